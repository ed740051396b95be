"""Who does what in a quickscan: its region, its begeleider of MAO, its researchers."""

from django.db import transaction

from quickscan.proces.models import Onderzoekerschap, Quickscan
from quickscan.proces.overgangen import ACTIEF, Quickscanstatus
from quickscan.proces.toegang import Handeling
from regie.regios.regio import Lidmaatschap, Regio
from regie.stukken.fouten import Achterhaald, ActieFout

from .gedeeld import op_slot, open_quickscan, schrijf, vers


class PastNiet(ActieFout):
    """This person or region cannot have this place."""


@transaction.atomic
def koppel_regio(*, by, quickscan: Quickscan, regio: Regio) -> Quickscan:
    """Say which region an application is of. Raises PermissionDenied, Achterhaald, PastNiet (applied already)."""
    by, quickscan = open_quickscan(
        by, quickscan, Handeling.LEIDEN, status=(Quickscanstatus.AANGEMELD,), gepauzeerd=True
    )
    regio = op_slot(regio)
    if regio.samengevoegd_in_id:
        raise Achterhaald("Deze regio is intussen samengevoegd met een andere. Kies die regio.")
    anderen = Quickscan.objects.actief().filter(ronde=quickscan.ronde, regio=regio).exclude(pk=quickscan.pk)
    if anderen.exists():
        raise PastNiet("Deze regio staat al in deze ronde.")
    quickscan.regio = regio
    quickscan.save(update_fields=["regio"])
    schrijf(by, "quickscan.regio_gekoppeld", quickscan)
    return quickscan


@transaction.atomic
def zet_begeleider(*, by, quickscan: Quickscan, gebruiker) -> Quickscan:
    """Say who of MAO guides this region. Raises PermissionDenied, Achterhaald, PastNiet (no staff)."""
    by, quickscan = open_quickscan(by, quickscan, Handeling.LEIDEN, gepauzeerd=True)
    gebruiker = vers(gebruiker)
    if not gebruiker.is_staff or not gebruiker.is_active:
        raise PastNiet(f"{gebruiker} is geen medewerker.")
    quickscan.mao_begeleider = gebruiker
    quickscan.save(update_fields=["mao_begeleider"])
    schrijf(by, "quickscan.begeleider", quickscan, persoon=gebruiker)
    return quickscan


@transaction.atomic
def voeg_onderzoeker_toe(*, by, quickscan: Quickscan, gebruiker) -> Onderzoekerschap:
    """Let a researcher research this region; idempotent.

    Raises PermissionDenied, Achterhaald, PastNiet: for who is no researcher, is staff as well (besluiten 4), or
    belongs to the region.
    """
    by, quickscan = open_quickscan(by, quickscan, Handeling.LEIDEN, gepauzeerd=True)
    gebruiker = vers(gebruiker)
    if not gebruiker.is_onderzoeker or not gebruiker.is_active:
        raise PastNiet(f"{gebruiker} is geen onderzoeker.")
    if gebruiker.is_staff:
        raise PastNiet(f"{gebruiker} is ook medewerker. Niemand is allebei van dezelfde quickscan.")
    if quickscan.regio_nu and Lidmaatschap.objects.filter(regio=quickscan.regio_nu, gebruiker=gebruiker).exists():
        raise PastNiet(f"{gebruiker} hoort zelf bij deze regio.")
    schap, nieuw = Onderzoekerschap.objects.get_or_create(quickscan=quickscan, gebruiker=gebruiker)
    if nieuw:
        schrijf(by, "quickscan.onderzoeker_erbij", quickscan, persoon=gebruiker)
    return schap


@transaction.atomic
def haal_onderzoeker_weg(*, by, quickscan: Quickscan, gebruiker) -> None:
    """Take a researcher away; what they wrote stays. Raises PermissionDenied, Achterhaald, PastNiet (the last one)."""
    by, quickscan = open_quickscan(
        by, quickscan, Handeling.LEIDEN, status=(*ACTIEF, Quickscanstatus.AFGEROND), gepauzeerd=True
    )
    schap = quickscan.onderzoekers.filter(gebruiker=gebruiker).first()
    if schap is None:
        raise Achterhaald
    if quickscan.status == Quickscanstatus.LOOPT and quickscan.onderzoekers.count() == 1:
        raise PastNiet("Wijs eerst een andere onderzoeker aan.")
    schap.delete()
    schrijf(by, "quickscan.onderzoeker_weg", quickscan, persoon=gebruiker)
