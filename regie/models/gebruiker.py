"""An account. Nobody needs one for the mirror; contacts, staff and researchers do."""

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone


class GebruikerManager(BaseUserManager):
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

    email = models.EmailField("e-mailadres", unique=True)
    naam = models.CharField("naam", max_length=100, blank=True)
    is_staff = models.BooleanField("mag in het beheer", default=False)
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
            )
        ]

    def __str__(self):
        return self.naam or self.email
