"""The own menu: the places of somebody with more than one role, the numbers in it, and what it costs."""

from datetime import timedelta

import pytest
from allauth.account.internal.flows.login import record_authentication
from django.contrib.sessions.backends.base import SessionBase
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.urls import resolve, reverse
from django.utils import timezone

from quickscan.proces.models import Quickscan
from regie import aansluiting
from regie.mijn.menu import ALLES, Menuregel, menu_van
from regie.regios.actions import leden
from tests import factories
from tests.quickscan import fabriek
from tests.regie.regios.regios import browser
from tests.zelfscan import fabriek as scanfabriek

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]


def menu(wie, pad="/mijn/"):
    verzoek = RequestFactory().get(pad)
    verzoek.user, verzoek.session, verzoek.resolver_match = wie, SessionBase(), resolve(pad)
    record_authentication(verzoek, wie, "mfa")
    return menu_van(verzoek)


def plekken(wie, pad="/mijn/") -> list[Menuregel]:
    """All of them, also those that fold away where there is little room."""
    gekregen = menu(wie, pad)
    return [*gekregen.eigen, *gekregen.meer]


def namen(wie) -> list[str]:
    return [punt.naam for punt in plekken(wie)]


@pytest.fixture
def regio():
    return factories.regio("De Liemers", beheerder=factories.gebruiker("Anouk"))


# Whose places


def test_meer_rollen_geven_samen_een_menu_zonder_dubbelen(regio):
    wie = factories.medewerker("Noor", is_onderzoeker=True)
    leden.benoem_contactpersoon(by=factories.medewerker(), regio=regio, email=wie.email, naam=wie.naam)
    fabriek.aanmelding(regio=regio)
    scanfabriek.scan(organisator=wie)

    assert namen(wie) == ["Vandaag", "Bord", "Rondes", "Mijn quickscan", "Regio's", "Scans", "Mensen"]
    adressen = [punt.adres for punt in plekken(wie)]
    assert len(adressen) == len(set(adressen))


def test_een_medewerker_zonder_scans_heeft_geen_plek_voor_scans():
    wie = factories.medewerker("Noor")

    assert "Mijn scans" not in namen(wie)
    scanfabriek.scan(organisator=wie)
    assert namen(wie) == ["Vandaag", "Bord", "Rondes", "Regio's", "Mijn scans", "Mensen"]


def test_een_contactpersoon_gaat_naar_de_eigen_regio_en_quickscan(regio):
    wie = factories.lid(regio, rol="contactpersoon").gebruiker

    assert namen(wie) == ["Regio", "Scans"]
    quickscan = fabriek.aanmelding(regio=regio)
    adressen = {punt.naam: punt.adres for punt in menu(wie).eigen}
    assert adressen["Mijn quickscan"] == reverse("quickscan:quickscan", args=[quickscan.pk])
    assert adressen["Regio"] == reverse("regio", args=[regio.slug])

    factories.lid(factories.regio("De Buren"), wie)
    assert menu(wie).eigen[1] == Menuregel("Regio's", reverse("regios"), 0, "")


def test_een_quickscan_die_doorgaat_gaat_voor_een_nieuwere_die_stopte(regio):
    wie = factories.lid(regio, rol="contactpersoon").gebruiker
    gaat_door = fabriek.aanmelding(fabriek.ronde("Ronde 1"), regio=regio)
    gestopt = fabriek.aanmelding(fabriek.ronde("Ronde 2"), regio=regio)
    Quickscan.objects.filter(pk=gestopt.pk).update(
        status="gestopt", reden="Geen tijd.", geeindigd_op=timezone.localdate()
    )

    assert menu(wie).eigen[0].adres == reverse("quickscan:quickscan", args=[gaat_door.pk])


# Where one is


@pytest.mark.parametrize(
    ("pad", "naam", "hier"),
    [
        ("/mijn/", "Vandaag", "page"),
        ("/mijn/post/", "Vandaag", "true"),
        ("/quickscan/", "Bord", "page"),
        ("/quickscan/7/", "Bord", "true"),
        ("/quickscan/rondes/", "Rondes", "page"),
        ("/quickscan/rondes/3/", "Rondes", "true"),
        ("/regios/de-liemers/", "Regio's", "true"),
        ("/mensen/uitnodigen/", "Mensen", "true"),
    ],
)
def test_een_plek_is_hier(pad, naam, hier):
    assert [(punt.naam, punt.hier) for punt in plekken(factories.medewerker(), pad) if punt.hier] == [(naam, hier)]


def test_op_de_eigen_gegevens_is_dat_de_plek_en_niet_vandaag():
    wie = factories.medewerker()

    assert [punt.hier for punt in plekken(wie, "/mijn/gegevens/")] == [""] * 5
    assert [(punt.naam, punt.hier) for punt in menu(wie, "/mijn/gegevens/").account] == [
        ("Mijn gegevens", "page"),
        ("Beveiliging", ""),
    ]


def test_buiten_de_eigen_plekken_is_niets_hier():
    assert not any(punt.hier for punt in plekken(factories.medewerker(), "/rollen/"))


