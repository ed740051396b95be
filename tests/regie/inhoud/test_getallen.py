"""Numbers with a comma: one way for all texts."""

from decimal import Decimal

import pytest

from regie.inhoud.getallen import met_komma
from tests.kamers import MODULES


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
    ],
)
def test_een_getal_krijgt_een_komma_en_geen_nullen_erachter(getal, tekst):
    assert met_komma(getal) == tekst


def test_niemand_zet_zelf_een_komma_in_een_getal():
    zelf = [module for module, pad in MODULES.items() if '.replace(".", ",")' in pad.read_text()]

    assert zelf == []
