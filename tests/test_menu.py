"""The menu of who is logged in, on every page: which places, which of them is here, and that visitors share a page."""

import lxml.html
import pytest
from django.test import Client
from django.urls import reverse

from regie.aansluiting import ZONDER_MENU
from regie.mijn.menu import Menu, Menuregel
from tests.inloggen import geef_factor, log_in
from tests.inventaris import IN_WERELD, TOESTANDEN, ZONDER_DATABASE

pytestmark = pytest.mark.eenmaal

STAF = ["Vandaag", "Bord", "Rondes", "Regio's", "Mensen"]
ONDERZOEKER = ["Vandaag", "Bord", "Regio's"]
PLEKKEN = {
    "gebruiker": ["Mijn scans", "Regio's"],
    "lid": ["Mijn scans", "Regio's"],
    "beheerder": ["Mijn scans", "Regio's"],
    "buitenstaander": ["Mijn scans", "Regio's"],
    "contactpersoon": ["Mijn quickscan", "Regio", "Scans"],
    "onderzoeker": ONDERZOEKER,
    "medewerker": STAF,
    "medewerker_zonder_factor": [],
}
# Open pages that one comes to from a footer, a mail or a round.
ZONDER_PLEK = {
    "account_verwijderen",
    "deelnemers",
    "herkomst",
    "home",
    "nu",
    "privacy",
    "quickscan:ronde_open",
    "quickscan:toetsen",
    "quickscan:toetsen_reageren",
    "quickscan:toetsen_wijzigen",
    "quickscan:volgen",
    "quickscan:volgen_voorwaarden",
    "toegankelijkheid",
}
EIGEN = "//nav[@aria-label='Jouw menu']//a"


def namen(boom) -> list[str]:
    """The own places of a page, without their numbers."""
    return [link.text.strip() for link in boom.xpath(EIGEN)]


def zonder_menu(boom) -> bool:
    """Whether this page does not ask who looks: it has neither an own menu nor a way to log in."""
    kop = boom.find_class("site-kop")
    return not kop or not (kop[0].find_class("accountmenu") or "Inloggen" in kop[0].text_content())


@pytest.fixture
def medewerker(db):
    from tests import factories

    wie = factories.medewerker("Noor")
    geef_factor(wie)
    return wie


def test_wie_hier_werkt_heeft_op_elke_pagina_de_eigen_plekken(subtests, bezoek):
    gezien = set()
    for pagina in (een for een in IN_WERELD if een.als != "bezoeker" and een.status not in (401, 429)):
        with subtests.test(str(pagina)):
            boom = bezoek.boom(pagina)
            if zonder_menu(boom):
                assert bezoek.antwoord(pagina).resolver_match.view_name in ZONDER_MENU
                continue
            if boom.xpath("//h1")[0].text == "Je account is verwijderd":
                continue
            gezien.add(pagina.als)

            assert namen(boom) == PLEKKEN[pagina.als]
    assert gezien >= {"contactpersoon", "onderzoeker", "medewerker", "beheerder", "gebruiker"}


def test_wat_op_een_telefoon_niet_past_vouwt_en_telt_wat_erin_wacht(bezoek):
    """Of five places three stand, and one that opens the rest; it says how much waits there, and that one is there."""
    per_naam = {str(een): een for een in IN_WERELD}
    weinig, veel = per_naam["quickscan:bord als onderzoeker"], per_naam["mensen als medewerker"]
    assert bezoek.boom(weinig).find_class("werkbalk-meer") == []

    meer = bezoek.boom(veel).find_class("werkbalk-meer")[0]
    assert [link.text.strip() for link in meer.iter("a")] == ["Regio's", "Mensen"]
    assert meer.find("summary").get("class") == "werkbalk-hier"
    assert meer.find("summary").text_content().split() == ["Meer"]
    twee = (Menuregel("Scans", "/", 2, ""), Menuregel("Regio", "/", 1, ""))
    assert Menu(None, meer=twee).uitklap == Menuregel("Meer", "", 3, "")


def test_een_bezoeker_leest_inloggen_en_geen_mijn(subtests, bezoek):
    for pagina in (een for een in TOESTANDEN if een.als in ("", "bezoeker") and een.status != 500):
        with subtests.test(str(pagina)):
            boom = bezoek.boom(pagina)
            if zonder_menu(boom):
                continue
            menu = boom.xpath("//nav[@aria-label='Hoofdmenu']//a")

            assert menu[-1].text_content() == "Inloggen"
            assert boom.xpath(EIGEN) == []


