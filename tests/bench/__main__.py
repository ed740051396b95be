"""Runs all sections, prints a table and writes var/bench.json. It measures and does not judge.

The exit code is 0 also when an aim is missed, and 1 when something could not be measured.
"""

import sys
import tempfile
import time
from importlib import import_module
from pathlib import Path

from tests.bench import omgeving, verslag

DELEN = (
    "snelheid",
    "pdf",
    "gewicht",
    "factsheet",
    "regios",
    "samen",
    "vergadering",
    "wissen",
    "drukte",
    "beelden",
    "bord",
    "start",
)


def main(gekozen: list[str]) -> int:
    """Run the sections named, or all."""
    begin = time.monotonic()
    uitslagen = []
    # A press may be at its last file, behind all other programs, when the server is gone.
    with tempfile.TemporaryDirectory(prefix="regiescan-bench-", ignore_cleanup_errors=True) as map_:
        omgeving.maak_klaar(Path(map_))
        for naam in gekozen or DELEN:
            deel = import_module(f"tests.bench.{naam}")
            try:
                uitslag = verslag.Uitslag(naam, deel.KOP, deel.meet())
            except Exception as fout:  # one section that breaks does not take the others along
                uitslag = verslag.Uitslag(naam, deel.KOP, fout=f"{type(fout).__name__}: {fout}")
            uitslagen.append(uitslag)
            print(uitslag.tabel(), flush=True)
    seconden = time.monotonic() - begin
    print(verslag.slot(uitslagen, seconden))
    print(f"Voor machines: {verslag.schrijf(uitslagen, seconden)}")
    return int(any(uitslag.fout for uitslag in uitslagen))


if __name__ == "__main__":
    if onbekend := set(sys.argv[1:]) - set(DELEN):
        sys.exit(f"Dit deel is er niet: {', '.join(sorted(onbekend))}. Wel: {', '.join(DELEN)}.")
    sys.exit(main(sys.argv[1:]))
