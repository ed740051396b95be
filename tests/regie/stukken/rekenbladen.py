"""Spreadsheets for tests: as a program writes them, and with something in them that it never would."""

import zipfile
from io import BytesIO

from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook

KOP = ("Naam", "Soort", "Domein", "Onderwijs", "Aanbod")
GOED = (KOP, ("De Brug", "School", "", "PO", ""), ("Wijkteam Zuid", "wijkteam", "", "", "Hulp"))


def xlsx(*rijen) -> bytes:
    boek = Workbook()
    for rij in rijen:
        boek.active.append(rij)
    uit = BytesIO()
    boek.save(uit)
    return uit.getvalue()


def ods(*rijen, na: str = "") -> bytes:
    """A spreadsheet as LibreOffice writes it; `na` is raw XML behind the rows."""
    regels = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{cel}</text:p></table:table-cell>' for cel in rij
        )
        + "</table:table-row>"
        for rij in rijen
    )
    inhoud = (
        '<?xml version="1.0" encoding="UTF-8"?><office:document-content'
        ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
        ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
        ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3"><office:body>'
        f'<office:spreadsheet><table:table table:name="Blad1">{regels}{na}</table:table></office:spreadsheet>'
        "</office:body></office:document-content>"
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


def stuur(client, pad, inhoud: bytes):
    """Send a file to the page that reads lists in."""
    return client.post(pad, {"bestand": SimpleUploadedFile("lijst.xlsx", inhoud)})
