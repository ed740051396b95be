"""One filled-in form before the reveal. Nothing but `zelfscan/actions` touches these, and the reveal deletes them.

No row has a time, and every key is random, so the order in which people answered stands nowhere (privacy 20).
"""

import uuid

from django.db import models
from django.db.models import Q

from regie.inhoud.knelpunten import KNELPUNTEN
from regie.inhoud.partijen import Domein, Laag, Partij
from regie.regios.organisatie import DOMEIN_PAST
from regie.stukken.kolommen import Alineakolom, Regelkolom

from .scan import Scan


class Invulling(models.Model):
    """One respondent's form. The key is made by who answers, so that a repeat makes no second one.

    `apparaat`: hash of the random key in a cookie of the device; who has that key may fill in again. Only what the
    openheid asks is filled (besluiten 11): nothing with totaal, domein with domein, laag with laag, the rest with naam.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    scan = models.ForeignKey(Scan, models.CASCADE, related_name="invullingen", verbose_name="scan")
    apparaat = models.CharField(max_length=64, blank=True, editable=False)
    domein = models.CharField("domein", max_length=12, choices=Domein, blank=True)
    laag = models.CharField("laag", max_length=10, choices=Laag, blank=True)
    partij = models.CharField("soort organisatie", max_length=20, choices=Partij, blank=True)
    organisatie = Regelkolom("organisatie", max_length=150, blank=True)
    eigen_regio = Regelkolom("eigen regio", max_length=100, blank=True)
    op_papier = models.BooleanField(default=False, editable=False)

    class Meta:
        verbose_name = "invulling"
        verbose_name_plural = "invullingen"
        constraints = [
            models.UniqueConstraint(
                fields=["scan", "apparaat"],
                condition=~Q(apparaat=""),
                name="invulling_een_per_apparaat",
                violation_error_message="Vanaf dit toestel is er al een antwoord.",
            ),
            models.CheckConstraint(
                condition=Q(partij="") | DOMEIN_PAST,
                name="invulling_domein_past",
                violation_error_message="Dit domein past niet bij deze soort organisatie.",
            ),
            models.CheckConstraint(
                condition=Q(laag__in=["", *Laag.values]) & (Q(laag="") | Q(domein="", partij="")),
                name="invulling_een_splitsing",
                violation_error_message="Een antwoord telt mee per domein of per laag, nooit allebei.",
            ),
            models.CheckConstraint(
                # With names the domein goes with the kind of organisation; without, it is there to split by.
                condition=Q(op_papier=False) | Q(laag="", domein="") | (Q(laag="") & ~Q(partij="")),
                name="invulling_papier_past",
                violation_error_message="Op papier kan niet als de uitkomst per domein of per laag te zien is.",
            ),
        ]

    def __str__(self):
        return "een invulling"


class _BijInvulling(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    onderdeel = models.CharField("onderdeel", max_length=30)

    class Meta:
        abstract = True


class Score(_BijInvulling):
    """One value. There is no row for "kan ik niet beoordelen": who is asked answers all, so a missing row says so."""

    invulling = models.ForeignKey(Invulling, models.CASCADE, related_name="scores")
    waarde = models.PositiveSmallIntegerField("waarde")

    class Meta:
        verbose_name = "score"
        verbose_name_plural = "scores"
        constraints = [
            models.UniqueConstraint(fields=["invulling", "onderdeel"], name="score_een_per_onderdeel"),
            models.CheckConstraint(
                # The scale of the instrument itself is checked by the action.
                condition=Q(waarde__range=(1, 10)),
                name="score_binnen_elke_schaal",
                violation_error_message="Een score ligt van 1 tot en met 10.",
            ),
        ]

    def __str__(self):
        return "een score"


class Toelichting(_BijInvulling):
    """What somebody wrote and said that others may read: a remark beside a score, or the answer to an open question.

    One without that tick is never kept.
    """

    invulling = models.ForeignKey(Invulling, models.CASCADE, related_name="toelichtingen")
    tekst = Alineakolom("toelichting", max_length=500)

    class Meta:
        verbose_name = "toelichting"
        verbose_name_plural = "toelichtingen"
        constraints = [
            models.UniqueConstraint(fields=["invulling", "onderdeel"], name="toelichting_een_per_onderdeel"),
            models.CheckConstraint(condition=~Q(tekst=""), name="toelichting_zegt_iets"),
        ]

    def __str__(self):
        return "een toelichting"


class Keuze(_BijInvulling):
    """One thing that was ticked at an item, out of the list of the instrument."""

    invulling = models.ForeignKey(Invulling, models.CASCADE, related_name="keuzes")
    sleutel = models.CharField("keuze", max_length=30)

    class Meta:
        verbose_name = "keuze"
        verbose_name_plural = "keuzes"
        constraints = [
            models.UniqueConstraint(
                fields=["invulling", "onderdeel", "sleutel"],
                name="keuze_een_keer",
                violation_error_message="Dit is al aangevinkt.",
            ),
            models.CheckConstraint(
                condition=~Q(onderdeel="") & ~Q(sleutel=""),
                name="keuze_zegt_iets",
                violation_error_message="Kies iets uit de lijst.",
            ),
        ]

    def __str__(self):
        return "een keuze"


class Knelpuntantwoord(models.Model):
    """Whether somebody says that one of the six knelpunten plays often. Who skipped one has no row of it.

    "Niet" and "soms" are kept as the same: only how many say "vaak" is ever shown, and the rest serves to know that
    there were enough answers (privacy 7).
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    invulling = models.ForeignKey(Invulling, models.CASCADE, related_name="knelpunten")
    knelpunt = models.CharField("knelpunt", max_length=30)
    vaak = models.BooleanField("speelt vaak")

    class Meta:
        verbose_name = "antwoord over een knelpunt"
        verbose_name_plural = "antwoorden over knelpunten"
        constraints = [
            models.UniqueConstraint(
                fields=["invulling", "knelpunt"],
                name="knelpuntantwoord_een_keer",
                violation_error_message="Over dit knelpunt is al iets gezegd.",
            ),
            models.CheckConstraint(
                condition=Q(knelpunt__in=[een.sleutel for een in KNELPUNTEN]),
                name="knelpuntantwoord_van_de_zes",
                violation_error_message="Kies een van de zes knelpunten.",
            ),
        ]

    def __str__(self):
        return "een antwoord over een knelpunt"
