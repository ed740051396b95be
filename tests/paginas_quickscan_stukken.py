"""The pages of factsheet, review and advice, error states included."""

from tests.paginas import Pagina

Q = "/quickscan/{quickscan}/"
T = "/quickscan/toetsing/{toetssleutel}/"
GESCHREVEN = {"vorige": "1", "kern": "Het **gaat** goed.", "ontwerper_waarde": "4", "ontwerper_hoe": "- een\n- twee"}


def _reeks(mens: str, *paginas: tuple) -> list[Pagina]:
    return [Pagina(f"{naam} als {mens}", pad, data=data[0] if data else None, als=mens) for naam, pad, *data in paginas]


STUKKEN = (
    *_reeks(
        "onderzoeker",
        ("factsheet schrijven", f"{Q}factsheet/bewerken/"),
        ("factsheet te lang", f"{Q}factsheet/bewerken/", GESCHREVEN | {"kern": "a" * 700}),
        ("factsheet intussen bewaard", f"{Q}factsheet/bewerken/", GESCHREVEN | {"vorige": "0"}),
        ("factsheet versies", f"{Q}factsheet/versies/"),
        ("factsheet versie", f"{Q}factsheet/versies/1/"),
        ("factsheet vrijgeven", f"{Q}factsheet/vrijgeven/"),
        ("factsheet vaststellen", f"{Q}factsheet/vaststellen/"),
    ),
    *_reeks("contactpersoon", ("factsheet versies", f"{Q}factsheet/versies/")),
    *_reeks(
        "bezoeker",
        ("toetsen", T),
        ("toetsen voorbij", "/quickscan/toetsing/{toetssleutel_klaar}/"),
        ("toetsen reageren", f"{T}reageren/?plek=gerealiseerd"),
        ("toetsen reageren leeg", f"{T}reageren/", {}),
        ("toetsen wijzigen", f"{T}reageren/{{opmerking}}/"),
    ),
    *_reeks(
        "onderzoeker",
        *((f"stap {stap} die je schrijft", f"{Q}{stap}/") for stap in ("factsheet", "toetsing", "advies")),
        ("advies schrijven", f"{Q}advies/bewerken/"),
        ("advies leeg", f"{Q}advies/bewerken/", {"vorige": "0", "blokken": "1", "m1_uitleg": "Zomaar."}),
        ("toetsing versturen", f"{Q}toetsing/versturen/"),
        ("toetsing sluiten", f"{Q}toetsing/{{toetsing}}/sluiten/"),
        ("toetsing link", f"{Q}toetsing/toetsers/{{toetser}}/"),
        ("toetsing opmerking", f"{Q}toetsing/opmerkingen/{{opmerking}}/"),
        ("toetsing antwoord leeg", f"{Q}toetsing/opmerkingen/{{opmerking}}/", {"antwoord": "niet"}),
    ),
)
