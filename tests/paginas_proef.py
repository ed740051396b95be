"""The pages of an evening with the invented instrument: where the engine shows a kind of item."""

from tests.adressen.meedoen import WIE
from tests.paginas import Pagina
from tests.zelfscan import fabriek
from tests.zelfscan.instrument_proef import PROEF

INGEVULD = {onderdeel: str(waarde) for onderdeel, waarde in fabriek.scores(PROEF, "3240").items()}
TE_LANG = {"pr_wachten_toelichting": "a" * 600, "pr_wachten_door": "druk", "pr_kans": "b" * 600}
ANTWOORD = INGEVULD | {
    "sleutel": "7f6ad40c-5b0e-4b0c-a3a2-3bb5e1a2a222",
    "pr_kans": "Samen lunchen",
    "pr_kans_mag": "on",
}
U = "/mijn/scans/{proef_onthuld}/uitkomst/"


def _reeks(mens: str, *paginas: tuple) -> list[Pagina]:
    return [Pagina(f"proef: {naam}", pad, data=data[0] if data else None, als=mens) for naam, pad, *data in paginas]


PROEFPAGINAS = (
    *_reeks(
        "bezoeker",
        ("vragen", "/s/{proef_open_code}/"),
        ("vragen met fouten", "/s/{proef_open_code}/", {"pr_school": "11"} | TE_LANG),
        ("vragen met naam", "/s/{proef_op_naam_code}/"),
        ("vragen met naam, met fouten", "/s/{proef_op_naam_code}/", WIE | TE_LANG),
        ("achteraf", "/s/{proef_met_naam_code}/achteraf/"),
        *(
            (f"scherm {soort}", f"/s/{{proef_{soort}_code}}/scherm/")
            for soort in ("open", "onthuld", "lang", "met_naam", "regios")
        ),
        *(
            (f"resultaat {soort}", f"/s/{{proef_{soort}_code}}/resultaat/")
            for soort in ("onthuld", "met_naam", "regios")
        ),
        ("verslag met een vorige ronde", "/s/{proef_gesloten_code}/verslag/"),
        ("verslag met naam", "/s/{proef_naam_gesloten_code}/verslag/"),
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
        ("voorbeeld", "/mijn/scans/proef/?instrument=proef"),
        ("voorbeeld met namen", "/mijn/scans/proef/?instrument=proef&openheid=naam"),
        ("scan", "/mijn/scans/{proef_open}/"),
        ("papier", "/mijn/scans/{proef_open}/papier/"),
        ("papier met fouten", "/mijn/scans/{proef_open}/papier/", {"pr_wachten": "9"}),
        ("papier met naam", "/mijn/scans/{proef_op_naam}/papier/"),
        ("onthullen", "/mijn/scans/{proef_klaar}/onthullen/"),
        *(
            (f"uitkomst {soort}", f"/mijn/scans/{{proef_{soort}}}/uitkomst/")
            for soort in ("onthuld", "lang", "met_naam", "regios", "gesloten")
        ),
        *((f"uitkomst van {deel.naam}", f"{U}onderdeel/{deel.sleutel}/") for deel in PROEF.gescoord),
        *(
            (f"uitkomst met naam van {deel.naam}", f"/mijn/scans/{{proef_met_naam}}/uitkomst/onderdeel/{deel.sleutel}/")
            for deel in PROEF.gescoord
        ),
        ("groepsscore leeg", f"{U}onderdeel/pr_school/", {}),
        ("groepsscore ver weg", f"{U}onderdeel/pr_begin/", {"waarde": "1", "waarom": "Toch."}),
        ("verbergen", f"{U}onderdeel/pr_kans/verberg/?nummer=0"),
        ("afspraak maken", f"{U}afspraken/maken/?onderdeel=pr_begin"),
        ("bespreken", "/mijn/scans/{proef_lang}/uitkomst/bespreken/"),
        ("rondes", "/mijn/scans/{proef_gesloten}/rondes/"),
    ),
)
