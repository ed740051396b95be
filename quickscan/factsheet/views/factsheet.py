"""The factsheet: write it with a preview, look back at versions, compare two, release one, fix the last."""

from functools import wraps

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render

from quickscan.concepten.actions import wis_concept
from quickscan.concepten.models import Stuk
from quickscan.concepten.views import schrijven_nu
from quickscan.factsheet.actions import (
    TEKSTEN,
    bewaar_factsheet,
    geef_vrij,
    nieuw_in_bijlage,
    nog_niet_vast,
    stel_vast,
    vondsten,
)
from quickscan.factsheet.forms import FactsheetForm, VrijgaveForm
from quickscan.factsheet.inhoud import ontbrekend
from quickscan.factsheet.models import Factsheet, VrijgaveVraag
from quickscan.factsheet.passages import PLEKNAMEN
from quickscan.proces.halen import met_quickscan
from quickscan.proces.naar import stapadres
from quickscan.proces.stappen import Stapsleutel
from quickscan.proces.toegang import Handeling
from regie.inhoud.kernrollen import KERNROLLEN
from regie.mensen.beurt import om_de_beurt
from regie.stukken.klad import VELD
from regie.stukken.markdown import markdown
from regie.stukken.paginas import formulier, gelukt, require_POST, require_safe_or_POST
from zelfscan.service import MATE_VAN_AANWEZIGHEID, uitkomsten_voor_factsheet


def context(quickscan, **anders) -> dict:
    return {"quickscan": quickscan, "stap_adres": stapadres(quickscan, Stapsleutel.FACTSHEET), **anders}


def met_versie(view):
    """Give the view the newest version; without one there is nothing to do here yet (404)."""

    @wraps(view)
    def wrapper(request, quickscan, **kwargs):
        factsheet = Factsheet.objects.filter(quickscan=quickscan).first()
        if factsheet is None or factsheet.laatste is None:
            raise Http404("nog geen versie van de factsheet")
        return view(request, quickscan, versie=factsheet.laatste, **kwargs)

    return wrapper


@require_safe_or_POST
@met_quickscan(Handeling.SCHRIJVEN)
@om_de_beurt
def bewerken(request, quickscan):
    """The writing desk. `voorbeeld`: show what was typed, without saving it, for who has no JavaScript."""
    factsheet = Factsheet.objects.filter(quickscan=quickscan).first()
    laatste = factsheet and factsheet.laatste
    uitkomsten = uitkomsten_voor_factsheet(quickscan.regio_nu)
    form = formulier(request, FactsheetForm, uitkomsten=uitkomsten, bewaard=laatste)
    if form.is_valid() and "voorbeeld" not in request.POST:
        wat = {"by": request.user, "quickscan": quickscan}
        versie = gelukt(form, bewaar_factsheet, **wat, **form.velden())
        if versie:
            wis_concept(**wat, stuk=Stuk.FACTSHEET, nummer=request.POST.get(VELD, ""))
            if laatste and versie.nummer == laatste.nummer:
                messages.info(request, f"Er is niets veranderd sinds versie {versie.nummer}.")
            else:
                messages.success(request, f"Versie {versie.nummer} is bewaard.")
            return redirect("quickscan:factsheet_bewerken", pk=quickscan.pk)
    return toon_schrijftafel(request, quickscan, form, laatste)


def toon_schrijftafel(request, quickscan, form: FactsheetForm, laatste, *, elders: bool = False):
    """The page of `bewerken` with this form. `elders`: on another address; what is sent goes to its own."""
    deel = voorbeeld_van(form) if form.is_bound else voorbeeld_van(form, form.initial)
    mee = {"form": form, "laatste": laatste, "voorbeeld": deel, "wacht": _nog_te_doen(laatste), "elders": elders}
    mee["schrijvers"] = schrijven_nu(request, quickscan, Stuk.FACTSHEET, form)
    return render(request, "quickscan/factsheet/bewerken.html", context(quickscan, **mee))


def _nog_te_doen(versie) -> list[str]:
    if versie is None:
        return []
    rollen = {rij.kernrol: rij.hoe for rij in versie.rollen.all()}
    return ontbrekend({naam: getattr(versie, naam) for naam in TEKSTEN}, rollen)


