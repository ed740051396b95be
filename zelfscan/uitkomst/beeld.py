"""The frozen view as pages, projector, PDF and export show it. Nothing else reads what people answered.

In: the `Beeld` of a scan (counts, made by `zelfscan.scan.zichtbaarheid`), with openheid naam its lines, and what the
group agreed on. Out: one `Groepsbeeld`, in a constant number of queries.
"""

from dataclasses import dataclass, field
from uuid import UUID

from django.db.models import QuerySet

from regie.inhoud.kernrollen import KERNROLLEN, Kernrol
from regie.inhoud.partijen import Domein, Laag, Partij
from regie.stukken.strook import Strook
from regie.stukken.tekst import opsomming
from zelfscan.instrumenten.definitie import Instrument, Onderdeel
from zelfscan.instrumenten.groepsanalyse import WOORDEN
from zelfscan.instrumenten.schalen import Schaal
from zelfscan.instrumenten.soorten.keuzes import Keuzebeeld
from zelfscan.instrumenten.soorten.waarden import Verdelingsbeeld
from zelfscan.scan.models import Afspraak, Beeld, Beeldregel, Groepsscore, Scan
from zelfscan.scan.zichtbaarheid import MINSTENS_SCORES, OVERIG

NIET_GEVRAAGD = "Niet gevraagd"
_ROLLEN = {rol.sleutel: rol for rol in KERNROLLEN}


@dataclass(frozen=True)
class Rolbeeld:
    """One role, or another onderdeel. `geheel` is None when it may not be shown; `woord` is then "te weinig"."""

    onderdeel: Onderdeel
    aantal: int  # scores given
    onbekend: int  # answered "kan ik niet beoordelen", of those who were asked
    niet_gevraagd: int  # of a kind of organisation that this is not asked
    geheel: Verdelingsbeeld | None
    eensgezindheid: str  # key: "eens", "deels", "verdeeld", "te_weinig"
    blokken: list[Verdelingsbeeld]
    genummerd: list[tuple[int, str]]  # the remarks with their place in the frozen list, by which one is hidden
    houders: Keuzebeeld | None
    groepsscore: Groepsscore | None

    @property
    def rol(self) -> Kernrol | None:
        """What the site tells about this role; None for an onderdeel of another instrument."""
        return _ROLLEN.get(self.onderdeel.sleutel)

    @property
    def strook(self) -> Strook | None:
        """The strip of everybody; None when it may not be shown."""
        return self.geheel.strook if self.geheel else None

    @property
    def waarom_niet(self) -> str:
        """Why there are no dots, in one or two sentences; empty when there are (privacy 1, 19)."""
        if self.geheel:
            return ""
        if self.aantal < MINSTENS_SCORES:
            allen = self.aantal + self.onbekend
            return f"Te weinig mensen gaven hier een score om iets te laten zien: {self.aantal} van de {allen}."
        return (
            "Hier zijn te weinig scores van mensen die zelf invulden. Wie het papier overtypte, zou die scores kunnen "
            "uitrekenen. Daarom laten we niets zien."
        )

    @property
    def teksten(self) -> list[str]:
        return [tekst for _, tekst in self.genummerd]

    @property
    def woord(self) -> str:
        return WOORDEN[self.eensgezindheid]

    @property
    def met_midden(self) -> bool:
        """Whether a strip of this role, or of a block, marks a middle: a legend then says what the mark is."""
        return self.geheel is not None and any(deel.mediaan is not None for deel in (self.geheel, *self.blokken))


@dataclass(frozen=True)
class Regel:
    """The answer of one organisation (openheid naam): scores as (onderdeel, value, label), in their order.

    The value is 0 for "kan ik niet beoordelen", None for what is not asked of this kind of organisation.
    """

    organisatie: str
    eigen_regio: str
    partij: str
    domein: str
    scores: list[tuple[Onderdeel, int | None, str]]
    teksten: list[tuple[Onderdeel, str]]
    na_onthulling: bool
    pk: UUID | None = None


