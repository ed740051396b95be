#!/bin/sh
# Makes .venv with exactly what uv.lock says. A second run only compares the stamp.
#
#   tools/bootstrap.sh          make or renew .venv
#   tools/bootstrap.sh --zoek   print the Python that would be used, and change nothing
#
# Environment: PYTHON (an interpreter to try first), POORT (a port that must be free; asked before anything
# slow), ZOEK_OOK_IN (folders to search after PATH, divided by colons).
#
# The dev group always comes along: one environment for `make run` and `make test`, so that going back and
# forth between the two never installs anything. A production server uses `uv sync --frozen --no-dev`.
set -eu
cd "$(dirname "$0")/.."
hier=$(pwd -P)
uv_versie=0.13.9
unset VIRTUAL_ENV PYTHONHOME PYTHONPATH PIP_TARGET PIP_PREFIX 2>/dev/null || true

zeg() { printf '%s\n' "$*" >&2; }

# Prints the real interpreter behind a candidate (through shims and virtual environments), or fails. It is
# run, not looked at: a version manager's shim can exist and still not work.
probeer() {
    "$1" -I -c '
import sys
if sys.implementation.name != "cpython" or sys.version_info < (3, 12):
    sys.exit(1)
import ctypes, sqlite3, ssl, venv
print(getattr(sys, "_base_executable", None) or sys.executable)' 2>/dev/null
}

zoek_python() {
    if [ -n "${PYTHON:-}" ]; then
        probeer "$PYTHON" && return
        zeg "PYTHON=$PYTHON werkt niet, of is ouder dan 3.12. Ik zoek verder."
    elif [ -f .venv/plek ]; then
        # The one that .venv was made with, as long as it works.
        probeer "$(sed -n 2p .venv/plek)" && return
    fi
    mappen=$PATH
    if [ -n "${ZOEK_OOK_IN+x}" ]; then
        mappen=$mappen:$ZOEK_OOK_IN
    else
        for map in "${PYENV_ROOT:-${HOME:-}/.pyenv}"/versions/*/bin "${HOME:-}"/.local/share/uv/python/*/bin; do
            mappen=$mappen:$map
        done
        mappen=$mappen:/usr/local/bin:/usr/bin:/opt/homebrew/bin
    fi
    # 3.13 first: that is the one in .python-version, which we test with.
    for naam in python3.13 python3.14 python3.12 python3 python; do
        oude_ifs=$IFS
        IFS=:
        for map in $mappen; do
            IFS=$oude_ifs
            if [ -x "$map/$naam" ] && probeer "$map/$naam"; then return; fi
        done
        IFS=$oude_ifs
    done
    zeg "Regiescan heeft Python 3.12 of nieuwer nodig. Die staat niet op deze computer, of werkt niet."
    zeg "  Debian 13, Ubuntu 24.04 of nieuwer:  sudo apt-get install python3 python3-venv"
    zeg "  Mac:                                 brew install python@3.13"
    zeg "  Anders:                              https://www.python.org/downloads/"
    zeg "Staat Python op een andere plek? Zet die erbij: make run PYTHON=/pad/naar/python3"
    return 1
}

if [ "${1:-}" = --zoek ]; then
    zoek_python
    exit
fi

vraag_poort() { [ -z "${POORT:-}" ] || "$1" -I tools/poort.py "$POORT"; }

sleutel="$(cat uv.lock pyproject.toml tools/bootstrap.sh | cksum) $hier"
stempel=.venv/stempel
if [ -f "$stempel" ]; then
    { read -r met && read -r basis; } <"$stempel" || true
    if [ "$met" = "$sleutel" ] && .venv/bin/python -I -c '' 2>/dev/null; then
        # Another interpreter only when somebody asks for it by name.
        if [ -z "${PYTHON:-}" ] || [ "$(probeer "$PYTHON" || echo "$basis")" = "$basis" ]; then
            vraag_poort .venv/bin/python
            exit
        fi
    fi
