"""Templates: what they name is there, text stays text, and nothing but HTML is ever called safe."""

import ast
import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.template import engines
from django.template.loader import get_template, render_to_string
from django.utils.html import conditional_escape

from regie.stukken.sjablonen import Tekstsjabloon, maak_tekst
from tests.inventaris.urlconf import van_de_site
from tests.kamers import APPS, MODULES, WORTEL
from tests.sjablonen import SJABLONEN, genoemd, sjablonen

pytestmark = pytest.mark.eenmaal

MERK = """<b id=m>"'&"""
TEKSTEN = [naam for naam in sjablonen() if naam.endswith(".txt")]
# Says of a text that it is HTML, or makes a template in a way of its own.
VEILIG_GENOEMD = {
    "mark_safe",
    "SafeString",
    "SafeText",
    "SafeData",
    "format_html",
    "format_html_join",
    "html_safe",
    "__html__",
    "engines",
    "Engine",
    "from_string",
    "autoescape",
    "Template",
}
# Where that is right, and why.
MAG = {
    "regie.stukken.markdown": {"mark_safe"},  # nh3 let only a short list through
    "regie.stukken.qr": {"SafeString"},  # segno escapes the title; the rest is numbers
    "regie.stukken.sjablonen": {"autoescape", "Template"},  # the one place without
}
# In a template: the same, besides a filter that joins without escaping.
NIET_IN_SJABLOON = re.compile(r"\|\s*safe(seq)?\b|{%-?\s*autoescape\b|{%-?\s*filter\s+safe")


def test_een_sjabloon_is_html_of_tekst():
    """What has another name would be escaped as HTML, whatever it is."""
    assert {Path(naam).suffix for naam in sjablonen()} == {".html", ".txt"}


def test_een_deel_begint_met_een_kop_en_niet_met_een_deel():
    """A section in a section is a place to who listens, with nothing in it but places."""
    assert [
        naam for naam in sjablonen() if re.search(r"<section[^>]*>\s*<section", (SJABLONEN / naam).read_text())
    ] == []


def test_een_tekst_komt_terug_als_gewone_tekst(subtests):
    for naam in TEKSTEN:
        with subtests.test(naam):
            assert isinstance(get_template(naam), Tekstsjabloon)


def test_wat_iemand_typt_in_een_tekst_blijft_zoals_het_is_en_is_niet_veilig():
    """By each way to ask for one; the page that shows it then escapes it."""
    gegeven = {"email": MERK}
    for gemaakt in (
        maak_tekst("account/messages/email_confirmed.txt", gegeven),
        render_to_string("account/messages/email_confirmed.txt", gegeven),
        engines["django"].get_template("account/messages/email_confirmed.txt").render(gegeven),
    ):
        assert type(gemaakt) is str
        assert gemaakt == f"Je e-mailadres {MERK} is bevestigd.\n"
        assert MERK not in conditional_escape(gemaakt)


def test_een_tekst_die_op_een_andere_staat_ook():
    gemaakt = render_to_string("account/email/email_deleted_message.txt", {"deleted_email": MERK})

    assert type(gemaakt) is str
    assert MERK in gemaakt


def test_html_blijft_html():
    gemaakt = render_to_string("_components/melding.html", {"tekst": MERK, "soort": "", "kop": MERK})

    assert MERK not in gemaakt
    assert conditional_escape(gemaakt) == gemaakt
    with pytest.raises(ValueError, match="geen tekst"):
        maak_tekst("_components/melding.html", {})


def test_een_sjabloon_noemt_niets_veilig(subtests):
    for naam in sjablonen():
        with subtests.test(naam):
            assert not NIET_IN_SJABLOON.search((SJABLONEN / naam).read_text())


@pytest.mark.parametrize(
    "fout", ["{{ naam|safe }}", "{{ lijst | safeseq|join }}", "{% autoescape off %}", "{%- autoescape  off %}"]
)
def test_wat_een_sjabloon_niet_mag_valt_op(fout):
    assert NIET_IN_SJABLOON.search(fout)


# What templates name


def test_elk_sjabloon_is_te_lezen(subtests):
    for naam in sjablonen():
        with subtests.test(naam):
            get_template(naam)


def test_elk_sjabloon_dat_een_ander_noemt_vindt_het():
    """Ours; and Django's for its own admin."""
    anders = (genoemd("include") | genoemd("extends")) - set(sjablonen())

    assert {naam for naam in anders if not naam.startswith("admin/")} == set()
    for naam in anders:
        get_template(naam)


def test_elke_url_in_een_sjabloon_bestaat():
    gevonden = genoemd("url")

    assert "zelfscan:spiegel" in gevonden
    assert gevonden - van_de_site().keys() == set()


def test_elk_statisch_bestand_in_sjabloon_of_code_bestaat():
    in_code = {
        vondst[1]
        for map_ in APPS
        for pad in (WORTEL / map_).rglob("*.py")
        for vondst in re.finditer(r"""\bstatic\(["']([^"']+)["']\)""", pad.read_text())
    }
    gevonden = genoemd("static") | in_code

    assert {"css/site.css", "img/favicon.svg"} <= gevonden
    assert {naam for naam in gevonden if not finders.find(naam)} == set()


