"""The revealed scan in the order of the talk: what projector and result page show of each item."""

from dataclasses import dataclass

from regie.stukken.tekst import hoeveel
from zelfscan.instrumenten.definitie import Onderdeel
from zelfscan.instrumenten.schalen import KAN_NIET_BEOORDELEN, Waarden

from .beeld import Groepsuitkomst, Strookrij, onder_assen
from .deeluitkomst import Deeluitkomst, alleen_geschreven
from .gesprek import Gesprek, gesprek, stof_van, tussen_regios
from .naasteelkaar import Vergelijking, naast_elkaar

# Of many items a group talks about so many: fourteen slides are no meeting.
MEESTE_VERDEELD, MEESTE_LAAG = 3, 2


@dataclass(frozen=True)
class Dia:
    """One item with a value. `beeld` is None between regions, `vergelijking` None otherwise.

    `naam`: of the item, as it stands in a sentence. `vraag`: its own question; empty where one is asked of all.
    `namen`: with openheid naam, per value its label and who gave it; what nobody gave is there too, and empty.
    `teksten`: each remark, with whose it is (openheid naam) or "". Never on the projector.
    """

    onderdeel: Onderdeel
    naam: str
    vraag: str
    beeld: Deeluitkomst | None
    gesprek: Gesprek
    namen: list[tuple[int, str, list[str]]]
    onbekend: list[str]
    teksten: list[tuple[str, str]]
    vergelijking: Vergelijking | None = None

    @property
    def schaal(self) -> Waarden:
        return self.onderdeel.soort.schaal

    @property
    def toont_woord(self) -> bool:
        """Whether there were enough to say how far they agree."""
        return self.gesprek.patroon != "klein"

    @property
    def in_plaats_van_strook(self) -> str:
        """What the overview says where there is no strip."""
        geheel = self.beeld.geheel if self.beeld else None
        return geheel.op_het_scherm if geheel else f"te weinig {self.onderdeel.soort.waardewoorden} om te laten zien"

    @property
    def onbekend_zin(self) -> str:
        """How many could not say; empty for none, and where the names of who could not stand already."""
        onbekend = self.beeld.onbekend if self.beeld and not self.namen else 0
        return f"Kan ik niet beoordelen: {onbekend}×" if onbekend else ""

    @property
    def te_weinig_zin(self) -> str:
        """What the wall says of an item that too few answered."""
        een, meer = self.onderdeel.soort.waardewoord, self.onderdeel.soort.waardewoorden
        gegeven = hoeveel(self.beeld.aantal, een, meer)
        return f"{gegeven}. Kan ik niet beoordelen: {self.beeld.onbekend}×. Vanaf drie {meer} staat hier een uitkomst."

    @property
    def wat_je_gaf(self) -> str:
        """What nobody has to say aloud."""
        return "welke score je gaf" if self.onderdeel.soort.schaal.met_cijfers else "wat je koos"


def dias(beeld: Groepsuitkomst) -> list[Dia]:
    """Return the items with a value, most divided first; between regions in their own order."""
    if beeld.scan.tussen_regios:
        vergelijkingen = naast_elkaar(beeld.regels, beeld.instrument.gescoord)
        return [_tussen_regios(beeld, vergelijking) for vergelijking in vergelijkingen]
    return [_van_deel(beeld, deel) for deel in beeld.op_volgorde]


def voor_de_wand(beeld: Groepsuitkomst) -> list[Dia]:
    """Return the items a group talks about, in the order of the talk: all when there are few, else some of them.

    What the organiser picked; without a pick the most divided ones and the lowest (`te_bespreken`).
    """
    keuze = te_bespreken(beeld)
    return [dia for dia in dias(beeld) if dia.onderdeel.sleutel in keuze]


def te_bespreken(beeld: Groepsuitkomst) -> set[str]:
    """Return the keys of those items. What the group agreed a value on is always among them."""
    alle = [deel.sleutel for deel in beeld.instrument.gescoord]
    besproken = {deel.onderdeel.sleutel for deel in beeld.delen if deel.groepsscore}
    if beeld.scan.bespreken and not beeld.scan.tussen_regios:
        return besproken.union(beeld.scan.bespreken)
    if beeld.scan.tussen_regios or len(alle) <= MEESTE_VERDEELD + MEESTE_LAAG:
        return set(alle)
    verdeeld, rest = beeld.op_volgorde[:MEESTE_VERDEELD], beeld.op_volgorde[MEESTE_VERDEELD:]
    # Only where there is a low and a high; what is missing then is filled up with the most divided of the rest.
    laag = sorted((deel for deel in rest if deel.hoogte is not None), key=lambda deel: deel.hoogte)
    gekozen = [*verdeeld, *laag[:MEESTE_LAAG]]
    gekozen += [deel for deel in rest if deel not in gekozen][: MEESTE_VERDEELD + MEESTE_LAAG - len(gekozen)]
    return besproken.union(deel.onderdeel.sleutel for deel in gekozen)


