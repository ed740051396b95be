"""The advice: write it, have it checked, make it final."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render

from quickscan.advies.actions import bewaar_advies, vondsten, zet_advies
from quickscan.advies.forms import AdviesForm
from quickscan.advies.models import Advies
from quickscan.advies.overgangen import ADVIES, Adviesstatus
from quickscan.advies.standpagina import Standpagina
from quickscan.concepten.actions import wis_concept
from quickscan.concepten.models import Stuk
from quickscan.concepten.views import schrijven_nu
from quickscan.proces.halen import met_quickscan
from quickscan.proces.naar import stapadres
from quickscan.proces.stappen import Stapsleutel
from quickscan.proces.toegang import Handeling
from regie.mensen.beurt import om_de_beurt
from regie.stukken.klad import VELD
from regie.stukken.paginas import bevestiging, formulier, gelukt, require_safe_or_POST
from regie.stukken.tekst import als_nummer

GEDAAN = {
    Adviesstatus.GECONTROLEERD: "Het advies is gecontroleerd. Met Andere Ogen kan het nu lezen.",
    Adviesstatus.DEFINITIEF: "Het advies is definitief. De regio kan het nu lezen.",
    Adviesstatus.CONCEPT: "Het advies is weer een concept.",
}


def context(quickscan, **anders) -> dict:
    return {"quickscan": quickscan, "stap_adres": stapadres(quickscan, Stapsleutel.ADVIES), **anders}


@require_safe_or_POST
@met_quickscan(Handeling.SCHRIJVEN)
@om_de_beurt
def bewerken(request, quickscan):
    """The writing desk of the advice. `erbij`: one more empty block, with all that was typed still there."""
    advies = Advies.objects.filter(quickscan=quickscan).first()
    laatste = advies and advies.laatste
    form = formulier(request, AdviesForm, bewaard=laatste, erbij="erbij" in request.POST)
    for wat in form.terug:
        messages.info(request, f"‘{wat}’ was intussen verwijderd. Jij schreef eraan. Daarom staat die er weer.")
    if "erbij" not in request.POST and form.is_valid():
        wat = {"by": request.user, "quickscan": quickscan}
        versie = gelukt(form, bewaar_advies, **wat, **form.velden())
        if versie:
            wis_concept(**wat, stuk=Stuk.ADVIES, nummer=request.POST.get(VELD, ""))
            messages.success(request, f"Versie {versie.nummer} van het advies is bewaard.")
            return redirect("quickscan:advies_bewerken", pk=quickscan.pk)
    return toon_schrijftafel(request, quickscan, form, advies)


def toon_schrijftafel(request, quickscan, form: AdviesForm, advies: Advies | None, *, elders: bool = False):
    """The page of `bewerken` with this form. `elders`: on another address; what is sent goes to its own."""
    mee = {"form": form, "advies": advies, "laatste": advies and advies.laatste, "elders": elders}
    mee["schrijvers"] = schrijven_nu(request, quickscan, Stuk.ADVIES, form)
    return render(request, "quickscan/advies/bewerken.html", context(quickscan, **mee))


@require_safe_or_POST
@met_quickscan(Handeling.SCHRIJVEN)
def status(request, quickscan, naar):
    """Say what the move means, with what the release check saw; move on POST."""
    advies = Advies.objects.filter(quickscan=quickscan).first()
    if advies is None or advies.laatste is None or naar not in ADVIES:
        raise Http404("geen advies, of geen stand")
    versie = advies.laatste
    nummer, collega = als_nummer(request.POST.get("nummer", "")), "collega" in request.POST
    return bevestiging(
        request,
        "quickscan/advies/status.html",
        lambda: context(
            quickscan,
            pagina=Standpagina(
                quickscan,
                advies,
                versie,
                Adviesstatus(naar),
                vondsten(quickscan, versie) if naar != Adviesstatus.CONCEPT else [],
                request.user,
                collega,
            ),
        ),
        lambda: zet_advies(by=request.user, quickscan=quickscan, nummer=nummer, naar=naar, collega=collega),
        klaar=GEDAAN[naar],
        daarna=redirect(stapadres(quickscan, Stapsleutel.ADVIES)),
    )
