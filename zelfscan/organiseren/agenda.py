"""The meeting of a scan for the calendar, along with the mails about it."""

from regie.stukken.agenda import afspraak


def bijlage(context: dict) -> list[tuple[str, bytes, str]]:
    """The same appointment when the meeting moves. Of the mail: `scan`."""
    return [afspraak(context["scan"])]
