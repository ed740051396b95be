"""The form of the mirror, its outcome and its PDF, through the real client."""

import re
from datetime import date
from types import SimpleNamespace

import pytest
from django.core.cache import caches
from django.test import Client
from django.urls import reverse
from lxml.html import fromstring

import regie.stukken.pdf
from regie.inhoud.dragers import DRAGERS, INITIATIEFSPEL
from regie.inhoud.kernrollen import KERNROLLEN
from tests.databank import in_de_cachetabel
from tests.klok import wacht_op
from tests.pdfkeuring import keur
from tests.pdftekst import figuren_van, tekst_van
from tests.wereld import geschreven

ROLLEN = ("ontwerper", "kwartiermaker", "verbinder", "dirigent")
GOED = {"ontwerper": "3", "kwartiermaker": "2", "verbinder": "4", "dirigent": "1"}
ZELFSCAN = "/zelfscan/"
# Making one is counted in a table; the rest of the mirror knows no database.
MET_PDF = pytest.mark.usefixtures("db")
RARE_TEKST = [
    "x" * 10_000,
    "\x00\x01\x1b",
    "\u202ekrow\u202c",
    "🤷🏽‍♀️",
    "'; DROP TABLE",
    "<script>alert(1)</script>",
    "６",
    "3.0",
    " ",
]


def radios(html: str) -> list[tuple[str, str]]:
    """Name and value of every radio button."""
    return [(een.get("name"), een.get("value")) for een in fromstring(html).xpath("//input[@type='radio']")]


def gekozen(html: str) -> set[tuple[str, str]]:
    """Name and value of what is chosen."""
    return {(een.get("name"), een.get("value")) for een in fromstring(html).xpath("//input[@checked]")}


def test_formulier_heeft_vier_groepen_zonder_keuze_vooraf(client):
    html = client.get(ZELFSCAN).text
    cijfers = [radio for radio in radios(html) if radio[0] != "manier"]
    assert cijfers == [(rol, waarde) for rol in ROLLEN for waarde in "123450"]
    assert gekozen(html) == set()
    assert "niet om of iemand er officieel voor is aangewezen" in html


def test_goede_antwoorden_gaan_naar_het_adres_van_de_uitkomst(client):
    antwoord = client.post(ZELFSCAN, GOED)
    assert antwoord.status_code == 302
    assert antwoord["Location"] == "/zelfscan/resultaat/3241/"


def test_kan_niet_beoordelen_is_een_antwoord(client):
    antwoord = client.post(ZELFSCAN, dict.fromkeys(ROLLEN, "0"), follow=True)
    assert antwoord.redirect_chain == [("/zelfscan/resultaat/0000/", 302)]
    assert "Nog geen beeld" in antwoord.text


@pytest.mark.parametrize(("manier", "pagina"), [("alleen", ""), ("samen", "samen/"), ("", "")])
def test_wie_met_een_ander_was_krijgt_een_eigen_uitkomst(client, manier, pagina):
    antwoord = client.post(ZELFSCAN, GOED | {"manier": manier})
    assert antwoord["Location"] == f"/zelfscan/resultaat/3241/{pagina}"


def test_half_formulier_houdt_wat_er_stond_en_noemt_wat_ontbreekt(client):
    antwoord = client.post(ZELFSCAN, {"manier": "samen", "ontwerper": "3", "verbinder": "0"})
    html = " ".join(antwoord.text.split())
    assert antwoord.status_code == 200
    assert "<title>Fout: Zelfscan · Regiescan</title>" in html
    assert gekozen(html) == {("ontwerper", "3"), ("verbinder", "0"), ("manier", "samen")}
    for rol, naam in (("kwartiermaker", "Kwartiermaker"), ("dirigent", "Dirigent")):
        zin = f"Kies bij {naam} een score, of ‘Kan ik niet beoordelen’."
        assert f'<a href="#id_{rol}_0">{zin}</a>' in html
        assert fromstring(html).text_content().count(zin) == 2  # above the form and beside the group
    assert "Kies bij Ontwerper" not in fromstring(html).text_content()


def test_leeg_formulier_wordt_niet_voor_een_bezoek_aangezien(client):
    antwoord = client.post(ZELFSCAN, {})
    assert fromstring(antwoord.text).text_content().count("Kies bij ") == 8


@pytest.mark.parametrize("rommel", RARE_TEKST)
def test_vreemde_waarde_geeft_een_zin_en_geen_storing(client, rommel):
    antwoord = client.post(ZELFSCAN, GOED | {"dirigent": rommel, "manier": rommel})
    assert antwoord.status_code == 200
    assert "Kies bij Dirigent een score" in antwoord.text
    assert rommel.strip() == "" or rommel == "６" or rommel not in antwoord.text
    assert ("ontwerper", "3") in gekozen(antwoord.text)


