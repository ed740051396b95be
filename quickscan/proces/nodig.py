"""Where somebody solves what a step still lacks; or who else can."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from quickscan.proces.models import Quickscan
from quickscan.proces.stappen import Tekort
from quickscan.proces.toegang import WIE, Handeling, Kant
from regie.stukken.tekst import opsomming


@dataclass(frozen=True)
class Nodig:
    """One thing that is lacking. `adres`: where this person solves it, and empty for who may not: then `wie` can."""

    zin: str
    adres: str
    wie: str


def wat_nodig_is(quickscan: Quickscan, kant: Kant, tekorten: Iterable[Tekort]) -> list[Nodig]:
    """Return these for who stands on this side. Reads what `voor_bord()` brought along."""
    return [_nodig(quickscan, kant, een) for een in tekorten]


def _nodig(quickscan: Quickscan, kant: Kant, tekort: Tekort) -> Nodig:
    handeling = Handeling(tekort.mag)
    if kant not in WIE[handeling]:
        return Nodig(str(tekort), "", _wie_kan(quickscan, handeling))
    return Nodig(str(tekort), adres_van(quickscan, tekort), "")


def adres_van(quickscan: Quickscan, tekort: Tekort) -> str:
    """Return the page where this is solved. The choice is made on the page of the round."""
    wie = quickscan.ronde_id if tekort.naam == "quickscan:selectie" else quickscan.pk
    return reverse(tekort.naam, args=[wie, *tekort.args]) + tekort.vraag


def _wie_kan(quickscan: Quickscan, handeling: Handeling) -> str:
    """Name who can do this, in words for who cannot."""
    wie = WIE[handeling]
    if Kant.ONDERZOEKER in wie and (mensen := [str(een.gebruiker) for een in quickscan.onderzoekers.all()]):
        return f"{opsomming(mensen)} van AEF"
    if Kant.MEDEWERKER in wie:
        begeleider = quickscan.mao_begeleider
        return f"{begeleider} van Met Andere Ogen" if begeleider else "Met Andere Ogen"
    if Kant.CONTACTPERSOON not in wie:
        return "de onderzoekers van AEF"
    return "de contactpersoon van de regio" if quickscan.regio_id else quickscan.aanmelder_naam or "de regio"
