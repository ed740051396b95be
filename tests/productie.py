"""Asks production itself: a process of its own with the production settings, that prints its answers as JSON.

Run by tests/test_veiligheid.py, with VAR_MAP in a folder that is thrown away.
"""

import json
import re

import django
from django.core.management import call_command

from tests.inpakken import vlug_inpakken

HOST = "regiescan.example"
BR = {"accept-encoding": "br, gzip"}


def antwoord(client, pad: str, *, https: bool = True, methode: str = "get", host: str = HOST, **koppen) -> dict:
    reactie = getattr(client, methode)(pad, secure=https, headers={"host": host} | koppen)
    inhoud = b"".join(reactie.streaming_content) if reactie.streaming else reactie.content
    reactie.close()
    return {
        "status": reactie.status_code,
        "koppen": {naam.lower(): waarde for naam, waarde in reactie.headers.items()},
        "cookies": {naam: dict(koek) for naam, koek in reactie.cookies.items()},
        "tekst": "" if "content-encoding" in reactie.headers else inhoud.decode(),
    }


def main() -> None:
    django.setup()
    # Django itself must be ready before its test client can be imported.
    from django.test import Client

    with vlug_inpakken():
        call_command("collectstatic", interactive=False, verbosity=0)
    antwoorden = {"gezond zonder migraties": antwoord(Client(), "/gezond/", https=False)}
    call_command("migrate", interactive=False, verbosity=0)
    client = Client()
    antwoorden |= {
        "gezond": antwoord(client, "/gezond/", https=False),
        "zonder https": antwoord(client, "/rollen/", https=False),
        "start": antwoord(client, "/"),
        "zelfscan": antwoord(client, "/zelfscan/"),
        "niet gevonden": antwoord(client, "/bestaat-niet/"),
        "onderdelen": antwoord(client, "/onderdelen/"),
        "security.txt": antwoord(client, "/.well-known/security.txt"),
        "andere host": antwoord(client, "/", host="kwaadwillend.example"),
        "andere host zonder https": antwoord(client, "/", https=False, host="kwaadwillend.example"),
    }
    css = re.search(r'href="(/static/css/[^"]+)"', antwoorden["start"]["tekst"])[1]
    antwoorden["css"] = {"pad": css} | antwoord(client, css, **BR)
    print(json.dumps(antwoorden))  # noqa: T201  # the answer to who started this process


if __name__ == "__main__":
    main()
