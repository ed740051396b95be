"""The last talk: planned, and then the rest, which is not there before."""

from tests.inventaris.soort import LEIDING, Pagina, Toestand, doen, fout, na, niets

TE_LANG = "a" * 3000
PLANNEN = {"datum": "2099-03-24", "tijd": "14:30", "digitaal": "nee", "plaats": "Gemeentehuis"}

PAGINAS = (
    Pagina(
        "quickscan:terugkoppelen_plannen",
        [
            fout("/quickscan/{quickscan}/terugkoppelgesprek/plannen/", LEIDING),
            doen("/quickscan/{quickscan}/terugkoppelgesprek/plannen/", LEIDING, PLANNEN),
        ],
        "Wanneer en waar is het terugkoppelgesprek?",
        [Toestand("terugkoppelgesprek plannen leeg", data={"digitaal": "ja"})],
    ),
    Pagina(
        "quickscan:terugkoppelen_uitnodigen",
        [fout("/quickscan/{quickscan}/terugkoppelgesprek/uitnodigen/", na(LEIDING, 404))],
        "Iedereen uitnodigen",
        [
            Toestand(
                "terugkoppelgesprek uitnodigen",
                als="medewerker",
                eerst=(("/quickscan/{quickscan}/terugkoppelgesprek/plannen/", PLANNEN),),
            ),
            Toestand(
                "terugkoppelgesprek te vroeg uitgenodigd",
                als="medewerker",
                data={},
                eerst=(("/quickscan/{quickscan}/terugkoppelgesprek/plannen/", PLANNEN),),
            ),
        ],
    ),
    Pagina(
        "quickscan:terugkoppelen_verslag",
        [fout("/quickscan/{quickscan}/terugkoppelgesprek/verslag/", na(LEIDING, 404))],
        "Wat is er gezegd?",
        [
            Toestand(
                "terugkoppelgesprek verslag",
                als="medewerker",
                eerst=(("/quickscan/{quickscan}/terugkoppelgesprek/plannen/", PLANNEN),),
            ),
            Toestand(
                "terugkoppelgesprek verslag van twee mensen",
                als="medewerker",
                data={
                    "getoond": "op:1",
                    "aanwezig": "Twee mensen.",
                    "verslag": "De regie loopt beter dan vorig jaar.",
                },
                eerst=(
                    ("/quickscan/{quickscan}/terugkoppelgesprek/plannen/", PLANNEN),
                    (
                        "/quickscan/{quickscan}/terugkoppelgesprek/verslag/",
                        {"verslag": "De regie is nog zoekende.\n\nIedereen wil verder."},
                    ),
                ),
            ),
            Toestand(
                "terugkoppelgesprek verslag te lang",
                als="medewerker",
                data={"steun": TE_LANG, "dirigent_ontwikkeling": "Meer"},
                eerst=(("/quickscan/{quickscan}/terugkoppelgesprek/plannen/", PLANNEN),),
            ),
        ],
    ),
    Pagina(
        "quickscan:afspraken",
        [fout("/quickscan/{quickscan}/terugkoppelgesprek/afspraken/", na(LEIDING, 404))],
        "Afspraken",
        [
            Toestand(
                "afspraken van een quickscan leeg",
                als="medewerker",
                data={},
                eerst=(("/quickscan/{quickscan}/terugkoppelgesprek/plannen/", PLANNEN),),
            )
        ],
    ),
    Pagina(
        "quickscan:afspraak_weg",
        [niets("/quickscan/{quickscan}/terugkoppelgesprek/afspraken/999999/weg/", na(LEIDING, 404))],
    ),
)
