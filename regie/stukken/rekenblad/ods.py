"""Reads the sheets of an ODS that was judged to be no trap."""

from collections.abc import Iterator
from io import BytesIO

from odfdo import Cell, Document, Table

from .fout import GEEN_UITKOMST, MEESTE_RIJEN
from .rauw import MEESTE_KOLOMMEN, Rauwblad, Rauwerij, als_tekst

# Of these the text that stands with them is what somebody saw: "50%", "1 maart".
MET_EEN_VORM = ("float", "percentage", "currency", "date", "time", "boolean")
NIET_TE_ZIEN = ("collapse", "filter")
VERBORGEN = (
    "//office:automatic-styles/style:style[@style:family='table'][style:table-properties/@table:display='false']"
)


def bladen(inhoud: bytes) -> Iterator[Rauwblad]:
    """Yield the sheets that can be seen, in their order."""
    document = Document(BytesIO(inhoud))
    stijlen = document.get_part("content.xml").get_elements(VERBORGEN)
    verborgen = {stijl.get_attribute("style:name") for stijl in stijlen}
    for tabel in document.body.get_elements("table:table"):
        if tabel.get_attribute("table:style-name") not in verborgen:
            yield Rauwblad(tabel.name or "", _rijen(tabel))


def _rijen(tabel: Table) -> Iterator[Rauwerij]:
    nummer = 1
    # Not `tabel.rows`: that writes out the million empty rows that stand below every list.
    for rij in tabel.get_elements("descendant::table:table-row"):
        keer = rij.repeated or 1
        vakken = list(rij.traverse(end=MEESTE_KOLOMMEN - 1))
        cellen = [_tekst(vak) for vak in vakken]
        is_verborgen = rij.get_attribute("table:visibility") in NIET_TE_ZIEN
        samen = {kolom: nummer + hoog - 1 for kolom, vak in enumerate(vakken) if (hoog := _hoog(vak)) > 1}
        for extra in range(min(keer, MEESTE_RIJEN + 2) if any(cellen) else 0):
            yield Rauwerij(nummer + extra, list(cellen), is_verborgen, samen)
        nummer += keer


def _hoog(vak: Cell) -> int:
    """Return over how many rows this cell stands."""
    return int(vak.get_attribute("table:number-rows-spanned") or 1)


def _tekst(vak: Cell) -> str:
    soort = vak.get_attribute("office:value-type")
    is_formule = vak.get_attribute("table:formula") is not None
    if vak.get_attribute("calcext:value-type") == "error" or (is_formule and soort is None):
        return GEEN_UITKOMST
    if soort in MET_EEN_VORM and (getoond := "\n".join(deel.inner_text for deel in vak.get_elements("text:p"))):
        return als_tekst(getoond)
    return als_tekst(vak.value)
