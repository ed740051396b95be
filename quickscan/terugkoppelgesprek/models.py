"""The last talk, with everyone interviewed. Staff, researchers and contactpersoon see all of it."""

from datetime import timedelta

from django.db import models
from django.db.models import Q

from quickscan.proces.models import HoogstensEen, Quickscan
from quickscan.proces.overgangen import AFGEVALLEN
from quickscan.proces.vragen import ROLSLEUTELS
from regie.stukken.agenda import Agendapunt, Agendastand
from regie.stukken.agendarij import Agendarij
from regie.stukken.kolommen import Linkkolom, Regelkolom, Tekstkolom


class Terugkoppelgesprek(Agendarij):
    """When, where, who was there, what was said of the regie, and which support was agreed. Preferably not online."""

    quickscan = HoogstensEen(Quickscan, models.CASCADE, primary_key=True, related_name="terugkoppelgesprek")
    wanneer = models.DateTimeField("wanneer is het gesprek?")
    digitaal = models.BooleanField("het gesprek is digitaal", default=False)
    waarom_digitaal = Regelkolom("waarom niet op een plek bij elkaar?", max_length=500, blank=True)
    plaats = Regelkolom("waar?", max_length=150, blank=True)
    videolink = Linkkolom("link naar het videogesprek", max_length=500, blank=True)
    uitgenodigd_op = models.DateTimeField("uitnodiging verstuurd op", null=True, editable=False)
    # To whom (regie.mensen.verzet): numbers, no names.
    genodigden = models.JSONField("wie er zijn uitgenodigd", default=list, editable=False)
    aanwezig = Tekstkolom("wie waren erbij?", max_length=1000, blank=True)
    verslag = Tekstkolom("hoe staan regie en samenwerking ervoor?", max_length=5000, blank=True)
    steun = Tekstkolom("welke steun is afgesproken?", max_length=2000, blank=True)
    ontwerpsessie_op = models.DateTimeField("uitnodiging ontwerpsessie verstuurd op", null=True, editable=False)
    ontwerpsessie_genodigden = models.JSONField(
        "wie er voor de ontwerpsessie zijn uitgenodigd", default=list, editable=False
    )

    class Meta:
        verbose_name = "terugkoppelgesprek"
        verbose_name_plural = "terugkoppelgesprekken"
        constraints = [
            models.CheckConstraint(
                condition=Q(digitaal=False) & ~Q(plaats="") | Q(digitaal=True) & ~Q(waarom_digitaal=""),
                name="terugkoppelgesprek_ergens",
                violation_error_message="Vul in waar het gesprek is. Is het digitaal, schrijf dan op waarom.",
            )
        ]

    def __str__(self):
        return f"terugkoppelgesprek van {self.quickscan.naam}"

    @property
    def agendapunt(self) -> Agendapunt:
        return Agendapunt(
            titel=f"Terugkoppelgesprek quickscan {self.quickscan.naam}",
            begin=self.wanneer,
            duur=timedelta(hours=2),
            plaats=", ".join(filter(None, (self.plaats, self.videolink))),
            uitleg="We bespreken de factsheet en het advies, en wie welke rol neemt.",
            adres=self.videolink,
            stand=Agendastand.VERVALLEN if self.quickscan.status in AFGEVALLEN else Agendastand.VAST,
        )


class Rolafspraak(models.Model):
    """Who takes a role, and how that may develop."""

    gesprek = models.ForeignKey(Terugkoppelgesprek, models.CASCADE, related_name="rolafspraken")
    kernrol = models.CharField("rol", max_length=14)
    wie = Regelkolom("wie neemt deze rol?", max_length=300)
    ontwikkeling = Tekstkolom("hoe kan dat groeien?", max_length=1000, blank=True)

    class Meta:
        verbose_name = "afspraak over een rol"
        verbose_name_plural = "afspraken over rollen"
        constraints = [
            models.UniqueConstraint(fields=["gesprek", "kernrol"], name="rolafspraak_een_per_rol"),
            models.CheckConstraint(
                condition=Q(kernrol__in=ROLSLEUTELS) & ~Q(wie=""),
                name="rolafspraak_wie",
                violation_error_message="Schrijf op wie de rol neemt.",
            ),
        ]

    def __str__(self):
        return f"{self.kernrol}: {self.wie}"


class Gespreksafspraak(models.Model):
    """Who does what by when, as agreed in the talk."""

    gesprek = models.ForeignKey(Terugkoppelgesprek, models.CASCADE, related_name="afspraken")
    wat = Regelkolom("wat spreken jullie af?", max_length=300)
    wie = Regelkolom("wie doet het?", max_length=150)
    wanneer = models.DateField("wanneer klaar?", null=True, blank=True)

    class Meta:
        db_table = "quickscan_afspraak"
        verbose_name = "afspraak"
        verbose_name_plural = "afspraken"
        ordering = [models.F("wanneer").asc(nulls_last=True), "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(wat="") & ~Q(wie=""),
                name="qsafspraak_wat_en_wie",
                violation_error_message="Schrijf op wat jullie afspreken, en wie het doet.",
            )
        ]

    def __str__(self):
        return self.wat
