from .akkoord import Akkoord
from .hoogstens_een import HoogstensEen
from .quickscan import Onderzoekerschap, Quickscan
from .ronde import Ronde
from .stap import Herinnering, Pauze, Stap

__all__ = ["Akkoord", "Herinnering", "HoogstensEen", "Onderzoekerschap", "Pauze", "Quickscan", "Ronde", "Stap"]
