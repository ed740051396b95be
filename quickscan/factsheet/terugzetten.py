"""Which parts of an older version can be put back upon the newest, and with which words."""

from collections.abc import Iterable, Mapping

from django.contrib import messages

from quickscan.proces.vragen import ROLSLEUTELS

from .forms import KAN_NIET, begin
from .models import Factsheetversie

# As a button sends it, and what it says.
type Terugknop = tuple[str, str]


def terugknoppen(nummer: int, velden: Mapping[str, str], was: Mapping, nu: Mapping) -> list[Terugknop]:
    """A button for each of these fields that the newest version has otherwise. `velden`: how each is called."""
    return [
        (f"{nummer}:{veld}", f"Zet {woorden} van versie {nummer} terug")
        for veld, woorden in velden.items()
        if was.get(veld, "") != nu.get(veld, "")
    ]


def terug_te_zetten(versie: Factsheetversie, laatste: Factsheetversie, plekken: Iterable[str]) -> dict:
    """Return per part of the text its buttons: none for the newest version itself."""
    was, nu = _waarden(versie), _waarden(laatste)
    return {plek: terugknoppen(versie.nummer, _velden(plek), was, nu) for plek in plekken}


def meld_teruggezet(request, uit, laatste, nieuw) -> None:
    """Tell what came of it; these are versions of a factsheet or an advice."""
    if nieuw == laatste:
        messages.info(request, f"Er is niets veranderd. Zo stond het al in versie {laatste.nummer}.")
    else:
        messages.success(request, f"Dit deel is weer zoals in versie {uit.nummer}. Het is nu versie {nieuw.nummer}.")


def _velden(plek: str) -> dict[str, str]:
    if plek in ROLSLEUTELS:
        return {
            f"{plek}_waarde": "de score",
            f"{plek}_hoe": "de beschrijving",
            f"{plek}_door_wie": "‘door wie’",
        }
    return {plek: "de scan" if plek == "scan" else "de tekst"}


def _waarden(versie: Factsheetversie) -> dict[str, str]:
    # Not chosen, and not to be judged: both are kept as no figure.
    return {naam: "" if waarde == KAN_NIET else waarde for naam, waarde in begin(versie).items()}
