"""Leading from one window: what the bar does and refuses, at which slide it comes back, and with two who lead."""

from unittest.mock import ANY

import pytest
from django.core.exceptions import PermissionDenied

from regie.mensen.gebeurtenis import Gebeurtenis
from regie.stukken.fouten import Achterhaald
from regie.stukken.inzending import AL_GEDAAN
from regie.stukken.samen import GETOOND
from tests import factories
from tests.zelfscan import fabriek
from tests.zelfscan.uitkomst.leidvenster import VERDEELD, Leidvenster, klaar_om_te_onthullen
from zelfscan.scan.models import Invulling, Leiding
from zelfscan.uitkomst.actions.leiden import toon_dia
from zelfscan.uitkomst.actions.uitkomst import leg_groepsscore_vast, sluit

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]
EERSTE, TWEEDE = "ontwerper", "verbinder"  # in the order of the talk


@pytest.fixture
def scan():
    return fabriek.onthulde_scan(VERDEELD)


@pytest.fixture
def venster(client, scan):
    return Leidvenster(client, scan)


def nu(scan) -> str:
    return Leiding.objects.get(scan=scan).dia


def test_een_avond_van_de_code_tot_sluiten_op_een_adres(client):
    scan = klaar_om_te_onthullen(verwacht=5)
    venster = Leidvenster(client, scan)
    assert "5 van 5 binnen" in venster.balk

    venster.stuur("onthul").ga(EERSTE).score(EERSTE, "3", "Het lukt nu geregeld.")
    assert (nu(scan), "De groepsscore voor de ontwerper is bewaard." in venster.balk) == (TWEEDE, True)
    afspraak = {"afspraak-wat": "Bel de wethouder", "afspraak-organisatie": "De Linde", "afspraak-wanneer": "1-4-2099"}
    venster.stuur("afspraak", **afspraak)
    vraag = {"conclusie-conclusie": "We gaan door.", "conclusie-bestuursvraag": "Kies wie dit betaalt."}
    venster.stuur("conclusie", **vraag).stuur("sluit")

    scan.refresh_from_db()
    assert scan.is_gesloten
    assert (scan.conclusie, scan.groepsscores.get().waarde) == ("We gaan door.", 3)
    assert scan.bestuursvraag == "Kies wie dit betaalt."
    assert scan.afspraken.values_list("wat", "onderdeel").get() == ("Bel de wethouder", TWEEDE)
    assert venster.antwoord.request["PATH_INFO"] == venster.adres
    assert "De scan is gesloten" in venster.balk


@pytest.mark.parametrize("binnen", [0, 3])
def test_onder_het_minimum_staat_er_waarom_het_niet_kan(client, binnen):
    scan = fabriek.scan()
    for _ in range(binnen):
        fabriek.invulling(scan)
    venster = Leidvenster(client, scan)

    assert not venster.boom.xpath("//form[@id='leidvorm-onthul']")
    assert "Onthullen kan nog niet" in venster.balk
    client.post(venster.adres, {"wat": "onthul"})
    scan.refresh_from_db()
    assert (scan.is_open, Invulling.objects.count(), Leiding.objects.count()) == (True, binnen, 0)


def test_de_balk_zegt_van_niemand_of_die_er_is(client):
    """privacy 4: it stands on the wall. Who answered and who did not make no difference to it."""
    scan = fabriek.scan(verwacht=2)
    for naam in ("De Linde", "Wijkteam Zuid"):
        fabriek.link(fabriek.genodigde(scan, naam), heeft_geantwoord=naam == "De Linde")
    fabriek.invulling(scan)

    balk = Leidvenster(client, scan).balk

    assert "1 van 2 binnen" in balk
    assert "Linde" not in balk
    assert "Wijkteam" not in balk


def test_het_openbare_scherm_heeft_geen_balk_ook_niet_voor_wie_organiseert(venster, scan):
    assert "data-leid" not in venster.client.get(f"/s/{scan.code}/scherm/").text


