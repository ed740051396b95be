"""What moves a quickscan on: its steps, its people, a pause, the end."""

from tests.inventaris.soort import INTERN, LEIDING, Pagina, Toestand, doen, fout, knop, na, niets, zien

WAAROM = {"waarom": "De wethouder is ziek."}

PAGINAS = (
    Pagina(
        "quickscan:geschiedenis",
        [zien("/quickscan/{quickscan}/geschiedenis/", INTERN)],
        "Geschiedenis",
        [Toestand("geschiedenis van een quickscan", als="medewerker")],
    ),
    # Something is missing in it, or it is not the moment.
    Pagina(
        "quickscan:stap_sluiten",
        [
            niets("/quickscan/{quickscan}/toetsing/sluiten/", INTERN),
            niets("/quickscan/{quickscan}/startgesprek/sluiten/", LEIDING),
        ],
    ),
    Pagina("quickscan:hervatten", [niets("/quickscan/{quickscan}/hervatten/", LEIDING)]),
    Pagina(
        "quickscan:stap_heropenen",
        [
            fout("/quickscan/{quickscan}/startgesprek/heropenen/", LEIDING),
            doen("/quickscan/{quickscan}/startgesprek/heropenen/", LEIDING, WAAROM),
            fout("/quickscan/{quickscan}/factsheet/heropenen/", INTERN),
            doen("/quickscan/{quickscan}/factsheet/heropenen/", INTERN, WAAROM),
        ],
        "Startgesprek van De Proef heropenen?",
        [Toestand("heropenen leeg", data={})],
    ),
    Pagina(
        "quickscan:stap_termijn",
        [
            fout("/quickscan/{quickscan}/advies/termijn/", LEIDING),
            doen("/quickscan/{quickscan}/advies/termijn/", LEIDING, {"termijn": "2099-03-24", "rest": "on"} | WAAROM),
        ],
        "Wanneer is de stap advies klaar?",
        [
            Toestand("termijn te vroeg", data={"termijn": "2020-01-01"} | WAAROM),
            Toestand("termijn op een zondag", data={"termijn": "2099-03-22"} | WAAROM),
            Toestand("termijn na de volgende stap", data={"termijn": "2099-03-24"} | WAAROM),
        ],
    ),
    Pagina(
        "quickscan:pauzeren",
        [fout("/quickscan/{quickscan}/pauzeren/", LEIDING), doen("/quickscan/{quickscan}/pauzeren/", LEIDING, WAAROM)],
        "De quickscan De Proef pauzeren?",
    ),
    Pagina(
        "quickscan:stoppen",
        [fout("/quickscan/{quickscan}/stoppen/", LEIDING), doen("/quickscan/{quickscan}/stoppen/", LEIDING, WAAROM)],
        "De quickscan De Proef stoppen?",
        [Toestand("stoppen leeg", data={})],
    ),
    Pagina(
        "quickscan:mensen",
        [
            fout("/quickscan/{quickscan}/mensen/", LEIDING),
            doen(
                "/quickscan/{quickscan}/mensen/",
                LEIDING,
                {"wat": "begeleider", "begeleider-gebruiker": "{medewerker_mens}"},
            ),
        ],
        "Begeleider en onderzoekers",
        [Toestand("mensen van een quickscan leeg", data={"wat": "onderzoeker"})],
        vraagt_bewijs=True,
    ),
    Pagina(
        "quickscan:onderzoeker_weg",
        [
            knop("/quickscan/{quickscan}/mensen/{onderzoekerschap}/weg/", LEIDING),
            niets("/quickscan/{quickscan}/mensen/999999/weg/", na(LEIDING, 404)),
        ],
        vraagt_bewijs=True,
    ),
)
