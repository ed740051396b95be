"""The rooms, and who may know whom (ontwerp §3, docs/adr/0013): every module has a floor, no arrow up, no circle.

Walked is every import, also inside a function, and every text that Django imports: a setting, an `include`, a task,
what a mail attaches. The table of rooms is in kamers.py.
"""

import ast

import pytest

from tests.kamers import (
    ALLEEN_KAMERS,
    APPS,
    DATA,
    DEUREN,
    DJANGO,
    KAMERS,
    MODULES,
    PUUR,
    WORTEL,
    gevonden,
    hoort_bij,
    in_een_kamer,
    invoer,
    kamer_van,
    kring,
    module_van,
    zegt_puur,
)

MEESTE_REGELS = 300


def test_elke_module_staat_in_een_kamer():
    zonder = [
        module
        for module in in_een_kamer()
        if (kamer := kamer_van(module)) and kamer[1] not in (*KAMERS[kamer[0]], *DJANGO, "", DEUREN.get(kamer[0]))
    ]

    assert not zonder, f"zet dit in een kamer, of geef de kamer een verdieping: {zonder}"


def test_elke_kamer_is_er_en_zegt_in_een_zin_wat_er_staat():
    zonder = [
        kamer
        for kamer in sorted(ALLEEN_KAMERS)
        if kamer not in MODULES or not ast.get_docstring(ast.parse(MODULES[kamer].read_text()))
    ]

    assert not zonder, f"schrijf in een zin in __init__.py wat in deze kamer staat: {zonder}"


def test_invoer_volgt_de_verdiepingen():
    bezwaren = [
        zin
        for module, pad in in_een_kamer().items()
        for zin in gevonden(pad.read_text(), module, pakket=pad.name == "__init__.py")
        # Settings and addresses name what they tie together; that is what they are for.
        if kamer_van(module)[1] not in ("settings", "urls")
    ]

    assert not bezwaren, "\n".join(bezwaren)


def test_geen_twee_modules_kennen_elkaar():
    kent: dict[str, set[str]] = {}
    for module, pad in in_een_kamer().items():
        if kamer_van(module)[1] in DJANGO:
            # On top, these tie the rooms together: nobody knows them back (the test above).
            continue
        namen = invoer(pad.read_text(), module, pakket=pad.name == "__init__.py")
        kent[module] = {doel for naam in namen if (doel := module_van(naam)) in MODULES and doel != module}
        if pad.name != "__init__.py":
            # A package that hands on what its modules make is no room above them.
            kent[module] -= {doel for doel in kent[module] if hoort_bij(module, doel)}

    assert not kring(kent)


def test_een_kring_valt_op():
    assert kring({"a": {"b"}, "b": {"c"}, "c": {"a"}})
    assert not kring({"a": {"b", "c"}, "b": {"c"}, "c": set()})


def test_wat_zegt_geen_django_te_kennen_wordt_daarop_bekeken():
    assert set(DATA) <= set(MODULES)
    assert {"zelfscan.scan.zichtbaarheid", "zelfscan.scan.plekken", "quickscan.proces.termijnen"} <= set(PUUR)
    assert "quickscan.selectie.keuze" in PUUR
    assert zegt_puur('"""What the terms are. No Django."""')
    assert not zegt_puur('"""What a view does."""')


