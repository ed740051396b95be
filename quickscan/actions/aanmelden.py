"""A region applies for a round: with an account or without."""

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import transaction

from quickscan.models import Quickscan, Ronde
from regie.actions.fouten import Achterhaald
from regie.models import Gemeente, Regio
from regie.rechten import Recht, mag
from regie.tekst import op_een_regel, schoon

from .gedeeld import maak_stappen, op_slot, schrijf, vers

REGELS = ("regionaam", "thema", "contact_naam", "contact_functie")
TEKSTEN = ("wie_werkt_samen", "motivatie")


@transaction.atomic
def meld_aan(
    *,
    by=None,
    ronde: Ronde,
    regionaam: str,
    doelgroep: str,
    thema: str,
    wie_werkt_samen: str,
    motivatie: str,
    contact_naam: str,
    contact_email: str,
    contact_functie: str = "",
    gemeenten: Iterable[Gemeente] = (),
    regio: Regio | None = None,
) -> Quickscan:
    """Apply for an open round. `by` None: a visitor without an account. `regio`: one that `by` may see, else refused.

    Returns the Quickscan with its eight steps. Raises Achterhaald (the round is not open any more) and
    ValidationError: per field, and for an application that is already there (code "dubbel").
    """
    ronde = op_slot(ronde)
    by = by and vers(by)
    if not ronde.is_open:
        raise Achterhaald("Aanmelden voor deze ronde kan niet meer.")
    if regio is not None and not (by and mag(by, Recht.REGIO_ZIEN, regio)):
        raise ValidationError({"regio": "Kies een regio waar je bij hoort."})
    velden = {
        "regionaam": regio.naam if regio else regionaam,
        "thema": thema,
        "contact_naam": contact_naam,
        "contact_functie": contact_functie,
        "wie_werkt_samen": wie_werkt_samen,
        "motivatie": motivatie,
    }
    quickscan = Quickscan(ronde=ronde, regio=regio, doelgroep=doelgroep, aangemeld_door=by)
    for naam, waarde in velden.items():
        setattr(quickscan, naam, op_een_regel(waarde) if naam in REGELS else schoon(waarde).strip())
    quickscan.contact_email = contact_email.strip()
    _weiger_dubbel(quickscan)
    quickscan.full_clean()
    quickscan.save(force_insert=True)
    quickscan.gemeenten.set(regio.gemeenten.all() if regio else gemeenten)
    maak_stappen(quickscan)
    schrijf(by, "quickscan.aangemeld", quickscan)
    return quickscan


def _weiger_dubbel(quickscan: Quickscan) -> None:
    """Only of what this person may know: the own application, or the own region."""
    er_al = Quickscan.objects.filter(ronde=quickscan.ronde).exclude(status__in=["afgewezen", "gestopt"])
    zelfde = er_al.filter(contact_email__iexact=quickscan.contact_email, regionaam__iexact=quickscan.regionaam)
    if zelfde.exists() or (quickscan.regio and er_al.filter(regio=quickscan.regio).exists()):
        raise ValidationError("Deze regio is al aangemeld voor deze ronde.", code="dubbel")
