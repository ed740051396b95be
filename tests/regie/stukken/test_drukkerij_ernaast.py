"""The processes beside the site that make files: the same bytes, one for all, and what happens when one is killed."""

import os
import pickle
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import Executor, Future
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from datetime import date
from io import BytesIO
from zipfile import ZipFile, is_zipfile

import pytest
from django.conf import settings
from django.core.cache import caches

from regie.stukken import drukkerij
from regie.stukken.bewerkbaar import maak_bewerkbaar
from regie.stukken.bladen import Blad, maak_bestand
from regie.stukken.drukkerij import NietGelukt, NogNietKlaar
from regie.stukken.drukkerij.persen import VERVANG_NA, Persen, TeLang
from regie.stukken.drukkerij.rij import Wachtrij
from regie.stukken.pdf import PdfNietBeschikbaar, TeVeelPaginas, maak_pdf
from regie.stukken.pdf.ophalen import AdresGeweigerd
from tests.klok import wacht_op

from . import drukwerk
from .bewerkbaar.voorbeelden import MOMENT, voorbeeld

pytestmark = [pytest.mark.eenmaal, pytest.mark.xdist_group("drukkerij")]
LANGST = 20  # seconds: a machine that is busy
LEEG = "regie/stukken/pdf_basis.html"


@pytest.fixture(scope="module")
def ernaast():
    """As tools/gunicorn_conf.py starts it, for all tests of this file."""
    was = os.environ.get("DJANGO_SETTINGS_MODULE")
    os.environ["DJANGO_SETTINGS_MODULE"] = "regie.settings"
    drukkerij.begin()
    try:
        yield opnieuw(lambda: drukkerij.maak("", drukwerk.wie, tuple, voor=""))
    finally:
        # As when a web process ends, which nobody has to tell: its hold is let go.
        proces = drukkerij._ernaast[0]
        proces.stdin.close()
        drukkerij._ernaast = None
        drukkerij._daar.cache_clear()
        assert proces.wait(LANGST) == 0
        os.environ.pop("DJANGO_SETTINGS_MODULE")
        if was:
            os.environ["DJANGO_SETTINGS_MODULE"] = was


def opnieuw(doe):
    """As a browser that is told to look again."""
    tot = time.monotonic() + LANGST
    while True:
        try:
            return doe()
        except NogNietKlaar:
            assert time.monotonic() < tot
            time.sleep(0.05)


def maak(functie, *wat, naam="", voor="bezoeker", geduld=LANGST):
    return drukkerij.maak(naam, functie, lambda: wat, voor=voor, geduld=geduld)


def leeft(pid: int) -> bool:
    with suppress(OSError):
        os.kill(pid, 0)
        return True
    return False


def nu() -> tuple[int, int]:
    """The process of the press, and the one it came from."""
    pers, van, _ = map(int, opnieuw(lambda: maak(drukwerk.wie)).split())
    return pers, van


def test_elke_soort_is_byte_voor_byte_als_in_het_eigen_proces(ernaast, monkeypatch):
    bladen = [Blad("Proef", ("Naam", "Getal", "Dag"), [("Bo", 1.5, date(2026, 1, 1)), (None, 2, None)])]
    vragen = {
        "pdf": lambda: maak_pdf(LEEG, {}),
        "ods": lambda: maak_bestand(bladen, "ods", titel="Proef", dag=date(2026, 1, 1)),
        "xlsx": lambda: maak_bestand(bladen, "xlsx", titel="Proef", dag=date(2026, 1, 1)),
        "odt": lambda: maak_bewerkbaar(voorbeeld(), "odt", MOMENT),
        "docx": lambda: maak_bewerkbaar(voorbeeld(), "docx", MOMENT),
    }
    daar = {soort: opnieuw(vraag) for soort, vraag in vragen.items()}
    monkeypatch.setattr(drukkerij, "_ernaast", None)
    caches["pdf"].clear()

    anders = [soort for soort, vraag in vragen.items() if _inhoud(vraag()) != _inhoud(daar[soort])]
    assert anders == []


def _inhoud(bestand: bytes):
    """Of a ZIP what is in it: ODT and DOCX tell when they were packed."""
    if not is_zipfile(BytesIO(bestand)):
        return bestand
    with ZipFile(BytesIO(bestand)) as zip_:
        return {naam: zip_.read(naam) for naam in zip_.namelist()}


def test_een_pers_is_een_ander_proces_dat_achteraan_staat(ernaast):
    pers, van, stap = map(int, maak(drukwerk.wie).split())

    assert os.getpid() not in (pers, van)
    assert stap > os.nice(0)


def test_dertig_mensen_uit_drie_webprocessen_vragen_hetzelfde_en_het_wordt_een_keer_gemaakt(ernaast, tmp_path):
    """By forks, as gunicorn makes them; all from one address, so that two places are enough for all."""
    kinderen = []
    for _ in range(3):
        if not (kind := os.fork()):
            os._exit(_tien_mensen(str(tmp_path)))
        kinderen.append(kind)

    assert [os.waitpid(kind, 0)[1] for kind in kinderen] == [0, 0, 0]
    assert len([*tmp_path.iterdir()]) == 1
    # And it is kept for who comes later.
    assert drukkerij.haal("zaal") == b"verslag"


def _tien_mensen(map_: str) -> int:
    """In a fork: returns how many got something else."""
    from concurrent.futures import ThreadPoolExecutor

    drukkerij._daar.cache_clear()
    with ThreadPoolExecutor(10) as mensen:
        vragen = [mensen.submit(opnieuw, lambda: maak(drukwerk.tel, map_, b"verslag", naam="zaal")) for _ in range(10)]
        return sum(vraag.result() != b"verslag" for vraag in vragen)


