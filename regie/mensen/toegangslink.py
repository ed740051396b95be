"""A personal link for somebody without an account: invitation, application, review (besluiten 6).

The link itself opens nothing on GET but a page. Only its hash is kept; the link can be made again from the row and
the site's secret key, so that a task needs no more than the row's number, and a copy of the database opens nothing.
"""

import hashlib
from datetime import datetime

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.crypto import get_random_string, salted_hmac


def hash_van(sleutel: str) -> str:
    return hashlib.sha256(sleutel.encode()).hexdigest()


class ToegangslinkQuerySet(models.QuerySet):
    def maak(self, *, doel: str, onderwerp, verloopt_op: datetime | None = None) -> "Toegangslink":
        """Make a link for this saved object; `.sleutel` is what goes into the address."""
        link = self.model(
            doel=doel,
            onderwerp_soort=onderwerp._meta.label_lower,
            onderwerp_id=onderwerp.pk,
            verloopt_op=verloopt_op,
        )
        link.krijg_sleutel()
        link.save(force_insert=True)
        return link

    def vind(self, doel: str, sleutel: str) -> "Toegangslink | None":
        """The link with this key, also when it no longer works (see `geldig`). None for a key that is none."""
        return self.filter(doel=doel, hash=hash_van(sleutel)).first()

    def van(self, onderwerp):
        """Every link of this object."""
        return self.filter(onderwerp_soort=onderwerp._meta.label_lower, onderwerp_id=onderwerp.pk)

    def geldig(self):
        """Those that still work."""
        return self.filter(Q(verloopt_op=None) | Q(verloopt_op__gt=timezone.now()), uitgezet_op=None)

    def zet_uit(self) -> int:
        """Switch off all of these that were not yet; returns how many."""
        return self.filter(uitgezet_op=None).update(uitgezet_op=timezone.now())


class Sleutelrij(models.Model):
    """A row with the key of one link. `doel` says what for, and is part of how the key is made."""

    hash = models.CharField(max_length=64, unique=True, editable=False)
    zout = models.CharField(max_length=22, editable=False)

    class Meta:
        abstract = True

    def krijg_sleutel(self) -> None:
        """Give it a new key; not saved."""
        self.zout = get_random_string(22)
        self.hash = hash_van(self.sleutel)

    @property
    def sleutel(self) -> str:
        """What stands in the address: 43 signs, from the row's own salt and the secret key of the site."""
        mac = salted_hmac("regie.toegangslink", f"{self.doel}:{self.zout}", algorithm="sha256")
        return mac.hexdigest()[:43]


class Toegangslink(Sleutelrij):
    """One link. `doel` says what for; the subject is a kind and a number, so any app can hang links on its own rows."""

    doel = models.CharField("doel", max_length=30)
    onderwerp_soort = models.CharField("waarvan", max_length=60)
    onderwerp_id = models.BigIntegerField("nummer")
    verloopt_op = models.DateTimeField("werkt tot", null=True, blank=True)
    uitgezet_op = models.DateTimeField("uitgezet op", null=True, blank=True)

    objects = ToegangslinkQuerySet.as_manager()

    class Meta:
        verbose_name = "toegangslink"
        verbose_name_plural = "toegangslinks"
        indexes = [models.Index(fields=["onderwerp_soort", "onderwerp_id"], name="toegangslink_onderwerp")]
        constraints = [
            models.CheckConstraint(
                condition=~Q(doel="") & ~Q(hash="") & ~Q(onderwerp_soort=""),
                name="toegangslink_zegt_waarvoor",
                violation_error_message="Zeg waarvoor de link is.",
            )
        ]

    def __str__(self):
        # Never the key: this text ends up in logs.
        return f"link voor {self.doel}"

    @property
    def is_geldig(self) -> bool:
        """Whether it works now. Say in words why it doesn't: `is_uitgezet`, else it is too late."""
        return not self.is_uitgezet and (self.verloopt_op is None or self.verloopt_op > timezone.now())

    @property
    def is_uitgezet(self) -> bool:
        return self.uitgezet_op is not None
