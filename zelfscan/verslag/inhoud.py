"""The report of a closed scan, as page, PDF and spreadsheet show it: all of it from the frozen view."""

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import groupby, islice

from regie.inhoud.partijen import Domein
from regie.stukken.tekst import hoeveel, opsomming, schoon
from zelfscan.instrumenten.definitie import Onderdeel
from zelfscan.instrumenten.groepsanalyse import VOLGORDE
from zelfscan.instrumenten.soorten.waarden import Verdelingsbeeld
from zelfscan.scan.models import Afspraak, Scan
from zelfscan.scan.rondes import vorige_afspraken
from zelfscan.uitkomst.beeld import Groepsbeeld, Regel, Rolbeeld, lees
from zelfscan.uitkomst.naasteelkaar import Vergelijking, naast_elkaar
from zelfscan.uitkomst.trend import Trend, trend

MEESTE_ORGANISATIES = 60  # by name in one domein; of the rest the number
# In the PDF (pdf.md, bounds), which then takes seconds and not a minute; page and spreadsheet have all of them.
MEESTE_TOELICHTINGEN = 100  # of one role
MEESTE_OP_NAAM = 50  # of one role, when each stands with its organisation
MEESTE_REGELS = 200
MEESTE_AFSPRAKEN = 100

OPENHEID_IN_HET_VERSLAG = {
    "totaal": (
        "Per rol staat er hoe vaak elke score is gegeven, niet door wie. Bij het onthullen zijn de losse antwoorden "
        "gewist. Niemand kan ze terughalen, ook de organisator en de beheerder van deze site niet."
    ),
    "domein": (
        "Per rol staat er hoe vaak elke score is gegeven, niet door wie. Waar genoeg mensen antwoordden, staat dat ook "
        "apart voor groepen van minstens vier mensen. Bij het onthullen zijn de losse antwoorden gewist. Niemand kan "
        "ze terughalen, ook de organisator en de beheerder van deze site niet."
    ),
    "laag": (
        "Per rol staat er hoe vaak elke score is gegeven, niet door wie. Waar genoeg mensen antwoordden, staat dat ook "
        "apart voor lagen van minstens vier mensen. Bij het onthullen zijn de losse antwoorden gewist. Niemand kan "
        "ze terughalen, ook de organisator en de beheerder van deze site niet."
    ),
    "naam": (
        "Iedereen wist vooraf dat de scores met de naam van de organisatie in het verslag komen. Een score is van "
        "wie die invulde, en hoeft niet het standpunt van de hele organisatie te zijn."
    ),
}


# What the word of agreement says of roles, after "Over de ontwerper en de dirigent".
ZIN_BIJ = {
    "verdeeld": "lopen de scores uiteen",
    "deels": "is de groep het deels eens",
    "eens": "is de groep het eens",
    "te_weinig": "zijn er te weinig scores om te laten zien",
}


@dataclass(frozen=True)
class Genodigden:
    """The invited of one domein: organisations with how many places each has, without names of people."""

    domein: str
    organisaties: list[str]


@dataclass(frozen=True)
class Rolverslag:
    """One role, most divided first. `stroken`: of everybody and then of each block; empty when it is not shown."""

    rol: Rolbeeld
    stroken: list[Verdelingsbeeld]
    groepslabel: str

    @property
    def teksten_pdf(self) -> list[str]:
        return self.rol.teksten[:MEESTE_TOELICHTINGEN]

    @property
    def teksten_rest(self) -> int:
        return max(0, len(self.rol.teksten) - MEESTE_TOELICHTINGEN)


