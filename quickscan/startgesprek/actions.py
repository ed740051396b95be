"""Keeping the startgesprek."""

from datetime import datetime

from django.db import transaction

from quickscan.proces.actions.gedeeld import mail_na, open_quickscan
from quickscan.proces.actions.inhoud import eis_open, schrijf_inhoud
from quickscan.proces.models import Quickscan
from quickscan.proces.stappen import Stapsleutel
from quickscan.proces.toegang import Handeling
from quickscan.startgesprek.models import Startgesprek
from regie.stukken.tekst import schoon


@transaction.atomic
def bewaar_startgesprek(*, by, quickscan: Quickscan, wanneer: datetime, mailen: bool = False, **velden) -> Startgesprek:
    """Keep when and where the talk is, and what came out of it. With `mailen` the contactpersoon gets an invitation.

    `velden`: plaats, videolink, aanwezig, uitkomst, voorwaarden_uitgelegd. Raises PermissionDenied, Achterhaald,
    Gepauzeerd, ValidationError.
    """
    by, quickscan = open_quickscan(by, quickscan, Handeling.LEIDEN)
    eis_open(quickscan, Stapsleutel.STARTGESPREK)
    gesprek = Startgesprek.objects.filter(quickscan=quickscan).first()
    punt = gesprek and gesprek.agendapunt
    gesprek = gesprek or Startgesprek(quickscan=quickscan)
    gesprek.wanneer = wanneer
    for naam, waarde in velden.items():
        setattr(gesprek, naam, schoon(waarde).strip() if isinstance(waarde, str) else waarde)
    gesprek.tel_op_na(punt)
    gesprek.full_clean()
    gesprek.save()
    schrijf_inhoud(by, quickscan, Stapsleutel.STARTGESPREK)
    if mailen and quickscan.aanmelder_email:
        mail_na(
            "startgesprek",
            quickscan,
            quickscan=quickscan,
            gesprek=gesprek,
            door=by,
            bijlagen=("quickscan.startgesprek.agenda.gesprek",),
        )
    return gesprek
