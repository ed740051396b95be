"""How the documents that people edit look: the colours and sizes of our PDFs, from the same tokens.

Sizes of letters are in points, all others in millimetres.
"""

from pathlib import Path

from django.conf import settings

from regie.stukken.tokens import waarden

_CSS = Path(settings.STATICFILES_DIRS[0]) / "css"
_TOKENS = waarden((_CSS / "tokens.css").read_text() + (_CSS / "pdf" / "tokens.css").read_text())


def _pt(naam: str) -> float:
    return float(_TOKENS[naam].removesuffix("pt"))


def _mm(naam: str) -> float:
    return float(_TOKENS[naam].removesuffix("mm"))


# Who made the file, as it says of itself.
MAKER = "Regiescan"

# A letter that every office program has, or has one for with the same widths (Liberation Sans): that of our PDFs is on
# nobody's machine.
LETTER = "Arial"

INKT, INKT_ZACHT = _TOKENS["--inkt"], _TOKENS["--inkt-zacht"]
ACCENT, ACCENT_ZACHT = _TOKENS["--accent"], _TOKENS["--accent-zacht"]
LIJN, RAND = _TOKENS["--lijn"], _TOKENS["--rand"]

MAAT, MAAT_KLEIN = _pt("--maat"), _pt("--maat-klein")
MAAT_TABEL = MAAT_KLEIN  # Arial is a size wider than the letter of our PDFs
MAAT_AS = _pt("--maat-kleinst")  # the words of a scale, in the head of a narrow column
MAAT_CEL = _pt("--maat-minder")  # in a spreadsheet
MAAT_STIP = _pt("--maat-meer")
MAAT_TITEL = _pt("--maat-h1")
MAAT_KOPPEN = (_pt("--maat-h2"), _pt("--maat-h3"), MAAT)
REGEL = 1.3  # of the size of the letter

BLAD_BREED, BLAD_HOOG = 210, 297
BLAD_BOVEN, BLAD_OPZIJ, BLAD_ONDER = _mm("--blad-boven"), _mm("--blad-opzij"), _mm("--blad-onder")
VOET, VOET_AF = 8, 5  # of the margin below the text: the height of the foot, and how far it is from the text
TEKSTBREEDTE = BLAD_BREED - 2 * BLAD_OPZIJ
VEL_RAND = _mm("--ruimte-11")  # around a sheet, which is printed on its side
CELLEN_BREED = BLAD_HOOG - 2 * VEL_RAND
INSPRONG = 8  # of each level of a list: room for two figures
SAMEN = 12  # up to so many rows a table stays on one page