@dataclass(frozen=True)
class Groepsbeeld:
    """All that may be shown of a revealed scan. `rollen` are in their own order; `op_volgorde` in that of the talk."""

    scan: Scan
    bevroren: Beeld
    aantal: int
    schaal: Schaal
    rollen: list[Rolbeeld]
    regels: list[Regel] = field(default_factory=list)
    afspraken: list[Afspraak] = field(default_factory=list)
    verborgen: int = 0  # lines by name that the organiser hid; the figures have them, when they were in time

    @property
    def op_volgorde(self) -> list[Rolbeeld]:
        """Most divided first: the order of the talk. The order of the roles when nothing is counted (way 4)."""
        return sorted(
            self.rollen,
            key=lambda rol: rol.onderdeel.soort.rang(rol.geheel.verdeling if rol.geheel else None),
        )

    @property
    def met_midden(self) -> bool:
        return any(rol.met_midden for rol in self.rollen)

    @property
    def overzicht_met_midden(self) -> bool:
        """The same where only the strips of everybody stand."""
        return any(rol.geheel and rol.geheel.mediaan is not None for rol in self.rollen)

    @property
    def uitleg_woorden(self) -> str:
        """What eens, deels eens, verdeeld and te weinig mean."""
        return self.scan.instrument_nu.gescoord[0].soort.uitleg_woorden

    @property
    def regels_vooraf(self) -> list[Regel]:
        return [regel for regel in self.regels if not regel.na_onthulling]

    @property
    def regels_achteraf(self) -> list[Regel]:
        return [regel for regel in self.regels if regel.na_onthulling]

    @property
    def verborgen_zin(self) -> str:
        """That lines are hidden, for everywhere where the others stand; empty when none is."""
        if not self.verborgen:
            return ""
        geteld = "" if self.scan.tussen_regios else " De aantallen zijn gebleven zoals ze bij het onthullen waren."
        regels = "regel is" if self.verborgen == 1 else "regels zijn"
        return f"{self.verborgen} {regels} door de organisator verborgen.{geteld}"


def lees(scan: Scan) -> Groepsbeeld:
    """Return what may be shown of a revealed scan. Raises Beeld.DoesNotExist before the reveal."""
    regels = list(scan.beeldregels.op_volgorde()) if scan.met_naam else []
    te_zien = [regel for regel in regels if not regel.is_verborgen]
    return _groepsbeeld(
        scan,
        Beeld.objects.get(scan=scan),
        regels=te_zien,
        afspraken=list(scan.afspraken.op_volgorde()),
        verborgen=len(regels) - len(te_zien),
    )


def lees_verborgen(scan: Scan) -> list[Regel]:
    """Return the lines by name that are hidden, for who organises and may show them again. Three queries."""
    maker = _maker(scan, Beeld.objects.get(scan=scan))
    return [maker.regel(rij) for rij in scan.beeldregels.filter(is_verborgen=True).op_volgorde()]


def lees_cijfers(scans: QuerySet[Scan]) -> list[Groepsbeeld]:
    """Return the same of many scans, without lines by name and afspraken; those not revealed are left out.

    In two queries, however many there are: for a trend and for a factsheet.
    """
    rijen = scans.exclude(beeld=None).select_related("beeld").prefetch_related("groepsscores")
    return [_groepsbeeld(scan, scan.beeld) for scan in rijen]


def voorbeeld(scan: Scan, inhoud: dict, *, regels=()) -> Groepsbeeld:
    """Return the same of a view that is kept nowhere (the proefscan); of the scan only its fields count."""
    return _groepsbeeld(scan, Beeld(inhoud=inhoud), regels=regels)


def _maker(scan: Scan, beeld: Beeld) -> "_Maker":
    groepsscores = {rij.onderdeel: rij for rij in scan.groepsscores.all()}
    return _Maker(scan.instrument_nu, beeld.inhoud, beeld.verborgen, groepsscores, scan.groepen)


