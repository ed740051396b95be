"""The annex: what people remarked, in the words of the writers and without names, and what was done with it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format

from regie.stukken.tekst import hoeveel

from .models import AbstractToetsing, Verwerking
from .stuk import Toetsstuk


@dataclass(frozen=True)
class Reactie:
    """One remark in the annex."""

    plek: str
    soort: str
    tekst: str
    antwoord: str
    waarom: str

    @property
    def over(self) -> str:
        """The remark with what it is about. It ends in a line break: in a PDF a <br> costs as much as a paragraph."""
        return f"{self.plek} ({self.soort}): {self.tekst}\n"


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

    @property
    def verloop(self) -> str:
        """How many were asked, how many answered, and what came of it."""
        zinnen = [
            f"{self._hoeveel(self.gevraagd, 'mens kon', 'mensen konden')} {self.stuk.naam} lezen, van "
            f"{date_format(self.van, 'j F')} tot en met {date_format(self.tot, 'j F Y')}. "
            f"Gevraagd: {self.stuk.gevraagden}.",
            f"{self.gereageerd} van hen {'reageerde' if self.gereageerd == 1 else 'reageerden'}"
            f"{f', van wie {self.akkoord} zonder opmerkingen' if self.akkoord else ''}.",
        ]
        if not self.reacties:
            return " ".join([*zinnen, "Er waren geen opmerkingen."])
        aantal = len(self.reacties)
        return " ".join(
            [
                *zinnen,
                f"Er {'kwam' if aantal == 1 else 'kwamen'} {self._hoeveel(aantal, 'opmerking', 'opmerkingen')}; "
                f"{self.overgenomen} daarvan {'is' if self.overgenomen == 1 else 'zijn'} overgenomen"
                f"{f', {self.deels} deels' if self.deels else ''}.",
                "Hieronder staat per opmerking wat ermee is gedaan. De namen zijn weggelaten.",
            ]
        )

    @staticmethod
    def _hoeveel(aantal: int, enkelvoud: str, meervoud: str) -> str:
        """On one line."""
        return hoeveel(aantal, enkelvoud, meervoud).replace(" ", "\u00a0")

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
                plek=naam,
                soort=rij.get_soort_display(),
                tekst=rij.bijlagetekst,
                antwoord=rij.get_antwoord_display(),
                waarom=rij.waarom,
            )
            for rij, naam in stuk.met_naam(in_volgorde)
        ],
    )
