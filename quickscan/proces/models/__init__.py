from .akkoord import Akkoord
from .quickscan import Onderzoekerschap, Quickscan
from .ronde import Ronde
from .stap import Herinnering, Pauze, Stap

__all__ = ["Akkoord", "Herinnering", "Onderzoekerschap", "Pauze", "Quickscan", "Ronde", "Stap"]