def voorbeeld_van(form: FactsheetForm, waarden: dict | None = None) -> list[dict]:
    """Return what was typed as it will read: per part a heading and HTML. Parts without a text are left out."""
    if waarden is None:
        waarden = {naam: form.fields[naam].bound_data(form.data.get(naam, ""), "") for naam in form.fields}
    delen = [
        {"kop": form.fields[naam].label, "bij": "", "html": markdown(waarden.get(naam, "")[:5000])} for naam in TEKSTEN
    ]
    for rol in KERNROLLEN:
        cijfer = waarden.get(f"{rol.sleutel}_waarde", "")
        label = MATE_VAN_AANWEZIGHEID.label(int(cijfer)) if cijfer in ("1", "2", "3", "4", "5") else ""
        bij = [f"{cijfer}, {label.lower()}" if label else "", waarden.get(f"{rol.sleutel}_door_wie", "")]
        delen.append(
            {
                "kop": f"d. {rol.naam}",
                "bij": ". Door ".join(deel for deel in bij if deel),
                "html": markdown(waarden.get(f"{rol.sleutel}_hoe", "")[:5000]),
            }
        )
    return [deel for deel in delen if deel["html"] or deel["bij"]]


@require_POST
@met_quickscan(Handeling.SCHRIJVEN)
def voorbeeld(request, quickscan):
    """The preview alone, for the script of the page. Writes nothing."""
    form = FactsheetForm(request.POST, uitkomsten=[], bewaard=None)
    return render(request, "quickscan/factsheet/_voorbeeld.html", {"voorbeeld": voorbeeld_van(form)})


@require_safe_or_POST
@met_quickscan(Handeling.SCHRIJVEN)
@met_versie
def vrijgeven(request, quickscan, versie):
    """Read it once more with the questions of the check; release it on POST."""
    gevonden = vondsten(quickscan, versie)
    eerder = _eerder_beantwoord(versie)
    form = formulier(request, VrijgaveForm, vondsten=gevonden, eerder=eerder, initial={"nummer": versie.nummer})
    wat = {"by": request.user, "quickscan": quickscan}
    if form.is_valid():
        nummer = form.cleaned_data["nummer"]
        if gelukt(form, geef_vrij, **wat, nummer=nummer, antwoorden=form.antwoorden()):
            messages.success(
                request, f"Versie {nummer} is vrijgegeven. De regio en Met Andere Ogen kunnen die nu lezen."
            )
            return redirect(stapadres(quickscan, Stapsleutel.FACTSHEET))
    return render(
        request,
        "quickscan/factsheet/vrijgeven.html",
        context(quickscan, versie=versie, form=form, vragen=_vragen(form), ontbreekt=_nog_te_doen(versie)),
    )


def _vragen(form: VrijgaveForm) -> list[tuple]:
    """Each finding with the name of its place and its field."""
    return [(vondst, PLEKNAMEN[vondst.plek], form[f"vraag_{n}"]) for n, vondst in enumerate(form.vondsten)]


def _eerder_beantwoord(versie) -> dict:
    """What was answered for the same passage of an earlier version: nobody answers it twice."""
    rijen = VrijgaveVraag.objects.filter(versie__factsheet=versie.factsheet).exclude(antwoord="")
    return {(rij.soort, rij.plek, rij.passage): rij.antwoord for rij in rijen.order_by("versie__nummer")}


@require_safe_or_POST
@met_quickscan(Handeling.SCHRIJVEN)
@met_versie
def vaststellen(request, quickscan, versie):
    """Say what fixing means, what is still in the way, and what the check asks of the annex; fix on POST."""
    zinnen, gevonden = nog_niet_vast(quickscan, versie), nieuw_in_bijlage(quickscan, versie)
    form = formulier(request, VrijgaveForm, vondsten=gevonden, eerder={}, initial={"nummer": versie.nummer})
    wat = {"by": request.user, "quickscan": quickscan}
    if form.is_valid():
        nummer = form.cleaned_data["nummer"]
        if gelukt(form, stel_vast, **wat, nummer=nummer, antwoorden=form.antwoorden()):
            messages.success(request, f"Versie {nummer} van de factsheet staat vast.")
            return redirect(stapadres(quickscan, Stapsleutel.TOETSING))
    anders = {"versie": versie, "zinnen": zinnen, "terug": stapadres(quickscan, Stapsleutel.TOETSING), "form": form}
    anders["vragen"] = _vragen(form)
    return render(request, "quickscan/factsheet/vaststellen.html", context(quickscan, **anders))
