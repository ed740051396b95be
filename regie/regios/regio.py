"""A region: municipalities in which partners cooperate, who belongs to it, and how its areas feel to the partners."""

from django.conf import settings
from django.db import models
from django.db.models import Case, Count, F, Q, Sum, When
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.text import slugify

from regie.mensen.rechten import Recht, Regiorol, rollen_van
from regie.stukken.kolommen import Regelkolom, Tekstkolom

from .gebied import JAAR_FOUT, JAAR_KAN, Gemeente, SoortGebied
from .gemeentenamen import zoekvorm

# Words that stand where a slug stands in an address.
BEZETTE_SLUGS = ("nieuw", "maken", "zoek", "gemeenten", "samenvoegen")


class RegioQuerySet(models.QuerySet):
    def zichtbaar_voor(self, gebruiker):
        """The regions this person may see: staff all of them, others those they belong to (besluiten 5).

        Regions that went into another one are left out; `op_adres` knows where their address leads.
        """
        regios = self.filter(samengevoegd_in=None)
        rollen = rollen_van(gebruiker)
        if not rollen:
            return regios.none()
        if any(Recht.REGIO_ZIEN in rol.rechten for rol in rollen):
            return regios
        return regios.filter(pk__in=Lidmaatschap.objects.filter(gebruiker=gebruiker).values("regio"))

    def op_adres(self, slug: str):
        """The one region this address leads to, also when it is the address of a region that went into that one."""
        opgegaan_in = Regio.objects.filter(slug=slug).values("samengevoegd_in")
        return self.filter(Q(slug=slug) | Q(pk__in=opgegaan_in), samengevoegd_in=None)

    def een_met(self, pk: int):
        """This region with all that went into it, or with those that went where it went: one region by now."""
        opgegaan = Q(samengevoegd_in=pk) | Q(opgegaan=pk) | Q(samengevoegd_in__opgegaan=pk)
        return self.filter(Q(pk=pk) | opgegaan).distinct()

    def van(self, gebruiker):
        """The regions this person is a member of, in whatever role."""
        return self.filter(lidmaatschappen__gebruiker=gebruiker)

    def zoek(self, tekst: str):
        """Find by its own name or by that of a municipality in it. Nothing for a text without letters or digits."""
        vorm = zoekvorm(tekst)
        if not vorm:
            return self.none()
        met_gemeente = RegioGemeente.objects.filter(gemeente__zoeknaam__contains=vorm).values("regio")
        return self.filter(Q(naam__icontains=tekst.strip()) | Q(pk__in=met_gemeente))

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

    naam = Regelkolom("naam", max_length=100)
    # On paper and in links, so it stays when the name changes.
    slug = models.SlugField("adres", max_length=70, unique=True, editable=False)
    omschrijving = Tekstkolom("omschrijving", max_length=2000, blank=True)
    jaar = models.PositiveSmallIntegerField("jaar van de gegevens")
    gemeenten = models.ManyToManyField(
        Gemeente, through="RegioGemeente", related_name="regios", verbose_name="gemeenten"
    )
    leden = models.ManyToManyField(
        settings.AUTH_USER_MODEL, through="Lidmaatschap", related_name="regios", verbose_name="leden"
    )
    created_at = models.DateTimeField("gemaakt op", default=timezone.now, editable=False)
    # A double that staff merged keeps its row, empty, so that its address and its history lead on.
    samengevoegd_in = models.ForeignKey(
        "self",
        models.CASCADE,
        null=True,
        blank=True,
        editable=False,
        related_name="opgegaan",
        verbose_name="samengevoegd in",
    )

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
            models.CheckConstraint(
                condition=Q(samengevoegd_in=None) | ~Q(samengevoegd_in=F("pk")),
                name="regio_niet_in_zichzelf",
                violation_error_message="Kies twee verschillende regio's.",
            ),
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


class Oordeel(models.TextChoices):
    """How the partners feel about one kind of area."""

    VALT_SAMEN = "valt_samen", "Valt samen met onze regio"
    GROTENDEELS = "grotendeels", "Valt grotendeels samen"
    NIET = "niet", "Valt niet samen"
    WEET_NIET = "weet_niet", "Dat weten we niet"


class ErvarenCongruentie(models.Model):
    """How the partners feel about one kind of area; asked apart from what is counted, and it may differ."""

    regio = models.ForeignKey(Regio, models.CASCADE, related_name="ervaren_congruentie", verbose_name="regio")
    soort = models.CharField("soort werkgebied", max_length=10, choices=SoortGebied)
    oordeel = models.CharField("hoe ervaren jullie dit?", max_length=12, choices=Oordeel)
    toelichting = Tekstkolom("toelichting", max_length=1000, blank=True)

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
                condition=Q(oordeel__in=Oordeel.values),
                name="ervaren_oordeel",
                violation_error_message="Kies een van de antwoorden.",
            ),
        ]

    def __str__(self):
        return f"{self.get_soort_display()}: {self.get_oordeel_display()}"


class LidmaatschapQuerySet(models.QuerySet):
    def van(self, regio):
        """The members of this region with their accounts: who looks after it first, then by name."""
        rang = Case(When(rol=Regiorol.CONTACTPERSOON, then=0), When(rol=Regiorol.BEHEERDER, then=1), default=2)
        return self.filter(regio=regio).select_related("gebruiker").order_by(rang, "gebruiker__naam", "pk")

    def beheren(self):
        """Those who look after the region: beheerders and contactpersonen. A region always has one of them."""
        return self.filter(rol__in=[Regiorol.BEHEERDER, Regiorol.CONTACTPERSOON])

    def beheerders(self):
        """Those who may change the region."""
        return self.filter(rol=Regiorol.BEHEERDER)

    def contactpersonen(self):
        """Those whom staff named as the region's contact."""
        return self.filter(rol=Regiorol.CONTACTPERSOON)


class Lidmaatschap(models.Model):
    """That an account belongs to a region, in one role. What the roles may do stands in `regie.mensen.rechten`."""

    # Deleting an account asks to hand over first; the action that does so ends the memberships itself.
    gebruiker = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="lidmaatschappen", verbose_name="gebruiker"
    )
    regio = models.ForeignKey(Regio, models.CASCADE, related_name="lidmaatschappen", verbose_name="regio")
    rol = models.CharField("rol", max_length=14, choices=Regiorol)
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
                condition=Q(rol__in=Regiorol.values),
                name="lidmaatschap_rol",
                violation_error_message="Kies een van de rollen.",
            ),
        ]

    def __str__(self):
        return f"{self.gebruiker}, {self.get_rol_display()} van {self.regio}"

    @property
    def is_contactpersoon(self) -> bool:
        return self.rol == Regiorol.CONTACTPERSOON
