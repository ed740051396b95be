"""Beginning a scan at once, with who is in the room (privacy 10): the account and the scan, both or neither."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from regie.mensen.aanmelden.inlogcode import neem_account
from regie.mensen.gebruiker import Gebruiker
from regie.stukken.fouten import Achterhaald
from zelfscan.scan.actions.gedeeld import op_slot, vers
from zelfscan.scan.models import Manier, Scan

from .scans import maak_scan


@transaction.atomic
def begin_nu(*, by, sleutel: UUID, samenwerking: str, openheid: str) -> Scan:
    """Make a scan without a list, of now; `by` organises it. Returns the Scan.

    `sleutel` was made for the form: the same one again returns the scan that it made, and makes no other. Raises
    PermissionDenied; Achterhaald when it made a scan of somebody else; ValidationError as `maak_scan`.
    """
    # Behind the lock of the account, so that two of the same form do not both find nothing.
    by = op_slot(vers(by))
    if al := Scan.objects.filter(reeks=sleutel, ronde=1).first():
        if not al.organisatoren.filter(gebruiker=by).exists():
            raise Achterhaald
        return al
    return maak_scan(
        by=by,
        bijeenkomst=timezone.now(),
        samenwerking=samenwerking,
        openheid=openheid,
        manier=Manier.DOMEINEN.value,
        zonder_lijst=True,
        reeks=sleutel,
    )


@transaction.atomic
def begin_met_code(*, adres: str, sleutel: UUID, samenwerking: str, openheid: str) -> tuple[Gebruiker, bool, Scan]:
    """The same for who had the code that was mailed to this address: its account is made when there is none.

    Returns the account, whether it is new, and the scan. Raises as `begin_nu`; GeslotenAccount.
    """
    by, nieuw = neem_account(adres)
    return by, nieuw, begin_nu(by=by, sleutel=sleutel, samenwerking=samenwerking, openheid=openheid)
