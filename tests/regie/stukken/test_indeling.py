"""How a sheet is laid out before any program has opened it: by what its columns hold, and how wide letters are."""

from datetime import date
from itertools import pairwise

import pytest

from regie.stukken.bladen.blad import GETALLEN, TEKST, Blad, getoond, kolomstijl
from regie.stukken.bladen.indeling import HOOGST, RUIM, aantal_regels, deel_in, lengte, staat_vast

DAG = date(2026, 3, 1)
LANG = "De intern begeleiders weten elkaar te vinden, de besturen nog niet. " * 8


@pytest.mark.parametrize(
    ("waarden", "stijl"),
    [
        ((1, None, 2), GETALLEN[0]),
        ((1, 2.5), GETALLEN[1]),
        ((1.0, 0.1 + 0.2), GETALLEN[1]),
        ((1, 2.25), GETALLEN[2]),
        ((1 / 3,), GETALLEN[2]),
        ((1, "niet gevraagd"), TEKST),
        ((None, None), TEKST),
        ((DAG, 3), TEKST),
        ((), TEKST),
    ],
)
def test_een_kolom_met_alleen_getallen_staat_rechts(waarden, stijl):
    assert kolomstijl(waarden) == stijl


def test_een_getal_tussen_tekst_staat_er_zoals_het_is():
    assert [getoond(een, TEKST) for een in (3, 2.5, 0.1 + 0.2, None, "ja", DAG)] == [
        "3",
        "2,5",
        "0,3",
        "",
        "ja",
        "01-03-2026",
    ]


def test_een_letter_is_zo_breed_als_in_arial():
    # "Hamburg" in Arial of 10 points: 722 + 556 + 833 + 556 + 556 + 333 + 556 thousandths.
    assert lengte("Hamburg", 10) == pytest.approx(41.12 * 25.4 / 72 * RUIM)
    assert lengte("één", 10) == pytest.approx(lengte("een", 10))
    assert lengte("学", 10) > lengte("m", 10)


@pytest.mark.parametrize(
    ("tekst", "regels"),
    [("", 1), ("a", 1), ("aaaa bbbb", 1), ("aaaa bbbb c", 2), ("a\n\nb", 3), ("a" * 20, 3), ("b " + "a" * 20, 4)],
)
def test_tekst_breekt_tussen_woorden_en_anders_in_een_woord(tekst, regels):
    assert aantal_regels(tekst, 10, lengte("aaaa bbbb", 10) + 1) == regels


def test_hoe_smaller_hoe_meer_regels():
    aantallen = [aantal_regels(LANG, 10, breedte) for breedte in range(10, 200, 5)]

    assert all(meer >= minder for meer, minder in pairwise(aantallen))
    assert aantallen[0] > 20 > aantallen[-1]


def test_wat_kort_is_blijft_op_een_regel_en_het_langste_geeft_mee():
    blad = Blad("Proef", ("Kort", "Lang", "Even kort"), [("Regelmatig aanwezig", LANG * 2, "andere samenstelling")])

    kort, lang, ook = deel_in(blad, maat=10, breed=150).breedtes

    assert kort >= lengte("Regelmatig aanwezig", 10)
    assert ook >= lengte("andere samenstelling", 10)
    assert kort + lang + ook == pytest.approx(150, abs=0.01)


def test_wat_niet_in_de_hoogste_rij_past_krijgt_een_breder_blad():
    blad = Blad("Proef", ("Kort", "Lang", "Ook lang", "En nog een"), [("een", LANG * 5, LANG * 5, LANG * 5)])

    zo_hoog = deel_in(blad, maat=10, breed=270)

    assert sum(zo_hoog.breedtes) > 270
    assert max(zo_hoog.hoogtes) < HOOGST
    # A text of a hundred lines fits in no row, however wide.
    assert deel_in(Blad("Proef", ("A",), [("x\n" * 99,)]), maat=10, breed=270).hoogtes[1] == HOOGST


def test_meer_kolommen_dan_er_op_papier_passen_houden_hun_woorden_heel():
    blad = Blad("Proef", ["Regelmatig"] * 30, [["aanwezig"] * 30])

    breedtes = deel_in(blad, maat=10, breed=270).breedtes

    assert min(breedtes) > lengte("Regelmatig", 10)
    assert sum(breedtes) > 270


def test_een_brede_eerste_kolom_schuift_mee():
    kop = ("A", "B", "C", "D")
    assert staat_vast(deel_in(Blad("P", kop, [("kort", "", "", "")]), maat=10, breed=270))
    assert not staat_vast(deel_in(Blad("P", kop, [(LANG, "", "", "")]), maat=10, breed=270))
    assert not staat_vast(deel_in(Blad("P", kop[:2], [("kort", "")]), maat=10, breed=270))
