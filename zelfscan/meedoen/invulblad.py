"""What stands around the questions of the answer page, in words for who reads it and for the moment."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from regie.inhoud.partijen import Domein
from regie.stukken.tekst import hoeveel
from zelfscan.meedoen.forms import InvulForm
from zelfscan.scan.models import Genodigde, Scan
from zelfscan.scan.openheden import openheid_uitleg
from zelfscan.scan.ruimte import meeste_antwoorden


@dataclass(frozen=True, kw_only=True)
class Invulblad:
    """The page for one visitor. `lijst`: all who are invited; `genodigde`: the one whose personal link this is.

    `achteraf`: a line for after the reveal; `te_laat`: it was sent when that had just been; `geen_plaats`: why what was
    sent could not come in ("dicht", "vol", "oude_code"); `al_ingevuld`: this device has answered; `gewist`: it had,
    before the organiser began anew; `uitnodiging`: the key of the personal link.
    """

    scan: Scan
    form: InvulForm | None
    lijst: Sequence[Genodigde]
    genodigde: Genodigde | None = None
    achteraf: bool = False
    te_laat: bool = False
    geen_plaats: str = ""
    al_ingevuld: bool = False
    gewist: bool = False
    uitnodiging: str = ""

    @property
    def titel(self) -> str:
        return f"{'Fout: ' if self.form and self.form.errors else ''}{self._wat}: {self.scan.titel}"

    @property
    def _wat(self) -> str:
        if self.te_laat:
            return "Net te laat"
        if self.geen_plaats:
            return "Nog niet opgeslagen"
        if self.achteraf:
            return "Alsnog invullen"
        return f"{self.genodigde.organisatie} doet mee" if self.genodigde else "Doe mee"

    @property
    def bovenkop(self) -> str:
        ronde = f", ronde {self.scan.ronde}" if self.scan.ronde > 1 else ""
        return f"Scan met code {self.scan.code_leesbaar}{ronde}"

    @property
    def inleiding(self) -> str:
        """What is asked; empty where something else has to be read first."""
        doen = self.scan.instrument_nu.te_doen
        if self.te_laat:
            return ""
        if self.achteraf:
            return (
                f"De uitkomst is al onthuld. Je kunt de {doen.meer} van {self.scan.van_jou} nog toevoegen. Er staat "
                "dan bij: ‘na de onthulling’, want je kon die van de anderen al zien. Ze tellen niet mee in het midden."
            )
        wie = self._organisatoren()
        vraagt = "vraagt" if len(wie) == 1 else "vragen"
        return f"{' en '.join(wie)} {vraagt} je om {doen.wat} te {doen.doen}. Daarna praten jullie over de uitkomst."

    def _organisatoren(self) -> list[str]:
        """Who asks, by name. An account need not have one, and its address is not for everybody."""
        namen = self.scan.organisatoren.order_by("pk").values_list("gebruiker__naam", flat=True)
        return [naam for naam in namen if naam] or ["De organisator"]

    @property
    def met_oude_codes(self) -> bool:
        """Whether who answered by a code from before has to hear that it counts."""
        return not (self.al_ingevuld or self.achteraf or self.genodigde)

    def vooraf(self) -> tuple[str, list[str]]:
        """Return the heading and the sentences of what others will see, to read before the first score (privacy 8)."""
        scan = self.scan
        uitleg = openheid_uitleg(scan, len(self.lijst))
        # After the reveal only the first: the rest is about changing it until then.
        zinnen = list(uitleg.zinnen[:1] if self.achteraf else uitleg.zinnen)
        if scan.samengevoegd:
            zinnen.append(f"Deze {scan.groepen} tellen samen als één: {scan.wat_samen_telt}.")
        if not self.achteraf:
            zinnen.append("Tot het onthullen ziet iedereen alleen hoeveel antwoorden er zijn, ook wie organiseert.")
        if scan.naar_factsheet:
            zinnen.append(
                f"Deze uitkomst mag ook in de factsheet van de quickscan van {scan.regio}. Daar staat dan hoe vaak "
                "elke score is gegeven, en door hoeveel mensen."
            )
        return uitleg.kop, zinnen

    @property
    def aantal(self) -> int:
        return max(self.scan.verwacht, len(self.lijst))

    @property
    def meeste(self) -> int:
        return meeste_antwoorden(self.aantal)

    @property
    def wie_doen_mee(self) -> str:
        """How many are expected, whether there is a list, and how many fit."""
        zinnen = []
        if self.aantal:
            wordt = "wordt" if self.aantal == 1 else "worden"
            zinnen.append(f"Er {wordt} {hoeveel(self.aantal, 'antwoord', 'antwoorden')} verwacht.")
            if not self.lijst:
                zinnen.append("Er is geen lijst van genodigden. Wie de code heeft, kan meedoen.")
        else:
            zinnen.append("Er is geen lijst van genodigden. Wie de code heeft, kan meedoen.")
        if not self.achteraf:
            zinnen.append(f"Er passen hoogstens {self.meeste} antwoorden in.")
        if self.lijst:
            zinnen.append(f"Op de lijst {'staat' if len(self.lijst) == 1 else 'staan'}:")
        return " ".join(zinnen)

    @property
    def genodigden(self) -> list[tuple[str, list[str]]]:
        """The list as people read it: by domein, in its fixed order."""
        groepen: dict[str, list[str]] = {}
        for rij in self.lijst:
            wie = f"{rij.organisatie}, {rij.eigen_regio}" if rij.eigen_regio else rij.organisatie
            groepen.setdefault(rij.domein, []).append(f"{wie} – {rij.wie}" if rij.wie else wie)
        return [(Domein(domein).label, rijen) for domein, rijen in groepen.items()]

    @property
    def bijeenkomst(self) -> str:
        """When and where it is, and about which region."""
        wanneer = date_format(timezone.localtime(self.scan.bijeenkomst), "l j F, H:i")
        waar = f", {self.scan.plaats}" if self.scan.plaats else ""
        regio = f" Het gaat om {self.scan.regio}." if self.scan.regio else ""
        return f"De bijeenkomst is op {wanneer} uur{waar}.{regio}"

    @property
    def kop_van_de_vragen(self) -> str:
        eigen = " voor je eigen regio" if self.scan.tussen_regios else ""
        return f"Jouw {self.scan.instrument_nu.te_doen.meer}{eigen}"

    @property
    def verstuur_naar(self) -> str:
        return reverse("samen:achteraf" if self.achteraf else "samen:scan", args=[self.scan.code])

    @property
    def mag_altijd(self) -> str:
        """Why an answer may come in though the door is shut, for verzenden.js: "binnen", "oude_code" or nothing."""
        return "binnen" if self.al_ingevuld else "oude_code" if self.uitnodiging else ""
