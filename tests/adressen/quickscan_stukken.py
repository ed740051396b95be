"""Factsheet and advice. Researchers of this quickscan write; staff and the contact read what was released."""

from .soort import DICHT, Adres, binnen, na

Q, KLAAR = "/quickscan/{quickscan}/", "/quickscan/{quickscan_klaar}/"
VAN_ALLE = binnen(404, medewerker=200, onderzoeker=200, contactpersoon=200)
VAN_ONDERZOEKER = VAN_ALLE | {"medewerker": 403, "contactpersoon": 403}
# Of others: only staff know of it.
VAN_ANDEREN = binnen(404, medewerker=200)
FACTSHEET = {"vorige": "1", "gerealiseerd": "Er is een tafel."}

ADVIES = {"vorige": "0", "blokken": "3", "m1_wat": "Maak een agenda", "m1_voor_wie": "de stuurgroep"}


def lezen(naam: str, rest: str, rij=VAN_ALLE) -> Adres:
    return Adres(f"quickscan:{naam}", f"{Q}{rest}", DICHT, get=rij, post=binnen(405))


def schrijven(naam: str, rest: str, data=None, rij=VAN_ONDERZOEKER) -> Adres:
    if data is None:
        return Adres(f"quickscan:{naam}", f"{Q}{rest}", DICHT, get=rij, post=rij)
    doet = ("onderzoeker",)
    return Adres(f"quickscan:{naam}", f"{Q}{rest}", DICHT, get=rij, post=na(rij, 302), data=data, doet=doet)


ADRESSEN = (
    lezen("factsheet_pdf", "factsheet.pdf"),
    Adres("quickscan:factsheet_pdf", f"{KLAAR}factsheet.pdf", DICHT, get=VAN_ANDEREN, post=binnen(405)),
    lezen("factsheet_odt", "factsheet.odt"),
    # The review runs: of an advice nobody knows yet.
    lezen("advies_pdf", "advies.pdf", na(VAN_ALLE, 404)),
    lezen("advies_odt", "advies.odt", na(VAN_ALLE, 404)),
    Adres("quickscan:advies_pdf", f"{KLAAR}advies.pdf", DICHT, get=VAN_ANDEREN, post=binnen(405)),
    Adres("quickscan:advies_odt", f"{KLAAR}advies.odt", DICHT, get=VAN_ANDEREN, post=binnen(405)),
    schrijven("advies_bewerken", "advies/bewerken/"),
    schrijven("advies_bewerken", "advies/bewerken/", ADVIES),
    schrijven("advies_status", "advies/stand/gecontroleerd/", rij=na(VAN_ONDERZOEKER, 404)),
    schrijven("factsheet_bewerken", "factsheet/bewerken/"),
    schrijven("factsheet_bewerken", "factsheet/bewerken/", FACTSHEET),
    Adres("quickscan:factsheet_voorbeeld", f"{Q}factsheet/voorbeeld/", DICHT, get=binnen(405), post=VAN_ONDERZOEKER),
    lezen("factsheet_versies", "factsheet/versies/"),
    lezen("factsheet_versie", "factsheet/versies/1/"),
    lezen("factsheet_versie", "factsheet/versies/7/", na(VAN_ALLE, 404)),
    # One version alone compares with nothing.
    lezen("factsheet_vergelijken", "factsheet/vergelijken/", na(VAN_ALLE, 404)),
    schrijven("factsheet_vrijgeven", "factsheet/vrijgeven/"),
    schrijven("factsheet_vaststellen", "factsheet/vaststellen/"),
)
