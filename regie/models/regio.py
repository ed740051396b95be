"""A region: municipalities in which partners cooperate, who belongs to it, and how its areas feel to the partners."""

from django.conf import settings
from django.db import models
from django.db.models import Count, Q, Sum
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.text import slugify

from .gebied import JAAR_FOUT, JAAR_KAN, Gemeente, SoortGebied

# Words that stand where a slug stands in an address.
BEZETTE_SLUGS = ("nieuw", "zoek", "gemeenten", "samenvoegen")


class RegioQuerySet(models.QuerySet):
    def van(self, gebruiker):
        """The regions this person is a member of, in whatever role."""
        return self.filter(lidmaatschappen__gebruiker=gebruiker)

    def met_omvang(self):
        """Add `aantal_gemeenten` and `inwoners` (both 0 for a region without municipalities); by name."""
        omvang = self.annotate(aantal_gemeenten=Count("gemeenten"), inwoners=Coalesce(Sum("gemeenten__inwoners"), 0))
        # Grouping drops the order of Meta.
        return omvang.order_by("naam", "pk")

    def vrije_slug(self, naam: str) -> str:
        """Return a slug for this name that no region has yet: "de-liemers", else "de-liemers-2".

        Somebody else may take it in between; the unique constraint then refuses the second.
        """
        begin = slugify(naam)[:60].strip("-") or "regio"
        bezet = {*self.filter(slug__startswith=begin).values_list("slug", flat=True), *BEZETTE_SLUGS}
        if begin not in bezet:
            return begin
        return next(slug for nummer in range(2, len(bezet) + 3) if (slug := f"{begin}-{nummer}") not in bezet)


class Regio(models.Model):
    """A set of municipalities in which partners cooperate; may be a part of one region, or one municipality.

    `jaar`: the table its municipalities are of. All its municipalities are of that year.
    """

    naam = models.CharField("naam", max_length=100)
    # On paper and in links, so it stays when the name changes.
    slug = models.SlugField("adres", max_length=70, unique=True, editable=False)
    omschrijving = models.TextField("omschrijving", max_length=2000, blank=True)
    jaar = models.PositiveSmallIntegerField("jaar van de gegevens")
    gemeenten = models.ManyToManyField(
        Gemeente, through="RegioGemeente", related_name="regios", verbose_name="gemeenten"
    )
    leden = models.ManyToManyField(
        settings.AUTH_USER_MODEL, through="Lidmaatschap", related_name="regios", verbose_name="leden"
    )
    created_at = models.DateTimeField("gemaakt op", default=timezone.now, editable=False)

    objects = RegioQuerySet.as_manager()

    class Meta:
        verbose_name = "regio"
        verbose_name_plural = "regio's"
        ordering = ["naam", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(naam="") & ~Q(slug=""),
                name="regio_heeft_naam",
                violation_error_message="Geef de regio een naam.",
            ),
            models.CheckConstraint(
                condition=~Q(slug__in=BEZETTE_SLUGS),
                name="regio_slug_vrij",
                violation_error_message="Dit adres gebruikt de site zelf. Kies een ander.",
            ),
            models.CheckConstraint(condition=JAAR_KAN, name="regio_jaar", violation_error_message=JAAR_FOUT),
        ]

    def __str__(self):
        return self.naam


class RegioGemeente(models.Model):
    """That a municipality belongs to a region. A municipality that a region uses is never deleted."""

    regio = models.ForeignKey(Regio, models.CASCADE, related_name="plekken", verbose_name="regio")
    gemeente = models.ForeignKey(Gemeente, models.PROTECT, related_name="plekken", verbose_name="gemeente")

    class Meta:
        verbose_name = "gemeente van een regio"
        verbose_name_plural = "gemeenten van regio's"
        constraints = [
            models.UniqueConstraint(
                fields=["regio", "gemeente"],
                name="regiogemeente_een_keer",
                violation_error_message="Deze gemeente hoort al bij de regio.",
            )
        ]

    def __str__(self):
        return f"{self.gemeente} in {self.regio}"


class ErvarenCongruentie(models.Model):
    """How the partners feel about one kind of area; asked apart from what is counted, and it may differ."""

    class Oordeel(models.TextChoices):
        VALT_SAMEN = "valt_samen", "Valt samen met onze regio"
        GROTENDEELS = "grotendeels", "Valt grotendeels samen"
        NIET = "niet", "Valt niet samen"
        WEET_NIET = "weet_niet", "Dat weten we niet"

    regio = models.ForeignKey(Regio, models.CASCADE, related_name="ervaren_congruentie", verbose_name="regio")
    soort = models.CharField("soort werkgebied", max_length=10, choices=SoortGebied)
    oordeel = models.CharField("hoe ervaren jullie dit?", max_length=12, choices=Oordeel)
    toelichting = models.TextField("toelichting", max_length=1000, blank=True)

    class Meta:
        verbose_name = "ervaren congruentie"
        verbose_name_plural = "ervaren congruentie"
        constraints = [
            models.UniqueConstraint(
                fields=["regio", "soort"],
                name="ervaren_een_per_soort",
                violation_error_message="Over dit soort werkgebied staat er al een oordeel.",
            ),
            models.CheckConstraint(
                condition=Q(soort__in=SoortGebied.values),
                name="ervaren_soort",
                violation_error_message="Kies een van de soorten werkgebieden.",
            ),
            models.CheckConstraint(
                condition=Q(oordeel__in=["valt_samen", "grotendeels", "niet", "weet_niet"]),
                name="ervaren_oordeel",
                violation_error_message="Kies een van de antwoorden.",
            ),
        ]

    def __str__(self):
        return f"{self.get_soort_display()}: {self.get_oordeel_display()}"


class LidmaatschapQuerySet(models.QuerySet):
    def beheerders(self):
        """Those who may change the region."""
        return self.filter(rol=Lidmaatschap.Rol.BEHEERDER)

    def contactpersonen(self):
        """Those whom staff named as the region's contact."""
        return self.filter(rol=Lidmaatschap.Rol.CONTACTPERSOON)


class Lidmaatschap(models.Model):
    """That an account belongs to a region, in one role. What the roles may do stands in `regie.rechten`."""

    class Rol(models.TextChoices):
        BEHEERDER = "beheerder", "beheerder"
        CONTACTPERSOON = "contactpersoon", "contactpersoon"
        LID = "lid", "lid"

    # Deleting an account asks to hand over first; the action that does so ends the memberships itself.
    gebruiker = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="lidmaatschappen", verbose_name="gebruiker"
    )
    regio = models.ForeignKey(Regio, models.CASCADE, related_name="lidmaatschappen", verbose_name="regio")
    rol = models.CharField("rol", max_length=14, choices=Rol)
    created_at = models.DateTimeField("sinds", default=timezone.now, editable=False)

    objects = LidmaatschapQuerySet.as_manager()

    class Meta:
        verbose_name = "lidmaatschap"
        verbose_name_plural = "lidmaatschappen"
        constraints = [
            models.UniqueConstraint(
                fields=["gebruiker", "regio"],
                name="lidmaatschap_een_keer",
                violation_error_message="Deze persoon hoort al bij de regio.",
            ),
            models.CheckConstraint(
                condition=Q(rol__in=["beheerder", "contactpersoon", "lid"]),
                name="lidmaatschap_rol",
                violation_error_message="Kies een van de rollen.",
            ),
        ]

    def __str__(self):
        return f"{self.gebruiker}, {self.get_rol_display()} van {self.regio}"
