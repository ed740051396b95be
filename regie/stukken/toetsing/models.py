"""What every review has: a round, the people who are asked, and what they remark (besluiten 21). All abstract.

A document makes its own of each, with what is its own: what the round is of (`versie`), and three foreign keys by
which the rest finds its way: `toetsing` of a Toetser (related name `toetsers`) and of an Opmerking (`opmerkingen`), and
`toetser` of an Opmerking (`opmerkingen`). Its constraints are made by the functions below.
"""

from collections.abc import Collection

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils import timezone

from regie.stukken.kolommen import Adreskolom, Alineakolom, Regelkolom, Tekstkolom


class Opmerkingsoort(models.TextChoices):
    FEIT = "feit", "feitelijke onjuistheid"
    AANVULLING = "aanvulling", "aanvulling"
    DUIDING = "duiding", "andere duiding"


class Verwerking(models.TextChoices):
    """What was done with a remark. All but the first say why."""

    OVERGENOMEN = "over", "overgenomen"
    DEELS = "deels", "deels overgenomen"
    NIET = "niet", "niet overgenomen"


class AbstractToetsing(models.Model):
    """One round of review of a frozen version, up to and with `tot`. `gesloten_op`: nobody can remark any more."""

    tot = models.DateField("reageren kan tot en met")
    begonnen_op = models.DateField("verstuurd op", default=timezone.localdate)
    gesloten_op = models.DateField("gesloten op", null=True, editable=False)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")

    class Meta:
        abstract = True

    @property
    def is_open(self) -> bool:
        """Whether the term runs and nobody closed it."""
        return self.gesloten_op is None and timezone.localdate() <= self.tot

    @property
    def kan_reageren(self) -> bool:
        """Whether somebody can still remark; a document that stands still for another reason says so here."""
        return self.is_open

    # These read what was prefetched.
    @property
    def wacht_nog(self) -> bool:
        """Whether somebody can still react who did not."""
        return self.is_open and any(toetser.gereageerd_op is None for toetser in self.toetsers.all())

    @property
    def aantal_onbeantwoord(self) -> int:
        return sum(not rij.antwoord for rij in self.opmerkingen.all())

    @property
    def nam_over(self) -> bool:
        """Whether a remark was adopted, as a whole or in part: then a newer version has to show it."""
        return any(rij.antwoord in (Verwerking.OVERGENOMEN, Verwerking.DEELS) for rij in self.opmerkingen.all())


class AbstractToetser(models.Model):
    """Somebody who is asked. `gereageerd_op`: when they said to be ready.

    `akkoord`: ready without remarks, the document is right as it is. `gewist`: the name is gone, the answer stays.
    """

    naam = Regelkolom("naam", max_length=100)
    organisatie = Regelkolom("organisatie", max_length=150, blank=True)
    email = Adreskolom("e-mailadres")
    gewist = models.BooleanField("naam gewist", default=False, editable=False)
    gereageerd_op = models.DateTimeField("gereageerd op", null=True, editable=False)
    akkoord = models.BooleanField("akkoord zonder opmerkingen", default=False, editable=False)
    herinnerd_op = models.DateTimeField("herinnerd op", null=True, editable=False)

    class Meta:
        abstract = True

    def __str__(self):
        return "(naam gewist)" if self.gewist else self.naam

    @property
    def namens(self) -> str:
        """For whom, as a list says it behind the name; may be empty."""
        return self.organisatie


class AbstractOpmerking(models.Model):
    """What one person says of one passage, and what the writers did with it.

    `bijlagetekst`: how the annex tells it, in the words of the writers and without names (besluiten 21).
    """

    plek = models.CharField("bij welk deel?", max_length=20)
    citaat = Alineakolom("over welke zin?", max_length=500, blank=True)
    soort = models.CharField("wat voor opmerking is het?", max_length=10, choices=Opmerkingsoort)
    tekst = Tekstkolom("je opmerking", max_length=2000)
    created_at = models.DateTimeField("geschreven op", default=timezone.now, editable=False)
    antwoord = models.CharField("antwoord", max_length=5, choices=Verwerking, blank=True)
    waarom = Tekstkolom("waarom?", max_length=1000, blank=True)
    bijlagetekst = Tekstkolom("tekst in de bijlage", max_length=1000, blank=True)
    beantwoord_door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")

    class Meta:
        abstract = True

    def __str__(self):
        return f"opmerking bij {self.plek}"

    @classmethod
    def antwoorden(cls) -> list[tuple[str, str]]:
        """The answers that this document knows, with their label."""
        return list(cls._meta.get_field("antwoord").choices)


def toetsing_regels() -> list[models.BaseConstraint]:
    """For the `constraints` of a round."""
    return [
        models.CheckConstraint(
            condition=Q(tot__gte=F("begonnen_op")),
            name="%(class)s_termijn",
            violation_error_message="De termijn ligt niet voor de dag van versturen.",
        )
    ]


def toetser_regels(soort: Q | None = None) -> list[models.BaseConstraint]:
    """For the `constraints` of who is asked. `soort`: what has to hold besides, in a document that tells them apart."""
    is_iemand = Q(gewist=True, naam="", email="") | (Q(gewist=False) & ~Q(naam="") & ~Q(email=""))
    return [
        models.UniqueConstraint(
            "toetsing",
            Lower("email"),
            condition=~Q(email=""),
            name="%(class)s_een_keer",
            violation_error_message="Dit e-mailadres staat er al.",
        ),
        models.CheckConstraint(
            condition=is_iemand if soort is None else soort & is_iemand,
            name="%(class)s_is_iemand",
            violation_error_message="Vul een naam en een e-mailadres in.",
        ),
        models.CheckConstraint(
            condition=Q(akkoord=False) | Q(gereageerd_op__isnull=False),
            name="%(class)s_akkoord_is_gereageerd",
            violation_error_message="Wie akkoord is, heeft gereageerd.",
        ),
    ]


def opmerking_regels(
    plekken: Collection[str], antwoorden: Collection[str] = Verwerking.values
) -> list[models.BaseConstraint]:
    """For the `constraints` of a remark: the passages and the answers that there are."""
    antwoord_past = Q(antwoord="")
    for antwoord in antwoorden:
        zonder_reden = antwoord == Verwerking.OVERGENOMEN.value
        antwoord_past |= Q(antwoord=antwoord) if zonder_reden else Q(antwoord=antwoord) & ~Q(waarom="")
    helemaal = "niet of niet helemaal" if Verwerking.DEELS in antwoorden else "niet"
    return [
        models.CheckConstraint(
            condition=Q(plek__in=list(plekken)),
            name="%(class)s_plek",
            violation_error_message="Kies bij welk deel je opmerking hoort.",
        ),
        models.CheckConstraint(
            condition=Q(soort__in=Opmerkingsoort.values) & ~Q(tekst=""),
            name="%(class)s_zegt_iets",
            violation_error_message="Kies wat voor opmerking het is, en schrijf die op.",
        ),
        models.CheckConstraint(
            condition=antwoord_past,
            name="%(class)s_antwoord_met_reden",
            violation_error_message=f"Leg uit waarom je de opmerking {helemaal} overneemt.",
        ),
    ]
