"""A test that loops must fail as loudly as the tests it stands for."""

import pytest

from tests.lus import voor_elke


def test_alles_wat_fout_gaat_wordt_genoemd(tmp_path):
    gezien = []

    @voor_elke("getal", [1, 2, 3])
    def kijk(tmp_path, getal):
        gezien.append((tmp_path, getal))
        assert getal == 2, "geen twee"
        return 1 / 0

    with pytest.raises(pytest.fail.Exception, match="3 van de 3") as fout:
        kijk(tmp_path=tmp_path)

    assert gezien == [(tmp_path, 1), (tmp_path, 2), (tmp_path, 3)]
    assert all(stuk in str(fout.value) for stuk in ("1: geen twee", "2: ", "ZeroDivisionError", "3: geen twee"))


def test_niets_om_na_te_kijken_is_niet_goed():
    @voor_elke("getal", [])
    def kijk(getal):
        pass

    with pytest.raises(AssertionError, match="niets"):
        kijk()


@voor_elke("getal", [1, 2])
def test_pytest_geeft_de_fixtures_en_niet_het_ding(tmp_path, getal):
    assert tmp_path.is_dir()
    assert getal in (1, 2)
