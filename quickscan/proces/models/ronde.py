"""A round: a call for regions. What is open to everybody of it: name, text and dates, while it is open."""

from datetime import timedelta

from django.db import models
from django.db.models import Count, F, Q
from django.utils import timezone

from quickscan.proces.doelgroepen import Doelgroep
from quickscan.proces.overgangen import DOET_MEE, Quickscanstatus, Rondestatus
from regie.stukken.agenda import Agendapunt
from regie.stukken.agendarij import Agendarij
from regie.stukken.kolommen import Regelkolom, Tekstkolom
from regie.stukken.tekst import hoeveel

MEESTE_PLEKKEN = 50


class RondeQuerySet(models.QuerySet):
    def open(self):
        """Those a region can apply for now; the one that ends first, first."""
        return self.filter(status=Rondestatus.OPEN, aanmelden_tot__gte=timezone.localdate()).order_by(
            "aanmelden_tot", "pk"
        )

    def openbaar(self):
        """Those of which the call is or was public."""
        return self.exclude(status=Rondestatus.CONCEPT)

    def met_aantallen(self):
        """Add `aanmeldingen` (all), `te_kiezen` (of which nothing was decided) and `doet_mee` (chosen or further)."""
        gekozen, open_ = Q(quickscans__status__in=DOET_MEE), Q(quickscans__status=Quickscanstatus.AANGEMELD)
        return self.annotate(
            aanmeldingen=Count("quickscans"),
            te_kiezen=Count("quickscans", filter=open_),
            doet_mee=Count("quickscans", filter=gekozen),
        )

    def op_volgorde(self):
        """Newest first."""
        return self.order_by("-begin", "-pk")


class Ronde(Agendarij):
    """A call with room for a number of regions, and the guideline for the choice (domein §5.9).

    Staff see and change all of it. `criteria`: what else counts in the choice; empty: the guideline alone, for we have
    no criteria of our own (besluiten 34). `afwijking`: why the choice differs from the guideline. `ontwerpsessie`:
    when the regions meet afterwards; that is its `agendapunt`.
    """

    naam = Regelkolom("naam", max_length=100)
    begin = models.DateField("begin")
    eind = models.DateField("eind")
    aanmelden_tot = models.DateField("aanmelden kan tot en met")
    plekken = models.PositiveSmallIntegerField("aantal regio's", default=5)
    richtlijn_jong = models.PositiveSmallIntegerField("richtlijn: regio's voor 0 tot 6 jaar", default=2)
    richtlijn_po_vo = models.PositiveSmallIntegerField("richtlijn: regio's voor PO of VO", default=3)
    oproep = Tekstkolom("tekst van de oproep", max_length=5000, blank=True)
    criteria = Tekstkolom("waar letten we op bij de keuze?", max_length=1000, blank=True)
    status = models.CharField("status", max_length=10, default=Rondestatus.CONCEPT, editable=False)
    afwijking = Tekstkolom("waarom wijkt de keuze af van de richtlijn?", max_length=1000, blank=True)
    ontwerpsessie = models.DateTimeField("wanneer is de ontwerpsessie?", null=True, blank=True)
    ontwerpsessie_plaats = Regelkolom("waar is de ontwerpsessie?", max_length=150, blank=True)
    afgerond_op = models.DateField("afgerond op", null=True, editable=False)

    objects = RondeQuerySet.as_manager()

    class Meta:
        verbose_name = "ronde"
        verbose_name_plural = "rondes"
        constraints = [
            models.UniqueConstraint(
                "naam", name="ronde_naam_een_keer", violation_error_message="Er is al een ronde met deze naam."
            ),
            models.CheckConstraint(
                condition=~Q(naam=""), name="ronde_heeft_naam", violation_error_message="Geef de ronde een naam."
            ),
            models.CheckConstraint(
                condition=Q(begin__lte=F("eind")),
                name="ronde_begin_voor_eind",
                violation_error_message="Het eind van de ronde ligt niet voor het begin.",
            ),
            models.CheckConstraint(
                condition=Q(plekken__range=(1, MEESTE_PLEKKEN)),
                name="ronde_plekken",
                violation_error_message=f"In een ronde passen 1 tot en met {MEESTE_PLEKKEN} regio's.",
            ),
            models.CheckConstraint(
                condition=Q(plekken__gte=F("richtlijn_jong") + F("richtlijn_po_vo")),
                name="ronde_richtlijn_past",
                violation_error_message="De richtlijn telt samen meer regio's dan er plekken zijn.",
            ),
            models.CheckConstraint(
                condition=Q(status__in=Rondestatus.values),
                name="ronde_status",
                violation_error_message="Deze status bestaat niet.",
            ),
            models.CheckConstraint(
                condition=Q(status=Rondestatus.AFGEROND, afgerond_op__isnull=False)
                | (~Q(status=Rondestatus.AFGEROND) & Q(afgerond_op=None)),
                name="ronde_afgerond_met_datum",
                violation_error_message="Een afgeronde ronde heeft een datum, een andere niet.",
            ),
        ]

    def __str__(self):
        return self.naam

    @property
    def is_concept(self) -> bool:
        return self.status == Rondestatus.CONCEPT

    @property
    def is_open(self) -> bool:
        return self.status == Rondestatus.OPEN

    @property
    def is_gesloten(self) -> bool:
        return self.status == Rondestatus.GESLOTEN

    @property
    def is_afgerond(self) -> bool:
        return self.status == Rondestatus.AFGEROND

    @property
    def kan_aanmelden(self) -> bool:
        """Whether a region can apply today: also not after the last day, when nobody closed the round."""
        return self.is_open and self.aanmelden_tot >= timezone.localdate()

    @property
    def agendapunt(self) -> Agendapunt:
        """The design session. Needs a date for it."""
        return Agendapunt(
            titel=f"Ontwerpsessie {self.naam}",
            begin=self.ontwerpsessie,
            duur=timedelta(hours=3),
            plaats=self.ontwerpsessie_plaats,
            uitleg="Samen kijken we wat we van alle regio's leren.",
        )

    @property
    def keuzezin(self) -> str:
        """Say how many regions there is room for, and of which the guideline wants how many."""
        plek = f"Er is plek voor {hoeveel(self.plekken, 'regio', "regio's")}."
        if not self.richtlijn_jong and not self.richtlijn_po_vo:
            return plek
        return (
            f"{plek} Liefst {self.richtlijn_jong} voor kinderen tot 6 jaar, en {self.richtlijn_po_vo} voor de "
            "basisschool of middelbare school."
        )

    def richtlijn(self) -> dict[str, int]:
        """Return how many regions the guideline wants, per target group."""
        return {Doelgroep.JONG: self.richtlijn_jong, Doelgroep.PO_VO: self.richtlijn_po_vo}
