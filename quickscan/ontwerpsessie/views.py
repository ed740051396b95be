"""The design session, for staff: when and where, what it gets, and inviting a region."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render

from quickscan.proces.halen import alleen_leiding, met_quickscan
from quickscan.proces.models import Quickscan, Ronde
from quickscan.proces.stappen import Stapsleutel
from quickscan.proces.toegang import Handeling
from regie.mensen.beurt import om_de_beurt
from regie.mensen.verzet import zin
from regie.stukken.moment import begin_van
from regie.stukken.paginas import formulier, gelukt, knop, require_POST, require_safe_or_POST

from .actions import al_uitgenodigd, nodig_uit, plan_ontwerpsessie, uitgenodigde_regios
from .forms import OntwerpsessieForm


@require_safe_or_POST
@alleen_leiding
def plannen(request, pk):
    """When and where, and what the session gets: factsheet, advice and agreed roles of each region."""
    return _plannen(request, get_object_or_404(Ronde, pk=pk))


@om_de_beurt
def _plannen(request, ronde):
    begin = begin_van(ronde.ontwerpsessie) | {"plaats": ronde.ontwerpsessie_plaats}
    form = formulier(request, OntwerpsessieForm, initial=begin)
    wie = {"by": request.user, "ronde": ronde}
    if form.is_valid() and (nu := gelukt(form, plan_ontwerpsessie, **wie, **form.velden())):
        messages.success(request, f"De ontwerpsessie staat in de planning.{zin(nu.verteld)}")
        return redirect("quickscan:ontwerpsessie", pk=ronde.pk)
    regios = (
        Quickscan.objects.doet_mee().filter(ronde=ronde).select_related("factsheet", "advies", "terugkoppelgesprek")
    )
    regios = regios.prefetch_related("factsheet__versies", "advies__versies", "terugkoppelgesprek__rolafspraken")
    context = {
        "ronde": ronde,
        "form": form,
        "regios": regios,
        "uitgenodigd": [mens for een in uitgenodigde_regios(ronde) for mens in al_uitgenodigd(een)],
    }
    return render(request, "quickscan/ontwerpsessie/plannen.html", context)


@require_POST
@met_quickscan(Handeling.LEIDEN)
def uitnodigen(request, quickscan):
    return knop(
        request,
        lambda: nodig_uit(by=request.user, quickscan=quickscan),
        klaar="We versturen de uitnodiging voor de ontwerpsessie nu.",
        daarna=redirect("quickscan:stap", quickscan.pk, Stapsleutel.TERUGKOPPELGESPREK),
    )
