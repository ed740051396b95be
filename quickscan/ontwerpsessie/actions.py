"""The design session of a round: when and where, and inviting each region that took part."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from quickscan.proces.actions.gedeeld import leid_ronde, mail_allen, open_quickscan, schrijf
from quickscan.proces.models import Quickscan, Ronde
from quickscan.proces.overgangen import Quickscanstatus, Rondestatus
from quickscan.proces.toegang import Handeling
from quickscan.terugkoppelgesprek.models import Terugkoppelgesprek
from regie.mensen.gebeurtenis import Gebeurtenis
from regie.regios.regio import Lidmaatschap
from regie.stukken.agendarij import AGENDAVELDEN
from regie.stukken.fouten import ActieFout
from regie.stukken.moment import VOORBIJ
from regie.stukken.tekst import op_een_regel


@transaction.atomic
def plan_ontwerpsessie(*, by, ronde: Ronde, wanneer: datetime, plaats: str) -> Ronde:
    """Fix or move the design session. Raises PermissionDenied, Achterhaald, ValidationError (past, or no place)."""
    by, ronde = leid_ronde(by, ronde, status=(Rondestatus.OPEN, Rondestatus.GESLOTEN, Rondestatus.AFGEROND))
    if wanneer < timezone.now():
        raise ValidationError({"datum": VOORBIJ})
    if not (plaats := op_een_regel(plaats)):
        raise ValidationError({"plaats": "Vul in waar de ontwerpsessie is."})
    punt = ronde.agendapunt if ronde.ontwerpsessie else None
    ronde.ontwerpsessie, ronde.ontwerpsessie_plaats = wanneer, plaats
    ronde.tel_op_na(punt)
    ronde.full_clean()
    ronde.save(update_fields=["ontwerpsessie", "ontwerpsessie_plaats", *AGENDAVELDEN])
    naar = {"termijn": timezone.localtime(wanneer).strftime("%d-%m-%Y %H:%M")}
    Gebeurtenis.objects.schrijf(by=by, wat="ronde.ontwerpsessie", onderwerp=ronde, naar=naar)
    return ronde


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
    gesprek.ontwerpsessie_op = timezone.now()
    gesprek.save(update_fields=["ontwerpsessie_op"])
    schrijf(by, "quickscan.ontwerpsessie", quickscan)
    contactpersonen = (
        Lidmaatschap.objects.contactpersonen().filter(regio=quickscan.regio_nu).select_related("gebruiker")
    )
    aan = [lid.gebruiker for lid in contactpersonen] or [quickscan]
    return mail_allen(
        "ontwerpsessie",
        aan,
        door=by,
        quickscan=quickscan,
        ronde=ronde,
        bijlagen=("quickscan.ontwerpsessie.agenda.bijlage",),
    )
