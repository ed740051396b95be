"""Staff pages about people: find them, invite, name and let stop, help with a lost second factor, read the history."""

from collections.abc import Callable
from dataclasses import dataclass

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.forms import Form
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from regie.mensen.aanmelden import tweede_factor
from regie.mensen.aanmelden.bewijs import eis_bewijs
from regie.mensen.gebeurtenis import Gebeurtenis
from regie.mensen.gebruiker import Gebruiker
from regie.mensen.rechten import ROLLEN, Persoonsoort, Recht, eis, rollen_van
from regie.regios.gebied import Gemeente, Werkgebied
from regie.regios.organisatie import Organisatie
from regie.regios.regio import Lidmaatschap, Regio
from regie.stukken.paginas import formulier, gelukt, require_safe_or_POST

from . import actions as acties
from .forms import HerstelForm, UitnodigenForm, ZoekForm

PER_PAGINA = 50
EERSTE_GEBEURTENISSEN = 20
# What has a page in /beheer/, and so one with its history, also when nothing happened to it yet.
OPGEZOCHT = {een._meta.model_name: een for een in (Gebruiker, Regio, Organisatie, Gemeente, Werkgebied, Gebeurtenis)}
BENOEM = {
    Persoonsoort.MEDEWERKER: acties.nodig_medewerker_uit,
    Persoonsoort.ONDERZOEKER: acties.benoem_onderzoeker,
}


@dataclass(frozen=True)
class Persoonshandeling:
    """Something staff can do to one person, after a page that says what it means. `kan`: whether it makes sense now."""

    kop: str
    uitleg: str
    knop: str
    kan: Callable[[Gebruiker], bool]
    doe: Callable
    klaar: str
    met_reden: bool = False


STAPPEN = {
    "medewerker-maken": Persoonshandeling(
        "{mens} medewerker maken",
        "Deze persoon ziet dan alle regio's en mensen, en krijgt een mail. Inloggen gaat daarna met een wachtwoord en "
        "een tweede stap, niet meer met een code per mail.",
        "Maak deze persoon medewerker",
        lambda mens: not mens.is_staff and mens.is_active,
        lambda by, mens, **_: acties.nodig_medewerker_uit(by=by, email=mens.email, naam=mens.naam),
        "{mens} is nu medewerker.",
    ),
    "medewerker-stoppen": Persoonshandeling(
        "{mens} geen medewerker meer",
        "Deze persoon ziet dan alleen nog de eigen regio's, en krijgt een mail. Het account blijft.",
        "Laat deze persoon stoppen als medewerker",
        lambda mens: mens.is_staff,
        lambda by, mens, **_: acties.stop_medewerker(by=by, gebruiker=mens),
        "{mens} is geen medewerker meer.",
    ),
    "onderzoeker-maken": Persoonshandeling(
        "{mens} onderzoeker maken",
        "Deze persoon krijgt een mail, en de andere medewerkers ook. Inloggen gaat daarna met een wachtwoord en een "
        "tweede stap.",
        "Maak deze persoon onderzoeker",
        lambda mens: not mens.is_onderzoeker and mens.is_active,
        lambda by, mens, **_: acties.benoem_onderzoeker(by=by, email=mens.email, naam=mens.naam),
        "{mens} is nu onderzoeker.",
    ),
    "onderzoeker-stoppen": Persoonshandeling(
        "{mens} geen onderzoeker meer",
        "Deze persoon krijgt een mail. Het account blijft.",
        "Laat deze persoon stoppen als onderzoeker",
        lambda mens: mens.is_onderzoeker,
        lambda by, mens, **_: acties.stop_onderzoeker(by=by, gebruiker=mens),
        "{mens} is geen onderzoeker meer.",
    ),
    "tweede-stap-wissen": Persoonshandeling(
        "Tweede stap van {mens} verwijderen",
        "Doe dit alleen als je zeker weet wie je spreekt, bijvoorbeeld omdat je zelf hebt teruggebeld. De app, de "
        "passkeys, de herstelcodes en het wachtwoord gaan weg. Deze persoon krijgt een mail, kiest via ‘wachtwoord "
        "vergeten’ een nieuw wachtwoord en stelt een nieuwe tweede stap in.",
        "Verwijder de tweede stap",
        lambda mens: tweede_factor.nodig_voor(mens) or tweede_factor.heeft(mens),
        lambda by, mens, **wat: acties.herstel_tweede_factor(by=by, gebruiker=mens, **wat),
        "De tweede stap van {mens} is verwijderd.",
        met_reden=True,
    ),
}


@require_safe
def mensen(request):
    eis(request.user, Recht.MENSEN_BEHEREN)
    form = ZoekForm(request.GET)
    rijen = form.gevonden().annotate(aantal_regios=Count("lidmaatschappen", distinct=True))
    pagina = Paginator(rijen, PER_PAGINA).get_page(request.GET.get("pagina"))
    rollen = {}
    for lid in Lidmaatschap.objects.filter(gebruiker__in=list(pagina.object_list)).order_by("rol"):
        rollen.setdefault(lid.gebruiker_id, set()).add(ROLLEN[lid.rol].naam)
    kaarten = [(mens, [*_op_de_site(mens), *sorted(rollen.get(mens.pk, ()))]) for mens in pagina]
    return render(request, "regie/medewerkers/mensen.html", {"form": form, "pagina": pagina, "kaarten": kaarten})


