"""The organisations of a region, and what they offer."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from regie.inhoud.partijen import Domein
from regie.mensen.beurt import om_de_beurt
from regie.mensen.rechten import Recht
from regie.regios.actions.organisaties import bewaar_organisatie, verwijder_organisatie
from regie.regios.forms.organisaties import OrganisatieForm, OrganisatieWijzigenForm
from regie.regios.halen import met_regio
from regie.stukken.paginas import bevestiging, formulier, gelukt, require_safe_or_POST

VELDEN = ("naam", "partij", "domein", "sector", "biedt_aan")


@require_safe
@met_regio(Recht.REGIO_ZIEN)
def organisaties(request, regio):
    rijen = list(regio.organisaties.all())
    groepen = [(domein.label, [rij for rij in rijen if rij.domein == domein]) for domein in Domein]
    context = {"regio": regio, "groepen": [groep for groep in groepen if groep[1]], "aantal": len(rijen)}
    return render(request, "regie/regios/organisaties.html", context)


@require_safe_or_POST
@met_regio(Recht.CONTACTEN_WIJZIGEN)
def maken(request, regio):
    return _formulier(request, regio)


@require_safe_or_POST
@met_regio(Recht.CONTACTEN_WIJZIGEN)
@om_de_beurt
def wijzigen(request, regio, pk):
    return _formulier(request, regio, get_object_or_404(regio.organisaties, pk=pk))


def _formulier(request, regio, organisatie=None):
    form = formulier(
        request,
        OrganisatieWijzigenForm if organisatie else OrganisatieForm,
        initial={veld: getattr(organisatie, veld) for veld in VELDEN} if organisatie else None,
        regio=regio,
        organisatie=organisatie,
    )
    if form.is_valid():
        velden = form.cleaned_data
        if rij := gelukt(form, bewaar_organisatie, by=request.user, regio=regio, organisatie=organisatie, **velden):
            messages.success(request, f"{rij.naam} is bewaard.")
            return redirect("regio_organisaties", slug=regio.slug)
    context = {"regio": regio, "organisatie": organisatie, "form": form}
    return render(request, "regie/regios/organisatie_formulier.html", context)


@require_safe_or_POST
@met_regio(Recht.CONTACTEN_WIJZIGEN)
def verwijderen(request, regio, pk):
    organisatie = get_object_or_404(regio.organisaties, pk=pk)
    return bevestiging(
        request,
        "regie/regios/organisatie_weg.html",
        {"regio": regio, "organisatie": organisatie},
        lambda: verwijder_organisatie(by=request.user, organisatie=organisatie),
        klaar=f"{organisatie.naam} is verwijderd.",
        daarna=redirect("regio_organisaties", slug=regio.slug),
    )
