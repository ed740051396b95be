"""The frozen view as pages, projector, PDF and export show it. Nothing else reads what people answered.

In: the `Beeld` of a scan (counts, made by `zelfscan.scan.zichtbaarheid`), with openheid naam its lines, and what the
group agreed on. Out: one `Groepsuitkomst`, in a constant number of queries.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import groupby
from typing import Protocol

from django.db.models import QuerySet, prefetch_related_objects

from regie.stukken.tekst import opsomming
from zelfscan.instrumenten.definitie import Groep, Instrument, Onderdeel
from zelfscan.instrumenten.knelpunten import KANS
from zelfscan.instrumenten.schalen import Schaal, Waarden
from zelfscan.instrumenten.verloop import Verloopkeuze
from zelfscan.instrumenten.woorden import MENSEN, ORGANISATIES, Antwoordgever
from zelfscan.scan.models import Afspraak, Beeld, Beeldregel, Scan
from zelfscan.scan.plekken import vorm
from zelfscan.scan.verloop import verloop_van

from .bezetting import Bezettingsinhoud, lees_bezetting
from .deeluitkomst import Deeluitkomst, Maker, Naamregel
from .groepspatroon import Groepspatroon, groepspatroon
from .houders import Houderstabel, houderstabel
from .knelpunten import Knelpuntuitkomst, lees_knelpunten
from .woordenuitleg import Woordenuitleg, woordenuitleg


class MetOnderdeel(Protocol):
    """What is about one item: a Deeluitkomst, or its slide."""

    @property
    def onderdeel(self) -> Onderdeel: ...


@dataclass(frozen=True)
class Strookrij:
    """What can stand under one axis: of one group of items and on one scale. `groep` is None for no group."""

    groep: Groep | None
    schaal: Waarden
    delen: list

    @property
    def met_midden(self) -> bool:
        """Whether its values have an order, and so an axis."""
        return isinstance(self.schaal, Schaal)


def onder_assen(instrument: Instrument, dingen: Sequence[MetOnderdeel]) -> list[Strookrij]:
    """Divide what is about items with a value over axes: per group, within it per scale, each as it came."""
    groepen = {groep.sleutel: (nummer, groep) for nummer, groep in enumerate(instrument.groepen)}
    schalen = [deel.soort.schaal for deel in instrument.gescoord]

    def plek(ding: MetOnderdeel) -> tuple[int, int]:
        nummer, _ = groepen.get(ding.onderdeel.groep, (len(groepen), None))
        return nummer, schalen.index(ding.onderdeel.soort.schaal)

    rijen = []
    for _, samen in groupby(sorted(dingen, key=plek), key=plek):
        delen = list(samen)
        _, groep = groepen.get(delen[0].onderdeel.groep, (0, None))
        rijen.append(Strookrij(groep, delen[0].onderdeel.soort.schaal, delen))
    return rijen


@dataclass(frozen=True)
class Groepsuitkomst:
    """All that may be shown of a revealed scan. `delen`: the items with a value, in the order of the instrument.

    `op_volgorde`: the same in the order of the talk. `andere`: the items without a value that stand by themselves.
    """

    scan: Scan
    aantal: int
    instrument: Instrument
    delen: list[Deeluitkomst]
    andere: list[Deeluitkomst] = field(default_factory=list)
    regels: list[Naamregel] = field(default_factory=list)
    afspraken: list[Afspraak] = field(default_factory=list)
    bezetting: Bezettingsinhoud = field(default_factory=Bezettingsinhoud)
    organisaties: int = 0  # that answered in time, each once; 0 without names, and when the lines went by their term
    verborgen: int = 0  # lines by name that the organiser hid; the figures have them, when they were in time
    knelpunten: Knelpuntuitkomst | None = None  # None where they were not asked
    kans: Deeluitkomst | None = None  # None where it was not asked

    @property
    def van(self) -> Antwoordgever:
        """Whose an answer is, for every sentence that counts them."""
        return wie_antwoordden(self.aantal, self.organisaties)

    @property
    def hoeveel(self) -> str:
        """How many answered: "12 mensen", with names "8 organisaties", or "9 mensen van 8 organisaties"."""
        van = f" van {ORGANISATIES.hoeveel(self.organisaties)}" if 0 < self.organisaties < self.aantal else ""
        return f"{self.van.hoeveel(self.aantal)}{van}"

    @cached_property
    def op_volgorde(self) -> list[Deeluitkomst]:
        """Most divided first: the order of the talk. The order of the items when nothing is counted (way 4)."""
        return sorted(self.delen, key=lambda deel: deel.rang)

    @cached_property
    def samen(self) -> Groepspatroon | None:
        """What the items show together; None where the instrument knows no pattern, and between regions."""
        return groepspatroon(self.instrument, self.delen)

    @cached_property
    def houders(self) -> Houderstabel | None:
        """Who fulfils the items, over all of them; None where that is not asked, or too few said so."""
        return houderstabel(self.instrument, self.delen)

    @property
    def kansen(self) -> list[tuple[str, str]]:
        """The chances that may be read, each with whose it is (openheid naam) or "". Never on the projector."""
        zonder_naam = [(tekst, "") for tekst in self.kans.teksten] if self.kans else []
        return zonder_naam or [
            (tekst, regel.organisatie) for regel in self.regels for deel, tekst in regel.teksten if deel == KANS
        ]

    @property
    def toont_knelpunten(self) -> bool:
        """Whether there is something to read about knelpunten or chances: many a group says nothing of them."""
        return bool(self.knelpunten and (self.knelpunten.geteld or self.kansen))

    @property
    def verloop(self) -> list[tuple[str, Verloopkeuze]]:
        """What the organiser said of the cooperation: each question with the choice, and what it means here."""
        return verloop_van(self.scan)

    @property
    def met_midden(self) -> bool:
        return any(deel.met_midden for deel in self.delen)

    @property
    def overzicht_met_midden(self) -> bool:
        """The same where only the strips of everybody stand."""
        return any(deel.heeft_midden for deel in self.delen)

    @property
    def rijen(self) -> list[Strookrij]:
        """The items as they stand under axes, in the order of the instrument."""
        return onder_assen(self.instrument, self.delen)

    @property
    def schalen(self) -> list[tuple[str, Schaal]]:
        """The scales that run from little to much, each with the names of its items; no names where there is one."""
        namen: dict[Schaal, list[str]] = {}
        for onderdeel in self.instrument.gescoord:
            if isinstance(onderdeel.soort.schaal, Schaal) and onderdeel.soort.schaal.met_cijfers:
                namen.setdefault(onderdeel.soort.schaal, []).append(self.instrument.noemer.in_zin(onderdeel))
        return [(opsomming(van) if len(namen) > 1 else "", schaal) for schaal, van in namen.items()]

    @property
    def uitleg_woorden(self) -> Woordenuitleg:
        """What eens, deels eens, verdeeld and te weinig mean; where there are more scales, for each of its items."""
        noemer = self.instrument.noemer
        return woordenuitleg((een.soort, noemer.in_zin(een)) for een in self.instrument.gescoord)

    @property
    def regels_vooraf(self) -> list[Naamregel]:
        return [regel for regel in self.regels if not regel.na_onthulling]

    @property
    def regels_achteraf(self) -> list[Naamregel]:
        return [regel for regel in self.regels if regel.na_onthulling]

    @property
    def verborgen_zin(self) -> str:
        """That lines are hidden, for everywhere where the others stand; empty when none is."""
        if not self.verborgen:
            return ""
        geteld = "" if self.scan.tussen_regios else " De aantallen zijn gebleven zoals ze bij het onthullen waren."
        regels = "regel is" if self.verborgen == 1 else "regels zijn"
        return f"{self.verborgen} {regels} door de organisator verborgen.{geteld}"


def lees(scan: Scan) -> Groepsuitkomst:
    """Return what may be shown of a revealed scan. Raises Beeld.DoesNotExist before the reveal."""
    regels = list(scan.beeldregels.op_volgorde()) if scan.met_naam else []
    te_zien = [regel for regel in regels if not regel.is_verborgen]
    return _groepsuitkomst(
        scan,
        Beeld.objects.get(scan=scan),
        regels=te_zien,
        organisaties=_organisaties(regels),
        afspraken=list(scan.afspraken.op_volgorde()),
        bezetting=lees_bezetting(scan),
        verborgen=len(regels) - len(te_zien),
    )


def lees_verborgen(scan: Scan) -> list[Naamregel]:
    """Return the lines by name that are hidden, for who organises and may show them again. Three queries."""
    maker = _maker(scan, Beeld.objects.get(scan=scan))
    return [maker.regel(rij) for rij in scan.beeldregels.filter(is_verborgen=True).op_volgorde()]


def lees_cijfers(scans: QuerySet[Scan]) -> list[Groepsuitkomst]:
    """Return the same of many scans, without lines by name and afspraken; those not revealed are left out.

    In two queries, however many there are, and one more for those with names: for a trend and for a factsheet.
    """
    rijen = list(scans.exclude(beeld=None).select_related("beeld").prefetch_related("groepsscores"))
    met_naam = [scan for scan in rijen if scan.met_naam]
    prefetch_related_objects(met_naam, "beeldregels")
    per_scan = {scan.pk: _organisaties(scan.beeldregels.all()) for scan in met_naam}
    return [_groepsuitkomst(scan, scan.beeld, organisaties=per_scan.get(scan.pk, 0)) for scan in rijen]


def voorbeeld(scan: Scan, inhoud: dict, *, regels=(), groepsscores=()) -> Groepsuitkomst:
    """Return the same of a view that is kept nowhere (the proefscan); of the scan only its fields count. No query."""
    organisaties = _organisaties(regels)
    return _groepsuitkomst(
        scan, Beeld(inhoud=inhoud), regels=regels, organisaties=organisaties, groepsscores=groepsscores
    )


def wie_antwoordden(aantal: int, organisaties: int) -> Antwoordgever:
    """Return whose these answers are: organisations when each gave one, else the people who did so for them."""
    return ORGANISATIES if organisaties == aantal else MENSEN


def _organisaties(regels: Iterable[Beeldregel]) -> int:
    """Count those of the lines in time, hidden or not. Capitals, accents and spaces make no other (privacy 9)."""
    return len({(vorm(een.eigen_regio), vorm(een.organisatie)) for een in regels if not een.na_onthulling})


def _maker(scan: Scan, beeld: Beeld, organisaties: int = 0, groepsscores=None) -> Maker:
    rijen = scan.groepsscores.all() if groepsscores is None else groepsscores
    van = wie_antwoordden(beeld.inhoud["aantal"], organisaties)
    return Maker(scan, beeld.inhoud, beeld.verborgen, {rij.onderdeel: rij for rij in rijen}, van)


def _groepsuitkomst(
    scan: Scan, beeld: Beeld, *, regels=(), organisaties=0, afspraken=(), verborgen=0, groepsscores=None, bezetting=None
) -> Groepsuitkomst:
    """`groepsscores`: None for those of the scan itself."""
    maker = _maker(scan, beeld, organisaties, groepsscores)
    gelezen = [maker.regel(rij) for rij in regels]
    maker = replace(maker, regels=[regel for regel in gelezen if not regel.na_onthulling])
    return Groepsuitkomst(
        scan=scan,
        aantal=beeld.inhoud["aantal"],
        instrument=maker.instrument,
        delen=maker.delen(gescoord=True),
        andere=maker.delen(gescoord=False),
        regels=gelezen,
        afspraken=list(afspraken),
        bezetting=bezetting or Bezettingsinhoud(),
        organisaties=organisaties,
        verborgen=verborgen,
        knelpunten=lees_knelpunten(beeld.inhoud.get("knelpunten")),
        kans=maker.deel(KANS),
    )
