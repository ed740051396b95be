"""The strip of one role: where every dot, the axis and the mark of the median stand. Pure calculation, no Django."""

from dataclasses import dataclass

LANGSTE_SCHAAL = 10
KOLOM = 100  # units per value, so that equal table columns under the strip are its axis
AS_Y = 48
HOOGTE = 62
# Room above the axis for the dots of one value; narrower than the column, so that neighbours stay apart.
BREED, HOOG = 90, 42
BAAN = 94
# From roomy to tight: the distance between the centres of two dots. They fit 12, 24, 40, 72, … dots per value.
AFSTANDEN = (15, 11, 9, 7, 5, 4, 3, 2)
AFSTAND_ALLEEN = 24


@dataclass(frozen=True)
class Strook:
    """The drawing of one strip; every field but `titel` is ready to stand in an SVG attribute."""

    viewbox: str
    titel: str  # the same in words and numbers: the only thing a screen reader gets
    lijn: str  # the axis with a tick for each value
    stippen: str  # one zero-length stroke per answer; empty without answers
    dikte: str  # diameter of a dot, the width of that stroke
    baan: str  # a band behind the dots at the median; empty without a median
    driehoek: str  # points at the median from below: shape, so that it can be told without colour


def strook(verdeling: tuple[int, ...], mediaan: float | None, titel: str) -> Strook:
    """Draw how often each value was given, and the median.

    `verdeling` has a count for each value of the scale, 1 first (2 to 10 values). `mediaan` lies on that scale, halves
    included; None draws no mark. `titel` is a full sentence with the numbers. Raises ValueError for
    anything else, or when one value was given so often that its dots would not fit (above 945).
    """
    hoogste = len(verdeling)
    if not 2 <= hoogste <= LANGSTE_SCHAAL or min(verdeling) < 0:
        raise ValueError(f"verdeling moet 2 tot {LANGSTE_SCHAAL} aantallen hebben, niet {verdeling!r}")
    if mediaan is not None and not 1 <= mediaan <= hoogste:
        raise ValueError(f"mediaan moet tussen 1 en {hoogste} liggen, niet {mediaan!r}")

    afstand = _afstand(verdeling)
    return Strook(
        viewbox=f"0 0 {hoogste * KOLOM} {HOOGTE}",
        titel=titel,
        lijn=f"M{_midden(1):g} {AS_Y}H{_midden(hoogste):g}"
        + "".join(f"M{_midden(waarde):g} {AS_Y - 4}v8" for waarde in range(1, hoogste + 1)),
        stippen="".join(
            f"M{x:g} {y:g}h0"
            for waarde, aantal in enumerate(verdeling, start=1)
            for x, y in _plaatsen(_midden(waarde), aantal, afstand)
        ),
        dikte=f"{_dikte(afstand):g}",
        baan="" if mediaan is None else f"M{_midden(mediaan) - BAAN / 2:g} 0h{BAAN}V{AS_Y}h-{BAAN}z",
        driehoek="" if mediaan is None else f"M{_midden(mediaan):g} {AS_Y + 2}l8 11h-16z",
    )


def _midden(waarde: float) -> float:
    return (waarde - 0.5) * KOLOM


def _dikte(afstand: int) -> float:
    return afstand * 0.8


def _afstand(verdeling: tuple[int, ...]) -> int:
    """The largest distance at which the fullest value still fits: one size of dot in the whole strip."""
    if sum(verdeling) == 1:
        return AFSTAND_ALLEEN
    for afstand in AFSTANDEN:
        if (BREED // afstand) * (HOOG // afstand) >= max(verdeling):
            return afstand
    raise ValueError(f"{max(verdeling)} stippen bij één waarde passen niet in een strook")


def _plaatsen(midden: float, aantal: int, afstand: int):
    """Yield the centres of `aantal` dots: side by side, full rows first, stacked on the axis."""
    per_rij = BREED // afstand
    for begin in range(0, aantal, per_rij):
        in_rij = min(per_rij, aantal - begin)
        y = AS_Y - 4 - afstand / 2 - (begin // per_rij) * afstand
        for plek in range(in_rij):
            yield midden + (plek - (in_rij - 1) / 2) * afstand, y
