"""The geometry of a strip: nothing outside, nothing over another, height is how often; and its one template."""

import re
from dataclasses import replace
from itertools import combinations, pairwise

import pytest
from django.template.loader import render_to_string
from hypothesis import given, settings
from hypothesis import strategies as st

from regie.stukken.strook import (
    GROOT,
    IN_RIJ,
    LANGSTE_SCHAAL,
    MEESTE,
    VANAF_GETAL,
    WAND,
    WANDBLOK,
    Strook,
    geteld,
    strook,
)

pytestmark = pytest.mark.eenmaal

GETAL = r"-?[\d.]+"
# The widest that a letter is, of its size, and the largest size (--teken-letter-groot).
LETTER_BREED, LETTERMAAT = 0.65, 25


def stippen(plaatje: Strook) -> list[tuple[float, float]]:
    return [(float(x), float(y)) for x, y in re.findall(rf"M({GETAL}) ({GETAL})h0", plaatje.stippen)]


def staven(plaatje: Strook) -> list[tuple[float, float]]:
    """The left side and the height of each bar."""
    return [
        (float(x), -float(v)) for x, v in re.findall(rf"M({GETAL}) 0v({GETAL})h{plaatje.stapel:g}V0z", plaatje.staven)
    ]


def plek(plaatje: Strook, waarde: float) -> float:
    return (waarde - 0.5) * plaatje.breedte / len(plaatje.verdeling)


def per_waarde(plaatje: Strook) -> tuple[int, ...]:
    """How many dots lie wholly between the borders of each value."""
    helft, straal = plaatje.breedte / len(plaatje.verdeling) / 2, float(plaatje.dikte) / 2
    return tuple(
        sum(abs(x - plek(plaatje, waarde)) + straal <= helft for x, _ in stippen(plaatje)) for waarde in plaatje.waarden
    )


def vlak(plaatje: Strook, letters) -> tuple[float, float, float, float]:
    """Left, right, top and bottom of a text at its largest."""
    breed = len(letters.tekst) * LETTER_BREED * LETTERMAAT
    x, y = float(letters.x), float(letters.y)
    links = {"start": x, "end": x - breed, "middle": x - breed / 2}[letters.anker]
    return links, links + breed, y - 0.75 * LETTERMAAT, y


@st.composite
def verdelingen(draw) -> tuple[int, ...]:
    """Up to 200 answers on a scale of 2 to 10 values."""
    waarden = draw(st.integers(2, LANGSTE_SCHAAL))
    gegeven = draw(st.lists(st.integers(1, waarden), min_size=1, max_size=200))
    return tuple(map(gegeven.count, range(1, waarden + 1)))


elke_strook = st.builds(
    lambda verdeling, maat, half: replace(strook(verdeling, 1 + half % (2 * len(verdeling) - 1) / 2, ""), maat=maat),
    verdelingen(),
    st.sampled_from((IN_RIJ, GROOT, WAND, WANDBLOK)),
    st.integers(0, 100),
)


@settings(max_examples=300)
@given(elke_strook)
def test_elk_antwoord_is_een_stip_boven_zijn_waarde_en_geen_raakt_een_ander(plaatje):
    punten, straal = stippen(plaatje), float(plaatje.dikte) / 2
    if max(plaatje.verdeling) > MEESTE:
        assert punten == []
        return
    assert per_waarde(plaatje) == plaatje.verdeling
    assert len(punten) == sum(plaatje.verdeling)
    assert all(-plaatje.hoogte <= y - straal and y + straal <= 0 for _, y in punten)
    for x in {x for x, _ in punten}:
        hoogtes = sorted(y for x2, y in punten if x2 == x)
        assert all(b - a > 2 * straal for a, b in pairwise(hoogtes))
    for y in {y for _, y in punten}:
        naast = sorted(x for x, y2 in punten if y2 == y)
        assert all(b - a > 2 * straal for a, b in pairwise(naast))


