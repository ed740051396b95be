import re
from itertools import pairwise

import pytest
from django.template.loader import render_to_string
from hypothesis import given
from hypothesis import strategies as st

from regie.stukken.strook import AS_Y, HOOGTE, strook

KOLOMMEN = (50, 150, 250, 350, 450)
aantallen = st.integers(min_value=0, max_value=60)


def stippen(plaatje):
    """The centres of the dots: a row begins at a place, and goes on step by step to the right."""
    punten = []
    for x, y, rij in re.findall(r"M([\d.]+) ([\d.]+)h0((?:m\d+ 0h0)*)", plaatje.stippen):
        stappen = [int(stap) for stap in re.findall(r"m(\d+)", rij)]
        punten += [(float(x) + sum(stappen[:plek]), float(y)) for plek in range(len(stappen) + 1)]
    return punten


@given(st.tuples(*[aantallen] * 5))
def test_strook_elke_verdeling_houdt_elke_stip_binnen_zijn_kolom(verdeling):
    plaatje = strook(verdeling, None, "")
    straal = float(plaatje.dikte) / 2
    punten = stippen(plaatje)
    per_kolom = [[(x, y) for x, y in punten if abs(x - midden) + straal <= 50] for midden in KOLOMMEN]
    assert tuple(len(kolom) for kolom in per_kolom) == verdeling
    assert len(punten) == sum(verdeling)
    assert all(straal <= y <= AS_Y - straal for _, y in punten)


@given(st.tuples(*[aantallen] * 5))
def test_strook_elke_verdeling_laat_geen_twee_stippen_elkaar_raken(verdeling):
    plaatje = strook(verdeling, None, "")
    op_x, op_y = sorted(stippen(plaatje)), sorted(stippen(plaatje), key=lambda punt: punt[::-1])
    for (x1, y1), (x2, y2) in (*pairwise(op_x), *pairwise(op_y)):
        assert (x1 - x2) ** 2 + (y1 - y2) ** 2 > float(plaatje.dikte) ** 2


@given(st.tuples(*[aantallen] * 10))
def test_strook_een_lange_schaal_heeft_smalle_kolommen_waar_elke_stip_in_past(verdeling):
    """Else the dots of a grade of 1 to 10 are too small to see on a phone."""
    plaatje = strook(verdeling, 5.5, "")

    assert plaatje.viewbox == f"0 0 500 {HOOGTE}"
    straal = float(plaatje.dikte) / 2
    punten = stippen(plaatje)
    per_kolom = [sum(abs(x - midden) + straal <= 25 for x, _ in punten) for midden in range(25, 500, 50)]
    assert tuple(per_kolom) == verdeling
    assert all(straal <= y <= AS_Y - straal for _, y in punten)
    for (x1, y1), (x2, y2) in pairwise(sorted(punten)):
        assert (x1 - x2) ** 2 + (y1 - y2) ** 2 > float(plaatje.dikte) ** 2
    assert plaatje.baan == f"M228 0h44V{AS_Y}h-44z"


def test_strook_zes_stippen_liggen_naast_elkaar_rond_het_midden():
    punten = stippen(strook((0, 0, 6, 0, 0), 3, ""))
    assert len({y for _, y in punten}) == 1
    assert sum(x for x, _ in punten) / 6 == 250


def test_strook_een_antwoord_is_een_grotere_stip():
    assert float(strook((0, 1, 0, 0, 0), 2, "").dikte) > float(strook((0, 1, 1, 0, 0), 2.5, "").dikte)


def test_strook_zonder_antwoorden_heeft_alleen_de_as():
    plaatje = strook((0, 0, 0, 0, 0), None, "Nog geen antwoorden.")
    assert (plaatje.stippen, plaatje.baan, plaatje.driehoek) == ("", "", "")
    assert [int(x) for x in re.findall(r"M(\d+) \d+v", plaatje.lijn)] == list(KOLOMMEN)


@pytest.mark.parametrize(("mediaan", "x"), [(1, 50), (2.5, 200), (4, 350), (5, 450)])
def test_strook_mediaan_staat_op_zijn_plaats_op_de_as(mediaan, x):
    plaatje = strook((1, 1, 1, 1, 1), mediaan, "")
    assert plaatje.driehoek.startswith(f"M{x} ")
    assert int(re.search(r"\d+", plaatje.driehoek.split()[1])[0]) + 11 <= HOOGTE


@pytest.mark.parametrize(
    ("verdeling", "mediaan"),
    [((1,) * 11, 2), ((1, -1, 0, 0, 0), 1), ((1, 0, 0, 0, 0), 0), ((1, 0, 0, 0, 0), 5.5)],
)
def test_strook_onmogelijke_getallen_worden_geweigerd(verdeling, mediaan):
    with pytest.raises(ValueError, match=r"2 tot 10 aantallen|liggen"):
        strook(verdeling, mediaan, "")


@pytest.mark.parametrize("aantal", [0, 1, 144, 145, 1000, 10_000, 10**9])
@pytest.mark.parametrize("waarden", [2, 5, 10])
def test_strook_hoeveel_scores_ook_de_tekening_blijft_klein_en_leesbaar(aantal, waarden):
    for verdeling in ((aantal,) * waarden, (aantal, *[1] * (waarden - 1)), (0,) * (waarden - 1) + (aantal,)):
        plaatje = strook(verdeling, None, "")
        getekend = [
            sum(x // (50 if waarden == 10 else 100) == plek for x, _ in stippen(plaatje)) for plek in range(waarden)
        ]

        assert len(plaatje.stippen) < 5_000
        assert float(plaatje.dikte) >= 4
        assert [bool(stip) for stip in getekend] == [bool(keer) for keer in verdeling]
        if plaatje.uitleg:
            per_stip = int(plaatje.uitleg.split()[5].replace(".", ""))
            assert getekend == [-(-keer // per_stip) for keer in verdeling]
        else:
            assert getekend == list(verdeling)


def test_strook_zegt_pas_wat_een_stip_is_als_dat_geen_score_meer_is():
    assert strook((144,) * 5, 3, "").uitleg == ""
    assert strook((145, 0, 0, 0, 0), 1, "").uitleg == "Elke stip staat voor hoogstens 2 van de 145 scores."
    html = render_to_string("_components/rolstrook.svg.html", {"strook": strook((10_000, 20, 0, 0, 0), 1, "Veel.")})
    assert '<span class="strook-uitleg">Elke stip staat voor hoogstens 70 van de 10.020 scores.</span>' in html
    assert "strook-uitleg" not in render_to_string(
        "_components/rolstrook.svg.html", {"strook": strook((9,) * 5, 3, "")}
    )


def test_rolstrook_titel_staat_direct_in_de_svg_en_wordt_veilig_geschreven():
    plaatje = strook((0, 1, 3, 6, 1), 4, "Ontwerper: <b>11</b> antwoorden, de mediaan is 4.")
    html = render_to_string("_components/rolstrook.svg.html", {"strook": plaatje})
    assert re.search(r"<svg[^>]*>\s*<title>Ontwerper: &lt;b&gt;11&lt;/b&gt; antwoorden, de mediaan is 4.</title>", html)
    assert plaatje.stippen in html
    assert "style=" not in html  # the CSP of the page refuses it


def test_rolstrook_zonder_mediaan_heeft_geen_leeg_pad():
    html = render_to_string("_components/rolstrook.svg.html", {"strook": strook((0,) * 5, None, "Leeg.")})
    assert html.count("<path") == 1
