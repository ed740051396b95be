"""The short attacker of `risico` against one who writes out every world that gives the same view (privacy 14, 15)."""

from collections import defaultdict
from itertools import product

import pytest

from tests.regie.beelden import ROL, beeld, met, zoals_bewaard
from zelfscan.scan.risico import weet_iemand_zeker
from zelfscan.scan.zichtbaarheid import GROEPEN, blokken

ZORG, GEMEENTE, ONDERWIJS = (["zorg"], ["gemeente"], ["onderwijs"])


@pytest.mark.parametrize(
    ("groepen", "openheid", "waarden"),
    [
        ([""] * 4, "totaal", 5),
        pytest.param([""] * 5, "totaal", 4, marks=pytest.mark.breed),
        pytest.param([""] * 7, "totaal", 2, marks=pytest.mark.breed),
        (ZORG * 4 + GEMEENTE * 4, "domein", 2),
        pytest.param(ZORG * 5 + GEMEENTE * 4, "domein", 1, marks=pytest.mark.breed),
        # A rest, one that the smallest block joined, and no split at all.
        pytest.param(ZORG * 4 + GEMEENTE * 3 + ONDERWIJS, "domein", 2, marks=pytest.mark.breed),
        (ZORG * 4 + GEMEENTE * 4 + ONDERWIJS, "domein", 2),
        pytest.param(ZORG * 5 + GEMEENTE * 3, "domein", 2, marks=pytest.mark.breed),
        (["uitvoering"] * 4 + ["bestuur"] * 4, "laag", 2),
        pytest.param(["uitvoering"] * 4 + ["leiding"] * 4 + ["bestuur"] * 4, "laag", 1, marks=pytest.mark.breed),
    ],
)
def test_de_korte_aanvaller_weet_precies_wat_de_lange_weet(groepen, openheid, waarden):
    """Every answer of these people to one item, "kan ik niet beoordelen" among them."""
    delen = blokken(groepen, volgorde=GROEPEN[openheid]) if openheid in GROEPEN else ()
    werelden = list(product(range(waarden + 1), repeat=len(groepen)))
    toon = {wereld: beeld(met(wereld, groepen), openheid, onderdelen=[ROL], hoogste=waarden) for wereld in werelden}

    lang = wie_raadt_het(werelden, {wereld: zoals_bewaard(inhoud) for wereld, inhoud in toon.items()})
    kort = {
        wereld
        for wereld, inhoud in toon.items()
        if weet_iemand_zeker(met(wereld, groepen), inhoud["onderdelen"][ROL], ROL, delen)
    }

    assert kort == lang
    assert lang  # agreement is always there to be found


def wie_raadt_het(werelden, toon) -> set[tuple[int, ...]]:
    """The worlds in which somebody, alone, is certain of a score of another. "Kan ik niet beoordelen" is no score."""
    geraden = set()
    for aanvaller in range(len(werelden[0])):
        zelfde = defaultdict(list)
        for wereld in werelden:
            zelfde[toon[wereld], wereld[aanvaller]].append(wereld)
        for mogelijk in zelfde.values():
            kolommen = [set(kolom) for kolom in zip(*mogelijk, strict=True)]
            if any(len(kolom) == 1 and kolom != {0} for wie, kolom in enumerate(kolommen) if wie != aanvaller):
                geraden.update(mogelijk)
    return geraden


def test_ook_een_strook_die_niet_gesplitst_is_kan_iets_verraden():
    """Six score the same, two in one block score nothing: who is one of those knows who the other is not."""
    domeinen = ZORG * 4 + GEMEENTE * 4
    antwoorden = met((0, 0, 3, 3, 3, 3, 3, 3), domeinen)
    inhoud = beeld(antwoorden, "domein", onderdelen=[ROL])
    deel = inhoud["onderdelen"][ROL]

    assert (inhoud["blokken"] != [], deel["per_blok"]) == (True, {})
    assert weet_iemand_zeker(antwoorden, deel, ROL, blokken(domeinen))
    # With a third who scored nothing, elsewhere, it can be anybody.
    anders = met((0, 0, 3, 3, 3, 3, 3, 0), domeinen)
    assert not weet_iemand_zeker(
        anders, beeld(anders, "domein", onderdelen=[ROL])["onderdelen"][ROL], ROL, blokken(domeinen)
    )
