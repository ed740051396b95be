"""A day and a time as people write them. Pure, no Django: what cannot be read raises ValueError with what to say."""

import re
from calendar import monthrange
from datetime import date, time

DATUM_FOUT = "Vul een datum in, zoals 24-3-2027."
JAAR_FOUT = "Kijk het jaar na. Vul een datum in, zoals 24-3-2027."
GEEN_JAAR = "Zet het jaar erbij, zoals 24-3-2027."
GEEN_MAAND = "Maand {maand} bestaat niet. Schrijf eerst de dag en dan de maand, zoals 24-3-2027."
GEEN_DAG = "In {maand} {jaar} is er geen dag {dag}. Kies een dag van 1 tot en met {laatste}."
TIJD_FOUT = "Vul een tijd in, zoals 14:30."
# Nobody plans outside these; the first days of our era are no moment at all once they are in UTC.
JAREN = range(2000, 2101)
MAANDEN = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
AFGEKORT = {"mrt": 3}

TUSSEN = r"[-/., ]{1,3}"
WEEKDAG = re.compile(r"\A(?:ma|di|wo|do|vr|za|zo)[a-z]*\.?,? ")
JAAR_EERST = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
DAG_EERST = re.compile(
    rf"([0-9]{{1,2}})(?:{TUSSEN}|(?=[a-z]))([0-9]{{1,2}}|[a-z]{{3,9}})(?:{TUSSEN}([0-9]{{4}}|[0-9]{{2}}))?"
)
TIJD = re.compile(r"([0-9]{1,2})[:.u]([0-9]{2})(?::([0-9]{2}))?(?: ?(?:uur|u))?")


def lees_dag(tekst: str) -> date:
    """Return the day: "24-3-2027", "24/3/27", "wo 24 maart 2027", or as a calendar gives it, "2027-03-24"."""
    tekst = WEEKDAG.sub("", tekst.strip().lower())
    if gevonden := JAAR_EERST.fullmatch(tekst):
        jaar, maand, dag = gevonden.groups()
    elif gevonden := DAG_EERST.fullmatch(tekst):
        dag, maand, jaar = gevonden.groups()
    else:
        raise ValueError(DATUM_FOUT)
    nummer = _maand(maand)
    if jaar is None:
        raise ValueError(GEEN_JAAR)
    return _dag(int(jaar) + (2000 if len(jaar) == 2 else 0), nummer, int(dag))


def lees_tijd(tekst: str) -> time:
    """Return the time of the day: "14:30", "14.30", "14u30" or "14:30 uur"."""
    gevonden = TIJD.fullmatch(tekst.strip().lower())
    if not gevonden:
        raise ValueError(TIJD_FOUT)
    uur, minuut, seconde = (int(een or 0) for een in gevonden.groups())
    if uur > 23 or minuut > 59 or seconde > 59:
        raise ValueError(TIJD_FOUT)
    return time(uur, minuut, seconde)


def schrijf_dag(dag: date) -> str:
    """Return the day as a field shows it: as the example in what is said of a wrong one."""
    return f"{dag.day}-{dag.month}-{dag.year}"


def schrijf_tijd(tijd: time) -> str:
    return f"{tijd:%H:%M}"


def _maand(woord: str) -> int:
    """Return the number of the month that is written as a number, in full or shortened."""
    if not woord.isdecimal():
        nummers = (nummer for nummer, naam in enumerate(MAANDEN, start=1) if naam.startswith(woord))
        nummer = AFGEKORT.get(woord) or next(nummers, 0)
        if not nummer:
            raise ValueError(DATUM_FOUT)
        return nummer
    if not 1 <= int(woord) <= 12:
        raise ValueError(GEEN_MAAND.format(maand=int(woord)))
    return int(woord)


def _dag(jaar: int, maand: int, dag: int) -> date:
    if jaar not in JAREN:
        raise ValueError(JAAR_FOUT)
    laatste = monthrange(jaar, maand)[1]
    if not 1 <= dag <= laatste:
        raise ValueError(GEEN_DAG.format(dag=dag, maand=MAANDEN[maand - 1], jaar=jaar, laatste=laatste))
    return date(jaar, maand, dag)
