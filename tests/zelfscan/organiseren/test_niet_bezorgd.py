"""An invitation that did not get there is not told as sent, and goes again to who did not get it."""

import pytest
from lxml import html

from tests import factories
from tests.inloggen import log_in
from tests.zelfscan import fabriek
from zelfscan.organiseren.actions.genodigden import NiemandTeMailen, nodig_uit
from zelfscan.organiseren.actions.scans import gelast_af
from zelfscan.organiseren.scanbord import bord_van
from zelfscan.scan.models import Antwoordlink

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]
ADRESSEN = ["an@voorbeeld.example", "bo@voorbeeld.example", "cas@voorbeeld.example"]


@pytest.fixture
def anouk():
    return factories.gebruiker("Anouk")


@pytest.fixture
def scan(anouk):
    scan = fabriek.scan(organisator=anouk)
    for adres in ADRESSEN:
        fabriek.genodigde(scan, naam=adres[:2].title(), email=adres)
    return scan


@pytest.fixture
def doe(django_capture_on_commit_callbacks):
    def _doe(actie, *namen, **wat):
        with django_capture_on_commit_callbacks(execute=True):
            return actie(*namen, **wat)

    return _doe


@pytest.fixture
def bekijk(client, anouk, scan):
    log_in(client, anouk)

    def _bekijk(pagina: str) -> str:
        boom = html.document_fromstring(client.get(f"/mijn/scans/{scan.pk}/{pagina}").content)
        return " ".join(boom.text_content().split())

    return _bekijk


def test_wie_geweigerd_werd_staat_er_met_waarom_en_kan_de_uitnodiging_alsnog_krijgen(
    mailserver, doe, scan, anouk, bekijk
):
    mailserver.weigert = {ADRESSEN[1]: "550 5.1.1 No such user"}
    with mailserver.luistert():
        assert doe(nodig_uit, by=anouk, scan=scan) == 3
        uitnodigen = bekijk("uitnodigen/")
        waarom = "Uitnodiging niet bezorgd. Het adres bestaat niet bij deze mailserver."
        assert f"Bo, bo@voorbeeld.example {waarom}" in uitnodigen
        assert "Verstuur 1 uitnodiging" in uitnodigen
        assert "kreeg de uitnodiging" not in uitnodigen
        assert waarom in bekijk("genodigden/")
        assert "1 mail van jou hierover is niet bezorgd." in bekijk("")

        mailserver.weigert.clear()
        assert doe(nodig_uit, by=anouk, scan=scan) == 1
        assert "Iedereen op de lijst met een e-mailadres kreeg de uitnodiging." in bekijk("uitnodigen/")
        with pytest.raises(NiemandTeMailen):
            doe(nodig_uit, by=anouk, scan=scan)

    assert mailserver.aan() == ADRESSEN


def test_wie_onderweg_is_kreeg_nog_niets(mailserver, doe, scan, anouk, bekijk):
    doe(nodig_uit, by=anouk, scan=scan)

    assert "3 daarvan zijn nog onderweg." in bekijk("uitnodigen/")
    assert bord_van(scan).te_mailen == []


def test_na_een_nieuwe_link_telt_alleen_de_nieuwe_mail(mailserver, doe, scan, anouk):
    """As when the address was mended: the old link stopped, and with it the mail that did not get there."""
    mailserver.weigert = {ADRESSEN[1]: "550 5.1.1 No such user"}
    with mailserver.luistert():
        doe(nodig_uit, by=anouk, scan=scan)
        bo = scan.genodigden.get(email=ADRESSEN[1])
        Antwoordlink.objects.filter(genodigde=bo).delete()
        type(bo).objects.filter(pk=bo.pk).update(email="bob@voorbeeld.example")
        doe(nodig_uit, by=anouk, scan=scan)

    assert mailserver.aan() == sorted(["an@voorbeeld.example", "bob@voorbeeld.example", "cas@voorbeeld.example"])
    assert bord_van(scan).niet_bezorgd == {}


def test_een_afgelaste_scan_mailt_nog_wie_het_weet(mailserver, doe, scan, anouk):
    """The mails that waited go with the links; this one does not."""
    with mailserver.luistert():
        doe(nodig_uit, by=anouk, scan=scan)
        mailserver.ontvangen.clear()
        doe(gelast_af, by=anouk, scan=scan)

    assert mailserver.aan() == ADRESSEN
