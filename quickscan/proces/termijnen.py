"""Dates of a quickscan: when it ends, when a step is due, working days. Whole days in the Netherlands, no clock times,
so summer time changes nothing. No Django.
"""

import calendar
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import cache

import holidays

LOOPTIJD_MAANDEN = 3
ZATERDAG = 5
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
def _feestdagen(jaar: int) -> dict[date, str]:
    # OPTIONAL adds Good Friday and Liberation Day, on which offices in this field are closed.
    return dict(holidays.country_holidays("NL", years=jaar, categories=("public", "optional"), language="nl"))


def vrije_dag(dag: date) -> str:
    """Say why this is no working day: "tweede kerstdag", or "geen werkdag" in a weekend; empty when it is one.

    Those are Monday to Friday, without the Dutch holidays (with Good Friday and 5 May).
    """
    if feestdag := _feestdagen(dag.year).get(dag):
        # The library joins two on one day, as Liberation Day and Ascension Day in 2016.
        naam = feestdag.split("; ")[0].replace("Goede vrijdag", "Goede Vrijdag")
        return naam.lower() if naam.startswith(("Eerste", "Tweede")) else naam
    return "geen werkdag" if dag.weekday() >= ZATERDAG else ""


def is_werkdag(dag: date) -> bool:
    """Whether people work on this day; see `vrije_dag`."""
    return not vrije_dag(dag)


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


def werkdagen_bij(dag: date, vanaf: date) -> list[date]:
    """Return the working days around a day that is none: the last before it, if that is not before `vanaf`, and the
    first after it."""
    return [een for een in (vorige_werkdag(dag), op_werkdag(dag)) if een >= vanaf]


def opgeschoven(termijnen: Sequence[date], dagen: int, *, vanaf: date = date.min) -> list[date]:
    """Return terms that stand in order so many days later (earlier: below 0): working days, still in order.

    None is before `vanaf`. What stood in a wrong order is put right: a term that ran back stands with the one before.
    """
    uit = []
    for termijn in termijnen:
        vanaf = max(vanaf, op_werkdag(termijn + timedelta(dagen)))
        uit.append(vanaf)
    return uit


def na_pauze(termijnen: Sequence[date], dagen: int, eind: date) -> list[date]:
    """Return terms in order after so many days of pause, when the quickscan ends on `eind`: that has moved as well.

    Working days in order. One that was in time for the end still is.
    """
    laatste = vorige_werkdag(eind)
    paren = zip(termijnen, opgeschoven(termijnen, dagen), strict=True)
    return [min(naar, laatste) if van + timedelta(dagen) <= eind else naar for van, naar in paren]
