"""The letters of the PDFs: small, static cuts of the variable font in a package, made once per machine.

What they lack (emoji, other scripts) comes from a second package, only read when a text needs it. Static as well: of
a variable one WeasyPrint writes down when it cut it. No letter of the system is ever used: the same text gives the
same PDF everywhere.

Static and cut down to Latin, they cost 100 ms less per PDF than the variable originals.
"""

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib import metadata
from pathlib import Path
from unicodedata import category
from xml.sax.saxutils import escape

from django.conf import settings

from regie.stukken.letters import FAMILIE, KENMERKEN, PAKKET, als_bytes, in_pakket, snijd, zet_klaar

ANDERE = "manimgx-fonts"
# name: (file in the package, weight, style); the names are those in static/css/pdf/blad.css.
SNEDEN = {
    "regular.ttf": ("SourceSans3[wght].ttf", 400, "Regular"),
    "italic.ttf": ("SourceSans3-Italic[wght].ttf", 400, "Italic"),
    "semibold.ttf": ("SourceSans3[wght].ttf", 600, "SemiBold"),
}
# Basic Latin, Latin-1, Latin Extended-A, Romanian, loose accents (text pasted from a Mac has them), general
# punctuation, euro, arrows, signs of sums, shapes and ticks. What the font lacks is skipped.
TEKENS = (
    *range(0x20, 0x7F),
    *range(0xA0, 0x180),
    *range(0x218, 0x21C),
    *range(0x2C6, 0x2DE),
    *range(0x300, 0x30D),
    0x327,
    0x328,
    *range(0x2010, 0x2028),
    *range(0x202F, 0x205F),
    0x20AC,
    0x2122,
    *range(0x2190, 0x27C0),
)
# Of the second package, what stands in headings as well: Greek, Cyrillic, the rest of Latin, and the space between.
OOK_VET = "NotoSans[wght].ttf"
VETTE_TEKENS = (*range(0x20, 0x590), *range(0x1E00, 0x2070))
VARIATIE = ["HVAR", "MVAR", "STAT", "VVAR", "avar", "cvar", "fvar", "gvar"]
# Where fontconfig looks for letters, instead of in the system; and which signs there is a letter for.
ANDERE_MAP, FONTCONFIG, TEKENLIJST = "andere", "fonts.conf", "tekens.txt"
WAAR = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>{map}</dir>
  <cachedir>{cache}</cachedir>
</fontconfig>
"""


def zorg_voor_lettertypen() -> Path:
    """Return the folder with the files of SNEDEN, FONTCONFIG and TEKENLIJST, made first if need be (about 6 s)."""
    doel = Path(settings.VAR_MAP) / "lettertypen" / _versie()

    def maak(werkmap: Path) -> None:
        for naam in SNEDEN:
            (werkmap / naam).write_bytes(maak_snede(naam))
        (werkmap / ANDERE_MAP).mkdir()
        for naam, inhoud in maak_andere():
            (werkmap / ANDERE_MAP / naam).write_bytes(inhoud)
        waar = WAAR.format(map=escape(str(doel / ANDERE_MAP)), cache=escape(str(doel / "cache")))
        (werkmap / FONTCONFIG).write_text(waar)
        (werkmap / TEKENLIJST).write_text(maak_tekenlijst())

    return zet_klaar(doel, maak)


def maak_snede(naam: str) -> bytes:
    """Cut one face of SNEDEN out of the package."""
    bestand, gewicht, stijl = SNEDEN[naam]
    return snijd(bestand, gewicht, stijl, TEKENS)


def maak_andere() -> Iterator[tuple[str, bytes]]:
    """Yield name and content of each letter of the second package: as it is at its usual weight, one also bolder."""
    from fontTools import subset
    from fontTools.ttLib import TTFont
    from fontTools.varLib import instancer

    for bestand in sorted(_andere_letters().glob("*.ttf")):
        with TTFont(bestand, recalcTimestamp=False, recalcBBoxes=False, lazy=True) as letter:
            for tabel in set(VARIATIE) & set(letter.keys()):
                del letter[tabel]
            yield bestand.name, als_bytes(letter)
    letter = TTFont(_andere_letters() / OOK_VET, recalcTimestamp=False)
    snijder = subset.Subsetter(subset.Options(layout_features=list(KENMERKEN), hinting=False, notdef_outline=True))
    snijder.populate(unicodes=VETTE_TEKENS)
    snijder.subset(letter)
    letter = instancer.instantiateVariableFont(letter, {"wght": 600})
    letter["OS/2"].usWeightClass = 600
    yield f"semibold-{OOK_VET}", als_bytes(letter)


def maak_tekenlijst() -> str:
    """Return which signs there is a letter for, as numbers: "20-7e a0-17f …", all that each style has."""
    from fontTools.ttLib import TTFont

    def tekens_in(bestand: Path) -> set[int]:
        with TTFont(bestand, lazy=True) as letter:
            return set(letter.getBestCmap())

    eigen = [tekens_in(in_pakket(bestand)) for bestand, *_ in SNEDEN.values()]
    andere = [tekens_in(bestand) for bestand in _andere_letters().glob("*.ttf")]
    # Not what controls the signs around it: that is set in their letter, which need not have it.
    tekens = sorted(
        een for een in set(TEKENS).intersection(*eigen).union(*andere) if category(chr(een)) not in ("Cc", "Cf")
    )
    begin = [een for vorige, een in zip([-2, *tekens], tekens, strict=False) if een != vorige + 1]
    eind = [een for een, volgende in zip(tekens, [*tekens[1:], -1], strict=False) if volgende != een + 1]
    return " ".join(f"{van:x}-{tot:x}" for van, tot in zip(begin, eind, strict=True))


def _andere_letters() -> Path:
    import manimgx_fonts

    return Path(manimgx_fonts.__file__).parent


@cache
def _versie() -> str:
    """Another package, another fontTools or another recipe above gives another folder."""
    andere = (metadata.version(ANDERE), OOK_VET, VETTE_TEKENS, VARIATIE, WAAR)
    recept = repr((FAMILIE, SNEDEN, TEKENS, KENMERKEN, metadata.version("fonttools"), andere))
    return f"{metadata.version(PAKKET)}-{hashlib.sha256(recept.encode()).hexdigest()[:8]}"
