"""The pages for merging two regions: choose, see beforehand what moves, and only then do it."""

import pytest

from regie.regios.regio import Regio
from tests import factories

from .regios import browser

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]


@pytest.fixture
def client(medewerker):
    return browser(medewerker)


@pytest.fixture
def dubbel(regio):
    return factories.regio("De Dubbele", gemeenten=list(regio.gemeenten.all()))


def test_eerst_kiezen_met_welke_regio(client, regio, dubbel):
    factories.regio("Ver weg")

    tekst = client.get(f"/regios/{regio.slug}/samenvoegen/").text
    assert "De Dubbele" in tekst
    assert "Ver weg" not in tekst
    assert "Ver weg" in client.get(f"/regios/{regio.slug}/samenvoegen/?zoek=ver").text


def test_vooraf_zie_je_wat_er_verhuist_en_gebeurt_er_niets(client, regio, dubbel, anouk):
    regio.organisaties.create(naam="De Brug", partij="school", domein="onderwijs")
    dubbel.organisaties.create(naam="DE BRUG", partij="school", domein="onderwijs")
    factories.lid(dubbel, anouk)

    tekst = client.get(f"/regios/{regio.slug}/samenvoegen/?met={dubbel.slug}").text

    assert "1 organisatie met dezelfde naam" in tekst
    assert "1 lid zit in allebei" in tekst
    assert Regio.objects.filter(samengevoegd_in=None).count() == 2


def test_samenvoegen_met_de_keuze_welke_blijft(client, regio, dubbel):
    pad = f"/regios/{regio.slug}/samenvoegen/"
    assert "Kies welke regio blijft." in client.post(pad, {"met": dubbel.slug}).text

    antwoord = client.post(pad, {"met": dubbel.slug, "blijft": dubbel.slug})

    assert antwoord.url == f"/regios/{dubbel.slug}/"
    regio.refresh_from_db()
    assert regio.samengevoegd_in == dubbel
    # A second press finds the one region that is left.
    assert client.post(pad, {"met": dubbel.slug, "blijft": dubbel.slug}).status_code == 404


def test_een_beheerder_van_allebei_mag_niet_samenvoegen(regio, dubbel, anouk):
    factories.lid(dubbel, anouk, rol="beheerder")
    client = browser(anouk)

    for antwoord in (
        client.get(f"/regios/{regio.slug}/samenvoegen/"),
        client.post(f"/regios/{regio.slug}/samenvoegen/", {"met": dubbel.slug, "blijft": regio.slug}),
    ):
        assert antwoord.status_code == 403
