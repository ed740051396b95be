"""The mirror, which everybody may look into; nothing of it is kept."""

from regie.stukken.drukkerij import NogNietKlaar
from regie.stukken.pdf import PdfNietBeschikbaar
from tests.inventaris.soort import VRIJ, Pagina, Toestand, fout, iedereen, zien

ONZIN = "<b onclick=x>\u202e\x00🙂"
INGEVULD = {"manier": "alleen", "ontwerper": "3", "kwartiermaker": "2", "verbinder": "4", "dirigent": "1"}
NOTITIE_TE_LANG = {"samenwerking": "<i>twee scholen</i>", "verbinder_kans": "a" * 600}

PAGINAS = (
    Pagina(
        "zelfscan:spiegel",
        [fout("/zelfscan/", VRIJ), fout("/zelfscan/", VRIJ, INGEVULD, antwoord=302)],
        "Zelfscan: hoe staat de regie ervoor?",
        [
            Toestand("zelfscan leeg verstuurd", data={}),
            Toestand("zelfscan half verstuurd", data=INGEVULD | {"manier": "samen", "verbinder": ""}),
            Toestand(
                "zelfscan met onzin",
                data={
                    "manier": ONZIN,
                    "ontwerper": ONZIN,
                    "kwartiermaker": ONZIN,
                    "verbinder": ONZIN,
                    "dirigent": ONZIN,
                },
            ),
            Toestand("zelfscan met tienduizend tekens", data=INGEVULD | {"dirigent": "1" * 10_000}),
            Toestand(
                "fout 413",
                data=INGEVULD | {"dirigent": "1" * 1_100_000},
                status=413,
                kop="Dit is te groot om te versturen",
            ),
            Toestand("fout csrf", data=INGEVULD, status=403, kop="Wat je invulde, is niet verstuurd", csrf=True),
        ],
        openbaar=True,
        zonder_database=True,
    ),
    Pagina("flyer", [zien("/flyer.pdf", VRIJ)], openbaar=True, zonder_database=True),
    Pagina(
        "zelfscan:formulier_pdf",
        [zien("/zelfscan/formulier.pdf", VRIJ)],
        toestanden=[
            Toestand(
                "geen pdf",
                status=503,
                kop="Dit document lukt niet",
                breuk=("regie.stukken.paginas.maak_pdf", PdfNietBeschikbaar()),
            ),
            Toestand(
                "pdf nog niet klaar",
                status=503,
                kop="Je document wordt gemaakt",
                breuk=("regie.stukken.paginas.maak_pdf", NogNietKlaar()),
            ),
        ],
        openbaar=True,
        zonder_database=True,
    ),
    Pagina(
        "zelfscan:resultaat",
        [zien("/zelfscan/resultaat/3241/", VRIJ), zien("/zelfscan/resultaat/3261/", iedereen(404))],
        "Jouw spiegel",
        [
            # Together: every score of every role, every pattern, ties and unknowns.
            Toestand("uitkomst 0000", pad="/zelfscan/resultaat/0000/"),
            Toestand("uitkomst 1111", pad="/zelfscan/resultaat/1111/"),
            Toestand("uitkomst 2222", pad="/zelfscan/resultaat/2222/"),
            Toestand("uitkomst 3333", pad="/zelfscan/resultaat/3333/"),
            Toestand("uitkomst 4444", pad="/zelfscan/resultaat/4444/"),
            Toestand("uitkomst 5555", pad="/zelfscan/resultaat/5555/"),
            Toestand("uitkomst 0213", pad="/zelfscan/resultaat/0213/"),
            Toestand("uitkomst 5511", pad="/zelfscan/resultaat/5511/"),
            Toestand("uitkomst 1155", pad="/zelfscan/resultaat/1155/"),
            Toestand("uitkomst 5020", pad="/zelfscan/resultaat/5020/"),
            Toestand("geen uitkomst", pad="/zelfscan/resultaat/9999/", status=404, kop="Deze uitkomst bestaat niet"),
        ],
        openbaar=True,
        zonder_database=True,
    ),
    Pagina(
        "zelfscan:samen",
        [zien("/zelfscan/resultaat/3241/samen/", VRIJ), zien("/zelfscan/resultaat/3261/samen/", iedereen(404))],
        "Jullie spiegel",
        [
            Toestand("samen 0555", pad="/zelfscan/resultaat/0555/samen/"),
        ],
        openbaar=True,
        zonder_database=True,
    ),
    Pagina(
        "zelfscan:resultaat_pdf",
        [fout("/zelfscan/resultaat/3241.pdf", VRIJ), fout("/zelfscan/resultaat/32411.pdf", iedereen(404))],
        toestanden=[
            Toestand(
                "samen met onzin",
                data={"manier": "samen", "grootste": ONZIN, "speelt_losse_doelen": ONZIN, "doet": "a" * 600},
                kop="Jullie spiegel",
            ),
            Toestand("notitie te lang", data=NOTITIE_TE_LANG, kop="Jouw spiegel"),
            Toestand(
                "geen uitkomst als pdf", pad="/zelfscan/resultaat/32.pdf", status=404, kop="Deze uitkomst bestaat niet"
            ),
        ],
        openbaar=True,
        zonder_database=True,
    ),
)
