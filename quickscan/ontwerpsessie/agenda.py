"""The design session for the calendar, along with the mails about it."""

from regie.stukken.agenda import afspraak


def bijlage(context: dict) -> list[tuple[str, bytes, str]]:
    """Of the mail: `ronde`, with a date for the session."""
    return [afspraak(context["ronde"])]


def uit_de_agenda(context: dict) -> list[tuple[str, bytes, str]]:
    """As `bijlage`, for a region that does not come: the session itself goes on."""
    return [afspraak(context["ronde"], vervallen=True)]
