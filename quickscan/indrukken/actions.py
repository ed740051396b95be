"""The impressions of a finished round: freeze them once, and the texts that go with them."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from quickscan.proces.actions.gedeeld import leid_ronde, op_slot
from quickscan.proces.models import Quickscan, Ronde
from quickscan.proces.overgangen import Rondestatus
from regie.mensen.gebeurtenis import Gebeurtenis
from regie.regios.gemeentenamen import zoekvorm
from regie.stukken.fouten import Achterhaald, ActieFout
from regie.stukken.tekst import hoeveel, opsomming, schoon
from zelfscan.service import MINSTENS_REGIOS

from .inhoud import gegevens_van, maak_inhoud
from .models import Indrukken, Indruktekst

AFGEROND = (Rondestatus.AFGEROND,)


class TeWeinig(ActieFout):
    """Fewer than five regions: then there are no impressions, for nobody."""


class EigenTekst(ActieFout):
    """Nobody approves what they wrote themselves."""


@transaction.atomic
def leg_vast(*, by, ronde: Ronde) -> Indrukken:
    """Freeze the impressions of a finished round. Raises PermissionDenied, Achterhaald (there are some), TeWeinig."""
    by, ronde = leid_ronde(by, ronde, status=AFGEROND)
    if Indrukken.objects.filter(ronde=ronde).exists():
        raise Achterhaald("De indrukken van deze ronde liggen al vast.")
    rijen = gegevens_van(ronde)
    if len(rijen) < MINSTENS_REGIOS:
        aantal = hoeveel(len(rijen), "regio heeft", "regio's hebben")
        raise TeWeinig(f"Indrukken gaan over minstens {MINSTENS_REGIOS} regio's. {aantal} een vastgestelde factsheet.")
    indrukken = Indrukken.objects.create(ronde=ronde, inhoud=maak_inhoud(rijen), aantal=len(rijen), door=by)
    Gebeurtenis.objects.schrijf(by=by, wat="ronde.indrukken", onderwerp=ronde, naar={"aantal": len(rijen)})
    return indrukken


def genoemd(ronde: Ronde, tekst: str) -> list[str]:
    """Return the regions of this round and their municipalities that a text names. Constant queries."""
    rijen = Quickscan.objects.filter(ronde=ronde).select_related("regio__samengevoegd_in")
    namen: set[str] = set()
    for een in rijen.prefetch_related("gemeenten", "regio__gemeenten"):
        gemeenten = [*een.gemeenten.all(), *(een.regio.gemeenten.all() if een.regio else ())]
        namen |= {een.naam, een.regionaam}
        # "Den Bosch" is known to more people than its official name.
        namen |= {naam for gemeente in gemeenten for naam in gemeente.alle_namen}
    # A text may be longer than what one searches for.
    woorden = f" {' '.join(zoekvorm(woord) for woord in tekst.replace('-', ' ').split())} "
    return sorted(naam for naam in namen if zoekvorm(naam) and f" {zoekvorm(naam)} " in woorden)


@transaction.atomic
def schrijf_tekst(*, by, ronde: Ronde, tekst: str) -> Indruktekst:
    """Write a text to go with the impressions; somebody else approves it before anybody reads it.

    Raises PermissionDenied, Achterhaald (not finished, nothing frozen), ValidationError: empty, or it names a region.
    """
    by, ronde = leid_ronde(by, ronde, status=AFGEROND)
    if not Indrukken.objects.filter(ronde=ronde).exists():
        raise Achterhaald("Leg eerst de indrukken vast.")
    if not (tekst := schoon(tekst).strip()):
        raise ValidationError({"tekst": "Schrijf een tekst."})
    if namen := genoemd(ronde, tekst):
        zin = f"Hierin staat de naam van een regio of gemeente: {opsomming(namen)}. Schrijf het zonder die naam."
        raise ValidationError({"tekst": zin})
    rij = Indruktekst(ronde=ronde, tekst=tekst, geschreven_door=by)
    rij.full_clean(exclude=["goedgekeurd_door", "goedgekeurd_op"])
    rij.save()
    Gebeurtenis.objects.schrijf(by=by, wat="ronde.indruktekst", onderwerp=ronde)
    return rij


@transaction.atomic
def keur_goed(*, by, tekst: Indruktekst) -> Indruktekst:
    """Approve a text of a colleague: no region can be known by it. Raises PermissionDenied, Achterhaald, EigenTekst."""
    by, ronde = leid_ronde(by, tekst.ronde, status=AFGEROND)
    tekst = op_slot(tekst)
    if tekst.goedgekeurd_op:
        raise Achterhaald("Deze tekst is al goedgekeurd.")
    if tekst.geschreven_door_id == by.pk:
        raise EigenTekst("Je schreef deze tekst zelf. Vraag een collega om die goed te keuren.")
    tekst.goedgekeurd_door, tekst.goedgekeurd_op = by, timezone.localdate()
    tekst.save(update_fields=["goedgekeurd_door", "goedgekeurd_op"])
    Gebeurtenis.objects.schrijf(by=by, wat="ronde.indruktekst_goed", onderwerp=ronde)
    return tekst


@transaction.atomic
def haal_tekst_weg(*, by, tekst: Indruktekst) -> None:
    """Take a text away, also an approved one. Raises PermissionDenied, Achterhaald."""
    by, ronde = leid_ronde(by, tekst.ronde, status=AFGEROND)
    op_slot(tekst).delete()
    Gebeurtenis.objects.schrijf(by=by, wat="ronde.indruktekst_weg", onderwerp=ronde)
