"""An account. Nobody needs one for the mirror; contacts, staff and researchers do."""

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils import timezone

from regie.mensen.rechten import Persoonsoort, Regiorol
from regie.stukken.kolommen import Adreskolom, Regelkolom
from regie.stukken.tekst import LANGSTE_VRAAG


class GebruikerQuerySet(models.QuerySet):
    def zoek(self, tekst: str):
        """Everybody whose name or address holds each of these words, by name. An empty text gives everybody."""
        # Thousands of words are no search, and more conditions than a database takes.
        for woord in tekst[:LANGSTE_VRAAG].split():
            self = self.filter(Q(naam__icontains=woord) | Q(email__icontains=woord))
        return self.order_by("naam", "email", "pk")

    def medewerkers(self):
        """Staff who can log in."""
        return self.filter(is_staff=True, is_active=True)

    def onderzoekers(self):
        """Researchers who can log in."""
        return self.filter(is_onderzoeker=True, is_active=True)

    def met_taken(self):
        """Those with more than a plain account: staff, researchers and who looks after a region; each once."""
        beheert = Q(lidmaatschappen__rol__in=[Regiorol.BEHEERDER, Regiorol.CONTACTPERSOON])
        return self.filter(Q(is_staff=True) | Q(is_onderzoeker=True) | beheert).distinct()


class GebruikerManager(BaseUserManager.from_queryset(GebruikerQuerySet)):
    def get_by_natural_key(self, email):
        """Nobody remembers the capitals in an e-mail address."""
        return self.get(email__iexact=email)

    def create_user(self, email, password=None, **velden):
        """Make an account; without a password one can only log in by mailed code. Raises ValueError without e-mail."""
        if not email:
            raise ValueError("Een account heeft een e-mailadres nodig.")
        gebruiker = self.model(email=self.normalize_email(email), **velden)
        gebruiker.set_password(password)
        gebruiker.save(using=self._db)
        return gebruiker

    def create_superuser(self, email, password=None, **velden):
        return self.create_user(email, password, is_staff=True, is_superuser=True, **velden)


class Gebruiker(AbstractBaseUser, PermissionsMixin):
    """A person with an account; the e-mail address is the name to log in with."""

    email = Adreskolom("e-mailadres", unique=True)
    naam = Regelkolom("naam", max_length=100, blank=True)
    # For those one works with in a quickscan (besluiten 33).
    telefoon = Regelkolom("telefoonnummer", max_length=20, blank=True)
    is_staff = models.BooleanField("mag in het beheer", default=False)
    is_onderzoeker = models.BooleanField("onderzoeker", default=False)
    is_active = models.BooleanField("actief", default=True)
    date_joined = models.DateTimeField("sinds", default=timezone.now)

    objects = GebruikerManager()

    EMAIL_FIELD = USERNAME_FIELD = "email"
    REQUIRED_FIELDS = []

    class Meta:
        verbose_name = "gebruiker"
        verbose_name_plural = "gebruikers"
        constraints = [
            models.UniqueConstraint(
                Lower("email"),
                name="gebruiker_email_uniek",
                violation_error_message="Er is al een account met dit e-mailadres.",
            ),
            # Or whoever loses the staff role would keep every right in the admin.
            models.CheckConstraint(
                condition=Q(is_superuser=False) | Q(is_staff=True),
                name="gebruiker_alles_is_medewerker",
                violation_error_message="Alle rechten in het beheer heeft alleen een medewerker.",
            ),
        ]

    def __str__(self):
        return self.naam or self.email

    @property
    def soort(self) -> Persoonsoort:
        """The kind of person on the site as a whole: the one with the most rights that holds."""
        if self.is_staff:
            return Persoonsoort.MEDEWERKER
        return Persoonsoort.ONDERZOEKER if self.is_onderzoeker else Persoonsoort.GEBRUIKER
