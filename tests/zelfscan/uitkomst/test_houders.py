"""Who fulfils the four roles, over all of them: a table, and a sentence where it may all hang on one (privacy 7)."""

from dataclasses import replace

import pytest

from tests.zelfscan import fabriek
from tests.zelfscan.scan.reeks import organisator
from zelfscan.instrumenten.kernrollen import INSTRUMENT
from zelfscan.scan.actions.onthullen import onthul
from zelfscan.uitkomst.deeluitkomst import Deeluitkomst
from zelfscan.uitkomst.houders import houderstabel

ROLLEN = ("ontwerper", "kwartiermaker", "verbinder", "dirigent")
GEMEENTE, PERSOON = "Bij {} is gemeente het vaakst genoemd.", "Bij {} is het vaakst gezegd dat één persoon of"


def deel(sleutel: str, telling=None) -> Deeluitkomst:
    """One item as the frozen view leaves it, without scores. `telling`: of who fulfils it; None: too few said so."""
    kaal = {"allen": 5, "gevraagd": 5, "aantal": 5, "geheel": None, "eensgezindheid": None, "blokken": []}
    rol = Deeluitkomst(onderdeel=INSTRUMENT.onderdeel(sleutel), genummerd=[], **kaal)
    (wie,) = INSTRUMENT.naast(sleutel)
    geteld = {"aantal": 5, "keuzes": telling} if telling is not None else None
    return replace(rol, naast=[replace(rol, onderdeel=wie, telling=geteld)])


def beeld(*tellingen):
    return houderstabel(INSTRUMENT, [deel(rol, telling) for rol, telling in zip(ROLLEN, tellingen, strict=False)])


def test_de_tabel_zet_soorten_naast_rollen_en_wie_het_meest_is_genoemd_bovenaan():
    gelezen = beeld({"meer": 5, "school": 2, "gemeente": 1}, {"meer": 3, "school": 1}, None, {"een": 3, "swv": 2})

    tabel = [(rij.soort, [cel.aantal for cel in rij.cellen]) for rij in gelezen.rijen]
    assert tabel == [
        ("School", [2, 1, None, 0]),
        ("Samenwerkingsverband passend onderwijs", [0, 0, None, 2]),
        ("Gemeente", [1, 0, None, 0]),
    ]
    assert gelezen.met_te_weinig


@pytest.mark.parametrize(
    ("tellingen", "zin"),
    [
        ([{"gemeente": 3, "school": 2}] * 3, GEMEENTE.format("de ontwerper, de kwartiermaker en de verbinder")),
        ([{"een": 3, "meer": 2, "swv": 1}, {"meer": 3}, {"een": 2}], PERSOON.format("de ontwerper en de verbinder")),
        # Two roles are no sentence, neither is a kind that shares its place, or that one person named.
        ([{"gemeente": 3}] * 2 + [{"school": 3}] * 2, ""),
        ([{"gemeente": 3, "school": 3}] * 4, ""),
        ([{"gemeente": 1}] * 4, ""),
        ([{"een": 3, "swv": 1}, {"meer": 3}, {"een": 2, "niemand": 2}], ""),
    ],
)
def test_een_zin_waar_een_soort_of_een_persoon_veel_draagt(tellingen, zin):
    zinnen = beeld(*tellingen).zinnen

    assert len(zinnen) == bool(zin)
    assert all(een.startswith(zin) and een.endswith("Wat gebeurt er als die wegvalt?") for een in zinnen)


def test_zonder_genoeg_antwoorden_is_er_geen_tabel():
    assert beeld({"een": 3}, None, None, None) is None
    # Counted, but nobody named a kind of organisation: an empty table on the wall says nothing.
    assert beeld({"niemand": 3}, {"een": 3}) is None


def test_op_de_wand_staan_alleen_de_meest_genoemde():
    wie = ("school", "gemeente", "swv", "cjg", "jgz", "kinderopvang", "zorgaanbieder")
    gelezen = beeld(*[dict(zip(wie, range(9, 2, -1), strict=True))] * 4)

    assert (len(gelezen.rijen), len(gelezen.voor_de_wand), gelezen.niet_op_de_wand) == (7, 5, 2)


@pytest.mark.django_db
@pytest.mark.eenmaal
def test_scherm_en_uitkomst_laten_het_zien_vanaf_drie_antwoorden_per_rol(client):
    scan = fabriek.scan()
    for _ in range(4):
        fabriek.invulling(scan, "3333", keuzes={f"{rol}_wie": ("een", "gemeente") for rol in ROLLEN})
    onthul(by=organisator(scan), scan=scan)

    for plek in ("scherm", "resultaat"):
        tekst = " ".join(client.get(f"/s/{scan.code}/{plek}/").text.split())
        assert "Wie vult de vier rollen nu in?" in tekst
        assert "Bij de ontwerper, de kwartiermaker, de verbinder en de dirigent is gemeente het vaakst" in tekst
