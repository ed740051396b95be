"""How an item moved over the rounds of one group: from frozen views only, without names (privacy 9).

Per round the number of answers, the middle with its label, and the agreed score; of answers without an order, and so
without a middle, what was chosen most. A round in which an item was not shown, or had two sides and so no middle, is a
gap: no line runs through it. Ticks and texts have no place here: privacy 9 says what a trend may hold.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from regie.inhoud.getallen import in_cijfers
from regie.stukken.tekst import kleine_letters
from zelfscan.instrumenten.definitie import Noemer, Onderdeel
from zelfscan.instrumenten.schalen import Schaal
from zelfscan.instrumenten.woorden import MENSEN, Antwoordgever
from zelfscan.scan.models import Genodigde, Scan

from .groepsuitkomst import Groepsuitkomst, lees_cijfers

MEESTE_RONDES = 6  # columns: the latest; two years at the least
STAP, RAND, HOOGTE_PER_PUNT, STIP = 100, 14, 18, 12


@dataclass(frozen=True)
class Trendronde:
    """One column. `andere_samenstelling`: the number of answers or the list differs from the round before."""

    ronde: int
    onthuld_op: date
    aantal: int
    andere_samenstelling: bool
    van: Antwoordgever = MENSEN

    @property
    def hoeveel(self) -> str:
        """How many answered, on one line: "9 mensen"."""
        return self.van.hoeveel(self.aantal).replace(" ", "\N{NO-BREAK SPACE}")


@dataclass(frozen=True)
class Punt:
    """One item in one round. `mediaan` None: there were two sides, which `kanten` says, or too few gave a score; of
    answers without an order `vaakst` says what was chosen most.
    """

    ronde: Trendronde
    aantal: int
    mediaan: float | None
    label: str
    kanten: str
    groepsscore: int | None
    vaakst: str = ""
    afgesproken: str | int | None = None  # the agreed value as one reads it
    met_cijfers: bool = True  # whether a value is a number to who reads it

    @property
    def zonder_midden(self) -> str:
        return self.kanten or self.vaakst or "te weinig scores"

    @property
    def waar(self) -> str:
        """Where the scores lie, in words; empty where the number of the middle says it."""
        return self.zonder_midden if self.mediaan is None else self.label

    @property
    def kort(self) -> str:
        """The middle as short as it can be said, or what there is instead."""
        if self.mediaan is None:
            return self.zonder_midden
        return in_cijfers(self.mediaan) if self.met_cijfers else kleine_letters(self.label)

    @property
    def in_woorden(self) -> str:
        if self.mediaan is None:
            return self.zonder_midden
        getal = in_cijfers(self.mediaan) if self.met_cijfers else ""
        return f"het midden is {', '.join(filter(None, (getal, self.label)))}"


@dataclass(frozen=True)
class Lijn:
    """The drawing of one item; every field but `titel` is ready to stand in an SVG attribute."""

    viewbox: str
    titel: str
    rasterlijnen: str
    lijn: str  # broken where a round is hidden
    stippen: str  # one zero-length stroke per dot
    dikte: str  # diameter of a dot, the width of that stroke


@dataclass(frozen=True)
class Verloop:
    """One item over the rounds. `lijn` is None where its answers have no middle."""

    onderdeel: Onderdeel
    punten: list[Punt]
    lijn: Lijn | None

    @property
    def einden(self) -> tuple[str, str]:
        """What stands at the top and at the foot of its drawing."""
        opschriften = self.onderdeel.soort.schaal.opschriften
        hoog, laag = (getal or label for getal, label in (opschriften[-1], opschriften[0]))
        return hoog, laag

    @property
    def eerst_en_nu(self) -> str:
        """What became of it since the round before, to say aloud: "het midden ging van 2 naar 4"."""
        eerst, nu = (punt.kort for punt in self.punten[-2:])
        met_midden = all(punt.mediaan is not None for punt in self.punten[-2:])
        if eerst == nu:
            return f"het midden bleef {nu}" if met_midden else f"net als toen {nu}"
        return f"het midden ging van {eerst} naar {nu}" if met_midden else f"eerst {eerst}, nu {nu}"


@dataclass(frozen=True)
class Trend:
    noemer: Noemer
    rondes: list[Trendronde]
    onderdelen: list[Verloop]

    @property
    def met_lijn(self) -> list[Verloop]:
        return [een for een in self.onderdelen if een.lijn]

    @property
    def zonder_lijn(self) -> list[Verloop]:
        return [een for een in self.onderdelen if not een.lijn]

    @property
    def schaal(self) -> Schaal | None:
        """The scale of all lines; None when they have more than one."""
        schalen = {een.onderdeel.soort.schaal for een in self.met_lijn}
        return schalen.pop() if len(schalen) == 1 else None

    @property
    def nu_anders(self) -> bool:
        """Whether the number or the list of the last round differs from the one before."""
        return self.rondes[-1].andere_samenstelling

    @property
    def andere_samenstelling(self) -> bool:
        return any(ronde.andere_samenstelling for ronde in self.rondes)


def trend(scan: Scan) -> Trend | None:
    """Return the trend up to and with this scan. None with fewer than two revealed rounds, and between regions.

    Three queries, however many rounds there are, and one more with names.
    """
    if scan.tussen_regios:
        return None
    zelfde = {"instrument": scan.instrument, "instrument_versie": scan.instrument_versie, "manier": scan.manier}
    rijen = Scan.objects.filter(reeks=scan.reeks, ronde__lte=scan.ronde, **zelfde).order_by("ronde")
    uitkomsten = lees_cijfers(rijen)
    if len(uitkomsten) < 2:
        return None
    rondes = _rondes(uitkomsten)[-MEESTE_RONDES:]
    uitkomsten = uitkomsten[-MEESTE_RONDES:]
    instrument = scan.instrument_nu
    verloop = []
    for onderdeel in instrument.gescoord:
        punten = [_punt(uitkomst, onderdeel, ronde) for uitkomst, ronde in zip(uitkomsten, rondes, strict=True)]
        lijn = _teken(onderdeel, punten, len(onderdeel.soort.schaal.labels)) if onderdeel.soort.met_midden else None
        verloop.append(Verloop(onderdeel, punten, lijn))
    return Trend(instrument.noemer, rondes, verloop)


def _rondes(uitkomsten: Sequence[Groepsuitkomst]) -> list[Trendronde]:
    lijsten: dict[int, list] = {uitkomst.scan.pk: [] for uitkomst in uitkomsten}
    for rij in Genodigde.objects.filter(scan__in=lijsten).values_list("scan_id", "organisatie", "naam", "domein"):
        lijsten[rij[0]].append(rij[1:])
    rondes: list[Trendronde] = []
    vorige = None
    for uitkomst in uitkomsten:
        nu = (uitkomst.aantal, sorted(lijsten[uitkomst.scan.pk]))
        # A list that is gone by its term (besluiten 17) says nothing; then the number alone counts.
        anders = vorige is not None and (nu[0] != vorige[0] or bool(nu[1] and vorige[1] and nu[1] != vorige[1]))
        scan = uitkomst.scan
        rondes.append(Trendronde(scan.ronde, scan.onthuld_op, uitkomst.aantal, anders, uitkomst.van))
        vorige = nu
    return rondes


def _punt(uitkomst: Groepsuitkomst, onderdeel: Onderdeel, ronde: Trendronde) -> Punt:
    rol = next((rol for rol in uitkomst.delen if rol.onderdeel == onderdeel), None)
    geheel = rol.geheel if rol else None
    return Punt(
        ronde=ronde,
        aantal=rol.aantal if rol else 0,
        mediaan=geheel.mediaan if geheel else None,
        label=geheel.mediaan_label if geheel else "",
        kanten=geheel.kanten if geheel else "",
        groepsscore=rol.groepsscore.waarde if rol and rol.groepsscore else None,
        afgesproken=onderdeel.soort.cel(rol.groepsscore.waarde) if rol and rol.groepsscore else None,
        met_cijfers=onderdeel.soort.schaal.met_cijfers,
        vaakst=geheel.waar if geheel and not onderdeel.soort.met_midden else "",
    )


def _teken(onderdeel: Onderdeel, punten: Sequence[Punt], hoogste: int) -> Lijn:
    breed = len(punten) * STAP
    plekken = [
        None if punt.mediaan is None else (STAP * (nummer + 0.5), RAND + (hoogste - punt.mediaan) * HOOGTE_PER_PUNT)
        for nummer, punt in enumerate(punten)
    ]
    pad, los = "", True
    for plek in plekken:
        if plek is not None:
            pad += f"{'M' if los else 'L'}{plek[0]:g} {plek[1]:g}"
        los = plek is None
    zinnen = [f"ronde {punt.ronde.ronde}: {punt.in_woorden}" for punt in punten]
    return Lijn(
        viewbox=f"0 0 {breed} {2 * RAND + (hoogste - 1) * HOOGTE_PER_PUNT}",
        titel=f"{onderdeel.naam}, per ronde. {'; '.join(zinnen)}.",
        rasterlijnen="".join(f"M0 {RAND + rij * HOOGTE_PER_PUNT}H{breed}" for rij in range(hoogste)),
        lijn=pad,
        stippen="".join(f"M{x:g} {y:g}h0" for x, y in (plek for plek in plekken if plek)),
        dikte=f"{STIP}",
    )
