"""Who organises a scan too, or takes it over, says yes first; until then the scan stays whose it is."""

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from regie.medewerkers.actions import verwijder_account
from regie.mensen.fouten import EerstOverdragen
from regie.mensen.gebeurtenis import Gebeurtenis
from regie.site.opruimen import ruim_op
from regie.stukken.fouten import Achterhaald
from tests import factories
from tests.regie.regios.regios import browser
from tests.regie.regios.vragen import ADRES, verouder
from tests.zelfscan import fabriek
from zelfscan.organiseren.actions import organisatoren, scans
from zelfscan.organiseren.actions.organisatoren import AlOrganisator
from zelfscan.scan.models import Scan, Scanvoorstel

from .vragen import mee, over, wie

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]


@pytest.fixture
def anouk():
    return factories.gebruiker("Anouk")


@pytest.fixture
def bo():
    return factories.gebruiker("Bo", email=ADRES)


@pytest.fixture
def scan(anouk):
    return fabriek.scan(organisator=anouk, samenwerking="Twee scholen")


@pytest.fixture
def na_commit(django_capture_on_commit_callbacks, mailoutbox):
    def doe(action, **velden):
        al = len(mailoutbox)
        with django_capture_on_commit_callbacks(execute=True):
            action(**velden)
        return [(brief.to[0], brief.subject) for brief in mailoutbox[al:]]

    return doe


# Yes and no


def test_een_tweede_organisator_zegt_eerst_ja(anouk, scan, bo, na_commit):
    assert na_commit(organisatoren.vraag_organisator, by=anouk, scan=scan, email=ADRES) == [
        (ADRES, "Wil je deze scan mee organiseren? Twee scholen")
    ]
    assert wie(scan) == {"Anouk"}
    with pytest.raises(PermissionDenied):
        scans.wijzig_scan(by=bo, scan=scan, verwacht=10)

    voorstel = scan.voorstellen.get()
    assert na_commit(organisatoren.aanvaard, by=bo, voorstel=voorstel) == [(anouk.email, "Bo zei ja: Twee scholen")]

    assert wie(scan) == {"Anouk", "Bo"}
    assert scans.wijzig_scan(by=bo, scan=scan, verwacht=10).verwacht == 10
    assert not Scanvoorstel.objects.exists()
    assert [rij.zin() for rij in Gebeurtenis.objects.over(scan)[1:]] == [
        "Bo organiseert de scan Twee scholen nu ook, op verzoek van Anouk.",
        "Anouk vroeg iemand om de scan Twee scholen mee te organiseren.",
    ]
    with pytest.raises(AlOrganisator):
        mee(scan, "derde@voorbeeld.example")


def test_wie_overdraagt_houdt_de_scan_tot_de_ander_ja_zegt(anouk, scan, bo, na_commit):
    assert na_commit(organisatoren.draag_over, by=anouk, scan=scan, email=ADRES) == [
        (ADRES, "Wil je deze scan overnemen? Twee scholen")
    ]
    with pytest.raises(EerstOverdragen, match="Twee scholen"):
        verwijder_account(by=anouk)
    assert scans.wijzig_scan(by=anouk, scan=scan, verwacht=10).verwacht == 10

    assert na_commit(organisatoren.aanvaard, by=bo, voorstel=scan.voorstellen.get()) == [
        (anouk.email, "Bo zei ja: Twee scholen")
    ]

    assert wie(scan) == {"Bo"}
    assert Gebeurtenis.objects.latest("pk").zin() == "Bo nam de scan Twee scholen over van Anouk."
    verwijder_account(by=anouk)
    with pytest.raises(EerstOverdragen):
        verwijder_account(by=bo)


def test_wie_nee_zegt_verandert_niets(anouk, scan, bo, na_commit):
    voorstel = over(scan)

    assert na_commit(organisatoren.weiger, by=bo, voorstel=voorstel) == [(anouk.email, f"{ADRES} zei nee")]

    assert wie(scan) == {"Anouk"}
    assert "Zei nee op" in browser(anouk).get(f"/mijn/scans/{scan.pk}/organisatoren/").text
    with pytest.raises(Achterhaald):
        organisatoren.aanvaard(by=bo, voorstel=voorstel)
    assert mee(scan).pk != voorstel.pk


def test_langs_de_paginas(anouk, scan, bo):
    client, pad = browser(anouk), f"/mijn/scans/{scan.pk}/organisatoren/"
    assert client.post(pad, {"wat": "erbij", "erbij-email": ADRES}).url == pad
    tekst = client.get(pad).text
    assert f"We mailen {ADRES}" in tekst
    assert "Kan antwoorden tot" in tekst

    ander = browser(bo)
    mijn = ander.get("/mijn/").text
    assert "Wil je deze scan mee organiseren?" in mijn
    assert "scan Twee scholen" in mijn
    vraag = f"/mijn/scans/vragen/{scan.voorstellen.get().pk}/"
    pagina = ander.get(vraag).text
    assert "Anouk" in pagina
    assert pagina.split("title>")[1].strip().startswith("Wil je deze scan mee organiseren? Twee scholen")
    assert wie(scan) == {"Anouk"}
    assert ander.post(vraag, {"antwoord": "ja"}).url == f"/mijn/scans/{scan.pk}/"
    assert wie(scan) == {"Anouk", "Bo"}


# Until then it is not theirs


def test_wie_gevraagd_is_ziet_de_scan_nog_niet_en_kan_weg(scan, bo):
    over(scan)
    client = browser(bo)

    assert client.get(f"/mijn/scans/{scan.pk}/").status_code == 404
    assert scan.samenwerking not in client.get("/mijn/scans/").text
    assert scan.code_leesbaar not in client.get("/mijn/").text
    assert scan.code_leesbaar not in client.get(f"/mijn/scans/vragen/{scan.voorstellen.get().pk}/").text
    assert not Scan.objects.van(bo).exists()
    verwijder_account(by=bo)
    assert not Scanvoorstel.objects.exists()
    assert wie(scan) == {"Anouk"}


def test_een_vraag_gaat_weg_met_wie_hem_stelde(scan, bo):
    ander = fabriek.organisator(scan).gebruiker
    voorstel = organisatoren.draag_over(by=ander, scan=scan, email=ADRES)

    verwijder_account(by=ander)

    with pytest.raises(Achterhaald):
        organisatoren.aanvaard(by=bo, voorstel=voorstel)
    assert wie(scan) == {"Anouk"}


def test_na_twee_weken_is_het_voorbij(scan, bo):
    voorstel = mee(scan)
    verouder(voorstel)

    assert browser(bo).get(f"/mijn/scans/vragen/{voorstel.pk}/").status_code == 404
    with pytest.raises(Achterhaald):
        organisatoren.aanvaard(by=bo, voorstel=voorstel)
    wat = "vragen over een scan waar niemand op inging"
    assert {regel.wat: regel.aantal for regel in ruim_op(timezone.now(), proef=True)}[wat] == 1
    ruim_op(timezone.now(), proef=False)
    assert not Scanvoorstel.objects.exists()
