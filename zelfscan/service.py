"""The only door of zelfscan for quickscan: what a scan of a region came to, as far as it may go further (besluiten 20).

Only closed scans between domains of which was ticked, before the first answer and told to all, that the outcome may
go to the factsheet; never one by name.
"""

from dataclasses import dataclass
from datetime import date

from zelfscan.instrumenten.groepsanalyse import InWoorden, in_woorden, uitleg_woorden
from zelfscan.instrumenten.kernrollen.vragen import MATE_VAN_AANWEZIGHEID
from zelfscan.scan.models import Scan
from zelfscan.scan.over_regios import MINSTENS_REGIOS, mag_splitsen, te_tonen
from zelfscan.uitkomst.deeluitkomst import Deeluitkomst
from zelfscan.uitkomst.groepsuitkomst import Groepsuitkomst, lees_cijfers

# What the words of agreement mean on the scale of the roles.
UITLEG = uitleg_woorden(MATE_VAN_AANWEZIGHEID)

# The scale and what may be said of counts, so that a factsheet says the same as a scan; and what may be shown over
# regions (ontwerp §4.5).
__all__ = [
    "MATE_VAN_AANWEZIGHEID",
    "MINSTENS_REGIOS",
    "UITLEG",
    "InWoorden",
    "Roluitkomst",
    "Scanuitkomst",
    "in_woorden",
    "mag_splitsen",
    "te_tonen",
    "uitkomsten_voor_factsheet",
]


@dataclass(frozen=True)
class Roluitkomst:
    """One role: counts of 1, 2, … (None when too few gave a score), and what the group agreed on.

    Counts only: the words are read from them (`in_woorden`), so what was kept before a rule changed says the new word.
    """

    kernrol: str
    naam: str
    verdeling: tuple[int, ...] | None
    aantal: int
    groepsscore: int | None


@dataclass(frozen=True)
class Scanuitkomst:
    """One closed scan. `scan` is its number: plain, so that it can be kept with the factsheet as JSON."""

    scan: int
    samenwerking: str
    onthuld_op: date
    aantal: int
    rollen: tuple[Roluitkomst, ...]


def uitkomsten_voor_factsheet(regio) -> list[Scanuitkomst]:
    """Return what a factsheet of this region may take over, newest first. Two queries."""
    return [_uitkomst(uitkomst) for uitkomst in lees_cijfers(Scan.objects.voor_factsheet(regio))]


def _uitkomst(uitkomst: Groepsuitkomst) -> Scanuitkomst:
    return Scanuitkomst(
        scan=uitkomst.scan.pk,
        samenwerking=uitkomst.scan.naam,
        onthuld_op=uitkomst.scan.onthuld_op,
        aantal=uitkomst.aantal,
        rollen=tuple(_roluitkomst(rol) for rol in uitkomst.delen),
    )


def _roluitkomst(rol: Deeluitkomst) -> Roluitkomst:
    geheel = rol.geheel
    return Roluitkomst(
        kernrol=rol.onderdeel.sleutel,
        naam=rol.onderdeel.naam,
        verdeling=geheel.verdeling if geheel else None,
        aantal=rol.aantal,
        groepsscore=rol.groepsscore.waarde if rol.groepsscore else None,
    )
