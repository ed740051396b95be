"""The first half of the journey: applying, the startgesprek, afbakening and selectie, and the research."""

from playwright.sync_api import expect

from quickscan.onderzoek.models.interview import Notitie
from regie.mensen.gebruiker import Gebruiker
from tests.browser.avondspel import knop
from tests.browser.quickscan import adres_voor, brief_aan, dag, link, sluit, vul
from tests.quickscan import fabriek

AANMELDING = {
    "regionaam": "Het Dal",
    "gemeenten": "Vught, Boxtel",
    "doelgroep": "po_vo",
    "thema": "Passend onderwijs",
    "wie_werkt_samen": "De gemeenten, het samenwerkingsverband en het CJG.",
    "motivatie": "We willen weten wie de regie neemt.",
    "aanmelder_naam": "Bo Bakker",
    "aanmelder_functie": "Beleidsadviseur",
    "aanmelder_email": "bo@voorbeeld.example",
}
SAM = {"naam": "Sam de Boer", "organisatie": "Gemeente Vught", "partij": "gemeente", "email": "sam@voorbeeld.example"}
INA = {"naam": "Ina Kok", "organisatie": "SWV Het Dal", "partij": "swv", "email": "ina@voorbeeld.example"}


def meld_aan(reis, bo) -> None:
    """Without an account; the conditions by the personal link out of the mail."""
    bo.goto("/quickscan/aanmelden/")
    vul(bo, AANMELDING | {"gemeenten": "Vugt"})
    knop(bo, "Verstuur de aanmelding")
    expect(bo.get_by_text("We kennen geen gemeente").first).to_be_visible()
    reis.keur("aanmelden, met een fout", bo)
    vul(bo, {"gemeenten": AANMELDING["gemeenten"]})
    knop(bo, "Verstuur de aanmelding")
    expect(bo.get_by_text("Je aanmelding is verstuurd.")).to_be_visible()
    bo.goto(adres_voor("bo@voorbeeld.example", "/quickscan/aanmelding/"))
    reis.keur("de aanmelding volgen", bo)
    link(bo, "Lees de voorwaarden en geef akkoord")
    # `all()` waits for nothing: without this it may look at the page before.
    expect(bo.get_by_role("checkbox")).to_have_count(6)
    for vinkje in bo.get_by_role("checkbox").all():
        vinkje.check()
    reis.keur("de voorwaarden", bo)
    knop(bo, "Geef akkoord namens de regio")
    expect(bo.get_by_text("Jullie akkoord op de voorwaarden is vastgelegd.")).to_be_visible()


def begin(reis, mila) -> None:
    """Startgesprek, afbakening and selectie, by staff; a region and its contact come out of the application."""
    reis.ga(mila, "aanmelding/")
    link(mila, "Koppel aan een regio")
    vul(mila, {"regio": "nieuw", "contactpersoon": True})
    reis.keur("aan een regio koppelen", mila)
    knop(mila, "Koppel")
    expect(mila.get_by_text("De aanmelding hoort nu bij de regio Het Dal.")).to_be_visible()

    reis.ga(mila, "startgesprek/")
    link(mila, "Plan het gesprek")
    vul(mila, {"datum": dag(-1), "tijd": "10:00", "plaats": "Gemeentehuis Vught", "aanwezig": "Bo en Mila"})
    vul(mila, {"voorwaarden_uitgelegd": True, "uitkomst": "Het Dal wil verder."})
    reis.keur("het startgesprek", mila)
    knop(mila, "Bewaar")
    sluit(mila, "startgesprek")

    reis.ga(mila, "afbakening/")
    link(mila, "Kies thema en schaal")
    vul(mila, {"schaal": "gemeenten"})
    knop(mila, "Bewaar")
    for naam, partij in (("Gemeente Vught", "gemeente"), ("SWV Het Dal", "swv"), ("CJG Het Dal", "cjg")):
        vul(mila, {"naam": naam, "partij": partij})
        knop(mila, "Zet erbij")
        mila.get_by_role("listitem").filter(has_text=naam).wait_for()
    reis.keur("de partijen", mila)
    reis.ga(mila, "afbakening/")
    sluit(mila, "afbakening")

    mila.goto(f"/quickscan/rondes/{reis.quickscan.ronde_id}/selectie/")
    vul(mila, {f"keuze_{reis.quickscan.pk}": "geselecteerd"})
    reis.keur("kiezen", mila)
    knop(mila, "Verder naar de mails")
    vul(mila, {f"tekst_{reis.quickscan.pk}": "Jullie doen mee. We hebben er zin in."})
    reis.keur("de mails", mila)
    knop(mila, "Bevestig de keuze en verstuur 1 mail")
    mila.get_by_text("De keuze is vastgelegd.").wait_for()
    assert brief_aan("bo@voorbeeld.example", "We hebben er zin in.")

    reis.ga(mila, "mensen/")
    for wie, tekst in (("Mila", "Bewaar de begeleider"), ("Robin", "Zet deze onderzoeker erbij")):
        formulier = mila.locator("form").filter(has=mila.get_by_role("button", name=tekst))
        formulier.locator("select").select_option(str(Gebruiker.objects.get(naam=wie).pk))
        knop(mila, tekst)
    reis.ga(mila, "onderzoek/")
    knop(mila, "Begin het onderzoek")
    mila.get_by_text("Het onderzoek is begonnen.").wait_for()


