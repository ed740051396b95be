"""The word of agreement (ontwerp §5): a table of groups as one meets them, and every group of 3 to 15 people."""

from fractions import Fraction
from functools import partial
from itertools import combinations
from math import comb, factorial, prod

import pytest

from regie.inhoud.eensgezindheid import Eensgezindheid
from zelfscan.instrumenten import groepsanalyse
from zelfscan.instrumenten.groepsanalyse import (
    MINSTENS_SCORES,
    label_bij,
    mediaan,
    onderling_verschil,
    spreiding,
    uitleg_woorden,
)
from zelfscan.instrumenten.kernrollen.vragen import MATE_VAN_AANWEZIGHEID

LABELS = MATE_VAN_AANWEZIGHEID.labels
# On the scale of the four roles, as everywhere in this module.
eensgezindheid = partial(groepsanalyse.eensgezindheid, schaal=MATE_VAN_AANWEZIGHEID)
in_woorden = partial(groepsanalyse.in_woorden, schaal=MATE_VAN_AANWEZIGHEID)
kanten = partial(groepsanalyse.kanten, schaal=MATE_VAN_AANWEZIGHEID)
midden = partial(groepsanalyse.midden, schaal=MATE_VAN_AANWEZIGHEID)


def tel(scores: str) -> tuple[int, ...]:
    """The counts of these scores, written in a row."""
    return tuple(scores.count(str(waarde)) for waarde in range(1, 6))


@pytest.mark.parametrize(
    ("scores", "woord", "g"),
    [
        ("334", "eens", "0.33"),
        ("335", "deels", "0.67"),
        ("114", "verdeeld", "1.00"),
        ("2244", "verdeeld", "1.00"),
        ("22334", "deels", "0.60"),
        ("22244", "verdeeld", "0.80"),
        ("11115", "deels", "0.80"),
        ("12345", "verdeeld", "1.20"),
        ("22223333", "eens", "0.50"),
        ("33333331", "eens", "0.25"),
        ("23333335", "deels", "0.38"),
        ("55555551", "deels", "0.50"),
        ("22233444", "deels", "0.75"),
        ("12333345", "deels", "0.75"),
        ("12233445", "verdeeld", "1.00"),
        ("22224444", "verdeeld", "1.00"),
        ("55555511", "verdeeld", "1.00"),
        ("344444555", "eens", "0.44"),
        ("122333445", "verdeeld", "0.89"),
        ("111112255", "verdeeld", "1.11"),
        ("1" + "2" * 4 + "3" * 5 + "4" * 4, "deels", "0.71"),
        ("1" * 6 + "2" * 2 + "3" * 3 + "4" * 2 + "5", "verdeeld", "1.14"),
        ("1" * 4 + "2" * 7 + "3" * 2 + "4", "deels", "0.57"),
        ("222233334455", "verdeeld", "0.83"),
    ],
)
def test_het_woord_bij_een_groep(scores, woord, g):
    assert eensgezindheid(tel(scores)) == woord
    assert f"{float(spreiding(tel(scores))):.2f}" == g


@pytest.mark.parametrize("scores", ["", "3", "15"])
def test_onder_drie_scores_is_er_geen_woord_geen_midden_en_geen_kant(scores):
    assert eensgezindheid(tel(scores)) == "te_weinig"
    assert in_woorden(tel(scores)).zin == ""
    assert eensgezindheid(None) == "te_weinig"
    assert midden(None) is None


# Every group of 3 to 15 people


GROEPEN = {
    n: [
        tuple(hoog - laag - 1 for laag, hoog in zip((-1, *schotten), (*schotten, n + 4), strict=True))
        for schotten in combinations(range(n + 4), 4)
    ]
    for n in range(3, 16)
}


@pytest.fixture(scope="module")
def woord() -> dict[tuple[int, ...], str]:
    return {groep: eensgezindheid(groep) for groepen in GROEPEN.values() for groep in groepen}


def test_alle_groepen_zijn_er(woord):
    assert len(woord) == 15_483
    assert set(woord.values()) == {"eens", "deels", "verdeeld"}


