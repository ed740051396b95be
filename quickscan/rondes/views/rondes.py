"""Rounds, for staff: the list, making and changing one, and opening, closing and finishing it."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from quickscan.proces.halen import alleen_leiding
from quickscan.proces.models import Ronde
from quickscan.proces.overgangen import Rondestatus
from quickscan.rondes.actions import rondes as acties
from quickscan.rondes.forms import RondeForm, RondeWijzigenForm, beginwaarden
from quickscan.rondes.rondepagina import Rondepagina
from regie.mensen.beurt import om_de_beurt
from regie.stukken.fouten import ActieFout
from regie.stukken.paginas import bevestiging, formulier, gelukt, require_safe_or_POST

# Name of the button -> action, and what is said when it is done.
BEWEGINGEN = {
    "openen": (acties.open_ronde, "Aanmelden kan nu. De ronde staat op de openbare pagina."),
    "sluiten": (acties.sluit_aanmelden, "Aanmelden kan niet meer."),
}


@require_safe
@alleen_leiding
def rondes(request):
    return render(request, "quickscan/rondes/rondes.html", {"rondes": Ronde.objects.met_aantallen().op_volgorde()})


@require_safe_or_POST
@alleen_leiding
def maken(request):
    form = formulier(request, RondeForm, initial=beginwaarden(None))
    if form.is_valid():
        nieuw = gelukt(form, acties.maak_ronde, by=request.user, **form.cleaned_data)
        if nieuw:
            messages.success(request, f"{nieuw.naam} is gemaakt, als concept. Alleen medewerkers zien deze ronde nog.")
            return redirect("quickscan:ronde", pk=nieuw.pk)
    return render(request, "quickscan/rondes/formulier.html", {"form": form, "terug": reverse("quickscan:rondes")})


@require_safe_or_POST
@alleen_leiding
def wijzigen(request, pk):
    return _wijzigen(request, get_object_or_404(Ronde, pk=pk))


@om_de_beurt
def _wijzigen(request, ronde):
    pk = ronde.pk
    if ronde.status == Rondestatus.AFGEROND:
        return redirect("quickscan:ronde", pk=pk)
    form = formulier(request, RondeWijzigenForm, initial=beginwaarden(ronde))
    wie = {"by": request.user, "ronde": ronde}
    if form.is_valid() and gelukt(form, acties.wijzig_ronde, **wie, **form.cleaned_data):
        messages.success(request, "De ronde is bewaard.")
        return redirect("quickscan:ronde", pk=pk)
    context = {"form": form, "ronde": ronde, "terug": reverse("quickscan:ronde", args=[pk])}
    return render(request, "quickscan/rondes/formulier.html", context)


@require_safe_or_POST
@alleen_leiding
def regelen(request, pk):
    """Where a round stands, and the button that takes it further."""
    actie, klaar = BEWEGINGEN.get(request.POST.get("stap", ""), (_geen_knop, ""))

    def context() -> dict:
        ronde = get_object_or_404(Ronde.objects.met_aantallen(), pk=pk)
        return {"ronde": ronde, "pagina": Rondepagina(ronde, timezone.localdate())}

    return bevestiging(
        request,
        "quickscan/rondes/regelen.html",
        context,
        lambda: actie(by=request.user, ronde=get_object_or_404(Ronde, pk=pk)),
        klaar=klaar,
        daarna=redirect("quickscan:ronde", pk=pk),
    )


def _geen_knop(**_):
    raise ActieFout("Kies een van de knoppen.")
