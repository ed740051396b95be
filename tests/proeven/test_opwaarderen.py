"""From version 0.4.0, full of what it can hold, to what is here: nothing that was kept differs, every page opens."""

import importlib
import json
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import psycopg2
import pytest

from tests.kamers import WORTEL
from tests.proeven.conftest import bestaat, doe, nieuwe_kloon, site
from tools.postgres import postgres_server

OUD = "v0.4.0"
PROEVEN = WORTEL / "tests" / "proeven"
# Of the framework, which fills them by itself, and what is not meant to last.
NIET_VAN_ONS = {"django_migrations", "django_content_type", "auth_permission", "django_session", "cache"}
# What has another name now, or another shape that is looked at apart.
HERNOEMD = {
    ("zelfscan_scan", "samengevoegde_domeinen"): "samengevoegd",
    ("quickscan_quickscan", "contact_naam"): "aanmelder_naam",
    ("quickscan_quickscan", "contact_email"): "aanmelder_email",
    ("quickscan_quickscan", "contact_functie"): "aanmelder_functie",
    ("quickscan_notitie", "bewerkt_door_id"): "van_id",
    ("regie_toegangslink", "ingetrokken_op"): "uitgezet_op",
}
# What the same is called now.
HERSCHREVEN = {("quickscan_toetser", "soort"): {"contact": "contactpersoon"}}
ANDERS = {
    ("zelfscan_beeld", "inhoud"),
    ("regie_gemeente", "zoeknaam"),
    ("django_tasks_database_dbtaskresult", "task_path"),
    ("django_tasks_database_dbtaskresult", "args_kwargs"),
}
VERVALLEN = {"zelfscan_rolvervulling"}
# What moved to another table.
VERHUISD = {("zelfscan_genodigde", "heeft_geantwoord")}
TAKEN = "django_tasks_database_dbtaskresult"


@dataclass(frozen=True)
class Opgewaardeerd:
    """All rows by table before and after, and per person (nobody: "") what each address answered afterwards."""

    voor: dict[str, list[dict]]
    na: dict[str, list[dict]]
    antwoorden: dict[str, dict[str, int]]
    na_de_post: dict[str, list[dict]]


@pytest.fixture(scope="module")
def oude_versie(tmp_path_factory) -> Path:
    """The folder of the old version, with the packages of then."""
    map_ = nieuwe_kloon(tmp_path_factory.mktemp("oud") / "regiescan", OUD)
    doe("tools/bootstrap.sh", map_=map_)
    return map_


@pytest.mark.parametrize("versie", ["v0.4.0", "v0.4.1"])
def test_elke_mail_die_kan_wachten_is_er_nog(versie):
    """A mail in the queue names its template, and one that is gone is a mail that never comes."""
    bestaat(versie)
    was = doe("git", "ls-tree", "-r", "--name-only", versie, "templates/mail/", map_=WORTEL).split()
    # A migration gives those that wait the name of today.
    hernoemd = importlib.import_module("regie.migrations.0016_intrekken").MAILS
    nu = [re.sub("|".join(hernoemd), lambda oud: hernoemd[oud[0]], pad) for pad in was]

    assert len(was) > 70
    assert [pad for pad in nu if not (WORTEL / pad).exists()] == []


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def databank(request) -> Iterator[dict[str, str]]:
    """What to set for this database."""
    if request.param == "sqlite":
        yield {}
        return
    with postgres_server() as url:
        verbinding = psycopg2.connect(f"{url.rpartition('/')[0]}/postgres")
        verbinding.autocommit = True
        verbinding.cursor().execute("CREATE DATABASE regie")
        verbinding.close()
        yield {"DATABASE_URL": url}


