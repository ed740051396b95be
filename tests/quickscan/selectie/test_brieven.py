"""The letter to a region that was not chosen names what the round says of the choice, and nothing of our own."""

import pytest
from django.test import Client
from django.urls import reverse

from quickscan.selectie.brieven import begintekst
from quickscan.selectie.models import Besluit
from tests.quickscan import fabriek

pytestmark = pytest.mark.django_db
RICHTLIJN = (
    "Er is plek voor 5 regio's. Liefst 2 voor kinderen tot 6 jaar, en 3 voor de basisschool of middelbare school."
)


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({}, RICHTLIJN),
        ({"plekken": 1, "richtlijn_jong": 0, "richtlijn_po_vo": 0}, "Er is plek voor 1 regio."),
        ({"criteria": "Liefst aan de grens {hier}."}, f"{RICHTLIJN}\n\nLiefst aan de grens {{hier}}."),
    ],
)
def test_wie_niet_is_gekozen_leest_waar_de_ronde_op_let(velden, zin):
    """Nor does it say that there were more regions than places: it may not be so."""
    ronde = fabriek.ronde(**velden)
    brief = begintekst(fabriek.quickscan(in_ronde=ronde), Besluit.AFGEWEZEN)

    assert f"niet gekozen.\n\n{zin}\n\nDe keuze zegt niets" in brief
    assert "letten" not in brief
    assert "meer aanmeldingen" not in brief
    pagina = " ".join(Client().get(reverse("quickscan:ronde_open", args=[ronde.pk])).text.split())
    for deel in zin.split("\n\n"):
        assert deel.replace("'", "&#x27;") in pagina
