"""How a scan stands: its phase, and before the reveal how many are in. All that anybody may know then (privacy 4)."""

from dataclasses import dataclass

from zelfscan.models import Scan


@dataclass(frozen=True)
class Stand:
    """`van`: how many are expected, 0 when nobody said. `binnen` and `van` are 0 after the reveal."""

    fase: str
    binnen: int
    van: int

    @property
    def zin(self) -> str:
        """The only sentence about it before the reveal: "7 van 9 binnen"."""
        if not self.van:
            return f"{self.binnen} binnen"
        if self.binnen > self.van:
            return f"{self.binnen} binnen, {self.van} verwacht"
        return f"{self.binnen} van {self.van} binnen"

    @property
    def etag(self) -> str:
        return f'"{self.fase}-{self.binnen}-{self.van}"'


def stand_van(scan: Scan) -> Stand:
    """Return how a scan stands that comes from `met_stand()`."""
    return _stand(scan.status, scan.aantal_binnen, scan.verwacht, scan.aantal_genodigd)


def lees_stand(code: str) -> Stand | None:
    """Return how the scan with this code stands, in one query; None when there is none. Asked for all evening."""
    rijen = Scan.objects.filter(code=code).met_stand()
    rij = rijen.values_list("status", "aantal_binnen", "verwacht", "aantal_genodigd").first()
    return _stand(*rij) if rij else None


def _stand(status: str, binnen: int, verwacht: int, genodigd: int) -> Stand:
    return Stand(status, binnen, max(verwacht, genodigd)) if status == "open" else Stand(status, 0, 0)
