"""One mail on its way to one person: what it is made of, how it stands, and why it did not get there.

The queue and the memory of delivery at once. A row holds numbers of rows and no names; what somebody wrote in a mail
goes from it when the mail server took it. The work itself is in `regie/mensen/bezorgen.py`.
"""

from collections.abc import Iterable
from datetime import datetime
from functools import reduce
from operator import or_

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from regie.stukken.kolommen import Adreskolom


class Zendingstatus(models.TextChoices):
    WACHT = "wacht", "onderweg"
    BEZIG = "bezig", "wordt nu verstuurd"
    AANGENOMEN = "aangenomen", "verstuurd"
    NIET_BEZORGD = "niet_bezorgd", "niet bezorgd"


class Zendingreden(models.TextChoices):
    """Why a mail did not get there, in the words that its sender reads."""

    ADRES_ONBEKEND = "adres_onbekend", "Het adres bestaat niet bij deze mailserver."
    ADRES_FOUT = "adres_fout", "Naar dit adres kan geen mail. Kijk of er een tikfout in staat."
    MAILBOX_VOL = "mailbox_vol", "De mailbox is vol."
    GEWEIGERD = "geweigerd", "De mailserver van dit adres weigert de mail."
    LATER = "later", "De mailserver van dit adres nam de mail steeds niet aan."
    GEEN_SERVER = "geen_server", "Onze eigen mailserver deed het niet."
    AFGEBROKEN = "afgebroken", "Het versturen is twee keer afgebroken. Misschien kwam de mail toch aan."
    FOUT = "fout", "Er ging bij ons iets mis."


class Zichtbaar(models.TextChoices):
    """What the sender sees of a mail: some would tell what nobody may know, as who had not answered (privacy 3)."""

    MET_NAAM = "met_naam", "aan wie, en waarom niet"
    AANTAL = "aantal", "alleen hoeveel"
    NIETS = "niets", "niets over één persoon"


class ZendingQuerySet(models.QuerySet):
    def over(self, onderwerp: models.Model | None):
        """The mails that belong to this saved object: they stand on its page. None: those that belong to none."""
        if onderwerp is None:
            return self.filter(over_soort="")
        return self.filter(over_soort=onderwerp._meta.label_lower, over_nummer=str(onderwerp.pk))

    def aan(self, wie: Iterable[models.Model]):
        """The mails to these saved rows, of whatever models."""
        per_soort: dict[str, list[str]] = {}
        for een in wie:
            per_soort.setdefault(een._meta.label_lower, []).append(str(een.pk))
        kan = [Q(aan_soort=soort, aan_nummer__in=nummers) for soort, nummers in per_soort.items()]
        return self.filter(reduce(or_, kan)) if kan else self.none()

    def met(self, *sjablonen: str):
        """Those of these names."""
        return self.filter(sjabloon__in=sjablonen)

    def te_doen(self, nu: datetime):
        """Those whose time to be tried has come, the longest waiting first."""
        return self.filter(status=Zendingstatus.WACHT, weer_op__lte=nu).order_by("weer_op", "pk")

    def onderweg(self):
        """Those of which it is not certain yet how they end."""
        return self.filter(status__in=[Zendingstatus.WACHT, Zendingstatus.BEZIG])

    def niet_bezorgd(self):
        return self.filter(status=Zendingstatus.NIET_BEZORGD)

    def op_volgorde(self):
        return self.order_by("pk")


class Zending(models.Model):
    """One mail to one person.

    To a saved row (`aan_soort`, `aan_nummer`), whose address is looked up when the mail goes, or to a bare `adres`.
    `over_*`: the object on whose page it stands. `context` and `bijlagen`: as `regie.mensen.gedeeld.mail_allen` takes
    them, objects packed. `nog_nodig`: dotted name of a function that gets the recipient and says whether the mail still
    makes sense. `weer_op`: when it is tried, as long as it waits; `pogingen`: how often it was. `hervat`: it was being
    sent when the process was killed, and was taken up again.
    """

    sjabloon = models.CharField("mail", max_length=60)
    aan_soort = models.CharField("aan wat voor rij", max_length=60, blank=True)
    aan_nummer = models.CharField("aan welke rij", max_length=36, blank=True)
    adres = Adreskolom("aan adres", blank=True)
    over_soort = models.CharField("waarover", max_length=60, blank=True)
    over_nummer = models.CharField("nummer", max_length=36, blank=True)
    door = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name="door wie"
    )
    context = models.JSONField(default=dict, blank=True)
    bijlagen = models.JSONField(default=list, blank=True)
    nog_nodig = models.CharField(max_length=120, blank=True)
    zichtbaar = models.CharField("wat de afzender ziet", choices=Zichtbaar, default=Zichtbaar.MET_NAAM, max_length=12)
    status = models.CharField("status", choices=Zendingstatus, default=Zendingstatus.WACHT, max_length=12)
    reden = models.CharField("waarom niet", choices=Zendingreden, blank=True, max_length=16)
    pogingen = models.PositiveSmallIntegerField("keer geprobeerd", default=0)
    hervat = models.BooleanField("na afbreken opgepakt", default=False)
    weer_op = models.DateTimeField("wordt geprobeerd op", null=True, blank=True, default=timezone.now)
    veranderd_op = models.DateTimeField("veranderd op", default=timezone.now)
    created_at = models.DateTimeField("gevraagd op", default=timezone.now)

    objects = ZendingQuerySet.as_manager()

    class Meta:
        verbose_name = "mail"
        verbose_name_plural = "mails"
        indexes = [
            models.Index(fields=["status", "weer_op"], name="zending_te_doen"),
            models.Index(fields=["over_soort", "over_nummer"], name="zending_over"),
            models.Index(fields=["aan_soort", "aan_nummer"], name="zending_aan"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(status__in=Zendingstatus.values)
                & Q(reden__in=["", *Zendingreden.values])
                & Q(zichtbaar__in=Zichtbaar.values)
                & ~Q(sjabloon=""),
                name="zending_zegt_wat",
                violation_error_message="Zeg welke mail het is, en hoe het ermee staat.",
            ),
            models.CheckConstraint(
                condition=(~Q(aan_soort="") & ~Q(aan_nummer="") & Q(adres=""))
                | (Q(aan_soort="", aan_nummer="") & ~Q(adres="")),
                name="zending_aan_een",
                violation_error_message="Een mail gaat naar één rij of naar één adres.",
            ),
            models.CheckConstraint(
                condition=Q(status=Zendingstatus.WACHT, weer_op__isnull=False)
                | (~Q(status=Zendingstatus.WACHT) & Q(weer_op=None)),
                name="zending_wacht_tot",
                violation_error_message="Alleen een mail die wacht, heeft een moment waarop die gaat.",
            ),
            models.CheckConstraint(
                condition=(~Q(status=Zendingstatus.NIET_BEZORGD) | ~Q(reden=""))
                & (~Q(status=Zendingstatus.AANGENOMEN) | Q(reden="")),
                name="zending_niet_met_reden",
                violation_error_message="Van een mail die niet bezorgd is, staat er waarom.",
            ),
        ]

    def __str__(self):
        # Neither who nor where to: this text ends up in logs.
        return f"mail {self.sjabloon}"
