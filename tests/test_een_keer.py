"""Sent twice, made once: every address that does something, with the token that a browser sends along."""

import inspect
from urllib.parse import urlsplit

import pytest
from django.apps import apps
from django.contrib.sessions.models import Session
from django.db import connection, transaction
from django.urls import resolve

from regie.stukken.samen import GETOOND
from tests.inventaris import ADRESSEN
from tests.inventaris.bezoek import token
from tests.samen import samenformulieren

# Of allauth, and of who answers: those may come again, and tests/test_raam.py says why.
ANDERS = ("regie.mensen.aanmelden", "zelfscan.meedoen", "zelfscan.spiegel")


def wat_er_is() -> dict[str, int]:
    """How many rows each table has, and what waits until it is saved: mails above all."""
    rijen = {model._meta.label: model._base_manager.count() for model in apps.get_models() if model is not Session}
    return rijen | {"wacht": len(connection.run_on_commit)}


def van_voren_af_aan(waarde):
    """What is sent once more; a file from its beginning."""
    if hasattr(waarde, "seek"):
        waarde.seek(0)
    return waarde


def van(pad: str) -> str:
    """The module of the view that answers."""
    return inspect.unwrap(resolve(urlsplit(pad).path).func).__module__


@pytest.mark.eenmaal
@pytest.mark.django_db
def test_wat_twee_keer_verstuurd_wordt_gebeurt_een_keer(subtests, wereld):
    """What it answers the second time is where the first led, and nothing in the database or in the post is new."""
    keren = 0
    for adres in (adres for adres in ADRESSEN if adres.doet):
        mens = min(adres.doet)
        pad = wereld.vul(adres.pad, mens)
        if adres.naam.startswith(("account_", "mfa_")) or van(pad).startswith(ANDERS):
            continue
        with subtests.test(str(adres)), transaction.atomic():
            data = wereld.vul_data(adres.data, mens) | {"csrfmiddlewaretoken": token()}
            browser = wereld.browser(mens)
            eerst = browser.post(pad, data)
            if eerst.status_code == 200 and (samen := samenformulieren(eerst)):
                # What it changes others may have open: the page goes along with what it showed.
                data |= {form.add_prefix(GETOOND): form.getoond_nu for form in samen}
                eerst = browser.post(pad, {naam: van_voren_af_aan(waarde) for naam, waarde in data.items()})
            na_een_keer = wat_er_is()
            nog_eens = browser.post(pad, {naam: van_voren_af_aan(waarde) for naam, waarde in data.items()})
            na_twee_keer = wat_er_is()
            keren += eerst.status_code == 302
            transaction.set_rollback(True)

            if eerst.status_code == 302:
                assert (nog_eens.status_code, nog_eens.headers.get("Location")) == (302, eerst.headers["Location"])
                assert na_twee_keer == na_een_keer
    assert keren > 100
