"""Paper of an instrument with every kind of item: what is on it, and how it is typed over."""

import uuid
from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest
from django.core.cache import caches
from django.template.loader import get_template
from lxml.html import fromstring

from tests import factories
from tests.pdftekst import tekst_van
from tests.zelfscan import fabriek
from tests.zelfscan.instrument_proef import PROEF
from zelfscan.instrumenten import INSTRUMENTEN, STANDAARD
from zelfscan.instrumenten.papier import papierblokken
from zelfscan.scan.models import Invulling

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]
GETYPT = {"pr_wachten": "3", "pr_school": "10", "pr_weten": "2", "pr_begin": "0", "pr_zet": "1"}


@pytest.fixture
def anouk():
    return factories.gebruiker()


@pytest.fixture
def client(client, anouk):
    client.force_login(anouk)
    return client


@pytest.fixture
def scan(proef, anouk):
    return fabriek.scan(instrument="proef", organisator=anouk)


def typ(client, scan, **velden):
    data = GETYPT | {"sleutel": str(uuid.uuid4())} | velden
    return client.post(f"/mijn/scans/{scan.pk}/papier/", {naam: wat for naam, wat in data.items() if wat is not None})


def scores(scan) -> dict[str, int]:
    return dict(Invulling.objects.get(scan=scan).scores.values_list("onderdeel", "waarde"))


def test_op_papier_staan_alleen_de_vragen_met_een_score_met_nummer_en_bron(client, scan):
    caches["pdf"].clear()
    bestand = client.get(f"/s/{scan.code}/formulier.pdf").content

    op_papier = tekst_van(bestand)
    for nummer, deel in enumerate(PROEF.gescoord, start=1):
        assert f"{nummer} {deel.naam} {deel.vraag}" in op_papier
    for zin in (
        "Hoe het loopt",
        "Wat kinderen en ouders ervan merken.",
        "Speelt niet Speelt soms Speelt vaak",
        "1 is heel slecht, 10 is uitstekend.",
        "De school begint.",
        "De scholen Samen De gemeente",
        "Alleen voor ‘Schoolbestuur’ en ‘School’.",
        "Verzonnen om mee te proberen",
        "Zet bij elke vraag een kruis door wat past.",
        "Wie dit overtypt, ziet je formulier.",
    ):
        assert zin in op_papier, zin
    for niet in ("Waardoor moeten", "Wat knelt", "Welke kans", "Waarom dit", " rol", " elke score"):
        assert niet not in op_papier, niet
    assert len(pikepdf.open(BytesIO(bestand)).pages) == 2


@pytest.mark.parametrize(
    "deel", [deel for een in [*INSTRUMENTEN.values(), PROEF] for deel in een.gescoord], ids=lambda deel: deel.sleutel
)
def test_elke_score_heeft_een_sjabloon_voor_papier(deel):
    get_template(deel.sjabloon("papier"))


def test_onder_een_kop_staat_per_schaal_een_tabel_en_de_kop_een_keer():
    blokken = list(papierblokken(PROEF))

    assert [[nummer for nummer, _ in blok.rijen] for blok in blokken] == [[1], [2], [3], [4], [5]]
    assert [blok.groep and blok.groep.sleutel for blok in blokken] == ["loopt", None, "samen", None, None]
    assert [len(blok.rijen) for blok in papierblokken(STANDAARD)] == [4]


def test_een_tien_is_te_typen_en_er_is_een_vak_per_vraag(client, scan):
    boom = fromstring(client.get(f"/mijn/scans/{scan.pk}/papier/").text)
    vakken = boom.xpath("//input[contains(@class, 'papiervak')]")

    assert [vak.get("name") for vak in vakken] == list(GETYPT)
    assert [boom.xpath(f"string(//label[@for='{vak.get('id')}'])") for vak in vakken] == [
        f"{nummer} {deel.naam}" for nummer, deel in enumerate(PROEF.gescoord, start=1)
    ]
    assert vakken[1].get("maxlength") == "2"
    assert "autofocus" in vakken[0].attrib

    antwoord = typ(client, scan)

    assert "1 van" in antwoord.text or "1 binnen" in antwoord.text
    assert scores(scan) == {"pr_wachten": 3, "pr_school": 10, "pr_weten": 2, "pr_zet": 1}
    assert 'value="10"' not in antwoord.text


