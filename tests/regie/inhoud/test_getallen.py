"""Numbers with a comma: one way for all texts."""

from decimal import Decimal

import pytest

from regie.inhoud.getallen import in_cijfers, in_een_cel


@pytest.mark.parametrize(
    ("getal", "tekst"),
    [
        (3, "3"),
        (3.0, "3"),
        (3.5, "3,5"),
        (0.67, "0,67"),
        (100, "100"),
        (Decimal("90"), "90"),
        (Decimal("5.7"), "5,7"),
        (Decimal("98.0"), "98"),
        (Decimal("0.1"), "0,1"),
        (1200, "1.200"),
        (1234567.5, "1.234.567,5"),
    ],
)
def test_een_getal_krijgt_een_komma_en_een_punt_per_duizend_en_geen_nullen_erachter(getal, tekst):
    assert in_cijfers(getal) == tekst


@pytest.mark.parametrize(
    ("getal", "decimalen", "tekst"),
    [
        (3, None, "3"),
        (2.5, None, "2,5"),
        (1234.5, None, "1234,5"),
        (0.1 + 0.2, None, "0,3"),
        (3, 1, "3,0"),
        (1200, 0, "1200"),
        (Decimal("2.50"), None, "2,5"),
    ],
)
def test_in_een_cel_staat_een_getal_zonder_punten_per_duizend(getal, decimalen, tekst):
    assert in_een_cel(getal, decimalen) == tekst
