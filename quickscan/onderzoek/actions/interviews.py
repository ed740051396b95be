"""The people to interview: who proposes them, when the talk is, whether it was held.

The contactpersoon changes only people it proposed itself, until somebody invited them. Notes are in `notities`.
"""

from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from quickscan.onderzoek.models.interview import Interview
from quickscan.onderzoek.overgangen import INTERVIEW, Interviewstatus
from quickscan.proces.actions.gedeeld import mail_allen, open_quickscan, schrijf
from quickscan.proces.models import Quickscan
from quickscan.proces.overgangen import Quickscanstatus, kan
from quickscan.proces.toegang import WIE, Handeling, kant_van
from regie.mensen.verzet import in_woorden, mail_dat_het_vaststaat, mail_dat_het_vervalt, mail_verzet
from regie.mensen.zending import Zending, ZendingQuerySet
from regie.stukken.agenda import Agendapunt, Agendastand
from regie.stukken.agendarij import AGENDAVELDEN
from regie.stukken.fouten import Achterhaald, ActieFout
from regie.stukken.tekst import op_een_regel, schoon

# Statuses of a quickscan in which somebody can be interviewed.
ONDERZOEK = (Quickscanstatus.GESELECTEERD, Quickscanstatus.LOOPT)
AFGESPROKEN = (Interviewstatus.UITGENODIGD, Interviewstatus.GEPLAND)
TE_PLANNEN = (Interviewstatus.VOORGESTELD, *AFGESPROKEN)
WEG_TE_HALEN = (Interviewstatus.VOORGESTELD, Interviewstatus.VERVALLEN)
LANG = ("toelichting", "bericht")


def open_interview(by, interview: Interview, handeling: Handeling, **wanneer) -> tuple:
    """Lock the quickscan and take this interview as it is now. Returns (by, quickscan, interview).

    Raises what `open_quickscan` raises; Achterhaald when the interview is gone.
    """
    by, quickscan = open_quickscan(by, interview.quickscan, handeling, **wanneer)
    nu = quickscan.interviews.select_related("toestemming").filter(pk=interview.pk).first()
    if nu is None:
        raise Achterhaald("Dit interview is er niet meer.")
    nu.quickscan = quickscan
    return by, quickscan, nu


def zet_interview(by, interview: Interview, naar: str) -> None:
    """Move an interview over the table, without saving it; one event. Raises Achterhaald."""
    if not kan(INTERVIEW, interview.status, naar):
        raise Achterhaald
    interview.status = naar
    schrijf(by, "interview.status", interview.quickscan, naar={"status": naar})


def vul_in(interview: Interview, velden: dict) -> None:
    """Set these fields, without saving. Raises ValidationError."""
    for naam, waarde in velden.items():
        if isinstance(waarde, str):
            waarde = schoon(waarde).strip() if naam in LANG else op_een_regel(waarde)
        setattr(interview, naam, waarde)
    interview.full_clean()


def eis_eigen(by, quickscan: Quickscan, interview: Interview) -> None:
    """The contactpersoon: only people it proposed, before they were asked anything."""
    if kant_van(by, quickscan) in WIE[Handeling.INTERVIEWS_ZIEN]:
        return
    if interview.voorgesteld_door_id != by.pk:
        raise PermissionDenied("dit interview is niet van de contactpersoon")
    if interview.status != Interviewstatus.VOORGESTELD:
        raise Achterhaald("De onderzoekers zijn al met deze persoon bezig. Laat hun weten wat er verandert.")


@transaction.atomic
def stel_voor(*, by, quickscan: Quickscan, **persoon) -> Interview:
    """Put somebody on the list. `persoon`: fields of Interview.

    Raises PermissionDenied, Achterhaald, Gepauzeerd, ValidationError.
    """
    by, quickscan = open_quickscan(by, quickscan, Handeling.MENSEN_VOORSTELLEN)
    interview = Interview(quickscan=quickscan, voorgesteld_door=by)
    vul_in(interview, persoon)
    interview.save()
    schrijf(by, "interview.erbij", quickscan)
    return interview


