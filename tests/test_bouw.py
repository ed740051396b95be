"""Which pages the browser opens, and which of those it also looks at in the dark (tests/bouw.py)."""

from types import SimpleNamespace

from tests import bouw
from tests.inventaris import Toestand


def test_van_elk_sjabloon_de_grootste_en_verder_wat_iets_nieuws_heeft():
    html = {
        "lijst": ("lijst.html", "<h1>Lijst</h1><p>Een</p><table></table>"),
        "lege lijst": ("lijst.html", "<h1>Lijst</h1><p>Niets</p>"),
        "lijst met knop": ("lijst.html", "<h1>Lijst</h1><button>Meer</button>"),
        "uitleg": ("uitleg.html", "<h1>Uitleg</h1><p>Twee</p>"),
    }
    antwoorden = {
        naam: SimpleNamespace(templates=[SimpleNamespace(name=sjabloon)], text=f"<body>{inhoud}</body>")
        for naam, (sjabloon, inhoud) in html.items()
    }
    bezoek = SimpleNamespace(antwoord=lambda pagina: antwoorden[pagina.naam])

    gekozen = bouw.te_openen(bezoek, [Toestand(naam) for naam in html])

    assert [(pagina.naam, nieuw) for pagina, nieuw in gekozen] == [
        ("lijst", True),
        # Of another template, so opened, but all that is in it was seen.
        ("uitleg", False),
        ("lijst met knop", True),
    ]
