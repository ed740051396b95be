"""Why an answer cannot come in, in words for who gives it."""

from regie.stukken.fouten import Achterhaald, ActieFout
from zelfscan.scan.overgangen import NIET_MEER_OPEN


class TeLaat(Achterhaald):
    """The scan is not open any more; the page tells what one can still do."""

    def __init__(self, zin=f"{NIET_MEER_OPEN} Invullen kan niet meer."):
        super().__init__(zin)


class GeenPlaats(ActieFout):
    """A new answer cannot come in now; replacing one's own always can. `reden`: "vol", "dicht" or "oude_code"."""

    reden = ""


class Vol(GeenPlaats):
    """There are as many answers as this scan takes (zelfscan/scan/ruimte.py)."""

    reden = "vol"

    def __init__(self, zin="Er zijn zo veel antwoorden binnen als er kunnen. Vraag de organisator om ruimte te maken."):
        super().__init__(zin)


class DeurDicht(GeenPlaats):
    """The organiser lets nobody else in."""

    reden = "dicht"

    def __init__(self, zin="De organisator laat nu geen nieuwe antwoorden toe."):
        super().__init__(zin)


class CodeVervangen(GeenPlaats):
    """The code is an old one, and whoever came by it has no earlier answer and no link that was not used yet."""

    reden = "oude_code"

    def __init__(self, zin="Deze code geldt niet meer. Vraag de organisator om de nieuwe."):
        super().__init__(zin)


class AndersDanGelezen(ActieFout):
    """What others will see changed after this person read it: before the first answer fixed it, or by another scan."""

    def __init__(
        self, zin="Wat anderen straks zien, is intussen veranderd. Lees dat opnieuw en verstuur dan nog eens."
    ):
        super().__init__(zin)


class GeenPapier(ActieFout):
    """Paper does not go with this openheid (privacy 19)."""

    def __init__(self, zin="Bij een scan per domein of laag kan het niet op papier. Wie overtypt, kent dan te veel."):
        super().__init__(zin)
