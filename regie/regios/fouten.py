"""Why an action refuses, in words for the person who tried: a view shows `str(fout)` beside the form.

Not having the right is something else: that is PermissionDenied, a 403.
"""

from regie.stukken.fouten import ActieFout

GEEN_MAIL = "Er is geen nieuwe mail verstuurd."


class AlLid(ActieFout):
    """This person already belongs to the region, or already has this role."""


class SamenvoegenKanNiet(ActieFout):
    """These two regions do not fit together as they are now."""


class NietLeeg(ActieFout):
    """Other people still belong to the region."""


class LaatsteBeheerder(ActieFout):
    """A region always has somebody who can look after it."""

    def __init__(self, zin="Een regio heeft altijd een beheerder. Maak eerst iemand anders beheerder."):
        super().__init__(zin)
