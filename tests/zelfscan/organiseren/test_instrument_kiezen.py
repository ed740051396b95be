"""Which instrument a scan is made with: asked as soon as there is something to choose, and fixed like the rest."""

from dataclasses import replace

import lxml.html
import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from tests import factories
from tests.regie.beelden import op_schaal
from tests.regie.regios.regios import browser
from zelfscan.instrumenten import INSTRUMENTEN
from zelfscan.instrumenten.kernrollen import INSTRUMENT
from zelfscan.instrumenten.keuze import te_kiezen
from zelfscan.organiseren.actions.rondes import volgende_ronde
from zelfscan.organiseren.actions.scans import maak_scan, wijzig_scan
from zelfscan.organiseren.scanbord import bord_van
from zelfscan.scan.actions.onthullen import NogTeWeinig, onthul
from zelfscan.scan.models import Invulling, Scan
from zelfscan.scan.zichtbaarheid import Antwoord, maak_beeld, minstens

from .maken import NIEUW

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]
MAKEN = "/mijn/scans/maken/"


@pytest.fixture
def anouk():
    return factories.gebruiker("Anouk")


@pytest.fixture
def client(anouk):
    return browser(anouk)


def maak(by, **anders) -> Scan:
    velden = {"samenwerking": "Twee scholen", "manier": 3, "openheid": "totaal", "verwacht": 9}
    return maak_scan(by=by, bijeenkomst=timezone.now(), **(velden | anders))


def keuzes(antwoord) -> list[str]:
    return [een.get("value") for een in lxml.html.fromstring(antwoord.text).xpath('//input[@name="openheid"]')]


def test_met_een_instrument_wordt_niets_gevraagd(client, alleen_kernrollen):
    tekst = client.get(MAKEN).text

    assert 'name="samenwerking"' in tekst
    assert INSTRUMENT.naam not in tekst
    client.post(MAKEN, NIEUW)
    scan = Scan.objects.get()
    assert (scan.instrument, scan.instrument_versie) == (INSTRUMENT.sleutel, INSTRUMENT.versie)
    assert bord_van(scan).instrument == ""


def test_met_meer_instrumenten_kies_je_er_eerst_een(client, alleen_kernrollen, tweede):
    antwoord = client.get(MAKEN)

    assert 'name="samenwerking"' not in antwoord.text
    links = {a.get("href"): a.text for a in lxml.html.fromstring(antwoord.text).xpath('//a[@class="kaart-link"]')}
    assert links == {"?instrument=kernrollen": INSTRUMENT.naam, "?instrument=tweede": tweede.naam}
    assert tweede.over in antwoord.text
    assert tweede.naam in client.get(MAKEN + "?instrument=tweede").text
    # Nothing is made without a choice.
    assert client.post(MAKEN, NIEUW).status_code == 200
    assert client.post(MAKEN + "?instrument=onzin", NIEUW).status_code == 200
    assert not Scan.objects.exists()


@pytest.mark.parametrize("sleutel", ["kernrollen", "tweede"])
def test_de_keuze_wordt_de_scan(client, tweede, sleutel):
    client.post(f"{MAKEN}?instrument={sleutel}", NIEUW)

    scan = Scan.objects.get()
    assert (scan.instrument, scan.instrument_versie) == (sleutel, 1)
    assert scan.instrument_nu.naam in client.get(f"/mijn/scans/{scan.pk}/").text


def test_een_nieuwe_scan_krijgt_de_nieuwste_versie_en_een_oude_houdt_de_eigen(client, anouk, tweede, monkeypatch):
    oud = maak(anouk, instrument="tweede", instrument_versie=1)
    monkeypatch.setitem(INSTRUMENTEN, ("tweede", 2), replace(tweede, versie=2))

    assert te_kiezen()["tweede"].versie == 2
    client.post(f"{MAKEN}?instrument=tweede", NIEUW)
    assert Scan.objects.latest("pk").instrument_versie == 2
    client.post(f"/mijn/scans/{oud.pk}/wijzigen/", NIEUW | {"thema": "thuiszitten"})
    oud.refresh_from_db()
    assert (oud.thema, oud.instrument_versie) == ("thuiszitten", 1)


def test_een_instrument_dat_er_niet_is_wordt_geweigerd(anouk):
    for onzin in ({"instrument": "tweede"}, {"instrument_versie": 9}):
        with pytest.raises(ValidationError, match="kennen we niet"):
            maak(anouk, **onzin)


def test_tot_het_eerste_antwoord_mag_het_nog_anders(client, anouk, tweede):
    scan = maak(anouk)
    adres = f"/mijn/scans/{scan.pk}/wijzigen/"

    assert "Kies iets anders" in client.get(adres).text
    assert "Nu gekozen" in client.get(adres + "?instrument=").text
    client.post(adres + "?instrument=tweede", NIEUW)
    scan.refresh_from_db()
    assert scan.instrument == "tweede"

    Scan.objects.update(vast=True)
    client.post(adres + "?instrument=kernrollen", NIEUW)
    scan.refresh_from_db()
    assert scan.instrument == "tweede"
    assert "Kies iets anders" not in client.get(adres).text
    with pytest.raises(ValidationError, match="ligt vast"):
        wijzig_scan(by=anouk, scan=scan, instrument="kernrollen")


