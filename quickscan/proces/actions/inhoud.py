"""What a step holds: written until the step is closed."""

from quickscan.proces.actions.gedeeld import schrijf
from quickscan.proces.models import Quickscan
from quickscan.proces.stappen import STAPPEN
from regie.stukken.fouten import Achterhaald


def eis_open(quickscan: Quickscan, sleutel: str) -> None:
    """What a step holds changes until it is closed; then it is opened again first. Raises Achterhaald."""
    if quickscan.stap(sleutel).is_klaar:
        raise Achterhaald("Deze stap is klaar. Heropen die eerst, dan kun je dit veranderen.")


def schrijf_inhoud(by, quickscan: Quickscan, sleutel: str) -> None:
    schrijf(by, "stap.inhoud", quickscan, naar={"stap": STAPPEN[sleutel].naam})
