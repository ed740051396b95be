"""Beginning a scan at once, with who is in the room (privacy 10): the account and the scan, both or neither."""

from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from regie.mensen.aanmelden.inlogcode import neem_account
from regie.mensen.aanmelden.tweede_factor import heeft, nodig_voor
from regie.mensen.fouten import GeslotenAccount
from regie.mensen.gebruiker import Gebruiker
from regie.stukken.fouten import Achterhaald
from regie.stukken.tekst import op_een_regel
from zelfscan.scan.actions.gedeeld import op_slot, vers
from zelfscan.scan.models import Manier, Scan

from .scans import maak_scan


class AlBegonnen(Achterhaald):
    """This form made a scan before, and that is another one or is no longer open."""

    def __init__(self):
        super().__init__("Met dit formulier begon je al een scan. Wil je er nog een? Verstuur het dan opnieuw.")


class EerstDeTweedeStap(PermissionDenied):
    """Who only has the mailbox makes nothing in the name of an account with a second factor (besluiten 4)."""


@transaction.atomic
def begin_nu(*, by, sleutel: UUID, samenwerking: str, openheid: str) -> Scan:
    """Make a scan without a list, of now; `by` organises it. Returns the Scan.

    `sleutel` was made for the form: the same one again returns the scan that it made, and makes no other. Raises
    PermissionDenied; AlBegonnen when it made a scan of somebody else, of something else, or that is no longer open;
    ValidationError as `maak_scan`.
    """
    # Behind the lock of the account, so that two of the same form do not both find nothing.
    by = op_slot(vers(by))
    if al := Scan.objects.filter(reeks=sleutel, ronde=1).first():
        hetzelfde = (al.samenwerking, al.openheid) == (op_een_regel(samenwerking), openheid)
        if not (al.is_open and hetzelfde and al.organisatoren.filter(gebruiker=by).exists()):
            # Else another group would answer in the scan of the evening before.
            raise AlBegonnen
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

    Returns the account, whether it is new, and the scan. Raises as `begin_nu`; EerstDeTweedeStap; GeslotenAccount.
    """
    by, nieuw = neem_account(adres)
    if not by.is_active:
        # Closed after its code was mailed. Logging in would refuse, but only after there is a scan.
        raise GeslotenAccount("Dit account is gesloten. Vraag Met Andere Ogen om hulp.")
    if nodig_voor(by) or heeft(by):
        raise EerstDeTweedeStap
    return by, nieuw, begin_nu(by=by, sleutel=sleutel, samenwerking=samenwerking, openheid=openheid)
