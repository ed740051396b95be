"""Leading the evening from one window: the wall with a bar under it, for its organisers (besluiten 30).

Every form in the bar is sent to this one page, which comes back at the slide where the group is. So a whole evening
asks for no other page, with a script (static/js/leiden.js) and without.
"""

from dataclasses import replace

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from regie.mensen.beurt import om_de_beurt
from regie.stukken.fouten import Achterhaald
from regie.stukken.paginas import formulier, gelukt, probeer, require_safe_or_POST, weiger
from zelfscan.scan.actions.onthullen import onthul
from zelfscan.scan.halen import met_eigen_scan
from zelfscan.scan.stand import lees_stand
from zelfscan.uitkomst import leidpagina as leid
from zelfscan.uitkomst.actions import uitkomst as acties
from zelfscan.uitkomst.actions.afspraken import bewaar_afspraak, spreek_af_wat_past
from zelfscan.uitkomst.actions.leiden import toon_dia
from zelfscan.uitkomst.leidforms import LeidafspraakForm, LeidconclusieForm, LeidscoreForm
from zelfscan.uitkomst.leidpagina import AFSPRAAK, AFSPRAKEN, CONCLUSIE, Leidpagina, Leidplek
from zelfscan.uitkomst.onthulpagina import onthulpagina

from .scherm import op_de_muur, wandinhoud

WEG = str(Achterhaald())
ONTHUL, SLUIT, SCORE, PAST, DIA, VERVALLEN = "onthul", "sluit", "score", "past", "dia", "vervallen"


@require_safe_or_POST
@met_eigen_scan
def leiden(request, scan):
    """The page, and what is sent from it: `wat` says which form of the bar."""
    doe = DOEN.get(request.POST.get("wat", ""))
    geweigerd = doe(request, scan) if doe else {}
    if isinstance(geweigerd, HttpResponse):
        return geweigerd
    return _pagina(request, scan, **geweigerd)


def _naar(scan, dia: str = "") -> HttpResponse:
    """Back to the window. Where there is no script, the part of the address after # is what shows the slide."""
    adres = reverse("scans:leiden", args=[scan.pk])
    return redirect(f"{adres}?dia={dia}#dia-{dia}" if dia else adres)


def _terug(scan) -> HttpResponse:
    return _naar(scan, leid.waar_ze_zijn(scan)[0])


def _onthul(request, scan):
    """Reveal. To no slide yet: each wall shows by itself how it comes out (static/js/wand_onthullen.js)."""

    def doe():
        return onthul(by=request.user, scan=scan, toch=request.POST.get("toch") == "ja")

    reden = "" if scan.is_onthuld else probeer(request, doe, "De scores zijn onthuld.")
    scan.refresh_from_db()
    # Revealed meanwhile by who also organises it: then that is done.
    return _terug(scan) if scan.is_onthuld else {"open_": ONTHUL, "reden": reden}


def _dia(request, scan):
    plekken = _plekken(scan)
    dia = request.POST.get("dia", "")
    voor_script = "application/json" in request.headers.get("Accept", "")
    if dia not in {plek.sleutel for plek in plekken}:
        return JsonResponse({"reden": WEG}, status=409) if voor_script else weiger(request, WEG, _terug(scan))
    leiding = toon_dia(by=request.user, scan=scan, dia=dia)
    if voor_script:
        return JsonResponse({"dia": leiding.dia, "keer": leiding.keer})
    return _naar(scan, dia)


@om_de_beurt
def _score(request, scan):
    """Save the agreed score of one slide, and go to the next."""
    plekken = _plekken(scan)
    plek = next((een for een in plekken if een.sleutel == request.POST.get("onderdeel") and _met_score(een)), None)
    if plek is None or not scan.wordt_besproken:
        return weiger(request, WEG, _terug(scan))
    form = _scoreform(request, plek, deze=True)
    wat = {"by": request.user, "scan": scan, "onderdeel": plek.sleutel}

    def leg_vast(**velden):
        try:
            return acties.leg_groepsscore_vast(**velden)
        except acties.VerVanDeScores as fout:
            form.vraag_nog_eens(str(fout))
            return None

    if form.is_valid() and gelukt(form, leg_vast, **wat, **form.cleaned_data):
        volgende = plekken[plekken.index(plek) + 1]
        toon_dia(by=request.user, scan=scan, dia=volgende.sleutel)
        messages.success(request, f"De {plek.dia.onderdeel.soort.groepswoord.lower()} voor {plek.dia.naam} is bewaard.")
        return _naar(scan, volgende.sleutel)
    return {"score": replace(plek, form=form), "open_": SCORE}


@om_de_beurt
def _afspraak(request, scan):
    if not scan.wordt_besproken:
        return weiger(request, WEG, _terug(scan))
    form = _afspraakform(request, scan, "", deze=True)
    if form.is_valid():
        velden = form.cleaned_data
        # Sent anew by who does not know whether it arrived: it is there already, so it is done.
        al = scan.afspraken.filter(**velden).exists()
        if al or gelukt(form, bewaar_afspraak, by=request.user, scan=scan, **velden):
            messages.success(request, "Deze afspraak staat er al." if al else "De afspraak is bewaard.")
            return _terug(scan)
    return {"afspraak": form, "open_": AFSPRAAK}


