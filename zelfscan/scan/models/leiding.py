"""Which slide of a revealed scan is shown now: the wall, a second device and who follows on a phone read it."""

from django.db import models
from django.db.models import Q

from .scan import Scan


class Leiding(models.Model):
    """The slide that somebody leading came to last; there is none as long as nobody leads from one window.

    `keer` goes up with every move, so who reads knows whether it is news: the last one wins (besluiten 30). Who moved
    it, and when, is not kept.
    """

    scan = models.OneToOneField(
        Scan, models.CASCADE, primary_key=True, related_name="leiding", verbose_name="scan", editable=False
    )
    dia = models.CharField("dia", max_length=40, editable=False)
    keer = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        verbose_name = "leiding"
        verbose_name_plural = "leiding"
        constraints = [
            models.CheckConstraint(
                condition=~Q(dia="") & Q(keer__gte=1),
                name="leiding_is_bij_een_dia",
                violation_error_message="Zeg bij welke dia jullie zijn.",
            )
        ]

    def __str__(self):
        return f"{self.scan} is bij {self.dia}"
