"""The last talk for the calendar, along with the mails about it."""

from regie.stukken.agenda import afspraak


def gesprek(context: dict) -> list[tuple[str, bytes, str]]:
    """The same appointment when the talk moves. Of the mail: `gesprek`."""
    return [afspraak(context["gesprek"])]
