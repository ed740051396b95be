"""The report as a document: what a board is told in the PDF stands in it too, and no more than the openheid allows."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from tests.wereld.verslag import TOELICHTINGEN, gesloten_scan, tweede_ronde
from zelfscan.scan.models import Scan
from zelfscan.verslag.bewerkbaar import verslag_stuk
from zelfscan.verslag.inhoud import maak_verslag

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]


@pytest.mark.parametrize(("soort", "deel"), [("odt", "content.xml"), ("docx", "word/document.xml")])
def test_het_verslag_om_verder_aan_te_schrijven(client, soort, deel):
    scan = tweede_ronde()
    Scan.objects.filter(pk=scan.pk).update(bestuursvraag="Kies wie dit betaalt.", samenwerking="Naar de klas")

    antwoord = client.get(f"/s/{scan.code}/verslag.{soort}")

    assert f"verslag-naar-de-klas-{scan.onthuld_op:%Y-%m-%d}.{soort}" in antwoord["Content-Disposition"]
    xml = ZipFile(BytesIO(antwoord.getvalue())).read(deel).decode()
    for zin in (
        "De kwartiermaker (midden 4) is sterk.",
        "Wat we van het bestuur vragen",
        "Kies wie dit betaalt.",
        "Elke maand een lunch, om de beurt bij een andere organisatie",
        "Wat past hier nu?",
        "We zien goede ideeën, maar ze blijven vaak bij één school.",
        TOELICHTINGEN[0],
        "Wat de vorige keer was afgesproken",
    ):
        assert zin in xml, zin
    assert "Organisatie 1" not in xml


@pytest.mark.parametrize(
    ("velden", "wel"),
    [({"openheid": "domein"}, "Gemeente"), ({"openheid": "naam"}, "Organisatie 1"), ({"manier": 4}, "Regio 1")],
)
def test_elke_openheid_heeft_eigen_tabellen(velden, wel):
    stuk = verslag_stuk(maak_verslag(gesloten_scan(**{"openheid": "naam"} | velden)))

    assert wel in str(stuk.blokken)
