"""What the slides after the reveal say around the items: their headings, how to read the strips, what to agree on."""

from dataclasses import dataclass

from regie.stukken.tekst import hoeveel
from zelfscan.instrumenten.groepsanalyse import MIDDEN_AANGEWEZEN
from zelfscan.scan.models import Scan

from .dia import Dia, overzicht, voor_de_wand
from .groepsuitkomst import Groepsuitkomst, Strookrij

VRAGEN = (
    "Wat gaan we de komende maand anders doen?",
    "Welke organisatie pakt het op, en wie?",
    "Wanneer is het klaar?",
)
NIET_ZEGGEN = "Je hoeft niet te zeggen wat je gaf."
MEESTE_ONDER_ELKAAR = 5


@dataclass(frozen=True)
class Wand:
    """The slides of a revealed scan. `dias`: the items to talk about; `overzicht`: all of them, under axes."""

    uitkomst: Groepsuitkomst
    dias: list[Dia]
    overzicht: list[Strookrij]

    @property
    def scan(self) -> Scan:
        return self.uitkomst.scan

    @property
    def zijn_er_veel(self) -> bool:
        """Whether they are too many to stand below each other, or the regions too many columns wide."""
        return len(self.uitkomst.instrument.gescoord) > MEESTE_ONDER_ELKAAR

    @property
    def kop(self) -> str:
        if self.scan.tussen_regios:
            return "De regio's naast elkaar"
        instrument = self.uitkomst.instrument
        return f"Zo kijken jullie naar {instrument.noemer.alle(len(instrument.gescoord))}"

    @property
    def leeswijzer(self) -> str:
        """How many took part, and how to read the strips."""
        uitkomst = self.uitkomst
        een_schaal = uitkomst.schalen[0][1] if len(uitkomst.schalen) == 1 else None
        van_tot = f", van 1 (links) tot {len(een_schaal.labels)} (rechts)" if een_schaal else ""
        zinnen = [
            f"{uitkomst.hoeveel}.",
            uitkomst.verborgen_zin,
            f"Elke stip is één score{van_tot}.",
            MIDDEN_AANGEWEZEN if uitkomst.overzicht_met_midden else "",
            "" if self.scan.met_naam else NIET_ZEGGEN,
        ]
        return " ".join(filter(None, zinnen))

    @property
    def woorden(self) -> str:
        """What eens and verdeeld mean; only where there is one scale."""
        return str(self.uitkomst.uitleg_woorden) if len(self.uitkomst.schalen) == 1 else ""

    @property
    def kop_van_afspraken(self) -> str:
        return "Dit spraken we af" if self.scan.is_gesloten else "Wat spreken we af?"

    @property
    def aantal_afspraken(self) -> str:
        """How many afspraken there are, for who hears that one came in."""
        aantal = len(self.uitkomst.afspraken)
        return f"Er {'staat' if aantal == 1 else 'staan'} {hoeveel(aantal, 'afspraak', 'afspraken')}"

    @property
    def vragen(self) -> tuple[str, ...]:
        """What to ask as long as nothing was agreed."""
        return (*VRAGEN, "Wie helpt wie?") if self.scan.tussen_regios else VRAGEN


def wand_van(uitkomst: Groepsuitkomst) -> Wand:
    return Wand(uitkomst, voor_de_wand(uitkomst), overzicht(uitkomst))
