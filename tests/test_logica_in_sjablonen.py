"""What is decided stands in a view-model with a name; a template draws it and asks a handful of things at most."""

import re

import pytest

from tests.sjablonen import SJABLONEN, sjablonen

pytestmark = pytest.mark.eenmaal

MEESTE = 12
VRAAG = re.compile(r"{% (?:if|elif|ifchanged) ")
# What a view-model calls somebody is no key: who asks by it breaks when the words change.
VERGELEKEN_WOORD = re.compile(r"""{% (?:el)?if [^%]*[!=]= "[A-Z][a-z][^"]*\"""")


def vragen(naam: str) -> int:
    return len(VRAAG.findall((SJABLONEN / naam).read_text()))


def test_geen_sjabloon_vraagt_meer_dan_een_handvol_dingen():
    assert {naam: aantal for naam in sjablonen() if (aantal := vragen(naam)) > MEESTE} == {}


def test_geen_sjabloon_vergelijkt_met_een_woord_dat_op_het_scherm_staat():
    assert [naam for naam in sjablonen() if VERGELEKEN_WOORD.search((SJABLONEN / naam).read_text())] == []


@pytest.mark.parametrize(
    ("bron", "gevonden"),
    [
        ('{% if beeld.ben_ik and beeld.wie == "Jij" %}', True),
        ('{% elif wie != "De regio" %}', True),
        ('{% if scan.status == "open" %}', False),
        ('{% if request.method == "POST" %}', False),
        ("{% if een.staat == ander.staat %}", False),
    ],
)
def test_een_woord_is_te_herkennen(bron, gevonden):
    assert bool(VERGELEKEN_WOORD.search(bron)) is gevonden
