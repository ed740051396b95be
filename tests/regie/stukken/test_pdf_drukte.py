"""PDFs one at a time, two on their way for one visitor, and the page for who asks for more."""

import threading
import time

import pytest
from django.core.cache import cache, caches
from django.test import Client

import regie.stukken.pdf
from regie.stukken.pdf import drukte
from regie.stukken.pdf.drukte import PdfTeDruk, beurt, samen
from tests.databank import in_de_cachetabel
from tests.inventaris import ADRESSEN

pytestmark = [pytest.mark.eenmaal, pytest.mark.django_db]


@pytest.fixture(autouse=True)
def _niets_onderweg(monkeypatch):
    cache.clear()
    caches["pdf"].clear()
    # The cache of the site is a table, which a thread of a test does not see.
    monkeypatch.setattr(drukte, "cache", caches["pdf"])
    yield
    cache.clear()
    caches["pdf"].clear()


@pytest.fixture
def langzaam(monkeypatch):
    """Making a PDF lasts until `ga` is set; `bezig` says how many are being made, `hoogst` the most at once."""

    class Werk:
        ga, bezig, hoogst, gemaakt = threading.Event(), 0, 0, 0

    def maak(html, hoogstens):
        Werk.bezig += 1
        Werk.hoogst = max(Werk.hoogst, Werk.bezig)
        assert Werk.ga.wait(10)
        Werk.bezig -= 1
        Werk.gemaakt += 1
        return b"%PDF-proef"

    monkeypatch.setattr(regie.stukken.pdf, "_maak", maak)
    return Werk


def vraag(uit: list, voor: str, sleutel: str):
    """Ask for a PDF in a thread; what comes of it goes to `uit`."""

    def doe():
        try:
            uit.append(samen(sleutel, lambda: regie.stukken.pdf._maak_op_beurt(sleutel, None, voor)))
        except PdfTeDruk:
            uit.append("druk")

    draad = threading.Thread(target=doe)
    draad.start()
    return draad


def wacht_op(waar):
    tot = time.monotonic() + 5
    while not waar() and time.monotonic() < tot:
        time.sleep(0.002)
    assert waar()


def test_van_een_bezoeker_twee_tegelijk_en_van_een_ander_ook_nog(langzaam):
    uit = []
    eerst = vraag(uit, "een", "a")
    wacht_op(lambda: langzaam.bezig == 1)
    draden = [eerst, *(vraag(uit, "een", sleutel) for sleutel in "bcdefghijkl")]
    wacht_op(lambda: len(uit) == 10)
    assert uit == ["druk"] * 10

    draden.append(vraag(uit, "ander", "m"))
    langzaam.ga.set()
    for draad in draden:
        draad.join()

    assert uit[10:] == [b"%PDF-proef"] * 3
    assert langzaam.hoogst == 1
    # And the places are free again.
    with beurt("een"):
        pass


def test_er_blijft_een_draad_over_voor_paginas(langzaam):
    uit = []
    draden = [vraag(uit, f"bezoeker{nummer}", str(nummer)) for nummer in range(4)]
    wacht_op(lambda: len(uit) == 1)
    langzaam.ga.set()
    for draad in draden:
        draad.join()

    assert sorted(uit, key=str) == [b"%PDF-proef"] * 3 + ["druk"]


def test_een_zaal_die_hetzelfde_vraagt_wacht_samen(langzaam):
    uit = []
    draden = [vraag(uit, "zaal", "verslag") for _ in range(20)]
    wacht_op(lambda: langzaam.bezig == 1)
    langzaam.ga.set()
    for draad in draden:
        draad.join()

    assert uit == [b"%PDF-proef"] * 20
    assert langzaam.gemaakt == 1


def test_wachten_houdt_een_keer_op(langzaam, monkeypatch):
    monkeypatch.setattr(drukte, "LANGST_WACHTEN", 0.05)
    uit = []
    eerst = vraag(uit, "een", "a")
    wacht_op(lambda: langzaam.bezig == 1)

    for sleutel in "ab":
        with pytest.raises(PdfTeDruk):
            samen(sleutel, lambda: regie.stukken.pdf._maak_op_beurt("b", None, "ander"))
    langzaam.ga.set()
    eerst.join()
    assert uit == [b"%PDF-proef"]


