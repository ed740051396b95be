"""Who is invited for a scan: the list that everybody sees before answering (privacy 8)."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from regie.inhoud.partijen import Domein
from regie.regios.organisatie import SoortOrganisatie
from regie.stukken.kolommen import Adreskolom, Regelkolom
from zelfscan.scan.zonder_lijst import GEEN_LIJST

from .scan import Scan


class GenodigdeQuerySet(models.QuerySet):
    def op_volgorde(self):
        """As everybody sees them: by domein, organisation and name; never by when they were added."""
        rang = models.Case(*(models.When(domein=d.value, then=nummer) for nummer, d in enumerate(Domein)), default=9)
        return self.order_by(rang, "eigen_regio", "organisatie", "naam", "pk")

    def bereikbaar(self):
        """Those with an address."""
        return self.exclude(email="")


class Genodigde(SoortOrganisatie):
    """One invited place at the table. Adding is visible, removing impossible; on request the name goes (`gewist`).

    Nothing here knows of answers: the personal link is an Antwoordlink.
    """

    scan = models.ForeignKey(Scan, models.CASCADE, related_name="genodigden", verbose_name="scan")
    organisatie = Regelkolom("organisatie", max_length=150)
    eigen_regio = Regelkolom("eigen regio", max_length=100, blank=True)
    naam = Regelkolom("naam", max_length=100, blank=True)
    email = Adreskolom("e-mailadres", blank=True)
    gewist = models.BooleanField("naam gewist", default=False, editable=False)

    objects = GenodigdeQuerySet.as_manager()

    class Meta(SoortOrganisatie.Meta):
        verbose_name = "genodigde"
        verbose_name_plural = "genodigden"
        constraints = [
            *SoortOrganisatie.Meta.constraints,
            models.UniqueConstraint(
                "scan",
                Lower("email"),
                condition=~Q(email=""),
                name="genodigde_een_keer",
                violation_error_message="Iemand met dit e-mailadres is al uitgenodigd.",
            ),
            models.CheckConstraint(
                condition=~Q(organisatie=""),
                name="genodigde_heeft_organisatie",
                violation_error_message="Noem de organisatie.",
            ),
            models.CheckConstraint(
                condition=Q(gewist=False) | Q(naam="", email=""),
                name="genodigde_gewist_is_weg",
                violation_error_message="Wie gewist is, heeft geen naam en geen adres meer.",
            ),
        ]

    def __str__(self):
        return self.organisatie

    def clean(self):
        super().clean()
        if self.scan_id and self.scan.zonder_lijst:
            raise ValidationError(GEEN_LIJST)

    @property
    def wie(self) -> str:
        """The person as everybody sees them; empty when only the organisation was named."""
        return "(naam gewist)" if self.gewist else self.naam
