"""The three halves of one region (application, quickscan, region) lead to each other, with people, mail and phone."""

import lxml.html
import pytest
from django.core import mail
from django.urls import reverse

from quickscan.proces.betrokkenen import Betrokkene, wie_doet_mee
from regie.mensen.gebruiker import Gebruiker
from regie.regios.actions import leden
from tests import factories
from tests.quickscan import fabriek
from tests.regie.regios.regios import browser
from tests.zelfscan import fabriek as scanfabriek

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]


@pytest.fixture
def regio():
    return factories.regio("De Liemers", beheerder=factories.gebruiker("Anouk"))


@pytest.fixture
def contact(regio):
    return factories.lid(regio, factories.gebruiker("Cato", email="cato@voorbeeld.example"), "contactpersoon").gebruiker


@pytest.fixture
def onderzoeker():
    return factories.onderzoeker("Ona", email="ona@voorbeeld.example", telefoon="06 12 34 56 78")


@pytest.fixture
def quickscan(regio, contact, onderzoeker):
    gemaakt = fabriek.quickscan("onderzoek", onderzoeker=onderzoeker, regio=regio)
    gemaakt.mao_begeleider = factories.medewerker("Mo", email="mo@voorbeeld.example")
    gemaakt.save()
    return gemaakt


def wegen(client, adres, quickscan) -> dict[str, str]:
    boom = lxml.html.document_fromstring(client.get(adres).text)
    return {link.text: link.get("href") for link in boom.xpath(f"//nav[@aria-label='Ook over {quickscan.naam}']//a")}


def adressen(quickscan, regio) -> dict[str, str]:
    return {
        "Quickscan": reverse("quickscan:quickscan", args=[quickscan.pk]),
        "Aanmelding": reverse("quickscan:aanmelding", args=[quickscan.pk]),
        "Regio": reverse("regio", args=[regio.slug]),
        "Documenten": reverse("quickscan:documenten", args=[quickscan.pk]),
        "Mail van jou": f"{reverse('mijn_post')}?over=quickscan.quickscan%3A{quickscan.pk}",
    }


def test_iedereen_die_meedoet_staat_er_met_mail_en_telefoon(quickscan):
    assert wie_doet_mee(quickscan) == [
        Betrokkene("Contactpersoon van de regio", "Cato", "cato@voorbeeld.example"),
        Betrokkene("Begeleider van Met Andere Ogen", "Mo", "mo@voorbeeld.example"),
        Betrokkene("Onderzoeker van AEF", "Ona", "ona@voorbeeld.example", "06 12 34 56 78"),
    ]


def test_wie_er_nog_niet_is_staat_er_ook():
    quickscan = fabriek.aanmelding()

    aanmelder, begeleider, onderzoekers = wie_doet_mee(quickscan)
    assert (aanmelder.naam, aanmelder.email, aanmelder.telefoon) == ("Bo Bakker", "bo@voorbeeld.example", "")
    assert begeleider.naam == onderzoekers.naam == "Nog niet aangewezen"


def test_wie_zonder_account_aanmeldde_is_ook_te_bellen(regio, contact):
    """Also when that person became the contactpersoon; until the account has a number of its own."""
    quickscan = fabriek.aanmelding(aanmelder_email="Cato@voorbeeld.example", aanmelder_telefoon="0900 123")
    assert wie_doet_mee(quickscan)[0].telefoon == "0900 123"

    quickscan.regio = regio
    assert wie_doet_mee(quickscan)[0] == Betrokkene(
        "Contactpersoon van de regio", "Cato", "cato@voorbeeld.example", "0900 123"
    )
    contact.telefoon = "06 1"
    contact.save()
    assert wie_doet_mee(quickscan)[0].telefoon == "06 1"
    quickscan.aanmelder_email = "iemand@voorbeeld.example"
    contact.telefoon = ""
    contact.save()
    assert wie_doet_mee(quickscan)[0].telefoon == ""


