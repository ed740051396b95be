"""One person of each kind around one region, made once for many tests, and what their addresses need to be filled in.

Made in a transaction that is rolled back, so a test changes what it likes.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from unittest import mock
from urllib.parse import urlsplit

from allauth.account.models import EmailAddress
from allauth.account.utils import user_pk_to_url_str
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.conf import settings
from django.core import signing
from django.db import connection, transaction
from django.test import Client
from django.test.client import ClientHandler

from regie.mensen.aanmelden.bewijs import BEWAARD
from regie.mensen.aanmelden.wachtwoord import kies_link
from regie.mensen.gebeurtenis import Gebeurtenis
from regie.regios.actions import leden as ledenacties
from regie.regios.actions import voorstellen
from regie.regios.actions.organisaties import bewaar_contact, bewaar_organisatie
from regie.regios.actions.regios import leg_ervaring_vast, voeg_regios_samen
from regie.regios.forms.regios import stand_van
from regie.regios.gebied import Werkgebied
from regie.regios.regio import Lidmaatschap
from tests import factories
from tests.inloggen import WACHTWOORD, geef_factor, log_in
from tests.regie.regios.regios import gemeenten
from tests.wereld_meedoen import meedoenplekken
from tests.wereld_proef import proefplekken
from tests.wereld_quickscan import quickscanplekken
from tests.wereld_scans import scans_van
from tests.wereld_uitkomst import uitkomsten_van
from tests.wereld_verslag import verslagplekken
from tests.zelfscan.instrument_proef import PROEF
from tests.zelfscan.instrument_proef.lang import PROEF_LANG
from zelfscan.instrumenten import INSTRUMENTEN

# Around the region De Proef. `gebruiker` has an account and no region, `buitenstaander` looks after another region.
MENSEN = (
    "bezoeker",
    "gebruiker",
    "lid",
    "beheerder",
    "contactpersoon",
    "buitenstaander",
    "onderzoeker",
    "medewerker",
    "medewerker_zonder_factor",
)
MET_FACTOR = ("onderzoeker", "medewerker")
EEN_DAG = 24 * 3600
WACHT = {
    "pad": "/mijn/gegevens/",
    "terug": "/mijn/gegevens/",
    "velden": [["naam", "Jo"]],
    "wat": "Je vraagt Jo om Elders van je over te nemen.",
    "om": time.time() + EEN_DAG,
}
# Written on every visit, or by nobody's wish.
VAN_DE_SITE_ZELF = {settings.CACHES["default"].get("LOCATION"), "django_session"}


@dataclass(frozen=True)
class Wereld:
    mensen: dict
    sessies: dict[str, str]
    plekken: dict[str, object]
    # Shared: a new one for each browser would list all static files again.
    handler: ClientHandler = field(default_factory=lambda: ClientHandler(enforce_csrf_checks=False))

    def browser(self, mens: str) -> Client:
        client = Client()
        client.handler = self.handler
        if mens in self.sessies:
            client.cookies[settings.SESSION_COOKIE_NAME] = self.sessies[mens]
        return client

    def vul(self, tekst: str, mens: str) -> str:
        """Fill in what is between braces: a place, or what is of this person alone."""
        return tekst.format_map(self.plekken | self._van(mens)) if "{" in tekst else tekst

    def vul_data(self, data: dict, mens: str) -> dict:
        """The same for what is sent, names of fields too; a file is made anew each time."""
        return {
            self.vul(naam, mens): self.vul(waarde, mens) if isinstance(waarde, str) else waarde()
            for naam, waarde in data.items()
        }

    def _van(self, mens: str) -> dict:
        """The list of organisations that this person looked at, and would now save."""
        ik = getattr(self.mensen.get(mens), "pk", 0)
        rijen = [(1, ["Naam", "Soort"]), (2, ["De Esdoorn", "School"])]
        zout = f"regie.inlezen:{self.plekken['regio_pk']}:{ik}"
        return {"ik": ik, "lijst": signing.dumps({"rijen": rijen}, salt=zout, compress=True)}


def maak_wereld() -> Wereld:
    mensen = {mens: factories.gebruiker(f"Een {mens}") for mens in MENSEN[1:6]}
    mensen |= {
        "onderzoeker": factories.onderzoeker("Onderzoeker"),
        "medewerker": factories.medewerker("Medewerker"),
        "medewerker_zonder_factor": factories.medewerker("Medewerker zonder factor"),
    }
    beheerder, medewerker = mensen["beheerder"], mensen["medewerker"]
    regio = factories.regio("De Proef", beheerder=beheerder, gemeenten=gemeenten("Vught", "'s-Hertogenbosch"))
    elders = factories.regio("Elders", beheerder=mensen["buitenstaander"], gemeenten=gemeenten("Vlieland"))
    ander = factories.gebruiker("Ander")
    leden = {
        "lid": factories.lid(regio, mensen["lid"]),
        "ander": factories.lid(regio, ander),
        "contactpersoon": factories.lid(regio, mensen["contactpersoon"], "contactpersoon"),
        "beheerder": Lidmaatschap.objects.get(gebruiker=beheerder),
        "elders": Lidmaatschap.objects.get(regio=elders),
    }
    vragen = {
        "regiovoorstel": ledenacties.nodig_lid_uit(
            by=beheerder, regio=regio, email=mensen["gebruiker"].email, naam="G. Bruiker", rol="beheerder"
        ),
        "regiovoorstel_over": ledenacties.draag_over(by=beheerder, regio=regio, aan=mensen["lid"]),
    }
    nee = factories.gebruiker("Zegt Nee")
    voorstellen.weiger(
        by=nee,
        voorstel=ledenacties.nodig_lid_uit(by=beheerder, regio=regio, email=nee.email, naam="", rol="lid"),
    )
    dubbel = factories.regio("De Dubbele", beheerder=beheerder, gemeenten=gemeenten("Vught"))
    voeg_regios_samen(by=medewerker, blijft=regio, gaat_op=dubbel)
    dingen = {}
    for waar, welke, door in (("", regio, beheerder), ("_elders", elders, mensen["buitenstaander"])):
        dingen[f"contact{waar}"] = bewaar_contact(
            by=door, regio=welke, terrein="zorg", naam="Bo", functie="", email="", telefoon="06 1", gemeente=None
        )
        dingen[f"organisatie{waar}"] = bewaar_organisatie(
            by=door, regio=welke, naam="De Linde", partij="school", domein="onderwijs", sector="po", biedt_aan="Opvang"
        )
    leg_ervaring_vast(by=beheerder, regio=regio, oordelen={"jeugdregio": ("niet", "Twee inkopers.")})
    # Made with everything that a page can show of it.
    for mens in MET_FACTOR:
        geef_factor(mensen[mens])
        # The one thing that a GET writes: allauth notes when the codes were looked at first.
        RecoveryCodes.activate(mensen[mens]).mark_as_viewed()
    zonder = mensen["medewerker_zonder_factor"]
    zonder.set_password(WACHTWOORD)
    zonder.save()
    for mens in mensen.values():
        EmailAddress.objects.update_or_create(user=mens, email=mens.email, defaults={"verified": True, "primary": True})
    passkey = Authenticator.objects.create(user=medewerker, type="webauthn", data={"name": "Laptop", "credential": {}})
    # Before the link to choose a password, which a login makes invalid.
    sessies = {mens: _sessie(mens, een) for mens, een in mensen.items()}
    plekken = {
        "regio": regio.slug,
        "regio_pk": regio.pk,
        "stand": stand_van(regio),
        "elders": elders.slug,
        "dubbel": dubbel.slug,
        "mens": ander.pk,
        **{f"{mens}_mens": een.pk for mens, een in mensen.items()},
        **{f"{mens}_mail": een.email for mens, een in mensen.items()},
        **{f"{wie}_lid": lid.pk for wie, lid in leden.items()},
        **{naam: ding.pk for naam, ding in (dingen | vragen).items()},
        **scans_van(beheerder, mensen["gebruiker"], mensen["lid"]),
        **quickscanplekken(mensen, regio),
        **uitkomsten_van(beheerder),
        "gemeente": regio.gemeenten.first().pk,
        "werkgebied": Werkgebied.objects.first().pk,
        "gebeurtenis": Gebeurtenis.objects.first().pk,
        "passkey": passkey.pk,
        "kies_wachtwoord": urlsplit(kies_link(medewerker)).path,
        "medewerker_uid": user_pk_to_url_str(medewerker),
        "wachtwoord": WACHTWOORD,
        **meedoenplekken(),
        **verslagplekken(),
        **proefplekken(beheerder),
    }
    return Wereld(mensen, sessies, plekken)


def _sessie(mens: str, gebruiker) -> str:
    stappen = {"medewerker_zonder_factor": ("password",)} | dict.fromkeys(MET_FACTOR, ("password", "mfa"))
    # Just now, however long the tests take; and with something that waits for a proof all the same.
    client = log_in(Client(), gebruiker, stappen=stappen.get(mens, ("code",)), geleden=-EEN_DAG)
    sessie = client.session
    sessie[BEWAARD] = {"wacht": WACHT}
    sessie.save()
    return client.cookies[settings.SESSION_COOKIE_NAME].value


@contextmanager
def tijdelijke_wereld() -> Iterator[Wereld]:
    """A world that is gone afterwards, with the invented instrument beside what there is.

    Nobody looks into its passkey: that takes a real device.
    """
    geen = mock.patch("allauth.mfa.webauthn.internal.auth.get_credentials", return_value=[])
    erbij = mock.patch.dict(INSTRUMENTEN, {(een.sleutel, een.versie): een for een in (PROEF, PROEF_LANG)})
    with geen, erbij, transaction.atomic():
        yield maak_wereld()
        transaction.set_rollback(True)


@contextmanager
def geschreven() -> Iterator[list[str]]:
    """Collect what is written to the database meanwhile, but for sessions and the cache."""
    gevonden = []

    def kijk(execute, sql, params, many, context):
        woorden = sql.replace('"', " ").split()
        if woorden[0] in {"INSERT", "UPDATE", "DELETE"} and not VAN_DE_SITE_ZELF & set(woorden[:4]):
            gevonden.append(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(kijk):
        yield gevonden
