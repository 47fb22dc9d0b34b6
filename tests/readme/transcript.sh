#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# transcript.sh JOBSD JOBSCTL [DOCUMENT [--update]]: goes through what an administrator does in the first days, and prints it as a session in
# Markdown. With a DOCUMENT the session in it, between its two marks, is compared with that; --update puts the new one into its place.
#
# What differs from run to run (times, folders) is written the same every time.
set -euo pipefail

jobsd=$1
jobsctl=$2
document=${3:+$(realpath -- "$3")}
update=${4:-}

place=$(mktemp -d)
cd "$place"
export HOME=$place PATH=$place/opt/jobs/bin:$PATH XDG_RUNTIME_DIR=$place/run XDG_STATE_HOME=$place/state LC_ALL=C.UTF-8 TZ=UTC NO_COLOR=1
unset RUNTIME_DIRECTORY STATE_DIRECTORY JOBS_SERVER JOBS_STORE JOBSD_CONFIG NOTIFY_SOCKET JOURNAL_STREAM XDG_CONFIG_HOME
mkdir -m 0700 "$XDG_RUNTIME_DIR" "$XDG_STATE_HOME"
mkdir -p opt/jobs/bin srv
if [[ $EUID -eq 0 ]]; then
    export JOBSD_WORKERS_ALLOW_ROOT=true # the session is that of somebody who is not root
fi
daemon=
finish()
{
    [[ -z $daemon ]] || kill -KILL "$daemon" 2>/dev/null || true
    rm -rf "$place"
}
trap finish EXIT

# The same words every time.
stable()
{
    sed -E -e "s,$place/,/home/ann/,g" -e "s,$place,/home/ann,g" \
        -e 's/[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9:.]+(Z|[+-][0-9:]+)?/TIME/g' -e 's/\b(ready after|after) [0-9]+ ms/\1 5 ms/g' \
        -e 's/ [ 0-9][0-9]s(  |$)/  0s\1/g' -e 's/[[:space:]]+$//'
}
say() { printf '\n%s\n\n' "$1"; }
# Shows a command and what it answers; one that fails ends this, unless it is meant to.
run()
{
    local code=0 output
    output=$(eval "$1" 2>&1) || code=$?
    [[ $code -eq ${2:-0} ]] || { echo "error: \"$1\" ended with $code: $output" >&2; exit 1; }
    echo '```console'
    # shellcheck disable=SC2001
    echo "\$ $1"
    if [[ -n $output ]]; then
        stable <<<"$output"
    fi
    if [[ $code -ne 0 ]]; then
        echo '$ echo $?'
        echo "$code"
    fi
    echo '```'
}
start()
{
    "$place/opt/jobs/bin/jobsd" --config jobsd.toml 2>>jobsd.log &
    daemon=$!
    for ((i = 0; i < 1200; ++i)); do
        "$jobsctl" status --quiet >/dev/null 2>&1 && return
        kill -0 "$daemon" || { cat jobsd.log >&2; exit 1; }
        sleep 0.05
    done
    echo "error: jobsd does not answer" >&2
    exit 1
}
stop()
{
    kill -TERM "$daemon"
    wait "$daemon"
    daemon=
}
reload()
{
    local before
    before=$(grep -c reload jobsd.log || true)
    kill -HUP "$daemon"
    for ((i = 0; i < 1200; ++i)); do
        [[ $(grep -c reload jobsd.log || true) -gt $before ]] && return
        sleep 0.05
    done
    echo "error: jobsd does not reload" >&2
    exit 1
}
configuration()
{
    cat >jobsd.toml
    printf '```toml\n# jobsd.toml\n'
    cat jobsd.toml
    echo '```'
}

