"""The mail with the outcome of the choice, as staff sent it."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from quickscan.proces.models import Quickscan
from quickscan.proces.overgangen import Quickscanstatus
from regie.stukken.kolommen import Tekstkolom


class Besluit(models.TextChoices):
    """What the mail tells: the values are the statuses it leads to."""

    GESELECTEERD = Quickscanstatus.GESELECTEERD.value, "gekozen"
    AFGEWEZEN = Quickscanstatus.AFGEWEZEN.value, "niet gekozen"


class Uitslagbrief(models.Model):
    """What was mailed to who applied: chosen or not. Staff, and who applied, read it back on the application.

    A choice that was reconsidered gives a second one; the last one counts.
    """

    quickscan = models.ForeignKey(Quickscan, models.CASCADE, related_name="brieven", verbose_name="quickscan")
    besluit = models.CharField("besluit", max_length=12, choices=Besluit)
    tekst = Tekstkolom("tekst", max_length=5000)
    created_at = models.DateTimeField("verstuurd op", default=timezone.now, editable=False)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")

    class Meta:
        verbose_name = "brief over de keuze"
        verbose_name_plural = "brieven over de keuze"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(tekst="") & Q(besluit__in=Besluit.values),
                name="uitslagbrief_zegt_iets",
                violation_error_message="Schrijf de tekst van de mail.",
            )
        ]

    def __str__(self):
        return f"brief aan {self.quickscan}"
