"""The rounds, of staff; and who took part, for everybody."""

from tests.inventaris.soort import STAFPAGINA, VRIJ, Pagina, Toestand, doen, fout, zien

ONZIN = "<b onclick=x>\u202e\x00🙂"
RONDE = {
    "naam": "Ronde 9",
    "oproep": "Doe mee.",
    "criteria": "Liefst regio's aan de grens.",
    "aanmelden_tot": "2099-03-01",
    "begin": "2099-03-01",
    "eind": "2099-08-01",
    "plekken": "5",
    "richtlijn_jong": "2",
    "richtlijn_po_vo": "3",
}
GESLOTEN = (("/quickscan/rondes/{ronde}/", {"stap": "sluiten"}),)
ROND = (("/quickscan/rondes/{ronde_klaar}/afronden/", {}),)

PAGINAS = (
    Pagina("deelnemers", [zien("/deelnemers/", VRIJ)], "Regio's die meedoen", openbaar=True),
    Pagina("quickscan:rondes", [zien("/quickscan/rondes/", STAFPAGINA)], "Rondes"),
    Pagina(
        "quickscan:ronde_maken",
        [fout("/quickscan/rondes/maken/", STAFPAGINA), doen("/quickscan/rondes/maken/", STAFPAGINA, RONDE)],
        "Een ronde maken",
        [
            Toestand("ronde maken leeg", data={}),
            Toestand("ronde maken met fouten", data=RONDE | {"naam": ONZIN, "eind": "2000-01-01", "plekken": "1"}),
        ],
    ),
    Pagina(
        "quickscan:ronde_wijzigen",
        [
            fout("/quickscan/rondes/{ronde}/wijzigen/", STAFPAGINA),
            doen("/quickscan/rondes/{ronde}/wijzigen/", STAFPAGINA, RONDE),
        ],
        "De ronde wijzigen",
    ),
    Pagina(
        "quickscan:ronde",
        [
            fout("/quickscan/rondes/{ronde}/", STAFPAGINA),
            doen("/quickscan/rondes/{ronde}/", STAFPAGINA, {"stap": "sluiten"}),
            doen("/quickscan/rondes/{ronde_concept}/", STAFPAGINA, {"stap": "openen"}),
        ],
        "Ronde 1",
        [
            Toestand("concept regelen", pad="/quickscan/rondes/{ronde_concept}/", kop="Ronde 2"),
            Toestand("ronde regelen zonder knop", data={}),
            Toestand("afgeronde ronde", pad="/quickscan/rondes/{ronde_klaar}/", kop="Ronde 4", eerst=ROND),
            Toestand("gesloten ronde regelen", eerst=GESLOTEN),
        ],
    ),
    Pagina(
        "quickscan:ronde_cijfers",
        [zien("/quickscan/rondes/{ronde}/cijfers/", STAFPAGINA)],
        "Cijfers van de ronde",
        [Toestand("cijfers zonder regio's", pad="/quickscan/rondes/{ronde_keuze}/cijfers/")],
    ),
    Pagina(
        "quickscan:ronde_afronden",
        [
            # Not as long as there is one to be chosen.
            fout("/quickscan/rondes/{ronde_keuze}/afronden/", STAFPAGINA),
            doen("/quickscan/rondes/{ronde_klaar}/afronden/", STAFPAGINA),
        ],
        "De ronde afronden",
        [
            Toestand("afronden toch", data={}),
            Toestand("afronden", pad="/quickscan/rondes/{ronde_klaar}/afronden/"),
            Toestand("al afgerond", pad="/quickscan/rondes/{ronde_klaar}/afronden/", eerst=ROND),
        ],
    ),
)
