"""Whatever somebody types, in any field: it is a text on every page, in every mail and in every document."""

import pytest

from tests import merken
from tests.merken import merk
from tests.merkenloop import loop_alles, mailsjablonen

# That no text is called safe, `test_sjablonen.py` reads in the code each time.
pytestmark = [pytest.mark.eenmaal, pytest.mark.django_db, pytest.mark.breed]

SOORTEN = ("html", "pdf", "odt", "docx", "xlsx", "ods", "agenda", "json", "tekst", "mail", "mail in html", "onderwerp")
WACHTWOORDEN = {"password", "oldpassword", "password1", "password2"}


@pytest.fixture(scope="module")
def loop(wereld):
    with pytest.MonkeyPatch.context() as vervang:
        yield loop_alles(wereld, vervang)


def aangekomen(loop) -> set[int]:
    return set().union(*loop.kijker.gezien.values())


def test_elk_veld_waar_iemand_in_typt_heeft_een_merk(loop):
    """A new field too: it gets one by itself, or says in tests/merken.py why nobody types in it."""
    genoemd = {naam for namen in merken.GEEN_TEKST.values() for naam in namen} | merken.JSON_TEKST.keys()

    assert genoemd - merken.tekstvelden().keys() == set()
    assert merken.getypt().keys() - loop.gevuld == set()
    assert len(loop.gevuld) > 100


def test_niets_wordt_html_en_alles_komt_heel_aan(loop):
    assert {waar: fouten for waar, fouten in loop.kijker.fouten.items() if fouten} == {}


def test_elk_merk_is_ergens_gezien(loop):
    """Else the walk did not come where it is shown."""
    nooit = {naam for naam, nummer in merken.nummers().items() if nummer not in aangekomen(loop)}

    assert nooit == merken.NERGENS.keys()
    assert {soort for soort in SOORTEN if not loop.kijker.gezien[soort]} == set()


def test_elke_mail_is_bekeken(loop):
    assert loop.mails == set(mailsjablonen())


def test_wat_er_in_een_formulier_getypt_is_komt_terug_behalve_een_wachtwoord(loop):
    """In the form with what is wrong in it, or on the page that says it is done."""
    assert {naam for naam, nummer in loop.getypt.items() if nummer not in aangekomen(loop)} == WACHTWOORDEN


# The tool itself


@pytest.mark.parametrize(
    "html",
    [
        f"<p>{merk(7)}</p>",
        f"<textarea>{merk(7)}</textarea>",
        "<p>&lt;b/id=m7&gt;\"'&amp;</p>",  # a template ran what stood in it, or a format took it
        "<p>&amp;lt;b/id=m7&amp;gt;\"'&amp;amp;%{{0}}</p>",  # escaped twice
        "<a title='&lt;b/id=m7&gt;\"'>x</a>",  # the attribute ended
        '<a href="mailto:jo?bcc=x@elders.example">x</a>',
    ],
)
def test_wat_niet_heel_is_valt_op(html):
    teksten, rauw = merken.van_html(html)

    assert rauw or [stuk for tekst in teksten for stuk in merken.stukken(tekst)]


def test_wat_heel_is_valt_niet_op():
    html = '<p title="&lt;b/id=m7&gt;&quot;\'&amp;%{{0}}">&lt;b/id=m8&gt;"\'&amp;%{{0}} en &lt;b/id=m8&gt;"\'</p>'
    teksten, rauw = merken.van_html(html)

    assert rauw == []
    assert [stuk for tekst in teksten for stuk in merken.stukken(tekst)] == []
    assert set().union(*map(merken.gezien, teksten)) == {7, 8}
