"""Who is invited: the list, a pasted list, invitations, and the reminder that shows nobody who answered."""

import re
from datetime import timedelta
from unittest import mock

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from regie.mensen import mailbudget
from regie.mensen.gebeurtenis import Gebeurtenis
from regie.mensen.mailbudget import MailbudgetOp
from regie.mensen.zending import Zending
from regie.stukken.fouten import Achterhaald
from tests import factories
from tests.zelfscan import fabriek
from zelfscan.organiseren.actions import genodigden, scans
from zelfscan.organiseren.actions.genodigden import (
    LijstVol,
    NiemandTeMailen,
    TeVeelMail,
    herinner,
    nodig_uit,
    voeg_genodigden_toe,
    wis_naam,
)
from zelfscan.organiseren.actions.scans import TeVaakVerplaatst, gelast_af, verplaats
from zelfscan.organiseren.plaklijst import Plakregel, lees_plaklijst
from zelfscan.scan.models import Antwoordlink

pytestmark = pytest.mark.django_db
BO = {"organisatie": "De Linde", "partij": "school", "domein": "onderwijs", "email": "bo@voorbeeld.example"}
MO = BO | {"organisatie": "Wijkteam", "partij": "cjg", "domein": "jeugdhulp", "email": "mo@voorbeeld.example"}


@pytest.fixture
def anouk():
    return factories.gebruiker("Anouk")


@pytest.fixture
def scan(anouk):
    return fabriek.scan(organisator=anouk)


def test_op_de_lijst_gaat_alles_of_niets(anouk, scan):
    with pytest.raises(ValidationError, match=r"Regel 2 \(Wijkteam\)"):
        voeg_genodigden_toe(by=anouk, scan=scan, rijen=[BO, MO | {"domein": "zorg"}])
    assert not scan.genodigden.exists()

    voeg_genodigden_toe(by=anouk, scan=scan, rijen=[BO, MO])
    assert Gebeurtenis.objects.over(scan)[0].naar == {"aantal": 2}
    with pytest.raises(ValidationError, match="al uitgenodigd"):
        voeg_genodigden_toe(by=anouk, scan=scan, rijen=[BO | {"email": "BO@voorbeeld.example"}])


def test_een_lijst_kent_een_grens_en_een_organisator(anouk, scan, monkeypatch):
    monkeypatch.setattr(genodigden, "MEESTE_MENSEN", 1)
    with pytest.raises(LijstVol):
        voeg_genodigden_toe(by=anouk, scan=scan, rijen=[BO, MO])
    with pytest.raises(PermissionDenied):
        voeg_genodigden_toe(by=factories.medewerker(), scan=scan, rijen=[BO])


def test_na_het_onthullen_komt_niemand_meer_op_de_lijst():
    onthuld = fabriek.onthulde_scan()
    with pytest.raises(Achterhaald):
        voeg_genodigden_toe(by=onthuld.organisatoren.get().gebruiker, scan=onthuld, rijen=[BO])


def test_een_naam_wissen_laat_de_organisatie_staan(anouk, scan, brieven):
    (bo,) = voeg_genodigden_toe(by=anouk, scan=scan, rijen=[BO | {"naam": "Bo"}])
    brieven(nodig_uit, by=anouk, scan=scan)

    wis_naam(by=anouk, genodigde=bo)

    bo.refresh_from_db()
    assert (bo.organisatie, bo.wie, bo.email) == ("De Linde", "(naam gewist)", "")
    assert not Antwoordlink.objects.exists()
    assert not Zending.objects.aan([bo]).exists()
    assert "Bo" not in str(list(Gebeurtenis.objects.values_list("van", "naar", "waarom", "onderwerp_naam")))
    with pytest.raises(Achterhaald):
        wis_naam(by=anouk, genodigde=bo)


def test_een_uitnodiging_heeft_een_eigen_link_en_gaat_een_keer(anouk, scan, brieven):
    voeg_genodigden_toe(by=anouk, scan=scan, rijen=[BO, MO, BO | {"email": ""}])

    gestuurd = brieven(nodig_uit, by=anouk, scan=scan)

    assert sorted(mail.to[0] for mail in gestuurd) == [BO["email"], MO["email"]]
    sleutels = {re.search(rf"{re.escape(scan.adres)}p/(\w+)/", mail.body)[1] for mail in gestuurd}
    assert len(sleutels) == 2
    for sleutel in sleutels:
        assert Antwoordlink.objects.vind(sleutel)
    assert "BEGIN:VEVENT" in str(gestuurd[0].attachments[0].content)
    with pytest.raises(NiemandTeMailen):
        nodig_uit(by=anouk, scan=scan)


def test_uitnodigen_wat_niet_past_gaat_helemaal_niet(anouk, scan, monkeypatch, client):
    monkeypatch.setattr(mailbudget, "PER_DAG", 2)
    voeg_genodigden_toe(by=anouk, scan=scan, rijen=[BO])
    nodig_uit(by=anouk, scan=scan)
    voeg_genodigden_toe(by=anouk, scan=scan, rijen=[MO, MO | {"email": "jo@voorbeeld.example"}])

    with pytest.raises(MailbudgetOp):
        nodig_uit(by=anouk, scan=scan)
    client.force_login(anouk)
    pagina = client.post(f"/mijn/scans/{scan.pk}/uitnodigen/", {"wat": "uitnodiging"}).text

    assert "Dit zijn 2 mails; vandaag kun je er nog 1 sturen." in pagina
    assert Antwoordlink.objects.count() == 1


def rijen(aantal: int) -> list[dict]:
    return [MO | {"email": f"m{nummer}@voorbeeld.example"} for nummer in range(aantal)]


