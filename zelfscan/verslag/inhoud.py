"""The report of a closed scan, as page, PDF and spreadsheet show it: all of it from the frozen view."""

import re
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby, islice

from regie.stukken.tekst import hoeveel, schoon, telwoord
from zelfscan.instrumenten.definitie import Instrument, Onderdeel
from zelfscan.instrumenten.groepsanalyse import MIDDEN_AANGEWEZEN
from zelfscan.instrumenten.schalen import Waarden
from zelfscan.instrumenten.soorten.waarden import Schaalvraag
from zelfscan.instrumenten.woorden import MENSEN, ORGANISATIES, Verslagtekst
from zelfscan.scan.models import Afspraak, Scan
from zelfscan.scan.rondes import vorige_afspraken
from zelfscan.scan.zichtbaarheid import MINSTENS_BLOK
from zelfscan.uitkomst.groepsuitkomst import Groepsuitkomst, Naamregel, lees
from zelfscan.uitkomst.naasteelkaar import Vergelijking, naast_elkaar
from zelfscan.uitkomst.trend import Trend, trend
from zelfscan.uitkomst.woordenuitleg import Woordenuitleg, woordenuitleg

from .delen import (
    ZONDER_OVERZICHT,
    Groepsdeel,
    Overzicht,
    Regelkolommen,
    Verslagdeel,
    delen_van,
    groepen_van,
    overzichten_van,
    regelkolommen,
)
from .genodigden import Genodigden, per_domein
from .kern import in_het_kort
from .zinnen import OPENHEID_IN_HET_VERSLAG, grenzen, heeft_grens

# In the PDF (pdf.md, bounds), which then takes seconds and not a minute; page and spreadsheet have all of them.
MEESTE_OP_NAAM = 50  # of one item, when each stands with its organisation
MEESTE_REGELS = 200
MEESTE_AFSPRAKEN = 100
MEESTE_VOOR_DE_VRAAG = 2  # afspraken: with more, what is asked of administrators would leave the first page
KORTE_CONCLUSIE = 150  # characters; with a longer one too
BESTUURSVRAAG = "Wat we van het bestuur vragen"
KORTE_NAAM = 70  # characters that fit in large letters on the first page of the PDF


