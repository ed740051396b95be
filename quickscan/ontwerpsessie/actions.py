"""The design session of a round: when and where, and inviting each region that took part."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from quickscan.proces.actions.gedeeld import leid_ronde, mail_allen, open_quickscan, schrijf
from quickscan.proces.models import Quickscan, Ronde
from quickscan.proces.overgangen import AFGEVALLEN, Quickscanstatus, Rondestatus
from quickscan.proces.toegang import Handeling
from quickscan.terugkoppelgesprek.models import Terugkoppelgesprek
from regie.mensen.gebeurtenis import Gebeurtenis
from regie.mensen.verzet import lees, mail_dat_het_vervalt, mail_verzet, schrijf_op
from regie.regios.regio import Lidmaatschap
from regie.stukken.agenda import Agendapunt
from regie.stukken.agendarij import AGENDAVELDEN
from regie.stukken.fouten import ActieFout
from regie.stukken.moment import VOORBIJ
from regie.stukken.tekst import op_een_regel


@transaction.atomic
def plan_ontwerpsessie(*, by, ronde: Ronde, wanneer: datetime, plaats: str) -> Ronde:
    """Fix or move the design session; who was invited hears what changed. Returns the round; see its `verteld`.

    Raises PermissionDenied, Achterhaald, ValidationError (past, or no place), MailbudgetOp. The same again is nothing.
    """
    by, ronde = leid_ronde(by, ronde, status=(Rondestatus.OPEN, Rondestatus.GESLOTEN, Rondestatus.AFGEROND))
    if wanneer < timezone.now():
        raise ValidationError({"datum": VOORBIJ})
    if not (plaats := op_een_regel(plaats)):
        raise ValidationError({"plaats": "Vul in waar de ontwerpsessie is."})
    punt = ronde.agendapunt if ronde.ontwerpsessie else None
    ronde.ontwerpsessie, ronde.ontwerpsessie_plaats = wanneer, plaats
    if punt == ronde.agendapunt:
        return ronde
    ronde.tel_op_na(punt)
    ronde.full_clean()
    ronde.save(update_fields=["ontwerpsessie", "ontwerpsessie_plaats", *AGENDAVELDEN])
    naar = {"termijn": timezone.localtime(wanneer).strftime("%d-%m-%Y %H:%M")}
    Gebeurtenis.objects.schrijf(by=by, wat="ronde.ontwerpsessie", onderwerp=ronde, naar=naar)
    if punt:
        for gesprek in uitgenodigde_regios(ronde):
            ronde.verteld += _vertel(by, ronde, gesprek, punt)
    return ronde


def uitgenodigde_regios(ronde: Ronde) -> list[Terugkoppelgesprek]:
    """Return the last talk of each region that was invited and still takes part."""
    rijen = Terugkoppelgesprek.objects.filter(quickscan__ronde=ronde, ontwerpsessie_op__isnull=False)
    return list(rijen.exclude(quickscan__status__in=AFGEVALLEN).select_related("quickscan__regio").order_by("pk"))


def al_uitgenodigd(gesprek: Terugkoppelgesprek) -> list:
    """Return who was invited of this region; before that was kept per person, it was who would be now."""
    opgeschreven = gesprek.ontwerpsessie_genodigden
    return lees(opgeschreven) if opgeschreven else genodigden(gesprek.quickscan)


def genodigden(quickscan: Quickscan) -> list:
    """Return who is invited of a region: its contactpersonen, or who applied. Each has an `email`."""
    contactpersonen = (
        Lidmaatschap.objects.contactpersonen().filter(regio=quickscan.regio_nu).select_related("gebruiker")
    )
    return [lid.gebruiker for lid in contactpersonen] or [quickscan]


def _vertel(by, ronde: Ronde, gesprek: Terugkoppelgesprek, eerst: Agendapunt) -> int:
    return mail_verzet(
        "ontwerpsessie_verzet",
        al_uitgenodigd(gesprek),
        eerst,
        ronde.agendapunt,
        uitnodiging="ontwerpsessie",
        door=by,
        quickscan=gesprek.quickscan,
        ronde=ronde,
        bijlagen=("quickscan.ontwerpsessie.agenda.bijlage",),
    )


def laat_vervallen(quickscan: Quickscan, by) -> None:
    """The quickscan was stopped: who of this region was invited, hears that it takes no part in the session."""
    gesprek, ronde = Terugkoppelgesprek.objects.filter(quickscan=quickscan).first(), quickscan.ronde
    if gesprek is None or not gesprek.ontwerpsessie_op or not ronde.ontwerpsessie:
        return
    if ronde.ontwerpsessie < timezone.now():
        return
    mail_dat_het_vervalt(
        "ontwerpsessie_vervallen",
        al_uitgenodigd(gesprek),
        uitnodiging="ontwerpsessie",
        verzet="ontwerpsessie_verzet",
        door=by,
        quickscan=quickscan,
        ronde=ronde,
        bijlagen=("quickscan.ontwerpsessie.agenda.uit_de_agenda",),
    )


@transaction.atomic
def nodig_uit(*, by, quickscan: Quickscan) -> int:
    """Invite the region's contactpersoon for the design session of its round. Returns how many mails go.

    Raises PermissionDenied, Achterhaald, ActieFout without a date or a talk.
    """
    by, quickscan = open_quickscan(
        by, quickscan, Handeling.LEIDEN, status=(Quickscanstatus.LOOPT, Quickscanstatus.AFGEROND)
    )
    gesprek, ronde = Terugkoppelgesprek.objects.filter(quickscan=quickscan).first(), quickscan.ronde
    if gesprek is None:
        raise ActieFout("Plan eerst het terugkoppelgesprek.")
    if ronde.ontwerpsessie is None:
        raise ActieFout("De ronde heeft nog geen datum voor de ontwerpsessie.")
    al = al_uitgenodigd(gesprek) if gesprek.ontwerpsessie_op else []
    aan = genodigden(quickscan)
    gesprek.ontwerpsessie_op = timezone.now()
    gesprek.ontwerpsessie_genodigden = schrijf_op(dict.fromkeys([*al, *aan]))
    gesprek.save(update_fields=["ontwerpsessie_op", "ontwerpsessie_genodigden"])
    schrijf(by, "quickscan.ontwerpsessie", quickscan)
    return mail_allen(
        "ontwerpsessie",
        aan,
        door=by,
        eigen=lambda mens: {"eerste": mens not in al},
        quickscan=quickscan,
        ronde=ronde,
        bijlagen=("quickscan.ontwerpsessie.agenda.bijlage",),
    )
