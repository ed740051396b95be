"""Municipalities and the working areas they lie in: the dated table of regie/regios/gegevens.

Each year has its own rows, because areas change. A region keeps the rows of its year; a newer table stands beside
them. Only `laad_gemeenten` writes here.
"""

from collections import defaultdict
from decimal import Decimal

from django.db import models
from django.db.models import Case, F, Q, Sum, Value, When
from django.db.models.functions import Left, Length
from django.db.models.lookups import Exact

from regie.stukken.kolommen import Regelkolom

from .congruentie import Congruentie, GebiedCijfers, GemeenteCijfers, SoortGebied, gebiedsnaam, tel_congruentie
from .gemeentenamen import ALIASSEN, aaneen, zoeknaam, zoekvorm
from .herindeling import opgegaan_in

JAAR_KAN = Q(jaar__range=(2000, 2099))
JAAR_FOUT = "Kies een jaar van 2000 tot en met 2099."


def gezocht(rijen: models.QuerySet, tekst: str) -> models.QuerySet:
    """Rows whose name has `tekst` in it: names that begin so first, then words that begin so, then the rest."""
    vorm = zoekvorm(tekst)
    if not vorm:
        return rijen.none()
    rang = Case(
        When(zoeknaam__contains=f"|{vorm}", then=Value(0)),
        When(zoeknaam__contains=f" {vorm}", then=Value(1)),
        default=Value(2),
    )
    return rijen.filter(zoeknaam__contains=vorm).order_by(rang, "sorteernaam", "code")


class GemeenteQuerySet(models.QuerySet):
    def van_jaar(self, jaar: int):
        """The municipalities of the table of that year."""
        return self.filter(jaar=jaar, vervallen=False)

    def actueel(self):
        """The municipalities of the newest table."""
        return self.filter(jaar=Gemeente.objects.order_by("-jaar").values("jaar")[:1], vervallen=False)

    def zoek(self, tekst: str, *, jaar: int | None = None):
        """Find by name as people type it: without accents, capitals, apostrophes or hyphens, also by another name.

        In the table of `jaar`, or in the newest one. Best match first; nothing for a text without letters or digits.
        """
        return gezocht(self.actueel() if jaar is None else self.van_jaar(jaar), tekst)

    def hoofdzakelijk_in(self, werkgebied: "Werkgebied"):
        """What taking a whole area gives: the municipalities of which at least half of the inhabitants live in it."""
        delen = Ligging.objects.filter(werkgebied=werkgebied, aandeel__gte=Decimal("0.5"))
        return self.filter(pk__in=delen.values("gemeente"), vervallen=False)

    def in_tabel_van(self, jaar: int):
        """The same municipalities, by code, in the table of another year. Those that are gone by then are left out."""
        return Gemeente.objects.van_jaar(jaar).filter(code__in=self.order_by().values("code"))

    def congruentie(self) -> Congruentie:
        """Count how the working areas lie over these municipalities, in two queries (see `regie.regios.congruentie`).

        Municipalities that are `vervallen` don't count. Raises ValueError for municipalities of different years.
        """
        return congruenties([self])[0]


def congruenties(groepen) -> list[Congruentie]:
    """Count the congruence of several groups of municipalities, in one query beside those of the groups.

    Raises ValueError for a group with municipalities of different years.
    """
    groepen = [[gemeente for gemeente in groep if not gemeente.vervallen] for groep in groepen]
    if any(len({gemeente.jaar for gemeente in groep}) > 1 for groep in groepen):
        raise ValueError("gemeenten uit tabellen van verschillende jaren")
    alle = {gemeente.pk for groep in groepen for gemeente in groep}
    ligging, gebieden, inwoners_van = defaultdict(list), {}, defaultdict(Decimal)
    geraakt = Ligging.objects.filter(gemeente__in=alle).values("werkgebied")
    # Also of municipalities outside: their inhabitants make the area as large as it is.
    for gemeente, inwoners, aandeel, pk, *gebied in Ligging.objects.filter(werkgebied__in=geraakt).values_list(
        "gemeente",
        "gemeente__inwoners",
        "aandeel",
        "werkgebied",
        "werkgebied__soort",
        "werkgebied__code",
        "werkgebied__naam",
    ):
        gebieden[pk] = tuple(gebied)
        inwoners_van[pk] += inwoners * aandeel
        ligging[gemeente].append((pk, aandeel))
    return [
        tel_congruentie(
            (
                GemeenteCijfers(
                    g.code, g.naam, g.inwoners, tuple((*gebieden[pk][:2], aandeel) for pk, aandeel in ligging[g.pk])
                )
                for g in groep
            ),
            (
                GebiedCijfers(*gebieden[pk], inwoners_van[pk])
                for pk in dict.fromkeys(pk for g in groep for pk, _ in ligging[g.pk])
            ),
        )
        for groep in groepen
    ]


