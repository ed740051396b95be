"""What every action begins with: lock, look again, and find the account that belongs to an address."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.db.models import Model, QuerySet
from django.utils.module_loading import import_string

from regie.stukken.fouten import Achterhaald, ActieFout
from regie.stukken.tekst import op_een_regel

from .bezorgen import bezorg_na, nieuw, zet_opnieuw_klaar
from .fouten import GeslotenAccount
from .gebruiker import Gebruiker
from .mail import Ontvanger, adres_van
from .mailbudget import Door, tel_mee
from .ontvangers import ontvangers
from .zending import Zending, Zichtbaar


def vers(by) -> Gebruiker:
    """Return who acts as the database knows them now: rights may be gone since the page was opened."""
    gebruiker = Gebruiker.objects.filter(pk=by.pk).first()
    if gebruiker is None:
        raise PermissionDenied("dit account is er niet meer")
    return gebruiker


def op_slot(rij):
    """Lock a row and return it as it is now. Raises Achterhaald when it is gone."""
    rij = type(rij)._default_manager.select_for_update().filter(pk=rij.pk).first()
    if rij is None:
        raise Achterhaald
    return rij


def account_voor(*, email: str, naam: str) -> Gebruiker:
    """Return the account with this address; makes one without a password when there is none.

    The name of an account that exists stays what its owner made it. Raises ValidationError for an address that is
    none, GeslotenAccount for an account that staff closed.
    """
    email = email.strip()
    gebruiker = Gebruiker.objects.filter(email__iexact=email).first()
    if gebruiker is None:
        nieuw = Gebruiker(email=Gebruiker.objects.normalize_email(email), naam=op_een_regel(naam))
        nieuw.set_unusable_password()
        nieuw.full_clean(validate_unique=False, validate_constraints=False)
        try:
            with transaction.atomic():
                nieuw.save()
            return nieuw
        except IntegrityError:
            # Somebody else invited the same person in the same moment.
            gebruiker = Gebruiker.objects.get_by_natural_key(email)
    if not gebruiker.is_active:
        raise GeslotenAccount("Dit account is gesloten. Vraag Met Andere Ogen om hulp.")
    return gebruiker


def mail_na(sjabloon: str, aan: Ontvanger, *, door: Door, **context) -> None:
    """Send this mail when what is written now is certain; see `mail_allen`."""
    mail_allen(sjabloon, [aan], door=door, **context)


def mail_allen(
    sjabloon: str,
    wie: Iterable[Ontvanger],
    *,
    door: Door,
    eigen: Callable[[Ontvanger], dict] | None = None,
    bijlagen: Sequence[str] = (),
    nog_nodig: str = "",
    niet_voor: datetime | None = None,
    zichtbaar: Zichtbaar = Zichtbaar.MET_NAAM,
    **context,
) -> int:
    """Send these mails when what is written now is certain; returns how many (see `regie.mensen.bezorgen`).

    `wie`: accounts, other saved rows with an `email` (and perhaps an `aanhef` or a `naam`), or addresses. `door`: who
    causes them, and pays with the budget of the day; the template knows an account by that name as well. `eigen`: what
    only the mail to this recipient has in it. `context`: saved objects and plain values. `bijlagen`: dotted names of
    functions that make what goes along (`mail.maak`). `nog_nodig`, `zichtbaar`: see Zending. `niet_voor`: when they go,
    so that they can be taken back until then (`bezorgen.trek_mail_in`). Raises MailbudgetOp when not all of them fit,
    ImportError when there is no function by a name.
    """
    for naam in filter(None, [*bijlagen, nog_nodig]):
        # Now, while the action can still fail as a whole: later the mail would only be lost.
        import_string(naam)
    wie = list(wie)
    # What the sender may not know of each, what is left of the budget does not tell either.
    tel_mee(door, [adres_van(aan) for aan in wie], hoogstens=bool(nog_nodig))
    afzender = door if isinstance(door, Gebruiker) else None
    if afzender:
        context["door"] = afzender
    nieuwe = []
    for aan in wie:
        wat = context | (eigen(aan) if eigen else {})
        over = waarover(wat)
        mail = nieuw(
            sjabloon,
            aan,
            wat,
            bijlagen=bijlagen,
            door=afzender,
            over=over,
            nog_nodig=nog_nodig,
            niet_voor=niet_voor,
            zichtbaar=zichtbaar,
        )
        nieuwe.append(mail)
    _komt_in_de_plaats(nieuwe)
    bezorg_na(nieuwe)
    return len(wie)


def _komt_in_de_plaats(nieuwe: Sequence[Zending]) -> None:
    """Who is sent the same mail about the same thing anew, is no longer waiting for the one that was not delivered."""
    zelfde: dict[tuple[str, str, str, str], list[str]] = {}
    for een in nieuwe:
        if een.adres:
            # These are never kept.
            continue
        waar = (een.sjabloon, een.over_soort, een.over_nummer, een.aan_soort)
        zelfde.setdefault(waar, []).append(een.aan_nummer)
    for (sjabloon, over_soort, over_nummer, aan_soort), nummers in zelfde.items():
        oude = Zending.objects.niet_bezorgd().filter(sjabloon=sjabloon, aan_soort=aan_soort, aan_nummer__in=nummers)
        oude.filter(over_soort=over_soort, over_nummer=over_nummer).delete()


def waarover(context) -> Model | None:
    """Return what a mail, or a page, is about: the scan, else the quickscan or the region; None for nothing saved."""
    dingen = (context.get(naam) for naam in ("scan", "quickscan", "regio"))
    return next((ding for ding in dingen if isinstance(ding, Model) and ding.pk), None)


@transaction.atomic
def stuur_opnieuw(*, by, rijen: QuerySet) -> int:
    """Send these mails again to who did not get them, and to nobody else. Returns how many that are.

    They count for today. Raises MailbudgetOp; ActieFout when there is nobody to send them to.
    """
    niet = list(rijen.niet_bezorgd().select_for_update().op_volgorde())
    aan = ontvangers(niet)
    if not aan:
        raise ActieFout("Iedereen kreeg deze mail al, of is hier niet meer bekend.")
    tel_mee(vers(by), [adres_van(wie) for wie in aan.values()], hoogstens=True)
    zet_opnieuw_klaar(Zending.objects.filter(pk__in=aan))
    return len(aan)
