"""The first page of a report: who was not there reads on it what came out, what moved and what is asked of them."""

from io import BytesIO

import pytest
from django.core.cache import caches
from pikepdf import Pdf

from tests.pdftekst import tekst_van
from tests.wereld.verslag import gesloten_scan
from tests.zelfscan import fabriek
from tests.zelfscan.scan.reeks import onthuld, ronde_na, sluit
from zelfscan.scan.models import Afspraak, Groepsscore, Scan
from zelfscan.verslag.inhoud import maak_verslag

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]
VRAAG = "Kies wie dit betaalt."


@pytest.fixture(autouse=True)
def _leeg():
    caches["pdf"].clear()


def voorblad(client, scan) -> str:
    with Pdf.open(BytesIO(client.get(f"/s/{scan.code}/verslag.pdf").content)) as pdf:
        eerste = Pdf.new()
        eerste.pages.append(pdf.pages[0])
        uit = BytesIO()
        eerste.save(uit)
    return " ".join(tekst_van(uit.getvalue()).split())


@pytest.mark.parametrize(("conclusie", "afspraken"), [("Zo.", 0), ("Een lange zin over ons. " * 40, 12)])
def test_wat_er_van_het_bestuur_gevraagd_wordt_staat_op_de_eerste_bladzijde(client, conclusie, afspraken):
    scan = gesloten_scan()
    Scan.objects.filter(pk=scan.pk).update(conclusie=conclusie, bestuursvraag=VRAAG)
    Afspraak.objects.bulk_create(
        Afspraak(scan=scan, wat=f"Bellen {n}", organisatie="De Linde") for n in range(afspraken)
    )

    tekst = voorblad(client, scan)

    assert f"Wat we van het bestuur vragen {VRAAG}" in tekst
    assert tekst.index("In één oogopslag") < tekst.index(VRAAG)


def test_zonder_vraag_is_er_geen_kop(client):
    scan = gesloten_scan()
    Scan.objects.filter(pk=scan.pk).update(bestuursvraag="")

    assert "Wat we van het bestuur vragen" not in voorblad(client, scan)


def test_de_groepsscore_gaat_voor_het_midden():
    """Divided scores say nothing is strong; what the group agreed on afterwards does."""
    scan = gesloten_scan(antwoorden=("1542", "5542", "1532", "5542"))
    Groepsscore.objects.filter(scan=scan).update(waarde=4)

    assert maak_verslag(scan).kort[:3] == [
        "De ontwerper (groepsscore 4), de verbinder (midden 4) en de kwartiermaker (midden 5) zijn sterk.",
        "De dirigent (midden 2) vraagt aandacht.",
        "Over de ontwerper lopen de scores uiteen.",
    ]


def test_wat_er_veranderde_sinds_de_vorige_keer():
    eerste = sluit(fabriek.onthulde_scan(("2222",) * 4), dagen_geleden=200)
    tweede = sluit(onthuld(ronde_na(eerste), ("4222",) * 4), dagen_geleden=100)
    derde = sluit(onthuld(ronde_na(tweede), ("4222",) * 4), dagen_geleden=10)

    veranderd = [zin for scan in (eerste, tweede, derde) for zin in maak_verslag(scan).kort if "Sinds" in zin]

    assert [zin.split(" ", 4)[4] for zin in veranderd] == [
        "ging de ontwerper van 2 naar 4.",
        "verschoof het midden nergens veel.",
    ]
