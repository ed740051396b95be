"""A grade, as on a school report: 1 to 10. Only the ends have words; a middle is written as a number."""

from regie.stukken.tekst import kleine_letters
from zelfscan.instrumenten.schalen import KAN_NIET_BEOORDELEN_LABEL

from .score import Scorevraag


class Cijfervraag(Scorevraag):
    naam = "cijfer"
    legt_uit = True
    sjablonen = {
        "vraag": "zelfscan/instrumenten/soorten/cijfer/vraag.html",
        "uitkomst": "zelfscan/instrumenten/soorten/cijfer/uitkomst.html",
        "papier": "zelfscan/instrumenten/soorten/cijfer/papier.html",
        "verslag": "zelfscan/instrumenten/soorten/cijfer/verslag.html",
        "pdf": "zelfscan/instrumenten/soorten/cijfer/pdf.html",
    }
    lezen = (
        "Een cijfer is hier een rapportcijfer,",
        "van 1 tot 10. We rekenen geen gemiddelde uit. Het midden zegt waar de groep staat.",
    )

    @property
    def einden(self) -> str:
        laagste, hoogste = self.schaal.labels[0], self.schaal.labels[-1]
        return f"1 is {kleine_letters(laagste)}, {len(self.schaal.labels)} is {kleine_letters(hoogste)}"

    def kies(self, naam: str) -> str:
        return f"Kies bij {naam} een cijfer, of ‘{KAN_NIET_BEOORDELEN_LABEL}’."
