from quickscan.advies.models import Advies, Adviesversie, Mogelijkheid
from quickscan.afbakening.models import Afbakening, BetrokkenPartij
from quickscan.concepten.models import Schrijfconcept
from quickscan.factsheet.models import Factsheet, Factsheetversie, Rolbeschrijving, VrijgaveVraag
from quickscan.indrukken.models import Indrukken, Indruktekst
from quickscan.onderzoek.models.document import Document
from quickscan.onderzoek.models.interview import Interview, Notitie, Onderzoek, Toestemming
from quickscan.proces.models import Akkoord, Herinnering, Onderzoekerschap, Pauze, Quickscan, Ronde, Stap
from quickscan.selectie.models import Uitslagbrief
from quickscan.startgesprek.models import Startgesprek
from quickscan.terugkoppelgesprek.models import Gespreksafspraak, Rolafspraak, Terugkoppelgesprek
from quickscan.toetsing.models import Opmerking, Toetser, Toetsing

__all__ = [
    "Advies",
    "Adviesversie",
    "Afbakening",
    "Akkoord",
    "BetrokkenPartij",
    "Document",
    "Factsheet",
    "Factsheetversie",
    "Gespreksafspraak",
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
    "Schrijfconcept",
    "Stap",
    "Startgesprek",
    "Terugkoppelgesprek",
    "Toestemming",
    "Toetser",
    "Toetsing",
    "Uitslagbrief",
    "VrijgaveVraag",
]
