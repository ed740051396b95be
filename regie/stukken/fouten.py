"""Why an action refuses, in words for the person who tried: a view shows `str(fout)` beside the form."""


class ActieFout(Exception):
    """Base of all: `str(fout)` is the sentence to show, which regie/stukken/paginas.py does for a view."""


class Achterhaald(ActieFout):
    """Somebody else removed it, or changed it so that this no longer makes sense."""

    def __init__(self, zin="Dit is intussen veranderd. Bekijk de pagina opnieuw."):
        super().__init__(zin)
