"""The organiser in the room: reveal, agreed scores, the conclusion, hiding a remark, closing."""

from functools import partial, wraps
from uuid import UUID

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from regie.mensen.beurt import om_de_beurt
from regie.stukken.paginas import bevestiging, formulier, gelukt, require_safe_or_POST
from zelfscan.instrumenten.definitie import Onderdeel
from zelfscan.instrumenten.knelpunten import KANS
from zelfscan.scan.actions.onthullen import onthul
from zelfscan.scan.halen import met_eigen_scan
from zelfscan.scan.rondes import vorige_afspraken
from zelfscan.scan.stand import lees_stand
from zelfscan.uitkomst.actions import uitkomst as acties
from zelfscan.uitkomst.dia import dias, te_bespreken, voor_de_wand, woorden_van
from zelfscan.uitkomst.forms import BesprekenForm, ConclusieForm, GroepsscoreForm
from zelfscan.uitkomst.groepsuitkomst import lees
from zelfscan.uitkomst.onthulpagina import onthulpagina
from zelfscan.uitkomst.patstelling import patstelling
from zelfscan.uitkomst.uitkomstpagina import uitkomstpagina


def na_onthulling(view):
    """The view is there from the reveal on; before it one goes to the page of the reveal."""

    @wraps(view)
    def wrapper(request, scan, **kwargs):
        if not scan.is_onthuld:
            return redirect("scans:onthullen", pk=scan.pk)
        return view(request, scan, **kwargs)

    return wrapper


def zolang_open(view):
    """The view is there from the reveal until the close; after it, what was decided is to be read on the outcome."""

    @na_onthulling
    @wraps(view)
    def wrapper(request, scan, **kwargs):
        if scan.is_gesloten:
            return redirect("scans:uitkomst", pk=scan.pk)
        return view(request, scan, **kwargs)

    return wrapper


@require_safe_or_POST
@met_eigen_scan
def onthullen(request, scan):
    """Say what the reveal does and what goes for good, and ask what is to be confirmed first; reveal on POST."""
    naar_uitkomst = redirect("scans:uitkomst", pk=scan.pk)
    if scan.is_onthuld:
        return naar_uitkomst
    antwoord = bevestiging(
        request,
        "zelfscan/uitkomst/onthullen.html",
        lambda: _voor_onthulling(request, scan),
        lambda: onthul(by=request.user, scan=scan, toch=request.POST.get("toch") == "ja"),
        klaar="De scores zijn onthuld. Het scherm en de telefoons volgen vanzelf.",
        daarna=naar_uitkomst,
    )
    # Refused, because somebody did it in the same moment: then there is nothing to ask any more.
    return naar_uitkomst if scan.is_onthuld else antwoord


def _voor_onthulling(request, scan) -> dict:
    """What the page tells, and as `reden` what is in the way already."""
    if request.method == "POST":
        # Refused: something may have changed.
        scan.refresh_from_db()
    pagina = onthulpagina(scan, lees_stand(scan.code))
    return {"scan": scan, "pagina": pagina, "reden": pagina.bezwaar}


@require_safe
@met_eigen_scan
@na_onthulling
def uitkomst(request, scan):
    """Where the group stands in the talk, and what is the next thing to do."""
    uitkomst = lees(scan)
    pagina = uitkomstpagina(uitkomst)
    context = {
        "scan": scan,
        "uitkomst": uitkomst,
        "pagina": pagina,
        "geschreven": [(een, _te_verbergen(uitkomst, een)) for een in _open_vragen(uitkomst)],
        "bezig": pagina.bezig,
        "patstelling": patstelling(uitkomst),
        "vorige": vorige_afspraken(scan) if scan.ronde > 1 else [],
    } | woorden_van(uitkomst)
    return render(request, "zelfscan/uitkomst/uitkomst.html", context)


def _dia(uitkomst, onderdeel: str):
    dia = next((dia for dia in dias(uitkomst) if dia.onderdeel.sleutel == onderdeel), None)
    if dia is None:
        raise Http404("geen onderdeel van deze scan")
    return dia


@require_safe_or_POST
@met_eigen_scan
@om_de_beurt
@na_onthulling
def groepsscore(request, scan, onderdeel):
    """One item: what was answered, what to talk about, and the value the group agrees on."""
    bezig = scan.wordt_besproken
    if request.method == "POST" and not bezig:
        return redirect("scans:uitkomst", pk=scan.pk)
    uitkomst = lees(scan)
    dia = _dia(uitkomst, onderdeel)
    bewaard = dia.deel.groepsscore if dia.deel else None
    begin = {"waarde": bewaard.waarde, "waarom": bewaard.waarom} if bewaard else {}
    form = formulier(request, GroepsscoreForm, initial=begin, soort=dia.onderdeel.soort)
    wat = {"by": request.user, "scan": scan, "onderdeel": onderdeel}
    if form.is_valid() and gelukt(form, partial(_leg_vast, form), **wat, **form.cleaned_data):
        messages.success(request, f"De {dia.onderdeel.soort.groepswoord.lower()} voor {dia.naam} is bewaard.")
        return redirect("scans:uitkomst", pk=scan.pk)
    context = {"scan": scan, "uitkomst": uitkomst, "dia": dia, "form": form}
    context |= {"bezig": bezig, "toelichtingen": _te_verbergen(uitkomst, dia.onderdeel)} | woorden_van(uitkomst)
    return render(request, "zelfscan/uitkomst/groepsscore.html", context)


