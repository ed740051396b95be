"""The content of step 8 in words: when and where the talk is, what can be done with it, and the design session."""

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from quickscan.proces.models import Quickscan
from quickscan.proces.overgangen import Quickscanstatus
from quickscan.proces.stappen import Stapsleutel
from quickscan.proces.toegang import Handeling, Toegang
from regie.inhoud.kernrollen import KERNROLLEN
from regie.mensen.bezorging import mailstand
from regie.mensen.zending import Zending
from regie.stukken.bladdelen import Feit, Koppeling

from .models import Gespreksafspraak, Terugkoppelgesprek

UUR, DAG = "l j F Y, H:i", "j F Y"


def _op(moment: datetime, hoe: str) -> str:
    return date_format(timezone.localtime(moment), hoe)


@dataclass(frozen=True)
class Gesprekspagina:
    toegang: Toegang

    @property
    def quickscan(self) -> Quickscan:
        return self.toegang.quickscan

    @property
    def gesprek(self) -> Terugkoppelgesprek | None:
        """None as long as there is no date."""
        return self.quickscan.terugkoppelgesprek

    @property
    def _leidt(self) -> bool:
        return self.toegang.mag(Handeling.LEIDEN)

    @property
    def mag_terugkoppelen(self) -> bool:
        klaar = self.quickscan.stap(Stapsleutel.TERUGKOPPELGESPREK).is_klaar
        return self._leidt and self.quickscan.status == Quickscanstatus.LOOPT and not klaar

    @property
    def uitnodiging(self) -> str:
        op = self.gesprek.uitgenodigd_op
        if not op:
            return "Nog niet verstuurd"
        mails = Zending.objects.over(self.quickscan).met("terugkoppelgesprek", "terugkoppelgesprek_verzet")
        return mailstand(mails).zin(_op(op, DAG))

    def _naar(self, naam: str, tekst: str) -> Koppeling:
        return Koppeling(reverse(naam, args=[self.quickscan.pk]), tekst)

    @property
    def knoppen(self) -> list[tuple[Koppeling, str]]:
        """What to do with the talk; the second of each says how its button looks. Empty for who may not."""
        if not self.mag_terugkoppelen:
            return []
        if self.gesprek is None:
            return [(self._naar("quickscan:terugkoppelen_plannen", "Plan het gesprek"), "")]
        uitnodigen = (
            [] if self.gesprek.uitgenodigd_op else [("quickscan:terugkoppelen_uitnodigen", "Nodig iedereen uit", "")]
        )
        alle = [*uitnodigen, ("quickscan:terugkoppelen_verslag", "Schrijf op wat er gezegd is", "rustig")]
        return [(self._naar(naam, tekst), soort) for naam, tekst, soort in alle]

    @property
    def anders(self) -> list[Koppeling]:
        """What can be changed about it, beside the buttons."""
        if not self.mag_terugkoppelen or self.gesprek is None:
            return []
        nog_eens = [self._naar("quickscan:terugkoppelen_uitnodigen", "Stuur de uitnodiging nog eens")]
        return [
            self._naar("quickscan:terugkoppelen_plannen", "Verander tijd of plek"),
            *(nog_eens if self.gesprek.uitgenodigd_op else []),
        ]

    @property
    def is_verslagen(self) -> bool:
        """Whether something was written down of what was said."""
        gesprek = self.gesprek
        return gesprek is not None and bool(gesprek.verslag or gesprek.steun or self.rollen)

    @property
    def rollen(self) -> list[Feit]:
        """Who takes which role, and how that can grow (`bij`); empty as long as nobody takes one."""
        rijen = {rij.kernrol: rij for rij in self.gesprek.rolafspraken.all()} if self.gesprek else {}
        feiten = []
        for rol in KERNROLLEN if rijen else ():
            rij = rijen.get(rol.sleutel)
            feiten.append(Feit(rol.naam, rij.wie, bij=rij.ontwikkeling) if rij else Feit(rol.naam, "Nog niemand"))
        return feiten

    @property
    def afspraken(self) -> list[Gespreksafspraak]:
        return list(self.gesprek.afspraken.all()) if self.gesprek else []

    @property
    def ontwerpsessie(self) -> str:
        """When and where the design session is, and whether the region was invited."""
        ronde = self.quickscan.ronde
        zin = f"De datum van de ontwerpsessie van {ronde.naam} is nog niet bekend."
        if ronde.ontwerpsessie:
            waar = f": {ronde.ontwerpsessie_plaats}" if ronde.ontwerpsessie_plaats else ""
            zin = f"De ontwerpsessie van {ronde.naam} is op {_op(ronde.ontwerpsessie, UUR)} uur{waar}."
        op = self.gesprek.ontwerpsessie_op if self.gesprek else None
        if not op:
            return zin
        stand = mailstand(Zending.objects.over(self.quickscan).met("ontwerpsessie", "ontwerpsessie_verzet"))
        if stand.is_verstuurd:
            return f"{zin} De regio is uitgenodigd op {_op(op, DAG)}."
        return f"{zin} De uitnodiging voor de regio is gevraagd op {_op(op, DAG)}. {stand.zorg}"

    @property
    def uitnodigen_voor_ontwerpsessie(self) -> tuple[str, str] | None:
        """The words of the button to invite the region, and how it looks; None for who may not, or without a date."""
        is_begonnen = self.quickscan.status in (Quickscanstatus.LOOPT, Quickscanstatus.AFGEROND)
        if not (self._leidt and self.gesprek and is_begonnen and self.quickscan.ronde.ontwerpsessie):
            return None
        return (
            ("Nodig de regio nog eens uit", "rustig") if self.gesprek.ontwerpsessie_op else ("Nodig de regio uit", "")
        )
