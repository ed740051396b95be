"""Colours, sizes and distances come from the tokens, on screen and on paper: so one value is changed in one place."""

import ast
import re
from collections.abc import Iterator

import pytest
import tinycss2
from tinycss2.color4 import parse_color

from regie.stukken.pdf.stijl import stijlblad
from regie.stukken.tokens import waarden
from tests.kamers import APPS, WORTEL
from tests.sjablonen import SJABLONEN, sjablonen
from tests.stijlbladen import DONKER, LICHT, PAPIER, PAPIERTOKENS, TOKENS, bron, van_pdf, van_scherm

pytestmark = pytest.mark.eenmaal

# The whole window or box, and the size of the letters around it: no choice of ours.
MAG = {(100.0, "vw"), (100.0, "vh"), (100.0, "dvh"), (100.0, "cqi"), (1.0, "em")}
# Of a grid, a movement and a turn.
GEEN_MAAT = ("fr", "s", "ms", "deg")
VAN_DE_BROWSER = ("transparent", "currentcolor", "inherit")
SOORTEN = (".css", ".html", ".js", ".py")
MET_REGELS = ("media", "supports", "container", "layer")
# Attributes by which a template says how a drawing looks, and what may be in them: no colour, no length of its own.
TEKENT = re.compile(r"""\s(fill|stroke|color|stop-color|stroke-width|font-size|style|bgcolor)=["']([^"']*)["']""")
MAG_IN_SJABLOON = re.compile(r"none|currentColor|{{[^}]*}}")
# In a text of a program: "#1d4f5c", also as spreadsheets want it ("1D4F5C"), or "rgb(…)".
KLEUR_IN_TEKST = re.compile(
    r"#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b|\b(?:rgb|hsl)a?\(|^(?=.*[a-f])(?:[0-9a-f]{6}|[0-9a-f]{8})$", re.I
)
TEKST_IN_SCRIPT = re.compile(r"""(["'`])((?:(?!\1).)*)\1""")
GEBRUIKT = re.compile(r"var\((--[\w-]+)")


def rauw(css: str) -> Iterator[str]:
    """Yield each colour and each length in this style sheet that is no token, with the property it stands in."""
    yield from _in_regels(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True))


def _in_regels(regels) -> Iterator[str]:
    for regel in regels:
        if regel.type == "declaration":
            for een in _binnen(regel.value):
                yield f"{regel.name}: {een}"
        elif regel.content:
            # What stands in @page are declarations, and boxes with declarations.
            is_groep = regel.type == "at-rule" and regel.lower_at_keyword in MET_REGELS
            lees = tinycss2.parse_rule_list if is_groep else tinycss2.parse_blocks_contents
            yield from _in_regels(lees(regel.content, skip_comments=True, skip_whitespace=True))


def _binnen(delen) -> Iterator[str]:
    for deel in delen:
        if _is_maat(deel) or _is_kleur(deel):
            yield deel.serialize()
        elif deel.type == "function":
            yield from _binnen(deel.arguments)


def _is_maat(deel) -> bool:
    return (
        deel.type == "dimension" and deel.lower_unit not in GEEN_MAAT and (abs(deel.value), deel.lower_unit) not in MAG
    )


def _is_kleur(deel) -> bool:
    """In whatever way it is written; not one that the system chooses, for forced colours."""
    if deel.type == "ident":
        return deel.lower_value not in VAN_DE_BROWSER and parse_color(deel) is not None
    return deel.type in ("hash", "function") and parse_color(deel) is not None


def test_elke_kleur_en_maat_komt_uit_de_tokens():
    alle = {*van_scherm(), *van_pdf()} - {TOKENS, PAPIERTOKENS}

    assert len(alle) > 60
    assert [f"{blad} {een}" for blad in sorted(alle) for een in rauw(bron(blad))] == []