session()
{
    say "**Install.** Two programs and a library; here they lie below \`/opt/jobs\`, from the packages they go where the system has such things."
    ln -s "$jobsd" "$jobsctl" opt/jobs/bin/
    configuration <<'TOML'
[command.checksum]
exec = ["sha256sum", "--", "{path}"]
stdin = "none"
retry = { attempts = 1 }
TOML
    run 'jobsd --config jobsd.toml --check-config'
    say "Under systemd the package starts it; by hand it is \`jobsd --config jobsd.toml &\`."
    start
    run 'jobsctl queues'

    say "**Push.** The number is the job's id; \`--wait\` answers with the end of the job."
    echo 'hello' >srv/a.txt
    run "jobsctl push checksum '{\"path\": \"'\$HOME'/srv/a.txt\"}'"
    run "jobsctl push checksum '{\"path\": \"'\$HOME'/srv/a.txt\"}' --wait && jobsctl job log 2"
    say "What nothing here runs is refused, with the lines that would change it."
    run "jobsctl push resize '{\"path\": \"/srv/a.jpg\"}'" 1

    say "**Fail.** Three jobs about a file that is not there yet."
    run "for i in 1 2 3; do echo '{\"path\": \"'\$HOME'/srv/late.txt\"}'; done | jobsctl push checksum -"
    for ((i = 0; i < 600; ++i)); do
        [[ $(jobsctl jobs state:failed --count) == 3 ]] && break
        sleep 0.05
    done
    say "**Find.** Failures are grouped by their cause, whatever differs from job to job; the group's name finds its jobs."
    run 'jobsctl failures'
    run 'jobsctl jobs state:failed kind:checksum --output name'
    run 'jobsctl job log 3'
    run 'jobsctl explain 3'

    say "**Retry.** First how many it would be, then all of them; \`wait\` shows that they are good now; the audit tells who did it."
    echo 'here now' >srv/late.txt
    run "jobsctl retry --filter 'state:failed kind:checksum' --dry-run"
    run "jobsctl retry --filter 'state:failed kind:checksum' --yes --reason 'the file is there'"
    run 'jobsctl wait 3 4 5 | sort'
    run "jobsctl audit --output ndjson | jq --compact-output '{action, target, reason: .detail, changed}'"

    say "**Reload.** A mistake changes nothing, and says where it is; what is right is taken up without a restart."
    configuration <<'TOML'
[command.checksum]
exec = ["sha256sum", "--", "{path}"]
stdin = "none"
retry = { attempts = 1 }

[command.count-lines]
exec = ["wc", "--lines", "{path}"]
stdin = "none"
timeuot = "1m"
TOML
    run 'jobsd --config jobsd.toml --check-config' 78
    reload
    run "grep --only-matching 'the configuration was not reloaded.*' jobsd.log"
    run 'sed -i s/timeuot/timeout/ jobsd.toml && jobsd --config jobsd.toml --check-config'
    reload
    run "jobsctl push count-lines '{\"path\": \"'\$HOME'/srv/a.txt\"}' --wait && jobsctl job log 6"

    say "**Upgrade.** The old daemon hands back what it runs, the new one brings the store up to date and goes on. What was pushed is still there."
    run "jobsctl push checksum '{\"path\": \"'\$HOME'/srv/a.txt\"}' --in 1h"
    stop
    start
    run 'jobsctl migrate status --output json | jq .up_to_date'
    run 'jobsctl jobs state:scheduled'
    run 'jobsctl job run 7 && jobsctl wait 7'
    stop
}

session >session.md
if [[ -z $document ]]; then
    cat session.md
    exit
fi
begin='<!-- The session that tests/readme/transcript.sh went through: -->'
end='<!-- Its end. -->'
if ! { grep -qxF "$begin" "$document" && grep -qxF "$end" "$document"; }; then
    echo "error: $document has no place for the session" >&2
    exit 1
fi
if [[ $update == --update ]]; then
    awk -v begin="$begin" -v end="$end" '
        $0 == end { inside = 0; print "" }
        !inside
        $0 == begin { inside = 1; while ((getline line < "session.md") > 0) print line }' "$document" >new.md
    cat new.md >"$document"
    exit
fi
# Its last line is the empty one that parts it from the mark.
awk -v begin="$begin" -v end="$end" '$0 == end { exit } inside; $0 == begin { inside = 1 }' "$document" | sed '$d' | diff -u - session.md ||
    {
        echo "error: $document shows another session; if the new one is right: $0 $jobsd $jobsctl $document --update" >&2
        exit 1
    }
