"""What a sheet holds, and what each of its cells looks like. No Django."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from regie.inhoud.getallen import in_een_cel

MEESTE_DECIMALEN = 2

type Cel = str | int | float | date | None


@dataclass(frozen=True)
class Blad:
    """One sheet: its name, the heads of the columns, and rows of text, numbers and days."""

    naam: str
    kop: Sequence[str]
    rijen: Sequence[Sequence[Cel]]


@dataclass(frozen=True)
class Celstijl:
    """How a cell looks. `decimalen`: of a number in a column of them; None when it is another cell."""

    naam: str
    rechts: bool = False
    is_kop: bool = False
    is_datum: bool = False
    decimalen: int | None = None


KOP, KOP_RECHTS = Celstijl("Kop", is_kop=True), Celstijl("Kop rechts", is_kop=True, rechts=True)
TEKST = Celstijl("Tekst")  # also a number among texts, as it comes
DATUM = Celstijl("Datum", is_datum=True)
GETALLEN = tuple(
    Celstijl(f"Getal met {decimalen} decimalen" if decimalen else "Getal", rechts=True, decimalen=decimalen)
    for decimalen in range(MEESTE_DECIMALEN + 1)
)
CELSTIJLEN = (KOP, KOP_RECHTS, TEKST, DATUM, *GETALLEN)


def kolomstijl(waarden: Sequence[Cel]) -> Celstijl:
    """Return how a cell of this column looks: as a number only when there is nothing else in it.

    All numbers of a column get as many decimals, so that they stand below each other.
    """
    getallen = [waarde for waarde in waarden if isinstance(waarde, int | float)]
    if not getallen or len(getallen) < sum(waarde is not None for waarde in waarden):
        return TEKST
    return GETALLEN[max(map(_decimalen, getallen))]


def _decimalen(getal: float) -> int:
    kan = range(MEESTE_DECIMALEN)
    return next((aantal for aantal in kan if abs(round(getal, aantal) - getal) < 1e-9), MEESTE_DECIMALEN)


def kopstijl(kolom: Celstijl) -> Celstijl:
    """Return how the head of a column looks: above figures it stands where they do."""
    return KOP_RECHTS if kolom.rechts else KOP


def celstijl(waarde: Cel, kolom: Celstijl) -> Celstijl:
    """Return how this cell looks in a column that looks so."""
    return DATUM if isinstance(waarde, date) else kolom


def getoond(waarde: Cel, stijl: Celstijl) -> str:
    """Return a cell as a Dutch program shows it."""
    if isinstance(waarde, date):
        return f"{waarde:%d-%m-%Y}"
    if isinstance(waarde, int | float):
        return in_een_cel(waarde, stijl.decimalen)
    return waarde or ""
