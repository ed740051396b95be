"""Choosing the regions of a round, by staff."""

from tests.inventaris.soort import ALLEEN_STAF, LEIDING, STAFPAGINA, Pagina, Toestand, doen, fout

KEUZE = {"stap": "verstuur", "keuze_{kandidaat}": "geselecteerd", "tekst_{kandidaat}": "Jullie doen mee."}
GEKOZEN = (("/quickscan/rondes/{ronde_keuze}/selectie/", KEUZE),)

PAGINAS = (
    Pagina(
        "quickscan:selectie",
        [
            fout("/quickscan/rondes/{ronde}/selectie/", STAFPAGINA),
            fout(
                "/quickscan/rondes/{ronde_keuze}/selectie/",
                STAFPAGINA,
                {"stap": "brieven", "keuze_{kandidaat}": "geselecteerd"},
            ),
            doen("/quickscan/rondes/{ronde_keuze}/selectie/", STAFPAGINA, KEUZE),
        ],
        "Kies de regio's",
        [
            Toestand("kiezen", pad="/quickscan/rondes/{ronde_keuze}/selectie/"),
            Toestand("kiezen zonder keuze", pad="/quickscan/rondes/{ronde_keuze}/selectie/", data={"stap": "brieven"}),
            Toestand("kiezen met onzin", data={"stap": "brieven", "keuze_{aanmelding}": "geselecteerd"}),
            Toestand(
                "mails zonder tekst",
                pad="/quickscan/rondes/{ronde_keuze}/selectie/",
                data={"stap": "verstuur", "keuze_{kandidaat}": "afgewezen"},
                kop="Lees de mails, en bevestig de keuze",
            ),
            Toestand(
                "mails over de keuze",
                pad="/quickscan/rondes/{ronde_keuze}/selectie/",
                data={"stap": "brieven", "keuze_{kandidaat}": "geselecteerd"},
                kop="Lees de mails, en bevestig de keuze",
                goed=True,
            ),
            Toestand("al gekozen", pad="/quickscan/rondes/{ronde_keuze}/selectie/", eerst=GEKOZEN),
        ],
    ),
    Pagina(
        "quickscan:keuze_herzien",
        [
            fout("/quickscan/{kandidaat}/aanmelding/herzien/", ALLEEN_STAF),
            fout("/quickscan/{quickscan}/aanmelding/herzien/", LEIDING),
        ],
        "De keuze herzien",
        [Toestand("keuze herzien zonder reden", data={}), Toestand("keuze herzien", eerst=GEKOZEN)],
    ),
)
