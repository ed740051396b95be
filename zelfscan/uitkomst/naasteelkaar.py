"""Regions side by side (way 4): by name, without a ranking, a mean or a winner. Pure, no Django."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from zelfscan.instrumenten.definitie import Onderdeel

MEESTE_NAMEN = 20  # in one sentence; of the rest the number
MEESTE_HELPERS = 3  # a region that may ask eight, asks none


class MetScores(Protocol):
    """One line as `zelfscan.uitkomst.groepsuitkomst` gives it: scores as (onderdeel, value or 0, label)."""

    eigen_regio: str
    organisatie: str
    scores: list[tuple[Onderdeel, int | None, str]]


@dataclass(frozen=True)
class Regioscore:
    """What one line says about one item; `waarde` is 0 for "kan ik niet beoordelen", None when it was not asked."""

    regio: str
    organisatie: str
    waarde: int | None
    label: str


@dataclass(frozen=True)
class Vergelijking:
    """One item over the regions. `plekken` by name. `sterk` and `vraagt_aandacht` are names of regions, by name.

    A region stands in one of those only when all its lines say so: high or low on the scale. `helpers`: of the strong
    ones at most three, those that scored highest, each with why: its lowest score in words.
    """

    onderdeel: Onderdeel
    plekken: list[Regioscore]
    sterk: list[str]
    vraagt_aandacht: list[str]
    helpers: list[str]

    @property
    def aandacht_genoemd(self) -> list[str]:
        return _genoemd(self.vraagt_aandacht)

    @property
    def kan_helpen(self) -> bool:
        """Whether there is somebody to help and somebody to be helped."""
        return bool(self.sterk and self.vraagt_aandacht)


def _genoemd(namen: list[str]) -> list[str]:
    rest = len(namen) - MEESTE_NAMEN
    return [*namen[:MEESTE_NAMEN], f"nog {rest} andere"] if rest > 0 else namen


def naast_elkaar(regels: Iterable[MetScores], onderdelen: Sequence[Onderdeel]) -> list[Vergelijking]:
    """Return the regions per onderdeel, in the order of the onderdelen; the order of the lines makes no difference."""
    op_naam = sorted(regels, key=lambda regel: (regel.eigen_regio.lower(), regel.organisatie.lower()))
    return [_vergelijk(onderdeel, op_naam) for onderdeel in onderdelen]


def _vergelijk(onderdeel: Onderdeel, regels: Iterable[MetScores]) -> Vergelijking:
    plekken: list[Regioscore] = []
    per_regio: dict[str, list[int]] = {}
    naam_van: dict[str, str] = {}
    schaal = onderdeel.waardevraag.schaal
    for regel in regels:
        waarde, label = next((w, label) for deel, w, label in regel.scores if deel == onderdeel)
        plekken.append(Regioscore(regel.eigen_regio, regel.organisatie, waarde, label))
        # Two people may write the name of their region in two ways.
        sleutel = " ".join(regel.eigen_regio.lower().split())
        naam_van.setdefault(sleutel, regel.eigen_regio)
        if waarde:
            per_regio.setdefault(sleutel, []).append(waarde)
    sterk = [regio for regio, waarden in per_regio.items() if schaal.is_hoog(min(waarden))]
    # Of equals those that come first by name, as everywhere here.
    hoogste = sorted(sterk, key=lambda regio: -min(per_regio[regio]))[:MEESTE_HELPERS]
    return Vergelijking(
        onderdeel=onderdeel,
        plekken=plekken,
        sterk=[naam_van[regio] for regio in sterk],
        helpers=[f"{naam_van[regio]} ({schaal.label(min(per_regio[regio])).lower()})" for regio in hoogste],
        vraagt_aandacht=[naam_van[regio] for regio, waarden in per_regio.items() if schaal.is_laag(max(waarden))],
    )
