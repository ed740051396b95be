"""What actions with people and accounts refuse."""

from django.core.exceptions import PermissionDenied

from regie.stukken.fouten import ActieFout
from regie.stukken.tekst import opsomming


class GeslotenAccount(ActieFout):
    """The account exists but was closed by staff."""


class EigenRechten(ActieFout, PermissionDenied):
    """Nobody gives rights to oneself: a 403, unless the view shows the sentence."""

    def __init__(self, zin="Je geeft jezelf geen rechten. Vraag het aan een collega."):
        super().__init__(zin)


class TeVeelUitnodigingen(ActieFout):
    """More invitations in one day than one person sends."""


class LaatsteMedewerker(ActieFout):
    """The site always has somebody who can name others."""

    def __init__(self, zin="Er moet altijd een medewerker zijn. Nodig eerst een collega uit."):
        super().__init__(zin)


class EerstOverdragen(ActieFout):
    """Somebody is the only one who looks after these regions (`regios`, a list of Regio), or after other things."""

    def __init__(self, regios, bezit=()):
        """`bezit`: Bezit of the apps above (regie/aansluiting.py)."""
        self.regios = list(regios)
        namen = opsomming([iets.naam for iets in (*self.regios, *bezit)])
        super().__init__(f"Je bent de enige die {namen} beheert. Draag dat eerst over.")
