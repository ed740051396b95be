"""The page of a scan for who organises it: the facts, what one can do with it, and what participants were told."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import capfirst

from regie.stukken.bladdelen import Feit, Koppeling
from zelfscan.organiseren.scanbord import Scanbord
from zelfscan.scan.belofte import WIE_NU_IN_DE_ZAAL_IS
from zelfscan.scan.models import Organisator, Scan
from zelfscan.scan.verloop import verloop_van

_OP_REGIOPAGINA = "Leden die er niet bij waren, zien na het sluiten de uitkomst."
# A longer list is folded away.
KORTE_LIJST = 8


@dataclass(frozen=True)
class Scanpagina:
    """`wie`: the account that reads it."""

    bord: Scanbord
    organisatoren: list[Organisator]
    wie: object

    @property
    def scan(self) -> Scan:
        return self.bord.scan

    def _eigen(self, naam: str, tekst: str) -> Koppeling:
        return Koppeling(reverse(naam, args=[self.scan.pk]), tekst)

    def _met_code(self, naam: str, tekst: str) -> Koppeling:
        return Koppeling(reverse(naam, args=[self.scan.code]), tekst)

    @property
    def feiten(self) -> list[Feit]:
        wanneer = date_format(timezone.localtime(self.scan.bijeenkomst), "D j F Y, H:i")
        antwoorden = [Feit("Antwoorden", self.bord.stand.zin)] if self.scan.is_open else []
        verloop = [Feit(vraag, keuze.naam) for vraag, keuze in verloop_van(self.scan)]
        return [*antwoorden, Feit("Bijeenkomst", wanneer), Feit("Code", self.scan.code_leesbaar), *verloop]

    @property
    def dicht(self) -> str:
        """What a closed door means now; empty when it is open, or means nothing any more."""
        if not (self.bord.deur_kan and self.scan.dicht):
            return ""
        return "Er komt geen antwoord meer bij." if self.scan.is_open else "Er komt geen regel meer bij."

    @property
    def knop(self) -> Koppeling:
        """The button of the one thing to do. Needs a `bord.stap`."""
        stap = self.bord.stap
        kenmerk = self.scan.code if stap.met_code else self.scan.pk
        return Koppeling(reverse(stap.naam, args=[kenmerk]), stap.knop)

    @property
    def leiden(self) -> Koppeling | None:
        """The wall with the bar under it, from the first code to the close; None after it."""
        if self.scan.is_gesloten or self.scan.is_afgelast:
            return None
        return self._eigen("scans:leiden", "Leid de avond")

    @property
    def materiaal(self) -> list[Koppeling]:
        """What there is to take part with. No paper where the outcome is split."""
        papier = (
            [] if self.scan.groep else [self._met_code("samen:formulier", "Papieren formulier met deze code (pdf)")]
        )
        return [
            self._met_code("samen:scherm", "Scherm voor in de zaal"),
            self._met_code("samen:scan", "De pagina voor deelnemers"),
            self._met_code("samen:poster", "Poster voor aan de muur (pdf)"),
            *papier,
            Koppeling(reverse("flyer"), "Flyer om uit te delen (pdf)"),
            self._met_code("samen:agenda", "Bestand voor in de agenda"),
        ]

    @property
    def is_te_veel(self) -> bool:
        """Whether it is said above already that more came in than one would think."""
        return self.bord.is_vol or self.bord.stand.meer_dan_verwacht

    @property
    def lijst_is_lang(self) -> bool:
        return len(self.bord.genodigden) > KORTE_LIJST

    @property
    def kop_van_de_lijst(self) -> str:
        return "Wie doet er mee?" if self.scan.zonder_lijst else "Wie is uitgenodigd?"

    @property
    def zonder_genodigden(self) -> str:
        """What stands where the list would be."""
        return WIE_NU_IN_DE_ZAAL_IS if self.scan.zonder_lijst else "Er staat nog niemand op de lijst."

    @property
    def met_de_lijst(self) -> list[Koppeling]:
        if self.scan.zonder_lijst:
            papier = self._eigen("scans:papier", "Papieren formulieren overtypen")
            return [papier] if self.scan.is_open else []
        if not self.scan.is_open:
            return [self._eigen("scans:genodigden", "Verwijder op verzoek een naam")]
        wat = "Zet iemand erbij, of verwijder een naam" if self.bord.genodigden else "Maak de lijst"
        koppelingen = [
            self._eigen("scans:genodigden", wat),
            self._eigen("scans:uitnodigen", "Uitnodiging en herinnering"),
        ]
        if not self.scan.groep:
            koppelingen.append(self._eigen("scans:papier", "Papieren formulieren overtypen"))
        return koppelingen

    @property
    def gegevens(self) -> list[Feit]:
        """What participants know before they answer."""
        scan, bord = self.scan, self.bord
        mag = "Mag. Wie schrijft, kiest of anderen het lezen." if scan.met_toelichting else "Staat uit."
        gaat = "mag naar de factsheet van de regio" if scan.naar_factsheet else "gaat niet naar een factsheet"
        alle = [
            Feit("Wat jullie scoren", bord.instrument),
            Feit("Waar het precies over gaat", capfirst(scan.onderwerp)),
            Feit("Hoe jullie de scan gebruiken", scan.get_manier_display()),
            Feit("Wat jullie van elkaar zien", bord.openheid.kort, sterk=f"{bord.openheid.naam}."),
            Feit("Regio", scan.regio.naam if scan.regio else ""),
            Feit(f"{capfirst(scan.groepen)} die samen tellen", capfirst(scan.wat_samen_telt)),
            Feit("Toelichting schrijven", mag),
            Feit("Pagina van de regio", _OP_REGIOPAGINA if scan.op_regiopagina else ""),
            Feit("Quickscan", f"De uitkomst {gaat}."),
        ]
        return [een for een in alle if een.tekst]

    @property
    def vast(self) -> tuple[str, Koppeling]:
        """Whether that can still change, and where."""
        if self.scan.vast:
            nog = "Zeg waar het begon" if self.scan.zonder_lijst else "Verhoog het verwachte aantal"
            return "Dit ligt vast. Er is al geantwoord.", self._eigen("scans:wijzigen", nog)
        return "Je kunt dit veranderen tot het eerste antwoord.", self._eigen("scans:wijzigen", "Wijzig de scan")

    @property
    def organisator_zin(self) -> str:
        """Who organises it, and where."""
        namen = [f"{een.gebruiker}{' (jij)' if een.gebruiker == self.wie else ''}" for een in self.organisatoren]
        waar = f" Plaats: {self.scan.plaats}." if self.scan.plaats else ""
        return f"Organisator{'en' if len(namen) > 1 else ''}: {' en '.join(namen)}.{waar}"

    @property
    def regelen(self) -> list[Koppeling]:
        scan = self.scan
        koppelingen = [self._eigen("scans:organisatoren", "Tweede organisator, of de scan overdragen")]
        if scan.is_open:
            return [
                *koppelingen,
                self._eigen("scans:verplaatsen", "Verplaats de bijeenkomst"),
                self._eigen("scans:onthullen", "Onthul de uitkomst"),
                self._eigen("scans:afgelasten", "Gelast de scan af"),
            ]
        if self.bord.deur_kan:
            deur = "Laat weer regels" if scan.dicht else "Laat geen regels meer"
            koppelingen.append(self._eigen("scans:deur", f"{deur} toevoegen na het onthullen"))
        if scan.is_onthuld and scan.met_naam:
            koppelingen.append(self._eigen("scans:regels", "Verberg een regel"))
        if scan.is_onthuld:
            koppelingen.append(self._met_code("samen:resultaat", "Bekijk de uitkomst zoals iedereen die ziet"))
            koppelingen.append(self._eigen("scans:rondes", "Bekijk de rondes"))
        if scan.is_gesloten:
            koppelingen.append(self._eigen("scans:volgende_ronde", "Begin een volgende ronde"))
        return koppelingen
