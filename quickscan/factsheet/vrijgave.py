"""The release check: what in a text could point at a person. Each finding is a question, never a block. No Django.

Better one question too many: with three to five people interviewed, who reads it can soon guess who said it
(domein §4.3, ontwerp §6.9).
"""

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from django.db.models import TextChoices

# Of fewer people a figure says something about each of them.
MINSTENS = 5
MEESTE = 60  # findings; who has more reads the text again before answering questions
PASSAGE = 500

_TUSSENVOEGSELS = frozenset(
    ["van", "de", "der", "den", "het", "ten", "ter", "te", "'t", "in", "op", "el", "al", "la", "le", "von"]
)
_ZIN = re.compile(r"[^.!?\n]+(?:[.!?]+(?=\S)[^.!?\n]*)*[.!?]*[”\"’']?")
# Three words or more between quotation marks. A straight single one only where it cannot be an apostrophe.
_CITATEN = (
    re.compile(r"[“”„«\"](?P<tekst>[^“”„«»\"\n]{8,400})[“”»\"]"),
    re.compile(r"‘(?P<tekst>[^‘\n]{8,400}?)’(?!\w)"),
    re.compile(r"(?<![\w’'])'(?P<tekst>[^\n]{8,400}?)'(?![\w'])"),
)
_MENSEN = r"(?:ge[iï]nterviewden?|gesprekspartners?|respondent(?:en)?|deelnemers?|mensen|personen|partners?|partijen)"
_GETALLEN = {
    "een": 1,
    "één": 1,
    "eén": 1,
    "twee": 2,
    "drie": 3,
    "vier": 4,
    "vijf": 5,
    "zes": 6,
    "zeven": 7,
    "acht": 8,
    "negen": 9,
    "tien": 10,
}
_GETAL = rf"(?:\d{{1,3}}|{'|'.join(_GETALLEN)})"
_VAN_DE = re.compile(rf"\b(?P<teller>{_GETAL})\s+van\s+de\s+(?P<noemer>{_GETAL})\b", re.IGNORECASE)
# A share, and further on the people: two patterns, because one that skips what is between them takes a minute for a
# long line of shares.
_AANDEEL = re.compile(r"\b(?:\d{1,3}(?:,\d+)?\s?(?:%|procent)|de helft|een derde|een kwart)", re.IGNORECASE)
_WIE = re.compile(rf"\b{_MENSEN}\b", re.IGNORECASE)
_ALLE = re.compile(rf"\b(?:beide|alle\s+(?:drie|vier|3|4))\b[^.\n]{{0,25}}\b{_MENSEN}\b", re.IGNORECASE)
_ZEGT = (
    r"(?:zegt|zei|vindt|vond|noemt|noemde|vertelt|vertelde|geeft\s+aan|gaf\s+aan|merkt\s+op|stelt|ervaart|denkt|wil)"
)
_EEN = r"(?:ge[iï]nterviewde|gesprekspartner|respondent|deelnemer|persoon)"
_EEN_PERSOON = (
    re.compile(rf"\b(?:[eé][eé]n|de|die|deze)\s+(?:andere\s+)?{_EEN}\b", re.IGNORECASE),
    re.compile(rf"\b[eé][eé]n\s+van\s+de\s+(?:\w+\s+)?{_MENSEN}\b", re.IGNORECASE),
    re.compile(rf"\b(?:hij|zij|ze|iemand)\s+(?:zelf\s+)?{_ZEGT}\b", re.IGNORECASE),
)


class Vondstsoort(TextChoices):
    """What the release check looks for."""

    NAAM = "naam", "naam van een persoon"
    CITAAT = "citaat", "letterlijk citaat"
    PERSOON = "persoon", "zin over één persoon"
    CIJFER = "cijfer", "getal over te weinig mensen"


@dataclass(frozen=True)
class Mens:
    """Somebody who was spoken with, or who is the contactpersoon. Everything but the name may be empty."""

    naam: str
    functie: str = ""
    organisatie: str = ""


@dataclass(frozen=True)
class Vondst:
    """One passage that raises a question. `soort` as in VrijgaveVraag; `waarom` says what was seen, in a sentence."""

    soort: str
    plek: str
    passage: str
    waarom: str


def controleer(teksten: Mapping[str, str], mensen: Collection[Mens], *, scan_aantal: int | None = None) -> list[Vondst]:
    """Return what these texts (by place) raise, in the order of reading; each passage once per kind.

    `scan_aantal`: how many answered the scan that was taken over.
    """
    gevonden: dict[tuple[str, str, str], Vondst] = {}
    for plek, tekst in teksten.items():
        for soort, passage, waarom in _in_tekst(tekst, mensen):
            vondst = Vondst(soort, plek, passage[:PASSAGE].strip(), waarom)
            gevonden.setdefault((soort, plek, vondst.passage), vondst)
    if scan_aantal is not None and scan_aantal < MINSTENS:
        waarom = f"Aan de scan deden {scan_aantal} mensen mee. Onder de {MINSTENS} zegt een stip iets over één persoon."
        gevonden[Vondstsoort.CIJFER, "rollen", ""] = Vondst(Vondstsoort.CIJFER, "rollen", "De overgenomen scan", waarom)
    return list(gevonden.values())[:MEESTE]


