"""Changing who an interview is with. Who knows of a moment to come, hears of another address by itself."""

from django.db import transaction
from django.utils import timezone

from quickscan.onderzoek.models.interview import Interview
from quickscan.proces.actions.gedeeld import mail_na, schrijf
from quickscan.proces.toegang import Handeling
from regie.mensen.verzet import in_woorden, wie_hoort_dat_het_vervalt
from regie.stukken.fouten import Achterhaald

from .interviews import AFGESPROKEN, eis_eigen, is_gemaild, laatste_mail, open_interview, vul_in


@transaction.atomic
def wijzig_persoon(*, by, interview: Interview, **persoon) -> Interview:
    """Change who it is. With another address the invitation goes there, and the old one hears that it did.

    Returns the interview; see its `verteld`. Raises PermissionDenied, Achterhaald, Gepauzeerd, ValidationError,
    MailbudgetOp.
    """
    by, quickscan, interview = open_interview(by, interview, Handeling.MENSEN_VOORSTELLEN)
    eis_eigen(by, quickscan, interview)
    if interview.gewist:
        raise Achterhaald
    adres, was_gemaild = interview.email, is_gemaild(interview)
    vul_in(interview, persoon)
    ander_adres = interview.email.lower() != adres.lower()
    if ander_adres and komt_nog(interview):
        _vertel(by, interview, adres if was_gemaild else "")
    elif ander_adres:
        # Nobody at the new address knows of a moment.
        interview.gemaild_op = None
    interview.save()
    schrijf(by, "interview.gewijzigd", quickscan)
    return interview


def komt_nog(interview: Interview) -> bool:
    """Whether somebody was mailed a moment that is still to come, delivered or not."""
    return bool(interview.gemaild_op and interview.status in AFGESPROKEN and not interview.is_geweest)


def _vertel(by, interview: Interview, oud_adres: str) -> None:
    """Mail the new address the invitation, and the old one, when it knows of a moment, that it went elsewhere."""
    laatste = laatste_mail(interview).first()
    # Who invited, still does: also when staff mend the address.
    door = (laatste and laatste.door) or by
    weet_ervan = wie_hoort_dat_het_vervalt(
        [interview], uitnodiging="interview_uitnodiging", verzet="interview_verzet", over=None
    )
    if oud_adres and weet_ervan:
        mail_na(
            "interview_ander_adres",
            oud_adres,
            door=door,
            quickscan=interview.quickscan,
            interview=interview,
            agenda_nummer=interview.agenda_nummer,
            bijlagen=("quickscan.onderzoek.agenda.bijlage_ander_adres",),
            **in_woorden(interview.agendapunt),
        )
        # In a calendar with both addresses the invitation counts, whichever of the two comes first.
        interview.tel_op()
    interview.tel_op()
    interview.gemaild_op = timezone.now() if interview.email else None
    if interview.email:
        mail_na(
            "interview_uitnodiging",
            interview,
            door=door,
            interview=interview,
            eerste=True,
            bijlagen=("quickscan.onderzoek.agenda.bijlage",),
        )
        interview.verteld = 1
