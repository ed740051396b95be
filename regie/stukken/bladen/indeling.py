"""How wide the columns of a sheet are, and how high its rows, so that all text is seen, on a screen and on paper.

A file has to say both: nobody has measured what no program has opened yet. Text breaks between words, as programs do
it; how wide a letter is, is that of Arial, and of Liberation Sans. Lengths in millimetres, heights in points.
No Django.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from .blad import Blad, Celstijl, celstijl, getoond, kolomstijl

# How wide a letter is, in thousandths of its size.
LETTERS = {
    191: "'",
    222: "ijl‘’",
    278: "tfI/.,:;!| ",
    333: "r()-[]“”`",
    389: '*"',
    500: "cksvxyzJ",
    556: "abdeghnopquL0123456789_?$€#–«»",
    584: "+=<>~",
    611: "FTZ",
    667: "ABEKPSVXY&",
    722: "CDHNRUw",
    778: "GOQ",
    833: "mM",
    889: "%",
    944: "W",
}
BREEDTE_VAN = {letter: breedte for breedte, letters in LETTERS.items() for letter in letters}
ANDERE = 1000
VET = 1.07  # bold is wider
RUIM = 1.03  # on a screen letters stand a little wider than on paper
PUNT = 25.4 / 72  # in millimetres

SMALST = 14
LANGSTE_WOORD = 48  # a column is as wide as its longest word, up to this
BREEDST = 0.65  # of the paper: no text needs to be wider
NAAST = 3  # what stays free beside a text, to tell it from the next
INSPRONG = 3  # what we keep free beside figures, which stand at the side of the next column
REGELS_KOP = 2  # a head may well stand on so many lines
PRECIES = 1e-6  # what fits but for the last bit of a sum, fits
REGEL = 1.275  # of the size of the letter: how far lines are apart in Excel
ONDER = 3  # points below the text of a row
HOOGST = 409  # points: the highest row of Excel
WEINIG, SMAL = 3, 60  # a first column of at most so many mm stays in view, when there are more columns than that
RUIMER, RUIMST = 1.25, 2  # for a text that does not fit in such a row the sheet gets wider, and its print smaller


@dataclass(frozen=True)
class Indeling:
    """`kolommen`: how the cells of each column look; `breedtes` in mm; `hoogtes` in points, that of the head first."""

    kolommen: tuple[Celstijl, ...]
    breedtes: tuple[float, ...]
    hoogtes: tuple[float, ...]


def deel_in(blad: Blad, *, maat: float, breed: float) -> Indeling:
    """Return how this sheet is laid out. `maat`: size of its letter in points; `breed`: of the paper, in mm."""
    kolommen = tuple(kolomstijl([rij[plek] for rij in blad.rijen]) for plek in range(len(blad.kop)))
    rijen = [
        [getoond(waarde, celstijl(waarde, kolom)) for waarde, kolom in zip(rij, kolommen, strict=True)]
        for rij in blad.rijen
    ]
    ruimte = breed
    while True:
        breedtes = _breedtes(blad.kop, rijen, kolommen, maat, ruimte)
        plek = [breedte - NAAST - INSPRONG * kolom.rechts for breedte, kolom in zip(breedtes, kolommen, strict=True)]
        hoogtes = [_hoogte(blad.kop, plek, maat, letter=VET), *(_hoogte(rij, plek, maat) for rij in rijen)]
        ruimte *= RUIMER
        if max(hoogtes) <= HOOGST or ruimte > RUIMST * breed:
            return Indeling(kolommen, tuple(breedtes), tuple(min(hoogte, HOOGST) for hoogte in hoogtes))


def staat_vast(indeling: Indeling) -> bool:
    """Whether the first column stays when somebody scrolls: not one that would take most of a small screen."""
    return len(indeling.breedtes) > WEINIG and indeling.breedtes[0] <= SMAL


def lengte(tekst: str, maat: float) -> float:
    """Return how long this text is on one line, in millimetres. `maat`: size of its letter in points."""
    # An accent has no width of its own: "é" is as wide as "e".
    letters = (een for een in unicodedata.normalize("NFD", tekst) if not unicodedata.combining(een))
    return sum(BREEDTE_VAN.get(een, ANDERE) for een in letters) / 1000 * maat * PUNT * RUIM


def aantal_regels(tekst: str, maat: float, breedte: float) -> int:
    """Return on how many lines this text stands where there is room for `breedte` mm."""
    spatie, aantal = lengte(" ", maat), 0
    for regel in tekst.split("\n"):
        aantal += 1
        bezet = 0.0
        for woord in regel.split(" "):
            lang = lengte(woord, maat)
            if bezet and bezet + spatie + lang > breedte + PRECIES:
                aantal += 1
                bezet = 0.0
            # A word that does not fit on a line by itself goes on on the next.
            vol = max(0, -int(-(lang - PRECIES) // breedte) - 1)
            aantal += vol
            bezet += lang - vol * breedte + (spatie if bezet else 0)
    return aantal


def _breedtes(
    kop: Sequence[str], rijen: Sequence[Sequence[str]], kolommen: Sequence[Celstijl], maat: float, ruimte: float
) -> list[float]:
    """Return how wide each column is: each text on one line, as far as there is room."""
    minst, liefst = [], []
    for plek, (naam, kolom) in enumerate(zip(kop, kolommen, strict=True)):
        cellen = {rij[plek] for rij in rijen}
        woorden = {woord for cel in cellen for woord in cel.split()}
        smal = max((lengte(woord, maat) for woord in woorden), default=0.0)
        smal = max(smal, _op_regels(naam, len(naam.split()), maat * VET))
        breed = max((lengte(regel, maat) for cel in cellen for regel in cel.split("\n")), default=0.0)
        breed = max(breed, _op_regels(naam, REGELS_KOP, maat * VET))
        naast = NAAST + INSPRONG * kolom.rechts
        minst.append(naast + max(SMALST, min(smal, LANGSTE_WOORD)))
        liefst.append(max(minst[-1], naast + min(breed, BREEDST * ruimte)))
    return _passend(minst, liefst, ruimte)


def _passend(minst: Sequence[float], liefst: Sequence[float], ruimte: float) -> list[float]:
    """Return each width as it is liked best, but none wider than there is room for: long texts give in first."""
    laag, hoog = 0.0, max(liefst)

    def tot(grens: float) -> list[float]:
        return [max(smal, min(breed, grens)) for smal, breed in zip(minst, liefst, strict=True)]

    if sum(liefst) <= ruimte:
        return list(liefst)
    while hoog - laag > PRECIES:
        midden = (laag + hoog) / 2
        laag, hoog = (midden, hoog) if sum(tot(midden)) <= ruimte else (laag, midden)
    return tot(laag)


def _op_regels(tekst: str, aantal: int, maat: float) -> float:
    """Return how wide a text must be to stand on at most so many lines."""
    woorden = tekst.split()
    stukken = (" ".join(woorden[begin:eind]) for eind in range(len(woorden) + 1) for begin in range(eind))
    breedtes = sorted({lengte(stuk, maat) for stuk in stukken})
    return next((breed for breed in breedtes if aantal_regels(" ".join(woorden), maat, breed) <= aantal), 0.0)


def _hoogte(cellen: Sequence[str], breedtes: Sequence[float], maat: float, *, letter: float = 1) -> float:
    """Return how high a row is. `breedtes`: what there is for its texts; `letter`: how wide theirs is."""
    regels = (aantal_regels(cel, maat * letter, breedte) for cel, breedte in zip(cellen, breedtes, strict=True))
    return max(regels) * maat * REGEL + ONDER
