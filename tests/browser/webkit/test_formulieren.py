"""Forms in WebKit: filled in, sent back with an error, sent, and gone back to."""

import pytest
from django.core import mail
from django.utils import timezone

from tests import factories
from tests.browser.zelfscan import ROLLEN
from tests.inloggen import code_uit
from tests.zelfscan import fabriek
from zelfscan.scan.models import Invulling, Scan

FOUT = "Er klopt nog iets niet"


@pytest.fixture
def scan(transactional_db):
    return fabriek.scan(verwacht=4)


def kies(venster, cijfers: str, verder: str = "") -> None:
    """Choose for each role; `verder`: the button to the next one, where each has a screen of its own."""
    for rol, cijfer in zip(ROLLEN, cijfers, strict=False):
        css = f"input[name={rol}][value='{cijfer}']"
        # Who sees that it is not chosen taps again.
        venster.tot(lambda css=css: venster.tik(css) or venster.element(css).is_selected(), f"{css} is niet gekozen")
        if verder:
            venster.knop(verder)


def antwoord(venster, code: str, cijfers: str) -> None:
    """Read what one has to, and answer, up to where one sends."""
    venster.ga(f"/s/{code}/")
    venster.lees_door()
    kies(venster, cijfers, "Volgende")
    if len(cijfers) == len(ROLLEN):
        # Of what one may leave out, one thing.
        venster.tik("input[name=speelt_vaardigheden][value=vaak]")
        venster.knop("Volgende")


def gekozen(cijfers: str) -> list[str]:
    return [f"{rol}={cijfer}" for rol, cijfer in zip(ROLLEN, cijfers, strict=False)]


def test_de_spiegel_staat_na_terug_nog_zoals_je_hem_invulde(venster, transactional_db):
    venster.ga("/zelfscan/")
    kies(venster, "3241")
    venster.knop("Bekijk je spiegel")
    venster.tot(lambda: venster.pad == "/zelfscan/resultaat/3241/", "de spiegel kwam niet")
    venster.terug()

    venster.tot(lambda: venster.aangevinkt() == gekozen("3241"), "de keuzes zijn weg")


def test_een_vergeten_antwoord_krijgt_de_aandacht_en_de_rest_blijft_staan(venster, scan):
    antwoord(venster, scan.code, "521")
    venster.knop("Volgende")

    venster.staat_er("Kies bij Dirigent een score")
    assert venster.driver.execute_script("return document.activeElement.name") == "dirigent"
    assert [een for een in venster.aangevinkt() if een.split("=")[0] in ROLLEN] == gekozen("521")
    assert not Invulling.objects.exists()


def test_wie_terugkomt_bij_een_verstuurd_antwoord_ziet_het_niet_meer_en_stuurt_geen_tweede(venster, scan):
    antwoord(venster, scan.code, "3241")
    venster.knop("Verstuur je antwoord")
    venster.staat_er("je antwoord is opgeslagen")
    venster.terug()

    venster.tot(lambda: not venster.aangevinkt(), "het antwoord staat er nog, voor wie hierna kijkt")
    assert Invulling.objects.count() == 1
    assert venster.op_toestel() == ""


def test_een_dubbele_tik_op_versturen_maakt_een_antwoord(venster, scan):
    antwoord(venster, scan.code, "3241")
    venster.driver.execute_script(
        "const knop = document.querySelector('[data-verzendknop]'); knop.click(); knop.click();"
    )
    venster.staat_er("je antwoord is opgeslagen")

    assert Invulling.objects.get().knelpunten.get().vaak


@pytest.mark.breed
def test_inloggen_met_de_code_uit_de_mail(venster, transactional_db):
    factories.gebruiker(email="ria@voorbeeld.example", naam="Ria")
    venster.ga("/account/login/?next=/mijn/scans/maken/")
    venster.typ("[name=login]", "ria@voorbeeld.example")
    venster.knop("Stuur mij een code")
    venster.tot(lambda: venster.driver.find_elements("name", "code"), "er wordt niet om de code gevraagd")
    venster.typ("[name=code]", code_uit(mail.outbox[-1]))
    venster.tik("form:has([name=code]) button")

    venster.staat_er("Een scan maken")
    assert venster.pad == "/mijn/scans/maken/"


@pytest.mark.breed
def test_een_scan_maken_houdt_alles_vast_tot_ook_de_openheid_gekozen_is(venster, transactional_db):
    venster.ga("/")
    venster.is_ingelogd_als(factories.gebruiker(naam="Ria"))
    venster.ga("/mijn/scans/maken/")
    venster.typ("[name=samenwerking]", "Hulp in de klas")
    venster.tik("[name=manier][value='3']")
    venster.prik("[name=datum]", "2099-03-24")
    venster.prik("[name=tijd]", "19:30")
    venster.typ("[name=verwacht]", "9")
    venster.knop("Maak de scan")

    venster.tot(lambda: FOUT in venster.focus(), "de fout heeft de focus niet")
    assert (venster.waarde("[name=samenwerking]"), venster.waarde("[name=tijd]")) == ("Hulp in de klas", "19:30")
    venster.tik("[name=openheid][value=totaal]")
    venster.knop("Maak de scan")
    venster.staat_er("Je scan staat klaar")
    assert f"{timezone.localtime(Scan.objects.get().bijeenkomst):%Y-%m-%d %H:%M}" == "2099-03-24 19:30"
