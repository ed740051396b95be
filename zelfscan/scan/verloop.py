"""What the organiser says of a cooperation: where it began, how far it is (zelfscan/instrumenten/verloop.py).

No answer of a participant, and nobody reads it before answering: it would steer. So it may change until the reveal.
"""

from django.db.models import CheckConstraint, Q

from zelfscan.instrumenten.verloop import Begin, Fase, Verloopkeuze

VELDEN = ("begin", "fase")
TUSSEN_REGIOS = "Tussen regio's is elke regio ergens anders begonnen. Laat dit leeg."
BESTAAT = (
    CheckConstraint(
        condition=Q(begin__in=["", *Begin.values]),
        name="scan_begin",
        violation_error_message="Kies uit de lijst waar het begon.",
    ),
    CheckConstraint(
        condition=Q(fase__in=["", *Fase.values]),
        name="scan_fase",
        violation_error_message="Kies uit de lijst hoe ver het is.",
    ),
)


def verloop_van(scan) -> list[tuple[str, Verloopkeuze]]:
    """Return what was said, as (question, choice with what it means); empty when nothing was."""
    gezegd = ((een.vraag, een.antwoord(getattr(scan, een.sleutel))) for een in scan.instrument_nu.verloop)
    return [(vraag, keuze) for vraag, keuze in gezegd if keuze]