fi

basis=$(zoek_python)
vraag_poort "$basis"
rm -f "$stempel"

# Where .venv was made and with which Python: the commands in a moved one point to the old place.
plek=$(printf '%s\n%s' "$hier" "$basis")

# In a .venv that is whole, uv only has to change what differs.
heel() {
    [ "$(cat .venv/plek 2>/dev/null)" = "$plek" ] &&
        probeer .venv/bin/python >/dev/null &&
        [ "$(.venv/uv/bin/uv --version 2>/dev/null | cut -d ' ' -f 2)" = "$uv_versie" ]
}

mislukt() {
    zeg ""
    zeg "Installeren is niet gelukt. Hierboven staat waarom; meestal is er geen internet."
    zeg "Geef daarna hetzelfde commando nog een keer: je begint niet opnieuw."
    exit 1
}

# Debian leaves ensurepip out of python3: then a pip that is already there will do, else its package is needed.
maak_venv() {
    rm -rf .venv
    "$basis" -m venv .venv >/dev/null 2>&1 && return
    rm -rf .venv
    if "$basis" -m pip --version >/dev/null 2>&1; then
        "$basis" -m venv --without-pip .venv
        return
    fi
    pakket=$("$basis" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
    if ! command -v apt-get >/dev/null 2>&1; then
        zeg "Deze Python ($basis) kan geen eigen omgeving maken: 'venv' of 'pip' ontbreekt. Installeer die en probeer het opnieuw."
        exit 1
    fi
    if [ "$(id -u)" != 0 ]; then
        zeg "Er mist nog één pakket. Installeer het hiermee en probeer het opnieuw:"
        zeg "  sudo apt-get install -y $pakket"
        exit 1
    fi
    zeg "Ik installeer $pakket met apt-get…"
    export DEBIAN_FRONTEND=noninteractive
    gezegd=$(apt-get update -qq 2>&1; apt-get install -y -qq --no-install-recommends "$pakket" 2>&1) || {
        zeg "$gezegd"
        mislukt
    }
    rm -rf .venv
    "$basis" -m venv .venv || mislukt
}

installeer_uv() {
    pip=.venv/bin/python
    [ -e .venv/bin/pip ] || pip=$basis
    # In a folder of its own: `uv sync` takes away every package that is not in the lock, itself included.
    PIP_USER=0 PIP_REQUIRE_VIRTUALENV=0 "$pip" -m pip install -qq --disable-pip-version-check --no-input \
        --no-warn-script-location --target .venv/uv "uv==$uv_versie" >&2 || mislukt
}

if ! heel; then
    if [ -e .venv ]; then
        zeg "De map .venv is verhuisd, oud of niet af. Ik maak hem opnieuw; dat duurt meestal een halve minuut."
    else
        zeg "Ik zet alles klaar in de map .venv. Dat duurt één keer een halve minuut, bij langzaam internet langer."
    fi
    maak_venv
    installeer_uv
    printf '%s\n' "$plek" >.venv/plek
else
    zeg "De lijst met pakketten is veranderd. Ik werk de map .venv bij."
fi

[ -w "${HOME:-/}" ] || export UV_CACHE_DIR="$hier/.venv/cache"
# The system's certificates where it has them: an organisation's own are only there.
for winkel in /etc/ssl/certs/ca-certificates.crt /etc/pki/tls/certs/ca-bundle.crt /etc/ssl/cert.pem; do
    [ ! -s "$winkel" ] || export UV_SYSTEM_CERTS=1
done
UV_PYTHON_DOWNLOADS=never UV_PROJECT_ENVIRONMENT="$hier/.venv" UV_PYTHON="$hier/.venv/bin/python" \
    .venv/uv/bin/uv sync --frozen --quiet --compile-bytecode || mislukt
# Written last: what was broken off halfway is tried again.
printf '%s\n%s\n' "$sleutel" "$basis" >"$stempel"
