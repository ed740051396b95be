"""What waits for somebody on /mijn/, of all kinds; what others ask about a region is the kind of regie itself."""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from regie import aansluiting
from regie.aansluiting import Wachtregel, Wachtsoort
from regie.regios.voorstel import Regiovoorstel
from regie.stukken.tekst import hoeveel


@dataclass(frozen=True)
class Wachtende:
    """A line of the list, as it is said today. `laat`: its day is over."""

    regel: Wachtregel
    vandaag: date

    @property
    def dag(self) -> str:
        """The day itself; empty without one. Of another year with the year."""
        dag = self.regel.dag
        return date_format(dag, "j F" if dag.year == self.vandaag.year else "j F Y") if dag else ""

    @property
    def hoe_ver(self) -> str:
        """How far off that day is, in words."""
        if self.regel.dag is None:
            return ""
        dagen = (self.regel.dag - self.vandaag).days
        if dagen < 0:
            return f"{hoeveel(-dagen, 'dag', 'dagen')} {'geleden' if self.regel.sinds else 'te laat'}"
        return f"nog {hoeveel(dagen, 'dag', 'dagen')}" if dagen else "vandaag"

    @property
    def is_laat(self) -> bool:
        return self.regel.dag is not None and self.regel.dag < self.vandaag and not self.regel.sinds


def wat_wacht(gebruiker) -> list[Wachtende]:
    """All that waits for this person, the most urgent first; what has no day comes last. One query per kind."""
    vandaag = timezone.localdate()
    regels = [
        soort.regel(gebruiker, rij) for soort in aansluiting.WACHT for rij in soort.rijen(gebruiker).order_by("pk")
    ]
    op_dag = sorted(regels, key=lambda regel: (regel.dag is None, regel.dag or vandaag))
    return [Wachtende(regel, vandaag) for regel in op_dag]


def _gevraagd(gebruiker):
    rijen = Regiovoorstel.objects.nog_open().aan(gebruiker).exclude(door=gebruiker)
    return rijen.select_related("door", "regio")


def _regel(gebruiker, een: Regiovoorstel) -> Wachtregel:
    return Wachtregel(
        "Wil je deze regio overnemen?" if een.draagt_over else f"Wil je {een.rol} worden?",
        reverse("regiovoorstel", args=[een.pk]),
        f"regio {een.regio}",
        timezone.localdate(een.verloopt_op),
        bij=f"gevraagd door {een.door}",
    )


GEVRAAGD = Wachtsoort("regiovoorstel", _gevraagd, _regel)
