"""Scans with nearly the same list: what everybody reads before answering, and what is confirmed at the reveal."""

import pytest
from django.core.cache import caches

from tests.pdftekst import tekst_van
from tests.zelfscan import fabriek
from tests.zelfscan.meedoen.insturen import adres, formulier, verstuur
from zelfscan.meedoen.actions.invullen import gelezen_van
from zelfscan.organiseren.actions.genodigden import voeg_genodigden_toe
from zelfscan.scan.actions.onthullen import NogBevestigen, onthul
from zelfscan.scan.models import Invulling, Scan
from zelfscan.scan.rondes import waarschuwingen

from .lijsten import BIJNA, NAMEN, met_lijst, onthuld_op, organisator

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]


@pytest.fixture
def paar():
    """Two scans of one organiser, open at once, with lists that differ by one person."""
    eerste = met_lijst()
    return eerste, met_lijst(NAMEN[1:], organisator=organisator(eerste), samenwerking="Iets anders")


# The scenario: open at once, and the difference of the outcomes would be one person's whole row.


def test_twee_scans_tegelijk_open_die_een_mens_schelen_waarschuwen_allebei_vooraf(client, paar):
    for scan, ander in (paar, paar[::-1]):
        html = " ".join(client.get(adres(scan)).text.split())

        assert "Bijna dezelfde mensen zijn ook uitgenodigd bij een andere scan die nu open is" in html
        assert "de lijsten schelen 1 plek" in html
        assert html.index(BIJNA) < html.index('name="ontwerper"')
        # Which scan, and who is on the one list only, it does not say.
        (zin,) = waarschuwingen(scan)
        assert not any(woord in zin for woord in (*NAMEN, "De Linde", ander.samenwerking, ander.code))


def test_de_tweede_onthulling_wacht_op_een_bevestiging_en_zegt_waarom(client, paar):
    eerste, tweede = paar
    client.force_login(organisator(eerste))
    for scan in paar:
        for cijfers in ("3333", "4444", "2222", "5555"):
            fabriek.invulling(scan, cijfers)

    # The first waits for nothing: there is no outcome yet to lay it beside.
    assert 'name="toch"' not in client.get(f"/mijn/scans/{eerste.pk}/onthullen/").text
    client.post(f"/mijn/scans/{eerste.pk}/onthullen/")
    eerste.refresh_from_db()
    assert eerste.is_onthuld

    pad = f"/mijn/scans/{tweede.pk}/onthullen/"
    for antwoord in (client.get(pad), client.post(pad), client.post(pad, {"toch": ""})):
        tekst = " ".join(antwoord.text.split())
        assert "Die uitkomst is al te zien" in tekst
        assert "kan het eigen antwoord nu nog intrekken" in tekst
        assert 'name="toch"' in tekst
        tweede.refresh_from_db()
        assert tweede.is_open
        assert tweede.invullingen.count() == 4
    assert "Er is nog niets onthuld" in tekst

    client.post(pad, {"toch": "ja"})
    tweede.refresh_from_db()
    assert tweede.is_onthuld


def test_de_actie_zelf_onthult_de_tweede_niet_zonder_bevestiging(paar):
    eerste, tweede = paar
    onthuld_op(eerste, dagen_geleden=0)
    for _ in range(4):
        fabriek.invulling(tweede)

    with pytest.raises(NogBevestigen, match="de lijsten schelen 1 plek"):
        onthul(by=organisator(tweede), scan=tweede)

    assert onthul(by=organisator(tweede), scan=tweede, toch=True).is_onthuld


def test_een_formulier_van_voor_de_tweede_lijst_wordt_niet_verstuurd_zonder_de_waarschuwing(client):
    """The second scan is made while somebody of the first has the page open: told before the first answer."""
    eerste = met_lijst()
    gestuurd = formulier(eerste)
    tweede = met_lijst(NAMEN[1:4], organisator=organisator(eerste))
    assert gelezen_van(eerste) == gestuurd["gelezen"]
    voeg_genodigden_toe(
        by=organisator(tweede),
        scan=tweede,
        rijen=[
            {"organisatie": "De Linde", "partij": "school", "domein": "onderwijs", "naam": naam} for naam in NAMEN[4:]
        ],
    )

    html = client.post(adres(eerste), gestuurd).text

    assert "is intussen veranderd" in html
    assert BIJNA in html
    assert not Invulling.objects.exists()
    assert "opgeslagen" in verstuur(client, eerste).text


def test_wie_al_antwoordde_leest_het_bij_terugkomst_en_kan_nog_intrekken(client, paar):
    eerste, tweede = paar
    Scan.objects.filter(pk=tweede.pk).update(status="afgelast")
    assert BIJNA not in verstuur(client, eerste).text

    Scan.objects.filter(pk=tweede.pk).update(status="open")
    # The page may be some seconds old.
    caches["paginas"].clear()
    html = client.get(adres(eerste, "bedankt/")).text

    assert BIJNA in html
    assert "Tot het onthullen kun je je antwoord intrekken" in html


def test_ook_op_het_papieren_formulier_staat_de_waarschuwing(client, paar):
    assert "Bijna dezelfde mensen zijn ook uitgenodigd" in tekst_van(
        client.get(adres(paar[0], "formulier.pdf")).content
    )


def test_wie_organiseert_leest_bij_de_lijst_wat_alle_deelnemers_lezen(client, paar):
    client.force_login(organisator(paar[0]))

    assert BIJNA in client.get(f"/mijn/scans/{paar[0].pk}/genodigden/").text
