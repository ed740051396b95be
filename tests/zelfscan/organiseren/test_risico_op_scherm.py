"""Where one chooses, where one is to answer and on /privacy/: the same figures, of the instrument (privacy 15)."""

from dataclasses import replace

import lxml.html
import pytest

from tests import factories, pdftekst
from tests.regie.regios.regios import browser
from tests.zelfscan import fabriek
from zelfscan.instrumenten.keuze import te_kiezen
from zelfscan.instrumenten.risico import Cijfer, Risico, Telling
from zelfscan.scan.openheden import openheid_uitleg, uitleg_voor

pytestmark = [pytest.mark.eenmaal, pytest.mark.django_db]
KERNROLLEN = te_kiezen()["kernrollen"]


def tekst_van(html: str) -> str:
    return " ".join(lxml.html.fromstring(html).text_content().split())


def test_bij_een_splitsing_staat_er_dat_het_om_een_groepje_gaat_en_hoe_je_kiest():
    pagina = browser(factories.gebruiker("Anouk")).get(fabriek.MAKEN).text
    uitleg = lxml.html.fromstring(pagina).xpath("//div[@class='openheid']//details")
    totaal, domein, op_naam, laag = [" ".join(een.text_content().split()) for een in uitleg]

    assert "te raden" not in op_naam
    assert "doordat alle anderen dan dezelfde score gaven" in totaal
    for zin in (domein, laag):
        assert "doordat alle anderen in een groepje, of in het totaal, dan dezelfde score gaven" in zin
    for zin in (totaal, domein, laag):
        assert "Kijk dan bij de aantallen ernaast, en neem het hoogste." in zin


def test_wie_kiest_ziet_per_openheid_hoe_vaak_er_iets_te_raden_is():
    pagina = browser(factories.gebruiker("Anouk")).get(fabriek.MAKEN).text
    tabellen = lxml.html.fromstring(pagina).xpath("//div[@class='openheid']//table")

    for tabel, openheid in zip(tabellen, ("totaal", "domein", "laag"), strict=True):
        rijen = [tuple(cel.text_content().strip() for cel in rij) for rij in tabel.xpath(".//tbody/tr")]
        assert tuple(rijen) == KERNROLLEN.risico.tabel(openheid, "").rijen
    # A screen reader lists tables and their regions by name.
    assert len({tabel.xpath("string(caption)") for tabel in tabellen}) == len(tabellen)
    assert len(tabellen) == len(uitleg_voor(KERNROLLEN)) - 1  # with names nothing is hidden


def test_de_privacyverklaring_zegt_wanneer_het_onthullen_niets_vraagt(client):
    """Of a scan about something else people are told, and the organiser is asked nothing (privacy 9)."""
    tekst = tekst_van(client.get("/privacy/").text)

    assert (
        "Gaat die andere scan over iets anders? Dan lees je dat ook, maar dan vragen we de organisator niets." in tekst
    )
    assert "Een domein of laag is vaak zo'n kleine groep." in tekst


@pytest.mark.parametrize(("openheid", "getoond"), [("totaal", 10), ("domein", 12), ("laag", 10)])
def test_wie_antwoordt_leest_vooraf_het_cijfer_van_zo_veel_mensen(openheid, getoond, client):
    scan = fabriek.scan(openheid=openheid, verwacht=11)
    zin = KERNROLLEN.risico.zin(openheid, 11)

    assert zin.startswith(f"Bij {getoond} mensen weet in ongeveer ")
    assert zin in tekst_van(client.get(f"/s/{scan.code}/").text)


def test_staan_er_meer_mensen_op_de_lijst_dan_verwacht_dan_telt_de_lijst(client):
    scan = fabriek.scan(openheid="totaal", verwacht=4)
    for nummer in range(8):
        fabriek.genodigde(scan, f"School {nummer}")

    assert KERNROLLEN.risico.zin("totaal", 8) in tekst_van(client.get(f"/s/{scan.code}/").text)
    assert KERNROLLEN.risico.zin("totaal", 8) in pdftekst.tekst_van(client.get(f"/s/{scan.code}/formulier.pdf").content)


def test_met_naam_staat_er_geen_cijfer(client):
    scan = fabriek.scan(openheid="naam", verwacht=11, met_knelpunten=False)

    assert "van de 100" not in tekst_van(client.get(f"/s/{scan.code}/").text)


