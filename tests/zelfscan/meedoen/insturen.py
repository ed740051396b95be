"""Sending an answer, as the page does."""

from uuid import uuid4

import lxml.html

from tests.zelfscan import fabriek
from zelfscan.instrumenten import STANDAARD
from zelfscan.meedoen.actions.invullen import gelezen_van

CIJFERS = {onderdeel: str(waarde) for onderdeel, waarde in fabriek.scores(STANDAARD, "3240").items()}


def adres(scan, rest=""):
    return f"/s/{scan.code}/{rest}"


def formulier(scan, **velden):
    return CIJFERS | {"sleutel": str(uuid4()), "gelezen": gelezen_van(scan)} | velden


def verstuur(client, scan, **velden):
    return client.post(adres(scan), formulier(scan, **velden))


def eigen_spiegel(html: str) -> dict[str, str]:
    """What the own mirror says of each role, by its name: "4 Redelijk aanwezig". Empty where there is none."""
    rijen = lxml.html.document_fromstring(html).xpath("//main//tr[th and td]")
    return {rij.findtext("th").strip(): " ".join(rij.text_content().split()[1:]) for rij in rijen}
