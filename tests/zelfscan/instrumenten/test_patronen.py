"""What is said of a pattern, over every outcome of one person and all middles of a group: true, whole, plain."""

import re
from fractions import Fraction
from itertools import product

import pytest

from regie.inhoud.houvasten import houvast
from regie.inhoud.kernrollen import KERNROLLEN
from tests.regie.inhoud.taal import taalfouten, tekenfouten
from zelfscan.instrumenten.kernrollen.patronen import patroon_van, patroon_van_de_groep

ROLLEN = tuple(rol.sleutel for rol in KERNROLLEN)
VAN_EEN = [dict(zip(ROLLEN, vier, strict=True)) for vier in product(range(6), repeat=4)]
# 0 for no middle, and halves on either side of each bound.
VAN_MEER = [dict(zip(ROLLEN, vier, strict=True)) for vier in product((0, 1, 1.5, 2, 2.5, 3, 4, 4.5), repeat=4)]
# In characters. The mirror has one A4 for it, and a wall one slide.
HOOGSTENS = {"kop": 150, "lezing": 240, "gezien": 190, "vraag": 130}
NOOIT = ("in balans", "van bovenaf", "blijkt")


@pytest.fixture(scope="module")
def alle():
    return [
        *((stand, patroon_van(stand)) for stand in VAN_EEN),
        *((stand, patroon_van_de_groep(stand)) for stand in VAN_MEER),
    ]


def bekend(stand):
    return {rol: Fraction(waarde) for rol, waarde in stand.items() if waarde}


def test_elke_uitkomst_heeft_alles(alle):
    for stand, beeld in alle:
        assert all((beeld.titel, beeld.kop, beeld.lezing, beeld.gezien, beeld.vraag, beeld.sleutel)), stand
        assert 1 <= len([houvast(sleutel) for sleutel in beeld.houvasten]) <= 2, stand


def test_wat_er_staat_klopt_met_de_cijfers(alle):
    """Every number in the sentence is a score that stands there, a mean of a side, or the bound of its word."""
    for stand, beeld in alle:
        er = bekend(stand)
        kanten = [[er[rol] for rol in kant if rol in er] for kant in (ROLLEN[:2], ROLLEN[2:])]
        mag = {*er.values(), *(Fraction(sum(kant), len(kant)) for kant in kanten if kant)}
        mag |= {"nog_weinig_regie": {1, 2}, "samen_sterk": {4}}.get(beeld.sleutel, set())
        genoemd = {Fraction(getal.replace(",", ".")) for getal in re.findall(r"\d+(?:,\d+)?", beeld.kop + beeld.lezing)}
        assert genoemd <= mag, (stand, beeld.kop)


def test_wat_ontbreekt_staat_op_een(alle):
    for stand, beeld in alle:
        weg = [rol for rol, waarde in stand.items() if waarde == 1]
        if beeld.sleutel == "een_rol_ontbreekt":
            assert all(f"zonder {rol} " in beeld.lezing.lower() for rol in weg), stand
            assert beeld.lezing.lower().count("zonder ") == len(weg), stand
        else:
            assert "ontbre" not in beeld.titel, stand
            assert not weg or max(stand.values()) < 3 or beeld.sleutel == "nog_geen_beeld", stand


def test_niemand_in_de_zaal_spreekt_het_tegen(alle):
    """What each word claims of the roles, checked against them."""
    for stand, beeld in alle:
        er, tekst = bekend(stand), f"{beeld.titel} {beeld.kop} {beeld.lezing}".lower()
        praktijk = [er[rol] for rol in ROLLEN[:2] if rol in er]
        if "bestuur voorop" in tekst or "bestuurders doen mee" in tekst:
            assert er["dirigent"] >= max(3, *(waarde + 1 for waarde in praktijk)), stand
        if beeld.titel == "Bestuur voorop":
            assert er["dirigent"] == max(er.values()), stand
        if "mensen kennen elkaar" in tekst or "mensen en bestuur voorop" in tekst:
            assert er["verbinder"] > max(praktijk), stand
        if "er is nog weinig aanpak" in tekst or "de praktijk is nog niet zo ver" in tekst:
            assert max(praktijk) < max(er.values()), stand
        if "weten elkaar te vinden" in tekst:
            assert er["verbinder"] >= 3, stand
        if "sterk" in beeld.titel.lower():
            assert min(er.values()) >= 4, stand
        if "gelijk op" in tekst or "geen rol loopt" in tekst:
            assert max(er.values()) - min(er.values()) <= 1, stand
        if "lopen uiteen" in tekst:
            assert max(er.values()) - min(er.values()) > 1, stand
        if "de praktijk loopt voorop" in tekst:
            assert max(praktijk) == max(er.values()), stand
        if "blijft achter" in tekst or "is nog minder te zien" in tekst:
            achter = {"nieuwe partners": "verbinder", "bestuurders": "dirigent"}
            genoemd = [rol for wie, rol in achter.items() if wie in tekst]
            anderen = [er[rol] for rol in ROLLEN[2:] if rol in er and rol not in genoemd]
            assert len({er[rol] for rol in genoemd}) == 1, stand
            assert all(er[genoemd[0]] < waarde for waarde in anderen), stand
        if "blijft achter" in tekst:
            assert min(er.values()) == er[genoemd[0]] < min(praktijk), stand
        if "elke rol staat" in tekst or "elke rol kreeg" in tekst:
            assert len(er) == 4, stand


