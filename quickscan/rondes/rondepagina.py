"""The page of one round for staff: how it stands, what can be done with it now, and what there is further."""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.formats import date_format

from quickscan.proces.bewaren import mensen_tot, onderzoek_tot
from quickscan.proces.models import Ronde
from regie.stukken.bladdelen import Feit, Koppeling
from regie.stukken.tekst import hoeveel

DAG = "j F Y"


@dataclass(frozen=True)
class Rondeknop:
    """A button that moves the round. `stap`: its name in the form (`views.rondes.BEWEGINGEN`)."""

    stap: str
    tekst: str
    soort: str = ""


@dataclass(frozen=True)
class Rondestand:
    """How it stands. `link` and `kiezen`: where to look, and what to do first, where there is something."""

    kop: str
    zin: str = ""
    link: Koppeling | None = None
    kiezen: Koppeling | None = None
    knop: Rondeknop | None = None


@dataclass(frozen=True)
class Rondepagina:
    """`ronde` comes from `met_aantallen()`."""

    ronde: Ronde
    vandaag: date

    @property
    def feiten(self) -> list[Feit]:
        ronde = self.ronde
        return [
            Feit("Aanmeldingen", str(ronde.aanmeldingen)),
            Feit("Plekken gegeven", f"{ronde.doet_mee} van {ronde.plekken}"),
            Feit("Van en tot", f"{date_format(ronde.begin, DAG)} – {date_format(ronde.eind, DAG)}"),
        ]

    @property
    def nu(self) -> Rondestand:
        if self.ronde.is_concept:
            return Rondestand(
                "Alleen medewerkers zien deze ronde",
                "Kijk de oproep en de datums na. Open dan de ronde. Die staat daarna op de openbare pagina, en regio's "
                "kunnen zich aanmelden.",
                knop=Rondeknop("openen", "Open de ronde"),
            )
        if self.ronde.is_open:
            return self._open()
        return self._gesloten() if self.ronde.is_gesloten else self._afgerond()

    def _open(self) -> Rondestand:
        tot = date_format(self.ronde.aanmelden_tot, DAG)
        kop, zin = (
            "De laatste dag is voorbij",
            f"Aanmelden kon tot en met {tot}. Sluit het aanmelden, of verzet de datum.",
        )
        if self.ronde.kan_aanmelden:
            kop, zin = "Regio's kunnen zich aanmelden", f"Op {tot} is de laatste dag. Kiezen kan ook al eerder."
        return Rondestand(
            kop,
            zin,
            link=self._naar("quickscan:ronde_open", "Bekijk de openbare pagina"),
            knop=Rondeknop("sluiten", "Sluit het aanmelden"),
        )

    def _gesloten(self) -> Rondestand:
        aantal = self.ronde.te_kiezen
        wachten = "wacht" if aantal == 1 else "wachten"
        return Rondestand(
            "Aanmelden kan niet meer",
            f"{hoeveel(aantal, 'aanmelding', 'aanmeldingen')} {wachten} op een keuze." if aantal else "",
            kiezen=self._naar("quickscan:selectie", "Kies de regio's") if aantal else None,
            knop=Rondeknop("openen", "Open het aanmelden weer", "rustig"),
        )

    def _afgerond(self) -> Rondestand:
        onderzoek, mensen = (date_format(tot(self.ronde.afgerond_op), DAG) for tot in (onderzoek_tot, mensen_tot))
        return Rondestand(
            "Deze ronde is afgerond",
            "Notities van interviews, bestanden van regio's en afgewezen aanmeldingen blijven tot en met "
            f"{onderzoek}. Namen en adressen blijven tot en met {mensen}. Factsheets, adviezen en afspraken blijven.",
        )

    @property
    def verder(self) -> list[Koppeling]:
        ronde, koppelingen = self.ronde, []
        if not ronde.is_concept:
            bord = f"{reverse('quickscan:bord')}?ronde={ronde.pk}"
            koppelingen = [
                self._naar("quickscan:selectie", "De aanmeldingen naast elkaar, en de keuze"),
                Koppeling(bord, "Het bord: waar elke regio is en op wie het wacht"),
                self._naar("quickscan:ronde_cijfers", "Cijfers: hoe lang duurden de stappen, en met wie is gesproken"),
                self._naar("quickscan:ontwerpsessie", "De ontwerpsessie: wanneer, waar en wat er op tafel komt"),
            ]
        if ronde.is_gesloten or ronde.is_afgerond:
            koppelingen.append(self._naar("quickscan:indrukken", "Indrukken voor opdrachtgevers"))
        if not ronde.is_afgerond:
            koppelingen.append(self._naar("quickscan:ronde_wijzigen", "Wijzig de oproep, de datums of de richtlijn"))
        if ronde.is_gesloten:
            koppelingen.append(self._naar("quickscan:ronde_afronden", "Rond de ronde af"))
        return koppelingen

    @property
    def had_af_gemoeten(self) -> str:
        """That its end is past, for a round that is not finished; empty before that day."""
        if self.ronde.eind >= self.vandaag:
            return ""
        eind = date_format(self.ronde.eind, DAG)
        return f"Het eind van deze ronde, {eind}, is voorbij. Rond de ronde af zodra dat kan."

    def _naar(self, naam: str, tekst: str) -> Koppeling:
        return Koppeling(reverse(naam, args=[self.ronde.pk]), tekst)
