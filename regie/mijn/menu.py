"""The own menu of who is logged in: the places of each role one has, with what waits there, and the account.

On pages that anybody may keep as well: there the answer to who is logged in is of that person alone
(regie/site/middleware.py).
"""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from django.db import connection
from django.db.models import CharField, Value
from django.urls import reverse
from django.utils import timezone

from regie import aansluiting
from regie.aansluiting import ALLES, Menupunt, Regioplek, Werkplek
from regie.mensen.aanmelden.tweede_factor import is_bewezen, nodig_voor
from regie.mensen.gebruiker import Gebruiker
from regie.mensen.rechten import Regiorol
from regie.regios.regio import Lidmaatschap

VANDAAG, REGIO, REGIOS, MENSEN = 10, 50, 70, 90
# So many places fit beside each other on a phone, with their numbers. Who has more, opens the rest there.
NAAST_ELKAAR = 4


@dataclass(frozen=True)
class Menuregel:
    """One place. `hier`: the value of aria-current, "page" or "true"; empty elsewhere."""

    naam: str
    adres: str
    aantal: int
    hier: str

    @property
    def telling(self) -> str:
        """What the number says, as it is read aloud behind it."""
        return "wacht op jou" if self.aantal == 1 else "wachten op jou"


@dataclass(frozen=True)
class Menu:
    """`wie`: None for a visitor. `mijn`: the own page, for who has no place for today in `eigen`.

    `meer`: the last of the own places, which fold on a phone; empty when all fit.
    """

    wie: Gebruiker | None
    eigen: tuple[Menuregel, ...] = ()
    meer: tuple[Menuregel, ...] = ()
    mijn: Menuregel | None = None
    account: tuple[Menuregel, ...] = ()
    inloggen: Menuregel | None = None

    @property
    def uitklap(self) -> Menuregel:
        """What one presses to see `meer`: it counts what waits there, and says so when this page is one of them."""
        hier = next((regel.hier for regel in self.meer if regel.hier), "")
        return Menuregel("Meer", "", sum(regel.aantal for regel in self.meer), hier)


def van_regie(werkplek: Werkplek) -> list[Menupunt]:
    """The places that no app adds. No query."""
    regios, plekken = reverse("regios"), werkplek.plekken
    punten = []
    if werkplek.is_intern:
        punten.append(Menupunt("Vandaag", reverse("mijn"), VANDAAG, telt=ALLES))
    if werkplek.is_intern or not werkplek.is_contactpersoon:
        punten.append(Menupunt("Regio's", regios, REGIO if werkplek.is_intern else REGIOS))
    elif len(plekken) == 1:
        punten.append(Menupunt("Regio", reverse("regio", args=[plekken[0].slug]), REGIO, onder=regios))
    else:
        punten.append(Menupunt("Regio's", regios, REGIO))
    if werkplek.is_medewerker:
        punten.append(Menupunt("Mensen", reverse("mensen"), MENSEN))
    return punten


def menu_van(request) -> Menu | None:
    """Return the menu for who asks for this page; None where the page does not ask who that is.

    Three queries: the regions one belongs to, what waits, and what an app asks. None for a visitor.
    """
    gebruiker = getattr(request, "user", None)
    plaats = request.resolver_match
    if gebruiker is None or (plaats and plaats.view_name in aansluiting.ZONDER_MENU):
        return None
    # The answer is now of one person: who keeps it, is told so (kopregels).
    request.heeft_menu = True
    if not gebruiker.is_authenticated:
        return van_bezoeker(request.path)
    # Without their second factor staff are nowhere yet.
    binnen = not nodig_voor(gebruiker) or is_bewezen(request)
    werkplek = _werkplek(gebruiker) if binnen else None
    eigen = _punten(werkplek) if werkplek else []
    account = [Menupunt("Mijn gegevens", reverse("mijn_gegevens"), 0)] if binnen else []
    account.append(Menupunt("Beveiliging", reverse("mfa_index"), 0, onder="/account/"))
    mijn = []
    if binnen and all(punt.adres != reverse("mijn") for punt in eigen):
        mijn.append(Menupunt("Mijn", reverse("mijn"), 0, telt=ALLES))
    regels = _regels(request.path, [*eigen, *mijn, *account], _tel(werkplek) if werkplek else Counter())
    na_eigen = len(eigen) + len(mijn)
    # Beside them stands what opens the rest.
    passen = len(eigen) if len(eigen) <= NAAST_ELKAAR else NAAST_ELKAAR - 1
    return Menu(
        wie=gebruiker,
        eigen=tuple(regels[:passen]),
        meer=tuple(regels[passen : len(eigen)]),
        mijn=regels[len(eigen)] if mijn else None,
        account=tuple(regels[na_eigen:]),
    )


