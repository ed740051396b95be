"""Makes the demo and tells how to log in."""

import time
from dataclasses import dataclass

from allauth.account.models import EmailAddress
from allauth.mfa import app_settings as mfa
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, generate_totp_secret, hotp_value
from allauth.mfa.utils import decrypt
from django.db import transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac

from regie import aansluiting
from regie.inhoud.partijen import domein_van
from regie.medewerkers import actions as mensen
from regie.mensen.gebruiker import Gebruiker
from regie.mensen.rechten import Persoonsoort
from regie.regios.actions import leden, organisaties, regios, voorstellen
from regie.regios.gebied import Gemeente
from regie.regios.regio import Regio

from .inhoud import CONTACTPERSOON, GENODIGD, LEDEN, MENSEN, REGIOS, Demomens, Demoregio


@dataclass(frozen=True)
class Inlog:
    """How to log in as one of the people of the demo; `wachtwoord` is empty for who gets a code by mail."""

    soort: str
    email: str
    wachtwoord: str
    uitleg: str


def wachtwoord_van(email: str) -> str:
    """Return the password of this installation for one of the demo's people.

    It comes from the secret key, so that it can be shown again and stands in no file.
    """
    # Without letters and digits that look alike.
    cijfers = salted_hmac("regie.demo", email, algorithm="sha256").digest()[:15]
    letters = "abcdefghjkmnpqrstuvwxyz23456789"
    woord = "".join(letters[cijfer % len(letters)] for cijfer in cijfers)
    return "-".join(woord[begin : begin + 5] for begin in range(0, 15, 5))


def is_er_demo() -> bool:
    return Gebruiker.objects.filter(email=MENSEN[0].email, is_staff=True).exists()


def hoe_inloggen() -> list[Inlog]:
    """Return how to log in as each of the people that are there."""
    er_zijn = {*Gebruiker.objects.filter(email__in=[mens.email for mens in MENSEN]).values_list("email", flat=True)}
    return [
        Inlog(mens.soort, mens.email, wachtwoord_van(mens.email) if mens.heeft_wachtwoord else "", mens.uitleg)
        for mens in MENSEN
        if mens.email in er_zijn
    ]


def code_nu(email: str) -> tuple[str, int] | None:
    """Return the code that an authenticator app would show now, and for how many seconds; None without one."""
    factor = Authenticator.objects.filter(user__email__iexact=email, type=Authenticator.Type.TOTP).first()
    if factor is None:
        return None
    nu = int(time.time())
    geheim = decrypt(factor.data["secret"])
    return format_hotp_value(hotp_value(geheim, nu // mfa.TOTP_PERIOD)), mfa.TOTP_PERIOD - nu % mfa.TOTP_PERIOD


@transaction.atomic
def maak_demo() -> None:
    """Make what is not there yet. Staff and researchers get their password and second factor back."""
    wie = {mens.email: _mens(mens) for mens in MENSEN}
    by = wie[MENSEN[0].email]
    gemaakt = {demo.naam: _regio(demo, wie[demo.door]) for demo in REGIOS if not _er_al(demo.naam)}
    for naam, email, rol in LEDEN:
        if naam in gemaakt:
            beheerder = gemaakt[naam].lidmaatschappen.beheerders().first().gebruiker
            vraag = leden.nodig_lid_uit(by=beheerder, regio=gemaakt[naam], email=email, naam=wie[email].naam, rol=rol)
            voorstellen.aanvaard(by=wie[email], voorstel=vraag)
    naam, email = CONTACTPERSOON
    if naam in gemaakt:
        leden.benoem_contactpersoon(by=by, regio=gemaakt[naam], email=email, naam=wie[email].naam)
    email, naam = GENODIGD
    if not Gebruiker.objects.filter(email=email).exists():
        mensen.nodig_medewerker_uit(by=by, email=email, naam=naam)
    for demo in aansluiting.DEMO:
        demo.maak(wie)


def wat_er_is() -> list[tuple[str, str]]:
    """Return the addresses worth a look that the apps have in the demo, each with what is there."""
    return [regel for demo in aansluiting.DEMO for regel in demo.uitleg()]


def _mens(mens: Demomens) -> Gebruiker:
    gebruiker, nieuw = Gebruiker.objects.get_or_create(
        email=mens.email,
        defaults={
            "naam": mens.naam,
            "is_staff": mens.soort == Persoonsoort.MEDEWERKER,
            "is_onderzoeker": mens.soort == Persoonsoort.ONDERZOEKER,
            "last_login": timezone.now(),
        },
    )
    if mens.heeft_wachtwoord:
        gebruiker.set_password(wachtwoord_van(mens.email))
        gebruiker.save(update_fields=["password"])
        if not gebruiker.authenticator_set.filter(type=Authenticator.Type.TOTP).exists():
            TOTP.activate(gebruiker, generate_totp_secret())
    elif nieuw:
        gebruiker.set_unusable_password()
        gebruiker.save(update_fields=["password"])
    EmailAddress.objects.get_or_create(user=gebruiker, email=mens.email, defaults={"verified": True, "primary": True})
    return gebruiker


def _er_al(naam: str) -> bool:
    return Regio.objects.filter(naam=naam).exists()


def _regio(demo: Demoregio, by: Gebruiker) -> Regio:
    gemeenten = {gemeente.code: gemeente for gemeente in Gemeente.objects.actueel().filter(code__in=demo.gemeenten)}
    regio = regios.maak_regio(by=by, naam=demo.naam, omschrijving=demo.omschrijving, gemeenten=gemeenten.values())
    for naam, partij, domein, sector, biedt_aan in demo.organisaties:
        organisaties.bewaar_organisatie(
            by=by,
            regio=regio,
            naam=naam,
            partij=partij,
            domein=domein_van(partij, domein).value,
            sector=sector,
            biedt_aan=biedt_aan,
        )
    for nummer, (gemeente, terrein, naam, functie) in enumerate(demo.contacten, start=1):
        organisaties.bewaar_contact(
            by=by,
            regio=regio,
            gemeente=gemeenten[gemeente] if gemeente else None,
            terrein=terrein,
            naam=naam,
            functie=functie,
            email=f"contact{nummer}@example.org",
        )
    if demo.ervaring:
        oordelen = {soort: (oordeel, toelichting) for soort, oordeel, toelichting in demo.ervaring}
        regios.leg_ervaring_vast(by=by, regio=regio, oordelen=oordelen)
    return regio