def test_de_privacyverklaring_noemt_de_cijfers_van_elk_instrument(client):
    tekst = tekst_van(client.get("/privacy/").text)

    for instrument in te_kiezen().values():
        for mensen in (8, 12):
            assert f"{instrument.risico.bij('totaal', mensen).zeker} van de 100" in tekst
        if instrument.splitsbaar:
            assert f"Per domein is dat {instrument.risico.bij('domein', 8).zeker} en " in tekst


def test_een_instrument_vanaf_acht_zegt_dat_en_raadt_er_twaalf_aan():
    ander = replace(KERNROLLEN, naam="Iets anders", vanaf=8, splitsbaar=False)
    uitleg = uitleg_voor(ander)

    assert uitleg["totaal"].vanaf.startswith(
        "Met ‘Iets anders’ kan dit vanaf 8 mensen. We raden 12 mensen of meer aan. Bij 8 mensen weet in ongeveer "
    )
    assert " Bij 12 mensen weet in ongeveer " in uitleg["totaal"].vanaf
    assert uitleg_voor(KERNROLLEN)["totaal"].vanaf == ""
    # Not counted yet: no figure, and nothing that looks like one.
    assert "van de 100" not in uitleg_voor(replace(ander, risico=None))["totaal"].vanaf


def geteld(*rijen) -> Risico:
    leeg = Telling(0, 0, 0, 0)
    return Risico("", tuple(Cijfer("totaal", mensen, Telling(1000, zeker, 1000, 0), leeg) for mensen, zeker in rijen))


@pytest.mark.parametrize(
    ("rijen", "raad", "bij"),
    [
        (((8, 700), (12, 320), (16, 90)), "We raden 16 mensen of meer aan.", "Bij 16 mensen weet in ongeveer 9 "),
        (((8, 700), (12, 490), (40, 200)), "Kom met zo veel mogelijk mensen.", "Bij 40 mensen weet in ongeveer 20 "),
        (((8, 200), (12, 20), (16, 1)), "We raden 12 mensen of meer aan.", "Bij 12 mensen weet in ongeveer 2 "),
    ],
)
def test_wat_we_aanraden_hangt_af_van_de_cijfers_van_het_instrument(rijen, raad, bij):
    """With three values and many items, twelve people is far from enough."""
    ander = replace(KERNROLLEN, naam="Iets anders", vanaf=8, splitsbaar=False, risico=geteld(*rijen))

    zin = uitleg_voor(ander)["totaal"].vanaf
    assert raad in zin
    assert bij in zin
    assert f"Bij 8 mensen weet in ongeveer {rijen[0][1] // 10} " in zin


def test_wie_antwoordt_leest_ook_wat_het_is_als_er_minder_komen(client):
    """However many the organiser says to expect."""
    scan = fabriek.scan(openheid="totaal", verwacht=60)
    erger = KERNROLLEN.risico.als_er_minder_komen("totaal", 60, "totaal")

    assert erger.startswith("Bij 4 in ongeveer ")
    assert erger in tekst_van(client.get(f"/s/{scan.code}/").text)


@pytest.mark.parametrize(
    ("openheid", "antwoorden", "van"), [("totaal", 5, "totaal"), ("domein", 5, "totaal"), ("domein", 9, "domein")]
)
def test_wie_onthult_leest_het_cijfer_van_wie_er_antwoordden(openheid, antwoorden, van):
    anouk = factories.gebruiker("Anouk")
    scan = fabriek.scan(organisator=anouk, openheid=openheid, verwacht=60)
    for _ in range(antwoorden):
        fabriek.invulling(scan, domein="zorg" if openheid == "domein" else "")

    pagina = tekst_van(browser(anouk).get(f"/mijn/scans/{scan.pk}/onthullen/").text)

    assert KERNROLLEN.risico.zin(van, antwoorden) in pagina
    assert KERNROLLEN.risico.zin(openheid, 60) not in pagina


def test_zonder_telling_staat_er_vooraf_geen_cijfer(monkeypatch):
    scan = fabriek.scan(openheid="totaal", verwacht=11)
    monkeypatch.setattr(type(scan), "instrument_nu", replace(KERNROLLEN, risico=None))

    assert "van de 100" not in " ".join(openheid_uitleg(scan).zinnen)
