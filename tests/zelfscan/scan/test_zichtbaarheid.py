"""What may be shown of other people's answers: privacy 1, 2, 5 and 7."""

from collections import Counter
from dataclasses import replace
from itertools import product

import pytest

from regie.inhoud.partijen import Partij
from tests.regie.beelden import DOMEINEN, LAGEN, ROL, WIE, beeld, met, op_schaal, zoals_bewaard
from zelfscan.instrumenten import kernrollen
from zelfscan.scan.zichtbaarheid import (
    Antwoord,
    bezwaar_tegen_onthulling,
    bezwaar_tegen_vragen,
    blokken,
    maak_beeld,
)

# privacy 1: four people, three scores.


@pytest.mark.parametrize(
    ("openheid", "aantal", "op_papier", "mag"),
    [
        ("totaal", 3, 0, False),
        ("totaal", 4, 0, True),
        ("domein", 3, 0, False),
        ("domein", 4, 0, True),
        ("naam", 1, 0, False),
        ("naam", 2, 0, True),
        ("totaal", 4, 4, True),
        ("totaal", 7, 4, False),
        ("totaal", 8, 4, True),
        ("totaal", 4, 1, False),
        ("totaal", 5, 4, False),
        # Who types a form with a name on it learns nothing that is not shown.
        ("naam", 3, 2, True),
    ],
)
def test_vanaf_hoeveel_antwoorden_er_een_beeld_is(openheid, aantal, op_papier, mag):
    assert bool(bezwaar_tegen_onthulling(aantal, op_papier=op_papier, openheid=openheid)) is not mag
    antwoorden = [Antwoord({ROL: 3}, "zorg", op_papier=nummer < op_papier) for nummer in range(aantal)]

    if mag:
        assert beeld(antwoorden, openheid)["aantal"] == aantal
    else:
        with pytest.raises(ValueError, match="Nu zijn het er"):
            beeld(antwoorden, openheid)


@pytest.mark.parametrize(("cijfers", "verdeling"), [((1, 5, 0, 0), None), ((1, 5, 5, 0), [1, 0, 0, 0, 2])])
def test_een_rol_met_minder_dan_drie_scores_toont_geen_stip(cijfers, verdeling):
    rol = beeld(met(cijfers))["onderdelen"][ROL]

    assert (rol["aantal"], rol["verdeling"]) == (sum(map(bool, cijfers)), verdeling)


@pytest.mark.parametrize(
    ("papier", "digitaal", "te_zien"),
    [
        ((1, 2, 3), (0, 0, 0, 0), True),
        ((1, 2, 3), (4, 0, 0, 0), False),
        ((1, 2, 3), (4, 5, 0, 0), False),
        ((1, 2, 3), (4, 5, 5, 0), True),
        ((0, 0, 0), (4, 5, 5, 0), True),
        # privacy 1 stays.
        ((1, 2, 0), (0, 0, 0, 0), False),
        ((0, 0, 0), (4, 5, 0, 0), False),
    ],
)
def test_met_papier_toont_een_rol_niets_als_een_of_twee_mensen_zelf_een_score_gaven(papier, digitaal, te_zien):
    rol = beeld([*met(papier, op_papier=True), *met(digitaal)])["onderdelen"][ROL]

    assert rol["aantal"] == sum(map(bool, papier + digitaal))
    assert (rol["verdeling"] is not None) is te_zien


def test_met_naam_staat_ook_een_score_van_papier_er_gewoon():
    """Who types a line with a name on it learns nothing that is not shown."""
    rol = beeld([*met((3,), ["zorg"], op_papier=True), *met((4,), ["zorg"])], "naam")["onderdelen"][ROL]

    assert rol["verdeling"] == [0, 0, 1, 1, 0]


# privacy 2: blocks, all or nothing.


def aantallen_per_groep(groepen: list[str], hoogstens: int):
    """Every way to divide 1 to so many people over these groups."""
    for aantallen in product(range(hoogstens + 1), repeat=len(groepen)):
        if 0 < sum(aantallen) <= hoogstens:
            yield dict(zip(groepen, aantallen, strict=True))


@pytest.mark.parametrize(("groepen", "hoogstens"), [(DOMEINEN, 17), (LAGEN, 40)], ids=["domein", "laag"])
def test_elk_blok_is_groot_genoeg_bij_elke_verdeling_over_de_groepen(groepen, hoogstens):
    """On both sides of 16 people, where a block must be larger."""
    for aantallen in aantallen_per_groep(groepen, hoogstens):
        totaal = sum(aantallen.values())
        minstens = 5 if totaal >= 16 else 4
        delen = blokken(Counter(aantallen).elements(), volgorde=groepen)
        groot = [groep for groep, aantal in aantallen.items() if aantal >= minstens]
        rest = sum(aantal for aantal in aantallen.values() if aantal < minstens)
        kan = len(groot) > 1 if rest < minstens else bool(groot)
        if len(groot) == 2 and 0 < rest < minstens:
            # The smallest joined the rest, so there are still two.
            assert len(delen) == 2

        assert bool(delen) is kan, aantallen
        if delen:
            assert sum(deel.aantal for deel in delen) == totaal
            assert min(deel.aantal for deel in delen) >= minstens, aantallen
            ingedeeld = [groep for deel in delen for groep in deel.groepen]
            assert sorted(ingedeeld) == sorted(groep for groep, aantal in aantallen.items() if aantal)
            assert len(delen) == len(groot) + (rest >= minstens)
            assert [deel.sleutel for deel in delen].count("overig") == (rest > 0)