class Gemeente(models.Model):
    """A municipality as it is in the table of one year."""

    code = models.CharField("code", max_length=6)
    naam = Regelkolom("naam", max_length=100)
    zoeknaam = models.CharField(max_length=400, editable=False)
    sorteernaam = models.CharField(max_length=100, editable=False)
    provincie = models.CharField("provincie", max_length=50)
    inwoners = models.PositiveIntegerField("inwoners")
    inwoners_jaar = models.PositiveSmallIntegerField("inwoners op 1 januari")
    jaar = models.PositiveSmallIntegerField("jaar van de tabel")
    # Left the table of this same year in a correction, while a region uses it.
    vervallen = models.BooleanField("vervallen", default=False)

    objects = GemeenteQuerySet.as_manager()

    class Meta:
        verbose_name = "gemeente"
        verbose_name_plural = "gemeenten"
        ordering = ["sorteernaam", "code", "-jaar"]
        constraints = [
            models.UniqueConstraint(
                fields=["code", "jaar"],
                name="gemeente_een_keer_per_jaar",
                violation_error_message="Deze gemeente staat al in de tabel van dat jaar.",
            ),
            models.CheckConstraint(
                condition=Q(Exact(Left("code", 2), "GM")) & Q(Exact(Length("code"), 6)),
                name="gemeente_code_vorm",
                violation_error_message="Een gemeentecode is GM met vier cijfers, zoals GM0014.",
            ),
            models.CheckConstraint(
                condition=Q(inwoners__gte=1),
                name="gemeente_heeft_inwoners",
                violation_error_message="Een gemeente heeft minstens één inwoner.",
            ),
            models.CheckConstraint(
                condition=~Q(naam="") & ~Q(zoeknaam="") & ~Q(sorteernaam=""),
                name="gemeente_heeft_naam",
                violation_error_message="Geef de gemeente een naam.",
            ),
            models.CheckConstraint(condition=JAAR_KAN, name="gemeente_jaar", violation_error_message=JAAR_FOUT),
        ]

    def __str__(self):
        return self.naam

    def save(self, *args, **kwargs):
        for veld, waarde in self.naamvelden(self.code, self.naam).items():
            setattr(self, veld, waarde)
        super().save(*args, **kwargs)

    @staticmethod
    def naamvelden(code: str, naam: str) -> dict[str, str]:
        """Return the fields that follow from the name; `bulk_create` needs them, because it calls no `save`."""
        namen = (naam, *ALIASSEN.get(code, ()), *opgegaan_in(code, ook_deels=True))
        return {"naam": naam, "zoeknaam": zoeknaam(namen), "sorteernaam": aaneen(naam)}

    @property
    def alle_namen(self) -> tuple[str, ...]:
        """Every name that may mean it: also of a municipality of before of which it has only a part."""
        return (self.naam, *self.ook_bekend_als, *opgegaan_in(self.code, ook_deels=True))

    @property
    def ook_bekend_als(self) -> tuple[str, ...]:
        return ALIASSEN.get(self.code, ())

    @property
    def vroeger(self) -> tuple[str, ...]:
        """The municipalities of before that are all part of this one now."""
        return opgegaan_in(self.code)


class WerkgebiedQuerySet(models.QuerySet):
    def van_jaar(self, jaar: int):
        """The areas of the table of that year."""
        return self.filter(jaar=jaar)

    def actueel(self):
        """The areas of the newest table."""
        return self.filter(jaar=Werkgebied.objects.order_by("-jaar").values("jaar")[:1])

    def zoek(self, tekst: str, *, jaar: int | None = None):
        """Find by name or code, as `Gemeente.objects.zoek` does: "twente", "jeugdregio twente", "swv po2303"."""
        return gezocht(self.actueel() if jaar is None else self.van_jaar(jaar), tekst)

    def met_inwoners(self):
        """Add `inwoners`: over all its municipalities, the sum of inwoners × aandeel (None without any); in order."""
        som = Sum(
            F("liggingen__gemeente__inwoners") * F("liggingen__aandeel"),
            output_field=models.DecimalField(max_digits=14, decimal_places=4),
        )
        # Grouping drops the order of Meta.
        return self.annotate(inwoners=som).order_by(*self.model._meta.ordering)


