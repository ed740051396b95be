"""The advice: short, per possibility. Researchers read every version; staff from when it was checked; the
contactpersoon when it is final (toegang.py).
"""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from quickscan.advies.overgangen import Adviesstatus
from quickscan.proces.models import HoogstensEen, Quickscan
from quickscan.proces.vragen import ROLSLEUTELS
from regie.stukken.kolommen import Regelkolom, Tekstkolom


class Advies(models.Model):
    """The advice of one quickscan: concept, checked by a second person, final. Its text stands in its versions."""

    quickscan = HoogstensEen(Quickscan, models.CASCADE, primary_key=True, related_name="advies")
    status = models.CharField("status", max_length=13, default=Adviesstatus.CONCEPT, editable=False)
    gecontroleerd_door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    gecontroleerd_op = models.DateTimeField("gecontroleerd op", null=True, editable=False)
    definitief_op = models.DateTimeField("definitief op", null=True, editable=False)

    class Meta:
        verbose_name = "advies"
        verbose_name_plural = "adviezen"
        constraints = [
            models.CheckConstraint(
                condition=Q(status=Adviesstatus.DEFINITIEF, definitief_op__isnull=False)
                | Q(status__in=[Adviesstatus.CONCEPT, Adviesstatus.GECONTROLEERD], definitief_op=None),
                name="advies_status_past",
                violation_error_message="Een definitief advies heeft een datum, een ander niet.",
            ),
            models.CheckConstraint(
                condition=Q(status=Adviesstatus.CONCEPT) | Q(gecontroleerd_op__isnull=False),
                name="advies_eerst_gecontroleerd",
                violation_error_message="Laat het advies eerst controleren.",
            ),
        ]

    def __str__(self):
        return f"advies aan {self.quickscan.naam}"

    @property
    def is_concept(self) -> bool:
        return self.status == Adviesstatus.CONCEPT

    @property
    def is_gecontroleerd(self) -> bool:
        return self.status == Adviesstatus.GECONTROLEERD

    @property
    def is_definitief(self) -> bool:
        return self.status == Adviesstatus.DEFINITIEF

    @property
    def laatste(self):
        """The newest version, or None."""
        return max(self.versies.all(), key=lambda versie: versie.nummer, default=None)


class Adviesversie(models.Model):
    """One saved text with its possibilities. Never changed: saving again makes the next number."""

    advies = models.ForeignKey(Advies, models.CASCADE, related_name="versies", verbose_name="advies")
    nummer = models.PositiveSmallIntegerField("versie")
    inleiding = Tekstkolom("inleiding", max_length=3000, blank=True)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    created_at = models.DateTimeField("bewaard op", default=timezone.now, editable=False)

    class Meta:
        verbose_name = "versie van een advies"
        verbose_name_plural = "versies van een advies"
        ordering = ["-nummer"]
        constraints = [models.UniqueConstraint(fields=["advies", "nummer"], name="adviesversie_nummer")]

    def __str__(self):
        return f"versie {self.nummer}"


class Mogelijkheid(models.Model):
    """One possibility for further regieneming: what, for whom, which role it strengthens, what MAO can do for it.

    `volgorde`: its number, which it keeps over the versions; one that was removed leaves its number open. `houvast`:
    the handhold of `regie/inhoud/houvasten.py` it rests on, may be empty.
    """

    versie = models.ForeignKey(Adviesversie, models.CASCADE, related_name="mogelijkheden", verbose_name="versie")
    volgorde = models.PositiveSmallIntegerField("volgorde")
    wat = Regelkolom("wat is de mogelijkheid?", max_length=200)
    uitleg = Tekstkolom("uitleg", max_length=2000, blank=True)
    voor_wie = Regelkolom("voor wie?", max_length=200)
    kernrol = models.CharField("welke rol wordt er sterker van?", max_length=14, blank=True)
    steun = Tekstkolom("welke steun kan Met Andere Ogen geven?", max_length=1000, blank=True)
    houvast = models.CharField("welk houvast past erbij?", max_length=30, blank=True)

    class Meta:
        verbose_name = "mogelijkheid"
        verbose_name_plural = "mogelijkheden"
        ordering = ["volgorde"]
        constraints = [
            models.UniqueConstraint(fields=["versie", "volgorde"], name="mogelijkheid_volgorde"),
            models.CheckConstraint(
                condition=~Q(wat="") & ~Q(voor_wie=""),
                name="mogelijkheid_wat_voor_wie",
                violation_error_message="Schrijf op wat de mogelijkheid is, en voor wie.",
            ),
            models.CheckConstraint(
                condition=Q(kernrol="") | Q(kernrol__in=ROLSLEUTELS),
                name="mogelijkheid_rol",
                violation_error_message="Deze rol bestaat niet.",
            ),
        ]

    def __str__(self):
        return self.wat
