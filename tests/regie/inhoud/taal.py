"""What is wrong with a text on screen."""

import re

# Words of blame, of a promise we don't make, or of the meeting room. Parts of words, so "slechte" counts too.
NOOIT = (
    "onvoldoende",
    "anoniem",
    "slecht",
    "regisseur benoemd",
    "borgen",
    "implement",
    "stakeholder",
    "uitrol",
    "optimalis",
    "faciliter",
    "integraal",
    "structureel",
    "interdisciplinair",
)
LANGSTE_ZIN = 22  # words; longer ones are hard to read aloud


def zinnen(tekst: str) -> list[str]:
    return re.split(r"(?<=[.?!]) ", tekst)


def taalfouten(tekst: str, *, hoogstens: int | None = None, slot: str = ".?!") -> list[str]:
    """Return what is wrong with a text of full sentences; `hoogstens` counts characters, `slot` is how it may end."""
    fouten = [f"verboden woord: {woord}" for woord in NOOIT if woord in tekst.lower()]
    fouten += [f"te lange zin: {zin}" for zin in zinnen(tekst) if len(zin.split()) > LANGSTE_ZIN]
    fouten += [f"zin zonder hoofdletter: {zin}" for zin in zinnen(tekst) if not re.match(r"('\w )?[A-ZÀ-Ý]", zin)]
    if not tekst.endswith(tuple(slot)):
        fouten.append("geen leesteken aan het eind")
    if hoogstens and len(tekst) > hoogstens:
        fouten.append(f"{len(tekst)} tekens, hoogstens {hoogstens}")
    return fouten + tekenfouten(tekst)


def tekenfouten(tekst: str) -> list[str]:
    """Return what is wrong with the signs of any text, titles included."""
    regels = {
        r"\s{2,}|^\s|\s$|[\n\t]": "spatie te veel",
        r"\w’\w|(^|\s)’\w": "gekrulde apostrof: schrijf regio's en 's",
        r'"|(^|\s)\'(?!s\b|t\b|n\b)': "recht aanhalingsteken: schrijf ‘ ’",
        r"[,.?!:;]\w": "spatie te weinig",
        r"\s[,.?!:;]": "spatie voor een leesteken",
        r"\b[Uu]w?\b": "u of uw in plaats van je",
    }
    return [fout for patroon, fout in regels.items() if re.search(patroon, tekst)]
