"""The review: from outside by a personal link, for everybody who has it; from inside for researchers and staff."""

from tests.inventaris.soort import (
    ALLEEN_STAF,
    INTERN,
    ONDERZOEKER,
    VRIJ,
    Pagina,
    Toestand,
    doen,
    fout,
    iedereen,
    knop,
    na,
    niets,
    zien,
)

OPMERKING = {"plek": "geheel", "soort": "feit", "citaat": "", "tekst": "Er mist een jaartal."}
TOETSANTWOORD = {"antwoord": "niet", "waarom": "Dat is niet zo.", "bijlagetekst": "Een jaartal."}

PAGINAS = (
    Pagina(
        "quickscan:toetsen",
        [
            zien("/quickscan/toetsing/{toetssleutel}/", VRIJ),
            zien("/quickscan/toetsing/{toetssleutel_klaar}/", VRIJ),
            zien("/quickscan/toetsing/0000000000000000000000000000000000000000000/", iedereen(404)),
        ],
        "Factsheet De Proef",
        [Toestand("toetsen voorbij", pad="/quickscan/toetsing/{toetssleutel_klaar}/", kop="Factsheet De Afgeronde")],
        openbaar=True,
    ),
    Pagina("quickscan:toetsen_pdf", [zien("/quickscan/toetsing/{toetssleutel}/factsheet.pdf", VRIJ)], openbaar=True),
    Pagina(
        "quickscan:toetsen_reageren",
        [
            fout("/quickscan/toetsing/{toetssleutel}/reageren/?plek=dirigent", VRIJ),
            doen("/quickscan/toetsing/{toetssleutel}/reageren/", VRIJ, OPMERKING),
            fout("/quickscan/toetsing/{toetssleutel_klaar}/reageren/", VRIJ, OPMERKING),
        ],
        "Reageer op de factsheet",
        [
            Toestand("toetsen reageren", pad="/quickscan/toetsing/{toetssleutel}/reageren/?plek=gerealiseerd"),
            Toestand("toetsen reageren leeg", pad="/quickscan/toetsing/{toetssleutel}/reageren/", data={}),
        ],
        openbaar=True,
    ),
    Pagina(
        "quickscan:toetsen_wijzigen",
        [
            doen("/quickscan/toetsing/{toetssleutel}/reageren/{opmerking}/", VRIJ, OPMERKING),
            fout("/quickscan/toetsing/{toetssleutel_klaar}/reageren/{opmerking}/", iedereen(404), OPMERKING),
        ],
        "Wijzig je opmerking",
        openbaar=True,
    ),
    Pagina(
        "quickscan:toetsen_weghalen",
        [
            knop("/quickscan/toetsing/{toetssleutel}/weghalen/{opmerking}/", VRIJ),
            # Of another person: it is not there, and stays.
            niets("/quickscan/toetsing/{toetssleutel_klaar}/weghalen/{opmerking}/", VRIJ),
        ],
        openbaar=True,
    ),
    Pagina(
        "quickscan:toetsen_klaar",
        [
            knop("/quickscan/toetsing/{toetssleutel}/klaar/", VRIJ),
            niets("/quickscan/toetsing/{toetssleutel_klaar}/klaar/", VRIJ),
        ],
        openbaar=True,
    ),
    # There runs one: nobody sends a second.
    Pagina(
        "quickscan:toetsing_versturen",
        [fout("/quickscan/{quickscan}/toetsing/versturen/", ONDERZOEKER)],
        "De factsheet laten toetsen",
    ),
    Pagina("quickscan:toetsing_herinneren", [knop("/quickscan/{quickscan}/toetsing/{toetsing}/herinneren/", INTERN)]),
    Pagina(
        "quickscan:toetsing_sluiten",
        [doen("/quickscan/{quickscan}/toetsing/{toetsing}/sluiten/", ONDERZOEKER)],
        "De toetsing sluiten",
    ),
    Pagina(
        "quickscan:toetsing_link",
        [doen("/quickscan/{quickscan}/toetsing/toetsers/{toetser}/", INTERN)],
        "De link van Persoon 1",
    ),
    Pagina(
        "quickscan:toetsing_opmerking",
        [
            doen("/quickscan/{quickscan}/toetsing/opmerkingen/{opmerking}/", ONDERZOEKER, TOETSANTWOORD),
            fout("/quickscan/{quickscan_klaar}/toetsing/opmerkingen/{opmerking}/", na(ALLEEN_STAF, 403)),
        ],
        "Opmerking van Persoon 1",
        [Toestand("toetsing antwoord leeg", data={"antwoord": "niet"})],
    ),
)
