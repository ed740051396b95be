"""What is kept of a scan after the reveal: the frozen view, and what the group decided upon it."""

import uuid

from django.db import models
from django.db.models import Q

from regie.stukken.kolommen import Adreskolom, Alineakolom, Regelkolom

from .scan import Scan


class Beeld(models.Model):
    """The one frozen view of a scan, as `zelfscan.scan.zichtbaarheid` made it. Written once, at the reveal.

    `inhoud` holds counts, texts and holders, never a row per person; `zelfscan/uitkomst/groepsuitkomst.py` reads it.
    """

    scan = models.OneToOneField(Scan, models.CASCADE, primary_key=True, related_name="beeld", verbose_name="scan")
    inhoud = models.JSONField("inhoud")
    # Hurtful remarks, as [onderdeel, place in its list]: hidden, not deleted (besluiten 13).
    verborgen = models.JSONField("verborgen toelichtingen", default=list)

    class Meta:
        verbose_name = "beeld"
        verbose_name_plural = "beelden"

    def __str__(self):
        return f"het beeld van {self.scan}"


class BeeldregelQuerySet(models.QuerySet):
    def op_volgorde(self):
        """By region (way 4) and organisation, those from before the reveal first; never by when they came in."""
        return self.order_by("na_onthulling", "eigen_regio", "organisatie", "pk")


class Beeldregel(models.Model):
    """With openheid naam: the answer of one organisation, by consent. Goes 12 months after closing (besluiten 17).

    `na_onthulling`: its author had seen the others; it counts in no figure (besluiten 13).
    `is_verborgen`: the organiser hid the whole line; the figures stay as they were frozen.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    scan = models.ForeignKey(Scan, models.CASCADE, related_name="beeldregels", verbose_name="scan")
    organisatie = Regelkolom("organisatie", max_length=150)
    partij = models.CharField("soort organisatie", max_length=20)
    domein = models.CharField("domein", max_length=12)
    eigen_regio = Regelkolom("eigen regio", max_length=100, blank=True)
    # onderdeel -> score; a missing one is "kan ik niet beoordelen".
    scores = models.JSONField("scores", default=dict)
    # onderdeel -> remark that may be read.
    teksten = models.JSONField("toelichtingen", default=dict)
    # The onderdelen whose remark is hidden.
    verborgen = models.JSONField("verborgen toelichtingen", default=list)
    na_onthulling = models.BooleanField("na de onthulling", default=False)
    is_verborgen = models.BooleanField("verborgen", default=False)

    objects = BeeldregelQuerySet.as_manager()

    class Meta:
        verbose_name = "regel van een beeld"
        verbose_name_plural = "regels van een beeld"
        constraints = [
            models.CheckConstraint(
                condition=~Q(organisatie=""),
                name="beeldregel_heeft_organisatie",
                violation_error_message="Noem de organisatie.",
            )
        ]

    def __str__(self):
        return f"de regel van {self.organisatie}"


class Groepsscore(models.Model):
    """The score the group agreed on after talking, with one sentence why."""

    scan = models.ForeignKey(Scan, models.CASCADE, related_name="groepsscores", verbose_name="scan")
    onderdeel = models.CharField("onderdeel", max_length=30)
    waarde = models.PositiveSmallIntegerField("groepsscore")
    waarom = Alineakolom("waarom deze score?", max_length=300)

    class Meta:
        verbose_name = "groepsscore"
        verbose_name_plural = "groepsscores"
        constraints = [
            models.UniqueConstraint(
                fields=["scan", "onderdeel"],
                name="groepsscore_een_per_onderdeel",
                violation_error_message="Hierbij staat al een groepsscore.",
            ),
            models.CheckConstraint(
                condition=Q(waarde__range=(1, 10)) & ~Q(waarom=""),
                name="groepsscore_met_reden",
                violation_error_message="Bij een groepsscore hoort een zin waarom.",
            ),
        ]

    def __str__(self):
        return f"{self.onderdeel}: {self.waarde}"


class AfspraakQuerySet(models.QuerySet):
    def op_volgorde(self):
        """What is first to be done, first; then what waits for a later day, and done ones last."""
        return self.order_by(
            "klaar",
            models.F("later").asc(nulls_first=True),
            models.F("wanneer").asc(nulls_last=True),
            "pk",
        )

    def nog_open(self):
        return self.filter(klaar=False)


class Afspraak(models.Model):
    """Who does what by when. `onderdeel`: the item it is about, may be empty. `wie` goes with the result.

    `later`: the group lets it rest until that day ("nu even niet").
    """

    scan = models.ForeignKey(Scan, models.CASCADE, related_name="afspraken", verbose_name="scan")
    onderdeel = models.CharField("waar gaat het over?", max_length=30, blank=True)
    wat = Regelkolom("wat spreken jullie af?", max_length=300)
    organisatie = Regelkolom("welke organisatie?", max_length=150)
    wie = Regelkolom("wie?", max_length=100, blank=True)
    wanneer = models.DateField("wanneer klaar?", null=True, blank=True)
    klaar = models.BooleanField("klaar", default=False)
    later = models.DateField("nu even niet, kijk opnieuw op", null=True, blank=True)

    objects = AfspraakQuerySet.as_manager()

    class Meta:
        verbose_name = "afspraak"
        verbose_name_plural = "afspraken"
        constraints = [
            models.CheckConstraint(
                condition=~Q(wat="") & ~Q(organisatie=""),
                name="afspraak_wat_en_wie",
                violation_error_message="Schrijf op wat jullie afspreken, en welke organisatie het doet.",
            ),
            models.CheckConstraint(
                condition=Q(klaar=False) | Q(later=None),
                name="afspraak_klaar_of_later",
                violation_error_message="Deze afspraak is klaar. Dan hoef je niet opnieuw te kijken.",
            ),
        ]

    def __str__(self):
        return self.wat


class Rapportadres(models.Model):
    """An address that gets a link to the report. In a table of its own, without any key to an answer."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    scan = models.ForeignKey(Scan, models.CASCADE, related_name="rapportadressen", verbose_name="scan")
    email = Adreskolom("e-mailadres")

    class Meta:
        verbose_name = "adres voor het verslag"
        verbose_name_plural = "adressen voor het verslag"
        constraints = [
            models.UniqueConstraint(
                fields=["scan", "email"],
                name="rapportadres_een_keer",
                violation_error_message="Dit adres staat er al.",
            )
        ]

    def __str__(self):
        return "een adres voor het verslag"
