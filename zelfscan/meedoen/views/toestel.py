"""What a device can do besides answering: withdraw, make room for somebody else, leave an address for the report."""

from django.shortcuts import redirect, render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_POST

from regie.stukken.paginas import formulier, gelukt, require_safe_or_herhaalbare_POST
from zelfscan.meedoen.actions.invullen import heeft_ingevuld, trek_in
from zelfscan.meedoen.actions.rapportadres import laat_adres_achter
from zelfscan.meedoen.actions.weigeringen import TeLaat
from zelfscan.meedoen.forms import VerslagadresForm
from zelfscan.scan.halen import code_vervangen, met_elke_code
from zelfscan.scan.overgangen import LOPEND
from zelfscan.scan.toestel import hash_van, lees_toestel, wis_toestel

persoonlijk_blad = cache_control(private=True, no_cache=True)


@require_safe_or_herhaalbare_POST
@persoonlijk_blad
@met_elke_code
def intrekken(request, scan):
    """Ask, and then withdraw the answer of this device. Whether there was one shows from no trace but its absence."""
    toestel = lees_toestel(request)
    if not scan.is_open or (request.method != "POST" and not toestel):
        return redirect("samen:scan", code=scan.code)
    context = {"scan": scan}
    if request.method == "POST":
        try:
            trek_in(scan=scan, apparaat=hash_van(scan, toestel))
        except TeLaat:
            return redirect("samen:scan", code=scan.code)
        context["gedaan"] = True
    antwoord = render(request, "zelfscan/meedoen/intrekken.html", context)
    if request.method == "POST":
        wis_toestel(antwoord, scan)
    return antwoord


@require_POST
@met_elke_code
def ander(request, scan):
    """Somebody else fills in on this device: forget the key, so that nobody is replaced (besluiten 9)."""
    antwoord = redirect("samen:scan", code=scan.code)
    wis_toestel(antwoord, scan)
    # Or the back button shows the next person what the last one chose.
    antwoord["Clear-Site-Data"] = '"cache"'
    return antwoord


@require_safe_or_herhaalbare_POST
@persoonlijk_blad
@met_elke_code
def verslag_ontvangen(request, scan):
    """Leave an address; whether it was there already is told to nobody.

    With an old code only for who answered by it: the mail will have the new one in it.
    """
    if scan.status not in LOPEND:
        return redirect("samen:scan", code=scan.code)
    if scan.oude_code and not heeft_ingevuld(scan, hash_van(scan, lees_toestel(request))):
        return code_vervangen(request, scan, status=410)
    form = formulier(request, VerslagadresForm)
    context = {"scan": scan, "form": form}
    if form.is_valid():
        gelukt(form, laat_adres_achter, scan=scan, email=form.cleaned_data["email"])
        context["gedaan"] = form.is_valid()
    return render(request, "zelfscan/meedoen/verslag_ontvangen.html", context)