# What waits


def test_het_menu_telt_wat_er_wacht(regio):
    wie = factories.medewerker("Noor")
    ronde = fabriek.ronde()
    fabriek.aanmelding(ronde, regio=regio)

    aantal = {punt.naam: punt.aantal for punt in plekken(wie)}

    # The startgesprek has no begeleider yet, so it waits for all staff; and the round has somebody to choose.
    assert aantal == {"Vandaag": 2, "Bord": 1, "Rondes": 1, "Regio's": 0, "Mensen": 0}


def test_een_getal_zegt_wat_het_telt(client, regio):
    fabriek.aanmelding(regio=regio)
    kop = browser(factories.medewerker("Noor")).get("/mijn/").text.split("<main")[0]

    assert '2<span class="alleen-voorlezen"> wachten op jou</span>' in kop
    assert '1<span class="alleen-voorlezen"> wacht op jou</span>' in kop


def test_wat_twee_keer_gevonden_wordt_telt_een_keer(regio):
    """Two researchers of one quickscan are two rows in the same query."""
    wie = factories.medewerker("Noor")
    quickscan = fabriek.aanmelding(regio=regio)
    for een in (factories.onderzoeker(), factories.onderzoeker()):
        quickscan.onderzoekers.create(gebruiker=een)

    assert menu(wie).eigen[1].aantal == 1


def test_een_scan_wacht_op_de_dag_en_tot_die_dicht_is():
    wie = factories.gebruiker()
    scan = scanfabriek.scan(organisator=wie)
    type(scan).objects.filter(pk=scan.pk).update(bijeenkomst=timezone.now() + timedelta(days=2))
    assert menu(wie).eigen[0].aantal == menu(wie).mijn.aantal == 0

    type(scan).objects.filter(pk=scan.pk).update(bijeenkomst=timezone.now() - timedelta(days=2))
    assert menu(wie).eigen[0].aantal == menu(wie).mijn.aantal == 1


def test_het_getal_is_van_wie_kijkt_en_van_vandaag(monkeypatch):
    """How the question is put is kept for a while; whose it is and the day it is about go along."""
    een, ander = factories.gebruiker(), factories.gebruiker()
    morgen = timezone.now() + timedelta(days=1)
    scan = scanfabriek.scan(organisator=een)
    type(scan).objects.filter(pk=scan.pk).update(bijeenkomst=morgen)
    assert [menu(wie).mijn.aantal for wie in (een, ander)] == [0, 0]

    monkeypatch.setattr(timezone, "now", lambda: morgen)

    assert [menu(wie).mijn.aantal for wie in (een, ander)] == [1, 0]


def test_het_getal_gaat_mee_met_rol_en_adres():
    wie = factories.gebruiker()
    fabriek.aanmelding(regio=factories.regio())
    assert menu(wie).mijn.aantal == 0

    wie.is_staff = True

    assert menu(wie).eigen[0].aantal == 2


@pytest.mark.parametrize("hoeveel", [1, 6])
def test_het_menu_kost_hoogstens_drie_vragen(hoeveel):
    """However many regions, quickscans and scans there are, for whoever has the most roles."""
    wie = factories.medewerker("Noor", is_onderzoeker=True)
    ronde = fabriek.ronde()
    for nummer in range(hoeveel):
        regio = factories.regio(f"Regio {nummer}")
        factories.lid(regio, wie, "contactpersoon")
        fabriek.aanmelding(ronde, regio=regio)
        scanfabriek.scan(organisator=wie)
    contactpersoon = factories.lid(regio, rol="contactpersoon").gebruiker

    with CaptureQueriesContext(connection) as alles:
        menu(wie)
    with CaptureQueriesContext(connection) as van_contactpersoon:
        menu(contactpersoon)

    # Who is everything at once asks one more: whether there are scans.
    assert len(alles) == 4
    assert len(van_contactpersoon) == 3


@pytest.mark.parametrize("velden", [{"is_staff": True}, {"is_onderzoeker": True}, {}])
def test_een_gewone_rol_kost_minder(velden, django_assert_max_num_queries):
    wie = factories.gebruiker(**velden)

    with django_assert_max_num_queries(3):
        menu(wie)


def test_elke_soort_wordt_apart_geteld():
    sleutels = [soort.sleutel for soort in aansluiting.WACHT]

    assert len(sleutels) == len(set(sleutels)) >= 5
    assert ALLES not in sleutels
    plek = _alles()
    punten = {punt.telt for geef in aansluiting.MENU for punt in geef(plek)}
    assert punten <= {"", ALLES, *sleutels}


def _alles():
    wie = factories.medewerker(is_onderzoeker=True)
    scanfabriek.scan(organisator=wie)
    regio = factories.regio()
    factories.lid(regio, wie, "contactpersoon")
    fabriek.aanmelding(regio=regio)
    return aansluiting.Werkplek(wie, (aansluiting.Regioplek(regio.slug, is_contactpersoon=True),))
