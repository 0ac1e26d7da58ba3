#!/bin/sh
# Finds a Python that is new enough and lets it run a script:
#
#     sh tools/bootstrap.sh tools/demo.py
#
# Candidates are tried by running them, because a name on the PATH may be a shim that only fails.
# PYTHON=/path/to/python3 names one by hand.

set -u
export PYTHONUTF8=1
newest=""

fits() {
    "$1" -c '
import sys
sys.version_info >= (3, 12) or sys.exit(1)
import sqlite3, ssl, venv
sqlite3.sqlite_version_info >= (3, 37) or sys.exit(1)
' >/dev/null 2>&1 </dev/null
}

note_version() {
    found=$("$1" -c 'import sys; print("%d.%d.%d" % sys.version_info[:3])' 2>/dev/null </dev/null) || return 0
    [ -n "$found" ] || return 0
    newest=$(printf '%s\n%s\n' "$newest" "$found" | sort -t. -k1,1n -k2,2n -k3,3n | tail -n 1)
}

try() {
    command -v "$1" >/dev/null 2>&1 || return 0
    if fits "$1"; then
        python=$1
        shift
        exec "$python" "$@"
    fi
    note_version "$1"
}

stop() {
    printf '\n%s\n\n' "$1" >&2
    exit 1
}

if [ -n "${PYTHON:-}" ]; then
    try "$PYTHON" "$@"
    stop "Cairn needs Python 3.12 or newer, with ssl and SQLite 3.37 or newer; PYTHON=$PYTHON is not such a one."
fi

try "$(dirname -- "$0")/../.venv/bin/python" "$@"
for name in python3 python3.14 python3.13 python3.12; do
    try "$name" "$@"
done
for folder in "${PYENV_ROOT:-}" "${HOME:-}/.pyenv"; do
    for version in 3.14 3.13 3.12; do
        for candidate in "$folder/versions/$version"*/bin/python3; do
            try "$candidate" "$@"
        done
    done
done
for folder in /usr/local/bin /opt/homebrew/bin /usr/bin; do
    for name in python3.14 python3.13 python3.12 python3; do
        try "$folder/$name" "$@"
    done
done
try python3.15 "$@"

install="install it from your system's packages or from https://www.python.org/downloads/, or name one with PYTHON=/path/to/python3"
if [ -n "$newest" ]; then
    stop "Cairn needs Python 3.12 or newer, with ssl and SQLite 3.37 or newer; the newest found here is $newest. Please $install."
fi
stop "Cairn needs Python 3.12 or newer, and no Python was found here. Please $install."
