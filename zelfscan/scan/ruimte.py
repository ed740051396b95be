"""How many answers a scan takes: room for who was not expected, and an end to it, so that nobody alone fills a scan."""

from .models import Beeldregel, Invulling, Scan

ALTIJD = 60  # also of a scan for which nobody said how many are expected
MEESTE = 1000


def meeste_antwoorden(verwacht: int) -> int:
    """Return how many answers there may be, when so many people are expected: one and a half times that, 60 to 1,000.

    `verwacht`: the larger of the expected number and the list.
    """
    return min(MEESTE, max(ALTIJD, -(-verwacht * 3 // 2)))


def ruimte_van(scan: Scan) -> int:
    """Return how many answers this scan takes. One query."""
    return meeste_antwoorden(max(scan.verwacht, scan.genodigden.count()))


def is_vol(scan: Scan) -> bool:
    """Say whether there is no room for another answer; after the reveal for another line by name.

    For a decision the scan has to be locked. One query while there are few answers, else two.
    """
    model = Beeldregel if scan.is_onthuld else Invulling
    aantal = model.objects.filter(scan=scan).count()
    return aantal >= ALTIJD and aantal >= ruimte_van(scan)