class Werkgebied(models.Model):
    """An area in which one kind of partner works: each a set of municipalities, in the division of one year."""

    soort = models.CharField("soort", max_length=10, choices=SoortGebied)
    code = models.CharField("code", max_length=10)
    naam = Regelkolom("naam", max_length=100, blank=True)
    zoeknaam = models.CharField(max_length=800, editable=False)
    sorteernaam = models.CharField(max_length=130, editable=False)
    jaar = models.PositiveSmallIntegerField("jaar van de tabel")
    gemeenten = models.ManyToManyField(
        Gemeente, through="Ligging", related_name="werkgebieden", verbose_name="gemeenten"
    )

    objects = WerkgebiedQuerySet.as_manager()

    class Meta:
        verbose_name = "werkgebied"
        verbose_name_plural = "werkgebieden"
        ordering = ["soort", "sorteernaam", "code", "-jaar"]
        constraints = [
            models.UniqueConstraint(
                fields=["soort", "code", "jaar"],
                name="werkgebied_een_keer_per_jaar",
                violation_error_message="Dit werkgebied staat al in de tabel van dat jaar.",
            ),
            models.CheckConstraint(
                condition=Q(soort__in=SoortGebied.values),
                name="werkgebied_soort",
                violation_error_message="Kies een van de soorten werkgebieden.",
            ),
            models.CheckConstraint(
                condition=Q(soort__in=[SoortGebied.SWV_PO.value, SoortGebied.SWV_VO.value]) | ~Q(naam=""),
                name="werkgebied_heeft_naam",
                violation_error_message="Alleen een samenwerkingsverband mag zonder naam.",
            ),
            models.CheckConstraint(
                condition=~Q(code="") & ~Q(zoeknaam="") & ~Q(sorteernaam=""),
                name="werkgebied_heeft_code",
                violation_error_message="Geef het werkgebied een code.",
            ),
            models.CheckConstraint(condition=JAAR_KAN, name="werkgebied_jaar", violation_error_message=JAAR_FOUT),
        ]

    def __str__(self):
        return gebiedsnaam(self.soort, self.code, self.naam)

    def save(self, *args, **kwargs):
        for veld, waarde in self.naamvelden(self.soort, self.code, self.naam).items():
            setattr(self, veld, waarde)
        super().save(*args, **kwargs)

    @staticmethod
    def naamvelden(soort: str, code: str, naam: str) -> dict[str, str]:
        """Return the fields that follow from the name; `bulk_create` needs them, because it calls no `save`."""
        titel = gebiedsnaam(soort, code, naam)
        # "PO2303" is also written "PO 2303".
        namen = [naam] * bool(naam) + [titel, code, f"{code[:2]} {code[2:]}"]
        return {"naam": naam, "zoeknaam": zoeknaam(namen), "sorteernaam": aaneen(naam or code)}


class Ligging(models.Model):
    """That a municipality lies in an area, with the share of its inhabitants that lives there. Both of one year."""

    gemeente = models.ForeignKey(Gemeente, models.CASCADE, related_name="liggingen", verbose_name="gemeente")
    werkgebied = models.ForeignKey(Werkgebied, models.CASCADE, related_name="liggingen", verbose_name="werkgebied")
    aandeel = models.DecimalField("aandeel", max_digits=5, decimal_places=4)

    class Meta:
        verbose_name = "ligging"
        verbose_name_plural = "liggingen"
        constraints = [
            models.UniqueConstraint(
                fields=["gemeente", "werkgebied"],
                name="ligging_een_keer",
                violation_error_message="Deze gemeente ligt al in dit werkgebied.",
            ),
            models.CheckConstraint(
                condition=Q(aandeel__gt=0, aandeel__lte=1),
                name="ligging_aandeel",
                violation_error_message="Een aandeel is meer dan 0 en hoogstens 1.",
            ),
        ]

    def __str__(self):
        return f"{self.gemeente} in {self.werkgebied}"