@pytest.mark.parametrize("cijfers", ["9999", "32411", "abc", "٣٢٤١", "3241.pdf", "x" * 300])
@pytest.mark.parametrize("einde", ["/", ".pdf"])
def test_geen_uitkomst_geeft_een_vriendelijke_404(client, cijfers, einde):
    antwoord = client.get(f"/zelfscan/resultaat/{cijfers}{einde}")
    if (cijfers, einde) == ("3241.pdf", "/"):
        assert antwoord.status_code == 404
        return
    assert antwoord.status_code == 404
    assert "Deze uitkomst bestaat niet" in antwoord.text
    assert "vier cijfers van 0 tot en met 5" in antwoord.text


def test_uitkomst_heeft_zwakste_rol_bovenaan_en_elke_rol_een_keer(client):
    html = client.get("/zelfscan/resultaat/3241/").text
    plaatsen = [html.index(f'<span id="rol-{rol}">') for rol in ("dirigent", "kwartiermaker", "ontwerper", "verbinder")]
    assert plaatsen == sorted(plaatsen)
    assert html.count('<svg class="strook-plaatje"') == 4
    # The words beside each dot say it: the drawing is not read out once more.
    assert len(re.findall(r'<svg class="strook-plaatje"[^>]*aria-hidden="true"', html)) == 4


def test_de_titel_zegt_welke_uitkomst_het_is(client):
    titels = {client.get(f"/zelfscan/resultaat/{cijfers}/").text.split("title>")[1] for cijfers in ("4444", "5555")}
    assert {titel.strip() for titel in titels} == {
        f"Jouw spiegel {cijfers}: samen sterk · Regiescan</" for cijfers in ("4444", "5555")
    }


def test_elke_rol_heeft_de_eigen_notities_en_een_sterke_rol_vouwt(client):
    """All that was there is there: what folds is only out of sight, and can be opened without JavaScript."""
    pagina = fromstring(client.get("/zelfscan/resultaat/3250/").text)

    kaarten = {kaart.get("aria-labelledby").removeprefix("rol-"): kaart for kaart in pagina.xpath("//article")}

    assert list(kaarten) == ["kwartiermaker", "ontwerper", "verbinder", "dirigent"]
    for rol, kaart in kaarten.items():
        assert [veld.get("name") for veld in kaart.xpath(".//textarea")] == [
            f"{rol}_{wat}" for wat in ("knelpunt", "kans", "wie")
        ]
        assert kaart.xpath("ancestor::form[@action='/zelfscan/resultaat/3250.pdf']")
        assert kaart.xpath(".//legend")[0].text == f"Notities bij de {rol}"
        assert bool(kaart.xpath("./details[not(@open)]/summary/h3")) == (rol == "verbinder")
        # What a score means stands there for each that asks something; what to do of the first alone.
        assert bool(kaart.xpath("./p")) == (rol != "verbinder")
        assert bool(kaart.xpath("./div[@class='deelkaart-drie']")) == (rol == "kwartiermaker")
        assert [kop.text for kop in kaart.xpath(".//h4")] == ["Wat past er nu", "Zelf doen", "Met anderen"]
    assert all(vouw.xpath("./p") for vouw in pagina.xpath("//details[@class='meer houvast']"))
    lijst = pagina.xpath("//div[@class='spiegel-overzicht']//a/@href")
    assert lijst == [*(f"#rol-{rol}" for rol in ROLLEN), "/zelfscan/resultaat/3250.pdf", "#notities"]


def test_uitkomst_zet_geen_koekje_en_mag_bewaard_worden(client):
    antwoord = client.get("/zelfscan/resultaat/3241/")
    assert not antwoord.cookies
    assert antwoord["Cache-Control"] == "public, max-age=3600"
    # For who is logged in there is another one.
    assert "Cookie" in antwoord["Vary"]


@pytest.mark.django_db
def test_hele_tocht_schrijft_niets(client, django_assert_num_queries, settings):
    """The promise on the page: no row, no session, nothing in a cache that tells who asked what."""
    caches["pdf"].clear()
    with django_assert_num_queries(0):
        client.get(ZELFSCAN)
        client.post(ZELFSCAN, GOED, follow=True)
        client.post(ZELFSCAN, {"ontwerper": "3"})
    with geschreven() as gedaan:
        client.post("/zelfscan/resultaat/3241.pdf", {"dirigent_kans": "Een geheim plan"})
    assert gedaan == []
    assert in_de_cachetabel() == []
    assert set(client.cookies) <= {"csrftoken"}
    # Not "is not in it": the words of a PDF are not to be found in its bytes.
    assert settings.CACHES["pdf"]["BACKEND"].endswith("LocMemCache")
    assert len(caches["pdf"]._cache) == 0
    client.get("/zelfscan/resultaat/3241.pdf")
    # It is given a moment before it is kept.
    wacht_op(lambda: len(caches["pdf"]._cache) == 1)


