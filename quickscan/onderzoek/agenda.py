"""The talk of an interview for the calendar: of who downloads it, and along with the invitation."""

from datetime import timedelta

from quickscan.onderzoek.models.interview import Interview
from regie.stukken.agenda import afspraak


def gesprek(interview: Interview) -> tuple[str, bytes, str]:
    """Return name, content and kind of the appointment; the same one when it moves. Names nobody."""
    return afspraak(
        uid=f"interview-{interview.pk}@regiescan",
        titel=f"Gesprek voor de quickscan {interview.quickscan.naam}",
        begin=interview.wanneer,
        duur=timedelta(minutes=interview.duur),
        plaats=interview.videolink if interview.digitaal else interview.plaats,
        uitleg="Een gesprek over de regie in de samenwerking in je regio.",
        adres=interview.videolink if interview.digitaal else "",
    )


def bijlage(context: dict) -> list[tuple[str, bytes, str]]:
    """Of the mail: `interview`."""
    return [gesprek(context["interview"])]
