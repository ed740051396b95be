"""Says what kind of file somebody sent, by what is in it and never by its name, and refuses what may do harm.

Nothing is opened by a library that would run or unpack it: a signature at the start, the end that belongs to it, and
of the kinds that are a zip only the table of contents and the part that names the kind, in a process of its own: such
a table can have half a million lines. No Django.
"""

import re
from io import BytesIO
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from regie.stukken.apart import KAPOTTE_ZIP, TeZwaar, Weigering, doe_apart
from regie.stukken.bestandskeuze import Bestandsregel

MEESTE_DELEN = 5000
MEESTE_UITGEPAKT = 300 * 1024 * 1024
# A document of plain text shrinks some twenty times; a bomb a thousand times. A small one may.
MEESTE_KEER, KLEIN = 200, 10 * 1024 * 1024
# Per kind how its name ends, the first as we give it back.
EINDEN = {
    "pdf": (".pdf",),
    "docx": (".docx",),
    "odt": (".odt",),
    "xlsx": (".xlsx",),
    "ods": (".ods",),
    "png": (".png",),
    "jpeg": (".jpg", ".jpeg"),
}
PDF, PNG, JPEG = b"%PDF-", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
OUDE_OFFICE, ZIP = b"\xd0\xcf\x11\xe0", b"PK\x03\x04"
# Kinds that are a zip too, by how a name ends: what is in them, only the server sees.
ANDERE_ZIPS = (".zip", ".pptx", ".ppsx", ".odp", ".odg", ".pages", ".key", ".numbers", ".epub", ".jar")
ZIPS_MET_MACROS = (".docm", ".xlsm", ".pptm")
NAMEN = "PDF, Word (DOCX), Excel (XLSX), LibreOffice (ODT of ODS), PNG en JPEG"
ODF = {
    b"application/vnd.oasis.opendocument.text": "odt",
    b"application/vnd.oasis.opendocument.spreadsheet": "ods",
}
OOXML = {
    b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml": "docx",
    b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml": "xlsx",
}
MACROS = ("vbaproject.bin", "basic/", "scripts/", "macrosheets/", "vbadata.xml")
PROGRAMMA = (".exe", ".dll", ".scr", ".bat", ".cmd", ".ps1", ".vbs", ".js", ".jar", ".msi", ".hta", ".lnk")
# What a PDF does by itself when it is opened, or carries along. Only seen where it is not compressed.
PDF_DOET_IETS = re.compile(rb"/(JavaScript|Launch|EmbeddedFile|RichMedia)\b")

ONBEKEND = f"Dit soort bestand kunnen we niet bewaren. Het kan wel met {NAMEN}."
KAPOT = "Dit bestand is kapot of niet compleet. Open het op je computer, bewaar het opnieuw en probeer het nog eens."
OUD = (
    "Dit is een oud Word- of Excel-bestand, of er zit een wachtwoord op. Bewaar het zonder wachtwoord als DOCX, XLSX "
    "of PDF."
)
MET_WACHTWOORD = "Op dit bestand zit een wachtwoord. Haal dat eraf en probeer het nog eens."
MET_MACROS = "In dit bestand zitten macro's, dat zijn kleine programma's. Bewaar het zonder macro's, of als PDF."
MET_PROGRAMMA = "In dit bestand zit een programma verstopt. Maak er een PDF van, en kies die."
PDF_MET_SCRIPT = (
    "In deze PDF zit een script of een ander bestand. Druk die af naar een nieuwe PDF (Afdrukken, Bewaar als PDF) en "
    "kies die."
)
BOM = "Dit bestand wordt uitgepakt veel te groot. Maak er een PDF van."

# What the page itself says of a file, before it is sent (regie/stukken/bestandskeuze.py).
OP_DE_PAGINA = (
    *(Bestandsregel(ZIP, einde, ONBEKEND) for einde in ANDERE_ZIPS),
    *(Bestandsregel(ZIP, einde, MET_MACROS) for einde in ZIPS_MET_MACROS),
    *(Bestandsregel(begin, "", "") for begin in (PDF, PNG, JPEG, ZIP)),
    Bestandsregel(OUDE_OFFICE, "", OUD),
    Bestandsregel(b"", "", ONBEKEND),
)


class GeenGoedBestand(Weigering):
    """This file is not kept; `str(fout)` says why, and what to do."""


def soort_van(bestand: BinaryIO, grootte: int) -> str:
    """Return one of `models.document.Documentsoort`, as a text: zips are looked at in a process without Django.

    `grootte` in bytes. Leaves the file at its start. Raises GeenGoedBestand.
    """
    try:
        return _soort(bestand, grootte)
    finally:
        bestand.seek(0)