@pytest.mark.parametrize(
    ("functie", "fout"),
    [
        (drukwerk.val_om, NogNietKlaar),
        pytest.param(
            drukwerk.eet_geheugen,
            NietGelukt,
            marks=pytest.mark.skipif(sys.platform == "darwin", reason="macOS has no limit on memory"),
        ),
        (drukwerk.te_lang, NietGelukt),
        (drukwerk.stuk, ZeroDivisionError),
    ],
)
def test_wat_misgaat_bij_een_pers_hoort_de_site_en_daarna_gaat_het_weer(ernaast, functie, fout):
    begin = time.monotonic()
    with pytest.raises(fout):
        maak(functie)
    assert time.monotonic() - begin < LANGST / 2
    assert maak(drukwerk.wie)


class Breekt(Executor):
    """As a pool of which a press dies: what tells who waits for it, keeps others from asking meanwhile."""

    def __init__(self):
        self.slot, self.gevraagd, self.werk = threading.Lock(), threading.Event(), []

    def submit(self, *_):
        if self.werk:
            self.gevraagd.set()
        with self.slot:
            self.werk.append(Future())
            return self.werk[-1]

    def breek(self):
        with self.slot:
            assert self.gevraagd.wait(LANGST)
            self.werk[0].set_exception(BrokenProcessPool())


def test_wie_iets_vraagt_terwijl_een_pers_sterft_houdt_niemand_op():
    persen = Breekt()
    rij = Wachtrij(persen)

    def vraag(naam: str):
        with pytest.raises(NogNietKlaar):
            rij.druk(naam, naam, 0, bytes)

    vraag("sterft")
    # Not waited for at the end of the tests, should they hold each other.
    breekt, ander = (
        threading.Thread(target=doe, args=wat, daemon=True) for doe, wat in ((persen.breek, ()), (vraag, ("ander",)))
    )
    breekt.start()
    while not persen.slot.locked():
        time.sleep(0.001)
    ander.start()
    for draad in (ander, breekt):
        draad.join(LANGST / 4)

    assert not ander.is_alive()
    assert not breekt.is_alive()
    wacht_op(lambda: len(rij._in_de_maak) <= 1)
    assert [*rij._in_de_maak] == ["ander"]
    assert rij._voor == {"ander": 1}


@pytest.mark.parametrize(
    "fout", [PdfNietBeschikbaar(), TeVeelPaginas("3 pagina's"), AdresGeweigerd("file:"), TeLang(), NogNietKlaar()]
)
def test_een_fout_komt_heel_uit_een_ander_proces(fout):
    over = pickle.loads(pickle.dumps(fout))  # noqa: S301
    assert (type(over), str(over)) == (type(fout), str(fout))


def test_na_zo_veel_bestanden_zijn_er_nieuwe_persen(ernaast):
    """Which gives their memory back. Here, so that not so many files have to be made."""
    persen = Persen(1)
    eerste = persen.submit(drukwerk.wie).result(LANGST)
    persen._gedaan = VERVANG_NA
    laatste = persen.submit(drukwerk.wie)
    try:
        assert laatste.result(LANGST).split()[0] != eerste.split()[0]
        assert persen._gedaan < VERVANG_NA
    finally:
        persen.shutdown()


def test_stoppen_maakt_af_waar_iemand_op_wacht(ernaast, tmp_path):
    """SIGTERM to all processes, as a server does that stops: they wait for the last web process."""
    for pid in _van_de_drukkerij():
        os.kill(pid, signal.SIGTERM)

    assert maak(drukwerk.tel, str(tmp_path), b"klaar") == b"klaar"


def _van_de_drukkerij() -> list[int]:
    """The one that starts another, and the one with the counter."""
    eerste = drukkerij._ernaast[0].pid
    opdracht = ["ps", "-o", "pid=", "--ppid", str(eerste)]
    uit = subprocess.run(opdracht, capture_output=True, text=True)  # noqa: S603
    return [eerste, *map(int, uit.stdout.split())]


@pytest.mark.skipif(sys.platform == "darwin", reason="ps has other options there")
def test_een_gedode_drukkerij_komt_terug_en_neemt_haar_persen_mee(ernaast):
    pers, _ = nu()
    _, toonbank = _van_de_drukkerij()
    os.kill(toonbank, signal.SIGKILL)
    with pytest.raises(NogNietKlaar):
        maak(drukwerk.wie)

    assert nu()[0] != pers
    tot = time.monotonic() + LANGST
    while leeft(pers) and time.monotonic() < tot:
        time.sleep(0.05)
    assert not leeft(pers)


def test_wie_de_sleutel_niet_heeft_komt_er_niet_in(ernaast, monkeypatch):
    proces, adres, _ = drukkerij._ernaast
    monkeypatch.setattr(drukkerij, "_ernaast", (proces, adres, b"geraden"))
    drukkerij._daar.cache_clear()
    try:
        with pytest.raises(Exception, match="digest"):
            drukkerij.haal("zaal")
    finally:
        drukkerij._daar.cache_clear()


def test_gunicorn_begint_ermee_voor_er_webprocessen_zijn(monkeypatch):
    monkeypatch.setenv("PORT", "8000")
    from tools import gunicorn_conf

    begonnen = []
    monkeypatch.setattr(drukkerij, "begin", lambda: begonnen.append(1))
    gunicorn_conf.when_ready(None)

    assert begonnen == [1]
    assert gunicorn_conf.preload_app
    assert settings.CACHES["pdf"]["BACKEND"].endswith("LocMemCache")
