#!/bin/sh
# make-venv.sh FOLDER: make a virtual environment with a Python this program can run on.
#
# A name on PATH proves nothing: it may be a version manager's shim for a Python that is not installed, and `python3`
# may be older than one that stands beside it. So every candidate has to run and tell its own version.
# Below 3.12, PySide6 6.12.0 loses references to None and aborts after a while.
# 3.12.0 loses the times of files on FAT under Windows.
set -eu
folder=$1

recent_enough() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 12, 1))' >/dev/null 2>&1
}

find_python() {
    for candidate in ${PYTHON:-} python3.14 python3.13 python3.12 \
        /usr/bin/python3.14 /usr/bin/python3.13 /usr/bin/python3.12 \
        /usr/local/bin/python3.14 /usr/local/bin/python3.13 /usr/local/bin/python3.12 \
        /opt/homebrew/bin/python3 /usr/bin/python3 python3 python; do
        if recent_enough "$candidate"; then
            echo "$candidate"
            return
        fi
    done
    return 1
}

if [ -n "${PYTHON:-}" ] && ! recent_enough "$PYTHON"; then
    echo "PYTHON=$PYTHON does not run, or is older than 3.12.1; looking for another." >&2
fi

if ! python=$(find_python); then
    sh packaging/system-packages.sh python || true
    if ! python=$(find_python); then
        echo "Café Presenter needs Python 3.12.1 or newer, and none was found on this machine." >&2
        echo "Install one (Debian 13, Ubuntu 24.04: apt install python3-venv; elsewhere: python.org/downloads)," >&2
        echo "or name it: make run PYTHON=/path/to/python3.12" >&2
        exit 1
    fi
fi

# Debian keeps ensurepip in a package of its own.
if ! "$python" -c 'import ensurepip, venv' >/dev/null 2>&1; then
    sh packaging/system-packages.sh venv "$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')"
fi
echo "Making $folder with $("$python" --version) ($python)"
"$python" -m venv --clear "$folder"
