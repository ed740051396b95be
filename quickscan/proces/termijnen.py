"""Dates of a quickscan: when it ends, when a step is due, working days. Whole days in the Netherlands, no clock times,
so summer time changes nothing. No Django.
"""

import calendar
from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache

import holidays

LOOPTIJD_MAANDEN = 3
type Tijdvak = tuple[date, date | None]


def plus_maanden(dag: date, maanden: int) -> date:
    """Return the same day so many calendar months on; the last day of the month where that day is not there."""
    jaar, maand = divmod(dag.year * 12 + dag.month - 1 + maanden, 12)
    return date(jaar, maand + 1, min(dag.day, calendar.monthrange(jaar, maand + 1)[1]))


def dagen_gepauzeerd(pauzes: Iterable[Tijdvak], vandaag: date) -> int:
    """Return how many days were paused up to today. A pause runs from its first day up to, not with, its last.

    One that has not ended (None) counts until today; one that is still to begin counts 0.
    """
    return sum(max(((eind or vandaag) - begin).days, 0) for begin, eind in pauzes)


def einddatum(start: date, pauzes: Iterable[Tijdvak], vandaag: date) -> date:
    """Return the last day: three calendar months from the startgesprek, plus paused days."""
    return plus_maanden(start, LOOPTIJD_MAANDEN) + timedelta(dagen_gepauzeerd(pauzes, vandaag))


def dagen_over(eind: date, vandaag: date) -> int:
    """Return how many days are left; the last day itself counts as 0, a day later as -1."""
    return (eind - vandaag).days


@cache
def _feestdagen(jaar: int) -> frozenset[date]:
    # OPTIONAL adds Good Friday and Liberation Day, on which offices in this field are closed.
    return frozenset(holidays.country_holidays("NL", years=jaar, categories=("public", "optional")))


def is_werkdag(dag: date) -> bool:
    """Monday to Friday, and no Dutch holiday (with Good Friday and 5 May)."""
    return dag.weekday() < 5 and dag not in _feestdagen(dag.year)


def op_werkdag(dag: date) -> date:
    """Return this day, or the first working day after it."""
    while not is_werkdag(dag):
        dag += timedelta(1)
    return dag


def vorige_werkdag(dag: date) -> date:
    """Return this day, or the last working day before it."""
    while not is_werkdag(dag):
        dag -= timedelta(1)
    return dag


def werkdagen_tussen(van: date, tot: date) -> int:
    """Return how many working days lie after `van` up to and with `tot`; below 0 when `tot` came first."""
    if tot < van:
        return -werkdagen_tussen(tot, van)
    return sum(is_werkdag(van + timedelta(nummer)) for nummer in range(1, (tot - van).days + 1))


def standaard_termijnen(start: date, weken: Iterable[int]) -> tuple[date, ...]:
    """Return the date each step is due, so many weeks after the start: a working day, and never after the end."""
    eind = vorige_werkdag(plus_maanden(start, LOOPTIJD_MAANDEN))
    return tuple(min(op_werkdag(start + timedelta(weeks=aantal)), eind) for aantal in weken)
