"""The outcome for people (a table) and for machines (JSON)."""

import json
import os
import platform
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from tests.bench.meting import Meting

WORTEL = Path(__file__).resolve().parents[2]
BESTAND = WORTEL / "var" / "bench.json"
OORDEEL = {True: "haalt het doel", False: "haalt het doel niet"}
CIJFERS = 3  # significant ones; more would be noise


@dataclass(frozen=True)
class Uitslag:
    """What came of one section: its measurements, or why there are none."""

    deel: str
    kop: str
    metingen: list[Meting] = field(default_factory=list)
    fout: str = ""

    def tabel(self) -> str:
        if self.fout:
            return f"\n{self.kop}\n  NIET GEMETEN: {self.fout}"
        breed = max(len(meting.naam) for meting in self.metingen)
        return "\n".join([f"\n{self.kop}", *(f"  {_regel(meting, breed)}" for meting in self.metingen)])


def _regel(meting: Meting, breed: int) -> str:
    doel = f"doel {meting.doel.soort} {getal(meting.doel.grens)}: {OORDEEL[meting.gehaald]}" if meting.doel else ""
    regel = f"{meting.naam:<{breed}}  {getal(meting.waarde):>6} {meting.eenheid:<15}  {doel}".rstrip()
    bij = ", ".join(f"{naam} {getal(waarde)}" for naam, waarde in meting.bij.items())
    if len(meting.bij) == 1:
        return f"{regel}, {bij}"
    return f"{regel}\n      {bij}" if bij else regel


def getal(waarde: float) -> str:
    """Write a figure as Dutch does, rounded to what it is worth."""
    cijfers = CIJFERS if abs(waarde) >= 0.1 else 2
    heel = len(str(int(abs(waarde)))) if abs(waarde) >= 1 else 0
    tekst = f"{waarde:.{max(0, cijfers - heel)}f}" if abs(waarde) >= 0.1 or not waarde else f"{waarde:.4f}"
    return (tekst.rstrip("0").rstrip(".") if "." in tekst else tekst).replace(".", ",")


def slot(uitslagen: list[Uitslag], seconden: float) -> str:
    oordelen = [meting.gehaald for uitslag in uitslagen for meting in uitslag.metingen if meting.doel]
    regels = [f"\n{sum(oordelen)} van de {len(oordelen)} doelen gehaald, in {getal(seconden)} seconden."]
    regels += [f"Niet gemeten: {uitslag.kop}." for uitslag in uitslagen if uitslag.fout]
    return "\n".join(regels)


def schrijf(uitslagen: list[Uitslag], seconden: float) -> Path:
    """Write everything unrounded, and return where, seen from the root of the repository."""
    inhoud = {
        "wanneer": datetime.now(UTC).isoformat(timespec="seconds"),
        "seconden": seconden,
        "kernen": os.cpu_count(),
        "versies": {"python": platform.python_version()}
        | {pakket: version(pakket) for pakket in ("django", "gunicorn", "weasyprint")},
        "delen": {
            uitslag.deel: {
                "kop": uitslag.kop,
                "fout": uitslag.fout,
                "metingen": [meting.als_dict() for meting in uitslag.metingen],
            }
            for uitslag in uitslagen
        },
    }
    BESTAND.parent.mkdir(exist_ok=True)
    BESTAND.write_text(json.dumps(inhoud, ensure_ascii=False, indent=2) + "\n")
    return BESTAND.relative_to(WORTEL)
