"""From how many people on something is shown: the pages of the site take it from the rules."""

import lxml.html
import pytest

from zelfscan.scan import drempels


def tekst(client, pad: str) -> str:
    return " ".join(lxml.html.fromstring(client.get(pad).text).text_content().split())


@pytest.mark.django_db
@pytest.mark.parametrize("pad", ["/hulp/", "/privacy/"])
def test_een_andere_drempel_staat_meteen_op_de_pagina(client, pad, monkeypatch):
    assert "vanaf vier" in tekst(client, pad)
    assert "vanaf twee" in tekst(client, pad)

    for naam, aantal in (("MINSTENS_BEELD", 7), ("MINSTENS_BEELD_NAAM", 6), ("MINSTENS_BLOK", 9)):
        monkeypatch.setattr(drempels, naam, aantal)

    anders = tekst(client, pad)
    assert "vanaf zeven" in anders
    assert "vanaf zes" in anders
    assert "vanaf vier" not in anders
    assert "minstens vier mensen" not in anders


@pytest.mark.django_db
@pytest.mark.parametrize("pad", ["/hulp/", "/privacy/"])
def test_een_instrument_dat_meer_antwoorden_vraagt_staat_erbij(client, pad, alleen_kernrollen, request):
    assert "Zonder namen kan" not in tekst(client, pad)
    request.getfixturevalue("proef")
    assert "Zonder namen kan ‘Hulp op school’ vanaf acht." in tekst(client, pad)
