"""The steps of a quickscan and its pauses: what the board shows. Staff, researchers and contactpersoon see them."""

from django.conf import settings
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone

from quickscan.proces.overgangen import ACTIEF, Quickscanstatus, Stapstatus
from quickscan.proces.stappen import STAPPEN, Partner, Stapdefinitie, Stapsleutel
from regie.stukken.kolommen import Tekstkolom

from .quickscan import Quickscan


class StapQuerySet(models.QuerySet):
    def bezig(self):
        """The steps somebody has to do something for now: of quickscans that go on and are not paused."""
        gepauzeerd = Pauze.objects.filter(eind=None).values("quickscan")
        return self.filter(status=Stapstatus.BEZIG, quickscan__status__in=ACTIEF).exclude(quickscan__in=gepauzeerd)

    def te_laat(self, vandaag=None):
        """Those of `bezig` whose term is over."""
        return self.bezig().filter(termijn__lt=vandaag or timezone.localdate())

    def aan_de_beurt(self):
        """Those of `bezig`, and the research of a region that was chosen: that waits for who starts it."""
        bezig = Stap.objects.filter(quickscan=OuterRef("quickscan"), status=Stapstatus.BEZIG)
        begint = Q(
            sleutel=Stapsleutel.ONDERZOEK, status=Stapstatus.TE_DOEN, quickscan__status=Quickscanstatus.GESELECTEERD
        ) & ~Exists(bezig)
        gepauzeerd = Pauze.objects.filter(eind=None).values("quickscan")
        loopt = Q(status=Stapstatus.BEZIG, quickscan__status__in=ACTIEF)
        return self.filter(loopt | begint).exclude(quickscan__in=gepauzeerd)

    def wacht_op(self, gebruiker):
        """Those of `aan_de_beurt` that wait for this person: their own quickscans, as the side they are on.

        What has no begeleider waits for all staff; so does research that has no researcher yet.
        """
        van_mij = Q(aan_zet=Partner.AEF, quickscan__onderzoekers__gebruiker=gebruiker)
        if gebruiker.is_staff:
            van_mij = (Q(aan_zet=Partner.MAO) | Q(status=Stapstatus.TE_DOEN, quickscan__onderzoekers=None)) & (
                Q(quickscan__mao_begeleider=gebruiker) | Q(quickscan__mao_begeleider=None)
            )
        van_contactpersoon = Quickscan.objects.van_contactpersoon(gebruiker).values("pk")
        return self.aan_de_beurt().filter(van_mij | Q(aan_zet=Partner.REGIO, quickscan__in=van_contactpersoon))


class Stap(models.Model):
    """One step. `aan_zet`: whose turn it is now; `termijn`: the day it has to be ready, None before the startgesprek.

    All eight rows are there from the application on; at most one is `bezig`. What a step is:
    `quickscan/<step>/stap.py`.
    """

    quickscan = models.ForeignKey(Quickscan, models.CASCADE, related_name="stappen", verbose_name="quickscan")
    sleutel = models.CharField("stap", max_length=20, editable=False)
    nummer = models.PositiveSmallIntegerField("nummer", editable=False)
    status = models.CharField("status", max_length=8, default=Stapstatus.TE_DOEN, editable=False)
    aan_zet = models.CharField("wie is aan zet?", max_length=5, choices=Partner, editable=False)
    termijn = models.DateField("klaar op", null=True, blank=True)
    begonnen_op = models.DateField("begonnen op", null=True, editable=False)
    gesloten_op = models.DateField("klaar sinds", null=True, editable=False)
    gesloten_door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")

    objects = StapQuerySet.as_manager()

    class Meta:
        verbose_name = "stap"
        verbose_name_plural = "stappen"
        ordering = ["quickscan", "nummer"]
        constraints = [
            models.UniqueConstraint(fields=["quickscan", "sleutel"], name="stap_een_keer"),
            models.UniqueConstraint(
                fields=["quickscan"],
                condition=Q(status=Stapstatus.BEZIG),
                name="stap_een_tegelijk",
                violation_error_message="Er is al een andere stap bezig.",
            ),
            models.CheckConstraint(
                condition=Q(sleutel__in=[sleutel.value for sleutel in Stapsleutel]) & Q(nummer__range=(1, 8)),
                name="stap_bestaat",
                violation_error_message="Deze stap bestaat niet.",
            ),
            models.CheckConstraint(
                condition=Q(aan_zet__in=Partner.values),
                name="stap_aan_zet",
                violation_error_message="Kies wie er aan zet is.",
            ),
            models.CheckConstraint(
                condition=Q(status__in=Stapstatus.values)
                & (
                    Q(status=Stapstatus.KLAAR, gesloten_op__isnull=False)
                    | (~Q(status=Stapstatus.KLAAR) & Q(gesloten_op=None))
                ),
                name="stap_status_past",
                violation_error_message="Een stap die klaar is heeft een datum, een andere niet.",
            ),
        ]

    def __str__(self):
        return self.definitie.naam

    @property
    def definitie(self) -> Stapdefinitie:
        """What this step is: its name, who does it, what it must hold."""
        return STAPPEN[self.sleutel]

    @property
    def is_te_doen(self) -> bool:
        return self.status == Stapstatus.TE_DOEN

    @property
    def is_bezig(self) -> bool:
        return self.status == Stapstatus.BEZIG

    @property
    def is_klaar(self) -> bool:
        return self.status == Stapstatus.KLAAR

    @property
    def is_te_laat(self) -> bool:
        """Whether it should have been ready by now; not while the quickscan is paused (the term moves afterwards)."""
        return (
            self.is_bezig
            and self.termijn is not None
            and self.termijn < timezone.localdate()
            and self.quickscan.is_actief
            and self.quickscan.pauze is None
        )


