"""What the pages show of the research: who was and will be talked with, which party is still without one, what lacks.

Reads a quickscan through its relations (`.all()`), so one that was fetched with `voor_bord()` costs no queries.
"""

from dataclasses import dataclass

from quickscan.onderzoek.models.interview import Interview
from quickscan.onderzoek.overgangen import Interviewstatus
from quickscan.proces.doelgroepen import VEREIST, Doelgroep
from quickscan.proces.models import Quickscan
from quickscan.proces.toegang import Handeling, Toegang
from regie.stukken.tekst import hoeveel

# The guideline (domein §5.4).
MINSTE_INTERVIEWS, MEESTE_INTERVIEWS = 3, 5
# From far to near: how far along a required party is, in words.
STAND = {
    "niemand": "nog niemand",
    Interviewstatus.VOORGESTELD: "iemand voorgesteld",
    Interviewstatus.UITGENODIGD: "iemand uitgenodigd",
    Interviewstatus.GEPLAND: "gesprek gepland",
    Interviewstatus.GEHOUDEN: "gesproken",
}
# The order of a list: first what happens next, then what was done, last what is off.
VOLGORDE = (
    Interviewstatus.GEPLAND,
    Interviewstatus.UITGENODIGD,
    Interviewstatus.VOORGESTELD,
    Interviewstatus.GEHOUDEN,
    Interviewstatus.VERVALLEN,
)


def zijn_geweest(aantal: int) -> str:
    """Say how many talks there were, without a full stop."""
    if not aantal:
        return "Er is nog geen gesprek geweest"
    return f"{hoeveel(aantal, 'gesprek is', 'gesprekken zijn')} geweest"


@dataclass(frozen=True)
class Dekking:
    """One required party. `stand`: a key of STAND; `partij` and `sector`: what a new person of it begins with."""

    naam: str
    stand: str
    partij: str
    sector: str

    @property
    def woorden(self) -> str:
        return STAND[self.stand]

    @property
    def is_gedekt(self) -> bool:
        return self.stand == Interviewstatus.GEHOUDEN


@dataclass(frozen=True)
class Onderzoekspagina:
    """`interviews`: those this side may see. The counts and the coverage are about all of them."""

    quickscan: Quickscan
    interviews: list[Interview]
    dekking: list[Dekking]
    gehouden: int
    op_komst: int
    zonder_iemand: list

    @property
    def zin(self) -> str:
        """How many there are, against the guideline."""
        komt = f", en nog {self.op_komst} op komst" if self.op_komst else ""
        return f"{zijn_geweest(self.gehouden)}{komt}. De richtlijn is {MINSTE_INTERVIEWS} tot {MEESTE_INTERVIEWS}."

    @property
    def ongedekt(self) -> list[str]:
        return [een.naam for een in self.dekking if not een.is_gedekt]

    @property
    def ander_aantal(self) -> bool:
        """Whether the number of interviews that were held is outside the guideline."""
        return not MINSTE_INTERVIEWS <= self.gehouden <= MEESTE_INTERVIEWS


def _dekking(quickscan: Quickscan, interviews: list[Interview]) -> list[Dekking]:
    verste = list(STAND)
    regels = []
    for vereiste in VEREIST[Doelgroep(quickscan.doelgroep)]:
        standen = [een.status for een in interviews if vereiste.past(een.partij, een.sector) and een.status in STAND]
        stand = max(standen, key=verste.index, default="niemand")
        regels.append(Dekking(vereiste.naam, stand, vereiste.partijen[0].value, "po" if vereiste.primair else ""))
    return regels


def onderzoekspagina(toegang: Toegang, gebruiker) -> Onderzoekspagina:
    """Return what this person may see."""
    quickscan = toegang.quickscan
    alle = sorted(quickscan.interviews.all(), key=lambda een: VOLGORDE.index(een.status))
    ziet_alle = toegang.mag(Handeling.INTERVIEWS_ZIEN)
    afbakening = quickscan.afbakening
    genoemd = {een.organisatie.casefold() for een in alle if een.status != Interviewstatus.VERVALLEN}
    return Onderzoekspagina(
        quickscan=quickscan,
        interviews=alle if ziet_alle else [een for een in alle if een.voorgesteld_door_id == gebruiker.pk],
        dekking=_dekking(quickscan, alle),
        gehouden=sum(een.status == Interviewstatus.GEHOUDEN for een in alle),
        op_komst=sum(een.status in (Interviewstatus.UITGENODIGD, Interviewstatus.GEPLAND) for een in alle),
        zonder_iemand=[
            een for een in (afbakening.partijen.all() if afbakening else ()) if een.naam.casefold() not in genoemd
        ],
    )
