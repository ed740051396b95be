#!/bin/sh
# Sees to it that the system has what `make test` needs: Chromium, WebKit, PostgreSQL, Java and the libraries of the PDFs.
# With --proef also LibreOffice, for `make proef`. Root on Debian or Ubuntu gets what is missing; everybody else gets the one command that installs it.
set -eu
cd "$(dirname "$0")/.."

zeg() { printf '%s\n' "$*" >&2; }

liever=
[ "$(id -u)" != 0 ] || liever=--liever
mist=$(.venv/bin/python -m tools.systeem $liever "$@")
[ -n "$mist" ] || exit 0

if ! command -v apt-get >/dev/null 2>&1; then
    zeg "Voor de tests mist er nog iets op deze computer (zo heet het bij Debian): $mist"
    zeg "Nodig zijn: Chromium, WebKit (alleen op Linux), PostgreSQL 15 of nieuwer, Java, pango en harfbuzz${1:+, en LibreOffice}. Op een Mac:"
    zeg "  brew install postgresql@17 openjdk pango harfbuzz && brew install --cask chromium${1:+ libreoffice}"
    exit 1
fi
if [ "$(id -u)" != 0 ]; then
    zeg "Voor de tests mist er nog iets op deze computer. Installeer het hiermee en probeer het opnieuw:"
    zeg "  sudo apt-get update && sudo apt-get install -y --no-install-recommends $mist"
    exit 1
fi

zeg "Ik installeer met apt-get wat de tests nog nodig hebben: $mist"
log=$(mktemp)
# The tests start a server of their own; the package need not leave one running.
geen_cluster=/etc/postgresql-common/createcluster.d/regiescan.conf
opruimen() { rm -f "$geen_cluster" "$log"; }
trap opruimen EXIT
trap 'exit 1' INT TERM
case " $mist " in
    *" postgresql "*)
        mkdir -p "${geen_cluster%/*}"
        echo "create_main_cluster = false" >"$geen_cluster"
        ;;
esac
export DEBIAN_FRONTEND=noninteractive
# shellcheck disable=SC2086  # a list of packages
{ apt-get update -qq; apt-get install -y -qq --no-install-recommends -o DPkg::Lock::Timeout=120 $mist; } >"$log" 2>&1 || {
    tail -n 15 "$log" >&2
    zeg "Installeren is niet gelukt; hierboven staat waarom."
}
mist=$(.venv/bin/python -m tools.systeem "$@")
if [ -n "$mist" ]; then
    zeg "De tests zijn niet gedraaid, want dit werkt nog niet: $mist. Is de versie van je systeem te oud?"
    exit 1
fi
