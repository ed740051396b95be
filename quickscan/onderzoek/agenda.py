"""The talk of an interview for the calendar, along with the mails about it."""

from regie.stukken.agenda import afspraak


def bijlage(context: dict) -> list[tuple[str, bytes, str]]:
    """The same appointment when the talk moves. Of the mail: `interview`; without a moment there is no file."""
    interview = context["interview"]
    return [afspraak(interview)] if interview.wanneer else []


def bijlage_ander_adres(context: dict) -> list[tuple[str, bytes, str]]:
    """The appointment, off for who gets this. Of the mail: `interview`, and its `agenda_nummer` of before."""
    interview = context["interview"]
    interview.agenda_nummer = context["agenda_nummer"]
    return [afspraak(interview, vervallen=True)] if interview.wanneer else []
