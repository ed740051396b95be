"""Dates: three months, pauses, working days over Dutch holidays and summer time."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quickscan.proces.stappen import STAPPEN
from quickscan.proces.termijnen import (
    dagen_gepauzeerd,
    dagen_over,
    einddatum,
    is_werkdag,
    na_pauze,
    op_werkdag,
    opgeschoven,
    plus_maanden,
    standaard_termijnen,
    vorige_werkdag,
    vrije_dag,
    werkdagen_bij,
    werkdagen_tussen,
)

dagen = st.dates(date(2024, 1, 1), date(2040, 12, 31))


@pytest.mark.parametrize(
    ("dag", "later"),
    [
        (date(2026, 1, 15), date(2026, 4, 15)),
        (date(2026, 11, 30), date(2027, 2, 28)),
        (date(2027, 11, 29), date(2028, 2, 29)),
        (date(2026, 10, 31), date(2027, 1, 31)),
        (date(2026, 12, 1), date(2027, 3, 1)),
    ],
)
def test_drie_kalendermaanden(dag, later):
    assert plus_maanden(dag, 3) == later


def test_een_pauze_telt_de_eerste_dag_wel_en_de_laatste_niet():
    vandaag = date(2026, 5, 20)

    assert dagen_gepauzeerd([(date(2026, 5, 1), date(2026, 5, 4))], vandaag) == 3
    assert dagen_gepauzeerd([(date(2026, 5, 1), date(2026, 5, 1))], vandaag) == 0
    assert dagen_gepauzeerd([(date(2026, 5, 1), date(2026, 5, 4)), (date(2026, 5, 10), None)], vandaag) == 13
    assert dagen_gepauzeerd([(date(2026, 6, 1), None)], vandaag) == 0


def test_de_einddatum_schuift_met_de_pauze_en_niet_door_de_zomertijd():
    # Summer time begins on 29 March 2026, within both.
    assert einddatum(date(2026, 3, 2), [], date(2026, 4, 1)) == date(2026, 6, 2)
    assert einddatum(date(2026, 3, 2), [(date(2026, 3, 27), date(2026, 3, 31))], date(2026, 4, 1)) == date(2026, 6, 6)
    assert dagen_over(date(2026, 3, 30), date(2026, 3, 28)) == 2
    assert dagen_over(date(2026, 3, 28), date(2026, 3, 30)) == -2


@pytest.mark.parametrize(
    "dag",
    [
        date(2026, 1, 1),
        date(2026, 4, 3),  # Good Friday
        date(2026, 4, 6),
        date(2026, 4, 27),
        date(2025, 4, 26),  # Koningsdag on a Saturday, because the 27th was a Sunday
        date(2027, 5, 5),
        date(2026, 5, 14),
        date(2026, 5, 25),
        date(2026, 12, 25),
        date(2026, 11, 28),  # a Saturday
    ],
)
def test_geen_werkdag(dag):
    assert not is_werkdag(dag)


def test_een_gewone_dag_is_een_werkdag():
    assert is_werkdag(date(2026, 12, 24))
    assert is_werkdag(date(2025, 4, 25))
    assert op_werkdag(date(2026, 4, 3)) == date(2026, 4, 7)
    assert vorige_werkdag(date(2026, 4, 6)) == date(2026, 4, 2)


def test_werkdagen_over_pasen():
    assert werkdagen_tussen(date(2026, 4, 2), date(2026, 4, 8)) == 2
    assert werkdagen_tussen(date(2026, 4, 8), date(2026, 4, 2)) == -2
    assert werkdagen_tussen(date(2026, 4, 8), date(2026, 4, 8)) == 0


@pytest.mark.parametrize(
    ("dag", "wat"),
    [
        (date(2026, 12, 24), ""),
        (date(2026, 11, 28), "geen werkdag"),
        (date(2026, 11, 29), "geen werkdag"),
        (date(2026, 12, 26), "tweede kerstdag"),
        (date(2026, 4, 3), "Goede Vrijdag"),
        (date(2016, 5, 5), "Bevrijdingsdag"),
    ],
)
def test_waarom_een_dag_vrij_is(dag, wat):
    assert vrije_dag(dag) == wat


def test_de_werkdagen_rond_een_vrije_dag():
    assert werkdagen_bij(date(2026, 4, 5), date(2026, 1, 1)) == [date(2026, 4, 2), date(2026, 4, 7)]
    assert werkdagen_bij(date(2026, 4, 5), date(2026, 4, 3)) == [date(2026, 4, 7)]


@given(termijnen=st.lists(dagen, min_size=1, max_size=8), schuif=st.integers(-400, 400))
def test_wat_opschuift_komt_op_werkdagen_op_volgorde(termijnen, schuif):
    naar = opgeschoven(termijnen, schuif)

    assert list(naar) == sorted(naar)
    assert all(map(is_werkdag, naar))
    if termijnen == sorted(termijnen):
        assert naar == [op_werkdag(dag + timedelta(schuif)) for dag in termijnen]


@given(start=dagen, pauze=st.integers(1, 400))
def test_na_een_pauze_zijn_termijnen_werkdagen_op_volgorde_voor_het_eind(start, pauze):
    eind = einddatum(start, [(start, start + timedelta(pauze))], start + timedelta(pauze))

    naar = na_pauze(standaard_termijnen(start, weken()), pauze, eind)

    assert naar == sorted(naar)
    assert all(map(is_werkdag, naar))
    assert naar[-1] <= eind


def test_wat_al_na_het_eind_lag_houdt_na_een_pauze_zijn_dagen():
    assert na_pauze([date(2026, 12, 1), date(2026, 12, 15)], 2, date(2026, 12, 6)) == [
        date(2026, 12, 3),
        date(2026, 12, 17),
    ]
    # The first is on the Friday before the end, a Sunday, and would come on the Monday after it.
    assert na_pauze([date(2026, 12, 4)], 2, date(2026, 12, 6)) == [date(2026, 12, 4)]


def weken() -> list[int]:
    return [een.weken for een in STAPPEN.values()]


@given(start=dagen)
def test_termijnen_zijn_werkdagen_op_volgorde_binnen_drie_maanden(start):
    termijnen = standaard_termijnen(start, weken())

    assert list(termijnen) == sorted(termijnen)
    assert all(is_werkdag(dag) for dag in termijnen)
    assert start <= termijnen[0]
    assert termijnen[-1] <= plus_maanden(start, 3)


@pytest.mark.django_db
def test_het_startgesprek_telt_op_de_nederlandse_dag():
    """A talk late in the evening is the next day in UTC's past: what counts is the calendar here."""
    from quickscan.proces.actions.stappen import sluit_stap
    from quickscan.startgesprek.models import Startgesprek
    from tests import factories
    from tests.quickscan import fabriek

    quickscan = fabriek.quickscan()
    fabriek.vul_stap(quickscan, "startgesprek")
    # 00:30 in summer time is 22:30 of the day before in UTC.
    moment = datetime(2024, 7, 2, 0, 30, tzinfo=ZoneInfo("Europe/Amsterdam"))
    Startgesprek.objects.update(wanneer=moment)

    quickscan = sluit_stap(by=factories.medewerker(), quickscan=quickscan, sleutel="startgesprek")

    assert quickscan.start == date(2024, 7, 2)
    assert [stap.termijn for stap in quickscan.stappen.all()] == list(standaard_termijnen(date(2024, 7, 2), weken()))
