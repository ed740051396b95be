"""Documents: the list, uploading, what was learned, and the file as a download: never shown from our own address."""

from functools import wraps
from operator import attrgetter

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from quickscan.onderzoek.actions.documenten import verwijder_document, voeg_document_toe, wijzig_document
from quickscan.onderzoek.bestanden import EINDEN
from quickscan.onderzoek.forms.documenten import BestandenForm, DocumentForm
from quickscan.proces.halen import met_quickscan, met_toegang
from quickscan.proces.toegang import Handeling, Toegang
from regie.mensen.beurt import om_de_beurt_bij
from regie.stukken.fouten import ActieFout
from regie.stukken.paginas import als_bestand, bevestiging, formulier, gelukt, require_safe_or_POST
from regie.stukken.tekst import op_een_regel, opsomming


def met_document(handeling: Handeling):
    """Give the view a document of a quickscan: 404 for who may not know of it."""

    def decorator(view):
        @wraps(view)
        def wrapper(request, quickscan, document, **kwargs):
            rij = get_object_or_404(quickscan.documenten.select_related("door"), pk=document)
            rij.quickscan = quickscan
            return view(request, rij, **kwargs)

        return met_quickscan(handeling)(wrapper)

    return decorator


@require_safe
@met_toegang(Handeling.DOCUMENTEN_ZIEN)
def documenten(request, toegang):
    return _lijst(request, toegang, BestandenForm())


def _lijst(request, toegang: Toegang, form):
    quickscan = toegang.quickscan
    context = {
        "quickscan": quickscan,
        "kant": toegang.kant,
        "documenten": quickscan.documenten.select_related("door"),
        "form": form,
    }
    return render(request, "quickscan/onderzoek/documenten.html", context)


@require_safe_or_POST
@met_toegang(Handeling.ONDERZOEKEN)
def toevoegen(request, toegang):
    """Keep what can be kept, and say of each other file why not: nobody has to choose the good ones again."""
    quickscan = toegang.quickscan
    if request.method != "POST":
        return redirect("quickscan:documenten", pk=quickscan.pk)
    form = formulier(request, BestandenForm)
    if not form.is_valid():
        return _lijst(request, toegang, form)
    erbij = []
    for bestand in form.cleaned_data["bestanden"]:
        try:
            erbij.append(voeg_document_toe(by=request.user, quickscan=quickscan, bestand=bestand).naam)
        except ActieFout as fout:
            form.add_error("bestanden", f"{op_een_regel(bestand.name)}: {fout}")
        except ValidationError as fout:
            form.add_error("bestanden", f"{op_een_regel(bestand.name)}: {' '.join(fout.messages)}")
    if erbij:
        messages.success(request, f"Bewaard: {opsomming(erbij)}. Schrijf op wat je ervan leert.")
    if form.errors:
        return _lijst(request, toegang, form)
    return redirect("quickscan:documenten", pk=quickscan.pk)


@require_safe_or_POST
@met_document(Handeling.ONDERZOEKEN)
@om_de_beurt_bij(attrgetter("quickscan"))
def document(request, document):
    begin = {"naam": document.naam, "geleerd": document.geleerd}
    form = formulier(request, DocumentForm, initial=begin)
    if form.is_valid() and gelukt(form, wijzig_document, by=request.user, document=document, **form.cleaned_data):
        messages.success(request, "Het document is bijgewerkt.")
        return redirect("quickscan:documenten", pk=document.quickscan_id)
    context = {"quickscan": document.quickscan, "document": document, "form": form}
    return render(request, "quickscan/onderzoek/document.html", context)


@require_safe_or_POST
@met_document(Handeling.ONDERZOEKEN)
def weghalen(request, document):
    return bevestiging(
        request,
        "quickscan/onderzoek/document_weg.html",
        {"quickscan": document.quickscan, "document": document},
        lambda: verwijder_document(by=request.user, document=document),
        klaar=f"‘{document.naam}’ is verwijderd.",
        daarna=redirect("quickscan:documenten", pk=document.quickscan_id),
    )


@require_safe
@met_document(Handeling.DOCUMENTEN_ZIEN)
def bestand(request, document):
    """The file, as something to save: with a type that no browser shows, so that nothing in it runs as our site."""
    try:
        inhoud = document.bestand.open("rb")
    except FileNotFoundError as fout:
        raise Http404("dit bestand is er niet meer") from fout
    return als_bestand(inhoud, f"{document.naam}{EINDEN[document.soort][0]}", "application/octet-stream")