@pytest.mark.parametrize("wie", ["contact", "onderzoeker", "medewerker"])
def test_elke_kant_leest_de_mensen_en_kan_bellen(request, quickscan, wie):
    mens = factories.medewerker() if wie == "medewerker" else request.getfixturevalue(wie)
    boom = lxml.html.document_fromstring(browser(mens).get(reverse("quickscan:quickscan", args=[quickscan.pk])).text)
    [mensen] = boom.xpath("//main//section[.//@href='tel:0612345678']")

    assert {"mailto:cato@voorbeeld.example", "mailto:mo@voorbeeld.example"} <= set(mensen.xpath(".//@href"))


@pytest.mark.parametrize(
    ("wie", "wel"),
    [
        ("contact", {"Quickscan", "Aanmelding", "Regio"}),
        # A researcher does not belong to the region.
        ("onderzoeker", {"Quickscan", "Aanmelding", "Documenten", "Mail van jou"}),
        ("medewerker", {"Quickscan", "Aanmelding", "Regio", "Documenten", "Mail van jou"}),
    ],
)
def test_quickscan_en_aanmelding_leiden_naar_elkaar_en_de_rest(request, quickscan, regio, wie, wel):
    client = browser(factories.medewerker() if wie == "medewerker" else request.getfixturevalue(wie))
    alle = adressen(quickscan, regio)

    for hier in ("Quickscan", "Aanmelding"):
        gevonden = wegen(client, alle[hier], quickscan)
        assert gevonden == {naam: alle[naam] for naam in wel - {hier}}
        for adres in gevonden.values():
            assert client.get(adres).status_code == 200


def test_de_regio_laat_de_eigen_quickscans_en_scans_zien(quickscan, regio, contact):
    scan = scanfabriek.scan(organisator=contact, samenwerking="Twee scholen", regio=regio)
    tekst = browser(contact).get(reverse("regio", args=[regio.slug])).text

    assert reverse("quickscan:quickscan", args=[quickscan.pk]) in tekst
    assert "Ronde 1. Loopt." in tekst
    assert reverse("scans:scan", args=[scan.pk]) in tekst


def test_een_ander_lid_ziet_van_een_scan_onderwerp_dag_en_stand_en_niet_meer(quickscan, regio, contact):
    scan = scanfabriek.scan(organisator=contact, samenwerking="Twee scholen", regio=regio)
    tekst = browser(factories.lid(regio).gebruiker).get(reverse("regio", args=[regio.slug])).text

    assert "Twee scholen" in tekst
    assert "Open." in tekst
    assert scan.code_leesbaar not in tekst
    assert scan.code not in tekst
    assert reverse("scans:scan", args=[scan.pk]) not in tekst
    # The quickscan is of its contactpersoon.
    assert reverse("quickscan:quickscan", args=[quickscan.pk]) not in tekst


def test_de_mail_aan_een_nieuwe_contactpersoon_noemt_de_quickscan(quickscan, regio, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        leden.benoem_contactpersoon(
            by=factories.medewerker(), regio=regio, email="nieuw@voorbeeld.example", naam="Nieuw"
        )

    adres = f"?next={reverse('quickscan:quickscan', args=[quickscan.pk])}"
    assert "Jullie quickscan (Ronde 1): " in mail.outbox[-1].body
    assert adres in mail.outbox[-1].body


def test_het_eigen_nummer_is_van_jezelf_en_mag_weg():
    wie = factories.gebruiker("Noor")
    client = browser(wie)
    client.post("/mijn/gegevens/", {"naam": "Noor", "telefoon": "+31 6 12345678"})
    assert Gebruiker.objects.get(pk=wie.pk).telefoon == "+31 6 12345678"
    assert client.post("/mijn/gegevens.json").json()["account"]["telefoonnummer"] == "+31 6 12345678"

    client.post("/mijn/gegevens/", {"naam": "Noor", "telefoon": ""})
    assert Gebruiker.objects.get(pk=wie.pk).telefoon == ""


@pytest.mark.parametrize(("nummer", "bellen"), [("06 - 12 34", "061234"), ("+31 (0)6", "+3106"), ("bel de balie", "")])
def test_een_telefoon_leest_alleen_cijfers(nummer, bellen):
    assert Betrokkene("", "", telefoon=nummer).bellen == bellen
