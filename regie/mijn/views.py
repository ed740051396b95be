"""What is mine and what waits for me, and my own data: see, change, download, delete."""

import json
from functools import wraps

from allauth.account.utils import get_next_redirect_url
from django.contrib import messages
from django.contrib.auth import logout
from django.core.serializers.json import DjangoJSONEncoder
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from regie import aansluiting
from regie.medewerkers.actions import verwijder_account, wijzig_eigen_gegevens
from regie.mensen.aanmelden.bewijs import eis_bewijs
from regie.mensen.beurt import om_de_beurt
from regie.mensen.bezorging import mails_van, per_onderwerp
from regie.mensen.fouten import EerstOverdragen
from regie.mensen.gebruiker import Gebruiker
from regie.mensen.gedeeld import stuur_opnieuw
from regie.mensen.rechten import Recht, rollen_van
from regie.regios.actions.leden import draag_over
from regie.regios.halen import met_regio
from regie.stukken.paginas import als_bestand, bevestiging, formulier, gelukt, require_POST, require_safe_or_POST
from regie.stukken.tekst import hoeveel

from .eigen_gegevens import eigen_gegevens
from .forms import EigenGegevensForm, EigenNaamForm, OverdragenForm, VerwijderForm
from .mijnpagina import Mijnpagina
from .taken import alleen_beheerd, eigen_regios


@require_safe
def mijn(request):
    return render(request, "regie/mijn/mijn.html", {"pagina": Mijnpagina(request.user)})


def zelf(view):
    """Give the view the own account: what it shows and changes."""

    @wraps(view)
    def wrapper(request):
        return view(request, Gebruiker.objects.get(pk=request.user.pk))

    return wrapper


@require_safe_or_POST
@zelf
@om_de_beurt
def naam(request, ik):
    """Ask the name, on the way from logging in to `next`: invitations are signed with it (besluiten 31)."""
    verder = get_next_redirect_url(request) or reverse("mijn")
    form = formulier(request, EigenNaamForm, initial={"naam": ik.naam})
    if form.is_valid() and gelukt(
        form, wijzig_eigen_gegevens, by=request.user, naam=form.cleaned_data["naam"], telefoon=ik.telefoon
    ):
        return redirect(verder)
    return render(request, "regie/mijn/naam.html", {"form": form, "verder": verder})


@require_safe_or_POST
@zelf
@om_de_beurt
def gegevens(request, ik):
    form = formulier(request, EigenGegevensForm, initial={"naam": ik.naam, "telefoon": ik.telefoon})
    if form.is_valid() and gelukt(form, wijzig_eigen_gegevens, by=request.user, **form.cleaned_data):
        messages.success(request, "Je gegevens zijn bewaard.")
        return redirect("mijn_gegevens")
    context = {"form": form, "rollen": rollen_van(request.user), "regios": eigen_regios(request.user)}
    return render(request, "regie/mijn/gegevens.html", context)


def _over(rijen, sleutel: str):
    """Those of the thing with this key; all of them without one."""
    soort, _, nummer = sleutel.partition(":")
    return rijen.filter(over_soort=soort[:60], over_nummer=nummer[:36]) if sleutel else rijen


@require_safe_or_POST
def post(request):
    """The mails that this person sent and that are not there yet, and on POST those of one thing once more.

    `?over=` shows those of one thing, as `Bezorging.sleutel`: where a page of that thing leads to.
    """
    rijen = mails_van(request.user)
    hierover = request.GET.get("over", "")
    return bevestiging(
        request,
        "regie/mijn/post.html",
        lambda: {"bezorgingen": per_onderwerp(_over(rijen, hierover)), "hierover": hierover},
        lambda: stuur_opnieuw(by=request.user, rijen=_over(rijen, request.POST.get("over") or ":")),
        klaar=lambda aantal: f"We versturen {hoeveel(aantal, 'mail', 'mails')} opnieuw.",
        daarna=redirect("mijn_post"),
    )


@require_POST
def download(request):
    """POST, so that no link in a mail and no prefetching browser makes this file."""
    inhoud = json.dumps(eigen_gegevens(request.user), cls=DjangoJSONEncoder, ensure_ascii=False, indent=2)
    return als_bestand(inhoud.encode(), "mijn-gegevens-regiescan.json", "application/json")


@require_safe_or_POST
def verwijderen(request):
    """Say what goes and what stays; delete on POST. Regions that would be left alone are handed over first."""
    form = formulier(request, VerwijderForm)
    if form.is_valid() and gelukt(form, _ga_weg, by=request.user):
        logout(request)
        return render(request, "regie/mijn/verwijderd.html")
    over = [
        (
            regio,
            # Ids of their own: there can be more of these forms on the page.
            OverdragenForm(regio=regio, by=request.user, auto_id=f"id_{regio.slug}_%s"),
            regio.voorstellen.nog_open().filter(door=request.user, draagt_over=True).first(),
        )
        for regio in alleen_beheerd(request.user)
    ]
    bezit = [iets for vraag in aansluiting.BEZIT for iets in vraag(request.user)]
    return render(request, "regie/mijn/verwijderen.html", {"form": form, "over": over, "bezit": bezit})


def _ga_weg(*, by) -> bool:
    """Delete the account, unless something would be left alone: the page shows what."""
    try:
        verwijder_account(by=by)
    except EerstOverdragen:
        return False
    return True


@require_safe_or_POST
@met_regio(Recht.LEDEN_BEHEREN)
def overdragen(request, regio):
    """Ask somebody else in a region to take it over. `daarna=verwijderen` goes on with deleting the account."""
    daarna = "account_verwijderen" if request.POST.get("daarna") == "verwijderen" else ""
    form = formulier(request, OverdragenForm, regio=regio, by=request.user)
    if form.is_valid():
        aan = form.cleaned_data["aan"]
        eis_bewijs(request, f"Je vraagt {aan} om {regio} van je over te nemen.")
        if gelukt(form, draag_over, by=request.user, regio=regio, aan=aan):
            messages.success(request, f"We mailen {aan}. Jij beheert {regio} tot {aan} ja zegt.")
            return redirect(daarna) if daarna else redirect("regio_leden", slug=regio.slug)
    return render(request, "regie/mijn/overdragen.html", {"regio": regio, "form": form, "daarna": daarna})