def _op_de_site(mens) -> list[str]:
    namen = [(mens.is_staff, "Medewerker"), (mens.is_onderzoeker, "Onderzoeker"), (not mens.is_active, "Gesloten")]
    return [naam for waar, naam in namen if waar]


@require_safe_or_POST
def uitnodigen(request):
    eis(request.user, Recht.MENSEN_BEHEREN)
    form = formulier(request, UitnodigenForm)
    if form.is_valid():
        wat = dict(form.cleaned_data)
        eis_bewijs(request, f"Je nodigt {wat['email']} uit als {wat['rol']}.")
        actie = BENOEM[wat.pop("rol")]
        if mens := gelukt(form, actie, by=request.user, **wat):
            messages.success(request, f"{mens} is uitgenodigd. We mailen dat nu.")
            return redirect("mens", pk=mens.pk)
    return render(request, "regie/medewerkers/uitnodigen.html", {"form": form})


@require_safe
def mens(request, pk):
    eis(request.user, Recht.MENSEN_BEHEREN)
    mens = get_object_or_404(Gebruiker, pk=pk)
    leden = mens.lidmaatschappen.select_related("regio").order_by("regio__naam", "pk")
    verleden = _geschiedenis("gebruiker", mens.pk)[: EERSTE_GEBEURTENISSEN + 1]
    context = {
        "mens": mens,
        "rollen": rollen_van(mens),
        "leden": [(lid, ROLLEN[lid.rol]) for lid in leden],
        "heeft_factor": tweede_factor.heeft(mens),
        "factor_nodig": tweede_factor.nodig_voor(mens),
        # Nobody gives or takes rights of oneself here, except to stop being staff.
        "stappen": [
            (sleutel, stap.knop)
            for sleutel, stap in STAPPEN.items()
            if stap.kan(mens) and (mens != request.user or sleutel.endswith("stoppen"))
        ],
        "gebeurtenissen": verleden[:EERSTE_GEBEURTENISSEN],
        "is_er_meer": len(verleden) > EERSTE_GEBEURTENISSEN,
    }
    return render(request, "regie/medewerkers/mens.html", context)


@require_safe_or_POST
def stap(request, pk, sleutel):
    """Say what a step means, and take it on POST."""
    eis(request.user, Recht.MENSEN_BEHEREN)
    mens = get_object_or_404(Gebruiker, pk=pk)
    if sleutel not in STAPPEN:
        raise Http404
    stap = STAPPEN[sleutel]
    form = formulier(request, HerstelForm if stap.met_reden else Form)
    if form.is_valid():
        eis_bewijs(request, f"Je gaat dit doen: {stap.kop.format(mens=mens)}.")
        # One of the actions returns nothing; what counts is that the form got no error.
        gelukt(form, stap.doe, by=request.user, mens=mens, **form.cleaned_data)
        if form.is_valid():
            messages.success(request, stap.klaar.format(mens=mens))
            # Who stopped no longer reaches the page of a person.
            zelf_weg = mens == request.user and sleutel == "medewerker-stoppen"
            return redirect("mijn") if zelf_weg else redirect("mens", pk=mens.pk)
    context = {"mens": mens, "stap": stap, "kop": stap.kop.format(mens=mens), "form": form}
    return render(request, "regie/medewerkers/stap.html", context)


def _geschiedenis(soort: str, pk: int):
    """What this person did and what happened to them, or what happened to another object; newest first.

    Of a region also what happened to those that went into it, and of one that is gone what is left.
    """
    if soort == "gebruiker":
        rijen = Gebeurtenis.objects.filter(Q(persoon=pk) | Q(actor=pk))
        return rijen.om_te_lezen()
    if soort == "regio" and (regio := Regio.objects.filter(pk=pk).first()):
        return Gebeurtenis.objects.over(regio)
    return Gebeurtenis.objects.filter(onderwerp_soort=soort, onderwerp_id=pk).om_te_lezen()


@require_safe
def geschiedenis(request, soort, pk):
    eis(request.user, Recht.GESCHIEDENIS_LEZEN)
    pagina = Paginator(_geschiedenis(soort, pk), PER_PAGINA).get_page(request.GET.get("pagina"))
    onderwerp = OPGEZOCHT[soort].objects.filter(pk=pk).first() if soort in OPGEZOCHT else None
    if not pagina.paginator.count and not onderwerp:
        raise Http404
    context = {
        "pagina": pagina,
        "naam": str(onderwerp or pagina[0].onderwerp_naam),
        "regio": onderwerp if isinstance(onderwerp, Regio) else None,
        "mens": onderwerp if isinstance(onderwerp, Gebruiker) else None,
    }
    return render(request, "regie/medewerkers/geschiedenis.html", context)
