"""Every page of the lists is there, on each database where that matters; test_hele_site.py looks at what is on it."""

import re
from itertools import chain

import pytest
from django.forms import BaseForm
from django.urls import resolve

from tests.adressen import ADRESSEN
from tests.paginas import BEWAARD, PAGINAS, bekeken
from tests.paginas_binnen import BINNEN, te_halen

BESTAND = re.compile(r"\.\w+$")
CIJFERS = re.compile(r"\d+$")
# No page of the lists is in the state that shows these; and the first is of allauth, which we ask in another way.
NOG_NERGENS = {"ChangeEmailForm.email", "VrijgaveForm.vraag_", "VersturenForm.tot"}
# What has no .name of a file and is no page either: a file, a word, a part of a page.
GEEN_PAGINA = {"gezond", "mfa_download_recovery_codes", "quickscan:document_bestand", "samen:stand"}


@pytest.mark.usefixtures("binnen")
def test_elke_pagina_die_de_database_leest_is_er():
    anders = {pagina.naam: status for pagina in te_halen() if (status := bekeken(pagina).status_code) != pagina.status}

    assert anders == {}


@pytest.mark.eenmaal
@pytest.mark.usefixtures("binnen")
def test_elk_adres_met_een_pagina_staat_in_de_lijst():
    """Else nobody looks at it: at its HTML, its words, its links, and how it is for who sees or hears little."""
    van_binnen = {antwoord.resolver_match.view_name for antwoord in BEWAARD.values()}
    open_ = {resolve(pagina.pad.split("?")[0]).view_name for pagina in PAGINAS if pagina.status == 200}
    paginas = {adres.naam for adres in ADRESSEN if 200 in adres.get.values() and not BESTAND.search(adres.pad)}

    zonder = {naam for naam in paginas - van_binnen - open_ if not naam.startswith("admin:")}
    assert zonder == GEEN_PAGINA, "zet deze pagina in tests/paginas*.py"


@pytest.mark.eenmaal
@pytest.mark.usefixtures("binnen")
def test_elk_veld_van_een_formulier_staat_op_een_van_die_paginas():
    """Who adds a question and forgets it in the layout, asks it of nobody. A form is not shown in every state."""
    gezien: dict[str, bool] = {}
    for pagina in (*PAGINAS, *BINNEN):
        antwoord = bekeken(pagina)
        for veld in [veld for formulier in formulieren(antwoord) for veld in formulier if not veld.is_hidden]:
            # One per question of a list is one; a date in three parts has three names, that begin with its own.
            sleutel = f"{type(veld.form).__qualname__}.{CIJFERS.sub('', veld.name)}"
            gezien[sleutel] = gezien.get(sleutel, False) or f' name="{veld.html_name}' in antwoord.text

    assert len(gezien) > 150
    assert {sleutel for sleutel, is_gezien in gezien.items() if not is_gezien} == NOG_NERGENS


def formulieren(antwoord) -> list[BaseForm]:
    """Return the forms that the templates of this answer were given."""
    context = antwoord.context or []
    lagen = chain.from_iterable(een.dicts for een in (context if isinstance(context, list) else [context]))
    return [ding for laag in lagen for ding in laag.values() if isinstance(ding, BaseForm)]
