"""What the region accepted before it could take part (quickscan/proces/voorwaarden.py)."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from regie.stukken.kolommen import Regelkolom, Tekstkolom

from .quickscan import Quickscan


class Akkoord(models.Model):
    """That the region accepted one condition: which text, who, when. `naam`: who said so, also without an account."""

    quickscan = models.ForeignKey(Quickscan, models.CASCADE, related_name="akkoorden", verbose_name="quickscan")
    voorwaarde = models.CharField("voorwaarde", max_length=20)
    versie = models.PositiveSmallIntegerField("versie")
    tekst = Tekstkolom("tekst")
    naam = Regelkolom("naam", max_length=100)
    functie = Regelkolom("functie", max_length=100, blank=True)
    gebruiker = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    created_at = models.DateTimeField("wanneer", default=timezone.now, editable=False)

    class Meta:
        verbose_name = "akkoord"
        verbose_name_plural = "akkoorden"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["quickscan", "voorwaarde", "versie"],
                name="akkoord_een_keer",
                violation_error_message="Met deze voorwaarde is al akkoord gegeven.",
            ),
            models.CheckConstraint(
                condition=~Q(naam="") & ~Q(tekst=""),
                name="akkoord_door_iemand",
                violation_error_message="Vul in wie akkoord geeft.",
            ),
        ]

    def __str__(self):
        return f"akkoord met {self.voorwaarde}"
