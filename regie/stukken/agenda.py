"""Calendar files: one appointment as text/calendar."""

from datetime import UTC, datetime, timedelta

from icalendar import Calendar, Event

from .tekst import op_een_regel, schoon

SOORT = "text/calendar; charset=utf-8"


def agendabestand(
    *, uid: str, titel: str, begin: datetime, duur: timedelta, plaats: str = "", uitleg: str = "", adres: str = ""
) -> bytes:
    """Return an .ics with one appointment. `begin` is an aware datetime; `uid` stays the same when it moves.

    Times are written in UTC, which every calendar shows in its own time, summer time included. No organiser and no
    guests stand in it: a file that is passed on tells nobody who was asked.
    """
    begin = begin.astimezone(UTC)
    afspraak = Event.new(
        uid=uid,
        # Not the time of making: the same input gives the same bytes.
        stamp=begin,
        summary=op_een_regel(titel),
        start=begin,
        end=begin + duur,
        location=op_een_regel(plaats) or None,
        description=schoon(uitleg) or None,
        url=adres or None,
    )
    kalender = Calendar.new(prodid="-//Regiescan//NL", uid=uid, last_modified=begin, subcomponents=[afspraak])
    return kalender.to_ical()


def afspraak(**velden) -> tuple[str, bytes, str]:
    """Return name, content and kind of the appointment of a mail. `velden`: as in `agendabestand`."""
    return "afspraak.ics", agendabestand(**velden), SOORT
