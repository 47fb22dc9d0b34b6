#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# A worker for jobsd in shell: worker.sh SOCKET [--drain]
# Runs jobs of the kind "line-count": {"file": "…"} gives {"lines": 3}. Needs curl and jq. With --drain it ends when nothing is left to do.
set -euo pipefail

socket=$1
drain=${2:-}
wait_ms=30000
if [[ $drain == --drain ]]; then
    wait_ms=0
fi

post()
{
    curl --silent --show-error --unix-socket "$socket" --header 'Content-Type: application/json' --data-binary "$2" "http://localhost$1"
}

# Renews the lease until it is killed; the server refuses the outcome of a lease that was lost, so nothing needs to be told here.
keep_lease()
{
    while sleep 10; do
        post "/v1/work/$1/heartbeat" '{}' >/dev/null || return
    done
}

while true; do
    claimed=$(post /v1/work/claim "{\"kinds\": [\"line-count\"], \"name\": \"worker.sh\", \"lease_ms\": 30000, \"wait_ms\": $wait_ms}")
    if ! jq --exit-status .jobs <<<"$claimed" >/dev/null; then
        echo "claim: $(jq --raw-output .detail <<<"$claimed")" >&2
        exit 1
    fi
    job=$(jq --compact-output '.jobs[0] // empty' <<<"$claimed")
    if [[ -z $job ]]; then
        if [[ $drain == --drain || $(jq .stop <<<"$claimed") == true ]]; then
            exit 0
        fi
        continue
    fi
    lease=$(jq --raw-output .lease <<<"$job")
    file=$(jq --raw-output .parameters.file <<<"$job")

    keep_lease "$lease" &
    keeper=$!
    # The file's name is data: it is never part of a command line that a shell reads.
    if lines=$(wc -l 2>&1 <"$file"); then
        answer=$(post "/v1/work/$lease/complete" "{\"result\": {\"lines\": $lines}}")
    else
        answer=$(post "/v1/work/$lease/fail" "$(jq --null-input --arg error "cannot read $file" '{error: $error, retry: false}')")
    fi
    kill "$keeper" 2>/dev/null || true
    wait "$keeper" 2>/dev/null || true
    echo "$(jq .id <<<"$job") $(jq --raw-output '.state // .detail' <<<"$answer")"
done
