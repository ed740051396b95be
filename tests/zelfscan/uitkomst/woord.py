"""One group in which every word of agreement comes up, and how to read from a page what it says of a role."""

import lxml.html

# Of eight people: two sides, deels eens, verdeeld without sides, eens.
PER_ROL = {"ontwerper": "22224444", "kwartiermaker": "12333345", "verbinder": "12233445", "dirigent": "33333344"}
ANTWOORDEN = tuple(map("".join, zip(*PER_ROL.values(), strict=True)))
KANTEN = "2 en 4, niemand ertussen"
# Per role: its word, what stands where the middle stands, and what is to talk about.
VERWACHT = {
    "ontwerper": ("verdeeld", KANTEN, "Een deel van jullie ziet deze rol veel vaker dan een ander deel."),
    "kwartiermaker": (
        "deels eens",
        "regelmatig aanwezig",
        "De meesten zitten dicht bij elkaar, een paar scores liggen verder weg.",
    ),
    "verbinder": ("verdeeld", "regelmatig aanwezig", "Jullie kijken hier verschillend naar."),
    "dirigent": ("eens", "regelmatig aanwezig", "Jullie zijn het eens. Deze rol is er geregeld, maar niet altijd."),
}


def stuk(antwoord, pad: str):
    """The one element at this XPath."""
    (gevonden,) = lxml.html.fromstring(antwoord.text).xpath(pad)
    return gevonden


def woorden(element) -> str:
    """What one reads of it: without the sentence in a strip, which only a screen reader gets."""
    return " ".join("".join(element.xpath(".//text()[not(ancestor::svg)]")).split())


def noemt_geen_midden(element) -> bool:
    merken = element.xpath(".//*[contains(@class, 'teken-midden')]")
    return "midden" not in element.text_content() and not merken


def begint_met_het_beeld(element) -> bool:
    """Whether one looks at the dots before one reads the word: who reads first, looks no more (ontwerp §5)."""
    eerste, *_ = element.xpath(".//svg | .//*[starts-with(@class, 'etiket ')]")
    return eerste.tag == "svg"