def test_nooit_eens_met_een_1_en_een_5_en_altijd_op_twee_buren(woord):
    for groep, gezegd in woord.items():
        if groep[0] and groep[4]:
            assert gezegd != "eens"
        gegeven = [waarde for waarde, aantal in enumerate(groep) if aantal]
        if gegeven[-1] - gegeven[0] <= 1:
            assert gezegd == "eens"


def test_gespiegeld_is_het_hetzelfde_woord(woord):
    assert all(woord[groep[::-1]] == gezegd for groep, gezegd in woord.items())


def test_tweemaal_zoveel_mensen_geven_hetzelfde_woord_behalve_bij_drie(woord):
    """Of three people one alone is no side; of six, two are."""
    anders = [groep for groep in woord if eensgezindheid([2 * aantal for aantal in groep]) != woord[groep]]

    assert len(anders) == 6
    assert all(sum(groep) == 3 and (woord[groep], 2 in groep) == ("deels", True) for groep in anders)


def test_een_punt_van_een_mens_springt_nooit_van_eens_naar_verdeeld(woord):
    """But for a few groups of six, in which two people just became a side."""
    sprongen = {}
    for n, groepen in GROEPEN.items():
        paren = {
            frozenset((groep, naast))
            for groep in groepen
            for waarde in range(5)
            for kant in (waarde - 1, waarde + 1)
            if groep[waarde] and 0 <= kant < 5
            for naast in [_verzet(groep, waarde, kant)]
        }
        sprongen[n] = sum({woord[groep] for groep in paar} == {"eens", "verdeeld"} for paar in paren) / len(paren)

    assert {n for n, deel in sprongen.items() if deel} == {6}
    assert f"{sprongen[6]:.1%}" == "1.2%"


def _verzet(groep, van, naar):
    nieuw = list(groep)
    nieuw[van] -= 1
    nieuw[naar] += 1
    return tuple(nieuw)


@pytest.mark.parametrize(("n", "delen"), [(8, (15, 26, 58)), (9, (11, 31, 58)), (12, (8, 27, 65))])
def test_hoe_vaak_elk_woord_voorkomt(woord, n, delen):
    gezegd = [woord[groep] for groep in GROEPEN[n]]

    assert tuple(round(100 * gezegd.count(een) / len(gezegd)) for een in ("eens", "deels", "verdeeld")) == delen


@pytest.mark.parametrize(("n", "procent"), [(8, "1.7"), (9, "0.6"), (12, "0.1")])
def test_blind_geluk_is_bijna_nooit_eens(woord, n, procent):
    """The chance of "eens" when everybody draws a score at random."""
    eens = [groep for groep in GROEPEN[n] if woord[groep] == "eens"]
    kans = sum(Fraction(factorial(n), prod(map(factorial, groep))) for groep in eens) / 5**n

    assert f"{float(100 * kans):.1f}" == procent


def test_een_midden_is_er_precies_als_er_geen_twee_kanten_zijn(woord):
    for groep, gezegd in woord.items():
        woorden = in_woorden(groep)
        assert (woorden.mediaan is None) == bool(woorden.kanten) == ("niemand" in woorden.zin)
        assert ("midden" in woorden.zin) == bool(woorden.label) == (woorden.mediaan is not None)
        if woorden.kanten:
            assert gezegd == "verdeeld"


def test_een_kant_is_nooit_een_mens_alleen_en_altijd_een_derde(woord):
    """Between the sides stands nobody, and on each side of that gap stand two people and a third of all."""
    for groep in woord:
        if gevonden := kanten(groep):
            assert all(groep[waarde - 1] == 0 for waarde in gevonden.leeg)
            assert all(groep[waarde - 1] for kant in gevonden.kanten for waarde in kant)
            for aantal in (sum(groep[: gevonden.leeg[0]]), sum(groep[gevonden.leeg[-1] :])):
                assert aantal >= 2
                assert 3 * aantal >= sum(groep)


