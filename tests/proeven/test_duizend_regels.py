"""A thousand lines by name, a thousand afspraken, a thousand texts: with all that the PDF takes, on no smaller scale.

`make test` asks the same of a fifth and less: this takes minutes of processor time.
"""

import pytest
from django.core.cache import caches

from tests.zelfscan.uitkomst.bevroren import paginas_van_veel_regels, schrijf_veel_teksten

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _vergeet_de_pdf():
    caches["pdf"].clear()


@pytest.mark.parametrize("manier", [3, 4])
def test_duizend_regels_op_naam_en_een_pdf_die_niet_meegroeit(manier):
    assert paginas_van_veel_regels(manier, 1_000) == paginas_van_veel_regels(manier, 500)


def test_duizend_teksten_bij_elke_rol():
    schrijf_veel_teksten(1_000)
