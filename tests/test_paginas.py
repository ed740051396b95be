"""Every page of the inventory is there, on each database where that matters; test_hele_site.py looks what is on it."""

import re

import pytest
from django.db import connection

from tests.formulieren import formulieren
from tests.inventaris import IN_WERELD, PAGINAS, TOESTANDEN, Toestand

CIJFERS = re.compile(r"\d+$")
# No page of the lists is in the state that shows these; and the first is of allauth, which we ask in another way.
NOG_NERGENS = {"ChangeEmailForm.email", "VrijgaveForm.vraag_", "VersturenForm.tot"}


def leest_hier_anders(toestand: Toestand) -> bool:
    """On a second database what sends text along, which each takes in its own way (the rights table asks all)."""
    return connection.vendor == "sqlite" or bool(toestand.data) or "?" in toestand.pad


def test_elke_pagina_die_de_database_leest_is_er(bezoek):
    gekregen = {een: bezoek.antwoord(een).status_code for een in filter(leest_hier_anders, IN_WERELD)}

    assert {een.naam: status for een, status in gekregen.items() if status != een.status} == {}


@pytest.mark.eenmaal
def test_elke_toestand_is_van_die_pagina(bezoek):
    anders = [
        f"{toestand} is van {naam}"
        for pagina in PAGINAS
        for toestand in pagina.te_bekijken
        if toestand.status == 200 and (naam := bezoek.antwoord(toestand).resolver_match.view_name) != pagina.naam
    ]

    assert anders == []


@pytest.mark.eenmaal
def test_elk_veld_van_een_formulier_staat_op_een_van_die_paginas(bezoek):
    """Who adds a question and forgets it in the layout, asks it of nobody. A form is not shown in every state."""
    gezien: dict[str, bool] = {}
    for toestand in TOESTANDEN:
        antwoord = bezoek.antwoord(toestand)
        for veld in [veld for formulier in formulieren(antwoord) for veld in formulier if not veld.is_hidden]:
            # One per question of a list is one; a date in three parts has three names, that begin with its own.
            sleutel = f"{type(veld.form).__qualname__}.{CIJFERS.sub('', veld.name)}"
            gezien[sleutel] = gezien.get(sleutel, False) or f' name="{veld.html_name}' in antwoord.text

    assert len(gezien) > 150
    assert {sleutel for sleutel, is_gezien in gezien.items() if not is_gezien} == NOG_NERGENS
