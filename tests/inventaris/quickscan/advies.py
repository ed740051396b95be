"""The advice. While the review runs nobody but its researchers knows of it."""

from tests.inventaris.soort import ALLEEN_STAF, NIEMAND, ONDERZOEKER, Pagina, Toestand, doen, fout, na, zien

ADVIES = {"m1_wat": "Maak een agenda", "m1_voor_wie": "de stuurgroep"}

PAGINAS = (
    Pagina(
        "quickscan:advies_pdf",
        [
            zien("/quickscan/{quickscan}/advies.pdf", NIEMAND),
            zien("/quickscan/{quickscan_klaar}/advies.pdf", ALLEEN_STAF),
        ],
    ),
    Pagina(
        "quickscan:advies_odt",
        [
            zien("/quickscan/{quickscan}/advies.odt", NIEMAND),
            zien("/quickscan/{quickscan_klaar}/advies.odt", ALLEEN_STAF),
        ],
    ),
    Pagina(
        "quickscan:advies_docx",
        [
            zien("/quickscan/{quickscan}/advies.docx", NIEMAND),
            zien("/quickscan/{quickscan_klaar}/advies.docx", ALLEEN_STAF),
        ],
    ),
    Pagina(
        "quickscan:advies_bewerken",
        [
            fout("/quickscan/{quickscan}/advies/bewerken/", ONDERZOEKER, {"m1_uitleg": "Zomaar."}),
            doen("/quickscan/{quickscan}/advies/bewerken/", ONDERZOEKER, ADVIES),
        ],
        "Advies aan De Proef",
        [Toestand("advies leeg", data={"m1_uitleg": "Zomaar."})],
    ),
    Pagina(
        "quickscan:advies_status", [fout("/quickscan/{quickscan}/advies/stand/gecontroleerd/", na(ONDERZOEKER, 404))]
    ),
)
