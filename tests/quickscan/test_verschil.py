from quickscan.verschil import vergelijk


def _met_streep(stukken) -> str:
    return "".join(f"[{stuk.tekst}]" if stuk.anders else stuk.tekst for stuk in stukken)


def test_wat_anders_is_staat_apart_en_de_rest_blijft_heel():
    oud, nieuw = vergelijk("Twee scholen\ndoen mee.", "Vier scholen\ndoen graag mee.")

    assert _met_streep(oud) == "[Twee ]scholen\ndoen mee."
    assert _met_streep(nieuw) == "[Vier ]scholen\ndoen [graag ]mee."


def test_een_lege_tekst_is_geen_stuk():
    assert vergelijk("", "") == ([], [])
    assert vergelijk("", "Nieuw.") == ([], vergelijk("Nieuw.", "")[0])
