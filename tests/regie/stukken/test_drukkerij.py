"""Who waits for a file that takes long: made once, two at a time for one visitor, and threads left for pages."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.cache import caches
from django.test import Client

import regie.stukken.pdf
from regie.stukken import drukkerij, traag
from regie.stukken.drukkerij import NogNietKlaar
from regie.stukken.drukkerij.rij import MEESTE, Wachtrij
from tests.databank import in_de_cachetabel
from tests.inventaris import ADRESSEN
from tests.klok import wacht_op

pytestmark = [pytest.mark.eenmaal, pytest.mark.django_db]
GEDULD = 5


@pytest.fixture(autouse=True)
def _niets_bewaard():
    caches["pdf"].clear()
    yield
    caches["pdf"].clear()


class Werk:
    """Making something lasts until `ga` is set; `hoogst` is the most at once, `gemaakt` what was made."""

    def __init__(self):
        self.ga, self.bezig, self.hoogst, self.gemaakt = threading.Event(), 0, 0, []

    def __call__(self, wat: str) -> bytes:
        self.bezig += 1
        self.hoogst = max(self.hoogst, self.bezig)
        assert self.ga.wait(10)
        self.bezig -= 1
        self.gemaakt.append(wat)
        return wat.encode()


@pytest.fixture
def werk():
    werk = Werk()
    yield werk
    werk.ga.set()


@pytest.fixture
def rij():
    with ThreadPoolExecutor(1) as pers:
        yield Wachtrij(pers)


@pytest.fixture
def vraag():
    """Ask in a thread; what comes of it goes to `uit`."""
    draden = []

    def begin(uit: list, functie, *wat):
        def doe():
            try:
                uit.append(functie(*wat))
            except NogNietKlaar:
                uit.append("later")

        draden.append(threading.Thread(target=doe))
        draden[-1].start()
        return draden[-1]

    yield begin
    for draad in draden:
        draad.join()


def test_van_een_bezoeker_twee_tegelijk_en_van_een_ander_ook_nog(rij, werk, vraag):
    uit = []
    draden = [vraag(uit, rij.druk, naam, "een", GEDULD, werk, naam) for naam in "abcdefghijkl"]
    wacht_op(lambda: len(uit) == 10)
    assert uit == ["later"] * 10

    draden.append(vraag(uit, rij.druk, "m", "ander", GEDULD, werk, "m"))
    wacht_op(lambda: len(rij._in_de_maak) == 3)
    werk.ga.set()
    for draad in draden:
        draad.join()

    assert len(uit[10:]) == 3
    assert "later" not in uit[10:]
    assert werk.hoogst == 1
    # And the places are free again.
    wacht_op(lambda: not rij._voor)
    assert not rij._in_de_maak


def test_een_zaal_die_hetzelfde_vraagt_wacht_samen_op_een(rij, werk, vraag):
    uit = []
    for _ in range(30):
        vraag(uit, rij.druk, "verslag", "zaal", GEDULD, werk, "verslag")
    wacht_op(lambda: werk.bezig == 1)
    werk.ga.set()
    wacht_op(lambda: len(uit) == 30)

    assert uit == [b"verslag"] * 30
    assert werk.gemaakt == ["verslag"]
    # Also who comes when it is ready.
    assert rij.druk("verslag", "ander", 0, werk, "verslag") == b"verslag"
    assert werk.gemaakt == ["verslag"]


def test_voor_allen_samen_is_er_een_eind_aan_de_rij(rij, werk):
    for nummer in range(MEESTE):
        with pytest.raises(NogNietKlaar):
            rij.druk(str(nummer), f"bezoeker{nummer}", 0, werk, str(nummer))
    with pytest.raises(NogNietKlaar):
        rij.druk("meer", "nog een", 0, werk, "meer")
    with pytest.raises(NogNietKlaar):
        rij.druk("taak", "", 0, werk, "taak")
    werk.ga.set()
    wacht_op(lambda: not rij._in_de_maak)

    assert werk.gemaakt == [*map(str, range(MEESTE)), "taak"]


def test_wie_te_lang_wacht_vindt_het_later_terug(rij, werk):
    with pytest.raises(NogNietKlaar):
        rij.druk("verslag", "een", 0.01, werk, "verslag")
    with pytest.raises(NogNietKlaar):
        rij.wacht("verslag", "een", 0.01)
    assert rij.haal("verslag") is None
    werk.ga.set()
    wacht_op(lambda: rij.haal("verslag"))

    assert rij.haal("verslag") == b"verslag"


def test_wat_niemand_terugvindt_wordt_niet_meer_gemaakt(rij, werk):
    """Without a name, as with what somebody typed: only what was begun is finished, and it is kept nowhere."""
    for wat in ("een", "twee"):
        with pytest.raises(NogNietKlaar):
            rij.druk("", "bezoeker", 0.01, werk, wat)
    werk.ga.set()
    wacht_op(lambda: not rij._in_de_maak)

    assert werk.gemaakt == ["een"]
    assert not caches["pdf"]._cache


def test_een_fout_geldt_voor_allen_en_geeft_de_plek_terug(rij):
    def stuk():
        raise ZeroDivisionError

    for _ in range(5):
        with pytest.raises(ZeroDivisionError):
            rij.druk("a", "een", GEDULD, stuk)
        wacht_op(lambda: not rij._voor)
    assert not caches["pdf"]._cache


def test_er_blijft_een_draad_over_voor_paginas(werk, vraag):
    uit = []
    for nummer in range(5):
        vraag(uit, lambda n: drukkerij.maak(f"s{n}", werk, lambda: (str(n),), voor=f"bezoeker{n}"), nummer)
    wacht_op(lambda: len(uit) == 5 - traag.MEESTE_TRAAG)
    werk.ga.set()
    wacht_op(lambda: len(uit) == 5)

    assert uit.count("later") == 5 - traag.MEESTE_TRAAG
    # What is kept takes no thread.
    bewaard = werk.gemaakt[0]
    for _ in range(traag.MEESTE_TRAAG):
        assert traag.plaatsen.acquire(blocking=False)
    try:
        assert drukkerij.haal(f"s{bewaard}") == bewaard.encode()
        with pytest.raises(NogNietKlaar):
            drukkerij.maak("anders", werk, lambda: ("anders",), voor="een")
    finally:
        for _ in range(traag.MEESTE_TRAAG):
            traag.plaatsen.release()


def test_wat_in_de_maak_is_wordt_niet_nog_eens_gelezen(werk, vraag):
    """Reading what stands in a report costs as much as a page: only the first does."""
    uit, gelezen = [], []

    def vraag_het(lees):
        return drukkerij.maak("verslag", werk, lees, voor="zaal")

    vraag(uit, vraag_het, lambda: gelezen.append(1) or ("verslag",))
    wacht_op(lambda: werk.bezig == 1)
    vraag(uit, vraag_het, lambda: gelezen.append(2) or ("verslag",))
    time.sleep(0.02)
    werk.ga.set()
    wacht_op(lambda: len(uit) == 2)

    assert uit == [b"verslag"] * 2
    assert gelezen == [1]


def test_er_wordt_een_voor_een_klaargelegd(werk, vraag):
    """Beside three that work, a page would get a quarter of the process."""
    uit = []
    for naam in "abc":
        vraag(uit, lambda naam: drukkerij.maak(naam, bytes, lambda: (werk(naam),), voor=naam), naam)
    wacht_op(lambda: werk.bezig == 1)
    time.sleep(0.02)
    werk.ga.set()
    wacht_op(lambda: len(uit) == 3)

    assert sorted(uit) == [b"a", b"b", b"c"]
    assert werk.hoogst == 1


def test_wie_geen_beurt_krijgt_leest_niets(werk, vraag):
    uit = []
    for naam in "ab":
        vraag(uit, lambda naam: drukkerij._hier().druk(naam, "een", GEDULD, werk, naam), naam)
    wacht_op(lambda: len(drukkerij._hier()._in_de_maak) == 2)
    for naam in ("c", ""):
        with pytest.raises(NogNietKlaar):
            drukkerij.maak(naam, werk, lambda: pytest.fail("leest het verslag"), voor="een")


def _wie(adres) -> str:
    return next(mens for mens, antwoord in adres.get.items() if antwoord == 200)


def _is_bestand(adres) -> bool:
    return adres.pad.endswith((".pdf", ".xlsx", ".ods", ".odt", ".docx")) and 200 in adres.get.values()


@pytest.fixture
def vol(monkeypatch):
    """Nobody gets a turn any more."""

    def begin(self, naam, voor, functie, wat):
        assert voor, "een pagina vraagt een bestand alsof het een taak is"
        raise NogNietKlaar

    monkeypatch.setattr(Wachtrij, "_begin", begin)
    monkeypatch.setattr(Wachtrij, "_vol", lambda self, voor: bool(voor))


def test_elk_zwaar_bestand_wacht_op_zijn_beurt(subtests, wereld, vol):
    """In a browser that already has two on their way."""
    for adres in filter(_is_bestand, ADRESSEN):
        with subtests.test(str(adres)):
            browser, pad = wereld.browser(_wie(adres)), wereld.vul(adres.pad, _wie(adres))
            antwoord = browser.get(pad)

            assert antwoord.status_code == 503
            # The address is kept by nobody while it says this, however long the file itself may be kept.
            assert "no-store" in antwoord.headers["Cache-Control"]
            assert f'href="{pad}"' in antwoord.text
            assert f"; url={pad}?wacht=" in antwoord.headers["Refresh"]


def test_met_notities_gaat_men_terug(vol):
    antwoord = Client().post("/zelfscan/resultaat/3241.pdf", {"samenwerking": "Twee scholen"})

    assert antwoord.status_code == 503
    assert "Refresh" not in antwoord.headers
    assert "Wat je had ingevuld, staat er nog" in antwoord.text
    assert "Twee scholen" not in antwoord.text


def test_wat_al_gemaakt_is_wacht_op_niemand(request):
    eerst = Client().get("/zelfscan/resultaat/3241.pdf")
    request.getfixturevalue("vol")

    assert Client().get("/zelfscan/resultaat/3241.pdf").content == eerst.content
    assert Client().get("/zelfscan/resultaat/3242.pdf").status_code == 503


def test_van_wie_wacht_staat_niets_in_de_databank(monkeypatch):
    """The mirror is written down nowhere, also not while its PDF is made."""
    gezien = []
    maak = regie.stukken.pdf.html_voor_pdf
    monkeypatch.setattr(
        regie.stukken.pdf, "html_voor_pdf", lambda *wat: gezien.append(in_de_cachetabel()) or maak(*wat)
    )

    Client(REMOTE_ADDR="192.0.2.7").get("/zelfscan/resultaat/3241.pdf")

    assert gezien == [[]]
    assert in_de_cachetabel() == []
