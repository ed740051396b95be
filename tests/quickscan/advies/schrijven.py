"""Writing an advice, as its researcher."""

from quickscan.advies.actions import bewaar_advies, zet_advies
from tests.quickscan.factsheet.schrijven import onderzoeker

MOGELIJKHEID = {
    "wat": "Maak samen een jaaragenda",
    "voor_wie": "de stuurgroep",
    "kernrol": "dirigent",
    "uitleg": "Spreek **twee keer per jaar** af:\n\n- in het voorjaar\n- in het najaar",
    "steun": "Een procesbegeleider voor de eerste keer.",
    "houvast": "begin_lokaal",
}


def bewaar(quickscan, **anders):
    """`mogelijkheden`: by number, or as they come."""
    wat = {"inleiding": "Jullie staan er goed voor.", "mogelijkheden": [MOGELIJKHEID]} | anders
    if isinstance(wat["mogelijkheden"], list):
        wat["mogelijkheden"] = dict(enumerate(wat["mogelijkheden"], start=1))
    return bewaar_advies(by=onderzoeker(quickscan), quickscan=quickscan, **wat)


def zet(quickscan, naar, by=None, **anders):
    return zet_advies(by=by or onderzoeker(quickscan), quickscan=quickscan, naar=naar, **({"nummer": 1} | anders))
