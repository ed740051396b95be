"""What a researcher is writing: for the script of the page, and for its writer alone."""

from tests.inventaris.soort import ONDERZOEKER, Pagina, doen, fout, na, zien

PAGINAS = (
    Pagina(
        "quickscan:concept",
        [
            doen(
                "/quickscan/{quickscan}/concept/factsheet/",
                ONDERZOEKER,
                {"klad": "11111111-aaaa", "kern": "Half af."},
                antwoord=200,
            ),
            fout("/quickscan/{quickscan}/concept/advies/", ONDERZOEKER, antwoord=422),
            fout("/quickscan/{quickscan}/concept/koffie/", na(ONDERZOEKER, 404), antwoord=404),
        ],
    ),
    Pagina(
        "quickscan:schrijvers",
        [
            zien("/quickscan/{quickscan}/concept/factsheet/schrijvers/", ONDERZOEKER),
            zien("/quickscan/{quickscan}/concept/koffie/schrijvers/", na(ONDERZOEKER, 404)),
        ],
    ),
)
