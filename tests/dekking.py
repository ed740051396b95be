"""How much of each room the tests run, and how much they should: the table, and what has sunk below it.

The figure is the share of lines that ran on SQLite and in the browser. A room that gets better raises its floor; one
that sinks has code that no test runs: write the test, or take the code away.
"""

from collections import Counter
from pathlib import Path

from coverage import Coverage

from tests.kamers import KAMERS, MODULES, kamer_van

# Per cent. Under the name of an app is what stands on top of it, with its commands and template tags.
VLOER: dict[str, int] = {
    "quickscan": 97,
    "quickscan.aanmelding": 93,
    "quickscan.advies": 93,
    "quickscan.afbakening": 93,
    "quickscan.bord": 95,
    "quickscan.concepten": 97,
    "quickscan.demo": 97,
    "quickscan.factsheet": 95,
    "quickscan.indrukken": 94,
    "quickscan.onderzoek": 91,
    "quickscan.ontwerpsessie": 95,
    "quickscan.proces": 95,
    "quickscan.rondes": 96,
    "quickscan.selectie": 95,
    "quickscan.startgesprek": 94,
    "quickscan.terugkoppelgesprek": 93,
    "quickscan.toetsing": 93,
    "regie": 95,
    "regie.demo": 97,
    "regie.inhoud": 97,
    "regie.medewerkers": 96,
    "regie.mensen": 96,
    "regie.mijn": 96,
    "regie.regios": 96,
    "regie.site": 94,
    "regie.stukken": 90,
    "regie.stukken.toetsing": 95,
    "zelfscan": 97,
    "zelfscan.demo": 97,
    "zelfscan.instrumenten": 96,
    "zelfscan.meedoen": 95,
    "zelfscan.organiseren": 95,
    "zelfscan.scan": 95,
    "zelfscan.spiegel": 97,
    "zelfscan.uitkomst": 96,
    "zelfscan.verslag": 97,
}
NIET_GEMETEN = ("migrations", "settings", "wsgi")


TE_METEN = {module: pad for module, pad in MODULES.items() if kamer_van(module)[1] not in NIET_GEMETEN}


def plek_van(module: str) -> str:
    """Return the room of this module as the table names it: "regie.stukken", or "regie" for what is in none."""
    app, kamer = kamer_van(module)
    return f"{app}.{kamer}" if kamer in KAMERS[app] else app


def per_kamer(bestand: Path) -> dict[str, float]:
    """Return the percentage of lines that ran, by room. `bestand` is what `pytest --cov` left."""
    dekking = Coverage(data_file=bestand)
    dekking.load()
    regels, mist = Counter(), Counter()
    for module, pad in TE_METEN.items():
        _, alle, _, gemist, _ = dekking.analysis2(str(pad))
        regels[plek_van(module)] += len(alle)
        mist[plek_van(module)] += len(gemist)
    return {plek: 100 - 100 * mist[plek] / aantal for plek, aantal in regels.items() if aantal}


def bezwaren(gemeten: dict[str, float], vloer: dict[str, int]) -> list[str]:
    """Say of each room what is wrong: it sank below its floor, has no floor, or is only in the table."""
    gezakt = [
        f"{plek} zakte naar {gemeten[plek]:.1f}%; de vloer is {grens}%"
        for plek, grens in vloer.items()
        if plek in gemeten and gemeten[plek] < grens
    ]
    zonder = [
        f"{plek} heeft nog geen vloer in tests/dekking.py ({gemeten[plek]:.1f}%)"
        for plek in gemeten.keys() - vloer.keys()
    ]
    weg = [f"{plek} is er niet meer, en staat nog in tests/dekking.py" for plek in vloer.keys() - gemeten.keys()]
    return [*gezakt, *sorted(zonder), *sorted(weg)]
