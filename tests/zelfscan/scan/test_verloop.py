"""Where it began and how far it is: said by who organises, read with the outcome and never before answering."""

import io
from dataclasses import replace
from zipfile import ZipFile

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from regie.stukken.fouten import Achterhaald
from tests import factories
from tests.pdftekst import tekst_van
from tests.regie.regios.regios import browser
from tests.zelfscan import fabriek
from tests.zelfscan.organiseren.maken import NIEUW
from zelfscan.instrumenten import INSTRUMENTEN, STANDAARD
from zelfscan.instrumenten.kernrollen.verloop import HOE_VER, WAAR_BEGON
from zelfscan.instrumenten.verloop import Begin
from zelfscan.meedoen.actions.invullen import gelezen_van
from zelfscan.organiseren.actions.rondes import volgende_ronde
from zelfscan.organiseren.actions.scans import wijzig_scan
from zelfscan.scan.belofte import VAST, VAST_IN_REEKS
from zelfscan.scan.models import Scan
from zelfscan.scan.verloop import VELDEN, verloop_van

from .lijsten import onthuld_op, organisator

pytestmark = pytest.mark.django_db
VERLOOP = {"begin": "praktijk", "fase": "proberen"}
KOP = "Waar begon het, en hoe ver is het? (hoeft niet)"
GEZEGD = (
    "Waar begon het? In de praktijk. " + WAAR_BEGON.teksten["praktijk"],
    "Hoe ver is het? Aan het proberen. " + HOE_VER.teksten["proberen"],
)


def in_tekst(antwoord) -> str:
    return " ".join(antwoord.text.replace("&#x27;", "'").replace("<strong>", "").replace("</strong>", "").split())


def gesloten(**velden) -> Scan:
    scan = onthuld_op(fabriek.scan(**velden), dagen_geleden=100)
    Scan.objects.filter(pk=scan.pk).update(status="gesloten", gesloten_op=scan.onthuld_op)
    scan.refresh_from_db()
    return scan


def test_elk_instrument_vraagt_wat_een_kolom_heeft():
    assert all({een.sleutel for een in instrument.verloop} <= {*VELDEN} for instrument in INSTRUMENTEN.values())
    assert [een.sleutel for een in STANDAARD.verloop] == [*VELDEN]


def test_een_keuze_zonder_tekst_is_geen_vraag():
    with pytest.raises(ValueError, match="niet elke keuze"):
        replace(WAAR_BEGON, teksten={Begin.PRAKTIJK: "Zo."})


@pytest.mark.eenmaal
def test_de_organisator_zegt_het_of_laat_het_leeg():
    client = browser(factories.gebruiker())

    pagina = client.get(fabriek.MAKEN).text
    # Folded away with what it is about, and by itself where that cannot change.
    assert KOP not in pagina
    # Nothing is chosen beforehand.
    for veld in VELDEN:
        keuzes = [stuk.split(">")[0] for stuk in pagina.split("<input ") if f'name="{veld}"' in stuk.split(">")[0]]
        assert len(keuzes) in (4, 5)
        assert not any("checked" in keuze for keuze in keuzes)
    client.post(fabriek.MAKEN, NIEUW)
    client.post(fabriek.MAKEN, NIEUW | VERLOOP)
    leeg, gezegd = Scan.objects.order_by("pk")
    assert verloop_van(leeg) == []
    assert (gezegd.begin, gezegd.fase) == tuple(VERLOOP.values())
    assert [keuze.naam for _, keuze in verloop_van(gezegd)] == ["In de praktijk", "Aan het proberen"]
    eigen = in_tekst(client.get(f"/mijn/scans/{gezegd.pk}/"))
    assert "In de praktijk" in eigen
    assert "Aan het proberen" in eigen


@pytest.mark.parametrize("onzin", [{"begin": "99"}, {"fase": "praktijk"}])
def test_wat_geen_keuze_is_wordt_geen_scan(onzin):
    assert browser(factories.gebruiker()).post(fabriek.MAKEN, NIEUW | onzin).status_code == 200
    assert not Scan.objects.exists()


