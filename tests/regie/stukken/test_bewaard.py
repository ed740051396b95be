"""What is kept for some seconds: how long, how much, apart for each key, and never with what is one visitor's own."""

import re
from uuid import uuid4

import pytest
from django.conf import settings as instellingen
from django.core.cache import caches
from django.utils import timezone

from regie.stukken.bewaard import MERKEN, even_bewaard, pagina, voorgoed_bewaard
from tests.kamers import MODULES
from tests.regie.stukken.klok import BELOOFD, stille_klok

MEESTE = 200


class Teller:
    """Makes a page, another one each time."""

    def __init__(self):
        self.keer = 0

    def __call__(self, **plekken) -> str:
        self.keer += 1
        return f"bladzijde {self.keer}" + "".join(f" {naam}={plek}" for naam, plek in plekken.items())


@pytest.fixture
def klok(monkeypatch):
    yield from stille_klok(monkeypatch)


def test_een_bladzijde_wordt_een_keer_gemaakt_en_na_tien_seconden_opnieuw(klok):
    maak, sleutel = Teller(), (uuid4(),)

    assert [even_bewaard(sleutel, maak) for _ in range(3)] == ["bladzijde 1"] * 3
    klok.nu += BELOOFD - 0.1
    assert even_bewaard(sleutel, maak) == "bladzijde 1"
    klok.nu += 0.2
    assert even_bewaard(sleutel, maak) == "bladzijde 2"
    assert even_bewaard((uuid4(),), maak) == "bladzijde 3"


def test_wat_van_niets_afhangt_blijft(klok):
    maak, sleutel = Teller(), (uuid4(),)

    assert voorgoed_bewaard(sleutel, maak) == "bladzijde 1"
    klok.nu += 365 * 24 * 3600
    assert voorgoed_bewaard(sleutel, maak) == "bladzijde 1"


def test_ook_niets_wordt_bewaard(klok):
    """An empty text is an answer: of a scan that is not full."""
    gevraagd = []

    assert [even_bewaard(("leeg",), lambda: gevraagd.append(1) or "") for _ in range(3)] == [""] * 3
    assert len(gevraagd) == 1


# Each pair differs in one thing, some only in what it is of.
PAREN = [
    (("a", "b"), ("ab",)),
    (("a", 1), ("a", "1")),
    (("a", True), ("a", 1)),
    (("a", None), ("a", "None")),
    (("a", ("b", "c")), ("a", "b", "c")),
    (("a", "", "b"), ("a", "b", "")),
    (("x" * 500 + "1",), ("x" * 500 + "2",)),
    (("a", timezone.now()), ("a", str(timezone.now()))),
]


@pytest.mark.parametrize(("een", "ander"), PAREN)
def test_elke_sleutel_heeft_een_eigen_bladzijde(klok, een, ander):
    assert even_bewaard(een, lambda: "van de een") == "van de een"
    assert even_bewaard(ander, lambda: "van de ander") == "van de ander"
    assert even_bewaard(een, lambda: "anders") == "van de een"


def test_wat_bewaard_wordt_heeft_een_bovengrens(klok):
    """Else whoever makes scans fills the memory of every process. What was kept first is made anew after enough."""
    maak, eerste = Teller(), (uuid4(),)
    even_bewaard(eerste, maak)

    for _ in range(3 * MEESTE):
        even_bewaard((uuid4(),), lambda: "iets anders")
        assert len(caches["paginas"]._cache) <= MEESTE

    assert even_bewaard(eerste, maak) == "bladzijde 2"


def test_met_debug_wordt_niets_bewaard(settings, klok):
    settings.DEBUG = True
    maak, sleutel = Teller(), (uuid4(),)

    assert [even_bewaard(sleutel, maak) for _ in range(2)] == ["bladzijde 1", "bladzijde 2"]
    assert pagina(sleutel, maak, csrf_token="van mij") == b"bladzijde 3 csrf_token=van mij"


@pytest.mark.parametrize("voorgoed", [False, True])
def test_wat_van_een_bezoeker_is_staat_alleen_in_zijn_antwoord(klok, voorgoed):
    maak, wat = Teller(), {"voorgoed": voorgoed}

    assert pagina(("p",), maak, **wat, csrf_token="t1", eigen="Bo ‘zag’ dit") == (
        "bladzijde 1 csrf_token=t1 eigen=Bo ‘zag’ dit".encode()
    )
    assert pagina(("p",), maak, **wat, csrf_token="t2", eigen="") == b"bladzijde 1 csrf_token=t2 eigen="
    (bewaard,) = caches["paginas"]._cache.values()
    assert b"bladzijde 1" in bewaard
    assert not re.search(rb"=t1|=t2|Bo", bewaard)
    # Without a place for it, it is another page.
    assert pagina(("p",), maak, **wat, csrf_token="t3") == b"bladzijde 2 csrf_token=t3"


def test_een_merk_is_niet_te_raden_en_voor_wat_er_niet_is_is_er_geen(klok):
    assert len({*MERKEN.values()}) == len(MERKEN)
    assert all(re.fullmatch("merk[0-9a-f]{32}", merk) for merk in MERKEN.values())
    with pytest.raises(KeyError):
        pagina(("p",), Teller(), onbekend="x")


def test_de_cache_van_paginas_is_van_dit_proces_en_van_deze_ene_module():
    cache = instellingen.CACHES["paginas"]

    # A page with names is written nowhere (privacy 20).
    assert cache["BACKEND"] == "django.core.cache.backends.locmem.LocMemCache"
    assert (cache["TIMEOUT"], cache["OPTIONS"]) == (BELOOFD, {"MAX_ENTRIES": MEESTE})
    eigen = re.compile(r"""caches\[.paginas|cache_page|{% cache |merk\{|PLAATSHOUDER""")
    assert [naam for naam, pad in MODULES.items() if eigen.search(pad.read_text())] == ["regie.stukken.bewaard"]
