"""Writing a factsheet: versions, the check, who reads what when, and the PDF."""

import lxml.html
import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from quickscan.factsheet.actions import geef_vrij, stel_vast, vondsten
from quickscan.factsheet.inhoud import maak_factsheetinhoud
from quickscan.factsheet.models import VrijgaveVraag
from quickscan.proces.actions.stappen import NogNietAf, sluit_stap
from regie.mensen.gebeurtenis import Gebeurtenis
from regie.stukken.fouten import Achterhaald
from regie.stukken.pdf import html_voor_pdf, maak_pdf
from tests import factories
from tests.pdfkeuring import keur
from tests.pdftekst import tekst_van
from tests.quickscan import fabriek
from tests.quickscan.factsheet.schrijven import bewaar, log_in_als_onderzoeker, onderzoeker, rollen, vers
from zelfscan.service import UITLEG

from .factsheets import lange_factsheet

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]


def vrij(quickscan, nummer=1, antwoord="Dit is openbaar."):
    versie = quickscan.factsheet.versies.get(nummer=nummer)
    antwoorden = dict.fromkeys(vondsten(quickscan, versie), antwoord)
    return geef_vrij(by=onderzoeker(quickscan), quickscan=quickscan, nummer=nummer, antwoorden=antwoorden)


def test_bewaren_maakt_een_versie_en_hetzelfde_bewaren_niet():
    quickscan = fabriek.quickscan("factsheet")

    eerste = bewaar(quickscan)
    nogmaals = bewaar(quickscan)
    tweede = bewaar(quickscan, rollen=rollen(waarde=None, hoe=""))

    assert (eerste.nummer, nogmaals.nummer, tweede.nummer) == (1, 1, 2)
    assert (eerste.compleet, tweede.compleet) == (True, False)
    assert Gebeurtenis.objects.over(quickscan).filter(wat="factsheet.bewaard").count() == 2


def test_een_medewerker_schrijft_niet_en_na_de_toetsing_niemand():
    quickscan = fabriek.quickscan("advies")

    with pytest.raises(PermissionDenied):
        bewaar(quickscan, by=factories.medewerker())
    with pytest.raises(Achterhaald):
        bewaar(quickscan)


def test_vrijgeven_vraagt_een_compleet_stuk_en_een_antwoord_op_elke_vraag():
    quickscan = fabriek.quickscan("factsheet")
    naam = quickscan.interviews.first().naam
    bewaar(quickscan, rollen=rollen(hoe=""))
    with pytest.raises(NogNietAf):
        vrij(vers(quickscan))
    bewaar(quickscan, teksten={"kern": f"{naam} trok het."})
    with pytest.raises(ValidationError):
        vrij(vers(quickscan), 2, antwoord=" ")
    with pytest.raises(Achterhaald):
        vrij(vers(quickscan), 1)

    vrij(vers(quickscan), 2)

    assert quickscan.factsheet.vrijgegeven.nummer == 2
    assert VrijgaveVraag.objects.get().antwoord == "Dit is openbaar."
    assert naam not in str([rij.__dict__ for rij in Gebeurtenis.objects.over(quickscan)])


def test_een_eerder_antwoord_staat_er_al_en_een_leeg_antwoord_verliest_niets(client):
    quickscan = fabriek.quickscan("factsheet")
    bewaar(quickscan, teksten={"kern": "Hij vindt het goed."})
    vrij(vers(quickscan), antwoord="Hij is de wethouder.")
    bewaar(quickscan, teksten={"kern": "Hij vindt het goed. Zij vindt van niet."})
    log_in_als_onderzoeker(client, quickscan)
    adres = f"/quickscan/{quickscan.pk}/factsheet/vrijgeven/"

    assert "Hij is de wethouder." in client.get(adres).text
    antwoord = client.post(adres, {"nummer": "2", "vraag_0": "Nieuw antwoord.", "vraag_1": ""})

    assert "Nieuw antwoord." in antwoord.text
    assert "passage 2" in antwoord.text
    assert quickscan.factsheet.vrijgegeven.nummer == 1


