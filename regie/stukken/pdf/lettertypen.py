"""The letters of the PDFs: small, static cuts of the variable font in a package, made once per machine.

Static and cut down to Latin, they cost 100 ms less per PDF than the variable originals. The package's licence
(OFL) keeps the name "Source" for the unchanged font, so ours go by another name; that also keeps them apart from
a copy that the system may have.
"""

import hashlib
import os
import shutil
import tempfile
from functools import cache
from importlib import metadata
from io import BytesIO
from pathlib import Path

from django.conf import settings

FAMILIE = "Regie Sans"
PAKKET = "fontpkg-source-sans-3"
# name: (file in the package, weight, style); the names are those in static/css/pdf/blad.css.
SNEDEN = {
    "regular.ttf": ("SourceSans3[wght].ttf", 400, "Regular"),
    "italic.ttf": ("SourceSans3-Italic[wght].ttf", 400, "Italic"),
    "semibold.ttf": ("SourceSans3[wght].ttf", 600, "SemiBold"),
}
# Basic Latin, Latin-1, Latin Extended-A, loose accents (text pasted from a Mac has them), general punctuation,
# euro, arrows, − ≈ ≠ ≤ ≥ and a few shapes. What the font lacks is skipped.
TEKENS = (
    *range(0x20, 0x7F),
    *range(0xA0, 0x180),
    *range(0x2C6, 0x2DE),
    *range(0x300, 0x30D),
    0x327,
    0x328,
    *range(0x2010, 0x2028),
    *range(0x202F, 0x205F),
    0x20AC,
    0x2122,
    *range(0x2190, 0x219A),
    0x2212,
    0x2248,
    0x2260,
    0x2264,
    0x2265,
    0x25A0,
    0x25CF,
    0x2713,
)
# Kerning, ligatures and accents. Figures are of one width by default, as tables want them.
KENMERKEN = ("ccmp", "kern", "liga", "locl", "mark", "mkmk")


def zorg_voor_lettertypen() -> Path:
    """Return the folder with the files of SNEDEN, made first if need be (about 2 s).

    Two processes may call this at once: each works in a folder of its own, and the first one done puts it in place.
    """
    doel = Path(settings.VAR_MAP) / "lettertypen" / _versie()
    if doel.is_dir():
        return doel
    doel.parent.mkdir(parents=True, exist_ok=True)
    werkmap = Path(tempfile.mkdtemp(prefix=".maken-", dir=doel.parent))
    try:
        for naam in SNEDEN:
            (werkmap / naam).write_bytes(maak_snede(naam))
        werkmap.chmod(0o755)
        _zet_klaar(werkmap, doel)
    finally:
        shutil.rmtree(werkmap, ignore_errors=True)
    return doel


def maak_snede(naam: str) -> bytes:
    """Cut one face of SNEDEN out of the package. The same input gives the same bytes: no time, no random number."""
    # Together they take half a second to import, and nearly every process finds the letters ready.
    import fontpkg_source_sans_3
    from fontTools import subset
    from fontTools.ttLib import TTFont
    from fontTools.varLib import instancer

    bestand, gewicht, stijl = SNEDEN[naam]
    letter = TTFont(Path(fontpkg_source_sans_3.__file__).parent / "files" / bestand, recalcTimestamp=False)
    keuze = subset.Options(
        layout_features=list(KENMERKEN),
        hinting=False,
        notdef_outline=True,
        drop_tables=["BASE", "DSIG", "STAT", "gasp"],
        name_IDs=[0, 13, 14],  # copyright, licence and its address stay with every cut
        name_languages=[0x409],
    )
    snijder = subset.Subsetter(keuze)
    snijder.populate(unicodes=TEKENS)
    # Cutting first makes the instantiation five times quicker.
    snijder.subset(letter)
    letter = instancer.instantiateVariableFont(letter, {"wght": gewicht})
    _noem(letter, stijl)
    letter["OS/2"].usWeightClass = gewicht
    uit = BytesIO()
    letter.save(uit)
    return uit.getvalue()


def _noem(letter, stijl: str) -> None:
    namen = letter["name"]
    ps_naam = f"{FAMILIE}-{stijl}".replace(" ", "")
    for nummer, tekst in {1: FAMILIE, 2: stijl, 3: ps_naam, 4: f"{FAMILIE} {stijl}", 6: ps_naam}.items():
        namen.setName(tekst, nummer, 3, 1, 0x409)


@cache
def _versie() -> str:
    """Another package, another fontTools or another recipe above gives another folder."""
    recept = repr((FAMILIE, SNEDEN, TEKENS, KENMERKEN, metadata.version("fonttools")))
    return f"{metadata.version(PAKKET)}-{hashlib.sha256(recept.encode()).hexdigest()[:8]}"


def _zet_klaar(werkmap: Path, doel: Path) -> None:
    try:
        os.rename(werkmap, doel)
    except OSError:
        # Another process was first; its files are the same as ours.
        if not doel.is_dir():
            raise
