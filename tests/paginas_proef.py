"""The pages of an evening with the invented instrument: where the engine shows a kind of item."""

from tests.adressen.meedoen import WIE
from tests.paginas import Pagina
from tests.zelfscan import fabriek
from tests.zelfscan.instrument_proef import PROEF

INGEVULD = {onderdeel: str(waarde) for onderdeel, waarde in fabriek.scores(PROEF, "3240").items()}
TE_LANG = {"pr_wachten_toelichting": "a" * 600, "pr_wachten_door": "druk", "pr_kans": "b" * 600}
ANTWOORD = INGEVULD | {
    "sleutel": "7f6ad40c-5b0e-4b0c-a3a2-3bb5e1a2a222",
    "gelezen": "{proef_gelezen}",
    "pr_kans": "Samen lunchen",
    "pr_kans_mag": "on",
}


def _reeks(mens: str, *paginas: tuple) -> list[Pagina]:
    return [Pagina(f"proef: {naam}", pad, data=data[0] if data else None, als=mens) for naam, pad, *data in paginas]


PROEFPAGINAS = (
    *_reeks(
        "bezoeker",
        ("vragen", "/s/{proef_open_code}/"),
        ("vragen met fouten", "/s/{proef_open_code}/", {"pr_school": "11"} | TE_LANG),
        ("vragen met naam", "/s/{proef_op_naam_code}/"),
        ("vragen met naam, met fouten", "/s/{proef_op_naam_code}/", WIE | TE_LANG),
        ("scherm open", "/s/{proef_open_code}/scherm/"),
    ),
    Pagina(
        "proef: dank",
        "/s/{proef_open_code}/",
        data=ANTWOORD,
        goed=True,
        als="bezoeker",
    ),
    *_reeks(
        "beheerder",
        ("kiezen", "/mijn/scans/maken/"),
        ("scan maken", "/mijn/scans/maken/?instrument=proef"),
        ("scan maken leeg", "/mijn/scans/maken/?instrument=proef", {}),
        ("scan", "/mijn/scans/{proef_open}/"),
        ("papier", "/mijn/scans/{proef_open}/papier/"),
        ("papier met fouten", "/mijn/scans/{proef_open}/papier/", {"pr_wachten": "9"}),
        ("papier met naam", "/mijn/scans/{proef_op_naam}/papier/"),
        ("onthullen", "/mijn/scans/{proef_klaar}/onthullen/"),
    ),
)
