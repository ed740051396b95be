"""One region from the application to the terugkoppelgesprek: staff, a researcher, the contact, and two interviewed.

Each has a browser of their own: staff and the researcher at a desk, the others with a phone. axe looks at each page as
it stands at that moment. What else the steps can do is tested apart (tests/quickscan).
"""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from quickscan.terugkoppelgesprek.models import Terugkoppelgesprek
from regie.mensen.gebruiker import Gebruiker
from tests import factories
from tests.browser.avondspel import BUREAU, TELEFOON, knop
from tests.browser.kijken import regels
from tests.browser.quickscan import Reis, adres_voor, brief_aan, dag, link, sluit, vul
from tests.browser.quickscan_begin import begin, doe_onderzoek, meld_aan
from tests.inloggen import geef_factor
from tests.pdftekst import tekst_van
from tests.quickscan import fabriek

ROLLEN = ("ontwerper", "kwartiermaker", "verbinder", "dirigent")
FACTSHEET = {
    "kern": "De scholen en de gemeenten vinden elkaar.",
    "gerealiseerd": "Op **drie scholen** is er elke week hulp in de klas.",
    "regieneming": "Sam de Boer trekt de aanpak, en de schoolteams volgen.",
    "opvallend": "De partners kennen elkaar goed.",
    **{f"{rol}_waarde": "3" for rol in ROLLEN},
    **{f"{rol}_hoe": f"De {rol} is zichtbaar in het overleg." for rol in ROLLEN},
    **{f"{rol}_door_wie": "de beleidsadviseur jeugd" for rol in ROLLEN},
}
ADVIES = {
    "inleiding": "Bouw verder op wat er is.",
    "m1_wat": "Maak een jaaragenda",
    "m1_voor_wie": "de stuurgroep",
    "m1_kernrol": "dirigent",
}


@pytest.fixture
def reis(new_context, base_url):
    return Reis(new_context, base_url)


def schrijf_factsheet(reis, robin, mila) -> None:
    """With a name in it, which the check before the release sees; nobody else reads it before that."""
    reis.ga(robin, "factsheet/bewerken/")
    vul(robin, FACTSHEET)
    expect(robin.locator("[data-voorbeeld] strong", has_text="drie scholen")).to_be_visible()
    knop(robin, "Bewaar")
    robin.get_by_text("Versie 1 is bewaard.").wait_for()
    reis.ga(mila, "factsheet/")
    assert not mila.get_by_text("drie scholen").count()

    reis.ga(robin, "factsheet/vrijgeven/")
    expect(robin.locator(".vrijgavevragen")).to_contain_text("Sam de Boer")
    link(robin, "Pas de tekst aan")
    vul(robin, {"regieneming": "De gemeente trekt de aanpak, en de schoolteams volgen."})
    knop(robin, "Bewaar")
    robin.get_by_text("Versie 2 is bewaard.").wait_for()
    geef_vrij(robin, 2)
    reis.ga(mila, "factsheet/")
    expect(mila.get_by_text("drie scholen").first).to_be_visible()
    reis.ga(robin, "factsheet/")
    sluit(robin, "factsheet")


def geef_vrij(robin, nummer: int) -> None:
    """What the check still asks is answered."""
    link(robin, f"Controleer versie {nummer} en geef die vrij")
    for veld in robin.locator("[name^=vraag_]").all():
        veld.fill("Dit is een functie, geen persoon.")
    knop(robin, f"Geef versie {nummer} vrij")
    robin.get_by_text(f"Versie {nummer} is vrijgegeven.").wait_for()


def toets(reis, robin, sam, ina, bo) -> None:
    """Sam remarks, Ina and the contact agree, Cas does not answer; the next version shows what was done with it."""
    reis.ga(robin, "toetsing/versturen/")
    knop(robin, "Verstuur versie 2")
    robin.get_by_text("We versturen nu 4 uitnodigingen.").wait_for()
    for page, wie in ((sam, "sam"), (ina, "ina"), (bo, "bo")):
        page.goto(adres_voor(f"{wie}@voorbeeld.example", "/quickscan/toetsing/"))
    reis.keur("de factsheet toetsen", sam)
    link(sam, "Schrijf een opmerking")
    vul(sam, {"plek": "gerealiseerd", "soort": "feit", "citaat": "drie scholen"})
    knop(sam, "Bewaar je opmerking")
    reis.keur("een opmerking, met een fout", sam)
    vul(sam, {"tekst": "Het zijn er vier, zegt Sam."})
    knop(sam, "Bewaar je opmerking")
    knop(sam, "Ik ben klaar met reageren")
    expect(sam.get_by_text("Je reactie is compleet").first).to_be_visible()
    for page in (ina, bo):
        knop(page, "Ik ben akkoord, zonder opmerkingen")
        expect(page.get_by_text("je bent akkoord").first).to_be_visible()
    assert not ina.get_by_text("Het zijn er vier").count()

    reis.ga(robin, "toetsing/")
    link(robin, "Beantwoord")
    vul(
        robin,
        {"antwoord": "over", "waarom": "Aangepast bij vraag a.", "bijlagetekst": "Het aantal scholen klopt niet."},
    )
    reis.keur("een opmerking beantwoorden", robin)
    knop(robin, "Bewaar je antwoord")
    robin.get_by_text("Je antwoord is bewaard.").wait_for()
    link(robin, "Sluit de toetsing")
    expect(robin.get_by_text("Cas Jansen")).to_be_visible()
    reis.keur("de toetsing sluiten", robin)
    knop(robin, "Sluit de toetsing")
    robin.get_by_text("De toetsing is gesloten.").wait_for()
    reis.ga(robin, "factsheet/bewerken/")
    vul(robin, {"gerealiseerd": "Op **vier scholen** is er elke week hulp in de klas."})
    knop(robin, "Bewaar")
    robin.get_by_text("Versie 3 is bewaard.").wait_for()
    geef_vrij(robin, 3)
    reis.ga(bo, "factsheet/vergelijken/")
    expect(bo.locator("ins", has_text="vier")).to_be_visible()
    reis.ga(robin, "factsheet/vaststellen/")
    knop(robin, "Stel versie 3 vast")
    robin.get_by_text("Versie 3 van de factsheet staat vast.").wait_for()
    sluit(robin, "schriftelijke toetsing")
    sam.reload()
    expect(sam.get_by_text("reageren kan niet meer").first).to_be_visible()
    expect(sam.get_by_text("Aangepast bij vraag a.")).to_be_visible()