def test_een_volgende_ronde_vraagt_hetzelfde(client, anouk, tweede):
    eerste = maak(anouk, instrument="tweede", instrument_versie=1)
    dag = timezone.localdate() - timezone.timedelta(days=100)
    Scan.objects.update(status="gesloten", onthuld_op=dag, gesloten_op=dag)

    ronde = volgende_ronde(by=anouk, scan=eerste, bijeenkomst=timezone.now())

    assert (ronde.instrument, ronde.instrument_versie) == ("tweede", 1)
    with pytest.raises(ValidationError, match="Een volgende ronde vraagt hetzelfde"):
        wijzig_scan(by=anouk, scan=ronde, instrument="kernrollen")
    tekst = client.get(f"/mijn/scans/{ronde.pk}/wijzigen/?instrument=kernrollen").text
    assert "Kies iets anders" not in tekst
    assert INSTRUMENT.naam not in tekst


def test_met_een_ander_instrument_is_er_geen_splitsing_en_staat_er_waarom(client, anouk, tweede):
    antwoord = client.get(f"{MAKEN}?instrument=tweede")

    assert keuzes(antwoord) == ["totaal", "naam"]
    assert "Per domein of per laag kan niet met ‘Hoe werken we samen?’" in antwoord.text
    assert 'name="samen_een"' not in antwoord.text
    # The figures are of the four roles.
    te_raden = "Hoe vaak is een score toch te raden"
    assert te_raden not in antwoord.text
    assert te_raden in client.get(f"{MAKEN}?instrument=kernrollen").text
    for splitsing in ("domein", "laag"):
        with pytest.raises(ValidationError, match="Per domein of per laag kan niet"):
            maak(anouk, instrument="tweede", openheid=splitsing)
    assert keuzes(client.get(f"{MAKEN}?instrument=kernrollen")) == ["totaal", "domein", "naam", "laag"]


def test_met_een_ander_instrument_kan_het_totaal_vanaf_acht_mensen(client, anouk, tweede):
    te_weinig = NIEUW | {"verwacht": "7"}

    assert "vanaf 8 mensen, en je verwacht er 7" in client.post(f"{MAKEN}?instrument=tweede", te_weinig).text
    assert not Scan.objects.exists()
    with pytest.raises(ValidationError, match="vanaf 8 mensen"):
        maak(anouk, instrument="tweede", verwacht=7)
    assert maak(anouk, instrument="tweede", verwacht=8)
    assert maak(anouk, instrument="tweede", openheid="naam", verwacht=3)
    assert maak(anouk, verwacht=4)


def test_met_een_ander_instrument_wordt_het_totaal_pas_bij_acht_antwoorden_onthuld(client, anouk, tweede):
    scan = maak(anouk, instrument="tweede")
    Invulling.objects.bulk_create(Invulling(scan=scan) for _ in range(7))

    assert bord_van(scan).minstens == 8
    with pytest.raises(NogTeWeinig, match=r"vanaf 8 .* Praat dan met elkaar"):
        onthul(by=anouk, scan=scan)
    assert "vanaf 8 antwoorden" in client.get(f"/mijn/scans/{scan.pk}/onthullen/").text
    Invulling.objects.create(scan=scan)
    assert onthul(by=anouk, scan=scan).is_onthuld


def test_een_beeld_van_zeven_antwoorden_wordt_niet_gemaakt():
    """Also when who asks for it forgot to ask whether it may."""
    antwoorden = [Antwoord(scores={"alfa": 3})] * 7
    wat = {"openheid": "totaal", "onderdelen": op_schaal(5, "alfa")}

    assert maak_beeld(antwoorden, **wat)["aantal"] == 7
    with pytest.raises(ValueError, match="vanaf 8"):
        maak_beeld(antwoorden, vanaf=8, **wat)
    # No instrument goes under the least there is.
    assert minstens("totaal", 1) == 4


def test_naar_de_factsheet_gaat_alleen_waar_die_een_plaats_voor_heeft(client, anouk, tweede):
    regio = factories.regio(beheerder=anouk)
    assert "naar_factsheet" in client.get(f"{MAKEN}?instrument=kernrollen").text
    assert "naar_factsheet" not in client.get(f"{MAKEN}?instrument=tweede").text

    with pytest.raises(ValidationError, match="geen plaats op de factsheet"):
        maak(anouk, instrument="tweede", regio=regio, naar_factsheet=True)
    # Who turns to another instrument loses the tick with it.
    scan = maak(anouk, regio=regio, naar_factsheet=True)
    client.post(f"/mijn/scans/{scan.pk}/wijzigen/?instrument=tweede", NIEUW | {"regio": regio.pk})
    scan.refresh_from_db()
    assert (scan.instrument, scan.naar_factsheet) == ("tweede", False)
