"""The factsheet. Researchers of this quickscan write; staff and the contact read what was released."""

from tests.inventaris.soort import (
    ALLEEN_STAF,
    NIEMAND,
    ONDERZOEKER,
    QUICKSCAN,
    Pagina,
    Toestand,
    doen,
    fout,
    niets,
    zien,
)

FACTSHEET = {"gerealiseerd": "Er is een tafel."}
GESCHREVEN = {"kern": "Het **gaat** goed.", "ontwerper_waarde": "4", "ontwerper_hoe": "- een\n- twee"}

PAGINAS = (
    Pagina(
        "quickscan:factsheet_pdf",
        [
            zien("/quickscan/{quickscan}/factsheet.pdf", QUICKSCAN),
            zien("/quickscan/{quickscan_klaar}/factsheet.pdf", ALLEEN_STAF),
        ],
    ),
    Pagina("quickscan:factsheet_odt", [zien("/quickscan/{quickscan}/factsheet.odt", QUICKSCAN)]),
    Pagina("quickscan:factsheet_docx", [zien("/quickscan/{quickscan}/factsheet.docx", QUICKSCAN)]),
    Pagina(
        "quickscan:factsheet_bewerken",
        [
            fout("/quickscan/{quickscan}/factsheet/bewerken/", ONDERZOEKER, GESCHREVEN | {"kern": "a" * 700}),
            doen("/quickscan/{quickscan}/factsheet/bewerken/", ONDERZOEKER, FACTSHEET),
        ],
        "Factsheet De Proef",
        [
            Toestand("factsheet te lang", data=GESCHREVEN | {"kern": "a" * 700}),
            Toestand("factsheet intussen bewaard", data=GESCHREVEN | {"getoond": "op:1 kern:oud"}),
        ],
    ),
    Pagina(
        "quickscan:factsheet_voorbeeld",
        [niets("/quickscan/{quickscan}/factsheet/voorbeeld/", ONDERZOEKER, antwoord=200)],
    ),
    Pagina(
        "quickscan:factsheet_versies",
        [zien("/quickscan/{quickscan}/factsheet/versies/", QUICKSCAN)],
        "Versies van de factsheet",
        [Toestand("factsheet versies", als="onderzoeker")],
    ),
    Pagina(
        "quickscan:factsheet_versie",
        [
            zien("/quickscan/{quickscan}/factsheet/versies/1/", QUICKSCAN),
            zien("/quickscan/{quickscan}/factsheet/versies/7/", NIEMAND),
        ],
        "Versie 1 van de factsheet",
        [Toestand("factsheet versie", als="onderzoeker")],
    ),
    # One version alone compares with nothing.
    Pagina(
        "quickscan:factsheet_vergelijken",
        [zien("/quickscan/{quickscan}/factsheet/vergelijken/", NIEMAND)],
        toestanden=[
            Toestand(
                "factsheet vergelijken",
                als="onderzoeker",
                kop="Versie 1 naast versie 2",
                eerst=(("/quickscan/{quickscan}/factsheet/bewerken/", GESCHREVEN),),
            )
        ],
    ),
    Pagina(
        "quickscan:factsheet_terugzetten",
        [
            niets("/quickscan/{quickscan}/factsheet/terugzetten/", ONDERZOEKER, {"terug": "9:kern"}, 404),
            niets("/quickscan/{quickscan}/factsheet/terugzetten/", ONDERZOEKER, {"terug": "1:kern"}),
        ],
        toestanden=[
            Toestand(
                "terugzetten wat een ander schreef",
                als="onderzoeker",
                kop="Factsheet De Proef",
                data={"terug": "1:opvallend"},
                eerst=(("/quickscan/{quickscan}/factsheet/bewerken/", {"opvallend": "Van een ander."}),),
            )
        ],
    ),
    Pagina(
        "quickscan:factsheet_vrijgeven",
        [fout("/quickscan/{quickscan}/factsheet/vrijgeven/", ONDERZOEKER)],
        "Versie 1 vrijgeven",
    ),
    Pagina(
        "quickscan:factsheet_vaststellen",
        [fout("/quickscan/{quickscan}/factsheet/vaststellen/", ONDERZOEKER)],
        "Versie 1 vaststellen",
    ),
)
