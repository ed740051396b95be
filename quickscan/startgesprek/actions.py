"""Keeping the startgesprek."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from quickscan.proces.actions.gedeeld import mail_allen, open_quickscan, schrijf
from quickscan.proces.actions.inhoud import eis_open, schrijf_inhoud
from quickscan.proces.models import Quickscan
from quickscan.proces.stappen import Stapsleutel
from quickscan.proces.toegang import Handeling
from quickscan.startgesprek.models import Startgesprek
from regie.mensen.bezorgen import trek_mail_in
from regie.mensen.verzet import lees, mail_dat_het_vervalt, mail_verzet, schrijf_op
from regie.stukken.agenda import Agendapunt
from regie.stukken.agendarij import AGENDAVELDEN
from regie.stukken.tekst import schoon


@transaction.atomic
def bewaar_startgesprek(*, by, quickscan: Quickscan, wanneer: datetime, mailen: bool = False, **velden) -> Startgesprek:
    """Keep when and where the talk is, and what came out of it; who was invited hears what changed of it.

    With `mailen` the region and who guides it get an invitation, but not beside a mail about a change. `velden`:
    plaats, videolink, aanwezig, uitkomst, voorwaarden_uitgelegd. Returns the talk; see its `verteld`. Raises
    PermissionDenied, Achterhaald, Gepauzeerd, ValidationError, MailbudgetOp.
    """
    by, quickscan = open_quickscan(by, quickscan, Handeling.LEIDEN)
    eis_open(quickscan, Stapsleutel.STARTGESPREK)
    komt_nog = wanneer > timezone.now()
    if mailen and not komt_nog:
        raise ValidationError({"datum": "Dit moment is al geweest. Kies een moment dat nog komt, of stuur geen mail."})
    gesprek = Startgesprek.objects.filter(quickscan=quickscan).first()
    punt = gesprek and gesprek.agendapunt
    gesprek = gesprek or Startgesprek(quickscan=quickscan)
    gesprek.wanneer = wanneer
    for naam, waarde in velden.items():
        setattr(gesprek, naam, schoon(waarde).strip() if isinstance(waarde, str) else waarde)
    veranderd = gesprek.tel_op_na(punt)
    gesprek.full_clean()
    gesprek.save()
    schrijf_inhoud(by, quickscan, Stapsleutel.STARTGESPREK)
    al = lees(gesprek.genodigden)
    if veranderd and komt_nog:
        _vertel(by, gesprek, al, punt)
    if mailen:
        _nodig_uit(by, gesprek, [mens for mens in genodigden(quickscan) if not (veranderd and mens in al)], al)
    return gesprek


def genodigden(quickscan: Quickscan) -> list:
    """Return who is invited, each address once: who applied, and who guides it. Each has an `email`."""
    mensen = {een.email.lower(): een for een in (quickscan.mao_begeleider, quickscan) if een and een.email}
    return list(mensen.values())[::-1]


def _vertel(by, gesprek: Startgesprek, al: list, eerst: Agendapunt) -> None:
    quickscan = gesprek.quickscan
    gesprek.verteld = mail_verzet(
        "startgesprek_verzet",
        al,
        eerst,
        gesprek.agendapunt,
        uitnodiging="startgesprek",
        door=by,
        quickscan=quickscan,
        gesprek=gesprek,
        bijlagen=("quickscan.startgesprek.agenda.gesprek",),
    )
    if gesprek.verteld:
        schrijf(by, "startgesprek.verzet", quickscan, naar={"aantal": gesprek.verteld})


def _nodig_uit(by, gesprek: Startgesprek, wie: list, al: list) -> None:
    if not wie:
        return
    gesprek.uitgenodigd_op = timezone.now()
    gesprek.genodigden = schrijf_op(dict.fromkeys([*al, *wie]))
    gesprek.save(update_fields=["uitgenodigd_op", "genodigden"])
    schrijf(by, "startgesprek.uitgenodigd", gesprek.quickscan, naar={"aantal": len(wie)})
    gesprek.verteld += mail_allen(
        "startgesprek",
        wie,
        door=by,
        eigen=lambda mens: {"eerste": mens not in al},
        quickscan=gesprek.quickscan,
        gesprek=gesprek,
        bijlagen=("quickscan.startgesprek.agenda.gesprek",),
    )


def laat_vervallen(quickscan: Quickscan, by) -> None:
    """The region fell out: who was invited for a talk that was still to come, hears that it is off."""
    gesprek = Startgesprek.objects.filter(quickscan=quickscan, wanneer__gt=timezone.now()).first()
    if gesprek is None:
        return
    gesprek.quickscan = quickscan
    gesprek.tel_op()
    gesprek.save(update_fields=AGENDAVELDEN)
    mail_dat_het_vervalt(
        "startgesprek_vervallen",
        lees(gesprek.genodigden),
        uitnodiging="startgesprek",
        verzet="startgesprek_verzet",
        door=by,
        quickscan=quickscan,
        gesprek=gesprek,
        bijlagen=("quickscan.startgesprek.agenda.gesprek",),
    )


def komt_terug(quickscan: Quickscan) -> None:
    """The region fell out and is an application again: who heard that the talk is off, is to be invited anew."""
    gesprek = Startgesprek.objects.filter(quickscan=quickscan, wanneer__gt=timezone.now()).first()
    if gesprek is None:
        return
    gesprek.quickscan = quickscan
    gesprek.genodigden = schrijf_op(trek_mail_in("startgesprek_vervallen", quickscan))
    if not gesprek.genodigden:
        gesprek.uitgenodigd_op = None
    # Above what took it out of calendars.
    gesprek.tel_op()
    gesprek.save(update_fields=["genodigden", "uitgenodigd_op", *AGENDAVELDEN])
