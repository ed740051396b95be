"""The answer page put together: what somebody reads before the first score, and the questions."""

from uuid import uuid4

from django.middleware.csrf import get_token
from django.template.loader import render_to_string

from regie.stukken.bewaard import pagina
from zelfscan.meedoen.actions.invullen import belofte_van, gelezen_van
from zelfscan.meedoen.forms import InvulForm
from zelfscan.meedoen.invulblad import Invulblad
from zelfscan.meedoen.wievelden import wievelden
from zelfscan.scan.models import Scan
from zelfscan.scan.rondes import vorige_afspraken, waarschuwingen

from .vragen import vragen_van


def leeg_formulier(request, scan: Scan, *, achteraf=False, al_ingevuld=False, gewist=False) -> bytes:
    """Return the whole page with nothing filled in. `achteraf`: for a line after the reveal (besluiten 13).

    `gewist`: there was an answer of this device before the organiser began anew.
    """
    # The list, and the warning that comes of it, may be some seconds old: then the mark in the page is old as well,
    # and an answer with it is asked to read again.
    getoond = (belofte_van(scan), scan.bijeenkomst, scan.plaats, scan.verwacht, scan.opnieuw)
    wat = {"achteraf": achteraf, "al_ingevuld": al_ingevuld, "gewist": gewist}
    return pagina(
        ("formulier", scan.code, getoond, *wat.values()),
        lambda **plekken: _pagina(scan, None, **plekken, **wat),
        csrf_token=get_token(request),
        sleutel=str(uuid4()),
    )


def toon_formulier(request, scan: Scan, form: InvulForm | None = None, **extra) -> str:
    """Return the page with what was sent and what is wrong with it, or for who is invited by name (`genodigde`).

    `extra`: as Invulblad names it.
    """
    # The id of this form: the one that was sent, so that a repeat stays a repeat; else a new one.
    gestuurd = form.cleaned_data.get("sleutel") if form is not None else None
    return _pagina(scan, form, csrf_token=get_token(request), sleutel=str(gestuurd or uuid4()), **extra)


def _pagina(scan: Scan, form: InvulForm | None, *, csrf_token: str, sleutel: str, **bezoek) -> str:
    lijst = list(scan.genodigden.op_volgorde())
    blad = Invulblad(scan=scan, form=form, lijst=lijst, **bezoek)
    kop, zinnen = blad.vooraf()
    wie = wievelden(scan, form, blad.genodigde, lijst)
    context = {
        "scan": scan,
        "form": form,
        "blad": blad,
        "vooraf_kop": kop,
        "vooraf": zinnen,
        "oude_codes": [] if scan.oude_code else list(scan.oude_codes.order_by("pk")),
        "waarschuwingen": waarschuwingen(scan),
        "vorige": vorige_afspraken(scan) if scan.ronde > 1 else [],
        "gelezen": gelezen_van(scan),
        "wie": wie,
        "eerste": "wie" if wie else "vraag-1",
        "vragen": vragen_van(scan, form, mensen=blad.aantal, achteraf=blad.achteraf),
        "instrument": scan.instrument_nu,
        "csrf_token": csrf_token,
        "sleutel": sleutel,
    }
    return render_to_string("zelfscan/meedoen/scan.html", context)
