"""The individual mirror: fill in, see the outcome, take it along as PDF. Nothing is stored (ontwerp §5)."""

from functools import partial, wraps

from django.conf import settings
from django.http import HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils import timezone
from django.views.decorators.cache import cache_control, never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import conditional_page, require_safe

from regie.inhoud.dragers import DRAGERS, INITIATIEFSPEL
from regie.inhoud.kernrollen import KERNROLLEN
from regie.inhoud.knelpunten import KNELPUNTEN, STAPELS, helpt_bij
from regie.mensen.bezoeker import bezoeker
from regie.stukken.bewaard import pagina, voorgoed_bewaard
from regie.stukken.paginas import als_pdf, require_safe_or_herhaalbare_POST
from regie.stukken.pdf import TeVeelPaginas
from regie.stukken.qr import qr_svg
from zelfscan.instrumenten.kernrollen import INSTRUMENT
from zelfscan.instrumenten.kernrollen.spiegel import lees
from zelfscan.instrumenten.kernrollen.verloop import VERLOOPVRAGEN
from zelfscan.instrumenten.kernrollen.vragen import MATE_VAN_AANWEZIGHEID
from zelfscan.instrumenten.papier import papierblokken

from .forms import SAMEN, NotitiesForm, SpiegelForm

EEN_UUR = 3600
# Thirteen full notes take five; more is lines with nothing on them.
MEESTE_PAGINAS = 10


def met_spiegel(view):
    """Give the view the mirror instead of its digits; other digits get a page that says what an outcome looks like."""

    @wraps(view)
    def wrapper(request, cijfers):
        try:
            spiegel = lees(cijfers)
        except ValueError:
            return render(request, "zelfscan/spiegel/geen_uitkomst.html", status=404)
        return view(request, spiegel)

    return wrapper


# Not "no-store": then the back button would lose what was chosen.
@require_safe_or_herhaalbare_POST
@cache_control(private=True, no_cache=True)
def spiegel(request):
    if request.method != "POST" and request.user.is_authenticated:
        return HttpResponse(_pagina(SpiegelForm(), request=request, csrf_token=get_token(request)))
    if request.method != "POST":
        # The empty form is the same for everybody but for its token, and costs ten times what a copy does.
        wat = {"voorgoed": True, "csrf_token": get_token(request)}
        return HttpResponse(pagina(("spiegel",), lambda **plekken: _pagina(SpiegelForm(), **plekken), **wat))
    form = SpiegelForm(request.POST)
    if form.is_valid():
        met_twee = form.cleaned_data["manier"] == SAMEN
        return redirect("zelfscan:samen" if met_twee else "zelfscan:resultaat", cijfers=form.cijfers())
    return HttpResponse(_pagina(form, request=request, csrf_token=get_token(request)))


def _pagina(form: SpiegelForm, *, csrf_token: str, request=None) -> str:
    """Without a request for a page that is kept: then nothing of this visitor can end up in it."""
    context = {"form": form, "vragen": form.vragen(), "csrf_token": csrf_token, "van_bezoeker": request is None}
    return render_to_string("zelfscan/spiegel/formulier.html", context, request)


@require_safe
@cache_control(public=True, max_age=EEN_UUR)
@met_spiegel
def resultaat(request, spiegel):
    return _resultaat(request, spiegel, None)


@require_safe
@cache_control(public=True, max_age=EEN_UUR)
@met_spiegel
def samen(request, spiegel):
    """The mirror of two people, with an outcome of its own (besluiten 27)."""
    return _resultaat(request, spiegel, None, samen=True)


def _resultaat(request, spiegel, form, *, samen=False):
    """Render the outcome. `form`: the notes with their errors; None for empty ones, of which each role's are kept.

    They are half the work of a result.
    """
    context = {
        "samen": samen,
        "uitkomst": _uitkomst(samen, form),
        "spiegel": spiegel,
        "form": form,
        "rollen": [(spiegelrol, _notities(spiegelrol.rol, form)) for spiegelrol in spiegel.zwakste_eerst],
        "samenwerking": form["samenwerking"] if form else NotitiesForm()["samenwerking"],
        "schaal": MATE_VAN_AANWEZIGHEID,
        "verloopvragen": VERLOOPVRAGEN,
    }
    return render(request, "zelfscan/spiegel/resultaat.html", context)


def _notities(rol, form) -> str:
    if form is None:
        return voorgoed_bewaard(("notities", rol.sleutel), lambda: _notities(rol, NotitiesForm()))
    context = {"rol": rol, "form": form, "velden": form.velden_van(rol.sleutel)}
    return render_to_string("zelfscan/spiegel/_notities.html", context)


