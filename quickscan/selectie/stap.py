"""What the page of step 3 shows: the application, and which conditions the region accepted."""

from quickscan.proces.voorwaarden import VOORWAARDEN


def context(request, quickscan) -> dict:
    gegeven = {(een.voorwaarde, een.versie): een for een in quickscan.akkoorden.all()}
    return {
        "voorwaarden": [(een, gegeven.get((een.sleutel, een.versie))) for een in VOORWAARDEN],
        "nog_open": sum((een.sleutel, een.versie) not in gegeven for een in VOORWAARDEN),
    }
