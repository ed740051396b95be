"""Taking part with a code: /doe-mee/, the answer page in every phase, thanks, and a line after the reveal.

Nothing here touches the session: who answers leaves no trace but the answer (privacy 20).
"""

from django.http import HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.views.decorators.cache import cache_control
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from regie.mensen.grenzen import tel, wacht_even
from regie.stukken.bewaard import even_bewaard, pagina
from regie.stukken.fouten import ActieFout
from regie.stukken.paginas import formulier, require_safe_or_herhaalbare_POST
from zelfscan.meedoen.actions.invullen import heeft_ingevuld, vul_achteraf_in, vul_in
from zelfscan.meedoen.actions.weigeringen import DeurDicht, GeenPlaats, TeLaat, Vol
from zelfscan.meedoen.forms import InvulForm, VerslagadresForm
from zelfscan.scan.bewaren import resultaat_voorbij
from zelfscan.scan.forms import CodeForm
from zelfscan.scan.halen import code_vervangen, mag_proberen, met_code, met_elke_code, scan_met_code, ververs
from zelfscan.scan.models import Antwoordlink, Scan
from zelfscan.scan.raden import onthoud_goede_code
from zelfscan.scan.rondes import waarschuwingen
from zelfscan.scan.ruimte import is_vol, ruimte_van
from zelfscan.scan.toestel import hash_van, lees_toestel, nieuw_toestel, wis_toestel, zet_toestel

from .eigenspiegel import eigen_spiegel
from .invulpagina import leeg_formulier, toon_formulier

# Not "no-store": after a dropped line the back button would lose what was filled in.
persoonlijk_blad = cache_control(private=True, no_cache=True)


# Without a token: the front page asks the code too, and is kept for everybody. It changes nothing, it leads on.
@csrf_exempt
@require_safe_or_herhaalbare_POST
@persoonlijk_blad
def doe_mee(request):
    form = formulier(request, CodeForm)
    if form.is_valid():
        code = form.cleaned_data["code"]
        if not mag_proberen(request, code):
            return wacht_even(request, "verkeerde_code")
        if scan_met_code(code):
            onthoud_goede_code(request, code)
            return redirect("samen:scan", code=code)
        tel(request, "verkeerde_code")
        form.add_error("code", "Deze code kennen we niet. Kijk nog eens op het scherm of in je uitnodiging.")
    return render(request, "zelfscan/meedoen/doe_mee.html", {"form": form})


@require_safe_or_herhaalbare_POST
@persoonlijk_blad
@met_elke_code
def scan(request, scan):
    """The answer page. In another phase, and where nobody can come in now, it says what one can do."""
    if request.method == "POST":
        return _ontvang(request, scan)
    toestel = lees_toestel(request)
    al_ingevuld = bool(toestel)
    if scan.oude_code or scan.dicht or scan.opnieuw:
        # Then a key alone does not say that there is still an answer.
        al_ingevuld = scan.is_open and heeft_ingevuld(scan, hash_van(scan, toestel))
    gewist = bool(scan.opnieuw and toestel and not al_ingevuld)
    if scan.oude_code and not al_ingevuld and not scan.is_afgelast:
        return code_vervangen(request, scan, gewist=gewist)
    if not scan.is_open:
        return _fase(request, scan)
    if not al_ingevuld and (reden := _geen_plaats(scan)):
        return _niet_erbij(request, scan, reden, gewist=gewist)
    return HttpResponse(leeg_formulier(request, scan, al_ingevuld=al_ingevuld, gewist=gewist))


def _geen_plaats(scan: Scan) -> str:
    """Say why no new answer can come in: "dicht" or "vol"; empty when it can. Only to spare people the form.

    Whether it is full may be some seconds old.
    """
    if scan.dicht:
        return DeurDicht.reden
    return even_bewaard(("vol", scan.code, scan.status, scan.verwacht), lambda: Vol.reden if is_vol(scan) else "")


def _niet_erbij(request, scan: Scan, reden: str, **extra):
    """Nobody can come in now. What this device kept of the form stays there."""
    context = {"scan": scan, "reden": reden, "meeste": ruimte_van(scan)} | extra
    return render(request, "zelfscan/meedoen/geen_plaats.html", context)


def _ontvang(request, scan: Scan):
    """Save what was sent, and answer with thanks and the own mirror: a reload repeats it by its own id."""
    form = InvulForm(request.POST, scan=scan)
    if not form.is_valid():
        return HttpResponse(toon_formulier(request, scan, form))
    toestel = lees_toestel(request) or nieuw_toestel()
    try:
        vul_in(
            scan=scan,
            sleutel=form.cleaned_data["sleutel"],
            apparaat=hash_van(scan, toestel),
            gelezen=form.cleaned_data["gelezen"],
            uitnodiging=form.cleaned_data["uitnodiging"],
            knelpunten=form.knelpunten(),
            **form.antwoorden(),
            **form.wie(),
        )
    except TeLaat:
        ververs(scan)
        return _te_laat(request, scan, form)
    except GeenPlaats as fout:
        ververs(scan)
        return HttpResponse(toon_formulier(request, scan, form, geen_plaats=fout.reden))
    except ActieFout as fout:
        ververs(scan)
        form.add_error(None, str(fout))
        return HttpResponse(toon_formulier(request, scan, form))
    antwoord = _dank(request, scan, form)
    zet_toestel(antwoord, scan, toestel)
    return antwoord