@pytest.mark.parametrize(
    "css",
    [
        "p { color: #123 }",
        "p { color: red }",
        "p { background: rgb(0 0 0) }",
        "p { padding: 3px }",
        "p { gap: 0 0.4rem }",
        "p { inline-size: calc(100% - 2px) }",
        "@media print { p { font-size: 9pt } }",
        "@page { margin: 2cm }",
        "@page { @top-left { color: #123 } }",
    ],
)
def test_een_rauwe_kleur_of_maat_valt_op(css):
    assert len(list(rauw(css))) == 1


@pytest.mark.parametrize(
    "inhoud",
    [
        "color: var(--inkt)",
        "margin: 0 auto",
        "inline-size: 100vw",
        "color: CanvasText",
        "flex: 1 1 50%",
        "border: 0",
        "margin: calc(-1 * var(--ruimte-1))",
    ],
)
def test_een_token_en_wat_geen_keuze_is_mogen(inhoud):
    assert not list(rauw(f"p {{ {inhoud} }}"))


def rauw_in_sjabloon(html: str) -> list[str]:
    return [vondst[0].strip() for vondst in TEKENT.finditer(html) if not MAG_IN_SJABLOON.fullmatch(vondst[2])]


def test_geen_sjabloon_heeft_een_kleur_of_maat_van_zichzelf():
    gevonden = {naam: fout for naam in sjablonen() if (fout := rauw_in_sjabloon((SJABLONEN / naam).read_text()))}

    assert len(sjablonen()) > 200
    assert gevonden == {}


@pytest.mark.parametrize(
    "html",
    [
        '<path fill="#123" />',
        "<path stroke='red' />",
        '<path stroke-width="1.5" />',
        '<p style="margin: 0">',
        '<path fill="{{ kleur }}0" />',
    ],
)
def test_een_rauwe_kleur_of_maat_in_een_sjabloon_valt_op(html):
    assert len(rauw_in_sjabloon(html)) == 1


@pytest.mark.parametrize(
    "html",
    ['<path fill="none" stroke="currentColor" />', '<path stroke-width="{{ strook.dikte }}" />', "<b>fill=1</b>"],
)
def test_een_vorm_zonder_kleur_mag_in_een_sjabloon(html):
    assert rauw_in_sjabloon(html) == []


def in_python(code: str) -> list[str]:
    """The texts of this module that hold a colour, but for what tells about it."""
    boom = ast.parse(code)
    verteld = {een.value for een in ast.walk(boom) if isinstance(een, ast.Expr)}
    teksten = (een for een in ast.walk(boom) if isinstance(een, ast.Constant) and een not in verteld)
    return [een.value for een in teksten if isinstance(een.value, str) and KLEUR_IN_TEKST.search(een.value)]


def in_script(code: str) -> list[str]:
    return [tekst for _, tekst in TEKST_IN_SCRIPT.findall(code) if KLEUR_IN_TEKST.search(tekst)]


def test_geen_programma_heeft_een_kleur_van_zichzelf():
    """A document or a spreadsheet takes those of paper (regie/stukken/tokens.py)."""
    python = [pad for map_ in (*APPS, "tools") for pad in (WORTEL / map_).rglob("*.py")]
    scripts = [*(WORTEL / "static/js").rglob("*.js")]
    gevonden = {
        str(pad.relative_to(WORTEL)): kleuren
        for paden, zoek in ((python, in_python), (scripts, in_script))
        for pad in paden
        if (kleuren := zoek(pad.read_text()))
    }

    assert len(python) > 300
    assert len(scripts) > 5
    assert gevonden == {}


@pytest.mark.parametrize("waarde", ["#1d4f5c", "#FFF", "1D4F5C", "FF1D4F5C", "1px solid #1d4f5c", "rgb(0 0 0)"])
def test_een_kleur_in_een_programma_valt_op(waarde):
    assert in_python(f'"""Ook #1d4f5c."""\nKLEUR = "{waarde}"') == [waarde]
    assert in_script(f'const kleur = "{waarde}";') == [waarde]


@pytest.mark.parametrize("waarde", ["#inhoud", "#id_naam", "20261130", "gebied", "--accent", "/s/ABCDEF"])
def test_wat_op_een_kleur_lijkt_mag(waarde):
    assert in_python(f'X = "{waarde}"') == in_script(f"x('{waarde}')") == []