@pytest.fixture(scope="module")
def opgewaardeerd(oude_versie, kloon, databank, tmp_path_factory) -> Opgewaardeerd:
    """Filled by the old version with mail that still waits, then started by the new one, which sends that."""
    zo = databank | {"VAR_MAP": str(tmp_path_factory.mktemp("var")), "OMGEVING": "lokaal", "TAKEN_IN_WACHTRIJ": "1"}

    def python(map_: Path, *opdracht: str) -> str:
        erbij = {"PYTHONPATH": str(map_), "DJANGO_SETTINGS_MODULE": "regie.settings"}
        return doe(".venv/bin/python", *opdracht, map_=map_, **zo, **erbij)

    python(oude_versie, "manage.py", "migrate", "--verbosity=0")
    python(oude_versie, str(PROEVEN / "vol_0_4_0.py"))
    voor = json.loads(python(oude_versie, str(PROEVEN / "afdruk.py")))
    with site(kloon, **zo):
        na = json.loads(python(kloon, str(PROEVEN / "afdruk.py")))
    python(kloon, "manage.py", "werker", "--eenmaal")
    na_de_post = json.loads(python(kloon, str(PROEVEN / "afdruk.py")))
    antwoorden = json.loads(python(kloon, str(PROEVEN / "rondgang.py")))
    shutil.rmtree(zo["VAR_MAP"])
    return Opgewaardeerd(voor, na, antwoorden, na_de_post)


def test_de_oude_versie_had_van_alles_wat(opgewaardeerd):
    """Else there is nothing to lose."""
    voor = opgewaardeerd.voor
    scans = {(scan["status"], scan["openheid"], scan["manier"]) for scan in voor["zelfscan_scan"]}
    vormen = [("totaal", 3), ("domein", 3), ("naam", 3), ("naam", 4)]
    assert scans == {(fase, *vorm) for fase, vorm in product(("open", "onthuld", "gesloten", "afgelast"), vormen)}
    assert {rij["status"] for rij in voor["quickscan_quickscan"]} == {
        "aangemeld",
        "geselecteerd",
        "loopt",
        "afgerond",
        "afgewezen",
        "gestopt",
    }
    assert {rij["status"] for rij in voor["quickscan_ronde"]} == {"concept", "open", "gesloten", "afgerond"}
    assert {rij["sleutel"] for rij in voor["quickscan_stap"] if rij["status"] == "bezig"} >= {
        "startgesprek",
        "onderzoek",
        "factsheet",
        "toetsing",
        "terugkoppelgesprek",
    }
    leeg = {tabel for tabel, rijen in voor.items() if not rijen and tabel.startswith(("zelfscan_", "quickscan_"))}
    assert leeg <= {"quickscan_onderzoek", "quickscan_vrijgavevraag"}


def zoals_het_nu_heet(tabel: str, kolom: str, waarde):
    namen = HERSCHREVEN.get((tabel, kolom))
    return namen.get(waarde, waarde) if namen else waarde


def test_geen_rij_is_weg_of_anders(opgewaardeerd, subtests):
    """Row by row and column by column; only what stands above may have another name or shape."""
    for tabel in sorted(opgewaardeerd.voor.keys() - NIET_VAN_ONS - VERVALLEN):
        with subtests.test(tabel):
            voor, na = opgewaardeerd.voor[tabel], opgewaardeerd.na[tabel]
            if tabel == TAKEN:
                # A mail is a row of its own now.
                voor = [rij for rij in voor if not is_mail(rij)]
            if tabel == "regie_toegangslink":
                # And so is the link of who is invited for a scan.
                voor = [rij for rij in voor if not is_antwoordlink(rij)]
            assert len(na) == len(voor)
            for was, is_ in zip(voor, na, strict=True):
                kolommen = [kolom for kolom in was if (tabel, kolom) not in ANDERS | VERHUISD]
                assert {kolom: is_[HERNOEMD.get((tabel, kolom), kolom)] for kolom in kolommen} == {
                    kolom: zoals_het_nu_heet(tabel, kolom, was[kolom]) for kolom in kolommen
                }


