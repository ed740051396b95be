"""One budget for all mail that one account causes on a day, and for what one recipient gets by it (besluiten 43).

Counted in the transaction of the action that mails: what does not fit is refused as a whole, and then nothing of the
action is done. Without an account only the recipient counts, over all such visitors together; how often one address
may apply is in `regie/mensen/grenzen.py`. Login codes have limits of their own
(regie/mensen/aanmelden/grenzen.py).
"""

from collections import Counter
from collections.abc import Collection, Iterable
from datetime import date

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.crypto import salted_hmac

from regie.inhoud.getallen import in_cijfers
from regie.stukken.fouten import ActieFout

from .gebruiker import Gebruiker
from .mailteller import Mailteller

PER_DAG = 1_000
PER_DAG_MEDEWERKER = 5_000
PER_ONTVANGER = 20
# Instead of who causes a mail: nobody does. It is the daily work, or can happen once only.
VANZELF = "vanzelf"
# An account; None: a visitor without one; or VANZELF.
type Door = Gebruiker | str | None


class MailbudgetOp(ActieFout):
    """More mails than somebody may cause today, or than one recipient may get by them. Nothing was done."""

    def __init__(self, zin: str):
        super().__init__(f"{zin} Er is niets verstuurd en niets veranderd. Morgen kan het weer.")


def per_dag(door: Gebruiker) -> int:
    """Return how many mails this account may cause on one day."""
    return PER_DAG_MEDEWERKER if door.is_staff else PER_DAG


@transaction.atomic
def tel_mee(door: Door, adressen: Collection[str], *, hoogstens: bool = False) -> None:
    """Count mails to these addresses for today (in Europe/Amsterdam); an address may be there more than once.

    Call it in the transaction of the action. `hoogstens`: perhaps not all of them are sent, and how many is told to
    nobody. Raises MailbudgetOp, with nothing counted, when not all of them fit.
    """
    if door == VANZELF or not adressen:
        return
    dag = timezone.localdate()
    # By address, so that who deletes an account and makes it anew does not start anew.
    wie = _vlak(door.email) if door else ""
    per_adres = Counter(map(_vlak, adressen))
    if door:
        # First and alone: who waits here for the same account holds no other count.
        [totaal] = _op_slot(dag, [_sleutel(dag, wie)])
        over = max(0, per_dag(door) - totaal.aantal)
        if len(adressen) > over:
            raise MailbudgetOp(_te_veel(len(adressen), over, per_dag(door), hoogstens))
        Mailteller.objects.filter(pk=totaal.pk).update(aantal=F("aantal") + len(adressen))
    per_sleutel = {_sleutel(dag, wie, adres): aantal for adres, aantal in per_adres.items()}
    rijen = _op_slot(dag, per_sleutel)
    if vol := sum(rij.aantal + per_sleutel[rij.sleutel] > PER_ONTVANGER for rij in rijen):
        raise MailbudgetOp(_vol(vol, len(per_adres), met_account=bool(door)))
    for aantal in set(per_sleutel.values()):
        nummers = [rij.pk for rij in rijen if per_sleutel[rij.sleutel] == aantal]
        Mailteller.objects.filter(pk__in=nummers).update(aantal=F("aantal") + aantal)


def _vlak(adres: str) -> str:
    return adres.strip().casefold()


def _sleutel(dag: date, *delen: str) -> str:
    """Of another day, account or recipient another hash: two counts of one address have nothing in common."""
    return salted_hmac("regie.mailbudget", "\n".join([dag.isoformat(), *delen]), algorithm="sha256").hexdigest()


def _op_slot(dag: date, sleutels: Iterable[str]) -> list[Mailteller]:
    """Lock these counts until the transaction ends, and make those that are not there yet."""
    sleutels = sorted(sleutels)
    Mailteller.objects.bulk_create([Mailteller(dag=dag, sleutel=een) for een in sleutels], ignore_conflicts=True)
    return list(Mailteller.objects.select_for_update().filter(sleutel__in=sleutels).order_by("sleutel"))


def _te_veel(aantal: int, over: int, grens: int, hoogstens: bool) -> str:
    if not over:
        return f"Je verstuurde vandaag al {in_cijfers(grens)} mails. Meer kan niet op één dag."
    ongeveer = "hoogstens " if hoogstens else ""
    return (
        f"Dit zijn {ongeveer}{in_cijfers(aantal)} mails; vandaag kun je er nog {in_cijfers(over)} sturen. "
        f"Op één dag kun je er {in_cijfers(grens)} sturen."
    )


def _vol(vol: int, mensen: int, *, met_account: bool) -> str:
    """Who it is, is not said: whom a mail goes to, who causes it may not always know."""
    if not met_account:
        return f"Naar dit e-mailadres gingen vandaag al {PER_ONTVANGER} mails."
    wie = "Deze persoon" if mensen == 1 else f"{vol} van deze {mensen} mensen"
    return f"{wie} {'kreeg' if vol == 1 else 'kregen'} door jou vandaag al {PER_ONTVANGER} mails. Meer kan niet."
