"""The report of a closed scan: page, PDF and spreadsheets say the same, and no more than the openheid allows."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from django.core.cache import caches
from openpyxl import load_workbook

from regie.stukken.rekenblad import lees_blad
from tests.pdfkeuring import keur
from tests.pdftekst import tekst_van
from tests.wereld import verslag as wereld_verslag
from tests.wereld.verslag import TOELICHTINGEN, gesloten_scan, tweede_ronde
from tests.zelfscan import fabriek
from zelfscan.scan.models import Afspraak, Scan
from zelfscan.verslag.export import bladen, rekenblad
from zelfscan.verslag.genodigden import MEESTE_ORGANISATIES
from zelfscan.verslag.inhoud import maak_verslag

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]


@pytest.fixture(autouse=True)
def _geen_klachten(caplog):
    """WeasyPrint only logs what is wrong."""
    caches["pdf"].clear()
    yield
    assert [regel.getMessage() for regel in caplog.get_records("call") if regel.name.startswith("weasyprint")] == []


def pdf(client, scan) -> bytes:
    antwoord = client.get(f"/s/{scan.code}/verslag.pdf")
    assert antwoord.status_code == 200
    assert antwoord["X-Robots-Tag"] == "noindex"
    return antwoord.content


def cellen(inhoud: bytes) -> dict[str, list[list]]:
    boek = load_workbook(BytesIO(inhoud))
    return {blad.title: [[cel.value for cel in rij] for rij in blad.iter_rows()] for blad in boek}


def test_het_verslag_over_het_totaal_als_pdf(client):
    scan = tweede_ronde()

    bestand = pdf(client, scan)

    assert keur(bestand) == []
    tekst = " ".join(tekst_van(bestand).split())
    for stuk in (
        "Over de dirigent, de verbinder en de ontwerper lopen de scores uiteen.",
        "De kwartiermaker (midden 4) is sterk.",
        "Toen deden wel anderen mee, of een ander aantal.",
        "3 van de 10 konden deze rol niet beoordelen",
        "Groepsscore: 3, regelmatig aanwezig.",
        "Deze rol lijkt aan één partij te hangen. Alleen gemeente wordt genoemd.",
        "/dragers/ hoe iemand begint.",
        TOELICHTINGEN[0],
        "Elke maand een lunch",
        "Nu moet het ook blijven als mensen weggaan.",
        "andere samenstelling",
        "Wat de vorige keer was afgesproken",
    ):
        assert stuk in tekst
    assert "Organisatie 1" not in tekst


@pytest.mark.parametrize(
    ("velden", "wel", "niet"),
    [
        ({"openheid": "domein"}, "Groepen per domein", "Wat elke organisatie invulde"),
        ({"openheid": "laag"}, "Groepen per laag", "domeinen staan samen"),
        ({"openheid": "naam"}, "Organisatie 7", "Groepen per domein"),
        ({"openheid": "naam", "manier": 4}, "De regio's naast elkaar", "In één oogopslag"),
    ],
    ids=["domein", "laag", "naam", "tussen regio's"],
)
def test_elke_openheid_heeft_een_eigen_verslag(client, velden, wel, niet):
    bestand = pdf(client, gesloten_scan(**velden))

    assert keur(bestand) == []
    tekst = " ".join(tekst_van(bestand).split())
    assert wel in tekst
    assert niet not in tekst


def test_een_verslag_met_vijandige_lengtes_blijft_een_verslag(client):
    scan = gesloten_scan(samenwerking="W" * 150, antwoorden=("1111", "2222", "3333", "4444", "5500"))
    for nummer in range(MEESTE_ORGANISATIES + 5):
        fabriek.genodigde(scan, f"{nummer} {'x' * 140}")
    Afspraak.objects.create(scan=scan, wat="<b>\u202e" + "M" * 280, organisatie="O" * 150, wie="w" * 100)
    Scan.objects.filter(pk=scan.pk).update(conclusie="C" * 2000)

    bestand = pdf(client, scan)

    assert keur(bestand) == []
    assert "nog 5 andere" in tekst_van(bestand)


def test_het_rekenblad_heeft_dezelfde_cijfers():
    scan = gesloten_scan(openheid="domein")
    Afspraak.objects.create(scan=scan, wat="=1+1", organisatie="@De Linde")
    verslag = maak_verslag(scan)

    inhoud = cellen(rekenblad(verslag, "xlsx"))

    assert inhoud["Rollen"][0][-2:] == ["Waarom", "Wat past hier nu"]
    assert inhoud["Rollen"][1][:7] == ["Ontwerper", 10, 0, 3, "Regelmatig aanwezig", "verdeeld", 3]
    assert inhoud["Hoe vaak elke score"][1:4] == [
        ["Ontwerper", "Iedereen", 1, 2, 3, 2, 2, 3, "Regelmatig aanwezig"],
        ["Ontwerper", "Onderwijs", 1, 1, 1, 1, 1, 3, "Regelmatig aanwezig"],
        ["Ontwerper", "Gemeente", 0, 1, 2, 1, 1, 3, "Regelmatig aanwezig"],
    ]
    assert ["Ontwerper", TOELICHTINGEN[0]] in inhoud["Toelichtingen"]
    # What people typed is text: no spreadsheet program computes it.
    blad = load_workbook(BytesIO(rekenblad(verslag, "xlsx")))["Afspraken"]
    assert [rij[0].data_type for rij in blad.iter_rows() if rij[0].value == "=1+1"] == ["s"]
    ods = ZipFile(BytesIO(rekenblad(verslag, "ods")))
    assert ods.infolist()[0].filename == "mimetype"
    assert ods.read("mimetype").endswith(b"spreadsheet")
    xml = ods.read("content.xml").decode()
    assert "=1+1" in xml
    assert "table:formula" not in xml


def test_in_het_rekenblad_staat_elke_afspraak_ook_wat_klaar_is():
    scan = gesloten_scan()
    for wat, klaar in (("Bel de wijk", False), ("Deel de agenda", True)):
        Afspraak.objects.create(scan=scan, wat=wat, organisatie="De Linde", klaar=klaar)

    inhoud = cellen(rekenblad(maak_verslag(scan), "xlsx"))

    assert {(rij[0], rij[5]) for rij in inhoud["Afspraken"][1:]} >= {
        ("Bel de wijk", "open"),
        ("Deel de agenda", "klaar"),
    }
    assert len(inhoud["Afspraken"]) == 1 + scan.afspraken.count()


def test_een_dag_in_het_rekenblad_is_een_dag_om_op_te_sorteren():
    boek = load_workbook(BytesIO(rekenblad(maak_verslag(tweede_ronde()), "xlsx")))

    dagen = {
        "Over de scan": [rij[1] for rij in boek["Over de scan"].iter_rows() if rij[0].value == "Besproken op"],
        "Afspraken": [cel for cel in boek["Afspraken"]["E"][1:] if cel.value],
        "Rondes": boek["Rondes"]["C"][1:],
    }
    assert {naam: {cel.is_date for cel in cellen} for naam, cellen in dagen.items()} == {naam: {True} for naam in dagen}


@pytest.mark.parametrize("soort", ["xlsx", "ods"])
def test_een_teken_dat_xml_niet_kent_houdt_geen_bestand_tegen(soort, monkeypatch):
    """What was kept before such signs were left out where they come in."""
    monkeypatch.setattr(wereld_verslag, "TOELICHTINGEN", ["Gekopieerd uit een pdf\uffff"] * 3)
    scan = gesloten_scan(openheid="domein")
    Afspraak.objects.create(scan=scan, wat="Bel de wijk\uffff", organisatie="De Linde\ufffe")
    Scan.objects.filter(pk=scan.pk).update(samenwerking="De Proef\uffff", conclusie="Ja\ufffe")
    scan.refresh_from_db()

    bestand = rekenblad(maak_verslag(scan), soort)

    assert lees_blad(bestand).rijen[1].cellen == ("Samenwerking", "De Proef")
    zip_ = ZipFile(BytesIO(bestand))
    alles = b"".join(map(zip_.read, zip_.namelist()))
    assert b"Gekopieerd uit een pdf<" in alles
    assert b"Bel de wijk<" in alles


@pytest.mark.parametrize("soort", ["xlsx", "ods"])
def test_een_rekenblad_zegt_niet_wanneer_of_door_wie_het_is_gemaakt(soort):
    scan = gesloten_scan()
    eerst = rekenblad(maak_verslag(scan), soort)
    dan = rekenblad(maak_verslag(scan), soort)

    assert eerst == dan
    delen = ZipFile(BytesIO(eerst)).infolist()
    assert {deel.date_time[:3] for deel in delen} == {scan.onthuld_op.timetuple()[:3]}


def test_over_het_totaal_staat_er_geen_domein_of_organisatie_in_het_rekenblad():
    namen = {blad.naam for blad in bladen(maak_verslag(gesloten_scan()))}

    assert "Op naam" not in namen
    vast = {"Over de scan", "Rollen", "Hoe vaak elke score", "Wie de rol invult", "Toelichtingen", "Afspraken"}
    assert namen == vast | {"Knelpunten"}


def test_een_verborgen_toelichting_staat_nergens(client):
    scan = gesloten_scan()
    plek = sorted(TOELICHTINGEN).index(TOELICHTINGEN[1])
    scan.beeld.verborgen = [["ontwerper", plek]]
    scan.beeld.save()

    for inhoud in (
        " ".join(tekst_van(pdf(client, scan)).split()),
        client.get(f"/s/{scan.code}/verslag/").text,
        str(cellen(rekenblad(maak_verslag(scan), "xlsx"))),
    ):
        assert TOELICHTINGEN[0] in inhoud
        assert TOELICHTINGEN[1] not in inhoud


def test_een_verslag_kost_evenveel_vragen_bij_meer_antwoorden(client, django_assert_num_queries):
    scan = gesloten_scan(openheid="naam", antwoorden=("3333",) * 30)

    with django_assert_num_queries(10):
        client.get(f"/s/{scan.code}/verslag/")
