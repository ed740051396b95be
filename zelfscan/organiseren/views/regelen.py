"""Moving the meeting, calling a scan off, and who organises it."""

from functools import wraps

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render

from regie.mensen.aanmelden.bewijs import eis_bewijs
from regie.mensen.beurt import om_de_beurt
from regie.mensen.verzet import zin
from regie.stukken.moment import begin_van
from regie.stukken.paginas import bevestiging, formulier, gelukt, require_safe_or_POST, weiger
from zelfscan.organiseren.actions.scans import (
    VERPLAATSEN_PER_DAG,
    draag_over,
    gelast_af,
    haal_organisator_weg,
    verplaats,
    vraag_organisator,
)
from zelfscan.organiseren.forms.bijeenkomst import VerplaatsForm
from zelfscan.organiseren.forms.organisatoren import OrganisatorForm
from zelfscan.scan.halen import met_eigen_scan
from zelfscan.scan.models import Organisator
from zelfscan.scan.overgangen import NIET_MEER_OPEN

NIETS_VERANDERD = f"{NIET_MEER_OPEN} Er is niets veranderd."


def zolang_open(view):
    """The view is there until the reveal; after it one goes to the scan, and hears why when something was sent."""

    @wraps(view)
    def wrapper(request, scan):
        if scan.is_open:
            return view(request, scan)
        terug = redirect("scans:scan", pk=scan.pk)
        return weiger(request, NIETS_VERANDERD, terug) if request.method == "POST" else terug

    return wrapper


@require_safe_or_POST
@met_eigen_scan
@om_de_beurt
@zolang_open
def verplaatsen(request, scan):
    begin = begin_van(scan.bijeenkomst) | {"plaats": scan.plaats}
    form = formulier(request, VerplaatsForm, initial=begin)
    if form.is_valid() and (nu := gelukt(form, verplaats, by=request.user, scan=scan, **form.velden())):
        messages.success(request, f"Bewaard.{zin(nu.verteld)}")
        return redirect("scans:scan", pk=scan.pk)
    context = {"scan": scan, "form": form, "keer_per_dag": VERPLAATSEN_PER_DAG}
    return render(request, "zelfscan/organiseren/verplaatsen.html", context)


@require_safe_or_POST
@met_eigen_scan
@zolang_open
def afgelasten(request, scan):
    return bevestiging(
        request,
        "zelfscan/organiseren/afgelasten.html",
        {"scan": scan},
        lambda: gelast_af(by=request.user, scan=scan),
        klaar=lambda nu: f"De scan is afgelast.{zin(nu.verteld)}",
        daarna=redirect("scans:scan", pk=scan.pk),
    )


@require_safe_or_POST
@met_eigen_scan
def organisatoren(request, scan):
    """Who organises, and who was asked to; asking a second one, or somebody to take it over."""
    wat = request.POST.get("wat", "")
    erbij = formulier(request, OrganisatorForm, deze=wat not in ("", "over"), prefix="erbij")
    over = formulier(request, OrganisatorForm, deze=wat == "over", prefix="over")
    for form, actie, doel in (
        (erbij, vraag_organisator, "mee te organiseren"),
        (over, draag_over, "van je over te nemen"),
    ):
        if form.is_valid():
            eis_bewijs(request, f"Je vraagt {form.cleaned_data['email']} om de scan ‘{scan}’ {doel}.")
            if rij := gelukt(form, actie, by=request.user, scan=scan, **form.cleaned_data):
                messages.success(request, f"We mailen {rij.email}. Er verandert pas iets als die persoon ja zegt.")
                return redirect("scans:organisatoren", pk=scan.pk)
    context = {
        "scan": scan,
        "rijen": scan.organisatoren.select_related("gebruiker").order_by("pk"),
        "voorstellen": scan.voorstellen.te_volgen(),
        "wacht_op_tweede": scan.voorstellen.nog_open().filter(draagt_over=False).exists(),
        "erbij": erbij,
        "over": over,
        "meeste": Organisator.MEESTE,
    }
    return render(request, "zelfscan/organiseren/organisatoren.html", context)


@require_safe_or_POST
@met_eigen_scan
def organisator_weg(request, scan, organisator):
    rij = get_object_or_404(scan.organisatoren.select_related("gebruiker"), pk=organisator)
    zelf = rij.gebruiker == request.user
    if request.method == "POST" and not zelf:
        eis_bewijs(request, f"Je verwijdert {rij.gebruiker} als organisator van de scan ‘{scan}’.")
    return bevestiging(
        request,
        "zelfscan/organiseren/organisator_weg.html",
        {"scan": scan, "rij": rij, "zelf": zelf},
        lambda: haal_organisator_weg(by=request.user, organisator=rij),
        klaar=f"{rij.gebruiker} organiseert deze scan niet meer.",
        daarna=redirect("scans:lijst") if zelf else redirect("scans:organisatoren", pk=scan.pk),
    )
