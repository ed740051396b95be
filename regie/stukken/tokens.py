"""The tokens of static/css, for what is no page in a browser: a PDF, a drawing in it, a document, a spreadsheet."""

import re
from collections.abc import Iterator

import tinycss2

VAN = re.compile(r"var\((--[\w-]+)\)")


def waarden(css: str, medium: str = "print") -> dict[str, str]:
    """Return each token that this style sheet sets, as it is on `medium`: {"--accent": "#1d4f5c"}.

    `medium`: what stands behind the @media that counts. Of a name that is set twice the last one counts; a token made
    of others has their values written out, and KeyError is raised for one that is not set.
    """
    gezet = dict(_gezet(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True), medium))
    return {naam: vul_in(waarde, gezet) for naam, waarde in gezet.items()}


def vul_in(css: str, gezet: dict[str, str]) -> str:
    """Return this CSS with the value of each token in its place. Raises KeyError for one that is not set."""
    while VAN.search(css):
        css = VAN.sub(lambda vondst: gezet[vondst[1]], css)
    return css


def is_wortel(regel) -> bool:
    """Whether this rule says what the tokens are."""
    return regel.type == "qualified-rule" and _voor(regel) == ":root"


def _gezet(regels, medium: str) -> Iterator[tuple[str, str]]:
    for regel in regels:
        if regel.type == "at-rule" and regel.lower_at_keyword == "media" and _voor(regel) == medium:
            binnen = tinycss2.parse_rule_list(regel.content, skip_comments=True, skip_whitespace=True)
            yield from _gezet(binnen, medium)
        elif is_wortel(regel):
            for een in tinycss2.parse_declaration_list(regel.content, skip_comments=True, skip_whitespace=True):
                if een.type == "declaration" and een.name.startswith("--"):
                    yield een.name, tinycss2.serialize(een.value).strip()


def _voor(regel) -> str:
    return tinycss2.serialize(regel.prelude).strip()
