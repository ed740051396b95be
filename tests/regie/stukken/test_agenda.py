"""Calendar files, read back by the library that reads everybody's."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from regie.stukken.agenda import agendabestand

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def lees(**velden):
    begin = velden.pop("begin", datetime(2026, 12, 1, 14, 0, tzinfo=AMSTERDAM))
    bytes_ = agendabestand(uid="1@proef", titel="Scan: 's-Hertogenbosch; samen", begin=begin, duur=timedelta(hours=1))
    return Calendar.from_ical(bytes_).events[0], bytes_


@pytest.mark.parametrize(("maand", "uur"), [(12, 13), (7, 12)])
def test_de_tijd_klopt_in_winter_en_zomer(maand, uur):
    afspraak, _ = lees(begin=datetime(2026, maand, 1, 14, 0, tzinfo=AMSTERDAM))

    assert afspraak.start == datetime(2026, maand, 1, uur, 0, tzinfo=UTC)
    assert afspraak.end - afspraak.start == timedelta(hours=1)


def test_de_titel_komt_heel_over():
    afspraak, _ = lees()

    assert afspraak["summary"] == "Scan: 's-Hertogenbosch; samen"


def test_dezelfde_afspraak_geeft_dezelfde_bytes_en_noemt_niemand():
    _, een = lees()
    _, twee = lees()

    assert een == twee
    assert b"ORGANIZER" not in een
    assert b"ATTENDEE" not in een
