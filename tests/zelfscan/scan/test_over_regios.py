"""What may be shown over regions: five of each, and nothing that can be subtracted."""

import pytest

from zelfscan.scan.over_regios import mag_splitsen, te_tonen

VEEL, GENOEG, TE_WEINIG = [3, 2, 1, 0, 4], [0, 5, 0, 0, 0], [4, 0, 0, 0, 0]


@pytest.mark.parametrize(("aantallen", "mag"), [([5, 5], True), ([9, 4], False), ([], True)])
def test_splitsen_mag_als_elk_deel_vijf_regios_heeft(aantallen, mag):
    assert mag_splitsen(aantallen) is mag


def test_het_geheel_laat_een_rol_zien_vanaf_vijf_scores():
    samen, delen = te_tonen({"dirigent": GENOEG, "verbinder": TE_WEINIG}, {})

    assert (samen, delen) == ({"dirigent": GENOEG, "verbinder": None}, {})


def test_een_rol_die_in_een_deel_te_weinig_scores_heeft_staat_in_geen_deel():
    """Else the hidden part is the whole minus the other."""
    samen, delen = te_tonen(
        {"dirigent": VEEL, "verbinder": VEEL},
        {"jong": {"dirigent": GENOEG, "verbinder": GENOEG}, "oud": {"dirigent": GENOEG, "verbinder": TE_WEINIG}},
    )

    assert samen == {"dirigent": VEEL, "verbinder": VEEL}
    assert delen == {
        "jong": {"dirigent": GENOEG, "verbinder": None},
        "oud": {"dirigent": GENOEG, "verbinder": None},
    }
