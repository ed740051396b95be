"""What every page of a review begins with. The addresses and the pages are the document's own."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps

from django.db.models import QuerySet
from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import cache_control

from regie.mensen.toegangslink import Toegangslink
from regie.stukken.paginas import formulier

from .forms import OpmerkingForm, OpmerkingWijzigenForm
from .models import AbstractOpmerking, AbstractToetser
from .stuk import Toetsstuk


@dataclass(frozen=True)
class Adressen:
    """The names of the pages by a link. All have the key in their address, `wijzigen` and `weghalen` a number besides.

    `weghalen` and `klaar` only take a POST.
    """

    lezen: str
    pdf: str
    reageren: str
    wijzigen: str
    weghalen: str
    klaar: str


def met_link(stuk: Toetsstuk, toetsers: Callable[[], QuerySet]):
    """Give a view with a `sleutel` in its address the link and who was asked; `toetsers`: everybody, with their round.

    404 for a key that is none, 410 for a link that no longer works. The review closed is another thing: then one can
    still read (`kan_reageren`). Kept by nobody on the way.
    """

    def decorator(view):
        @cache_control(private=True, no_cache=True)
        @wraps(view)
        def wrapper(request, sleutel, **kwargs):
            link = Toegangslink.objects.vind(stuk.linkdoel, sleutel)
            toetser = link and toetsers().filter(pk=link.onderwerp_id, gewist=False).first()
            if toetser is None:
                raise Http404("geen link van een toetsing")
            if link.is_geldig:
                antwoord = view(request, link=link, toetser=toetser, **kwargs)
            else:
                antwoord = render(request, "regie/stukken/toetsing/voorbij.html", {"link": link}, status=410)
            antwoord["X-Robots-Tag"] = "noindex"
            return antwoord

        return wrapper

    return decorator


def context_van(stuk: Toetsstuk, adressen: Adressen, link: Toegangslink, toetser: AbstractToetser, **anders) -> dict:
    """What every page by a link knows."""
    return {
        "stuk": stuk,
        "adressen": adressen,
        "toets_adres": reverse(adressen.lezen, args=[link.sleutel]),
        "reageer_adres": reverse(adressen.reageren, args=[link.sleutel]),
        "link": link,
        "toetser": toetser,
        "toetsing": toetser.toetsing,
        "kan_reageren": toetser.toetsing.kan_reageren,
        **anders,
    }


def leescontext(stuk: Toetsstuk, adressen: Adressen, link: Toegangslink, toetser: AbstractToetser, **anders) -> dict:
    """For regie/stukken/toetsing/toetsen.html: the own remarks, and how many react, not who (besluiten 21)."""
    reacties = list(toetser.toetsing.toetsers.values_list("gereageerd_op", flat=True))
    return context_van(
        stuk,
        adressen,
        link,
        toetser,
        opmerkingen=stuk.met_naam(toetser.opmerkingen.all()),
        gevraagd=len(reacties),
        gereageerd=sum(moment is not None for moment in reacties),
        **anders,
    )


def opmerking_form(request, stuk: Toetsstuk, opmerking: AbstractOpmerking | None) -> OpmerkingForm:
    """Return the form of a new remark, at the passage of `?plek=` if there is one, or of the own one.

    The view is `om_de_beurt`.
    """
    velden = ("plek", "soort", "citaat", "tekst")
    nieuw = {"plek": request.GET.get("plek", stuk.bestaand(None))}
    begin = {naam: getattr(opmerking, naam) for naam in velden} if opmerking else nieuw
    klasse = OpmerkingWijzigenForm if opmerking else OpmerkingForm
    return formulier(request, klasse, stuk=stuk, initial=begin)
