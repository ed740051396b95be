"""Who organises a scan, and who did."""

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef

from zelfscan.scan.overgangen import Scanstatus

from .scan import Scan


class Organisator(models.Model):
    """That an account organises a scan; at most two do (besluiten 5)."""

    MEESTE = 2

    scan = models.ForeignKey(Scan, models.CASCADE, related_name="organisatoren", verbose_name="scan")
    # Who is the only one hands over before the account can go (zelfscan/organiseren/mijn.py).
    gebruiker = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="georganiseerde_scans", verbose_name="organisator"
    )

    class Meta:
        verbose_name = "organisator"
        verbose_name_plural = "organisatoren"
        constraints = [
            models.UniqueConstraint(
                fields=["scan", "gebruiker"],
                name="organisator_een_keer",
                violation_error_message="Deze persoon organiseert de scan al.",
            )
        ]

    def __str__(self):
        return f"{self.gebruiker} organiseert {self.scan}"


class OudOrganisator(models.Model):
    """That an account organised a scan before.

    Lists of one organiser are compared (privacy 9), and who hands a scan over does not stop having made its list.
    """

    scan = models.ForeignKey(Scan, models.CASCADE, related_name="oude_organisatoren", verbose_name="scan")
    gebruiker = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="eerder_georganiseerd", verbose_name="oude organisator"
    )

    class Meta:
        verbose_name = "oude organisator"
        verbose_name_plural = "oude organisatoren"
        constraints = [
            models.UniqueConstraint(
                fields=["scan", "gebruiker"],
                name="oud_organisator_een_keer",
                violation_error_message="Deze persoon staat al bij wie de scan eerder organiseerde.",
            )
        ]

    def __str__(self):
        return f"{self.gebruiker} organiseerde {self.scan}"


def alleen_georganiseerd(gebruiker) -> models.QuerySet:
    """The scans that nobody else organises, to be handed over before the account can go; not those called off."""
    anderen = Organisator.objects.filter(scan=OuterRef("pk"), gebruiker__is_active=True).exclude(gebruiker=gebruiker)
    return Scan.objects.van(gebruiker).filter(~Exists(anderen)).exclude(status=Scanstatus.AFGELAST)
