"""What a scan is about more precisely than its name: one municipality, one theme, one age. All of it optional.

It is part of what people read before they answer (privacy 8), of the series, and of which scans are compared
(privacy 9). No database.
"""

from django.db.models import CheckConstraint, Q, TextChoices

from .plekken import vorm

VELDEN = ("gemeente", "thema", "levensfase")


class Levensfase(TextChoices):
    """Which children it is about, by age."""

    TOT_TWAALF = "0_12", "0–12 jaar"
    TWAALF_PLUS = "12_plus", "12+ jaar"
    ZESTIEN_PLUS = "16_plus", "16+ jaar"


LEVENSFASE_BESTAAT = CheckConstraint(
    condition=Q(levensfase__in=["", *Levensfase.values]),
    name="scan_levensfase",
    violation_error_message="Kies een leeftijd uit de lijst.",
)


def in_woorden(gemeente: str, thema: str, levensfase: str) -> str:
    """Return the subject in words, such as "gemeente Duindorp, thema thuiszitten, 12+ jaar"; empty without one."""
    al = vorm(gemeente).startswith("gemeente")
    delen = [
        gemeente if al or not gemeente else f"gemeente {gemeente}",
        f"thema {thema}" if thema else "",
        Levensfase(levensfase).label if levensfase else "",
    ]
    return ", ".join(deel for deel in delen if deel)


def kan_hetzelfde_zijn(een, ander) -> bool:
    """Say whether two scans can be about the same, so that one answer may count in both (privacy 9).

    What one of them leaves open holds the other. They are about something else only where both say it, and not the
    same: capitals, accents, spaces and punctuation make no other subject, nor does the word "gemeente".
    """
    paren = ((_kaal(een, veld), _kaal(ander, veld)) for veld in VELDEN)
    return all(a == b or not a or not b for a, b in paren)


def _kaal(scan, veld: str) -> str:
    tekst = vorm(getattr(scan, veld))
    return tekst.removeprefix("gemeente") if veld == "gemeente" else tekst
