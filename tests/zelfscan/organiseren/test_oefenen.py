"""The rehearsal: the real wall with invented people, a group score, a report; nothing kept, no way to a real scan."""

import lxml.html
import pytest
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import factories
from tests.regie.regios.regios import browser
from tests.zelfscan import fabriek
from zelfscan.instrumenten import STANDAARD
from zelfscan.instrumenten.voorbeeld import voorbeeld_van
from zelfscan.organiseren.oefenen import CODE, TEGELIJK, Oefening
from zelfscan.scan.code import TEKENS, lees_code

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]
SCHERM, UITKOMST, VERSLAG = (f"/mijn/scans/proef/{deel}/" for deel in ("scherm", "uitkomst", "verslag"))
ALLEN = len(voorbeeld_van(STANDAARD))
MERK = "Dit is een oefening"


@pytest.fixture
def client():
    return browser(factories.gebruiker("Anouk"))


def boom(client, adres):
    return lxml.html.fromstring(client.get(adres).text)


def link(pagina, woorden: str) -> str:
    (een,) = [een for een in pagina.iter("a") if woorden in een.text_content()]
    return een.get("href")


def test_zonder_script_komt_iedereen_met_volgende_binnen_en_volgt_de_avond(client):
    adres, gezien = link(boom(client, "/mijn/scans/proef/"), "Oefen de avond"), []
    while True:
        pagina = boom(client, adres)
        gezien.append(pagina.xpath("string(//*[@data-zin])"))
        knop = pagina.xpath("//a[@data-onthul]")[0]
        if knop.get("hidden") is None:
            break
        adres = link(pagina, "Volgende")
    assert gezien[0] == f"0 van {ALLEN} binnen"
    assert gezien[-1] == f"{ALLEN} van {ALLEN} binnen"
    assert len(gezien) == -(-ALLEN // TEGELIJK) + 1

    zaal = boom(client, knop.get("href"))
    assert len(zaal.xpath("//*[@data-dia]")) >= 5
    score = zaal.xpath("//a[contains(., 'voor verbinder')]")[2].get("href")
    assert score.endswith("#dia-verbinder")
    zaal = boom(client, score)
    assert zaal.xpath("//*[@id='dia-verbinder']//*[@class='cijfer']")[0].text_content().strip().startswith("3")
    verslag = boom(client, link(zaal, "Sluit af"))
    assert "Dit koos je in de oefening." in verslag.text_content()
    assert link(verslag, "Oefen nog een keer").startswith(SCHERM)


def test_het_is_de_echte_wand(client):
    """The same template, the same slides as a real scan of the same answers."""
    scan = fabriek.onthulde_scan()
    echt = boom(client, f"/s/{scan.code}/scherm/")
    geoefend = boom(client, UITKOMST)

    def dias(pagina):
        return {dia.get("id") for dia in pagina.xpath("//*[@data-dia]")}

    # What the group has in common is only said of enough answers; who takes which role is written down after the talk.
    assert dias(echt) <= dias(geoefend) | {"dia-samen", "dia-bezetting"}
    assert geoefend.xpath("//*[@data-scherm]")


@pytest.mark.parametrize("openheid", ["totaal", "domein", "laag", "naam"])
def test_op_elke_pagina_staat_dat_het_een_oefening_is(client, openheid):
    for adres in (SCHERM, UITKOMST, VERSLAG):
        antwoord = client.get(adres, {"openheid": openheid})
        assert antwoord.status_code == 200
        assert MERK in antwoord.text
    # A real wall says no such thing.
    assert MERK not in client.get(f"/s/{fabriek.scan().code}/scherm/").text


def test_er_wordt_niets_bewaard_en_niets_opgezocht(client):
    """Of no table of ours is a row written; of those with scans and answers none is even read."""
    echt = fabriek.scan()
    tabellen = {model._meta.db_table for model in apps.get_app_config("zelfscan").get_models()}
    for adres in (SCHERM, f"{SCHERM}?binnen=99", f"{UITKOMST}?verbinder=3&openheid=naam", f"{VERSLAG}?verbinder=3"):
        with CaptureQueriesContext(connection) as vragen:
            tekst = client.get(adres).text
        # What waits for this person is counted by the menu, of every page.
        sql = [een["sql"] for een in vragen if "wachtsoort" not in een["sql"]]
        assert not [een for een in sql if any(f'"{tabel}"' in een for tabel in tabellen)], adres
        assert not [een for een in sql if een.startswith(("INSERT", "UPDATE", "DELETE"))], adres
        assert echt.code not in tekst


def test_geen_post_en_geen_bezoeker(client):
    for adres in (SCHERM, UITKOMST, VERSLAG):
        assert client.post(adres).status_code == 405
        assert browser(None).get(adres).status_code == 302


def test_zijn_code_is_nooit_een_echte():
    assert not set(CODE) <= set(TEKENS)
    assert lees_code(CODE) == ""


def test_de_wand_vraagt_de_server_niets(client):
    for adres in (SCHERM, UITKOMST):
        pagina = boom(client, adres)
        assert not pagina.xpath("//*[@data-stand]")
        assert "/s/" not in lxml.html.tostring(pagina.find(".//main")).decode()
    zinnen = boom(client, f"{SCHERM}?binnen=9").xpath("string(//@data-oefening)").split("|")
    assert zinnen == [f"{aantal} van {ALLEN} binnen" for aantal in range(9, ALLEN + 1)]


@pytest.mark.parametrize(
    "adres",
    [
        f"{SCHERM}?binnen=-1",
        f"{SCHERM}?binnen=9999999",
        f"{SCHERM}?binnen=²&openheid=alles&instrument=geen",
        f"{UITKOMST}?verbinder=9&dirigent=x&openheid=",
        f"{VERSLAG}?verbinder=0&ontwerper=",
    ],
)
def test_een_onzinnig_adres_is_het_begin(client, adres):
    antwoord = client.get(adres)

    assert antwoord.status_code == 200
    assert "Dit koos je in de oefening." not in antwoord.text


def test_voor_het_onthullen_staat_er_geen_uitkomst(client):
    pagina = boom(client, f"{SCHERM}?binnen=99&verbinder=3")

    assert not pagina.xpath("//*[@data-dia]")
    assert not pagina.xpath("//*[@class='strook']")


def test_een_instrument_met_elke_soort_is_ook_te_oefenen(client, proef):
    oefening = Oefening(proef, "totaal")
    for adres in (SCHERM, UITKOMST, VERSLAG):
        antwoord = client.get(adres, {"instrument": proef.sleutel})
        assert antwoord.status_code == 200
        assert MERK in antwoord.text
    assert len(oefening.groepskeuzes) == len(proef.gescoord)
