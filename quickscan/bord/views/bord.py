"""The board: every quickscan that goes on, what waits for whom, and what is late."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import render
from django.views.decorators.http import require_safe

from quickscan.bord.gang import FILTERS, gangen
from quickscan.proces.models import Quickscan, Ronde
from quickscan.proces.overgangen import Rondestatus
from quickscan.proces.stappen import STAPPEN
from quickscan.proces.toegang import Kant
from regie.mensen.rechten import Recht, mag


def _rondes(gebruiker, leidt: bool):
    """The rounds to choose from: all for who leads, for a researcher those with a region of theirs."""
    rondes = Ronde.objects.op_volgorde().exclude(status=Rondestatus.CONCEPT)
    return rondes if leidt else rondes.filter(quickscans__onderzoekers__gebruiker=gebruiker).distinct()


@require_safe
def bord(request):
    """All regions for who leads quickscans; for a researcher their own. `?ronde=` one round, `?toon=` one filter."""
    leidt = mag(request.user, Recht.QUICKSCANS_LEIDEN)
    if not leidt and not request.user.is_onderzoeker:
        raise PermissionDenied("het bord is voor medewerkers en onderzoekers")
    rijen = Quickscan.objects.all() if leidt else Quickscan.objects.te_onderzoeken_door(request.user)
    rondes = list(_rondes(request.user, leidt))
    ronde = next((een for een in rondes if str(een.pk) == request.GET.get("ronde")), None)
    # Without a choice what is over does not pile up here.
    rijen = rijen.filter(ronde=ronde) if ronde else rijen.exclude(ronde__status=Rondestatus.AFGEROND)
    alle = gangen(request.user, Kant.MEDEWERKER if leidt else Kant.ONDERZOEKER, rijen.voor_bord())
    toon = request.GET.get("toon") if request.GET.get("toon") in FILTERS else "alles"
    filters = [(sleutel, naam, sum(map(past, alle))) for sleutel, (naam, past) in FILTERS.items()]
    context = {
        "leidt": leidt,
        "rondes": rondes,
        "ronde": ronde,
        "toon": toon,
        "toon_naam": FILTERS[toon][0],
        "filters": [een for een in filters if een[2] or een[0] in ("alles", "mij", "laat", toon)],
        "gangen": [gang for gang in alle if FILTERS[toon][1](gang)],
        "stappen": STAPPEN.values(),
    }
    return render(request, "quickscan/bord/bord.html", context)