@pytest.mark.parametrize("veld", VELDEN)
def test_tussen_regios_begon_het_overal_ergens_anders(veld):
    tussen = NIEUW | {"manier": "4", "openheid": "naam", veld: VERLOOP[veld]}

    assert "ergens anders begonnen" in browser(factories.gebruiker()).post(fabriek.MAKEN, tussen).text
    assert not Scan.objects.exists()


def test_een_instrument_dat_er_niets_over_zegt_vraagt_het_niet(proef):
    scan = fabriek.scan(instrument=proef.sleutel)

    assert 'name="fase"' not in browser(organisator(scan)).get(f"/mijn/scans/{scan.pk}/wijzigen/").text
    with pytest.raises(ValidationError, match="vraagt dit niet"):
        wijzig_scan(by=organisator(scan), scan=scan, fase="vast")


@pytest.mark.eenmaal
def test_het_mag_anders_tot_het_onthullen_en_niemand_hoeft_opnieuw_te_lezen():
    scan = fabriek.scan()
    gelezen = gelezen_van(scan)
    Scan.objects.update(vast=True)
    client = browser(organisator(scan))
    adres = f"/mijn/scans/{scan.pk}/wijzigen/"

    pagina = client.get(adres).text
    assert "mag ook nog anders" in pagina
    assert KOP in pagina
    client.post(adres, {"verwacht": "9"} | VERLOOP)
    scan.refresh_from_db()
    assert (scan.begin, scan.fase) == tuple(VERLOOP.values())
    assert gelezen_van(scan) == gelezen
    assert not {*VELDEN} & {*VAST, *VAST_IN_REEKS}
    onthuld = fabriek.onthulde_scan()
    with pytest.raises(Achterhaald):
        wijzig_scan(by=organisator(onthuld), scan=onthuld, fase="vast")


@pytest.mark.eenmaal
def test_wie_moet_antwoorden_leest_het_niet():
    """It would steer: "net begonnen" asks for a low score."""
    scan = fabriek.scan(**VERLOOP)

    for adres in ("", "invullen/", "scherm/"):
        tekst = browser(None).get(f"/s/{scan.code}/{adres}").text
        assert "Aan het proberen" not in tekst
        assert "In de praktijk" not in tekst


@pytest.mark.eenmaal
def test_het_staat_bij_de_uitkomst_met_wat_het_betekent():
    scan = fabriek.onthulde_scan(**VERLOOP)
    client, s = browser(None), f"/s/{scan.code}/"

    uitkomst = in_tekst(client.get(f"{s}resultaat/"))
    Scan.objects.update(status="gesloten", gesloten_op=scan.onthuld_op)
    waar = {"uitkomst": uitkomst, "verslag": in_tekst(client.get(f"{s}verslag/"))}
    waar["pdf"] = " ".join(tekst_van(client.get(f"{s}verslag.pdf").content).split())
    for naam, tekst in waar.items():
        assert "Dit zegt de organisator." in tekst, naam
        for zin in GEZEGD:
            assert zin in tekst, naam
    with ZipFile(io.BytesIO(client.get(f"{s}verslag.xlsx").content)) as blad:
        cellen = "".join(blad.read(naam).decode() for naam in blad.namelist() if naam.endswith(".xml"))
    assert "Waar begon het?" in cellen
    assert HOE_VER.teksten["proberen"] in cellen


@pytest.mark.eenmaal
def test_zonder_staat_er_niets_over():
    scan = fabriek.onthulde_scan()

    assert "Waar het begon" not in browser(None).get(f"/s/{scan.code}/resultaat/").text


def test_een_volgende_ronde_neemt_het_over_en_mag_het_anders_zeggen():
    eerste = gesloten(**VERLOOP)
    client = browser(organisator(eerste))

    tekst = in_tekst(client.get(f"/mijn/scans/{eerste.pk}/volgende-ronde/"))
    assert "Hoe ver is het? Aan het proberen. Klopt dat dan niet meer?" in tekst
    ronde = volgende_ronde(by=organisator(eerste), scan=eerste, bijeenkomst=timezone.now())
    assert (ronde.begin, ronde.fase) == tuple(VERLOOP.values())
    wijzig_scan(by=organisator(eerste), scan=ronde, fase="vast")
    ronde.refresh_from_db()
    assert ronde.fase == "vast"
