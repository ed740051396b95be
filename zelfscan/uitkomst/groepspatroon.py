"""What the items of a group show together, for an instrument that knows a pattern: read from the middles alone."""

from collections.abc import Sequence
from dataclasses import dataclass

from regie.inhoud.eensgezindheid import Eensgezindheid
from regie.stukken.tekst import opsomming
from zelfscan.instrumenten.definitie import Instrument, Onderdeel
from zelfscan.instrumenten.woorden import Patroon

from .deeluitkomst import Deeluitkomst


@dataclass(frozen=True)
class Groepspatroon:
    """`kop`: what stands above it. `erbij`: which items do not count, and where the middle says less; may be empty."""

    kop: str
    patroon: Patroon
    erbij: str

    @property
    def in_het_kort(self) -> str:
        """All of it in one text, without what others saw and the question: for a cell of a spreadsheet."""
        delen = (f"{self.patroon.titel}.", self.patroon.kop, self.erbij, self.patroon.lezing)
        return " ".join(filter(None, delen))


def groepspatroon(instrument: Instrument, delen: Sequence[Deeluitkomst]) -> Groepspatroon | None:
    """Return what these items show together; None where there is no pattern, or nothing is counted (between regions).

    An item without a middle (two sides, too few scores) is unknown; what is divided counts with the middle it has.
    """
    if instrument.patroon is None or not delen:
        return None
    middens = {deel.onderdeel.sleutel: deel.geheel.mediaan if deel.heeft_midden else 0 for deel in delen}
    noemer = instrument.noemer
    return Groepspatroon(
        kop=f"Wat het midden van {noemer.alle(len(delen))} samen laat zien",
        patroon=instrument.patroon(middens),
        erbij=_erbij(
            [deel.onderdeel for deel in delen if not deel.heeft_midden],
            [deel.onderdeel for deel in delen if deel.heeft_midden and deel.eensgezindheid == Eensgezindheid.VERDEELD],
            instrument,
        ),
    )


def _erbij(zonder: Sequence[Onderdeel], uiteen: Sequence[Onderdeel], instrument: Instrument) -> str:
    zinnen = []
    if zonder:
        namen = opsomming([instrument.noemer.in_zin(een) for een in zonder])
        tellen = "telt" if len(zonder) == 1 else "tellen"
        zinnen.append(f"{namen[:1].upper()}{namen[1:]} {tellen} niet mee, want daar is geen midden.")
    if uiteen:
        namen = opsomming([instrument.noemer.in_zin(een) for een in uiteen])
        zinnen.append(f"Bij {namen} lopen de scores uiteen, dus daar zegt het midden minder.")
    return " ".join(zinnen)
