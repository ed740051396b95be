"""Which knelpunten a group says play often, what helps then, and the chances people named (besluiten 27).

In: what was frozen, only how many said "vaak" (privacy 7). Out: one biggest knelpunt to begin with, for page, wall,
report and sheet. The words of a knelpunt and what helps are content (`regie/inhoud/knelpunten.py`).
"""

from collections.abc import Mapping
from dataclasses import dataclass

from regie.inhoud.houvasten import Houvast
from regie.inhoud.knelpunten import KNELPUNTEN, Knelpunt, helpt_bij
from regie.stukken.tekst import opsomming

# What the number means, for everywhere where it stands.
LEESWIJZER = (
    "Het getal zegt hoe vaak ‘speelt vaak’ is gekozen. Iedereen mocht dit overslaan. Wie niet meetelt, koos iets "
    "anders of niets."
)
VRAGEN = (
    "Waar merken jullie dat aan?",
    "Wat kunnen jullie er zelf aan doen?",
    "Welke kans pakken jullie het eerst?",
)


@dataclass(frozen=True)
class Knelpuntuitkomst:
    """`geteld`: each with how many say that it plays often, most first. `te_weinig`: those that too few spoke of."""

    geteld: tuple[tuple[Knelpunt, int], ...]
    te_weinig: tuple[Knelpunt, ...]
    kolommen = ("Knelpunt", "Speelt vaak")

    @property
    def geteld_met_naam(self) -> list[tuple[str, int]]:
        """The rows of a table under these columns."""
        return [(een.titel, aantal) for een, aantal in self.geteld]

    @property
    def grootste(self) -> tuple[Knelpunt, ...]:
        """What was named most: one, or more that were named as often; none when nobody said "vaak"."""
        meest = max((aantal for _, aantal in self.geteld), default=0)
        return tuple(een for een, aantal in self.geteld if aantal == meest > 0)

    @property
    def kop(self) -> str:
        """What came out, in a sentence."""
        if not self.geteld:
            return "Over de knelpunten is te weinig gezegd om het te laten zien."
        if not self.grootste:
            return "Niemand zegt dat een van deze knelpunten vaak speelt."
        namen = opsomming([f"‘{een.titel}’" for een in self.grootste])
        keer = f"{self.geteld[0][1]}\N{NO-BREAK SPACE}keer"
        if len(self.grootste) == 1:
            return f"Het grootste knelpunt is {namen}. Dat is {keer} genoemd."
        return f"De grootste knelpunten zijn {namen}. Die zijn elk {keer} genoemd."

    @property
    def leeswijzer(self) -> str:
        """What the numbers mean, and what is not among them."""
        return f"{LEESWIJZER} {self.te_weinig_zin}".rstrip() if self.geteld else ""

    @property
    def vragen(self) -> tuple[str, ...]:
        """What to talk about."""
        return VRAGEN if self.grootste else VRAGEN[-1:]

    @property
    def helpt(self) -> tuple[Houvast, ...]:
        """What gives a hold with these."""
        return helpt_bij(self.grootste)

    @property
    def helpt_zin(self) -> str:
        """The same as short as it can be said, for the wall."""
        return f"Wat dan helpt, is {opsomming([f'‘{een.titel}’' for een in self.helpt])}."

    @property
    def te_weinig_zin(self) -> str:
        """What cannot be shown, where other knelpunten can; empty when there is none."""
        if not self.geteld or not self.te_weinig:
            return ""
        return f"Over {opsomming([f'‘{een.titel}’' for een in self.te_weinig])} is te weinig gezegd."


def lees_knelpunten(aantallen: Mapping[str, int | None] | None) -> Knelpuntuitkomst | None:
    """Return what the frozen numbers say; None where nothing was asked."""
    if not aantallen:
        return None
    geteld = [(een, aantal) for een in KNELPUNTEN if (aantal := aantallen.get(een.sleutel)) is not None]
    te_weinig = tuple(een for een in KNELPUNTEN if aantallen.get(een.sleutel) is None)
    return Knelpuntuitkomst(tuple(sorted(geteld, key=lambda paar: -paar[1])), te_weinig)
