"""Small things with text: what may never be in what somebody typed, and words in a row."""

import re

# Every way to start a new line, among them the vertical tab and form feed that word processors paste.
NIEUWE_REGEL = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")

# Control characters can end a PDF or a log line early; bidi marks can make a text read otherwise than it is
# stored; half a surrogate pair cannot be written as UTF-8 at all, and XML knows no U+FFFE and U+FFFF: one of those in
# one text, and no spreadsheet can be made of all the others. No Dutch text needs any of these.
NOOIT = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")


BEGIN_VAN_WOORD = re.compile(r"\b[^\W\d_](?=[^\W\d_])")
TELWOORDEN = ("nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf")


def schoon(tekst: str) -> str:
    """Return `tekst` with one kind of newline and without what no text and no XML can hold (`NOOIT`).

    Tab and newline stay, and so do emoji and letters of every script.
    """
    return NOOIT.sub("", NIEUWE_REGEL.sub("\n", tekst))


def opsomming(delen: list[str]) -> str:
    """Join words as one writes them: "a", "a en b", "a, b en c". An empty list gives an empty text."""
    return " en ".join([", ".join(delen[:-1]), delen[-1]] if len(delen) > 1 else delen)


def kleine_letters(tekst: str) -> str:
    """Return words of a label as they stand inside a sentence: "Past meer bij A" becomes "past meer bij A"."""
    return BEGIN_VAN_WOORD.sub(lambda gevonden: gevonden[0].lower(), tekst)


def op_een_regel(tekst: str) -> str:
    """Return `tekst` clean and on one line with single spaces: what a name has to be, in a list and in a mail."""
    return " ".join(schoon(tekst).split())


def hoeveel(aantal: int, enkelvoud: str, meervoud: str) -> str:
    """Say a number with its word: "1 gemeente", "6 gemeenten"."""
    return f"{aantal} {enkelvoud if aantal == 1 else meervoud}"


def telwoord(aantal: int, *, tot: int = 10) -> str:
    """Write a small number as a word, as one does in a sentence: "vier"; above `tot` (at most 12) in figures."""
    return TELWOORDEN[aantal] if aantal <= tot else str(aantal)


def als_nummer(tekst: str) -> int:
    """Return the number of a row that stands in `tekst`, and 0 (which no row has) when there is none.

    A longer row of digits is no number of ours: Python refuses to read one of thousands.
    """
    return int(tekst) if len(tekst) < 10 and tekst.isascii() and tekst.isdecimal() else 0


LANGSTE_VRAAG = 100  # characters; nobody types more, and a longer text matches no name
