"""Which role a group talks about first (ontwerp §5): by word, spread, difference between two people, lowest median."""

import pytest

from tests import factories
from tests.regie.regios.regios import browser
from tests.zelfscan import fabriek
from zelfscan.instrumenten.groepsanalyse import onderling_verschil, rang, spreiding
from zelfscan.instrumenten.kernrollen.vragen import MATE_VAN_AANWEZIGHEID
from zelfscan.scan.actions.onthullen import onthul
from zelfscan.uitkomst.groepsuitkomst import lees


def tel(scores: str) -> tuple[int, ...]:
    """The counts of these scores, written in a row."""
    return tuple(scores.count(str(waarde)) for waarde in range(1, 6))


def meest_verdeeld_eerst(verdelingen: dict) -> list[str]:
    return sorted(verdelingen, key=lambda rol: rang(verdelingen[rol], MATE_VAN_AANWEZIGHEID))


def volgorde(**scores: str) -> list[str]:
    return meest_verdeeld_eerst({rol: tel(gegeven) for rol, gegeven in scores.items()})


def test_de_volgorde_van_een_avond():
    """Of nine people, and eight about the kwartiermaker. First the word, then g: 1.11, 1.00, 0.89, 0.44."""
    assert volgorde(ontwerper="122333445", kwartiermaker="22224444", verbinder="344444555", dirigent="111112255") == [
        "dirigent",
        "kwartiermaker",
        "ontwerper",
        "verbinder",
    ]


def test_het_woord_gaat_voor_de_spreiding():
    """0.80 can be deels and 0.80 can be two sides; what nobody may see comes last."""
    verdelingen = {"weinig": None, "eens": tel("334"), "deels": tel("11115"), "kanten": tel("22244")}

    assert meest_verdeeld_eerst(verdelingen) == ["kanten", "deels", "eens", "weinig"]


def test_bij_gelijke_spreiding_telt_het_onderling_verschil():
    """Both 1.00. Two camps of four differ 1.14 from one another on average, a wide bell 1.57."""
    assert spreiding(tel("22224444")) == spreiding(tel("12233445")) == 1
    assert round(float(onderling_verschil(tel("22224444"))), 2) == 1.14
    assert round(float(onderling_verschil(tel("12233445"))), 2) == 1.57
    assert volgorde(a="22224444", b="12233445") == ["b", "a"]


def test_daarna_komt_het_laagste_midden_eerst_en_dan_hoe_het_kwam():
    assert volgorde(hoog="44445555", laag="11112222") == ["laag", "hoog"]
    assert volgorde(b="2233", a="2233") == ["b", "a"]
    assert onderling_verschil(tel("3")) == 0


@pytest.mark.django_db
def test_voor_het_sluiten_staat_wat_nog_geen_groepsscore_heeft_in_de_vaste_volgorde():
    """That page is a list to check, not a talk."""
    anouk = factories.gebruiker("Anouk")
    scan = fabriek.scan(organisator=anouk)
    for cijfers in ("3315", "3315", "3351", "3351"):
        fabriek.invulling(scan, cijfers)
    scan = onthul(by=anouk, scan=scan)
    assert [deel.onderdeel.sleutel for deel in lees(scan).op_volgorde][:2] == ["verbinder", "dirigent"]

    pagina = browser(anouk).get(f"/mijn/scans/{scan.pk}/uitkomst/sluiten/").text

    assert "afspraken: ontwerper, kwartiermaker, verbinder, dirigent. Dat mag." in " ".join(pagina.split())
