"""Htmx only where a page uses it, and with nothing of it that runs what stands in an attribute."""

import json
from pathlib import Path

import pytest
from django.conf import settings

from tests.factories import medewerker
from tests.inloggen import geef_factor, log_in
from tests.inventaris import TOESTANDEN

pytestmark = pytest.mark.eenmaal

VAST = {
    "allowEval": False,
    "allowScriptTags": False,
    "selfRequestsOnly": True,
    "includeIndicatorStyles": False,
    "historyCacheSize": 0,
}
UIT, AAN = {"disableSelector": "*"}, {"disableSelector": "[data-hx-disable]"}


def attributen(wortel) -> set[str]:
    """The attributes that htmx acts on."""
    namen = {naam.removeprefix("data-") for element in wortel.iter("*") for naam in element.attrib}
    return {naam for naam in namen if naam.startswith("hx-")} - {"hx-disable"}


def instelling(wortel) -> dict:
    """What htmx listens to: the first that stands there."""
    return json.loads(wortel.xpath("//meta[@name='htmx-config'][1]/@content")[0])


# The page after a crash is bare, and has no words of anybody.
def test_een_pagina_heeft_htmx_als_die_het_gebruikt_en_zegt_het_anders_uit(subtests, bezoek):
    for pagina in (pagina for pagina in TOESTANDEN if pagina.status != 500):
        with subtests.test(str(pagina)):
            wortel = bezoek.boom(pagina)
            scripts = [adres for adres in wortel.xpath("//script/@src") if "htm" in adres.rpartition("/")[2]]

            assert bool(scripts) is bool(attributen(wortel))
            assert instelling(wortel) == VAST | (AAN if scripts else UIT)
            # Before the title: in that are words of people.
            kop = list(wortel.find("head"))
            assert [deel.get("name") or deel.tag for deel in kop].index("htmx-config") < kop.index(
                wortel.find("head/title")
            )
            assert not {
                naam for naam in attributen(wortel) if naam.startswith(("hx-on", "hx-vars", "hx-ext", "hx-history"))
            }


def test_waar_htmx_kan_werken_staat_wat_iemand_typt_apart(subtests, bezoek):
    """A field to write in, or an error about it, that htmx leaves alone whatever is in it."""
    for pagina in TOESTANDEN:
        with subtests.test(str(pagina)):
            wortel = bezoek.boom(pagina)
            if attributen(wortel):
                velden = wortel.xpath("//main//textarea | //main//input[@type='text']")
                assert velden
                assert [veld.get("name") for veld in velden if not veld.xpath("ancestor::*[@data-hx-disable]")] == []


def test_van_htmx_is_alleen_te_halen_wat_een_pagina_vraagt():
    """The others listen to no setting of ours."""
    scripts = {pad.name for pad in (Path(settings.STATIC_ROOT) / "django_htmx").rglob("*.js")}

    assert {"htmx-2.min.js", *(naam for naam in scripts if naam.startswith("htmx-2.min."))} == scripts


def test_het_beheer_heeft_het_uit(client, db):
    wie = medewerker()
    geef_factor(wie)

    antwoord = log_in(client, wie).get("/beheer/")

    assert antwoord.status_code == 200
    assert antwoord.text.index('"disableSelector":"*"') < antwoord.text.index("<body")
