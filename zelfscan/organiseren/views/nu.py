"""Beginning at once with a group: two fields, and the code is on the wall (besluiten 29).

Who is not logged in fills in an address and the code that is mailed to it, on the same page. Until that code is right
there is neither account nor scan: what was typed waits in the session, for a day.
"""

import time
from uuid import uuid4

from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache

from regie.mensen.aanmelden.adapter import VERKEERDE_CODE
from regie.mensen.aanmelden.inlogcode import DRIE_KEER, VERLOPEN, Inlogcode, getypt_adres, mag_een_code
from regie.mensen.aanmelden.mailweg import OVER_HET_ADRES
from regie.mensen.aanmelden.tweede_factor import mist_een_stap
from regie.mensen.mailserver import NietVerstuurd
from regie.stukken.paginas import formulier, gelukt, require_safe_or_herhaalbare_POST
from zelfscan.organiseren.actions.nu import EerstDeTweedeStap, begin_met_code, begin_nu
from zelfscan.organiseren.forms.nu import NuForm, NuMailForm
from zelfscan.scan.ruimte import ALTIJD

GETYPT, GETYPT_SECONDEN = "nu", 24 * 3600
GEEN_MAIL = "De mail werkt even niet. Probeer het over een paar minuten nog eens."
TE_VAAK = "Je vroeg te vaak om een code. Wacht een minuut en probeer het dan opnieuw."


@require_safe_or_herhaalbare_POST
@never_cache
def nu(request):
    """Once the scan is there, its form makes no other: it leads to the same wall."""
    if not request.user.is_authenticated:
        return _met_een_code(request)
    if mist_een_stap(request):
        return redirect("mfa_index")
    form = formulier(request, NuForm, initial=_getypt(request))
    if form.is_valid():
        if scan := gelukt(form, begin_nu, by=request.user, **form.wat()):
            request.session.pop(GETYPT, None)
            return redirect(_muur(scan))
        _andere_sleutel(request, form)
    return render(request, "zelfscan/organiseren/nu.html", {"form": form, "meeste": ALTIJD})


def _met_een_code(request):
    wacht = Inlogcode.lopend(request)
    form = formulier(request, NuMailForm, initial=_getypt(request), gemaild=wacht.adres if wacht else "")
    if form.is_valid():
        _onthoud(request, form)
        if wacht is None and "code" in request.POST:
            form.add_error("email", VERLOPEN)
        elif form.vraagt_een_code:
            if waarom_niet := _stuur(request, form.cleaned_data["email"].lower()):
                form.add_error("email", waarom_niet)
            else:
                return redirect("nu")
        elif (wat := _bezwaar_tegen_code(form.cleaned_data["code"], wacht)) == DRIE_KEER:
            wacht = None
            form.add_error("email", wat)
            del form.fields["code"]
        elif wat:
            form.add_error("code", wat)
        elif antwoord := _begin(request, form, wacht):
            return antwoord
    return render(request, "zelfscan/organiseren/nu.html", {"form": form, "wacht": wacht, "meeste": ALTIJD})


def _stuur(request, adres: str) -> str:
    """Mail a code to this address. Returns why that did not go; then the form still has what was typed."""
    if not mag_een_code(request, adres):
        return TE_VAAK
    try:
        Inlogcode.begin(request, adres)
    except NietVerstuurd as fout:
        return f"{fout.reden.label} We konden geen mail sturen." if fout.reden in OVER_HET_ADRES else GEEN_MAIL
    return ""


def _bezwaar_tegen_code(code: str, wacht: Inlogcode) -> str:
    """Say what is wrong with this code, and count it; empty when it is right."""
    if wacht.klopt(code):
        return ""
    return VERKEERDE_CODE if wacht.record_invalid_attempt() else DRIE_KEER


def _begin(request, form, wacht: Inlogcode):
    """Make account and scan, and log in. None when that is refused: then the form says why.

    Who has more to show than a code from the mail does that first, and comes back to what was typed.
    """
    try:
        gemaakt = gelukt(form, begin_met_code, adres=wacht.adres, **form.wat())
    except EerstDeTweedeStap:
        return wacht.finish(reverse("nu"))
    if gemaakt is None:
        _andere_sleutel(request, form)
        return None
    by, nieuw, scan = gemaakt
    request.session.pop(GETYPT, None)
    antwoord = wacht.log_in(by, _muur(scan), nieuw=nieuw)
    # Past the question for a name: the group waits. Who was closed just now goes where allauth says.
    return redirect(_muur(scan)) if request.user.is_authenticated else antwoord


def _muur(scan) -> str:
    """The wall with the bar under it: who began leads the whole evening from there."""
    return reverse("scans:leiden", args=[scan.pk])


def _andere_sleutel(request, form) -> None:
    """What was refused and is sent again from the same page, is another scan."""
    nieuw = str(uuid4())
    form.data = form.data.copy()
    form.data["sleutel"] = nieuw
    if GETYPT in request.session:
        request.session[GETYPT] |= {"sleutel": nieuw}


def _onthoud(request, form) -> None:
    wat = {naam: str(waarde) for naam, waarde in form.wat().items()}
    request.session[GETYPT] = wat | {"om": time.time()}


def _getypt(request) -> dict:
    """What the form begins with: what was typed in this session, with its key; else a new key and nothing else."""
    wat = request.session.get(GETYPT, {})
    if time.time() - wat.get("om", 0) > GETYPT_SECONDEN:
        wat = {"sleutel": str(uuid4())}
    return {"email": getypt_adres(request)} | wat
