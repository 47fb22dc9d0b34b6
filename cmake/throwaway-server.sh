#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# throwaway-server.sh start redis|postgresql FOLDER: starts a server of one's own on a free loopback port, its files in FOLDER,
# and prints its URL. Started again it has the same data. Anybody on this machine may use it while it runs.
# throwaway-server.sh stop FOLDER: stops it in order. The machine's own servers are never touched.
set -euo pipefail

fail()
{
    echo "error: $1" >&2
    exit 1
}

usage()
{
    sed -n '4,6s/^# //p' "$0" >&2
    exit 2
}

# A number that nobody listens at, as far as can be told before a server tries.
random_port() { echo "$((20000 + (RANDOM * 32768 + RANDOM) % 25000))"; }

start_redis()
{
    local folder=$1 port
    command -v redis-server >/dev/null || fail "redis-server is not installed"
    for _ in {1..10}; do
        port=$(random_port)
        redis-server --bind 127.0.0.1 --port "$port" --dir "$folder" --save '' --appendonly yes --appendfsync everysec \
            --daemonize yes --pidfile "$folder/redis.pid" --logfile "$folder/redis.log" >/dev/null || continue
        for _ in {1..200}; do
            if redis-cli -p "$port" ping 2>/dev/null | grep -q PONG; then
                echo "$port" >"$folder/port"
                echo "redis://127.0.0.1:$port"
                return
            fi
            sleep 0.05
            [[ ! -f $folder/redis.pid ]] || kill -0 "$(<"$folder/redis.pid")" 2>/dev/null || break
        done
    done
    fail "redis-server does not start; see $folder/redis.log"
}

# PostgreSQL refuses to run as root, so root runs it as another user, in a folder that this one can reach.
as_server()
{
    if [[ $EUID -eq 0 ]]; then
        runuser -u postgres -- "$@"
    else
        "$@"
    fi
}

postgresql_bin()
{
    local bin
    for bin in /usr/lib/postgresql/*/bin "$(dirname "$(command -v initdb || echo /none)")"; do
        if [[ -x $bin/initdb && -x $bin/pg_ctl ]]; then
            echo "$bin"
            return
        fi
    done
    fail "PostgreSQL's server is not installed"
}

start_postgresql()
{
    local folder=$1 bin port data
    bin=$(postgresql_bin)
    if [[ ! -f $folder/data-folder || ! -d $(<"$folder/data-folder") ]]; then
        data=$folder
        if [[ $EUID -eq 0 ]]; then
            data=$(mktemp -d /tmp/throwaway-postgresql.XXXXXX)
            chown postgres: "$data"
        fi
        echo "$data" >"$folder/data-folder"
        (cd "$data" && as_server "$bin/initdb" --pgdata "$data/data" --username jobs --auth trust --encoding UTF8 --no-locale \
            >"$folder/initdb.log" 2>&1) || fail "initdb failed; see $folder/initdb.log"
    fi
    data=$(<"$folder/data-folder")
    for _ in {1..10}; do
        port=$(random_port)
        if (cd "$data" && as_server "$bin/pg_ctl" --pgdata "$data/data" --log "$data/postgresql.log" --wait --silent start \
            --options "-c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories=''") >/dev/null 2>&1; then
            psql --quiet --host 127.0.0.1 --port "$port" --username jobs --dbname postgres --tuples-only --command \
                "SELECT 'CREATE DATABASE jobs' WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'jobs')" |
                psql --quiet --host 127.0.0.1 --port "$port" --username jobs --dbname postgres >/dev/null
            echo "postgresql://jobs@127.0.0.1:$port/jobs"
            return
        fi
    done
    fail "PostgreSQL does not start; see $data/postgresql.log"
}

case ${1:-} in
start)
    [[ $# -eq 3 ]] || usage
    mkdir -p "$3"
    folder=$(cd "$3" && pwd)
    case $2 in
    redis) start_redis "$folder" ;;
    postgresql) start_postgresql "$folder" ;;
    *) usage ;;
    esac
    ;;
stop)
    [[ $# -eq 2 && -d $2 ]] || usage
    folder=$(cd "$2" && pwd)
    if [[ -f $folder/redis.pid ]]; then
        redis-cli -p "$(<"$folder/port")" shutdown >/dev/null 2>&1 || true
    fi
    if [[ -f $folder/data-folder ]]; then
        data=$(<"$folder/data-folder")
        (cd "$data" && as_server "$(postgresql_bin)/pg_ctl" --pgdata "$data/data" --mode fast --wait --silent stop) || true
    fi
    ;;
*) usage ;;
esac
