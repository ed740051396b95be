"""What is seen over all regions of a finished round, for the clients of MAO (besluiten 22, domein §4.3).

By target group as well, when there are enough regions. No names, no texts. What may be shown, says
`zelfscan/scan/over_regios.py`.
"""

from collections import Counter
from dataclasses import dataclass

from quickscan.onderzoek.overgangen import Interviewstatus
from quickscan.proces.doelgroepen import Doelgroep
from quickscan.proces.models import Quickscan, Ronde
from quickscan.proces.overgangen import Quickscanstatus
from regie.inhoud.kernrollen import KERNROLLEN, Kernrol
from regie.stukken.bladen import Blad
from regie.stukken.strook import Strook, strook
from regie.stukken.tekst import hoeveel
from zelfscan.service import MATE_VAN_AANWEZIGHEID, MINSTENS_REGIOS, in_woorden, mag_splitsen, te_tonen

from .models import Indrukken

SCHAAL = MATE_VAN_AANWEZIGHEID
ALLE = "alle"


@dataclass(frozen=True)
class Regiogegevens:
    """What one region adds: its target group, its four scores (None: not judged), and the roles of its advice."""

    doelgroep: str
    waarden: dict[str, int | None]
    mogelijkheden: frozenset[str]
    interviews: int


def gegevens_van(ronde: Ronde) -> list[Regiogegevens]:
    """Return one row per region that went all the way, in no order that tells which. Constant queries."""
    rijen = Quickscan.objects.filter(
        ronde=ronde, status=Quickscanstatus.AFGEROND, factsheet__versies__vastgesteld_op__isnull=False
    ).prefetch_related("factsheet__versies__rollen", "advies__versies__mogelijkheden", "interviews")
    alles = []
    for een in rijen:
        advies = een.advies
        versie = advies.laatste if advies else None
        alles.append(
            Regiogegevens(
                doelgroep=een.doelgroep,
                waarden={rol.kernrol: rol.waarde for rol in een.factsheet.vastgesteld.rollen.all()},
                mogelijkheden=frozenset(m.kernrol for m in versie.mogelijkheden.all() if m.kernrol)
                if versie
                else frozenset(),
                interviews=sum(interview.status == Interviewstatus.GEHOUDEN for interview in een.interviews.all()),
            )
        )
    return alles


def _verdelingen(rijen: list[Regiogegevens]) -> dict[str, list[int]]:
    """Return per role how many of these regions have each value."""
    waarden = {rol.sleutel: Counter(rij.waarden.get(rol.sleutel) for rij in rijen) for rol in KERNROLLEN}
    return {sleutel: [geteld[waarde] for waarde in SCHAAL.waarden] for sleutel, geteld in waarden.items()}


def maak_inhoud(rijen: list[Regiogegevens]) -> dict:
    """Return what is frozen: plain values only. Raises ValueError for fewer than five regions."""
    if len(rijen) < MINSTENS_REGIOS:
        raise ValueError(f"indrukken gaan over minstens {MINSTENS_REGIOS} regio's, niet {len(rijen)}")
    delen = {groep.value: [rij for rij in rijen if rij.doelgroep == groep.value] for groep in Doelgroep}
    if not mag_splitsen(map(len, delen.values())):
        delen = {}
    samen, per_deel = te_tonen(_verdelingen(rijen), {naam: _verdelingen(deel) for naam, deel in delen.items()})
    groepen, rollen = {ALLE: rijen} | delen, {ALLE: samen} | per_deel
    inhoud = [
        {
            "groep": naam,
            "aantal": len(deel),
            "rollen": rollen[naam],
            "mogelijkheden": {rol.sleutel: sum(rol.sleutel in rij.mogelijkheden for rij in deel) for rol in KERNROLLEN},
        }
        for naam, deel in groepen.items()
    ]
    return {"groepen": inhoud, "interviews": sum(rij.interviews for rij in rijen)}


# The frozen content, ready for page, PDF and spreadsheet


