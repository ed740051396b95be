"""The page of a quickscan and of its steps. For who is on none of its sides it is not there."""

from .soort import DICHT, GEEN_POST, Adres, binnen

Q = "/quickscan/{quickscan}/"
VAN_ALLE = binnen(404, medewerker=200, onderzoeker=200, contactpersoon=200)
ELDERS = binnen(404, medewerker=200)
NIEMAND = binnen(404)


def zien(naam: str, pad: str, get=VAN_ALLE) -> Adres:
    return Adres(naam, pad, DICHT, get=get, post=GEEN_POST)


ADRESSEN = (
    zien("quickscan:bord", "/quickscan/", binnen(403, medewerker=200, onderzoeker=200)),
    zien("quickscan:quickscan", Q),
    zien("quickscan:quickscan", "/quickscan/{quickscan_klaar}/", ELDERS),
    zien("quickscan:quickscan", "/quickscan/999999/", NIEMAND),
    zien("quickscan:stap", f"{Q}toetsing/"),
    zien("quickscan:stap", "/quickscan/{quickscan_klaar}/startgesprek/", ELDERS),
    zien("quickscan:stap", f"{Q}geen-stap/", NIEMAND),
)
