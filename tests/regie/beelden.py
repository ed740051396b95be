"""Views for the tests of what may be shown: two roles, and one answer for each score."""

import json

from regie.inhoud.partijen import Domein, Laag
from zelfscan.scan.zichtbaarheid import Antwoord, maak_beeld

DOMEINEN = [domein.value for domein in Domein]
LAGEN = [laag.value for laag in Laag]
ROL = "ontwerper"
ROLLEN = (ROL, "dirigent")


def beeld(antwoorden, openheid="totaal", **velden):
    return maak_beeld(antwoorden, openheid=openheid, **({"onderdelen": ROLLEN, "hoogste": 5} | velden))


def met(cijfers, groepen=None, *, op_papier=False):
    """One answer for each score of one role; 0 is "kan ik niet beoordelen"."""
    groepen = groepen or [""] * len(cijfers)
    return [
        Antwoord({ROL: c} if c else {}, groep, op_papier=op_papier) for c, groep in zip(cijfers, groepen, strict=True)
    ]


def zoals_bewaard(inhoud) -> str:
    """The bytes that are kept: also the order in which things stand is looked at."""
    return json.dumps(inhoud)
