"""What stands around the questions of the answer page, in words for who reads it and for the moment."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from regie.inhoud.partijen import Domein
from regie.stukken.tekst import hoeveel, opsomming
from zelfscan.meedoen.forms import InvulForm
from zelfscan.scan.belofte import WIE_NU_IN_DE_ZAAL_IS
from zelfscan.scan.models import Genodigde, Scan
from zelfscan.scan.openheden import openheid_uitleg
from zelfscan.scan.regiopagina import wie_het_ook_ziet
from zelfscan.scan.ruimte import meeste_antwoorden

MEESTE_VOLUIT = 15  # so many invited are read as one text


@dataclass(frozen=True, kw_only=True)
class Invulblad:
    """The page for one visitor. `lijst`: all who are invited; `genodigde`: the one whose personal link this is.

    `achteraf`: a line for after the reveal; `te_laat`: it was sent when that had just been; `geen_plaats`: why what was
    sent could not come in ("dicht", "vol", "oude_code"); `al_ingevuld`: this device has answered; `gewist`: it had,
    before the organiser began anew; `uitnodiging`: the key of the personal link; `link_gebruikt`: another
    device answered by it.
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
    link_gebruikt: bool = False

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
        """Which round, and about which region; empty where there is nothing to add to the name."""
        delen = [f"Ronde {self.scan.ronde}" * (self.scan.ronde > 1), str(self.scan.regio or "")]
        return ", ".join(filter(None, delen))

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
        duur = self.scan.instrument_nu.minuten_in_woorden
        return f"{' en '.join(wie)} {vraagt} je om {doen.wat} te {doen.doen} ({duur})."

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
            zinnen[0] += f" Als één tellen {scan.wat_samen_telt}."
        return uitleg.kop, [*zinnen, *wie_het_ook_ziet(scan)]

    @property
    def aantal(self) -> int:
        return max(self.scan.verwacht, len(self.lijst))

    @property
    def meeste(self) -> int:
        return meeste_antwoorden(self.aantal)

    @property
    def wie_doen_mee(self) -> str:
        """How many are expected and how many fit, as a heading."""
        if not self.aantal:
            return "Wie doen er mee?" if self.achteraf else f"Er passen {self.meeste} antwoorden in"
        verwacht = f"{hoeveel(self.aantal, 'antwoord', 'antwoorden')} verwacht"
        return verwacht if self.achteraf else f"{verwacht}, hoogstens {self.meeste}"

    @property
    def zonder_genodigden(self) -> str:
        """What stands where the list would be, when there is none."""
        return WIE_NU_IN_DE_ZAAL_IS if self.scan.zonder_lijst else "Er is geen lijst. De code is genoeg."

    @property
    def kort(self) -> bool:
        """Whether the list is short enough to stand there as running text; else it is counted, and one tap further."""
        return len(self.lijst) <= MEESTE_VOLUIT

    @property
    def per_domein(self) -> str:
        """How many are invited of each domein: "7 onderwijs, 5 zorg"."""
        return opsomming([f"{len(rijen)} {domein.lower()}" for domein, rijen in self.genodigden])

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
        """When and where it is."""
        wanneer = date_format(timezone.localtime(self.scan.bijeenkomst), "l j F, H:i")
        waar = f", {self.scan.plaats}" if self.scan.plaats else ""
        return f"De bijeenkomst is op {wanneer} uur{waar}."

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