@pytest.mark.parametrize(
    ("module", "bron"),
    [
        ("regie.site.views.rollen", "from zelfscan import service"),
        ("regie.site.views.rollen", "def laat():\n    from quickscan.proces.models.stap import Stap"),
        ("regie.mensen.mail", "TAAK = 'regie.regios.actions.leden'"),
        ("quickscan.startgesprek.actions", "mail_na('x', 1, bijlagen=('quickscan.advies.bewerkbaar.advies_stuk',))"),
        ("regie.apps", "from tests import paginas"),
        ("regie.mensen.mail", "from regie.regios.regio import Regio"),
        ("regie.mensen.mail", "from regie.stukken.toetsing.stuk import Toetsstuk"),
        ("regie.stukken.bewerkbaar.odt", "from regie.stukken.toetsing.bijlage import Bijlage"),
        ("regie.stukken.toetsing.actions", "from quickscan.factsheet.passages import FACTSHEET"),
        ("regie.mensen.mail", "from regie.models import Gebruiker"),
        ("zelfscan.service", "from quickscan.proces import stappen"),
        ("zelfscan.scan.halen", "from zelfscan.meedoen.actions.invullen import vul_in"),
        ("zelfscan.scan.models.scan", "from ..actions.onthullen import onthul"),
        ("zelfscan.meedoen.actions.invullen", "from zelfscan.meedoen.forms import InvulForm"),
        ("zelfscan.meedoen.forms", "from .views import meedoen"),
        ("quickscan.bord.gang", "from zelfscan.scan.models import Scan"),
        ("quickscan.proces.stappen", "from quickscan.factsheet.models import Factsheet"),
        ("quickscan.factsheet.inhoud", "from quickscan.toetsing.models import Toetsing"),
        ("zelfscan.instrumenten.definitie", "from django.db import models"),
        ("regie.inhoud.kernrollen", "from regie.mensen.gebruiker import Gebruiker"),
        ("zelfscan.scan.zichtbaarheid", "import django.utils.text"),
        ("zelfscan.spiegel.views", "def pdf():\n    import weasyprint"),
    ],
)
def test_een_invoer_omhoog_valt_op(module, bron):
    assert len(gevonden(bron, module)) == 1


@pytest.mark.parametrize(
    ("module", "bron"),
    [
        ("regie.apps", "from regie.mensen.aanmelden import tweede_factor"),
        ("regie.mijn.urls", "from regie.mijn import views"),
        ("regie.stukken.toetsing.actions", "from regie.mensen import mail\nfrom regie.stukken.tekst import schoon"),
        ("quickscan.factsheet.inhoud", "from regie.stukken.toetsing.bijlage import Bijlage"),
        ("regie.mijn.taken", "from regie import aansluiting\nfrom regie.regios.regio import Regio"),
        (
            "zelfscan.spiegel.views",
            "from zelfscan.spiegel.forms import SpiegelForm\nfrom regie.stukken.pdf import maak_pdf",
        ),
        (
            "zelfscan.organiseren.actions.scans",
            "from zelfscan.scan.models import Scan\nfrom .organisatoren import draag_over",
        ),
        ("zelfscan.scan.zichtbaarheid", "from regie.inhoud.partijen import Domein"),
        ("regie.inhoud.partijen", "from django.db.models import TextChoices"),
        ("quickscan.factsheet.actions", "from zelfscan import service\nfrom zelfscan.service import geteld"),
        ("quickscan.apps", "from quickscan.bord import mijn"),
        (
            "regie.regios.congruentie.zinnen",
            "from .tellen import Congruentie\nfrom regie.stukken.tekst import opsomming",
        ),
        ("regie.stukken.pdf", "def maak():\n    import weasyprint"),
        ("quickscan.proces.gebeurtenissen", "ZINNEN = {'quickscan.ontwerpsessie': ''}"),
        ("regie.site.views.rollen", "from django.conf import settings\nX = 'quickscan'"),
    ],
)
def test_een_invoer_naar_beneden_mag(module, bron):
    assert gevonden(bron, module) == []


def test_een_relatieve_invoer_in_een_pakket_valt_op():
    """In an __init__.py one dot means the package itself, not its parent."""
    assert gevonden("from .mensen.mail import verstuur", "regie", pakket=True) == []
    assert gevonden("from ..mensen import mail", "regie.stukken", pakket=True)


def test_bestanden_blijven_kort_genoeg_om_te_lezen():
    te_lang = {
        str(pad.relative_to(WORTEL)): regels
        for map_ in (*APPS, "tests", "tools")
        for pad in (WORTEL / map_).rglob("*.py")
        if pad.parent.name != "migrations" and (regels := len(pad.read_text().splitlines())) > MEESTE_REGELS
    }

    assert not te_lang, f"splits naar zelfstandig naamwoord: {te_lang}"
