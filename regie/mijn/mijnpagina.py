"""The page /mijn/ for one account: what waits, by date, and then what is of this person."""

from dataclasses import dataclass
from functools import cached_property

from django.urls import reverse

from regie import aansluiting
from regie.aansluiting import Mijndeel, Mijnregel
from regie.mensen.bezorging import zorgen
from regie.mensen.gebruiker import Gebruiker
from regie.mensen.rechten import ROLLEN, Recht, Rol, mag
from regie.regios.regio import Lidmaatschap
from regie.stukken.bladdelen import Koppeling
from regie.stukken.tekst import hoeveel

from .taken import Taak, Takengroep, eigen_regios, taken_in, taken_voor_medewerker
from .wachten import Wachtende, wat_wacht


@dataclass(frozen=True)
class EigenRegio:
    """A region one belongs to, as which role, and what is still to be done there."""

    lid: Lidmaatschap
    rol: Rol
    taken: list[Taak]


@dataclass(frozen=True)
class Mijnpagina:
    wie: Gebruiker

    @property
    def kop(self) -> str:
        return f"Dag {self.wie.naam}" if self.wie.naam else "Mijn Regiescan"

    @cached_property
    def wacht(self) -> list[Wachtende]:
        """What waits for this person, the most urgent first."""
        return wat_wacht(self.wie)

    @cached_property
    def delen(self) -> list[Mijndeel]:
        return [*self._post(), *(deel for vraag in aansluiting.MIJN for deel in vraag(self.wie))]

    def _post(self) -> list[Mijndeel]:
        aantal = zorgen(self.wie).niet
        zin = f"{hoeveel(aantal, 'mail van jou is', 'mails van jou zijn')} niet bezorgd"
        return [Mijndeel("Mail van jou", [Mijnregel(zin, reverse("mijn_post"))])] if aantal else []

    @property
    def is_intern(self) -> bool:
        """Staff, or a researcher: they need no region of their own."""
        return self.wie.is_staff or self.wie.is_onderzoeker

    @cached_property
    def groepen(self) -> list[Takengroep]:
        """For staff: what has no day; empty for the others."""
        return taken_voor_medewerker(self.wie)

    @cached_property
    def regios(self) -> list[EigenRegio]:
        """The own regions. What is still to be done in them is for those who look after them, not for staff."""
        leden = eigen_regios(self.wie)
        return [EigenRegio(lid, ROLLEN[lid.rol], [] if self.is_intern else taken_in(lid)) for lid in leden]

    @property
    def is_begin(self) -> bool:
        """Whether there is nothing here yet: then the page says what one can do."""
        return not self.is_intern and not self.regios and not any(deel.regels for deel in self.delen)

    @property
    def knoppen(self) -> list[Koppeling]:
        """What one can begin."""
        knoppen = [Koppeling(adres, tekst) for tekst, adres in (deel.actie for deel in self.delen if deel.actie)]
        if mag(self.wie, Recht.REGIO_MAKEN):
            knoppen.append(Koppeling(reverse("regio_maken"), "Maak nog een regio" if self.regios else "Maak een regio"))
        return knoppen
