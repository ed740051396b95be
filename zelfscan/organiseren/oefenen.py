"""The rehearsal of an evening: the real wall with invented people, who come in, are revealed, talk, and get a report.

All of it stands in the address: what is asked, what may be seen, how many came in, and what was agreed on. Nothing is
kept and no scan is looked up, so there is no way from here to a real one. Its code has an S in it, which no code has.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from urllib.parse import urlencode

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from regie.stukken.qr import qr_svg
from zelfscan.instrumenten.definitie import Instrument, Onderdeel
from zelfscan.instrumenten.voorbeeld import voorbeeld_van
from zelfscan.scan.models import Groepsscore, Scan
from zelfscan.scan.overgangen import Scanstatus
from zelfscan.scan.stand import Stand
from zelfscan.uitkomst.groepsuitkomst import Groepsuitkomst

from .proef import proefuitkomst, proefverslag

CODE = "OEFSPEL"
# So many come in at once where there is no script.
TEGELIJK = 4
WAAROM = "Dit koos je in de oefening."


@dataclass(frozen=True)
class Groepskeuze:
    """One value the invented group can agree on, and where that leads."""

    naam: str
    adres: str
    is_gekozen: bool


@dataclass(frozen=True)
class Oefening:
    """One moment of it. `openheid`: a key. `binnen`: how many of `allen` answered. `samen`: per item the agreed value.

    `status`: how far the evening is; what comes before the reveal shows no outcome.
    """

    instrument: Instrument
    openheid: str
    binnen: int = 0
    samen: Mapping[str, int] = field(default_factory=dict)
    status: str = Scanstatus.OPEN

    @property
    def allen(self) -> int:
        return len(voorbeeld_van(self.instrument))

    @cached_property
    def uitkomst(self) -> Groepsuitkomst:
        """What the group would see. Before the reveal nothing shows it."""
        dag = timezone.localdate()
        onthuld = {} if self.status == Scanstatus.OPEN else {"onthuld_op": dag}
        gesloten = {"gesloten_op": dag} if self.status == Scanstatus.GESLOTEN else {}
        groepsscores = [Groepsscore(onderdeel=wat, waarde=hoe, waarom=WAAROM) for wat, hoe in self.samen.items()]
        return proefuitkomst(
            self.openheid,
            self.instrument,
            groepsscores=groepsscores,
            code=CODE,
            status=self.status,
            **onthuld,
            **gesloten,
        )

    @property
    def scan(self) -> Scan:
        return self.uitkomst.scan

    @property
    def verslag(self):
        return proefverslag(self.uitkomst)

    @property
    def stand(self) -> Stand:
        return Stand(self.status, self.binnen, self.allen)

    @property
    def is_compleet(self) -> bool:
        return self.binnen >= self.allen

    @property
    def zinnen(self) -> list[str]:
        """What the wall says while they come in, one after the other: for oefenen.js."""
        return [replace(self.stand, binnen=aantal).zin for aantal in range(self.binnen, self.allen + 1)]

    @property
    def qr(self) -> str:
        """Leads to where one can answer the same questions alone; there is nothing to join."""
        adres = f"{settings.SITE_ADRES.rstrip('/')}{reverse('zelfscan:spiegel')}"
        return qr_svg(adres, titel="QR-code van de oefening, naar de zelfscan voor jezelf")

    # Where to go from here

    def _adres(self, naam: str, **anders) -> str:
        keuze = {"instrument": self.instrument.sleutel, "openheid": self.openheid} | self.samen | anders
        return f"{reverse(naam)}?{urlencode(keuze)}"

    @property
    def volgende(self) -> str:
        return self._adres("scans:oefenscherm", binnen=min(self.binnen + TEGELIJK, self.allen))

    @property
    def onthul(self) -> str:
        return self._adres("scans:oefenuitkomst")

    @property
    def sluit(self) -> str:
        return self._adres("scans:oefenverslag")

    @property
    def begin(self) -> str:
        return replace(self, samen={})._adres("scans:oefenscherm")

    @property
    def stop(self) -> str:
        return replace(self, samen={})._adres("scans:proefscan")

    @property
    def groepskeuzes(self) -> list[tuple[Onderdeel, list[Groepskeuze]]]:
        """Per item what the group can agree on: what the organiser does on a real evening."""
        return [(deel, self._keuzes(deel)) for deel in self.instrument.gescoord]

    def _keuzes(self, deel: Onderdeel) -> list[Groepskeuze]:
        anker = f"#dia-{deel.sleutel}"
        return [
            Groepskeuze(
                deel.soort.noem(waarde),
                self._adres("scans:oefenuitkomst", **{deel.sleutel: waarde}) + anker,
                self.samen.get(deel.sleutel) == waarde,
            )
            for waarde, _ in deel.soort.schaal.met_getal
        ]


def lees_oefening(gevraagd: Mapping[str, str], instrument: Instrument, openheid: str, status: str) -> Oefening:
    """Return the moment that an address asks for. What it does not say, or wrongly, is as at the beginning."""
    binnen = _getal(gevraagd.get("binnen", ""))
    samen = {}
    for deel in instrument.gescoord:
        waarde = _getal(gevraagd.get(deel.sleutel, ""))
        if waarde in (mag for mag, _ in deel.soort.schaal.met_getal):
            samen[deel.sleutel] = waarde
    oefening = Oefening(instrument, openheid, samen=samen, status=status)
    return replace(oefening, binnen=min(binnen, oefening.allen))


def _getal(tekst: str) -> int:
    return int(tekst) if tekst.isascii() and tekst.isdigit() and len(tekst) < 4 else 0
