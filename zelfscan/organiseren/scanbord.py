"""What an organiser sees of a scan: how it stands, and the one thing to do now."""

from dataclasses import dataclass

from django.utils import timezone

from regie.mensen.zending import Zendingstatus
from zelfscan.instrumenten.keuze import te_kiezen
from zelfscan.organiseren.actions.genodigden import uitnodigingen
from zelfscan.scan.models import Antwoordlink, Genodigde, OudeCode, Scan
from zelfscan.scan.openheden import splitsing_in_woorden, uitleg_voor
from zelfscan.scan.overgangen import Scanstatus
from zelfscan.scan.ruimte import meeste_antwoorden
from zelfscan.scan.stand import Stand
from zelfscan.scan.zichtbaarheid import minstens


@dataclass(frozen=True)
class Scanstap:
    """One thing to do: `naam` is that of an address with the scan's number ("scans:") or its code ("samen:")."""

    kop: str
    uitleg: str
    naam: str = ""
    knop: str = ""

    @property
    def met_code(self) -> bool:
        return self.naam.startswith("samen:")


@dataclass(frozen=True)
class Scanbord:
    """How a scan stands. `binnen` and `verwacht` are all that may be known of answers before the reveal."""

    scan: Scan
    binnen: int
    verwacht: int
    genodigden: list[Genodigde]
    uitgenodigd: set[int]  # numbers of those who got their link by mail, or will
    niet_bezorgd: dict[int, str]  # per number of those who did not: why
    onderweg: int  # invitations of which we do not know yet
    oude_codes: list[OudeCode]

    @property
    def stand(self) -> Stand:
        return Stand(self.scan.status, self.binnen, self.verwacht, self.scan.dicht, self.scan.opnieuw)

    @property
    def meeste(self) -> int:
        """How many answers this scan takes."""
        return meeste_antwoorden(self.verwacht)

    @property
    def is_vol(self) -> bool:
        return self.binnen >= self.meeste

    @property
    def deur_kan(self) -> bool:
        """Whether the door can be opened or shut: until the reveal, with names on a list until the close."""
        later = self.scan.met_naam and not self.scan.zonder_lijst
        return self.scan.is_open or (self.scan.wordt_besproken and later)

    @property
    def openheid(self):
        return uitleg_voor(self.scan.instrument_nu)[self.scan.openheid]

    @property
    def minstens(self) -> int:
        return minstens(self.scan.openheid, self.scan.instrument_nu.vanaf)

    @property
    def nog_nodig(self) -> int:
        return max(0, self.minstens - self.binnen)

    @property
    def te_mailen(self) -> list[Genodigde]:
        """Those with an address who did not get the invitation, also because it could not be delivered."""
        return [een for een in self.genodigden if een.email and een.pk not in self.uitgenodigd]

    @property
    def lijst_te_verbeteren(self) -> bool:
        """Whether a name or an address on the list may still be mended: nobody answered (actions/verbeteren.py)."""
        return self.scan.is_open and not self.scan.vast

    @property
    def te_mailen_met_waarom(self) -> list[tuple[Genodigde, str]]:
        """Each of `te_mailen` with why the invitation was not delivered; "" for who was not mailed yet."""
        return [(een, self.niet_bezorgd.get(een.pk, "")) for een in self.te_mailen]

    @property
    def genodigden_met_waarom(self) -> list[tuple[Genodigde, str]]:
        """Everybody on the list, in the same way."""
        return [(een, self.niet_bezorgd.get(een.pk, "")) for een in self.genodigden]

    @property
    def is_vandaag(self) -> bool:
        """Whether the meeting is today or was before."""
        return timezone.localdate(self.scan.bijeenkomst) <= timezone.localdate()

    @property
    def splitsing(self) -> str:
        return splitsing_in_woorden(self.scan, [een.domein for een in self.genodigden])

    @property
    def instrument(self) -> str:
        """What is scored; empty as long as there is nothing else to score."""
        return self.scan.instrument_nu.naam if len(te_kiezen()) > 1 else ""

    @property
    def stap(self) -> Scanstap | None:
        """The next thing to do; None when there is nothing left."""
        match self.scan.status:
            case Scanstatus.OPEN:
                return self._open()
            case Scanstatus.ONTHULD:
                instrument = self.scan.instrument_nu
                return Scanstap(
                    "Bespreek de uitkomst en leg vast wat jullie afspreken",
                    f"Loop de {instrument.noemer.meer} langs, de meest verdeelde eerst. Spreek per "
                    f"{instrument.noemer.enkel} één {instrument.te_doen.een} af, met waarom. "
                    "Schrijf op wie wat doet, en sluit de scan dan af.",
                    "scans:uitkomst",
                    "Leg de uitkomst vast",
                )
            case Scanstatus.GESLOTEN:
                return Scanstap(
                    "De scan is klaar",
                    "Het verslag staat op een vaste plek. Over een paar maanden kun je kijken wat er veranderd is.",
                    "samen:verslag",
                    "Bekijk het verslag",
                )
        return None

    def _open(self) -> Scanstap:
        """On the evening itself the room comes first: who has no list by then, or mails nobody, is not asked again."""
        if not self.nog_nodig and (self.is_vandaag or self.binnen >= self.verwacht > 0):
            return Scanstap(
                "Onthul als iedereen klaar is",
                "Doe het samen, in de bijeenkomst. Dan ziet de groep de uitkomst. De losse antwoorden worden gewist, "
                "en dat is niet terug te draaien.",
                "scans:onthullen",
                "Naar het onthullen",
            )
        if (self.is_vandaag and self.binnen) or self.scan.zonder_lijst:
            return self._scherm()
        if not self.genodigden:
            return Scanstap(
                "Zet op de lijst wie je uitnodigt",
                "Iedereen ziet deze lijst voor het antwoorden. Een organisatie is genoeg, een naam hoeft niet.",
                "scans:genodigden",
                "Maak de lijst",
            )
        if self.te_mailen:
            return Scanstap(
                "Verstuur de uitnodiging",
                "We sturen de mail, met een link en het moment voor in de agenda. Zelf mailen kan ook.",
                "scans:uitnodigen",
                "Bekijk de uitnodiging",
            )
        if not self.binnen and not self.uitgenodigd and not self.is_vandaag:
            return Scanstap(
                "Nodig de mensen uit",
                "Van niemand op de lijst is er een e-mailadres. Kopieer de tekst en verstuur die zelf.",
                "scans:uitnodigen",
                "Naar de tekst",
            )
        if self.is_vandaag:
            return self._scherm()
        return Scanstap(
            "Alles staat klaar",
            "Mensen kunnen nu al antwoorden. Hang op de dag zelf de poster op en zet het scherm aan.",
            "samen:scherm",
            "Bekijk het scherm",
        )

    def _scherm(self) -> Scanstap:
        return Scanstap(
            "Zet de code op het scherm",
            f"Mensen scannen de QR-code en vullen in. Onthullen kan vanaf {self.minstens} antwoorden.",
            "samen:scherm",
            "Open het scherm",
        )


def bord_van(scan: Scan) -> Scanbord:
    """Return how this scan stands, in five queries."""
    genodigden = list(scan.genodigden.op_volgorde())
    links = Antwoordlink.objects.van(scan)
    mails = list(uitnodigingen(genodigden).exclude(status=Zendingstatus.AANGENOMEN))
    niet = {int(een.aan_nummer): een.get_reden_display() for een in mails if een.status == Zendingstatus.NIET_BEZORGD}
    return Scanbord(
        scan=scan,
        binnen=scan.invullingen.count(),
        verwacht=max(scan.verwacht, len(genodigden)),
        genodigden=genodigden,
        uitgenodigd=set(links.values_list("pk", flat=True)) - set(niet),
        niet_bezorgd=niet,
        onderweg=len(mails) - len(niet),
        oude_codes=list(scan.oude_codes.order_by("pk")) if scan.is_open else [],
    )