def _soort(bestand: BinaryIO, grootte: int) -> str:
    bestand.seek(0)
    begin = bestand.read(16)
    if begin.startswith(PDF):
        return _pdf(bestand, grootte)
    if begin.startswith(PNG):
        return _eindigt(bestand, grootte, b"IEND\xaeB`\x82", "png")
    if begin.startswith(JPEG):
        # A phone may write something after the end of the picture.
        return _eindigt(bestand, grootte, b"\xff\xd9", "jpeg", marge=grootte)
    if begin.startswith(OUDE_OFFICE):
        raise GeenGoedBestand(OUD)
    if begin.startswith(ZIP):
        return _zip(bestand)
    raise GeenGoedBestand(ONBEKEND)


def _staart(bestand: BinaryIO, grootte: int, marge: int) -> bytes:
    bestand.seek(max(0, grootte - marge))
    return bestand.read()


def _eindigt(bestand: BinaryIO, grootte: int, einde: bytes, soort: str, marge: int = 4096) -> str:
    if einde not in _staart(bestand, grootte, marge):
        raise GeenGoedBestand(KAPOT)
    return soort


def _pdf(bestand: BinaryIO, grootte: int) -> str:
    bestand.seek(0)
    inhoud = bestand.read()
    if b"%%EOF" not in inhoud[-2048:]:
        raise GeenGoedBestand(KAPOT)
    if PDF_DOET_IETS.search(inhoud):
        raise GeenGoedBestand(PDF_MET_SCRIPT)
    return "pdf"


def _zip(bestand: BinaryIO) -> str:
    bestand.seek(0)
    try:
        soort: str = doe_apart("quickscan.onderzoek.bestanden.soort_van_zip", bestand.read())
        return soort
    except TeZwaar as fout:
        raise GeenGoedBestand(BOM) from fout
    except Weigering as fout:
        raise GeenGoedBestand(str(fout)) from fout


def soort_van_zip(inhoud: bytes) -> str:
    """What `soort_van` does with a zip in a process of its own. Raises GeenGoedBestand."""
    try:
        with ZipFile(BytesIO(inhoud)) as zip_:
            return _pakket(zip_)
    except KAPOTTE_ZIP as fout:
        raise GeenGoedBestand(KAPOT) from fout


def _pakket(zip_: ZipFile) -> str:
    """Say which kind of office document this zip is."""
    delen = zip_.infolist()
    uitgepakt, ingepakt = sum(een.file_size for een in delen), sum(een.compress_size for een in delen)
    if len(delen) > MEESTE_DELEN or uitgepakt > max(
        MEESTE_UITGEPAKT // 30, min(MEESTE_UITGEPAKT, ingepakt * MEESTE_KEER)
    ):
        raise GeenGoedBestand(BOM)
    # Other ways to pack can ask for much memory, and no office program uses them.
    if any(een.compress_type not in (ZIP_STORED, ZIP_DEFLATED) for een in delen):
        raise GeenGoedBestand(KAPOT)
    if any(een.flag_bits & 1 for een in delen):
        raise GeenGoedBestand(MET_WACHTWOORD)
    namen = [een.filename.lower() for een in delen]
    if len(set(namen)) != len(namen) or any(naam.startswith("/") or ".." in naam.split("/") for naam in namen):
        raise GeenGoedBestand(KAPOT)
    if "[content_types].xml" in namen:
        soort = _ooxml(zip_)
    elif delen and delen[0].filename == "mimetype" and delen[0].file_size < 100:
        soort = _odf(zip_)
    else:
        raise GeenGoedBestand(ONBEKEND)
    if any(macro in naam for naam in namen for macro in MACROS):
        raise GeenGoedBestand(MET_MACROS)
    if any(naam.endswith(PROGRAMMA) for naam in namen):
        raise GeenGoedBestand(MET_PROGRAMMA)
    return soort


def _odf(zip_: ZipFile) -> str:
    soort = ODF.get(zip_.read("mimetype").strip())
    if soort is None:
        raise GeenGoedBestand(ONBEKEND)
    if b"encryption-data" in _deel(zip_, "META-INF/manifest.xml"):
        raise GeenGoedBestand(MET_WACHTWOORD)
    return soort


def _ooxml(zip_: ZipFile) -> str:
    typen = _deel(zip_, "[Content_Types].xml")
    if b"macroEnabled" in typen:
        raise GeenGoedBestand(MET_MACROS)
    gevonden = [soort for naam, soort in OOXML.items() if naam in typen]
    if not gevonden:
        raise GeenGoedBestand(ONBEKEND)
    return gevonden[0]


def _deel(zip_: ZipFile, naam: str) -> bytes:
    """Read one part of which only a little is believed. Raises KeyError when it is not there."""
    with zip_.open(naam) as deel:
        return deel.read(2 * 1024 * 1024)
