"""What /privacy/ says of who sees what is what the table of rights says."""

import lxml.html
import pytest

from quickscan.proces.toegang import WIE, Handeling, Kant
from tests.inventaris import PAGINAS

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]

GENOEMD = {
    Kant.MEDEWERKER: "Met Andere Ogen",
    Kant.ONDERZOEKER: "onderzoekers",
    Kant.CONTACTPERSOON: "contactpersoon",
    Kant.AANMELDER: "aanmelder",
}
# Beside these who was interviewed or invited sees the own part by a link, and a contactpersoon whom it proposed.
RIJEN = {
    "Quickscan: aanmelding": Handeling.AANMELDING_LEZEN,
    "Interview: je gegevens, afspraak en toestemming": Handeling.INTERVIEWS_ZIEN,
    "Interview: wat je vertelt": Handeling.ONDERZOEKEN,
    "Documenten": Handeling.DOCUMENTEN_ZIEN,
    "Toetsing: je opmerking": Handeling.TOETSING_VOLGEN,
    "Factsheet, advies en afspraken": Handeling.ZIEN,
}


@pytest.fixture
def cellen(client):
    rijen = lxml.html.fromstring(client.get("/privacy/").text).xpath("//table[.//caption]//tbody/tr")
    return {rij.findtext("th"): rij.findtext("td") for rij in rijen}


def test_de_privacytabel_noemt_wie_het_van_een_quickscan_ziet(cellen):
    genoemd = {rij: {kant for kant, naam in GENOEMD.items() if naam in cellen[rij]} for rij in RIJEN}

    assert genoemd == {rij: WIE[handeling] for rij, handeling in RIJEN.items()}


def test_wat_met_de_code_open_is_heet_ook_zo(cellen):
    """The outcome and the page to answer on ask for nothing but the code."""
    open_met_code = {een.naam for een in PAGINAS if een.openbaar}
    zo_genoemd = {rij for rij, wie in cellen.items() if wie.startswith("iedereen met de code")}

    assert {"samen:scan", "samen:resultaat"} <= open_met_code
    assert zo_genoemd == {
        "Groep: met naam, of een toelichting die je aanvinkt",
        "Groep: wie op de lijst staat",
        "Groep: aantallen, groepsscores en afspraken",
    }
