"""What a PDF, a drawing or a document takes of the tokens of the style sheets."""

import shutil

import pytest

from regie.stukken.pdf import _sleutel
from regie.stukken.pdf.stijl import stijlblad
from regie.stukken.tokens import vul_in, waarden
from tests.kamers import WORTEL

pytestmark = pytest.mark.eenmaal

CSS = """
:root { --inkt: #111; --rand: var(--inkt); --lijn: 1px solid var(--rand) }
@media screen and (prefers-color-scheme: dark) { :root { --inkt: #eee } }
@media print { :root { --inkt: #000 } p { --inkt: #222 } }
p { --inkt: #333; color: var(--inkt) }
"""


@pytest.mark.parametrize(
    ("medium", "inkt"), [("print", "#000"), ("screen and (prefers-color-scheme: dark)", "#eee"), ("none", "#111")]
)
def test_een_token_is_zoals_op_dat_medium(medium, inkt):
    assert waarden(CSS, medium) == {"--inkt": inkt, "--rand": inkt, "--lijn": f"1px solid {inkt}"}


def test_een_token_dat_er_niet_is_valt_op():
    with pytest.raises(KeyError, match="--weg"):
        vul_in("p { color: var(--weg) }", {"--inkt": "#000"})


@pytest.fixture
def eigen_stijl(settings, tmp_path):
    """A copy of the static files, to change; returns the folder of its style sheets."""
    settings.DEBUG = True
    settings.STATICFILES_DIRS = [shutil.copytree(WORTEL / "static", tmp_path / "static")]
    return tmp_path / "static/css"


def test_het_stijlblad_van_pdfs_heeft_de_waarden_van_papier():
    css = stijlblad()

    # Of tokens.css, of what it says for print, and of what is for a PDF only.
    for waarde in ("#1d4f5c", "#c3ccd0", '"Regie Sans"', "24mm"):
        assert waarde in css
    for weg in ("var(", ":root", "@media", "@import"):
        assert weg not in css


@pytest.mark.parametrize("blad", ["tokens.css", "pdf/tokens.css", "pdf/tekst.css", "components/tekening.css"])
def test_een_bewaarde_pdf_is_er_niet_meer_als_een_stijlblad_verandert(eigen_stijl, blad):
    voor = _sleutel("een stuk", None)
    pad = eigen_stijl / blad
    pad.write_text(pad.read_text() + ":root { --inkt: #123456; --maat: 9pt }\n.a { color: #123456 }\n")

    assert _sleutel("een stuk", None) != voor


def test_wat_alleen_het_scherm_aangaat_houdt_een_bewaarde_pdf(eigen_stijl):
    voor = _sleutel("een stuk", None)
    pad = eigen_stijl / "tokens.css"
    pad.write_text(pad.read_text() + "@media screen and (prefers-color-scheme: dark) { :root { --inkt: red } }")

    assert _sleutel("een stuk", None) == voor
