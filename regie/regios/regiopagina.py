"""What the page of a region shows: the congruence that was counted and that partners feel, ready for the template.

The picture is a table: per municipality one cell for each kind of area, with the letter of the area it lies in.
Letters go by size within their kind (A has most of the region's inhabitants), so a band of one letter is one area.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from regie.inhoud.schaalcijfers import PEILMOMENT, Schaalcijfer, schaalcijfers
from regie.regios.congruentie.zinnen import over_geheel, over_soort, procent

from .congruentie import Gebiedsdeel, Samenval, SoortCongruentie
from .regio import ErvarenCongruentie, Oordeel, Regio

TONEN = 3  # grounds to tell neighbours apart, also in grey; the letter says which area it is
KORT = {"jeugdregio": "Jeugd", "swv_po": "PO", "swv_vo": "VO", "ggd": "GGD", "rmc": "RMC"}
SMALLER_GEEN_LETTER = Decimal("0.05")  # a narrower part of the bar has no room for its letter

SAMEN = {Oordeel.VALT_SAMEN, Oordeel.GROTENDEELS}


@dataclass(frozen=True)
class Balkstuk:
    """One area in the bar and the list of its kind. `x`, `breed`, `midden`: SVG lengths over the whole bar."""

    letter: str
    toon: int
    titel: str
    van_regio: str
    buiten: str  # empty when the area does not reach outside the region
    telt_mee: bool
    x: str
    breed: str
    midden: str
    past_letter: bool


@dataclass(frozen=True)
class Gebiedsplek:
    """One area in the cell of a municipality. `aandeel` is empty for a municipality that lies in it whole."""

    letter: str
    toon: int
    naam: str
    aandeel: str


@dataclass(frozen=True)
class Vak:
    """The cell of one municipality for one kind of area; without plekken the area is not known."""

    soort: str
    plekken: tuple[Gebiedsplek, ...]


@dataclass(frozen=True)
class GemeenteRij:
    naam: str
    inwoners: int
    vakken: tuple[Vak, ...]


@dataclass(frozen=True)
class Soortdeel:
    """One kind of area on the page."""

    sleutel: str
    naam: str
    kort: str
    uitleg: str
    uitkomst: Samenval
    zin: str
    stukken: tuple[Balkstuk, ...]
    oordeel: str  # what partners answered; empty when nobody did
    toelichting: str
    verschil: str  # a sentence when that differs from what was counted
    schaal: tuple[Schaalcijfer, ...]


@dataclass(frozen=True)
class Regiopagina:
    """`jaar`: of the division in areas; `inwoners_jaar`: the day of the numbers is the first of January."""

    regio: Regio
    inwoners: int
    aantal_gemeenten: int
    inwoners_jaar: int | None
    zin: str
    soorten: tuple[Soortdeel, ...]
    rijen: tuple[GemeenteRij, ...]
    peilmoment: str = PEILMOMENT

    @property
    def valt_uiteen(self) -> bool:
        return any(soort.uitkomst == Samenval.DISCONGRUENT for soort in self.soorten)

    @property
    def is_ervaren(self) -> bool:
        return any(soort.oordeel for soort in self.soorten)

    @property
    def met_schaal(self) -> tuple[Soortdeel, ...]:
        return tuple(soort for soort in self.soorten if soort.schaal)


def letter(nummer: int) -> str:
    """Return what a spreadsheet calls its columns: 0 is A, 25 is Z, 26 is AA."""
    begin, rest = divmod(nummer, 26)
    return (letter(begin - 1) if begin else "") + chr(ord("A") + rest)


def regiopagina(regio: Regio) -> Regiopagina:
    """Put together what the page shows, in four queries however many municipalities there are."""
    gemeenten = regio.gemeenten.all()
    ervaren = {oordeel.soort: oordeel for oordeel in regio.ervaren_congruentie.all()}
    congruentie = gemeenten.congruentie()
    letters = {
        telling.soort.sleutel: {gebied.code: nummer for nummer, gebied in enumerate(telling.gebieden)}
        for telling in congruentie.soorten
    }
    # Municipalities in the same areas stand together, so that one sees bands; within them by name, as they came.
    rijen = sorted(
        congruentie.rijen,
        key=lambda rij: [letters[soort][delen[0].code] if delen else -1 for soort, delen in rij.delen.items()],
    )
    return Regiopagina(
        regio=regio,
        inwoners=congruentie.inwoners,
        aantal_gemeenten=len(congruentie.rijen),
        inwoners_jaar=next((gemeente.inwoners_jaar for gemeente in gemeenten), None),
        zin=over_geheel(congruentie),
        soorten=tuple(_soort(telling, ervaren.get(telling.soort.sleutel)) for telling in congruentie.soorten),
        rijen=tuple(
            GemeenteRij(rij.naam, rij.inwoners, tuple(_vak(*vak, letters[vak[0]]) for vak in rij.delen.items()))
            for rij in rijen
        ),
    )


def _soort(telling: SoortCongruentie, ervaren: ErvarenCongruentie | None) -> Soortdeel:
    soort = telling.soort
    stukken = _stukken(telling)
    return Soortdeel(
        sleutel=soort.sleutel,
        naam=soort.enkelvoud[0].upper() + soort.enkelvoud[1:],
        kort=KORT[soort.sleutel],
        uitleg=soort.uitleg,
        uitkomst=telling.uitkomst,
        zin=over_soort(telling),
        stukken=stukken,
        oordeel=ervaren.get_oordeel_display() if ervaren else "",
        toelichting=ervaren.toelichting if ervaren else "",
        verschil=_verschil(telling.uitkomst, ervaren.oordeel) if ervaren else "",
        schaal=schaalcijfers(soort.sleutel),
    )


def _stukken(telling: SoortCongruentie) -> tuple[Balkstuk, ...]:
    """The areas from left to right, each as wide as its part of the region's inhabitants."""
    stukken, begin = [], Decimal()
    for nummer, gebied in enumerate(telling.gebieden):
        stukken.append(
            Balkstuk(
                letter=letter(nummer),
                toon=nummer % TONEN,
                titel=gebied.titel,
                van_regio=procent(gebied.van_regio),
                buiten=procent(gebied.buiten) if gebied.reikt_buiten else "",
                telt_mee=gebied in telling.geteld,
                x=_lengte(begin),
                breed=_lengte(gebied.van_regio),
                midden=_lengte(begin + gebied.van_regio / 2),
                past_letter=gebied.van_regio >= SMALLER_GEEN_LETTER,
            )
        )
        begin += gebied.van_regio
    return tuple(stukken)


