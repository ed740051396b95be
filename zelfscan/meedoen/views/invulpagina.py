"""The answer page put together: what somebody reads before the first score, and the questions."""

from uuid import uuid4

from django.middleware.csrf import get_token
from django.template.loader import render_to_string

from regie.inhoud.partijen import Domein, Laag, Partij
from regie.stukken.bewaard import pagina
from zelfscan.meedoen.actions.invullen import belofte_van, gelezen_van
from zelfscan.meedoen.forms import InvulForm
from zelfscan.scan.models import Genodigde, Scan
from zelfscan.scan.openheden import openheid_uitleg
from zelfscan.scan.rondes import vorige_afspraken, waarschuwingen
from zelfscan.scan.ruimte import meeste_antwoorden

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

    `extra`: as the template names it.
    """
    # The id of this form: the one that was sent, so that a repeat stays a repeat; else a new one.
    gestuurd = form.cleaned_data.get("sleutel") if form is not None else None
    return _pagina(scan, form, csrf_token=get_token(request), sleutel=str(gestuurd or uuid4()), **extra)


def _pagina(scan: Scan, form: InvulForm | None, **extra) -> str:
    genodigden = list(scan.genodigden.op_volgorde())
    context = {
        "scan": scan,
        "form": form,
        "uitleg": openheid_uitleg(scan, len(genodigden)),
        "organisatoren": _organisatoren(scan),
        "genodigden": per_domein(genodigden),
        "namen_op_lijst": list(dict.fromkeys(rij.organisatie for rij in genodigden)) if scan.met_naam else [],
        "regios_op_lijst": sorted({rij.eigen_regio for rij in genodigden if rij.eigen_regio})
        if scan.tussen_regios
        else [],
        "aantal_lijst": len(genodigden),
        "aantal": max(scan.verwacht, len(genodigden)),
        "meeste": meeste_antwoorden(max(scan.verwacht, len(genodigden))),
        "oude_codes": [] if scan.oude_code else list(scan.oude_codes.order_by("pk")),
        "waarschuwingen": waarschuwingen(scan),
        "vorige": vorige_afspraken(scan) if scan.ronde > 1 else [],
        "gelezen": gelezen_van(scan),
        "wie": _wie(form),
        "partijen": Partij.choices,
        "domeinen": Domein.choices,
        "lagen": Laag.choices,
        "vragen": vragen_van(scan, form),
        "instrument": scan.instrument_nu,
    }
    return render_to_string("zelfscan/meedoen/scan.html", context | extra)


def _organisatoren(scan: Scan) -> list[str]:
    """Who asks, by name. An account need not have one, and its address is not for everybody."""
    namen = scan.organisatoren.order_by("pk").values_list("gebruiker__naam", flat=True)
    return [naam for naam in namen if naam] or ["De organisator"]


def per_domein(genodigden: list[Genodigde]) -> list[tuple[str, list[Genodigde]]]:
    """Return the list as people read it: by domein, in its fixed order."""
    groepen: dict[str, list[Genodigde]] = {}
    for rij in genodigden:
        groepen.setdefault(rij.domein, []).append(rij)
    return [(Domein(domein).label, rijen) for domein, rijen in groepen.items()]


def _wie(form: InvulForm | None) -> dict[str, dict]:
    """What stands in the fields about who answers, and what is wrong with it."""
    if form is None:
        return {}
    namen = ("domein", "laag", "partij", "organisatie", "eigen_regio")
    return {n: {"waarde": form[n].value() or "", "fouten": form.errors.get(n, ())} for n in namen if n in form.fields}
