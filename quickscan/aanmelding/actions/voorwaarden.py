"""The region accepts the conditions: its contactpersoon, who applied, or somebody with the personal link."""

from collections.abc import Collection

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction

from quickscan.proces.actions.gedeeld import op_slot, schrijf, vers
from quickscan.proces.models import Akkoord, Quickscan
from quickscan.proces.toegang import Handeling, eis
from quickscan.proces.voorwaarden import VERSIES, VOORWAARDEN
from regie.mensen.toegangslink import Toegangslink
from regie.stukken.fouten import Achterhaald
from regie.stukken.tekst import op_een_regel

from .aanmelden import LINK_DOEL


@transaction.atomic
def geef_akkoord(
    *, by=None, quickscan: Quickscan, gelezen: Collection[tuple[str, int]], naam: str, functie: str = "", sleutel=""
) -> list[Akkoord]:
    """Accept all conditions as they are now. `by` None: somebody with the link of which this is the `sleutel`.

    `gelezen`: key and version of each text on the page; the accepted texts are copied. Gives what is new; a second
    time gives nothing. Raises PermissionDenied, Achterhaald (over, or a text changed meanwhile), ValidationError.
    """
    quickscan = op_slot(quickscan)
    if by is None:
        link = Toegangslink.objects.geldig().van(quickscan).vind(LINK_DOEL, sleutel)
        if link is None:
            raise PermissionDenied("deze link werkt niet")
    else:
        by = vers(by)
        eis(by, Handeling.VOORWAARDEN_AANVAARDEN, quickscan)
    if not quickscan.is_actief:
        raise Achterhaald("Akkoord geven kan niet meer. Deze quickscan is voorbij.")
    if set(gelezen) != {(een.sleutel, een.versie) for een in VOORWAARDEN}:
        raise Achterhaald("Een van de voorwaarden is intussen veranderd. Lees ze hieronder opnieuw.")
    er_al = set(quickscan.akkoorden.values_list("voorwaarde", "versie"))
    nieuw = [VERSIES[een] for een in gelezen if een not in er_al]
    if not (naam := op_een_regel(naam)):
        raise ValidationError({"naam": "Vul in wie akkoord geeft."})
    rijen = [
        Akkoord(
            quickscan=quickscan,
            voorwaarde=een.sleutel,
            versie=een.versie,
            tekst=een.tekst,
            naam=naam,
            functie=op_een_regel(functie),
            gebruiker=by,
        )
        for een in nieuw
    ]
    for rij in rijen:
        rij.full_clean(exclude=["quickscan"])
    Akkoord.objects.bulk_create(rijen)
    if rijen:
        schrijf(by, "quickscan.akkoord", quickscan)
    return rijen