def overzicht(beeld: Groepsuitkomst) -> list[Strookrij]:
    """Return all items for one look, under as few axes as they take; most divided first under each."""
    return onder_assen(beeld.instrument, dias(beeld))


def andere_delen(beeld: Groepsuitkomst) -> list[tuple[Deeluitkomst, list[tuple[str, str]]]]:
    """Return the items without a value that stand by themselves, each with what was written and whose it is.

    Between regions only what was written: nothing is counted over everybody.
    """
    delen = beeld.andere
    if beeld.scan.tussen_regios:
        delen = [alleen_geschreven(onderdeel) for onderdeel in beeld.instrument.onderdelen if onderdeel.is_tekst]
    return [
        (deel, [(tekst, "") for tekst in deel.teksten] or teksten_met_naam(beeld, deel.onderdeel)) for deel in delen
    ]


def woorden_van(beeld: Groepsuitkomst) -> dict:
    """Return what the pages say in the words of the instrument: what it calls its items, and how to talk of them."""
    instrument = beeld.instrument
    return {
        "noemer": instrument.noemer,
        "stof": stof_van(instrument),
    }


def _van_deel(beeld: Groepsuitkomst, deel: Deeluitkomst) -> Dia:
    praat = gesprek(
        beeld.instrument,
        deel.onderdeel.sleutel,
        deel.geheel.verdeling if deel.geheel else None,
        onbekend=deel.onbekend,
        blokken=[blok.verdeling for blok in deel.blokken],
        groep=beeld.scan.groep,
        hangt_aan=deel.hangt.hangt_aan_een if deel.hangt else "",
    )
    wie = [
        (waarde, f"{regel.organisatie}{' (later)' if regel.na_onthulling else ''}")
        for regel in beeld.regels
        for onderdeel, waarde, _ in regel.scores
        if onderdeel == deel.onderdeel
    ]
    return Dia(
        onderdeel=deel.onderdeel,
        naam=beeld.instrument.noemer.in_zin(deel.onderdeel),
        vraag=_vraag(beeld, deel.onderdeel),
        beeld=deel,
        gesprek=praat,
        namen=_per_waarde(beeld, deel.onderdeel, wie),
        onbekend=_onbekend(wie),
        teksten=[(tekst, "") for tekst in deel.teksten] or teksten_met_naam(beeld, deel.onderdeel),
    )


def _tussen_regios(beeld: Groepsuitkomst, vergelijking: Vergelijking) -> Dia:
    wie = [(plek.waarde, plek.regio) for plek in vergelijking.plekken]
    return Dia(
        onderdeel=vergelijking.onderdeel,
        naam=beeld.instrument.noemer.in_zin(vergelijking.onderdeel),
        vraag=_vraag(beeld, vergelijking.onderdeel),
        beeld=None,
        gesprek=tussen_regios(beeld.instrument),
        namen=_per_waarde(beeld, vergelijking.onderdeel, wie),
        onbekend=_onbekend(wie),
        teksten=teksten_met_naam(beeld, vergelijking.onderdeel),
        vergelijking=vergelijking,
    )


def _vraag(beeld: Groepsuitkomst, onderdeel: Onderdeel) -> str:
    return "" if beeld.instrument.verslag.vraag else onderdeel.vraag


def teksten_met_naam(beeld: Groepsuitkomst, onderdeel: Onderdeel) -> list[tuple[str, str]]:
    """Return what was written at an item, each with whose it is (openheid naam)."""
    return [
        (tekst, ", ".join(filter(None, (regel.eigen_regio, regel.organisatie))))
        for regel in beeld.regels
        for deel, tekst in regel.teksten
        if deel == onderdeel
    ]


def _per_waarde(beeld: Groepsuitkomst, onderdeel: Onderdeel, wie: list[tuple]) -> list[tuple[int, str, list[str]]]:
    if not beeld.scan.met_naam:
        return []
    return [
        (waarde, label, [naam for gegeven, naam in wie if gegeven == waarde])
        for waarde, label in onderdeel.soort.schaal.keuzes
    ]


def _onbekend(wie: list[tuple]) -> list[str]:
    return [naam for waarde, naam in wie if waarde == KAN_NIET_BEOORDELEN]