@pytest.mark.parametrize(
    ("aantallen", "samengevoegd", "verwacht"),
    [
        # A tie: the first domain in the fixed order joins the rest.
        ({"zorg": 4, "gemeente": 4, "onderwijs": 1}, (), {"zorg": 4, "overig": 5}),
        ({"zorg": 4, "gemeente": 6, "onderwijs": 1}, (), {"gemeente": 6, "overig": 5}),
        ({"zorg": 2, "jeugdhulp": 2, "onderwijs": 4}, [["zorg", "jeugdhulp"]], {"onderwijs": 4, "jeugdhulp+zorg": 4}),
        # Nobody of jeugdhulp came: the block still has the name that was chosen beforehand.
        ({"zorg": 4, "onderwijs": 4}, [["zorg", "jeugdhulp"]], {"onderwijs": 4, "jeugdhulp+zorg": 4}),
        ({"zorg": 3, "onderwijs": 8}, (), {}),
    ],
)
def test_wie_bij_wie_geteld_wordt(aantallen, samengevoegd, verwacht):
    delen = blokken(Counter(aantallen).elements(), samengevoegd)

    assert {deel.sleutel: deel.aantal for deel in delen} == verwacht


@pytest.mark.parametrize(
    ("aantallen", "verwacht"),
    [
        ({"bestuur": 4, "uitvoering": 5, "leiding": 4}, {"uitvoering": 5, "leiding": 4, "bestuur": 4}),
        # A tie: the first layer in the fixed order joins the rest.
        ({"bestuur": 4, "leiding": 4, "uitvoering": 1}, {"bestuur": 4, "overig": 5}),
        ({"bestuur": 1, "leiding": 4, "uitvoering": 9}, {"uitvoering": 9, "overig": 5}),
        # Sixteen people: five make a block.
        ({"bestuur": 4, "uitvoering": 12}, {}),
    ],
)
def test_per_laag_wordt_geteld_zoals_per_domein(aantallen, verwacht):
    groepen = list(Counter(aantallen).elements())
    inhoud = beeld(met([3] * len(groepen), groepen), "laag")

    assert {blok["sleutel"]: blok["aantal"] for blok in inhoud["blokken"]} == verwacht
    assert {sleutel: tel[2] for sleutel, tel in inhoud["onderdelen"][ROL]["per_blok"].items()} == verwacht


def test_een_scan_telt_nooit_naar_domein_en_naar_laag():
    """An answer holds one group, and a group of the other kind is refused instead of counted apart."""
    with pytest.raises(KeyError):
        beeld(met([3] * 8, ["zorg"] * 4 + ["leiding"] * 4), "laag")
    with pytest.raises(KeyError):
        beeld(met([3] * 8, ["zorg"] * 4 + ["leiding"] * 4), "domein")


def test_een_rol_is_pas_gesplitst_als_elk_blok_drie_scores_heeft():
    domeinen = ["zorg"] * 4 + ["gemeente"] * 4
    genoeg = beeld(met((1, 1, 1, 0, 5, 5, 5, 0), domeinen), "domein")
    een_te_weinig = beeld(met((1, 1, 1, 1, 5, 5, 0, 0), domeinen), "domein")

    assert genoeg["onderdelen"][ROL]["per_blok"] == {"gemeente": [0, 0, 0, 0, 3], "zorg": [3, 0, 0, 0, 0]}
    assert een_te_weinig["onderdelen"][ROL]["per_blok"] == {}
    assert een_te_weinig["onderdelen"][ROL]["verdeling"] == [4, 0, 0, 0, 2]


def test_welke_kleine_domeinen_in_de_rest_zitten_staat_nergens():
    """Else it would say of somebody who is the only one of a domain that this person answered."""
    antwoorden = [
        met((3,) * 8, ["gemeente"] * 4 + rest)
        for rest in (["zorg"] * 2 + ["jeugdhulp"] * 2, ["zorg"] * 3 + ["kinderopvang"])
    ]

    een, ander = (zoals_bewaard(beeld(deel, "domein")) for deel in antwoorden)

    assert een == ander
    assert "zorg" not in een


@pytest.mark.parametrize("openheid", ["totaal", "naam"])
def test_zonder_openheid_domein_komt_er_geen_splitsing(openheid):
    inhoud = beeld(met((3,) * 8, ["zorg"] * 4 + ["gemeente"] * 4), openheid)

    assert inhoud["blokken"] == []
    assert inhoud["onderdelen"][ROL]["per_blok"] == {}


# privacy 5 and 7: no row per person; texts and holders over everybody.


