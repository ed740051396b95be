"""An axis between two poles: neither end is more than the other."""

from dataclasses import dataclass

from regie.stukken.tekst import kleine_letters
from zelfscan.instrumenten.schalen import Polen

from .waarden import Schaalvraag


@dataclass(frozen=True)
class Asvraag(Schaalvraag):
    """`links` and `rechts`: what stands at either end, as a full sentence. The lowest value is `links`."""

    naam = "as"
    lezen = (
        "Bij een keuze tussen twee kanten",
        "is geen kant meer of beter dan de andere. Het gaat om waar ieder staat, en hoe ver dat uiteenloopt.",
    )
    sjablonen = {
        "vraag": "zelfscan/instrumenten/soorten/as/vraag.html",
        "uitkomst": "zelfscan/instrumenten/soorten/as/uitkomst.html",
        "papier": "zelfscan/instrumenten/soorten/as/papier.html",
        "verslag": "zelfscan/instrumenten/soorten/as/verslag.html",
        "pdf": "zelfscan/instrumenten/soorten/as/pdf.html",
    }
    legt_uit = True

    schaal: Polen
    links: str
    rechts: str

    @property
    def einden(self) -> str:
        return f"A: {self.links.rstrip('.')}. B: {self.rechts.rstrip('.')}."

    def teruglezen(self, gegeven: int) -> str:
        label = self.schaal.label(gegeven)
        return f"{label}. {self.einden}" if gegeven else label

    def zegt(self, waarde: int) -> str:
        return kleine_letters(self.schaal.label(waarde))

    def noem(self, waarde: int) -> str:
        return self.schaal.label(waarde)

    def gekozen(self, waarde: int) -> str:
        return f"‘{self.schaal.label(waarde)}’"

    def _kant(self, *, hoger: bool) -> str:
        return f"dichter bij {'B' if hoger else 'A'}"

    def _waar(self, midden: float, label: str) -> str:
        return kleine_letters(label)