def _groepsbeeld(scan: Scan, beeld: Beeld, *, regels=(), afspraken=(), verborgen=0) -> Groepsbeeld:
    inhoud, maker = beeld.inhoud, _maker(scan, beeld)
    return Groepsbeeld(
        scan=scan,
        bevroren=beeld,
        aantal=inhoud["aantal"],
        schaal=maker.instrument.schaal,
        # In the order of the instrument: JSON in PostgreSQL keeps none.
        rollen=[maker.rolbeeld(deel) for deel in maker.instrument.gescoord if deel.sleutel in inhoud["onderdelen"]],
        regels=[maker.regel(rij) for rij in regels],
        afspraken=list(afspraken),
        verborgen=verborgen,
    )


_GROEPEN = {een.value: een.label for een in (*Domein, *Laag)}


def _bloknaam(blok: dict, groepen: str) -> str:
    if blok["sleutel"] == OVERIG:
        return f"Overige {groepen}"
    # Of layers as well: the frozen view of before those has this key.
    namen = [_GROEPEN[groep] for groep in blok["domeinen"]]
    return opsomming([namen[0], *(naam.lower() for naam in namen[1:])])


@dataclass(frozen=True)
class _Maker:
    """Makes the parts of one Groepsbeeld."""

    instrument: Instrument
    inhoud: dict
    verborgen: list
    groepsscores: dict[str, Groepsscore]
    groepen: str  # what the blocks are: "domeinen" or "lagen"; empty when there are none

    def rolbeeld(self, onderdeel: Onderdeel) -> Rolbeeld:
        deel, soort = self.inhoud["onderdelen"][onderdeel.sleutel], onderdeel.soort
        verdeling, per_blok = deel["verdeling"], deel["per_blok"]
        return Rolbeeld(
            onderdeel=onderdeel,
            aantal=deel["aantal"],
            onbekend=deel["gevraagd"] - deel["aantal"],
            niet_gevraagd=self.inhoud["aantal"] - deel["gevraagd"],
            geheel=soort.beeld(onderdeel.naam, verdeling) if verdeling and any(verdeling) else None,
            eensgezindheid=soort.eensgezindheid(verdeling),
            blokken=[
                soort.beeld(onderdeel.naam, per_blok[blok["sleutel"]], _bloknaam(blok, self.groepen))
                for blok in self.inhoud["blokken"]
                if any(per_blok.get(blok["sleutel"], ()))
            ],
            genummerd=[
                (nummer, tekst)
                for nummer, tekst in enumerate(deel["teksten"])
                if [onderdeel.sleutel, nummer] not in self.verborgen
            ],
            houders=self.houders(onderdeel),
            groepsscore=self.groepsscores.get(onderdeel.sleutel),
        )

    def houders(self, onderdeel: Onderdeel) -> Keuzebeeld | None:
        """What was ticked beside this item; None when too few did."""
        for deel in self.instrument.naast(onderdeel.sleutel):
            telling = self.inhoud["onderdelen"].get(deel.sleutel, {})
            if telling.get("keuzes") is not None:
                return deel.soort.beeld(deel.naam, telling)
        return None

    def _waarde(self, onderdeel: Onderdeel, rij: Beeldregel) -> int | None:
        return rij.scores.get(onderdeel.sleutel, 0) if onderdeel.is_gevraagd(rij.partij) else None

    def regel(self, rij: Beeldregel) -> Regel:
        scores = [(deel, self._waarde(deel, rij)) for deel in self.instrument.gescoord]
        teksten = [
            (onderdeel, rij.teksten.get(onderdeel.sleutel))
            for onderdeel in self.instrument.onderdelen
            if onderdeel.sleutel not in rij.verborgen
        ]
        return Regel(
            organisatie=rij.organisatie,
            eigen_regio=rij.eigen_regio,
            partij=Partij(rij.partij).label if rij.partij else "",
            domein=Domein(rij.domein).label if rij.domein else "",
            scores=[
                (deel, waarde, NIET_GEVRAAGD if waarde is None else deel.soort.schaal.label(waarde))
                for deel, waarde in scores
            ],
            teksten=[(deel, tekst) for deel, tekst in teksten if tekst],
            na_onthulling=rij.na_onthulling,
            pk=rij.pk,
        )
