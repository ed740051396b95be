"""How the mail stands, for who runs the site: numbers and kinds, never to whom (regie/management/commands/post.py)."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, Min
from django.tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from regie.mensen.zending import Zending, Zendingreden
from regie.stukken.tekst import hoeveel

# A worker takes what is due at once, so what waits longer than this waits for a worker.
TE_LANG = timedelta(hours=1)
EEN_DAG = timedelta(days=1)


@dataclass(frozen=True)
class Poststand:
    """`wacht`: mails on their way, of which `geprobeerd` failed at least once and `blijft_liggen` nobody takes.

    `niet_bezorgd`: mails that were not delivered, of which `vandaag` since a day. `taken`: other tasks that failed.
    """

    wacht: int
    geprobeerd: int
    blijft_liggen: int
    oudste: datetime | None
    niet_bezorgd: int
    vandaag: int
    taken: int

    def bezwaren(self) -> list[str]:
        """Say what somebody must look at; empty when all is well."""
        zinnen = []
        if self.vandaag:
            zinnen.append(f"{hoeveel(self.vandaag, 'mail is', 'mails zijn')} niet bezorgd")
        if self.geprobeerd:
            zinnen.append(f"{hoeveel(self.geprobeerd, 'mail wacht', 'mails wachten')} op een nieuwe poging")
        if self.blijft_liggen:
            zinnen.append(
                f"{hoeveel(self.blijft_liggen, 'mail blijft', 'mails blijven')} liggen. Draait `manage.py werker`?"
            )
        return zinnen


def poststand(nu: datetime) -> Poststand:
    """Return how the mail stands now."""
    onderweg = Zending.objects.onderweg()
    weg = Zending.objects.niet_bezorgd()
    return Poststand(
        wacht=onderweg.count(),
        geprobeerd=onderweg.filter(pogingen__gt=0).count(),
        blijft_liggen=onderweg.filter(weer_op__lt=nu - TE_LANG).count(),
        oudste=onderweg.aggregate(oudste=Min("created_at"))["oudste"],
        niet_bezorgd=weg.count(),
        vandaag=weg.filter(veranderd_op__gte=nu - EEN_DAG).count(),
        taken=DBTaskResult.objects.failed().count(),
    )


def per_soort(rijen) -> list[tuple[str, str, int]]:
    """Count these mails by kind and by why they are not there yet: (kind, why or "", how many)."""
    geteld = rijen.values_list("sjabloon", "reden").annotate(aantal=Count("pk")).order_by("sjabloon", "reden")
    return [(sjabloon, Zendingreden(reden).label if reden else "", aantal) for sjabloon, reden, aantal in geteld]


def taken_opnieuw(nu: datetime) -> int:
    """Let every task that failed wait again. Returns how many."""
    return DBTaskResult.objects.failed().update(
        status=TaskResultStatus.READY,
        run_after=nu,
        finished_at=None,
        worker_ids=[],
        exception_class_path="",
        traceback="",
    )
