"""The page of one quickscan, and the page of each of its eight steps."""

from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from quickscan.advies import stap as advies
from quickscan.advies.lezen import leesbaar_advies
from quickscan.afbakening import stap as afbakening
from quickscan.bord.gang import beeld_van
from quickscan.factsheet import stap as factsheet
from quickscan.factsheet.lezen import leesbare_factsheet
from quickscan.onderzoek import stap as onderzoek
from quickscan.proces.halen import met_quickscan
from quickscan.proces.stappen import STAP, STAPPEN
from quickscan.proces.toegang import WIE, Handeling
from quickscan.selectie import stap as selectie
from quickscan.startgesprek import stap as startgesprek
from quickscan.terugkoppelgesprek import stap as terugkoppelgesprek
from quickscan.toetsing import stap as toetsing

# What the page of a step needs besides.
INHOUD = {
    "startgesprek": startgesprek.context,
    "afbakening": afbakening.context,
    "selectie": selectie.context,
    "onderzoek": onderzoek.context,
    "factsheet": factsheet.context,
    "toetsing": toetsing.context,
    "advies": advies.context,
    "terugkoppelgesprek": terugkoppelgesprek.context,
}


@require_safe
@met_quickscan(Handeling.AANMELDING_LEZEN, bord=True)
def quickscan(request, quickscan):
    """How it stands: whose turn it is, what is missing, the eight steps. In words that fit who reads it.

    Who applied and is not the contact of the region follows the application.
    """
    if quickscan.kant not in WIE[Handeling.ZIEN]:
        return redirect("quickscan:aanmelding", quickscan.pk)
    context = {
        "quickscan": quickscan,
        "kant": quickscan.kant,
        "beeld": beeld_van(quickscan, quickscan.kant, request.user),
        "mag_leiden": quickscan.kant in WIE[Handeling.LEIDEN],
        "mag_geschiedenis": quickscan.kant in WIE[Handeling.GESCHIEDENIS_ZIEN],
        "factsheet": leesbare_factsheet(quickscan.kant, quickscan),
        "advies": leesbaar_advies(quickscan.kant, quickscan),
    }
    return render(request, "quickscan/bord/quickscan.html", context)


@require_safe
@met_quickscan(Handeling.ZIEN, bord=True)
def stap(request, quickscan, stap):
    """One step: what it is, whose turn, what is missing, and its content (templates/quickscan/stappen/<stap>.html)."""
    definitie, gang = STAP[stap], beeld_van(quickscan, quickscan.kant, request.user)
    deze, leidt = quickscan.stap(stap), quickscan.kant in WIE[Handeling.LEIDEN]
    sluit = quickscan.kant in WIE[Handeling.STAP_SLUITEN if definitie.onderzoeker_sluit else Handeling.LEIDEN]
    te_heropenen = quickscan.is_actief or (quickscan.status == "afgerond" and quickscan.ronde.status != "afgerond")
    context = {
        "quickscan": quickscan,
        "kant": quickscan.kant,
        "gang": gang,
        "stap": deze,
        "stapbeeld": gang.lijn[definitie.nummer - 1],
        "is_nu": gang.stap is not None and gang.stap.sleutel == stap,
        "vorige": STAPPEN[definitie.nummer - 2] if definitie.nummer > 1 else None,
        "volgende": STAPPEN[definitie.nummer] if definitie.nummer < len(STAPPEN) else None,
        "mag_sluiten": sluit,
        "mag_leiden": leidt,
        "mag_heropenen": sluit and deze.is_klaar and te_heropenen and stap != "selectie" and not quickscan.pauze,
        "mag_termijn": leidt and not deze.is_klaar and quickscan.is_actief and quickscan.start is not None,
        "inhoud": f"quickscan/{stap}/stap.html",
    }
    return render(request, "quickscan/bord/stap.html", INHOUD[stap](request, quickscan) | context)