def test_het_contact_leest_een_concept_pas_na_het_vrijgeven(client):
    regio = factories.regio()
    contact = factories.lid(regio, rol="contactpersoon").gebruiker
    quickscan = fabriek.quickscan("factsheet", regio=regio)
    bewaar(quickscan, teksten={"gerealiseerd": "Eerste tekst."})
    client.force_login(contact)
    paginas = [f"/quickscan/{quickscan.pk}/factsheet{rest}" for rest in (".pdf", "/versies/1/")]

    assert [client.get(pagina).status_code for pagina in paginas] == [404, 404]
    vrij(vers(quickscan))
    bewaar(quickscan, teksten={"gerealiseerd": "Tweede tekst."})

    assert "Eerste tekst." in tekst_van(client.get(paginas[0]).content)
    assert client.get(f"/quickscan/{quickscan.pk}/factsheet/versies/2/").status_code == 404
    assert "Tweede" not in client.get(f"/quickscan/{quickscan.pk}/factsheet/versies/").text
    assert client.get(f"/quickscan/{quickscan.pk}/factsheet/vergelijken/?van=1&naar=2").status_code == 404


def test_vaststellen_wacht_op_antwoorden_en_op_wat_is_overgenomen():
    quickscan = fabriek.quickscan("toetsing")
    toetsing = fabriek.toetsing(quickscan)
    opmerking = fabriek.opmerking(toetsing)
    toetsing.toetsers.update(gereageerd_op=toetsing.versie.created_at)
    by = onderzoeker(quickscan)
    with pytest.raises(NogNietAf, match="beantwoord"):
        stel_vast(by=by, quickscan=quickscan, nummer=1)
    toetsing.opmerkingen.filter(pk=opmerking.pk).update(antwoord="over", bijlagetekst="Eerder begonnen.")
    with pytest.raises(NogNietAf, match="nam opmerkingen over"):
        stel_vast(by=by, quickscan=quickscan, nummer=1)
    bewaar(quickscan, teksten={"gerealiseerd": "Het begon eerder."})
    vrij(vers(quickscan), 2)

    stel_vast(by=by, quickscan=quickscan, nummer=2)

    sluit_stap(by=by, quickscan=quickscan, sleutel="toetsing")
    assert vers(quickscan).factsheet.vastgesteld.nummer == 2


def test_het_voorbeeld_laat_opmaak_zien_en_bewaart_niets(client):
    quickscan = fabriek.quickscan("factsheet")
    log_in_als_onderzoeker(client, quickscan)
    data = {"kern": "Een **tafel** <b>", "verbinder_waarde": "4", "verbinder_door_wie": "de adviseur"}

    deel = client.post(f"/quickscan/{quickscan.pk}/factsheet/voorbeeld/", data).text
    heel = client.post(f"/quickscan/{quickscan.pk}/factsheet/bewerken/", data | {"voorbeeld": "1"}).text

    for tekst in (deel, heel):
        assert "<strong>tafel</strong> &lt;b&gt;" in tekst
        assert "4, redelijk aanwezig. Door de adviseur" in tekst
    assert vers(quickscan).factsheet is None


def test_vergelijken_laat_zien_wat_anders_is(client):
    quickscan = fabriek.quickscan("factsheet")
    bewaar(quickscan)
    bewaar(quickscan, teksten={"gerealiseerd": "Een ronde tafel."})
    log_in_als_onderzoeker(client, quickscan)

    tekst = client.get(f"/quickscan/{quickscan.pk}/factsheet/vergelijken/").text

    assert '<ins class="verschil">ronde </ins>' in tekst
    assert "Hoe ziet de regieneming eruit?, Wat valt op?, Ontwerper" in tekst


ZEGT = {
    "Ontwerper": "Eens, midden 4: redelijk aanwezig",
    "Kwartiermaker": "Deels eens, met uitschieters, midden 2: incidenteel aanwezig",
    "Verbinder": "Verdeeld: 3 en 5, niemand ertussen",
}


