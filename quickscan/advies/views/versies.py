"""Two versions of an advice beside each other, and a field of an older one put back. For who writes it."""

from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from quickscan.advies.actions import bewaar_advies
from quickscan.advies.forms import AdviesForm, begin
from quickscan.advies.models import Advies
from quickscan.advies.overgangen import Adviesstatus
from quickscan.factsheet.terugzetten import Terugknop, gevraagde_versie, terugknoppen, twee_versies, zet_terug
from quickscan.factsheet.verschil import vergelijk
from quickscan.proces.halen import met_quickscan, met_toegang
from quickscan.proces.schrijven import mag_schrijven
from quickscan.proces.stappen import Stapsleutel
from quickscan.proces.toegang import Handeling
from regie.mensen.beurt import om_de_beurt
from regie.stukken.paginas import require_POST
from regie.stukken.samen import GETOOND, alleen

from .advies import context, toon_schrijftafel


@require_safe
@met_toegang(Handeling.SCHRIJVEN)
def vergelijken(request, toegang):
    """The older one left; without a choice the last two."""
    advies = Advies.objects.filter(quickscan=toegang.quickscan).first()
    versies = list(advies.versies.prefetch_related("mogelijkheden")) if advies else []
    oud, nieuw = twee_versies(request, versies)
    delen = _delen(oud, nieuw, versies[0])
    mee = {"oud": oud, "nieuw": nieuw, "versies": versies, "delen": delen, "gelijk": not delen}
    if mag_schrijven(toegang, tot=Stapsleutel.ADVIES) and advies.status != Adviesstatus.DEFINITIEF:
        mee["terug_adres"] = reverse("quickscan:advies_terugzetten", args=[toegang.quickscan.pk])
        mee["getoond"] = AdviesForm(bewaard=versies[0]).getoond_nu
    return render(request, "quickscan/advies/vergelijken.html", context(toegang.quickscan, **mee))


def _delen(oud, nieuw, laatste) -> list[dict]:
    """Each field that differs, with both texts and the buttons to put it back."""
    (links, vorm_links), (rechts, vorm_rechts) = ((begin(een), AdviesForm(bewaard=een)) for een in (oud, nieuw))
    nu = begin(laatste)
    delen = []
    for veld in dict.fromkeys([*links, *rechts]):
        if links.get(veld, "") == rechts.get(veld, ""):
            continue
        tekst_oud, tekst_nieuw = vergelijk(
            vorm_links.leesbaar(veld) if veld in links else "", vorm_rechts.leesbaar(veld) if veld in rechts else ""
        )
        kop = (vorm_rechts if veld in rechts else vorm_links).fields[veld].label
        deel = {"oud": tekst_oud, "nieuw": tekst_nieuw, "anders": True}
        deel["kop"] = kop if veld in rechts else f"{kop}, weg in versie {nieuw.nummer}"
        deel["terug_oud"] = _knoppen(oud.nummer, veld, links, nu)
        deel["terug_nieuw"] = _knoppen(nieuw.nummer, veld, rechts, nu)
        delen.append(deel)
    return delen


def _knoppen(nummer: int, veld: str, was: dict, nu: dict) -> list[Terugknop]:
    """A possibility that is gone comes back whole: a part of one is none."""
    if veld not in was:
        return []
    blok, _, naam = veld.partition("_")
    if veld in nu:
        return terugknoppen(nummer, {veld: "dit"}, was, nu)
    return terugknoppen(nummer, {blok: "deze hele mogelijkheid"}, {blok: "er"}, {}) if naam == "wat" else []


@require_POST
@met_quickscan(Handeling.SCHRIJVEN)
@om_de_beurt
def terugzetten(request, quickscan):
    """Put a field back as an older version has it, upon the newest; or a possibility that is gone.

    What was written there since the page was shown, is asked.
    """
    advies = Advies.objects.filter(quickscan=quickscan).first()
    uit, wat = gevraagde_versie(request, advies.versies) if advies else (None, "")
    was = begin(uit) if uit else {}
    velden = {veld: was[veld] for veld in was if wat == veld or veld.startswith(f"{wat}_")}
    if not velden:
        raise Http404("dit heeft die versie niet")
    laatste = advies.laatste
    form = AdviesForm(alleen(velden, request.POST.get(GETOOND, "")), bewaard=laatste)
    if zet_terug(request, form, bewaar_advies, quickscan=quickscan, uit=uit, laatste=laatste):
        return redirect("quickscan:advies_vergelijken", pk=quickscan.pk)
    return toon_schrijftafel(request, quickscan, form, advies, elders=True)