def test_teksten_staan_op_alfabet_en_zeggen_niet_van_wie():
    antwoorden = [Antwoord({ROL: nummer + 1}, "zorg", {ROL: tekst}) for nummer, tekst in enumerate("dbca")]

    inhoud = beeld([*antwoorden, *met((5,) * 4, ["gemeente"] * 4)], "domein")

    assert inhoud["onderdelen"][ROL]["teksten"] == ["a", "b", "c", "d"]
    assert set(inhoud["onderdelen"][ROL]) == {"gevraagd", "aantal", "verdeling", "per_blok", "teksten"}


def test_wat_iemand_aanvinkt_is_geteld_vanaf_drie_die_iets_aanvinkten():
    zegt = [("een", "school"), ("meer", "gemeente", "school"), ("cjg",)]

    def wie(*gezegd):
        niets = [Antwoord({}), Antwoord({}, keuzes={WIE: ()})]
        return beeld([*(Antwoord({}, keuzes={WIE: een}) for een in gezegd), *niets])["onderdelen"][WIE]

    geteld = {"een": 1, "meer": 1, "gemeente": 1, "school": 2, "cjg": 1}
    assert wie(*zegt) == {"gevraagd": 5, "aantal": 3, "keuzes": geteld, "teksten": []}
    # Who said nothing is no third.
    assert wie(*zegt[:2], ()) == {"gevraagd": 5, "aantal": None, "keuzes": None, "teksten": []}


def test_wat_is_aangevinkt_wordt_nooit_gesplitst():
    antwoorden = [Antwoord({ROL: 3}, domein, keuzes={WIE: ("een",)}) for domein in ["zorg"] * 4 + ["gemeente"] * 4]

    inhoud = beeld(antwoorden, "domein")

    assert set(inhoud["onderdelen"][ROL]["per_blok"]) == {"zorg", "gemeente"}
    assert inhoud["onderdelen"][WIE] == {"gevraagd": 8, "aantal": 8, "keuzes": {"een": 8}, "teksten": []}


# Who was asked. With naam an item can be for some kinds of organisation only.


def van(partij, **velden):
    return Antwoord(velden.pop("scores", {"alleen": 3}), "onderwijs", partij=partij, **velden)


def niet_voor_scholen(deel=None):
    return replace(deel or op_schaal(5, "alleen")[0], niet_voor=frozenset({Partij.SCHOOL}))


def delen_van(antwoorden, openheid, *onderdelen):
    return maak_beeld(antwoorden, openheid=openheid, onderdelen=onderdelen)["onderdelen"]


def test_niet_gevraagd_is_geen_kan_ik_niet_beoordelen():
    antwoorden = [van("school", scores={}), van("swv"), van("swv", scores={}), van("gemeente")]

    deel = delen_van(antwoorden, "naam", niet_voor_scholen())["alleen"]

    assert (deel["gevraagd"], deel["aantal"], deel["verdeling"]) == (3, 2, [0, 0, 2, 0, 0])


def test_een_antwoord_van_wie_het_niet_gevraagd_was_telt_nergens_mee():
    (wie,) = kernrollen.INSTRUMENT.naast(ROL)
    school = [van("school", keuzes={WIE: ("een",)}, teksten={"alleen": "Van een school."})] * 3
    anderen = [van("swv", keuzes={WIE: ("meer",)})] * 2

    delen = delen_van([*school, *anderen], "naam", niet_voor_scholen(), niet_voor_scholen(wie))

    assert (delen["alleen"]["gevraagd"], delen["alleen"]["verdeling"]) == (2, [0, 0, 2, 0, 0])
    # Of the five who ticked two were asked: under three.
    assert delen[WIE] == {"gevraagd": 2, "aantal": None, "keuzes": None, "teksten": []}


@pytest.mark.parametrize("openheid", ["totaal", "domein"])
def test_zonder_namen_krijgt_iedereen_elk_onderdeel(openheid):
    """Of what kind somebody is, is not known there: who is left out may not show from a count either."""
    deel = delen_van([van("school"), *[van("swv")] * 3], openheid, niet_voor_scholen())["alleen"]

    assert (deel["gevraagd"], deel["aantal"]) == (4, 4)


@pytest.mark.parametrize(
    ("openheid", "partijen", "verwacht", "zegt"),
    [
        ("naam", [], 4, ""),  # nobody is on the list yet
        ("naam", ["school"] * 4, 4, "staat niemand"),
        ("naam", [*["school"] * 4, "swv"], 5, "staat maar één organisatie"),
        ("naam", [*["school"] * 4, "swv", "swv"], 6, ""),
        ("naam", ["school"] * 4, 6, ""),  # two are still to come, of any kind
        ("naam", ["school"] * 4, 5, "staat niemand"),
        ("totaal", ["school"] * 8, 8, ""),
    ],
)
def test_een_onderdeel_dat_bijna_niemand_krijgt_wordt_vooraf_geweigerd(openheid, partijen, verwacht, zegt):
    wat = {"openheid": openheid, "partijen": partijen, "verwacht": verwacht}
    zin = bezwaar_tegen_vragen([niet_voor_scholen()], **wat)

    assert zegt in zin
    assert bool(zin) is bool(zegt)
    assert not bezwaar_tegen_vragen(op_schaal(5, "ieder"), **wat)
