"""Documents of the region that were studied. For researchers and staff; never served from an address of its own."""

import uuid
from pathlib import PurePath

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from quickscan.proces.models import Quickscan
from regie.stukken.kolommen import Regelkolom, Tekstkolom
from regie.stukken.tekst import in_mb

MEESTE_BYTES = 25 * 1024 * 1024


class Documentsoort(models.TextChoices):
    """What can be kept, as its content says it is (quickscan/onderzoek/bestanden.py)."""

    PDF = "pdf"
    DOCX = "docx"
    ODT = "odt"
    XLSX = "xlsx"
    ODS = "ods"
    PNG = "png"
    JPEG = "jpeg"


def opslagplek(document, naam: str) -> str:
    """Where a file lies below MEDIA_ROOT: a random name, so that nothing of the visitor's name gets onto the disk."""
    return str(PurePath("quickscan", str(document.quickscan_id), uuid.uuid4().hex))


class Document(models.Model):
    """One file, and what was learned from it. Goes 6 months after the round (besluiten 17), file included."""

    quickscan = models.ForeignKey(Quickscan, models.CASCADE, related_name="documenten", verbose_name="quickscan")
    naam = Regelkolom("naam", max_length=150)
    bestand = models.FileField("bestand", upload_to=opslagplek, max_length=200)
    soort = models.CharField("soort", max_length=5, editable=False)
    grootte = models.PositiveIntegerField("grootte in bytes", editable=False)
    sha256 = models.CharField(max_length=64, editable=False)
    geleerd = Tekstkolom("wat leert dit document ons?", max_length=3000, blank=True)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    created_at = models.DateTimeField("toegevoegd op", default=timezone.now, editable=False)

    class Meta:
        verbose_name = "document"
        verbose_name_plural = "documenten"
        ordering = ["naam", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["quickscan", "sha256"],
                name="document_een_keer",
                violation_error_message="Dit bestand staat er al.",
            ),
            models.CheckConstraint(
                condition=~Q(naam=""), name="document_heeft_naam", violation_error_message="Geef het document een naam."
            ),
            models.CheckConstraint(
                condition=Q(soort__in=Documentsoort.values),
                name="document_soort",
                violation_error_message="Dit soort bestand kan niet.",
            ),
            models.CheckConstraint(
                condition=Q(grootte__range=(1, MEESTE_BYTES)),
                name="document_grootte",
                violation_error_message=f"Een bestand is niet leeg, en hoogstens {in_mb(MEESTE_BYTES)}.",
            ),
        ]

    def __str__(self):
        return self.naam