def test_de_balk_kent_de_dias_die_er_staan(client):
    eerder = fabriek.onthulde_scan(VERDEELD)
    toon_dia(by=eerder.organisatoren.get().gebruiker, scan=eerder, dia="overzicht")
    venster = Leidvenster(client, eerder)
    gezien = [dia.removeprefix("dia-") for dia in venster.boom.xpath("//*[@data-dia]/@id")]

    for dia in gezien:
        assert venster.ga(dia).boom.xpath("//@data-nu") == [dia]
    assert f"{len(gezien)} van {len(gezien)}" in venster.balk


def test_een_dia_die_er_niet_is_verandert_niets(venster, scan):
    venster.ga(TWEEDE)

    venster.ga("onzin")

    assert nu(scan) == TWEEDE
    assert "Dit is intussen veranderd" in venster.balk


def test_de_stand_zegt_waar_de_zaal_is_en_de_laatste_wint(client, scan):
    ander = fabriek.organisator(scan).gebruiker
    een, twee = Leidvenster(client, scan), Leidvenster(type(client)(), scan, ander)
    een.ga(TWEEDE)
    stand = client.get(f"/s/{scan.code}/stand/")
    assert stand.json() == {"fase": "onthuld", "dia": TWEEDE, "keer": 1, "nieuws": ANY}

    twee.ga(EERSTE)

    weer = client.get(f"/s/{scan.code}/stand/", headers={"if-none-match": stand["ETag"]})
    assert weer.json() == {"fase": "onthuld", "dia": EERSTE, "keer": 2, "nieuws": ANY}
    antwoord = client.post(een.adres, {"wat": "dia", "dia": TWEEDE}, headers={"accept": "application/json"})
    assert antwoord.json() == {"dia": TWEEDE, "keer": 3}


def test_bladeren_laat_geen_spoor_na(venster, scan):
    voor = Gebeurtenis.objects.count()

    venster.ga(TWEEDE).ga(EERSTE)

    assert Gebeurtenis.objects.count() == voor


def test_een_groepsscore_ver_van_de_scores_wordt_in_de_balk_nog_eens_gevraagd(client):
    scan = fabriek.onthulde_scan(("1111", "1211", "2111", "1111"))
    venster = Leidvenster(client, scan).score(EERSTE, "5", "Toch wel.")
    assert "Dat mag. Klopt het?" in venster.balk
    assert not scan.groepsscores.exists()

    venster.stuur(EERSTE, **{f"{EERSTE}-toch": "on"})

    assert scan.groepsscores.get().waarde == 5


def test_twee_die_leiden_zien_elkaars_zin_voor_er_een_verdwijnt(client, scan):
    een = Leidvenster(client, scan)
    twee = Leidvenster(type(client)(), scan, fabriek.organisator(scan).gebruiker)
    twee.score(EERSTE, "3", "De ander was eerder.")

    een.score(EERSTE, "3", "Mijn eigen zin.")

    assert scan.groepsscores.get().waarom == "De ander was eerder."
    assert "De ander was eerder." in een.balk
    (veld,) = een.boom.xpath(f"//input[@name='{EERSTE}-waarom']")
    assert veld.get("value") == "Mijn eigen zin."


def test_dezelfde_groepsscore_van_twee_is_geen_botsing(client, scan):
    een = Leidvenster(client, scan)
    Leidvenster(type(client)(), scan, fabriek.organisator(scan).gebruiker).score(EERSTE, "3", "Zo is het.")

    een.score(EERSTE, "3", "Zo is het.")

    assert "is bewaard" in een.balk


def test_een_afspraak_die_nog_eens_aankomt_is_er_een(venster, scan):
    """Also from a page with another token: after a new login nobody knows what arrived before."""
    velden = {"afspraak-wat": "Bel", "afspraak-organisatie": "De Linde", "afspraak-wanneer": ""}
    venster.stuur("afspraak", **velden)

    venster.stuur("afspraak", **velden)

    assert scan.afspraken.count() == 1
    assert "Deze afspraak staat er al." in venster.balk