@settings(max_examples=60)
@given(elke_strook.filter(lambda een: sum(een.verdeling) <= 40))
def test_geen_twee_stippen_liggen_over_elkaar(plaatje):
    for (x1, y1), (x2, y2) in combinations(stippen(plaatje), 2):
        assert (x1 - x2) ** 2 + (y1 - y2) ** 2 > float(plaatje.dikte) ** 2


@settings(max_examples=300)
@given(elke_strook)
def test_hoogte_is_hoe_vaak(plaatje):
    """More often is never lower; and where it is no more than six, one dot more is one dot higher."""
    hoog = {}
    for waarde, aantal in zip(plaatje.waarden, plaatje.verdeling, strict=True):
        hier = [-y for x, y in stippen(plaatje) if abs(x - plek(plaatje, waarde)) <= plaatje.stapel / 2]
        links = plek(plaatje, waarde) - plaatje.stapel / 2
        hier += [hoogte for x, hoogte in staven(plaatje) if x == links]
        hoog[waarde] = max(hier, default=0)
        assert bool(hier) == bool(aantal)
    for een, ander in combinations(plaatje.waarden, 2):
        if plaatje.verdeling[een - 1] <= plaatje.verdeling[ander - 1]:
            assert hoog[een] <= hoog[ander]


@settings(max_examples=300)
@given(elke_strook)
def test_vanaf_zes_staat_het_getal_erboven_en_niets_valt_erover(plaatje):
    getallen = [een for een in plaatje.letters if een.tekst.isdecimal()]
    als_staven = max(plaatje.verdeling) > MEESTE
    wil = [str(aantal) for aantal in plaatje.verdeling if aantal >= (1 if als_staven else VANAF_GETAL)]
    assert [een.tekst for een in getallen] == wil

    vlakken = [vlak(plaatje, een) for een in plaatje.letters]
    for links, rechts, boven, onder in vlakken:
        assert 0 <= links < rechts <= plaatje.breedte
        assert boven >= -plaatje.hoogte
        for x, y in stippen(plaatje):
            if links < x < rechts and y > onder:
                assert onder <= y - float(plaatje.dikte) / 2 + 0.01
    for (l1, r1, b1, o1), (l2, r2, b2, o2) in combinations(vlakken, 2):
        assert r1 <= l2 or r2 <= l1 or o1 <= b2 or o2 <= b1


@pytest.mark.parametrize(("midden", "x"), [(1, 50), (2.5, 200), (4, 350), (5, 450)])
def test_het_midden_is_een_dunne_streep_op_zijn_plek_van_boven_tot_onder(midden, x):
    plaatje = strook((1, 1, 1, 1, 1), midden, "")

    assert plaatje.middenlijn == f"M{x} {-plaatje.hoogte:g}V11"
    assert plaatje.letters == ()


def test_de_streep_gaat_niet_door_het_getal():
    plaatje = strook((0, 7, 1), 2, "")
    (getal,) = plaatje.letters
    delen = [tuple(map(float, een)) for een in re.findall(rf"M150 ({GETAL})V({GETAL})", plaatje.middenlijn)]

    assert len(delen) == 2
    assert delen[0][0] == -plaatje.hoogte
    assert delen[0][1] < float(getal.y) - 0.75 * LETTERMAAT + 1 < float(getal.y) < delen[1][0]


@pytest.mark.parametrize(("midden", "anker"), [(1, "start"), (3, "start"), (4.5, "end"), (5, "end")])
def test_waar_de_strook_alleen_staat_staat_het_woord_naast_de_streep(midden, anker):
    plaatje = strook((1, 1, 1, 1, 1), midden, "").groot
    (woord,) = plaatje.letters

    assert (woord.tekst, woord.anker) == ("midden", anker)
    assert abs(float(woord.x) - plek(plaatje, midden)) == 6


@pytest.mark.parametrize("maat", [IN_RIJ, GROOT], ids=["in een rij", "groot"])
def test_zonder_midden_is_er_geen_streep_en_geen_woord(maat):
    plaatje = Strook((4, 0, 4), None, "", maat)

    assert plaatje.middenlijn == ""
    assert plaatje.letters == ()