@transaction.atomic
def haal_weg(*, by, interview: Interview) -> None:
    """Take somebody off the list, data and all: who was not asked yet, or with whom there will be no talk.

    Raises PermissionDenied, Achterhaald, Gepauzeerd, ActieFout when there are notes.
    """
    by, quickscan, interview = open_interview(by, interview, Handeling.MENSEN_VOORSTELLEN)
    eis_eigen(by, quickscan, interview)
    if interview.status not in WEG_TE_HALEN:
        raise Achterhaald
    if interview.notities.exclude(tekst="").exists():
        raise ActieFout(
            "Er zijn al notities. Laat het interview vervallen. Of laat eerst iedereen de eigen notities leegmaken."
        )
    interview.delete()
    schrijf(by, "interview.weg", quickscan)


@transaction.atomic
def plan(*, by, interview: Interview, naar: str, wanneer: datetime, mailen: bool, bericht: str = "", **waar):
    """Propose a moment ("uitgenodigd") or fix one ("gepland"); with `mailen` an invitation goes with a calendar file.

    Who was mailed before, hears of another moment or place by itself, and gets no invitation beside that. `waar`: duur
    (minutes), digitaal, plaats, videolink. Returns the interview; see its `verteld`. Raises PermissionDenied,
    Achterhaald, Gepauzeerd, ValidationError, MailbudgetOp.
    """
    by, quickscan, interview = open_interview(by, interview, Handeling.ONDERZOEKEN, status=ONDERZOEK)
    if naar not in (Interviewstatus.UITGENODIGD, Interviewstatus.GEPLAND) or interview.status not in TE_PLANNEN:
        raise Achterhaald
    if mailen and not interview.email:
        raise ValidationError({"mailen": "Er staat geen e-mailadres bij deze persoon."})
    if mailen and wanneer <= timezone.now():
        raise ValidationError({"datum": "Dit moment is al geweest. Kies een moment dat nog komt, of stuur geen mail."})
    punt = interview.agendapunt
    if interview.status != naar:
        zet_interview(by, interview, naar)
    else:
        schrijf(by, "interview.gewijzigd", quickscan)
    weet_ervan = bool(interview.gemaild_op and interview.email and punt.begin)
    was_voorstel = punt.stand == Agendastand.VOORGESTELD
    vul_in(interview, {"wanneer": wanneer} | waar)
    interview.tel_op_na(punt)
    verzet = weet_ervan and wanneer > timezone.now() and in_woorden(punt) != in_woorden(interview.agendapunt)
    if mailen or verzet:
        vul_in(interview, {"bericht": bericht})
    interview.save()
    if verzet:
        _vertel(by, interview, punt)
    elif mailen:
        interview.verteld = mail_allen(
            "interview_uitnodiging",
            [interview],
            door=by,
            interview=interview,
            eerste=not weet_ervan,
            bijlagen=("quickscan.onderzoek.agenda.bijlage",),
        )
    elif was_voorstel and interview.is_gepland:
        _vertel_dat_het_vaststaat(by, interview)
    if interview.verteld:
        interview.gemaild_op = timezone.now()
        interview.save(update_fields=["gemaild_op"])
    return interview


def _vertel(by, interview: Interview, eerst: Agendapunt) -> None:
    interview.verteld = mail_verzet(
        "interview_verzet",
        [interview],
        eerst,
        interview.agendapunt,
        uitnodiging="interview_uitnodiging",
        vast="interview_vast",
        door=by,
        interview=interview,
        bericht=interview.bericht,
        bijlagen=("quickscan.onderzoek.agenda.bijlage",),
    )


def _vertel_dat_het_vaststaat(by, interview: Interview) -> None:
    """Tell who was mailed a proposal: in the calendar it is not certain yet."""
    if not is_gemaild(interview):
        return
    interview.verteld = mail_dat_het_vaststaat(
        "interview_vast",
        [interview],
        uitnodiging="interview_uitnodiging",
        verzet="interview_verzet",
        door=by,
        interview=interview,
        bijlagen=("quickscan.onderzoek.agenda.bijlage",),
    )