def test_onze_eigen_lezing_staat_apart_van_wat_anderen_zagen(alle):
    """The report ties no role to van onderop or bestuur: that reading says that it is ours, and credits nobody."""
    for lezing, gezien in {(beeld.lezing, beeld.gezien) for _, beeld in alle}:
        assert lezing.startswith("Zo lezen we het: ")
        assert "onderzoek" not in lezing
        assert gezien.startswith("In zeven regio's zagen onderzoekers ")
        assert not any(rol in gezien.lower() for rol in ROLLEN)


def test_de_teksten_zijn_gewoon_nederlands(alle):
    fouten = {}
    for deel, hoogstens in HOOGSTENS.items():
        for tekst in {getattr(beeld, deel) for _, beeld in alle}:
            # A comma inside a number is none of a sentence, and after "Zo lezen we het:" one goes on.
            kaal = re.sub(r"(\d),(\d)", r"\1\2", tekst)
            fouten[tekst] = taalfouten(kaal, hoogstens=hoogstens, slot="?" if deel == "vraag" else ".")
            fouten[tekst] += [woord for woord in NOOIT if woord in tekst.lower()]
    for titel in {beeld.titel for _, beeld in alle}:
        fouten[titel] = tekenfouten(titel) + [woord for woord in NOOIT if woord in titel.lower()]
    assert {tekst: fout for tekst, fout in fouten.items() if fout} == {}


@pytest.mark.parametrize(
    ("cijfers", "zin"),
    [
        ("3241", "De dirigent staat op 1: niet of nauwelijks aanwezig. De verbinder staat op 4."),
        ("3241", "zonder dirigent blijft liggen wat de praktijk niet zelf kan oplossen."),
        ("1555", "zonder ontwerper komen er geen nieuwe ideeën bij."),
        ("5525", "De verbinder en de dirigent staan gemiddeld op 3,5."),
        ("5525", "de praktijk en de dirigent zijn verder. Wie er nieuwe partners bij haalt, is nog minder te zien."),
        ("5232", "Dat komt vooral door de ontwerper, want de kwartiermaker staat op 2."),
        ("0432", "De kwartiermaker staat op 4."),
        ("2253", "De verbinder staat nog hoger, op 5."),
        ("4355", "De verbinder staat ook op 5."),
        ("2555", "van 2 (de ontwerper) tot 5 (de kwartiermaker, de verbinder en de dirigent)"),
        ("2220", "Elke rol die je scoorde, staat op 2."),
        ("2121", "Elke rol kreeg een 1 of een 2."),
        ("0000", "Je gaf minder dan drie rollen een score. Daarom kunnen we nog niets over het geheel zeggen."),
    ],
)
def test_wat_de_spiegel_erover_zegt(cijfers, zin):
    beeld = patroon_van(dict(zip(ROLLEN, map(int, cijfers), strict=True)))
    assert zin in f"{beeld.kop} {beeld.lezing}"


def test_een_groep_leest_over_haar_midden():
    een, groep = (lees(dict.fromkeys(ROLLEN, 0)) for lees in (patroon_van, patroon_van_de_groep))
    assert (een.titel, een.sleutel) == (groep.titel, groep.sleutel)
    assert groep.kop.startswith("Minder dan drie rollen hebben een midden.")
    weinig = patroon_van_de_groep({"ontwerper": 2, "kwartiermaker": 1.5, "verbinder": 0, "dirigent": 2})
    assert weinig.kop == "Elke rol met een midden staat op 2 of lager."
