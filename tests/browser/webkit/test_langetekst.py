"""A long text in WebKit: it is offered after a session that ended, a closed tab, a reload and the way back."""

import pytest
from django.conf import settings

from regie.regios.organisatie import Organisatie
from tests import factories
from tests.regie.regios.regios import gemeenten

VELD, TEKST = "[name=biedt_aan]", "Hulp op school, zes weken wachttijd."
AANBOD, TERUG = "Er staat nog een tekst van", "Zet die tekst terug"


@pytest.fixture
def ria(transactional_db):
    return factories.gebruiker("Ria")


@pytest.fixture
def adres(ria, venster):
    # A municipality of its own would stay behind among those of the migrations.
    regio = factories.regio("De Proef", beheerder=ria, gemeenten=gemeenten("Vught"))
    soort = {"partij": "jeugdhulpaanbieder", "domein": "jeugdhulp"}
    organisatie = Organisatie.objects.create(regio=regio, naam="Sterk", **soort)
    venster.ga("/")
    venster.is_ingelogd_als(ria)
    return f"/regios/{regio.slug}/organisaties/{organisatie.pk}/"


def typ(venster, adres: str) -> None:
    venster.ga(adres)
    venster.typ(VELD, TEKST)
    venster.tot(lambda: TEKST in venster.op_toestel(), "de tekst staat niet op het toestel")


def zet_terug(venster) -> None:
    venster.staat_er(AANBOD)
    assert venster.waarde(VELD) == ""
    venster.knop(TERUG)
    assert venster.waarde(VELD) == TEKST


def bewaar(venster) -> None:
    venster.tik("main form:has([data-klad]) button[type=submit]")


def is_binnen(venster) -> None:
    venster.tot(lambda: "klad:" not in venster.op_toestel(), "het klad ligt er nog na bewaren")
    assert Organisatie.objects.get().biedt_aan == TEKST


@pytest.mark.breed
def test_na_herladen_wordt_de_tekst_aangeboden_en_na_bewaren_is_hij_van_het_toestel(venster, adres):
    typ(venster, adres)
    venster.herlaad()
    zet_terug(venster)
    bewaar(venster)

    is_binnen(venster)


@pytest.mark.breed
def test_na_een_sessie_die_ophield_wordt_de_tekst_aangeboden(venster, adres, ria):
    typ(venster, adres)
    venster.driver.delete_cookie(settings.SESSION_COOKIE_NAME)
    bewaar(venster)
    venster.tot(lambda: venster.pad.startswith("/account/login/"), "er wordt niet om inloggen gevraagd")
    assert not Organisatie.objects.get().biedt_aan
    venster.is_ingelogd_als(ria)
    venster.ga(adres)
    zet_terug(venster)
    bewaar(venster)

    is_binnen(venster)


@pytest.mark.breed
def test_een_gesloten_tabblad_biedt_de_tekst_in_een_ander_aan(venster, adres):
    eerste = venster.driver.current_window_handle
    venster.driver.switch_to.new_window("tab")
    typ(venster, adres)
    venster.driver.close()
    venster.driver.switch_to.window(eerste)
    venster.ga(adres)

    zet_terug(venster)


def test_de_weg_terug_verliest_niets_ook_niet_na_een_toets_meer(venster, adres):
    typ(venster, adres)
    venster.ga("/rollen/")
    venster.terug()
    venster.tot(lambda: TEKST in (venster.waarde(VELD), venster.tekst) or AANBOD in venster.tekst, "de tekst is weg")
    venster.typ(VELD, "!")
    venster.tot(lambda: "!" in venster.op_toestel(), "het laatste staat niet op het toestel")

    assert TEKST in venster.op_toestel()


def test_een_formulier_dat_webkit_leegmaakt_biedt_de_tekst_aan(venster, adres):
    """As it does on the way back to a form on which a browser may keep nothing."""
    venster.ga(adres)
    venster.driver.execute_script("document.querySelector('form:has([data-klad])').autocomplete = 'off'")
    venster.typ(VELD, TEKST)
    venster.tot(lambda: TEKST in venster.op_toestel(), "de tekst staat niet op het toestel")
    venster.ga("/rollen/")
    venster.terug()

    venster.staat_er(AANBOD)
    venster.knop(TERUG)
    assert venster.waarde(VELD) == TEKST
