"""Numbers as one writes them in Dutch, for texts that know no Django."""

from decimal import Decimal


def met_komma(getal: Decimal | float) -> str:
    """Return it with a comma, and without what is behind it when that is nothing: "3", "3,5"."""
    heel, _, rest = f"{getal:f}".partition(".")
    rest = rest.rstrip("0")
    return f"{heel},{rest}" if rest else heel
