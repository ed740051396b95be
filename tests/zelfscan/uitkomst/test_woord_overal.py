"""Everything that follows the word of agreement says the same: result, wall, what the organiser sees, practice, help.

With two sides nothing is called the middle (ontwerp §5).
"""

import pytest
from django.template.loader import render_to_string

from tests.wereld.verslag import gesloten_scan
from tests.zelfscan import fabriek
from zelfscan.instrumenten.groepsanalyse import UITLEG_VAN_MEER
from zelfscan.organiseren.proef import proefuitkomst
from zelfscan.scan.actions.onthullen import onthul
from zelfscan.service import UITLEG
from zelfscan.uitkomst.actions.uitkomst import VerVanDeScores, leg_groepsscore_vast
from zelfscan.uitkomst.groepsuitkomst import lees

from .woord import ANTWOORDEN, KANTEN, PER_ROL, VERWACHT, begint_met_het_beeld, noemt_geen_midden, stuk, woorden

pytestmark = [pytest.mark.eenmaal, pytest.mark.django_db]

TONEN = {"verdeeld": "aandacht", "eens": "klaar"}


@pytest.fixture
def scan():
    return fabriek.onthulde_scan(ANTWOORDEN)


@pytest.mark.parametrize("rol", PER_ROL)
def test_de_pagina_met_de_uitkomst_en_de_wand(client, scan, rol):
    woord, waar, zin = VERWACHT[rol]
    plekken = {"resultaat": f"//article[@aria-labelledby='rol-{rol}']", "scherm": f"//section[@id='dia-{rol}']"}

    for adres, pad in plekken.items():
        deel = stuk(client.get(f"/s/{scan.code}/{adres}/"), pad)
        (pil,) = deel.xpath(".//*[starts-with(@class, 'etiket ')]")
        assert (woorden(pil), pil.get("class")) == (woord, f"etiket etiket-{TONEN.get(woord, 'rust')}")
        assert waar in woorden(deel)
        assert zin in woorden(deel)
        assert noemt_geen_midden(deel) == (rol == "ontwerper")
        assert begint_met_het_beeld(deel)


def test_de_wand_en_de_uitkomst_leggen_de_woorden_uit_in_de_volgorde_van_het_gesprek(client, scan):
    for adres in ("resultaat", "scherm"):
        tekst = client.get(f"/s/{scan.code}/{adres}/").text
        assert UITLEG in tekst
        assert "De streep wijst het midden aan" in tekst
    overzicht = stuk(client.get(f"/s/{scan.code}/scherm/"), "//ul[@class='overzicht']")
    rijen = [woorden(rij) for rij in overzicht.xpath("./li[not(@aria-hidden)]")]

    assert rijen == [
        "Verbinder verdeeld",
        f"Ontwerper verdeeld {KANTEN}",
        "Kwartiermaker deels eens met uitschieters",
        "Dirigent eens",
    ]


def test_wat_een_schermlezer_van_de_strook_hoort(scan):
    ontwerper, kwartiermaker, *_ = lees(scan).delen

    assert ontwerper.geheel.strook.titel == "4 keer een 2 en 4 keer een 4."
    assert ontwerper.geheel.strook.middenlijn == ""
    assert ontwerper.geheel.strook.groot.letters == ()
    assert kwartiermaker.geheel.strook.middenlijn


def test_staat_elke_rol_aan_twee_kanten_dan_wijst_geen_uitleg_een_midden_aan(client):
    scan = gesloten_scan(antwoorden=("2222",) * 4 + ("4444",) * 4)

    for adres in ("resultaat", "scherm", "verslag"):
        tekst = client.get(f"/s/{scan.code}/{adres}/").text
        assert "teken-midden" not in tekst
        assert "het midden aan" not in tekst
        # Only the explanation of "eens" knows the word, and that here is none. What they show together says so itself.
        samen = lees(scan).samen
        for zin in (samen.kop, samen.erbij, samen.patroon.kop, samen.patroon.lezing):
            tekst = tekst.replace(zin, "")
        assert tekst.count("midden") == 1 + ("geen midden aan" in tekst)


def test_een_groep_van_een_domein_aan_twee_kanten_heeft_ook_geen_midden(client):
    scan = fabriek.scan(openheid="domein")
    for cijfers in ("2333", "2333", "4333", "4333"):
        fabriek.invulling(scan, cijfers, domein="onderwijs")
    for _ in range(4):
        fabriek.invulling(scan, "3333", domein="gemeente")
    onthul(by=scan.organisatoren.get().gebruiker, scan=scan)

    deel = stuk(client.get(f"/s/{scan.code}/resultaat/"), "//article[@aria-labelledby='rol-ontwerper']")

    onderwijs, gemeente = (woorden(een) for een in deel.xpath(".//div[@class='blokken']/div/p"))
    assert onderwijs == f"Onderwijs, 4 scores: {KANTEN}."
    assert gemeente == "Gemeente, 4 scores. Midden: regelmatig aanwezig."


@pytest.mark.parametrize("antwoorden", [("2222", "4444"), ("1111", "5555")])
def test_twee_mensen_op_naam_zijn_geen_midden(client, antwoorden):
    scan = fabriek.onthulde_scan(antwoorden, openheid="naam")

    client.force_login(scan.organisatoren.get().gebruiker)
    assert noemt_geen_midden(stuk(client.get(f"/mijn/scans/{scan.pk}/uitkomst/rol/ontwerper/"), "//main"))

    for adres in ("resultaat", "scherm"):
        inhoud = stuk(client.get(f"/s/{scan.code}/{adres}/"), "//main")
        rollen = inhoud.xpath(".//article | .//section[contains(@class, 'dia-rol')]")
        assert len(rollen) == 4
        assert all(noemt_geen_midden(deel) for deel in rollen)


