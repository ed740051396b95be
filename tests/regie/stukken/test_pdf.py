import builtins
import os
import subprocess
import sys
import time
from io import BytesIO

import pikepdf
import pytest
from django.conf import settings as instellingen
from django.core.cache import caches

import regie.stukken.pdf
from regie.stukken import drukkerij
from regie.stukken.pdf import PdfNietBeschikbaar, TeVeelPaginas, html_voor_pdf, maak_pdf
from regie.stukken.pdf.ophalen import AdresGeweigerd
from regie.stukken.strook import strook
from tests.pdfkeuring import keur
from tests.pdftekst import tekst_van
from tests.regie.stukken.voorbeelden import SJABLONEN

SCHAAL = (
    "Niet of nauwelijks aanwezig",
    "Incidenteel aanwezig",
    "Regelmatig aanwezig",
    "Redelijk aanwezig",
    "Ruim aanwezig",
)


def proef(vrije_tekst="Over de dirigent lopen de antwoorden uiteen.", regels=30):
    return {
        "schaal": SCHAAL,
        "rollen": [
            ("Ontwerper", strook((0, 1, 3, 6, 1), 4, "Ontwerper: 11 antwoorden, het midden is 4."), "4"),
            ("Dirigent", strook((3, 4, 1, 0, 0), 2, "Dirigent: 8 antwoorden, het midden is 2."), "2"),
            ("Verbinder", strook((0, 0, 0, 0, 0), None, "Verbinder: nog geen antwoorden."), "geen"),
        ],
        "vrije_tekst": vrije_tekst,
        "regels": range(1, regels + 1),
    }


@pytest.fixture(autouse=True)
def _proefsjablonen(settings, tmp_path):
    settings.TEMPLATES = [
        instellingen.TEMPLATES[0] | {"DIRS": [*instellingen.TEMPLATES[0]["DIRS"], SJABLONEN, tmp_path]}
    ]
    caches["pdf"].clear()
    yield
    caches["pdf"].clear()


@pytest.fixture(autouse=True)
def _geen_klachten(caplog):
    """WeasyPrint only logs what is wrong: an unknown property, a link to nowhere, a picture without text."""
    yield
    klachten = [regel.getMessage() for regel in caplog.get_records("call") if regel.name.startswith("weasyprint")]
    assert not klachten


@pytest.fixture
def met_inhoud(tmp_path):
    """Write a template around a piece of HTML and return its name."""

    def schrijf(inhoud):
        kop = '{% extends "regie/stukken/pdf_basis.html" %}{% block titel %}Proef{% endblock %}'
        kop += "{% block inhoud %}<h1>Proef</h1>"
        (tmp_path / "stuk.html").write_text(kop + inhoud + "{% endblock %}")
        return "stuk.html"

    return schrijf


@pytest.fixture
def geteld(monkeypatch):
    """The list of everything that really was rendered."""
    gemaakt = []
    maak = regie.stukken.pdf._maak
    monkeypatch.setattr(regie.stukken.pdf, "_maak", lambda *wat: gemaakt.append(wat) or maak(*wat))
    return gemaakt


# What comes out


def test_pdf_met_alles_erin_is_toegankelijk():
    assert keur(maak_pdf("proef.html", proef())) == []


def test_pdf_zegt_wat_het_is():
    with pikepdf.open(BytesIO(maak_pdf("proef.html", proef()))) as pdf:
        assert pdf.Root.Lang == "nl"
        assert pdf.docinfo.Title == "Proef van alles wat een pdf kan bevatten"
        assert pdf.docinfo.Author == "Regiescan"
        assert len(pdf.pages) == 3
    assert "pagina 2 van 3" in tekst_van(maak_pdf("proef.html", proef()))


@pytest.mark.parametrize(
    "gebrek",
    [
        "een tabelkop zegt niet waarvan hij de kop is",
        "het kader van een figuur ligt buiten de pagina",
        "een lijst zegt niet hoe zij is genummerd",
        "de lijst van namen (IDTree) klopt niet met de elementen",
        "een link heeft geen leesbare naam: https://voorbeeld.nl/rollen/",
        "op pagina 1 hoort inhoud",  # the running footer
    ],
)
def test_pdf_zonder_afwerken_heeft_gebrek(gebrek, onafgewerkt):
    assert [bevinding for bevinding in onafgewerkt if bevinding.startswith(gebrek)]