def van_bezoeker(pad: str = "") -> Menu:
    """The menu of who is not logged in, on the page `pad`."""
    inloggen = Menupunt("Inloggen", reverse("account_login"), 0, onder="/account/")
    return Menu(None, inloggen=_regels(pad, [inloggen], Counter())[0])


def _werkplek(gebruiker: Gebruiker) -> Werkplek:
    """Who this is in which regions. One query."""
    rijen = Lidmaatschap.objects.filter(gebruiker=gebruiker, regio__samengevoegd_in=None)
    plekken = tuple(
        Regioplek(slug, rol == Regiorol.CONTACTPERSOON)
        for slug, rol in rijen.order_by("regio__naam", "pk").values_list("regio__slug", "rol")
    )
    return Werkplek(gebruiker, plekken)


def _punten(werkplek: Werkplek) -> list[Menupunt]:
    """All places of all roles, in order; of those with the same address the first."""
    punten = [punt for geef in aansluiting.MENU for punt in geef(werkplek)]
    op_adres = {punt.adres: punt for punt in sorted(punten, key=lambda punt: -punt.volgorde)}
    return sorted(op_adres.values(), key=lambda punt: punt.volgorde)


def _tel(werkplek: Werkplek) -> Counter:
    """How much waits, per kind and in all: what /mijn/ lists. One query."""
    wie = werkplek.gebruiker
    soorten = frozenset(soort.sleutel for soort in aansluiting.WACHT if soort.voor(werkplek))
    minuut = timezone.now().replace(second=0, microsecond=0)
    with connection.cursor() as cursor:
        cursor.execute(*_vraag(soorten, wie.pk, wie.email, wie.is_staff, wie.is_onderzoeker, minuut))
        rijen = set(cursor.fetchall())
    return Counter(soort for soort, _ in rijen) + Counter({ALLES: len(rijen)})


@lru_cache(maxsize=500)
def _vraag(
    soorten: frozenset[str], pk: int, email: str, is_staff: bool, is_onderzoeker: bool, minuut: datetime
) -> tuple[str, tuple]:
    """How the database is asked what of these kinds waits for this person: the SQL and its values.

    Kept for a minute, because putting the question costs ten times what the answer does, on every page; the answer is
    never kept. A question may know no more of a person than what stands here.
    """
    wie = Gebruiker(pk=pk, email=email, is_staff=is_staff, is_onderzoeker=is_onderzoeker)
    delen = [
        soort.rijen(wie)
        .order_by()
        .annotate(wachtsoort=Value(soort.sleutel, output_field=CharField()))
        .values_list("wachtsoort", "pk")
        for soort in aansluiting.WACHT
        if soort.sleutel in soorten
    ]
    return delen[0].union(*delen[1:]).query.sql_with_params()


def _regels(pad: str, punten: list[Menupunt], aantallen: Counter) -> list[Menuregel]:
    """The same with their numbers, and one of them marked as where this page is: the one that fits it best."""
    passend = [punt for punt in punten if pad.startswith(punt.onder or punt.adres)]
    hier = max(passend, key=lambda punt: (punt.adres == pad, len(punt.onder or punt.adres)), default=None)
    return [
        Menuregel(
            punt.naam,
            punt.adres,
            aantallen[punt.telt],
            ("page" if punt.adres == pad else "true") if punt is hier else "",
        )
        for punt in punten
    ]
