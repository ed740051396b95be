"""How people type the name of a municipality, and how we keep it so that both databases find it the same way.

No accents, capitals, apostrophes or hyphens are compared, and no database extension is needed for that: each row
keeps its own name in the form in which one searches.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence

from regie.stukken.tekst import LANGSTE_VRAAG

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

# What people write between names. Some of it also stands in a name, so names are looked up before it counts.
TUSSEN = re.compile(r"[,;/&+|•·\n\t]|\s[-–—]\s|\ben\b", re.IGNORECASE)
KAN_IN_NAAM = ("/", "&", "+", "|")


def zoekvorm(tekst: str) -> str:
    """Return the words of `tekst` in small letters without accents: "'s-Gravenhage" becomes "s gravenhage"."""
    zonder_accent = unicodedata.normalize("NFKD", tekst[:LANGSTE_VRAAG].replace("&", " en ")).casefold()
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


class Namenlijst[T]:
    """Finds names in a list as people write it: wholes first and the longest first, because a name can have a comma
    or "en" in it (Nuenen, Gerwen en Nederwetten).

    `namen`: a name and what it stands for; of two that read alike the last one counts.
    """

    def __init__(self, namen: Iterable[tuple[str, T]]):
        namen = list(namen)
        self._bekend = {naamsleutel(naam): ding for naam, ding in namen}
        self._meeste_delen = max((len(_delen(naam)) for naam, _ in namen), default=1)

    def vind(self, tekst: str, *, hoogstens: int) -> tuple[list[T], list[str]]:
        """Return what is named, each once and in order, and what is no name; together no more than `hoogstens`."""
        gevonden: dict[T, None] = {}
        onbekend: list[tuple[int, int]] = []  # where such a name begins and ends
        delen = _delen(tekst)
        sleutels = [naamsleutel(tekst[begin:eind]) for begin, eind in delen]
        plek = 0
        while plek < len(delen) and len(gevonden) + len(onbekend) < hoogstens:
            begin, eind = delen[plek]
            for aantal in range(min(self._meeste_delen, len(delen) - plek), 0, -1):
                if (heel := " ".join(filter(None, sleutels[plek : plek + aantal]))) in self._bekend:
                    gevonden[self._bekend[heel]] = None
                    break
            else:
                # "Foo/Bar" is told as it was written.
                if onbekend and tekst[onbekend[-1][1] : begin].strip() in KAN_IN_NAAM:
                    begin = onbekend.pop()[0]
                onbekend.append((begin, eind))
            plek += aantal
        return list(gevonden), list(dict.fromkeys(tekst[begin:eind].strip() for begin, eind in onbekend))


def _delen(tekst: str) -> Sequence[tuple[int, int]]:
    """Where the parts between separators begin and end; without those in which no letter or figure stands."""
    grenzen = [0, *(plek for vondst in TUSSEN.finditer(tekst) for plek in vondst.span()), len(tekst)]
    paren = zip(grenzen[::2], grenzen[1::2], strict=True)
    return [(begin, eind) for begin, eind in paren if any(teken.isalnum() for teken in tekst[begin:eind])]


def naamsleutel(naam: str) -> str:
    """A name as it is compared: "de gemeente Aa & Hunze" is "aa hunze", as is "Aa/Hunze"."""
    woorden = zoekvorm(naam).split()
    for vooraf in (["de"], []):
        if woorden[: len(vooraf) + 1] in ([*vooraf, "gemeente"], [*vooraf, "gemeenten"]):
            woorden = woorden[len(vooraf) + 1 :]
    return " ".join(woord for woord in woorden if woord != "en")
