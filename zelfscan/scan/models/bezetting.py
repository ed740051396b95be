"""What the group says after the talk of who takes an item: now, as a second, and who could learn it."""

from django.db import models
from django.db.models import Q

from regie.stukken.kolommen import Regelkolom

from .scan import Scan


class Bezetting(models.Model):
    """Who takes one item, in functions. What one writes may name people, so it goes with the result (besluiten 50).

    `later`: the group lets it rest until that day ("nu even niet").
    """

    scan = models.ForeignKey(Scan, models.CASCADE, related_name="bezetting", verbose_name="scan")
    onderdeel = models.CharField("onderdeel", max_length=30)
    wie = Regelkolom("wie neemt dit?", max_length=100, blank=True)
    tweede = Regelkolom("wie is tweede?", max_length=100, blank=True)
    leert = Regelkolom("wie kan het leren?", max_length=100, blank=True)
    later = models.DateField("nu even niet, kijk opnieuw op", null=True, blank=True)

    class Meta:
        verbose_name = "bezetting"
        verbose_name_plural = "bezettingen"
        constraints = [
            models.UniqueConstraint(
                fields=["scan", "onderdeel"],
                name="bezetting_een_per_onderdeel",
                violation_error_message="Hierbij staat al wie het doet.",
            ),
            models.CheckConstraint(
                condition=~Q(wie="") | ~Q(tweede="") | ~Q(leert="") | Q(later__isnull=False),
                name="bezetting_zegt_iets",
                violation_error_message="Schrijf op wie het doet, wie tweede is, wie het kan leren of wanneer je "
                "opnieuw kijkt.",
            ),
        ]

    def __str__(self):
        return f"wie {self.onderdeel} neemt"
