"""The document that is reviewed: what it is called, who writes it, and which passages it has. No Django."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Protocol


@dataclass(frozen=True)
class Passage:
    """One part to remark on. `letter`: how everybody calls it, if they do."""

    sleutel: str
    naam: str
    letter: str = ""

    @property
    def keuze(self) -> str:
        """How a list to choose from names it."""
        return f"{self.letter}. {self.naam}" if self.letter else self.naam


class Geplaatst(Protocol):
    """What is sorted and named here: a remark, with the key of its passage."""

    pk: Any
    plek: Any


@dataclass(frozen=True)
class Toetsstuk:
    """The first four as they stand in a sentence: `naam` "de factsheet"; `schrijvers`, in the plural, "de gemeenten";
    `lezers`, who see whose remark it is, "de onderzoekers en Met Andere Ogen"; `gevraagden` "de partners".

    `linkdoel`: what its personal links are for (`Toegangslink.doel`). `passages`: in the order one reads; a remark that
    says nothing else is about the first.
    """

    naam: str
    schrijvers: str
    lezers: str
    gevraagden: str
    linkdoel: str
    passages: tuple[Passage, ...]

    @property
    def namen(self) -> dict[str, str]:
        return {passage.sleutel: passage.naam for passage in self.passages}

    @property
    def keuzes(self) -> list[tuple[str, str]]:
        """What a form lets choose from."""
        return [(passage.sleutel, passage.keuze) for passage in self.passages]

    def bestaand(self, plek: str | None) -> str:
        """Return this passage, or the first when there is none of that name."""
        return plek if plek in self.namen else self.passages[0].sleutel

    def in_leesvolgorde[Rij: Geplaatst](self, opmerkingen: Iterable[Rij]) -> list[Rij]:
        """Sort remarks as the document runs. Raises KeyError for a passage that it does not have."""
        volgorde = {passage.sleutel: nummer for nummer, passage in enumerate(self.passages)}
        return sorted(opmerkingen, key=lambda rij: (volgorde[rij.plek], rij.pk))

    def met_naam[Rij: Geplaatst](self, opmerkingen: Iterable[Rij]) -> list[tuple[Rij, str]]:
        """Return each remark with the name of its passage, in the order they came."""
        return [(rij, self.namen[rij.plek]) for rij in opmerkingen]
