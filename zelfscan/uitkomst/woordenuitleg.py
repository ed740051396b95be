"""What eens, deels eens, verdeeld and te weinig mean: once, and the bounds of each scale where there are more. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass

from regie.stukken.tekst import opsomming
from zelfscan.instrumenten.groepsanalyse import UITLEG_VAN_MEER
from zelfscan.instrumenten.soorten.waarden import Waardevraag


@dataclass(frozen=True)
class Woordenuitleg:
    """`zin`: the words. `grenzen`: (what it is about, its bounds); empty where one sentence holds for all."""

    zin: str
    grenzen: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        """All of it on one line."""
        return " ".join((self.zin, *(f"{_met_hoofdletter(wat)}: {grens}." for wat, grens in self.grenzen)))


def woordenuitleg(paren: Iterable[tuple[Waardevraag, str]]) -> Woordenuitleg:
    """Return what the words mean of these kinds, each with the name that it or its scale has in a sentence."""
    zinnen, namen = set(), {}
    for soort, naam in paren:
        zinnen.add(soort.uitleg_woorden)
        eerdere = namen.setdefault(soort.grenzen_in_het_kort, [])
        if naam not in eerdere:
            eerdere.append(naam)
    if len(zinnen) < 2:
        return Woordenuitleg(next(iter(zinnen), ""))
    return Woordenuitleg(UITLEG_VAN_MEER, tuple((opsomming(van), grens) for grens, van in namen.items()))


def _met_hoofdletter(tekst: str) -> str:
    return tekst[:1].upper() + tekst[1:]
