"""Numbers as one writes them in Dutch, for texts that know no Django."""

from decimal import Decimal


def in_cijfers(getal: Decimal | float) -> str:
    """Return it with a comma, and a point per thousand; without nothing behind the comma: "3", "3,5", "1.200"."""
    heel, _, rest = f"{getal:,f}".partition(".")
    heel, rest = heel.replace(",", "."), rest.rstrip("0")
    return f"{heel},{rest}" if rest else heel


def in_een_cel(getal: Decimal | float, decimalen: int | None = None) -> str:
    """Return it as a cell of a spreadsheet shows it: with a comma, and nothing per thousand.

    `decimalen`: how many there are; None for as many as it has, up to the fifteen figures that such a program keeps.
    """
    return (f"{float(getal):.15g}" if decimalen is None else f"{getal:.{decimalen}f}").replace(".", ",")