@dataclass(frozen=True)
class Verslag:
    """What stands in a report. `kort` says in a few sentences what came out."""

    scan: Scan
    uitkomst: Groepsuitkomst
    genodigd: int
    genodigden: list[Genodigden]
    kort: list[str]
    delen: list[Verslagdeel]
    trend: Trend | None
    vorige: list[Afspraak] = field(default_factory=list)

    @property
    def zonder_afspraken(self) -> str:
        return "De groep legde geen afspraken vast."

    @property
    def instrument(self) -> Instrument:
        return self.scan.instrument_nu

    @property
    def tekst(self) -> Verslagtekst:
        """The words of the instrument itself."""
        return self.instrument.verslag

    @property
    def een_schaal(self) -> Waarden | None:
        """The scale of all items; None when they have more than one, or are not all scored."""
        gescoord = self.instrument.gescoord
        los = [deel for deel in self.instrument.onderdelen if not deel.bij]
        schalen = {deel.soort.schaal if deel in gescoord else None for deel in los}
        schaal = schalen.pop() if len(schalen) == 1 else None
        return schaal if schaal and los[0].soort.met_midden else None

    @property
    def openheid_uitleg(self) -> str:
        wat = "elke score" if self.een_schaal else "elk antwoord"
        return OPENHEID_IN_HET_VERSLAG[self.scan.openheid].format(
            per=self.instrument.noemer.enkel, wat=wat, groep=self.groep_vanaf
        )

    @property
    def vraag(self) -> str:
        """The one question that was asked of all items; empty when each has its own."""
        waar = "je eigen regio" if self.scan.tussen_regios else "deze samenwerking"
        return self.tekst.vraag.format(waar=waar)

    @property
    def groep_vanaf(self) -> str:
        """Of how many people a group is at least, in words (privacy 2)."""
        return telwoord(MINSTENS_BLOK)

    @property
    def groepen(self) -> list[Groepsdeel]:
        return groepen_van(self.delen, self.instrument)

    @property
    def overzichten(self) -> list[Overzicht]:
        return overzichten_van(self.delen, self.instrument)

    @property
    def overzicht(self) -> list[Verslagdeel]:
        """The items with a value in the order of the talk, where there are too many to oversee on a page."""
        met_waarde = [deel for deel in self.delen if deel.rol]
        return met_waarde if len(met_waarde) > ZONDER_OVERZICHT else []

    @property
    def regelkolommen(self) -> list[Regelkolommen]:
        return regelkolommen(self.instrument)

    @property
    def lezen(self) -> list[tuple[str, str]]:
        """How to read each kind of item that occurs beside scores on a scale, as (in bold, the rest)."""
        soorten = {type(deel.onderdeel.soort): deel.onderdeel.soort.lezen for deel in self.delen}
        eigen = (self.tekst.lezen, Schaalvraag.lezen)
        return [zin for zin in soorten.values() if zin not in eigen]

    @property
    def met_stroken(self) -> bool:
        return any(deel.strook for deel in self.delen)

    @cached_property
    def woorden_uitgelegd(self) -> Woordenuitleg:
        """What eens, deels eens and verdeeld mean; where there are more scales, by their names."""
        met_waarde = [deel for deel in self.delen if deel.rol]
        return woordenuitleg((deel.onderdeel.soort, f"‘{deel.schaal.naam.rstrip('?')}’") for deel in met_waarde)

    @property
    def naast_elkaar(self) -> list[Vergelijking]:
        """Between regions: per item which are high and which are low, so who can help whom."""
        if not self.scan.tussen_regios:
            return []
        met_grens = [deel for deel in self.instrument.gescoord if heeft_grens(deel)]
        vergelijkingen = naast_elkaar(self.uitkomst.regels_vooraf, met_grens)
        return [een for een in vergelijkingen if een.sterk or een.vraagt_aandacht]

    @property
    def regels_kop(self) -> str:
        """What stands above the lines by name."""
        return "De regio's naast elkaar" if self.scan.tussen_regios else "Wat elke organisatie invulde"

    @property
    def conclusie(self) -> list[str]:
        """The conclusion in paragraphs, without the empty lines between them."""
        return [alinea for alinea in re.split(r"\n\s*\n", schoon(self.scan.conclusie)) if alinea.strip()]

    @property
    def grenzen(self) -> list[str]:
        """From where a score is high and up to where it is low: a sentence per scale that has more and less."""
        return grenzen(self.instrument)

    @property
    def teksten_op_naam(self) -> list[tuple[Naamregel, Onderdeel, str]]:
        """With openheid naam: what was written, per onderdeel and then by organisation; the chances stand apart."""
        volgorde = self.scan.instrument_nu.onderdelen
        gezegd = [
            (regel, onderdeel, tekst)
            for regel in self.uitkomst.regels
            for onderdeel, tekst in regel.teksten
            if onderdeel in volgorde
        ]
        return sorted(gezegd, key=lambda deel: volgorde.index(deel[1]))

    @property
    def teksten_op_naam_pdf(self) -> list[tuple[Naamregel, Onderdeel, str]]:
        per_onderdeel = groupby(self.teksten_op_naam, key=lambda deel: deel[1])
        return [deel for _, delen in per_onderdeel for deel in islice(delen, MEESTE_OP_NAAM)]

    @property
    def teksten_op_naam_rest(self) -> int:
        return len(self.teksten_op_naam) - len(self.teksten_op_naam_pdf)

    @property
    def regels_vooraf_pdf(self) -> list[Naamregel]:
        return self.uitkomst.regels_vooraf[:MEESTE_REGELS]

    @property
    def regels_achteraf_pdf(self) -> list[Naamregel]:
        return self.uitkomst.regels_achteraf[: MEESTE_REGELS - len(self.regels_vooraf_pdf)]

    @property
    def regels_rest(self) -> int:
        return len(self.uitkomst.regels) - len(self.regels_vooraf_pdf) - len(self.regels_achteraf_pdf)

    @property
    def afspraken_pdf(self) -> list[Afspraak]:
        return self.uitkomst.afspraken[:MEESTE_AFSPRAKEN]

    @property
    def afspraken_rest(self) -> int:
        return len(self.uitkomst.afspraken) - len(self.afspraken_pdf)

    @property
    def vorige_pdf(self) -> list[Afspraak]:
        return self.vorige[:MEESTE_AFSPRAKEN]

    @property
    def vorige_rest(self) -> int:
        return len(self.vorige) - len(self.vorige_pdf)

    @property
    def vraag_eerst(self) -> bool:
        """Whether what is asked of administrators stands before all else, as it would not come on the first page."""
        lang = len(self.uitkomst.afspraken) > MEESTE_VOOR_DE_VRAAG or len(self.scan.conclusie) > KORTE_CONCLUSIE
        return bool(self.scan.bestuursvraag) and lang

    @property
    def met_midden(self) -> bool:
        """Whether anything marks a middle: a legend then says what the mark is."""
        return any(uitkomst.mediaan is not None for deel in self.delen if deel.rol for uitkomst in deel.uitkomsten)

    @property
    def hoeveel_delen(self) -> str:
        """What the overview has, in words: "vier rollen"."""
        return f"{telwoord(len(self.uitkomst.delen))} {self.instrument.noemer.meer}"

    @property
    def soort(self) -> str:
        """What stands above the title of the PDF."""
        return f"Verslag van een scan{f', ronde {self.scan.ronde}' if self.scan.ronde > 1 else ''}"

    @property
    def heeft_lange_naam(self) -> bool:
        """Whether its name needs smaller letters on the first page."""
        return len(self.scan.naam) > KORTE_NAAM

    @property
    def hoe_lezen(self) -> str:
        """What stands above the first items of the PDF."""
        midden = f" {MIDDEN_AANGEWEZEN}" if self.met_midden else ""
        return f"Bovenaan staat waar de scores het meest uiteenlopen. Elke stip is een score die iemand gaf.{midden}"

    @property
    def herkomst(self) -> str:
        """Where the instrument is from, and what made the report."""
        bron = self.instrument.bron
        return f"{self.tekst.bron or (f'{bron}.' if bron else '')} Dit verslag is gemaakt met Regiescan.".lstrip()

    @property
    def met_blokken(self) -> bool:
        return any(rol.blokken for rol in self.uitkomst.delen)

    @property
    def meegedaan(self) -> str:
        """How many answered: "9 van de 12 mensen die we verwachtten", or only the number when more came than that.

        With names two people may answer for one organisation. Expected are people: it says answers then, and of whom.
        """
        aantal, organisaties = self.uitkomst.aantal, self.uitkomst.organisaties
        if not self.genodigd or aantal > self.genodigd:
            return self.uitkomst.hoeveel
        if not self.scan.met_naam:
            return f"{aantal} van de {MENSEN.hoeveel(self.genodigd)} die we verwachtten"
        van = f", van {ORGANISATIES.hoeveel(organisaties)}" if organisaties else ""
        return f"{aantal} van de {hoeveel(self.genodigd, 'antwoord', 'antwoorden')} die we verwachtten{van}"


def maak_verslag(scan: Scan) -> Verslag:
    """Return the report of a revealed scan, in a constant number of queries."""
    uitkomst, verloop = lees(scan), trend(scan)
    rijen = list(scan.genodigden.op_volgorde())
    return Verslag(
        scan=scan,
        uitkomst=uitkomst,
        genodigd=max(scan.verwacht, len(rijen)),
        genodigden=per_domein(rijen),
        kort=in_het_kort(uitkomst, verloop),
        delen=delen_van(uitkomst),
        trend=verloop,
        vorige=vorige_afspraken(scan) if scan.ronde > 1 else [],
    )
