"""Putting a region together: by plain submits, with htmx, and with everything somebody can get wrong."""

import html
import re

import lxml.html
import pytest

from regie.regios.gebied import Gemeente
from regie.regios.regio import Regio
from tests import factories

from .regios import browser, gebied, gemeenten

MAKEN = "/regios/maken/"
ZOEKEN = "/regios/gemeenten/"
HTMX = {"HX-Request": "true"}

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]


@pytest.fixture
def maker():
    return factories.gebruiker("Maker")


@pytest.fixture
def client(maker):
    return browser(maker)


def velden(antwoord) -> dict[str, str]:
    """What a browser would send with the form of this answer, but for the button that is pressed."""
    form = lxml.html.document_fromstring(antwoord.text).xpath("//main//form")[0]
    return dict(form.form_values())


def knoppen(antwoord, naam: str) -> dict[str, str]:
    """The buttons of one step, as value and text."""
    boom = lxml.html.document_fromstring(antwoord.text)
    return {
        knop.get("value"): " ".join(knop.text_content().split()) for knop in boom.xpath(f"//button[@name='{naam}']")
    }


def druk(client, antwoord, knop: str, waarde="1", pad=MAKEN, **ingevuld):
    return client.post(pad, velden(antwoord) | ingevuld | {knop: waarde})


def test_een_regio_maken_zonder_javascript(client, maker):
    pagina = client.get(MAKEN)
    pagina = druk(client, pagina, "zoeken", zoek="den bosch", naam="Langs de Dieze", omschrijving="Samen verder")
    assert knoppen(pagina, "erbij") == {"GM0796": "'s-Hertogenbosch ook: Den Bosch, Noord-Brabant"}

    pagina = druk(client, pagina, "erbij", "GM0796")
    pagina = druk(client, pagina, "zoeken", zoek="vught")
    pagina = druk(client, pagina, "erbij", "GM0865")
    assert Regio.objects.count() == 0
    pagina = druk(client, pagina, "weg", "GM0796")
    assert set(knoppen(pagina, "weg")) == {"GM0865"}

    antwoord = druk(client, pagina, "bewaren")

    regio = Regio.objects.get()
    assert antwoord.url == "/regios/langs-de-dieze/"
    assert (regio.naam, regio.omschrijving) == ("Langs de Dieze", "Samen verder")
    assert [gemeente.naam for gemeente in regio.gemeenten.all()] == ["Vught"]
    assert regio.lidmaatschappen.get().gebruiker == maker


def test_een_heel_gebied_en_gemeenten_erbij(client):
    twente = gebied("jeugdregio", "Twente")
    pagina = druk(client, client.get(MAKEN), "zoeken", zoek="jeugdregio twente")
    pagina = druk(client, pagina, "gebied_erbij", str(twente.pk))
    assert "14 gemeenten gekozen" in pagina.text
    assert str(twente.pk) in knoppen(pagina, "gebied_weg")

    pagina = druk(client, pagina, "erbij", "GM0193")  # Zwolle
    assert len(velden(pagina)["gemeenten"].split()) == 15

    pagina = druk(client, pagina, "gebied_weg", str(twente.pk))
    assert velden(pagina)["gemeenten"] == "GM0193"


def test_bij_een_gemeente_staan_de_gebieden_waar_ze_in_ligt(client):
    pagina = druk(client, client.get(MAKEN), "zoeken", zoek="enschede")

    assert "jeugdregio Twente 14 gemeenten" in knoppen(pagina, "gebied_erbij").values()


def test_alle_gemeenten_passen_in_het_formulier(client):
    codes = " ".join(Gemeente.objects.actueel().values_list("code", flat=True))

    assert client.post(MAKEN, {"naam": "Alles", "gemeenten": codes}).status_code == 302
    assert Regio.objects.get().gemeenten.count() == 342


@pytest.mark.parametrize(
    ("data", "zin"),
    [
        ({}, "Geef de regio een naam."),
        ({"naam": "  \u202e "}, "Geef de regio een naam."),
        ({"naam": "Zonder"}, "Kies minstens één gemeente."),
        ({"naam": "a" * 500}, "mag hoogstens 100 tekens lang zijn; nu 500"),
        ({"naam": "Te veel", "omschrijving": "a" * 2001}, "mag hoogstens 2000 tekens lang zijn; nu 2001"),
        ({"naam": "Onbekend", "gemeenten": "GM0796 GM9999 <b>"}, "Deze gemeenten kennen we niet: GM9999 en &lt;b&gt;."),
    ],
)
def test_een_fout_staat_erbij_en_niets_raakt_kwijt(client, data, zin):
    antwoord = client.post(MAKEN, data | {"omschrijving": data.get("omschrijving", "Blijft staan"), "bewaren": "1"})

    assert antwoord.status_code == 200
    assert antwoord.text.count(zin) == 2  # above the form and at the field
    assert "<title>Fout: " in antwoord.text
    assert velden(antwoord)["omschrijving"].strip() == data.get("omschrijving", "Blijft staan")
    assert Regio.objects.count() == 0


