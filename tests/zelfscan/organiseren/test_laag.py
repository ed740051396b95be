"""A scan that is shown per layer: made, told, asked and shown, in words of its own."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from tests import factories
from tests.kamers import WORTEL
from tests.regie.regios.regios import browser
from tests.zelfscan import fabriek
from zelfscan.instrumenten import STANDAARD
from zelfscan.instrumenten.kernrollen import INSTRUMENT
from zelfscan.organiseren.proef import proefuitkomst
from zelfscan.scan.actions.onthullen import onthul
from zelfscan.scan.models import Invulling, Scan
from zelfscan.scan.openheden import splitsing_in_woorden, uitleg_voor
from zelfscan.scan.zichtbaarheid import Openheid
from zelfscan.uitkomst.gesprek import gesprek
from zelfscan.uitkomst.groepsuitkomst import lees

from .maken import NIEUW

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]
PER_LAAG = NIEUW | {"openheid": "laag"}


@pytest.fixture
def anouk():
    return factories.gebruiker("Anouk")


@pytest.fixture
def client(anouk):
    return browser(anouk)


def onthulde_scan(anouk, lagen: str = "uuuullllbbbb", **velden) -> Scan:
    """Revealed, with an answer per letter: the first of a layer. Each layer gives a score of its own."""
    scan = fabriek.scan(organisator=anouk, openheid="laag", verwacht=12, **velden)
    voluit = {"u": ("uitvoering", "1111"), "l": ("leiding", "3333"), "b": ("bestuur", "5555")}
    for letter in lagen:
        laag, cijfers = voluit[letter]
        fabriek.invulling(scan, cijfers, laag=laag)
    return onthul(by=anouk, scan=scan)


def test_de_keuze_staat_er_met_uitleg_en_nooit_samen_met_domein(client):
    tekst = client.get(fabriek.MAKEN).text

    assert uitleg_voor(STANDAARD)["laag"].kort in tekst
    assert 'name="openheid" value="laag"' in " ".join(tekst.split())
    # One field: never both.
    client.post(fabriek.MAKEN, PER_LAAG | {"openheid": ["domein", "laag"]})
    assert Scan.objects.get().openheid == "laag"


def test_lagen_die_samen_tellen_kies_je_vooraf(client):
    client.post(fabriek.MAKEN, PER_LAAG | {"samen_lagen": ["bestuur", "leiding"], "samen_een": ["jeugdhulp", "zorg"]})

    scan = Scan.objects.get()
    assert (scan.openheid, scan.samengevoegd) == ("laag", [["leiding", "bestuur"]])
    tekst = client.get(f"/mijn/scans/{scan.pk}/").text
    assert "Lagen die samen tellen" in tekst
    assert "Leiding en bestuur en beleid" in tekst
    assert scan.wat_samen_telt == "leiding en bestuur en beleid"
    # They stand in the form again.
    wijzigen = " ".join(client.get(f"/mijn/scans/{scan.pk}/wijzigen/").text.split())
    assert wijzigen.count('name="samen_lagen"') == 3
    assert wijzigen.count("checked") == 4  # way of use, openheid, two layers
    alle = PER_LAAG | {"samen_lagen": ["uitvoering", "leiding", "bestuur"]}
    assert "Laat minstens één laag los" in client.post(fabriek.MAKEN, alle).text


def test_een_deelnemer_leest_het_en_kiest_een_laag():
    scan = fabriek.scan(openheid="laag")
    bezoeker, adres = browser(None), f"/s/{scan.code}/"
    tekst = bezoeker.get(adres).text

    assert "Lagen vanaf 4 mensen staan apart." in tekst
    assert tekst.index("Lagen vanaf 4 mensen") < tekst.index('name="ontwerper"')
    gelezen = tekst.split('name="gelezen" value="')[1].split('"')[0]
    data = {"sleutel": "7f6ad40c-5b0e-4b0c-a3a2-3bb5e1a2a111", "gelezen": gelezen} | dict.fromkeys(fabriek.ROLLEN, "3")
    assert "Kies vanuit welke laag je kijkt." in bezoeker.post(adres, data).text
    assert not Invulling.objects.exists()
    fout = bezoeker.post(adres, data | {"laag": "leiding", "ontwerper": ""}).text
    assert fout.count("checked") == 4  # the layer and three scores
    bezoeker.post(adres, data | {"laag": "leiding", "domein": "zorg"})
    rij = Invulling.objects.get()
    assert (rij.laag, rij.domein) == ("leiding", "")


def test_de_uitkomst_noemt_de_lagen(client, anouk):
    scan = onthulde_scan(anouk)

    assert [blok.naam for blok in lees(scan).delen[0].blokken] == ["Uitvoering", "Leiding", "Bestuur en beleid"]
    for adres in (f"/s/{scan.code}/resultaat/", f"/s/{scan.code}/scherm/"):
        assert "Bestuur en beleid" in client.get(adres).text
    tekst = client.get(f"/mijn/scans/{scan.pk}/uitkomst/rol/ontwerper/").text
    assert "domein" not in tekst.split("<main")[1].lower()


def test_wie_overblijft_staat_bij_overige_lagen(anouk):
    scan = onthulde_scan(anouk, "uuuuuulllb")

    assert [(blok.naam, blok.aantal) for blok in lees(scan).delen[0].blokken] == [
        ("Uitvoering", 6),
        ("Overige lagen", 4),
    ]


def test_samengevoegde_lagen_heten_zo(anouk):
    scan = onthulde_scan(anouk, "uuuulllb", samengevoegd=[["leiding", "bestuur"]])

    assert [blok.naam for blok in lees(scan).delen[0].blokken] == ["Uitvoering", "Leiding en bestuur en beleid"]


def test_het_gesprek_vraagt_naar_lagen():
    blokken = [(4, 0, 0, 0, 0), (0, 0, 0, 0, 4)]
    verdeling = (4, 0, 0, 0, 4)

    assert (
        "Wat ziet de ene laag" in gesprek(INSTRUMENT, "verbinder", verdeling, blokken=blokken, groep="laag").vragen[0]
    )
    assert "het ene domein" in gesprek(INSTRUMENT, "verbinder", verdeling, blokken=blokken, groep="domein").vragen[0]


def test_het_onthullen_zegt_dat_er_lagen_te_zien_zijn(client, anouk):
    scan = fabriek.scan(organisator=anouk, openheid="laag")
    for _ in range(4):
        fabriek.invulling(scan)

    assert "en per groep lagen als die groot genoeg is" in client.get(f"/mijn/scans/{scan.pk}/onthullen/").text


def test_de_lijst_zegt_niet_wie_in_welke_laag_werkt(client, anouk):
    """So what it takes is said in general: whether a split can come shows only when all have answered."""
    scan = fabriek.scan(organisator=anouk, openheid="laag")

    zin = splitsing_in_woorden(scan, ["zorg"] * 9)
    assert "minstens 4 mensen" in zin
    assert zin in client.get(f"/mijn/scans/{scan.pk}/").text


def test_het_voorbeeld_laat_lagen_zien(client):
    namen = {blok.naam for rol in proefuitkomst("laag").delen for blok in rol.blokken}

    assert namen == {"Uitvoering", "Leiding", "Bestuur en beleid"}
    assert "Bestuur en beleid" in client.get("/mijn/scans/proef/?openheid=laag").text


@pytest.mark.parametrize(
    ("openheid", "samen", "zin"),
    [
        ("laag", [["leiding", "bestuur"]], "Als één tellen leiding en bestuur en beleid."),
        ("domein", [["jeugdhulp", "zorg"]], "Als één tellen jeugdhulp en zorg."),
        ("laag", [], ""),
        ("totaal", [], ""),
    ],
)
def test_wie_antwoordt_leest_wat_samen_telt(openheid, samen, zin):
    """Else it is told that a layer stands apart that never will (privacy 8); before and after the questions."""
    tekst = " ".join(browser(None).get(f"/s/{fabriek.scan(openheid=openheid, samengevoegd=samen).code}/").text.split())

    assert tekst.count("Als één tellen") == 2 * bool(zin)
    assert zin in tekst


@pytest.mark.parametrize(("openheid", "slot"), [("totaal", "."), ("laag", ", en welke lagen samen tellen.")])
def test_wat_een_volgende_ronde_houdt_is_wat_er_was(client, anouk, openheid, slot):
    scan = fabriek.scan(organisator=anouk, openheid=openheid)
    dag = timezone.localdate() - timedelta(days=100)
    Scan.objects.update(status="gesloten", onthuld_op=dag, gesloten_op=dag)

    tekst = " ".join(client.get(f"/mijn/scans/{scan.pk}/volgende-ronde/").text.split())
    assert f"<li>Wat jullie van elkaar zien{slot}</li>" in tekst


def test_de_boeken_noemen_elke_openheid():
    for boek in ("docs/regels/domein.md", "README.md"):
        regel = next(r for r in (WORTEL / boek).read_text().splitlines() if re.match(r"\| `?openheid`? \|", r))
        assert all(een.value in regel for een in Openheid), boek


def test_elke_openheid_die_splitst_heeft_woorden():
    for openheid in Openheid:
        assert bool(openheid.groep) is bool(openheid.groepen)
        assert openheid.value in uitleg_voor(STANDAARD)
