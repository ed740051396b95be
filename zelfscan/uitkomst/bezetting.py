"""Who takes which item and who is second, as pages, wall and report show it; and with what the form begins."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from zelfscan.instrumenten.definitie import Onderdeel
from zelfscan.scan.models import Bezetting, Scan
from zelfscan.scan.rondes import vorige_ronde

VELDEN = ("wie", "tweede", "leert", "later")


@dataclass(frozen=True)
class Bezettingsrij:
    """One item, with what the group wrote down; all may be empty."""

    onderdeel: Onderdeel
    wie: str = ""
    tweede: str = ""
    leert: str = ""
    later: date | None = None

    @property
    def zegt_iets(self) -> bool:
        return any(getattr(self, veld) for veld in VELDEN)


@dataclass(frozen=True)
class Bezettingsinhoud:
    """`rijen`: each item that somebody can take, in the order of the instrument; empty where that is not asked.

    `vorige`: the same of the round before it, only what was written down.
    """

    kop: str = ""
    rijen: list[Bezettingsrij] = field(default_factory=list)
    vorige: list[Bezettingsrij] = field(default_factory=list)

    @property
    def geschreven(self) -> list[Bezettingsrij]:
        return [rij for rij in self.rijen if rij.zegt_iets]

    @property
    def begin(self) -> dict[str, Any]:
        """With what the form begins: what is written, or before that what was last time, without its days."""
        rijen, velden = (self.rijen, VELDEN) if self.geschreven or not self.vorige else (self.vorige, VELDEN[:-1])
        return {f"{rij.onderdeel.sleutel}_{veld}": getattr(rij, veld) for rij in rijen for veld in velden}


def te_bezetten(scan: Scan) -> tuple[Onderdeel, ...]:
    """Return the items that somebody can take: of an instrument that asks who fulfils them, and never between regions.

    There each region has its own people.
    """
    instrument = scan.instrument_nu
    if scan.tussen_regios or not (instrument.gesprek and instrument.gesprek.houders):
        return ()
    return tuple(deel for deel in instrument.gescoord if instrument.naast(deel.sleutel))


def lees_bezetting(scan: Scan) -> Bezettingsinhoud:
    """Return what the group wrote down, now and last time. No query where it is not asked, else one or three."""
    onderdelen = te_bezetten(scan)
    if not onderdelen:
        return Bezettingsinhoud()
    eerder = vorige_ronde(scan) if scan.ronde > 1 else None
    vorige = _rijen(onderdelen, eerder.bezetting.all()) if eerder else []
    return Bezettingsinhoud(
        kop=f"Wie neemt {scan.instrument_nu.noemer.welk}, en wie is tweede?",
        rijen=_rijen(onderdelen, scan.bezetting.all()),
        vorige=[rij for rij in vorige if rij.zegt_iets],
    )


def _rijen(onderdelen: Iterable[Onderdeel], bewaard: Iterable[Bezetting]) -> list[Bezettingsrij]:
    er_zijn = {rij.onderdeel: rij for rij in bewaard}
    return [
        Bezettingsrij(deel, **{veld: getattr(er_zijn[deel.sleutel], veld) for veld in VELDEN})
        if deel.sleutel in er_zijn
        else Bezettingsrij(deel)
        for deel in onderdelen
    ]