def test_wat_met_hetzelfde_formulier_nog_eens_komt_gebeurt_een_keer(venster, scan):
    venster.ga(EERSTE)
    wat = venster.form(EERSTE) | {f"{EERSTE}-waarde": "3", f"{EERSTE}-waarom": "Zo is het."}
    venster.client.post(venster.adres, wat | {"csrfmiddlewaretoken": "a" * 64})
    leg_groepsscore_vast(
        by=scan.organisatoren.get().gebruiker, scan=scan, onderdeel=EERSTE, waarde=2, waarom="Later anders."
    )

    venster.antwoord = venster.client.post(venster.adres, wat | {"csrfmiddlewaretoken": "a" * 64}, follow=True)

    assert scan.groepsscores.get().waarde == 2
    assert AL_GEDAAN in venster.balk


@pytest.mark.parametrize("wat", ["onthul", "sluit"])
def test_wat_de_ander_al_deed_is_gedaan(client, wat):
    scan = klaar_om_te_onthullen() if wat == "onthul" else fabriek.onthulde_scan(VERDEELD)
    een = Leidvenster(client, scan)
    twee = Leidvenster(type(client)(), scan, fabriek.organisator(scan).gebruiker)
    twee.stuur(wat)

    een.stuur(wat)

    assert een.antwoord.redirect_chain
    scan.refresh_from_db()
    assert not scan.is_open


@pytest.mark.parametrize("naam", [EERSTE, "afspraak", "conclusie", "sluit"])
def test_na_het_sluiten_verandert_er_niets_meer(venster, scan, naam):
    velden = venster.form(naam) | {
        f"{EERSTE}-waarde": "3",
        f"{EERSTE}-waarom": "Te laat.",
        "afspraak-wat": "Te laat",
        "afspraak-organisatie": "De Linde",
        "conclusie-conclusie": "Te laat.",
    }
    sluit(by=scan.organisatoren.get().gebruiker, scan=scan)

    venster.client.post(venster.adres, velden)

    scan.refresh_from_db()
    assert (scan.conclusie, scan.afspraken.count(), scan.groepsscores.count()) == ("", 0, 0)


def test_tussen_regios_is_er_geen_groepsscore(client):
    scan = fabriek.onthulde_scan(("3333", "4444"), manier=4, openheid="naam")
    venster = Leidvenster(client, scan)

    assert not venster.boom.xpath("//form[contains(@class, 'leid-score')]")
    assert venster.boom.xpath("//form[@id='leidvorm-afspraak']")


def test_de_conclusie_van_een_ander_gaat_niet_verloren(venster, scan):
    wat = venster.form("conclusie")
    assert "conclusie-" + GETOOND in wat
    venster.stuur("conclusie", **{"conclusie-conclusie": "De eerste."})

    venster.antwoord = venster.client.post(venster.adres, wat | {"conclusie-conclusie": "De tweede."})

    scan.refresh_from_db()
    assert scan.conclusie == "De eerste."
    assert "De eerste." in venster.balk


def test_alleen_een_organisator_bladert_en_pas_na_de_onthulling(scan):
    with pytest.raises(PermissionDenied):
        toon_dia(by=factories.gebruiker(), scan=scan, dia="overzicht")
    dicht = fabriek.scan()
    with pytest.raises(Achterhaald):
        toon_dia(by=dicht.organisatoren.get().gebruiker, scan=dicht, dia="overzicht")
    assert not Leiding.objects.exists()


def test_wat_niet_meer_kan_zegt_dat_het_niet_bewaard_is(venster, scan):
    """So the script keeps what was typed, instead of taking a page that came back for a yes."""
    sluit(by=scan.organisatoren.get().gebruiker, scan=scan)

    venster.stuur("conclusie", **{"conclusie-conclusie": "Te laat."})

    assert venster.boom.xpath("//section[@data-leid]/@data-geweigerd") == ["vervallen"]
    assert "Dit is intussen veranderd" in venster.balk


def test_een_dia_die_er_niet_is_hoort_het_script_als_botsing(venster):
    antwoord = venster.client.post(
        venster.adres, {"wat": "dia", "dia": "onzin"}, headers={"accept": "application/json"}
    )

    assert antwoord.status_code == 409
