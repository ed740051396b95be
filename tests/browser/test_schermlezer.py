"""What a screen reader is told: names, groups and tables, on a phone as well as on a desk."""

import re

import pytest
from playwright.sync_api import expect

from regie.inhoud.kernrollen import KERNROLLEN
from zelfscan.instrumenten.kernrollen.vragen import MATE_VAN_AANWEZIGHEID

# Safari forgets that a table is one when CSS makes blocks of its parts, unless their roles are written out.
DEEL_ZONDER_ROL = """(tabel) => [tabel, ...tabel.querySelectorAll("thead, tbody, tr, th, td")]
  .filter((deel) => !getComputedStyle(deel).display.startsWith("table") && !deel.hasAttribute("role"))
  .map((deel) => deel.outerHTML)"""
# On a desk nothing is taken apart.
BREEDTES = pytest.mark.parametrize("breedte", [360, pytest.param(1280, marks=pytest.mark.breed)])


@BREEDTES
def test_elke_vraag_is_een_groep_met_rol_en_vraag(page, breedte):
    page.set_viewport_size({"width": breedte, "height": 800})
    page.goto("/zelfscan/")

    for nummer, rol in enumerate(KERNROLLEN, start=1):
        groep = page.get_by_role("group", name=re.compile(f"^Vraag {nummer} van 4 {rol.naam}"))
        expect(groep).to_have_accessible_name(re.compile(r"in welke mate is deze rol nu aanwezig\?$", re.IGNORECASE))
        expect(groep).to_have_accessible_description(rol.kern)
        gelezen = re.findall(r"radio \"(.+?)\"", groep.aria_snapshot())
        assert gelezen == [
            f"{waarde}: {label}" if waarde else label for waarde, label in MATE_VAN_AANWEZIGHEID.antwoorden
        ]


@BREEDTES
def test_de_uitkomst_blijft_een_tabel_met_plaatjes_in_woorden(page, breedte):
    page.set_viewport_size({"width": breedte, "height": 800})
    page.goto("/zelfscan/resultaat/3240/")
    tabel = page.get_by_role("table", name=re.compile("vier scores"))

    rijen = tabel.get_by_role("row")
    # As many cells under as columns above, or a reader hears the wrong head with each cell.
    assert rijen.nth(0).get_by_role("columnheader").all_inner_texts()[0] == "Rol"
    expect(rijen.nth(0).get_by_role("columnheader").nth(1)).to_have_accessible_name("Mate van aanwezigheid")
    assert tabel.get_by_role("rowheader").all_inner_texts() == [rol.naam for rol in KERNROLLEN]
    assert tabel.get_by_role("cell").count() == len(KERNROLLEN)
    assert tabel.evaluate(DEEL_ZONDER_ROL) == []
    # The words beside a picture say it; a picture is not read out again.
    assert [" ".join(cel.split()) for cel in tabel.get_by_role("cell").all_inner_texts()] == [
        "3 Regelmatig aanwezig",
        "2 Incidenteel aanwezig",
        "4 Redelijk aanwezig",
        "Kan ik niet beoordelen",
    ]


def test_de_pagina_heeft_een_indeling_en_koppen(page):
    """Landmarks and headings are how a screen reader finds its way."""
    page.goto("/zelfscan/resultaat/3241/")

    for rol, naam in (("banner", None), ("navigation", "Hoofdmenu"), ("main", None), ("contentinfo", None)):
        expect(page.get_by_role(rol, name=naam)).to_have_count(1)
    # A heading finds a part of the page; as landmarks too they would drown the few that there are.
    expect(page.get_by_role("region")).to_have_count(0)
    # Weakest first, each as an article with its own name.
    volgorde = page.get_by_role("article").locator("h3 > :first-child").all_inner_texts()
    assert page.get_by_role("article").count() == len(volgorde)
    assert volgorde == ["Dirigent", "Kwartiermaker", "Ontwerper", "Verbinder"]


def test_een_melding_wordt_voorgelezen_zonder_de_focus_te_pakken(page):
    page.goto("/zelfscan/resultaat/3241/")
    veld = page.get_by_role("textbox").first
    veld.fill("Wat ik wil onthouden")

    expect(page.get_by_role("status")).to_have_text("Bewaard op dit toestel.")
    expect(veld).to_be_focused()
