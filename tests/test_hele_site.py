"""What holds for every page and every template of the site, whoever adds one."""

import re
from collections import Counter
from itertools import chain, pairwise
from pathlib import Path
from urllib.parse import urlsplit
from weakref import WeakKeyDictionary

import lxml.html
import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.template.loader import get_template
from django.urls import get_resolver, resolve

from tests.lus import voor_elke
from tests.paginas import PAGINAS, bekeken
from tests.paginas_binnen import BINNEN
from tests.test_adressen import namen

WORTEL = Path(settings.BASE_DIR)
SJABLONEN = WORTEL / "templates"
STATISCH = WORTEL / "static"
CODE = ("regie", "zelfscan", "quickscan")

pytestmark = [pytest.mark.eenmaal, pytest.mark.usefixtures("binnen")]
ALLE = (*PAGINAS, *BINNEN)
BOMEN = WeakKeyDictionary()
elke_pagina = voor_elke("pagina", ALLE)
elke_pagina_met_fout = voor_elke("pagina", [pagina for pagina in ALLE if pagina.met_fout])


def boom(pagina):
    """The tree of the page, only to look at: made once for all who do."""
    antwoord = bekeken(pagina)
    assert antwoord.status_code == pagina.status
    assert antwoord.headers["Content-Type"] == "text/html; charset=utf-8"
    if antwoord not in BOMEN:
        BOMEN[antwoord] = lxml.html.document_fromstring(antwoord.text)
    return BOMEN[antwoord]


def tekst(wortel) -> str:
    """Everything somebody reads or hears: the text, and the attributes that are read out."""
    hoorbaar = wortel.xpath("//@alt | //@title | //@aria-label | //@placeholder | //meta[@name='description']/@content")
    return " ".join(chain(wortel.itertext("*"), hoorbaar))


# Templates and what they name


def sjablonen() -> list[str]:
    return sorted(str(pad.relative_to(SJABLONEN)) for pad in SJABLONEN.rglob("*.*"))


def genoemd(tag: str, map_: Path = SJABLONEN) -> set[str]:
    """Every fixed first argument of this tag in the templates; what is computed is left out."""
    patroon = re.compile(rf"""{{%-?\s*{tag}\s+(["'])(?P<naam>[^"']+)\1""")
    return {vondst["naam"] for pad in map_.rglob("*.*") for vondst in patroon.finditer(pad.read_text())}


@voor_elke("naam", sjablonen())
def test_elk_sjabloon_is_te_lezen(naam):
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
    assert gevonden - set(namen(get_resolver().url_patterns)) == set()


def test_elk_statisch_bestand_in_sjabloon_of_code_bestaat():
    in_code = {
        vondst[1]
        for map_ in CODE
        for pad in (WORTEL / map_).rglob("*.py")
        for vondst in re.finditer(r"""\bstatic\(["']([^"']+)["']\)""", pad.read_text())
    }
    gevonden = genoemd("static") | in_code

    assert {"css/site.css", "img/favicon.svg"} <= gevonden
    assert {naam for naam in gevonden if not finders.find(naam)} == set()


def test_een_genoemde_naam_wordt_gevonden(tmp_path):
    (tmp_path / "proef.html").write_text("{% url 'bestaat_niet' 1 %}{%  url\n \"ook:niet\" as adres %}{% url naam %}")

    assert genoemd("url", tmp_path) == {"bestaat_niet", "ook:niet"}


# The shape of a page


@elke_pagina
def test_een_pagina_heeft_taal_titel_en_een_kop(pagina):
    wortel = boom(pagina)

    assert wortel.get("lang") == "nl"
    assert re.fullmatch(r"\S.* · Regiescan", " ".join(wortel.findtext(".//title").split()))
    assert [kop for kop in wortel.iter("h1") if kop.text_content().strip()] == list(wortel.iter("h1"))
    assert len(list(wortel.iter("h1"))) == 1
    assert len(wortel.xpath("//main[@id='inhoud']")) == 1


