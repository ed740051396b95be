"""The page of the proefscan in words: what can be chosen, and what the invented group would see of each item."""

from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlencode

from django.urls import reverse

from regie.inhoud.getallen import in_cijfers
from regie.stukken.bladdelen import Tabblad
from regie.stukken.strook import Strook
from regie.stukken.tekst import telwoord
from zelfscan.instrumenten.definitie import Instrument
from zelfscan.instrumenten.soorten.waarden import Strookuitkomst
from zelfscan.organiseren.oefenen import Oefening
from zelfscan.organiseren.proef import proefuitkomst, proefverslag
from zelfscan.scan.openheden import Uitleg, Vooraf, openheid_uitleg, uitleg_voor
from zelfscan.uitkomst.deeluitkomst import Deeluitkomst
from zelfscan.uitkomst.groepsuitkomst import Groepsuitkomst
from zelfscan.verslag.delen import Verslagdeel
from zelfscan.verslag.inhoud import Verslag


@dataclass(frozen=True)
class Proefstrook:
    """The strip of everybody or of one block. `waar`: what stands behind its name."""

    naam: str
    waar: str
    strook: Strook


@dataclass(frozen=True)
class Proefdeel:
    """One item, where all of them have one scale. `kon_niet`: who could not judge it, in a sentence; else empty."""

    deel: Deeluitkomst
    stroken: list[Proefstrook]
    kon_niet: str


@dataclass(frozen=True)
class Proefpagina:
    """`instrumenten`: those one can choose from, by their key. `openheid`: a key of `uitleg`."""

    instrumenten: dict[str, Instrument]
    instrument: Instrument
    openheid: str

    @cached_property
    def uitkomst(self) -> Groepsuitkomst:
        return proefuitkomst(self.openheid, self.instrument)

    @cached_property
    def verslag(self) -> Verslag:
        return proefverslag(self.uitkomst)

    @cached_property
    def uitleg(self) -> dict[str, Uitleg]:
        return uitleg_voor(self.instrument)

    @property
    def gekozen(self) -> Uitleg:
        return self.uitleg[self.openheid]

    @property
    def vooraf(self) -> Vooraf:
        return openheid_uitleg(self.uitkomst.scan)

    @property
    def aantal(self) -> str:
        return telwoord(self.uitkomst.aantal, tot=12)

    @property
    def aantal_onderdelen(self) -> str:
        return telwoord(len(self.instrument.gescoord))

    @property
    def instrumentkeuzes(self) -> list[Tabblad]:
        """Empty where there is nothing to choose."""
        if len(self.instrumenten) < 2:
            return []
        return [
            _tabblad(een.naam, een == self.instrument, instrument=een.sleutel) for een in self.instrumenten.values()
        ]

    @property
    def openheidkeuzes(self) -> list[Tabblad]:
        ook = {"instrument": self.instrument.sleutel} if self.instrumentkeuzes else {}
        return [
            _tabblad(een.naam, sleutel == self.openheid, openheid=sleutel, **ook)
            for sleutel, een in self.uitleg.items()
        ]

    @property
    def oefenen(self) -> str:
        """Where the rehearsal of an evening with this choice begins."""
        return Oefening(self.instrument, self.openheid).begin

    @property
    def antwoord(self) -> str:
        """What the group agrees on for each item."""
        return "score" if self.verslag.een_schaal else "antwoord"

    @property
    def rollen(self) -> list[Proefdeel]:
        """The items in the order of the talk, each with its strips."""
        return [
            Proefdeel(deel, [_strook(een) for een in (deel.geheel, *deel.blokken) if een], self._kon_niet(deel))
            for deel in self.uitkomst.op_volgorde
        ]

    def _kon_niet(self, deel: Deeluitkomst) -> str:
        if not deel.onbekend:
            return ""
        wie = self.uitkomst.van.hoeveel(deel.onbekend)
        return f"{wie} {'kon' if deel.onbekend == 1 else 'konden'} {self.instrument.noemer.dit} niet beoordelen."

    @property
    def delen(self) -> list[Verslagdeel]:
        """What there is to show where items differ: with names, what was written stands with its organisation."""
        return [deel for deel in self.verslag.delen if deel.rol or deel.uitkomsten or deel.teksten]


def _tabblad(naam: str, is_hier: bool, **keuze: str) -> Tabblad:
    return Tabblad(f"{reverse('scans:proefscan')}?{urlencode(keuze)}", naam, is_hier)


def _strook(van: Strookuitkomst) -> Proefstrook:
    midden = f", midden {in_cijfers(van.mediaan)}: {van.kern}" if van.mediaan is not None else ""
    waar = f": {van.kanten}" if van.kanten else midden
    return Proefstrook(van.naam, waar, van.strook)
