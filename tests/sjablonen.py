"""The templates of the site as files: which there are, and what they name."""

import re
from pathlib import Path

from tests.kamers import WORTEL

SJABLONEN = WORTEL / "templates"


def sjablonen() -> list[str]:
    return sorted(str(pad.relative_to(SJABLONEN)) for pad in SJABLONEN.rglob("*.*"))


def genoemd(tag: str, map_: Path = SJABLONEN) -> set[str]:
    """Every fixed first argument of this tag in the templates; what is computed is left out."""
    patroon = re.compile(rf"""{{%-?\s*{tag}\s+(["'])(?P<naam>[^"']+)\1""")
    return {vondst["naam"] for pad in map_.rglob("*.*") for vondst in patroon.finditer(pad.read_text())}
