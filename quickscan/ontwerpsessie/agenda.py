"""The design session for the calendar, along with the mails about it."""

from regie.stukken.agenda import afspraak


def bijlage(context: dict) -> list[tuple[str, bytes, str]]:
    """Of the mail: `ronde`, with a date for the session."""
    return [afspraak(context["ronde"])]
