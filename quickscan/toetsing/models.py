"""The written review of a factsheet: its rounds, who is asked, and what they say of the frozen version.

Researchers and staff see who answered; the others only how many (besluiten 21). Who is asked sees the frozen version
and the own remarks, by a personal link (Toegangslink, doel "toetsing", of the Toetser). What is of any document stands
in regie/stukken/toetsing.
"""

from django.db import models
from django.db.models import Q

from quickscan.factsheet.models import Factsheetversie
from quickscan.factsheet.passages import FACTSHEET, GEHEEL
from quickscan.onderzoek.models.interview import Interview
from quickscan.proces.models import HoogstensEen, Quickscan
from quickscan.proces.overgangen import Quickscanstatus
from quickscan.proces.vragen import ONDERWERPEN
from regie.stukken.toetsing.models import (
    AbstractOpmerking,
    AbstractToetser,
    AbstractToetsing,
    Verwerking,
    opmerking_regels,
    toetser_regels,
    toetsing_regels,
)

LINK_DOEL = FACTSHEET.linkdoel
# A factsheet adopts a remark or does not.
ANTWOORDEN = (Verwerking.OVERGENOMEN, Verwerking.NIET)


class Toetsing(AbstractToetsing):
    """One round of review of a frozen version of the factsheet."""

    quickscan = models.ForeignKey(Quickscan, models.CASCADE, related_name="toetsingen", verbose_name="quickscan")
    versie = HoogstensEen(Factsheetversie, models.PROTECT, related_name="toetsing", verbose_name="versie")

    class Meta:
        verbose_name = "toetsing"
        verbose_name_plural = "toetsingen"
        ordering = ["begonnen_op", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["quickscan"],
                condition=Q(gesloten_op=None),
                name="toetsing_een_tegelijk",
                violation_error_message="Er loopt al een toetsing.",
            ),
            *toetsing_regels(),
        ]

    def __str__(self):
        return f"toetsing van {self.quickscan.naam}"

    @property
    def kan_reageren(self) -> bool:
        return self.is_open and self.quickscan.status == Quickscanstatus.LOOPT


class Toetsersoort(models.TextChoices):
    """As what somebody is asked."""

    GEINTERVIEWD = "interview", "geïnterviewd"
    CONTACTPERSOON = "contactpersoon", "contactpersoon van de regio"


class Toetser(AbstractToetser):
    """Somebody who is asked: interviewed, or the contactpersoon of the region."""

    toetsing = models.ForeignKey(Toetsing, models.CASCADE, related_name="toetsers", verbose_name="toetsing")
    interview = models.ForeignKey(Interview, models.SET_NULL, null=True, blank=True, related_name="toetsers")
    soort = models.CharField("soort", max_length=14, choices=Toetsersoort)

    class Meta:
        verbose_name = "toetser"
        verbose_name_plural = "toetsers"
        ordering = ["naam", "pk"]
        constraints = toetser_regels(Q(soort__in=Toetsersoort.values))

    @property
    def is_contactpersoon(self) -> bool:
        return self.soort == Toetsersoort.CONTACTPERSOON

    @property
    def namens(self) -> str:
        return self.organisatie or ("Contactpersoon van de regio" if self.is_contactpersoon else "")


class Opmerking(AbstractOpmerking):
    """What one person says of one passage of the factsheet, and what the researchers did with it."""

    toetsing = models.ForeignKey(Toetsing, models.CASCADE, related_name="opmerkingen", verbose_name="toetsing")
    toetser = models.ForeignKey(Toetser, models.CASCADE, related_name="opmerkingen", verbose_name="van")
    antwoord = models.CharField(
        "antwoord", max_length=4, choices=[(een.value, een.label) for een in ANTWOORDEN], blank=True
    )

    class Meta:
        verbose_name = "opmerking"
        verbose_name_plural = "opmerkingen"
        ordering = ["pk"]
        constraints = opmerking_regels([*ONDERWERPEN, GEHEEL], ANTWOORDEN)
