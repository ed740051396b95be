"""Follows every link of a site as each of its people, and prints as JSON what does not open. Only looks."""

import json
import re
import sys
from urllib.parse import urljoin, urlsplit

import django

LINK = re.compile(r'<a [^>]*?href="(/[^"#]*)')
BEGIN = ("/", "/mijn/")
MET_CODE = ("", "scherm/")
# The admin is Django's own, and what has no history there has no page for it.
NIET = ("/static/", "/account/", "/beheer/")


def loop(client, begin: list[str], gezien: dict[str, int]) -> None:
    """Get these addresses and what they link to, whatever stands behind the question mark once."""
    te_doen = list(begin)
    while te_doen:
        adres = te_doen.pop()
        pad = urlsplit(adres).path
        if pad in gezien or pad.startswith(NIET):
            continue
        antwoord = client.get(adres)
        gezien[pad] = antwoord.status_code
        if antwoord.headers.get("Location", "").startswith("/"):
            te_doen.append(antwoord.headers["Location"])
        if not antwoord.streaming and antwoord.headers.get("Content-Type", "").startswith("text/html"):
            te_doen += [urljoin(adres, link.replace("&amp;", "&")) for link in LINK.findall(antwoord.text)]


def main() -> None:
    django.setup()
    from django.test import Client

    from regie.mensen.gebruiker import Gebruiker
    from tests.inloggen import log_in
    from zelfscan.scan.models import Scan

    codes = [f"/s/{code}/{deel}" for code in Scan.objects.values_list("code", flat=True) for deel in MET_CODE]
    alles = {"": {}}
    loop(Client(raise_request_exception=False, headers={"Host": "localhost"}), [*BEGIN, *codes], alles[""])
    for gebruiker in Gebruiker.objects.filter(is_active=True).exclude(last_login=None).order_by("pk"):
        client = log_in(Client(raise_request_exception=False, headers={"Host": "localhost"}), gebruiker)
        loop(client, [*BEGIN, *codes], alles.setdefault(gebruiker.email, {}))
    json.dump(alles, sys.stdout)


if __name__ == "__main__":
    main()
