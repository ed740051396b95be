"""The command of the README, on a machine that has nothing yet."""

import sqlite3
from contextlib import closing

import pytest

from tests.proeven.conftest import doe, site, status

PADEN = (
    "/",
    "/zelfscan/",
    "/zelfscan/resultaat/3241/",
    "/zelfscan/resultaat/3241.pdf",
    "/rollen/",
    "/doe-mee/",
    "/hulp/",
    "/onderdelen/",
    "/onderdelen/post/",
)


def gegevens(map_) -> tuple:
    """The people, regions, scans and quickscans of the site in this folder."""
    with closing(sqlite3.connect(map_ / "var/regiescan.sqlite3")) as database:
        tabellen = ("regie_gebruiker", "regie_regio", "zelfscan_scan", "quickscan_quickscan")
        return tuple(database.execute(f"select * from {tabel} order by 1").fetchall() for tabel in tabellen)  # noqa: S608


@pytest.mark.usefixtures("kale_computer")
def test_make_run_brengt_de_site_met_voorbeelden(kloon):
    with site(kloon) as adres:
        assert {pad: status(adres + pad) for pad in PADEN} == dict.fromkeys(PADEN, 200)
        assert status(f"{adres}/bestaat-niet/") == 404
        gezegd = (kloon / "var/uitvoer.log").read_text()
        # Whatever it says there is to see, is there.
        genoemd = [woord.rstrip(".") for woord in gezegd.split() if woord.startswith(f"{adres}/")]
        assert len(genoemd) > 15
        assert {pad: status(pad) for pad in genoemd} == dict.fromkeys(genoemd, 200)
    eerst = gegevens(kloon)
    assert all(eerst)

    # A second time nothing is filled in again, and what was there is kept.
    with site(kloon) as adres:
        assert status(f"{adres}/") == 200
    assert gegevens(kloon) == eerst


@pytest.mark.parametrize("opdracht", ["check", "fix"])
def test_een_verse_kloon_is_netjes(kloon, opdracht):
    doe("make", opdracht, map_=kloon)

    assert doe("git", "status", "--porcelain", map_=kloon) == ""
