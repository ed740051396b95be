"""The afspraken of a scan: add, change, tick off, remove. For its organisers."""

from functools import wraps

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render

from regie.mensen.beurt import om_de_beurt
from regie.stukken.paginas import bevestiging, formulier, gelukt, knop, require_POST, require_safe_or_POST, weiger
from zelfscan.scan.halen import met_eigen_scan
from zelfscan.uitkomst.actions.afspraken import bewaar_afspraak, haal_afspraak_weg, spreek_af_wat_past, vink_af
from zelfscan.uitkomst.forms import AfspraakForm, AfspraakWijzigenForm

from .uitkomst import na_onthulling, zolang_open

VELDEN = ("onderdeel", "wat", "organisatie", "wie", "wanneer", "later")


def met_afspraak(view):
    """Give the view an afspraak of its scan; of another scan there is none.

    Two people may organise: who sends something of an afspraak that the other took away meanwhile, is told so.
    """

    @wraps(view)
    def wrapper(request, scan, nummer):
        afspraak = scan.afspraken.filter(pk=nummer).first()
        if afspraak:
            return view(request, scan, afspraak)
        if request.method != "POST":
            raise Http404("geen afspraak van deze scan")
        weg = "Deze afspraak staat er niet meer. Misschien heeft iemand anders die verwijderd."
        return weiger(request, weg, redirect("scans:uitkomst", pk=scan.pk))

    return wrapper


@require_safe_or_POST
@met_eigen_scan
@zolang_open
def maken(request, scan):
    return _formulier(request, scan, {"onderdeel": request.GET.get("onderdeel") or request.GET.get("rol", "")})


@require_POST
@met_eigen_scan
@zolang_open
def past_hier(request, scan, onderdeel):
    """One tap makes an afspraak of what fits at the score of this item. `nummer`: which of these."""
    nummer = request.POST.get("nummer", "")
    return knop(
        request,
        lambda: spreek_af_wat_past(
            by=request.user, scan=scan, onderdeel=onderdeel, nummer=int(nummer) if nummer in ("0", "1") else -1
        ),
        klaar="Dat is nu een afspraak van de groep. Wijzig die als één organisatie het oppakt.",
        daarna=redirect("scans:uitkomst", pk=scan.pk),
    )


@require_safe_or_POST
@met_eigen_scan
@om_de_beurt
@zolang_open
@met_afspraak
def wijzigen(request, scan, afspraak):
    return _formulier(request, scan, {veld: getattr(afspraak, veld) for veld in VELDEN}, afspraak)


def _formulier(request, scan, begin, afspraak=None):
    form = formulier(request, AfspraakWijzigenForm if afspraak else AfspraakForm, initial=begin, scan=scan)
    wat = {"by": request.user, "scan": scan, "afspraak": afspraak}
    if form.is_valid() and gelukt(form, bewaar_afspraak, **wat, **form.cleaned_data):
        messages.success(request, "De afspraak is bewaard.")
        return redirect("scans:uitkomst", pk=scan.pk)
    return render(request, "zelfscan/uitkomst/afspraak.html", {"scan": scan, "afspraak": afspraak, "form": form})


@require_POST
@met_eigen_scan
@na_onthulling
@met_afspraak
def klaar(request, scan, afspraak):
    """Tick off, or with `nog_niet` take that back."""
    gedaan = "nog_niet" not in request.POST
    return knop(
        request,
        lambda: vink_af(by=request.user, scan=scan, afspraak=afspraak, klaar=gedaan),
        klaar="Mooi, die is klaar." if gedaan else "De afspraak staat weer open.",
        daarna=redirect("scans:uitkomst", pk=scan.pk),
    )


@require_safe_or_POST
@met_eigen_scan
@zolang_open
@met_afspraak
def verwijderen(request, scan, afspraak):
    return bevestiging(
        request,
        "zelfscan/uitkomst/afspraak_weg.html",
        {"scan": scan, "afspraak": afspraak},
        lambda: haal_afspraak_weg(by=request.user, scan=scan, afspraak=afspraak),
        klaar="De afspraak is verwijderd.",
        daarna=redirect("scans:uitkomst", pk=scan.pk),
    )
