"""Views for the tests of what may be shown: two roles, and one answer for each score."""

import json
from fractions import Fraction
from itertools import combinations

from regie.inhoud.partijen import Domein, Laag
from zelfscan.instrumenten import kernrollen
from zelfscan.instrumenten.definitie import Onderdeel
from zelfscan.instrumenten.schalen import Schaal
from zelfscan.instrumenten.soorten.score import Scorevraag
from zelfscan.scan.zichtbaarheid import GROEPEN, Antwoord, blokken, maak_beeld

DOMEINEN = Domein.values
LAGEN = Laag.values
ROL = "ontwerper"
ROLLEN = (ROL, "dirigent")
# Beside each role who fulfils it, which is an item of its own.
WIE = f"{ROL}_wie"


def op_schaal(hoogste: int, *sleutels: str) -> list[Onderdeel]:
    """Items on a scale of so many values."""
    labels = tuple(f"waarde {waarde}" for waarde in range(1, hoogste + 1))
    schaal = Schaal("Proef", labels, eens_tot=Fraction(1, 2), eens_bereik=2, verdeeld_vanaf=Fraction(4, 5))
    return [Onderdeel(sleutel, sleutel, "Hoe gaat het?", Scorevraag(schaal)) for sleutel in sleutels]


def delen_van(*sleutels: str, hoogste: int = 5) -> list[Onderdeel]:
    """These roles on a scale of so many values, each with who fulfils it beside it."""
    wie = [deel for rol in sleutels for deel in kernrollen.INSTRUMENT.naast(rol)]
    return [*op_schaal(hoogste, *sleutels), *wie]


def beeld(antwoorden, openheid="totaal", *, onderdelen=ROLLEN, hoogste=5, **velden):
    """The view of these items, by their keys, each with who fulfils it beside it."""
    delen = delen_van(*onderdelen, hoogste=hoogste)
    return maak_beeld(antwoorden, openheid=openheid, onderdelen=delen, **velden)


def blokken_van(groepen, openheid, samen=()):
    """The blocks of a scan that is split; none of one that is not."""
    return blokken(groepen, samen, volgorde=GROEPEN[openheid]) if openheid in GROEPEN else ()


def met(cijfers, groepen=None, *, op_papier=False):
    """One answer for each score of one role; 0 is "kan ik niet beoordelen"."""
    groepen = groepen or [""] * len(cijfers)
    return [
        Antwoord({ROL: c} if c else {}, groep, op_papier=op_papier) for c, groep in zip(cijfers, groepen, strict=True)
    ]


def zoals_bewaard(inhoud) -> str:
    """The bytes that are kept: also the order in which things stand is looked at."""
    return json.dumps(inhoud)


def wat_iemand_zeker_weet(scans, toon, weten: int):
    """Yield (scan, attackers, victim): whoever knows the view and the attackers' answers knows the victim's too."""
    for aanvallers in combinations(range(len(scans[0])), weten):
        mogelijk: dict[object, list] = {}
        for scan in scans:
            mogelijk.setdefault((toon[scan], tuple(scan[wie] for wie in aanvallers)), []).append(scan)
        for zelfde in mogelijk.values():
            for slachtoffer in set(range(len(scans[0]))) - set(aanvallers):
                if len({scan[slachtoffer] for scan in zelfde}) == 1:
                    yield zelfde[0], aanvallers, slachtoffer
