"""What is frozen stays readable: every shape that a version wrote, and counts, texts, names and lines without measure.

bevroren.json holds views as `zelfscan/scan/zichtbaarheid.py` of that version made them, in the shape they had then (0.1
and 0.2 had no scans together). The migration that came since brings them here.
"""

import json
import time
from copy import deepcopy
from datetime import timedelta
from importlib import import_module
from itertools import cycle, product
from pathlib import Path

import pytest
from django.core.cache import caches
from django.test import Client
from django.utils import timezone

from tests import factories
from tests.pdfkeuring import keur
from tests.pdftekst import tekst_van
from tests.quickscan import fabriek as quickscans
from tests.quickscan.factsheet.schrijven import bewaar, log_in_als_onderzoeker
from tests.regie.regios.regios import browser
from tests.zelfscan import fabriek
from zelfscan.scan.models import Afspraak, Beeld, Beeldregel, Groepsscore, Scan
from zelfscan.uitkomst.beeld import lees, voorbeeld
from zelfscan.uitkomst.dia import dias
from zelfscan.verslag import delen, inhoud
from zelfscan.verslag.zinnen import in_het_kort

pytestmark = pytest.mark.django_db
naar_onderdelen = import_module("zelfscan.migrations.0008_onderdelen").naar_onderdelen
VORMEN = json.loads(Path(__file__).with_name("bevroren.json").read_text())
# A version mostly wrote what the one before it wrote, to the letter: that is read once.
VERSCHILLEND = list({json.dumps(vorm | {"versie": ""}): vorm for vorm in VORMEN}.values())
KEREN = (0, 1, 1_000, 10_000)
MET_CODE = ("", "scherm/", "stand/", "resultaat/", "verslag/", "verslag.pdf", "verslag.xlsx", "verslag.ods")
VAN_WIE_ORGANISEERT = ("", "uitkomst/", "rondes/", *(f"uitkomst/rol/{rol}/" for rol in fabriek.ROLLEN))


@pytest.fixture(autouse=True)
def _geen_klachten(caplog):
    """WeasyPrint only logs what is wrong."""
    caches["pdf"].clear()
    yield
    assert [regel.getMessage() for regel in caplog.get_records("call") if regel.name.startswith("weasyprint")] == []


def bevroren(vorm: dict, *, status: str = "gesloten", **velden) -> Scan:
    """A scan whose view was written by another version: straight into the tables."""
    dag = timezone.localdate()
    scan = fabriek.scan(
        openheid=vorm["openheid"],
        manier=vorm["manier"],
        status=status,
        onthuld_op=dag,
        gesloten_op=dag if status == "gesloten" else None,
        **velden,
    )
    Beeld.objects.create(scan=scan, inhoud=naar_onderdelen(vorm["inhoud"]))
    Beeldregel.objects.bulk_create(Beeldregel(scan=scan, **regel) for regel in vorm["regels"])
    return scan


def antwoorden(scan: Scan) -> dict[str, object]:
    """Get every page and document of this scan; per one its status, or the text of the page."""
    ieder, eigen = browser(factories.gebruiker()), browser(scan.organisatoren.get().gebruiker)
    verwacht = {"verslag": 404} if scan.status == "onthuld" else {}
    anders = {}
    for client, begin, paden in (
        (ieder, f"/s/{scan.code}/", MET_CODE),
        (eigen, f"/mijn/scans/{scan.pk}/", VAN_WIE_ORGANISEERT),
        (eigen, "/mijn/", ("", "scans/")),
    ):
        for pad in paden:
            status = client.get(begin + pad).status_code
            if status != verwacht.get(pad.split("/")[0].split(".")[0], 200):
                anders[begin + pad] = status
    return anders


def in_alle_rollen(vorm: dict, *verdelingen: list[int], **anders) -> dict:
    """The same view, with these counts in its roles, in turn, and in every block."""
    nieuw = deepcopy(vorm)
    nieuw["inhoud"]["aantal"] = max(map(sum, verdelingen))
    for rol, verdeling in zip(nieuw["inhoud"]["rollen"].values(), cycle(verdelingen), strict=False):
        per_blok = {blok["sleutel"]: verdeling for blok in nieuw["inhoud"]["blokken"]}
        rol |= {"aantal": sum(verdeling), "verdeling": verdeling, "per_blok": per_blok} | anders
    return nieuw


def vorm_van(naam: str) -> dict:
    return next(vorm for vorm in VORMEN if vorm["naam"] == naam and vorm["versie"] == "0.4.0")


@pytest.mark.eenmaal
@pytest.mark.parametrize("vorm", VERSCHILLEND, ids=lambda vorm: f"{vorm['versie']}: {vorm['naam']}")
def test_elk_beeld_dat_een_versie_schreef_is_nog_te_lezen(vorm):
    for status in ("onthuld", "gesloten"):
        scan = bevroren(vorm, status=status)
        assert antwoorden(scan) == {}, status
        assert lees(scan).aantal == vorm["inhoud"]["aantal"]


def test_van_elke_versie_is_elke_openheid_er():
    gezien = {(vorm["versie"], vorm["openheid"], vorm["manier"]) for vorm in VORMEN}

    assert len(gezien) == 3 * 4
    assert {vorm["naam"] for vorm in VERSCHILLEND} == {vorm["naam"] for vorm in VORMEN}