def _past(request, scan):
    """Make an afspraak of what fits at the score of a slide."""
    nummer = request.POST.get("nummer", "")

    def doe():
        wat = {"onderdeel": request.POST.get("onderdeel", ""), "nummer": int(nummer) if nummer in ("0", "1") else -1}
        return spreek_af_wat_past(by=request.user, scan=scan, **wat)

    reden = probeer(request, doe, "Dat is nu een afspraak van de groep.")
    return weiger(request, reden, _terug(scan)) if reden else _terug(scan)


@om_de_beurt
def _conclusie(request, scan):
    if not scan.wordt_besproken:
        return weiger(request, WEG, _terug(scan))
    form = _conclusieform(request, scan, deze=True)
    if form.is_valid() and gelukt(form, acties.leg_conclusie_vast, by=request.user, scan=scan, **form.cleaned_data):
        toon_dia(by=request.user, scan=scan, dia=AFSPRAKEN)
        messages.success(request, "De conclusie is bewaard.")
        return _naar(scan, AFSPRAKEN)
    return {"conclusie": form, "open_": CONCLUSIE}


def _sluit(request, scan):
    def doe():
        acties.sluit(by=request.user, scan=scan)
        toon_dia(by=request.user, scan=scan, dia=AFSPRAKEN)

    if not scan.is_onthuld:
        return weiger(request, WEG, _terug(scan))
    reden = "" if scan.is_gesloten else probeer(request, doe, "De scan is gesloten.")
    scan.refresh_from_db()
    return _naar(scan, AFSPRAKEN) if scan.is_gesloten else {"open_": SLUIT, "reden": reden}


DOEN = {ONTHUL: _onthul, DIA: _dia, SCORE: _score, PAST: _past, AFSPRAAK: _afspraak}
DOEN |= {CONCLUSIE: _conclusie, SLUIT: _sluit}


def _pagina(request, scan, *, score=None, afspraak=None, conclusie=None, open_="", reden=""):
    """The wall and its bar, with the form that was refused as it was sent."""
    onthuld = wandinhoud(scan) if scan.is_onthuld else {}
    context = op_de_muur(scan, onthuld)
    stand = context.get("stand") or lees_stand(scan.code)
    gezegd = list(messages.get_messages(request))
    # What could not be done any more led here: then what was typed is not saved.
    if not open_ and any(een.level == messages.ERROR for een in gezegd):
        open_ = VERVALLEN
    pagina = Leidpagina(scan, stand, gezegd=[str(een) for een in gezegd], open=open_, reden=reden)
    if scan.is_open:
        pagina = replace(pagina, onthul=onthulpagina(scan, stand))
    elif scan.is_onthuld:
        plekken = _van(onthuld)
        dia, keer = leid.waar_ze_zijn(scan)
        nu = leid.plek_bij(plekken, score.sleutel if score else request.GET.get("dia", ""), dia)
        pagina = replace(pagina, plekken=plekken, nu=nu, keer=keer, afspraken=len(onthuld["uitkomst"].afspraken))
        if scan.wordt_besproken:
            plekken = [
                score if score and score.sleutel == plek.sleutel else replace(plek, form=_scoreform(request, plek))
                for plek in plekken
            ]
            pagina = replace(
                pagina,
                plekken=plekken,
                nu=leid.plek_bij(plekken, nu.sleutel),
                afspraak=afspraak or _afspraakform(request, scan, nu.sleutel if nu.dia else ""),
                conclusie=conclusie or _conclusieform(request, scan),
                zonder=[plek.naam for plek in plekken if plek.form and not plek.bewaard],
            )
    return render(request, "zelfscan/uitkomst/leiden.html", onthuld | context | {"leid": pagina, "stand": stand})


def _plekken(scan) -> list[Leidplek]:
    return _van(wandinhoud(scan)) if scan.is_onthuld else []


def _van(onthuld: dict) -> list[Leidplek]:
    return leid.plekken_van(onthuld["wand"], vorige=onthuld.get("vorige"), trend=onthuld.get("trend"))


def _met_score(plek: Leidplek) -> bool:
    return bool(plek.dia and plek.dia.deel)


def _scoreform(request, plek: Leidplek, *, deze: bool = False) -> LeidscoreForm | None:
    """The form for the agreed score of a slide; None where nothing can be agreed."""
    if not _met_score(plek):
        return None
    bewaard = plek.dia.deel.groepsscore
    begin = {"waarde": bewaard.waarde, "waarom": bewaard.waarom} if bewaard else {}
    soort = plek.dia.onderdeel.soort
    return formulier(request, LeidscoreForm, deze=deze, initial=begin, soort=soort, prefix=plek.sleutel)


def _afspraakform(request, scan, onderdeel: str, *, deze: bool = False) -> LeidafspraakForm:
    begin = {"onderdeel": onderdeel}
    return formulier(request, LeidafspraakForm, deze=deze, initial=begin, scan=scan, prefix=AFSPRAAK)


def _conclusieform(request, scan, *, deze: bool = False) -> LeidconclusieForm:
    begin = {"conclusie": scan.conclusie, "bestuursvraag": scan.bestuursvraag}
    return formulier(request, LeidconclusieForm, deze=deze, initial=begin, prefix=CONCLUSIE)
