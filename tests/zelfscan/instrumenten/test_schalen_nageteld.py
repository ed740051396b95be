"""The word of agreement on every scale of ontwerp §5.10, over every group: one person, one point, never from eens to
verdeeld (docs/adr/0012)."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations, pairwise

import pytest

from tests.kamers import WORTEL
from tests.zelfscan.instrument_proef import PROEF
from zelfscan.instrumenten import INSTRUMENTEN
from zelfscan.instrumenten.groepsanalyse import eensgezindheid
from zelfscan.instrumenten.schalen import Kolommen, Schaal
from zelfscan.instrumenten.soorten.kolom import Kolomvraag

# | `SPEELT` (3) | Speelt niet · … | 3/10, 1 | 2/3 | 1 / 3 |
_RIJ = re.compile(r"^\| `?(\w+)`? \((\d+)\) \|[^|]*\| (\d+(?:/\d+)?), (\d+) \| (\d+(?:/\d+)?) \|", re.MULTILINE)
BOEK = WORTEL / "docs/regels/ontwerp.md"
_DRIE_OP_RIJ = 3  # on a scale of ten: so many empty values between two sides (ontwerp §5.8)


def uit_het_boek() -> dict[str, Schaal]:
    """The scales with the bounds that the rule book gives them."""
    return {
        naam: Schaal(
            naam=naam,
            labels=tuple(f"waarde {waarde}" for waarde in range(1, int(aantal) + 1)),
            eens_tot=Fraction(eens_tot),
            eens_bereik=int(bereik),
            verdeeld_vanaf=Fraction(verdeeld),
            leeg=_DRIE_OP_RIJ if int(aantal) == 10 else 1,
        )
        for naam, aantal, eens_tot, bereik, verdeeld in _RIJ.findall(BOEK.read_text())
    }


SCHALEN = uit_het_boek()
# Per number of values one of each kind of bounds, and up to how many people every group of it is tried.
GETELD = {"SPEELT": 40, "KLOPT": 25, "kernrollen": 15, "CIJFER": 9}


def groepen(waarden: int, mensen: int) -> Iterator[tuple[int, ...]]:
    for schotten in combinations(range(mensen + waarden - 1), waarden - 1):
        yield tuple(hoog - laag - 1 for laag, hoog in pairwise((-1, *schotten, mensen + waarden - 1)))


def sprongen(woord: dict[tuple[int, ...], str], naar: Sequence[tuple[int, int]]) -> int:
    """How often one person, moved from one value to another, turns eens into verdeeld."""
    keer = 0
    for groep, gezegd in woord.items():
        if gezegd != "eens":
            continue
        for van, doel in naar:
            if groep[van]:
                ander = list(groep)
                ander[van] -= 1
                ander[doel] += 1
                keer += woord[tuple(ander)] == "verdeeld"
    return keer


def test_het_boek_noemt_ze_alle_zeven():
    assert set(SCHALEN) == {"kernrollen", "POLEN", "SPEELT", "KLOPT", "MATE", "CIJFER", "TE_ZIEN"}
    grenzen = {(len(een.labels), een.eens_tot, een.eens_bereik, een.verdeeld_vanaf) for een in SCHALEN.values()}
    assert len(grenzen) == len(GETELD)


@pytest.mark.parametrize("naam", GETELD)
def test_een_punt_van_een_mens_springt_nooit_van_eens_naar_verdeeld(naam):
    schaal = SCHALEN[naam]
    waarden = len(schaal.labels)
    buren = [(van, naar) for van in range(waarden) for naar in (van - 1, van + 1) if 0 <= naar < waarden]
    sprong = {}
    for mensen in range(3, GETELD[naam] + 1):
        woord = {groep: eensgezindheid(groep, schaal) for groep in groepen(waarden, mensen)}
        assert {"eens", "deels"} <= set(woord.values())
        sprong[mensen] = sprongen(woord, buren)

    # Of six, two have just become a side.
    assert {mensen for mensen, keer in sprong.items() if keer} == ({6} if naam == "kernrollen" else set())


@pytest.mark.parametrize("schaal", SCHALEN.values(), ids=SCHALEN)
def test_bij_meer_mensen_kan_het_ook_niet(schaal):
    """Why the count may stop (docs/adr/0012): g moves at most 1/n, and two sides are further apart than eens is."""
    vanaf_vier = Fraction(1, 4)

    assert schaal.verdeeld_vanaf - schaal.eens_tot > vanaf_vier
    if len(schaal.labels) == 5:
        # From seven people on a group with nobody but one between two sides was not eens: g is at least 2/3 - 1/n.
        assert Fraction(2, 3) - Fraction(1, 7) > schaal.eens_tot
        assert (schaal.eens_bereik, schaal.leeg) == (2, 1)
    else:
        assert schaal.eens_bereik <= schaal.leeg


def test_een_mens_die_een_andere_kolom_kiest_springt_ook_niet():
    vraag = Kolomvraag(Kolommen("KOLOM", ("De scholen", "Samen", "De gemeente")))
    for mensen in range(3, 41):
        woord = {groep: vraag.eensgezindheid(groep) for groep in groepen(3, mensen)}
        assert set(woord.values()) == {"eens", "deels"} | ({"verdeeld"} if mensen != 4 else set())
        assert sprongen(woord, [(van, naar) for van in range(3) for naar in range(3) if van != naar]) == 0


def test_elke_schaal_die_gebruikt_wordt_staat_met_haar_grenzen_in_het_boek():
    in_het_boek = {
        (len(een.labels), een.eens_tot, een.eens_bereik, een.verdeeld_vanaf, een.leeg) for een in SCHALEN.values()
    }
    for instrument in (*INSTRUMENTEN.values(), PROEF):
        for deel in instrument.gescoord:
            if isinstance(schaal := deel.soort.schaal, Schaal):
                grenzen = (len(schaal.labels), schaal.eens_tot, schaal.eens_bereik, schaal.verdeeld_vanaf, schaal.leeg)
                assert grenzen in in_het_boek, deel.sleutel
