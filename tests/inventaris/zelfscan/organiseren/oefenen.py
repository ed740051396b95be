"""The rehearsal: the same for everybody who is logged in, and of no scan."""

from tests.inventaris.soort import INGELOGD, Pagina, Toestand, zien

PAGINAS = (
    Pagina(
        "scans:oefenscherm",
        [zien("/mijn/scans/proef/scherm/", INGELOGD)],
        "Passend onderwijs in Zuiderwaard (voorbeeld)",
        [Toestand("oefening: iedereen is binnen", pad="/mijn/scans/proef/scherm/?binnen=99")],
    ),
    Pagina(
        "scans:oefenuitkomst",
        [zien("/mijn/scans/proef/uitkomst/", INGELOGD)],
        "Passend onderwijs in Zuiderwaard (voorbeeld)",
        [
            Toestand("oefening: met een groepsscore", pad="/mijn/scans/proef/uitkomst/?openheid=domein&verbinder=3"),
            Toestand("oefening: met namen", pad="/mijn/scans/proef/uitkomst/?openheid=naam"),
        ],
    ),
    Pagina(
        "scans:oefenverslag",
        [zien("/mijn/scans/proef/verslag/", INGELOGD)],
        "Passend onderwijs in Zuiderwaard (voorbeeld)",
        [Toestand("oefening: verslag met namen", pad="/mijn/scans/proef/verslag/?openheid=naam&verbinder=3")],
    ),
)
