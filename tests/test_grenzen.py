"""Limits of texts: what is too long stays on the page, whole, and the page says of which field; what fits is let in."""

from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import normalize

import lxml.html
import pytest
from django import forms
from django.db import transaction

from regie.stukken.velden import Getypt
from tests.formulieren import formulieren
from tests.inventaris import ADRESSEN

# What a form takes does not depend on the database.
pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]
MINSTENS = 50


@dataclass
class Verzending:
    """One form on a page: what a browser would send of it, and its text fields by the name they are sent under."""

    pad: str
    mens: str
    data: dict[str, list[str]]
    velden: dict[str, forms.Field]


def te_verzenden(wereld) -> Iterator[Verzending]:
    """Each form with text fields of each page, once."""
    al = set()
    for adres in ADRESSEN:
        # Who does it, if that is said: what is refused before never meets what was sent.
        mogen = (mens for mens in (*adres.doet, *adres.post) if adres.post[mens] not in (403, 404, 405))
        mens = next((mens for mens in mogen if adres.get[mens] == 200), None)
        if mens is None or adres.naam in al:
            continue
        al.add(adres.naam)
        pad = wereld.vul(adres.pad, mens)
        antwoord = wereld.browser(mens).get(pad)
        if antwoord.status_code != 200 or "html" not in antwoord.headers["Content-Type"]:
            continue
        tekstvelden = {
            form.add_prefix(naam): veld
            for form in formulieren(antwoord)
            for naam, veld in form.fields.items()
            if isinstance(veld, Getypt) and veld.max_length and not veld.widget.is_hidden
        }
        for form in lxml.html.document_fromstring(antwoord.content).xpath("//main//form[@method='post']"):
            data: dict[str, list[str]] = {}
            for naam, waarde in form.form_values():
                data.setdefault(naam, []).append(waarde)
            if velden := {naam: veld for naam, veld in tekstvelden.items() if naam in form.fields}:
                yield Verzending(form.action or pad, mens, data, velden)


def stuur(wereld, wat: Verzending, teksten: dict[str, str]):
    with transaction.atomic():
        antwoord = wereld.browser(wat.mens).post(wat.pad, wat.data | teksten)
        transaction.set_rollback(True)
    return antwoord


def fouten(antwoord) -> dict[str, list]:
    """What the page says, by the name under which a field is sent."""
    return {
        form.add_prefix(naam or ""): zinnen.as_data()
        for form in formulieren(antwoord)
        if form.is_bound
        for naam, zinnen in form.errors.items()
    }


def tekst_van(veld: forms.Field, lengte: int) -> str:
    """A text of so many signs that this field takes; of an address or a link, one that is only too long."""
    if isinstance(veld, forms.EmailField):
        return f"a@{'b' * (lengte - 10)}.example"
    if isinstance(veld, forms.URLField):
        return f"https://voorbeeld.example/{'x' * (lengte - 26)}"
    return "woord " * (lengte // 6) + "w" * (lengte % 6)


def test_wat_te_lang_is_blijft_staan_en_de_pagina_zegt_bij_welk_veld(subtests, wereld):
    alle = list(te_verzenden(wereld))
    assert len(alle) > MINSTENS, [wat.pad for wat in alle]
    for wat in alle:
        with subtests.test(f"{wat.pad} {wat.mens}"):
            teksten = {naam: tekst_van(veld, veld.max_length + 7) for naam, veld in wat.velden.items()}

            antwoord = stuur(wereld, wat, teksten)

            assert antwoord.status_code == 200
            gezegd, boom = fouten(antwoord), lxml.html.document_fromstring(antwoord.content)
            for naam, tekst in teksten.items():
                assert gezegd.get(naam), f"niets gezegd bij {naam}"
                (plek, *_) = boom.xpath("//main//form//*[@name=$naam]", naam=naam)
                assert (plek.value or "").strip() == tekst.strip(), f"{naam} is niet bewaard"


@pytest.mark.breed
def test_wat_na_het_opschonen_past_is_niet_te_lang(subtests, wereld):
    """Accents that come as two signs, and lines that end as a browser sends them."""
    for wat in te_verzenden(wereld):
        with subtests.test(f"{wat.pad} {wat.mens}"):
            teksten = {}
            for naam, veld in wat.velden.items():
                if isinstance(veld, forms.EmailField | forms.URLField):
                    continue
                vol = "é" * veld.max_length
                if isinstance(veld, Getypt) and veld.alinea:
                    vol = "é\n" * (veld.max_length // 2 - 1) + "é"
                teksten[naam] = normalize("NFD", vol).replace("\n", "\r\n")

            gezegd = fouten(stuur(wereld, wat, teksten))

            for naam in teksten:
                assert "max_length" not in [fout.code for fout in gezegd.get(naam, [])], naam
