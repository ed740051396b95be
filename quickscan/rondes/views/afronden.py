"""The end of a round, for staff: figures, and finishing it."""

from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from quickscan.onderzoek.models.interview import Notitie
from quickscan.proces.bewaren import mensen_tot, onderzoek_tot
from quickscan.proces.halen import alleen_leiding
from quickscan.proces.models import Ronde
from quickscan.proces.stappen import STAPPEN
from quickscan.rondes.actions import rondes as acties
from quickscan.rondes.cijfers import looptijd, ontbrekend, regiocijfers, stapcijfers
from regie.stukken.paginas import bevestiging, require_safe_or_POST


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


@require_safe_or_POST
@alleen_leiding
def afronden(request, pk):
    def context() -> dict:
        ronde, vandaag = get_object_or_404(Ronde, pk=pk), timezone.localdate()
        return {
            "ronde": ronde,
            "bezig": acties.nog_bezig(ronde),
            "onderzoek": onderzoek_tot(vandaag),
            "mensen": mensen_tot(vandaag),
            # How many, never what: the notes are the researchers' alone.
            "notities": Notitie.objects.filter(interview__quickscan__ronde=ronde).exclude(tekst="").count(),
        }

    return bevestiging(
        request,
        "quickscan/rondes/afronden.html",
        context,
        lambda: acties.rond_af(by=request.user, ronde=get_object_or_404(Ronde, pk=pk)),
        klaar=lambda ronde: f"{ronde.naam} is afgerond.",
        daarna=redirect("quickscan:ronde", pk=pk),
    )
