"""Every mail of the site goes through `verstuur`: a text and the same as simple HTML, as a task.

Mail is called after the commit, so a write that is rolled back mails nobody. Links in mails only open a page:
programs that scan mail open them too.
"""

import logging
import re
from collections.abc import Sequence
from functools import partial

from django.apps import apps
from django.conf import settings
from django.core.exceptions import ObjectDoesNotExist
from django.core.mail import EmailMultiAlternatives
from django.db.models import Model, QuerySet
from django.tasks import TaskResultStatus, task
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.module_loading import import_string
from django_tasks_db.models import DBTaskResult

from regie.mensen.aanmelden.wachtwoord import kies_link
from regie.stukken.sjablonen import maak_tekst
from regie.stukken.tekst import op_een_regel, schoon

from .gebeurtenis import Gebeurtenis
from .gebruiker import Gebruiker
from .rechten import ROLLEN

logger = logging.getLogger(__name__)
# An account, a row of another kind with an address, or the bare address.
type Ontvanger = Gebruiker | Model | str


def pak_in(waarde):
    """Return a saved object as its model and number, everything else as it is: tasks keep no names (besluiten 24)."""
    if not isinstance(waarde, Model):
        return waarde
    # A task is JSON, which knows no UUID.
    return {"model": waarde._meta.label, "pk": waarde.pk if isinstance(waarde.pk, int) else str(waarde.pk)}


def pak_uit(waarde):
    """Return what `pak_in` packed, as it is now. Raises DoesNotExist when it is gone by then."""
    if isinstance(waarde, dict):
        return apps.get_model(waarde["model"])._base_manager.get(pk=waarde["pk"])
    return waarde


def adres_van(aan: Ontvanger) -> str:
    """Return the address that a mail to this recipient goes to."""
    return aan if isinstance(aan, str) else aan.email


def alineas(tekst: str, site: str) -> list[list[tuple[str, str | None]]]:
    """Return the paragraphs of a mail as lines of (text, address); only an address of our own site counts as one."""

    def regel(woorden: str):
        begin, _, slot = woorden.rpartition(" ")
        return (begin, slot) if slot.startswith(f"{site}/") else (woorden, None)

    return [[regel(woorden) for woorden in alinea.splitlines()] for alinea in tekst.split("\n\n")]


def maak(sjabloon: str, aan: Ontvanger, context: dict, bijlagen: Sequence[str] = ()) -> EmailMultiAlternatives:
    """Return the mail, not sent: templates/mail/<sjabloon>_onderwerp.txt and <sjabloon>.txt.

    The HTML is made of the text, so both always say the same. In the templates: `aan` (account, or None), `naam`
    (for the greeting, may be empty), `inloggen`, `aanmelden`, `wachtwoord`, `vergeten` (addresses), `site`,
    `contact_mail`, and what is in `context`; there `rol` is the key of a role and becomes that Rol.
    `bijlagen`: as in `verstuur`.
    """
    gebruiker = aan if isinstance(aan, Gebruiker) else None
    site = settings.SITE_ADRES.rstrip("/")
    alles = {
        "aan": gebruiker,
        "naam": getattr(aan, "aanhef", "") or getattr(aan, "naam", ""),
        "site": site,
        "inloggen": f"{site}{settings.LOGIN_URL}",
        "aanmelden": f"{site}{reverse('account_signup')}",
        # Only the mails that need one make this link, which works once.
        "wachtwoord": partial(kies_link, gebruiker),
        "vergeten": f"{site}{reverse('account_reset_password')}",
        "contact_mail": settings.CONTACT_MAIL,
        **context,
    }
    if "rol" in alles:
        alles["rol"] = ROLLEN[alles["rol"]]
    # A name with a newline in it must not begin a header of its own.
    onderwerp = op_een_regel(maak_tekst(f"mail/{sjabloon}_onderwerp.txt", alles))
    tekst = re.sub("\n{3,}", "\n\n", schoon(maak_tekst(f"mail/{sjabloon}.txt", alles)).strip()) + "\n"
    mail = EmailMultiAlternatives(
        subject=onderwerp,
        body=tekst,
        to=[adres_van(aan)],
        reply_to=[settings.CONTACT_MAIL],
        # So that an answering machine does not answer.
        headers={"Auto-Submitted": "auto-generated"},
    )
    html = render_to_string("mail/basis.html", {"onderwerp": onderwerp, "alineas": alineas(tekst, site)})
    mail.attach_alternative(html, "text/html")
    for naam in bijlagen:
        for bestandsnaam, inhoud, soort in import_string(naam)(context):
            mail.attach(bestandsnaam, inhoud, soort)
    return mail


