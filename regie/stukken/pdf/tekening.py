"""The colours of the drawings in a PDF, written into them: WeasyPrint gives an SVG nothing of a style sheet."""

import re
from collections import defaultdict
from functools import lru_cache
from itertools import chain

import tinycss2

SVG = "{http://www.w3.org/2000/svg}"
EEN_KLASSE = re.compile(r"\.([a-z][\w-]*)")


def teken(wortel, css: str) -> None:
    """Give each shape and text of an SVG below this element what these rules say of its class, as attributes.

    `css`: rules of single classes (".a, .b"), with values written out. Raises ValueError for any other selector.
    """
    vormen = _vormen(css)
    for vorm in chain(wortel.iter(f"{SVG}path"), wortel.iter(f"{SVG}text")):
        for klasse in vorm.get("class", "").split():
            for naam, waarde in vormen.get(klasse, {}).items():
                vorm.set(naam, waarde)


@lru_cache(maxsize=1)
def _vormen(css: str) -> dict[str, dict[str, str]]:
    """Per class what it sets: {"teken-as": {"stroke": "#1d4f5c"}}."""
    vormen: dict[str, dict[str, str]] = defaultdict(dict)
    for regel in tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True):
        for selector in tinycss2.serialize(regel.prelude).split(","):
            if not (klasse := EEN_KLASSE.fullmatch(selector.strip())):
                raise ValueError(f"In een tekening staat bij een regel één klasse, niet {selector.strip()!r}")
            for een in tinycss2.parse_declaration_list(regel.content, skip_comments=True, skip_whitespace=True):
                vormen[klasse[1]][een.lower_name] = tinycss2.serialize(een.value).strip()
    return dict(vormen)
