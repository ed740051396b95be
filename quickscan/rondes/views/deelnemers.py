"""The regions that take part: their names, for everybody, and nothing else (besluiten 22)."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from quickscan.proces.models import Quickscan


@require_safe
def deelnemers(request):
    # Twice in two rounds is one name, and so are two that became one.
    namen = sorted({een.naam for een in Quickscan.objects.doet_mee()}, key=str.casefold)
    antwoord = render(request, "quickscan/rondes/deelnemers.html", {"namen": namen})
    antwoord["X-Robots-Tag"] = "noindex"
    return antwoord
