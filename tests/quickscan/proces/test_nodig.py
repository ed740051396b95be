"""No dead ends: what a step lacks leads to where it is solved, or names who can; at every moment, for each side."""

from datetime import timedelta

import lxml.html
import pytest
from django.utils import timezone

from quickscan.advies.models import Advies
from quickscan.factsheet.models import Factsheetversie
from quickscan.factsheet.passages import FACTSHEET
from quickscan.onderzoek.models.interview import Toestemming
from quickscan.proces.models import Quickscan
from quickscan.proces.nodig import adres_van, wat_nodig_is
from quickscan.proces.stappen import STAPPEN
from quickscan.proces.toegang import WIE, Handeling, Kant
from quickscan.startgesprek.models import Startgesprek
from quickscan.terugkoppelgesprek.models import Terugkoppelgesprek
from quickscan.toetsing.models import Toetser
from regie.stukken.toetsing.actions import link_van
from regie.stukken.toetsing.models import Verwerking
from tests import factories
from tests.quickscan import fabriek
from tests.regie.regios.regios import browser

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]

MORGEN = timedelta(days=1)


def leeg(van):
    pass


def gepland(van):
    Startgesprek.objects.create(quickscan=van, wanneer=timezone.now() + MORGEN, plaats="Gemeentehuis")


def geweest(van):
    Startgesprek.objects.create(quickscan=van, wanneer=timezone.now() - MORGEN, plaats="Gemeentehuis")


def een_partij(van):
    fabriek.vul_stap(van, "afbakening")
    van.afbakening.partijen.last().delete()


def zonder_toestemming(van):
    for partij in ("school", "gemeente", "swv", "cjg"):
        fabriek.interview(van, partij, sector="po" if partij == "school" else "")
    Toestemming.objects.filter(interview__quickscan=van).first().delete()


def te_veel_gesprekken(van):
    for _ in range(6):
        fabriek.interview(van)


def half(van):
    fabriek.factsheetversie(van, compleet=False)


def heel(van):
    fabriek.factsheetversie(van)


def open_toetsing(van):
    fabriek.toetsing(van)


def met_opmerking(van):
    fabriek.opmerking(fabriek.toetsing(van))


def gesloten(van, **opmerking):
    toetsing = fabriek.toetsing(van)
    toetsing.toetsers.update(gereageerd_op=timezone.now())
    if opmerking:
        fabriek.opmerking(toetsing, **opmerking)
    type(toetsing).objects.filter(pk=toetsing.pk).update(gesloten_op=timezone.localdate())


def overgenomen(van):
    gesloten(van, antwoord=Verwerking.OVERGENOMEN)


def nieuwe_versie(van):
    overgenomen(van)
    fabriek.factsheetversie(van)


def concept(van):
    fabriek.adviesversie(van)


def gecontroleerd(van):
    fabriek.adviesversie(van)
    Advies.objects.filter(quickscan=van).update(status="gecontroleerd", gecontroleerd_op=timezone.now())


def laatste_gepland(van):
    Terugkoppelgesprek.objects.create(quickscan=van, wanneer=timezone.now() + MORGEN, plaats="Gemeentehuis")


def laatste_geweest(van):
    Terugkoppelgesprek.objects.create(quickscan=van, wanneer=timezone.now() - MORGEN, plaats="Gemeentehuis")


# The step, and what was done in it.
MOMENTEN = [
    ("startgesprek", leeg),
    ("startgesprek", gepland),
    ("startgesprek", geweest),
    ("afbakening", leeg),
    ("afbakening", een_partij),
    ("selectie", leeg),
    ("onderzoek", leeg),
    ("onderzoek", zonder_toestemming),
    ("onderzoek", te_veel_gesprekken),
    ("factsheet", leeg),
    ("factsheet", half),
    ("factsheet", heel),
    ("toetsing", leeg),
    ("toetsing", open_toetsing),
    ("toetsing", met_opmerking),
    ("toetsing", gesloten),
    ("toetsing", overgenomen),
    ("toetsing", nieuwe_versie),
    ("advies", leeg),
    ("advies", concept),
    ("advies", gecontroleerd),
    ("terugkoppelgesprek", leeg),
    ("terugkoppelgesprek", laatste_gepland),
    ("terugkoppelgesprek", laatste_geweest),
]


@pytest.fixture
def mensen():
    regio = factories.regio("De Liemers", beheerder=factories.gebruiker("Anouk"))
    return {
        Kant.CONTACTPERSOON: factories.lid(regio, factories.gebruiker("Cato"), "contactpersoon").gebruiker,
        Kant.ONDERZOEKER: factories.onderzoeker("Ona"),
        Kant.MEDEWERKER: factories.medewerker("Mo"),
        "regio": regio,
    }


def maak(mensen, stap, doe) -> Quickscan:
    van = fabriek.quickscan(
        stap, onderzoeker=mensen[Kant.ONDERZOEKER], regio=mensen["regio"], by=mensen[Kant.MEDEWERKER]
    )
    van.onderzoekers.get_or_create(gebruiker=mensen[Kant.ONDERZOEKER])
    doe(van)
    return Quickscan.objects.voor_bord().get(pk=van.pk)


