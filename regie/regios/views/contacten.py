"""The mandated contacts of a region: one for onderwijs and one for zorg, per municipality or for all (besluiten 7)."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from regie.mensen.beurt import om_de_beurt
from regie.mensen.rechten import Recht
from regie.regios.actions.organisaties import bewaar_contact, verwijder_contact
from regie.regios.forms.contacten import HELE_REGIO, ContactForm, ContactWijzigenForm
from regie.regios.halen import met_regio
from regie.regios.organisatie import Terrein
from regie.stukken.paginas import bevestiging, formulier, gelukt, require_safe_or_POST

VELDEN = ("terrein", "naam", "functie", "email", "telefoon")


@require_safe
@met_regio(Recht.REGIO_ZIEN)
def contacten(request, regio):
    """Every place of the region with its contacts, so that one sees where there is none yet."""
    per_plek = {}
    for contact in regio.contacten.op_volgorde():
        per_plek.setdefault(contact.gemeente_id, {})[contact.terrein] = contact
    plekken = [("De hele regio", HELE_REGIO, per_plek.get(None, {}))]
    for gemeente in regio.gemeenten.all():
        plekken.append((gemeente.naam, gemeente.code, per_plek.get(gemeente.pk, {})))
    rijen = [
        (naam, code, [(terrein, label, gevonden.get(terrein)) for terrein, label in Terrein.choices])
        for naam, code, gevonden in plekken
    ]
    return render(request, "regie/regios/contacten.html", {"regio": regio, "rijen": rijen})


@require_safe_or_POST
@met_regio(Recht.CONTACTEN_WIJZIGEN)
def maken(request, regio):
    begin = {veld: request.GET[veld] for veld in ("gemeente", "terrein") if veld in request.GET}
    return _formulier(request, regio, begin)


@require_safe_or_POST
@met_regio(Recht.CONTACTEN_WIJZIGEN)
@om_de_beurt
def wijzigen(request, regio, pk):
    contact = get_object_or_404(regio.contacten.select_related("gemeente"), pk=pk)
    begin = {veld: getattr(contact, veld) for veld in VELDEN}
    begin["gemeente"] = contact.gemeente.code if contact.gemeente else HELE_REGIO
    return _formulier(request, regio, begin, contact)


def _formulier(request, regio, begin, contact=None):
    klasse = ContactWijzigenForm if contact else ContactForm
    form = formulier(request, klasse, initial=begin, regio=regio, contact=contact)
    if form.is_valid():
        rij = gelukt(form, bewaar_contact, by=request.user, regio=regio, contact=contact, **form.cleaned_data)
        if rij:
            messages.success(
                request, f"Bewaard: {rij.naam} mag afspraken maken over {rij.get_terrein_display().lower()}."
            )
            return redirect("regio_contacten", slug=regio.slug)
    return render(request, "regie/regios/contact_formulier.html", {"regio": regio, "contact": contact, "form": form})


@require_safe_or_POST
@met_regio(Recht.CONTACTEN_WIJZIGEN)
def verwijderen(request, regio, pk):
    contact = get_object_or_404(regio.contacten.select_related("gemeente"), pk=pk)
    return bevestiging(
        request,
        "regie/regios/contact_weg.html",
        {"regio": regio, "contact": contact},
        lambda: verwijder_contact(by=request.user, contact=contact),
        klaar=f"{contact.naam} is verwijderd.",
        daarna=redirect("regio_contacten", slug=regio.slug),
    )
