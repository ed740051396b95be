"""That a talk was held, with whose consent, and what happens when that is taken back."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from quickscan.onderzoek.models.interview import Interview, Toestemming
from quickscan.onderzoek.overgangen import Interviewstatus
from quickscan.onderzoek.toestemming import TOESTEMMING
from quickscan.proces.actions.gedeeld import schrijf
from quickscan.proces.overgangen import Quickscanstatus
from quickscan.proces.toegang import Handeling
from regie.stukken.fouten import Achterhaald

from .interviews import ONDERZOEK, open_interview, vertel_dat_het_vervalt, zet_interview


@transaction.atomic
def houd(*, by, interview: Interview, wanneer: datetime, hoe: str = "") -> Interview:
    """The talk was held; `hoe`: the consent with it, empty when it is still to be asked.

    Raises PermissionDenied, Achterhaald, Gepauzeerd, ValidationError for a moment that is still to come.
    """
    by, _, interview = open_interview(by, interview, Handeling.ONDERZOEKEN, status=ONDERZOEK)
    _eis_geweest(wanneer)
    punt = interview.agendapunt
    interview.wanneer = wanneer
    if interview.status == Interviewstatus.VOORGESTELD:
        # Somebody called: it was planned and held at once.
        zet_interview(by, interview, Interviewstatus.GEPLAND)
    zet_interview(by, interview, Interviewstatus.GEHOUDEN)
    interview.tel_op_na(punt)
    interview.full_clean()
    interview.save()
    if hoe:
        _leg_vast(by, interview, hoe, wanneer)
    return interview


@transaction.atomic
def leg_toestemming_vast(*, by, interview: Interview, hoe: str, wanneer: datetime) -> Toestemming:
    """Keep with which text somebody agreed, how and when; also before the talk.

    Raises PermissionDenied, Achterhaald (it is there already), Gepauzeerd, ValidationError.
    """
    by, _, interview = open_interview(by, interview, Handeling.ONDERZOEKEN, status=ONDERZOEK)
    _eis_geweest(wanneer)
    return _leg_vast(by, interview, hoe, wanneer)


@transaction.atomic
def neem_toestemming_terug(*, by, interview: Interview) -> Interview:
    """Somebody does not want it to be used: the notes and the consent go for good, the interview no longer counts.

    Raises PermissionDenied, Achterhaald. Also while the quickscan is paused: this cannot wait.
    """
    by, quickscan, interview = open_interview(
        by,
        interview,
        Handeling.ONDERZOEKEN,
        status=(*ONDERZOEK, Quickscanstatus.AFGEROND, Quickscanstatus.GESTOPT),
        gepauzeerd=True,
    )
    if interview.toestemming is None:
        raise Achterhaald
    interview.notities.all().delete()
    interview.toestemming.delete()
    punt = interview.agendapunt
    for naar in (Interviewstatus.GEPLAND, Interviewstatus.VERVALLEN):
        if interview.status not in (naar, Interviewstatus.VERVALLEN):
            zet_interview(by, interview, naar)
    if interview.tel_op_na(punt):
        vertel_dat_het_vervalt(by, interview, punt)
    interview.save()
    schrijf(by, "interview.toestemming_terug", quickscan)
    return Interview.objects.get(pk=interview.pk)


def _eis_geweest(wanneer: datetime) -> None:
    if wanneer > timezone.now():
        raise ValidationError({"datum": "Dit moment moet nog komen."})


def _leg_vast(by, interview: Interview, hoe: str, wanneer: datetime) -> Toestemming:
    if interview.toestemming is not None:
        raise Achterhaald("De toestemming staat er al.")
    toestemming = Toestemming(
        interview=interview,
        versie=TOESTEMMING.versie,
        tekst=TOESTEMMING.tekst,
        hoe=hoe,
        created_at=wanneer,
        vastgelegd_door=by,
    )
    toestemming.full_clean()
    toestemming.save()
    schrijf(by, "interview.toestemming", interview.quickscan)
    return toestemming
