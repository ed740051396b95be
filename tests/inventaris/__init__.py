"""The inventory: every address of the site, once. Who may, what it answers, and what must be on it.

One file per room of the product. The rights table, the checks of the whole site, the attack tests and the browser read
it; tests/test_inventaris.py says which entry is missing.
"""

from collections.abc import Iterable
from dataclasses import replace

from .quickscan import PAGINAS as QUICKSCAN
from .regie import PAGINAS as REGIE
from .soort import MENSEN, Adres, Pagina, Toestand
from .zelfscan import PAGINAS as ZELFSCAN
from .zelfscan.proef import TOESTANDEN as PROEF

__all__ = ["ADRESSEN", "IN_WERELD", "MENSEN", "PAGINAS", "TOESTANDEN", "ZONDER_DATABASE", "Adres", "Pagina", "Toestand"]


def _met(paginas: Iterable[Pagina], erbij: dict[str, tuple[Toestand, ...]]) -> tuple[Pagina, ...]:
    """The same pages in more states, by the name of the page."""
    over = dict(erbij)
    samen = tuple(replace(een, toestanden=(*een.toestanden, *over.pop(een.naam, ()))) for een in paginas)
    assert not over, f"geen pagina met deze naam: {', '.join(over)}"
    return samen


PAGINAS = _met((*REGIE, *ZELFSCAN, *QUICKSCAN), PROEF)
# The rights table.
ADRESSEN: tuple[Adres, ...] = tuple(rij for pagina in PAGINAS for rij in pagina.rijen)
TOESTANDEN: tuple[Toestand, ...] = tuple(een for pagina in PAGINAS for een in pagina.te_bekijken)
IN_WERELD = tuple(een for een in TOESTANDEN if een.als)
ZONDER_DATABASE = tuple(een for een in TOESTANDEN if not een.als)
