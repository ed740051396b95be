"""The last lines of `make test`: how each part went, what it cost, and one sum in which what did not run has failed.

    python -m tests.slotsom <exit code on SQLite> <on PostgreSQL> [what was asked for]

Reads what the parts left in var/toets/uitslag: numbers, times, and of the checks only that they found nothing. The exit
code is 0 only when all of it ran and nothing was wrong.
"""

import json
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path

from tests import dekking

UITSLAG = Path("var/toets/uitslag")
HOOGSTENS = 900  # seconds of processor time for the whole (ontwerp §8)
FOUTEN = ("failed", "error", "xpassed")
GEEN_TESTS = 5  # pytest's exit code when it found nothing to run


@dataclass(frozen=True)
class Deel:
    """One part: its name and exit code, and for tests the numbers of pytest's closing line (None: it left none)."""

    naam: str
    code: int
    geteld: dict[str, int] | None = field(default_factory=dict)

    @property
    def aantal_fout(self) -> int:
        """How much is wrong: a part that went wrong without a test that did counts as one."""
        fout = sum((self.geteld or {}).get(soort, 0) for soort in FOUTEN)
        return max(fout, 0 if self.code == 0 and self.geteld is not None else 1)

    def regel(self) -> str:
        if self.geteld is None:
            return f"niet gedraaid  {self.naam}"
        tekst = f"{'FOUT' if self.aantal_fout else 'goed':<13}  {self.naam}"
        if not self.geteld:
            return tekst
        overgeslagen = f", {self.geteld['skipped']} overgeslagen" if self.geteld["skipped"] else ""
        return f"{tekst} ({self.geteld['passed']} goed, {self.aantal_fout} fout{overgeslagen})"


def tests(naam: str, code: int, bestand: Path) -> Deel:
    """A run of pytest. Without a test that passed nothing was proved, whatever the exit code says."""
    geteld = json.loads(bestand.read_text()) if bestand.exists() else None
    return Deel(naam, code or int(not (geteld and geteld["passed"])), geteld)


def gedekt(bestand: Path) -> Deel:
    """Print how much of each room ran, three in a row, and what is below its floor."""
    if not bestand.exists():
        return Deel("dekking", 1, None)
    gemeten = dekking.per_kamer(bestand)
    print("\nDekking in procenten, en de vloer")
    cellen = [f"{plek} {deel:.1f} ({dekking.VLOER.get(plek, '?')})" for plek, deel in sorted(gemeten.items())]
    for begin in range(0, len(cellen), 3):
        print("  " + "".join(f"{cel:<38}" for cel in cellen[begin : begin + 3]).rstrip())
    if bezwaren := dekking.bezwaren(gemeten, dekking.VLOER):
        print(*(f"  FOUT: {bezwaar}" for bezwaar in bezwaren), sep="\n")
    return Deel("dekking", int(bool(bezwaren)))


def rekentijd(tijd: str) -> float:
    """Seconds of processor time from what the shell's `times` says: of itself, and of all it started."""
    return sum(60 * int(minuten) + float(seconden) for minuten, seconden in re.findall(r"(\d+)m([\d.]+)s", tijd))


def main(sqlite: int, postgres: int, *paden: str) -> int:
    controles = int(not (UITSLAG / "controles").exists())
    delen = [] if paden else [Deel("opmaak, migraties en instellingen", controles)]
    delen.append(tests("tests op SQLite en in de browser", sqlite, UITSLAG / "sqlite"))
    # What was asked for by name may be of the browser alone, which takes one database.
    if not (paden and postgres == GEEN_TESTS and not delen[-1].aantal_fout):
        delen.append(tests("tests op PostgreSQL", postgres, UITSLAG / "postgres"))
    if not paden:
        delen.append(gedekt(UITSLAG / "dekking"))
    print("\nSamenvatting")
    for deel in delen:
        print(f"  {deel.regel()}")
    tijd = sum(rekentijd(pad.read_text()) for pad in (UITSLAG / "controles", UITSLAG / "tests") if pad.exists())
    print(f"  rekentijd {tijd:.0f} s, van hoogstens {HOOGSTENS}")
    if tijd > HOOGSTENS:
        print("Let op: dit kost te veel rekentijd. Wat het traagst is, zegt: make test T='tests --durations=30'")
    if fout := [deel.naam for deel in delen if deel.aantal_fout]:
        print(f"\nNiet in orde: {', '.join(fout)}.")
    else:
        print("\nAlles is in orde.")
    if paden:
        print(f"Let op: dit was maar een deel ({' '.join(paden)}). Alles draaien: make test")
    geslaagd = sum((deel.geteld or {}).get("passed", 0) for deel in delen)
    print(f"{geslaagd} passed, {sum(deel.aantal_fout for deel in delen)} failed")
    return int(bool(fout))


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:3]), *sys.argv[3:]))