def test_een_genoemde_naam_wordt_gevonden(tmp_path):
    (tmp_path / "proef.html").write_text("{% url 'bestaat_niet' 1 %}{%  url\n \"ook:niet\" as adres %}{% url naam %}")

    assert genoemd("url", tmp_path) == {"bestaat_niet", "ook:niet"}


# The code


def veilig_genoemd(bron: str) -> set[str]:
    """What of VEILIG_GENOEMD this source uses: calls, decorates or defines. A type beside a name is no use of it."""
    boom = ast.parse(bron)
    types = {
        deel
        for knoop in ast.walk(boom)
        for soort in (getattr(knoop, "annotation", None), getattr(knoop, "returns", None))
        if soort
        for deel in ast.walk(soort)
    }
    namen = set()
    for knoop in ast.walk(boom):
        if knoop not in types:
            match knoop:
                case ast.Name(id=naam) | ast.Attribute(attr=naam) | ast.FunctionDef(name=naam) | ast.keyword(arg=naam):
                    namen.add(naam)
                case ast.alias(name=naam, asname=str()):
                    namen.add(naam)
    return namen & VEILIG_GENOEMD


def teksten_langs_een_andere_weg(bron: str) -> list[str]:
    """Every name of a template of text in this source that is not asked for with `maak_tekst`."""
    boom = ast.parse(bron)
    goed = {
        deel
        for knoop in ast.walk(boom)
        if isinstance(knoop, ast.Call) and getattr(knoop.func, "id", "") == "maak_tekst"
        for deel in ast.walk(knoop)
    }
    return [
        knoop.value
        for knoop in ast.walk(boom)
        if isinstance(knoop, ast.Constant) and re.fullmatch(r"\S*[\w/]\.txt", str(knoop.value)) and knoop not in goed
    ]


# Of crispy's layout what takes no words. The others read theirs as a template, and run what stands in a name.
CRISPY = re.compile(r"from crispy_forms\.layout import (?!(?:Field, )?Layout\n)|crispy_forms\.bootstrap")
MET_WOORDEN = {"regie.site.views.onderdelen"}  # a button of the gallery
# An address of the site, no template.
GEEN_SJABLOON = {
    "regie.urls": [".well-known/security.txt"],
    "regie.site.views.verklaringen": ["/.well-known/security.txt"],
    # The names of files: which signs our letters have, and what one keeps.
    "regie.stukken.pdf.lettertypen": ["tekens.txt"],
    "regie.mensen.aanmelden.views": ["herstelcodes-regiescan.txt"],
}


def test_de_code_noemt_niets_veilig_en_maakt_een_tekst_langs_een_weg(subtests):
    for module in MODULES:
        with subtests.test(module):
            bron = MODULES[module].read_text()

            assert veilig_genoemd(bron) == MAG.get(module, set())
            assert teksten_langs_een_andere_weg(bron) == GEEN_SJABLOON.get(module, [])


def test_geen_formulier_leest_zijn_woorden_als_sjabloon():
    assert {module for module, pad in MODULES.items() if CRISPY.search(pad.read_text())} == MET_WOORDEN


@pytest.mark.parametrize(
    ("bron", "fout"),
    [
        ("from django.utils.safestring import mark_safe as m", {"mark_safe"}),
        ("x = s.mark_safe(y)", {"mark_safe"}),
        ("def f() -> SafeString:\n    x: SafeString = g()", set()),
        ("class A:\n    def __html__(self): return self.x", {"__html__"}),
        ("Context({}, autoescape=False)", {"autoescape"}),
    ],
)
def test_wat_de_code_niet_mag_valt_op(bron, fout):
    assert veilig_genoemd(bron) == fout


def test_een_tekst_langs_een_andere_weg_valt_op():
    assert teksten_langs_een_andere_weg('render_to_string("a/b.txt", {})') == ["a/b.txt"]
    assert teksten_langs_een_andere_weg('maak_tekst("a/b.txt", {})\nmaak_tekst(f"mail/{x}.txt", {})') == []


def test_tekst_naast_een_losse_link_heeft_een_eigen_element(subtests):
    """On paper a paragraph with nothing but such a link is left out (base.css), and CSS does not see bare text."""
    alinea, link = re.compile(r"<(p|li)\b[^>]*>(.*?)</\1>", re.S), re.compile(r'<a\s[^>]*class="los".*?</a>', re.S)
    for naam in sjablonen():
        bron = re.sub(r"{[%#{].*?[%#}]}", "", (SJABLONEN / naam).read_text(), flags=re.S)
        for _, inhoud in alinea.findall(bron):
            ernaast, aantal = link.subn("", inhoud)
            if aantal == 1 and "<" not in ernaast:
                with subtests.test(naam):
                    assert not ernaast.strip()
