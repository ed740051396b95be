"""How people type the name of a municipality, and how we keep it so that both databases find it the same way.

No accents, capitals, apostrophes or hyphens are compared, and no database extension is needed for that: each row
keeps its own name in the form in which one searches.
"""

import unicodedata
from collections.abc import Iterable

# What people call a municipality besides its official name. Official names change seldom, these hardly ever.
ALIASSEN: dict[str, tuple[str, ...]] = {
    "GM0164": ("Hengelo Overijssel",),
    "GM0373": ("Bergen Noord-Holland",),
    "GM0417": ("Laren Noord-Holland",),
    "GM0484": ("Alphen a/d Rijn",),
    "GM0502": ("Capelle a/d IJssel",),
    "GM0518": ("Den Haag",),
    "GM0542": ("Krimpen a/d IJssel",),
    "GM0603": ("Rijswijk Zuid-Holland",),
    "GM0687": ("Middelburg Zeeland",),
    "GM0737": ("Tietjerksteradeel",),
    "GM0796": ("Den Bosch",),
    "GM0820": ("Nuenen c.a.",),
    "GM0888": ("Beek Limburg",),
    "GM0893": ("Bergen Limburg",),
    "GM0971": ("Stein Limburg",),
    "GM1891": ("Dantumadeel",),
    "GM1900": ("Zuidwest-Friesland", "Súdwest-Friesland"),
    "GM1940": ("De Friese Meren",),
    "GM1970": ("Noordoost-Friesland",),
}

LANGSTE_VRAAG = 100  # characters; nobody types more, and a longer text matches no name


def zoekvorm(tekst: str) -> str:
    """Return the words of `tekst` in small letters without accents: "'s-Gravenhage" becomes "s gravenhage"."""
    zonder_accent = unicodedata.normalize("NFKD", tekst[:LANGSTE_VRAAG]).casefold()
    letters = (teken for teken in zonder_accent if not unicodedata.combining(teken))
    woorden = "".join(teken if teken.isalnum() else " " for teken in letters).split()
    return " ".join(woorden)[:LANGSTE_VRAAG]


def aaneen(tekst: str) -> str:
    """Return the same without spaces. It sorts alike in every database, whatever that thinks of spaces and hyphens."""
    return zoekvorm(tekst).replace(" ", "")


def zoeknaam(namen: Iterable[str]) -> str:
    """Return what a search looks in: every name after a "|" in words, and after "|+" written as one word.

    So "|den b" finds how a name begins, and " b" how one of its other words begins. The "+" keeps "bergen" from
    finding Berg en Dal before the Bergens.
    """
    vormen: dict[str, None] = {}
    for naam in namen:
        vormen |= {zoekvorm(naam): None, f"+{aaneen(naam)}": None}
    return "|" + "|".join(vormen) + "|"