@pytest.mark.eenmaal
@pytest.mark.breed
def test_een_bijeenkomst_van_tweehonderd_met_vier_rondes_mail_past_in_een_dag(anouk, scan, brieven):
    voeg_genodigden_toe(by=anouk, scan=scan, rijen=rijen(200))
    later = scan.bijeenkomst + timedelta(days=1)

    assert len(brieven(nodig_uit, by=anouk, scan=scan)) == 200
    assert len(brieven(herinner, by=anouk, scan=scan)) == 200
    assert len(brieven(verplaats, by=anouk, scan=scan, bijeenkomst=later, plaats="")) == 200
    assert len(brieven(gelast_af, by=anouk, scan=scan)) == 200


@pytest.mark.eenmaal
def test_heen_en_weer_verplaatsen_mailt_niet_wie_nooit_is_uitgenodigd(anouk, scan, brieven):
    """Forty addresses on a list, moved six times in a row: that was 240 mails to people who had heard of nothing."""
    voeg_genodigden_toe(by=anouk, scan=scan, rijen=rijen(8))
    dagen = [scan.bijeenkomst + timedelta(days=nummer % 2 + 1) for nummer in range(6)]

    for dag in dagen:
        assert brieven(verplaats, by=anouk, scan=scan, bijeenkomst=dag, plaats="") == []
    assert brieven(gelast_af, by=anouk, scan=scan) == []


@pytest.mark.eenmaal
def test_heen_en_weer_verplaatsen_mailt_wie_wel_is_uitgenodigd_hoogstens_drie_keer(anouk, scan, brieven, client):
    voeg_genodigden_toe(by=anouk, scan=scan, rijen=rijen(8))
    brieven(nodig_uit, by=anouk, scan=scan)
    voeg_genodigden_toe(by=anouk, scan=scan, rijen=[BO])
    begin = scan.bijeenkomst
    for keer in range(1, scans.VERPLAATSEN_PER_DAG + 1):
        dag = begin + timedelta(days=keer)
        gekregen = brieven(verplaats, by=anouk, scan=scan, bijeenkomst=dag, plaats="")
        assert {brief.to[0] for brief in gekregen} == {rij["email"] for rij in rijen(8)}

    with pytest.raises(TeVaakVerplaatst):
        verplaats(by=anouk, scan=scan, bijeenkomst=begin, plaats="")
    client.force_login(anouk)
    adres, nieuw = f"/mijn/scans/{scan.pk}/verplaatsen/", {"datum": "2099-03-25", "tijd": "10:00"}
    assert "vandaag al 3 keer verplaatst" in client.post(adres, nieuw).text

    scan.refresh_from_db()
    assert scan.bijeenkomst == dag
    morgen = timezone.now() + timedelta(days=1)
    with mock.patch("django.utils.timezone.now", return_value=morgen):
        assert len(brieven(verplaats, by=anouk, scan=scan, bijeenkomst=begin, plaats="")) == 8


def test_de_herinnering_gaat_naar_wie_niet_antwoordde_en_zegt_niemand_hoeveel(anouk, scan, brieven):
    voeg_genodigden_toe(by=anouk, scan=scan, rijen=[BO, MO])
    with pytest.raises(NiemandTeMailen):
        herinner(by=anouk, scan=scan)
    eerst = brieven(nodig_uit, by=anouk, scan=scan)
    Antwoordlink.objects.filter(genodigde__email=BO["email"]).update(heeft_geantwoord=True)

    (brief,) = brieven(herinner, by=anouk, scan=scan)

    assert brief.to == [MO["email"]]
    link = re.search(r"/p/\w+/", brief.body)[0]
    assert link in next(mail.body for mail in eerst if mail.to == [MO["email"]])
    assert Gebeurtenis.objects.over(scan)[0].naar is None
    with pytest.raises(TeVeelMail):
        herinner(by=anouk, scan=scan)


def test_ook_als_iedereen_antwoordde_lijkt_de_herinnering_verstuurd(anouk, scan, brieven):
    voeg_genodigden_toe(by=anouk, scan=scan, rijen=[BO])
    brieven(nodig_uit, by=anouk, scan=scan)
    Antwoordlink.objects.update(heeft_geantwoord=True)

    assert brieven(herinner, by=anouk, scan=scan) == []
    assert Gebeurtenis.objects.over(scan)[0].wat == "scan.herinnerd"


@pytest.mark.parametrize(
    ("tekst", "regels"),
    [
        ("Bo de Vries <bo@x.nl>", [Plakregel(naam="Bo de Vries", email="bo@x.nl")]),
        ('"Vries, Bo de" <bo@x.nl>', [Plakregel(naam="Bo de Vries", email="bo@x.nl")]),
        ("bo@x.nl; Mo <mo@x.nl>", [Plakregel(email="bo@x.nl"), Plakregel(naam="Mo", email="mo@x.nl")]),
        ("De Linde\tBo\tSchool\tbo@x.nl", [Plakregel("De Linde", "school", "Bo", "bo@x.nl")]),
        ("Wijkteam Noord; CJG of wijkteam", [Plakregel("Wijkteam Noord", "cjg")]),
        ("Gemeente Zuiderwaard\r\n\r\n  \r\nDe Linde", [Plakregel("Gemeente Zuiderwaard"), Plakregel("De Linde")]),
        ("bo@x.nl\nBO@x.nl", [Plakregel(email="bo@x.nl")]),
        ("\u202e \x00", []),
    ],
)
def test_een_geplakte_lijst_lezen(tekst, regels):
    assert lees_plaklijst(tekst) == regels
