"""What was kept before ticks and items, and before one picked what to talk about: there and back, and nothing of it is
lost or changed.
"""

import json
import uuid
from importlib import import_module
from pathlib import Path

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from regie.inhoud.partijen import Partij
from tests.zelfscan.scan.migratie import zet_op
from zelfscan.instrumenten.kernrollen import INSTRUMENT
from zelfscan.scan.models import Scan
from zelfscan.uitkomst.groepsuitkomst import voorbeeld

migratie = import_module("zelfscan.migrations.0008_onderdelen")
VORMEN = json.loads((Path(__file__).parents[1] / "uitkomst" / "bevroren.json").read_text())
ERVOOR, ERNA = [("zelfscan", "0007_laag")], [("zelfscan", "0009_bespreken")]
HOEVEEL = {"een": "één persoon of organisatie", "meer": "meer mensen of organisaties", "niemand": "niemand"}
elke_vorm = pytest.mark.parametrize("vorm", VORMEN, ids=lambda vorm: f"{vorm['versie']}: {vorm['naam']}")


@elke_vorm
def test_een_bevroren_beeld_gaat_heen_en_terug(vorm):
    eerst = json.dumps(vorm["inhoud"], sort_keys=True)
    nu = migratie.naar_onderdelen(vorm["inhoud"])

    assert json.dumps(migratie.naar_rollen(nu), sort_keys=True) == eerst
    assert json.dumps(vorm["inhoud"], sort_keys=True) == eerst
    assert set(nu["onderdelen"]) in (set(), {deel.sleutel for deel in INSTRUMENT.onderdelen})
    # The views that are made now have the same shape.
    for sleutel, deel in nu["onderdelen"].items():
        telling = {"keuzes"} if sleutel.endswith("_wie") else {"verdeling", "per_blok"}
        assert set(deel) == {"gevraagd", "aantal", "teksten"} | telling


@pytest.mark.django_db
@elke_vorm
def test_van_een_bevroren_beeld_is_hetzelfde_te_zien(vorm):
    """Read off the old shape itself: numbers, who could not judge, texts, blocks and who fulfils a role."""
    oud = vorm["inhoud"]
    scan = Scan(pk=0, openheid=vorm["openheid"], manier=vorm["manier"])
    beeld = voorbeeld(scan, migratie.naar_onderdelen(oud))

    assert (beeld.aantal, len(beeld.delen)) == (oud["aantal"], len(oud["rollen"]))
    for rol in beeld.delen:
        toen = oud["rollen"][rol.onderdeel.sleutel]
        assert (rol.aantal, rol.onbekend, rol.niet_gevraagd) == (toen["aantal"], oud["aantal"] - toen["aantal"], 0)
        assert (list(rol.geheel.verdeling) if rol.geheel else None) == (toen["verdeling"] if toen["aantal"] else None)
        assert [list(blok.verdeling) for blok in rol.blokken] == [
            toen["per_blok"][blok["sleutel"]] for blok in oud["blokken"] if toen["per_blok"]
        ]
        assert rol.teksten == toen["teksten"]
        houders, (naast,) = toen["houders"], rol.naast
        assert (naast.geheel.aantal if naast.geheel else None) == (houders["aantal"] if houders else None)
        if houders:
            hoeveel, wie = (een.keuzes for een in naast.geheel.lijsten)
            assert hoeveel == [(HOEVEEL[een], houders["hoeveel"][een]) for een in HOEVEEL if een in houders["hoeveel"]]
            genoemd = [(Partij(een).label, keer) for een, keer in houders["partijen"].items()]
            assert wie == sorted(genoemd, key=lambda paar: (-paar[1], paar[0]))


@pytest.mark.breed
@pytest.mark.django_db(transaction=True)
def test_losse_antwoorden_gaan_heen_en_terug():
    """Of a scan that is still open: who fulfils a role, as it was before the update."""
    toen = {
        "ontwerper": ("een", ["school"]),
        "verbinder": ("", ["cjg", "gemeente"]),
        "dirigent": ("niemand", []),
    }
    try:
        apps = zet_op(ERVOOR)
        scan = apps.get_model("zelfscan", "Scan").objects.create(
            samenwerking="Van voor de update", manier=3, openheid="totaal", bijeenkomst="2026-11-29T12:00:00Z"
        )
        invulling = apps.get_model("zelfscan", "Invulling").objects.create(id=uuid.uuid4(), scan=scan)
        for rol, (hoeveel, partijen) in toen.items():
            apps.get_model("zelfscan", "Rolvervulling").objects.create(
                invulling=invulling, onderdeel=rol, hoeveel=hoeveel, partijen=partijen
            )
        apps.get_model("zelfscan", "Beeld").objects.create(scan=scan, inhoud=VORMEN[0]["inhoud"])

        apps = zet_op(ERNA)
        keuzes = set(apps.get_model("zelfscan", "Keuze").objects.values_list("invulling", "onderdeel", "sleutel"))
        assert keuzes == {
            (invulling.pk, f"{rol}_wie", een)
            for rol, (hoeveel, partijen) in toen.items()
            for een in (hoeveel, *partijen)
            if een
        }
        beeld = apps.get_model("zelfscan", "Beeld").objects.get()
        assert beeld.inhoud == migratie.naar_onderdelen(VORMEN[0]["inhoud"])
        # And what a group picked to talk about: nothing yet. On the way back it goes, and the scan stays.
        assert apps.get_model("zelfscan", "Scan").objects.get().bespreken == []
        apps.get_model("zelfscan", "Scan").objects.update(bespreken=["verbinder", "dirigent"])
        assert apps.get_model("zelfscan", "Scan").objects.get().bespreken == ["verbinder", "dirigent"]

        apps = zet_op(ERVOOR)
        rijen = apps.get_model("zelfscan", "Rolvervulling").objects.values_list("onderdeel", "hoeveel", "partijen")
        assert {rol: (hoeveel, partijen) for rol, hoeveel, partijen in rijen} == toen
        assert apps.get_model("zelfscan", "Beeld").objects.get().inhoud == VORMEN[0]["inhoud"]
        assert apps.get_model("zelfscan", "Scan").objects.get().samenwerking == "Van voor de update"
    finally:
        zet_op([blad for blad in MigrationExecutor(connection).loader.graph.leaf_nodes() if blad[0] == "zelfscan"])
