"""One person of each kind around one region, made once for all tests, and what their addresses need to be filled in.

The fixture `wereld` lends it to a test module, which changes what it likes: afterwards it is as it was.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from django.conf import settings
from django.core import signing
from django.db import connection
from django.test import Client
from django.test.client import ClientHandler

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


@contextmanager
def geschreven() -> Iterator[list[str]]:
    """Collect what is written to the database meanwhile, but for sessions and the cache."""
    gevonden = []

    def kijk(execute, sql, params, many, context):
        # Most only read, and some are long.
        if sql.startswith(("INSERT", "UPDATE", "DELETE")):
            woorden = sql.replace('"', " ").split(maxsplit=4)
            if not VAN_DE_SITE_ZELF & set(woorden[:4]):
                gevonden.append(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(kijk):
        yield gevonden
