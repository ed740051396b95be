"""Reads the first sheet of a spreadsheet that somebody sends: XLSX or ODS, as text, and nothing of it is ever run.

Such a file is a zip with XML in it, so it can be a trap: it may unpack to gigabytes, hold entities that grow, or
macros. All that is refused before a library opens it. Of a formula only the value it had when it was saved counts.
"""

import re
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from regie.tekst import schoon

MEESTE_BYTES = 2 * 1024 * 1024
MEESTE_UITGEPAKT = 12 * 1024 * 1024
MEESTE_DELEN = 500
MEESTE_RIJEN = 500  # without the one with the names of the columns
MEESTE_KOLOMMEN = 30
# Where XLSX ends. A row number beyond it would make the library count for hours.
LAATSTE_RIJ = 1_048_576
LANGSTE_CEL = 5000
# As XML parts in ODS, where a million empty rows are written as one.
MEESTE_RIJDELEN = 20_000

ODS = b"application/vnd.oasis.opendocument.spreadsheet"
CODERING = re.compile(rb"""<\?xml[^>]*encoding\s*=\s*["']([^"']*)""")
MACROS = ("vbaproject.bin", "basic/", "scripts/", "macrosheets/")

GEEN_LIJST = (
    "Dit bestand kunnen we niet lezen. Bewaar je lijst als XLSX (Excel) of ODS (LibreOffice) en kies dat bestand."
)
TE_GROOT = "Dit bestand is te groot. Het mag hoogstens 2 MB zijn. Haal plaatjes en andere tabbladen weg."


class RekenbladFout(Exception):
    """This file is no list we can read; `str(fout)` tells the person who sent it why."""


@dataclass(frozen=True)
class Rij:
    """One row with something in it. `nummer` as the spreadsheet shows it, from 1."""

    nummer: int
    cellen: tuple[str, ...]


def lees_rijen(inhoud: bytes) -> list[Rij]:
    """Return the rows of the first sheet that are not empty. Raises RekenbladFout."""
    if len(inhoud) > MEESTE_BYTES:
        raise RekenbladFout(TE_GROOT)
    soort = _keur(inhoud)
    rijen = []
    try:
        for nummer, cellen in {"xlsx": _xlsx, "ods": _ods}[soort](inhoud):
            if not any(cellen):
                continue
            if len(rijen) > MEESTE_RIJEN:
                raise RekenbladFout(
                    f"Deze lijst heeft meer dan {MEESTE_RIJEN} organisaties. Verdeel haar over twee bestanden."
                )
            rijen.append(Rij(nummer, cellen))
    except RekenbladFout:
        raise
    except Exception as fout:
        # What a library stumbles over in a broken file can be anything, and is never our own doing.
        raise RekenbladFout(GEEN_LIJST) from fout
    if not rijen:
        raise RekenbladFout("Het eerste tabblad is leeg. Zet je lijst op het eerste tabblad.")
    return rijen


def _keur(inhoud: bytes) -> str:
    """Say whether this is "xlsx" or "ods", after looking for traps. Raises RekenbladFout."""
    try:
        with ZipFile(BytesIO(inhoud)) as zip_:
            delen = zip_.infolist()
            # A zip never gives more of a part than it says here, so the sum can be believed.
            if len(delen) > MEESTE_DELEN or sum(deel.file_size for deel in delen) > MEESTE_UITGEPAKT:
                raise RekenbladFout(TE_GROOT)
            namen = [deel.filename.lower() for deel in delen]
            if any(deel.flag_bits & 1 for deel in delen):
                raise RekenbladFout("Dit bestand heeft een wachtwoord. Haal dat eraf en kies het bestand opnieuw.")
            if any(macro in naam for naam in namen for macro in MACROS):
                raise RekenbladFout("In dit bestand zitten macro's. Bewaar het als gewone XLSX of ODS, zonder macro's.")
            for deel in delen:
                if deel.filename.lower().endswith((".xml", ".rels")):
                    _keur_xml(zip_.read(deel))
            if "xl/workbook.xml" in namen:
                return "xlsx"
            if "mimetype" in namen and zip_.read("mimetype").strip() == ODS:
                return "ods"
    except (BadZipFile, EOFError, KeyError, NotImplementedError, OSError, RuntimeError, ValueError) as fout:
        raise RekenbladFout(GEEN_LIJST) from fout
    raise RekenbladFout(GEEN_LIJST)


def _keur_xml(xml: bytes) -> None:
    """Refuse entities, in whatever encoding they would hide: every spreadsheet program writes UTF-8 without them."""
    codering = CODERING.search(xml[:200])
    if codering and codering[1].lower() not in (b"utf-8", b"us-ascii", b"ascii"):
        raise RekenbladFout(GEEN_LIJST)
    if b"<!DOCTYPE" in xml or b"<!ENTITY" in xml or b"\x00" in xml:
        raise RekenbladFout(GEEN_LIJST)
    if xml.count(b"table-row") > 2 * MEESTE_RIJDELEN:
        raise RekenbladFout(TE_GROOT)
    xml.decode("utf-8")  # UnicodeDecodeError is a ValueError


def _tekst(waarde) -> str:
    """Return a cell as text, on the lines it has, without what may never be in a text."""
    if waarde is None:
        return ""
    if isinstance(waarde, float) and waarde.is_integer():
        waarde = int(waarde)
    return schoon(str(waarde)).strip()[:LANGSTE_CEL]


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
