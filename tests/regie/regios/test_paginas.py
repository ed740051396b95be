"""The pages of a region: who gets which, what congruence they show, and that size costs no queries."""

import gzip

import lxml.html
import pytest

from regie.regios.actions.regios import leg_ervaring_vast
from regie.regios.congruentie import Samenval
from regie.regios.gebied import Gemeente
from regie.regios.regio import Regio
from regie.regios.regiopagina import letter, regiopagina
from tests import factories

from .regios import browser, gemeenten, heel, mensen_rond

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]

ZIEN = {"bezoeker": 302, "gebruiker": 404, "lid": 200, "beheerder": 200, "contactpersoon": 200}
ZIEN |= {"buitenstaander": 404, "onderzoeker": 404, "medewerker": 200}
WIJZIGEN = ZIEN | {"lid": 403}
BENOEMEN = WIJZIGEN | {"beheerder": 403, "contactpersoon": 403}


@pytest.fixture
def twente():
    return factories.regio("Twente", gemeenten=heel("jeugdregio", "Twente"))


def pagina(regio, wie=None):
    return browser(wie or regio.lidmaatschappen.first().gebruiker).get(f"/regios/{regio.slug}/")


@pytest.mark.parametrize(
    ("pad", "verwacht"),
    [
        ("", ZIEN),
        ("contacten/", ZIEN),
        ("organisaties/", ZIEN),
        ("leden/", ZIEN),
        ("wijzigen/", WIJZIGEN),
        ("ervaring/", WIJZIGEN),
        ("verwijderen/", WIJZIGEN),
        ("contacten/maken/", WIJZIGEN),
        ("organisaties/maken/", WIJZIGEN),
        ("leden/contactpersoon/", BENOEMEN),
    ],
)
def test_wie_welke_pagina_krijgt(twente, pad, verwacht):
    gekregen = {
        soort: browser(wie).get(f"/regios/twente/{pad}").status_code for soort, wie in mensen_rond(twente).items()
    }

    assert gekregen == verwacht


# The list


def test_de_lijst_is_van_mij_en_bij_een_medewerker_van_iedereen(twente):
    mensen = mensen_rond(twente)
    gezien = {
        soort: {regio.naam for regio, _ in browser(mensen[soort]).get("/regios/").context["kaarten"]}
        for soort in ("gebruiker", "lid", "buitenstaander", "onderzoeker", "medewerker")
    }

    assert gezien == {
        "gebruiker": set(),
        "lid": {"Twente"},
        "buitenstaander": {"Elders"},
        "onderzoeker": set(),
        "medewerker": {"Twente", "Elders"},
    }


def test_een_lege_lijst_zegt_wat_je_eerst_doet(db):
    antwoord = browser(factories.gebruiker()).get("/regios/")

    assert "Begin met je eerste regio" in antwoord.text
    assert 'href="/regios/maken/"' in antwoord.text


@pytest.mark.parametrize(("zoek", "gevonden"), [("twen", {"Twente"}), ("vlieland", {"Elders"}), ("%", set())])
def test_een_medewerker_zoekt_op_naam_of_gemeente(twente, zoek, gevonden):
    antwoord = browser(mensen_rond(twente)["medewerker"]).get("/regios/", {"zoek": zoek})

    assert {regio.naam for regio, _ in antwoord.context["kaarten"]} == gevonden


def test_zoeken_helpt_een_ander_niet_aan_een_regio(twente):
    antwoord = browser(factories.gebruiker()).get("/regios/", {"zoek": "twente"})

    assert antwoord.context["kaarten"] == []


# Congruence, of real regions


def uitkomsten(regio) -> dict[str, tuple[str, int]]:
    return {
        soort.sleutel: (soort.uitkomst, sum(stuk.telt_mee for stuk in soort.stukken))
        for soort in regiopagina(regio).soorten
    }


def test_een_regio_die_een_hele_jeugdregio_is(twente):
    geteld = uitkomsten(twente)
    antwoord = pagina(twente)

    assert geteld["jeugdregio"] == (Samenval.VALT_SAMEN, 1)
    assert geteld["ggd"] == (Samenval.VALT_SAMEN, 1)
    assert geteld["swv_po"] == (Samenval.DISCONGRUENT, 2)
    assert "De regio valt precies samen met jeugdregio Twente." in antwoord.text
    assert "633.917" in antwoord.text


def test_een_regio_over_twee_jeugdregios(db):
    regio = factories.regio(gemeenten=gemeenten("Zwolle", "Deventer", "Almelo"))

    assert uitkomsten(regio)["jeugdregio"] == (Samenval.DISCONGRUENT, 2)


def test_een_gemeente_in_twee_samenwerkingsverbanden_toont_de_delen(db):
    regio = factories.regio(gemeenten=gemeenten("Montferland"))
    vak = next(vak for vak in regiopagina(regio).rijen[0].vakken if vak.soort == "swv_po")

    assert [(plek.letter, plek.naam, plek.aandeel) for plek in vak.plekken] == [
        ("A", "PO2503", "53%"),
        ("B", "PO2504", "47%"),
    ]
    assert uitkomsten(regio)["swv_po"] == (Samenval.DISCONGRUENT, 2)
    assert uitkomsten(regio)["jeugdregio"] == (Samenval.CONGRUENT, 1)


def test_alle_gemeenten_samen(db):
    regio = factories.regio(gemeenten=Gemeente.objects.actueel())
    geteld = uitkomsten(regio)

    assert geteld["jeugdregio"] == (Samenval.DISCONGRUENT, 42)
    assert geteld["ggd"] == (Samenval.DISCONGRUENT, 25)
    assert len(lxml.html.document_fromstring(pagina(regio).text).xpath("//table[@class='ligging']/tbody/tr")) == 342


