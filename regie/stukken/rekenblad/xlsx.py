"""Reads the sheets of an XLSX that was judged to be no trap."""

import warnings
from collections.abc import Iterator
from io import BytesIO
from xml.parsers import expat
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import load_workbook
from openpyxl.utils import range_boundaries
from openpyxl.utils.cell import coordinate_to_tuple

from .fout import GEEN_UITKOMST
from .keuring import LAATSTE_RIJ
from .rauw import MEESTE_KOLOMMEN, Rauwblad, Rauwerij, als_tekst

# "Strict Open XML" has other names for the same things, and no library of ours reads it by those.
STRIKT = b'"http://purl.oclc.org/ooxml/'
NAMEN = {
    STRIKT + deel + b"/": b'"http://schemas.openxmlformats.org/' + deel + b"/2006/"
    for deel in (b"spreadsheetml", b"officeDocument", b"drawingml")
}


def bladen(inhoud: bytes) -> Iterator[Rauwblad]:
    """Yield the sheets that can be seen, in their order."""
    with warnings.catch_warnings():
        # It warns about every pretty thing that it leaves out.
        warnings.simplefilter("ignore")
        boek = load_workbook(BytesIO(_gangbaar(inhoud)), read_only=True, data_only=True, keep_links=False)
    try:
        for blad in boek.worksheets:
            if blad.sheet_state == "visible":
                yield Rauwblad(blad.title, _rijen(blad))
    finally:
        boek.close()


def _gangbaar(inhoud: bytes) -> bytes:
    """Return this file with the names that are in common use."""
    with ZipFile(BytesIO(inhoud)) as oud:
        delen = {deel.filename: oud.read(deel) for deel in oud.infolist()}
    if not any(STRIKT in deel for naam, deel in delen.items() if naam.endswith(".rels")):
        return inhoud
    uit = BytesIO()
    with ZipFile(uit, "w", ZIP_DEFLATED) as nieuw:
        for naam, deel in delen.items():
            if naam.endswith((".xml", ".rels")):
                for strikt, gewoon in NAMEN.items():
                    deel = deel.replace(strikt, gewoon)
            nieuw.writestr(naam, deel)
    return uit.getvalue()


def _rijen(blad) -> Iterator[Rauwerij]:
    kijk = _Kijk(blad._get_source())
    rijen = blad.iter_rows(max_row=LAATSTE_RIJ, max_col=MEESTE_KOLOMMEN, values_only=True)
    for nummer, waarden in enumerate(rijen, start=1):
        # Between two rows can be a million empty ones.
        if not any(waarden) and nummer not in kijk.zonder_uitkomst:
            continue
        cellen = [als_tekst(waarde) for waarde in waarden]
        for kolom in kijk.zonder_uitkomst.get(nummer, ()):
            cellen[kolom] = GEEN_UITKOMST
        yield Rauwerij(nummer, cellen, nummer in kijk.verborgen, kijk.samen.get(nummer, {}))


class _Kijk:
    """What the library leaves out of a sheet that it reads row by row. Rows are counted from 1 and columns from 0."""

    def __init__(self, bron):
        self.verborgen: set[int] = set()
        self.samen: dict[int, dict[int, int]] = {}
        self.zonder_uitkomst: dict[int, list[int]] = {}
        self._rij = self._kolom = 0
        self._soort = ""
        self._is_formule = self._in_waarde = self._heeft_waarde = False
        lezer = expat.ParserCreate(namespace_separator=" ")
        lezer.StartElementHandler, lezer.EndElementHandler = self._begin, self._eind
        lezer.CharacterDataHandler = self._tekst
        with bron:
            lezer.ParseFile(bron)

    def _begin(self, naam: str, wat: dict[str, str]) -> None:
        match naam.rpartition(" ")[2]:
            case "row":
                self._rij, self._kolom = int(wat.get("r", self._rij + 1)), 0
                if wat.get("hidden") in ("1", "true"):
                    self.verborgen.add(self._rij)
            case "c":
                self._kolom = coordinate_to_tuple(wat["r"])[1] if "r" in wat else self._kolom + 1
                self._soort = wat.get("t", "")
                self._is_formule = self._heeft_waarde = False
            case "f":
                self._is_formule = True
            case "v":
                self._in_waarde = True
            case "mergeCell":
                kolom, begin, _, eind = range_boundaries(wat["ref"])
                self.samen.setdefault(begin, {})[kolom - 1] = eind

    def _tekst(self, tekst: str) -> None:
        self._heeft_waarde = self._heeft_waarde or self._in_waarde

    def _eind(self, naam: str) -> None:
        match naam.rpartition(" ")[2]:
            case "v":
                self._in_waarde = False
            case "c" if self._kolom <= MEESTE_KOLOMMEN:
                # A text without signs can be what came out.
                leeg = not self._heeft_waarde and self._soort != "str"
                if self._soort == "e" or (self._is_formule and leeg):
                    self.zonder_uitkomst.setdefault(self._rij, []).append(self._kolom - 1)