@pytest.mark.eenmaal
def test_elke_verdeling_tot_tienduizend_per_score_is_te_tekenen_en_te_benoemen():
    """All 1,024 of them, and each also as a block."""
    vorm = vorm_van("per domein")
    scan = fabriek.scan(openheid="domein")
    begin = time.process_time()
    for verdeling in product(KEREN, repeat=5):
        beeld = voorbeeld(scan, naar_onderdelen(in_alle_rollen(vorm, list(verdeling))["inhoud"]))
        assert [dia.gesprek.zin for dia in dias(beeld)]
        assert in_het_kort(beeld)
        for rol in beeld.delen:
            assert (rol.geheel is None) is not any(verdeling)
            # A block without scores is none.
            assert bool(rol.blokken) is any(verdeling)
            # However many: the picture stays small.
            assert all(len(deel.strook.stippen) < 20_000 for deel in (rol.geheel, *rol.blokken) if deel)

    assert time.process_time() - begin < 60


@pytest.mark.eenmaal
@pytest.mark.parametrize(
    "verdelingen",
    [
        [[0] * 5],
        # Another one in each role.
        [[1, 0, 0, 0, 0], [0, 0, 1_000, 0, 0], [0, 0, 0, 0, 960], [10_000, 0, 0, 0, 10_000]],
        [[1, 10_000, 0, 1_000, 1], [0] * 5, [10_000] * 5, [0, 0, 1_000, 0, 0]],
    ],
    ids=str,
)
@pytest.mark.parametrize("naam", ["totaal", "per domein", "op naam"])
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
def test_veel_teksten_en_lange_namen(monkeypatch):
    """0 and 1 are in the shapes. In the PDF so many of a role, here a fifth of what it takes; the rest is counted."""
    monkeypatch.setattr(delen, "MEESTE_TOELICHTINGEN", meeste := delen.MEESTE_TOELICHTINGEN // 5)
    teksten = sorted(f"{nummer:04} {'w' * 90} {'Lange zin. ' * 36}"[:500] for nummer in range(400))
    houders = {"aantal": 3_000, "hoeveel": {"een": 1_000, "meer": 1_000, "niemand": 1_000}, "partijen": {"cjg": 3_000}}
    vorm = in_alle_rollen(vorm_van("totaal"), [1_000] * 5, teksten=teksten, houders=houders)
    scan = bevroren(vorm, samenwerking="W" * 150, plaats="P" * 150, conclusie="C" * 2_000)

    assert antwoorden(scan) == {}

    pdf = browser(factories.gebruiker()).get(f"/s/{scan.code}/verslag.pdf").content
    assert f"Er zijn nog {400 - meeste} toelichtingen" in " ".join(tekst_van(pdf).split())


@pytest.mark.eenmaal
@pytest.mark.parametrize(("manier", "aantal", "deler"), [(3, 400, 5), (4, 60, 20)])
def test_veel_regels_op_naam_en_een_pdf_die_niet_meegroeit(manier, aantal, deler, monkeypatch):
    """Hundreds, and a PDF that takes a fifth of what it may: as much again for each fifth, and no more."""
    meeste = {naam: getattr(inhoud, naam) // deler for naam in ("MEESTE_REGELS", "MEESTE_AFSPRAKEN", "MEESTE_OP_NAAM")}
    for naam, grens in meeste.items():
        monkeypatch.setattr(inhoud, naam, grens)
    vorm = deepcopy(vorm_van("op naam" if manier == 3 else "tussen regio's"))
    regel = {"partij": "swv", "domein": "onderwijs", "verborgen": []}
    vorm["regels"] = [
        {
            **regel,
            "organisatie": f"{nummer:04} {'Lange naam ' * 13}"[:150],
            "eigen_regio": f"Regio {nummer:04}" if manier == 4 else "",
            "scores": dict.fromkeys(fabriek.ROLLEN, 1 + nummer % 5),
            "teksten": dict.fromkeys(fabriek.ROLLEN, "Een hele lange toelichting. " * 17),
            "na_onthulling": nummer % 2 == 1,
        }
        for nummer in range(aantal)
    ]
    scan = bevroren(vorm)
    Afspraak.objects.bulk_create(
        Afspraak(scan=scan, wat=f"{nummer} {'Bel. ' * 50}", organisatie="De Linde", wie="W" * 100)
        for nummer in range(aantal)
    )

    begin = time.process_time()
    assert antwoorden(scan) == {}
    duur = time.process_time() - begin

    pdf = browser(factories.gebruiker()).get(f"/s/{scan.code}/verslag.pdf").content
    assert keur(pdf) == []
    tekst = " ".join(tekst_van(pdf).split())
    assert f"Er zijn nog {aantal - meeste['MEESTE_REGELS']} regels" in tekst
    assert f"Er zijn nog {aantal - meeste['MEESTE_AFSPRAKEN']} afspraken" in tekst
    assert f"Er zijn nog {4 * (aantal - meeste['MEESTE_OP_NAAM'])} toelichtingen" in tekst
    # All of them together, of which the PDF is the most; a third of it on a machine that does nothing else.
    assert duur < 20


@pytest.mark.eenmaal
@pytest.mark.parametrize("verdeling", [[0] * 5, [1, 0, 0, 0, 0], [0, 0, 0, 960, 0], [10_000] * 5], ids=str)
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
    paden = (".pdf", ".odt", "/bewerken/", f"/versies/{versie.nummer}/", "/vrijgeven/")
    assert {deel: client.get(pad + deel).status_code for deel in paden} == dict.fromkeys(paden, 200)
