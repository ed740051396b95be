"""The eight steps (domein §5): who is to move, what a step must hold, and what is still missing in it, in words.

A step is closed only when nothing is missing. The functions read a Quickscan through its relations (`.all()`), so a
list that was fetched with `voor_bord()` costs no queries. No Django.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from regie.stukken.tekst import hoeveel, opsomming

from .doelgroepen import dekking
from .voorwaarden import VOORWAARDEN

MINSTE_INTERVIEWS, MEESTE_INTERVIEWS = 3, 5


class Partner(StrEnum):
    """The three sides of a quickscan."""

    def __new__(cls, sleutel, label):
        lid = str.__new__(cls, sleutel)
        lid._value_, lid.label = sleutel, label
        return lid

    MAO = "mao", "Met Andere Ogen"
    AEF = "aef", "De onderzoekers van AEF"
    REGIO = "regio", "De regio"

    @classmethod
    def choices(cls) -> list[tuple[str, str]]:
        return [(lid.value, lid.label) for lid in cls]


@dataclass(frozen=True)
class Stapdefinitie:
    """One of the eight. `wie`: who does it; `begint_bij`: whose turn it is at first; `weken` after the startgesprek.

    `onderzoeker_sluit`: whether its researchers may close it, besides staff.
    """

    sleutel: str
    nummer: int
    naam: str
    wie: tuple[Partner, ...]
    begint_bij: Partner
    weken: int
    inhoud: str
    ontbreekt: Callable[..., list[str]]
    onderzoeker_sluit: bool = False


def _is_geweest(moment: datetime) -> bool:
    return moment <= datetime.now(UTC)


def _mist(*paren: tuple[object, str]) -> list[str]:
    return [zin for is_er, zin in paren if not is_er]


def _startgesprek(quickscan) -> list[str]:
    gesprek = getattr(quickscan, "startgesprek", None)
    if gesprek is None:
        return ["Er is nog geen datum voor het startgesprek."]
    if not _is_geweest(gesprek.wanneer):
        return ["Het startgesprek is nog niet geweest."]
    return _mist(
        (gesprek.aanwezig, "Er staat nog niet wie er bij het startgesprek waren."),
        (gesprek.uitkomst, "De uitkomst van het startgesprek staat er nog niet."),
        (gesprek.voorwaarden_uitgelegd, "De voorwaarden zijn nog niet uitgelegd."),
    )


def _afbakening(quickscan) -> list[str]:
    afbakening = getattr(quickscan, "afbakening", None)
    if afbakening is None:
        return ["De schaal is nog niet gekozen.", "De betrokken partijen staan er nog niet."]
    return _mist((len(afbakening.partijen.all()) >= 2, "Er staan nog geen twee betrokken partijen."))


def _selectie(quickscan) -> list[str]:
    gegeven = {(akkoord.voorwaarde, akkoord.versie) for akkoord in quickscan.akkoorden.all()}
    open_ = [een for een in VOORWAARDEN if (een.sleutel, een.versie) not in gegeven]
    return _mist(
        (quickscan.regio_id, "De aanmelding is nog niet aan een regio gekoppeld."),
        (not open_, f"De regio is nog niet akkoord met {hoeveel(len(open_), 'voorwaarde', 'voorwaarden')}."),
        (quickscan.status not in ("aangemeld", "afgewezen"), "De regio is nog niet gekozen."),
    )


def _onderzoek(quickscan) -> list[str]:
    onderzoek = getattr(quickscan, "onderzoek", None)
    gehouden = [interview for interview in quickscan.interviews.all() if interview.status == "gehouden"]
    partijen = [(interview.partij, interview.sector) for interview in gehouden]
    zonder = [vereiste.naam for vereiste, is_er in dekking(quickscan.doelgroep, partijen) if not is_er]
    geen_toestemming = sum(not hasattr(interview, "toestemming") for interview in gehouden)
    te_kort = MINSTE_INTERVIEWS - len(gehouden)
    aantal = f"Er {'is' if len(gehouden) == 1 else 'zijn'} {hoeveel(len(gehouden), 'interview', 'interviews')} gehouden"
    of = f"Houd er nog {te_kort}, of leg" if te_kort > 0 else "Leg"
    return _mist(
        (
            MINSTE_INTERVIEWS <= len(gehouden) <= MEESTE_INTERVIEWS or (onderzoek and onderzoek.reden_aantal),
            f"{aantal}; de richtlijn is {MINSTE_INTERVIEWS} tot {MEESTE_INTERVIEWS}. {of} uit waarom.",
        ),
        (
            not zonder or (onderzoek and onderzoek.reden_dekking),
            f"Er is nog niet gesproken met: {opsomming(zonder) if zonder else ''}.",
        ),
        (
            not geen_toestemming,
            f"Van {hoeveel(geen_toestemming, 'interview', 'interviews')} staat er nog geen toestemming.",
        ),
        (
            quickscan.documenten.all() or (onderzoek and onderzoek.reden_documenten),
            "Er zijn nog geen documenten bekeken.",
        ),
    )


def _factsheet(quickscan) -> list[str]:
    factsheet = getattr(quickscan, "factsheet", None)
    laatste = factsheet and factsheet.laatste
    if not laatste:
        return ["Er is nog geen factsheet."]
    if factsheet.vrijgegeven:
        return []
    return _mist(
        (laatste.compleet, "De factsheet heeft nog niet alle antwoorden en rollen."),
        (False, "De factsheet is nog niet vrijgegeven."),
    )


def _toetsing(quickscan) -> list[str]:
    toetsingen = list(quickscan.toetsingen.all())
    if not toetsingen:
        return ["De factsheet is nog niet ter toetsing verstuurd."]
    onbeantwoord = sum(not opmerking.antwoord for een in toetsingen for opmerking in een.opmerkingen.all())
    laatste = toetsingen[-1]
    wachten_op = sum(toetser.gereageerd_op is None for toetser in laatste.toetsers.all())
    factsheet = getattr(quickscan, "factsheet", None)
    return _mist(
        (
            not laatste.is_open or not wachten_op,
            f"{hoeveel(wachten_op, 'persoon', 'personen')} kan nog reageren."
            if wachten_op == 1
            else f"{hoeveel(wachten_op, 'persoon', 'personen')} kunnen nog reageren.",
        ),
        (
            not onbeantwoord,
            f"Nog niet beantwoord: {hoeveel(onbeantwoord, 'opmerking', 'opmerkingen')}.",
        ),
        (factsheet and factsheet.vastgesteld, "De factsheet is nog niet vastgesteld."),
    )


def _advies(quickscan) -> list[str]:
    advies = getattr(quickscan, "advies", None)
    if not (advies and advies.laatste):
        return ["Er is nog geen advies."]
    return _mist((advies.status == "definitief", "Het advies is nog niet definitief."))


def _terugkoppelgesprek(quickscan) -> list[str]:
    gesprek = getattr(quickscan, "terugkoppelgesprek", None)
    if gesprek is None:
        return ["Er is nog geen datum voor het terugkoppelgesprek."]
    if not _is_geweest(gesprek.wanneer):
        return ["Het terugkoppelgesprek is nog niet geweest."]
    return _mist(
        (gesprek.aanwezig, "Er staat nog niet wie er bij het terugkoppelgesprek waren."),
        (gesprek.verslag, "Er staat nog niet hoe regie en samenwerking ervoor staan."),
        (gesprek.rolafspraken.all(), "Er staat nog niet wie welke rol neemt."),
    )


_MAO, _AEF, _REGIO = Partner.MAO, Partner.AEF, Partner.REGIO
STAPPEN: tuple[Stapdefinitie, ...] = (
    Stapdefinitie(
        *("startgesprek", 1, "Startgesprek", (_MAO, _REGIO), _MAO, 0),
        "Datum, wie erbij waren en de uitkomst. De voorwaarden zijn uitgelegd.",
        _startgesprek,
    ),
    Stapdefinitie(
        *("afbakening", 2, "Afbakening", (_MAO, _AEF, _REGIO), _MAO, 1),
        "Thema, doelgroep, schaal en de betrokken partijen.",
        _afbakening,
    ),
    Stapdefinitie(
        *("selectie", 3, "Selectie", (_MAO,), _MAO, 2),
        "De keuze uit alle aanmeldingen van de ronde. De regio is akkoord met alle voorwaarden.",
        _selectie,
    ),
    Stapdefinitie(
        *("onderzoek", 4, "Onderzoek", (_AEF,), _AEF, 6),
        "3 tot 5 interviews, met alle partijen die erbij horen, en de documenten.",
        _onderzoek,
        onderzoeker_sluit=True,
    ),
    Stapdefinitie(
        *("factsheet", 5, "Factsheet", (_AEF,), _AEF, 8),
        "Antwoord op vier vragen: wat is er bereikt, hoe ziet de regieneming eruit, wat valt op, en hoe worden de "
        "rollen vervuld.",
        _factsheet,
        onderzoeker_sluit=True,
    ),
    Stapdefinitie(
        *("toetsing", 6, "Schriftelijke toetsing", (_REGIO,), _AEF, 10),
        "Iedereen met wie gesproken is, kon reageren. Elke opmerking is beantwoord en de factsheet staat vast.",
        _toetsing,
        onderzoeker_sluit=True,
    ),
    Stapdefinitie(
        *("advies", 7, "Advies", (_AEF,), _AEF, 11),
        "Een kort advies over wat er verder kan.",
        _advies,
        onderzoeker_sluit=True,
    ),
    Stapdefinitie(
        *("terugkoppelgesprek", 8, "Terugkoppelgesprek", (_MAO, _AEF, _REGIO), _MAO, 13),
        "Hoe regie en samenwerking ervoor staan, wie welke rol neemt, en welke steun er komt.",
        _terugkoppelgesprek,
    ),
)
STAP: dict[str, Stapdefinitie] = {stap.sleutel: stap for stap in STAPPEN}
WEKEN = tuple(stap.weken for stap in STAPPEN)


def ontbreekt(quickscan, sleutel: str) -> list[str]:
    """Return in sentences what this step still lacks; an empty list: it can be closed. KeyError for no step."""
    return STAP[sleutel].ontbreekt(quickscan)