def test_wat_bevroren_is_zegt_hetzelfde(opgewaardeerd):
    voor, na = (
        {rij["scan_id"]: json.loads(rij["inhoud"]) for rij in tabellen["zelfscan_beeld"]}
        for tabellen in (opgewaardeerd.voor, opgewaardeerd.na)
    )
    assert voor.keys() == na.keys()
    for scan, was in voor.items():
        is_ = na[scan]
        assert {naam: wat for naam, wat in is_.items() if naam != "onderdelen"} == {
            naam: wat for naam, wat in was.items() if naam != "rollen"
        }
        for rol, deel in was["rollen"].items():
            houders = deel["houders"]
            nu = {naam: wat for naam, wat in is_["onderdelen"][rol].items() if naam != "gevraagd"}
            assert nu == {naam: wat for naam, wat in deel.items() if naam != "houders"}
            wie = is_["onderdelen"][f"{rol}_wie"]
            assert wie["aantal"] == (houders["aantal"] if houders else None)
            assert wie["keuzes"] == (houders["hoeveel"] | houders["partijen"] if houders else None)
        assert len(is_["onderdelen"]) == 2 * len(was["rollen"])


def test_wie_een_rol_vervult_is_er_nog(opgewaardeerd):
    """From a row per role to a row per tick."""
    verwacht = {
        (rij["invulling_id"], f"{rij['onderdeel']}_wie", gekozen)
        for rij in opgewaardeerd.voor["zelfscan_rolvervulling"]
        for gekozen in (rij["hoeveel"], *json.loads(rij["partijen"]))
        if gekozen
    }
    na = [(rij["invulling_id"], rij["onderdeel"], rij["sleutel"]) for rij in opgewaardeerd.na["zelfscan_keuze"]]

    assert verwacht
    assert sorted(na) == sorted(verwacht)


def test_een_gemeente_is_nog_te_vinden_zoals_eerst(opgewaardeerd):
    na = {rij["code"]: rij["zoeknaam"] for rij in opgewaardeerd.na["regie_gemeente"]}

    assert [rij["code"] for rij in opgewaardeerd.voor["regie_gemeente"] if rij["zoeknaam"] not in na[rij["code"]]] == []


def is_antwoordlink(link: dict) -> bool:
    return link["doel"] == "scan_uitnodiging"


def test_elke_link_van_een_open_scan_werkt_nog_en_weet_wie_antwoordde(opgewaardeerd):
    """A revealed scan has none, before and after."""
    voor, na = opgewaardeerd.voor, opgewaardeerd.na["zelfscan_antwoordlink"]
    geantwoord = {rij["id"]: rij["heeft_geantwoord"] for rij in voor["zelfscan_genodigde"]}
    links = [rij for rij in voor["regie_toegangslink"] if is_antwoordlink(rij)]

    assert {geantwoord[rij["onderwerp_id"]] for rij in links} == {False, True}
    assert sorted((rij["genodigde_id"], rij["hash"], rij["zout"], rij["heeft_geantwoord"]) for rij in na) == sorted(
        (rij["onderwerp_id"], rij["hash"], rij["zout"], geantwoord[rij["onderwerp_id"]]) for rij in links
    )
    weg = set(geantwoord) - {rij["genodigde_id"] for rij in na}
    assert [nummer for nummer in weg if geantwoord[nummer]] == []


def is_mail(taak: dict) -> bool:
    return taak["task_path"].endswith(".verstuur_taak")


def test_de_mail_die_nog_wachtte_gaat_weg(opgewaardeerd):
    wachtte = [rij for rij in opgewaardeerd.voor[TAKEN] if rij["status"] == "READY"]
    mails = [rij for rij in wachtte if is_mail(rij)]
    gedaan = {rij["id"]: (rij["status"], rij["traceback"]) for rij in opgewaardeerd.na_de_post[TAKEN]}

    assert len(mails) > 100
    assert len(opgewaardeerd.na["regie_zending"]) == len(mails)
    # What was to an address only, or not needed any more, leaves no row.
    assert {rij["status"] for rij in opgewaardeerd.na_de_post["regie_zending"]} == {"aangenomen"}
    assert {gedaan[rij["id"]] for rij in wachtte if not is_mail(rij)} <= {("SUCCESSFUL", "")}


def test_elke_pagina_opent(opgewaardeerd):
    """Each link that somebody sees, for everybody of the demo."""
    niet = {
        (wie, pad): status
        for wie, per_pad in opgewaardeerd.antwoorden.items()
        for pad, status in per_pad.items()
        if status not in (200, 302)
    }
    assert niet == {}
    assert {wie: len(per_pad) for wie, per_pad in opgewaardeerd.antwoorden.items() if len(per_pad) < 20} == {}
