from .quickscan import Akkoord, Onderzoekerschap, Quickscan
from .ronde import Ronde
from .stap import Herinnering, Pauze, Stap

__all__ = ["Akkoord", "Herinnering", "Onderzoekerschap", "Pauze", "Quickscan", "Ronde", "Stap"]
