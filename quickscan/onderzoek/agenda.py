"""The talk of an interview for the calendar, along with the mails about it."""

from regie.stukken.agenda import afspraak


def bijlage(context: dict) -> list[tuple[str, bytes, str]]:
    """The same appointment when the talk moves. Of the mail: `interview`; without a moment there is no file."""
    interview = context["interview"]
    return [afspraak(interview)] if interview.wanneer else []
