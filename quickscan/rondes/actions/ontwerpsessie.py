"""The design session of a round: when and where. Inviting the regions goes per quickscan (the last step)."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from quickscan.proces.actions.gedeeld import leid_ronde
from quickscan.proces.models import Ronde
from regie.mensen.gebeurtenis import Gebeurtenis
from regie.stukken.tekst import op_een_regel


@transaction.atomic
def plan_ontwerpsessie(*, by, ronde: Ronde, wanneer: datetime, plaats: str) -> Ronde:
    """Fix or move the design session. Raises PermissionDenied, Achterhaald, ValidationError (past, or no place)."""
    by, ronde = leid_ronde(by, ronde, status=("open", "gesloten", "afgerond"))
    if wanneer < timezone.now():
        raise ValidationError({"datum": "Deze dag is al geweest. Kies een dag die nog komt."})
    if not (plaats := op_een_regel(plaats)):
        raise ValidationError({"plaats": "Vul in waar de ontwerpsessie is."})
    ronde.ontwerpsessie, ronde.ontwerpsessie_plaats = wanneer, plaats
    ronde.full_clean()
    ronde.save(update_fields=["ontwerpsessie", "ontwerpsessie_plaats"])
    naar = {"termijn": timezone.localtime(wanneer).strftime("%d-%m-%Y %H:%M")}
    Gebeurtenis.objects.schrijf(by=by, wat="ronde.ontwerpsessie", onderwerp=ronde, naar=naar)
    return ronde
