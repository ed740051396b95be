"""How the documents that people edit look. No Django.

Colours as static/css/tokens.css has them in print, sizes as in a PDF of ours; in points, and margins in millimetres.
"""

# Who made the file, as it says of itself.
MAKER = "Regiescan"

# A letter that every office program has, or has one for with the same widths (Liberation Sans).
LETTER = "Arial"

INKT = "#1f2a30"
INKT_ZACHT = "#505c63"
ACCENT = "#1d4f5c"
ACCENT_ZACHT = "#dfeaec"
LIJN = "#d8d0c2"
RAND = "#6f7a80"

MAAT = 10.5
MAAT_KLEIN = 9.0
MAAT_TABEL = 9.0
MAAT_AS = 8.0  # the words of a scale, in the head of a narrow column
MAAT_STIP = 11.0
MAAT_TITEL = 24.0
MAAT_KOPPEN = (15.5, 12.0, 10.5)
REGEL = 1.3  # of the size of the letter

BLAD_BREED, BLAD_HOOG = 210, 297
BLAD_BOVEN, BLAD_OPZIJ, BLAD_ONDER = 24, 20, 18
TEKSTBREEDTE = BLAD_BREED - 2 * BLAD_OPZIJ
INSPRONG = 8  # of each level of a list: room for two figures
SAMEN = 12  # up to so many rows a table stays on one page
