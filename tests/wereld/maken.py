"""Makes the world: one person of each kind around one region, and what their addresses need to be filled in."""

import time
from urllib.parse import urlsplit

from allauth.account.models import EmailAddress
from allauth.account.utils import user_pk_to_url_str
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.conf import settings
from django.test import Client

from regie.mensen.aanmelden.bewijs import BEWAARD
from regie.mensen.aanmelden.wachtwoord import kies_link
from regie.mensen.gebeurtenis import Gebeurtenis
from regie.mensen.zending import Zending, Zendingreden, Zendingstatus
from regie.regios.actions import leden as ledenacties
from regie.regios.actions import voorstellen
from regie.regios.actions.organisaties import bewaar_contact, bewaar_organisatie
from regie.regios.actions.regios import leg_ervaring_vast, voeg_regios_samen
from regie.regios.gebied import Werkgebied
from regie.regios.regio import Lidmaatschap
from tests import factories
from tests.inloggen import WACHTWOORD, geef_factor, log_in
from tests.regie.regios.regios import gemeenten
from tests.wereld import MENSEN, Wereld
from tests.wereld.meedoen import meedoenplekken
from tests.wereld.proef import proefplekken
from tests.wereld.quickscan import quickscanplekken
from tests.wereld.scans import scans_van
from tests.wereld.uitkomst import uitkomsten_van
from tests.wereld.verslag import verslagplekken

MET_FACTOR = ("onderzoeker", "medewerker")
EEN_DAG = 24 * 3600
WACHT = {
    "pad": "/mijn/gegevens/",
    "terug": "/mijn/gegevens/",
    "velden": [["naam", "Jo"]],
    "wat": "Je vraagt Jo om Elders van je over te nemen.",
    "om": time.time() + EEN_DAG,
}


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
    # A mail of the beheerder that was refused; all others wait.
    Zending.objects.filter(door=beheerder, sjabloon="regio_voorstel").update(
        status=Zendingstatus.NIET_BEZORGD, reden=Zendingreden.ADRES_ONBEKEND, weer_op=None
    )
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
