"""From a template to an accessible PDF (PDF/UA-1). The only place that knows WeasyPrint.

WeasyPrint is imported at the first PDF: it takes a second, and it needs pango, which the site itself does not.
"""

import atexit
import hashlib
import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache, lru_cache
from pathlib import Path

from django.conf import settings
from django.template.loader import render_to_string

from regie.stukken import drukkerij
from regie.stukken.tekst import schoon, zonder_nooit

from .afwerken import werk_af
from .lettertypen import FONTCONFIG, zorg_voor_lettertypen
from .ophalen import AdresGeweigerd, maak_ophaler
from .stijl import stijlblad, tekenstijl
from .tekening import teken
from .tekens import in_woorden, zonder_letter

# For each line of a word that does not fit, WeasyPrint lays out all that is left of it, unless a place to break is
# near: 12 s for a word of 30,000 signs, 0.3 s with a zero-width space now and then. It is not in the text of the PDF.
LANG_WOORD = re.compile(r"\S{41,}")
STUK = re.compile(r".{8}(?=.)")
BREEKPLEK = "\u200b"


class PdfNietBeschikbaar(Exception):
    """PDFs cannot be made on this machine; str() says in Dutch what is missing and how to install it."""

    def __init__(self):
        super().__init__(
            "Pdf's kunnen hier nog niet worden gemaakt, want pango ontbreekt. Installeer het (Debian en Ubuntu): "
            "sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0. Of op een Mac: "
            "brew install pango."
        )

    def __reduce__(self):
        # It may come from another process.
        return type(self), ()


class TeVeelPaginas(ValueError):
    """The PDF has more pages than the caller allows."""


def html_voor_pdf(template: str, context: dict) -> str:
    """Return the HTML that the PDF is made of, without control characters and bidi marks (regie/stukken/tekst.py)."""
    return str(zonder_nooit(render_to_string(template, context)))


def maak_pdf(
    template: str,
    context: dict | Callable[[], dict],
    *,
    sleutel: tuple = (),
    voor: str = "",
    bewaar: bool = True,
    hoogstens: int | None = None,
) -> bytes:
    """Return the PDF of a template on regie/stukken/pdf_basis.html. The same input gives the same bytes.

    What was made is kept by its HTML, or by `sleutel`: then it is found without calling `context` or rendering. That
    holds everything the PDF shows that can change, as values that their `repr` tells apart; not code and style.

    `voor`: the visitor who waits for it (regie/mensen/bezoeker.py); without one it is for a task, which waits longer.
    `bewaar=False` for what a visitor typed: then nothing is read from or left in the cache. `hoogstens` is the
    largest number of pages; above it this raises TeVeelPaginas. Raises NogNietKlaar and NietGelukt as
    regie/stukken/drukkerij, PdfNietBeschikbaar without pango, and AdresGeweigerd when the HTML refers to anything but
    `static:`. The middleware of regie/stukken/later.py makes a page of the first three.
    """

    def html() -> tuple[str, int | None]:
        return html_voor_pdf(template, context() if callable(context) else context), hoogstens

    if not bewaar:
        return drukkerij.maak("", _maak, html, voor=voor)
    if sleutel and not settings.DEBUG:
        return _bewaard(repr((template, *sleutel)), html, hoogstens, voor)
    # Or with DEBUG a changed template would not show.
    gelezen = html()
    return _bewaard(gelezen[0], lambda: gelezen, hoogstens, voor)


def _bewaard(waarvan: str, html: Callable[[], tuple], hoogstens: int | None, voor: str) -> bytes:
    naam = _sleutel(waarvan, hoogstens)
    return drukkerij.haal(naam) or drukkerij.maak(naam, _maak, html, voor=voor)


def _sleutel(waarvan: str, hoogstens: int | None) -> str:
    """Everything the bytes depend on: what it shows, the style sheets, the letters (by the name of their folder)."""
    delen = (waarvan, stijlblad(), tekenstijl(), zorg_voor_lettertypen().name, str(hoogstens))
    return hashlib.sha256("\0".join(delen).encode()).hexdigest()


def _maak(html: str, hoogstens: int | None) -> bytes:
    weasyprint = laad_weasyprint()
    ophaler, letters = _gereedschap()
    try:
        boom = weasyprint.HTML(string=html, url_fetcher=ophaler)
        _maak_teksten_klaar(boom.etree_element)
        teken(boom.etree_element, tekenstijl())
        document = boom.render(
            font_config=letters,
            stylesheets=[_stijl(stijlblad())],
            pdf_variant="pdf/ua-1",
            presentational_hints=True,  # the number of a point of a list
        )
        if hoogstens is not None and len(document.pages) > hoogstens:
            raise TeVeelPaginas(f"De pdf heeft {len(document.pages)} pagina's; {hoogstens} is het meeste.")
        # A template may break its lines; the title stands in the title bar of the reader.
        document.metadata.title = " ".join((document.metadata.title or "").split())
        return document.write_pdf(finisher=werk_af, pdf_variant="pdf/ua-1")
    except weasyprint.urls.FatalURLFetchingError as fout:
        # It is a BaseException, which would take the whole process along.
        raise AdresGeweigerd(str(fout.__cause__ or fout)) from fout


def _maak_teksten_klaar(wortel) -> None:
    """Let every text out through the gate, in signs there is a letter for, and in words that fit on a line.

    A break is allowed after every 8 signs of a word above 40 signs: longer than Dutch words, shorter than addresses.
    """
    vreemd = zonder_letter(zorg_voor_lettertypen())
    for element in wortel.iter():
        for kant in ("text", "tail"):
            if was := getattr(element, kant):
                leesbaar = vreemd.sub(in_woorden, schoon(was))
                tekst = LANG_WOORD.sub(lambda woord: STUK.sub(rf"\g<0>{BREEKPLEK}", woord[0]), leesbaar)
                if tekst != was:
                    setattr(element, kant, tekst)


def laad_weasyprint():
    """Import it. Raises PdfNietBeschikbaar."""
    try:
        import weasyprint
    except OSError as fout:  # cffi cannot load pango or what it stands on
        raise PdfNietBeschikbaar from fout
    return weasyprint


@cache
def _gereedschap():
    """The fetcher and the fonts of this process; made anew they would cost 50 to 80 ms per PDF."""
    from weasyprint.text.fonts import FontConfiguration

    letters = zorg_voor_lettertypen()
    with _alleen_onze(letters):
        return maak_ophaler(letters), FontConfiguration()


@contextmanager
def _alleen_onze(letters: Path) -> Iterator[None]:
    """Let fontconfig look for letters here only. It knows no other way, and other programs keep theirs."""
    was = os.environ.get("FONTCONFIG_FILE")
    os.environ["FONTCONFIG_FILE"] = str(letters / FONTCONFIG)
    try:
        yield
    finally:
        del os.environ["FONTCONFIG_FILE"]
        if was is not None:
            os.environ["FONTCONFIG_FILE"] = was


@lru_cache(maxsize=1)
def _stijl(css: str):
    """The parsed style sheet. Keyed by its text, so that a change shows without a restart."""
    from weasyprint import CSS

    ophaler, letters = _gereedschap()
    return CSS(string=css, url_fetcher=ophaler, font_config=letters)


@atexit.register
def _ruim_op():
    """FontConfiguration removes its folder of fonts when it goes; at the very end of Python it no longer can."""
    _stijl.cache_clear()
    _gereedschap.cache_clear()
