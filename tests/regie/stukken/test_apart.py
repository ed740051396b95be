"""Reading in a process of its own: what it may cost, what it gets along, and what the site hears of it."""

import sys
import threading
import time

import pytest

from regie.stukken import apart, traag
from regie.stukken.apart import TeDruk, TeZwaar, Weigering, doe_apart

from . import zwaar

pytestmark = pytest.mark.eenmaal


def doe(functie, inhoud: bytes = b"", **grenzen):
    return doe_apart(f"{zwaar.__name__}.{functie.__name__}", inhoud, **grenzen)


@pytest.mark.skipif(sys.platform == "darwin", reason="macOS has no limit on memory; time it has")
def test_te_veel_geheugen_houdt_alleen_dat_proces_op():
    with pytest.raises(TeZwaar):
        doe(zwaar.eet_geheugen)


@pytest.mark.parametrize("functie", [zwaar.eet_tijd, zwaar.slaap])
def test_te_lang_rekenen_of_wachten_houdt_op(functie):
    begin = time.monotonic()
    with pytest.raises(TeZwaar):
        doe(functie, seconden=1)

    assert time.monotonic() - begin < 5


def test_een_proces_dat_omvalt_neemt_de_site_niet_mee():
    with pytest.raises(TeZwaar):
        doe(zwaar.val_om)


def test_een_weigering_komt_over_en_een_eigen_fout_blijft_een_fout():
    with pytest.raises(Weigering, match="Dit kan niet"):
        doe(zwaar.weiger)
    with pytest.raises(RuntimeError, match="onze eigen fout"):
        doe(zwaar.maak_een_fout)


def test_wat_een_bibliotheek_onderweg_zegt_hoort_niet_bij_het_antwoord():
    assert doe(zwaar.praat) == "gelezen"
    with pytest.raises(Weigering, match="Dit kan niet"):
        doe(zwaar.praat_en_weiger)


def test_het_proces_krijgt_alleen_wat_het_moet_lezen(monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "geheim")
    monkeypatch.setenv("DATABASE_URL", "postgresql://geheim")

    gezien = doe(zwaar.wat_er_is, b"x" * 3_000_000)

    assert gezien["lengte"] == 3_000_000
    assert set(gezien["omgeving"]) <= {*apart._MEE, "LC_CTYPE"}
    assert (gezien["django"], gezien["draden"]) == (False, 1)


def test_uit_meer_draden_gaat_het_een_voor_een():
    uit = []
    draden = [threading.Thread(target=lambda: uit.append(doe(zwaar.wat_er_is)["lengte"])) for _ in range(3)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()

    assert uit == [0, 0, 0]


def test_wie_te_lang_op_een_ander_wacht_hoort_het():
    with apart._een_tegelijk, pytest.raises(Weigering, match="te druk"):
        doe(zwaar.wat_er_is, seconden=0)


def test_er_blijft_een_draad_over_voor_paginas():
    """Whoever sends many slow files at once waits alone; PDFs that are being made count along."""
    uit = []

    def lees():
        try:
            doe(zwaar.slaap, seconden=1)
        except TeDruk:
            uit.append("druk")
        except TeZwaar:
            uit.append("gelezen")

    begin = time.monotonic()
    with traag.plaatsen:
        draden = [threading.Thread(target=lees) for _ in range(8)]
        for draad in draden:
            draad.start()
        while len(uit) < 6 and time.monotonic() - begin < 5:
            time.sleep(0.01)
        assert uit == ["druk"] * 6
        assert time.monotonic() - begin < 1.5
        for draad in draden:
            draad.join()

    # And all places are free again.
    for _ in range(traag.MEESTE_TRAAG):
        assert traag.plaatsen.acquire(blocking=False)
    for _ in range(traag.MEESTE_TRAAG):
        traag.plaatsen.release()
