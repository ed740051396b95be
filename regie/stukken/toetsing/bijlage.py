"""The annex: what people remarked, in the words of the writers and without names, and what was done with it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from .models import AbstractToetsing, Verwerking
from .stuk import Toetsstuk


@dataclass(frozen=True)
class Reactie:
    """One line of the annex."""

    nummer: int
    plek: str
    soort: str
    tekst: str
    antwoord: str
    waarom: str


@dataclass(frozen=True)
class Bijlage:
    """What came of the review. The numbers of people are those of its last round; `reacties` are of all."""

    stuk: Toetsstuk
    van: date
    tot: date
    gevraagd: int
    gereageerd: int
    akkoord: int
    reacties: list[Reactie]

    @property
    def overgenomen(self) -> int:
        return self._met(Verwerking.OVERGENOMEN)

    @property
    def deels(self) -> int:
        return self._met(Verwerking.DEELS)

    def _met(self, antwoord: Verwerking) -> int:
        return sum(reactie.antwoord == antwoord.label for reactie in self.reacties)


def lees_bijlage(stuk: Toetsstuk, toetsingen: Sequence[AbstractToetsing]) -> Bijlage:
    """Return the annex of these rounds, oldest first and at least one: the answered remarks, in two queries."""
    laatste = toetsingen[-1]
    toetsers = list(laatste.toetsers.values_list("gereageerd_op", "akkoord"))
    # What they wrote themselves stays out of reach of what everybody reads.
    opmerkingen = laatste.opmerkingen.model.objects.filter(toetsing__in=toetsingen).exclude(antwoord="")
    in_volgorde = stuk.in_leesvolgorde(opmerkingen.defer("tekst", "citaat"))
    return Bijlage(
        stuk=stuk,
        van=laatste.begonnen_op,
        tot=laatste.gesloten_op or laatste.tot,
        gevraagd=len(toetsers),
        gereageerd=sum(gereageerd_op is not None for gereageerd_op, _ in toetsers),
        akkoord=sum(akkoord for _, akkoord in toetsers),
        reacties=[
            Reactie(
                nummer=nummer,
                plek=naam,
                soort=rij.get_soort_display(),
                tekst=rij.bijlagetekst,
                antwoord=rij.get_antwoord_display(),
                waarom=rij.waarom,
            )
            for nummer, (rij, naam) in enumerate(stuk.met_naam(in_volgorde), start=1)
        ],
    )
