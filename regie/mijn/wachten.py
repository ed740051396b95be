"""What waits for somebody on /mijn/, of all kinds; what others ask about a region is the kind of regie itself."""

from django.urls import reverse
from django.utils import timezone

from regie.aansluiting import Wachtregel, Wachtsoort
from regie.regios.voorstel import Regiovoorstel


def _gevraagd(gebruiker):
    rijen = Regiovoorstel.objects.nog_open().aan(gebruiker).exclude(door=gebruiker)
    return rijen.select_related("door", "regio")


def _regel(gebruiker, een: Regiovoorstel) -> Wachtregel:
    return Wachtregel(
        "Wil je deze regio overnemen?" if een.draagt_over else f"Wil je {een.rol} worden?",
        reverse("regiovoorstel", args=[een.pk]),
        f"regio {een.regio}",
        timezone.localdate(een.verloopt_op),
        f"gevraagd door {een.door}",
    )


GEVRAAGD = Wachtsoort("regiovoorstel", _gevraagd, _regel)
