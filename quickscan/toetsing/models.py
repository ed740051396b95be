"""The written review: who is asked, and what they say of the frozen factsheet.

Researchers and staff see who answered; the others only how many (besluiten 21). Who is asked sees the frozen version
and the own remarks, by a personal link (Toegangslink, doel "toetsing", of the Toetser).
"""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils import timezone

from quickscan.factsheet.models import Factsheetversie
from quickscan.onderzoek.models.interview import Interview
from quickscan.proces.models import Quickscan
from quickscan.proces.vragen import ONDERWERPEN

LINK_DOEL = "toetsing"


class Toetsing(models.Model):
    """One round of review of a frozen version, up to and with `tot`. `gesloten_op`: nobody can remark any more."""

    quickscan = models.ForeignKey(Quickscan, models.CASCADE, related_name="toetsingen", verbose_name="quickscan")
    versie = models.OneToOneField(Factsheetversie, models.PROTECT, related_name="toetsing", verbose_name="versie")
    tot = models.DateField("reageren kan tot en met")
    begonnen_op = models.DateField("verstuurd op", default=timezone.localdate)
    gesloten_op = models.DateField("gesloten op", null=True, editable=False)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")

    class Meta:
        verbose_name = "toetsing"
        verbose_name_plural = "toetsingen"
        ordering = ["begonnen_op", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["quickscan"],
                condition=Q(gesloten_op=None),
                name="toetsing_een_tegelijk",
                violation_error_message="Er loopt al een toetsing.",
            ),
            models.CheckConstraint(
                condition=Q(tot__gte=F("begonnen_op")),
                name="toetsing_termijn",
                violation_error_message="De termijn ligt niet voor de dag van versturen.",
            ),
        ]

    def __str__(self):
        return f"toetsing van {self.quickscan.naam}"

    @property
    def is_open(self) -> bool:
        """Whether somebody can still remark."""
        return self.gesloten_op is None and timezone.localdate() <= self.tot


class Toetser(models.Model):
    """Somebody who is asked: interviewed, or the contact of the region. `gereageerd_op`: when they sent all of it.

    `akkoord`: sent without remarks, the factsheet is right as it is.
    """

    class Soort(models.TextChoices):
        GEINTERVIEWD = "interview", "geïnterviewd"
        CONTACT = "contact", "contactpersoon van de regio"

    toetsing = models.ForeignKey(Toetsing, models.CASCADE, related_name="toetsers", verbose_name="toetsing")
    interview = models.ForeignKey(Interview, models.SET_NULL, null=True, blank=True, related_name="toetsers")
    soort = models.CharField("soort", max_length=9, choices=Soort)
    naam = models.CharField("naam", max_length=100)
    organisatie = models.CharField("organisatie", max_length=150, blank=True)
    email = models.EmailField("e-mailadres")
    gewist = models.BooleanField("naam gewist", default=False, editable=False)
    gereageerd_op = models.DateTimeField("gereageerd op", null=True, editable=False)
    akkoord = models.BooleanField("akkoord zonder opmerkingen", default=False, editable=False)
    herinnerd_op = models.DateTimeField("herinnerd op", null=True, editable=False)

    class Meta:
        verbose_name = "toetser"
        verbose_name_plural = "toetsers"
        ordering = ["naam", "pk"]
        constraints = [
            models.UniqueConstraint(
                "toetsing",
                Lower("email"),
                condition=~Q(email=""),
                name="toetser_een_keer",
                violation_error_message="Dit e-mailadres staat er al.",
            ),
            models.CheckConstraint(
                condition=Q(soort__in=["interview", "contact"])
                & (Q(gewist=True, naam="", email="") | (Q(gewist=False) & ~Q(naam="") & ~Q(email=""))),
                name="toetser_is_iemand",
                violation_error_message="Vul een naam en een e-mailadres in.",
            ),
            models.CheckConstraint(
                condition=Q(akkoord=False) | Q(gereageerd_op__isnull=False),
                name="toetser_akkoord_is_gereageerd",
                violation_error_message="Wie akkoord is, heeft gereageerd.",
            ),
        ]

    def __str__(self):
        return "(naam gewist)" if self.gewist else self.naam


class Opmerking(models.Model):
    """What one person says of one passage, and what the researchers did with it.

    `bijlagetekst`: how the annex tells it, written by the researcher without names (besluiten 21).
    """

    class Soort(models.TextChoices):
        FEIT = "feit", "feitelijke onjuistheid"
        AANVULLING = "aanvulling", "aanvulling"
        DUIDING = "duiding", "andere duiding"

    class Antwoord(models.TextChoices):
        OVERGENOMEN = "over", "overgenomen"
        NIET = "niet", "niet overgenomen"

    toetsing = models.ForeignKey(Toetsing, models.CASCADE, related_name="opmerkingen", verbose_name="toetsing")
    toetser = models.ForeignKey(Toetser, models.CASCADE, related_name="opmerkingen", verbose_name="van")
    plek = models.CharField("bij welk deel?", max_length=20)
    citaat = models.CharField("over welke zin?", max_length=500, blank=True)
    soort = models.CharField("wat voor opmerking is het?", max_length=10, choices=Soort)
    tekst = models.TextField("je opmerking", max_length=2000)
    created_at = models.DateTimeField("geschreven op", default=timezone.now, editable=False)
    antwoord = models.CharField("antwoord", max_length=4, choices=Antwoord, blank=True)
    waarom = models.TextField("waarom?", max_length=1000, blank=True)
    bijlagetekst = models.TextField("tekst in de bijlage", max_length=1000, blank=True)
    beantwoord_door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")

    class Meta:
        verbose_name = "opmerking"
        verbose_name_plural = "opmerkingen"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(plek__in=[*ONDERWERPEN, "geheel"]),
                name="opmerking_plek",
                violation_error_message="Kies bij welk deel je opmerking hoort.",
            ),
            models.CheckConstraint(
                condition=Q(soort__in=["feit", "aanvulling", "duiding"]) & ~Q(tekst=""),
                name="opmerking_zegt_iets",
                violation_error_message="Kies wat voor opmerking het is, en schrijf haar op.",
            ),
            models.CheckConstraint(
                condition=Q(antwoord="") | Q(antwoord="over") | (Q(antwoord="niet") & ~Q(waarom="")),
                name="opmerking_antwoord_met_reden",
                violation_error_message="Leg uit waarom je de opmerking niet overneemt.",
            ),
        ]

    def __str__(self):
        return f"opmerking bij {self.plek}"
