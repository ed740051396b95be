"""Every link leads somewhere, for who gets to see it."""

from urllib.parse import urldefrag, urlsplit

import pytest
from django.urls import resolve

from tests.inventaris import IN_WERELD, ZONDER_DATABASE

pytestmark = pytest.mark.eenmaal


def verwijzingen(bezoek, toestanden) -> set[str]:
    return set().union(*(bezoek.boom(toestand).xpath("//a/@href") for toestand in toestanden))


def dood(browser, adressen) -> set[str]:
    """The addresses that lead nowhere, or to a part that is not there. Where one logs in first, counts.

    PDFs are only looked up: making them all takes long.
    """
    gevonden = set()
    for adres in adressen:
        pad, plek = urldefrag(adres)
        if not pad or urlsplit(pad).scheme:
            continue
        if pad.endswith(".pdf"):
            resolve(pad)
            continue
        antwoord = browser.get(pad, follow=True)
        if antwoord.status_code != 200 or (plek and f'id="{plek}"' not in antwoord.text):
            gevonden.add(adres)
    return gevonden


@pytest.mark.django_db
def test_elke_verwijzing_op_een_open_pagina_komt_aan(client, bezoek):
    """Also the part behind the #, on another page. What is there with DEBUG only leads to more of that."""
    adressen = verwijzingen(bezoek, (een for een in ZONDER_DATABASE if not een.debug))

    assert {"/rollen/#knelpunten", "/hulp/", "/mijn/"} <= adressen
    assert dood(client, adressen) == set()


# What was made on the way to a page is gone again, and so is who deleted the account.
GEBLEVEN = [een for een in IN_WERELD if not een.eerst and not (een.goed and een.pad == "/mijn/verwijderen/")]


@pytest.mark.django_db
# Most links by far, and nearly the same; the wide look also follows those of who may do most.
@pytest.mark.parametrize(
    "mens",
    [
        pytest.param(mens, marks=pytest.mark.breed if mens in ("beheerder", "onderzoeker") else ())
        for mens in sorted({een.als for een in GEBLEVEN})
    ],
)
def test_wie_is_ingelogd_krijgt_alleen_verwijzingen_die_werken(wereld, bezoek, mens):
    """No link to what this person may not see or do. The pages are of this same world."""
    adressen = verwijzingen(bezoek, (een for een in GEBLEVEN if een.als == mens))

    assert adressen
    assert dood(wereld.browser(mens), adressen) == set()