def test_een_gestopt_proces_houdt_geen_plek(monkeypatch):
    monkeypatch.setattr(drukte, "PLEK_VERVALT", 0.05)
    # Never finished, as when the process is killed.
    gestopt = [drukte.plaats_voor("een") for _ in range(drukte.MEESTE_PER_BEZOEKER)]
    for plek in gestopt:
        plek.__enter__()
    with pytest.raises(PdfTeDruk), beurt("een"):
        pass

    time.sleep(0.06)
    with beurt("een"):
        pass


def test_een_fout_geeft_de_plek_terug():
    for _ in range(5):
        with pytest.raises(ZeroDivisionError):
            samen("a", lambda: regie.stukken.pdf._maak_op_beurt(1 / 0, None, "een"))
        with pytest.raises(ZeroDivisionError), beurt("een"):
            raise ZeroDivisionError


def _wie(adres) -> str:
    return next(mens for mens, antwoord in adres.get.items() if antwoord == 200)


def test_elke_pdf_wacht_op_zijn_beurt(subtests, wereld):
    """Also those that a visitor sends notes with. In a browser that already has two on their way."""
    for adres in (adres for adres in ADRESSEN if adres.pad.endswith(".pdf") and 200 in adres.get.values()):
        with subtests.test(str(adres)):
            caches["pdf"].clear()
            browser, pad = wereld.browser(_wie(adres)), wereld.vul(adres.pad, _wie(adres))
            vol = pytest.MonkeyPatch()
            with vol.context() as vervang:
                vervang.setattr(drukte, "MEESTE_PER_BEZOEKER", 0)
                vervang.setattr(drukte, "plaats_voor", _altijd_vol)
                antwoord = browser.get(pad)

            assert antwoord.status_code == 503
            assert antwoord.headers["Retry-After"] == "5"
            # The address is kept by nobody while it says this, however long the PDF itself may be kept.
            assert "no-store" in antwoord.headers["Cache-Control"]
            assert f'href="{pad}"' in antwoord.text
            assert "Probeer het nog eens" in antwoord.text


def _altijd_vol(voor: str):
    assert voor, "een pagina vraagt een pdf alsof het een taak is"
    raise PdfTeDruk


def test_met_notities_gaat_men_terug(monkeypatch):
    monkeypatch.setattr(drukte, "plaats_voor", _altijd_vol)

    antwoord = Client().post("/zelfscan/resultaat/3241.pdf", {"samenwerking": "Twee scholen"})

    assert antwoord.status_code == 503
    assert "Wat je had ingevuld, staat er nog" in antwoord.text
    assert "Twee scholen" not in antwoord.text


def test_wat_al_gemaakt_is_wacht_op_niemand(monkeypatch):
    eerst = Client().get("/zelfscan/resultaat/3241.pdf")
    monkeypatch.setattr(drukte, "plaats_voor", _altijd_vol)

    assert Client().get("/zelfscan/resultaat/3241.pdf").content == eerst.content
    assert Client().get("/zelfscan/resultaat/3242.pdf").status_code == 503


def test_van_de_plek_blijft_niets_achter(settings, monkeypatch):
    """The mirror is written down nowhere: a place in the table is a hash of an address, and gone with the PDF."""
    monkeypatch.setattr(drukte, "cache", cache)
    gezien = []
    maak = regie.stukken.pdf._maak
    monkeypatch.setattr(regie.stukken.pdf, "_maak", lambda *wat: gezien.append(in_de_cachetabel()) or maak(*wat))

    Client(REMOTE_ADDR="192.0.2.7").get("/zelfscan/resultaat/3241.pdf")

    ((rij,),) = gezien
    assert "pdf:" in rij
    assert "192.0.2.7" not in rij
    assert "3241" not in rij
    assert in_de_cachetabel() == []
