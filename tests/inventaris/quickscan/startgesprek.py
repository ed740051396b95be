"""The first talk. Once the step is closed the form says so."""

from tests.inventaris.soort import ALLEEN_STAF, LEIDING, Pagina, Toestand, doen, fout

GESPREK = {"datum": "2099-03-24", "tijd": "14:30", "plaats": "Gemeentehuis"}

PAGINAS = (
    Pagina(
        "quickscan:startgesprek",
        [
            fout("/quickscan/{aanmelding}/startgesprek/bijwerken/", ALLEEN_STAF),
            doen("/quickscan/{aanmelding}/startgesprek/bijwerken/", ALLEEN_STAF, GESPREK),
            # Closed by now.
            fout("/quickscan/{quickscan}/startgesprek/bijwerken/", LEIDING, GESPREK),
        ],
        "Het startgesprek met Nieuwland",
        [Toestand("startgesprek leeg", data={})],
    ),
)