def _in_tekst(tekst: str, mensen: Collection[Mens]) -> Iterator[tuple[str, str, str]]:
    for citaten in _CITATEN:
        for vondst in citaten.finditer(tekst):
            if len(vondst["tekst"].split()) >= 3:
                yield Vondstsoort.CITAAT, vondst[0], "Dit lijkt een letterlijk citaat."
    namen, rollen = [_delen(mens.naam) for mens in mensen], _rollen(mensen)
    for zin in _zinnen(tekst):
        kaal = _kaal(zin)
        for delen in namen:
            if deel := _naam_in(kaal, delen):
                yield Vondstsoort.NAAM, zin, f"Hierin staat ‘{deel}’. Zo heet iemand met wie jullie spraken."
        if waarom := _wijst_aan(zin, rollen):
            yield Vondstsoort.PERSOON, zin, waarom
        if waarom := _klein_getal(zin):
            yield Vondstsoort.CIJFER, zin, waarom


def _zinnen(tekst: str) -> list[str]:
    return [zin for vondst in _ZIN.finditer(tekst) if (zin := vondst[0].strip(" \t-*>"))]


def _kaal(tekst: str) -> str:
    """Without accents: "Noël" is found as "Noel"."""
    return "".join(teken for teken in unicodedata.normalize("NFKD", tekst) if not unicodedata.combining(teken))


def _delen(naam: str) -> dict[str, re.Pattern[str]]:
    """A name as a whole and by its words, last one first, each with what finds it. Without accents."""
    kaal = _kaal(naam)
    delen = [kaal, *reversed([deel for deel in kaal.split() if deel.lower() not in _TUSSENVOEGSELS])]
    return {
        deel: re.compile(rf"(?<!\w){re.escape(deel)}(?!\w)") for deel in delen if len(deel) > 1 and deel[0].isupper()
    }


def _naam_in(kaal: str, delen: Mapping[str, re.Pattern[str]]) -> str:
    """Return the part of a name that stands in the sentence with a capital: all of it, or one of its words."""
    # Looking for it as plain text is far quicker, and nearly every sentence ends there.
    return next((deel for deel, patroon in delen.items() if deel in kaal and patroon.search(kaal)), "")


def _rollen(mensen: Collection[Mens]) -> dict[str, re.Pattern[str]]:
    """The functions and organisations of which only one person was spoken with, each with what finds it."""
    rollen = {}
    for soort in ("functie", "organisatie"):
        namen: dict[str, set[str]] = {}
        for mens in mensen:
            namen.setdefault(getattr(mens, soort).lower(), set()).add(mens.naam)
        for wie in dict.fromkeys(getattr(mens, soort) for mens in mensen):
            if len(wie) > 2 and len(namen[wie.lower()]) == 1:
                woord = rf"(?:de\s+|een\s+|onze\s+)?{re.escape(wie)}"
                patroon = rf"\bvolgens\s+{woord}(?!\w)|(?<!\w){woord}\s+{_ZEGT}\b"
                rollen[wie] = re.compile(patroon, re.IGNORECASE)
    return rollen


def _wijst_aan(zin: str, rollen: Mapping[str, re.Pattern[str]]) -> str:
    for patroon in _EEN_PERSOON:
        if vondst := patroon.search(zin):
            return f"‘{vondst[0]}’ wijst naar één persoon."
    klein = zin.lower()
    for wie, patroon in rollen.items():
        if wie.lower() in klein and patroon.search(zin):
            return f"Met ‘{wie}’ spraken jullie maar één persoon."
    return ""


def _getal(woord: str) -> int:
    return int(woord) if woord.isdecimal() else _GETALLEN[woord.lower()]


def _klein_getal(zin: str) -> str:
    for vondst in _VAN_DE.finditer(zin):
        teller, noemer = _getal(vondst["teller"]), _getal(vondst["noemer"])
        if noemer < MINSTENS or min(teller, noemer - teller) == 1:
            return f"‘{vondst[0]}’ gaat over zo weinig mensen dat je kunt raden wie het zijn."
    allemaal = _ALLE.search(zin)
    if wie := allemaal[0] if allemaal else _aandeel(zin):
        return f"‘{wie}’ gaat over weinig mensen. Een quickscan heeft maar een paar interviews."
    return ""


def _aandeel(zin: str) -> str:
    """Return from a share to the last people after it, without a full stop between them."""
    for stuk in zin.split("."):
        if (deel := _AANDEEL.search(stuk)) and (mensen := list(_WIE.finditer(stuk, deel.end()))):
            return stuk[deel.start() : mensen[-1].end()]
    return ""
