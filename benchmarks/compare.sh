#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# benchmarks/compare.sh [--reps 3] [--quick] [--measures REGEX] [--stores REGEX] [--out FILE] [--document]: jobsbench beside its peers,
# figure by figure in turns, and the medians as Markdown; --document puts them into docs/performance.md: those of all stores, or with
# --stores redis or --stores pg those of Redis or PostgreSQL into a table of their own. Set PEERS to the folder of the peer benchmark
# ("run.sh setup" has been called there) and PEERS_TMP to a folder on a disk. Build the preset "release" first.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
reps=3
quick=0
measures='.*'
stores='.*'
out=
document=
while [[ $# -gt 0 ]]; do
    case $1 in
    --reps) reps=$2; shift ;;
    --quick) quick=1 ;;
    --measures) measures=$2; shift ;;
    --stores) stores=$2; shift ;;
    --out) out=$2; shift ;;
    --document) document=$root/docs/performance.md ;;
    *)
        sed -n 4,7p "${BASH_SOURCE[0]}" >&2
        exit 2
        ;;
    esac
    shift
done
if [[ ! -x ${PEERS:-}/run.sh ]]; then
    echo "error: set PEERS to the folder of the peer benchmark" >&2
    exit 2
fi
export OURS_CMD=${OURS_CMD:-$root/build/release/benchmarks/jobsbench/jobsbench}
if [[ ! -x $OURS_CMD ]]; then
    echo "error: $OURS_CMD is missing; build it with: cmake --preset release && cmake --build --preset release" >&2
    exit 1
fi
export PEERS_TMP=${PEERS_TMP:-${TMPDIR:-/tmp}/peers}

# What stands together is compared: who, with which store, does what. Ours and theirs do it with as many jobs as take a
# few seconds; a rate needs no more.
lines()
{
    cat <<'END'
ours@none drain conc=best n=1000000
qtsignal@none drain conc=best n=1000000
qthreadpool@none drain conc=best n=1000000
ours@none latency n=500
qthreadpool@none latency n=500
qtsignal@none latency n=500
ours@none burst n=6400
qthreadpool@none burst n=6400
ours@none rss n=100000
END
    local label
    for label in sqlite-full sqlite-normal; do
        cat <<END
ours@$label enqueue_seq n=20000
plainjob@$label enqueue_seq n=20000
ours@$label enqueue_conc n=100000
ours@$label enqueue_bulk n=200000
plainjob@$label enqueue_bulk n=200000
ours@$label drain conc=best n=200000
plainjob@$label drain conc=best n=20000
ours@$label drain conc=10 n=100000
plainjob@$label drain conc=10 n=20000
ours@$label full_life n=200000
ours@$label full_life n=200000 batch=1000
ours@$label latency n=500
plainjob@$label latency n=500
ours@$label latency_x n=500
plainjob@$label latency_x n=500
ours@$label burst n=6400
plainjob@$label burst n=6400 conc=32
ours@$label rss n=100000
plainjob@$label rss n=100000
ours@$label growth backlog=10000
ours@$label growth backlog=1000000
END
    done
    for peer in ours bee; do
        cat <<END
$peer@redis-everysec enqueue_seq n=20000
$peer@redis-everysec enqueue_conc n=50000
$peer@redis-everysec enqueue_bulk n=200000
$peer@redis-everysec drain conc=best n=$([[ $peer == ours ]] && echo 200000 || echo 50000)
$peer@redis-everysec drain conc=10 n=$([[ $peer == ours ]] && echo 100000 || echo 50000)
$peer@redis-everysec latency n=500
$peer@redis-everysec latency_x n=500
$peer@redis-everysec burst n=6400
$peer@redis-everysec rss n=100000
$peer@redis-everysec growth backlog=10000
$peer@redis-everysec growth backlog=1000000
END
    done
    cat <<'END'
ours@redis-everysec full_life n=200000
ours@redis-everysec full_life n=200000 batch=1000
ours@redis-everysec growth backlog=10000 finished=1000000
ours@redis-always drain conc=best n=200000
ours@redis-always enqueue_conc n=50000
END
    for peer in ours graphile; do
        cat <<END
$peer@pg-sync-on enqueue_seq n=5000
$peer@pg-sync-on enqueue_conc n=$([[ $peer == ours ]] && echo 100000 || echo 10000)
$peer@pg-sync-on enqueue_bulk n=100000
$peer@pg-sync-on drain conc=best n=$([[ $peer == ours ]] && echo 200000 || echo 100000)
$peer@pg-sync-on drain conc=10 n=$([[ $peer == ours ]] && echo 100000 || echo 10000)
$peer@pg-sync-on latency n=500
$peer@pg-sync-on latency_x n=500
$peer@pg-sync-on burst n=6400
$peer@pg-sync-on growth backlog=10000
$peer@pg-sync-on growth backlog=1000000
END
    done
    cat <<'END'
graphile@pg-sync-on drain conc=best lq=500 n=100000
ours@pg-sync-on growth backlog=10000 finished=1000000
ours@pg-sync-on full_life n=200000
ours@pg-sync-on full_life n=200000 batch=1000
END
    # Minutes each, so in the first round only.
    if [[ $1 -eq 1 ]]; then
        echo 'ours@sqlite-full growth backlog=5000000'
        echo 'ours@sqlite-full growth backlog=10000 finished=5000000'
    fi
    echo 'ours@none limit_fdatasync n=500'
}

# A tenth of the work: shows that everything runs, and the order of things.
lessened()
{
    if [[ $quick -eq 1 ]]; then
        sed -E '/ rss | growth | burst /! s/ n=([0-9]+)0( |$)/ n=\1\2/; s/=(1|5)000000( |$)/=\100000\2/'
    else
        cat
    fi
}

load=$(cut -d' ' -f1 /proc/loadavg)
figures=$(mktemp)
trap 'rm -f "$figures"' EXIT

# The repeats are the outer loop, so that a slow spell touches all.
for rep in $(seq "$reps"); do
    mapfile -t all < <(lines "$rep" | grep -E "^[^ ]+@($stores)" | grep -E "^[^ ]+ ($measures)( |$)" | lessened)
    for line in "${all[@]}"; do
        read -ra words <<<"$line"
        echo "$rep/$reps: $line" >&2
        "$PEERS/run.sh" one "${words[@]}" "rep=$rep" </dev/null >>"$figures" || echo "{\"failed\":\"$line\"}" >>"$figures"
    done
done

if [[ -n $out ]]; then
    cp "$figures" "$out"
fi
table=$("$OURS_CMD" --table "$figures")
echo "$table"

if [[ -n $document ]]; then
    commit=$(git -C "$root" describe --always --dirty)
    cpu=$(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -n 1)
    part=$(printf '%s, commit %s, %s cores of %s, load average before the run %s, medians of %s:\n\n%s\n' \
        "$(date -u +%F)" "$commit" "$(nproc)" "$cpu" "$load" "$reps" "$table")
    mark='figures'
    [[ $stores == redis ]] && mark='figures of Redis'
    [[ $stores == pg ]] && mark='figures of PostgreSQL'
    # awk takes the text from the environment, since -v would read its backslashes.
    PART=$part MARK=$mark awk '
        $0 == "<!-- " ENVIRON["MARK"] " -->" { print; print ENVIRON["PART"]; skip = 1 }
        $0 == "<!-- end of " ENVIRON["MARK"] " -->" { skip = 0 }
        !skip' "$document" >"$figures.md"
    cat "$figures.md" >"$document"
    rm -f "$figures.md"
fi