def test_waar_de_strook_alleen_staat_is_een_stip_groter():
    def op_de_breedte(een: Strook) -> float:
        return float(een.dikte) / een.breedte

    een = strook((0, 1, 3, 6, 1), 4, "")
    assert op_de_breedte(een.groot) > 1.2 * op_de_breedte(een)
    # Up to six they stand one on another.
    assert len({x for x, _ in stippen(een.groot)}) == 4


def test_stroken_die_je_samen_ziet_hebben_even_grote_stippen():
    geheel, blok = strook((0, 9, 14, 2, 0), 3, ""), strook((0, 2, 3, 0, 0), 3, "")

    assert blok.naast(geheel).dikte == geheel.dikte != blok.dikte
    assert per_waarde(blok.naast(geheel)) == blok.verdeling
    # With bars their heights are of one measure too.
    vol = strook((0, 80, 20), 2, "")
    assert staven(strook((0, 20, 10), 2, "").naast(vol))[0][1] == staven(vol)[1][1]


def test_een_staaf_is_zo_hoog_als_het_getal():
    plaatje = strook((0, 61, 122, 1, 0), 3, "")

    assert plaatje.stippen == ""
    hoogtes = [hoogte for _, hoogte in staven(plaatje)]
    assert hoogtes == pytest.approx([30, 60, 60 / 122], abs=0.01)
    assert [een.tekst for een in plaatje.letters] == ["61", "122", "1"]
    assert strook((0, 60, 1, 0, 0), 2, "").staven == ""


@pytest.mark.parametrize("aantal", [0, 1, 60, 61, 10**9])
@pytest.mark.parametrize("waarden", [2, 5, 10])
def test_hoeveel_scores_ook_de_tekening_blijft_klein(aantal, waarden):
    plaatje = strook((aantal,) * waarden, None, "")

    assert len(plaatje.stippen) < 10_000
    assert plaatje.hoogte <= IN_RIJ.hoog + IN_RIJ.letter + 10


def test_zonder_antwoorden_is_er_alleen_de_as():
    plaatje = strook((0, 0, 0, 0, 0), None, "Nog geen antwoorden.")

    assert (plaatje.stippen, plaatje.staven, plaatje.middenlijn, plaatje.letters) == ("", "", "", ())
    assert [int(x) for x in re.findall(r"M(\d+) 0v", plaatje.lijn)] == [50, 150, 250, 350, 450]
    assert teken(plaatje).count("<path") == 1


@pytest.mark.parametrize(
    ("verdeling", "midden"),
    [((1,) * 11, 2), ((1,), 1), ((1, -1, 0, 0, 0), 1), ((1, 0, 0, 0, 0), 0), ((1, 0, 0, 0, 0), 5.5)],
)
def test_onmogelijke_getallen_worden_geweigerd(verdeling, midden):
    with pytest.raises(ValueError, match=r"2 tot 10 aantallen|liggen"):
        strook(verdeling, midden, "")


def test_de_aantallen_in_woorden():
    assert geteld((1, 0, 6, 2)) == "1 keer een 1, 6 keer een 3 en 2 keer een 4"
    assert geteld((0, 2), "‘{}’".format) == "2 keer ‘2’"


# The template


def teken(plaatje: Strook, **erbij) -> str:
    return render_to_string("_components/strook.html", {"strook": plaatje, **erbij})


def test_de_titel_staat_direct_in_de_svg_en_wordt_veilig_geschreven():
    html = teken(strook((0, 1, 3, 6, 1), 4, "<b>11</b> scores."), middenzin="Het midden is 4.")

    assert re.search(
        r"<svg[^>]*role=\"img\"[^>]*>\s*<title>&lt;b&gt;11&lt;/b&gt; scores. Het midden is 4.</title>", html
    )
    assert re.search(r'<text class="teken-letter"[^>]*>6</text>', html)
    assert "style=" not in html  # the CSP of the page refuses it


def test_wat_ernaast_al_gezegd_wordt_hoor_je_niet_twee_keer():
    html = teken(strook((0, 1, 3, 6, 1), 4, "Elf scores."), gezegd=True)

    assert re.search(r'<svg[^>]*aria-hidden="true"', html)
    assert "role=" not in html
    assert "Elf scores" not in html
