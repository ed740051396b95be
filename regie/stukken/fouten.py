"""Why an action refuses, in words for the person who tried: a view shows `str(fout)` beside the form."""


class ActieFout(Exception):
    """Base of all: `except ActieFout as fout` in a view, then `str(fout)` is the sentence to show."""


class Achterhaald(ActieFout):
    """Somebody else removed it, or changed it so that this no longer makes sense."""

    def __init__(self, zin="Dit is intussen veranderd. Bekijk de pagina opnieuw."):
        super().__init__(zin)