@transaction.atomic
def bevestig(*, by, interview: Interview) -> Interview:
    """The proposed moment fits; who was mailed it gets the appointment that is certain. Returns it; see its `verteld`.

    Raises PermissionDenied, Achterhaald, Gepauzeerd, MailbudgetOp; ValidationError without a moment.
    """
    by, _, interview = open_interview(by, interview, Handeling.ONDERZOEKEN, status=ONDERZOEK)
    if interview.status != Interviewstatus.UITGENODIGD:
        raise Achterhaald
    punt = interview.agendapunt
    zet_interview(by, interview, Interviewstatus.GEPLAND)
    interview.tel_op_na(punt)
    interview.full_clean()
    _vertel_dat_het_vaststaat(by, interview)
    if interview.verteld:
        interview.gemaild_op = timezone.now()
    interview.save()
    return interview


@transaction.atomic
def laat_vervallen(*, by, interview: Interview) -> Interview:
    """The talk is off; who was mailed a moment that is still to come, hears it. Returns the interview; see `verteld`.

    Raises PermissionDenied, Achterhaald, Gepauzeerd, MailbudgetOp.
    """
    by, _, interview = open_interview(by, interview, Handeling.ONDERZOEKEN, status=ONDERZOEK)
    punt = interview.agendapunt
    zet_interview(by, interview, Interviewstatus.VERVALLEN)
    interview.tel_op_na(punt)
    interview.save()
    vertel_dat_het_vervalt(by, interview, punt)
    return interview


def laat_alle_vervallen(quickscan: Quickscan, by) -> None:
    """The quickscan was stopped: every talk that was still to come is off, and who was mailed hears it."""
    for interview in quickscan.interviews.filter(status__in=AFGESPROKEN, wanneer__gt=timezone.now()).order_by("pk"):
        interview.quickscan = quickscan
        punt = interview.agendapunt
        zet_interview(by, interview, Interviewstatus.VERVALLEN)
        interview.tel_op_na(punt)
        interview.save(update_fields=["status", *AGENDAVELDEN])
        vertel_dat_het_vervalt(by, interview, punt)


def vertel_dat_het_vervalt(by, interview: Interview, punt: Agendapunt) -> None:
    """Tell who was mailed a moment that is still to come. `punt`: how it was."""
    if not is_gemaild(interview):
        return
    interview.verteld = mail_dat_het_vervalt(
        "interview_vervallen",
        [interview],
        uitnodiging="interview_uitnodiging",
        verzet="interview_verzet",
        vast="interview_vast",
        door=by,
        interview=interview,
        bijlagen=("quickscan.onderzoek.agenda.bijlage",),
        **in_woorden(punt),
    )


def is_gemaild(interview: Interview) -> bool:
    """Whether a mail about a moment that is still to come went to this person, and was not refused."""
    komt_nog = bool(interview.gemaild_op and interview.email and interview.wanneer and not interview.is_geweest)
    return komt_nog and not _laatste(interview, "interview_uitnodiging", "interview_verzet").niet_bezorgd().exists()


def laatste_mail(interview: Interview) -> ZendingQuerySet:
    """Return the last mail about a moment to this person; at most one, and none after two weeks."""
    return _laatste(interview, "interview_uitnodiging", "interview_verzet", "interview_vast")


def _laatste(interview: Interview, *mails: str) -> ZendingQuerySet:
    rijen = Zending.objects.aan([interview]).met(*mails)
    return rijen.filter(pk=rijen.aggregate(laatste=Max("pk"))["laatste"])


@transaction.atomic
def zet_terug(*, by, interview: Interview) -> Interview:
    """Undo: what fell through is proposed again, what was not held after all is planned again.

    Raises PermissionDenied, Achterhaald, Gepauzeerd; ValidationError when the address has another interview by now.
    """
    by, _, interview = open_interview(by, interview, Handeling.ONDERZOEKEN, status=ONDERZOEK)
    naar = {
        Interviewstatus.VERVALLEN: Interviewstatus.VOORGESTELD,
        Interviewstatus.GEHOUDEN: Interviewstatus.GEPLAND,
    }.get(interview.status)
    if naar is None:
        raise Achterhaald
    punt = interview.agendapunt
    zet_interview(by, interview, naar)
    if naar == Interviewstatus.VOORGESTELD:
        interview.wanneer = interview.gemaild_op = None
    interview.tel_op_na(punt)
    interview.full_clean()
    interview.save()
    return interview
