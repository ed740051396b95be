"""The pattern over four scores, and the order to read them in. Scores stand in the fixed order of the roles."""

from itertools import product

import pytest

from zelfscan.instrumenten.kernrollen.analyse import patroon, zwakste_eerst

ROLLEN = ("ontwerper", "kwartiermaker", "verbinder", "dirigent")
ALLE = [dict(zip(ROLLEN, waarden, strict=True)) for waarden in product(range(6), repeat=4)]


def scores(cijfers):
    return dict(zip(ROLLEN, map(int, cijfers), strict=True))


@pytest.mark.parametrize(
    ("cijfers", "verwacht"),
    [
        # too little to say anything
        ("0000", "nog_geen_beeld"),
        ("5000", "nog_geen_beeld"),
        ("5050", "nog_geen_beeld"),
        ("1100", "nog_geen_beeld"),
        # three roles are enough, whichever is missing
        ("1110", "nog_weinig_regie"),
        ("0555", "in_balans"),
        ("4401", "van_onderop"),
        ("0155", "van_bovenaf"),
        # nobody above "Incidenteel aanwezig", even when one side is ahead
        ("1111", "nog_weinig_regie"),
        ("2211", "nog_weinig_regie"),
        ("1122", "nog_weinig_regie"),
        # the difference of the two means: exactly one point counts
        ("4433", "van_onderop"),
        ("4333", "in_balans"),
        ("5444", "in_balans"),
        ("3344", "van_bovenaf"),
        ("3343", "in_balans"),
        ("5432", "van_onderop"),
        ("1235", "van_bovenaf"),
        # the mean hides a single role; the rest of the page does not
        ("5151", "in_balans"),
        ("3333", "in_balans"),
        ("5555", "in_balans"),
    ],
)
def test_patroon_bij_scores(cijfers, verwacht):
    assert patroon(scores(cijfers)) == verwacht


def test_patroon_gespiegeld_wisselt_onderop_en_bovenaf():
    wissel = {"van_onderop": "van_bovenaf", "van_bovenaf": "van_onderop"}
    for stand in ALLE:
        o, k, v, d = (stand[rol] for rol in ROLLEN)
        gespiegeld = dict(zip(ROLLEN, (v, d, o, k), strict=True))
        gevonden = patroon(stand)
        assert patroon(gespiegeld) == wissel.get(gevonden, gevonden)


def test_zwakste_eerst_bij_alle_uitkomsten_loopt_op_met_onbekend_achteraan():
    for stand in ALLE:
        waarden = [stand[rol] or 6 for rol in zwakste_eerst(stand)]
        assert waarden == sorted(waarden)


def test_zwakste_eerst_bij_gelijke_scores_houdt_de_vaste_volgorde():
    assert zwakste_eerst(scores("2121")) == ["kwartiermaker", "dirigent", "ontwerper", "verbinder"]
    assert zwakste_eerst(scores("0303")) == ["kwartiermaker", "dirigent", "ontwerper", "verbinder"]
