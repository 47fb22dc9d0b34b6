#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# demo.sh BIN_JOBSD BIN_JOBSCTL DIR [FILES]: starts a jobsd, gives it up to FILES (2000) files below DIR as jobs of the kinds in
# jobsd.toml, all through one "jobsctl push -", waits for their end and shows what jobsctl tells of them. The daemon and
# its store are gone afterwards.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
jobsd=$1
dir=$3
most=${4:-2000}

work=$(mktemp -d "${TMPDIR:-/tmp}/jobsd-demo.XXXXXX")
socket=$work/jobsd.sock
daemon=
jobsctl() { "$ctl" --server "unix:$socket" "$@"; }
ctl=$2

finish()
{
    if [[ -n $daemon ]]; then
        kill -TERM "$daemon" 2>/dev/null || true
        wait "$daemon" || true
    fi
    rm -rf "$work"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# A damaged archive among the others, so that there is a failure to look at.
printf 'not an archive\n' >"$work/damaged.gz"

# One object a line; jq writes names of any characters as JSON.
jobs()
{
    # shellcheck disable=SC2016 # $path is jq's
    local as_job='split("\u0000")[] | select(. != "") as $path | $path
        | {kind: "checksum", parameters: {path: .}},
          (if test("\\.(txt|html|md|copyright)$|/copyright$") then {kind: "count-words", parameters: {path: .}} else empty end),
          (if endswith(".gz") then {kind: "test-archive", parameters: {path: .}} else empty end)'
    {
        find "$work" -name damaged.gz -print0
        find "$dir" -type f -print0 2>/dev/null | head --zero-terminated --lines="$most" || true
    } | jq --raw-input --slurp --compact-output "$as_job"
}

# Root's demonstration runs programs as root: it says so. A real daemon has a user of its own.
allow=()
if [[ $EUID -eq 0 ]]; then
    allow=(--workers-allow-root=true)
fi
"$jobsd" --config "$here/jobsd.toml" --storage-url "sqlite:$work/jobs.db" --listen-socket "$socket" \
    --log-level warning "${allow[@]}" &
daemon=$!

for _ in $(seq 1200); do
    if jobsctl status --quiet >/dev/null 2>&1; then
        break
    fi
    kill -0 "$daemon" 2>/dev/null || { echo "error: jobsd ended" >&2; exit 1; }
    sleep 0.05
done

jobs | jobsctl push - >/dev/null

left=1
while [[ $left -gt 0 ]]; do
    left=$(jobsctl jobs --count state:available,scheduled,running,retryable)
    if [[ -t 2 ]]; then
        printf '\r%s jobs to go \033[K' "$left" >&2
    fi
    sleep 0.2
done
[[ -t 2 ]] && echo >&2

for table in status queues failures "jobs state:failed"; do
    echo
    echo "\$ jobsctl $table"
    # shellcheck disable=SC2086 # the words of the command
    jobsctl $table
done
