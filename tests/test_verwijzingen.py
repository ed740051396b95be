"""Every link leads somewhere, for who gets to see it."""

from urllib.parse import urldefrag, urlsplit

import pytest
from django.db import transaction
from django.urls import resolve

from tests.paginas import PAGINAS
from tests.paginas_binnen import BINNEN
from tests.test_hele_site import boom

pytestmark = pytest.mark.eenmaal
# By person; filled by the fixture `binnen`, while the world of its pages is there.
DOOD_BINNEN = {}


def verwijzingen(paginas) -> set[str]:
    return set().union(*(boom(pagina).xpath("//a/@href") for pagina in paginas))


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
def test_elke_verwijzing_op_een_open_pagina_komt_aan(client):
    """Also the part behind the #, on another page. What is there with DEBUG only leads to more of that."""
    adressen = verwijzingen(pagina for pagina in PAGINAS if not pagina.debug)

    assert {"/rollen/#knelpunten", "/hulp/", "/mijn/"} <= adressen
    assert dood(client, adressen) == set()


def zoek_dood_binnen(wereld) -> dict[str, set[str]]:
    """The same for everybody who is logged in, on the pages that `haal_binnen` has just got from this world."""
    # What was made on the way to a page is gone again, and so is who deleted the account.
    paginas = [pagina for pagina in BINNEN if not pagina.eerst and pagina.naam != "verwijderd"]
    gevonden = {}
    for mens in sorted({pagina.als for pagina in paginas}):
        with transaction.atomic():
            adressen = verwijzingen(pagina for pagina in paginas if pagina.als == mens)
            gevonden[mens] = dood(wereld.browser(mens), adressen)
            transaction.set_rollback(True)
    return gevonden


@pytest.mark.usefixtures("binnen")
def test_wie_is_ingelogd_krijgt_alleen_verwijzingen_die_werken():
    """No link to what this person may not see or do."""
    assert len(DOOD_BINNEN) > 6
    assert {mens: adressen for mens, adressen in DOOD_BINNEN.items() if adressen} == {}
