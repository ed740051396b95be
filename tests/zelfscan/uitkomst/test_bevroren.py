"""What is frozen stays readable: every shape that a version wrote, and counts, texts, names and lines without measure.

What the PDF takes in full, with a thousand of each, is in tests/proeven/test_duizend_regels.py.
"""

import json
from datetime import timedelta
from itertools import product

import pytest
from django.core.cache import caches
from django.test import Client
from django.utils import timezone

from tests import factories
from tests.quickscan import fabriek as quickscans
from tests.quickscan.factsheet.schrijven import bewaar, log_in_als_onderzoeker
from tests.zelfscan import fabriek
from tests.zelfscan.uitkomst.bevroren import (
    MEESTE,
    VORMEN,
    antwoorden,
    bevroren,
    in_alle_rollen,
    naar_onderdelen,
    paginas_van_veel_regels,
    schrijf_veel_teksten,
    vorm_van,
)
from zelfscan.scan.models import Groepsscore, Scan
from zelfscan.uitkomst.dia import dias
from zelfscan.uitkomst.groepsuitkomst import lees, voorbeeld
from zelfscan.verslag import delen, inhoud
from zelfscan.verslag.kern import in_het_kort

pytestmark = pytest.mark.django_db
# A version mostly wrote what the one before it wrote, to the letter: that is read once.
VERSCHILLEND = list({json.dumps(vorm | {"versie": ""}): vorm for vorm in VORMEN}.values())
KEREN = (0, 1, 10_000)
# Of each way to show it one with every page and document daily; of the rest daily what is read of it.
IN_HET_KLEIN = {
    "totaal",
    "met vier",
    "per domein zonder splitsing",
    "op naam met twee",
}


def heel_of_klein(vorm: dict) -> object:
    klein = vorm["naam"] in IN_HET_KLEIN and vorm["versie"] == "0.4.0"
    return pytest.param(vorm, id=f"{vorm['versie']}: {vorm['naam']}", marks=pytest.mark.breed if klein else ())


@pytest.fixture(autouse=True)
def _geen_klachten(caplog):
    """WeasyPrint only logs what is wrong."""
    caches["pdf"].clear()
    yield
    assert [regel.getMessage() for regel in caplog.get_records("call") if regel.name.startswith("weasyprint")] == []


@pytest.mark.eenmaal
@pytest.mark.parametrize("vorm", [heel_of_klein(vorm) for vorm in VERSCHILLEND])
# Closed it has the report and its files as well.
@pytest.mark.parametrize("status", ["gesloten", pytest.param("onthuld", marks=pytest.mark.breed)])
def test_elk_beeld_dat_een_versie_schreef_is_nog_te_lezen(vorm, status):
    scan = bevroren(vorm, status=status)

    assert antwoorden(scan) == {}
    assert lees(scan).aantal == vorm["inhoud"]["aantal"]


@pytest.mark.eenmaal
def test_van_elk_beeld_is_de_uitkomst_te_lezen_en_op_het_scherm_te_zien(subtests, client):
    for vorm in VERSCHILLEND:
        with subtests.test(f"{vorm['versie']}: {vorm['naam']}"):
            scan = bevroren(vorm)

            assert lees(scan).aantal == vorm["inhoud"]["aantal"]
            assert client.get(f"/s/{scan.code}/scherm/").status_code == 200


def test_van_elke_versie_is_elke_openheid_er():
    gezien = {(vorm["versie"], vorm["openheid"], vorm["manier"]) for vorm in VORMEN}

    assert len(gezien) == 3 * 4
    assert {vorm["naam"] for vorm in VERSCHILLEND} == {vorm["naam"] for vorm in VORMEN}


@pytest.mark.eenmaal
def test_elke_verdeling_tot_tienduizend_per_score_is_te_tekenen_en_te_benoemen():
    """All 243 of them, and each also as a block."""
    vorm = vorm_van("per domein")
    scan = fabriek.scan(openheid="domein")
    for verdeling in product(KEREN, repeat=5):
        uitkomst = voorbeeld(scan, naar_onderdelen(in_alle_rollen(vorm, list(verdeling))["inhoud"]))
        assert [dia.gesprek.zin for dia in dias(uitkomst)]
        assert in_het_kort(uitkomst, None)
        for rol in uitkomst.delen:
            assert (rol.geheel is None) is not any(verdeling)
            # A block without scores is none.
            assert bool(rol.blokken) is any(verdeling)
            # However many: the picture stays small.
            assert all(len(deel.strook.stippen) < 20_000 for deel in (rol.geheel, *rol.blokken) if deel)


