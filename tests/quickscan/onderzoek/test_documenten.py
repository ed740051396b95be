"""Documents: what kinds are kept, what is refused and why, and that a file is never shown from our own address."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_LZMA, ZipFile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from quickscan.onderzoek import bestanden
from quickscan.onderzoek.actions.documenten import NietTeBewaren, verwijder_document, voeg_document_toe
from quickscan.onderzoek.bestanden import GeenGoedBestand, soort_van
from quickscan.onderzoek.forms.documenten import BestandenForm
from quickscan.onderzoek.models.document import MEESTE_BYTES, Documentsoort
from regie.mensen.gebeurtenis import Gebeurtenis
from regie.stukken.apart import TeZwaar
from tests.quickscan import fabriek
from tests.regie.regios.regios import browser
from tests.regie.stukken.bestandskeuze import op_de_pagina

WIDGET = BestandenForm().fields["bestanden"].widget

PDF = b"%PDF-1.7\n1 0 obj <</Type /Catalog>>\n%%EOF\n"
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 40 + b"IEND\xaeB`\x82"
JPEG = b"\xff\xd8\xff\xe0" + b"\0" * 40 + b"\xff\xd9"
WORD = '<Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
EXCEL = '<Override ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
MANIFEST = {"META-INF/manifest.xml": "<manifest/>"}


def pak(delen: dict, *, met=ZIP_DEFLATED) -> bytes:
    bak = BytesIO()
    with ZipFile(bak, "w", met) as zip_:
        for naam, inhoud in delen.items():
            zip_.writestr(naam, inhoud)
    return bak.getvalue()


def odf(soort: str, **meer) -> bytes:
    return pak({"mimetype": f"application/vnd.oasis.opendocument.{soort}"} | MANIFEST | meer)


def ooxml(typen: str = WORD, **meer) -> bytes:
    return pak({"[Content_Types].xml": f"<Types>{typen}</Types>"} | meer)


@pytest.mark.parametrize(
    ("soort", "inhoud"),
    [
        ("pdf", PDF),
        ("png", PNG),
        ("jpeg", JPEG + b"van de telefoon"),
        ("odt", odf("text")),
        ("ods", odf("spreadsheet")),
        ("docx", ooxml(**{"word/media/image1.svg": "<svg/>"})),
        ("xlsx", ooxml(EXCEL)),
    ],
)
def test_de_inhoud_zegt_welk_soort_het_is(soort, inhoud):
    bestand = BytesIO(inhoud)

    assert soort_van(bestand, len(inhoud)) == soort
    assert bestand.tell() == 0
    # Whatever it is called, the page says nothing of what the server keeps.
    assert {op_de_pagina(WIDGET, naam, inhoud) for naam in ("plan", "plan.docx", f"plan.{soort}")} == {""}


@pytest.mark.parametrize(
    ("waarom", "inhoud"),
    [
        (bestanden.ONBEKEND, b"MZ\x90\0 een programma"),
        (bestanden.ONBEKEND, b"<!DOCTYPE html><script>alert(1)</script>"),
        (bestanden.ONBEKEND, b"GIF89a" + PDF),
        (bestanden.ONBEKEND, pak({"los.txt": "x"})),
        (bestanden.ONBEKEND, odf("presentation")),
        (bestanden.ONBEKEND, ooxml("niets")),
        (bestanden.KAPOT, PDF[:20]),
        (bestanden.KAPOT, PNG[:30]),
        (bestanden.KAPOT, ooxml()[:-30]),
        (bestanden.KAPOT, pak({"[Content_Types].xml": WORD, "../../etc/passwd": "x"})),
        (bestanden.OUD, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500),
        (bestanden.PDF_MET_SCRIPT, PDF.replace(b"/Catalog", b"/Catalog /OpenAction <</S /JavaScript /JS (x)>>")),
        (bestanden.MET_MACROS, ooxml(**{"word/vbaProject.bin": "x"})),
        (bestanden.MET_MACROS, ooxml(WORD + "application/vnd.ms-word.document.macroEnabled.main+xml")),
        (bestanden.MET_MACROS, odf("text", **{"Basic/Standard/Module1.xml": "x"})),
        (bestanden.MET_PROGRAMMA, ooxml(**{"word/embeddings/rekening.exe": "MZ"})),
        (bestanden.MET_WACHTWOORD, odf("text", **{"META-INF/manifest.xml": "<encryption-data/>"})),
        (bestanden.KAPOT, pak({"[Content_Types].xml": f"<Types>{WORD}</Types>"}, met=ZIP_LZMA)),
        (bestanden.BOM, ooxml(**{"word/document.xml": b"0" * 30_000_000})),
        (bestanden.BOM, ooxml(**{f"word/{nummer}": "" for nummer in range(5001)})),
    ],
)
def test_wat_niet_kan_wordt_geweigerd_met_waarom(waarom, inhoud):
    with pytest.raises(GeenGoedBestand) as fout:
        soort_van(BytesIO(inhoud), len(inhoud))

    assert str(fout.value) == waarom
    # What the page says before it is sent, is what the server would say.
    assert op_de_pagina(WIDGET, "plan.pdf", inhoud) in (waarom, "")
    if not inhoud.startswith((bestanden.PDF, bestanden.PNG, bestanden.ZIP)):
        assert op_de_pagina(WIDGET, "plan.pdf", inhoud) == waarom


def test_van_een_zip_zegt_de_naam_al_dat_die_niet_kan():
    zeg = {einde: op_de_pagina(WIDGET, f"plan.{einde}", pak({"x": "y"})) for einde in ("pptx", "zip", "docm", "docx")}

    assert zeg == {"pptx": bestanden.ONBEKEND, "zip": bestanden.ONBEKEND, "docm": bestanden.MET_MACROS, "docx": ""}


def test_van_elke_soort_weten_we_hoe_een_naam_eindigt():
    assert bestanden.EINDEN.keys() == set(Documentsoort.values)
    assert WIDGET.attrs["accept"] == ".pdf,.docx,.odt,.xlsx,.ods,.png,.jpg,.jpeg"


def test_een_inhoudsopgave_die_het_geheugen_vult_wordt_geweigerd(monkeypatch):
    def te_zwaar(*args, **kwargs):
        raise TeZwaar

    monkeypatch.setattr(bestanden, "doe_apart", te_zwaar)
    with pytest.raises(GeenGoedBestand) as fout:
        soort_van(BytesIO(ooxml()), 100)

    assert str(fout.value) == bestanden.BOM


# Keeping, and getting back


@pytest.fixture
def quickscan(db, robin):
    return fabriek.quickscan("onderzoek", onderzoeker=robin)


def bewaar(by, quickscan, inhoud=PDF, naam="C:\\Mijn\\Visie_op_zorg.docx"):
    return voeg_document_toe(by=by, quickscan=quickscan, bestand=SimpleUploadedFile(naam, inhoud))


def test_een_bestand_krijgt_een_eigen_naam_op_de_schijf(quickscan, robin):
    document = bewaar(robin, quickscan)

    assert (document.naam, document.soort, document.grootte) == ("Visie op zorg", "pdf", len(PDF))
    assert "Visie" not in document.bestand.name
    assert "Visie" not in str([een.zin() for een in Gebeurtenis.objects.over(quickscan)])


def test_hetzelfde_bestand_een_te_groot_en_een_leeg_gaan_niet(quickscan, robin):
    bewaar(robin, quickscan)
    groot = SimpleUploadedFile("groot.pdf", PDF)
    groot.size = MEESTE_BYTES + 1

    with pytest.raises(NietTeBewaren, match="staat er al, als ‘Visie op zorg’"):
        bewaar(robin, quickscan, naam="anders.pdf")
    with pytest.raises(NietTeBewaren, match="25 MB"):
        voeg_document_toe(by=robin, quickscan=quickscan, bestand=groot)
    with pytest.raises(NietTeBewaren, match="leeg"):
        bewaar(robin, quickscan, b"")
    assert quickscan.documenten.count() == 1


def test_een_bestand_komt_als_download_en_nooit_als_pagina(quickscan, robin):
    document = bewaar(robin, quickscan, naam="plan.pdf")
    client = browser(robin)

    antwoord = client.get(reverse("quickscan:document_bestand", args=[quickscan.pk, document.pk]))

    assert b"".join(antwoord.streaming_content) == PDF
    assert antwoord["Content-Disposition"] == 'attachment; filename="plan.pdf"'
    assert antwoord["Content-Type"] == "application/octet-stream"
    assert antwoord["X-Content-Type-Options"] == "nosniff"


def test_wat_goed_is_blijft_als_een_ander_bestand_niet_kan(quickscan, robin):
    client = browser(robin)
    stapel = [SimpleUploadedFile("goed.pdf", PDF), SimpleUploadedFile("fout.pdf", b"MZ")]

    antwoord = client.post(reverse("quickscan:document_toevoegen", args=[quickscan.pk]), {"bestanden": stapel})

    assert [een.naam for een in quickscan.documenten.all()] == ["goed"]
    assert f"fout.pdf: {bestanden.ONBEKEND}" in antwoord.text


def test_een_document_dat_weg_is_laat_geen_bestand_achter(quickscan, robin, django_capture_on_commit_callbacks):
    document = bewaar(robin, quickscan)
    opslag, plek = document.bestand.storage, document.bestand.name
    assert opslag.exists(plek)
    with django_capture_on_commit_callbacks(execute=True):
        verwijder_document(by=robin, document=document)

    assert not opslag.exists(plek)