def test_het_menu_zegt_waar_je_bent(subtests, bezoek):
    """The place whose address this is, says "page"; on a page below one, that one says "true"; never two of them."""
    pagina_s = under = 0
    for pagina in TOESTANDEN:
        with subtests.test(str(pagina)):
            boom, pad = bezoek.boom(pagina), bezoek.adres(pagina).split("?")[0]
            links = boom.xpath("//header[@class='site-kop']//ul//a")
            hier = [(link.get("href"), link.get("aria-current")) for link in links if link.get("aria-current")]
            precies = [link.get("href") for link in links if link.get("href") == pad]
            boven = [link.get("href") for link in links if pad.startswith(link.get("href")) and link.get("href") != pad]
            if pagina.status != 200:
                assert len(hier) <= 1
            elif precies:
                assert hier == [(pad, "page")]
                pagina_s += 1
            elif boven:
                assert hier == [(max(boven, key=len), "true")]
                under += 1
            else:
                assert len(hier) <= 1
    assert pagina_s > 40
    assert under > 200


def test_wat_onder_een_plek_ligt_zegt_welke(subtests, bezoek):
    """Also where the address does not say so. What no place leads to, is named here."""
    zonder = set()
    for pagina in (een for een in TOESTANDEN if een.status == 200 and not een.debug):
        boom = bezoek.boom(pagina)
        if not boom.find_class("site-menu") or boom.xpath("//*[@data-scherm]"):
            continue
        hier = boom.xpath("//header[@class='site-kop']//ul//a[@aria-current]")
        with subtests.test(str(pagina)):
            assert len(hier) <= 1
            # Whoever takes part, came in by the code.
            if bezoek.adres(pagina).startswith("/s/"):
                assert [een.get("href") for een in hier] == [reverse("samen:doe_mee")]
        if not hier:
            zonder.add(bezoek.antwoord(pagina).resolver_match.view_name)

    assert zonder == ZONDER_PLEK


def test_het_menu_telt_wat_op_de_eigen_pagina_staat(subtests, wereld):
    """Of each person as many as lines on /mijn/, so that nobody looks for one that is not there."""
    gezien = set()
    for mens in (een for een in PLEKKEN if een != "medewerker_zonder_factor"):
        with subtests.test(mens):
            boom = lxml.html.document_fromstring(wereld.browser(mens).get("/mijn/").text)
            getal = boom.xpath("//header//a[@href='/mijn/']/span[@class='werkbalk-aantal']/text()[1]")
            regels = len(boom.xpath("//ol[@class='wacht']/li"))
            gezien.add(regels > 0)

            assert int(getal[0] if getal else 0) == regels
    assert gezien == {True, False}


@pytest.mark.django_db
def test_op_een_open_pagina_zijn_de_plekken_van_medewerkers_een_klik_weg(subtests, medewerker):
    """Also where the page is otherwise the same for everybody; then nobody keeps it for another."""
    browser = log_in(Client(), medewerker)
    for pagina in (een for een in ZONDER_DATABASE if een.gewoon):
        with subtests.test(str(pagina)):
            antwoord = browser.get(pagina.pad)
            kop = antwoord.text.split("<main")[0]

            for naam in ("mijn", "quickscan:bord", "quickscan:rondes", "regios", "mensen", "account_logout"):
                assert f'href="{reverse(naam)}"' in kop
            assert "Inloggen" not in kop
            assert "public" not in antwoord.headers["Cache-Control"]
            assert "Cookie" in antwoord.headers["Vary"]
            assert "private" in antwoord.headers["Cache-Control"]


@pytest.mark.django_db
def test_bezoekers_krijgen_allemaal_dezelfde_open_pagina(subtests, django_assert_num_queries):
    """Byte for byte, also who has a cookie of something else, so that one copy serves them all."""
    for pagina in (een for een in ZONDER_DATABASE if een.gewoon and een.pad != "/zelfscan/"):
        with subtests.test(str(pagina)), django_assert_num_queries(0):
            ander = Client()
            ander.cookies["onbekend"] = "iets"
            een, twee = Client().get(pagina.pad), ander.get(pagina.pad)

            assert een.content == twee.content
            assert "public" in een.headers["Cache-Control"]
            # A copy for a visitor is none for who is logged in.
            assert "Cookie" in een.headers["Vary"]


@pytest.mark.django_db
def test_zonder_tweede_stap_is_er_ook_op_een_open_pagina_geen_plek(medewerker):
    kop = log_in(Client(), medewerker, stappen=("password",)).get("/").text.split("<main")[0]

    assert reverse("quickscan:bord") not in kop
    assert reverse("mijn_gegevens") not in kop
    assert reverse("mfa_index") in kop
    assert reverse("account_logout") in kop


@pytest.mark.django_db
@pytest.mark.parametrize("naam", sorted(ZONDER_MENU))
def test_wat_van_de_zaal_is_vraagt_niet_wie_er_kijkt(naam, medewerker):
    """The wall, and what somebody answers: nothing there may hang on who is logged in."""
    adres = reverse(naam, kwargs={"code": "ABCDEFG"} | ({"sleutel": "x"} if naam == "samen:persoonlijk" else {}))
    antwoord = log_in(Client(), medewerker).get(adres)

    assert "werkbalk" not in antwoord.text
    assert "accountmenu" not in antwoord.text
    assert "Noor" not in antwoord.text
