"""The room: the projector, the poll and the result. What they show in which phase, and what never."""

import pytest

from tests.zelfscan import fabriek
from zelfscan.scan.actions.onthullen import onthul
from zelfscan.scan.models import Beeldregel
from zelfscan.uitkomst.actions.uitkomst import leg_groepsscore_vast

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]


def onthuld(scan):
    return onthul(by=scan.organisatoren.get().gebruiker, scan=scan)


@pytest.mark.parametrize(
    ("verwacht", "genodigd", "binnen", "zin"),
    [
        (9, 2, 1, "1 van 9 binnen"),
        (0, 2, 0, "0 van 2 binnen"),
        (2, 0, 3, "3 binnen, 2 verwacht"),
        (0, 0, 1, "1 binnen"),
    ],
)
def test_de_stand_zegt_hoeveel_er_binnen_zijn_en_verder_niets(client, verwacht, genodigd, binnen, zin):
    scan = fabriek.scan(verwacht=verwacht)
    for nummer in range(genodigd):
        fabriek.genodigde(scan, f"Organisatie {nummer}")
    for _ in range(binnen):
        fabriek.invulling(scan)

    stand = client.get(f"/s/{scan.code}/stand/").json()

    assert stand == {"fase": "open", "binnen": binnen, "van": max(verwacht, genodigd), "zin": zin}


def test_de_stand_is_na_de_onthulling_de_fase_en_of_er_iets_gedaan_is(client):
    scan = fabriek.onthulde_scan()
    by, adres = scan.organisatoren.get().gebruiker, f"/s/{scan.code}/stand/"
    eerst = client.get(adres)
    assert eerst.json().keys() == {"fase", "nieuws"}
    assert client.get(adres, headers={"if-none-match": eerst["ETag"]}).status_code == 304

    leg_groepsscore_vast(by=by, scan=scan, onderdeel="ontwerper", waarde=3, waarom="Zo is het.", toch=True)

    weer = client.get(adres, headers={"if-none-match": eerst["ETag"]})
    assert weer.json() == {"fase": "onthuld", "nieuws": eerst.json()["nieuws"] + 1}


def test_dezelfde_stand_is_een_leeg_antwoord_na_een_vraag(client, django_assert_num_queries):
    scan = fabriek.scan(verwacht=9)
    eerst = client.get(f"/s/{scan.code}/stand/")

    with django_assert_num_queries(1):
        weer = client.get(f"/s/{scan.code}/stand/", headers={"if-none-match": eerst["ETag"]})
    fabriek.invulling(scan)
    anders = client.get(f"/s/{scan.code}/stand/", headers={"if-none-match": eerst["ETag"]})

    assert (weer.status_code, weer.content) == (304, b"")
    assert anders.json()["zin"] == "1 van 9 binnen"


def test_het_scherm_voor_de_onthulling_verandert_niet_door_wat_mensen_invullen(client):
    """Two scans, two ways to score: but for their code and their number the pictures are the same."""
    teksten = []
    for cijfers in ("1111", "5555"):
        scan = fabriek.scan(openheid="domein")
        for domein in ("zorg", "onderwijs"):
            fabriek.invulling(scan, cijfers, domein=domein, teksten={"verbinder": f"Tekst {cijfers}"})
        tekst = client.get(f"/s/{scan.code}/scherm/").text
        assert "2 binnen" in tekst
        teksten.append(tekst[: tekst.index("<svg class=")] if "<svg class=" in tekst else tekst)

    assert "Tekst" not in "".join(teksten)
    assert "Zorg" not in "".join(teksten)


def test_het_scherm_toont_code_en_kort_adres_in_elke_fase(client, settings):
    settings.SITE_ADRES = "https://regiescan.example"
    scan = fabriek.scan()
    for cijfers in ("1300", "2300", "3400", "5450"):
        fabriek.invulling(scan, cijfers)
    voor = client.get(f"/s/{scan.code}/scherm/").text
    na = client.get(f"/s/{onthuld(scan).code}/scherm/").text

    for tekst in (voor, na):
        assert scan.code_leesbaar in tekst
        assert "regiescan.example/doe-mee" in tekst


