"""Typing over what came in on paper, fast by keyboard (privacy 19)."""

import uuid

from django.shortcuts import render
from django.views.decorators.cache import never_cache

from regie.stukken.paginas import gelukt, require_safe_or_POST
from zelfscan.meedoen.actions.invullen import typ_over
from zelfscan.organiseren.forms.papier import papierform
from zelfscan.organiseren.papierpagina import Papierpagina
from zelfscan.scan.halen import met_eigen_scan
from zelfscan.scan.stand import lees_stand


@never_cache
@require_safe_or_POST
@met_eigen_scan
def papier(request, scan):
    """One form at a time. The answer to the POST is the next empty form; a reload repeats safely by its key.

    What was typed is never shown back: a mistake is mended by typing that form again, with the same key.
    """
    kan = scan.is_open and not scan.groep
    nieuw = {"sleutel": uuid.uuid4()}
    formulier = papierform(scan)
    vorige = opnieuw = None
    if request.method == "POST" and kan:
        if request.POST.get("wat") == "opnieuw":
            opnieuw = _sleutel(request)
            form = formulier(scan=scan, initial={"sleutel": opnieuw} if opnieuw else nieuw)
        else:
            form = formulier(request.POST, scan=scan)
            if form.is_valid():
                vorige = gelukt(
                    form,
                    typ_over,
                    by=request.user,
                    scan=scan,
                    scores=form.scores(),
                    sleutel=form.cleaned_data["sleutel"],
                    **form.wie(),
                )
                form = formulier(scan=scan, initial=nieuw) if vorige else form
    else:
        form = formulier(scan=scan, initial=nieuw)
    pagina = Papierpagina(scan, lees_stand(scan.code), vorige, opnieuw)
    context = {"scan": scan, "form": form, "pagina": pagina}
    return render(request, "zelfscan/organiseren/papier.html", context)


def _sleutel(request) -> uuid.UUID | None:
    try:
        return uuid.UUID(request.POST.get("sleutel", ""))
    except ValueError:
        return None