@pytest.mark.eenmaal
@pytest.mark.parametrize(
    "verdelingen",
    [
        pytest.param([[0] * 5], marks=pytest.mark.breed),
        # Another one in each role.
        [[1, 0, 0, 0, 0], [0, 0, 1_000, 0, 0], [0, 0, 0, 0, 960], [10_000, 0, 0, 0, 10_000]],
        pytest.param([[1, 10_000, 0, 1_000, 1], [0] * 5, [10_000] * 5, [0, 0, 1_000, 0, 0]], marks=pytest.mark.breed),
    ],
    ids=str,
)
@pytest.mark.parametrize("naam", ["totaal", pytest.param("per domein", marks=pytest.mark.breed), "op naam"])
def test_elke_pagina_en_elk_stuk_is_er_bij_elk_aantal(naam, verdelingen):
    scan = bevroren(in_alle_rollen(vorm_van(naam), *verdelingen))
    Groepsscore.objects.create(scan=scan, onderdeel="verbinder", waarde=3, waarom="Zo is het.")

    assert antwoorden(scan) == {}


@pytest.mark.eenmaal
def test_een_trend_over_grote_aantallen():
    eerste = bevroren(in_alle_rollen(vorm_van("totaal"), [0, 0, 0, 0, 10_000]))
    dag = timezone.localdate() - timedelta(days=100)
    Scan.objects.filter(pk=eerste.pk).update(onthuld_op=dag, gesloten_op=dag)
    for ronde, verdeling in ((2, [0] * 5), (3, [10_000] * 5)):
        organisator = eerste.organisatoren.get().gebruiker
        scan = bevroren(
            in_alle_rollen(vorm_van("totaal"), verdeling), reeks=eerste.reeks, ronde=ronde, organisator=organisator
        )

    assert antwoorden(scan) == {}


@pytest.mark.eenmaal
@pytest.mark.breed
def test_veel_teksten_en_lange_namen(monkeypatch):
    """0 and 1 are in the shapes. In the PDF so many of a role, here a fifth of what it takes; the rest is counted."""
    monkeypatch.setattr(delen, "MEESTE_TOELICHTINGEN", delen.MEESTE_TOELICHTINGEN // 5)

    schrijf_veel_teksten(60)


@pytest.mark.eenmaal
@pytest.mark.breed
@pytest.mark.parametrize("manier", [3, 4])
def test_veel_regels_op_naam_en_een_pdf_die_niet_meegroeit(manier, monkeypatch):
    """With a PDF that takes a twentieth of what it may."""
    for naam in MEESTE:
        monkeypatch.setattr(inhoud, naam, getattr(inhoud, naam) // 20)

    assert paginas_van_veel_regels(manier, 24) == paginas_van_veel_regels(manier, 48)


@pytest.mark.eenmaal
@pytest.mark.parametrize(
    "verdeling",
    [
        [0] * 5,
        pytest.param([1, 0, 0, 0, 0], marks=pytest.mark.breed),
        pytest.param([0, 0, 0, 960, 0], marks=pytest.mark.breed),
        pytest.param([10_000] * 5, marks=pytest.mark.breed),
    ],
    ids=str,
)
def test_de_factsheet_neemt_elk_aantal_over(verdeling):
    """Question (d): the score of the researcher, and the strip of the scan beside it."""
    quickscan = quickscans.quickscan("factsheet")
    regio = factories.regio()
    type(quickscan).objects.filter(pk=quickscan.pk).update(regio=regio)
    quickscan.refresh_from_db()
    scan = bevroren(in_alle_rollen(vorm_van("totaal"), verdeling), regio=regio, naar_factsheet=True)
    client = Client()
    log_in_als_onderzoeker(client, quickscan)

    versie = bewaar(quickscan, scan=scan.pk)

    assert versie.scan["aantal"] == sum(verdeling)
    pad = f"/quickscan/{quickscan.pk}/factsheet"
    paden = (".pdf", ".odt", ".docx", "/bewerken/", f"/versies/{versie.nummer}/", "/vrijgeven/")
    assert {deel: client.get(pad + deel).status_code for deel in paden} == dict.fromkeys(paden, 200)
