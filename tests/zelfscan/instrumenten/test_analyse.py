"""The pattern over four roles, and the order to read them in. Scores stand in the fixed order of the roles.

`TABEL` is to be read: what fifty telling outcomes get. Of one person as four figures ("3241"; 0 is unknown), of a group
as its middles (None: too few scores, or two sides with nobody in between).
"""

from collections import Counter
from fractions import Fraction
from itertools import product

import pytest

from zelfscan.instrumenten.kernrollen.analyse import REGELS, patroon, rolstand, zwakste_eerst
from zelfscan.instrumenten.kernrollen.patronen import patroon_van, patroon_van_de_groep

ROLLEN = ("ontwerper", "kwartiermaker", "verbinder", "dirigent")
ALLE = [dict(zip(ROLLEN, waarden, strict=True)) for waarden in product(range(6), repeat=4)]
HALF = (1, 1.5, 2.5, 3, 4, 4.5)  # on either side of each bound

# What is filled in, the key of the pattern, its title.
TABEL = [
    # too little to say anything
    ("0000", "nog_geen_beeld", "Nog geen beeld"),
    ("5000", "nog_geen_beeld", "Nog geen beeld"),
    ("1100", "nog_geen_beeld", "Nog geen beeld"),
    ("5050", "nog_geen_beeld", "Nog geen beeld"),
    ((3, 3.5, None, None), "nog_geen_beeld", "Nog geen beeld"),
    # nobody above "incidenteel aanwezig", even when one side is ahead; a middle of 2,5 is above it
    ("1111", "nog_weinig_regie", "Nog weinig regie"),
    ("2211", "nog_weinig_regie", "Nog weinig regie"),
    ("1122", "nog_weinig_regie", "Nog weinig regie"),
    ("1110", "nog_weinig_regie", "Nog weinig regie"),
    ((1.5, 2, None, 2), "nog_weinig_regie", "Nog weinig regie"),
    ((2, 2, 2, 2.5), "gemengd", "De rollen gaan gelijk op"),
    # a role is not there while another is: before all that compares sides
    ("3241", "een_rol_ontbreekt", "De dirigent ontbreekt"),
    ("2251", "een_rol_ontbreekt", "De dirigent ontbreekt"),
    ("1555", "een_rol_ontbreekt", "De ontwerper ontbreekt"),
    ("3331", "een_rol_ontbreekt", "De dirigent ontbreekt"),
    ("5151", "een_rol_ontbreekt", "De kwartiermaker en de dirigent ontbreken"),
    ("1155", "een_rol_ontbreekt", "De ontwerper en de kwartiermaker ontbreken"),
    ("1151", "een_rol_ontbreekt", "Alleen de verbinder is er"),
    ("5111", "een_rol_ontbreekt", "Alleen de ontwerper is er"),
    ("4401", "een_rol_ontbreekt", "De dirigent ontbreekt"),
    ("5110", "een_rol_ontbreekt", "De kwartiermaker en de verbinder ontbreken"),
    ((3.5, 4, 2, 1), "een_rol_ontbreekt", "De dirigent ontbreekt"),
    ((3.5, 4, 2, 1.5), "van_onderop", "Van onderop"),
    ((1, 1, 2.5, 1), "mensen_kennen_elkaar", "Mensen kennen elkaar"),
    # all strong
    ("4444", "samen_sterk", "Samen sterk"),
    ("5555", "samen_sterk", "Samen sterk"),
    ("5544", "samen_sterk", "Samen sterk"),
    ("0555", "samen_sterk", "Samen sterk"),
    ((4, 4.5, None, 4), "samen_sterk", "Samen sterk"),
    ((4, 4.5, 3.5, 4), "gemengd", "De rollen gaan gelijk op"),
    # the difference of the two means: exactly one point counts
    ("4422", "van_onderop", "Van onderop"),
    ("4433", "van_onderop", "Van onderop"),
    ("5524", "van_onderop", "Van onderop"),
    ("5525", "van_onderop", "De verbinder blijft achter"),
    ("5452", "van_onderop", "De dirigent blijft achter"),
    ((None, 4, 1.5, 4.5), "van_onderop", "De verbinder blijft achter"),
    ("5232", "van_onderop", "Van onderop"),
    ("0432", "van_onderop", "Van onderop"),
    ((3, 3.5, 2.5, 2), "van_onderop", "Van onderop"),
    # the dirigent is a point above each of the practice
    ("2234", "bestuur_voorop", "Bestuur voorop"),
    ("3334", "bestuur_voorop", "Bestuur voorop"),
    ("2204", "bestuur_voorop", "Bestuur voorop"),
    ("2244", "bestuur_voorop", "Mensen en bestuur voorop"),
    ("2253", "bestuur_voorop", "Mensen en bestuur voorop"),
    ((2.5, 3, None, 4), "bestuur_voorop", "Bestuur voorop"),
    # not administrators: the verbinder works with pleasure and informal contact
    ("2242", "mensen_kennen_elkaar", "Mensen kennen elkaar"),
    ("3343", "mensen_kennen_elkaar", "Mensen kennen elkaar"),
    ("2250", "mensen_kennen_elkaar", "Mensen kennen elkaar"),
    # the rest
    ("3333", "gemengd", "De rollen gaan gelijk op"),
    ("4343", "gemengd", "De rollen gaan gelijk op"),
    ("3330", "gemengd", "De rollen gaan gelijk op"),
    ("2555", "gemengd", "Een gemengd beeld"),
    ("2435", "bestuur_voorop", "Bestuur voorop"),
    ("2534", "gemengd", "Een gemengd beeld"),
    ((2.5, 4, 4, 4), "gemengd", "Een gemengd beeld"),
]


