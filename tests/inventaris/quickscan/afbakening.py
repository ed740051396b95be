"""What the quickscan is about. Once the step is closed the form says so."""

from tests.inventaris.soort import ALLEEN_STAF, INTERN, Pagina, Toestand, doen, fout, niets

AFBAKENING = {"thema": "Passend onderwijs", "doelgroep": "po_vo", "schaal": "jeugdregio"}

PAGINAS = (
    Pagina(
        "quickscan:afbakening",
        [
            fout("/quickscan/{aanmelding}/afbakening/bijwerken/", ALLEEN_STAF),
            doen("/quickscan/{aanmelding}/afbakening/bijwerken/", ALLEEN_STAF, AFBAKENING),
            # Closed by now.
            fout("/quickscan/{quickscan}/afbakening/bijwerken/", INTERN, AFBAKENING),
        ],
        "Waar gaat het over in Nieuwland?",
        [Toestand("afbakening leeg", data={"schaal": "anders"})],
    ),
    Pagina(
        "quickscan:partijen",
        [
            fout(
                "/quickscan/{quickscan}/afbakening/partijen/",
                INTERN,
                {"wat": "een", "naam": "De Brug", "partij": "cjg"},
            )
        ],
        "Wie horen bij de samenwerking?",
        [
            Toestand("partijen", als="medewerker"),
            Toestand("partijen leeg", als="medewerker", data={"wat": "een"}),
            Toestand("partijen kiezen leeg", als="medewerker", data={"wat": "kiezen"}),
        ],
    ),
    Pagina("quickscan:partij_weg", [niets("/quickscan/{quickscan}/afbakening/partijen/{partij}/weg/", INTERN)]),
)
