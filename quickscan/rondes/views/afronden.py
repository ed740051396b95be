"""The end of a round, for staff: figures, the design session, and finishing it."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from quickscan.onderzoek.models.interview import Notitie
from quickscan.proces.bewaren import mensen_tot, onderzoek_tot
from quickscan.proces.halen import alleen_leiding
from quickscan.proces.models import Quickscan, Ronde
from quickscan.proces.stappen import STAPPEN
from quickscan.rondes.actions import rondes as acties
from quickscan.rondes.actions.ontwerpsessie import plan_ontwerpsessie
from quickscan.rondes.cijfers import looptijd, ontbrekend, regiocijfers, stapcijfers
from quickscan.rondes.forms.ontwerpsessie import OntwerpsessieForm
from regie.stukken.fouten import ActieFout
from regie.stukken.moment import begin_van
from regie.stukken.paginas import gelukt

METHODEN = ["GET", "HEAD", "POST"]


@require_safe
@alleen_leiding
def cijfers(request, pk):
    """How long steps took, what was late and who was spoken with, of the regions that were chosen."""
    ronde = get_object_or_404(Ronde, pk=pk)
    vandaag = timezone.localdate()
    regios = regiocijfers(ronde, vandaag)
    context = {
        "ronde": ronde,
        "regios": [(een, looptijd(een.quickscan, vandaag), ontbrekend(een)) for een in regios],
        "stappen": stapcijfers(regios),
        "definities": STAPPEN.values(),
    }
    return render(request, "quickscan/rondes/cijfers.html", context)


@require_http_methods(METHODEN)
@alleen_leiding
def afronden(request, pk):
    ronde = get_object_or_404(Ronde, pk=pk)
    reden = ""
    if request.method == "POST":
        try:
            ronde = acties.rond_af(by=request.user, ronde=ronde)
        except ActieFout as fout:
            reden = str(fout)
        else:
            messages.success(request, f"{ronde.naam} is afgerond.")
            return redirect("quickscan:ronde", pk=pk)
    vandaag = timezone.localdate()
    context = {
        "ronde": ronde,
        "reden": reden,
        "bezig": acties.nog_bezig(ronde),
        "onderzoek": onderzoek_tot(vandaag),
        "mensen": mensen_tot(vandaag),
        # How many, never what: the notes are the researchers' alone.
        "notities": Notitie.objects.filter(interview__quickscan__ronde=ronde).exclude(tekst="").count(),
    }
    return render(request, "quickscan/rondes/afronden.html", context)


@require_http_methods(METHODEN)
@alleen_leiding
def ontwerpsessie(request, pk):
    """When and where, and what the session gets: factsheet, advice and agreed roles of each region."""
    ronde = get_object_or_404(Ronde, pk=pk)
    begin = begin_van(ronde.ontwerpsessie) | {"plaats": ronde.ontwerpsessie_plaats}
    form = OntwerpsessieForm(request.POST if request.method == "POST" else None, initial=begin)
    wie = {"by": request.user, "ronde": ronde}
    if form.is_bound and form.is_valid() and gelukt(form, plan_ontwerpsessie, **wie, **form.velden()):
        messages.success(request, "De ontwerpsessie staat in de planning.")
        return redirect("quickscan:ontwerpsessie", pk=pk)
    regios = (
        Quickscan.objects.doet_mee().filter(ronde=ronde).select_related("factsheet", "advies", "terugkoppelgesprek")
    )
    regios = regios.prefetch_related("factsheet__versies", "advies__versies", "terugkoppelgesprek__rolafspraken")
    return render(request, "quickscan/rondes/ontwerpsessie.html", {"ronde": ronde, "form": form, "regios": regios})
