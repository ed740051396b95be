"""For everybody: which round is open, what taking part is, applying, and following the application by a link."""

from functools import wraps

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from quickscan.aanmelding.actions.aanmelden import LINK_DOEL, link_van, mail_met_link, mail_opnieuw, meld_aan
from quickscan.aanmelding.forms import AanmeldForm
from quickscan.aanmelding.views.voorwaarden import vraag_akkoord
from quickscan.aanmelding.volgen import volgpagina
from quickscan.proces.models import Quickscan, Ronde
from quickscan.proces.stappen import STAPPEN
from quickscan.proces.voorwaarden import VOORWAARDEN
from regie.mensen.grenzen import tel, wacht_even
from regie.mensen.toegangslink import Toegangslink
from regie.stukken.fouten import ActieFout
from regie.stukken.paginas import formulier, gelukt, require_safe_or_POST


@require_safe
def aanmelden(request):
    """What a quickscan is, and the rounds one can apply for. With one of them, that is the page."""
    rondes = list(Ronde.objects.open())
    if len(rondes) == 1:
        return redirect("quickscan:ronde_open", pk=rondes[0].pk)
    return render(request, "quickscan/aanmelding/rondes.html", {"rondes": rondes, "stappen": STAPPEN.values()})


@require_safe_or_POST
def ronde(request, pk):
    """The page of one round with the form. A concept is not there; a round that is over says so."""
    ronde = get_object_or_404(Ronde.objects.openbaar(), pk=pk)
    by = request.user if request.user.is_authenticated else None
    form = formulier(request, AanmeldForm, by=by, initial=_begin(by))
    if ronde.kan_aanmelden and form.is_valid():
        if not tel(request, "aanmelding"):
            return wacht_even(request, "aanmelding")
        if nieuw := gelukt(form, _meld_aan, by=by, ronde=ronde, **form.cleaned_data):
            messages.success(
                request, f"Je aanmelding is verstuurd. We mailen een bevestiging naar {nieuw.aanmelder_email}."
            )
            if by:
                return redirect("quickscan:aanmelding", pk=nieuw.pk)
            return redirect("quickscan:volgen", sleutel=link_van(nieuw).sleutel)
    context = {"ronde": ronde, "form": form, "stappen": STAPPEN.values(), "voorwaarden": VOORWAARDEN}
    return render(request, "quickscan/aanmelding/ronde.html", context)


def _begin(by) -> dict:
    if not by:
        return {}
    return {"aanmelder_naam": by.naam, "aanmelder_email": by.email, "aanmelder_telefoon": by.telefoon}


def _meld_aan(**wat) -> Quickscan:
    """Apply. Who applied already is mailed the link again, and told so."""
    try:
        return meld_aan(**wat)
    except ValidationError as fout:
        if getattr(fout, "code", "") != "dubbel":
            raise
        raise AlAangemeld(_dubbel(wat)) from fout


class AlAangemeld(ActieFout):
    """There is an application of this region for this round."""


def _dubbel(data: dict) -> str:
    if mail_opnieuw(by=data["by"], ronde=data["ronde"], email=data["aanmelder_email"], regionaam=data["regionaam"]):
        return (
            "Deze regio is met dit e-mailadres al aangemeld voor deze ronde. We hebben niets dubbel opgeslagen. "
            f"We mailen de link naar de aanmelding opnieuw naar {data['aanmelder_email']}."
        )
    return "Deze regio is al aangemeld voor deze ronde. Vraag in je regio wie dat deed, of kijk bij Mijn Regiescan."


def met_link(view):
    """Give the view the application of this key. Says in words when the link no longer works; counts wrong keys."""

    @wraps(view)
    def wrapper(request, sleutel):
        link = Toegangslink.objects.vind(LINK_DOEL, sleutel)
        if link is None:
            if not tel(request, "verkeerde_sleutel"):
                return wacht_even(request, "verkeerde_sleutel")
            raise Http404("deze link bestaat niet")
        quickscan = Quickscan.objects.select_related("ronde", "regio__samengevoegd_in").filter(pk=link.onderwerp_id)
        quickscan = quickscan.first() if link.is_geldig else None
        if quickscan is None:
            antwoord = render(request, "quickscan/aanmelding/link_voorbij.html", {"link": link}, status=410)
        else:
            antwoord = view(request, quickscan, sleutel)
        antwoord["X-Robots-Tag"] = "noindex"
        return antwoord

    return wrapper


@require_safe
@met_link
def volgen(request, quickscan, sleutel):
    context = {"quickscan": quickscan, "pagina": volgpagina(quickscan), "mail": mail_met_link(quickscan)}
    context["voorwaarden_adres"] = reverse("quickscan:volgen_voorwaarden", args=[sleutel])
    return render(request, "quickscan/aanmelding/volgen.html", context)


@require_safe_or_POST
@met_link
def volgen_voorwaarden(request, quickscan, sleutel):
    terug = reverse("quickscan:volgen", args=[sleutel])
    return vraag_akkoord(request, quickscan, terug, by=None, sleutel=sleutel)
