"""What `regie.stukken.rekenblad` does in a process of its own: look for traps in a file, and read its first sheet.

Such a file is a zip with XML in it. It may unpack to gigabytes, hold entities that grow, or say in twelve signs that
a space, a cell or a nought stands there a hundred million times. All that is refused before a library opens it.
"""

import re
import warnings
from collections.abc import Iterable, Iterator
from io import BytesIO
from math import isfinite
from xml.parsers import expat
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile
from zlib import error as ZlibError  # noqa: N812

from .rekenblad_fout import GEEN_LIJST, INGEWIKKELD, MEESTE_RIJEN, TE_GROOT, RekenbladFout
from .tekst import schoon

MEESTE_UITGEPAKT = 12 * 1024 * 1024
# A sheet shrinks some twenty times; a trap a thousand times. A small one may.
MEESTE_KEER, KLEIN = 200, 2 * 1024 * 1024
MEESTE_DELEN = 500
MEESTE_ELEMENTEN = 300_000  # in one part; 500 rows of 30 cells are some 45,000
MEESTE_KOLOMMEN = 30
# Where XLSX ends. A row number beyond it would make the library count for hours.
LAATSTE_RIJ = 1_048_576
LANGSTE_CEL = 5000
MEESTE_TEKENS = 2_000_000  # in the whole list
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

ODS = b"application/vnd.oasis.opendocument.spreadsheet"
CODERING = re.compile(rb"""<\?xml[^>]*encoding\s*=\s*["']([^"']*)""")
ONLEESBAAR = (
    BadZipFile,
    EOFError,
    KeyError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
    ZlibError,
    expat.ExpatError,
)
MACROS = ("vbaproject.bin", "basic/", "scripts/", "macrosheets/")


def lees(inhoud: bytes) -> list[tuple[int, tuple[str, ...]]]:
    """Return number and cells of the rows of the first sheet that are not empty. Raises RekenbladFout."""
    soort = _keur(inhoud)
    rijen, tekens = [], 0
    try:
        for nummer, cellen in {"xlsx": _xlsx, "ods": _ods}[soort](inhoud):
            if not any(cellen):
                continue
            if len(rijen) > MEESTE_RIJEN:
                raise RekenbladFout(
                    f"Deze lijst heeft meer dan {MEESTE_RIJEN} organisaties. Verdeel de lijst over twee bestanden."
                )
            if (tekens := tekens + sum(map(len, cellen))) > MEESTE_TEKENS:
                raise RekenbladFout("In deze lijst staat te veel tekst. Verdeel die over twee bestanden.")
            rijen.append((nummer, cellen))
    except (RekenbladFout, MemoryError):
        raise
    except Exception as fout:
        # What a library stumbles over in a broken file can be anything, and is never our own doing.
        raise RekenbladFout(GEEN_LIJST) from fout
    return rijen


def _keur(inhoud: bytes) -> str:
    """Say whether this is "xlsx" or "ods", after looking for traps. Raises RekenbladFout."""
    try:
        with ZipFile(BytesIO(inhoud)) as zip_:
            delen = zip_.infolist()
            # A zip never gives more of a part than it says here, so the sum can be believed.
            uitgepakt = sum(deel.file_size for deel in delen)
            if len(delen) > MEESTE_DELEN or uitgepakt > MEESTE_UITGEPAKT:
                raise RekenbladFout(TE_GROOT)
            if uitgepakt > max(KLEIN, MEESTE_KEER * len(inhoud)):
                raise RekenbladFout(INGEWIKKELD)
            namen = [deel.filename.lower() for deel in delen]
            if any(deel.flag_bits & 1 for deel in delen):
                raise RekenbladFout("Dit bestand heeft een wachtwoord. Haal dat eraf en kies het bestand opnieuw.")
            # Other ways to pack can ask for much memory, and no spreadsheet program uses them.
            if any(deel.compress_type not in (ZIP_STORED, ZIP_DEFLATED) for deel in delen):
                raise RekenbladFout(GEEN_LIJST)
            if any(macro in naam for naam in namen for macro in MACROS):
                raise RekenbladFout("In dit bestand zitten macro's. Bewaar het als gewone XLSX of ODS, zonder macro's.")
            for deel in delen:
                if deel.filename.lower().endswith((".xml", ".rels")):
                    _keur_xml(zip_.read(deel))
            if "xl/workbook.xml" in namen:
                return "xlsx"
            if "mimetype" in namen and zip_.read("mimetype").strip() == ODS:
                return "ods"
    except ONLEESBAAR as fout:
        raise RekenbladFout(GEEN_LIJST) from fout
    raise RekenbladFout(GEEN_LIJST)


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


def _tekst(waarde) -> str:
    """Return a cell as text, on the lines it has, without what may never be in a text."""
    if waarde is None:
        return ""
    if isinstance(waarde, float) and waarde.is_integer():
        waarde = int(waarde)
    # Cut before it is cleaned: cleaning a text of megabytes once for each cell that refers to it is work for minutes.
    return schoon(str(waarde)[: 2 * LANGSTE_CEL]).strip()[:LANGSTE_CEL]


def _cellen(waarden: Iterable) -> tuple[str, ...]:
    """Return the cells of a row as text, without the empty ones at its end."""
    cellen = [_tekst(waarde) for waarde in waarden]
    while cellen and not cellen[-1]:
        cellen.pop()
    return tuple(cellen)


def _xlsx(inhoud: bytes) -> Iterator[tuple[int, tuple[str, ...]]]:
    from openpyxl import load_workbook

    with warnings.catch_warnings():
        # It warns about every pretty thing that it leaves out.
        warnings.simplefilter("ignore")
        boek = load_workbook(BytesIO(inhoud), read_only=True, data_only=True, keep_links=False)
    try:
        blad = boek.worksheets[0]
        rijen = blad.iter_rows(max_row=LAATSTE_RIJ, max_col=MEESTE_KOLOMMEN, values_only=True)
        for nummer, waarden in enumerate(rijen, start=1):
            # Between two rows can be a million empty ones.
            if any(waarden):
                yield nummer, _cellen(waarden)
    finally:
        boek.close()


def _ods(inhoud: bytes) -> Iterator[tuple[int, tuple[str, ...]]]:
    from odfdo import Document

    tabel = Document(BytesIO(inhoud)).body.get_table(position=0)
    nummer = 0
    # Not `tabel.rows`: that writes out the million empty rows that stand below every list.
    for rij in tabel.get_elements("descendant::table:table-row"):
        keer = rij.repeated or 1
        cellen = _cellen(cel.value for cel in rij.traverse(end=MEESTE_KOLOMMEN - 1))
        for extra in range(min(keer, MEESTE_RIJEN + 2) if any(cellen) else 0):
            yield nummer + extra + 1, cellen
        nummer += keer
