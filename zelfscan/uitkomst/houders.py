"""Who fulfils the items, over all of them together: kinds of organisation by item.

Out of the frozen view, which counts them over everybody and never splits them; an item of which fewer than three said
something has no counts there (privacy 7).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from regie.stukken.tekst import opsomming
from zelfscan.instrumenten.definitie import Instrument, Onderdeel
from zelfscan.instrumenten.soorten.keuzes import Keuzelijst, Keuzevraag, binnen_een_zin

from .deeluitkomst import Deeluitkomst

SOORT_DRAAGT_VEEL = 3  # items at which one kind is named most: then it all hangs on that kind
EEN_ALLEEN = 2  # items at which it is said most that one does it alone
MINSTENS_GENOEMD = 2  # what one person says is no answer of a group
MEESTE_OP_DE_WAND = 5  # rows that can be read from the last chair


@dataclass(frozen=True)
class Houderscel:
    """How often a kind was named at one item, None where too few said something; `is_meest`: more than any other."""

    naam: str
    aantal: int | None
    is_meest: bool


@dataclass(frozen=True)
class Houdersrij:
    """One kind of organisation at each of the items."""

    soort: str
    cellen: list[Houderscel]

    @property
    def genoemd(self) -> int:
        return sum(cel.aantal or 0 for cel in self.cellen)

    @property
    def meest_bij(self) -> list[str]:
        """The names of the items at which it is named most."""
        return [cel.naam for cel in self.cellen if cel.is_meest]


@dataclass(frozen=True)
class Houderstabel:
    """The whole table, the kind that is named most first; `zinnen`: on whom it may all hang, each with a question."""

    kop: str
    onderdelen: list[Onderdeel]
    rijen: list[Houdersrij]
    zinnen: list[str]

    @property
    def voor_de_wand(self) -> list[Houdersrij]:
        return self.rijen[:MEESTE_OP_DE_WAND]

    @property
    def niet_op_de_wand(self) -> int:
        return len(self.rijen) - len(self.voor_de_wand)

    @property
    def met_te_weinig(self) -> bool:
        """Whether some item has no counts."""
        return any(cel.aantal is None for rij in self.rijen[:1] for cel in rij.cellen)


def houderstabel(instrument: Instrument, delen: Sequence[Deeluitkomst]) -> Houderstabel | None:
    """Return who fulfils these items; None where that is not asked, two have no counts, or no kind is named."""
    stof = instrument.gesprek.houders if instrument.gesprek else None
    gevraagd = [(deel.onderdeel, naast) for deel in delen for naast in deel.naast]
    soort = gevraagd[0][1].onderdeel.soort if gevraagd else None
    if stof is None or not isinstance(soort, Keuzevraag) or sum(naast.telling is not None for _, naast in gevraagd) < 2:
        return None
    tellingen = [naast.telling["keuzes"] if naast.telling else None for _, naast in gevraagd]
    hoeveel, wie = soort.lijsten
    namen = [instrument.noemer.in_zin(onderdeel) for onderdeel, _ in gevraagd]
    meest = [_meest(wie, telling) for telling in tellingen]
    rijen = [
        Houdersrij(
            wie.woorden(sleutel),
            [
                Houderscel(naam, None if telling is None else telling.get(sleutel, 0), sleutel == eerste)
                for naam, telling, eerste in zip(namen, tellingen, meest, strict=True)
            ],
        )
        for sleutel, _ in wie.keuzes
        if any(telling and telling.get(sleutel) for telling in tellingen)
    ]
    if not rijen:
        return None
    rijen.sort(key=lambda rij: -rij.genoemd)
    alleen = [
        naam for naam, telling in zip(namen, tellingen, strict=True) if _meest(hoeveel, telling) == stof.alleen_een
    ]
    zinnen = [
        stof.een_soort.format(soort=binnen_een_zin(rij.soort), delen=opsomming(rij.meest_bij))
        for rij in rijen
        if len(rij.meest_bij) >= SOORT_DRAAGT_VEEL
    ]
    if len(alleen) >= EEN_ALLEEN:
        zinnen.append(stof.een_alleen.format(delen=opsomming(alleen)))
    return Houderstabel(
        kop=stof.kop,
        onderdelen=[onderdeel for onderdeel, _ in gevraagd],
        rijen=rijen,
        zinnen=[f"{zin} {stof.vraag}" for zin in zinnen],
    )


def _meest(lijst: Keuzelijst, telling: Mapping[str, int] | None) -> str:
    """Return the choice of this list that was ticked more than any other; empty when none was."""
    aantallen = {sleutel: (telling or {}).get(sleutel, 0) for sleutel, _ in lijst.keuzes}
    hoogst = max(aantallen.values())
    eerste = [sleutel for sleutel, aantal in aantallen.items() if aantal == hoogst]
    return eerste[0] if hoogst >= MINSTENS_GENOEMD and len(eerste) == 1 else ""
