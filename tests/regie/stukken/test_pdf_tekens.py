"""Every sign that people type is to be read in a PDF: by a letter of ours, or in words. No box, on no machine."""

import logging
import os
import subprocess
import sys
import unicodedata

import lxml.html
import pytest
from django.core.cache import caches

import regie.stukken.pdf
from regie.stukken.pdf import html_voor_pdf, maak_pdf
from regie.stukken.pdf.lettertypen import zorg_voor_lettertypen
from regie.stukken.pdf.tekens import in_woorden, zonder_letter
from regie.stukken.tekst import VAN_WORD
from tests.inventaris import ADRESSEN
from tests.pdfkeuring import keur
from tests.pdftekst import tekst_van
from tests.regie.stukken.voorbeelden import SJABLONEN

pytestmark = pytest.mark.eenmaal

WOORDEN = ("Ελλάδα", "Київ", "Ștefan", "Nguyễn", "👍", "🙏", "✅", "🤝", "🏫", "😀", "→", "≥", "½", "①", "☐", "✓", "⚠")
ENGELAND = "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"
REEKSEN = f"🇳🇱 👩\u200d👩\u200d👧 👩🏽\u200d🏫 ❤\ufe0f 1\ufe0f\u20e3 {ENGELAND}"
SCHRIFTEN = "مدرسة בית ספר ትምህርት विद्यालय โรงเรียน դպրոց სკოლა"
LOS = "e\u0323\u0308 n\u0303 \u0301 x\u20d7 a\u00adb c\u200bd \u2009 \u3000 \uf0b7 \uf0a7 \ufffd"
NIET = "\u5b66\u6821 \ue000 \u4f60\u597d\u5417\u670b\u53cb"
ALLES = " ".join((*WOORDEN, REEKSEN, SCHRIFTEN, LOS, NIET))
NIET_IN_WOORDEN = "[tekens U+5B66 U+6821] [teken U+E000] [5 tekens in een ander schrift]"


@pytest.fixture(autouse=True)
def _geen_klachten(caplog):
    caches["pdf"].clear()
    yield
    caches["pdf"].clear()
    assert [regel.getMessage() for regel in caplog.get_records("call") if regel.name.startswith("weasyprint")] == []


@pytest.fixture
def van_tekst(settings):
    settings.TEMPLATES = [settings.TEMPLATES[0] | {"DIRS": [*settings.TEMPLATES[0]["DIRS"], SJABLONEN]}]

    def maak(tekst: str) -> bytes:
        return maak_pdf("tekens.html", {"tekst": tekst}, bewaar=False)

    return maak


def test_alles_wat_iemand_typt_staat_er_te_lezen(van_tekst):
    pdf = van_tekst(ALLES)
    gelezen = tekst_van(pdf)

    assert keur(pdf) == []
    assert [woord for woord in WOORDEN if gelezen.count(woord) < 4] == []
    assert NIET_IN_WOORDEN in gelezen


@pytest.mark.breed
def test_elk_teken_waar_een_letter_voor_is_heeft_een_vorm(van_tekst):
    vreemd = zonder_letter(zorg_voor_lettertypen())
    tekens = [chr(nummer) for nummer in range(0x20, 0x20000) if not vreemd.match(chr(nummer))]
    pdf = van_tekst(" ".join(teken for teken in tekens if unicodedata.category(teken) not in ("Cs", "Cn")))

    assert len(tekens) > 8000
    assert keur(pdf) == []


def test_de_keuring_ziet_een_leeg_hokje(van_tekst, monkeypatch, caplog):
    monkeypatch.setattr(regie.stukken.pdf, "in_woorden", lambda gevonden: gevonden[0])
    caplog.set_level(logging.CRITICAL, "weasyprint")

    assert any("leeg hokje" in bevinding for bevinding in keur(van_tekst("\u5b66\u6821")))


def test_wat_van_word_komt_heeft_een_letter():
    vreemd = zonder_letter(zorg_voor_lettertypen())

    assert [teken for teken in VAN_WORD.values() if vreemd.search(teken)] == []


def test_lange_tekst_in_een_ander_schrift_wordt_niet_langer():
    vreemd = zonder_letter(zorg_voor_lettertypen())

    assert vreemd.sub(in_woorden, "\u5b66" * 5000) == "[5000 tekens in een ander schrift]"


@pytest.mark.breed
def test_de_letters_van_het_systeem_doen_niet_mee(settings, tmp_path):
    """The same PDF where fontconfig knows no letter at all; and who looks for one afterwards still has them."""
    leeg = tmp_path / "leeg.conf"
    leeg.write_text("<fontconfig></fontconfig>")
    bron = (
        "import django, hashlib, os; django.setup()\n"
        "from regie.stukken.pdf import _maak\n"
        f"pdf = _maak('<html lang=nl><title>t</title><body><h1>{WOORDEN[0]} 👍 ☺</h1>', None)\n"
        "print(hashlib.sha256(pdf).hexdigest(), os.environ.get('FONTCONFIG_FILE', ''))"
    )
    omgeving = os.environ | {"DJANGO_SETTINGS_MODULE": "tests.settings"}
    uit = [
        subprocess.run(  # noqa: S603
            [sys.executable, "-c", bron], env=omgeving | meer, cwd=settings.BASE_DIR, capture_output=True, check=True
        ).stdout.split()
        for meer in ({}, {"FONTCONFIG_FILE": str(leeg)})
    ]

    assert uit[0][0] == uit[1][0]
    assert uit[1][1:] == [str(leeg).encode()]


PDFS = [adres for adres in ADRESSEN if ".pdf" in adres.pad]


@pytest.mark.django_db
@pytest.mark.breed
def test_elke_soort_pdf_heeft_geen_leeg_hokje(subtests, wereld, monkeypatch):
    """Once each of what these PDFs are made of gets all of those signs behind its own words."""
    gemaakt = set()

    def met_alles(sjabloon: str, context: dict) -> str:
        gemaakt.add(sjabloon)
        boom, gezien = lxml.html.document_fromstring(html_voor_pdf(sjabloon, context)), set()
        for element in boom.xpath("//body//*[not(ancestor-or-self::*[local-name()='svg'])]"):
            soort = (element.tag, element.get("class"))
            if soort not in gezien and (element.text or "").strip():
                gezien.add(soort)
                element.text += f" {ALLES}"
        return lxml.html.tostring(boom, encoding="unicode", doctype="<!doctype html>")

    monkeypatch.setattr(regie.stukken.pdf, "html_voor_pdf", met_alles)
    for adres in PDFS:
        with subtests.test(str(adres)):
            mens = max(adres.get, key=lambda een: adres.get[een] == 200)
            antwoord = wereld.browser(mens).get(wereld.vul(adres.pad, mens))
            if antwoord.status_code == 200:
                pdf = antwoord.content
                assert [een for een in keur(pdf) if "leeg hokje" in een] == []
                assert "Ελλάδα" in tekst_van(pdf)
    assert gemaakt >= {
        "zelfscan/spiegel/pdf.html",
        "zelfscan/spiegel/formulier_pdf.html",
        "zelfscan/verslag/pdf.html",
        "zelfscan/organiseren/poster_pdf.html",
        "zelfscan/organiseren/formulier_pdf.html",
        "quickscan/indrukken/pdf.html",
        "quickscan/factsheet/pdf.html",
        "quickscan/advies/pdf.html",
    }
