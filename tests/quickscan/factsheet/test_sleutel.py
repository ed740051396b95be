"""The PDF of a factsheet that was kept: found by few queries, and never an old one."""

import pytest
from django.core.cache import caches

import regie.stukken.pdf
from quickscan.advies.inhoud import maak_adviesinhoud
from quickscan.advies.sleutel import pdf_sleutel as adviessleutel
from quickscan.factsheet.inhoud import maak_factsheetinhoud
from quickscan.factsheet.sleutel import pdf_sleutel
from quickscan.proces.models import Quickscan
from regie.stukken.pdf import html_voor_pdf
from tests import factories
from tests.quickscan import fabriek
from tests.quickscan.mutaties import merkt_en_mist

from .factsheets import lange_factsheet
from .schrijven import log_in_als_onderzoeker, vers

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]
# "Never changed afterwards but for the two stamps": only a test does that.
TEKSTEN = {
    "Rolbeschrijving",
    *(f"Factsheetversie.{veld}" for veld in ("nummer", "kern", "gerealiseerd", "regieneming", "opvallend", "scan")),
}


@pytest.fixture
def quickscan() -> Quickscan:
    factories.regio("Elders")
    return fabriek.quickscan("toetsing")


def test_wat_een_vaste_factsheet_laat_zien_staat_in_de_sleutel(quickscan):
    lange_factsheet(quickscan, reacties=3)

    def versie():
        nu = vers(quickscan)
        return nu, nu.factsheet.vastgesteld

    merkt, mist = merkt_en_mist(
        lambda: html_voor_pdf("quickscan/factsheet/pdf.html", {"inhoud": maak_factsheetinhoud(*versie())}),
        lambda: pdf_sleutel(*versie()),
        TEKSTEN,
    )

    assert mist == set()
    assert merkt >= {
        "Factsheetversie.vastgesteld_op",
        "Gemeente.naam",
        "Interview",
        "Interview.partij",
        "Interview.status",
        "Opmerking",
        "Opmerking.antwoord",
        "Opmerking.bijlagetekst",
        "Opmerking.plek",
        "Opmerking.soort",
        "Opmerking.waarom",
        "Quickscan.doelgroep",
        "Quickscan.regio",
        "Quickscan.thema",
        "Regio.naam",
        "Regio.samengevoegd_in",
        "RegioGemeente",
        "Toetser",
        "Toetser.akkoord",
        "Toetser.gereageerd_op",
        "Toetsing",
        "Toetsing.begonnen_op",
        "Toetsing.gesloten_op",
    }


def test_wat_een_vrijgegeven_factsheet_laat_zien_staat_in_de_sleutel(quickscan):
    fabriek.factsheetversie(quickscan, vrij=True)
    fabriek.opmerking(fabriek.toetsing(quickscan), antwoord="over", bijlagetekst="Een cijfer.")

    def versie():
        nu = vers(quickscan)
        return nu, nu.factsheet.vrijgegeven

    merkt, mist = merkt_en_mist(
        lambda: html_voor_pdf("quickscan/factsheet/pdf.html", {"inhoud": maak_factsheetinhoud(*versie())}),
        lambda: pdf_sleutel(*versie()),
        TEKSTEN,
    )

    assert mist == set()
    assert merkt >= {"Factsheetversie.vrijgegeven_op", "Factsheetversie.vastgesteld_op", "Gemeente.naam", "Regio.naam"}


def test_wat_een_advies_laat_zien_staat_in_de_sleutel():
    factories.regio("Elders")
    quickscan = fabriek.quickscan("terugkoppelgesprek")

    def versie():
        nu = vers(quickscan)
        return nu, nu.advies.laatste

    assert adviessleutel(*versie())
    merkt, mist = merkt_en_mist(
        lambda: html_voor_pdf("quickscan/advies/pdf.html", {"inhoud": maak_adviesinhoud(*versie())}),
        lambda: adviessleutel(*versie()),
        {"Mogelijkheid", "Adviesversie.nummer", "Adviesversie.inleiding"},
    )

    assert mist == set()
    assert merkt >= {"Advies.definitief_op", "Quickscan.thema", "Quickscan.doelgroep", "Regio.naam"}


def test_een_concept_heeft_geen_sleutel_en_blijft_nergens(client, quickscan):
    concept = fabriek.factsheetversie(quickscan)
    assert pdf_sleutel(quickscan, concept) == ()
    log_in_als_onderzoeker(client, quickscan)
    caches["pdf"].clear()

    assert client.get(f"/quickscan/{quickscan.pk}/factsheet.pdf").content[:4] == b"%PDF"
    assert not caches["pdf"]._cache


def test_een_bewaarde_factsheet_leest_en_maakt_niets(client, quickscan, monkeypatch, django_assert_max_num_queries):
    lange_factsheet(quickscan, reacties=3)
    log_in_als_onderzoeker(client, quickscan)
    pad = f"/quickscan/{quickscan.pk}/factsheet.pdf"
    caches["pdf"].clear()
    eerst = client.get(pad).content
    nu = vers(quickscan)
    versie = nu.factsheet.vastgesteld
    assert nu.regio_nu

    with django_assert_max_num_queries(4):
        pdf_sleutel(nu, versie)
    monkeypatch.setattr(regie.stukken.pdf, "html_voor_pdf", None)
    monkeypatch.setattr("quickscan.factsheet.views.stukken.maak_factsheetinhoud", None)
    assert client.get(pad).content == eerst