def test_gelijk_op_is_zeldzaam():
    """How often two roles of nine people cannot be told apart by the order."""
    rangen = [
        (eensgezindheid(groep).plek, spreiding(groep), onderling_verschil(groep), mediaan(groep))
        for groep in GROEPEN[9]
    ]
    gelijk = sum(comb(rangen.count(rang), 2) for rang in set(rangen)) / comb(len(rangen), 2)

    assert gelijk < 0.02


# The sides


@pytest.mark.parametrize(
    ("scores", "zegt"),
    [
        ("22224444", "2 en 4, niemand ertussen"),
        ("11555", "1 en 5, niemand ertussen"),
        ("12244555", "1–2 en 4–5, niemand op 3"),
        ("112255", "1–2 en 5, niemand op 3 of 4"),
        ("112444", "1–2 en 4, niemand op 3"),
        ("13355", "1–3 en 5, niemand op 4"),  # the 1 alone is no side
        ("113355", "1, 3 en 5, niemand ertussen"),
        ("1113555", "1, 3 en 5, niemand ertussen"),
        ("224", None),  # of three people one is no side
        ("1114", None),
        ("222222244", None),  # two of nine are less than a third
        ("22222244", None),
        ("2222244", None),
        ("222244", "2 en 4, niemand ertussen"),  # two of six are a third
        ("22333444", None),
    ],
)
def test_de_twee_kanten(scores, zegt):
    assert (str(kanten(tel(scores))) if zegt else kanten(tel(scores))) == zegt


def test_met_twee_kanten_zegt_de_zin_wat_er_staat_en_noemt_geen_midden():
    woorden = in_woorden(tel("22224444"))

    assert (woorden.mediaan, woorden.label, woorden.woord) == (None, "", "verdeeld")
    assert woorden.zin == "De scores vallen uiteen: 2 en 4, niemand ertussen."
    assert in_woorden(tel("2233")).zin == ("Het midden is 2,5, tussen Incidenteel en Regelmatig aanwezig.")


# The median


@pytest.mark.parametrize(
    ("scores", "waar"),
    [("", None), ("4", 4), ("15", 3), ("125", 2), ("1225", 2), ("1245", 3), ("1145", 2.5), ("3345", 3.5)],
)
def test_de_mediaan_is_de_middelste_of_het_midden_van_de_middelste_twee(scores, waar):
    assert mediaan(tel(scores)) == waar


def test_hoeveel_scores_het_ook_zijn_de_uitkomst_blijft_dezelfde():
    """Counts are never written out one by one: a frozen view may hold any number."""
    veel = [aantal * 10**12 for aantal in tel("12233445")]

    assert (mediaan(veel), spreiding(veel), eensgezindheid(veel)) == (3, 1, "verdeeld")
    assert mediaan([10**12, 0, 0, 0, 10**12 + 1]) == 5


@pytest.mark.parametrize(
    ("waarde", "label"),
    [
        (1, "Niet of nauwelijks aanwezig"),
        (3.5, "tussen Regelmatig en Redelijk aanwezig"),
        (1.5, "tussen Niet of nauwelijks en Incidenteel aanwezig"),
        (5, "Ruim aanwezig"),
    ],
)
def test_het_label_bij_een_midden(waarde, label):
    assert label_bij(waarde, LABELS) == label


def test_bij_andere_woorden_staan_beide_labels_er_heel():
    assert label_bij(1.5, ("Nooit", "Soms")) == "tussen Nooit en Soms"


# The words


def test_de_uitleg_noemt_de_grenzen_zoals_ze_zijn():
    assert Eensgezindheid.labels == ["verdeeld", "deels eens", "eens", "te weinig"]
    assert (MATE_VAN_AANWEZIGHEID.eens_tot, MATE_VAN_AANWEZIGHEID.verdeeld_vanaf, MINSTENS_SCORES) == (
        Fraction(1, 2),
        Fraction(4, 5),
        3,
    )
    for stuk in ("hoogstens een half punt van het midden", "meer dan 0,8 punt", "minder dan 3 scores", "twee kanten"):
        assert stuk in uitleg_woorden(MATE_VAN_AANWEZIGHEID)