def _lengte(deel: Decimal) -> str:
    return f"{deel * 100:.2f}%"


def _vak(soort: str, delen: tuple[Gebiedsdeel, ...], letters: Mapping[str, int]) -> Vak:
    return Vak(
        soort,
        tuple(
            Gebiedsplek(
                letter=letter(letters[deel.code]),
                toon=letters[deel.code] % TONEN,
                naam=deel.gebied,
                aandeel="" if len(delen) == 1 else procent(deel.aandeel),
            )
            for deel in delen
        ),
    )


def _verschil(uitkomst: Samenval, oordeel: str) -> str:
    """Say what it may mean that partners feel it otherwise; empty when they hardly do."""
    if uitkomst == Samenval.DISCONGRUENT and oordeel in SAMEN:
        return "Op papier zijn het meer gebieden, maar jullie merken daar weinig van. Wat doen jullie goed?"
    if uitkomst in (Samenval.VALT_SAMEN, Samenval.CONGRUENT) and oordeel == Oordeel.NIET:
        return "Op papier is het één gebied, maar zo voelt het niet. Waar merken jullie dat aan?"
    if uitkomst == Samenval.CONGRUENT and oordeel == Oordeel.VALT_SAMEN:
        return "Op papier is het gebied groter. Voor jullie voelt het als één."
    return ""
