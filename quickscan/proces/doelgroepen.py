"""The two target groups, and which parties are interviewed at least for each (domein §5.4). No Django."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import TextChoices

from regie.inhoud.partijen import Partij, Sector


class Doelgroep(TextChoices):
    JONG = "0_6", "Kinderen van 0 tot 6 jaar"
    PO_VO = "po_vo", "Kinderen in het primair of voortgezet onderwijs"


@dataclass(frozen=True)
class Vereiste:
    """A kind of party that has to be among the interviews: one of `partijen`. `primair`: of primary education."""

    naam: str
    partijen: tuple[Partij, ...]
    primair: bool = False

    def past(self, partij: str, sector: str = "") -> bool:
        return partij in self.partijen and (not self.primair or (bool(sector) and Sector(sector).primair))


_GEMEENTE = Vereiste("gemeente", (Partij.GEMEENTE,))
VEREIST: dict[Doelgroep, tuple[Vereiste, ...]] = {
    Doelgroep.PO_VO: (
        _GEMEENTE,
        Vereiste("samenwerkingsverband of schoolbestuur", (Partij.SWV, Partij.SCHOOLBESTUUR)),
        Vereiste("jeugdhulp of CJG", (Partij.JEUGDHULPAANBIEDER, Partij.CJG)),
    ),
    Doelgroep.JONG: (
        _GEMEENTE,
        Vereiste("JGZ", (Partij.JGZ,)),
        Vereiste("kinderopvang", (Partij.KINDEROPVANG,)),
        Vereiste("primair onderwijs", (Partij.SCHOOL, Partij.SCHOOLBESTUUR, Partij.SWV), primair=True),
    ),
}


def dekking(doelgroep: str, partijen: Iterable[tuple[str, str]]) -> list[tuple[Vereiste, bool]]:
    """Say of each required party whether it is there. `partijen`: pairs of partij and sector (may be empty)."""
    partijen = list(partijen)
    return [
        (vereiste, any(vereiste.past(partij, sector) for partij, sector in partijen))
        for vereiste in VEREIST[Doelgroep(doelgroep)]
    ]
