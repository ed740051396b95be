"""The page of the organiser after the reveal: what the group is at, and the one thing to do next."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.formats import date_format

from regie.stukken.bladdelen import Koppeling
from zelfscan.instrumenten.definitie import Noemer
from zelfscan.scan.models import Scan

from .dia import Dia, dias, voor_de_wand
from .groepsuitkomst import Groepsuitkomst


@dataclass(frozen=True)
class Uitkomstpagina:
    """`dias`: the items to talk about; `andere`: those that stay on the page."""

    uitkomst: Groepsuitkomst
    dias: list[Dia]
    andere: list[Dia]

    @property
    def scan(self) -> Scan:
        return self.uitkomst.scan

    @property
    def noemer(self) -> Noemer:
        return self.uitkomst.instrument.noemer

    @property
    def bezig(self) -> bool:
        """Whether things can still be written down."""
        return self.scan.wordt_besproken

    @property
    def inleiding(self) -> str:
        if not self.bezig:
            op = date_format(self.scan.gesloten_op, "j F Y")
            return f"Deze scan is gesloten op {op}. De uitkomst ligt vast. Afspraken afvinken kan nog."
        if self.scan.tussen_regios:
            return "Laat op het scherm de regio's naast elkaar zien. Schrijf hier op wie wie helpt."
        een = self.noemer.enkel
        return (
            f"Praat {een} voor {een}, en schrijf op waar jullie samen op uitkomen. "
            "Je kunt alles veranderen tot je de scan sluit."
        )

    @property
    def volgende(self) -> Dia | None:
        """The first item that the group agreed no score on yet."""
        return next((dia for dia in self.dias if dia.deel and not dia.deel.groepsscore), None)

    @property
    def knop(self) -> Koppeling:
        """The one thing to do now."""
        if not self.bezig:
            return Koppeling(reverse("samen:verslag", args=[self.scan.code]), "Naar het verslag")
        if volgende := self.volgende:
            adres = reverse("scans:groepsscore", args=[self.scan.pk, volgende.onderdeel.sleutel])
            begin = "Begin" if volgende is self.dias[0] else "Ga verder"
            return Koppeling(adres, f"{begin} met {volgende.naam}")
        if not self.uitkomst.afspraken:
            return Koppeling(reverse("scans:afspraak_maken", args=[self.scan.pk]), "Schrijf de eerste afspraak op")
        return Koppeling(reverse("scans:sluiten", args=[self.scan.pk]), "Sluit de scan")

    @property
    def kop_van_de_dias(self) -> str:
        if self.andere:
            return "Wat jullie bespreken"
        volgorde = "" if self.scan.tussen_regios else ", met bovenaan waar jullie het meest over verschillen"
        return f"De {self.noemer.meer}{volgorde}"

    @property
    def zonder_conclusie(self) -> str:
        """What stands in the place of a conclusion; empty when there is one."""
        return "" if self.scan.conclusie else f"Er staat {'nog ' if self.bezig else ''}geen conclusie."

    @property
    def conclusie(self) -> Koppeling:
        tekst = "Wijzig de conclusie" if self.scan.conclusie else "Schrijf een conclusie"
        return Koppeling(reverse("scans:conclusie", args=[self.scan.pk]), tekst)


def uitkomstpagina(uitkomst: Groepsuitkomst) -> Uitkomstpagina:
    bespreken = voor_de_wand(uitkomst)
    return Uitkomstpagina(uitkomst, bespreken, [dia for dia in dias(uitkomst) if dia not in bespreken])
