"""The first two steps: the startgesprek and what will be looked at. Staff, researchers and contact see both."""

from datetime import timedelta

from django.db import models
from django.db.models import Q

from regie.agenda import agendabestand
from regie.models import Organisatie
from regie.models.organisatie import DOMEIN_PAST
from regie.partijen import Domein, Partij, Sector, keuzes

from .quickscan import Quickscan


class Startgesprek(models.Model):
    """The first talk of MAO with the region: when, where, who, what came out, and whether the conditions were told."""

    quickscan = models.OneToOneField(Quickscan, models.CASCADE, primary_key=True, related_name="startgesprek")
    wanneer = models.DateTimeField("wanneer is het gesprek?")
    plaats = models.CharField("waar?", max_length=150, blank=True)
    videolink = models.URLField("link naar het videogesprek", max_length=500, blank=True)
    aanwezig = models.TextField("wie waren erbij?", max_length=1000, blank=True)
    uitkomst = models.TextField("wat kwam eruit?", max_length=3000, blank=True)
    voorwaarden_uitgelegd = models.BooleanField("de voorwaarden zijn uitgelegd", default=False)

    class Meta:
        verbose_name = "startgesprek"
        verbose_name_plural = "startgesprekken"
        constraints = [
            models.CheckConstraint(
                condition=~Q(plaats="") | ~Q(videolink=""),
                name="startgesprek_ergens",
                violation_error_message="Vul in waar het gesprek is, of geef de link van het videogesprek.",
            )
        ]

    def __str__(self):
        return f"startgesprek van {self.quickscan}"

    def agendabestand(self) -> bytes:
        """The talk as a calendar file, of an hour and a half; the same appointment when it moves."""
        return agendabestand(
            uid=f"startgesprek-{self.quickscan_id}@regiescan",
            titel=f"Startgesprek quickscan {self.quickscan.naam}",
            begin=self.wanneer,
            duur=timedelta(minutes=90),
            plaats=self.plaats or self.videolink,
            uitleg="Kennismaken, en uitleg over de stappen en de voorwaarden.",
            adres=self.videolink,
        )


class Afbakening(models.Model):
    """What the research is about. Theme and target group stand with the quickscan; the people with its interviews."""

    class Schaal(models.TextChoices):
        GEMEENTEN = "gemeenten", "Eén of meer gemeenten"
        JEUGDREGIO = "jeugdregio", "Een jeugdregio"
        SWV = "swv", "Een samenwerkingsverband passend onderwijs"
        ANDERS = "anders", "Anders"

    quickscan = models.OneToOneField(Quickscan, models.CASCADE, primary_key=True, related_name="afbakening")
    schaal = models.CharField("op welke schaal?", max_length=10, choices=Schaal)
    toelichting = models.TextField("toelichting", max_length=2000, blank=True)

    class Meta:
        verbose_name = "afbakening"
        verbose_name_plural = "afbakeningen"
        constraints = [
            models.CheckConstraint(
                condition=Q(schaal__in=["gemeenten", "jeugdregio", "swv", "anders"])
                & (~Q(schaal="anders") | ~Q(toelichting="")),
                name="afbakening_schaal",
                violation_error_message="Kies een schaal. Bij ‘anders’ hoort een toelichting.",
            )
        ]

    def __str__(self):
        return f"afbakening van {self.quickscan}"


class BetrokkenPartij(models.Model):
    """An organisation that takes part in the cooperation that is looked at."""

    afbakening = models.ForeignKey(Afbakening, models.CASCADE, related_name="partijen", verbose_name="afbakening")
    naam = models.CharField("organisatie", max_length=150)
    partij = models.CharField("soort organisatie", max_length=20, choices=keuzes(Partij))
    domein = models.CharField("domein", max_length=12, choices=keuzes(Domein))
    sector = models.CharField("welk onderwijs?", max_length=6, choices=keuzes(Sector), blank=True)
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
