"""Guess what kind of organisation somebody wrote down, from its name alone. Pure, no Django.

A guess is shown to be checked, so a wrong one costs a tap and a missing one too. But one trusts what is filled in:
where a name fits two kinds, or says nothing, there is no guess. A name that only says whose it is (`Gemeente …`) gives
way to one that says what it is.
"""

import unicodedata

from .partijen import Partij

# A word, with a star only the beginning or the end of one; or more words behind each other. Two with … between them
# stand anywhere in that order.
_TEKENS: dict[Partij, tuple[str, ...]] = {
    Partij.SWV: (
        "samenwerkingsverband*",
        "swv",
        "passend onderwijs",
        "passend primair onderwijs",
    ),
    Partij.CJG: (
        "cjg",
        "centrum voor jeugd en gezin",
        "centrum jeugd en gezin",
        "*wijkteam",
        "*wijkteams",
        "sociaal team",
        "sociale teams",
        "*buurtteam",
        "*buurtteams",
        "gebiedsteam*",
        "dorpsteam*",
        "kernteam*",
        "jeugdteam*",
        "gezinsteam*",
        "jeugd en gezinsteam*",
        "sociaal kernteam",
    ),
    Partij.JGZ: (
        "ggd",
        "jgz",
        "jeugdgezondheidszorg",
        "consultatiebureau*",
        "jeugdverpleegkundige*",
        "jeugdarts*",
    ),
    Partij.KINDEROPVANG: (
        "kinderopvang*",
        "*kinderopvang",
        "bso",
        "kdv",
        "kinderdagverblijf*",
        "peuterspeelzaal*",
        "peuteropvang*",
        "peuterspeelgroep*",
        "buitenschoolse opvang",
        "naschoolse opvang",
        "dagopvang",
        "gastouder*",
        "creche*",
        "voorschool*",
    ),
    Partij.JEUGDHULPAANBIEDER: (
        "jeugdhulp*",
        "jeugdzorg*",
        "jeugd en opvoedhulp",
        "opvoedhulp*",
        "pleegzorg*",
        "jeugdbescherming*",
        "jeugdreclassering*",
        "gezinshuis*",
        "gezinsvoogd*",
        "jeugdbehandel*",
    ),
    Partij.ZORGAANBIEDER: (
        "ggz",
        "*ggz",
        "kinderpsych*",
        "psycholog*",
        "psychiat*",
        "huisarts*",
        "kinderarts*",
        "ziekenhuis*",
        "*ziekenhuis",
        "revalidatie*",
        "logopedi*",
        "*fysiotherapie",
        "*fysiotherapeuten",
        "ergotherap*",
        "thuiszorg*",
        "zorggroep*",
        "zorgaanbieder*",
        "verslavingszorg*",
        "gehandicaptenzorg*",
    ),
    Partij.SCHOOLBESTUUR: (
        "schoolbestuur*",
        "*schoolbesturen",
        "scholengroep*",
        "scholenstichting*",
        "onderwijsstichting*",
        "onderwijsgroep*",
        "onderwijskoepel*",
        "college van bestuur",
        "stichting … onderwijs",
        "vereniging … onderwijs",
        "stichting … scholen",
        "vereniging … scholen",
        "stichting … basisscholen",
    ),
    Partij.SCHOOL: (
        "*school",
        "scholengemeenschap*",
        "sg",
        "obs",
        "cbs",
        "rkbs",
        "pcbs",
        "kbs",
        "bs",
        "sbo",
        "so",
        "vso",
        "lyceum",
        "*lyceum",
        "gymnasium",
        "college",
        "*college",
        "mavo",
        "havo",
        "vwo",
        "vmbo",
        "mbo",
        "roc",
        "praktijkonderwijs",
        "*scholen",
    ),
    Partij.GEMEENTE: (
        "gemeente",
        "gem",
        "gemeenten",
        "leerplicht*",
        "wethouder*",
        "burgemeester*",
        "college van b en w",
    ),
    Partij.OVERIG: (
        "politie*",
        "bibliotheek*",
        "*bibliotheek",
        "welzijn*",
        "jongerenwerk*",
        "halt",
        "woningcorporatie*",
        "woningstichting*",
        "veilig thuis",
        "veiligheidshuis",
        "raad voor de kinderbescherming",
        "hogeschool*",
        "universiteit*",
        "muziekschool*",
        "zwemschool*",
        "rijschool*",
        "sportbedrijf*",
        "speeltuin*",
    ),
}
# Says whose it is and not what it is, so another sign in the same name goes first.
_ZWAK = Partij.GEMEENTE
# Who has the left sign means that, though the right one is in the name as well.
_BOVEN = {
    (Partij.SWV, Partij.SCHOOLBESTUUR),
    (Partij.SWV, Partij.SCHOOL),
    (Partij.SCHOOLBESTUUR, Partij.SCHOOL),
    (Partij.KINDEROPVANG, Partij.SCHOOL),
    (Partij.OVERIG, Partij.SCHOOL),
}
# Two kinds under one roof: the word alone does not tell for which of them somebody comes.
_ONDER_EEN_DAK = frozenset({"ikc", "kindcentrum"})
# A college that governs is no school.
_BESTUURT = "college van"


def raad_soort(naam: str) -> Partij | None:
    """Return the kind of organisation that this name tells, or None where it tells none, or two."""
    woorden = _woorden(naam)
    if _ONDER_EEN_DAK.intersection(woorden):
        return None
    soorten = {partij for partij, tekens in _TEKENS.items() if any(_staat_in(teken, woorden) for teken in tekens)}
    if _staat_in(_BESTUURT, woorden):
        soorten.discard(Partij.SCHOOL)
    soorten -= {onder for boven, onder in _BOVEN if boven in soorten}
    if len(soorten) > 1:
        soorten.discard(_ZWAK)
    return soorten.pop() if len(soorten) == 1 else None


def _woorden(naam: str) -> list[str]:
    """In small letters, without accents, and without what is no letter or figure."""
    tekens = (teken for teken in unicodedata.normalize("NFKD", naam.lower()) if not unicodedata.combining(teken))
    return "".join(teken if teken.isalnum() else " " for teken in tekens).split()


def _staat_in(teken: str, woorden: list[str]) -> bool:
    eerst, _, dan = (deel.strip() for deel in teken.partition("…"))
    if dan:
        return eerst in woorden and any(_past(dan, woord) for woord in woorden[woorden.index(eerst) :])
    delen = teken.split()
    plekken = range(len(woorden) - len(delen) + 1)
    return any(all(_past(deel, woorden[plek + i]) for i, deel in enumerate(delen)) for plek in plekken)


def _past(deel: str, woord: str) -> bool:
    if deel.startswith("*"):
        return woord.endswith(deel[1:])
    return woord.startswith(deel[:-1]) if deel.endswith("*") else woord == deel
