"""What is missing in step 4."""

import pytest

from quickscan.onderzoek.models.interview import Interview
from quickscan.onderzoek.stap import ontbreekt
from tests.quickscan import fabriek

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]


def test_het_onderzoek_mist_een_partij_toestemming_en_documenten():
    quickscan = fabriek.quickscan("onderzoek", doelgroep="0_6")
    for partij in ("gemeente", "jgz", "kinderopvang"):
        fabriek.interview(quickscan, partij)
    fabriek.interview(quickscan, "school", sector="vo", status="gepland")
    quickscan.interviews.first().toestemming.delete()

    assert ontbreekt(quickscan) == [
        "Er is nog niet gesproken met: primair onderwijs.",
        "Van 1 interview staat er nog geen toestemming.",
        "Er zijn nog geen documenten bekeken.",
    ]
    Interview.objects.filter(status="gepland").update(status="gehouden", sector="po")
    assert "Er is nog niet gesproken met: primair onderwijs." not in ontbreekt(quickscan)
