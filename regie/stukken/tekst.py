"""Small things with text: the gate where text comes in and goes out (`schoon`, `op_een_regel`), and words in a row.

Fields of forms (regie/stukken/velden.py) and columns of tables (regie/stukken/kolommen.py) let text in through it;
columns, PDF, ODT, spreadsheets, calendar files and mail let it out through it, for what was kept before.
"""

import re
from unicodedata import normalize

# Every way to start a new line, among them the vertical tab and form feed that word processors paste.
NIEUWE_REGEL = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")

# Control characters can end a PDF or a log line early; bidi marks can make a text read otherwise than it is
# stored; half a surrogate pair cannot be written as UTF-8 at all, and XML knows no U+FFFE and U+FFFF: one of those in
# one text, and no spreadsheet can be made of all the others. U+FEFF is the mark at the start of a file, U+FFFC the
# place of a picture that did not come along. No Dutch text needs any of these.
NOOIT = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufff9-\ufffc"
    + "".join(f"{chr(vlak + 0xFFFE)}{chr(vlak + 0xFFFF)}" for vlak in range(0, 0x110000, 0x10000))
    + "]"
)
# What a name cannot hold besides: nobody sees them, and two names that look the same would differ.
ONZICHTBAAR = re.compile("[\u00ad\u034f\u115f\u1160\u180e\u200b\u2060-\u2064\u2800\u3164\uffa0]")
# Most texts: nothing to take out and nothing to put together. One look costs a tenth of what the rest does.
GEWOON = re.compile("[\n\t -~\u00a0-\u024f\u2010-\u2027\u20ac]*")

# Word writes its bullets and ticks as signs of the letters "Symbol" and "Wingdings", which no other letter has.
VAN_WORD = {
    "\uf020": " ", "\uf02d": "-", "\uf06c": "●", "\uf06e": "■", "\uf06f": "□", "\uf071": "□", "\uf076": "◆",
    "\uf0a7": "▪", "\uf0a8": "◻", "\uf0b7": "•", "\uf0d8": "▸", "\uf0de": "⇒", "\uf0e0": "→", "\uf0e8": "→",
    "\uf0f0": "⇒", "\uf0fb": "✗", "\uf0fc": "✓", "\uf0fe": "☑",
}  # fmt: skip
SYMBOOL = re.compile(f"[{''.join(VAN_WORD)}]")


BEGIN_VAN_WOORD = re.compile(r"\b[^\W\d_](?=[^\W\d_])")
TELWOORDEN = ("nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf")


def schoon(tekst: str) -> str:
    """Return `tekst` with one kind of newline, accents on their letters (NFC), and without what no text can hold.

    Tab and newline stay, and so do emoji and letters of every script. What only Word has a sign for becomes the sign
    that it looks like.
    """
    if GEWOON.fullmatch(tekst):
        return tekst
    return normalize("NFC", SYMBOOL.sub(lambda teken: VAN_WORD[teken[0]], zonder_nooit(tekst)))


def zonder_nooit(tekst: str) -> str:
    """As `schoon`, for a text with tags around it: an accent behind a ">" must not become one sign with it."""
    return NOOIT.sub("", NIEUWE_REGEL.sub("\n", tekst))


def opsomming(delen: list[str]) -> str:
    """Join words as one writes them: "a", "a en b", "a, b en c". An empty list gives an empty text."""
    return " en ".join([", ".join(delen[:-1]), delen[-1]] if len(delen) > 1 else delen)


def kleine_letters(tekst: str) -> str:
    """Return words of a label as they stand inside a sentence: "Past meer bij A" becomes "past meer bij A"."""
    return BEGIN_VAN_WOORD.sub(lambda gevonden: gevonden[0].lower(), tekst)


def op_een_regel(tekst: str) -> str:
    """Return `tekst` clean and on one line with single spaces: what a name has to be, in a list and in a mail."""
    return " ".join(ONZICHTBAAR.sub("", schoon(tekst)).split())


def hoeveel(aantal: int, enkelvoud: str, meervoud: str) -> str:
    """Say a number with its word: "1 gemeente", "6 gemeenten"."""
    return f"{aantal} {enkelvoud if aantal == 1 else meervoud}"


def in_mb(aantal: int) -> str:
    """Say how much a file may be, of a limit in bytes that is a number of whole megabytes: "25 MB"."""
    return f"{aantal // (1024 * 1024)} MB"


def telwoord(aantal: int, *, tot: int = 10) -> str:
    """Write a small number as a word, as one does in a sentence: "vier"; above `tot` (at most 12) in figures."""
    return TELWOORDEN[aantal] if aantal <= tot else str(aantal)


def als_nummer(tekst: str) -> int:
    """Return the number of a row that stands in `tekst`, and 0 (which no row has) when there is none.

    A longer row of digits is no number of ours: Python refuses to read one of thousands.
    """
    return int(tekst) if len(tekst) < 10 and tekst.isascii() and tekst.isdecimal() else 0


LANGSTE_VRAAG = 100  # characters; nobody types more, and a longer text matches no name