def test_gemeenten_in_dezelfde_gebieden_staan_bij_elkaar(twente):
    """So that the picture shows bands: in the first column each letter comes in one piece."""
    regio = factories.regio(gemeenten=Gemeente.objects.actueel().filter(provincie="Gelderland"))
    letters = [rij.vakken[0].plekken[0].letter for rij in regiopagina(regio).rijen]

    assert letters == sorted(letters)
    assert len(set(letters)) > 3


def test_de_balk_is_zo_breed_als_de_regio(twente):
    for soort in regiopagina(twente).soorten:
        laatste = soort.stukken[-1]
        assert float(laatste.x[:-1]) + float(laatste.breed[:-1]) == pytest.approx(100, abs=0.05)


@pytest.mark.parametrize(("nummer", "naam"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA")])
def test_een_letter_zoals_in_een_spreadsheet(nummer, naam):
    assert letter(nummer) == naam


# What partners feel


def test_de_ervaring_staat_naast_de_telling_met_een_zin_als_die_anders_is(twente):
    client = browser(twente.lidmaatschappen.get().gebruiker)
    data = {"jeugdregio_oordeel": "niet", "jeugdregio_toelichting": "Ieder <b>anders</b>", "ggd_oordeel": "valt_samen"}

    antwoord = client.post("/regios/twente/ervaring/", data, follow=True)

    assert antwoord.redirect_chain == [("/regios/twente/", 302)]
    assert "Op papier is het één gebied, maar zo voelt het niet." in antwoord.text
    assert "Ieder &lt;b&gt;anders" in antwoord.text
    per_soort = {soort.sleutel: soort for soort in antwoord.context["pagina"].soorten}
    assert per_soort["ggd"].oordeel == "Valt samen met onze regio"
    assert per_soort["ggd"].verschil == ""
    assert per_soort["rmc"].oordeel == ""


def test_een_leeg_antwoord_haalt_de_ervaring_weg(twente):
    by = twente.lidmaatschappen.get().gebruiker
    leg_ervaring_vast(by=by, regio=twente, oordelen={"ggd": ("niet", "")})

    browser(by).post("/regios/twente/ervaring/", {"ggd_oordeel": ""})

    assert not twente.ervaren_congruentie.exists()


@pytest.mark.parametrize(
    ("data", "zin"),
    [
        ({"ggd_toelichting": "Zomaar"}, "Kies ook een antwoord bij de GGD-regio&#x27;s, of verwijder de tekst."),
        ({"ggd_oordeel": "weet_niet", "ggd_toelichting": "a" * 1500}, "mag hoogstens 1000 tekens lang zijn; nu 1500"),
        ({"ggd_oordeel": "onzin"}, "Kies bij ‘"),
    ],
)
def test_een_fout_in_de_ervaring_staat_erbij(twente, data, zin):
    antwoord = browser(twente.lidmaatschappen.get().gebruiker).post("/regios/twente/ervaring/", data)

    assert antwoord.status_code == 200
    assert zin in antwoord.text
    assert data.get("ggd_toelichting", "") in antwoord.text
    assert not twente.ervaren_congruentie.exists()


# Removing, and an address that leads on


def test_een_regio_gaat_pas_weg_na_bevestigen(twente):
    client = browser(twente.lidmaatschappen.get().gebruiker)
    assert "Dat kun je niet terugdraaien." in client.get("/regios/twente/verwijderen/").text
    assert Regio.objects.count() == 1

    assert client.post("/regios/twente/verwijderen/").url == "/regios/"
    assert Regio.objects.count() == 0


def test_een_regio_met_anderen_gaat_niet_zomaar_weg(twente):
    factories.lid(twente)
    antwoord = browser(twente.lidmaatschappen.beheerders().get().gebruiker).post("/regios/twente/verwijderen/")

    assert "Dit kan niet" in antwoord.text
    assert Regio.objects.count() == 1


# Size


def test_de_bron_staat_erbij(twente):
    assert "Bron: CBS, gebieden in Nederland (CC BY 4.0); OCW. Indeling van 2026" in pagina(twente).text


@pytest.mark.parametrize("aantal", [3, 40])
def test_de_pagina_doet_even_veel_vragen_bij_elke_omvang(aantal, django_assert_num_queries):
    regio = factories.regio(gemeenten=Gemeente.objects.actueel()[:aantal])
    client = browser(regio.lidmaatschappen.get().gebruiker)

    with django_assert_num_queries(19):
        client.get(f"/regios/{regio.slug}/")


@pytest.mark.parametrize("aantal", [40, 342])
def test_de_pagina_weegt_weinig(aantal):
    regio = factories.regio(gemeenten=Gemeente.objects.actueel()[:aantal])

    assert len(gzip.compress(pagina(regio).content, 6)) < 30_000


@pytest.mark.parametrize("pad", ["contacten/", "wijzigen/", "organisaties/", "leden/"])
def test_de_andere_pagina_s_ook(pad, django_assert_max_num_queries):
    regio = factories.regio(gemeenten=Gemeente.objects.actueel()[:40])
    for nummer in range(5):
        factories.lid(regio)
        regio.organisaties.create(naam=f"School {nummer}", partij="school", domein="onderwijs")
        plek = regio.gemeenten.all()[nummer]
        regio.contacten.create(gemeente=plek, terrein="zorg", naam="Iemand", telefoon="06")
    client = browser(regio.lidmaatschappen.beheerders().get().gebruiker)

    with django_assert_max_num_queries(12):
        client.get(f"/regios/{regio.slug}/{pad}")