@elke_pagina
def test_koppen_slaan_geen_niveau_over(pagina):
    niveaus = [int(kop.tag[1]) for kop in boom(pagina).xpath("//h1|//h2|//h3|//h4|//h5|//h6")]
    sprongen = [(eerst, dan) for eerst, dan in pairwise(niveaus) if dan > eerst + 1]

    assert not sprongen, niveaus


def test_elke_titel_zegt_welke_pagina_het_is():
    """Two addresses with one title are the same view (each outcome is `Jouw spiegel`) or the same status."""
    pagina_bij_titel = {}
    for pagina in ALLE:
        soort = pagina.status
        if soort == 200:
            gevonden = resolve(bekeken(pagina).request["PATH_INFO"])
            # The view itself: an old address that keeps working shows the same page under another name.
            soort = (gevonden.func, pagina.pad) if gevonden.view_name == "rol" else gevonden.func
        pagina_bij_titel.setdefault(boom(pagina).findtext(".//title"), set()).add(soort)

    assert {titel: soorten for titel, soorten in pagina_bij_titel.items() if len(soorten) > 1} == {}


@elke_pagina_met_fout
def test_een_pagina_met_fouten_zegt_dat_in_de_titel(pagina):
    assert boom(pagina).findtext(".//title").startswith("Fout: ")


@elke_pagina
def test_id_s_zijn_uniek_en_elke_verwijzing_komt_aan(pagina):
    wortel = boom(pagina)
    aantallen = Counter(wortel.xpath("//@id"))
    verwezen = {
        *wortel.xpath("//@for"),
        *(adres[1:] for adres in wortel.xpath("//a/@href") if adres.startswith("#")),
        *chain.from_iterable(
            lijst.split()
            for lijst in wortel.xpath(
                "//@aria-describedby | //@aria-labelledby | //@aria-controls | //@headers | //@form"
            )
        ),
    }

    assert [naam for naam, aantal in aantallen.items() if aantal > 1] == []
    assert verwezen - set(aantallen) == set()


@elke_pagina_met_fout
def test_elke_regel_van_het_foutoverzicht_gaat_naar_een_veld(pagina):
    """To something that takes the focus: a fieldset does not."""
    wortel = boom(pagina)
    # Some say it in another way, and what is wrong with the whole has no field to go to.
    assert wortel.xpath("//*[@class='foutoverzicht']//li") or "foutoverzicht" not in bekeken(pagina).text
    for adres in wortel.xpath("//*[@class='foutoverzicht']//a/@href"):
        assert wortel.xpath("//input[@id=$id] | //textarea[@id=$id] | //select[@id=$id]", id=adres[1:]), adres


@elke_pagina
def test_elk_veld_heeft_een_naam(pagina):
    """A label around it or pointing at it; what is never seen needs none."""
    wortel = boom(pagina)
    met_label = set(wortel.xpath("//label/@for"))
    naamloos = [
        veld.get("name")
        for veld in wortel.xpath("//input[not(@type='hidden' or @type='submit')] | //textarea | //select")
        if veld.get("id") not in met_label and not any(boven.tag == "label" for boven in veld.iterancestors())
    ]

    assert naamloos == []


# Everything from our own host, nothing inline


def van_buiten(adres: str) -> bool:
    """Whether an address leaves our host, or is no address at all (data:, javascript:).

    Mail may, and so may what hands a secret to an app on the same device.
    """
    delen = urlsplit(adres.strip())
    return bool(delen.netloc or delen.scheme) and delen.scheme not in ("mailto", "otpauth")