def doe_onderzoek(reis, robin, bo) -> None:
    """One talk planned by mail, one proposed by the contact, a third that is there already; notes and a document."""
    bo.goto("/mijn/")
    reis.keur("mijn, het contact", bo)
    reis.ga(bo, "interviews/erbij/")
    vul(bo, INA)
    knop(bo, "Zet op de lijst")
    expect(bo.get_by_text("Ina Kok staat op de lijst.")).to_be_visible()

    reis.ga(robin, "interviews/")
    link(robin, "Zet iemand erbij")
    vul(robin, SAM)
    knop(robin, "Zet op de lijst")
    link(robin, "Sam de Boer")
    link(robin, "Plan het gesprek")
    vul(robin, {"naar": "uitgenodigd", "datum": dag(3), "tijd": "14:30", "digitaal": "ja"})
    vul(robin, {"videolink": "https://praat.example/kamer", "mailen": True})
    reis.keur("een gesprek plannen", robin)
    knop(robin, "Bewaar")
    robin.get_by_text("Sam de Boer krijgt een mail.").wait_for()
    assert [naam for naam, *_ in brief_aan("sam@voorbeeld.example", "kamer").attachments if naam.endswith(".ics")]
    reis.keur("een interview, uitgenodigd", robin)
    houd(robin, "Het is gehouden")
    # What was noted stays with the researchers.
    link(robin, "Notities")
    robin.locator("#id_gerealiseerd-tekst").fill("Hulp in de klas, zegt Sam.")
    knop(robin, "Bewaar nu")
    expect(robin.locator("[data-status-alles]")).to_have_text("Alles is bewaard.")
    reis.keur("notities", robin)
    assert Notitie.objects.get().tekst == "Hulp in de klas, zegt Sam."
    expect(robin.get_by_text("Ina Kok").first).to_be_visible()

    reis.ga(robin, "interviews/")
    link(robin, "Ina Kok")
    houd(robin, "Het is al gehouden")
    fabriek.interview(reis.quickscan, "cjg", naam="Cas Jansen", email="cas@voorbeeld.example")
    reis.ga(bo, "interviews/")
    expect(bo.get_by_text("Ina Kok").first).to_be_visible()
    assert not bo.get_by_text("Sam de Boer").count()

    reis.ga(robin, "documenten/")
    robin.locator("input[type=file]").set_input_files(
        {"name": "visie.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7\n%%EOF"}
    )
    knop(robin, "Voeg toe")
    expect(robin.get_by_text("Bewaard: visie.")).to_be_visible()
    reis.ga(robin, "interviews/naast-elkaar/")
    expect(robin.get_by_text("Hulp in de klas, zegt Sam.")).to_be_visible()
    reis.ga(robin, "onderzoek/")
    sluit(robin, "onderzoek")


def houd(robin, knoptekst: str) -> None:
    link(robin, knoptekst)
    vul(robin, {"datum": dag(-1), "tijd": "14:30", "hoe": "gesprek"})
    knop(robin, "Bewaar")
    robin.get_by_text("Het interview telt mee.").wait_for()
