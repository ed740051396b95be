"""A quickscan: one region's run through the eight steps, from the application on."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils import timezone

from quickscan.proces.doelgroepen import Doelgroep
from quickscan.proces.overgangen import ACTIEF, AFGEVALLEN, DOET_MEE, NIET_GEKOZEN, Quickscanstatus, Stapstatus
from quickscan.proces.stappen import STAPPEN
from quickscan.proces.termijnen import dagen_gepauzeerd, dagen_over, einddatum
from regie.mensen.rechten import Recht, mag
from regie.regios.gebied import Gemeente
from regie.regios.regio import Lidmaatschap, Regio
from regie.stukken.kolommen import Adreskolom, Regelkolom, Tekstkolom

from .ronde import Ronde


class QuickscanQuerySet(models.QuerySet):
    def zichtbaar_voor(self, gebruiker):
        """Those this person may know of: staff all, researchers their own, contacts that of their region.

        Who applied with an account follows the application as well, until the choice is made.
        """
        if gebruiker is None or not gebruiker.is_authenticated or not gebruiker.is_active:
            return self.none()
        if mag(gebruiker, Recht.QUICKSCANS_LEIDEN):
            return self.all()
        van_mij = Q(pk__in=self.model.objects.van_contactpersoon(gebruiker).values("pk"))
        van_mij |= Q(aangemeld_door=gebruiker, status__in=NIET_GEKOZEN)
        if gebruiker.is_onderzoeker:
            van_mij |= Q(pk__in=Onderzoekerschap.objects.filter(gebruiker=gebruiker).values("quickscan"))
        return self.filter(van_mij)

    def van_contactpersoon(self, gebruiker):
        """Those of the regions of which this person is the contactpersoon, also under a name that went into it."""
        regios = Lidmaatschap.objects.contactpersonen().filter(gebruiker=gebruiker).values("regio")
        return self.filter(Q(regio__in=regios) | Q(regio__samengevoegd_in__in=regios))

    def te_onderzoeken_door(self, gebruiker):
        """Those this person researches."""
        return self.filter(onderzoekers__gebruiker=gebruiker)

    def actief(self):
        """Those that go on: applied, chosen or running."""
        return self.filter(status__in=ACTIEF)

    def doet_mee(self):
        """Those whose name is public, by name (besluiten 22)."""
        return self.filter(status__in=DOET_MEE).select_related("regio__samengevoegd_in").order_by("regio__naam", "pk")

    def voor_bord(self):
        """With all that a board, a step and `Stapdefinitie.ontbreekt` read, in a constant number of queries.

        Long texts are left out: reading one costs a query of its own.
        """
        rijen = self.select_related("ronde", "regio__samengevoegd_in", "mao_begeleider")
        rijen = rijen.prefetch_related("pauzes", "onderzoekers__gebruiker")
        return rijen.met_stappen(STAPPEN.values())

    def met_stappen(self, definities):
        """With their steps, and what these read to say what they lack; a constant number of queries."""
        rijen = self.prefetch_related("stappen")
        for definitie in definities:
            rijen = definitie.haal(rijen)
        return rijen


class Quickscan(models.Model):
    """A region in a round. As an application it may be of somebody without an account: then staff link a `regio`.

    Who may see what stands in `quickscan/proces/toegang.py`. `start`: the day of the startgesprek, from which the dates
    are counted. `reden`: why it was refused or stopped. Statuses: `quickscan/proces/overgangen.py`.
    """

    ronde = models.ForeignKey(Ronde, models.PROTECT, related_name="quickscans", verbose_name="ronde")
    regio = models.ForeignKey(
        Regio, models.PROTECT, null=True, blank=True, related_name="quickscans", verbose_name="regio"
    )
    # As the applicant called it.
    regionaam = Regelkolom("naam van de regio", max_length=100)
    gemeenten = models.ManyToManyField(Gemeente, related_name="+", verbose_name="gemeenten", blank=True)
    doelgroep = models.CharField("doelgroep", max_length=5, choices=Doelgroep)
    thema = Regelkolom("thema", max_length=150)
    wie_werkt_samen = Tekstkolom("wie werken er samen?", max_length=2000)
    motivatie = Tekstkolom("waarom willen jullie meedoen?", max_length=3000)
    aanmelder_naam = Regelkolom("je naam", max_length=100)
    aanmelder_email = Adreskolom("je e-mailadres")
    aanmelder_functie = Regelkolom("je functie", max_length=100, blank=True)
    aanmelder_telefoon = Regelkolom("je telefoonnummer", max_length=20, blank=True)
    aangemeld_door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="aangemeld door",
    )
    created_at = models.DateTimeField("aangemeld op", default=timezone.now, editable=False)
    status = models.CharField("status", max_length=12, default=Quickscanstatus.AANGEMELD, editable=False)
    mao_begeleider = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name="begeleider"
    )
    start = models.DateField("dag van het startgesprek", null=True, editable=False)
    geeindigd_op = models.DateField("geëindigd op", null=True, editable=False)
    reden = Tekstkolom("reden", max_length=1000, blank=True)

    objects = QuickscanQuerySet.as_manager()

    class Meta:
        verbose_name = "quickscan"
        verbose_name_plural = "quickscans"
        constraints = [
            models.UniqueConstraint(
                fields=["ronde", "regio"],
                condition=Q(regio__isnull=False) & ~Q(status__in=AFGEVALLEN),
                name="quickscan_regio_een_keer",
                violation_error_message="Deze regio staat al in deze ronde.",
            ),
            models.UniqueConstraint(
                "ronde",
                Lower("aanmelder_email"),
                Lower("regionaam"),
                condition=~Q(status__in=AFGEVALLEN) & ~Q(aanmelder_email=""),
                name="quickscan_aanmelding_een_keer",
                violation_error_message="Je hebt deze regio al aangemeld voor deze ronde.",
            ),
            models.CheckConstraint(
                # When the term is over, the person who applied goes (quickscan/proces/bewaren.py).
                condition=~Q(regionaam="")
                & ~Q(thema="")
                & (
                    (~Q(aanmelder_naam="") & ~Q(aanmelder_email=""))
                    | Q(
                        aanmelder_naam="",
                        aanmelder_email="",
                        aanmelder_functie="",
                        aanmelder_telefoon="",
                        status__in=[Quickscanstatus.GESTOPT, Quickscanstatus.AFGEROND],
                    )
                ),
                name="quickscan_aanmelding_volledig",
                violation_error_message="Vul de naam van de regio, het thema, je naam en je e-mailadres in.",
            ),
            models.CheckConstraint(
                condition=Q(doelgroep__in=Doelgroep.values),
                name="quickscan_doelgroep",
                violation_error_message="Kies een doelgroep.",
            ),
            models.CheckConstraint(
                condition=Q(status__in=Quickscanstatus.values),
                name="quickscan_status",
                violation_error_message="Deze status bestaat niet.",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=DOET_MEE) | Q(regio__isnull=False),
                name="quickscan_doet_mee_met_regio",
                violation_error_message="Koppel eerst een regio.",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=[Quickscanstatus.LOOPT, Quickscanstatus.AFGEROND]) | Q(start__isnull=False),
                name="quickscan_loopt_met_start",
                violation_error_message="Zonder datum van het startgesprek kan een quickscan niet lopen.",
            ),
            models.CheckConstraint(
                condition=Q(status__in=ACTIEF, geeindigd_op=None)
                | Q(status=Quickscanstatus.AFGEROND, geeindigd_op__isnull=False)
                | (Q(status__in=AFGEVALLEN, geeindigd_op__isnull=False) & ~Q(reden="")),
                name="quickscan_einde_past",
                violation_error_message="Bij deze status hoort een andere datum, of een reden.",
            ),
        ]

    def __str__(self):
        return f"quickscan {self.naam}"

    @property
    def regio_nu(self) -> Regio | None:
        """The region, or the one it went into. None for an application that was not linked to one."""
        return self.regio and (self.regio.samengevoegd_in or self.regio)

    @property
    def naam(self) -> str:
        return str(self.regio_nu or self.regionaam)

    @property
    def email(self) -> str:
        """Where mail about the application goes (`regie.mensen.mail`)."""
        return self.aanmelder_email

    @property
    def aanhef(self) -> str:
        return self.aanmelder_naam

    @property
    def status_in_woorden(self) -> str:
        return Quickscanstatus(self.status).label

    @property
    def is_actief(self) -> bool:
        return self.status in ACTIEF

    @property
    def is_aangemeld(self) -> bool:
        return self.status == Quickscanstatus.AANGEMELD

    @property
    def is_geselecteerd(self) -> bool:
        return self.status == Quickscanstatus.GESELECTEERD

    @property
    def loopt(self) -> bool:
        return self.status == Quickscanstatus.LOOPT

    @property
    def is_afgewezen(self) -> bool:
        return self.status == Quickscanstatus.AFGEWEZEN

    @property
    def is_gestopt(self) -> bool:
        return self.status == Quickscanstatus.GESTOPT

    @property
    def is_afgerond(self) -> bool:
        return self.status == Quickscanstatus.AFGEROND

    @property
    def is_voor_jonge_kinderen(self) -> bool:
        return self.doelgroep == Doelgroep.JONG

    @property
    def huidige_stap(self):
        """The step that is being done, or None: before the research starts, and after the end."""
        return next((stap for stap in self.stappen.all() if stap.status == Stapstatus.BEZIG), None)

    def stap(self, sleutel: str):
        """Return one of its eight steps. Raises KeyError for a key that is none."""
        return {stap.sleutel: stap for stap in self.stappen.all()}[sleutel]

    @property
    def pauze(self):
        """The pause it is in now, or None."""
        return next((pauze for pauze in self.pauzes.all() if pauze.eind is None), None)

    def _tijdvakken(self):
        # What was paused before the startgesprek moves no end.
        return [(max(pauze.begin, self.start or pauze.begin), pauze.eind) for pauze in self.pauzes.all()]

    @property
    def gepauzeerd(self) -> int:
        """Days paused so far."""
        return dagen_gepauzeerd(self._tijdvakken(), timezone.localdate())

    @property
    def einddatum(self):
        """The last day of the three months with what was paused; None before the startgesprek."""
        return self.start and einddatum(self.start, self._tijdvakken(), timezone.localdate())

    @property
    def dagen_over(self) -> int | None:
        """Days left: 0 on the last day, below 0 when it takes too long. None before the startgesprek."""
        return dagen_over(self.einddatum, timezone.localdate()) if self.start else None


class Onderzoekerschap(models.Model):
    """That an account researches this quickscan. Nobody is both staff and researcher of it (besluiten 4)."""

    quickscan = models.ForeignKey(Quickscan, models.CASCADE, related_name="onderzoekers", verbose_name="quickscan")
    # Who is the only one hands over before the account can go (aansluiting.BEZIT).
    gebruiker = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="onderzoekerschappen", verbose_name="onderzoeker"
    )

    class Meta:
        verbose_name = "onderzoeker van een quickscan"
        verbose_name_plural = "onderzoekers van quickscans"
        constraints = [
            models.UniqueConstraint(
                fields=["quickscan", "gebruiker"],
                name="onderzoekerschap_een_keer",
                violation_error_message="Deze persoon onderzoekt deze regio al.",
            )
        ]

    def __str__(self):
        return f"{self.gebruiker} onderzoekt {self.quickscan}"
