"""Spreadsheets for tests: as a program writes them, and with something in them that it never would."""

import zipfile
from io import BytesIO

from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook

from regie.stukken.rekenblad import Bladrij, Lijstblad
from regie.stukken.rekenblad.lezen import lees

KOP = ("Naam", "Soort", "Domein", "Onderwijs", "Aanbod")
GOED = (KOP, ("De Brug", "School", "", "PO", ""), ("Wijkteam Zuid", "wijkteam", "", "", "Hulp"))


def xlsx(*rijen) -> bytes:
    boek = Workbook()
    for een in rijen:
        boek.active.append(een)
    return werkmap(boek)


def werkmap(boek: Workbook) -> bytes:
    uit = BytesIO()
    boek.save(uit)
    return uit.getvalue()


def strikt(bestand: bytes) -> bytes:
    """The same XLSX as Excel saves it as "Strict Open XML": other names for the same things, and a day in letters."""
    namen = {
        b"http://schemas.openxmlformats.org/%s/2006/" % deel: b"http://purl.oclc.org/ooxml/%s/" % deel
        for deel in (b"spreadsheetml", b"officeDocument", b"drawingml")
    }
    uit = BytesIO()
    with zipfile.ZipFile(BytesIO(bestand)) as oud, zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as nieuw:
        for deel in oud.infolist():
            inhoud = oud.read(deel)
            for gewoon, streng in namen.items():
                inhoud = inhoud.replace(gewoon, streng)
            nieuw.writestr(deel.filename, inhoud.replace(b"<workbook ", b'<workbook conformance="strict" '))
    return uit.getvalue()


def cel(tekst: str, wat: str = "") -> str:
    return f'<table:table-cell office:value-type="string" {wat}><text:p>{tekst}</text:p></table:table-cell>'


def rij(*cellen: str, wat: str = "") -> str:
    """A row of ODS, of raw cells."""
    return f"<table:table-row {wat}>{''.join(cellen)}</table:table-row>"


def ods(*rijen, na: str = "") -> bytes:
    """A spreadsheet as LibreOffice writes it; `na` is raw XML behind the rows."""
    regels = "".join(rij(*map(cel, een)) for een in rijen)
    return ods_van(f'<table:table table:name="Blad1">{regels}{na}</table:table>')


def ods_van(tabellen: str, stijlen: str = "") -> bytes:
    """A spreadsheet of raw tables."""
    inhoud = (
        '<?xml version="1.0" encoding="UTF-8"?><office:document-content'
        ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
        ' xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"'
        ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
        ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
        ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3">'
        f"<office:automatic-styles>{stijlen}</office:automatic-styles><office:body>"
        f"<office:spreadsheet>{tabellen}</office:spreadsheet></office:body></office:document-content>"
    )
    manifest = (
        '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest'
        ' xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
    )
    uit = BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as zip_:
        zip_.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        zip_.writestr("content.xml", inhoud)
        zip_.writestr("META-INF/manifest.xml", manifest)
    return uit.getvalue()


def met(bestand: bytes, naam: str, inhoud: bytes) -> bytes:
    """The same zip with one part more, or another one."""
    uit = BytesIO()
    with zipfile.ZipFile(BytesIO(bestand)) as oud, zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as nieuw:
        for deel in oud.infolist():
            if deel.filename != naam:
                nieuw.writestr(deel.filename, oud.read(deel))
        nieuw.writestr(naam, inhoud)
    return uit.getvalue()


def lees_hier(inhoud: bytes) -> Lijstblad:
    """As `lees_blad`, in this process: to see what a file comes to, no test has to start a Python each time."""
    naam, rijen, verborgen = lees(inhoud)
    return Lijstblad(naam, tuple(Bladrij(nummer, tuple(cellen)) for nummer, cellen in rijen), verborgen)


def stuur(client, pad, inhoud: bytes):
    """Send a file to the page that reads lists in."""
    return client.post(pad, {"bestand": SimpleUploadedFile("lijst.xlsx", inhoud)})
