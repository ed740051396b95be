"""The research: who is interviewed, with whose consent, and what the researchers noted."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils import timezone

from quickscan.onderzoek.overgangen import Interviewstatus
from quickscan.onderzoek.toestemming import TOESTEMMING
from quickscan.proces.models import HoogstensEen, Quickscan
from quickscan.proces.vragen import NOTITIEONDERWERPEN
from regie.regios.organisatie import SoortMetSector
from regie.stukken.agenda import Agendapunt, Agendastand
from regie.stukken.agendarij import Agendarij
from regie.stukken.kolommen import Adreskolom, Linkkolom, Regelkolom, Tekstkolom


class Onderzoek(models.Model):
    """What is to be explained about the research as a whole; a reason is empty as long as none is needed."""

    quickscan = HoogstensEen(Quickscan, models.CASCADE, primary_key=True, related_name="onderzoek")
    reden_aantal = Tekstkolom("waarom minder dan 3 of meer dan 5 interviews?", max_length=1000, blank=True)
    reden_dekking = Tekstkolom("waarom zonder deze partij?", max_length=1000, blank=True)
    reden_documenten = Tekstkolom("waarom geen documenten?", max_length=1000, blank=True)

    class Meta:
        verbose_name = "onderzoek"
        verbose_name_plural = "onderzoeken"

    def __str__(self):
        return f"onderzoek van {self.quickscan}"


class InterviewQuerySet(models.QuerySet):
    def niet_vervallen(self):
        return self.exclude(status=Interviewstatus.VERVALLEN)

    def gehouden(self):
        return self.filter(status=Interviewstatus.GEHOUDEN)

    def voorgesteld_door(self, gebruiker):
        """The "own people" of a contactpersoon: those the contactpersoon proposed (besluiten 23)."""
        return self.filter(voorgesteld_door=gebruiker)


class Interview(Agendarij, SoortMetSector):
    """A talk with one person. Staff and researchers see all of them, a contactpersoon those it proposed itself."""

    quickscan = models.ForeignKey(Quickscan, models.CASCADE, related_name="interviews", verbose_name="quickscan")
    naam = Regelkolom("naam", max_length=100)
    functie = Regelkolom("functie", max_length=100, blank=True)
    organisatie = Regelkolom("organisatie", max_length=150)
    email = Adreskolom("e-mailadres", blank=True)
    status = models.CharField("status", max_length=11, default=Interviewstatus.VOORGESTELD, editable=False)
    wanneer = models.DateTimeField("wanneer?", null=True, blank=True)
    duur = models.PositiveSmallIntegerField("hoe lang?", default=60)  # minutes
    digitaal = models.BooleanField("het gesprek is digitaal", default=True)
    plaats = Regelkolom("waar?", max_length=150, blank=True)
    videolink = Linkkolom("link naar het videogesprek", max_length=500, blank=True)
    toelichting = Tekstkolom("waarom deze persoon?", max_length=1000, blank=True)
    # What the researcher wrote along in the last mail, and when that went.
    bericht = Tekstkolom("wil je er iets bij schrijven?", max_length=1000, blank=True)
    gemaild_op = models.DateTimeField("laatste mail", null=True, blank=True, editable=False)
    # The term is over: name and address went, the rest of the row stays (quickscan/proces/bewaren.py).
    gewist = models.BooleanField("naam gewist", default=False, editable=False)
    voorgesteld_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )

    objects = InterviewQuerySet.as_manager()

    class Meta(SoortMetSector.Meta):
        verbose_name = "interview"
        verbose_name_plural = "interviews"
        ordering = ["organisatie", "naam", "pk"]
        constraints = [
            *SoortMetSector.Meta.constraints,
            models.UniqueConstraint(
                "quickscan",
                Lower("email"),
                condition=~Q(email="") & ~Q(status=Interviewstatus.VERVALLEN),
                name="interview_een_keer",
                violation_error_message="Met dit e-mailadres staat er al een interview.",
            ),
            models.CheckConstraint(
                condition=~Q(organisatie="") & (Q(gewist=True, naam="", email="") | (Q(gewist=False) & ~Q(naam=""))),
                name="interview_met_iemand",
                violation_error_message="Noem de persoon en de organisatie.",
            ),
            models.CheckConstraint(
                condition=Q(status__in=Interviewstatus.values),
                name="interview_status",
                violation_error_message="Deze status bestaat niet.",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=[Interviewstatus.GEPLAND, Interviewstatus.GEHOUDEN]) | Q(wanneer__isnull=False),
                name="interview_met_datum",
                violation_error_message="Vul in wanneer het gesprek is.",
            ),
            models.CheckConstraint(
                condition=Q(duur__range=(15, 240)),
                name="interview_duur",
                violation_error_message="Een gesprek duurt een kwartier tot vier uur.",
            ),
            models.CheckConstraint(
                condition=~Q(status=Interviewstatus.UITGENODIGD) | ~Q(email="") | Q(gewist=True),
                name="interview_bereikbaar",
                violation_error_message="Zonder e-mailadres kun je niemand uitnodigen.",
            ),
        ]

    def __str__(self):
        return f"interview met {self.wie}, {self.organisatie}"

    @property
    def wie(self) -> str:
        """The person, also when the name went."""
        return "(naam gewist)" if self.gewist else self.naam

    @property
    def is_voorgesteld(self) -> bool:
        return self.status == Interviewstatus.VOORGESTELD

    @property
    def is_uitgenodigd(self) -> bool:
        return self.status == Interviewstatus.UITGENODIGD

    @property
    def is_gepland(self) -> bool:
        return self.status == Interviewstatus.GEPLAND

    @property
    def is_gehouden(self) -> bool:
        return self.status == Interviewstatus.GEHOUDEN

    @property
    def is_vervallen(self) -> bool:
        return self.status == Interviewstatus.VERVALLEN

    @property
    def is_geweest(self) -> bool:
        return self.wanneer is not None and self.wanneer <= timezone.now()

    @property
    def agendapunt(self) -> Agendapunt:
        """The talk; names nobody. Needs a moment."""
        standen = {
            Interviewstatus.VOORGESTELD: Agendastand.VOORGESTELD,
            Interviewstatus.UITGENODIGD: Agendastand.VOORGESTELD,
            Interviewstatus.VERVALLEN: Agendastand.VERVALLEN,
        }
        return Agendapunt(
            titel=f"Gesprek voor de quickscan {self.quickscan.naam}",
            begin=self.wanneer,
            duur=timedelta(minutes=self.duur),
            plaats=self.videolink if self.digitaal else self.plaats,
            uitleg="Een gesprek over de regie in de samenwerking in je regio.",
            adres=self.videolink if self.digitaal else "",
            stand=standen.get(self.status, Agendastand.VAST),
            zonder_plaats="digitaal of aan de telefoon",
        )

    @property
    def toestemmingstekst(self):
        """What somebody agrees to who is asked now."""
        return TOESTEMMING


class Toestemmingsvorm(models.TextChoices):
    """How somebody agreed."""

    MAIL = "mail", "per mail"
    GESPREK = "gesprek", "aan het begin van het gesprek"


class Toestemming(models.Model):
    """That the person agreed to the talk: with which text, when, and how we know. For researchers and staff."""

    interview = HoogstensEen(Interview, models.CASCADE, primary_key=True, related_name="toestemming")
    versie = models.PositiveSmallIntegerField("versie")
    tekst = Tekstkolom("tekst")
    hoe = models.CharField("hoe gegeven?", max_length=7, choices=Toestemmingsvorm)
    created_at = models.DateTimeField("wanneer", default=timezone.now)
    vastgelegd_door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")

    class Meta:
        verbose_name = "toestemming"
        verbose_name_plural = "toestemmingen"
        constraints = [
            models.CheckConstraint(
                condition=~Q(tekst="") & Q(hoe__in=Toestemmingsvorm.values),
                name="toestemming_zegt_iets",
                violation_error_message="Zeg met welke tekst en hoe er toestemming is gegeven.",
            )
        ]

    def __str__(self):
        return f"toestemming voor {self.interview_id}"


class Notitie(models.Model):
    """What one researcher noted about one question or role of a talk: each writes in an own pane and reads the others.

    For the researchers of this quickscan: not for staff, the admin, exports or search; goes 6 months after the round
    (besluiten 17). Who leaves, leaves it behind; of an account that is gone `van` is empty. `versie` counts the times
    it was saved: who saves upon an older one, in another window, is told so first. `pagina` and `volgnummer` say which
    opened page saved it last and how often: what a dropped line made it send twice is no conflict with itself.
    """

    interview = models.ForeignKey(Interview, models.CASCADE, related_name="notities", verbose_name="interview")
    van = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name="van wie"
    )
    onderwerp = models.CharField("onderwerp", max_length=20)
    tekst = Tekstkolom("notitie", max_length=20_000, blank=True)
    versie = models.PositiveIntegerField("versie", default=1)
    pagina = models.CharField("van welke pagina", max_length=36, blank=True)
    volgnummer = models.PositiveIntegerField("volgnummer op die pagina", default=0)
    bewerkt_op = models.DateTimeField("bewerkt op", default=timezone.now)

    class Meta:
        verbose_name = "notitie"
        verbose_name_plural = "notities"
        constraints = [
            models.UniqueConstraint(
                fields=["interview", "onderwerp", "van"],
                name="notitie_een_per_onderzoeker",
                violation_error_message="Van deze onderzoeker staat hier al een notitie.",
            ),
            models.CheckConstraint(
                condition=Q(onderwerp__in=NOTITIEONDERWERPEN),
                name="notitie_onderwerp",
                violation_error_message="Dit onderwerp bestaat niet.",
            ),
        ]

    def __str__(self):
        return "een notitie"
