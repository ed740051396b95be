from regie.mensen.gebeurtenis import Gebeurtenis
from regie.mensen.gebruiker import Gebruiker
from regie.mensen.mailteller import Mailteller
from regie.mensen.toegangslink import Toegangslink
from regie.mensen.zending import Zending
from regie.regios.gebied import Gemeente, Ligging, SoortGebied, Werkgebied, congruenties
from regie.regios.organisatie import Contact, Deelnemer, Organisatie
from regie.regios.regio import ErvarenCongruentie, Lidmaatschap, Regio, RegioGemeente
from regie.regios.voorstel import Regiovoorstel
from regie.stukken.inzending import Inzending

__all__ = [
    "Contact",
    "Deelnemer",
    "ErvarenCongruentie",
    "Gebeurtenis",
    "Gebruiker",
    "Gemeente",
    "Inzending",
    "Lidmaatschap",
    "Ligging",
    "Mailteller",
    "Organisatie",
    "Regio",
    "RegioGemeente",
    "Regiovoorstel",
    "SoortGebied",
    "Toegangslink",
    "Werkgebied",
    "Zending",
    "congruenties",
]