def scores(cijfers):
    return dict(zip(ROLLEN, map(int, cijfers), strict=True))


def gelezen(ingevuld):
    if isinstance(ingevuld, str):
        return patroon_van(scores(ingevuld))
    return patroon_van_de_groep({rol: midden or 0 for rol, midden in zip(ROLLEN, ingevuld, strict=True)})


@pytest.mark.parametrize(("ingevuld", "sleutel", "titel"), TABEL, ids=[str(rij[0]) for rij in TABEL])
def test_patroon_bij_sprekende_uitkomsten(ingevuld, sleutel, titel):
    beeld = gelezen(ingevuld)
    assert (beeld.sleutel, beeld.titel) == (sleutel, titel)


def test_de_tabel_spreekt_over_elk_patroon():
    assert len(TABEL) >= 50
    assert {sleutel for _, sleutel, _ in TABEL} == {sleutel for sleutel, _ in REGELS}


def test_zoveel_uitkomsten_krijgt_elk_patroon():
    """Recorded, so that a change of a rule shows how far it reaches; no title stands over more than a fifth."""
    beelden = [patroon_van(stand) for stand in ALLE]
    assert Counter(beeld.sleutel for beeld in beelden) == {
        "nog_geen_beeld": 171,
        "nog_weinig_regie": 48,
        "een_rol_ontbreekt": 570,
        "samen_sterk": 48,
        "van_onderop": 141,
        "bestuur_voorop": 111,
        "mensen_kennen_elkaar": 60,
        "gemengd": 147,
    }
    assert max(Counter(beeld.titel for beeld in beelden).values()) <= len(ALLE) / 5


def klopt(sleutel, stand):
    """Say by other means than the rules whether this pattern may stand over these scores. `stand` holds the known."""
    o, k, v, d = (stand.get(rol) for rol in ROLLEN)
    onder, boven = [x for x in (o, k) if x], [x for x in (v, d) if x]
    alle = onder + boven
    return {
        "nog_geen_beeld": len(alle) < 3,
        "nog_weinig_regie": len(alle) > 2 and all(x <= 2 for x in alle),
        "een_rol_ontbreekt": 1 in alle and any(x >= 3 for x in alle),
        "samen_sterk": len(alle) > 2 and all(x >= 4 for x in alle),
        "van_onderop": bool(onder and boven)
        and len(boven) * sum(onder) - len(onder) * sum(boven) >= len(onder) * len(boven),
        "bestuur_voorop": bool(d) and d >= 3 and all(d - x >= 1 for x in onder),
        "mensen_kennen_elkaar": bool(v) and all(v - x >= 1 for x in (o, k, d) if x),
        "gemengd": True,
    }[sleutel]


@pytest.mark.parametrize("waarden", [range(6), (0, *HALF)], ids=["scores", "middens"])
def test_het_eerste_dat_klopt_geeft_het_patroon(waarden):
    sleutels = [sleutel for sleutel, _ in REGELS]
    for vier in product(waarden, repeat=4):
        stand = {rol: Fraction(waarde) for rol, waarde in zip(ROLLEN, vier, strict=True) if waarde}
        assert patroon(rolstand(stand)) == next(sleutel for sleutel in sleutels if klopt(sleutel, stand)), vier


def test_zwakste_eerst_bij_alle_uitkomsten_loopt_op_met_onbekend_achteraan():
    for stand in ALLE:
        waarden = [stand[rol] or 6 for rol in zwakste_eerst(stand)]
        assert waarden == sorted(waarden)


def test_zwakste_eerst_bij_gelijke_scores_houdt_de_vaste_volgorde():
    assert zwakste_eerst(scores("2121")) == ["kwartiermaker", "dirigent", "ontwerper", "verbinder"]
    assert zwakste_eerst(scores("0303")) == ["kwartiermaker", "dirigent", "ontwerper", "verbinder"]
