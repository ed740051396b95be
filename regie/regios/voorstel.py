"""What one person asks another: to belong to something, to look after it too, or to take it over.

Nothing changes until the other says yes. A proposal knows an address, never an account: who asks learns nothing about
who is behind it. Each app keeps its own, of this shape.
"""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.timezone import localtime

from regie.mensen.gebruiker import Gebruiker
from regie.mensen.rechten import EIGEN_ROLLEN, Regiorol
from regie.stukken.kolommen import Adreskolom, Regelkolom

from .regio import Regio

TERMIJN = timedelta(days=14)


class VoorstelQuerySet(models.QuerySet):
    def nog_open(self):
        """Those that can still be answered, the oldest first."""
        binnen_termijn = self.filter(created_at__gt=timezone.now() - TERMIJN, geweigerd_op=None)
        return binnen_termijn.filter(door__is_active=True).order_by("created_at", "pk")

    def aan(self, gebruiker):
        """Those to the address of this person. Lower case by Python: a database folds signs that are not the same."""
        return self.filter(email=gebruiker.email.lower())

    def te_volgen(self):
        """For who asked: those that are open and those that were refused, until the term is over."""
        return self.filter(created_at__gt=timezone.now() - TERMIJN, door__is_active=True).order_by("created_at", "pk")

    def voorbij(self, nu: datetime):
        """Those whose term is over, answered or not."""
        return self.filter(created_at__lte=nu - TERMIJN)


class Voorstel(models.Model):
    """One proposal. `door` asks, `email` and `naam` are what `door` typed. With yes it goes; with no it stays until
    its term is over, so that who asked can read so."""

    email = Adreskolom("e-mailadres")
    naam = Regelkolom("naam", max_length=100, blank=True)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", verbose_name="gevraagd door")
    draagt_over = models.BooleanField("neemt het over", default=False)
    created_at = models.DateTimeField("gevraagd op", default=timezone.now, editable=False)
    geweigerd_op = models.DateTimeField("nee gezegd op", null=True, blank=True, editable=False)

    objects = VoorstelQuerySet.as_manager()

    class Meta:
        abstract = True

    @property
    def verloopt_op(self) -> datetime:
        return self.created_at + TERMIJN

    def wie_en_wanneer(self) -> str:
        """Who asks and until when one can answer, as a sentence."""
        return f"Gevraagd door {self.door}. Je kunt antwoorden tot {date_format(localtime(self.verloopt_op), 'j F')}."

    def heeft_account(self) -> bool:
        """Whether this address can log in already: for the mail to that address, and for nothing else."""
        return Gebruiker.objects.filter(email__iexact=self.email).exists()


class Regiovoorstel(Voorstel):
    """To belong to a region in this role; `draagt_over`: instead of `door`, who becomes an ordinary lid."""

    regio = models.ForeignKey(Regio, models.CASCADE, related_name="voorstellen", verbose_name="regio")
    rol = models.CharField("rol", max_length=14, choices=[(een.value, een.label) for een in EIGEN_ROLLEN])

    class Meta:
        verbose_name = "vraag aan iemand over een regio"
        verbose_name_plural = "vragen aan mensen over een regio"
        constraints = [
            models.UniqueConstraint(
                fields=["regio", "email"],
                name="regiovoorstel_een_keer",
                violation_error_message="Deze persoon is al gevraagd.",
            ),
            models.CheckConstraint(
                condition=~Q(email="") & Q(rol__in=EIGEN_ROLLEN),
                name="regiovoorstel_aan_iemand",
                violation_error_message="Zeg wie je vraagt, en voor welke rol.",
            ),
            models.CheckConstraint(
                condition=Q(draagt_over=False) | Q(rol=Regiorol.BEHEERDER),
                name="regiovoorstel_overdragen_is_beheren",
                violation_error_message="Wie een regio overneemt, wordt beheerder.",
            ),
        ]

    def __str__(self):
        return f"een vraag over {self.regio}"

    @property
    def waarover(self) -> str:
        """As it stands in a sentence."""
        return f"de regio {self.regio}"

    @property
    def lijst(self) -> str:
        """The path of the page where who asked sees it."""
        return reverse("regio_leden", args=[self.regio.slug])