class Pauze(models.Model):
    """A pause with its reason. `eind`: the day it went on again; that day is not paused. None: it is paused now."""

    quickscan = models.ForeignKey(Quickscan, models.CASCADE, related_name="pauzes", verbose_name="quickscan")
    begin = models.DateField("gepauzeerd op")
    eind = models.DateField("weer verder op", null=True, blank=True)
    reden = Tekstkolom("waarom?", max_length=500)

    class Meta:
        verbose_name = "pauze"
        verbose_name_plural = "pauzes"
        ordering = ["begin", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["quickscan"],
                condition=Q(eind=None),
                name="pauze_een_tegelijk",
                violation_error_message="De quickscan is al gepauzeerd.",
            ),
            models.CheckConstraint(
                condition=Q(eind=None) | Q(eind__gte=F("begin")),
                name="pauze_begin_voor_eind",
                violation_error_message="Een pauze eindigt niet voor ze begint.",
            ),
            models.CheckConstraint(
                condition=~Q(reden=""),
                name="pauze_met_reden",
                violation_error_message="Schrijf op waarom de quickscan pauzeert.",
            ),
        ]

    def __str__(self):
        return f"pauze van {self.quickscan}"


class Herinneringsoort(models.TextChoices):
    """Why somebody is reminded."""

    BEURT = "beurt", "je bent aan zet"
    WEEK = "week", "nog een week"
    TE_LAAT = "te_laat", "te laat"


class Herinnering(models.Model):
    """That somebody was mailed about a step and its term: running `herinner` twice mails once."""

    stap = models.ForeignKey(Stap, models.CASCADE, related_name="herinneringen", verbose_name="stap")
    gebruiker = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", verbose_name="aan")
    soort = models.CharField("soort", max_length=7, choices=Herinneringsoort)
    # A term that moves gives new reminders. The day it began stands here for a turn without a term.
    termijn = models.DateField("over welke termijn")
    created_at = models.DateTimeField("verstuurd op", default=timezone.now, editable=False)

    class Meta:
        verbose_name = "herinnering"
        verbose_name_plural = "herinneringen"
        constraints = [
            models.UniqueConstraint(fields=["stap", "gebruiker", "soort", "termijn"], name="herinnering_een_keer"),
            models.CheckConstraint(
                condition=Q(soort__in=Herinneringsoort.values),
                name="herinnering_soort",
                violation_error_message="Deze soort herinnering bestaat niet.",
            ),
        ]

    def __str__(self):
        return f"herinnering: {self.get_soort_display()}"

    def samen(self) -> list[tuple[str, list]]:
        """Return all that goes to this person in the same mail, per kind under its heading, the most urgent first."""
        koppen = {
            Herinneringsoort.TE_LAAT: "Te laat",
            Herinneringsoort.WEEK: "Nog een week of minder",
            Herinneringsoort.BEURT: "Nieuw: jij bent aan zet",
        }
        return [(koppen[soort], lijst) for soort, lijst in self._per_soort()]

    @property
    def waarover(self) -> str:
        """What the most urgent thing in that mail is, as its subject says it."""
        onderwerpen = {
            Herinneringsoort.TE_LAAT: "er is iets te laat",
            Herinneringsoort.WEEK: "nog een week",
            Herinneringsoort.BEURT: "jij bent aan zet",
        }
        return onderwerpen[self._per_soort()[0][0]]

    def _per_soort(self) -> list[tuple[Herinneringsoort, list]]:
        rijen = Herinnering.objects.filter(gebruiker=self.gebruiker, created_at=self.created_at)
        rijen = rijen.select_related("stap__quickscan__regio__samengevoegd_in").order_by("termijn", "pk")
        volgorde = (Herinneringsoort.TE_LAAT, Herinneringsoort.WEEK, Herinneringsoort.BEURT)
        return [(soort, lijst) for soort in volgorde if (lijst := [een for een in rijen if een.soort == soort])]