@MET_PDF
def test_pdf_is_toegankelijk_en_zegt_hetzelfde_als_de_pagina(client):
    antwoord = client.get("/zelfscan/resultaat/3241.pdf")
    assert antwoord["Content-Type"] == "application/pdf"
    assert 'filename="regiescan-3241.pdf"' in antwoord["Content-Disposition"]
    assert keur(antwoord.content) == []
    assert figuren_van(antwoord.content) == []  # each score stands beside its dot
    tekst = tekst_van(antwoord.content)
    for deel in ("Jouw spiegel", "De dirigent ontbreekt", "Het minst aanwezig: de dirigent (1)", "pagina 2 van 2"):
        assert deel in tekst


@pytest.mark.eenmaal
# The outcomes with the most text; all 1,296 were tried by hand once (CHANGELOG).
@MET_PDF
@pytest.mark.parametrize("cijfers", ["0015", "0114", "0000", "1111", "5555", "4444"])
def test_pdf_zonder_notities_heeft_hoogstens_twee_bladzijden(client, cijfers):
    antwoord = client.get(f"/zelfscan/resultaat/{cijfers}.pdf")
    assert antwoord.status_code == 200
    assert "pagina 2 van 2" in tekst_van(antwoord.content)


@MET_PDF
def test_pdf_twee_keer_is_byte_voor_byte_gelijk_en_304_als_je_hem_al_hebt(client):
    eerste = client.get("/zelfscan/resultaat/5432.pdf")
    caches["pdf"].clear()
    tweede = client.get("/zelfscan/resultaat/5432.pdf")
    assert eerste.content == tweede.content
    derde = client.get("/zelfscan/resultaat/5432.pdf", headers={"If-None-Match": eerste["ETag"]})
    assert derde.status_code == 304


@MET_PDF
def test_papieren_formulier_is_een_bladzijde_met_het_adres(client, settings):
    antwoord = client.get(reverse("zelfscan:formulier_pdf"))
    assert keur(antwoord.content) == []
    tekst = tekst_van(antwoord.content)
    assert "pagina 1 van 1" in tekst
    assert settings.SITE_ADRES.split("://")[1] + "/zelfscan" in tekst
    for deel in ("Ontwerper", "Kwartiermaker", "Verbinder", "Dirigent", "Kan ik niet"):
        assert deel in tekst


@MET_PDF
def test_de_flyer_is_een_blad_met_twee_kanten(client, settings):
    antwoord = client.get(reverse("flyer"))

    assert keur(antwoord.content) == []
    tekst = " ".join(tekst_van(antwoord.content).split())
    assert "pagina 2 van 2" in tekst
    zinnen = [rol.kern for rol in KERNROLLEN] + [een.kern for een in DRAGERS] + [*INITIATIEFSPEL]
    for deel in (*zinnen, "Kan ik niet", settings.CONTACT_MAIL, settings.SITE_ADRES.split("://")[1] + "/zelfscan"):
        assert deel in tekst
    assert client.get("/flyer.pdf", headers={"If-None-Match": antwoord["ETag"]}).status_code == 304


def test_leeg_formulier_dat_bewaard_wordt_heeft_niets_van_een_bezoeker(client):
    """The page is rendered once per process; only the token may differ, and each gets one that works."""
    bladzijden = []
    for _ in range(2):
        bezoeker = Client(enforce_csrf_checks=True)
        html = bezoeker.get(ZELFSCAN, headers={"X-Forwarded-For": "geheim", "Accept-Language": "fy"}).text
        token = re.search(r'name="csrfmiddlewaretoken" value="(\w{64})"', html)[1]
        assert bezoeker.post(ZELFSCAN, GOED | {"csrfmiddlewaretoken": token}).status_code == 302
        bladzijden.append(html.replace(token, ""))
    assert bladzijden[0] == bladzijden[1]
    client.post(ZELFSCAN, {"ontwerper": "3"})
    assert gekozen(client.get(ZELFSCAN).text) == set()


@MET_PDF
def test_de_bewaarde_pdf_is_van_vandaag_en_van_deze_site(client, settings, monkeypatch):
    gemaakt = []
    monkeypatch.setattr(regie.stukken.pdf, "_maak", lambda html, _: gemaakt.append(html) or b"%PDF-proef")
    dag = SimpleNamespace(localdate=lambda: date(2026, 3, 1))
    monkeypatch.setattr("zelfscan.spiegel.views.timezone", dag)
    caches["pdf"].clear()

    for _ in range(2):
        client.get("/zelfscan/resultaat/3241.pdf")
    dag.localdate = lambda: date(2026, 3, 2)
    client.get("/zelfscan/resultaat/3241.pdf")
    settings.SITE_ADRES = "https://ergens-anders.example"
    client.get("/zelfscan/resultaat/3241.pdf")
    caches["pdf"].clear()

    assert ["1 maart 2026" in html for html in gemaakt] == [True, False, False]
    assert ["ergens-anders" in html for html in gemaakt] == [False, False, True]
