"""Who takes which item: one form for all of them, for who organises."""

from django.contrib import messages
from django.shortcuts import redirect, render

from regie.mensen.beurt import om_de_beurt
from regie.stukken.paginas import formulier, gelukt, require_safe_or_POST
from zelfscan.scan.halen import met_eigen_scan
from zelfscan.uitkomst.actions.bezetting import leg_bezetting_vast
from zelfscan.uitkomst.bezetting import lees_bezetting
from zelfscan.uitkomst.forms import BezettingForm

from .uitkomst import zolang_open


@require_safe_or_POST
@met_eigen_scan
@om_de_beurt
@zolang_open
def bezetting(request, scan):
    inhoud = lees_bezetting(scan)
    if not inhoud.rijen:
        return redirect("scans:uitkomst", pk=scan.pk)
    noemer = scan.instrument_nu.noemer
    form = formulier(request, BezettingForm, initial=inhoud.begin, inhoud=inhoud, noemer=noemer)
    if form.is_valid() and gelukt(form, _leg_vast, by=request.user, scan=scan, bezetting=form.bezetting):
        messages.success(request, "Het staat er. Het scherm volgt vanzelf.")
        return redirect("scans:uitkomst", pk=scan.pk)
    return render(request, "zelfscan/uitkomst/bezetting.html", {"scan": scan, "inhoud": inhoud, "form": form})


def _leg_vast(**wat) -> bool:
    leg_bezetting_vast(**wat)
    return True
