"""Every kind of item there is has its templates, and a place in the invented instrument."""

from collections.abc import Iterator
from typing import get_args

from tests.sjablonen import SJABLONEN
from tests.zelfscan.instrument_proef import PROEF
from zelfscan.instrumenten.soorten.basis import Plek, Soort


def alle_soorten(van: type[Soort] = Soort) -> Iterator[type[Soort]]:
    """Every kind with a name: what kinds only share has none."""
    for soort in van.__subclasses__():
        if hasattr(soort, "naam"):
            yield soort
        yield from alle_soorten(soort)


def test_van_elke_soort_staat_er_een_in_het_verzonnen_instrument():
    """So the whole evening, the attacks and the list of pages run over it."""
    assert {soort.naam for soort in alle_soorten()} == {deel.soort.naam for deel in PROEF.onderdelen}


def test_elke_soort_heeft_een_sjabloon_op_elke_plek_in_een_eigen_map():
    """On paper stands only what gets a value (privacy 19)."""
    for soort in alle_soorten():
        plekken = set(get_args(Plek)) - ({"papier"} if soort.bewaard_als != "scores" else set())
        namen = {plek: f"zelfscan/instrumenten/soorten/{soort.naam}/{plek}.html" for plek in plekken}
        assert soort.sjablonen == namen
        assert [naam for naam in namen.values() if not (SJABLONEN / naam).exists()] == []
