"""Two versions of a factsheet or an advice to compare, and a part of an older one put back upon the newest."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from django.contrib import messages
from django.http import Http404

from quickscan.proces.models import Quickscan
from quickscan.proces.vragen import ROLSLEUTELS
from regie.stukken.paginas import gelukt
from regie.stukken.tekst import als_nummer

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


def twee_versies(request, rijen: Sequence) -> tuple:
    """Return the older and the newer one that the page asks for (`van`, `naar`); without a choice the last two.

    `rijen`: what this person may read, the newest first. Raises Http404 for any other, and when there are no two.
    """
    if len(rijen) < 2:
        raise Http404("geen twee versies om te vergelijken")
    per_nummer = {str(rij.nummer): rij for rij in rijen}
    gevraagd = [request.GET.get(naam) or str(rij.nummer) for naam, rij in (("van", rijen[1]), ("naar", rijen[0]))]
    if not per_nummer.keys() >= set(gevraagd):
        raise Http404("geen versie die deze kant mag lezen")
    return tuple(sorted((per_nummer[nummer] for nummer in gevraagd), key=lambda rij: rij.nummer))


def gevraagde_versie(request, versies) -> tuple:
    """Return of the button that was pressed the version, None when there is none with that number, and the part."""
    nummer, _, wat = request.POST.get("terug", "").partition(":")
    return versies.filter(nummer=als_nummer(nummer)).first(), wat


def zet_terug(request, form, actie: Callable, *, quickscan: Quickscan, uit, laatste) -> bool:
    """Save what this form puts back, and tell what came of it; False when it clashes or is refused, as the form says.

    `form`: of what `samen.alleen` made, upon `laatste`. `uit`: the version that it comes from.
    """
    form.over = quickscan
    wat = {"by": request.user, "quickscan": quickscan, "uit": uit.nummer}
    nieuw = form.is_valid() and gelukt(form, actie, **wat, **form.velden())
    if not nieuw:
        return False
    if nieuw == laatste:
        messages.info(request, f"Er is niets veranderd. Zo stond het al in versie {laatste.nummer}.")
    else:
        messages.success(request, f"Dit deel is weer zoals in versie {uit.nummer}. Het is nu versie {nieuw.nummer}.")
    return True


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
