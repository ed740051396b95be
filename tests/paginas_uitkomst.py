"""The pages of the room and of what comes after the reveal, in every phase and openheid, error states included."""

from tests.paginas import Pagina

U = "/mijn/scans/{onthuld}/uitkomst/"
VERBORGEN = ("/mijn/scans/{op_naam}/uitkomst/regels/", {"wat": "verberg", "regel": "{op_naam_regel}"})
NA = ("onthuld", "per_domein", "per_laag", "op_naam", "regios", "gesloten")


def _reeks(mens: str, *paginas: tuple) -> list[Pagina]:
    return [Pagina(f"{naam} als {mens}", pad, data=data[0] if data else None, als=mens) for naam, pad, *data in paginas]


UITKOMST = (
    *_reeks(
        "bezoeker",
        ("scherm open", "/s/{scan_code}/scherm/"),
        *((f"scherm {soort}", f"/s/{{{soort}_code}}/scherm/") for soort in (*NA, "afgelast", "verborgen")),
        *((f"resultaat {soort}", f"/s/{{{soort}_code}}/resultaat/") for soort in (*NA, "papier", "verborgen")),
        ("scan met een bijna gelijke lijst", "/s/{gelijk_code}/"),
    ),
    *_reeks(
        "beheerder",
        ("onthullen", "/mijn/scans/{klaar}/onthullen/"),
        ("onthullen kan niet", "/mijn/scans/{scan}/onthullen/"),
        ("onthullen toch", "/mijn/scans/{scan}/onthullen/", {}),
        ("onthullen met vraag", "/mijn/scans/{gelijk}/onthullen/"),
        ("onthullen zonder antwoord op de vraag", "/mijn/scans/{gelijk}/onthullen/", {}),
        ("onthullen afgelast", "/mijn/scans/{afgelast}/onthullen/"),
        *((f"uitkomst {soort}", f"/mijn/scans/{{{soort}}}/uitkomst/") for soort in NA),
        ("rol eens", f"{U}onderdeel/verbinder/"),
        ("rol te weinig", f"{U}onderdeel/dirigent/"),
        ("rol op naam", "/mijn/scans/{op_naam}/uitkomst/onderdeel/verbinder/"),
        ("rol tussen regio's", "/mijn/scans/{regios}/uitkomst/onderdeel/verbinder/"),
        ("rol gesloten", "/mijn/scans/{gesloten}/uitkomst/onderdeel/verbinder/"),
        ("groepsscore leeg", f"{U}onderdeel/verbinder/", {}),
        ("groepsscore ver weg", f"{U}onderdeel/ontwerper/", {"waarde": "1", "waarom": "Toch."}),
        ("verbergen", f"{U}onderdeel/verbinder/verberg/?nummer=0"),
        ("verbergen op naam", "/mijn/scans/{op_naam}/uitkomst/onderdeel/verbinder/verberg/?regel={op_naam_regel}"),
        ("regels op naam", "/mijn/scans/{op_naam}/uitkomst/regels/"),
        ("regels tussen regio's", "/mijn/scans/{regios}/uitkomst/regels/"),
        ("afspraak maken", f"{U}afspraken/maken/?onderdeel=verbinder"),
        ("afspraak leeg", f"{U}afspraken/maken/", {"wanneer": "2020-01-01"}),
        ("afspraak", f"{U}afspraken/{{afspraak}}/"),
        ("afspraak weg", f"{U}afspraken/{{afspraak}}/verwijderen/"),
        ("bespreken", f"{U}bespreken/"),
        ("bespreken wat er niet is", f"{U}bespreken/", {"onderdelen": "baas"}),
        ("rol op het adres van vroeger", f"{U}rol/verbinder/"),
        ("verbergen op het adres van vroeger", f"{U}rol/verbinder/verberg/?nummer=0"),
        ("conclusie", f"{U}conclusie/"),
        ("conclusie te lang", f"{U}conclusie/", {"conclusie": "a" * 2001}),
        ("sluiten", f"{U}sluiten/"),
    ),
    *(
        Pagina(f"{naam} met een verborgen regel", pad, als="beheerder", eerst=(VERBORGEN,))
        for naam, pad in (
            ("regels op naam", VERBORGEN[0]),
            ("uitkomst op naam", "/mijn/scans/{op_naam}/uitkomst/"),
            ("rol op naam", "/mijn/scans/{op_naam}/uitkomst/onderdeel/verbinder/"),
        )
    ),
    Pagina(
        "scan op naam met een dichte deur na het onthullen",
        "/mijn/scans/{op_naam}/",
        als="beheerder",
        eerst=(("/mijn/scans/{op_naam}/deur/", {"dicht": "1"}),),
    ),
)
