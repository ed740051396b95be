"""The choice of a round against its guideline: what is left of it, and whether it is followed. No Django."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from quickscan.proces.doelgroepen import Doelgroep
from regie.stukken.tekst import hoeveel, opsomming

KORT = {Doelgroep.JONG: "0 tot 6 jaar", Doelgroep.PO_VO: "PO of VO"}


@dataclass(frozen=True)
class Doelgroepkeuze:
    """One target group. `over`: how many the guideline still wants; below 0 when there are more than that."""

    sleutel: str
    naam: str
    richtlijn: int
    gekozen: int

    @property
    def over(self) -> int:
        return self.richtlijn - self.gekozen

    @property
    def zin(self) -> str:
        if self.over > 0:
            return f"nog {self.over}"
        return "vol" if self.over == 0 else f"{-self.over} meer dan de richtlijn"


@dataclass(frozen=True)
class Selectietelling:
    """All target groups, and the places."""

    groepen: tuple[Doelgroepkeuze, ...]
    plekken: int

    @property
    def gekozen(self) -> int:
        return sum(groep.gekozen for groep in self.groepen)

    @property
    def vrij(self) -> int:
        return self.plekken - self.gekozen

    @property
    def te_veel(self) -> bool:
        return self.vrij < 0


def tel(richtlijn: dict[str, int], plekken: int, gekozen: Iterable[str]) -> Selectietelling:
    """Count the target groups of the regions that were chosen. `richtlijn`: how many of each are wanted."""
    aantallen = Counter(gekozen)
    return Selectietelling(
        tuple(
            Doelgroepkeuze(groep.value, KORT[groep], richtlijn[groep.value], aantallen[groep.value])
            for groep in Doelgroep
        ),
        plekken,
    )


def afwijking(telling: Selectietelling, *, klaar: bool) -> str:
    """Say in a sentence how the choice differs from the guideline; empty when it does not.

    Too many of a group always does. Too few only when the choice is `klaar`: nobody is left to be chosen, or no place.
    """
    delen = []
    for groep in telling.groepen:
        if groep.over < 0 or (klaar and groep.over > 0):
            delen.append(
                f"{hoeveel(groep.gekozen, 'regio', "regio's")} voor {groep.naam} (richtlijn {groep.richtlijn})"
            )
    return f"Gekozen: {opsomming(delen)}." if delen else ""
