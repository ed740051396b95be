"""Impressions of a finished round, frozen once."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from quickscan.proces.models import Ronde
from regie.stukken.kolommen import Tekstkolom


class Indrukken(models.Model):
    """What is seen over all regions of a closed round: frozen once, five regions or more (besluiten 22).

    For MAO's clients. Holds counts only; `Indruktekst` has the words.
    """

    ronde = models.OneToOneField(Ronde, models.CASCADE, primary_key=True, related_name="indrukken")
    inhoud = models.JSONField("inhoud")
    aantal = models.PositiveSmallIntegerField("aantal regio's")
    created_at = models.DateField("vastgelegd op", auto_now_add=True)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")

    class Meta:
        verbose_name = "indrukken"
        verbose_name_plural = "indrukken"
        constraints = [
            models.CheckConstraint(
                condition=Q(aantal__gte=5),
                name="indrukken_over_vijf",
                violation_error_message="Indrukken gaan over minstens vijf regio's.",
            )
        ]

    def __str__(self):
        return f"indrukken van {self.ronde}"


class Indruktekst(models.Model):
    """A text in the impressions, rewritten so that no region can be known, and approved by somebody else."""

    ronde = models.ForeignKey(Ronde, models.CASCADE, related_name="indrukteksten", verbose_name="ronde")
    tekst = Tekstkolom("tekst", max_length=2000)
    geschreven_door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    goedgekeurd_door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    goedgekeurd_op = models.DateField("goedgekeurd op", null=True)

    class Meta:
        verbose_name = "tekst bij de indrukken"
        verbose_name_plural = "teksten bij de indrukken"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(tekst=""), name="indruktekst_zegt_iets", violation_error_message="Schrijf een tekst."
            ),
            models.CheckConstraint(
                condition=Q(goedgekeurd_door=None) | ~Q(goedgekeurd_door=F("geschreven_door")),
                name="indruktekst_door_een_ander",
                violation_error_message="Iemand anders keurt de tekst goed dan wie die schreef.",
            ),
        ]

    def __str__(self):
        return "een tekst bij de indrukken"
