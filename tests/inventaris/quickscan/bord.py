"""The board, and the page of a quickscan and of its steps. For who is on none of its sides it is not there."""

from tests.inventaris.soort import ALLEEN_STAF, NIEMAND, QUICKSCAN, STAFPAGINA, Pagina, Toestand, zien

PLANNEN = {"datum": "2099-03-24", "tijd": "14:30", "digitaal": "nee", "plaats": "Gemeentehuis"}

PAGINAS = (
    Pagina(
        "quickscan:bord",
        [zien("/quickscan/", STAFPAGINA | {"onderzoeker": 200})],
        "Quickscans",
        [
            Toestand("bord", als="medewerker"),
            Toestand(
                "bord van een ronde, klaar",
                als="medewerker",
                pad="/quickscan/?ronde={ronde}&toon=voorbij",
                kop="Quickscans: Ronde 1",
            ),
            Toestand("bord, wacht op mij", als="medewerker", pad="/quickscan/?toon=mij"),
            Toestand("bord, te laat", als="medewerker", pad="/quickscan/?toon=laat"),
        ],
    ),
    Pagina(
        "quickscan:quickscan",
        [
            zien("/quickscan/{quickscan}/", QUICKSCAN),
            zien("/quickscan/{quickscan_klaar}/", ALLEEN_STAF),
            zien("/quickscan/999999/", NIEMAND),
        ],
        "Quickscan De Proef",
        [
            Toestand("quickscan", als="onderzoeker"),
            Toestand("quickscan", als="medewerker"),
            Toestand(
                "quickscan klaar", als="medewerker", pad="/quickscan/{quickscan_klaar}/", kop="Quickscan De Afgeronde"
            ),
            Toestand(
                "quickscan aangemeld", als="medewerker", pad="/quickscan/{aanmelding}/", kop="Quickscan Nieuwland"
            ),
            Toestand(
                "gepauzeerde quickscan",
                als="medewerker",
                eerst=(("/quickscan/{quickscan}/pauzeren/", {"waarom": "Even wachten."}),),
            ),
            Toestand(
                "gestopte quickscan",
                als="medewerker",
                eerst=(("/quickscan/{quickscan}/stoppen/", {"waarom": "Te weinig tijd."}),),
            ),
            Toestand("quickscan van een ander", pad="/quickscan/{quickscan_klaar}/", status=404),
        ],
    ),
    Pagina(
        "quickscan:stap",
        [
            zien("/quickscan/{quickscan}/toetsing/", QUICKSCAN),
            zien("/quickscan/{quickscan_klaar}/startgesprek/", ALLEEN_STAF),
            zien("/quickscan/{quickscan}/geen-stap/", NIEMAND),
        ],
        "Schriftelijke toetsing",
        [
            Toestand(
                "stap factsheet die je schrijft",
                als="onderzoeker",
                pad="/quickscan/{quickscan}/factsheet/",
                kop="Factsheet",
            ),
            Toestand("stap toetsing die je schrijft", als="onderzoeker"),
            Toestand(
                "stap advies die je schrijft", als="onderzoeker", pad="/quickscan/{quickscan}/advies/", kop="Advies"
            ),
            Toestand("stap startgesprek", pad="/quickscan/{quickscan}/startgesprek/", kop="Startgesprek"),
            Toestand("stap afbakening", pad="/quickscan/{quickscan}/afbakening/", kop="Afbakening"),
            Toestand("stap selectie", pad="/quickscan/{quickscan}/selectie/", kop="Selectie"),
            Toestand("stap onderzoek", pad="/quickscan/{quickscan}/onderzoek/", kop="Onderzoek"),
            Toestand("stap factsheet", pad="/quickscan/{quickscan}/factsheet/", kop="Factsheet"),
            Toestand("stap advies", pad="/quickscan/{quickscan}/advies/", kop="Advies"),
            Toestand(
                "stap terugkoppelgesprek", pad="/quickscan/{quickscan}/terugkoppelgesprek/", kop="Terugkoppelgesprek"
            ),
            Toestand(
                "stap startgesprek klaar",
                als="medewerker",
                pad="/quickscan/{quickscan_klaar}/startgesprek/",
                kop="Startgesprek",
            ),
            Toestand(
                "stap afbakening klaar",
                als="medewerker",
                pad="/quickscan/{quickscan_klaar}/afbakening/",
                kop="Afbakening",
            ),
            Toestand(
                "stap selectie klaar", als="medewerker", pad="/quickscan/{quickscan_klaar}/selectie/", kop="Selectie"
            ),
            Toestand(
                "stap onderzoek klaar", als="medewerker", pad="/quickscan/{quickscan_klaar}/onderzoek/", kop="Onderzoek"
            ),
            Toestand(
                "stap factsheet klaar", als="medewerker", pad="/quickscan/{quickscan_klaar}/factsheet/", kop="Factsheet"
            ),
            Toestand("stap toetsing klaar", als="medewerker", pad="/quickscan/{quickscan_klaar}/toetsing/"),
            Toestand("stap advies klaar", als="medewerker", pad="/quickscan/{quickscan_klaar}/advies/", kop="Advies"),
            Toestand(
                "stap terugkoppelgesprek klaar",
                als="medewerker",
                pad="/quickscan/{quickscan_klaar}/terugkoppelgesprek/",
                kop="Terugkoppelgesprek",
            ),
            Toestand(
                "stap startgesprek van een aanmelding",
                als="medewerker",
                pad="/quickscan/{aanmelding}/startgesprek/",
                kop="Startgesprek",
            ),
            Toestand(
                "stap afbakening van een aanmelding",
                als="medewerker",
                pad="/quickscan/{aanmelding}/afbakening/",
                kop="Afbakening",
            ),
            Toestand(
                "stap selectie van een aanmelding",
                als="medewerker",
                pad="/quickscan/{aanmelding}/selectie/",
                kop="Selectie",
            ),
            Toestand(
                "terugkoppelgesprek gepland",
                als="medewerker",
                pad="/quickscan/{quickscan}/terugkoppelgesprek/",
                kop="Terugkoppelgesprek",
                eerst=(("/quickscan/{quickscan}/terugkoppelgesprek/plannen/", PLANNEN),),
            ),
        ],
    ),
)
