from .gebeurtenis import Gebeurtenis
from .gebied import Gemeente, Ligging, SoortGebied, Werkgebied, congruenties
from .gebruiker import Gebruiker
from .mailteller import Mailteller
from .organisatie import Contact, Deelnemer, Organisatie
from .regio import ErvarenCongruentie, Lidmaatschap, Regio, RegioGemeente
from .toegangslink import Toegangslink
from .voorstel import Regiovoorstel

__all__ = [
    "Contact",
    "Deelnemer",
    "ErvarenCongruentie",
    "Gebeurtenis",
    "Gebruiker",
    "Gemeente",
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
    "congruenties",
]
