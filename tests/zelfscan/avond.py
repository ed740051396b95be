"""One evening, for the tests that play it with every instrument: who was there, how a scan comes to a moment, and what
a page says.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from statistics import median

import lxml.html

from tests.pdftekst import tekst_van
from tests.zelfscan import fabriek
from zelfscan.instrumenten.definitie import Instrument, Onderdeel
from zelfscan.instrumenten.schalen import Kolommen
from zelfscan.scan.actions.onthullen import onthul
from zelfscan.scan.models import Scan

# Nine people: what they agree on, two sides, all over, and some who cannot say.
ANTWOORDEN = ("4153", "4153", "4511", "4554", "4150", "4110", "4525", "4550", "4145")


# How a scan comes to a moment.


def open_scan(by, instrument, **velden) -> Scan:
    return fabriek.scan(organisator=by, verwacht=9, met_toelichting=True, **fabriek.met(instrument), **velden)


def onthulde_scan(by, instrument, **velden) -> Scan:
    """Everybody answered, with a text and a tick each, and it is revealed."""
    scan = open_scan(by, instrument, **velden)
    for nummer, cijfers in enumerate(ANTWOORDEN):
        fabriek.invulling(
            scan,
            cijfers,
            teksten=fabriek.teksten(instrument, {-1: f"Tekst nummer {nummer}."}),
            keuzes=fabriek.keuzes(instrument, nummer % 2),
        )
    return onthul(by=by, scan=scan, toch=True)


# What a page says.


def gelezen(antwoord) -> str:
    """All that is read or heard on a page, on one line."""
    assert antwoord.status_code == 200
    boom = lxml.html.document_fromstring(antwoord.text)
    hoorbaar = boom.xpath("//main//@alt | //main//@title | //main//@aria-label")
    return " ".join(" ".join([*boom.xpath("//main")[0].itertext("*"), *hoorbaar]).split())


def op_een_regel(pdf: bytes) -> str:
    return " ".join(tekst_van(pdf).split())


def ontbreekt(stukken, tekst: str) -> list[str]:
    return [stuk for stuk in stukken if stuk not in tekst]


# What must come of the answers, by ontwerp §5: counted here anew, and not by the engine.


@dataclass(frozen=True)
class Verwacht:
    """Of one item: the scores that were given, lowest first, how many could not say, the middle (None with two sides
    or without an order), and the word.
    """

    gegeven: list[int]
    onbekend: int
    midden: float | None
    woord: str

    def verdeling(self, deel: Onderdeel) -> list[int]:
        return [self.gegeven.count(waarde) for waarde in deel.soort.schaal.waarden]


def verwacht(instrument: Instrument, antwoorden: Sequence[str] = ANTWOORDEN) -> dict[str, Verwacht]:
    """What these answers come to, by item with a value; with at least three scores of each."""
    per_deel = [fabriek.scores(instrument, cijfers) for cijfers in antwoorden]
    return {
        deel.sleutel: _verwacht(deel, sorted(filter(None, alle)), alle.count(0))
        for deel in instrument.gescoord
        for alle in [[scores[deel.sleutel] for scores in per_deel]]
    }


def _verwacht(deel: Onderdeel, gegeven: list[int], onbekend: int) -> Verwacht:
    schaal, aantal = deel.soort.schaal, len(gegeven)
    assert aantal >= 3
    if isinstance(schaal, Kolommen):
        grootste = Fraction(max(map(gegeven.count, gegeven)), aantal)
        woord = "eens" if grootste >= Fraction(3, 4) else "verdeeld" if grootste < Fraction(1, 2) else "deels eens"
        return Verwacht(gegeven, onbekend, None, woord)
    midden = Fraction(median(gegeven))
    g = sum(abs(waarde - midden) for waarde in gegeven) / aantal
    kanten = any(
        not set(range(gat, gat + schaal.leeg)) & set(gegeven)
        and min(onder, aantal - onder) >= 2
        and 3 * min(onder, aantal - onder) >= aantal
        for gat in schaal.waarden
        for onder in [sum(waarde < gat for waarde in gegeven)]
    )
    if kanten or g > schaal.verdeeld_vanaf:
        woord = "verdeeld"
    else:
        bereik = gegeven[-1] - gegeven[0]
        woord = "eens" if g <= schaal.eens_tot and bereik <= schaal.eens_bereik else "deels eens"
    return Verwacht(gegeven, onbekend, None if kanten else float(midden), woord)