def test_na_een_onbekende_code_blijft_de_rest_gekozen(client):
    antwoord = client.post(MAKEN, {"naam": "Proef", "gemeenten": "GM0796 GM9999"})

    assert velden(antwoord)["gemeenten"] == "GM0796"
    assert client.post(MAKEN, velden(antwoord)).status_code == 302


def test_een_gemeente_twee_keer_telt_een_keer(client):
    client.post(MAKEN, {"naam": "Dubbel", "gemeenten": "GM0796 GM0796"})

    assert Regio.objects.get().gemeenten.count() == 1


@pytest.mark.parametrize("stap", ["erbij", "weg", "gebied_erbij", "gebied_weg"])
@pytest.mark.parametrize("waarde", ["", "GM9999", "999999999999", "-1", "²", "<b>"])
def test_een_stap_met_onzin_doet_niets(client, stap, waarde):
    antwoord = client.post(MAKEN, {"naam": "Proef", "gemeenten": "GM0796", stap: waarde})

    assert antwoord.status_code == 200
    assert velden(antwoord)["gemeenten"] == "GM0796"


def test_een_naam_met_een_apostrof_en_tekens(client):
    antwoord = client.post(MAKEN, {"naam": "'s-Hertogenbosch & <i>omstreken</i>", "gemeenten": "GM0796"})

    pagina = client.get(antwoord.url)
    assert "<i>omstreken" not in pagina.text
    assert "&#x27;s-Hertogenbosch &amp; &lt;i&gt;omstreken" in pagina.text


def test_twee_keer_drukken_maakt_een_regio(client):
    data = {"naam": "Eén keer", "gemeenten": "GM0796"}
    client.post(MAKEN, data)
    antwoord = client.post(MAKEN, data | {"naam": "eén KEER"})

    assert "Je hebt al een regio met deze naam." in antwoord.text
    assert Regio.objects.count() == 1


@pytest.mark.parametrize("naam", ["Maken", "Gemeenten"])
def test_een_regio_staat_nooit_op_een_adres_van_de_site(client, naam):
    antwoord = client.post(MAKEN, {"naam": naam, "gemeenten": "GM0796"})

    assert client.get(antwoord.url).context["regio"].naam == naam


# Changing


def test_wijzigen_begint_met_wat_er_is_en_houdt_het_adres(client, maker):
    regio = factories.regio(beheerder=maker, gemeenten=gemeenten("Vught", "'s-Hertogenbosch"))
    pad = f"/regios/{regio.slug}/wijzigen/"
    pagina = druk(client, client.get(pad), "weg", "GM0865", pad=pad, naam="Anders")

    antwoord = druk(client, pagina, "bewaren", pad=pad)

    regio.refresh_from_db()
    assert antwoord.url == "/regios/de-proef/"
    assert regio.naam == "Anders"
    assert [gemeente.code for gemeente in regio.gemeenten.all()] == ["GM0796"]


def test_de_gemeenten_van_een_ander_staan_er_met_naam_bij_en_je_kiest(client, maker):
    """The choice is no field of Django's own: it stands in the page, and a choice between both reaches it too."""
    regio = factories.regio(beheerder=maker, gemeenten=gemeenten("Vught"))
    pad = f"/regios/{regio.slug}/wijzigen/"
    een, twee = (client.get(pad) for _ in range(2))
    een = druk(client, een, "erbij", "GM0796", pad=pad)
    client.post(pad, velden(een))
    twee = druk(client, twee, "erbij", "GM0344", pad=pad)

    gebotst = client.post(pad, velden(twee))

    assert "'s-Hertogenbosch en Vught" in html.unescape(gebotst.text)
    assert velden(gebotst)["gemeenten"] == "GM0865 GM0344"
    keuze = next(
        waarde for waarde, _ in gebotst.context["form"].fields["gemeenten"].botsing.keuzes if "ander" in waarde
    )
    client.post(pad, velden(gebotst) | {"gemeenten-keuze": keuze})
    assert set(regio.gemeenten.values_list("code", flat=True)) == {"GM0865", "GM0796"}


