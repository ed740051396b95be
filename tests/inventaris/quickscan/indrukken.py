"""What the regions of a round have in common: of the one with five of them; the others have too few."""

from tests.inventaris.soort import STAFPAGINA, Pagina, Toestand, doen, fout, na, zien

PAGINAS = (
    Pagina(
        "quickscan:indrukken",
        [
            fout("/quickscan/rondes/{ronde}/indrukken/", STAFPAGINA, {"stap": "vastleggen"}),
            fout("/quickscan/rondes/{ronde_rond}/indrukken/", STAFPAGINA),
            doen(
                "/quickscan/rondes/{ronde_rond}/indrukken/",
                STAFPAGINA,
                {"stap": "schrijven", "tekst": "De dirigent vraagt aandacht."},
            ),
            doen("/quickscan/rondes/{ronde_rond}/indrukken/", STAFPAGINA, {"stap": "goed", "tekst": "{indruktekst}"}),
            doen("/quickscan/rondes/{ronde_rond}/indrukken/", STAFPAGINA, {"stap": "weg", "tekst": "{indruktekst}"}),
        ],
        "Indrukken voor opdrachtgevers",
        [
            Toestand("indrukken", pad="/quickscan/rondes/{ronde_rond}/indrukken/"),
            Toestand(
                "indrukken met naam",
                pad="/quickscan/rondes/{ronde_rond}/indrukken/",
                data={"stap": "schrijven", "tekst": ""},
            ),
            Toestand(
                "indrukken onbekende knop",
                pad="/quickscan/rondes/{ronde_rond}/indrukken/",
                data={"tekst": "{indruktekst}"},
            ),
            Toestand(
                "te weinig voor indrukken",
                pad="/quickscan/rondes/{ronde_klaar}/indrukken/",
                data={"stap": "vastleggen"},
            ),
        ],
    ),
    Pagina(
        "quickscan:indrukken_pdf",
        [
            zien("/quickscan/rondes/{ronde_rond}/indrukken.pdf", STAFPAGINA),
            zien("/quickscan/rondes/{ronde}/indrukken.pdf", na(STAFPAGINA, 404)),
        ],
    ),
    Pagina(
        "quickscan:indrukken_xlsx",
        [
            zien("/quickscan/rondes/{ronde_rond}/indrukken.xlsx", STAFPAGINA),
            zien("/quickscan/rondes/{ronde}/indrukken.xlsx", na(STAFPAGINA, 404)),
        ],
    ),
    Pagina(
        "quickscan:indrukken_ods",
        [
            zien("/quickscan/rondes/{ronde_rond}/indrukken.ods", STAFPAGINA),
            zien("/quickscan/rondes/{ronde}/indrukken.ods", na(STAFPAGINA, 404)),
        ],
    ),
)