def _dank(request, scan: Scan, form: InvulForm):
    """The page of thanks, with what is for this one person put in: nothing of it is kept."""
    namen = {deel.sleutel: deel.naam for deel in form.onderdelen}
    zonder = [(namen[sleutel], tekst) for sleutel, tekst in form.teksten(mag=False).items()]
    eigen = {"scan": scan, "spiegel": eigen_spiegel(scan, form), "niet_bewaard": zonder}
    return HttpResponse(_bedankt(request, scan, eigen=render_to_string("zelfscan/meedoen/_eigen.html", eigen)))


def _bedankt(request, scan: Scan, **eigen: str) -> bytes:
    sleutel = ("bedankt", scan.code, scan.naam, scan.bijeenkomst, scan.opnieuw)
    return pagina(sleutel, lambda **plekken: _lege_bedankt(scan, **plekken), csrf_token=get_token(request), **eigen)


def _lege_bedankt(scan: Scan, **plekken: str) -> str:
    context = {"scan": scan, "adresform": VerslagadresForm(), "waarschuwingen": waarschuwingen(scan)}
    return render_to_string("zelfscan/meedoen/bedankt.html", context | plekken)


def _te_laat(request, scan: Scan, form: InvulForm):
    """It came after the reveal. With names it can still be added, knowingly; else there is the talk (privacy 3)."""
    if scan.wordt_besproken and scan.met_naam and not scan.dicht and not scan.oude_code:
        return HttpResponse(toon_formulier(request, scan, form, achteraf=True, te_laat=True))
    pagina = code_vervangen if scan.oude_code and scan.is_onthuld else _fase
    return pagina(request, scan, te_laat=True, spiegel=eigen_spiegel(scan, form))


def _fase(request, scan: Scan, **extra):
    """The page of a scan that is not open: it leads on. The key of the device has no use any more."""
    context = {"scan": scan, "voorbij": resultaat_voorbij(scan)} | extra
    antwoord = render(request, "zelfscan/meedoen/fase.html", context)
    if lees_toestel(request):
        wis_toestel(antwoord, scan)
    return antwoord


@require_safe
@persoonlijk_blad
@met_elke_code
def persoonlijk(request, scan, sleutel):
    """The same page through a personal link. What is sent goes to the common address, without the key in it."""
    link = Antwoordlink.objects.van(scan).vind(sleutel) if scan.is_open else None
    if link is None:
        return redirect("samen:scan", code=scan.code)
    toestel = lees_toestel(request)
    al_ingevuld = heeft_ingevuld(scan, hash_van(scan, toestel))
    extra = {"al_ingevuld": al_ingevuld, "gewist": bool(scan.opnieuw and toestel and not al_ingevuld)}
    extra["link_gebruikt"] = link.heeft_geantwoord and not al_ingevuld
    if scan.oude_code and extra["link_gebruikt"]:
        return code_vervangen(request, scan, link_gebruikt=True)
    if not al_ingevuld and (reden := _geen_plaats(scan)):
        return _niet_erbij(request, scan, reden, **extra)
    return HttpResponse(toon_formulier(request, scan, uitnodiging=sleutel, genodigde=link.genodigde, **extra))


@require_safe
@persoonlijk_blad
@met_elke_code
def bedankt(request, scan):
    """Where one comes back to after sending; without the mirror, because scores stand in no address."""
    if not scan.is_open or not heeft_ingevuld(scan, hash_van(scan, lees_toestel(request))):
        return redirect("samen:scan", code=scan.code)
    return HttpResponse(_bedankt(request, scan))


@require_safe_or_herhaalbare_POST
@persoonlijk_blad
@met_code
def achteraf(request, scan):
    """With names, between reveal and close: a line that says it came later (besluiten 13)."""
    if not scan.wordt_besproken or not scan.met_naam:
        return redirect("samen:scan", code=scan.code)
    if request.method != "POST":
        if reden := _geen_plaats(scan):
            return _niet_erbij(request, scan, reden)
        return HttpResponse(leeg_formulier(request, scan, achteraf=True))
    form = InvulForm(request.POST, scan=scan)
    if form.is_valid():
        try:
            vul_achteraf_in(
                scan=scan,
                sleutel=form.cleaned_data["sleutel"],
                scores=form.scores(),
                teksten=form.teksten(),
                **form.wie(),
            )
        except ActieFout as fout:
            form.add_error(None, str(fout))
        else:
            eigen = {"spiegel": eigen_spiegel(scan, form)}
            context = {"scan": scan, "eigen": render_to_string("zelfscan/meedoen/_eigen.html", eigen), "achteraf": True}
            return render(request, "zelfscan/meedoen/bedankt.html", context)
    return HttpResponse(toon_formulier(request, scan, form, achteraf=True))
