"""The personal link of who is invited, and whether it was answered through: until the reveal, which deletes both."""

from django.db import models
from django.db.models import Q

from regie.mensen.toegangslink import Sleutelrij, hash_van

from .genodigde import Genodigde


class AntwoordlinkQuerySet(models.QuerySet):
    def maak(self, genodigde: Genodigde) -> "Antwoordlink":
        """Make the link of somebody on the list; `.sleutel` is what goes into the address."""
        link = self.model(genodigde=genodigde)
        link.krijg_sleutel()
        link.save(force_insert=True)
        return link

    def vind(self, sleutel: str) -> "Antwoordlink | None":
        """The link with this key, with who is invited by it. None for a key that is none."""
        return self.filter(hash=hash_van(sleutel)).select_related("genodigde").first()

    def van(self, scan):
        """Every link of this scan."""
        return self.filter(genodigde__scan=scan)


class Antwoordlink(Sleutelrij):
    """`heeft_geantwoord` is set by an answer through the link, without a key to that answer (privacy 3).

    In a table of its own, with only scans that wait for their reveal: what was in it is wiped from the files by writing
    the table anew, and the list of who was invited, which stays a year, is far too large for that. A row is there from
    the invitation on, so no key of it tells in which order people answered.
    """

    # What the keys in mails that went out are made with.
    doel = "scan_uitnodiging"

    genodigde = models.OneToOneField(
        Genodigde, models.CASCADE, primary_key=True, related_name="link", verbose_name="genodigde"
    )
    heeft_geantwoord = models.BooleanField(default=False, editable=False)

    objects = AntwoordlinkQuerySet.as_manager()

    class Meta:
        verbose_name = "link om te antwoorden"
        verbose_name_plural = "links om te antwoorden"
        constraints = [
            models.CheckConstraint(
                condition=~Q(hash="") & ~Q(zout=""),
                name="antwoordlink_heeft_sleutel",
                violation_error_message="Een link heeft een sleutel nodig.",
            )
        ]

    def __str__(self):
        # Never the key, nor whose it is: this text ends up in logs.
        return "een link om te antwoorden"