@dataclass(frozen=True)
class Rolindruk:
    """One role over these regions; without `strook` fewer than five were judged.

    `mediaan` (with its `label`) is None when nothing may be called the middle: then `kanten` says the two sides.
    """

    rol: Kernrol
    verdeling: tuple[int, ...] | None
    mediaan: float | None
    label: str
    kanten: str
    strook: Strook | None
    mogelijkheden: int

    @property
    def aantal(self) -> int:
        return sum(self.verdeling or ())


@dataclass(frozen=True)
class Groepsindruk:
    naam: str
    aantal: int
    rollen: tuple[Rolindruk, ...]

    @property
    def met_midden(self) -> bool:
        return any(een.mediaan is not None for een in self.rollen)


@dataclass(frozen=True)
class Indrukkenpagina:
    """`teksten`: those that were approved."""

    indrukken: Indrukken
    groepen: tuple[Groepsindruk, ...]
    teksten: tuple[str, ...]

    @property
    def ronde(self) -> Ronde:
        return self.indrukken.ronde

    @property
    def interviews(self) -> int:
        return self.indrukken.inhoud["interviews"]

    @property
    def schaal(self):
        return SCHAAL


def _rolindruk(rol: Kernrol, deel: dict) -> Rolindruk:
    verdeling, mogelijkheden = deel["rollen"][rol.sleutel], deel["mogelijkheden"][rol.sleutel]
    if verdeling is None:
        return Rolindruk(rol, None, None, "", "", None, mogelijkheden)
    woorden = in_woorden(verdeling, SCHAAL)
    tellen = ", ".join(
        f"{hoeveel(aantal, 'regio', "regio's")} op {waarde}"
        for waarde, aantal in zip(SCHAAL.waarden, verdeling, strict=True)
        if aantal
    )
    tekening = strook(tuple(verdeling), woorden.mediaan, f"{tellen}.")
    return Rolindruk(rol, tuple(verdeling), woorden.mediaan, woorden.label, woorden.kanten, tekening, mogelijkheden)


def lees_indrukken(indrukken: Indrukken) -> Indrukkenpagina:
    """Read the frozen impressions of a round with the texts that were approved. One query."""
    namen = {ALLE: "Alle regio's"} | {groep.value: groep.label for groep in Doelgroep}
    teksten = indrukken.ronde.indrukteksten.exclude(goedgekeurd_op=None).values_list("tekst", flat=True)
    return Indrukkenpagina(
        indrukken=indrukken,
        groepen=tuple(
            Groepsindruk(namen[deel["groep"]], deel["aantal"], tuple(_rolindruk(rol, deel) for rol in KERNROLLEN))
            for deel in indrukken.inhoud["groepen"]
        ),
        teksten=tuple(teksten),
    )


def bladen(pagina: Indrukkenpagina) -> list[Blad]:
    """Return the sheets of the spreadsheet: the same as the page."""
    over = [
        ("Ronde", pagina.ronde.naam),
        ("Regio's", pagina.indrukken.aantal),
        ("Interviews", pagina.interviews),
        ("Vastgelegd op", pagina.indrukken.created_at),
    ]
    kop = (
        "Groep",
        "Regio's",
        "Rol",
        *map(str, SCHAAL.waarden),
        "Midden",
        "In woorden",
        "Advies voor deze rol, aantal regio's",
    )
    rijen = [
        (
            groep.naam,
            groep.aantal,
            een.rol.naam,
            *(een.verdeling or [None] * len(SCHAAL.labels)),
            een.mediaan,
            een.kanten or een.label or f"bij minder dan {MINSTENS_REGIOS} regio's beoordeeld",
            een.mogelijkheden,
        )
        for groep in pagina.groepen
        for een in groep.rollen
    ]
    alle = [Blad("Over de ronde", ("Wat", "Waarde"), over), Blad("Rollen", kop, rijen)]
    if pagina.teksten:
        alle.append(Blad("Wat opvalt", ("Tekst",), [(tekst,) for tekst in pagina.teksten]))
    return alle
