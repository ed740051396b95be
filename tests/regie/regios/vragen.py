"""Asking somebody, for tests: the address that is asked, and what may not be seen of who is behind it."""

import re
from datetime import timedelta

from django.utils import timezone

from regie.regios.actions import leden
from regie.regios.voorstel import Regiovoorstel

ADRES = "bram@voorbeeld.example"
# The name of the account behind that address, where it may not be seen.
MERK = "Xandrina Merkteken"
BEKEND = {
    "onbekend": None,
    "bekend": {},
    "medewerker": {"is_staff": True},
    "onderzoeker": {"is_onderzoeker": True},
    "gesloten": {"is_active": False},
}


def gelijk(tekst: str) -> str:
    """A page or a download without what is new each time: tokens, and the minute it is."""
    return re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"|nonce="[^"]+"|\d{4}-\d\d-\d\dT[\d:+]+', "", tekst)


def vraag(regio, *, rol="lid", email=ADRES, naam="") -> Regiovoorstel:
    by = regio.lidmaatschappen.beheerders().first().gebruiker
    return leden.nodig_lid_uit(by=by, regio=regio, email=email, naam=naam, rol=rol)


def verouder(voorstel, dagen: float = 14.01) -> None:
    type(voorstel).objects.filter(pk=voorstel.pk).update(created_at=timezone.now() - timedelta(days=dagen))
