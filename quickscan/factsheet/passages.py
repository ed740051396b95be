"""Which passages of a factsheet the review is about, and what each part is called."""

from quickscan.proces.vragen import ONDERWERPNAMEN, VRAGEN
from regie.stukken.toetsing.stuk import Passage, Toetsstuk

GEHEEL = "geheel"
_LETTERS = {vraag.sleutel: vraag.letter for vraag in VRAGEN}

FACTSHEET = Toetsstuk(
    naam="de factsheet",
    schrijvers="de onderzoekers",
    lezers="de onderzoekers en Met Andere Ogen",
    gevraagden="iedereen met wie de onderzoekers spraken, en de contactpersoon van de regio",
    linkdoel="toetsing",
    passages=(
        Passage(GEHEEL, "De hele factsheet"),
        *(Passage(plek, naam, _LETTERS.get(plek, "")) for plek, naam in ONDERWERPNAMEN.items()),
    ),
)
# The check before a release looks at two parts more.
PLEKNAMEN = FACTSHEET.namen | {"kern": "In het kort", "bijlage": "Bijlage"}
