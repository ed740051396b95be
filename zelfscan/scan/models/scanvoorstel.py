"""Asking somebody to organise a scan too, or to take it over: nothing changes until that person says yes."""

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse

from regie.regios.voorstel import Voorstel, VoorstelQuerySet
from zelfscan.scan.overgangen import Scanstatus

from .organisator import Organisator
from .scan import Scan


class ScanvoorstelQuerySet(VoorstelQuerySet):
    def nog_open(self):
        """Also: the scan still goes on, and who asked still organises it."""
        organiseert = Organisator.objects.filter(scan=OuterRef("scan"), gebruiker=OuterRef("door"))
        return super().nog_open().filter(Exists(organiseert)).exclude(scan__status=Scanstatus.AFGELAST)


class Scanvoorstel(Voorstel):
    """To organise this scan: beside `door`, or with `draagt_over` in the place of `door`."""

    scan = models.ForeignKey(Scan, models.CASCADE, related_name="voorstellen", verbose_name="scan")

    objects = ScanvoorstelQuerySet.as_manager()

    class Meta:
        verbose_name = "vraag aan iemand over een scan"
        verbose_name_plural = "vragen aan mensen over een scan"
        constraints = [
            models.UniqueConstraint(
                fields=["scan", "email"],
                name="scanvoorstel_een_keer",
                violation_error_message="Deze persoon is al gevraagd.",
            ),
            models.CheckConstraint(
                condition=~Q(email=""),
                name="scanvoorstel_aan_iemand",
                violation_error_message="Zeg wie je vraagt.",
            ),
        ]

    def __str__(self):
        return f"een vraag over {self.scan}"

    @property
    def waarover(self) -> str:
        """As it stands in a sentence."""
        return f"de scan ‘{self.scan}’"

    @property
    def lijst(self) -> str:
        """The path of the page where who asked sees it."""
        return reverse("scans:organisatoren", args=[self.scan_id])
