"""The last talk: plan it, invite everyone, write down what was said and agreed."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from quickscan.proces.actions.gedeeld import mail_allen, open_quickscan, schrijf
from quickscan.proces.actions.inhoud import eis_open, schrijf_inhoud
from quickscan.proces.models import Quickscan
from quickscan.proces.overgangen import Quickscanstatus
from quickscan.proces.stappen import Stapsleutel
from quickscan.proces.toegang import Handeling
from regie.mensen.verzet import lees, mail_dat_het_vervalt, mail_verzet, schrijf_op
from regie.regios.regio import Lidmaatschap
from regie.stukken.agenda import Agendapunt
from regie.stukken.agendarij import AGENDAVELDEN
from regie.stukken.fouten import Achterhaald, ActieFout
from regie.stukken.tekst import op_een_regel, schoon

from .eindstukken import eindstukken_klaar
from .models import Gespreksafspraak, Rolafspraak, Terugkoppelgesprek

SLEUTEL = Stapsleutel.TERUGKOPPELGESPREK


def _open(by, quickscan: Quickscan) -> tuple:
    by, quickscan = open_quickscan(by, quickscan, Handeling.LEIDEN, status=(Quickscanstatus.LOOPT,))
    eis_open(quickscan, SLEUTEL)
    return by, quickscan, Terugkoppelgesprek.objects.filter(quickscan=quickscan).first()


def _met_gesprek(by, quickscan: Quickscan) -> tuple:
    by, quickscan, gesprek = _open(by, quickscan)
    if gesprek is None:
        raise Achterhaald("Plan eerst het gesprek.")
    return by, quickscan, gesprek


@transaction.atomic
def plan_gesprek(*, by, quickscan: Quickscan, wanneer: datetime, digitaal: bool, **waar) -> Terugkoppelgesprek:
    """Fix when and where; who was invited hears what changed, unless the talk was already. See `verteld`.

    `waar`: plaats, videolink, waarom_digitaal. Raises PermissionDenied, Achterhaald, Gepauzeerd, ValidationError,
    MailbudgetOp.
    """
    by, quickscan, gesprek = _open(by, quickscan)
    punt = gesprek and gesprek.agendapunt
    gesprek = gesprek or Terugkoppelgesprek(quickscan=quickscan)
    gesprek.wanneer, gesprek.digitaal = wanneer, digitaal
    for naam, waarde in waar.items():
        setattr(gesprek, naam, op_een_regel(waarde))
    veranderd = gesprek.tel_op_na(punt)
    gesprek.full_clean()
    gesprek.save()
    schrijf_inhoud(by, quickscan, SLEUTEL)
    if veranderd and gesprek.wanneer > timezone.now():
        _vertel(by, quickscan, gesprek, punt)
    return gesprek


def _vertel(by, quickscan: Quickscan, gesprek: Terugkoppelgesprek, eerst: Agendapunt) -> None:
    gesprek.verteld = mail_verzet(
        "terugkoppelgesprek_verzet",
        al_uitgenodigd(gesprek),
        eerst,
        gesprek.agendapunt,
        uitnodiging="terugkoppelgesprek",
        door=by,
        quickscan=quickscan,
        gesprek=gesprek,
        bijlagen=("quickscan.terugkoppelgesprek.agenda.gesprek",),
    )
    if gesprek.verteld:
        schrijf(by, "terugkoppelgesprek.verzet", quickscan, naar={"aantal": gesprek.verteld})


def al_uitgenodigd(gesprek: Terugkoppelgesprek) -> list:
    """Return who was invited, as they are now; before that was kept per person, it was everybody."""
    if gesprek.uitgenodigd_op is None:
        return []
    return lees(gesprek.genodigden) if gesprek.genodigden else genodigden(gesprek.quickscan)


def genodigden(quickscan: Quickscan) -> list:
    """Return who is invited, each address once: everyone interviewed, the contactpersoon, who guides and researches.

    Each has an `email` and is something a mail can go to.
    """
    contactpersonen = (
        Lidmaatschap.objects.contactpersonen().filter(regio=quickscan.regio_nu).select_related("gebruiker")
    )
    mensen = [
        *quickscan.interviews.gehouden(),
        *(lid.gebruiker for lid in contactpersonen),
        quickscan,
        quickscan.mao_begeleider,
        *(een.gebruiker for een in quickscan.onderzoekers.select_related("gebruiker")),
    ]
    return list({mens.email.lower(): mens for mens in reversed(mensen) if mens and mens.email}.values())[::-1]


@transaction.atomic
def nodig_uit(*, by, quickscan: Quickscan, bericht: str = "") -> int:
    """Invite everyone, with the calendar file and both final PDFs. Returns how many mails go.

    Raises PermissionDenied, Achterhaald, Gepauzeerd, ActieFout (not final yet, or the moment has passed).
    """
    by, quickscan, gesprek = _met_gesprek(by, quickscan)
    if not eindstukken_klaar(quickscan):
        raise ActieFout("De uitnodiging gaat met de factsheet en het advies. Die zijn nog niet allebei definitief.")
    if gesprek.wanneer <= timezone.now():
        raise ActieFout("Dit moment is al geweest. Kies eerst een ander moment.")
    al, nu = al_uitgenodigd(gesprek), genodigden(quickscan)
    gesprek.uitgenodigd_op = timezone.now()
    # Who was invited before and is not any more, still has it in the calendar.
    gesprek.genodigden = schrijf_op(dict.fromkeys([*al, *nu]))
    gesprek.save(update_fields=["uitgenodigd_op", "genodigden"])
    schrijf(by, "terugkoppelgesprek.uitgenodigd", quickscan)
    return mail_allen(
        "terugkoppelgesprek",
        nu,
        door=by,
        eigen=lambda mens: {"eerste": mens not in al},
        bericht=schoon(bericht).strip(),
        quickscan=quickscan,
        gesprek=gesprek,
        bijlagen=("quickscan.terugkoppelgesprek.agenda.gesprek", "quickscan.terugkoppelgesprek.eindstukken.bijlagen"),
    )


@transaction.atomic
def bewaar_verslag(*, by, quickscan: Quickscan, rollen: dict[str, tuple[str, str]], **teksten) -> Terugkoppelgesprek:
    """Keep what was said. `rollen`: per kernrol who takes it and how that may develop; without a `wie` there is none.

    `teksten`: aanwezig, verslag, steun. Raises PermissionDenied, Achterhaald, Gepauzeerd, ValidationError.
    """
    by, quickscan, gesprek = _met_gesprek(by, quickscan)
    for naam, waarde in teksten.items():
        setattr(gesprek, naam, schoon(waarde).strip())
    gesprek.full_clean()
    gesprek.save(update_fields=list(teksten))
    for kernrol, (wie, ontwikkeling) in rollen.items():
        if not wie:
            gesprek.rolafspraken.filter(kernrol=kernrol).delete()
            continue
        rij = gesprek.rolafspraken.filter(kernrol=kernrol).first() or Rolafspraak(gesprek=gesprek, kernrol=kernrol)
        rij.wie, rij.ontwikkeling = op_een_regel(wie), schoon(ontwikkeling).strip()
        rij.full_clean()
        rij.save()
    schrijf_inhoud(by, quickscan, SLEUTEL)
    return gesprek


@transaction.atomic
def spreek_af(*, by, quickscan: Quickscan, wat: str, wie: str, wanneer: date | None = None) -> Gespreksafspraak:
    """Write down who does what. Raises PermissionDenied, Achterhaald, Gepauzeerd, ValidationError."""
    by, quickscan, gesprek = _met_gesprek(by, quickscan)
    afspraak = Gespreksafspraak(gesprek=gesprek, wat=op_een_regel(wat), wie=op_een_regel(wie), wanneer=wanneer)
    afspraak.full_clean()
    afspraak.save()
    schrijf_inhoud(by, quickscan, SLEUTEL)
    return afspraak


@transaction.atomic
def haal_afspraak_weg(*, by, afspraak: Gespreksafspraak) -> None:
    """Take an afspraak away. Raises PermissionDenied, Achterhaald, Gepauzeerd."""
    by, quickscan, gesprek = _met_gesprek(by, afspraak.gesprek.quickscan)
    if not gesprek.afspraken.filter(pk=afspraak.pk).delete()[0]:
        raise Achterhaald
    schrijf_inhoud(by, quickscan, SLEUTEL)


def laat_vervallen(quickscan: Quickscan, by) -> None:
    """The quickscan was stopped: who was invited for a talk that was still to come, hears that it is off."""
    gesprek = Terugkoppelgesprek.objects.filter(quickscan=quickscan, wanneer__gt=timezone.now()).first()
    if gesprek is None:
        return
    gesprek.quickscan = quickscan
    gesprek.tel_op()
    gesprek.save(update_fields=AGENDAVELDEN)
    mail_dat_het_vervalt(
        "terugkoppelgesprek_vervallen",
        al_uitgenodigd(gesprek),
        uitnodiging="terugkoppelgesprek",
        verzet="terugkoppelgesprek_verzet",
        door=by,
        quickscan=quickscan,
        gesprek=gesprek,
        bijlagen=("quickscan.terugkoppelgesprek.agenda.gesprek",),
    )
