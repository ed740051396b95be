"""The page /mijn/ for one account: who it is here, what others ask, what waits, and its regions."""

from dataclasses import dataclass
from functools import cached_property

from django.urls import reverse

from regie import aansluiting
from regie.aansluiting import Mijndeel, Mijnregel
from regie.mensen.bezorging import zorgen
from regie.mensen.gebruiker import Gebruiker
from regie.mensen.rechten import ROLLEN, Persoonsoort, Recht, Rol, mag, rollen_van
from regie.regios.regio import Lidmaatschap
from regie.stukken.bladdelen import Koppeling
from regie.stukken.tekst import hoeveel

from .taken import Taak, Takengroep, eigen_regios, taken_in, taken_voor_medewerker, voorgesteld


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

    @property
    def rollen(self) -> list[Rol]:
        """The roles on the whole site; the role that every account has says nothing about this one."""
        return [rol for rol in rollen_van(self.wie) if rol.sleutel != Persoonsoort.GEBRUIKER]

    @cached_property
    def vragen(self) -> list[Mijnregel]:
        return [regel for vraag in (voorgesteld, *aansluiting.VRAGEN) for regel in vraag(self.wie)]

    @cached_property
    def delen(self) -> list[Mijndeel]:
        return [*self._post(), *(deel for vraag in aansluiting.MIJN for deel in vraag(self.wie))]

    def _post(self) -> list[Mijndeel]:
        aantal = zorgen(self.wie).niet
        zin = f"{hoeveel(aantal, 'mail van jou is', 'mails van jou zijn')} niet bezorgd"
        return [Mijndeel("Mail van jou", [Mijnregel(zin, reverse("mijn_post"))])] if aantal else []

    @property
    def is_medewerker(self) -> bool:
        return mag(self.wie, Recht.MENSEN_BEHEREN)

    @property
    def groepen(self) -> list[Takengroep]:
        """What waits for staff; empty for the others."""
        return taken_voor_medewerker(self.wie)

    @cached_property
    def regios(self) -> list[EigenRegio]:
        return [EigenRegio(lid, ROLLEN[lid.rol], taken_in(lid)) for lid in eigen_regios(self.wie)]

    @property
    def regio_maken(self) -> Koppeling | None:
        """The button to make a region; None for who may not."""
        if not mag(self.wie, Recht.REGIO_MAKEN):
            return None
        return Koppeling(reverse("regio_maken"), "Maak nog een regio" if self.regios else "Maak een regio")
