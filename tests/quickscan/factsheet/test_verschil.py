import random

from quickscan.factsheet.verschil import vergelijk


def _met_streep(stukken) -> str:
    return "".join(f"[{stuk.tekst}]" if stuk.anders else stuk.tekst for stuk in stukken)


def test_wat_anders_is_staat_apart_en_de_rest_blijft_heel():
    oud, nieuw = vergelijk("Twee scholen\ndoen mee.", "Vier scholen\ndoen graag mee.")

    assert _met_streep(oud) == "[Twee ]scholen\ndoen mee."
    assert _met_streep(nieuw) == "[Vier ]scholen\ndoen [graag ]mee."


def test_een_lege_tekst_is_geen_stuk():
    assert vergelijk("", "") == ([], [])
    assert vergelijk("", "Nieuw.") == ([], vergelijk("Nieuw.", "")[0])


def test_met_een_paar_andere_woorden_blijft_de_rest_gelijk():
    zinnen = [f"Zin {nummer} gaat over de samenwerking van de gemeente en de school." for nummer in range(300)]
    nieuw = [zin.replace("school", "wijk") if nummer in (3, 200) else zin for nummer, zin in enumerate(zinnen)]

    oud, later = vergelijk(" ".join(zinnen), " ".join(nieuw))

    assert [stuk.tekst for stuk in oud if stuk.anders] == ["school. ", "school. "]
    assert [stuk.tekst for stuk in later if stuk.anders] == ["wijk. ", "wijk. "]


def test_altijd_staat_de_hele_tekst_er_en_is_wat_gelijk_heet_gelijk():
    kies = random.Random(15)
    for _ in range(500):
        oud = [kies.choice("abcdefg") for _ in range(kies.randrange(40))]
        nieuw = [kies.choice([woord] * 8 + ["x", "a", ""]) for woord in oud]
        links, rechts = vergelijk(" ".join(oud), " ".join(nieuw))

        assert "".join(stuk.tekst for stuk in links) == " ".join(oud)
        assert "".join(stuk.tekst for stuk in rechts) == " ".join(nieuw)
        gelijk = ["".join(stuk.tekst for stuk in kant if not stuk.anders) for kant in (links, rechts)]
        assert gelijk[0] == gelijk[1]
