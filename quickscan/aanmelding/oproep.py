"""What the front page says of applying for a quickscan."""

from django.utils import timezone
from django.utils.formats import date_format

from quickscan.proces.models import Ronde
from regie.stukken.bewaard import even_bewaard


def oproep() -> str:
    """Say whether a round is open, and until when. One query, once in a few seconds."""
    return even_bewaard(("oproep", timezone.localdate()), _oproep)


def _oproep() -> str:
    ronde = Ronde.objects.open().first()
    if ronde is None:
        return "Er is nu geen ronde open."
    return f"Aanmelden kan tot en met {date_format(ronde.aanmelden_tot, 'j F Y')}."
