"""The frame of a view: the methods it takes, what was sent, asking first, a button, a file and a PDF (ontwerp §4.1).

With it a view does five things: get what this person may see, bind the form, call one action, message, redirect.
"""

from collections.abc import Callable
from typing import IO, Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import FileResponse, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.views.decorators import http

from regie.stukken.fouten import ActieFout
from regie.stukken.inzending import een_keer, niet_gedaan
from regie.stukken.pdf import maak_pdf
from regie.stukken.samen import SamenForm

# A page with something to send that may come again: it has a key of its own, or makes nothing.
require_safe_or_herhaalbare_POST = http.require_http_methods(["GET", "HEAD", "POST"])  # noqa: N816


def require_safe_or_POST(view):  # noqa: N802
    """A page with something to send, which is done once. Beside Django's own require_safe."""
    return require_safe_or_herhaalbare_POST(een_keer(view))


def require_POST(view):  # noqa: N802
    """A button without a page of its own, which is pressed once: in the place of Django's own."""
    return http.require_POST(een_keer(view))


def gestuurd(request):
    """Return what was sent, to bind a form to; None when nothing was."""
    return request.POST if request.method == "POST" else None


def formulier(request, klasse, /, *, deze: bool = True, **opties):
    """Return a form of this class, bound to what was sent, with its files; unbound on GET (so `is_valid()` is false).

    `deze`: of several forms on one page, whether this is the one that was sent. `opties`: as the class takes them.
    """
    if request.method != "POST" or not deze:
        return klasse(**opties)
    form = klasse(data=request.POST, files=request.FILES, **opties)
    if isinstance(form, SamenForm):
        # Without the lock somebody may save between what this form reads and what the action writes.
        form.over = request.aan_de_beurt
    return form


def gelukt(form, actie, **wat):
    """Call the action; what it refuses goes to the form. Return what it gives, or None when it refused."""
    try:
        return actie(**wat)
    except ActieFout as fout:
        form.add_error(None, str(fout))
    except ValidationError as fout:
        per_veld = fout.error_dict if hasattr(fout, "error_dict") else {None: fout.error_list}
        for veld, fouten in per_veld.items():
            form.add_error(veld if veld in form.fields else None, fouten)
    return None


def probeer(request, actie: Callable[[], Any], klaar: str | Callable[[Any], str]) -> str:
    """Call the action and say that it was done. Return why not, when it refused; else the empty string.

    `klaar`: the sentence, or what makes one of what the action gave.
    """
    try:
        uit = actie()
    except ActieFout as fout:
        return str(fout) or "Dit kan nu niet."
    except ValidationError as fout:
        return " ".join(fout.messages)
    messages.success(request, klaar(uit) if callable(klaar) else klaar)
    return ""


def bevestiging(
    request,
    sjabloon: str,
    context: dict | Callable[[], dict],
    actie: Callable[[], Any],
    *,
    klaar: str | Callable[[Any], str],
    daarna: HttpResponse,
) -> HttpResponse:
    """A page that says what will happen, and on POST does it and goes on to `daarna`, a redirect.

    Refused, it is that page again with `reden`: why not (regie/stukken/bevestiging.html shows it). A function as
    `context` is called when the page is shown: for what a refusal may have found changed, and for what is slow.
    """
    reden = ""
    if request.method == "POST":
        reden = probeer(request, actie, klaar)
        if not reden:
            return daarna
    wat = context() if callable(context) else context
    return render(request, sjabloon, wat | {"reden": reden or wat.get("reden", "")})


def knop(
    request,
    actie: Callable[[], Any],
    *,
    klaar: str | Callable[[Any], str],
    daarna: HttpResponse,
    geweigerd: HttpResponse | None = None,
) -> HttpResponse:
    """For a button without a page of its own: do it, and go on to `daarna`, where is said what came of it.

    `geweigerd`: where one goes instead when the action refused.
    """
    reden = probeer(request, actie, klaar)
    if not reden:
        return daarna
    return weiger(request, reden, geweigerd or daarna)


def weiger(request, reden: str, daarna: HttpResponse) -> HttpResponse:
    """Go on to `daarna`, where is said why nothing was done. The same sent once more is tried once more."""
    niet_gedaan(request)
    messages.error(request, reden)
    return daarna


def als_bestand(inhoud: bytes | IO[bytes], naam: str, soort: str, *, tonen: bool = False) -> HttpResponseBase:
    """Answer with a file: `inhoud` its bytes or the file itself, opened; `soort` its content type.

    To be saved under this name, or with `tonen` to be read in the browser. Nobody keeps it, unless the view says
    how long (regie/site/middleware.py): most of these are for one person.
    """
    if not isinstance(inhoud, bytes):
        return FileResponse(inhoud, as_attachment=not tonen, filename=naam, content_type=soort)
    kop = {"Content-Disposition": content_disposition_header(not tonen, naam)}
    return HttpResponse(inhoud, content_type=soort, headers=kop)


def als_pdf(
    sjabloon: str,
    context: dict | Callable[[], dict],
    naam: str,
    *,
    voor: str,
    sleutel: tuple = (),
    bewaar: bool = True,
    hoogstens: int | None = None,
) -> HttpResponseBase:
    """Answer with the PDF of a template, to read in the browser; all but `naam` as of maak_pdf.

    When it is not there in a moment, the visitor gets a page that says so and looks again (regie/stukken/later.py).
    """
    inhoud = maak_pdf(sjabloon, context, sleutel=sleutel, voor=voor, bewaar=bewaar, hoogstens=hoogstens)
    return als_bestand(inhoud, naam, "application/pdf", tonen=True)
