"""What staff see over a round: how long steps took, what was late, and which parties were spoken with."""

from dataclasses import dataclass
from datetime import date
from statistics import median

from quickscan.onderzoek.onderzoekspagina import MEESTE_INTERVIEWS, MINSTE_INTERVIEWS
from quickscan.onderzoek.overgangen import Interviewstatus
from quickscan.proces.doelgroepen import dekking
from quickscan.proces.models import Quickscan, Ronde, Stap
from quickscan.proces.overgangen import Stapstatus
from quickscan.proces.stappen import STAPPEN, Stapdefinitie
from regie.stukken.tekst import opsomming


@dataclass(frozen=True)
class Stapduur:
    """One step of one quickscan. `dagen`: from its beginning to its close, or to today; None when it did not begin."""

    dagen: int | None
    klaar: bool
    dagen_te_laat: int

    @property
    def erbij(self) -> list[str]:
        """What is said below the days."""
        bezig = ["bezig"] if self.dagen is not None and not self.klaar else []
        return bezig + ([f"{self.dagen_te_laat} te laat"] if self.dagen_te_laat else [])


@dataclass(frozen=True)
class Looptijd:
    """How long the whole took or takes, in days from the startgesprek without the pauses; None before it."""

    dagen: int | None
    gepauzeerd: int


@dataclass(frozen=True)
class Regiocijfers:
    """One region of the round. `interviews`: those that were held."""

    quickscan: Quickscan
    stappen: tuple[Stapduur, ...]
    interviews: int
    gedekt: tuple[str, ...]
    ongedekt: tuple[str, ...]

    @property
    def dekking(self) -> str:
        return f"{len(self.gedekt)} van {len(self.gedekt) + len(self.ongedekt)}"

    @property
    def buiten_richtlijn(self) -> bool:
        return bool(self.interviews) and not MINSTE_INTERVIEWS <= self.interviews <= MEESTE_INTERVIEWS

    @property
    def te_laat(self) -> int:
        return sum(bool(stap.dagen_te_laat) for stap in self.stappen)


@dataclass(frozen=True)
class Stapcijfers:
    """One step over all regions that closed it."""

    definitie: Stapdefinitie
    klaar: int
    midden: float | None
    kortst: int | None
    langst: int | None
    te_laat: int


def _duur(stap: Stap, vandaag: date) -> Stapduur:
    eind = stap.gesloten_op or vandaag
    # A step that waits for an earlier one that was reopened has begun, but nobody is at it.
    telt = stap.begonnen_op is not None and stap.status != Stapstatus.TE_DOEN
    # While it is paused the term stands still (the same as on the board).
    rust = not stap.is_klaar and (stap.quickscan.pauze is not None or not stap.quickscan.is_actief)
    laat = (eind - stap.termijn).days if telt and stap.termijn and not rust else 0
    return Stapduur((eind - stap.begonnen_op).days if telt else None, stap.is_klaar, max(laat, 0))


def _regio(quickscan: Quickscan, vandaag: date) -> Regiocijfers:
    stappen = sorted(quickscan.stappen.all(), key=lambda stap: stap.nummer)
    for stap in stappen:
        # So that its pauses are not fetched anew for each step.
        stap.quickscan = quickscan
    gehouden = [een for een in quickscan.interviews.all() if een.status == Interviewstatus.GEHOUDEN]
    vereist = dekking(quickscan.doelgroep, [(een.partij, een.sector) for een in gehouden])
    return Regiocijfers(
        quickscan=quickscan,
        stappen=tuple(_duur(stap, vandaag) for stap in stappen),
        interviews=len(gehouden),
        gedekt=tuple(een.naam for een, is_er in vereist if is_er),
        ongedekt=tuple(een.naam for een, is_er in vereist if not is_er),
    )


def regiocijfers(ronde: Ronde, vandaag: date) -> list[Regiocijfers]:
    """Return the regions that were chosen, by name; constant queries."""
    rijen = Quickscan.objects.doet_mee().filter(ronde=ronde).prefetch_related("stappen", "pauzes", "interviews")
    return [_regio(een, vandaag) for een in rijen]


def stapcijfers(regios: list[Regiocijfers]) -> list[Stapcijfers]:
    """Return each step over these regions: how many closed it, in how many days, and how often it was late."""
    rijen = []
    for nummer, definitie in enumerate(STAPPEN.values()):
        alle = [regio.stappen[nummer] for regio in regios]
        dagen = [een.dagen for een in alle if een.klaar and een.dagen is not None]
        rijen.append(
            Stapcijfers(
                definitie=definitie,
                klaar=len(dagen),
                midden=median(dagen) if dagen else None,
                kortst=min(dagen, default=None),
                langst=max(dagen, default=None),
                te_laat=sum(bool(een.dagen_te_laat) for een in alle),
            )
        )
    return rijen


def looptijd(quickscan: Quickscan, vandaag: date) -> Looptijd:
    """Return how long the whole took or takes."""
    if quickscan.start is None:
        return Looptijd(None, 0)
    dagen = ((quickscan.geeindigd_op or vandaag) - quickscan.start).days - quickscan.gepauzeerd
    return Looptijd(dagen, quickscan.gepauzeerd)


def ontbrekend(regio: Regiocijfers) -> str:
    return opsomming(list(regio.ongedekt)) or "niemand"
