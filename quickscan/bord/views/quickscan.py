"""The page of one quickscan, and the page of each of its eight steps."""

from django.core.exceptions import ImproperlyConfigured
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from quickscan.advies.lezen import leesbaar_advies
from quickscan.bord.gang import gang_van
from quickscan.bord.quickscanpagina import Quickscanpagina, Stappagina, te_lezen
from quickscan.factsheet.lezen import leesbare_factsheet
from quickscan.proces.betrokkenen import ook_van, wie_doet_mee
from quickscan.proces.halen import met_toegang
from quickscan.proces.overgangen import Quickscanstatus, Rondestatus
from quickscan.proces.stappen import STAPPEN
from quickscan.proces.toegang import Handeling, om_te_sluiten


@require_safe
@met_toegang(Handeling.AANMELDING_LEZEN, bord=True)
def quickscan(request, toegang):
    """How it stands: whose turn it is, what is missing, the eight steps. In words that fit who reads it.

    Who applied and is not the contactpersoon of the region follows the application.
    """
    quickscan = toegang.quickscan
    if not toegang.mag(Handeling.ZIEN):
        return redirect("quickscan:aanmelding", quickscan.pk)
    gang = gang_van(quickscan, toegang.kant, request.user)
    stukken = te_lezen(quickscan, leesbare_factsheet(toegang.kant, quickscan), leesbaar_advies(toegang.kant, quickscan))
    ook = ook_van(toegang, request.user, behalve="Quickscan")
    pagina = Quickscanpagina(toegang, gang, stukken, wie_doet_mee(quickscan), ook)
    context = {"quickscan": quickscan, "kant": toegang.kant, "gang": gang, "pagina": pagina}
    return render(request, "quickscan/bord/quickscan.html", context)


@require_safe
@met_toegang(Handeling.ZIEN, bord=True)
def stap(request, toegang, stap):
    """One step: what it is, whose turn, what is missing, and its content (templates/quickscan/<step>/stap.html)."""
    quickscan = toegang.quickscan
    definitie, gang = STAPPEN[stap], gang_van(quickscan, toegang.kant, request.user)
    deze, leidt = quickscan.stap(stap), toegang.mag(Handeling.LEIDEN)
    sluit = toegang.mag(om_te_sluiten(definitie))
    te_heropenen = quickscan.is_actief or (
        quickscan.status == Quickscanstatus.AFGEROND and quickscan.ronde.status != Rondestatus.AFGEROND
    )
    # Before the first and after the last there is none.
    rij = [None, *STAPPEN.values(), None]
    context = {
        "quickscan": quickscan,
        "kant": toegang.kant,
        "gang": gang,
        "stap": deze,
        "stappagina": Stappagina(gang, gang.lijn[definitie.nummer - 1], mag_sluiten=sluit),
        "vorige": rij[definitie.nummer - 1],
        "volgende": rij[definitie.nummer + 1],
        "mag_sluiten": sluit,
        "mag_leiden": leidt,
        "mag_heropenen": sluit
        and deze.is_klaar
        and te_heropenen
        and not definitie.heropen_elders
        and not quickscan.pauze,
        "mag_termijn": leidt and not deze.is_klaar and quickscan.is_actief and quickscan.start is not None,
    }
    eigen = definitie.context(request, toegang)
    if dubbel := eigen.keys() & context.keys():
        # One of the two would show nothing, and no template complains about that.
        raise ImproperlyConfigured(f"de stap {stap} en de pagina eromheen noemen iets allebei {dubbel}")
    return render(request, "quickscan/bord/stap.html", eigen | context)
