"""Looking back at the versions of a factsheet: one, two beside each other, and a part of an older one put back."""

from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from quickscan.factsheet.actions import TEKSTEN, bewaar_factsheet
from quickscan.factsheet.forms import FactsheetForm, begin
from quickscan.factsheet.inhoud import maak_factsheetinhoud
from quickscan.factsheet.lezen import leesbare_factsheetversies
from quickscan.factsheet.passages import PLEKNAMEN
from quickscan.factsheet.terugzetten import gevraagde_versie, terug_te_zetten, twee_versies, zet_terug
from quickscan.factsheet.verschil import vergelijk
from quickscan.proces.halen import met_quickscan, met_toegang
from quickscan.proces.schrijven import mag_schrijven
from quickscan.proces.stappen import Stapsleutel
from quickscan.proces.toegang import Handeling, Toegang
from quickscan.proces.vragen import ROLSLEUTELS
from regie.mensen.beurt import om_de_beurt
from regie.stukken.paginas import require_POST
from regie.stukken.samen import GETOOND, alleen
from zelfscan.service import MATE_VAN_AANWEZIGHEID, uitkomsten_voor_factsheet

from .factsheet import context, met_versie, toon_schrijftafel


@require_safe
@met_toegang(Handeling.ZIEN)
def versies(request, toegang):
    """Every version this person may read, newest first, and two of them to choose for comparing."""
    rijen = leesbare_factsheetversies(toegang.kant, toegang.quickscan)
    mee = context(toegang.quickscan, kant=toegang.kant, versies=rijen)
    return render(request, "quickscan/factsheet/versies.html", mee)


def _kies(toegang: Toegang, nummer):
    """One of the versions this person may read; any other is a 404."""
    for versie in leesbare_factsheetversies(toegang.kant, toegang.quickscan):
        if str(versie.nummer) == str(nummer):
            return versie
    raise Http404("geen versie die deze kant mag lezen")


@require_safe
@met_toegang(Handeling.ZIEN)
def versie(request, toegang, nummer):
    gekozen = _kies(toegang, nummer)
    inhoud = maak_factsheetinhoud(toegang.quickscan, gekozen)
    mee = context(toegang.quickscan, kant=toegang.kant, versie=gekozen, inhoud=inhoud)
    return render(request, "quickscan/factsheet/versie.html", mee)


@require_safe
@met_toegang(Handeling.ZIEN)
def vergelijken(request, toegang):
    """Two versions beside each other, the older one left; without a choice the last two."""
    rijen = leesbare_factsheetversies(toegang.kant, toegang.quickscan)
    oud, nieuw = twee_versies(request, rijen)
    delen = _delen(oud, nieuw)
    mee = _terug(toegang, delen, oud, nieuw, rijen[0]) if mag_schrijven(toegang, tot=Stapsleutel.TOETSING) else {}
    zelfde = [deel["kop"] for deel in delen if not deel["anders"]]
    beide = {"oud": oud, "nieuw": nieuw, "versies": rijen, "delen": delen}
    beide |= {"zelfde": zelfde, "gelijk": len(zelfde) == len(delen)}
    return render(request, "quickscan/factsheet/vergelijken.html", context(toegang.quickscan, **beide, **mee))


def _delen(oud, nieuw) -> list[dict]:
    """Both versions part by part; `anders`: something changed in it."""
    links, rechts = _als_tekst(oud), _als_tekst(nieuw)
    delen = []
    for plek in links:
        stukken = vergelijk(links[plek], rechts[plek])
        delen.append(
            {
                "plek": plek,
                "kop": PLEKNAMEN.get(plek, "Overgenomen scan"),
                "oud": stukken[0],
                "nieuw": stukken[1],
                "anders": links[plek] != rechts[plek],
            }
        )
    return [deel for deel in delen if deel["oud"] or deel["nieuw"]]


def _als_tekst(versie) -> dict[str, str]:
    teksten = {naam: getattr(versie, naam) for naam in TEKSTEN}
    rollen = {rij.kernrol: rij for rij in versie.rollen.all()}
    for sleutel in ROLSLEUTELS:
        rij = rollen.get(sleutel)
        label = MATE_VAN_AANWEZIGHEID.label(rij.waarde).lower() if rij and rij.waarde else "niet beoordeeld"
        cijfer = f"{rij.waarde}, {label}" if rij and rij.waarde else label
        teksten[sleutel] = f"Score: {cijfer}\nDoor wie: {rij.door_wie or '–'}\n\n{rij.hoe}" if rij else ""
    teksten["scan"] = f"{versie.scan['samenwerking']}, {versie.scan['onthuld_op']}" if versie.scan else ""
    return teksten


def _terug(toegang: Toegang, delen: list[dict], oud, nieuw, laatste) -> dict:
    """Give each part its buttons, and return what goes along with them: what the newest version shows now."""
    plekken = [deel["plek"] for deel in delen]
    links, rechts = (terug_te_zetten(versie, laatste, plekken) for versie in (oud, nieuw))
    for deel in delen:
        deel["terug_oud"], deel["terug_nieuw"] = links[deel["plek"]], rechts[deel["plek"]]
    form = FactsheetForm(uitkomsten=uitkomsten_voor_factsheet(toegang.quickscan.regio_nu), bewaard=laatste)
    return {
        "terug_adres": reverse("quickscan:factsheet_terugzetten", args=[toegang.quickscan.pk]),
        "getoond": form.getoond_nu,
    }


@require_POST
@met_quickscan(Handeling.SCHRIJVEN)
@om_de_beurt
@met_versie
def terugzetten(request, quickscan, versie):
    """Put a field back as an older version has it, upon the newest. What was written there since the page, is asked."""
    uit, veld = gevraagde_versie(request, versie.factsheet.versies)
    was = begin(uit) if uit else {}
    if veld not in was:
        raise Http404("dit veld heeft die versie niet")
    data = alleen({veld: was[veld]}, request.POST.get(GETOOND, ""))
    form = FactsheetForm(data, uitkomsten=uitkomsten_voor_factsheet(quickscan.regio_nu), bewaard=versie)
    if zet_terug(request, form, bewaar_factsheet, quickscan=quickscan, uit=uit, laatste=versie):
        return redirect("quickscan:factsheet_vergelijken", pk=quickscan.pk)
    return toon_schrijftafel(request, quickscan, form, versie, elders=True)
