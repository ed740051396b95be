"""The factsheet: its versions and the questions of the release check.

Researchers of this quickscan read every version; staff and the contactpersoon only what was released (toegang.py).
"""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.formats import date_format

from quickscan.factsheet.vrijgave import Vondstsoort
from quickscan.proces.models import HoogstensEen, Quickscan
from quickscan.proces.vragen import ROLSLEUTELS
from regie.stukken.kolommen import Alineakolom, Tekstkolom


def _dag(moment) -> str:
    return date_format(timezone.localtime(moment), "j F Y")


class Factsheet(models.Model):
    """The factsheet of one quickscan; its text stands in its versions."""

    quickscan = HoogstensEen(Quickscan, models.CASCADE, primary_key=True, related_name="factsheet")

    class Meta:
        verbose_name = "factsheet"
        verbose_name_plural = "factsheets"

    def __str__(self):
        return f"factsheet van {self.quickscan.naam}"

    @property
    def laatste(self):
        """The newest version, or None."""
        return max(self.versies.all(), key=lambda versie: versie.nummer, default=None)

    @property
    def vrijgegeven(self):
        """The newest version that left the researchers, or None."""
        vrij = [versie for versie in self.versies.all() if versie.vrijgegeven_op]
        return max(vrij, key=lambda versie: versie.nummer, default=None)

    @property
    def vastgesteld(self):
        """The final version, or None."""
        return next((versie for versie in self.versies.all() if versie.vastgesteld_op), None)


class Factsheetversie(models.Model):
    """One saved text. Never changed afterwards but for the two stamps: saving again makes the next number.

    `kern` (optional: the first page, for who has one minute) and answers (a)–(c) are small Markdown
    (`regie/stukken/markdown.py`); (d) is in `rollen`. `scan`: the outcome of a scan that was taken over, as
    `zelfscan.service` gave it. `compleet`: all answers and the four roles are there.
    """

    factsheet = models.ForeignKey(Factsheet, models.CASCADE, related_name="versies", verbose_name="factsheet")
    nummer = models.PositiveSmallIntegerField("versie")
    kern = Tekstkolom("in het kort", max_length=1500, blank=True)
    gerealiseerd = Tekstkolom("wat is er bereikt?", max_length=5000, blank=True)
    regieneming = Tekstkolom("hoe ziet de regieneming eruit?", max_length=5000, blank=True)
    opvallend = Tekstkolom("wat valt op?", max_length=5000, blank=True)
    scan = models.JSONField("overgenomen uitkomst van een scan", null=True, blank=True)
    compleet = models.BooleanField(default=False, editable=False)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    created_at = models.DateTimeField("bewaard op", default=timezone.now, editable=False)
    vrijgegeven_op = models.DateTimeField("vrijgegeven op", null=True, editable=False)
    vastgesteld_op = models.DateTimeField("vastgesteld op", null=True, editable=False)

    class Meta:
        verbose_name = "versie van een factsheet"
        verbose_name_plural = "versies van een factsheet"
        ordering = ["-nummer"]
        constraints = [
            models.UniqueConstraint(fields=["factsheet", "nummer"], name="factsheetversie_nummer"),
            models.UniqueConstraint(
                fields=["factsheet"],
                condition=Q(vastgesteld_op__isnull=False),
                name="factsheetversie_een_vastgesteld",
                violation_error_message="Er is al een vastgestelde versie.",
            ),
            models.CheckConstraint(
                condition=Q(vrijgegeven_op=None) | Q(compleet=True),
                name="factsheetversie_vrij_is_compleet",
                violation_error_message="Een factsheet die je vrijgeeft, is compleet.",
            ),
            models.CheckConstraint(
                condition=Q(vastgesteld_op=None) | Q(vrijgegeven_op__isnull=False),
                name="factsheetversie_vast_is_vrij",
                violation_error_message="Een vastgestelde factsheet is vrijgegeven.",
            ),
        ]

    def __str__(self):
        return f"versie {self.nummer}"

    @property
    def stand(self) -> str:
        """How far this version is, in words."""
        if self.vastgesteld_op:
            return f"{self}, vastgesteld op {_dag(self.vastgesteld_op)}"
        if self.vrijgegeven_op:
            return f"{self}, vrijgegeven op {_dag(self.vrijgegeven_op)}, nog niet vastgesteld"
        return f"concept, {self} van {_dag(self.created_at)}"


class Rolbeschrijving(models.Model):
    """Part of (d): how one role is fulfilled. `door_wie`: functions, not names. `waarde` None: not to be judged."""

    versie = models.ForeignKey(Factsheetversie, models.CASCADE, related_name="rollen", verbose_name="versie")
    kernrol = models.CharField("rol", max_length=14)
    waarde = models.PositiveSmallIntegerField("mate van aanwezigheid", null=True, blank=True)
    hoe = Tekstkolom("hoe wordt de rol vervuld?", max_length=3000, blank=True)
    door_wie = Alineakolom("door wie (functie, geen naam)?", max_length=300, blank=True)

    class Meta:
        verbose_name = "beschrijving van een rol"
        verbose_name_plural = "beschrijvingen van rollen"
        constraints = [
            models.UniqueConstraint(fields=["versie", "kernrol"], name="rolbeschrijving_een_per_rol"),
            models.CheckConstraint(
                condition=Q(kernrol__in=ROLSLEUTELS),
                name="rolbeschrijving_rol",
                violation_error_message="Deze rol bestaat niet.",
            ),
            models.CheckConstraint(
                condition=Q(waarde=None) | Q(waarde__range=(1, 5)),
                name="rolbeschrijving_waarde",
                violation_error_message="De mate van aanwezigheid loopt van 1 tot en met 5.",
            ),
        ]

    def __str__(self):
        return f"{self.kernrol}: {self.waarde or '–'}"


class VrijgaveVraag(models.Model):
    """What the release check found in a version: a question that somebody answers, not a block. For researchers."""

    versie = models.ForeignKey(Factsheetversie, models.CASCADE, related_name="vrijgavevragen", verbose_name="versie")
    soort = models.CharField("soort", max_length=7, choices=Vondstsoort)
    plek = models.CharField("waar", max_length=20)
    passage = Alineakolom("passage", max_length=500)
    antwoord = Alineakolom("waarom mag dit blijven staan?", max_length=500, blank=True)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")

    class Meta:
        verbose_name = "vraag bij het vrijgeven"
        verbose_name_plural = "vragen bij het vrijgeven"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["versie", "soort", "plek", "passage"], name="vrijgavevraag_een_keer"),
            models.CheckConstraint(
                condition=Q(soort__in=Vondstsoort.values) & ~Q(passage=""),
                name="vrijgavevraag_over_iets",
                violation_error_message="Zeg om welke passage het gaat.",
            ),
        ]

    def __str__(self):
        return f"{self.get_soort_display()}: {self.passage}"
