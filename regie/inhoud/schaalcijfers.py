"""How large samenwerkingsverbanden usually are, to show a region beside. Source: NJi 2018, ch. 2, end of 2017."""

from dataclasses import dataclass
from decimal import Decimal

from .getallen import in_cijfers

PEILMOMENT = "eind 2017"


@dataclass(frozen=True)
class Schaalcijfer:
    """What the swv's of one sector deal with: the smallest, the largest and the mean number.

    `soort` is a key of `regie.regios.congruentie.SOORTEN`; `wat` is the plural of what is counted.
    """

    soort: str
    wat: str
    laagste: int
    hoogste: int
    gemiddelde: Decimal

    @property
    def zin(self) -> str:
        return f"{self.laagste} tot {self.hoogste} {self.wat}, gemiddeld {in_cijfers(self.gemiddelde)}"


SCHAALCIJFERS: tuple[Schaalcijfer, ...] = (
    Schaalcijfer("swv_po", "gemeenten", 1, 26, Decimal("5.7")),
    Schaalcijfer("swv_po", "scholen", 9, 450, Decimal("90")),
    Schaalcijfer("swv_po", "schoolbesturen", 4, 39, Decimal("16.2")),
    Schaalcijfer("swv_vo", "gemeenten", 1, 14, Decimal("5.8")),
    Schaalcijfer("swv_vo", "scholen", 4, 114, Decimal("23")),
    Schaalcijfer("swv_vo", "schoolbesturen", 2, 26, Decimal("9.8")),
)


def schaalcijfers(soort: str) -> tuple[Schaalcijfer, ...]:
    """Return the figures for this kind of area; empty where the source has none."""
    return tuple(cijfer for cijfer in SCHAALCIJFERS if cijfer.soort == soort)
