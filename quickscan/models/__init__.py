from .advies import Advies, Adviesversie, Mogelijkheid
from .document import Document
from .factsheet import Factsheet, Factsheetversie, Rolbeschrijving, VrijgaveVraag
from .gesprekken import Afbakening, BetrokkenPartij, Startgesprek
from .interview import Interview, Notitie, Onderzoek, Toestemming
from .quickscan import Akkoord, Onderzoekerschap, Quickscan
from .ronde import Indrukken, Indruktekst, Ronde
from .stap import Herinnering, Pauze, Stap
from .terugkoppel import Afspraak, Rolafspraak, Terugkoppelgesprek
from .toetsing import Opmerking, Toetser, Toetsing
from .uitslag import Uitslagbrief

__all__ = [
    "Advies",
    "Adviesversie",
    "Afbakening",
    "Afspraak",
    "Akkoord",
    "BetrokkenPartij",
    "Document",
    "Factsheet",
    "Factsheetversie",
    "Herinnering",
    "Indrukken",
    "Indruktekst",
    "Interview",
    "Mogelijkheid",
    "Notitie",
    "Onderzoek",
    "Onderzoekerschap",
    "Opmerking",
    "Pauze",
    "Quickscan",
    "Rolafspraak",
    "Rolbeschrijving",
    "Ronde",
    "Stap",
    "Startgesprek",
    "Terugkoppelgesprek",
    "Toestemming",
    "Toetser",
    "Toetsing",
    "Uitslagbrief",
    "VrijgaveVraag",
]