@pytest.fixture
def onafgewerkt(monkeypatch):
    """The findings in what WeasyPrint makes by itself: shows that finisher and check are both still needed."""
    monkeypatch.setattr(regie.stukken.pdf, "werk_af", lambda document, pdf: None)
    return keur(maak_pdf("proef.html", proef(), bewaar=False))


@pytest.mark.parametrize(
    ("inhoud", "bevinding"),
    [
        ("<h3>Te diep</h3>", "na een kop van niveau 1 komt niveau 3"),
        ("<h1>Nog een</h1>", "het document heeft 2 koppen van het eerste niveau"),
        ("<table><tr><td>1</td></tr></table>", "een rij van een tabel heeft geen kop"),
        ('<svg viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>', "een figuur heeft geen alternatieve tekst"),
        ('<a href="/rollen/">Rollen</a>', "een link gaat naar een ander soort adres: /rollen/"),
        ('<a href="https://x.nl/"><b>vet</b></a>', "een link hangt niet onder een element Link: vet"),
    ],
)
def test_keur_fout_in_het_sjabloon_wordt_gevonden(met_inhoud, inhoud, bevinding):
    assert bevinding in keur(maak_pdf(met_inhoud(inhoud), {}))


def test_pdf_is_in_twee_processen_byte_voor_byte_gelijk():
    opdracht = (
        "import sys, django; from django.conf import settings; from tests.regie.stukken import test_pdf as t;"
        "settings.TEMPLATES[0]['DIRS'].append(t.SJABLONEN); django.setup();"
        "sys.stdout.buffer.write(t.maak_pdf('proef.html', t.proef()))"
    )
    # With another seed for the order of sets than here.
    klaar = subprocess.run(  # noqa: S603
        [sys.executable, "-c", opdracht],
        capture_output=True,
        cwd=instellingen.BASE_DIR,
        env=os.environ | {"PYTHONHASHSEED": "1", "DJANGO_SETTINGS_MODULE": "tests.settings"},
    )
    assert klaar.stdout.startswith(b"%PDF-1.7"), klaar.stderr.decode()
    assert klaar.stdout == maak_pdf("proef.html", proef())


def test_pdf_met_te_veel_paginas_wordt_geweigerd(met_inhoud):
    sjabloon = met_inhoud('<p>Een</p><p class="nieuwe-pagina">Twee</p>')
    assert maak_pdf(sjabloon, {}, hoogstens=2)
    with pytest.raises(TeVeelPaginas, match="2 pagina's; 1 is"):
        maak_pdf(sjabloon, {}, hoogstens=1)


# What people type


def test_pdf_tekst_van_een_bezoeker_blijft_tekst():
    getypt = "<script>x</script> {{ schaal }} &amp; \u202eomgekeerd\u202c \x00\x07 'a' \"b\" é e\u0301 ≥ €"
    pdf = maak_pdf("proef.html", proef(getypt))
    assert "<script>x</script> {{ schaal }} &amp; omgekeerd 'a' \"b\" é é ≥ €" in tekst_van(pdf)
    assert keur(pdf) == []


def test_pdf_met_emoji_en_ander_schrift_heeft_alle_letters_bij_zich():
    assert keur(maak_pdf("proef.html", proef("Goed zo 😀 👩‍🏫 Ελλάδα ✓"))) == []


def test_html_voor_pdf_verliest_stuurtekens():
    assert "a b" in html_voor_pdf("proef.html", proef("a\u202e\x07 b"))


@pytest.mark.breed  # a time, also of what else this process does
def test_pdf_woord_van_30000_tekens_kost_niet_veel_meer_dan_gewone_tekst(met_inhoud):
    sjabloon = met_inhoud("<p>{{ tekst }}</p>")

    def kosten(tekst):
        begin = time.thread_time()
        pdf = maak_pdf(sjabloon, {"tekst": tekst}, bewaar=False)
        return time.thread_time() - begin, pdf

    kosten("opwarmen")
    gewoon, _ = kosten("woord " * 5000)
    lang, pdf = kosten("w" * 30_000)
    assert lang < 8 * gewoon  # 30 times without bounds
    assert tekst_van(pdf).count("w") == 30_000


# What may be fetched (see also test_pdf_bronnen.py)


