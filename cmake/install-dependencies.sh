#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# Installs the Debian packages that the build and the tests need and that are missing.
# Does nothing, and needs no rights, when all are there.
set -euo pipefail

packages=(
    # build
    ccache
    cmake
    g++
    mold
    ninja-build
    pkg-config
    # libraries
    libcli11-dev
    libexpected-dev
    libhiredis-dev
    libmicrohttpd-dev
    libqt6sql6-psql
    libqt6sql6-sqlite
    libsqlite3-dev
    libtomlplusplus-dev
    prometheus-cpp-dev
    qml6-module-qtqml
    qml6-module-qtqml-models
    qml6-module-qtqml-workerscript
    qml6-module-qtquick
    qml6-module-qtquick-templates
    qml6-module-qtquick-window
    qt6-base-dev
    qt6-declarative-dev
    qt6-declarative-dev-tools
    qt6-l10n-tools
    qt6-tools-dev
    qt6-tools-dev-tools
    qtkeychain-qt6-dev
    rapidjson-dev
    zlib1g-dev
    # tests and benchmarks
    clang
    curl
    faketime
    fonts-dejavu-core
    fonts-roboto-unhinted
    git
    jq
    libbenchmark-dev
    libclang-rt-14-dev
    librapidcheck-dev
    openssl
    pgbouncer
    postgresql
    python3
    qml6-module-qttest
    redis-server
    sqlite3
    tzdata
)

is_installed()
{
    [[ "$(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null)" == installed ]]
}

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    echo "This is not a Debian system. Continuing; what the build needs is what these packages hold:" >&2
    echo "  ${packages[*]}" >&2
    exit 0
fi

missing=()
for package in "${packages[@]}"; do
    is_installed "$package" || missing+=("$package")
done
if [[ ${#missing[@]} -eq 0 ]]; then
    exit 0
fi

echo "Installing: ${missing[*]}" >&2

as_root=()
if [[ $EUID -ne 0 ]]; then
    if ! command -v sudo >/dev/null; then
        echo "error: this needs root and there is no sudo. As root, run:" >&2
        echo "  apt-get install ${missing[*]}" >&2
        exit 1
    fi
    as_root=(sudo)
fi

apt()
{
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get --quiet --quiet -o DPkg::Lock::Timeout=300 "$@" </dev/null >&2
}

if ! apt update; then
    echo "warning: the package lists could not be refreshed; trying with those that are there" >&2
fi
if ! apt install --yes --no-install-recommends "${missing[@]}"; then
    echo "error: could not install: ${missing[*]}" >&2
    exit 1
fi
