"""Colours, sizes and distances on screen come from static/css/tokens.css, so one value is changed in one place."""

import re
from collections.abc import Iterator

import pytest
import tinycss2
from tinycss2.color4 import parse_color

from tests.kamers import APPS, WORTEL
from tests.stijlbladen import regels, van_scherm

pytestmark = pytest.mark.eenmaal

TOKENS = "tokens.css"
# The whole window, and the size of the letters around it: no choice of ours.
MAG = {(100.0, "vw"), (100.0, "vh"), (1.0, "em")}
# Of a grid, a movement and a turn.
SOORTEN = (".css", ".html", ".js", ".py")
GEEN_MAAT = ("fr", "s", "ms", "deg")
VAN_DE_BROWSER = ("transparent", "currentcolor", "inherit")


def rauw(inhoud: str) -> Iterator[str]:
    """Yield each colour and each length in these declarations that is no token."""
    for regel in tinycss2.parse_declaration_list(inhoud, skip_comments=True, skip_whitespace=True):
        if regel.type == "declaration":
            for een in _binnen(regel.value):
                yield f"{regel.name}: {een}"


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


def test_op_het_scherm_komt_elke_kleur_en_maat_uit_de_tokens():
    gevonden = [
        f"{blad} {regel.selector}: {een}"
        for blad in van_scherm()
        if blad != TOKENS
        for regel in regels(blad)
        for een in rauw(regel.inhoud)
    ]

    assert gevonden == []


@pytest.mark.parametrize(
    "inhoud",
    [
        "color: #123",
        "color: red",
        "background: rgb(0 0 0)",
        "padding: 3px",
        "gap: 0 0.4rem",
        "inline-size: calc(100% - 2px)",
    ],
)
def test_een_rauwe_kleur_of_maat_valt_op(inhoud):
    assert len(list(rauw(inhoud))) == 1


@pytest.mark.parametrize(
    "inhoud",
    ["color: var(--inkt)", "margin: 0 auto", "inline-size: 100vw", "color: CanvasText", "flex: 1 1 50%", "border: 0"],
)
def test_een_token_en_wat_geen_keuze_is_mogen(inhoud):
    assert not list(rauw(inhoud))


def test_elk_token_wordt_gebruikt():
    gezet = {naam for regel in regels(TOKENS) for naam in re.findall(r"(?m)^\s*(--[\w-]+):", regel.inhoud)}
    paden = [pad for map_ in ("static", "templates", *APPS) for pad in (WORTEL / map_).rglob("*.*")]
    bronnen = [pad.read_text() for pad in paden if pad.suffix in SOORTEN]
    gebruikt = {naam for bron in bronnen for naam in re.findall(r"var\((--[\w-]+)", bron)}

    assert len(gezet) > 80
    assert gezet - gebruikt == set()