def adviseer(reis, robin, bo) -> None:
    reis.ga(robin, "advies/bewerken/")
    vul(robin, ADVIES)
    knop(robin, "Bewaar")
    robin.get_by_text("Versie 1 van het advies is bewaard.").wait_for()
    reis.ga(robin, "advies/")
    link(robin, "Controleer het advies")
    robin.get_by_label("Een collega las dit advies mee").check()
    reis.keur("het advies controleren", robin)
    knop(robin, "Ja, ik heb het gecontroleerd")
    reis.ga(bo, "advies/")
    assert not bo.get_by_text("Maak een jaaragenda").count()
    link(robin, "Maak het advies definitief")
    knop(robin, "Maak versie 1 definitief")
    robin.get_by_text("Het advies is definitief. De regio kan het nu lezen.").wait_for()
    sluit(robin, "advies")
    bo.reload()
    expect(bo.get_by_text("Maak een jaaragenda").first).to_be_visible()


def koppel_terug(reis, mila) -> None:
    """Everyone who was interviewed is invited with both PDFs. Then it is a week later."""
    reis.ga(mila, "terugkoppelgesprek/plannen/")
    vul(mila, {"datum": dag(7), "tijd": "13:00", "digitaal": "nee", "plaats": "Gemeentehuis Vught"})
    knop(mila, "Bewaar")
    link(mila, "Nodig iedereen uit")
    reis.keur("iedereen uitnodigen", mila)
    knop(mila, "Verstuur de uitnodiging")
    mila.get_by_text("De uitnodiging gaat naar 6 mensen").wait_for()
    bijlagen = [naam.rsplit(".", 1)[1] for naam, *_ in brief_aan("ina@voorbeeld.example", "Gemeentehuis").attachments]
    assert sorted(bijlagen) == ["ics", "pdf", "pdf"]
    Terugkoppelgesprek.objects.update(wanneer=timezone.now() - timedelta(hours=2))

    reis.ga(mila, "terugkoppelgesprek/verslag/")
    vul(mila, {"aanwezig": "Iedereen", "verslag": "Er is veel vertrouwen.", "dirigent_wie": "De wethouder van Vught"})
    knop(mila, "Bewaar")
    reis.ga(mila, "terugkoppelgesprek/afspraken/")
    vul(mila, {"wat": "Maak een jaaragenda", "wie": "Gemeente Vught"})
    knop(mila, "Zet erbij")
    mila.get_by_role("listitem").filter(has_text="Maak een jaaragenda").wait_for()
    reis.ga(mila, "terugkoppelgesprek/")
    sluit(mila, "terugkoppelgesprek")


def test_een_regio_van_aanmelding_tot_terugkoppelgesprek(reis):
    mensen = {"mila": factories.medewerker("Mila"), "robin": factories.onderzoeker("Robin")}
    mila, robin = reis.scherm(BUREAU), reis.scherm(BUREAU)
    bo, sam, ina = reis.scherm(TELEFOON), reis.scherm(TELEFOON), reis.scherm(TELEFOON, java_script_enabled=False)
    for page, gebruiker in zip((mila, robin), mensen.values(), strict=True):
        geef_factor(gebruiker)
        reis.log_in(page, gebruiker)
    fabriek.ronde(plekken=1, richtlijn_jong=0, richtlijn_po_vo=1)

    meld_aan(reis, bo)
    begin(reis, mila)
    reis.log_in(bo, Gebruiker.objects.get(email="bo@voorbeeld.example"))
    doe_onderzoek(reis, robin, bo)
    schrijf_factsheet(reis, robin, mila)
    toets(reis, robin, sam, ina, bo)
    adviseer(reis, robin, bo)
    koppel_terug(reis, mila)

    # The region reads all of it back, and nobody can be found in it.
    for page in (bo, mila, robin):
        reis.ga(page, "")
        expect(page.get_by_text("De quickscan is klaar").first).to_be_visible()
    reis.ga(bo, "terugkoppelgesprek/")
    expect(bo.get_by_text("De wethouder van Vught")).to_be_visible()
    pdf = tekst_van(bo.request.get(f"/quickscan/{reis.quickscan.pk}/factsheet.pdf").body())
    assert "vier scholen" in pdf
    assert "Het aantal scholen klopt niet." in pdf
    assert not [naam for naam in ("Sam", "Ina", "Cas", "Bo Bakker") if naam in pdf]
    assert "jaaragenda" in tekst_van(bo.request.get(f"/quickscan/{reis.quickscan.pk}/advies.pdf").body())
    mila.goto("/quickscan/")
    reis.keur("het bord", mila)
    bo.goto("/deelnemers/")
    expect(bo.get_by_text("Het Dal")).to_be_visible()
    assert not regels(reis.gevonden)
