"""The page of one quickscan, and the page of each of its eight steps."""

from importlib import import_module

from django.shortcuts import redirect, render
from django.template.loader import get_template
from django.views.decorators.http import require_safe

from quickscan.bord import beeld_van
from quickscan.stappen import STAP, STAPPEN
from quickscan.toegang import WIE, Handeling, leesbaar_advies, leesbare_factsheet

from .halen import met_quickscan


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
    return render(request, "quickscan/quickscan.html", context)


def _inhoud(sleutel: str, request, quickscan) -> dict:
    """What the content of this step needs: `context` of its module in quickscan/stapinhoud."""
    return import_module(f"quickscan.stapinhoud.{sleutel}").context(request, quickscan)


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
        "inhoud": get_template(f"quickscan/stappen/{stap}.html"),
    }
    return render(request, "quickscan/stap.html", _inhoud(stap, request, quickscan) | context)
