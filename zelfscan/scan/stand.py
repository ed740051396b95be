"""How a scan stands: its phase, and before the reveal how many are in. All that anybody may know then (privacy 4)."""

from dataclasses import dataclass

from zelfscan.scan.overgangen import Scanstatus

from .models import Scan


@dataclass(frozen=True)
class Stand:
    """`van`: how many are expected, 0 when nobody said. `binnen` and `van` are 0 after the reveal.

    What the organiser did, for everybody to be told: `dicht` and `opnieuw` as of a Scan; `oude_code`: asked for by a
    code that is not in force any more.
    """

    fase: str
    binnen: int
    van: int
    dicht: bool = False
    opnieuw: int = 0
    oude_code: bool = False

    @property
    def zin(self) -> str:
        """The only sentence about it before the reveal: "7 van 9 binnen"."""
        if not self.van:
            return f"{self.binnen} binnen"
        if self.binnen > self.van:
            return f"{self.binnen} binnen, {self.van} verwacht"
        return f"{self.binnen} van {self.van} binnen"

    @property
    def meer_dan_verwacht(self) -> bool:
        return self.binnen > self.van > 0

    @property
    def etag(self) -> str:
        return f'"{self.fase}-{self.binnen}-{self.van}-{self.dicht:d}-{self.opnieuw}-{self.oude_code:d}"'


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
    velden = ("status", "aantal_binnen", "verwacht", "aantal_genodigd", "dicht", "opnieuw")
    return scans.met_stand().values_list(*velden).first()


def _stand(status, binnen, verwacht, genodigd, dicht, opnieuw, *, oude_code=False) -> Stand:
    if status != Scanstatus.OPEN:
        return Stand(status, 0, 0, oude_code=oude_code)
    return Stand(status, binnen, max(verwacht, genodigd), dicht, opnieuw, oude_code)