@dataclass(frozen=True)
class Verslag:
    """What stands in a report. `kort` says in a few sentences what came out."""

    scan: Scan
    beeld: Groepsbeeld
    genodigd: int
    genodigden: list[Genodigden]
    kort: list[str]
    trend: Trend | None
    vorige: list[Afspraak] = field(default_factory=list)

    @property
    def openheid_uitleg(self) -> str:
        return OPENHEID_IN_HET_VERSLAG[self.scan.openheid]

    @property
    def rollen(self) -> list[Rolverslag]:
        """The roles in the order of the talk."""
        return [
            Rolverslag(
                rol=rol,
                stroken=[rol.geheel, *rol.blokken] if rol.geheel else [],
                groepslabel=rol.onderdeel.soort.schaal.label(rol.groepsscore.waarde) if rol.groepsscore else "",
            )
            for rol in self.beeld.op_volgorde
        ]

    @property
    def naast_elkaar(self) -> list[Vergelijking]:
        """Between regions: per role which are strong and which ask attention, so who can help whom."""
        if not self.scan.tussen_regios:
            return []
        vergelijkingen = naast_elkaar(self.beeld.regels_vooraf, self.scan.instrument_nu.gescoord)
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
    def hoogste_label(self) -> str:
        return self.beeld.schaal.labels[-1]

    @property
    def teksten_op_naam(self) -> list[tuple[Regel, Onderdeel, str]]:
        """With openheid naam: what was written, per onderdeel and then by organisation."""
        gezegd = [(regel, onderdeel, tekst) for regel in self.beeld.regels for onderdeel, tekst in regel.teksten]
        volgorde = self.scan.instrument_nu.onderdelen
        return sorted(gezegd, key=lambda deel: volgorde.index(deel[1]))

    @property
    def teksten_op_naam_pdf(self) -> list[tuple[Regel, Onderdeel, str]]:
        per_onderdeel = groupby(self.teksten_op_naam, key=lambda deel: deel[1])
        return [deel for _, delen in per_onderdeel for deel in islice(delen, MEESTE_OP_NAAM)]

    @property
    def teksten_op_naam_rest(self) -> int:
        return len(self.teksten_op_naam) - len(self.teksten_op_naam_pdf)

    @property
    def regels_vooraf_pdf(self) -> list[Regel]:
        return self.beeld.regels_vooraf[:MEESTE_REGELS]

    @property
    def regels_achteraf_pdf(self) -> list[Regel]:
        return self.beeld.regels_achteraf[: MEESTE_REGELS - len(self.regels_vooraf_pdf)]

    @property
    def regels_rest(self) -> int:
        return len(self.beeld.regels) - len(self.regels_vooraf_pdf) - len(self.regels_achteraf_pdf)

    @property
    def afspraken_pdf(self) -> list[Afspraak]:
        return self.beeld.afspraken[:MEESTE_AFSPRAKEN]

    @property
    def afspraken_rest(self) -> int:
        return len(self.beeld.afspraken) - len(self.afspraken_pdf)

    @property
    def vorige_pdf(self) -> list[Afspraak]:
        return self.vorige[:MEESTE_AFSPRAKEN]

    @property
    def vorige_rest(self) -> int:
        return len(self.vorige) - len(self.vorige_pdf)

    @property
    def met_blokken(self) -> bool:
        return any(rol.blokken for rol in self.beeld.rollen)

    @property
    def meegedaan(self) -> str:
        """How many answered: "9 van de 12 verwachte formulieren", or only the number when more came than that."""
        aantal = self.beeld.aantal
        if self.genodigd and aantal <= self.genodigd:
            return f"{aantal} van de {self.genodigd} verwachte formulieren"
        return hoeveel(aantal, "formulier", "formulieren")


def maak_verslag(scan: Scan) -> Verslag:
    """Return the report of a revealed scan, in a constant number of queries."""
    beeld = lees(scan)
    rijen = list(scan.genodigden.op_volgorde())
    return Verslag(
        scan=scan,
        beeld=beeld,
        genodigd=max(scan.verwacht, len(rijen)),
        genodigden=_per_domein(rijen),
        kort=in_het_kort(beeld),
        trend=trend(scan),
        vorige=vorige_afspraken(scan) if scan.ronde > 1 else [],
    )


def _per_domein(rijen) -> list[Genodigden]:
    uit = []
    for domein, groep in groupby(rijen, key=lambda rij: rij.domein):
        geteld = Counter(rij.organisatie for rij in groep)
        namen = [f"{naam} ({aantal} plekken)" if aantal > 1 else naam for naam, aantal in sorted(geteld.items())]
        if len(namen) > MEESTE_ORGANISATIES:
            rest = len(namen) - MEESTE_ORGANISATIES
            namen = [*namen[:MEESTE_ORGANISATIES], f"nog {hoeveel(rest, 'andere', 'andere')}"]
        uit.append(Genodigden(Domein(domein).label, namen))
    return uit


def in_het_kort(beeld: Groepsbeeld) -> list[str]:
    """Say in words what the strips show: where the group agrees, where not, and what hangs on one kind of party."""
    if not beeld.rollen:
        return []
    zinnen = []
    for woord in VOLGORDE:
        rollen = [_de(rol) for rol in beeld.op_volgorde if rol.eensgezindheid == woord]
        if rollen:
            zinnen.append(f"Over {opsomming(rollen)} {ZIN_BIJ[woord]}.")
    zinnen += [
        rol.houders.hangt(_de(rol).capitalize()) for rol in beeld.rollen if rol.houders and rol.houders.hangt_aan_een
    ]
    return zinnen


def _de(rol: Rolbeeld) -> str:
    return f"de {rol.onderdeel.naam.lower()}"
