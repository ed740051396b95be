"""What every action begins with: lock, look again, and find the account that belongs to an address."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.utils.module_loading import import_string

from regie.stukken.fouten import Achterhaald
from regie.stukken.tekst import op_een_regel

from . import mail
from .fouten import GeslotenAccount
from .gebruiker import Gebruiker
from .mailbudget import Door, tel_mee


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


def mail_na(sjabloon: str, aan: mail.Ontvanger, *, door: Door, **context) -> None:
    """Send this mail when what is written now is certain; see `mail_allen`."""
    mail_allen(sjabloon, [aan], door=door, **context)


def mail_allen(
    sjabloon: str,
    wie: Iterable[mail.Ontvanger],
    *,
    door: Door,
    eigen: Callable[[mail.Ontvanger], dict] | None = None,
    bijlagen: Sequence[str] = (),
    **context,
) -> int:
    """Send these mails when what is written now is certain; returns how many. See `regie.mensen.mail.verstuur`.

    `door`: who causes them, and pays with the budget of the day; the template knows an account by that name as well.
    `eigen`: what only the mail to this recipient has in it. Raises MailbudgetOp when not all of them fit, ImportError
    when there is no function by a name in `bijlagen`.
    """
    for naam in bijlagen:
        # Now, while the action can still fail as a whole: later the mail would only be lost.
        import_string(naam)
    wie = list(wie)
    tel_mee(door, [mail.adres_van(aan) for aan in wie])
    if isinstance(door, Gebruiker):
        context["door"] = door
    for aan in wie:
        waarover = context | (eigen(aan) if eigen else {})
        transaction.on_commit(partial(mail.verstuur, sjabloon, aan, waarover, bijlagen))
    return len(wie)


def mailtaak_na(taak, *args, door: Door, adressen: list[str]) -> None:
    """Leave it to this task whom of these addresses to mail, when what is written now is certain.

    All of them count, so that what is left of the budget tells nobody how many mails went. Raises MailbudgetOp.
    """
    tel_mee(door, adressen, hoogstens=True)
    transaction.on_commit(partial(mail.zet_klaar, taak, *args))