@pytest.mark.parametrize(
    ("adres", "buiten"),
    [
        ("/rollen/", False),
        ("#inhoud", False),
        ("mailto:hulp@voorbeeld.example", False),
        ("otpauth://totp/Regiescan", False),
        ("https://voorbeeld.example/", True),
        (" //voorbeeld.example/a.js", True),
        ("data:image/png;base64,AA", True),
        ("javascript:alert(1)", True),
    ],
)
def test_wat_van_buiten_komt_wordt_herkend(adres, buiten):
    assert van_buiten(adres) is buiten


@elke_pagina
def test_een_pagina_verwijst_alleen_naar_onszelf(pagina):
    wortel = boom(pagina)
    adressen = wortel.xpath(
        "//@href | //@src | //@srcset | //@action | //@formaction | //@poster | //@data | //@background | //@ping"
        " | //meta[@http-equiv='refresh']/@content | //@*[local-name()='xlink:href']"
    )

    assert adressen
    assert [adres for adres in adressen if van_buiten(adres)] == []


@elke_pagina
def test_een_pagina_heeft_niets_in_de_regel_zelf(pagina):
    wortel = boom(pagina)

    assert wortel.xpath("//@style | //style | //@*[starts-with(name(), 'on')]") == []
    assert [script for script in wortel.iter("script") if script.text or not script.get("src")] == []
    assert wortel.xpath("//iframe | //object | //embed | //base") == []


# What WeasyPrint reads from disk; no browser sees this file.
EIGEN_SCHEMA = {"css/pdf.css": ("lettertype:", "static:")}


def statische_teksten() -> list[str]:
    return sorted(
        str(pad.relative_to(STATISCH)) for pad in STATISCH.rglob("*") if pad.suffix in {".css", ".js", ".svg"}
    )


@voor_elke("naam", statische_teksten())
def test_een_statisch_bestand_haalt_niets_van_buiten(naam):
    inhoud = (STATISCH / naam).read_text().replace('xmlns="http://www.w3.org/2000/svg"', "")
    adressen = [vondst[1] for vondst in re.finditer(r"""url\(\s*["']?([^"')]+)""", inhoud)]
    adressen += [vondst[1] for vondst in re.finditer(r"""["'`]((?:[a-z]+:)?//[^"'`]*)""", inhoud)]

    assert [a for a in adressen if van_buiten(a) and not a.startswith(EIGEN_SCHEMA.get(naam, ()) or ("\0",))] == []
    assert "http:" not in inhoud
    assert "https:" not in inhoud


# The words

# Never said on this site (docs: a score is no mark, and who answers can be recognised).
VERBODEN = re.compile(r"anoniem|anonimiteit|onvoldoende", re.IGNORECASE)
# What Django, crispy or the browser says when nobody translated it.
ENGELS = re.compile(
    r"this field|select an option|select a valid|\(optional\)|enter a |ensure this|is required|please|submit|choose"
    r"|not found|forbidden|bad request|server error|not allowed|---|\bNone\b|\bTrue\b|\bFalse\b",
    re.IGNORECASE,
)


@elke_pagina
def test_een_pagina_zegt_niets_verbodens_en_is_nederlands(pagina):
    gelezen = tekst(boom(pagina))

    assert VERBODEN.findall(gelezen) == []
    assert ENGELS.findall(gelezen) == []


@elke_pagina
def test_een_pagina_laat_geen_sjabloon_zien(pagina):
    antwoord = bekeken(pagina)

    # What the browser needs for a passkey is JSON.
    assert re.findall(r"{%|{{|{#|%}|}}|#}", re.sub(r'data-opties="[^"]*"', "", antwoord.text)) == []


@elke_pagina
def test_elke_pagina_heeft_hulp_op_dezelfde_plek(pagina):
    """In the menu and below, so that it is always found (WCAG 3.2.6). The page after a crash has only its own link."""
    hulp = boom(pagina).xpath("//a[@href='/hulp/']")

    if pagina.status == 500:
        assert hulp
    else:
        assert any(boven.tag == "nav" for link in hulp for boven in link.iterancestors())
        assert any(boven.tag == "footer" for link in hulp for boven in link.iterancestors())
