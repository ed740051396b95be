"""A small real SMTP server for the tests: it refuses, asks to wait, and goes away."""

import socket
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes
from email.policy import default as regels

from aiosmtpd.controller import Controller
from django.conf import settings


class Mailserver:
    """What the server does and got. `weigert`: address -> answer, always; `wacht`: address -> how often it says 451.

    `na_aannemen` is called when it has a mail, before it says so.
    """

    def __init__(self):
        with socket.socket() as stopcontact:
            stopcontact.bind(("127.0.0.1", 0))
            self.poort = stopcontact.getsockname()[1]
        self.weigert: dict[str, str] = {}
        self.wacht: Counter[str] = Counter()
        self.ontvangen: list[tuple[str, str]] = []
        self.kenmerken: list[str] = []
        self.na_aannemen = None

    async def handle_RCPT(self, server, sessie, envelop, adres, opties):  # noqa: N802
        if adres in self.weigert:
            return self.weigert[adres]
        if self.wacht[adres] > 0:
            self.wacht[adres] -= 1
            return "451 4.7.1 Greylisted, try again later"
        envelop.rcpt_tos.append(adres)
        return "250 OK"

    async def handle_DATA(self, server, sessie, envelop):  # noqa: N802
        brief = message_from_bytes(envelop.content, policy=regels)
        self.ontvangen += [(adres, str(brief["subject"])) for adres in envelop.rcpt_tos]
        self.kenmerken.append(str(brief["message-id"]))
        if self.na_aannemen:
            self.na_aannemen()
        return "250 Aangenomen"

    def aan(self) -> list[str]:
        """Return whom a mail was taken for, by address."""
        return sorted(adres for adres, _ in self.ontvangen)

    @contextmanager
    def luistert(self) -> Iterator[None]:
        """Be there; outside of this the port refuses, as when the server is away."""
        loop = Controller(self, hostname="127.0.0.1", port=self.poort)
        loop.start()
        try:
            yield
        finally:
            loop.stop()

    def mailers(self) -> dict:
        """Return what MAILERS has to be, to let every mail come here."""
        opties = {"host": "127.0.0.1", "port": self.poort, "timeout": 5}
        server = {"BACKEND": "django.core.mail.backends.smtp.EmailBackend", "OPTIONS": opties}
        return dict.fromkeys(settings.MAILERS, server)
