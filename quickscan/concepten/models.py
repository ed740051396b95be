"""The concept of one page on which somebody writes the factsheet or the advice.

For its writer and nobody else: not for another researcher, staff, the admin or a search. That one writes, and at which
field, the other researchers see while it happens (`schrijvers`). Gone when the text is saved,
and two weeks after it was written (besluiten 51).
"""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from quickscan.proces.models import Quickscan
from regie.stukken.kolommen import Regelkolom

BEWAREN = timedelta(days=14)
SCHRIJFT_NU = timedelta(minutes=1)
MEESTE_VELDEN, LANGSTE_NAAM = 150, 40


class Stuk(models.TextChoices):
    """What one writes: each has its own concepts."""

    FACTSHEET = "factsheet", "factsheet"
    ADVIES = "advies", "advies"


class SchrijfconceptQuerySet(models.QuerySet):
    def van(self, gebruiker, quickscan: Quickscan, stuk: str) -> models.QuerySet:
        """Those of this person that may be offered, the newest first."""
        rijen = self.filter(door=gebruiker, quickscan=quickscan, stuk=stuk, op__gte=timezone.now() - BEWAREN)
        return rijen.exclude(velden={}).order_by("-op", "-pk")

    def schrijvers(self, quickscan: Quickscan, stuk: str, *, behalve) -> list[tuple[str, str]]:
        """Return who else is writing this now: the name, and the field ("" when that is unknown). Once each."""
        nu = self.filter(quickscan=quickscan, stuk=stuk, op__gte=timezone.now() - SCHRIJFT_NU)
        rijen = nu.exclude(velden={}).exclude(door=behalve).order_by("op", "pk")
        laatst = {wie: (naam, veld) for wie, naam, veld in rijen.values_list("door", "door__naam", "veld")}
        return sorted(laatst.values())

    def voorbij(self, nu: datetime) -> models.QuerySet:
        return self.filter(op__lt=nu - BEWAREN)


class Schrijfconcept(models.Model):
    """`nummer`: of the page as it was opened, also in the browser (static/js/langetekst.js). `velden`: per name of a
    field what stands in it, a list of texts; empty when it was saved or thrown away: what still comes in is late.
    `getoond`: digests of what those fields showed (regie/stukken/samen.py), so that it is seen what others saved since.
    `veld`: the field that was touched last. For a minute others who write this see its name, and nothing else of it.
    """

    quickscan = models.ForeignKey(Quickscan, models.CASCADE, related_name="schrijfconcepten", verbose_name="quickscan")
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", verbose_name="van")
    stuk = models.CharField("stuk", max_length=10, choices=Stuk)
    nummer = Regelkolom("nummer van de pagina", max_length=40)
    velden = models.JSONField("wat er getypt is", default=dict)
    getoond = Regelkolom("waarop er getypt is", max_length=(LANGSTE_NAAM + 14) * MEESTE_VELDEN, blank=True)
    veld = Regelkolom("waaraan er geschreven wordt", max_length=LANGSTE_NAAM, blank=True)
    op = models.DateTimeField("bewaard op", default=timezone.now)

    objects = SchrijfconceptQuerySet.as_manager()

    class Meta:
        verbose_name = "concept"
        verbose_name_plural = "concepten"
        constraints = [
            models.UniqueConstraint(
                fields=["quickscan", "door", "stuk", "nummer"],
                name="schrijfconcept_een_per_pagina",
                violation_error_message="Van deze pagina is er al een concept.",
            ),
            models.CheckConstraint(
                condition=Q(stuk__in=Stuk.values),
                name="schrijfconcept_stuk",
                violation_error_message="Dit stuk bestaat niet.",
            ),
        ]
        indexes = [models.Index(fields=["op"], name="schrijfconcept_oud")]

    def __str__(self):
        return f"een concept van {self.get_stuk_display()}"
