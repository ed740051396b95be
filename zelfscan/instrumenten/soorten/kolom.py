"""A choice out of columns without an order: how often each, no middle and no distance."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from regie.inhoud.eensgezindheid import Eensgezindheid
from regie.stukken.tekst import opsomming
from zelfscan.instrumenten.groepsanalyse import MINSTENS_SCORES, Rang
from zelfscan.instrumenten.schalen import Kolommen

from .basis import Balk, Cel
from .waarden import Waardevraag


@dataclass(frozen=True)
class Kolomuitkomst:
    """The columns, of everybody or of one block. `kern`: what was chosen most, with how often; empty for nothing."""

    naam: str
    kolommen: tuple[Balk, ...]
    eensgezindheid: Eensgezindheid
    kern: str

    # What has no order has no middle, no sides and no strip.
    mediaan = None
    mediaan_label = ""
    kanten = ""
    strook = None

    @property
    def verdeling(self) -> tuple[int, ...]:
        return tuple(kolom.aantal for kolom in self.kolommen)

    @property
    def aantal(self) -> int:
        return sum(self.verdeling)

    @property
    def waar(self) -> str:
        return self.zin

    # As `waarden.Strookuitkomst` says it.

    @property
    def aanloop(self) -> str:
        return ", het meest gekozen is" if self.kern else ""

    @property
    def op_het_scherm(self) -> str:
        return f"het meest gekozen: {self.kern}" if self.kern else ""

    @property
    def zin(self) -> str:
        return f"Het meest gekozen: {self.kern}." if self.kern else ""

    @property
    def woord(self) -> str:
        return self.eensgezindheid.label


@dataclass(frozen=True)
class Kolomvraag(Waardevraag):
    naam = "kolom"
    sjablonen = {
        "vraag": "zelfscan/instrumenten/soorten/kolom/vraag.html",
        "uitkomst": "zelfscan/instrumenten/soorten/kolom/uitkomst.html",
        "papier": "zelfscan/instrumenten/soorten/kolom/papier.html",
        "verslag": "zelfscan/instrumenten/soorten/kolom/verslag.html",
        "pdf": "zelfscan/instrumenten/soorten/kolom/pdf.html",
    }
    met_midden = False
    groepswoord = "Groepskeuze"
    waardewoord = "keuze"
    waardewoorden = "keuzes"
    blad = "Hoe vaak elke keuze"
    lezen = (
        "Bij een keuze uit een paar antwoorden",
        "staat hoe vaak elk antwoord is gekozen. Die antwoorden hebben geen volgorde, dus ook geen midden.",
    )

    schaal: Kolommen

    def zegt(self, waarde: int) -> str:
        return self.schaal.label(waarde)

    def cel(self, waarde: int) -> Cel:
        return self.schaal.label(waarde)

    def eensgezindheid(self, telling: Sequence[int] | None) -> Eensgezindheid:
        """By the share of what was chosen most."""
        if telling is None or sum(telling) < MINSTENS_SCORES:
            return Eensgezindheid.TE_WEINIG
        grootste = _grootste(telling)
        if grootste < self.schaal.verdeeld_onder:
            return Eensgezindheid.VERDEELD
        return Eensgezindheid.EENS if grootste >= self.schaal.eens_vanaf else Eensgezindheid.DEELS

    def rang(self, telling: Sequence[int] | None) -> Rang:
        rest = (1 - _grootste(telling)) / (1 - self.schaal.verdeeld_onder) if telling and any(telling) else Fraction(0)
        return self.eensgezindheid(telling).plek, -rest, Fraction(0), Fraction(0)

    @property
    def uitleg_woorden(self) -> str:
        eens, verdeeld = self._grenzen
        return (
            f"Eens: minstens {eens} koos hetzelfde. Verdeeld: niets werd door {verdeeld} of meer gekozen. "
            f"Deels eens: daartussen. Te weinig: minder dan {MINSTENS_SCORES} antwoorden."
        )

    @property
    def grenzen_in_het_kort(self) -> str:
        eens, verdeeld = self._grenzen
        return f"eens als minstens {eens} hetzelfde koos, verdeeld als niets {verdeeld} haalde"

    @property
    def _grenzen(self) -> tuple[str, str]:
        eens, verdeeld = (round(100 * deel) for deel in (self.schaal.eens_vanaf, self.schaal.verdeeld_onder))
        return f"{eens}%", f"{verdeeld}%"

    def patroon(self, telling: Sequence[int]) -> str:
        return f"gekozen_{self.eensgezindheid(telling)}"

    def noem(self, waarde: int) -> str:
        return self.schaal.label(waarde)

    def gekozen(self, waarde: int) -> str:
        return f"‘{self.schaal.label(waarde)}’"

    def uitkomst(self, naam: str, telling: Iterable[int], wie: str = "Iedereen") -> Kolomuitkomst:
        verdeling = tuple(telling)
        alle = sum(verdeling)
        kolommen = tuple(
            Balk(label, aantal, round(100 * aantal / alle) if alle else 0)
            for label, aantal in zip(self.schaal.labels, verdeling, strict=True)
        )
        meeste = max(verdeling)
        vaakst = [f"‘{kolom.label}’" for kolom in kolommen if kolom.aantal == meeste]
        kern = f"{opsomming(vaakst)} ({meeste} van de {alle})" if alle else ""
        return Kolomuitkomst(wie, kolommen, self.eensgezindheid(verdeling), kern)

    @property
    def kop(self) -> tuple[str, ...]:
        return ("Wie", *self.schaal.labels, "Meest gekozen")

    def rijen(self, naam: str, telling: Iterable[int], wie: str = "Iedereen") -> list[tuple[Cel, ...]]:
        uitkomst = self.uitkomst(naam, telling, wie)
        return [(naam, wie, *uitkomst.verdeling, uitkomst.zin)]


def _grootste(verdeling: Sequence[int]) -> Fraction:
    """The share of what was chosen most. Needs at least one answer."""
    return Fraction(max(verdeling), sum(verdeling))