def test_de_gemeenten_van_een_ander_blijven_als_je_alleen_de_naam_verandert(client, maker):
    regio = factories.regio(beheerder=maker, gemeenten=gemeenten("Vught"))
    pad = f"/regios/{regio.slug}/wijzigen/"
    een, twee = (client.get(pad) for _ in range(2))
    client.post(pad, velden(druk(client, een, "erbij", "GM0796", pad=pad)))

    client.post(pad, velden(twee) | {"naam": "Anders"})

    regio.refresh_from_db()
    assert regio.naam == "Anders"
    assert set(regio.gemeenten.values_list("code", flat=True)) == {"GM0865", "GM0796"}


def test_een_lid_mag_niet_wijzigen_en_een_ander_weet_van_niets(maker):
    regio = factories.regio(beheerder=maker, gemeenten=gemeenten("Vught"))
    pad = f"/regios/{regio.slug}/wijzigen/"

    assert browser(factories.lid(regio).gebruiker).get(pad).status_code == 403
    assert browser(factories.gebruiker()).get(pad).status_code == 404


# Searching


@pytest.mark.parametrize(
    ("zoek", "code"),
    [
        ("den bosch", "GM0796"),
        ("sudwest", "GM1900"),
        ("'s-gravenhage", "GM0518"),
        ("’s gravenhage", "GM0518"),
        ("DEN HAAG", "GM0518"),
        ("nuenen", "GM0820"),
    ],
)
def test_zoeken_zoals_mensen_typen(client, zoek, code):
    assert next(iter(knoppen(client.get(ZOEKEN, {"zoek": zoek}, headers=HTMX), "erbij"))) == code


def test_htmx_krijgt_een_deel_en_een_ander_een_pagina(client):
    deel = client.get(ZOEKEN, {"zoek": "bergen"}, headers=HTMX)
    pagina = client.get(ZOEKEN, {"zoek": "bergen"})

    assert "<html" not in deel.text
    assert 'hx-swap-oob="innerHTML:#keuze-melding"' in deel.text
    assert re.search(r"\d gemeenten en \d+ gebieden gevonden\.", deel.text)
    assert "<html" in pagina.text
    assert "/regios/maken/?erbij=GM0373" in pagina.text


def test_een_stap_met_htmx_geeft_alleen_de_keuze(client):
    antwoord = client.post(MAKEN, {"naam": "Blijft", "zoek": "vught", "erbij": "GM0865"}, headers=HTMX)

    assert "<html" not in antwoord.text
    assert 'id="keuze"' in antwoord.text
    assert "Vught staat erbij. 1 gemeente gekozen." in antwoord.text


def test_wat_gekozen_is_staat_ingedrukt(client):
    antwoord = client.get(ZOEKEN, {"zoek": "vught", "gemeenten": "GM0865"}, headers=HTMX)

    assert knoppen(antwoord, "weg") == {"GM0865": "Vught Noord-Brabant"}
    assert 'aria-pressed="true"' in antwoord.text


@pytest.mark.parametrize("zoek", ["", "  ", "zzzzzz", "%", "a" * 500, "\x00", "<script>"])
def test_zoeken_naar_niets_geeft_een_gewoon_antwoord(client, zoek):
    for kop in ({}, HTMX):
        assert client.get(ZOEKEN, {"zoek": zoek}, headers=kop).status_code == 200


@pytest.mark.parametrize("jaar", ["", "abc", "1900", "99999", "²²²²"])
def test_zoeken_met_een_vreemd_jaar(client, jaar):
    assert client.get(ZOEKEN, {"zoek": "vught", "jaar": jaar}, headers=HTMX).status_code == 200


def test_een_link_van_de_zoekpagina_neemt_het_gebied_mee(client):
    twente = gebied("jeugdregio", "Twente")

    assert "14 gemeenten gekozen" in client.get(f"{MAKEN}?gebied_erbij={twente.pk}").text
    assert Regio.objects.count() == 0


@pytest.mark.parametrize("zoek", ["e", "vught", "jeugdregio", "zzzz"])
def test_zoeken_doet_altijd_even_weinig_vragen(client, zoek, django_assert_max_num_queries):
    with django_assert_max_num_queries(7):  # session, account, year, and four to find
        client.get(ZOEKEN, {"zoek": zoek}, headers=HTMX)
