"""Where a colon stands for a verb or for a full stop: "Dat kan niet: er is geen lijst". Read by `test_woorden.py`.

A colon comes after a label ("Waar: …"), or before a list, an example, a question or a quote. Between two sentences it
hides how they belong together, and who reads slowly loses the thread: two sentences, or "want", "dus", "en".
"""

import re

# Where one of two texts comes in, they stand against each other.
_ZIN = re.compile(r"(?<=[.!?…])[’”)]?\s+(?=[A-ZÀ-Ý‘“(…])|(?<=[a-zà-ÿ….!?/])(?=[A-ZÀ-Ý])")
_DUBBELE_PUNT = re.compile(r"(?<!ijvoorbeeld):\s+(?![‘{])")
# What only a sentence has: who does it, or what it does.
_IN_EEN_ZIN = re.compile(
    r"\b(?:ik|je|jij|we|ze|jullie|er|iedereen|iemand|niemand|dat|die|dit|daar|hier|dan|anders|daarna|daarom|"
    r"is|zijn|was|waren|wordt|worden|werd|heeft|hebben|had|kan|kunnen|kon|konden|mag|mogen|moet|moeten|gaat|gaan|staat|staan|stond|"
    r"krijgt|krijgen|kreeg|kregen|komt|komen|geeft|geven|gaf|ziet|zien|zag|leest|lezen|blijft|blijven|ligt|liggen|geldt|telt|tellen|"
    r"klopt|helpt|hoort|bedenkt|bespreekt|ontbreekt|mist|betekent|past|begint|werkt|weet|vult|doet|"
    r"doe|lees|kies|kijk|vul|maak|zet|vraag|geef|praat|sluit|verwijder|noem|nodig|beantwoord|begin|schuif|bekijk|houd|"
    r"leg|ga|zoek|schrijf|vertel|spreek|wacht|bewaar|stel)\b",
    re.IGNORECASE,
)
_LABEL = 4

MAG = {
    r"Zo lezen we het: ": "het vaste begin van wat van ons is",
    r"Alleen de naam: alles wat je verder vertelt": "een voorwaarde zoals die is aanvaard",
}


def als_werkwoord(tekst: str) -> list[str]:
    """Return each sentence of a text in which a colon stands between two sentences."""
    fout = []
    for zin in _ZIN.split(tekst):
        for punt in _DUBBELE_PUNT.finditer(zin):
            voor, na = zin[: punt.start()], zin[punt.end() :]
            label = len(voor.split()) <= _LABEL and not _IN_EEN_ZIN.search(voor)
            if label or na.rstrip("’”)").endswith("?") or not _IN_EEN_ZIN.search(na):
                continue
            if not any(re.search(patroon, zin) for patroon in MAG):
                fout.append(zin)
    return fout
