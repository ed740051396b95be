"""Does everybody name another as who fulfils a role? The stalemate of AEF 2023 §3.1, as far as the counts tell.

Who named whom is kept nowhere: ticks are counted over everybody (privacy 7), and that is what people read when they
tick. So of a scan with names this says for sure only that nobody named a kind of organisation that answered. Where
the counts also fit with people who name themselves, it is a question, and only at what is hardly there. Pure, no query.
"""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from regie.inhoud.dragers import drager_van
from regie.inhoud.partijen import Partij
from regie.stukken.tekst import opsomming

from .deeluitkomst import Deeluitkomst
from .groepsuitkomst import Groepsuitkomst

_PER_LABEL = {partij.label: partij.value for partij in Partij}


@dataclass(frozen=True)
class Patstelling:
    """The items at which all name who did not answer, and those at which all may name another; as in a sentence."""

    elders: tuple[str, ...]
    misschien: tuple[str, ...]

    @property
    def zinnen(self) -> tuple[str, ...]:
        zinnen = []
        if self.elders:
            zinnen.append(
                f"Bij {opsomming(self.elders)} noemt niemand een soort organisatie die hier antwoordde. "
                "Weten die organisaties dat? Nodig uit wie wel genoemd is."
            )
        if self.misschien:
            zinnen.append(
                f"Bij {opsomming(self.misschien)} kan het zijn dat iedereen naar een ander wijst. Dat is aan de "
                "aantallen niet te zien. Vertel elkaar wie je noemde, als je dat wilt."
            )
        return tuple(zinnen)


def noemt_alleen_anderen(genoemd: Mapping[str, int], partijen: Collection[str]) -> bool:
    """Say whether surely nobody named a kind that answered. `genoemd`: how often each; `partijen`: of each answer.

    What is none of the kinds may be anything, so it proves nothing.
    """
    hier = {_soort(partij) for partij in partijen}
    return bool(genoemd and hier) and Partij.OVERIG not in genoemd and hier.isdisjoint(map(_soort, genoemd))


def kan_een_ander_noemen(genoemd: Mapping[str, int], partijen: Collection[str]) -> bool:
    """Say whether everybody may have named another kind than the own, while a kind that answered is named."""
    hier = Counter(map(_soort, partijen))
    vaakst: Counter[str] = Counter()
    for partij, aantal in genoemd.items():
        # Who named two of one kind, did so once.
        vaakst[_soort(partij)] = max(vaakst[_soort(partij)], aantal)
    samen = vaakst.keys() & hier.keys()
    return bool(samen) and all(vaakst[soort] <= hier.total() - hier[soort] for soort in samen)


def _soort(partij: str) -> str:
    """A school and its board are one, and so are those who give help or care."""
    drager = drager_van(partij)
    return drager.sleutel if drager else partij


def patstelling(uitkomst: Groepsuitkomst) -> Patstelling | None:
    """Return it for a scan with names of which all lines are there; None where there is nothing to say."""
    partijen = [_PER_LABEL[regel.partij] for regel in uitkomst.regels_vooraf if regel.partij]
    if len(partijen) != uitkomst.aantal:
        return None
    elders, misschien = [], []
    for deel in uitkomst.delen:
        genoemd, naam = _genoemd(deel), uitkomst.instrument.noemer.in_zin(deel.onderdeel)
        if noemt_alleen_anderen(genoemd, partijen):
            elders.append(naam)
        elif _is_laag(deel) and kan_een_ander_noemen(genoemd, partijen):
            misschien.append(naam)
    return Patstelling(tuple(elders), tuple(misschien)) if elders or misschien else None


def _genoemd(deel: Deeluitkomst) -> dict[str, int]:
    """How often each kind of organisation was ticked beside this item; empty where that was not asked or not shown."""
    return {
        sleutel: aantal
        for naast in deel.naast
        if naast.telling
        for sleutel, aantal in naast.telling["keuzes"].items()
        if sleutel in Partij.values
    }


def _is_laag(deel: Deeluitkomst) -> bool:
    laag = getattr(deel.onderdeel.soort.schaal, "laag_tot", None)
    return laag is not None and deel.heeft_midden and deel.geheel.mediaan <= laag
