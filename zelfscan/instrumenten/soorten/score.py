"""A score: one of a few values that each have words."""

from zelfscan.instrumenten.schalen import KAN_NIET_BEOORDELEN_LABEL

from .waarden import Schaalvraag


class Scorevraag(Schaalvraag):
    """A labelled scale, from little to much."""

    naam = "score"

    def kies(self, naam: str) -> str:
        return f"Kies bij {naam} een cijfer, of ‘{KAN_NIET_BEOORDELEN_LABEL}’."