@pytest.mark.parametrize(
    ("wat", "zin"),
    [
        ({"pr_school": "11"}, "Typ bij ‘Hulp op jullie school’ 1 tot en met 10, ? of 0."),
        ({"pr_wachten": "4"}, "Typ bij ‘Wachten’ 1 tot en met 3, ? of 0."),
        ({"pr_zet": ""}, "Typ bij ‘Aan zet’ 1 tot en met 3, ? of 0."),
        ({"pr_weten": None}, "Typ bij ‘Weten wie je belt’ 1 tot en met 5, ? of 0."),
        ({"pr_weten": "x"}, "Typ bij ‘Weten wie je belt’ 1 tot en met 5, ? of 0."),
        ({"pr_weten": "٣"}, "Typ bij ‘Weten wie je belt’ 1 tot en met 5, ? of 0."),
    ],
    ids=["boven de tien", "boven de drie", "leeg", "weg", "letter", "ander cijferschrift"],
)
def test_wat_niet_op_het_papier_kan_staan_wordt_geweigerd_en_de_rest_blijft_staan(client, scan, wat, zin):
    antwoord = typ(client, scan, **wat)

    assert antwoord.text.count(zin) == 2  # above the form and at the field
    assert 'value="2"' in antwoord.text or "pr_weten" in wat
    assert not Invulling.objects.exists()


@pytest.mark.parametrize("geen", ["0", "?", "-"])
def test_kan_ik_niet_beoordelen_is_op_drie_manieren_te_typen(client, scan, geen):
    typ(client, scan, pr_weten=geen)

    assert "pr_weten" not in scores(scan)


def test_met_naam_blijft_leeg_wat_een_organisatie_niet_gevraagd_is(client, proef, anouk):
    scan = fabriek.scan(instrument="proef", organisator=anouk, openheid="naam")

    typ(client, scan, organisatie="Wijkteam Noord", partij="cjg", pr_school="")

    assert scores(scan) == {"pr_wachten": 3, "pr_weten": 2, "pr_zet": 1}


def test_met_naam_telt_niet_mee_wat_een_organisatie_niet_gevraagd_is(client, proef, anouk):
    scan = fabriek.scan(instrument="proef", organisator=anouk, openheid="naam")

    typ(client, scan, organisatie="Wijkteam Noord", partij="cjg")

    assert "pr_school" not in scores(scan)


def test_met_naam_moet_wie_het_wel_gevraagd_is_het_beantwoorden(client, proef, anouk):
    scan = fabriek.scan(instrument="proef", organisator=anouk, openheid="naam")

    antwoord = typ(client, scan, organisatie="De Linde", partij="school", pr_school="")

    assert "Typ bij ‘Hulp op jullie school’" in antwoord.text
    assert not Invulling.objects.exists()


def kort(onderdelen, **anders):
    return replace(PROEF, sleutel="kort", onderdelen=onderdelen, **anders)


def test_tot_zes_vragen_met_een_cijfer_is_het_een_regel():
    zonder_tien = tuple(deel for deel in PROEF.gescoord if deel.sleutel != "pr_school")

    assert STANDAARD.op_een_regel
    assert kort(zonder_tien).op_een_regel
    assert not PROEF.op_een_regel
    veel = tuple(replace(zonder_tien[0], sleutel=f"v_{nummer}") for nummer in range(7))
    assert kort(veel[:6]).op_een_regel
    assert not kort(veel).op_een_regel


def test_op_een_regel_hoort_bij_elk_teken_de_schaal_van_zijn_vraag(client, monkeypatch, anouk):
    instrument = kort(tuple(deel for deel in PROEF.gescoord if deel.sleutel != "pr_school"))
    monkeypatch.setitem(INSTRUMENTEN, ("kort", 1), instrument)
    scan = fabriek.scan(instrument="kort", organisator=anouk)
    adres = f"/mijn/scans/{scan.pk}/papier/"

    assert "Bijvoorbeeld 3241." in client.get(adres).text
    fout = client.post(adres, {"cijfers": "4253", "sleutel": str(uuid.uuid4())})
    client.post(adres, {"cijfers": "3503", "sleutel": str(uuid.uuid4())})

    assert "Bij ‘Wachten’ is een score 1 tot en met 3, ? of 0." in fout.text
    assert scores(scan) == {"pr_wachten": 3, "pr_weten": 5, "pr_zet": 3}