class MailMislukt(Exception):
    """A mail could not be sent. Says only what kind of error it was: its words hold the address, and tasks are kept."""


def stuur(sjabloon: str, aan: Ontvanger, context: dict, bijlagen: Sequence[str] = ()) -> None:
    """Make and send one mail now. One that fails is told in the history of the person. Raises MailMislukt."""
    try:
        maak(sjabloon, aan, context, bijlagen).send()
    except Exception as fout:
        if isinstance(aan, Gebruiker):
            Gebeurtenis.objects.schrijf(by=None, wat="mail.mislukt", onderwerp=aan, naar={"sjabloon": sjabloon})
        soort = f"{type(fout).__module__}.{type(fout).__qualname__}"
        # The address is nobody's business in a log.
        logger.error("Mail %s is niet verstuurd: %s", sjabloon, soort)
        raise MailMislukt(f"{sjabloon}: {soort}") from None


@task
def verstuur_taak(sjabloon: str, aan, context: dict, bijlagen: Sequence[str] = ()) -> None:
    """Make and send one mail. Raises MailMislukt."""
    try:
        wie = pak_uit(aan)
        waarover = {sleutel: pak_uit(waarde) for sleutel, waarde in context.items()}
    except ObjectDoesNotExist:
        # A question that was answered or taken back, an account that was deleted: there is nothing left to tell.
        logger.info("Mail %s is niet meer nodig", sjabloon)
        return
    stuur(sjabloon, wie, waarover, bijlagen)


def zet_klaar(taak, *args) -> bool:
    """Run a task, or leave it to the worker. Returns False when it is certain by now that it failed ("mislukt")."""
    # Django's inline tasks swallow the exception, and log it.
    return taak.enqueue(*args).status != TaskResultStatus.FAILED


def verstuur(sjabloon: str, aan: Ontvanger, context: dict | None = None, bijlagen: Sequence[str] = ()) -> bool:
    """Send a mail, or leave it to the worker; returns as `zet_klaar`. Actions mail by `mail_na`, which counts.

    `aan` is an account, another saved row with an `email` (and perhaps an `aanhef` or a `naam`), or an address.
    `context`: saved objects and plain values. `bijlagen`: dotted names of functions that get this context, with the
    objects as they are by then, and return what goes along, as (file name, content, kind) of each. By name, because
    it is made when the mail goes; and so mail knows no room above its own.
    Call it through `transaction.on_commit`. Raises nothing: what was done stays done when the mail server is away.
    """
    ingepakt = {sleutel: pak_in(waarde) for sleutel, waarde in (context or {}).items()}
    return zet_klaar(verstuur_taak, sjabloon, pak_in(aan), ingepakt, list(bijlagen))


def vergeet(aan: QuerySet) -> None:
    """Take every mail to these rows out of the queue, sent or not: to whom it went is to be gone."""
    if nummers := list(aan.values_list("pk", flat=True)):
        naar = {"args_kwargs__args__1__model": aan.model._meta.label, "args_kwargs__args__1__pk__in": nummers}
        DBTaskResult.objects.filter(task_path=verstuur_taak.module_path, **naar).delete()
