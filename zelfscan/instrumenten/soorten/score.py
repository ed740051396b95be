"""A score: one of a few values that each have words."""

from zelfscan.instrumenten.schalen import KAN_NIET_BEOORDELEN_LABEL

from .waarden import Schaalvraag


class Scorevraag(Schaalvraag):
    """A labelled scale, from little to much."""

    naam = "score"
    sjablonen = {
        "vraag": "zelfscan/instrumenten/soorten/score/vraag.html",
        "uitkomst": "zelfscan/instrumenten/soorten/score/uitkomst.html",
        "papier": "zelfscan/instrumenten/soorten/score/papier.html",
        "verslag": "zelfscan/instrumenten/soorten/score/verslag.html",
        "pdf": "zelfscan/instrumenten/soorten/score/pdf.html",
    }

    def kies(self, naam: str) -> str:
        return f"Kies bij {naam} een score, of ‘{KAN_NIET_BEOORDELEN_LABEL}’."