def test_het_merk_heeft_de_kleuren_van_de_tokens():
    """A file that a browser shows by itself knows no style sheet."""
    palet = {parse_color(waarde) for waarde in waarden(bron(TOKENS), LICHT).values()}
    kleuren = re.findall("#[0-9a-f]{3,8}", (WORTEL / "static/img/favicon.svg").read_text())

    assert len(kleuren) > 1
    assert {kleur for kleur in kleuren if parse_color(kleur) not in palet} == set()


def test_elk_token_wordt_gebruikt():
    paden = [pad for map_ in ("static", "templates", *APPS) for pad in (WORTEL / map_).rglob("*.*")]
    gebruikt = {naam for pad in paden if pad.suffix in SOORTEN for naam in GEBRUIKT.findall(pad.read_text())}
    in_pdf = {naam for blad in van_pdf() for naam in GEBRUIKT.findall(bron(blad))}
    gezet, op_papier = waarden(bron(TOKENS)), waarden(bron(PAPIERTOKENS))

    assert len(gezet) > 80
    assert len(op_papier) > 30
    assert gezet.keys() - gebruikt == set()
    assert op_papier.keys() - in_pdf == set()


def test_elk_token_dat_wordt_gebruikt_is_er():
    gebruikt = {naam for blad in van_scherm() for naam in GEBRUIKT.findall(bron(blad))}

    assert gebruikt - waarden(bron(TOKENS)).keys() == set()
    assert "var(" not in stijlblad()


# Contrast (WCAG 2.2: 1.4.3 for what one reads, 1.4.11 for what one has to see)

GROND = ("--papier", "--vlak", "--vlak-zacht")
TEKST = [
    *((inkt, grond) for inkt in ("--inkt", "--inkt-zacht", "--accent", "--accent-donker", "--fout") for grond in GROND),
    *(("--markering", grond) for grond in ("--papier", "--vlak")),
    ("--inkt", "--accent-zacht"),
    ("--inkt", "--fout-zacht"),
    ("--op-accent", "--accent"),
]
TEKENING = [
    *((vorm, grond) for vorm in ("--rand", "--markering", "--accent") for grond in ("--papier", "--vlak")),
    ("--accent", "--accent-zacht"),
    ("--focus", "--focus-achter"),
]


def contrast(een: str, ander: str) -> float:
    hoog, laag = sorted((_licht(een), _licht(ander)), reverse=True)
    return (hoog + 0.05) / (laag + 0.05)


def _licht(kleur: str) -> float:
    """The relative luminance, from 0 for black to 1 for white."""
    delen = (deel / 12.92 if deel <= 0.04045 else ((deel + 0.055) / 1.055) ** 2.4 for deel in parse_color(kleur)[:3])
    return sum(gewicht * deel for gewicht, deel in zip((0.2126, 0.7152, 0.0722), delen, strict=True))


@pytest.mark.parametrize("medium", [LICHT, DONKER, PAPIER])
def test_wat_je_leest_en_moet_zien_steekt_af(medium):
    kleur = waarden(bron(TOKENS), medium)
    te_zwak = [
        (inkt, grond, round(contrast(kleur[inkt], kleur[grond]), 2))
        for paren, minstens in ((TEKST, 4.5), (TEKENING, 3))
        for inkt, grond in paren
        if contrast(kleur[inkt], kleur[grond]) < minstens
    ]

    assert te_zwak == []


def test_zwart_op_wit_is_het_meeste_contrast():
    assert contrast("#000000", "#ffffff") == contrast("#ffffff", "#000000") == 21
    assert round(contrast("#777777", "#ffffff"), 2) == 4.48


def test_donker_en_papier_zijn_eigen_paletten():
    licht, donker, papier = (waarden(bron(TOKENS), medium) for medium in (LICHT, DONKER, PAPIER))

    assert licht["--papier"] != donker["--papier"] != papier["--papier"] == "#ffffff"
    assert licht["--accent"] == papier["--accent"] != donker["--accent"]
