"""The strip of one role: where every dot, the axis and the mark of the median stand. Pure calculation, no Django."""

from collections.abc import Iterator
from dataclasses import dataclass

from regie.inhoud.getallen import in_cijfers

LANGSTE_SCHAAL = 10
# Units per value, so that equal table columns under the strip are its axis. A drawing is as wide as its place: with
# more values than VEEL in it half as many units each, or one sees no dots on a phone.
KOLOM, SMALLE_KOLOM, VEEL = 100, 50, 6
AS_Y = 48
HOOGTE = 62
# Room above the axis for the dots of one value; narrower than the column, so that neighbours stay apart.
MARGE, HOOG = 10, 42
BAAN_MARGE = 6
# From roomy to tight: the distance between the centres of two dots. They fit 12, 24, 40, 72, 144 dots per value, and 4,
# 9, 16, 30, 64 in a narrow column.
AFSTANDEN = (15, 11, 9, 7, 5)
AFSTAND_ALLEEN = 24
# Tighter than that one sees no dots, and the drawing has to stay a few kB: from there on a dot stands for more scores.
MEESTE_STIPPEN = 5 * ((KOLOM - MARGE) // AFSTANDEN[-1]) * (HOOG // AFSTANDEN[-1])


@dataclass(frozen=True)
class Strook:
    """The drawing of one strip; what is not text, or `waarden`, is ready to stand in an SVG attribute."""

    waarden: range  # the values of the axis, 1 and up: what stands under the drawing
    viewbox: str
    titel: str  # the same in words and numbers: the only thing a screen reader gets
    lijn: str  # the axis with a tick for each value
    stippen: str  # one zero-length stroke per dot; empty without scores
    uitleg: str  # how many scores a dot stands for, to read beside the drawing; empty when it is one
    dikte: str  # diameter of a dot, the width of that stroke
    baan: str  # a band behind the dots at the median; empty without a median
    driehoek: str  # points at the median from below: shape, so that it can be told without colour


def strook(verdeling: tuple[int, ...], mediaan: float | None, titel: str) -> Strook:
    """Draw how often each value was given, and the median.

    `verdeling` has a count for each value of the scale, 1 first (2 to 10 values). `mediaan` lies on that scale, halves
    included; None draws no mark. `titel` is a full sentence with the numbers. However often a value was given, the
    drawing stays a few kB: above 144 (64 in a narrow column) a dot stands for more scores, which `uitleg` then says.
    Raises ValueError for anything else.
    """
    hoogste = len(verdeling)
    if not 2 <= hoogste <= LANGSTE_SCHAAL or min(verdeling) < 0:
        raise ValueError(f"verdeling moet 2 tot {LANGSTE_SCHAAL} aantallen hebben, niet {verdeling!r}")
    if mediaan is not None and not 1 <= mediaan <= hoogste:
        raise ValueError(f"mediaan moet tussen 1 en {hoogste} liggen, niet {mediaan!r}")

    kolom = KOLOM if hoogste <= VEEL else SMALLE_KOLOM
    per_stip = _per_stip(verdeling, kolom)
    stippen = tuple(-(-aantal // per_stip) for aantal in verdeling)  # rounded up: one score never disappears
    afstand = _afstand(stippen, kolom)
    baan = kolom - BAAN_MARGE

    def midden(waarde: float) -> float:
        return (waarde - 0.5) * kolom

    return Strook(
        waarden=range(1, hoogste + 1),
        viewbox=f"0 0 {hoogste * kolom} {HOOGTE}",
        titel=titel,
        lijn=f"M{midden(1):g} {AS_Y}H{midden(hoogste):g}"
        + "".join(f"M{midden(waarde):g} {AS_Y - 4}v8" for waarde in range(1, hoogste + 1)),
        stippen="".join(
            f"M{x:g} {y:g}h0" + f"m{afstand} 0h0" * (in_rij - 1)
            for waarde, aantal in enumerate(stippen, start=1)
            for x, y, in_rij in _rijen(midden(waarde), aantal, afstand, kolom)
        ),
        uitleg=_uitleg(sum(verdeling), per_stip),
        dikte=f"{_dikte(afstand):g}",
        baan="" if mediaan is None else f"M{midden(mediaan) - baan / 2:g} 0h{baan}V{AS_Y}h-{baan}z",
        driehoek="" if mediaan is None else f"M{midden(mediaan):g} {AS_Y + 2}l8 11h-16z",
    )


def _dikte(afstand: int) -> float:
    return afstand * 0.8


def _past(kolom: int, afstand: int) -> int:
    """How many dots fit above one value at this distance."""
    return ((kolom - MARGE) // afstand) * (HOOG // afstand)


def _per_stip(verdeling: tuple[int, ...], kolom: int) -> int:
    """How many scores a dot stands for, so that each value fits and all dots together stay few enough to draw."""
    meeste = _past(kolom, AFSTANDEN[-1])
    if max(verdeling) <= meeste and sum(verdeling) <= MEESTE_STIPPEN:
        return 1
    vol = -(-max(verdeling) // meeste)
    # Rounding up adds at most one dot per value.
    return max(vol, -(-sum(verdeling) // (MEESTE_STIPPEN - len(verdeling))))


def _afstand(stippen: tuple[int, ...], kolom: int) -> int:
    """The largest distance at which the fullest value still fits: one size of dot in the whole strip."""
    if sum(stippen) == 1:
        return AFSTAND_ALLEEN
    return next(afstand for afstand in AFSTANDEN if _past(kolom, afstand) >= max(stippen))


def _rijen(midden: float, aantal: int, afstand: int, kolom: int) -> Iterator[tuple[float, float, int]]:
    """Yield the rows of `aantal` dots as (x and y of the first centre, how many): full rows first, on the axis."""
    per_rij = (kolom - MARGE) // afstand
    for begin in range(0, aantal, per_rij):
        in_rij = min(per_rij, aantal - begin)
        y = AS_Y - 4 - afstand / 2 - (begin // per_rij) * afstand
        yield midden - (in_rij - 1) / 2 * afstand, y, in_rij


def _uitleg(aantal: int, per_stip: int) -> str:
    return (
        ""
        if per_stip == 1
        else f"Elke stip staat voor hoogstens {in_cijfers(per_stip)} van de {in_cijfers(aantal)} scores."
    )
