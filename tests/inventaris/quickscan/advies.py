"""The advice. While the review runs nobody but its researchers knows of it."""

from tests.inventaris.soort import ALLEEN_STAF, NIEMAND, ONDERZOEKER, Pagina, Toestand, doen, fout, na, niets, zien

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
    # One version alone, or none, compares with nothing.
    Pagina(
        "quickscan:advies_vergelijken",
        [zien("/quickscan/{quickscan}/advies/vergelijken/", na(ONDERZOEKER, 404))],
        toestanden=[
            Toestand(
                "advies vergelijken",
                als="onderzoeker",
                kop="Versie 1 naast versie 2",
                eerst=(
                    ("/quickscan/{quickscan}/advies/bewerken/", ADVIES),
                    ("/quickscan/{quickscan}/advies/bewerken/", ADVIES | {"inleiding": "Zo staat het ervoor."}),
                ),
            )
        ],
    ),
    Pagina(
        "quickscan:advies_terugzetten",
        [niets("/quickscan/{quickscan}/advies/terugzetten/", ONDERZOEKER, {"terug": "1:inleiding"}, 404)],
    ),
    Pagina(
        "quickscan:advies_status", [fout("/quickscan/{quickscan}/advies/stand/gecontroleerd/", na(ONDERZOEKER, 404))]
    ),
)
