"""Static files as production serves them: one style sheet with all rules in their layers, fingerprinted, compressed."""

import json
import re
from pathlib import Path

import lxml.html
import pytest
import tinycss2
from django.conf import settings
from django.core.management import call_command
from django.test import override_settings

from tests.inpakken import vlug_inpakken

OPSLAG = settings.STORAGES | {"staticfiles": {"BACKEND": "regie.site.static_bundel.GebundeldeOpslag"}}
BRON = Path(settings.BASE_DIR) / "static"
# The order is the order in which they win.
LAGEN = ["tokens", "base", "layout", "components", "pages"]
INGEVOERD = re.compile(r'^import .*"(.+)";$', re.MULTILINE)
AFDRUK = re.compile(r"\.[0-9a-f]{12}(?=\.woff2)")
INVOER = re.compile(r'@import url\("([^"]+)"\) layer\((\w+)\);')


@pytest.fixture(scope="module")
def verzameld(tmp_path_factory) -> Path:
    map_ = tmp_path_factory.mktemp("static")
    with override_settings(STATIC_ROOT=map_, STORAGES=OPSLAG), vlug_inpakken():
        call_command("collectstatic", interactive=False, verbosity=0)
        yield map_


@pytest.fixture(scope="module")
def manifest(verzameld) -> dict[str, str]:
    return json.loads((verzameld / "staticfiles.json").read_text())["paths"]


@pytest.fixture(scope="module", params=["css/site.css", "css/wand.css"])
def naam(request) -> str:
    return request.param


@pytest.fixture(scope="module")
def bundel(verzameld, manifest, naam) -> str:
    return (verzameld / manifest[naam]).read_text()


def regels(css) -> list[str]:
    """Return the rules in `css` without comments and spaces, so that only what they say counts."""
    gelezen = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    return [re.sub(r"/\*.*?\*/|\s+", "", regel.serialize(), flags=re.DOTALL) for regel in gelezen]


def in_laag(bundel: str) -> list[tuple[str, str]]:
    """Return (layer, rule) for every rule, in the order of the file."""
    return [
        (tinycss2.serialize(blok.prelude).strip(), regel)
        for blok in tinycss2.parse_stylesheet(bundel, skip_comments=True, skip_whitespace=True)
        if blok.at_keyword == "layer" and blok.content is not None
        for regel in regels(blok.content)
    ]


def test_elk_bestand_van_de_pagina_s_staat_in_een_van_beide_bundels():
    bundels = ("site.css", "wand.css")
    genoemd = {naam for een in bundels for naam, _ in INVOER.findall((BRON / "css" / een).read_text())}
    bestanden = {str(pad.relative_to(BRON / "css")) for pad in (BRON / "css").rglob("*.css")}

    assert genoemd == {naam for naam in bestanden if not naam.startswith((*bundels, "pdf"))}


def test_de_bundel_haalt_niets_meer_op(bundel):
    assert "@import" not in bundel
    assert bundel.startswith(f"@layer {', '.join(LAGEN)};")
    assert not [blok for blok in tinycss2.parse_stylesheet(bundel) if blok.type == "error"]


def test_elke_regel_staat_in_de_bundel_in_haar_laag(bundel, naam):
    verwacht = [
        (laag, regel)
        for blad, laag in INVOER.findall((BRON / naam).read_text())
        for regel in regels((BRON / "css" / blad).read_text())
    ]

    assert {laag for laag, _ in verwacht} == (set(LAGEN) if naam == "css/site.css" else {"pages"})
    # What a rule fetches has its fingerprint there, and not yet in the source.
    assert [(laag, AFDRUK.sub("", regel)) for laag, regel in in_laag(bundel)] == verwacht


def test_elk_bestand_heeft_een_vingerafdruk_en_is_klein_gemaakt(verzameld, manifest):
    assert {"css/site.css", "js/onthoud.js", "img/favicon.svg"} <= set(manifest)
    for naam, met_afdruk in manifest.items():
        assert re.fullmatch(rf"{Path(naam).stem}\.[0-9a-f]{{12}}{Path(naam).suffix}", Path(met_afdruk).name)
        if naam in {"css/site.css", "js/onthoud.js"}:
            gewoon = (verzameld / met_afdruk).stat().st_size
            for soort in (".gz", ".br"):
                assert (verzameld / f"{met_afdruk}{soort}").stat().st_size < gewoon


def test_elke_verwijzing_in_css_heeft_een_vingerafdruk(verzameld, bundel):
    verwezen = re.findall(r"""url\(\s*["']?([^"')]+)""", bundel)

    assert [naam for naam in verwezen if not re.search(r"\.[0-9a-f]{12}\.\w+$", naam)] == []
    assert [naam for naam in verwezen if not (verzameld / "css" / naam).exists()] == []


def test_elk_script_dat_een_ander_invoert_noemt_het_met_zijn_vingerafdruk(verzameld, manifest):
    ingevoerd = {
        (naam, anders)
        for naam in manifest
        if naam.startswith("js/")
        for anders in INGEVOERD.findall((verzameld / manifest[naam]).read_text())
    }

    assert {naam for naam, _ in ingevoerd} >= {"js/concept.js", "js/langetekst.js", "js/notities.js", "js/onthoud.js"}
    kladden = ("js/klad.js", "js/klad_plek.js", "js/klad_server.js", "js/klad_velden.js", "js/leidzending.js")
    gedeeld = (*kladden, "js/wand_binnen.js", "js/wand_onthullen.js", "js/wand_passen.js")
    assert {anders for _, anders in ingevoerd} == {f"./{Path(manifest[naam]).name}" for naam in gedeeld}


def test_een_pagina_noemt_het_bestand_met_vingerafdruk(verzameld, manifest, client):
    wortel = lxml.html.document_fromstring(client.get("/rollen/").text)

    assert wortel.xpath("//link[@rel='stylesheet']/@href") == [f"/static/{manifest['css/site.css']}"]


def test_een_verandering_geeft_een_andere_vingerafdruk(tmp_path, manifest):
    """So that nobody keeps an old style sheet: also when only an imported file changed."""
    bron = tmp_path / "bron"
    for pad in BRON.rglob("*.*"):
        doel = bron / pad.relative_to(BRON)
        doel.parent.mkdir(parents=True, exist_ok=True)
        doel.write_bytes(pad.read_bytes())
    knop = bron / "css/components/knop.css"
    knop.write_text(knop.read_text() + "\n.proef {\n  color: red;\n}\n")

    with override_settings(STATICFILES_DIRS=[bron], STATIC_ROOT=tmp_path / "uit", STORAGES=OPSLAG), vlug_inpakken():
        call_command("collectstatic", interactive=False, verbosity=0)
    ander = json.loads((tmp_path / "uit/staticfiles.json").read_text())["paths"]["css/site.css"]

    assert ander != manifest["css/site.css"]
    assert ("components", ".proef{color:red;}") in in_laag((tmp_path / "uit" / ander).read_text())
