"""Calendar files: one appointment as text/calendar, by the rules of RFC 5545 and 5546."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.db.models import TextChoices
from django.utils import timezone
from django.utils.formats import date_format
from icalendar import Calendar, Event, vCalAddress

from .agendarij import Agendarij
from .moment import is_zomertijd, komt_twee_keer_voor
from .tekst import op_een_regel, schoon


class Agendastand(TextChoices):
    """How sure an appointment is, in the words of a calendar file."""

    VOORGESTELD = "TENTATIVE"
    VAST = "CONFIRMED"
    VERVALLEN = "CANCELLED"


@dataclass(frozen=True)
class Agendapunt:
    """What somebody's calendar shows of an appointment.

    `begin`: an aware datetime. `adres`: a link, or empty. `zonder_plaats`: what mails say of where, without a `plaats`.
    """

    titel: str
    begin: datetime
    duur: timedelta
    plaats: str = ""
    uitleg: str = ""
    adres: str = ""
    stand: Agendastand = Agendastand.VAST
    zonder_plaats: str = "nog niet bekend"

    @property
    def wanneer(self) -> str:
        """Day and time in the words of a mail; of an hour that is there twice also which of the two."""
        woorden = date_format(timezone.localtime(self.begin), "l j F Y \\o\\m H:i \\u\\u\\r")
        if not komt_twee_keer_voor(self.begin):
            return woorden
        return f"{woorden} ({'zomertijd' if is_zomertijd(self.begin) else 'wintertijd'})"

    @property
    def minuten(self) -> int:
        return int(self.duur.total_seconds() // 60)

    @property
    def waar(self) -> str:
        return self.plaats or self.zonder_plaats


def agendabestand(rij: Agendarij, *, vervallen: bool = False) -> tuple[bytes, str]:
    """Return an .ics with the appointment of this row as it is now, and its content type.

    `vervallen`: off for who gets this file, whatever it is for others; as the next version, or a calendar ignores it.

    Times are written in UTC, which every calendar shows in its own time, summer time included. Nobody is asked to
    answer through the calendar, so it is published: with the site as its organiser, as the rules want one, and no
    guests. A file that is passed on tells nobody who was asked.
    """
    punt, nummer = rij.agendapunt, rij.agenda_nummer
    if vervallen:
        punt, nummer = replace(punt, stand=Agendastand.VERVALLEN), nummer + 1
    vervallen = punt.stand == Agendastand.VERVALLEN
    methode = "CANCEL" if vervallen else "PUBLISH"
    afspraak = Event.new(
        uid=rij.agenda_uid,
        # When this file was made: of two of the same number, the later one counts.
        stamp=timezone.now(),
        sequence=nummer,
        last_modified=rij.agenda_op,
        status=punt.stand.value,
        organizer=vCalAddress.new(settings.CONTACT_MAIL, cn="Regiescan"),
        summary=op_een_regel(punt.titel),
        start=punt.begin.astimezone(UTC),
        end=punt.begin.astimezone(UTC) + punt.duur,
        location=op_een_regel(punt.plaats) or None,
        description=schoon(punt.uitleg) or None,
        url=punt.adres or None,
    )
    kalender = Calendar.new(
        prodid="-//Regiescan//NL",
        method=methode,
        uid=rij.agenda_uid,
        last_modified=rij.agenda_op,
        subcomponents=[afspraak],
    )
    # Who gets it by mail, sees in the head of the part what it is for (RFC 6047).
    return kalender.to_ical(), f"text/calendar; charset=utf-8; method={methode}"


def afspraak(rij: Agendarij, *, vervallen: bool = False) -> tuple[str, bytes, str]:
    """Return name, content and kind of the appointment of a mail; as `agendabestand`."""
    return "afspraak.ics", *agendabestand(rij, vervallen=vervallen)
