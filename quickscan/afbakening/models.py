"""What will be looked at, and with which parties. Staff, researchers and contactpersoon see both."""

from django.db import models
from django.db.models import Q

from quickscan.proces.models import HoogstensEen, Quickscan
from regie.regios.organisatie import DOMEIN_PAST, Organisatie, SoortMetSector
from regie.stukken.kolommen import Regelkolom, Tekstkolom


class Afbakeningsschaal(models.TextChoices):
    """How large what is looked at is."""

    GEMEENTEN = "gemeenten", "Eén of meer gemeenten"
    JEUGDREGIO = "jeugdregio", "Een jeugdregio"
    SWV = "swv", "Een samenwerkingsverband passend onderwijs"
    ANDERS = "anders", "Anders"


class Afbakening(models.Model):
    """What the research is about. Theme and target group stand with the quickscan; the people with its interviews."""

    quickscan = HoogstensEen(Quickscan, models.CASCADE, primary_key=True, related_name="afbakening")
    schaal = models.CharField("op welke schaal?", max_length=10, choices=Afbakeningsschaal)
    toelichting = Tekstkolom("toelichting", max_length=2000, blank=True)

    class Meta:
        verbose_name = "afbakening"
        verbose_name_plural = "afbakeningen"
        constraints = [
            models.CheckConstraint(
                condition=Q(schaal__in=Afbakeningsschaal.values)
                & (~Q(schaal=Afbakeningsschaal.ANDERS) | ~Q(toelichting="")),
                name="afbakening_schaal",
                violation_error_message="Kies een schaal. Bij ‘anders’ hoort een toelichting.",
            )
        ]

    def __str__(self):
        return f"afbakening van {self.quickscan}"


class BetrokkenPartij(SoortMetSector):
    """An organisation that takes part in the cooperation that is looked at."""

    afbakening = models.ForeignKey(Afbakening, models.CASCADE, related_name="partijen", verbose_name="afbakening")
    naam = Regelkolom("organisatie", max_length=150)
    # Where it stands in the region's own list.
    organisatie = models.ForeignKey(Organisatie, models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        verbose_name = "betrokken partij"
        verbose_name_plural = "betrokken partijen"
        ordering = ["naam", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["afbakening", "naam"],
                name="betrokkenpartij_een_keer",
                violation_error_message="Deze organisatie staat er al.",
            ),
            models.CheckConstraint(
                condition=~Q(naam="") & DOMEIN_PAST,
                name="betrokkenpartij_past",
                violation_error_message="Noem de organisatie, met een soort en een domein die bij elkaar passen.",
            ),
        ]

    def __str__(self):
        return self.naam
