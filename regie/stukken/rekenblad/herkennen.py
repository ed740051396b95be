"""What somebody sent in place of a spreadsheet, in a sentence that says what to do. Only looks; opens nothing."""

from collections.abc import Collection

from regie.stukken.bestandskeuze import Bestandsregel

from .fout import (
    BINAIR_EXCEL,
    CSV,
    GEEN_LIJST,
    NUMBERS,
    OUD_EXCEL,
    PDF_OF_PLAATJE,
    TEKSTDOCUMENT,
    WACHTWOORD,
    XML_OF_HTML,
    ZIP,
)

# A file of files of the old Office, and what stands in it by name. A new file with a password is one too.
OUDE_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
IN_OUDE_OFFICE = {
    "EncryptedPackage": WACHTWOORD,
    "Workbook": OUD_EXCEL,
    "Book": OUD_EXCEL,
    "WordDocument": TEKSTDOCUMENT,
}
OUDSTE_EXCEL = (b"\x09\x08", b"\x09\x04", b"\x09\x02", b"\x09\x00")  # without that
ZIP_BEGIN = b"PK\x03\x04"
BEGIN = {
    b"%PDF": PDF_OF_PLAATJE,
    b"\x89PNG": PDF_OF_PLAATJE,
    b"\xff\xd8\xff": PDF_OF_PLAATJE,
    b"GIF8": PDF_OF_PLAATJE,
    b"{\\rtf": TEKSTDOCUMENT,
}
# What the page itself says of a file, before it is sent (regie/stukken/bestandskeuze.py): what `wat_is_dit` and
# `wat_zit_erin` say of it, as far as the first bytes and the name tell.
OP_DE_PAGINA = (
    *(Bestandsregel(begin, "", zin) for begin, zin in BEGIN.items()),
    *(Bestandsregel(begin, "", OUD_EXCEL) for begin in OUDSTE_EXCEL),
    Bestandsregel(OUDE_OFFICE, ".xls", OUD_EXCEL),
    Bestandsregel(OUDE_OFFICE, ".doc", TEKSTDOCUMENT),
    Bestandsregel(ZIP_BEGIN, ".docx", TEKSTDOCUMENT),
    Bestandsregel(ZIP_BEGIN, ".xlsb", BINAIR_EXCEL),
    Bestandsregel(ZIP_BEGIN, ".numbers", NUMBERS),
    Bestandsregel(ZIP_BEGIN, ".pptx", GEEN_LIJST),
)
CODERINGEN = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"\xef\xbb\xbf": "utf-8-sig"}
KIJK = 4000  # so many bytes of a text tell what it is


def wat_is_dit(inhoud: bytes) -> str:
    """Return what to say of a file that is no zip, and so no spreadsheet that we read."""
    if inhoud.startswith(OUDE_OFFICE):
        return next((zin for naam, zin in IN_OUDE_OFFICE.items() if naam.encode("utf-16-le") in inhoud), GEEN_LIJST)
    if inhoud.startswith(OUDSTE_EXCEL):
        return OUD_EXCEL
    for begin, zin in BEGIN.items():
        if inhoud.startswith(begin):
            return zin
    return _welke_tekst(inhoud[:KIJK])


def _welke_tekst(begin: bytes) -> str:
    codering = next((naam for teken, naam in CODERINGEN.items() if begin.startswith(teken)), "cp1252")
    tekst = begin.decode(codering, errors="replace").strip().lower()
    if any(ord(teken) < 32 and teken not in "\t\r\n" for teken in tekst):
        return GEEN_LIJST
    if tekst.startswith(("<?xml", "<html", "<!doctype html", "<table")):
        return XML_OF_HTML
    eerste = tekst.partition("\n")[0]
    return CSV if any(teken in eerste for teken in ";,\t") else GEEN_LIJST


def wat_zit_erin(namen: Collection[str]) -> str:
    """Return what to say of a zip with parts of these names, in small letters, that is no spreadsheet that we read."""
    if "encrypted-package" in namen:
        return WACHTWOORD
    if "xl/workbook.bin" in namen:
        return BINAIR_EXCEL
    if any(naam.endswith((".iwa", "index.zip")) for naam in namen):
        return NUMBERS
    if "word/document.xml" in namen:
        return TEKSTDOCUMENT
    if any(naam.endswith((".xlsx", ".ods", ".xls", ".csv")) for naam in namen):
        return ZIP
    return GEEN_LIJST
