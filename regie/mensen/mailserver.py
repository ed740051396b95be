"""The mail server, and its answer: a reason that a person understands, and whether trying again makes sense."""

import logging
import re
import smtplib
from contextlib import closing

from django.core.cache import cache
from django.core.mail import EmailMultiAlternatives, mailers
from django.db import Error

from .zending import Zendingreden

logger = logging.getLogger(__name__)
# Of RFC 3463 the middle and last part of 5.x.y. The text behind it names the address, so it is not kept.
UITGEBREID = re.compile(rb"\b5\.(\d{1,3})\.(\d{1,3})\b")
ADRES, MAILBOX, VOL = b"1", b"2", b"2"
ADRES_CODES = (550, 551, 553)
VOL_CODE = 552
# The entry of MAILERS for a mail that somebody waits for: the same server, and less patience.
METEEN = "meteen"
# When the server did not answer, who comes next hears so at once, for so many seconds: waiting people fill the site.
_WEG, EVEN_NIET = "mailserver:weg", 15


# The server said something, so it is there.
GEZEGD = (smtplib.SMTPResponseException, smtplib.SMTPRecipientsRefused, smtplib.SMTPNotSupportedError)


class ServerWeg(Exception):
    """Our own mail server cannot be reached, or takes nothing from us: nobody's mail goes now."""


class NietVerstuurd(Exception):
    """A mail that somebody waits for was not taken. `reden`: why, a Zendingreden."""

    def __init__(self, reden: Zendingreden):
        super().__init__(reden.value)
        self.reden = reden


class Postbode:
    """The connection to the mail server, for as many mails as go. `verbroken`: the line broke, or nothing came."""

    def __init__(self, hoe: str = "default"):
        self._server = mailers[hoe]
        self.verbroken = False

    def open(self) -> None:
        """Connect, when we are not. Raises ServerWeg."""
        try:
            self._server.open()
        except OSError as fout:
            raise ServerWeg(type(fout).__qualname__) from None

    def stuur(self, bericht: EmailMultiAlternatives) -> tuple[str, bool]:
        """Offer one mail. Returns why it was not taken ("" when it was) and whether that is final. Raises ServerWeg."""
        try:
            self._server.send_messages([bericht])
        except Error:
            raise
        except Exception as fout:
            # After a refusal the line may be in any state.
            self.close()
            self.verbroken = isinstance(fout, OSError) and not isinstance(fout, GEZEGD)
            return lees_antwoord(fout)
        return "", True

    def close(self) -> None:
        try:
            self._server.close()
        except OSError:
            # It was gone already.
            logger.debug("De mailserver nam geen afscheid")


def stuur_nu(bericht: EmailMultiAlternatives) -> None:
    """Offer a mail that somebody waits for, once and without patience. Raises NietVerstuurd.

    Call it outside a transaction. How it goes depends on the server and the address alone, never on who has an account.
    """
    if cache.get(_WEG):
        raise NietVerstuurd(Zendingreden.GEEN_SERVER)
    with closing(Postbode(METEEN)) as bode:
        try:
            bode.open()
            reden, _ = bode.stuur(bericht)
        except ServerWeg as fout:
            logger.warning("De mailserver doet het niet: %s", fout)
            reden, bode.verbroken = Zendingreden.GEEN_SERVER, True
    if bode.verbroken:
        cache.set(_WEG, True, EVEN_NIET)
    if reden:
        logger.warning("Een mail waar iemand op wacht, ging niet: %s", reden)
        raise NietVerstuurd(Zendingreden.GEEN_SERVER if bode.verbroken else Zendingreden(reden))


def lees_antwoord(fout: Exception) -> tuple[Zendingreden, bool]:
    """Return why a mail was not taken, and whether that is final. Raises ServerWeg when it is about us."""
    match fout:
        case smtplib.SMTPSenderRefused():
            # It does not want what we are, whoever the mail is for.
            raise ServerWeg(f"SMTPSenderRefused {fout.smtp_code}") from None
        case smtplib.SMTPRecipientsRefused():
            code, tekst = next(iter(fout.recipients.values()))
            return _uit_code(code, tekst, van_adres=True)
        case smtplib.SMTPResponseException():
            return _uit_code(fout.smtp_code, fout.smtp_error, van_adres=False)
        case smtplib.SMTPNotSupportedError() | ValueError():
            # An address that cannot be written as mail servers do; UnicodeError is a ValueError.
            return Zendingreden.ADRES_FOUT, True
        case OSError():
            # The line broke; the server may have taken the mail, but did not say so (RFC 5321: then it is still ours).
            return Zendingreden.LATER, False
    return Zendingreden.FOUT, True


def _uit_code(code: int, tekst: bytes | str, *, van_adres: bool) -> tuple[Zendingreden, bool]:
    if code < 500:
        return Zendingreden.LATER, False
    ruw = tekst if isinstance(tekst, bytes) else tekst.encode()
    onderwerp, detail = gevonden.groups() if (gevonden := UITGEBREID.search(ruw)) else (b"", b"")
    if onderwerp:
        is_adres, is_vol = onderwerp == ADRES, (onderwerp, detail) == (MAILBOX, VOL)
    else:
        is_adres, is_vol = van_adres and code in ADRES_CODES, code == VOL_CODE
    if is_vol:
        return Zendingreden.MAILBOX_VOL, True
    return (Zendingreden.ADRES_ONBEKEND if is_adres else Zendingreden.GEWEIGERD), True
