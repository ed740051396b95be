"""What somebody, or two together, said besides the scores: the knelpunten, and the own outcome of way 2 (besluiten 27).

It lives on the visitor's device, and passes through here only on its way into a PDF.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from regie.inhoud.houvasten import Houvast
from regie.inhoud.knelpunten import KNELPUNTEN, Knelpunt, Speelt, Stapel, helpt_bij, stapel


@dataclass(frozen=True)
class Knelpuntenlijst:
    """Which of the six play, as (what was said, titles), most often first; and what that asks."""

    gezegd: tuple[tuple[str, tuple[str, ...]], ...]
    stapel: Stapel
    helpt: tuple[Houvast, ...]


def knelpuntenlijst(antwoorden: Mapping[str, str]) -> Knelpuntenlijst | None:
    """Return what these answers say. `antwoorden`: of Speelt, by the key of a knelpunt; None when nothing was said."""
    per_antwoord = {
        speelt: [een for een in KNELPUNTEN if antwoorden.get(een.sleutel) == speelt] for speelt in reversed(Speelt)
    }
    if not any(per_antwoord.values()):
        return None
    vaak = per_antwoord[Speelt.VAAK]
    gezegd = tuple(
        (speelt.label, tuple(een.titel for een in gekozen)) for speelt, gekozen in per_antwoord.items() if gekozen
    )
    return Knelpuntenlijst(gezegd, stapel(len(vaak)), helpt_bij(vaak))


@dataclass(frozen=True)
class Samenuitkomst:
    """What two people came to: one biggest bottleneck, one biggest chance, who does what. Each may be empty."""

    knelpunt: Knelpunt | None  # one of the six
    merkt: str  # what one notices of it, or another bottleneck
    kans: str
    wie: str

    @property
    def helpt(self) -> tuple[Houvast, ...]:
        return helpt_bij([self.knelpunt]) if self.knelpunt else ()

    @property
    def leeg(self) -> bool:
        return not (self.knelpunt or self.merkt or self.kans or self.wie)


def samenuitkomst(*, grootste: str, merkt: str, kans: str, wie: str) -> Samenuitkomst:
    """`grootste`: the key of a knelpunt, or of none of the six."""
    return Samenuitkomst(next((een for een in KNELPUNTEN if een.sleutel == grootste), None), merkt, kans, wie)
