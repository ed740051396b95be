"""The letters of the pages: what is in the files, that the style sheet says the same, and how they are sent."""

import re
from io import BytesIO

import pytest
import tinycss2
from django.contrib.staticfiles import finders
from django.templatetags.static import static
from fontTools.ttLib import TTFont

from regie.site import schermletters
from regie.site.schermletters import BESTANDEN, GEWICHTEN, GEWOON, MAP, REST
from regie.stukken.letters import FAMILIE
from tests.gewicht import BEREIK
from tests.kamers import WORTEL
from tests.keuring import beleid
from tests.sjablonen import SJABLONEN, sjablonen

pytestmark = pytest.mark.eenmaal


def letter(naam: str) -> TTFont:
    return TTFont(finders.find(f"{MAP}/{naam}"))


@pytest.mark.parametrize("naam", BESTANDEN)
def test_een_bestand_heeft_zijn_tekens_beide_gewichten_en_onze_naam(naam):
    bestand = letter(naam)
    as_ = bestand["fvar"].axes[0]

    assert set(BESTANDEN[naam]) - set(bestand.getBestCmap()) == set()
    assert (as_.axisTag, as_.minValue, as_.defaultValue, as_.maxValue) == ("wght", GEWICHTEN[0], *GEWICHTEN)
    # The licence keeps the name of the original for the original.
    namen = [str(regel) for regel in bestand["name"].names if regel.nameID in (1, 3, 4, 6)]
    assert all(een.startswith((FAMILIE, FAMILIE.replace(" ", ""))) for een in namen)
    assert any("Open Font License" in str(regel) for regel in bestand["name"].names)


def test_een_letter_opnieuw_gemaakt_is_gelijk():
    gemaakt = schermletters.maak_schermletter("gewoon.woff2")

    with open(finders.find(f"{MAP}/gewoon.woff2"), "rb") as eerder:
        assert gemaakt == eerder.read()
    assert TTFont(BytesIO(gemaakt)).flavor == "woff2"


def test_het_stijlblad_noemt_van_elk_bestand_de_tekens():
    genoemd = {}
    css = (WORTEL / "static/css/letters.css").read_text()
    for blok in tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True):
        regels = tinycss2.serialize(blok.content)
        if bestand := re.search(rf'url\("\.\./{MAP}/([\w.-]+)"\)', regels):
            genoemd[bestand[1]] = [
                teken
                for van, tot in BEREIK.findall(regels.partition("unicode-range:")[2])
                for teken in range(int(van, 16), int(tot or van, 16) + 1)
            ]

    assert genoemd == {naam: sorted(tekens) for naam, tekens in BESTANDEN.items()}
    assert set(GEWOON) & set(REST) == set()


def test_de_letter_heeft_elk_teken_van_onze_eigen_pagina_s():
    """So no page fetches a second file, or shows another letter, because of a sign of ours."""
    bronnen = [SJABLONEN / naam for naam in sjablonen() if naam.endswith(".html") and "pdf" not in naam]
    bronnen += [
        pad for map_ in ("css", "js") for pad in (WORTEL / "static" / map_).rglob("*.*") if "pdf" not in str(pad)
    ]
    tekens = {ord(teken) for pad in bronnen for teken in pad.read_text()} - {ord("\n"), ord("\t")}

    assert len(bronnen) > 200
    assert {chr(teken) for teken in tekens - set(GEWOON)} == set()


def test_een_letter_blijft_bij_wie_hem_heeft_en_komt_van_onszelf(client):
    pagina = client.get("/hulp/")
    adres = static(f"{MAP}/gewoon.woff2")
    bestand = client.get(adres)

    assert f'href="{adres}"' in pagina.text
    assert beleid(pagina.headers)["font-src"] == ["'self'"]
    assert bestand.headers["content-type"] == "font/woff2"
    assert "immutable" in bestand.headers["cache-control"]
    assert b"".join(bestand.streaming_content)[:4] == b"wOF2"
    bestand.close()


@pytest.mark.parametrize("pad", ["letters/gewoon.ttf", "letters/../sleutel", "gewoon.woff2", "letters/"])
def test_een_ander_bestand_wordt_niet_gevonden(pad):
    assert schermletters.Schermletters().find(pad) is None
    assert schermletters.Schermletters().find(pad, find_all=True) == []