def test_wat_de_scan_zegt_volgt_uit_de_aantallen_ook_in_een_oude_versie(client):
    """Version 0.4 kept its words beside the counts: "eens" for all three."""
    quickscan = fabriek.quickscan("toetsing")
    versie = lange_factsheet(quickscan, reacties=1)
    log_in_als_onderzoeker(client, quickscan)

    antwoord = client.get(f"/quickscan/{quickscan.pk}/factsheet/versies/{versie.nummer}/")

    pagina = lxml.html.fromstring(antwoord.text)
    assert UITLEG in " ".join(pagina.text_content().split())
    for rol, zegt in ZEGT.items():
        (tabel,) = pagina.xpath(f"//h3[@id='{rol.lower()}-kop']/following-sibling::table[1]")
        (scan,) = tabel.xpath(".//tr[starts-with(normalize-space(th), 'Scan')]")
        assert zegt in " ".join(scan.text_content().split())
        assert bool(scan.xpath(".//*[@class='teken-midden']")) == (rol != "Verbinder")
        assert ("midden" in scan.text_content()) == (rol != "Verbinder")


def test_een_scan_zonder_een_midden_noemt_er_op_de_factsheet_geen(client):
    quickscan = fabriek.quickscan("toetsing")
    versie = lange_factsheet(quickscan, reacties=0)
    for rol in versie.scan["rollen"]:
        rol["verdeling"] = rol["verdeling"] and [0, 4, 0, 5, 0]
    versie.save()
    log_in_als_onderzoeker(client, quickscan)

    pagina = client.get(f"/quickscan/{quickscan.pk}/factsheet/versies/{versie.nummer}/").text
    pdf = html_voor_pdf("quickscan/factsheet/pdf.html", {"inhoud": maak_factsheetinhoud(vers(quickscan), versie)})

    for tekst in (pagina, pdf):
        assert tekst.count("2 en 4, niemand ertussen") >= 3
        assert "streep" not in tekst
        assert "teken-midden" not in tekst
        assert tekst.count("midden") == UITLEG.count("midden")


def test_de_pdf_is_toegankelijk_en_compleet():
    quickscan = fabriek.quickscan("toetsing")
    lange_factsheet(quickscan, reacties=3)
    quickscan = vers(quickscan)
    context = {"inhoud": maak_factsheetinhoud(quickscan, quickscan.factsheet.laatste)}

    pdf = maak_pdf("quickscan/factsheet/pdf.html", context, bewaar=False)

    assert keur(pdf) == []
    tekst = tekst_van(pdf)
    for zin in (
        "a. Wat is er bereikt?",
        "vaste jeugdhulpverlener in de school",
        "Verbinder: 5, ruim aanwezig",
        "Dirigent: niet beoordeeld",
        "besproken op 12 maart 2026, met 9 mensen",
        "5 van hen reageerden, van wie 1 zonder opmerkingen",
        "Niet overgenomen. In meer gesprekken is dit genoemd.",
        *ZEGT.values(),
        UITLEG,
    ):
        assert zin in tekst, zin
    assert "Toetser" not in tekst
    assert html_voor_pdf("quickscan/factsheet/pdf.html", context).count("<title>4 keer een 3") == 1


def test_wat_na_het_vrijgeven_in_de_bijlage_komt_wordt_nagekeken_bij_het_vaststellen(client):
    quickscan = fabriek.quickscan("toetsing")
    toetsing = fabriek.toetsing(quickscan)
    naam = quickscan.interviews.first().naam
    fabriek.opmerking(toetsing, antwoord="niet", waarom="Dat is niet zo.", bijlagetekst=f"{naam} telt anders.")
    toetsing.toetsers.update(gereageerd_op=toetsing.versie.created_at)
    log_in_als_onderzoeker(client, quickscan)
    adres = f"/quickscan/{quickscan.pk}/factsheet/vaststellen/"

    assert naam in client.get(adres).text
    assert client.post(adres, {"nummer": "1"}).status_code == 200
    with pytest.raises(ValidationError, match="elke vraag"):
        stel_vast(by=onderzoeker(quickscan), quickscan=quickscan, nummer=1)
    assert vers(quickscan).factsheet.vastgesteld is None

    assert client.post(adres, {"nummer": "1", "vraag_0": "Dit is een plaats."}).status_code == 302
    assert vers(quickscan).factsheet.vastgesteld.nummer == 1
