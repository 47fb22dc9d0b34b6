#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# packages.sh CPACK BUILD OUT PACKAGING VERSION: builds the packages of BUILD, looks at what they say, unpacks them into a fresh root and runs the daemon from there.
set -euo pipefail

cpack=$1
build=$2
out=$3
packaging=$4
version=$5
root=$out/root
export LC_ALL=C.UTF-8

fail()
{
    echo "error: $1" >&2
    exit 1
}

rm -rf "$out"
mkdir -p "$root"
"$cpack" --config "$build/CPackConfig.cmake" -B "$out" >"$out/cpack.log" 2>&1 || {
    cat "$out/cpack.log"
    fail "cpack failed"
}

architecture=$(dpkg --print-architecture)
field() { dpkg-deb --field "$out/$1_${version}_$architecture.deb" "$2"; }
expect() { [[ "$(field "$1" "$2")" == *"$3"* ]] || fail "$1: $2 is \"$(field "$1" "$2")\", without $3"; }

expect libjobs Depends libqt6sql6-sqlite
expect libjobs Depends libqt6core6
expect libjobs Recommends libqt6sql6-psql
expect libjobs-dev Depends "libjobs (= $version)"
expect jobsd Depends "libjobs (= $version)"
expect jobsd Depends libmicrohttpd12
if [[ -e $out/libjobsqml_${version}_$architecture.deb ]]; then
    expect libjobsqml Depends "libjobs (= $version)"
    expect libjobsqml Depends libqt6quick6
    expect libjobsqml-dev Depends "libjobsqml (= $version)"
    [[ "$(field libjobs-dev Depends)" != *qml* ]] || fail "libjobs-dev asks for Qt Quick"
fi
[[ "$(field libjobs-dev Depends)" != *shlibs* ]] || fail "libjobs-dev: Depends was not filled in"

for package in "$out"/*.deb; do
    dpkg-deb --extract "$package" "$root"
done
for file in usr/bin/jobsd usr/lib/systemd/system/jobsd.service usr/lib/sysusers.d/jobsd.conf usr/share/jobsd/jobsd.toml \
    usr/include/jobs/jobqueue.h usr/lib/cmake/Jobs/JobsConfig.cmake; do
    [[ -e $root/$file ]] || fail "$file is in no package"
done
if [[ -e $out/libjobsqml_${version}_$architecture.deb ]]; then
    for file in usr/lib/libjobsqml.so.0 usr/lib/libjobsqml.so usr/include/jobsqml/jobsqml.h usr/lib/cmake/Jobs/JobsQmlTargets.cmake usr/share/jobs/qml/Jobs/qmldir; do
        [[ -e $root/$file || -L $root/$file ]] || fail "$file is in no package"
    done
    ! dpkg-deb --contents "$out/libjobs-dev_${version}_$architecture.deb" | grep -qi qml || fail "libjobs-dev holds parts of the QML module"
    ! dpkg-deb --contents "$out/jobsmonitor_${version}_$architecture.deb" | grep -q 'libjobsqml' || fail "jobsmonitor holds the library of libjobsqml"
fi
for script in postinst prerm postrm; do
    dpkg-deb --info "$out/jobsd_${version}_$architecture.deb" "$script" | sh -n || fail "$script is no script"
done
! dpkg-deb --contents "$out/libjobs_${version}_$architecture.deb" | grep -q '\.h$' || fail "libjobs holds headers"

if command -v systemd-analyze >/dev/null; then
    sed "s,/usr/bin/jobsd,$root/usr/bin/jobsd," "$packaging/jobsd.service" >"$out/jobsd.service"
    verified=$(systemd-analyze verify --man=no "$out/jobsd.service" 2>&1 || true)
    [[ $verified != *jobsd.service:* ]] || fail "the unit: $verified"
    systemd-analyze security --offline=true --threshold=30 "$out/jobsd.service" >"$out/security.log" 2>&1 ||
        { tail -n 3 "$out/security.log"; fail "the unit is less closed than it was"; }
fi

# Hardened: position independent, all symbols bound before main() and read-only then, guarded stacks.
if command -v readelf >/dev/null; then
    for file in bin/jobsd lib/libjobs.so; do
        file=$(readlink -f "$root/usr/$file")
        # Read whole: a reader that stops early would fail the writer.
        [[ $(readelf --file-header "$file") =~ Type:\ *DYN ]] || fail "$file is not position independent"
        [[ $(readelf --dynamic "$file") =~ BIND_NOW|Flags:.*NOW ]] || fail "$file binds symbols late"
        [[ $(readelf --program-headers "$file") == *GNU_RELRO* ]] || fail "$file has no RELRO"
        [[ $(readelf --dyn-syms --wide "$file") == *__stack_chk_fail* ]] || fail "$file has unguarded stacks"
    done
fi

# As the unit would run it, with the packages' own library.
export LD_LIBRARY_PATH=$root/usr/lib STATE_DIRECTORY=$out/state RUNTIME_DIRECTORY=$out/run
mkdir -m 0700 "$STATE_DIRECTORY" "$RUNTIME_DIRECTORY"
"$root/usr/bin/jobsd" --check-config --config "$root/usr/share/jobsd/jobsd.toml"
"$root/usr/bin/jobsd" --config "$root/usr/share/jobsd/jobsd.toml" 2>"$out/jobsd.log" &
daemon=$!
trap 'kill -KILL "$daemon" 2>/dev/null || true' EXIT
for ((i = 0; i < 1200; ++i)); do
    grep -q 'ready after' "$out/jobsd.log" && break
    kill -0 "$daemon" 2>/dev/null || { cat "$out/jobsd.log"; fail "jobsd ended"; }
    sleep 0.05
done
grep -q 'ready after' "$out/jobsd.log" || { cat "$out/jobsd.log"; fail "jobsd is not ready after a minute"; }
if [[ -x $root/usr/bin/jobsctl ]]; then
    "$root/usr/bin/jobsctl" --server "unix:$RUNTIME_DIRECTORY/jobsd.sock" status
fi
kill -TERM "$daemon"
wait "$daemon" || { cat "$out/jobsd.log"; fail "jobsd ended with $?"; }
trap - EXIT
[[ -s $STATE_DIRECTORY/jobs.db ]] || fail "there is no store"
[[ $(stat -c %a "$STATE_DIRECTORY/jobs.db") == 600 ]] || fail "the store is readable by others"
echo "packages: all is well"
