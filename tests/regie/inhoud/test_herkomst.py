"""What the site rests on: whose it is and of which year, and the way to the page that says so."""

import re

import lxml.html
import pytest

from regie.inhoud.herkomst import HERKOMSTEN, VAN_ONS


def test_wat_niet_van_ons_is_heeft_een_bron_en_een_jaar():
    assert {een.van for een in HERKOMSTEN} > {VAN_ONS}
    for een in HERKOMSTEN:
        assert een.van == VAN_ONS or re.search(r", .*(?:20\d\d|zonder jaar)$", een.van), een


def test_de_pagina_zegt_wat_de_verkenning_was_en_niet_was(client):
    antwoord = client.get("/herkomst/")
    tekst = " ".join(lxml.html.document_fromstring(antwoord.text).find(".//main").text_content().split())

    assert "max-age=86400" in antwoord["Cache-Control"]
    assert "public" in antwoord["Cache-Control"]
    for zin in (
        "Zeven regio's",
        "Drie velden per regio",
        "geen test van hoe betrouwbaar",
        "kans op een vertekend beeld",
    ):
        assert zin in tekst
    for een in HERKOMSTEN:
        assert een.wat in tekst


@pytest.mark.django_db
@pytest.mark.parametrize("pad", ["/", "/rollen/", "/hulp/"])
def test_wie_leest_wat_onderzoekers_zagen_vindt_waar_het_vandaan_komt(client, pad):
    boom = lxml.html.document_fromstring(client.get(pad).text)

    assert boom.xpath("//main//a[@href='/herkomst/']")
    assert boom.xpath("//footer//a[@href='/herkomst/']")