def test_het_scherm_toont_nooit_een_toelichting_en_het_resultaat_wel(client):
    scan = fabriek.scan()
    for _ in range(4):
        fabriek.invulling(scan, teksten={"verbinder": "Een <b>eigen</b> verhaal"})
    onthuld(scan)

    assert "verhaal" not in client.get(f"/s/{scan.code}/scherm/").text
    assert "Een &lt;b&gt;eigen&lt;/b&gt; verhaal" in client.get(f"/s/{scan.code}/resultaat/").text


def test_de_rol_waarover_men_het_meest_verschilt_komt_eerst(client):
    scan = fabriek.scan()
    for cijfers in ("3133", "3133", "3533", "3533"):
        fabriek.invulling(scan, cijfers)
    onthuld(scan)

    tekst = client.get(f"/s/{scan.code}/scherm/").text

    assert tekst.index('id="dia-kwartiermaker"') < tekst.index('id="dia-ontwerper"')
    assert tekst.index('id="dia-dirigent"') < tekst.index('id="dia-afspraken"')


def test_voor_de_onthulling_leidt_het_resultaat_naar_de_scan(client):
    scan = fabriek.scan()

    assert client.get(f"/s/{scan.code}/resultaat/").headers["Location"] == f"/s/{scan.code}/"


def test_tussen_regios_staat_wie_wie_kan_helpen(client):
    scan = fabriek.scan(manier=4, openheid="naam")
    fabriek.invulling(scan, "5333", eigen_regio="Noord")
    fabriek.invulling(scan, "1333", eigen_regio="Zuid")
    onthuld(scan)

    for adres in ("scherm", "resultaat"):
        tekst = client.get(f"/s/{scan.code}/{adres}/").text
        assert tekst.count("Wie kan wie helpen?") == 1
        assert "midden:" not in tekst


def test_tussen_regios_zegt_de_muur_waar_staat_hoe_zij_het_doen_en_niet_hoe(client):
    scan = fabriek.scan(manier=4, openheid="naam")
    fabriek.invulling(scan, eigen_regio="Noord", teksten={"ontwerper": "Wij bellen elke maandag."})
    fabriek.invulling(scan, eigen_regio="Zuid")
    onthuld(scan)
    muur, telefoon = (client.get(f"/s/{scan.code}/{adres}/").text for adres in ("scherm", "resultaat"))

    assert muur.count("Hoe regio's dit doen, staat op je telefoon.") == 1
    assert "Wij bellen elke maandag." not in muur
    assert "Wij bellen elke maandag." in telefoon


def test_wie_na_de_onthulling_aansluit_staat_erbij_maar_telt_nergens_mee(client):
    scan = fabriek.scan(openheid="naam")
    for _ in range(3):
        fabriek.invulling(scan, "3333")
    onthuld(scan)
    Beeldregel.objects.create(
        scan=scan,
        organisatie="Te Laat",
        partij="school",
        domein="onderwijs",
        scores={"verbinder": 5},
        na_onthulling=True,
    )

    scherm, resultaat = (client.get(f"/s/{scan.code}/{adres}/").text for adres in ("scherm", "resultaat"))

    assert "Te Laat (later)" in scherm
    assert "na de onthulling" in resultaat
    assert "<title>3 keer een 3.</title>" in resultaat
    assert "eens</span>" in scherm


def test_na_de_bewaartijd_is_de_uitkomst_er_niet_meer(client, settings):
    scan = fabriek.onthulde_scan()
    type(scan).objects.update(onthuld_op="2020-01-01")

    for adres in ("scherm", "resultaat"):
        antwoord = client.get(f"/s/{scan.code}/{adres}/")
        assert antwoord.status_code == 410
        assert "dia-" not in antwoord.text


def test_een_pagina_van_de_zaal_is_voor_iedereen_hetzelfde(client):
    scan = fabriek.onthulde_scan()
    bezoeker = client.get(f"/s/{scan.code}/scherm/")
    client.force_login(scan.organisatoren.get().gebruiker)

    assert client.get(f"/s/{scan.code}/scherm/").content == bezoeker.content
    weer = client.get(f"/s/{scan.code}/scherm/", headers={"if-none-match": bezoeker["ETag"]})
    assert weer.status_code == 304
