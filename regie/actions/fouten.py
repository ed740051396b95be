"""Why an action refuses, in words for the person who tried: a view shows `str(fout)` beside the form.

Not having the right is something else: that is PermissionDenied, a 403.
"""

from django.core.exceptions import PermissionDenied

from regie.tekst import opsomming


class ActieFout(Exception):
    """Base of all: `except ActieFout as fout` in a view, then `str(fout)` is the sentence to show."""


class Achterhaald(ActieFout):
    """Somebody else removed it, or changed it so that this no longer makes sense."""

    def __init__(self, zin="Dit is intussen veranderd. Bekijk de pagina opnieuw."):
        super().__init__(zin)


class AlLid(ActieFout):
    """This person already belongs to the region, or already has this role."""


class GeslotenAccount(ActieFout):
    """The account exists but was closed by staff."""


class EigenRechten(ActieFout, PermissionDenied):
    """Nobody gives rights to oneself: a 403, unless the view shows the sentence."""

    def __init__(self, zin="Je geeft jezelf geen rechten. Vraag het aan een collega."):
        super().__init__(zin)


class SamenvoegenKanNiet(ActieFout):
    """These two regions do not fit together as they are now."""


class NietLeeg(ActieFout):
    """Other people still belong to the region."""


class TeVeelUitnodigingen(ActieFout):
    """More invitations in one day than one person sends."""


class LaatsteBeheerder(ActieFout):
    """A region always has somebody who can look after it."""

    def __init__(self, zin="Een regio heeft altijd iemand die haar beheert. Maak eerst iemand anders beheerder."):
        super().__init__(zin)


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
