"""Mail on your own computer: to the console, and kept in a folder so that /onderdelen/post/ can show it.

Only for development (`MAILERS` sets it with OMGEVING=lokaal): mails hold codes and names.
"""

import sys
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default as mailregels
from email.utils import parsedate_to_datetime
from pathlib import Path

from django.core.mail.backends.base import BaseEmailBackend
from django.utils import timezone
from django.utils.crypto import get_random_string

BEWAARD = 200


class PostBackend(BaseEmailBackend):
    """Prints each mail as text and keeps it as <time>-<random>.eml in the folder of the option `file_path`."""

    def __init__(self, *, file_path, **kwargs):
        super().__init__(**kwargs)
        self.map = Path(file_path)

    def send_messages(self, email_messages):
        self.map.mkdir(parents=True, exist_ok=True)
        for bericht in email_messages:
            naam = f"{timezone.now():%Y%m%d-%H%M%S-%f}-{get_random_string(6)}.eml"
            (self.map / naam).write_bytes(bericht.message().as_bytes())
            sys.stdout.write(f"\nMail aan {', '.join(bericht.recipients())}: {bericht.subject}\n\n{bericht.body}\n")
        sys.stdout.flush()
        for oud in sorted(self.map.glob("*.eml"))[:-BEWAARD]:
            oud.unlink(missing_ok=True)
        return len(email_messages)


@dataclass(frozen=True)
class Brief:
    """One kept mail, as `/onderdelen/post/` shows it. `sleutel` is its name in the folder, without .eml."""

    sleutel: str
    aan: str
    onderwerp: str
    verstuurd: datetime
    tekst: str
    html: str


def _lees(pad: Path) -> Brief:
    mail: EmailMessage = message_from_bytes(pad.read_bytes(), policy=mailregels)
    delen = {soort: mail.get_body((soort,)) for soort in ("plain", "html")}
    tekst, html = (deel.get_content() if deel else "" for deel in delen.values())
    return Brief(pad.stem, mail["to"] or "", mail["subject"] or "", parsedate_to_datetime(mail["date"]), tekst, html)


def brieven(map_: Path) -> list[Brief]:
    """Return the mails kept in this folder, newest first; none when there is no folder."""
    return [_lees(pad) for pad in sorted(map_.glob("*.eml"), reverse=True)]
