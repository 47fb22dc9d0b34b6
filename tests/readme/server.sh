#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# server.sh README JOBSD JOBSCTL: what README.md shows of the server, run as it stands there.
set -euo pipefail

readme=$1
programs=$(mktemp -d)
trap 'kill "$(jobs -p)" 2>/dev/null || true; wait; rm -rf "$programs"' EXIT # ends the jobsd that the commands left running
ln -s "$2" "$programs/jobsd"
ln -s "$3" "$programs/jobsctl"

# The first block of that language below the heading.
block()
{
    awk -v fence="\`\`\`$1" '
        /^## On a server/ { here = 1 }
        here && $0 == "```" && inside { exit }
        inside
        here && $0 == fence { inside = 1 }' "$readme"
}

export PATH=$programs:$PATH XDG_RUNTIME_DIR=$programs/run XDG_STATE_HOME=$programs/state
unset RUNTIME_DIRECTORY STATE_DIRECTORY JOBS_SERVER JOBS_STORE
mkdir -m 0700 "$XDG_RUNTIME_DIR" "$XDG_STATE_HOME"
if [[ $EUID -eq 0 ]]; then
    export JOBSD_WORKERS_ALLOW_ROOT=true # the README speaks to people who are not
fi
cd "$programs"
block toml >jobsd.toml
block sh >commands
grep -q exec jobsd.toml
grep -q 'jobsctl push' commands

# A person types the second line after the daemon has started; this waits for its socket.
# shellcheck disable=SC2016 # for the commands
sed -i '/^jobsd /a for _ in $(seq 1200); do [[ -S $XDG_RUNTIME_DIR/jobsd/jobsd.sock ]] && break; sleep 0.05; done' commands
# shellcheck disable=SC1091 # made above
source ./commands >output 2>&1
cat output
grep -q 'No such file' output
grep -q '"id"' output
