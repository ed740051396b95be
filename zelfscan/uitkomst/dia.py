"""The revealed scan in the order of the talk: what projector and result page show of each item."""

from dataclasses import dataclass

from regie.stukken.strook import Strook
from regie.stukken.tekst import hoeveel
from zelfscan.instrumenten.definitie import Onderdeel
from zelfscan.instrumenten.schalen import KAN_NIET_BEOORDELEN, Waarden
from zelfscan.instrumenten.soorten.kolom import Kolomuitkomst
from zelfscan.instrumenten.soorten.waarden import Strookuitkomst

from .deeluitkomst import Deeluitkomst, alleen_geschreven
from .gesprek import GESPREKSSTAPPEN, Gesprek, gesprek, past_hier, stof_van, tussen_regios
from .groepsuitkomst import Groepsuitkomst, Strookrij, onder_assen
from .naasteelkaar import Vergelijking, naast_elkaar

# Of many items a group talks about so many: fourteen slides are no meeting.
MEESTE_VERDEELD, MEESTE_LAAG = 3, 2
# So many names stand under a value on the wall; of the rest the number. All of them stand on the page of the result.
MEESTE_NAMEN = 8
MEESTE_VRAGEN = 3


@dataclass(frozen=True)
class Dia:
    """One item with a value. `deel` is None between regions, `vergelijking` None otherwise.

    `naam`: of the item, as it stands in a sentence. `vraag`: its own question; empty where one is asked of all.
    `namen`: with openheid naam, per value its label and who gave it; what nobody gave is there too, and empty.
    `past_hier`: what fits at the value the group agreed on; empty without one, and where the instrument knows none.
    `teksten`: each remark, with whose it is (openheid naam) or "". Never on the projector.
    """

    onderdeel: Onderdeel
    naam: str
    vraag: str
    deel: Deeluitkomst | None
    gesprek: Gesprek
    namen: list[tuple[int, str, list[str]]]
    onbekend: list[str]
    teksten: list[tuple[str, str]]
    vergelijking: Vergelijking | None = None
    past_hier: tuple[str, ...] = ()

    @property
    def schaal(self) -> Waarden:
        return self.onderdeel.soort.schaal

    @property
    def heeft_meer(self) -> bool:
        """Whether something stands beside the picture and what the group agreed on."""
        return bool(self.teksten or (self.deel and any(een.geheel for een in self.deel.naast)))

    @property
    def toont_woord(self) -> bool:
        """Whether there were enough to say how far they agree."""
        return self.gesprek.patroon != "klein"

    @property
    def in_plaats_van_strook(self) -> str:
        """What the overview says where there is no strip."""
        geheel = self.deel.geheel if self.deel else None
        return geheel.op_het_scherm if geheel else f"te weinig {self.onderdeel.soort.waardewoorden} om te laten zien"

    @property
    def namen_op_de_wand(self) -> list[tuple[int, str, list[str], int]]:
        """Per value its label, who gave it as far as there is room, and how many more did."""
        return [(waarde, label, *_zoveel_als_past(wie)) for waarde, label, wie in self.namen]

    @property
    def blokken(self) -> list[tuple[Strookuitkomst | Kolomuitkomst, Strook | None]]:
        """Each block with its strip for the wall: a dot is as large in all of them."""
        blokken = self.deel.blokken if self.deel else []
        meeste = max((max(blok.verdeling) for blok in blokken), default=0)
        return [(blok, blok.strook and blok.strook.als_blok(meeste)) for blok in blokken]

    @property
    def kern(self) -> str:
        """What the item is, or what was asked of it: the sentence under its name."""
        return self.vraag or self.onderdeel.uitleg

    @property
    def onbekend_zin(self) -> str:
        """How many could not say; empty for none, and where the names of who could not stand already."""
        onbekend = self.deel.onbekend if self.deel and not self.namen else 0
        return f"Kan ik niet beoordelen: {onbekend}×" if onbekend else ""

    @property
    def te_weinig_zin(self) -> str:
        """What the wall says of an item that too few answered."""
        een, meer = self.onderdeel.soort.waardewoord, self.onderdeel.soort.waardewoorden
        gegeven = hoeveel(self.deel.aantal, een, meer)
        return f"{gegeven}. Kan ik niet beoordelen: {self.deel.onbekend}×. Vanaf drie {meer} staat hier een uitkomst."

    @property
    def vragen_op_de_wand(self) -> tuple[str, ...]:
        """The most fitting ones: what can be read from the last row."""
        return self.gesprek.vragen[: MEESTE_VRAGEN - bool(self.blokken)]


def dias(uitkomst: Groepsuitkomst) -> list[Dia]:
    """Return the items with a value, most divided first; between regions in their own order."""
    if uitkomst.scan.tussen_regios:
        vergelijkingen = naast_elkaar(uitkomst.regels, uitkomst.instrument.gescoord)
        return [_tussen_regios(uitkomst, vergelijking) for vergelijking in vergelijkingen]
    return [_van_deel(uitkomst, deel) for deel in uitkomst.op_volgorde]


def voor_de_wand(uitkomst: Groepsuitkomst) -> list[Dia]:
    """Return the items a group talks about, in the order of the talk: all when there are few, else some of them.

    What the organiser picked; without a pick the most divided ones and the lowest (`te_bespreken`).
    """
    keuze = te_bespreken(uitkomst)
    return [dia for dia in dias(uitkomst) if dia.onderdeel.sleutel in keuze]


