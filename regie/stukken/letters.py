"""Cuts of Source Sans 3 out of its package, for PDFs (pdf/lettertypen.py) and pages (regie/site/schermletters.py).

The package's licence (OFL) keeps the name "Source" for the unchanged font, so ours go by another name; that also
keeps them apart from a copy that the system may have.
"""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterable
from io import BytesIO
from pathlib import Path

FAMILIE = "Regie Sans"
PAKKET = "fontpkg-source-sans-3"
# Kerning, ligatures and accents. Figures are of one width by default, as tables want them.
KENMERKEN = ("ccmp", "kern", "liga", "locl", "mark", "mkmk")


def snijd(
    bestand: str, gewicht: int | tuple[int, int], stijl: str, tekens: Iterable[int], soort: str | None = None
) -> bytes:
    """Return one face of this file of the package, with these signs. The same input gives the same bytes.

    `gewicht`: from 200 to 900; of two of them it gets all between, as a variable font whose usual weight is the first.
    `tekens`: code points; what the font lacks is skipped. `soort`: "woff2" for a browser, else it is a plain TTF.
    """
    # Together they take half a second to import, and nearly every process finds the letters ready.
    from fontTools import subset
    from fontTools.ttLib import TTFont
    from fontTools.varLib import instancer

    letter = TTFont(in_pakket(bestand), recalcTimestamp=False)
    keuze = subset.Options(
        layout_features=list(KENMERKEN),
        hinting=False,
        notdef_outline=True,
        drop_tables=["BASE", "DSIG", "STAT", "gasp"],
        name_IDs=[0, 13, 14],  # copyright, licence and its address stay with every cut
        name_languages=[0x409],
    )
    snijder = subset.Subsetter(keuze)
    snijder.populate(unicodes=tekens)
    # Cutting first makes the instantiation five times quicker.
    snijder.subset(letter)
    letter = instancer.instantiateVariableFont(letter, {"wght": gewicht})
    _noem(letter, stijl)
    letter["OS/2"].usWeightClass = gewicht if isinstance(gewicht, int) else gewicht[0]
    letter.flavor = soort
    return als_bytes(letter)


def in_pakket(bestand: str) -> Path:
    import fontpkg_source_sans_3

    return Path(fontpkg_source_sans_3.__file__).parent / "files" / bestand


def als_bytes(letter) -> bytes:
    uit = BytesIO()
    letter.save(uit)
    return uit.getvalue()


def zet_klaar(doel: Path, maak: Callable[[Path], None]) -> Path:
    """Return the folder `doel`, with in it what `maak` writes in the folder that it is given; made once.

    Two processes may call this at once: each works in a folder of its own, and the first one done puts it in place.
    """
    if doel.is_dir():
        return doel
    doel.parent.mkdir(parents=True, exist_ok=True)
    werkmap = Path(tempfile.mkdtemp(prefix=".maken-", dir=doel.parent))
    try:
        maak(werkmap)
        werkmap.chmod(0o755)
        _geef_plek(werkmap, doel)
    finally:
        shutil.rmtree(werkmap, ignore_errors=True)
    return doel


def _noem(letter, stijl: str) -> None:
    namen = letter["name"]
    ps_naam = f"{FAMILIE}-{stijl}".replace(" ", "")
    for nummer, tekst in {1: FAMILIE, 2: stijl, 3: ps_naam, 4: f"{FAMILIE} {stijl}", 6: ps_naam}.items():
        namen.setName(tekst, nummer, 3, 1, 0x409)


def _geef_plek(werkmap: Path, doel: Path) -> None:
    try:
        os.rename(werkmap, doel)
    except OSError:
        # Another process was first; its files are the same as ours.
        if not doel.is_dir():
            raise
