"""Who takes part in a region: organisations, their people, and the mandated contacts."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from regie.inhoud.partijen import PRIMAIR, Domein, Partij, Sector, partijen_van
from regie.stukken.kolommen import Adreskolom, Regelkolom, Tekstkolom

from .gebied import Gemeente
from .regio import Regio

# Each partij belongs to one domein; `overig` to the one that was chosen.
DOMEIN_PAST = Q(partij=Partij.OVERIG, domein__in=Domein.values)
for _domein in Domein:
    DOMEIN_PAST |= Q(partij__in=partijen_van(_domein), domein=_domein)


class SoortOrganisatie(models.Model):
    """What kind of organisation a row is about, and the domein that goes with it. `class Meta` takes it along."""

    partij = models.CharField("soort organisatie", max_length=20, choices=Partij)
    domein = models.CharField("domein", max_length=12, choices=Domein)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=DOMEIN_PAST,
                name="%(class)s_domein_past",
                violation_error_message="Dit domein past niet bij deze soort organisatie.",
            ),
        ]


class SoortMetSector(SoortOrganisatie):
    """The same, and for onderwijs which schools it is about."""

    sector = models.CharField("welk onderwijs?", max_length=6, choices=Sector, blank=True)

    class Meta(SoortOrganisatie.Meta):
        abstract = True
        constraints = [
            *SoortOrganisatie.Meta.constraints,
            models.CheckConstraint(
                condition=Q(sector="") | Q(sector__in=Sector.values, domein=Domein.ONDERWIJS),
                name="%(class)s_sector_past",
                violation_error_message="Kies alleen bij onderwijs welk onderwijs het is.",
            ),
        ]


class OrganisatieQuerySet(models.QuerySet):
    def aanbieders(self):
        """Those that say what they offer to children and families (NJi 2018; domein §7.4): by domein and name."""
        return self.exclude(biedt_aan="").order_by("domein", "naam", "pk")

    def met_primair_onderwijs(self):
        """Those that count where "primair onderwijs" is required (besluiten 7)."""
        return self.filter(sector__in=PRIMAIR)


class Organisatie(SoortMetSector):
    """One organisation in one region. An organisation that works in two regions stands in both, on its own."""

    regio = models.ForeignKey(Regio, models.CASCADE, related_name="organisaties", verbose_name="regio")
    naam = Regelkolom("naam", max_length=150)
    biedt_aan = Tekstkolom("wat biedt deze organisatie aan?", max_length=2000, blank=True)

    objects = OrganisatieQuerySet.as_manager()

    class Meta(SoortMetSector.Meta):
        verbose_name = "organisatie"
        verbose_name_plural = "organisaties"
        ordering = ["naam", "pk"]
        constraints = [
            *SoortMetSector.Meta.constraints,
            models.UniqueConstraint(
                "regio",
                Lower("naam"),
                name="organisatie_een_keer",
                violation_error_message="Deze organisatie staat al bij de regio.",
            ),
            models.CheckConstraint(
                condition=~Q(naam=""),
                name="organisatie_heeft_naam",
                violation_error_message="Geef de organisatie een naam.",
            ),
        ]

    def __str__(self):
        return self.naam


class DeelnemerQuerySet(models.QuerySet):
    def van_regio(self, regio):
        """The people of all organisations of this region, by organisation and name."""
        rijen = self.filter(organisatie__regio=regio).select_related("organisatie")
        return rijen.order_by("organisatie__naam", "naam", "pk")


class Deelnemer(models.Model):
    """A person who takes part in a region's scan or quickscan, on behalf of one organisation. Needs no account."""

    organisatie = models.ForeignKey(Organisatie, models.CASCADE, related_name="deelnemers", verbose_name="organisatie")
    naam = Regelkolom("naam", max_length=100)
    functie = Regelkolom("functie", max_length=100, blank=True)
    email = Adreskolom("e-mailadres", blank=True)

    objects = DeelnemerQuerySet.as_manager()

    class Meta:
        verbose_name = "deelnemer"
        verbose_name_plural = "deelnemers"
        ordering = ["naam", "pk"]
        constraints = [
            models.UniqueConstraint(
                "organisatie",
                Lower("email"),
                condition=~Q(email=""),
                name="deelnemer_een_keer",
                violation_error_message="Iemand met dit e-mailadres staat al bij deze organisatie.",
            ),
            models.CheckConstraint(
                condition=~Q(naam=""),
                name="deelnemer_heeft_naam",
                violation_error_message="Geef de deelnemer een naam.",
            ),
        ]

    def __str__(self):
        return self.naam


class Terrein(models.TextChoices):
    """What a contact has the mandate for."""

    ONDERWIJS = "onderwijs", "Onderwijs"
    ZORG = "zorg", "Zorg"


class ContactQuerySet(models.QuerySet):
    def op_volgorde(self):
        """The region's own contacts first, then those of its municipalities by name; onderwijs before zorg."""
        rijen = self.select_related("gemeente")
        return rijen.order_by(models.F("gemeente__sorteernaam").asc(nulls_first=True), "terrein", "pk")


class Contact(models.Model):
    """The one person with a mandate for onderwijs or zorg, in one municipality or (without one) the whole region."""

    regio = models.ForeignKey(Regio, models.CASCADE, related_name="contacten", verbose_name="regio")
    gemeente = models.ForeignKey(
        Gemeente, models.PROTECT, related_name="contacten", verbose_name="gemeente", null=True, blank=True
    )
    terrein = models.CharField("terrein", max_length=10, choices=Terrein)
    naam = Regelkolom("naam", max_length=100)
    functie = Regelkolom("functie", max_length=100, blank=True)
    email = Adreskolom("e-mailadres", blank=True)
    telefoon = Regelkolom("telefoonnummer", max_length=20, blank=True)

    objects = ContactQuerySet.as_manager()

    class Meta:
        verbose_name = "wie afspraken mag maken"
        verbose_name_plural = "wie afspraken mogen maken"
        constraints = [
            models.UniqueConstraint(
                fields=["regio", "gemeente", "terrein"],
                condition=Q(gemeente__isnull=False),
                name="contact_een_per_gemeente",
                violation_error_message="Deze gemeente heeft al iemand die hierover afspraken mag maken.",
            ),
            models.UniqueConstraint(
                fields=["regio", "terrein"],
                condition=Q(gemeente__isnull=True),
                name="contact_een_per_regio",
                violation_error_message="De regio heeft al iemand die hierover afspraken mag maken.",
            ),
            models.CheckConstraint(
                condition=Q(terrein__in=Terrein.values),
                name="contact_terrein",
                violation_error_message="Kies onderwijs of zorg.",
            ),
            models.CheckConstraint(
                condition=~Q(naam="") & (~Q(email="") | ~Q(telefoon="")),
                name="contact_bereikbaar",
                violation_error_message="Geef een naam, en een e-mailadres of een telefoonnummer.",
            ),
        ]

    def __str__(self):
        return f"{self.naam} ({self.get_terrein_display()})"
