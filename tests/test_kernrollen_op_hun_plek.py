"""The engine knows no instrument: what is of the four roles stands in their folder, and in a few places by nature."""

import re
from pathlib import Path

import pytest

WORTEL = Path(__file__).resolve().parent.parent
WOORDEN = re.compile(r"kernrol|(?<![a-z])(?:ontwerper|kwartiermaker|verbinder|dirigent)s?(?![a-z])", re.IGNORECASE)
# Where they may be named: a folder or a file, and why.
PLEKKEN = {
    "zelfscan/instrumenten/kernrollen/": "their own folder",
    "templates/zelfscan/instrumenten/kernrollen/": "and its templates",
    "zelfscan/instrumenten/__init__.py": "the list of instruments: the one line that adds it",
    "zelfscan/spiegel/": "the mirror",
    "regie/inhoud/kernrollen.py": "what /rollen/ says, and the mirror and the quickscan with it",
    "regie/site/views/rollen.py": "/rollen/ and home",
    "templates/regie/site/rollen.html": "/rollen/",
    "templates/regie/site/home.html": "home",
    "templates/regie/site/herkomst.html": "whose words the roles are in",
    "quickscan/": "the quickscan",
    "templates/quickscan/": "the quickscan",
    "zelfscan/service.py": "the quickscan: a factsheet takes over the four roles and nothing else (besluiten 20)",
    "zelfscan/demo/": "demo",
    "zelfscan/migrations/": "migrations",
}


def waar(plek: str) -> list[Path]:
    pad = WORTEL / plek
    return (
        [pad]
        if pad.is_file()
        else [een for een in pad.rglob("*") if een.suffix in (".py", ".html", ".txt", ".svg", ".css", ".js", ".mjs")]
    )


def genoemd(pad: Path) -> list[str]:
    """The lines that name a role, or the roles as a whole."""
    regels = pad.read_text().splitlines()
    return [f"{nummer}: {regel.strip()}" for nummer, regel in enumerate(regels, start=1) if WOORDEN.search(regel)]


def test_alleen_hun_eigen_plekken_noemen_de_vier_rollen():
    mag = {pad for plek in PLEKKEN for pad in waar(plek)}
    elders = {
        str(pad.relative_to(WORTEL)): regels
        for map_ in ("regie", "zelfscan", "quickscan", "templates", "static")
        for pad in waar(map_)
        if pad not in mag and (regels := genoemd(pad))
    }

    assert not elders, "\n".join(f"{pad} {regel}" for pad, regels in elders.items() for regel in regels)


@pytest.mark.parametrize("plek", PLEKKEN)
def test_een_plek_die_niets_meer_noemt_gaat_van_de_lijst(plek):
    assert any(genoemd(pad) for pad in waar(plek))


@pytest.mark.parametrize(
    "regel", ["from regie.inhoud.kernrollen import KERNROLLEN", "De dirigent", "{# Kernrol #}", "verbinder_wie"]
)
def test_een_naam_valt_op(regel, tmp_path):
    (tmp_path / "proef.html").write_text(f"niets\n{regel}\n")

    assert genoemd(tmp_path / "proef.html") == [f"2: {regel}"]
