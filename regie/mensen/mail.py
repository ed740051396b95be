"""What a mail of the site is made of: a text and the same as simple HTML. Sending is in `bezorgen`.

Links in mails only open a page: programs that scan mail open them too.
"""

import re
from collections.abc import Sequence
from functools import partial

from django.apps import apps
from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.db.models import Model
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.module_loading import import_string

from regie.mensen.aanmelden.wachtwoord import kies_link
from regie.stukken.sjablonen import maak_tekst
from regie.stukken.tekst import op_een_regel, schoon

from .gebruiker import Gebruiker
from .rechten import ROLLEN

# An account, a row of another kind with an address, or the bare address.
type Ontvanger = Gebruiker | Model | str


def pak_in(waarde):
    """Return a saved object as its model and number, everything else as it is: what waits keeps no names."""
    if not isinstance(waarde, Model):
        return waarde
    # It is kept as JSON, which knows no UUID.
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
    (for the greeting, may be empty), `inloggen`, `wachtwoord`, `vergeten` (addresses), `site`,
    `contact_mail`, and what is in `context`; there `rol` is the key of a role and becomes that Rol.
    `bijlagen`: dotted names of functions that get this context, with the objects as they are by then, and return what
    goes along, as (file name, content, kind) of each. By name, because it is made when the mail goes; and so mail
    knows no room above its own.
    """
    gebruiker = aan if isinstance(aan, Gebruiker) else None
    site = settings.SITE_ADRES.rstrip("/")
    alles = {
        "aan": gebruiker,
        "naam": getattr(aan, "aanhef", "") or getattr(aan, "naam", ""),
        "site": site,
        "inloggen": f"{site}{settings.LOGIN_URL}",
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
