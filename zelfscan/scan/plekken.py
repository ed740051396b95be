"""Whether two lists are of mostly the same people, and by how many they differ (privacy 9). Pure, no Django."""

import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

MEESTE_VERSCHIL = 3
# Two splits of other groups show too much of so many people together, whoever else is on the lists (privacy 13).
SAMEN_IN_ANDERE_GROEPEN = 4


@dataclass(frozen=True)
class Plek:
    """One place on the list of a scan. `naam` and `email` may be empty, `regio` is only there between regions.

    Make it with `plek`: then capitals, accents, spaces and punctuation make no other place.
    """

    organisatie: str
    naam: str = ""
    email: str = ""
    regio: str = ""


def plek(organisatie: str, naam: str = "", email: str = "", regio: str = "") -> Plek:
    return Plek(vorm(organisatie), vorm(naam), email.strip().casefold(), vorm(regio))


_GEEN_LETTER = {code: None for code in range(128) if not chr(code).isalnum()}


def vorm(tekst: str) -> str:
    if tekst.isascii():
        # The same, much faster: every answer compares many lists.
        return tekst.lower().translate(_GEEN_LETTER) or tekst.strip()
    kaal = "".join(teken for teken in unicodedata.normalize("NFKD", tekst).casefold() if teken.isalnum())
    return kaal or tekst.strip()


def _zelfde(een: Plek, ander: Plek, *, misschien: bool) -> bool:
    """Say whether two places are of the same person: by address where both have one, else by name (privacy 9).

    `misschien`: a place without a name can be anybody of that organisation; else it is another than one with a name
    or an address.
    """
    if een.email and ander.email:
        return een.email == ander.email
    if een.organisatie != ander.organisatie or (een.regio and ander.regio and een.regio != ander.regio):
        return False
    if een.naam and ander.naam:
        return een.naam == ander.naam
    return misschien or (een.naam == ander.naam and een.email == ander.email)


def hoeveel_dezelfde(
    een: Sequence[Plek],
    ander: Sequence[Plek],
    *,
    misschien: bool = False,
    genoeg: int | None = None,
    meeste_over: int | None = None,
) -> int:
    """Return how many places of two lists are of the same person, each counted once: the most there can be.

    It stops when it found `genoeg` of them, or when more than `meeste_over` places of `een` stay without: what it
    returns is then less than there may be. Every answer asks this, and somebody may make many lists to be slow.
    """
    # Only these need to be compared: two lists of 500 are many pairs.
    per_adres, per_naam, per_organisatie = defaultdict(list), defaultdict(list), defaultdict(list)
    for nummer, b in enumerate(ander):
        per_adres[b.email].append(nummer)
        per_naam[b.organisatie, b.naam].append(nummer)
        per_organisatie[b.organisatie].append(nummer)

    @cache
    def kandidaten(a: Plek) -> list[int]:
        nummers = {*per_naam[a.organisatie, a.naam], *(per_adres[a.email] if a.email else ())}
        if misschien:
            nummers.update(per_naam[a.organisatie, ""] if a.naam else per_organisatie[a.organisatie])
        return [nummer for nummer in sorted(nummers) if _zelfde(a, ander[nummer], misschien=misschien)]

    # Who can go with fewest first: then hardly anybody has to move for another.
    kan = sorted(map(kandidaten, een), key=len)
    van: dict[int, int] = {}  # place in `ander` -> the place in `kan` it goes with

    def vind(plaats: int, gezien: set[int]) -> bool:
        """Find a partner for this place, if need be by giving the place that had it another one."""
        vrij = next((nummer for nummer in kan[plaats] if nummer not in van), None)
        if vrij is not None:
            van[vrij] = plaats
            return True
        for nummer in kan[plaats]:
            if nummer not in gezien:
                gezien.add(nummer)
                if vind(van[nummer], gezien):
                    van[nummer] = plaats
                    return True
        return False

    over = 0
    for plaats in range(len(kan)):
        # A place that finds nobody now, never will.
        over += not vind(plaats, set())
        if len(van) == genoeg or (meeste_over is not None and over > meeste_over):
            break
    return len(van)


def bijna_dezelfde(een: Sequence[Plek], ander: Sequence[Plek], *, ook_gelijk: bool = False) -> tuple[int, int] | None:
    """By how many people two lists of mostly the same people differ, when that can be 1 to 3; else None (privacy 9).

    Between two such scans the difference is close to what those one to three people answered: everybody is warned.
    Returns the least and the most it can be, within 1 to 3: these are not the same where a name is missing. With
    `ook_gelijk` it may be 0 as well.
    """
    langste = max(len(een), len(ander))
    if langste - _hoogstens_dezelfde(een, ander) > MEESTE_VERSCHIL:
        return None
    meeste_over = len(een) - langste + MEESTE_VERSCHIL
    minst = langste - hoeveel_dezelfde(een, ander, misschien=True, meeste_over=meeste_over)
    meest = langste - hoeveel_dezelfde(een, ander, meeste_over=meeste_over)
    vanaf = 0 if ook_gelijk else 1
    kan = [verschil for verschil in range(vanaf, MEESTE_VERSCHIL + 1) if minst <= verschil <= meest]
    mogelijk = [verschil for verschil in kan if langste > 2 * verschil]
    return (mogelijk[0], mogelijk[-1]) if mogelijk else None


def _hoogstens_dezelfde(een: Sequence[Plek], ander: Sequence[Plek]) -> int:
    """Return a number that is at least `hoeveel_dezelfde` and cheap: most lists differ far more than three places."""
    adressen = {b.email for b in ander if b.email}
    namen = {(b.organisatie, b.naam) for b in ander}
    organisaties = {b.organisatie for b in ander}
    kan = [
        a.email in adressen
        or (a.organisatie, a.naam) in namen
        or (a.organisatie in organisaties if not a.naam else (a.organisatie, "") in namen)
        for a in een
    ]
    return min(sum(kan), len(ander))