@pytest.mark.parametrize(
    "inhoud",
    [
        '<link rel="attachment" href="file:///etc/passwd">',
        '<a rel="attachment" href="file:///etc/passwd">a</a>',
        '<img alt="a" src="https://voorbeeld.nl/a.png">',
        '<link rel="stylesheet" href="http://voorbeeld.nl/a.css">',
        '<style>@import url("file:///etc/passwd");</style>',
        '<p style="background: url(static:../manage.py)">a</p>',
    ],
)
def test_pdf_die_iets_anders_ophaalt_wordt_geweigerd(met_inhoud, inhoud):
    with pytest.raises(AdresGeweigerd):
        maak_pdf(met_inhoud(inhoud), {})


# What is kept


def test_pdf_tweede_keer_komt_uit_de_cache(geteld):
    eerste = maak_pdf("proef.html", proef())
    assert maak_pdf("proef.html", proef()) == eerste
    assert len(geteld) == 1
    maak_pdf("proef.html", proef("Iets anders."))
    assert len(geteld) == 2


def test_pdf_nieuwe_opmaak_maakt_een_nieuwe_pdf(geteld, monkeypatch):
    eerste = maak_pdf("proef.html", proef())
    css = regie.stukken.pdf.stijlblad()
    monkeypatch.setattr(regie.stukken.pdf, "stijlblad", lambda: css + "h2 { font-size: 30pt }")
    assert maak_pdf("proef.html", proef()) != eerste


def test_pdf_wordt_op_zijn_sleutel_gevonden_zonder_iets_te_lezen(geteld, settings):
    def nooit():
        raise AssertionError("de inhoud wordt opgehaald")

    eerste = maak_pdf("proef.html", proef, sleutel=("een", 1))
    assert maak_pdf("proef.html", nooit, sleutel=("een", 1)) == eerste
    # Another key, another number of pages and another template are another PDF.
    for anders in ({"sleutel": ("een", 2)}, {"sleutel": ("een", 1), "hoogstens": 9}, {"sleutel": ("een", "1")}):
        with pytest.raises(AssertionError, match="opgehaald"):
            maak_pdf("proef.html", nooit, **anders)
    with pytest.raises(AssertionError, match="opgehaald"):
        maak_pdf("regie/stukken/pdf_basis.html", nooit, sleutel=("een", 1))
    assert len(geteld) == 1

    settings.DEBUG = True
    maak_pdf("proef.html", lambda: proef("Een sjabloon dat net veranderde."), sleutel=("een", 1))
    assert len(geteld) == 2


def test_pdf_die_een_ander_net_maakte_wordt_niet_nog_eens_gemaakt(geteld, monkeypatch):
    """Between looking in the cache and the turn to make it, somebody else may have been ready."""
    eerste = maak_pdf("proef.html", proef())
    monkeypatch.setattr(drukkerij, "haal", lambda naam: None)

    assert maak_pdf("proef.html", proef()) == eerste
    assert len(geteld) == 1


def test_pdf_titel_over_regels_wordt_een_regel(tmp_path):
    (tmp_path / "regels.html").write_text(
        '{% extends "regie/stukken/pdf_basis.html" %}{% block titel %}\n  Een\n  titel\n{% endblock %}'
    )
    with pikepdf.open(BytesIO(maak_pdf("regels.html", {}))) as pdf:
        assert pdf.docinfo.Title == "Een titel"


def test_pdf_die_niet_bewaard_mag_worden_raakt_de_cache_niet(geteld):
    maak_pdf("proef.html", proef("geheim"), bewaar=False)
    assert not caches["pdf"]._cache
    maak_pdf("proef.html", proef("geheim"))
    maak_pdf("proef.html", proef("geheim"), bewaar=False)
    assert len(geteld) == 3


# What the machine needs


def test_pdf_zonder_pango_zegt_hoe_je_het_installeert(monkeypatch):
    echt = builtins.__import__

    def zonder_pango(naam, *rest):
        if naam == "weasyprint":
            raise OSError("cannot load library 'libpango-1.0-0'")
        return echt(naam, *rest)

    monkeypatch.setattr(builtins, "__import__", zonder_pango)
    with pytest.raises(PdfNietBeschikbaar, match=r"pango ontbreekt.*apt-get install libpango"):
        maak_pdf("proef.html", proef())


def test_pdf_wordt_ingeladen_zonder_weasyprint():
    opdracht = "import sys, regie.stukken.pdf; sys.exit('weasyprint' in sys.modules or 'fontTools' in sys.modules)"
    subprocess.run([sys.executable, "-c", opdracht], check=True, cwd=instellingen.BASE_DIR)  # noqa: S603
