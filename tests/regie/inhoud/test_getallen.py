"""Numbers with a comma: one way for all texts."""

from decimal import Decimal

import pytest

from regie.inhoud.getallen import in_cijfers


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