def lost_op(antwoord) -> bool:
    """Whether the page has something to send: a form or a button of its own, besides logging out."""
    boom = lxml.html.document_fromstring(antwoord.text)
    return bool(boom.xpath("//main//form[@method='post']")) or bool(
        boom.xpath("//main//*[contains(@class, 'knoppen')]//a")
    )


@pytest.mark.parametrize(("stap", "doe"), MOMENTEN, ids=lambda een: getattr(een, "__name__", een))
def test_wat_er_nog_nodig_is_leidt_naar_waar_het_kan(subtests, mensen, stap, doe):
    quickscan = maak(mensen, stap, doe)
    tekorten = STAPPEN[stap].ontbreekt(quickscan)
    assert tekorten

    for kant in (Kant.CONTACTPERSOON, Kant.ONDERZOEKER, Kant.MEDEWERKER):
        client = browser(mensen[kant])
        op_de_pagina = client.get(f"/quickscan/{quickscan.pk}/").text
        for tekort, nodig in zip(tekorten, wat_nodig_is(quickscan, kant, tekorten), strict=True):
            with subtests.test(f"{kant}: {tekort}"):
                assert nodig.zin in lxml.html.document_fromstring(op_de_pagina).text_content()
                if kant not in WIE[Handeling(tekort.mag)]:
                    assert not nodig.adres
                    assert f"Dat doet {nodig.wie}." in op_de_pagina
                    continue
                assert f'href="{nodig.adres}"' in op_de_pagina
                antwoord = client.get(nodig.adres)
                assert antwoord.status_code == 200
                assert lost_op(antwoord)


@pytest.mark.parametrize("doe", [overgenomen, nieuwe_versie, met_opmerking], ids=lambda een: een.__name__)
def test_vaststellen_leidt_naar_wat_het_eerst_tegenhoudt(mensen, doe):
    quickscan = maak(mensen, "toetsing", doe)
    laatste = STAPPEN["toetsing"].ontbreekt(quickscan)[-1]

    naar = {
        "overgenomen": "quickscan:factsheet_bewerken",
        "nieuwe_versie": "quickscan:factsheet_vrijgeven",
        "met_opmerking": "quickscan:toetsing_sluiten",
    }
    assert laatste == "De factsheet is nog niet vastgesteld."
    assert laatste.naam == naar[doe.__name__]


def test_een_contactpersoon_reageert_vanaf_de_stap_zelf(mensen):

    quickscan = maak(mensen, "toetsing", leeg)
    Factsheetversie.objects.filter(factsheet__quickscan=quickscan).update(vrijgegeven_op=timezone.now())
    toetsing = fabriek.toetsing(quickscan)
    contact = mensen[Kant.CONTACTPERSOON]
    toetser = Toetser.objects.create(
        toetsing=toetsing, soort="contactpersoon", naam="Cato", email=contact.email.upper()
    )
    link = link_van(FACTSHEET, toetser)

    adres, stap, cato = f"/quickscan/toetsing/{link.sleutel}/", f"/quickscan/{quickscan.pk}/toetsing/", browser(contact)
    assert adres in cato.get(stap).text
    for ander in (Kant.ONDERZOEKER, Kant.MEDEWERKER):
        assert link.sleutel not in browser(mensen[ander]).get(stap).text
    link.uitgezet_op = timezone.now()
    link.save()
    assert adres not in cato.get(stap).text


@pytest.mark.parametrize("stap", ["afbakening", "onderzoek", "factsheet"])
def test_een_contactpersoon_noemt_mensen_en_organisaties_in_een_klik(mensen, stap):
    quickscan = maak(mensen, stap, leeg)
    client = browser(mensen[Kant.CONTACTPERSOON])
    tekst = client.get(f"/quickscan/{quickscan.pk}/").text
    wegen = (f"/quickscan/{quickscan.pk}/interviews/erbij/", "/regios/de-liemers/organisaties/maken/")

    assert [weg in tekst for weg in wegen] == [stap != "factsheet"] * 2
    assert ("Je hoeft nu niets te doen." in tekst) is (stap == "factsheet")
    assert all(client.get(weg).status_code == 200 for weg in wegen)


def test_wie_het_advies_schreef_krijgt_geen_knop_om_het_te_controleren(mensen):
    quickscan = maak(mensen, "advies", leeg)
    schrijver, ander = mensen[Kant.ONDERZOEKER], factories.onderzoeker("Olaf")
    fabriek.adviesversie(quickscan, door=schrijver)
    adres, eerste = f"/quickscan/{quickscan.pk}/advies/", browser(schrijver)
    # Alone one checks it with a colleague beside one.
    assert "Controleer het advies" in eerste.get(adres).text

    quickscan.onderzoekers.create(gebruiker=ander)
    tekst = eerste.get(adres).text
    assert "Controleer het advies" not in tekst
    assert "Een andere onderzoeker controleert die" in tekst
    assert "Controleer het advies" in browser(ander).get(adres).text


def test_de_keuze_staat_op_de_pagina_van_de_ronde(mensen):
    quickscan = maak(mensen, "selectie", leeg)

    assert adres_van(quickscan, STAPPEN["selectie"].ontbreekt(quickscan)[-1]) == (
        f"/quickscan/rondes/{quickscan.ronde_id}/selectie/"
    )
