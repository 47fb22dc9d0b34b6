#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# spoken.sh JOBSCTL: the user's language is chosen as everywhere on the system, and programs are spared it.
set -euo pipefail

jobsctl=$1
failures=0

# said LANGUAGES WANTED ARGUMENT…: looks for the text in what the program says.
said()
{
    local languages=$1 wanted=$2 text
    shift 2
    text=$(LC_ALL='' LANG=en_US.UTF-8 LANGUAGE=$languages "$jobsctl" "$@" 2>&1 || true)
    if [[ $text != *"$wanted"* ]]; then
        printf 'LANGUAGE=%s jobsctl %s: no “%s” in:\n%s\n' "$languages" "$*" "$wanted" "$text" >&2
        failures=$((failures + 1))
    fi
}

said de 'kein Verb' nonsense
said fr_CA 'pas de verbe' nonsense
said es 'no existe el verbo' nonsense
said ja '動詞' nonsense
said zh_CN '没有动词' nonsense
said zh_Hans '没有动词' nonsense
# Another script, no catalogue.
said zh_TW 'there is no verb' nonsense
said pt:fr 'pas de verbe' nonsense
said en:de 'there is no verb' nonsense
said xx 'there is no verb' nonsense
said de 'Warteschlange' jobs --help

said de 'Treiber' migrate status --store memory:
said de 'driver' migrate status --store memory: -o csv

text=$(LC_ALL=C.UTF-8 LANGUAGE=de "$jobsctl" nonsense 2>&1 || true)
if [[ $text != *'there is no verb'* ]]; then
    echo "LC_ALL=C does not win over LANGUAGE: $text" >&2
    failures=$((failures + 1))
fi
exit $((failures > 0))
