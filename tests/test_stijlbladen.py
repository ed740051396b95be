"""What the style sheets are: short, each imported, a component for more rooms, a page for one, and nothing unused."""

import re

import pytest

from tests.stijlbladen import (
    IN_SELECTOR,
    PDF,
    STIJL,
    VAN_ALLEN,
    bladen,
    gebruik,
    in_scripts,
    klassen,
    regels,
    selectors,
    thuis,
    van_pdf,
    van_scherm,
    woorden,
)

pytestmark = pytest.mark.eenmaal

HOOGSTENS = 300
COMPONENTEN = [blad for blad in van_scherm() if blad.startswith("components/")]
PAGINAS = [blad for blad in van_scherm() if blad.startswith("paginas/")]


def test_geen_stijlblad_is_lang():
    assert {blad for blad in bladen() if len((STIJL / blad).read_text().splitlines()) > HOOGSTENS} == set()


def test_elk_stijlblad_wordt_een_keer_ingevoerd():
    genoemd = [*van_scherm(), *van_pdf(), "site.css", "wand.css", "pdf.css"]

    assert sorted(set(genoemd)) == bladen()
    assert len(van_scherm()) == len(set(van_scherm())) > 50
    assert len(van_pdf()) == len(set(van_pdf())) > 5


def test_een_klasse_is_op_een_plek_thuis():
    """Where a selector begins with it. So who changes how something looks finds all of it in one file."""
    assert {klasse: sorted(waar) for klasse, waar in thuis().items() if len(waar) > 1} == {}


def test_een_component_begint_met_een_klasse_van_zichzelf():
    """No component changes how all paragraphs look, or what is somebody else's."""
    zonder = [
        (blad, een)
        for blad in (*COMPONENTEN, *PAGINAS)
        for regel in regels(blad)
        for een in selectors(regel.selector)
        if not IN_SELECTOR.search(een)
    ]

    assert zonder == []


def kamer_van(blad: str) -> str:
    """paginas/regie/regios/ligging.css is of the room regie/regios."""
    return "/".join(blad.removesuffix(".css").split("/")[1:3])


def op_pagina_s(klasse: str) -> set[str]:
    """The rooms with a page that uses this class."""
    return gebruik().kamers(klasse) - {PDF}


def test_wat_bij_een_kamer_staat_gebruikt_alleen_die_kamer():
    elders = {
        klasse: sorted(op_pagina_s(klasse))
        for klasse, (blad, *_) in thuis().items()
        if blad in PAGINAS and not op_pagina_s(klasse) <= {kamer_van(blad)}
    }

    assert elders == {}


def van_meer_kamers(klasse: str) -> bool:
    return VAN_ALLEN in op_pagina_s(klasse) or len(op_pagina_s(klasse)) > 1


def familie(klasse: str) -> str:
    return klasse.split("-")[0]


def test_een_component_is_van_meer_kamers():
    """Itself, or another of its family: "schaal-zin" belongs to "schaal"."""
    hier = [klasse for klasse, (blad, *_) in thuis().items() if blad in COMPONENTEN]
    families = {familie(klasse) for klasse in hier if van_meer_kamers(klasse)}
    van_een = {klasse: sorted(op_pagina_s(klasse)) for klasse in hier if familie(klasse) not in families}

    assert van_een == {}


def test_elke_klasse_in_een_stijlblad_wordt_gebruikt():
    gevonden = {klasse: blad for blad in bladen() for klasse in klassen(blad)}

    assert len(gevonden) > 300
    assert {
        klasse: blad for klasse, blad in gevonden.items() if not gebruik().kamers(klasse) and klasse not in in_scripts()
    } == {}


def test_elke_klasse_in_een_sjabloon_doet_iets():
    met_stijl = set().union(*map(klassen, bladen())) | in_scripts()

    assert len(gebruik().vast) > 300
    assert {klasse: sorted(waar) for klasse, waar in gebruik().vast.items() if klasse not in met_stijl} == {}


GEWICHT = re.compile(r"font-weight:\s*([^;}]+)")


def test_een_letter_is_gewoon_of_halfvet():
    """The two weights there are; another is one of these on one device and something else on the next."""
    gewichten = {(blad, gewicht) for blad in van_scherm() for gewicht in GEWICHT.findall((STIJL / blad).read_text())}

    assert {gewicht for _, gewicht in gewichten} <= {"400", "600", "400 600"}, gewichten
    assert len(gewichten) > 20


@pytest.mark.parametrize(
    ("selector", "apart"),
    [
        (".a, .b:is(.c, .d) > e", [".a", ".b:is(.c, .d) > e"]),
        ('.a[data-b="c, d"]', ['.a[data-b="c, d"]']),
    ],
)
def test_een_lijst_van_selectors_valt_uit_elkaar(selector, apart):
    assert selectors(selector) == apart


def test_een_klasse_staat_vast_of_wordt_samengesteld():
    attribuut = "knop{% if rij.rustig %} knop-rustig{% endif %} bordrij-{{ rij.kant }}"

    assert set(woorden([attribuut])) == {("knop", False), ("knop-rustig", False), ("bordrij-", True)}
