#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# What holds for every tracked file: sources carry their licence, and nothing names the machine it
# was written on.
set -euo pipefail

cd "$1"
if ! git rev-parse --is-inside-work-tree >/dev/null 2>&1; then
    echo "skipped: not a git checkout"
    exit 77
fi

failures=0
fail()
{
    echo "$1" >&2
    failures=$((failures + 1))
}

while IFS= read -r -d '' file; do
    [[ -f $file ]] || continue
    # A script has its interpreter on the first line.
    if ! head -n 2 -- "$file" | grep -q 'SPDX-License-Identifier: MIT'; then
        fail "$file: no SPDX-License-Identifier in the first line"
    fi
done < <(git ls-files -z -- '*.h' '*.cpp' '*.qml' '*.js' '*.cmake' '*.cmake.in' '*.sql' '*.lua' '*.sh' \
    'CMakeLists.txt' '*/CMakeLists.txt' test run .ci/run)

start='(^|[^[:alnum:]_./-])'
machine=("$start/(work|root)/")
if [[ $PWD == /*/* ]]; then
    machine+=("$start${PWD//./\\.}")
fi
hosts=$(cat /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null |
    grep -oE '^[^#]*https?://[^ /]+' | sed -E 's,.*://([^@]*@)?,,; s,:[0-9]+$,,' | sort -u |
    grep -vE '(^|\.)debian\.org$' || true)
for host in $hosts; do
    machine+=("${host//./\\.}")
done
pattern=$(IFS='|' && echo "${machine[*]}")
if found=$(git grep -nIE -e "$pattern"); then
    fail "$found"
    fail "a tracked file names a path or a host of one machine"
fi

# The tests that the documents name are there.
while IFS= read -r named; do
    suite=${named%%::*}
    git grep -qE "::${named##*::}\(" -- "*/${suite}.cpp" 'libjobs/jobstesting/*.cpp' || fail "docs/operations.md names $named, which is no test"
done < <(grep -oE '(tst_[a-z]+|DriverConformance)::[A-Za-z]+' docs/operations.md | sort -u)

# Whoever needs this word switches off what TLS is for.
word=ignoreSslErrors
if found=$(git grep -n "$word" -- '*.cpp' '*.h'); then
    fail "$found"
    fail "errors of TLS are ignored"
fi

if command -v shellcheck >/dev/null; then
    git ls-files -z -- '*.sh' test run .ci/run | xargs -0 shellcheck || fail "shellcheck found something"
fi

exit $((failures > 0))
