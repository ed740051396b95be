"""The items of a report, of every kind: in their groups, in an overview, and by name in tables one can read.

Everything comes from the frozen view; of a kind only its doors are asked (`soorten.basis.Soort`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from regie.stukken.strook import Strook
from zelfscan.instrumenten.definitie import Instrument, Noemer, Onderdeel
from zelfscan.instrumenten.schalen import Waarden
from zelfscan.instrumenten.soorten.basis import Cel
from zelfscan.instrumenten.soorten.waarden import Strookuitkomst
from zelfscan.uitkomst.deeluitkomst import Deeluitkomst, Naamregel
from zelfscan.uitkomst.gesprek import past_hier
from zelfscan.uitkomst.groepsuitkomst import Groepsuitkomst

# In the PDF (pdf.md, bounds), which then takes seconds and not a minute; page and spreadsheet have all of them.
MEESTE_TOELICHTINGEN = 100  # of one item
MEESTE_KOLOMMEN = 5  # of items beside each other on a phone and on A4
ZONDER_OVERZICHT = 4  # so many items one can oversee on a page without a table of all of them


@dataclass(frozen=True)
class Verslagdeel:
    """One item in the report. `uitkomsten`: what its kind says of the counts, of everybody and then of each block;
    empty when that is not shown. `rol`: what is known of an item with a value. `erbij`: items that stand beside it.
    """

    onderdeel: Onderdeel
    noemer: Noemer
    uitkomsten: list
    met_vraag: bool  # its question stands with it; else one question is asked of all items
    rol: Deeluitkomst | None = None
    teksten: list[str] = field(default_factory=list)  # what was written: beside an answer, or as the answer
    erbij: list["Verslagdeel"] = field(default_factory=list)
    telling: Mapping[str, Any] | None = None  # of ticks, as they were counted
    past: tuple[str, ...] = ()  # what fits at the value the group agreed on

    @property
    def anker(self) -> str:
        return f"{self.noemer.enkel}-{self.onderdeel.sleutel}"

    @property
    def schaal(self) -> Waarden:
        return self.onderdeel.soort.schaal

    @property
    def in_zin(self) -> str:
        return self.noemer.in_zin(self.onderdeel)

    @property
    def sjabloon(self) -> str:
        return self.onderdeel.sjabloon("verslag")

    @property
    def sjabloon_pdf(self) -> str:
        return self.onderdeel.sjabloon("pdf")

    @property
    def gevraagd(self) -> int:
        """How many were asked this: those who gave a score and those who could not."""
        return self.rol.gevraagd if self.rol else 0

    @property
    def kon_niet(self) -> str:
        """Who could not judge it, as a sentence begins: "1 van de 10 kon deze rol"."""
        onbekend = self.rol.onbekend if self.rol else 0
        return f"{onbekend} van de {self.gevraagd} {'kon' if onbekend == 1 else 'konden'} {self.noemer.dit}"

    @property
    def groepszin(self) -> str:
        """The value the group agreed on, in words; empty without one."""
        score = self.rol.groepsscore if self.rol else None
        return self.onderdeel.soort.zegt(score.waarde) if score else ""

    @property
    def uitkomst(self) -> Any:
        """What is said of everybody; None when nothing may be."""
        return self.uitkomsten[0] if self.uitkomsten else None

    @property
    def uitkomsten_pdf(self) -> list:
        """What stands at the item itself in a PDF: strips of blocks stand there all together (Overzicht.per_blok)."""
        return self.uitkomsten[:1] if self.strook else self.uitkomsten

    @property
    def strook(self) -> Strook | None:
        return self.uitkomst.strook if self.uitkomst and self.rol else None

    @property
    def teksten_pdf(self) -> list[str]:
        return self.teksten[:MEESTE_TOELICHTINGEN]

    @property
    def teksten_rest(self) -> int:
        return max(0, len(self.teksten) - MEESTE_TOELICHTINGEN)


@dataclass(frozen=True)
class Groepsdeel:
    """The items under one heading: most divided first, then those without a value in their own order."""

    anker: str
    naam: str  # empty: the report has one heading for all items
    uitleg: str
    delen: list[Verslagdeel]


@dataclass(frozen=True)
class Overzicht:
    """The items on one scale, in the order of the instrument: they fit in one table."""

    schaal: Waarden
    met_midden: bool
    delen: list[Verslagdeel]

    @property
    def sjabloon(self) -> str:
        """The template of its table in the PDF."""
        return (
            "zelfscan/verslag/pdf/_overzicht.html" if self.met_midden else "zelfscan/verslag/pdf/_overzicht_keuzes.html"
        )

    @property
    def blokken(self) -> list[str]:
        """The names of who is shown apart, after those of everybody; empty where there are no such strips."""
        met_strook = [deel.uitkomsten for deel in self.delen if deel.strook and len(deel.uitkomsten) > 1]
        return list(dict.fromkeys(een.naam for uitkomsten in met_strook for een in uitkomsten))

    @property
    def per_blok(self) -> list[tuple[Verslagdeel, list[Strookuitkomst | None]]]:
        """Each item with its strip under each of these names; None where there were too few scores."""
        namen = self.blokken
        rijen = ((deel, {een.naam: een for een in deel.uitkomsten}) for deel in self.delen)
        return [(deel, [per_naam.get(naam) for naam in namen]) for deel, per_naam in rijen]

    @property
    def wijst_midden_aan(self) -> bool:
        return any(deel.uitkomst and deel.uitkomst.mediaan is not None for deel in self.delen)


@dataclass(frozen=True)
class Regelkolommen:
    """Some items beside each other, for the lines by name. `schaal` is None when they have more than one."""

    naam: str  # of their group; empty where all items stand in one table
    onderdelen: tuple[Onderdeel, ...]

    @property
    def schaal(self) -> Waarden | None:
        schalen = {deel.soort.schaal for deel in self.onderdelen}
        return schalen.pop() if len(schalen) == 1 and self.onderdelen[0].soort.met_midden else None


def leesbaar(regel: Naamregel, onderdeel: Onderdeel) -> tuple[int, str]:
    """What one line says of an item, as (the number to read, or 0; the words)."""
    waarde, label = _antwoord(regel, onderdeel)
    return (waarde or 0) if onderdeel.soort.schaal.met_cijfers else 0, label


def cel(regel: Naamregel, onderdeel: Onderdeel) -> Cel:
    """The same for a spreadsheet."""
    waarde, label = _antwoord(regel, onderdeel)
    return label.lower() if waarde is None else onderdeel.soort.cel(waarde)


def _antwoord(regel: Naamregel, onderdeel: Onderdeel) -> tuple[int | None, str]:
    return next((waarde, label) for deel, waarde, label in regel.scores if deel == onderdeel)


def delen_van(uitkomst: Groepsuitkomst) -> list[Verslagdeel]:
    """Return all items with a place of their own: those of the talk in its order, then the others in theirs.

    Empty between regions, where nothing is counted over everybody.
    """
    if not uitkomst.delen:
        return []
    met_waarde = [_met_waarde(deel, uitkomst.instrument) for deel in uitkomst.op_volgorde]
    return met_waarde + [_zonder_waarde(deel, uitkomst.instrument) for deel in uitkomst.andere]


def _met_waarde(deel: Deeluitkomst, instrument: Instrument) -> Verslagdeel:
    return Verslagdeel(
        onderdeel=deel.onderdeel,
        noemer=instrument.noemer,
        uitkomsten=[deel.geheel, *deel.blokken] if deel.geheel else [],
        met_vraag=not instrument.verslag.vraag,
        rol=deel,
        teksten=deel.teksten,
        past=past_hier(instrument, deel.onderdeel.sleutel, deel.groepsscore),
        erbij=[_zonder_waarde(een, instrument) for een in deel.naast],
    )


def _zonder_waarde(deel: Deeluitkomst, instrument: Instrument) -> Verslagdeel:
    """An item that one ticks or writes at."""
    return Verslagdeel(
        onderdeel=deel.onderdeel,
        noemer=instrument.noemer,
        uitkomsten=[deel.geheel] if deel.geheel else [],
        met_vraag=True,
        teksten=deel.teksten,
        telling=deel.telling,
    )


def groepen_van(delen: Sequence[Verslagdeel], instrument: Instrument) -> list[Groepsdeel]:
    """Divide the items over the groups of the instrument; without those there is one, without a name."""
    if not delen:
        return []
    if not instrument.groepen:
        return [Groepsdeel(instrument.noemer.meer, "", "", list(delen))]
    uit = [
        Groepsdeel(
            f"groep-{groep.sleutel}",
            groep.naam,
            groep.uitleg,
            [deel for deel in delen if deel.onderdeel.groep == groep.sleutel],
        )
        for groep in instrument.groepen
    ]
    uit.append(Groepsdeel("groep-los", "Verder gevraagd", "", [deel for deel in delen if not deel.onderdeel.groep]))
    return [groep for groep in uit if groep.delen]


def overzichten_van(delen: Sequence[Verslagdeel], instrument: Instrument) -> list[Overzicht]:
    """The items with a value, per scale, in the order of the instrument."""
    volgorde = instrument.onderdelen.index
    met_waarde = sorted((deel for deel in delen if deel.rol), key=lambda deel: volgorde(deel.onderdeel))
    per_schaal: dict[Waarden, list[Verslagdeel]] = {}
    for deel in met_waarde:
        per_schaal.setdefault(deel.schaal, []).append(deel)
    return [Overzicht(schaal, rij[0].onderdeel.soort.met_midden, rij) for schaal, rij in per_schaal.items()]


def regelkolommen(instrument: Instrument) -> list[Regelkolommen]:
    """Divide the items with a value over tables: per group, and no more beside each other than can be read."""
    namen = {groep.sleutel: groep.naam for groep in instrument.groepen}
    uit = []
    for groep, alle in groupby(instrument.gescoord, key=lambda deel: deel.groep):
        onderdelen = tuple(alle)
        for begin in range(0, len(onderdelen), MEESTE_KOLOMMEN):
            uit.append(Regelkolommen(namen.get(groep, ""), onderdelen[begin : begin + MEESTE_KOLOMMEN]))
    return uit
