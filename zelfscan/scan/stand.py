"""How a scan stands: its phase, and before the reveal how many are in. All that anybody may know then (privacy 4)."""

from dataclasses import dataclass

from django.db.models import Count, OuterRef, Subquery

from regie.mensen.gebeurtenis import Gebeurtenis
from zelfscan.scan.overgangen import Scanstatus

from .models import Scan

MEESTE_STIPPEN = 60  # as in static/js/wand_binnen.js
# How much was done to a scan: each action writes its event.
GEBEURD = (
    Gebeurtenis.objects.filter(onderwerp_soort="scan", onderwerp_id=OuterRef("pk"))
    .order_by()
    .values("onderwerp_id")
    .annotate(aantal=Count("pk"))
    .values("aantal")
)


@dataclass(frozen=True)
class Stand:
    """`van`: how many are expected, 0 when nobody said. `binnen` and `van` are 0 after the reveal.

    What the organiser did, for everybody to be told: `dicht` and `opnieuw` as of a Scan; `oude_code`: asked for by a
    code that is not in force any more. After the reveal `dia` is the slide that they talk about, and `keer` how often
    who leads moved; "" and 0 when nobody leads from one window. `nieuws`: another number after each thing that the
    organisers did after the reveal, so that a wall gets its page anew only then.
    """

    fase: str
    binnen: int
    van: int
    dicht: bool = False
    opnieuw: int = 0
    oude_code: bool = False
    dia: str = ""
    keer: int = 0
    nieuws: int = 0

    @property
    def zin(self) -> str:
        """The only sentence about it before the reveal: "7 van 9 binnen"."""
        if not self.van:
            return f"{self.binnen} binnen"
        if self.binnen > self.van:
            return f"{self.binnen} binnen, {self.van} verwacht"
        return f"{self.binnen} van {self.van} binnen"

    @property
    def is_compleet(self) -> bool:
        """Whether as many are in as were expected."""
        return self.binnen == self.van > 0

    @property
    def stippen(self) -> list[bool]:
        """For the wall: one per place, whether it is filled. By number alone: whose it is, and when, nobody sees."""
        plekken = max(self.binnen, self.van)
        return [plek < self.binnen for plek in range(plekken)] if plekken <= MEESTE_STIPPEN else []

    @property
    def meer_dan_verwacht(self) -> bool:
        return self.binnen > self.van > 0

    @property
    def etag(self) -> str:
        binnen = f"{self.binnen}-{self.van}-{self.dicht:d}-{self.opnieuw}-{self.oude_code:d}"
        return f'"{self.fase}-{binnen}-{self.keer}-{self.nieuws}"'


def stand_van(scan: Scan) -> Stand:
    """Return how a scan stands that comes from `met_stand()`."""
    return _stand(scan.status, scan.aantal_binnen, scan.verwacht, scan.aantal_genodigd, scan.dicht, scan.opnieuw)


def lees_stand(code: str) -> Stand | None:
    """Return how the scan with this code stands, in one query; None when there is none. Asked for all evening.

    An old code takes a second query, and so does a wrong one.
    """
    if rij := _rij(Scan.objects.filter(code=code)):
        return _stand(*rij)
    rij = _rij(Scan.objects.filter(oude_codes=code))
    return _stand(*rij, oude_code=True) if rij else None


def _rij(scans) -> tuple | None:
    leiding = ("leiding__dia", "leiding__keer")
    velden = ("status", "aantal_binnen", "verwacht", "aantal_genodigd", "dicht", "opnieuw", *leiding, "nieuws")
    return scans.met_stand().annotate(nieuws=Subquery(GEBEURD)).values_list(*velden).first()


def _stand(status, binnen, verwacht, genodigd, dicht, opnieuw, dia="", keer=0, nieuws=0, *, oude_code=False) -> Stand:
    if status != Scanstatus.OPEN:
        return Stand(status, 0, 0, oude_code=oude_code, dia=dia or "", keer=keer or 0, nieuws=nieuws or 0)
    return Stand(status, binnen, max(verwacht, genodigd), dicht, opnieuw, oude_code)
