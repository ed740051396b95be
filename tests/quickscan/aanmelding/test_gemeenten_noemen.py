"""Municipalities as people name them when they apply: each of them, and several with anything between them."""

import random

import pytest

from quickscan.aanmelding.forms import MEESTE_GEMEENTEN, namenlijst, vind_gemeenten
from regie.regios.gebied import Gemeente
from regie.regios.gemeentenamen import ALIASSEN, naamsleutel

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]
TUSSENTEKENS = (", ", ",", " en ", " En ", "\n", ";", "; ", "/", " / ", " & ", "&", " + ", " - ", "\t", "\n• ", ", en ")


@pytest.fixture
def alle():
    return list(Gemeente.objects.actueel())


def test_elke_gemeente_alleen_bij_elke_naam_die_ze_heeft(alle):
    assert len(alle) == 342
    lijst = namenlijst(alle)
    for een in alle:
        for naam in (
            een.naam,
            *een.ook_bekend_als,
            *een.vroeger,
            een.naam.upper(),
            f"gemeente {een.naam}",
            f"de gemeente {een.naam}.",
        ):
            assert lijst.vind(naam, hoogstens=10) == ([een], []), naam


@pytest.mark.parametrize(
    ("tekst", "code"),
    [
        ("Aa & Hunze", "GM1680"),
        ("Gilze/Rijen", "GM0784"),
        ("Nuenen, Gerwen & Nederwetten", "GM0820"),
        ("Nuenen c.a.", "GM0820"),
        ("Hengelo", "GM0164"),
        ("Bergen (NH)", "GM0373"),
        ("Bergen, Limburg", "GM0893"),
        ("Alphen a/d Rijn", "GM0484"),
    ],
)
def test_een_naam_met_een_scheidingsteken_erin(tekst, code):
    gevonden, zinnen = vind_gemeenten(tekst)

    assert ([een.code for een in gevonden], zinnen) == ([code], [])


def test_drie_gemeenten_met_van_alles_ertussen(alle):
    lijst, kies = namenlijst(alle), random.Random(342)
    moeilijk = [een for een in alle if naamsleutel(een.naam) != een.zoeknaam.split("|")[1] or "," in een.naam]
    assert len(moeilijk) >= 9
    for ronde in range(2000):
        drie = kies.sample(alle, 3)
        if ronde % 2:
            drie[kies.randrange(3)] = kies.choice(moeilijk)
        drie = list(dict.fromkeys(drie))
        namen = [kies.choice([een.naam, *een.ook_bekend_als, *een.vroeger]) for een in drie]
        tekst = namen[0] + "".join(kies.choice(TUSSENTEKENS) + naam for naam in namen[1:])
        assert lijst.vind(tekst, hoogstens=10) == (drie, []), tekst


def test_twee_gemeenten_naast_elkaar_zijn_nooit_een_derde(alle):
    sleutels = {naamsleutel(naam) for een in alle for naam in (een.naam, *een.ook_bekend_als, *een.vroeger)}

    delen = [sleutel.split() for sleutel in sleutels]
    assert not [
        woorden
        for woorden in delen
        for knip in range(1, len(woorden))
        if " ".join(woorden[:knip]) in sleutels and " ".join(woorden[knip:]) in sleutels
    ]


def test_geen_naam_leest_als_een_andere(alle):
    sleutels = [(naamsleutel(naam), een.code) for een in alle for naam in (een.naam, *een.ook_bekend_als, *een.vroeger)]

    assert len({sleutel for sleutel, _ in sleutels}) == len(set(sleutels))
    assert ALIASSEN.keys() <= {een.code for een in alle}


def test_wat_we_niet_kennen_staat_er_bij_de_naam():
    gevonden, zinnen = vind_gemeenten("Gilze en Rijen, Vugt en Aa en Hunze; Foo, Bergen")

    assert [een.naam for een in gevonden] == ["Gilze en Rijen", "Aa en Hunze"]
    assert [zin.split("’")[0] for zin in zinnen] == [
        "We kennen geen gemeente ‘Vugt",
        "We kennen geen gemeente ‘Foo",
        "We kennen geen gemeente ‘Bergen",
    ]
    assert "Bergen (L.) of Bergen (NH.)" in zinnen[2]
    assert [zin.split("’.")[0] for zin in vind_gemeenten("Foo/Bar & Co, Baz/Vught")[1]] == [
        "We kennen geen gemeente ‘Foo/Bar & Co",
        "We kennen geen gemeente ‘Baz",
    ]


def test_meer_dan_we_aankunnen_valt_niet_stil_weg(alle):
    namen = [een.naam for een in alle[: MEESTE_GEMEENTEN + 1]]

    assert vind_gemeenten(", ".join(namen[:-1]))[1] == []
    assert vind_gemeenten(", ".join(namen))[1] == ["Noem hoogstens 60 gemeenten."]


def test_elke_gemeente_is_te_vinden_bij_het_zoeken(alle):
    for een in alle:
        for naam in (een.naam, *een.ook_bekend_als, *een.vroeger, een.naam.replace(" en ", " & ")):
            assert een in Gemeente.objects.zoek(naam)[:2], naam


def test_een_opgeheven_gemeente_is_de_gemeente_waar_ze_bij_hoort():
    gevonden, zinnen = vind_gemeenten("Langedijk, Mill en Sint Hubert en Weesp")

    assert ([een.naam for een in gevonden], zinnen) == (["Dijk en Waard", "Land van Cuijk", "Amsterdam"], [])


def test_een_verdeelde_gemeente_zegt_waarover():
    assert vind_gemeenten("gemeente Haaren") == (
        [],
        [
            "Haaren is op 1 januari 2021 verdeeld over Boxtel, Oisterwijk, Tilburg en Vught. "
            "Noem de gemeente waar jullie nu bij horen."
        ],
    )
    assert "Het Hogeland en Westerkwartier" in vind_gemeenten("Winsum")[1][0]


@pytest.mark.parametrize(
    ("getypt", "bedoeld"),
    [
        ("Vugt", "Vught"),
        ("de gemeente Vugt", "Vught"),
        ("Hertogenbos", "'s-Hertogenbosch"),
        ("Rijswick", "Rijswijk"),
        ("Lange Dijk", "Dijk en Waard"),
        ("Nijmegem", "Nijmegen"),
        ("Amersvoort", "Amersfoort"),
    ],
)
def test_een_verschreven_gemeente_krijgt_de_naaste_als_voorstel(getypt, bedoeld):
    gevonden, (zin,) = vind_gemeenten(getypt)

    assert not gevonden
    assert f"Bedoel je {bedoeld}" in zin


def test_wat_nergens_op_lijkt_krijgt_geen_voorstel():
    assert vind_gemeenten("Xyzzy")[1] == ["We kennen geen gemeente ‘Xyzzy’. Controleer de spelling."]
