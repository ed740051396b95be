"""How a scan stands: its phase, and before the reveal how many are in. All that anybody may know then (privacy 4)."""

from dataclasses import dataclass

from django.db.models import Count, IntegerField, OuterRef, Subquery
from django.db.models.functions import Coalesce

from zelfscan.models import Genodigde, Invulling, Scan


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


def _aantal(model):
    """Count by itself: a join of two lists would multiply them."""
    rijen = model.objects.filter(scan=OuterRef("pk")).order_by().values("scan").annotate(n=Count("pk")).values("n")
    return Coalesce(Subquery(rijen, output_field=IntegerField()), 0)


def lees_stand(code: str) -> Stand | None:
    """Return how the scan with this code stands, in one query; None when there is none. Asked for all evening."""
    rij = (
        Scan.objects.filter(code=code)
        .annotate(binnen=_aantal(Invulling), genodigd=_aantal(Genodigde))
        .values_list("status", "binnen", "verwacht", "genodigd")
        .first()
    )
    if rij is None:
        return None
    status, binnen, verwacht, genodigd = rij
    return Stand(status, binnen, max(verwacht, genodigd)) if status == "open" else Stand(status, 0, 0)
