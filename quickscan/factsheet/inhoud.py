"""The factsheet as page, PDF and document show it: one view of one version. What is missing in a version, in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.dateparse import parse_date
from django.utils.formats import date_format
from django.utils.safestring import SafeString

from quickscan.proces.doelgroepen import Doelgroep
from quickscan.proces.models import Quickscan
from quickscan.proces.vragen import TEKSTVRAGEN, VRAGEN, Factsheetvraag
from regie.inhoud.kernrollen import KERNROLLEN, Kernrol
from regie.inhoud.partijen import Partij
from regie.stukken.markdown import markdown
from regie.stukken.strook import Strook, geteld, strook
from regie.stukken.tekst import hoeveel, opsomming
from regie.stukken.toetsing.bijlage import Bijlage, lees_bijlage
from zelfscan.service import MATE_VAN_AANWEZIGHEID, UITLEG, InWoorden, in_woorden

from .models import Factsheetversie, Rolbeschrijving
from .passages import FACTSHEET

SCHAAL = MATE_VAN_AANWEZIGHEID
OVER = (
    "Een quickscan laat in korte tijd zien wie in een regio de regie neemt. Het gaat om de samenwerking tussen "
    "onderwijs, kinderopvang, jeugdhulp, zorg en gemeente. Onderzoekers van AEF voerden gesprekken en lazen "
    "documenten. Iedereen met wie ze spraken, kan de factsheet toetsen voordat die vaststaat."
)
NIET_BEOORDEELD = "Niet beoordeeld"


@dataclass(frozen=True)
class Scanrol:
    """One role in the scan that was taken over; `strook` None: too few gave a score to show it."""

    naam: str
    verdeling: tuple[int, ...]
    strook: Strook | None
    woorden: InWoorden
    aantal: int
    groepsscore: int | None


@dataclass(frozen=True)
class Scandeel:
    """The scan that was taken over."""

    samenwerking: str
    onthuld_op: date
    aantal: int
    rollen: Mapping[str, Scanrol]

    @property
    def met_midden(self) -> bool:
        """Whether a strip marks a middle, so that a legend has to say what the mark is."""
        return any(rol.woorden.mediaan is not None for rol in self.rollen.values())

    @property
    def uitleg_woorden(self) -> str:
        return UITLEG

    @property
    def wat(self) -> str:
        """Which scan, behind "de uitkomst van een scan: "."""
        dag = date_format(self.onthuld_op, "j F Y")
        return f"‘{self.samenwerking}’, besproken op {dag}, met {self.aantal}\u00a0mensen."


@dataclass(frozen=True)
class Roldeel:
    """One role: the score of the researchers with how and by whom, and apart from it the scan's.

    `strook` is None when the researchers gave no score.
    """

    rol: Kernrol
    waarde: int | None
    label: str
    verdeling: tuple[int, ...]
    strook: Strook | None
    hoe: SafeString
    door_wie: str
    scan: Scanrol | None

    @property
    def rijen(self) -> list["Roldeel | Scanrol"]:
        """The lines of its strip table: of the researchers, and of the scan when there was one."""
        return [self, self.scan] if self.scan else [self]


@dataclass(frozen=True)
class Factsheetinhoud:
    """Everything that a factsheet shows. `antwoorden`: questions a to c with their text; (d) is in `rollen`."""

    quickscan: Quickscan
    versie: Factsheetversie
    gemeenten: list[str]
    gesprekken: str
    kern: SafeString
    antwoorden: list[tuple[Factsheetvraag, SafeString]]
    rollen: list[Roldeel]
    scan: Scandeel | None
    bijlage: Bijlage | None

    @property
    def vraag_rollen(self) -> Factsheetvraag:
        return VRAGEN[-1]

    @property
    def schaal(self):
        return SCHAAL

    @property
    def bijlagekop(self) -> str:
        return "Bijlage: wat de regio ervan vond"

    @property
    def over(self) -> str:
        """What a factsheet is, for who gets one on paper."""
        return OVER

    @property
    def rijen(self) -> list[Roldeel | Scanrol]:
        """The lines of the strip table of all roles."""
        return [rij for deel in self.rollen for rij in deel.rijen]

    def deel(self, plek: str) -> SafeString | str:
        """Return the text of one part, to show beside a remark; empty for the whole, and for (d) as a whole."""
        return {
            **{vraag.sleutel: tekst for vraag, tekst in self.antwoorden},
            **{deel.rol.sleutel: deel.hoe for deel in self.rollen},
        }.get(plek, "")

    @property
    def onderwerp(self) -> str:
        """What the cover says under the name: the theme and for whom."""
        return f"{self.quickscan.thema}, voor {_klein(Doelgroep(self.quickscan.doelgroep).label)}"

    @property
    def is_concept(self) -> bool:
        return self.versie.vrijgegeven_op is None

    @property
    def voet(self) -> str:
        """What stands at the foot of each page, on paper."""
        wie = " Alleen voor de onderzoekers." if self.is_concept else ""
        return f"Factsheet {self.quickscan.naam}, {self.versie.stand}.{wie}"

    @property
    def uitleg_rollen(self) -> str:
        """What the scores of (d) say, and what not."""
        laagste, *_, hoogste = SCHAAL.labels
        return (
            f"Per rol: hoe goed werkt die nu? Van 1 ({laagste.lower()}) tot {len(SCHAAL.labels)} ({hoogste.lower()}). "
            "Het gaat er niet om wie ervoor is aangewezen. Een rol kan bij één mens liggen, of bij meer mensen samen."
        )

    @property
    def opvallend_in_cijfers(self) -> list[str]:
        """The scores of the researchers in one or two sentences."""
        gescoord = {deel.rol.naam: deel.waarde for deel in self.rollen if deel.waarde}
        onbekend = [f"de {deel.rol.naam.lower()}" for deel in self.rollen if not deel.waarde]
        zinnen = []
        if len(gescoord) > 1:
            laag, hoog = min(gescoord.values()), max(gescoord.values())
            if laag == hoog:
                wie = (
                    "Alle vier de rollen zijn" if len(gescoord) == 4 else f"De {len(gescoord)} beoordeelde rollen zijn"
                )
                zinnen.append(f"{wie} even sterk: {hoog}, {SCHAAL.label(hoog).lower()}.")
            else:
                zinnen.append(f"Het meest aanwezig: {_met(gescoord, hoog)}. Het minst: {_met(gescoord, laag)}.")
        if onbekend and len(onbekend) < len(self.rollen):
            zinnen.append(f"Over {opsomming(onbekend)} is nog geen oordeel te geven.")
        return zinnen


def _met(scores: dict[str, int], waarde: int) -> str:
    namen = opsomming([f"de {naam.lower()}" for naam, een in scores.items() if een == waarde])
    return f"{namen} ({waarde}, {SCHAAL.label(waarde).lower()})"


def _klein(tekst: str) -> str:
    return tekst[:1].lower() + tekst[1:]


def maak_factsheetinhoud(quickscan: Quickscan, versie: Factsheetversie) -> Factsheetinhoud:
    """Return all that this version shows, in a constant number of queries."""
    if versie.get_deferred_fields():
        # From a board, which leaves out long texts.
        versie = Factsheetversie.objects.select_related("factsheet").get(pk=versie.pk)
    scan = lees_scan(versie.scan)
    rollen = {rij.kernrol: rij for rij in versie.rollen.all()}
    return Factsheetinhoud(
        quickscan=quickscan,
        versie=versie,
        gemeenten=list(quickscan.regio_nu.gemeenten.values_list("naam", flat=True)) if quickscan.regio_nu else [],
        gesprekken=_gesprekken(quickscan),
        kern=markdown(versie.kern),
        antwoorden=[(vraag, markdown(getattr(versie, vraag.sleutel))) for vraag in TEKSTVRAGEN],
        rollen=[_roldeel(rol, rollen.get(rol.sleutel), scan) for rol in KERNROLLEN],
        scan=scan,
        bijlage=_bijlage(quickscan, versie),
    )


def _gesprekken(quickscan: Quickscan) -> str:
    """How many talks, with which kinds of parties, and when: "5 gesprekken in maart en april 2026, met …"."""
    gehouden = list(quickscan.interviews.gehouden().values_list("partij", flat=True))
    if not gehouden:
        return ""
    partijen = sorted({Partij(partij).label for partij in gehouden})
    partijen = [partij if partij[:2].isupper() else _klein(partij) for partij in partijen]
    return f"{hoeveel(len(gehouden), 'gesprek', 'gesprekken')}, met {opsomming(partijen)}"


def _roldeel(rol: Kernrol, rij: Rolbeschrijving | None, scan: Scandeel | None) -> Roldeel:
    waarde = rij.waarde if rij else None
    label = SCHAAL.label(waarde) if waarde else NIET_BEOORDEELD
    verdeling = tuple(int(plaats == waarde) for plaats in SCHAAL.waarden)
    zin = f"{waarde} van {len(SCHAAL.labels)}, {label.lower()}."
    return Roldeel(
        rol=rol,
        waarde=waarde,
        label=label,
        verdeling=verdeling,
        strook=strook(verdeling, None, zin) if waarde else None,
        hoe=markdown(rij.hoe if rij else ""),
        door_wie=rij.door_wie if rij else "",
        scan=scan and scan.rollen.get(rol.sleutel),
    )


def lees_scan(bewaard: dict | None) -> Scandeel | None:
    """Read what was kept of a scan with a version (`Uitkomst` as plain values); None when no scan was taken over."""
    if not bewaard:
        return None
    return Scandeel(
        samenwerking=bewaard["samenwerking"],
        onthuld_op=parse_date(bewaard["onthuld_op"]),
        aantal=bewaard["aantal"],
        rollen={rol["kernrol"]: _scanrol(rol) for rol in bewaard["rollen"]},
    )


def _scanrol(rol: dict) -> Scanrol:
    """The words are read from the counts: those that an older version kept beside them no longer count."""
    verdeling = tuple(rol["verdeling"] or ())
    woorden = in_woorden(verdeling, SCHAAL)
    return Scanrol(
        naam=rol["naam"],
        verdeling=verdeling,
        strook=strook(verdeling, woorden.mediaan, f"{geteld(verdeling)}.") if any(verdeling) else None,
        woorden=woorden,
        aantal=rol["aantal"],
        groepsscore=rol["groepsscore"],
    )


def _bijlage(quickscan: Quickscan, versie: Factsheetversie) -> Bijlage | None:
    """The newest review that came before this version; of the frozen version itself only once that is final.

    Not in a version that is released and not final: until then answers to remarks change, unseen by the release check.
    """
    if versie.vrijgegeven_op and not versie.vastgesteld_op:
        return None
    t_en_m = versie.nummer if versie.vastgesteld_op else versie.nummer - 1
    eerder = list(quickscan.toetsingen.filter(versie__nummer__lte=t_en_m))
    return lees_bijlage(FACTSHEET, eerder) if eerder else None


def ontbrekend(velden: Mapping[str, str], rollen: Mapping[str, str]) -> list[str]:
    """Say what a version lacks before it can be released: `velden` by question, `rollen` how each is fulfilled."""
    zinnen = [f"Het antwoord op ‘{vraag.kop}’ ontbreekt nog." for vraag in TEKSTVRAGEN if not velden[vraag.sleutel]]
    zonder = [f"de {rol.naam.lower()}" for rol in KERNROLLEN if not rollen.get(rol.sleutel)]
    if zonder:
        zinnen.append(f"Er staat nog niet hoe {opsomming(zonder)} {'wordt' if len(zonder) == 1 else 'worden'} vervuld.")
    return zinnen
