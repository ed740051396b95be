"""One item of the frozen view, as pages show it: what its kind makes of the counts, and what the group agreed on."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

from regie.inhoud.eensgezindheid import Eensgezindheid
from regie.inhoud.partijen import Domein, Laag, Partij
from regie.stukken.strook import Strook
from regie.stukken.tekst import opsomming
from zelfscan.instrumenten.definitie import Instrument, Onderdeel
from zelfscan.instrumenten.groepsanalyse import MET_UITSCHIETERS
from zelfscan.instrumenten.knelpunten import KANS
from zelfscan.instrumenten.soorten.keuzes import Keuzeuitkomst
from zelfscan.instrumenten.soorten.kolom import Kolomuitkomst
from zelfscan.instrumenten.soorten.waarden import Strookuitkomst
from zelfscan.instrumenten.woorden import Antwoordgever
from zelfscan.scan.models import Beeldregel, Groepsscore, Scan
from zelfscan.scan.zichtbaarheid import MINSTENS_SCORES, OVERIG

from .einden import einden

NIET_GEVRAAGD = "Niet gevraagd"
_GROEPEN = {een.value: een.label for een in (*Domein, *Laag)}


@dataclass(frozen=True)
class Deeluitkomst:
    """One item. `geheel` is what its kind says of everybody, `blokken` of each block; None when it may not be shown.

    `naast`: the items that stand beside it, like who fulfils a role. `einden`: who stands at either end and a question,
    only with openheid naam.
    """

    onderdeel: Onderdeel
    allen: int  # who answered at all
    gevraagd: int
    aantal: int  # of those who were asked: scores given, or people who ticked something
    geheel: Strookuitkomst | Kolomuitkomst | Keuzeuitkomst | None
    eensgezindheid: Eensgezindheid | None  # of what has a value
    blokken: list[Strookuitkomst | Kolomuitkomst]
    genummerd: list[tuple[int, str]]  # the texts with their place in the frozen list, by which one is hidden
    naast: list["Deeluitkomst"] = field(default_factory=list)
    groepsscore: Groepsscore | None = None
    telling: Mapping[str, Any] | None = None  # of ticks, as they were counted
    einden: str = ""

    @property
    def onbekend(self) -> int:
        """How many of those who were asked could not judge."""
        return self.gevraagd - self.aantal

    @property
    def niet_gevraagd(self) -> int:
        """How many answers are of a kind of organisation that this is not asked."""
        return self.allen - self.gevraagd

    @property
    def sjabloon(self) -> str:
        """The template for its picture, on a page and on the wall."""
        return self.onderdeel.sjabloon("uitkomst")

    @property
    def strook(self) -> Strook | None:
        """The strip of everybody; None when there is none to be shown."""
        return getattr(self.geheel, "strook", None)

    @property
    def waarom_niet(self) -> str:
        """Why there are no dots, in one or two sentences; empty when there are (privacy 1, 19)."""
        if self.geheel:
            return ""
        wat = self.onderdeel.waardevraag.waardewoorden
        if self.aantal < MINSTENS_SCORES:
            return f"Hier zijn te weinig {wat} om iets te laten zien: {self.aantal} van de {self.gevraagd}."
        return (
            f"Hier zijn te weinig {wat} van mensen die zelf invulden. Wie het papier overtypte, zou die {wat} kunnen "
            "uitrekenen. Daarom laten we niets zien."
        )

    @property
    def teksten(self) -> list[str]:
        return [tekst for _, tekst in self.genummerd]

    @property
    def woord(self) -> str:
        return self.eensgezindheid.label if self.eensgezindheid else ""

    @property
    def heeft_uitschieters(self) -> bool:
        """Whether some lie far from the middle of a group that agrees."""
        return bool(self.geheel and self.eensgezindheid and self.onderdeel.soort.uitschieters(self.geheel.verdeling))

    @property
    def bij_woord(self) -> str:
        """What stands beside the word then; empty where their names do."""
        return MET_UITSCHIETERS if self.heeft_uitschieters and not self.einden else ""

    @property
    def woord_voluit(self) -> str:
        return ", ".join(filter(None, (self.woord, self.bij_woord)))

    @property
    def samen(self) -> str:
        """What the group agreed on, as short as it can be said; empty without."""
        return self.onderdeel.soort.noem(self.groepsscore.waarde) if self.groepsscore else ""

    @property
    def rang(self):
        """Its place in the talk: most divided first."""
        return self.onderdeel.soort.rang(self.geheel.verdeling if self.geheel else None)

    @property
    def hoogte(self) -> float | None:
        """How high its middle lies on its scale, from 0 to 1; None without a middle, or without a low and a high."""
        schaal = self.onderdeel.soort.schaal
        if not self.heeft_midden or getattr(schaal, "laag_tot", None) is None:
            return None
        return (self.geheel.mediaan - 1) / (len(schaal.labels) - 1)

    @property
    def heeft_midden(self) -> bool:
        """Whether the strip of everybody marks a middle."""
        return getattr(self.geheel, "mediaan", None) is not None

    @property
    def met_midden(self) -> bool:
        """Whether a strip of this item, or of a block, marks a middle: a legend then says what the mark is."""
        return self.heeft_midden or any(blok.mediaan is not None for blok in self.blokken)

    @property
    def hangt(self) -> Keuzeuitkomst | None:
        """What was ticked beside it, when everybody named the same and that is a risk to talk about."""
        return next((deel.geheel for deel in self.naast if deel.geheel and deel.geheel.hangt_aan_een), None)


def alleen_geschreven(onderdeel: Onderdeel) -> Deeluitkomst:
    """Return an item of which only the lines by name hold something (between regions nothing is counted)."""
    return Deeluitkomst(
        onderdeel, allen=0, gevraagd=0, aantal=0, geheel=None, eensgezindheid=None, blokken=[], genummerd=[]
    )


@dataclass(frozen=True)
class Naamregel:
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
class Maker:
    """Makes the items and the lines of one view out of what was frozen."""

    scan: Scan
    inhoud: dict
    verborgen: list
    groepsscores: dict[str, Groepsscore]
    van: Antwoordgever
    regels: list[Naamregel] = field(default_factory=list)  # those by name that may be seen, and that the counts have

    @property
    def instrument(self) -> Instrument:
        return self.scan.instrument_nu

    def delen(self, *, gescoord: bool) -> list[Deeluitkomst]:
        """The items with a value, or those without one that stand beside none of these.

        In the order of the instrument: JSON in PostgreSQL keeps none.
        """
        met_waarde = {deel.sleutel for deel in self.instrument.gescoord}
        return [
            self._deeluitkomst(deel)
            for deel in self.instrument.onderdelen
            if deel.sleutel in self.inhoud["onderdelen"]
            and (deel.sleutel in met_waarde) is gescoord
            and (gescoord or deel.bij not in met_waarde)
        ]

    def deel(self, onderdeel: Onderdeel) -> Deeluitkomst | None:
        """One item, also one that is not of the instrument; None when it was not asked."""
        return self._deeluitkomst(onderdeel) if onderdeel.sleutel in self.inhoud["onderdelen"] else None

    def _deeluitkomst(self, onderdeel: Onderdeel) -> Deeluitkomst:
        deel = self.inhoud["onderdelen"][onderdeel.sleutel]
        waarde, geheel = "verdeling" in deel, self._geheel(onderdeel, deel)
        return Deeluitkomst(
            onderdeel=onderdeel,
            allen=self.inhoud["aantal"],
            gevraagd=deel["gevraagd"],
            aantal=deel.get("aantal") or 0,
            geheel=geheel,
            eensgezindheid=onderdeel.soort.eensgezindheid(deel["verdeling"]) if waarde else None,
            blokken=self._blokken(onderdeel, deel["per_blok"], geheel) if waarde else [],
            genummerd=[
                (nummer, tekst)
                for nummer, tekst in enumerate(deel["teksten"])
                if [onderdeel.sleutel, nummer] not in self.verborgen
            ],
            naast=[
                self._deeluitkomst(ander)
                for ander in self.instrument.naast(onderdeel.sleutel)
                if ander.sleutel in self.inhoud["onderdelen"]
            ],
            groepsscore=self.groepsscores.get(onderdeel.sleutel),
            telling=deel if deel.get("keuzes") is not None else None,
            einden=self._einden(onderdeel, deel["verdeling"]) if waarde and self.regels else "",
        )

    def _einden(self, onderdeel: Onderdeel, telling: list[int] | None) -> str:
        gegeven = (
            (gegeven, regel.organisatie)
            for regel in self.regels
            for deel, gegeven, _ in regel.scores
            if deel == onderdeel
        )
        return einden(telling or (), onderdeel.soort, gegeven)

    def _geheel(self, onderdeel: Onderdeel, deel: dict):
        if deel.get("keuzes") is not None:
            return replace(onderdeel.soort.uitkomst(onderdeel.naam, deel), van=self.van)
        verdeling = deel.get("verdeling")
        return onderdeel.soort.uitkomst(onderdeel.naam, verdeling) if verdeling and any(verdeling) else None

    def _blokken(self, onderdeel: Onderdeel, per_blok: dict, geheel) -> list:
        blokken = [
            onderdeel.soort.uitkomst(onderdeel.naam, per_blok[blok["sleutel"]], _bloknaam(blok, self.scan.groepen))
            for blok in self.inhoud["blokken"]
            if any(per_blok.get(blok["sleutel"], ()))
        ]
        # One looks at them beside that of everybody.
        strook = getattr(geheel, "strook", None)
        return [replace(een, strook=een.strook.naast(strook)) for een in blokken] if strook else blokken

    def _waarde(self, onderdeel: Onderdeel, rij: Beeldregel) -> int | None:
        return rij.scores.get(onderdeel.sleutel, 0) if onderdeel.is_gevraagd(rij.partij) else None

    def regel(self, rij: Beeldregel) -> Naamregel:
        scores = [(deel, self._waarde(deel, rij)) for deel in self.instrument.gescoord]
        teksten = [
            (onderdeel, rij.teksten.get(onderdeel.sleutel))
            for onderdeel in (*self.instrument.onderdelen, KANS)
            if onderdeel.sleutel not in rij.verborgen
        ]
        return Naamregel(
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


def _bloknaam(blok: dict, groepen: str) -> str:
    if blok["sleutel"] == OVERIG:
        return f"Overige {groepen}"
    # Of layers as well: the frozen view of before those has this key.
    namen = [_GROEPEN[groep] for groep in blok["domeinen"]]
    return opsomming([namen[0], *(naam.lower() for naam in namen[1:])])
