"""Where it began and how far it is: the choices, in words that say whose they are."""

from tests.regie.inhoud.taal import taalfouten
from zelfscan.instrumenten.kernrollen.verloop import HOE_VER, VERLOOPVRAGEN, WAAR_BEGON


def test_de_keuzes_zijn_die_van_het_ontwerp():
    assert [een.naam for een in WAAR_BEGON.antwoorden] == [
        "In de praktijk",
        "Bij bestuurders",
        "Allebei",
        "Weten we niet",
    ]
    assert [een.naam for een in HOE_VER.antwoorden] == [
        "Net begonnen",
        "Aan het proberen",
        "Een vaste werkwijze",
        "Aan het verspreiden",
        "Weten we niet",
    ]


def test_elk_antwoord_zegt_van_wie_het_komt_in_gewoon_nederlands():
    for een in (antwoord for vraag in VERLOOPVRAGEN for antwoord in vraag.antwoorden):
        assert taalfouten(een.tekst, hoogstens=200, slot=".") == [], een.sleutel
        assert een.tekst.startswith(("In zeven regio's zagen onderzoekers ", "Zo lezen we het: ")), een.sleutel
