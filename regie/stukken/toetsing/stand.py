"""How a review stands: what still has to happen before the document can stand."""

from collections.abc import Sequence

from .models import AbstractToetsing


def nog_niet_af(toetsingen: Sequence[AbstractToetsing], nieuwste_versie: int) -> list[str]:
    """Say what still has to happen with these rounds (oldest first, at least one) before the newest version can stand.

    `nieuwste_versie`: its primary key. Reads what was prefetched.
    """
    laatste = toetsingen[-1]
    zinnen = []
    if laatste.wacht_nog:
        zinnen.append("De toetsing loopt nog. Wacht tot iedereen reageerde, of sluit de toetsing.")
    if any(een.aantal_onbeantwoord for een in toetsingen):
        zinnen.append("Nog niet elke opmerking is beantwoord.")
    if nieuwste_versie == laatste.versie_id and laatste.nam_over:
        zinnen.append("Je nam opmerkingen over, maar er is nog geen versie waarin dat te zien is.")
    return zinnen
