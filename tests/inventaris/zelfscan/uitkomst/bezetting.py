"""What the group says after the talk: what fits at a score, and who takes which role. For who organises it."""

from tests.inventaris.soort import ORGANISATOR, Pagina, Toestand, doen, fout, knop, na

PAGINAS = (
    Pagina(
        "scans:past_hier",
        [knop("/mijn/scans/{per_laag}/uitkomst/onderdeel/verbinder/past/", ORGANISATOR, {"nummer": "1"})],
        kijkers=[],
    ),
    Pagina(
        "scans:bezetting",
        [
            doen("/mijn/scans/{onthuld}/uitkomst/wie/", ORGANISATOR, {"ontwerper_wie": "De beleidsadviseur"}),
            fout("/mijn/scans/{regios}/uitkomst/wie/", na(ORGANISATOR, 302)),
        ],
        "Wie neemt welke rol, en wie is tweede?",
        [Toestand("bezetting te lang", data={"ontwerper_wie": "a" * 101})],
    ),
)