def _uitkomst(samen: bool, form) -> str:
    """What is asked besides the notes: which knelpunten play, and of two people what they come to."""
    if form is None:
        return voorgoed_bewaard(("uitkomst", samen), lambda: _uitkomst(samen, NotitiesForm()))
    context = {
        "form": form,
        "stapels": STAPELS,
        "knelpunten": [(een, helpt_bij([een])) for een in KNELPUNTEN],
    }
    sjabloon = "zelfscan/spiegel/_samen.html" if samen else "zelfscan/spiegel/_knelpunten.html"
    return render_to_string(sjabloon, context)


def _volgorde(spiegel) -> tuple[str, ...]:
    return tuple(spiegelrol.rol.sleutel for spiegelrol in spiegel.zwakste_eerst)


# Without CSRF token on purpose: it changes nothing and answers only its sender, so the result page can do
# without any cookie and a bookmarked page keeps working.
@csrf_exempt
@require_safe_or_herhaalbare_POST
@met_spiegel
def resultaat_pdf(request, spiegel):
    if request.method == "POST":
        return _pdf_met_notities(request, spiegel)
    return _pdf_zonder_notities(request, spiegel)


@cache_control(public=True, max_age=EEN_UUR)
@conditional_page
def _pdf_zonder_notities(request, spiegel):
    # All that it shows follows from these.
    sleutel = (spiegel.cijfers, timezone.localdate(), settings.SITE_ADRES)
    naam = f"regiescan-{spiegel.cijfers}.pdf"
    context = partial(_pdf_context, spiegel)
    return als_pdf("zelfscan/spiegel/pdf.html", context, naam, sleutel=sleutel, voor=bezoeker(request))


@never_cache
def _pdf_met_notities(request, spiegel):
    # Whose page it came from; a button of that page says so.
    met_twee = request.POST.get("manier") == SAMEN
    form = NotitiesForm(request.POST, volgorde=_volgorde(spiegel))
    if not form.is_valid():
        return _resultaat(request, spiegel, form, samen=met_twee)
    context = _pdf_context(spiegel) | {
        "samenwerking": form.cleaned_data["samenwerking"],
        "notities": form.notities(),
        "knelpunten": form.knelpunten(),
        "samen": met_twee,
        "uitkomst": form.uitkomst() if met_twee else None,
    }
    naam = f"regiescan-{spiegel.cijfers}-met-notities.pdf"
    wie = bezoeker(request)
    try:
        return als_pdf("zelfscan/spiegel/pdf.html", context, naam, voor=wie, bewaar=False, hoogstens=MEESTE_PAGINAS)
    except TeVeelPaginas:
        form.add_error(None, "Je notities passen niet in de pdf. Verwijder lege regels of maak ze korter.")
        return _resultaat(request, spiegel, form, samen=met_twee)


def _pdf_context(spiegel) -> dict:
    return {
        "spiegel": spiegel,
        "schaal": MATE_VAN_AANWEZIGHEID,
        "vandaag": timezone.localdate(),
        "site_adres": settings.SITE_ADRES,
    }


@require_safe
@cache_control(public=True, max_age=EEN_UUR)
@conditional_page
def formulier_pdf(request):
    """The paper form, with a QR code and the address to go on with."""
    naam, adres = "regiescan-formulier.pdf", f"{settings.SITE_ADRES}/zelfscan/"
    context = partial(_formulier_context, adres)
    return als_pdf("zelfscan/spiegel/formulier_pdf.html", context, naam, sleutel=(adres,), voor=bezoeker(request))


def _formulier_context(adres: str) -> dict:
    return {
        "instrument": INSTRUMENT,
        "blok": next(papierblokken(INSTRUMENT)),
        "adres": adres.split("://")[1].rstrip("/"),
        "qr": qr_svg(adres, titel=f"QR-code naar de zelfscan op {adres}"),
    }


@require_safe
@cache_control(public=True, max_age=EEN_UUR)
@conditional_page
def flyer_pdf(request):
    """One sheet to hand out: what it is about, and the scale to try."""
    adres, mail = f"{settings.SITE_ADRES}/zelfscan/", settings.CONTACT_MAIL
    context = partial(_flyer_context, adres, mail)
    naam, wie = "regiescan-flyer.pdf", bezoeker(request)
    return als_pdf("zelfscan/spiegel/flyer_pdf.html", context, naam, sleutel=(adres, mail), voor=wie)


def _flyer_context(adres: str, mail: str) -> dict:
    return _formulier_context(adres) | {
        "rollen": KERNROLLEN,
        "dragers": DRAGERS,
        "initiatiefspel": INITIATIEFSPEL,
        "site": settings.SITE_ADRES.split("://")[1],
        "contact_mail": mail,
    }
