"""Looks for traps in a file that somebody sent as a spreadsheet, before any library opens it.

Such a file is a zip with XML in it. It may unpack to gigabytes, hold entities that grow, or say in twelve signs that
a space, a cell or a nought stands there a hundred million times. All that is refused.
"""

import re
from io import BytesIO
from math import isfinite
from xml.parsers import expat
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from regie.stukken.apart import KAPOTTE_ZIP

from .fout import GEEN_LIJST, INGEWIKKELD, MACROS, TE_GROOT, TEKSTDOCUMENT, WACHTWOORD, RekenbladFout
from .herkennen import wat_is_dit, wat_zit_erin

MEESTE_UITGEPAKT = 12 * 1024 * 1024
# A sheet shrinks some twenty times; a trap a thousand times. A small one may.
MEESTE_KEER, KLEIN = 200, 2 * 1024 * 1024
MEESTE_DELEN = 500
MEESTE_ELEMENTEN = 300_000  # in one part; 500 rows of 30 cells are some 45,000
# Where XLSX ends. A row number beyond it would make the library count for hours.
LAATSTE_RIJ = 1_048_576
LANGSTE_CEL = 5000
LANGSTE_GETAL = 40
# Attributes that say how often something stands there, and the most of it that a spreadsheet program writes.
HERHALINGEN = {
    "c": LANGSTE_CEL,  # spaces, text:s
    "number-columns-repeated": 16_384,
    "number-columns-spanned": 16_384,
    "number-matrix-columns-spanned": 16_384,
    "number-rows-repeated": LAATSTE_RIJ,
    "number-rows-spanned": LAATSTE_RIJ,
    "number-matrix-rows-spanned": LAATSTE_RIJ,
}
MEESTE_SPATIES = 100_000
GETALLEN = ("value", "date-value", "time-value", "boolean-value")

ODF = b"application/vnd.oasis.opendocument."
VERSLEUTELD = b"encryption-data"
CODERING = re.compile(rb"""<\?xml[^>]*encoding\s*=\s*["']([^"']*)""")
ONLEESBAAR = (*KAPOTTE_ZIP, expat.ExpatError)
MACRODELEN = ("vbaproject.bin", "basic/", "scripts/", "macrosheets/")


def keur(inhoud: bytes) -> str:
    """Say whether this is "xlsx" or "ods", after looking for traps. Raises RekenbladFout."""
    try:
        with ZipFile(BytesIO(inhoud)) as zip_:
            return _keur_zip(zip_, len(inhoud))
    except BadZipFile as fout:
        raise RekenbladFout(GEEN_LIJST if inhoud.startswith(b"PK") else wat_is_dit(inhoud)) from fout
    except ONLEESBAAR as fout:
        raise RekenbladFout(GEEN_LIJST) from fout


def _keur_zip(zip_: ZipFile, ingepakt: int) -> str:
    delen = zip_.infolist()
    namen = {deel.filename.lower() for deel in delen}
    if any(deel.flag_bits & 1 for deel in delen):
        raise RekenbladFout(WACHTWOORD)
    if not {"xl/workbook.xml", "mimetype"} & namen:
        raise RekenbladFout(wat_zit_erin(namen))
    # A zip never gives more of a part than it says here, so the sum can be believed.
    uitgepakt = sum(deel.file_size for deel in delen)
    if len(delen) > MEESTE_DELEN or uitgepakt > MEESTE_UITGEPAKT:
        raise RekenbladFout(TE_GROOT)
    if uitgepakt > max(KLEIN, MEESTE_KEER * ingepakt):
        raise RekenbladFout(INGEWIKKELD)
    # Other ways to pack can ask for much memory, and no spreadsheet program uses them.
    if any(deel.compress_type not in (ZIP_STORED, ZIP_DEFLATED) for deel in delen):
        raise RekenbladFout(GEEN_LIJST)
    if any(macro in naam for naam in namen for macro in MACRODELEN):
        raise RekenbladFout(MACROS)
    # With a password only the list of parts can be read, which says so.
    if "meta-inf/manifest.xml" in namen and VERSLEUTELD in zip_.read("META-INF/manifest.xml"):
        raise RekenbladFout(WACHTWOORD)
    for deel in delen:
        if deel.filename.lower().endswith((".xml", ".rels")):
            _keur_xml(zip_.read(deel))
    if "xl/workbook.xml" in namen:
        return "xlsx"
    soort = zip_.read("mimetype").strip()
    if soort in (ODF + b"spreadsheet", ODF + b"spreadsheet-template"):
        return "ods"
    raise RekenbladFout(TEKSTDOCUMENT if soort.startswith(ODF + b"text") else wat_zit_erin(namen))


def _keur_xml(xml: bytes) -> None:
    """Refuse entities, in whatever encoding they would hide: every spreadsheet program writes UTF-8 without them."""
    codering = CODERING.search(xml[:200])
    if codering and codering[1].lower() not in (b"utf-8", b"us-ascii", b"ascii"):
        raise RekenbladFout(GEEN_LIJST)
    if b"<!DOCTYPE" in xml or b"<!ENTITY" in xml or b"\x00" in xml:
        raise RekenbladFout(GEEN_LIJST)
    xml.decode("utf-8")  # UnicodeDecodeError is a ValueError
    if xml.strip():
        _Teller().lees(xml)


class _Teller:
    """Goes through XML without keeping any of it, and counts what it would come to."""

    def __init__(self):
        self.elementen = self.spaties = 0

    def lees(self, xml: bytes) -> None:
        lezer = expat.ParserCreate(namespace_separator=" ")
        lezer.StartElementHandler = self._begin
        lezer.Parse(xml, True)

    def _begin(self, naam: str, attributen: dict[str, str]) -> None:
        self.elementen += 1
        if self.elementen > MEESTE_ELEMENTEN:
            raise RekenbladFout(INGEWIKKELD)
        for attribuut, waarde in attributen.items():
            # Without the namespace: a prefix may be called anything.
            attribuut = attribuut.rpartition(" ")[2]
            if attribuut in HERHALINGEN:
                self._herhaling(attribuut, waarde)
            elif attribuut in GETALLEN:
                self._getal(waarde)

    def _herhaling(self, attribuut: str, waarde: str) -> None:
        keer = int(waarde) if waarde.isascii() and waarde.isdecimal() and len(waarde) < 10 else -1
        if not 0 <= keer <= HERHALINGEN[attribuut]:
            raise RekenbladFout(INGEWIKKELD)
        if attribuut == "c":
            self.spaties += keer
            if self.spaties > MEESTE_SPATIES:
                raise RekenbladFout(INGEWIKKELD)

    def _getal(self, waarde: str) -> None:
        """ "1E+99999999" is ten signs, and as a whole number a hundred million."""
        if len(waarde) > LANGSTE_GETAL:
            raise RekenbladFout(INGEWIKKELD)
        try:
            getal = float(waarde)
        except ValueError:
            return  # a date, a time or a word
        if "e" in waarde.lower() and not isfinite(getal):
            raise RekenbladFout(INGEWIKKELD)
