"""The first talk, of Met Andere Ogen with the region."""

from datetime import timedelta

from django.db import models
from django.db.models import Q

from quickscan.proces.models import HoogstensEen, Quickscan
from quickscan.proces.overgangen import AFGEVALLEN
from regie.stukken.agenda import Agendapunt, Agendastand
from regie.stukken.agendarij import Agendarij
from regie.stukken.kolommen import Linkkolom, Regelkolom, Tekstkolom


class Startgesprek(Agendarij):
    """The first talk of MAO with the region: when, where, who, what came out, and whether the conditions were told."""

    quickscan = HoogstensEen(Quickscan, models.CASCADE, primary_key=True, related_name="startgesprek")
    wanneer = models.DateTimeField("wanneer is het gesprek?")
    plaats = Regelkolom("waar?", max_length=150, blank=True)
    videolink = Linkkolom("link naar het videogesprek", max_length=500, blank=True)
    aanwezig = Tekstkolom("wie waren erbij?", max_length=1000, blank=True)
    uitkomst = Tekstkolom("wat kwam eruit?", max_length=3000, blank=True)
    voorwaarden_uitgelegd = models.BooleanField("de voorwaarden zijn uitgelegd", default=False)
    uitgenodigd_op = models.DateTimeField("uitnodiging verstuurd op", null=True, editable=False)
    # To whom (regie.mensen.verzet): numbers, no names.
    genodigden = models.JSONField("wie er zijn uitgenodigd", default=list, editable=False)

    class Meta:
        verbose_name = "startgesprek"
        verbose_name_plural = "startgesprekken"
        constraints = [
            models.CheckConstraint(
                condition=~Q(plaats="") | ~Q(videolink=""),
                name="startgesprek_ergens",
                violation_error_message="Vul in waar het gesprek is, of geef de link van het videogesprek.",
            )
        ]

    def __str__(self):
        return f"startgesprek van {self.quickscan}"

    @property
    def agendapunt(self) -> Agendapunt:
        return Agendapunt(
            titel=f"Startgesprek quickscan {self.quickscan.naam}",
            begin=self.wanneer,
            duur=timedelta(minutes=90),
            plaats=", ".join(filter(None, (self.plaats, self.videolink))),
            uitleg="Kennismaken, en uitleg over de stappen en de voorwaarden.",
            adres=self.videolink,
            stand=Agendastand.VERVALLEN if self.quickscan.status in AFGEVALLEN else Agendastand.VAST,
        )