def test_tussen_regios_is_er_geen_woord_en_geen_midden(client):
    scan = fabriek.scan(manier=4, openheid="naam")
    for regio, cijfers in (("Noord", "2222"), ("Zuid", "2244"), ("West", "4444"), ("Oost", "4422")):
        fabriek.invulling(scan, cijfers, eigen_regio=regio)
    onthul(by=scan.organisatoren.get().gebruiker, scan=scan)

    for adres in ("resultaat", "scherm"):
        inhoud = stuk(client.get(f"/s/{scan.code}/{adres}/"), "//main")
        assert noemt_geen_midden(inhoud)
        assert not inhoud.xpath(".//*[starts-with(@class, 'etiket ')]")


# What the organiser sees


def test_de_organisator_krijgt_bij_twee_kanten_geen_midden_aangeboden(client, scan):
    client.force_login(scan.organisatoren.get().gebruiker)
    adres = f"/mijn/scans/{scan.pk}/uitkomst/"
    lijst = stuk(client.get(adres), "//main//ul[@class='regels']")
    ontwerper = stuk(client.get(f"{adres}rol/ontwerper/"), "//main")
    kwartiermaker = stuk(client.get(f"{adres}rol/kwartiermaker/"), "//main")

    gezegd = [woorden(een) for een in lijst.xpath(".//*[starts-with(@class, 'etiket ')]")]
    assert gezegd == ["verdeeld", "verdeeld", "deels eens", "eens"]
    assert noemt_geen_midden(ontwerper)
    assert f"De scores vallen uiteen: {KANTEN}." in woorden(ontwerper)
    assert "Kies niet zomaar wat ertussen ligt. Daar staat niemand." in woorden(ontwerper)
    assert "Het midden is regelmatig aanwezig." in woorden(kwartiermaker)
    assert "ertussen" not in woorden(kwartiermaker)


@pytest.mark.parametrize(
    ("antwoorden", "waarde", "zegt"),
    [
        (("1111", "1111", "5555", "5555"), 3, "De scores vallen uiteen: 1 en 5, niemand ertussen."),
        (("1111", "1111", "3333", "3333"), 5, "De scores vallen uiteen: 1 en 3, niemand ertussen."),
        (("2222", "2222", "4444", "4444"), 3, ""),
        (("1111", "1111", "5555", "5555"), 2, ""),
    ],
)
def test_ver_van_beide_kanten_wordt_nog_eens_gevraagd_zonder_een_midden_te_noemen(antwoorden, waarde, zegt):
    scan = fabriek.onthulde_scan(antwoorden)
    wat = {"by": scan.organisatoren.get().gebruiker, "scan": scan, "onderdeel": "ontwerper", "waarom": "Zo is het."}
    if zegt:
        with pytest.raises(VerVanDeScores) as vraag:
            leg_groepsscore_vast(waarde=waarde, **wat)
        assert str(vraag.value) == f"Jullie kiezen een {waarde}. {zegt} Dat mag. Klopt het?"

    leg_groepsscore_vast(waarde=waarde, toch=bool(zegt), **wat)

    assert scan.groepsscores.get().waarde == waarde


def test_twee_op_naam_worden_vergeleken_met_de_scores_zelf():
    scan = fabriek.onthulde_scan(("1111", "2222"), openheid="naam")
    wat = {"by": scan.organisatoren.get().gebruiker, "scan": scan, "onderdeel": "ontwerper", "waarom": "Zo is het."}

    with pytest.raises(VerVanDeScores, match=r"De scores zijn 1 keer een 1 en 1 keer een 2\."):
        leg_groepsscore_vast(waarde=4, **wat)
    assert leg_groepsscore_vast(waarde=3, **wat).waarde == 3


# Elsewhere


def test_de_proefscan_laat_elk_woord_en_twee_kanten_zien(client):
    client.force_login(fabriek.scan().organisatoren.get().gebruiker)
    uitkomst = proefuitkomst("totaal")

    hoofd = stuk(client.get("/mijn/scans/proef/"), "//main")

    assert {rol.woord for rol in uitkomst.delen} == {"eens", "deels eens", "verdeeld"}
    assert all(map(begint_met_het_beeld, hoofd.xpath(".//article")))
    assert UITLEG in woorden(hoofd)
    assert "Iedereen: 1–2 en 4–5, niemand op 3" in woorden(hoofd)
    assert [woorden(een) for een in hoofd.xpath(".//*[starts-with(@class, 'etiket ')]")] == [
        "verdeeld",
        "verdeeld",
        "deels eens",
        "eens",
    ]


def test_de_hulp_legt_de_woorden_uit_zonder_de_grenzen_van_een_schaal(client):
    tekst = " ".join(client.get("/hulp/").text.split())

    zelfde = "ze liggen ver uiteen, of aan twee kanten met niemand ertussen. Deels eens: daartussen. Te weinig:"
    assert zelfde in tekst
    assert zelfde in UITLEG_VAN_MEER
    assert UITLEG not in tekst


def test_de_mail_met_het_verslag_belooft_niet_dat_de_groep_het_eens_werd(scan):
    tekst = render_to_string("mail/scan_verslag.txt", {"scan": scan, "link": "https://voorbeeld.example/"})

    assert "waar jullie het over eens zijn en waar niet" in tekst
