"""The page before the reveal: whether it can, what it does that cannot be undone, and what to ask the group first."""

from dataclasses import dataclass

from django.utils import timezone

from zelfscan.scan.drempels import zin_bij_onthullen
from zelfscan.scan.models import Scan
from zelfscan.scan.rondes import bezwaar_tegen_ronde, vraag_voor_onthulling
from zelfscan.scan.stand import Stand
from zelfscan.scan.zichtbaarheid import bezwaar_tegen_onthulling


@dataclass(frozen=True)
class Onthulpagina:
    """`te_vroeg` and `te_weinig`: what is in the way; empty when nothing is. `vraag`: what is to be confirmed first."""

    scan: Scan
    stand: Stand
    te_vroeg: str
    te_weinig: str
    vraag: str
    te_raden: str

    @property
    def bezwaar(self) -> str:
        return self.te_vroeg or self.te_weinig

    @property
    def kan(self) -> bool:
        return self.scan.is_open and not self.bezwaar

    @property
    def kop(self) -> str:
        return "Onthullen: weet je het zeker?" if self.kan else "Onthullen kan nog niet"

    @property
    def waarom_wachten(self) -> str:
        """What waiting for more answers is good for; empty when it is only the day that is too early."""
        if self.te_vroeg:
            return ""
        if self.scan.met_naam:
            return "Met één antwoord is er nog niets om te vergelijken."
        return (
            "Bij minder antwoorden is uit te rekenen wat iemand invulde. Daarom wachten we. Zijn jullie met weinig? "
            "Praat dan zonder scores, of kies de volgende keer voor ‘met naam van de organisatie’."
        )

    @property
    def gevolgen(self) -> list[tuple[str, str]]:
        """What happens, each as (in bold, the rest of the sentence)."""
        wie = ", met de naam van elke organisatie" if self.scan.met_naam else ""
        if self.scan.groep:
            wie = f", en per groep {self.scan.groepen} als die groot genoeg is"
        zien = (
            "Iedereen ziet de uitkomst",
            f", op het scherm en op de eigen telefoon. Per {self.scan.instrument_nu.noemer.enkel} staat er hoe "
            f"vaak elk antwoord is gegeven{wie}.",
        )
        if self.scan.met_naam:
            wissen = (
                ", en de sleutels waarmee iemand het eigen antwoord kon veranderen. Wat overblijft is één regel per "
                "organisatie."
            )
            te_laat = " Wie te laat is, kan nog aansluiten. Daar staat dan bij ‘na de onthulling’."
            if self.scan.zonder_lijst:
                te_laat = " De deur gaat dicht. Er kan ook niemand meer bij."
        else:
            wissen = (
                ", de koppeling met elk toestel en wie al via een eigen link had ingevuld. Wat overblijft zijn "
                "aantallen en de toelichtingen die gelezen mogen worden."
            )
            te_laat = " Wie te laat is, kan niet meer invullen, maar praat gewoon mee."
        return [
            zien,
            ("We wissen de losse antwoorden", wissen),
            ("Niemand kan daarna nog iets veranderen of intrekken.", te_laat),
        ]

    @property
    def raden(self) -> str:
        """How often a score can be guessed with so many; empty where everything is open."""
        if not self.te_raden or self.scan.groep:
            return self.te_raden
        return f"{self.te_raden} Met meer antwoorden wordt dat minder."

    @property
    def is_nog_iemand_bezig(self) -> bool:
        return self.stand.van > self.stand.binnen


def onthulpagina(scan: Scan, stand: Stand) -> Onthulpagina:
    """Return what to tell and to ask now that so many are in."""
    op_papier = scan.invullingen.filter(op_papier=True).count()
    instrument = scan.instrument_nu
    return Onthulpagina(
        scan=scan,
        stand=stand,
        te_vroeg=bezwaar_tegen_ronde(scan, timezone.localdate()),
        te_weinig=bezwaar_tegen_onthulling(
            stand.binnen, op_papier=op_papier, openheid=scan.openheid, vanaf=instrument.vanaf
        ),
        vraag=vraag_voor_onthulling(scan),
        te_raden=zin_bij_onthullen(instrument, scan.openheid, stand.binnen),
    )
