"""The individual mirror: four digits in, everything that the page and the PDF show out (ontwerp §5, ways 1 and 2).

Nothing is stored anywhere: the digits are the address.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from regie.inhoud.houvasten import Houvast, houvast
from regie.inhoud.kernrollen import KERNROLLEN, Kernrol, kernrol
from regie.stukken.strook import Strook, strook
from regie.stukken.tekst import opsomming
from zelfscan.instrumenten.schalen import KAN_NIET_BEOORDELEN
from zelfscan.instrumenten.woorden import Eigenspiegel, Patroon

from .analyse import zwakste_eerst
from .handreiking import Handreiking, handreiking
from .patronen import patroon_van
from .vragen import MATE_VAN_AANWEZIGHEID

TOEGESTAAN = frozenset("012345")


@dataclass(frozen=True)
class LeuntOp:
    """That one role leans on another, and how that other one is doing."""

    rol: Kernrol
    waarde: int
    label: str
    waarom: str
    vraagt_aandacht: bool


@dataclass(frozen=True)
class Spiegelrol:
    """One role in the mirror."""

    rol: Kernrol
    waarde: int
    label: str
    strook: Strook
    handreiking: Handreiking
    leunt_op: tuple[LeuntOp, ...]

    @property
    def vouwt(self) -> bool:
        """Whether it asks so little that one line will do until somebody asks for more."""
        return MATE_VAN_AANWEZIGHEID.is_hoog(self.waarde)


@dataclass(frozen=True)
class Spiegel:
    """A whole outcome. `rollen` stands in the fixed order, `zwakste_eerst` in the order to read.

    `opvallend`: how far the roles lie apart, and what is unknown, for where no strip stands beside it; `onbekend`: that
    last alone.
    """

    cijfers: str
    rollen: tuple[Spiegelrol, ...]
    zwakste_eerst: tuple[Spiegelrol, ...]
    patroon: Patroon
    opvallend: str
    onbekend: str
    houvasten: tuple[Houvast, ...]


def lees(cijfers: str) -> Spiegel:
    """Return the mirror of four digits 0-5, in the order of the roles. Raises ValueError for anything else."""
    if len(cijfers) != len(KERNROLLEN) or not TOEGESTAAN.issuperset(cijfers):
        raise ValueError("Een uitkomst bestaat uit vier cijfers van 0 tot en met 5.")
    scores = {rol.sleutel: int(cijfer) for rol, cijfer in zip(KERNROLLEN, cijfers, strict=True)}
    per_rol = {sleutel: _spiegelrol(sleutel, scores) for sleutel in scores}
    gevonden = patroon_van(scores)
    return Spiegel(
        cijfers=cijfers,
        rollen=tuple(per_rol.values()),
        zwakste_eerst=tuple(per_rol[sleutel] for sleutel in zwakste_eerst(scores)),
        patroon=gevonden,
        opvallend=_opvallend(scores),
        onbekend=_onbekend(scores),
        houvasten=tuple(houvast(sleutel) for sleutel in gevonden.houvasten),
    )


def _spiegelrol(sleutel: str, scores: dict[str, int]) -> Spiegelrol:
    rol, waarde = kernrol(sleutel), scores[sleutel]
    label = MATE_VAN_AANWEZIGHEID.label(waarde)
    return Spiegelrol(
        rol=rol,
        waarde=waarde,
        label=label,
        strook=_strook(waarde, label),
        handreiking=handreiking(sleutel, waarde),
        leunt_op=tuple(
            LeuntOp(
                rol=kernrol(steun.kernrol),
                waarde=scores[steun.kernrol],
                label=MATE_VAN_AANWEZIGHEID.label(scores[steun.kernrol]),
                waarom=steun.waarom,
                vraagt_aandacht=scores[steun.kernrol] != KAN_NIET_BEOORDELEN
                and MATE_VAN_AANWEZIGHEID.is_laag(scores[steun.kernrol]),
            )
            for steun in rol.leunt_op
        ),
    )


def _strook(waarde: int, label: str) -> Strook:
    verdeling = tuple(int(waarde == plaats) for plaats in MATE_VAN_AANWEZIGHEID.waarden)
    zin = f"{waarde} van 5, {label.lower()}." if waarde else "Niet beoordeeld."
    return strook(verdeling, None, zin)


def _opvallend(scores: dict[str, int]) -> str:
    """Say in one or two sentences how far the roles lie apart, and which ones are unknown."""
    gescoord = {sleutel: waarde for sleutel, waarde in scores.items() if waarde}
    zinnen = []
    if len(gescoord) > 1:
        laagste, hoogste = min(gescoord.values()), max(gescoord.values())
        if laagste == hoogste:
            alle = "Alle vier de rollen" if len(gescoord) == 4 else f"De {len(gescoord)} rollen die je scoorde"
            zinnen.append(f"{alle} kregen dezelfde score: {hoogste}.")
        else:
            zinnen.append(
                f"Het meest aanwezig: {_namen(gescoord, hoogste)} ({hoogste}). "
                f"Het minst aanwezig: {_namen(gescoord, laagste)} ({laagste})."
            )
    if onbekend := _onbekend(scores):
        zinnen.append(onbekend)
    return " ".join(zinnen)


def _onbekend(scores: dict[str, int]) -> str:
    """Say what it means that a role is unknown; empty when none is."""
    namen = _namen(scores, KAN_NIET_BEOORDELEN)
    return f"Over {namen} kon je niets zeggen. Dat telt nergens in mee." if namen else ""


def _namen(scores: dict[str, int], waarde: int) -> str:
    return opsomming([f"de {kernrol(sleutel).naam.lower()}" for sleutel in scores if scores[sleutel] == waarde])


def _delen() -> dict[tuple[Any, ...], dict[str, Any]]:
    """All 24 roles, by what they are of. What they show together is as many texts as there are outcomes."""
    return {
        (spiegelrol.rol.sleutel, spiegelrol.waarde): {"spiegelrol": spiegelrol}
        for cijfer in sorted(TOEGESTAAN)
        for spiegelrol in lees(cijfer * len(KERNROLLEN)).rollen
    }


def _eigen(scores: Mapping[str, int], delen: Mapping[tuple[Any, ...], str]) -> dict[str, Any]:
    """What the page of thanks shows: the same words as under /zelfscan/."""
    spiegel = lees("".join(str(scores.get(rol.sleutel, KAN_NIET_BEOORDELEN)) for rol in KERNROLLEN))
    return {
        "opvallend": spiegel.opvallend,
        "patroon": spiegel.patroon,
        "schaal": MATE_VAN_AANWEZIGHEID,
        "stroken": spiegel.rollen,
        "rollen": [delen[spiegelrol.rol.sleutel, spiegelrol.waarde] for spiegelrol in spiegel.zwakste_eerst],
    }


SPIEGEL = Eigenspiegel(
    sjabloon="zelfscan/instrumenten/kernrollen/spiegel.html",
    lees=_eigen,
    deel="zelfscan/instrumenten/kernrollen/spiegeldeel.html",
    delen=_delen,
    alleen="zelfscan:spiegel",
)