def _leg_vast(form, **wat):
    try:
        return acties.leg_groepsscore_vast(**wat)
    except acties.VerVanDeScores as fout:
        form.vraag_nog_eens(str(fout))
        return None


def _open_vragen(uitkomst) -> list[Onderdeel]:
    """What one only writes at, the chance last."""
    return [*(een for een in uitkomst.instrument.onderdelen if een.is_tekst), KANS]


def _te_verbergen(uitkomst, onderdeel: Onderdeel) -> list[dict]:
    """What was written at this item and still can be read, each with how to name it when it is to be hidden."""
    if not uitkomst.scan.met_naam:
        alle = (*uitkomst.delen, *uitkomst.andere, uitkomst.kans)
        delen = [deel for deel in alle if deel and deel.onderdeel == onderdeel]
        genummerd = [paar for deel in delen for paar in deel.genummerd]
        return [{"tekst": tekst, "van": "", "naam": f"nummer={nummer}"} for nummer, tekst in genummerd]
    return [
        {"tekst": tekst, "van": regel.eigen_regio or regel.organisatie, "naam": f"regel={regel.pk}"}
        for regel in uitkomst.regels
        for ander, tekst in regel.teksten
        if ander == onderdeel
    ]


@require_safe_or_POST
@met_eigen_scan
@na_onthulling
def verbergen(request, scan, onderdeel):
    """Ask before a text is hidden; hide it on POST. Which one stands in the address, of this page only."""
    uitkomst = lees(scan)
    deel = next((een for een in (*uitkomst.instrument.onderdelen, KANS) if een.sleutel == onderdeel), None)
    gevraagd = request.GET.get("regel"), request.GET.get("nummer")
    welke = f"regel={gevraagd[0]}" if gevraagd[0] else f"nummer={gevraagd[1]}"
    gevonden = next((een for een in _te_verbergen(uitkomst, deel) if een["naam"] == welke), None)
    if gevonden is None:
        raise Http404("geen tekst die te lezen is")
    # An open question has no page of its own: its texts stand with the outcome.
    gescoord = deel in uitkomst.instrument.gescoord
    terug = reverse("scans:groepsscore" if gescoord else "scans:uitkomst", args=[scan.pk, *[onderdeel] * gescoord])
    soort, _, sleutel = welke.partition("=")
    wat = {"regel": UUID(sleutel)} if soort == "regel" else {"nummer": int(sleutel)}
    return bevestiging(
        request,
        "zelfscan/uitkomst/verbergen.html",
        {"scan": scan, "onderdeel": deel, "toelichting": gevonden, "terug": terug},
        lambda: acties.verberg_toelichting(by=request.user, scan=scan, onderdeel=onderdeel, **wat),
        klaar="De tekst is verborgen. Niemand leest die nog.",
        daarna=redirect(terug),
    )


@require_safe_or_POST
@met_eigen_scan
@zolang_open
def bespreken(request, scan):
    """Choose what comes on the wall, where there is more than a meeting can talk about."""
    uitkomst = lees(scan)
    if scan.tussen_regios:
        return redirect("scans:uitkomst", pk=scan.pk)
    begin = {"onderdelen": sorted(te_bespreken(uitkomst))}
    form = formulier(request, BesprekenForm, initial=begin, instrument=uitkomst.instrument)
    if form.is_valid():
        wat = {"by": request.user, "scan": scan, "onderdelen": form.cleaned_data["onderdelen"]}
        if gelukt(form, acties.kies_te_bespreken, **wat):
            messages.success(request, "Je keuze is bewaard. Het scherm volgt vanzelf.")
            return redirect("scans:uitkomst", pk=scan.pk)
    return render(request, "zelfscan/uitkomst/bespreken.html", {"scan": scan, "form": form} | woorden_van(uitkomst))


@require_safe_or_POST
@met_eigen_scan
@om_de_beurt
@zolang_open
def conclusie(request, scan):
    begin = {"conclusie": scan.conclusie, "bestuursvraag": scan.bestuursvraag}
    form = formulier(request, ConclusieForm, initial=begin)
    wat = {"by": request.user, "scan": scan}
    if form.is_valid() and gelukt(form, acties.leg_conclusie_vast, **wat, **form.cleaned_data):
        messages.success(request, "De conclusie is bewaard.")
        return redirect("scans:uitkomst", pk=scan.pk)
    return render(request, "zelfscan/uitkomst/conclusie.html", {"scan": scan, "form": form})


@require_safe_or_POST
@met_eigen_scan
@zolang_open
def sluiten(request, scan):
    """Say what is fixed then and what is not there yet; close on POST."""

    def context() -> dict:
        uitkomst = lees(scan)
        besproken = {dia.onderdeel for dia in voor_de_wand(uitkomst) if dia.deel}
        delen = [een for een in uitkomst.delen if een.onderdeel in besproken and not een.groepsscore]
        zonder = [uitkomst.instrument.noemer.kort(een.onderdeel) for een in delen]
        return {"scan": scan, "uitkomst": uitkomst, "zonder": zonder}

    return bevestiging(
        request,
        "zelfscan/uitkomst/sluiten.html",
        context,
        lambda: acties.sluit(by=request.user, scan=scan),
        klaar="De scan is gesloten.",
        daarna=redirect("scans:uitkomst", pk=scan.pk),
    )
