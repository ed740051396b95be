"""What a step of a quickscan is (domein §5): the eight keys, and the definition that each writes in its own folder.

Models and constraints need the keys before a folder above this one is there, so the keys stand here. The definitions
are put into STAPPEN when the site starts (quickscan/apps.py).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from django.core.exceptions import ImproperlyConfigured
from django.db.models import QuerySet, TextChoices


class Stapsleutel(TextChoices):
    """The eight steps in order. What a step is called says its definition."""

    STARTGESPREK = "startgesprek"
    AFBAKENING = "afbakening"
    SELECTIE = "selectie"
    ONDERZOEK = "onderzoek"
    FACTSHEET = "factsheet"
    TOETSING = "toetsing"
    ADVIES = "advies"
    TERUGKOPPELGESPREK = "terugkoppelgesprek"


class Partner(TextChoices):
    """The three sides of a quickscan."""

    MAO = "mao", "Met Andere Ogen"
    AEF = "aef", "De onderzoekers van AEF"
    REGIO = "regio", "De regio"

    @property
    def is_aef(self) -> bool:
        """More people than one, so sentences about them are in the plural."""
        return self is Partner.AEF


class Tekort(str):
    """A sentence of what a step still lacks, which knows where that is solved.

    `naam`: of that address, which takes the number of the quickscan and then `args`; `vraag`: behind it.
    `mag`: what somebody must be allowed to do there (a Handeling).
    """

    naam: str
    mag: str
    args: tuple[object, ...]
    vraag: str

    def __new__(cls, zin: str, naam: str, mag: str, *args: object, vraag: str = ""):
        tekort = super().__new__(cls, zin)
        tekort.naam, tekort.mag, tekort.args, tekort.vraag = naam, mag, args, vraag
        return tekort


@dataclass(frozen=True, kw_only=True)
class Stapdefinitie:
    """One of the eight: everything there is to know of a step, in `quickscan/<step>/stap.py`.

    `wie`: who does it; `begint_bij`: whose turn it is at first; `weken`: its term, counted from the startgesprek.
    `inhoud`: what it must hold, in words. `tekst`: what happens in it; `regio`: what the contactpersoon does.

    `ontbreekt(quickscan)` returns what it still lacks; empty: it can be closed. It reads a Quickscan through its
    relations (`.all()`); `haal(rijen)` adds those relations to a queryset of quickscans, so that a board costs no query
    per region.

    `pagina`: the template of its content, below the frame of every step (templates/quickscan/bord/stap.html).
    `context(request, toegang)` returns what that template needs (a Toegang: the quickscan, and who looks).

    `vooraf`: whether it is done while the region has only applied; the others wait for the choice (besluiten 19).
    `onderzoeker_sluit`: whether its researchers may close it, besides staff. `sluit_elders`, `heropen_elders`: the
    sentence for who tries it here while there is another page for it. `na_sluiten(quickscan, by)` is called in
    the transaction that closes it, with the quickscan locked.
    """

    sleutel: Stapsleutel
    nummer: int
    naam: str
    wie: tuple[Partner, ...]
    begint_bij: Partner
    weken: int
    inhoud: str
    tekst: str
    regio: str
    ontbreekt: Callable[..., list[Tekort]]
    haal: Callable[[QuerySet], QuerySet]
    context: Callable[..., dict]
    pagina: str
    vooraf: bool = False
    onderzoeker_sluit: bool = False
    sluit_elders: str = ""
    heropen_elders: str = ""
    na_sluiten: Callable[..., None] | None = None


# The eight by key, in order. Filled when the site starts; nobody else writes here.
STAPPEN: dict[str, Stapdefinitie] = {}


def keur(definities: Sequence[Stapdefinitie]) -> dict[str, Stapdefinitie]:
    """Return the definitions by key. Raises ImproperlyConfigured unless they are the eight, once each and in order."""
    sleutels = [een.sleutel for een in definities]
    if zonder := [sleutel.value for sleutel in Stapsleutel if sleutel not in sleutels]:
        raise ImproperlyConfigured(f"Deze stap heeft geen definitie: {', '.join(zonder)}.")
    if dubbel := sorted({sleutel for sleutel in sleutels if sleutels.count(sleutel) > 1}):
        raise ImproperlyConfigured(f"Deze stap heeft meer dan één definitie: {', '.join(dubbel)}.")
    if [(een.nummer, een.sleutel) for een in definities] != list(enumerate(Stapsleutel, 1)):
        rij = ", ".join(f"{een.nummer} {een.sleutel}" for een in definities)
        raise ImproperlyConfigured(f"De stappen staan niet op volgorde: {rij}.")
    return {een.sleutel: een for een in definities}


def is_geweest(moment: datetime) -> bool:
    return moment <= datetime.now(UTC)


def mist(*paren: tuple[object, Tekort]) -> list[Tekort]:
    """Return what is not there. `paren`: what should be there (or whether it is), and what is lacking without it."""
    return [tekort for is_er, tekort in paren if not is_er]
