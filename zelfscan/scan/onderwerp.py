"""What a scan is about more precisely than its name: a part of the region, one theme, one age. All of it optional.

It is part of what people read before they answer (privacy 8), of the series, and of which scans are compared
(privacy 9). No database.
"""

from django.db.models import CheckConstraint, Q, TextChoices

from regie.stukken.tekst import opsomming

from .plekken import vorm

VELDEN = ("gemeente", "gemeenten", "thema", "levensfase")
# More of them would make the name of a scan longer than a line.
KORT = 2


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


def in_woorden(scan, *, kort: bool = False) -> str:
    """Return the subject in words, such as "gemeente Duindorp, thema thuiszitten, 12+ jaar"; empty without one.

    `kort`: of many municipalities only how many.
    """
    al = vorm(scan.gemeente).startswith("gemeente")
    delen = [
        scan.gemeente if al or not scan.gemeente else f"gemeente {scan.gemeente}",
        _gemeenten(scan.gemeenten, kort),
        f"thema {scan.thema}" if scan.thema else "",
        Levensfase(scan.levensfase).label if scan.levensfase else "",
    ]
    return ", ".join(deel for deel in delen if deel)


def _gemeenten(namen: list[str], kort: bool) -> str:
    if kort and len(namen) > KORT:
        return f"{len(namen)} gemeenten"
    return f"{'gemeente' if len(namen) == 1 else 'gemeenten'} {opsomming(namen)}" if namen else ""


def kan_hetzelfde_zijn(een, ander) -> bool:
    """Say whether two scans can be about the same, so that one answer may count in both (privacy 9).

    What one of them leaves open holds the other. They are about something else only where both say it, and not the
    same: capitals, accents, spaces and punctuation make no other subject, nor does the word "gemeente". Of
    municipalities one that both have is enough to be about the same.
    """
    paren = [(_plekken(een), _plekken(ander))]
    paren += [({vorm(getattr(een, veld))} - {""}, {vorm(getattr(ander, veld))} - {""}) for veld in _LOS]
    return all(a & b or not a or not b for a, b in paren)


_LOS = ("thema", "levensfase")


def _plekken(scan) -> set[str]:
    """The municipalities that it is about, ticked or written down."""
    return {vorm(naam).removeprefix("gemeente") for naam in (scan.gemeente, *scan.gemeenten)} - {""}
