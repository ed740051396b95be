"""The report of a scan: for who has the code, whoever that is."""

from tests.inventaris.soort import VRIJ, Pagina, Toestand, iedereen, zien

PAGINAS = (
    Pagina(
        "samen:verslag",
        [
            zien("/s/{verslag_code}/verslag/", VRIJ),
            zien("/s/{open_code}/verslag/", iedereen(404)),
            zien("/s/{voorbije_code}/verslag/", iedereen(410)),
            zien("/s/AAAAAAA/verslag/", iedereen(404)),
        ],
        "Passend onderwijs in De Proef",
        [
            Toestand("verslag per domein", pad="/s/{verslag_domein_code}/verslag/"),
            Toestand("verslag per laag", pad="/s/{verslag_laag_code}/verslag/"),
            Toestand("verslag op naam", pad="/s/{verslag_naam_code}/verslag/"),
            Toestand("verslag tussen regio's", pad="/s/{verslag_regios_code}/verslag/"),
            Toestand("nog geen verslag", pad="/s/{open_code}/verslag/", status=404, kop="Het verslag is er nog niet"),
            Toestand(
                "verslag voorbij", pad="/s/{voorbije_code}/verslag/", status=410, kop="Dit verslag is niet meer te zien"
            ),
        ],
        openbaar=True,
    ),
    Pagina(
        "samen:verslag_pdf",
        [
            zien("/s/{verslag_code}/verslag.pdf", VRIJ),
            zien("/s/{open_code}/verslag.pdf", iedereen(404)),
            zien("/s/{voorbije_code}/verslag.pdf", iedereen(410)),
        ],
        openbaar=True,
    ),
    Pagina(
        "samen:verslag_odt",
        [
            zien("/s/{verslag_code}/verslag.odt", VRIJ),
            zien("/s/{open_code}/verslag.odt", iedereen(404)),
            zien("/s/{voorbije_code}/verslag.odt", iedereen(410)),
        ],
        openbaar=True,
    ),
    Pagina(
        "samen:verslag_docx",
        [
            zien("/s/{verslag_code}/verslag.docx", VRIJ),
            zien("/s/{open_code}/verslag.docx", iedereen(404)),
            zien("/s/{voorbije_code}/verslag.docx", iedereen(410)),
        ],
        openbaar=True,
    ),
    Pagina(
        "samen:verslag_xlsx",
        [
            zien("/s/{verslag_code}/verslag.xlsx", VRIJ),
            zien("/s/{open_code}/verslag.xlsx", iedereen(404)),
            zien("/s/{voorbije_code}/verslag.xlsx", iedereen(410)),
        ],
        openbaar=True,
    ),
    Pagina(
        "samen:verslag_ods",
        [
            zien("/s/{verslag_code}/verslag.ods", VRIJ),
            zien("/s/{open_code}/verslag.ods", iedereen(404)),
            zien("/s/{voorbije_code}/verslag.ods", iedereen(410)),
        ],
        openbaar=True,
    ),
)