def te_bespreken(uitkomst: Groepsuitkomst) -> set[str]:
    """Return the keys of those items. What the group agreed a value on is always among them."""
    alle = [deel.sleutel for deel in uitkomst.instrument.gescoord]
    besproken = {deel.onderdeel.sleutel for deel in uitkomst.delen if deel.groepsscore}
    if uitkomst.scan.bespreken and not uitkomst.scan.tussen_regios:
        return besproken.union(uitkomst.scan.bespreken)
    if uitkomst.scan.tussen_regios or len(alle) <= MEESTE_VERDEELD + MEESTE_LAAG:
        return set(alle)
    verdeeld, rest = uitkomst.op_volgorde[:MEESTE_VERDEELD], uitkomst.op_volgorde[MEESTE_VERDEELD:]
    # Only where there is a low and a high; what is missing then is filled up with the most divided of the rest.
    laag = sorted((deel for deel in rest if deel.hoogte is not None), key=lambda deel: deel.hoogte)
    gekozen = [*verdeeld, *laag[:MEESTE_LAAG]]
    gekozen += [deel for deel in rest if deel not in gekozen][: MEESTE_VERDEELD + MEESTE_LAAG - len(gekozen)]
    return besproken.union(deel.onderdeel.sleutel for deel in gekozen)


def overzicht(uitkomst: Groepsuitkomst) -> list[Strookrij]:
    """Return all items for one look, under as few axes as they take; most divided first under each."""
    return onder_assen(uitkomst.instrument, dias(uitkomst))


def andere_delen(uitkomst: Groepsuitkomst) -> list[tuple[Deeluitkomst, list[tuple[str, str]]]]:
    """Return the items without a value that stand by themselves, each with what was written and whose it is.

    Between regions only what was written: nothing is counted over everybody.
    """
    delen = uitkomst.andere
    if uitkomst.scan.tussen_regios:
        delen = [alleen_geschreven(onderdeel) for onderdeel in uitkomst.instrument.onderdelen if onderdeel.is_tekst]
    return [
        (deel, [(tekst, "") for tekst in deel.teksten] or teksten_met_naam(uitkomst, deel.onderdeel)) for deel in delen
    ]


def woorden_van(uitkomst: Groepsuitkomst) -> dict:
    """Return what the pages say in the words of the instrument: what it calls its items, and how to talk of them."""
    instrument = uitkomst.instrument
    return {
        "noemer": instrument.noemer,
        "stof": stof_van(instrument),
        "stappen": GESPREKSSTAPPEN,
    }


def _van_deel(uitkomst: Groepsuitkomst, deel: Deeluitkomst) -> Dia:
    praat = gesprek(
        uitkomst.instrument,
        deel.onderdeel.sleutel,
        deel.geheel.verdeling if deel.geheel else None,
        onbekend=deel.onbekend,
        blokken=[blok.verdeling for blok in deel.blokken],
        groep=uitkomst.scan.groep,
        hangt_aan=deel.hangt.hangt_aan_een if deel.hangt else "",
        einden=deel.einden,
        van=uitkomst.van,
    )
    wie = [
        (waarde, f"{regel.organisatie}{' (later)' if regel.na_onthulling else ''}")
        for regel in uitkomst.regels
        for onderdeel, waarde, _ in regel.scores
        if onderdeel == deel.onderdeel
    ]
    return Dia(
        onderdeel=deel.onderdeel,
        naam=uitkomst.instrument.noemer.in_zin(deel.onderdeel),
        vraag=_vraag(uitkomst, deel.onderdeel),
        deel=deel,
        gesprek=praat,
        namen=_per_waarde(uitkomst, deel.onderdeel, wie),
        onbekend=_onbekend(wie),
        teksten=[(tekst, "") for tekst in deel.teksten] or teksten_met_naam(uitkomst, deel.onderdeel),
        past_hier=past_hier(uitkomst.instrument, deel.onderdeel.sleutel, deel.groepsscore),
    )


def _tussen_regios(uitkomst: Groepsuitkomst, vergelijking: Vergelijking) -> Dia:
    wie = [(plek.waarde, plek.regio) for plek in vergelijking.plekken]
    return Dia(
        onderdeel=vergelijking.onderdeel,
        naam=uitkomst.instrument.noemer.in_zin(vergelijking.onderdeel),
        vraag=_vraag(uitkomst, vergelijking.onderdeel),
        deel=None,
        gesprek=tussen_regios(uitkomst.instrument),
        namen=_per_waarde(uitkomst, vergelijking.onderdeel, wie),
        onbekend=_onbekend(wie),
        teksten=teksten_met_naam(uitkomst, vergelijking.onderdeel),
        vergelijking=vergelijking,
    )


def _vraag(uitkomst: Groepsuitkomst, onderdeel: Onderdeel) -> str:
    return "" if uitkomst.instrument.verslag.vraag else onderdeel.vraag


def teksten_met_naam(uitkomst: Groepsuitkomst, onderdeel: Onderdeel) -> list[tuple[str, str]]:
    """Return what was written at an item, each with whose it is (openheid naam)."""
    return [
        (tekst, ", ".join(filter(None, (regel.eigen_regio, regel.organisatie))))
        for regel in uitkomst.regels
        for deel, tekst in regel.teksten
        if deel == onderdeel
    ]


def _per_waarde(uitkomst: Groepsuitkomst, onderdeel: Onderdeel, wie: list[tuple]) -> list[tuple[int, str, list[str]]]:
    if not uitkomst.scan.met_naam:
        return []
    return [
        (waarde, label, [naam for gegeven, naam in wie if gegeven == waarde])
        for waarde, label in onderdeel.soort.schaal.keuzes
    ]


def _zoveel_als_past(wie: list[str]) -> tuple[list[str], int]:
    past = len(wie) if len(wie) <= MEESTE_NAMEN else MEESTE_NAMEN - 1
    return wie[:past], len(wie) - past


def _onbekend(wie: list[tuple]) -> list[str]:
    return [naam for waarde, naam in wie if waarde == KAN_NIET_BEOORDELEN]
