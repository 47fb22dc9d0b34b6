#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# window.sh README SOURCES: each of the five lines that README shows of the QML module stands in a program that the install tests build.
set -euo pipefail

readme=$1
sources=$2

section=$(sed -n '/^## In your window$/,/^## In your project$/p' "$readme")
# shellcheck disable=SC2016 # backquotes of Markdown
mapfile -t lines < <(sed -n '/^```\(cpp\|qml\)$/,/^```$/{/^```/d; s/^ *//; /./p}' <<<"$section")
[[ ${#lines[@]} == 5 ]] || { echo "README shows ${#lines[@]} lines, not five" >&2; exit 1; }
for line in "${lines[@]}"; do
    sed 's/^ *//' "$sources"/main.cpp "$sources"/Main.qml | grep -qxF -e "$line" || { echo "no program has: $line" >&2; exit 1; }
done
