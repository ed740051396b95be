"""How often one address may do what could go on without end: one table, one way of counting, one answer.

Who has had all of a limit, gets one try back after each `terug_na`. Counted in the cache that all processes share, and
remembered in this one, so that asking costs nothing. The pages of allauth have limits of its own
(regie/mensen/aanmelden/grenzen.py); mails are counted in regie/mensen/mailbudget.py.
"""

import math
import time
from dataclasses import dataclass

from django.core.cache import cache
from django.shortcuts import render

from .bezoeker import adres_van, bezoeker


@dataclass(frozen=True)
class Grens:
    """`keer`: how many tries at once; `terug_na`: after how many seconds one of them comes back."""

    keer: int
    terug_na: int


# A whole office, or a room, may share one address.
GRENZEN = {
    # Codes of scans; the sum stands in zelfscan/scan/raden.py.
    "verkeerde_code": Grens(keer=1000, terug_na=10),
    # Applications for a quickscan: twenty, and then twenty an hour.
    "aanmelding": Grens(keer=20, terug_na=180),
    # Personal links to an application. With 172 bits nobody finds one: this only spares the database.
    "verkeerde_sleutel": Grens(keer=30, terug_na=2),
}
_MEESTE_ADRESSEN = 10_000
# What, of which address: when all tries are back. In this process only, so an address may stand here as it is.
_weer_vrij: dict[tuple[str, str], float] = {}


def te_vaak(request, wat: str) -> bool:
    """Say whether this address has had all it may of `wat`, as far as this process knows. Counts nothing, no query."""
    grens = GRENZEN[wat]
    return bool(_weer_vrij) and _is_op(grens, _weer_vrij.get((wat, adres_van(request)), 0), time.time())


def tel(request, wat: str) -> bool:
    """Count one try of `wat` by this address. False when it had all it may: then it is not counted."""
    grens, sleutel, nu = GRENZEN[wat], f"grens:{wat}:{bezoeker(request)}", time.time()
    vrij = max(cache.get(sleutel, 0), nu)
    mag = not _is_op(grens, vrij, nu)
    if mag:
        vrij += grens.terug_na
        cache.set(sleutel, vrij, math.ceil(vrij - nu))
    if len(_weer_vrij) >= _MEESTE_ADRESSEN:
        _weer_vrij.clear()
    _weer_vrij[wat, adres_van(request)] = vrij
    return mag


def _is_op(grens: Grens, vrij: float, nu: float) -> bool:
    return vrij - nu > (grens.keer - 1) * grens.terug_na


def vergeet() -> None:
    """Forget what this process remembers, as a new one begins; what is in the cache stays."""
    _weer_vrij.clear()


def wacht_even(request, wat: str = ""):
    """Return the page that says to wait a little (429), also for the pages of allauth (handler429 in regie/urls.py)."""
    antwoord = render(request, "429.html", status=429)
    if wat:
        antwoord.headers["Retry-After"] = str(GRENZEN[wat].terug_na)
    return antwoord
