"""What an instrument calls its items, in a template that has only the key of one."""

from django import template

from regie.stukken.tekst import kleine_letters
from zelfscan.verslag.delen import leesbaar

register = template.Library()


@register.filter
def in_zin(sleutel: str, scan) -> str:
    """Return the name of an item of this scan inside a sentence: "‘Wachten’", or with its article."""
    instrument = scan.instrument_nu
    return instrument.noemer.in_zin(instrument.onderdeel(sleutel))


register.filter("in_een_zin", kleine_letters)


@register.filter
def noem(onderdeel, waarde: int) -> str:
    """Return a value of this item as short as it can be said: "3", or "Samen"."""
    return onderdeel.soort.noem(waarde)


@register.filter
def opschrift(onderdeel, waarde: int) -> str:
    """Return what stands at a value of this item on an axis: "3", or the "A" of a pole."""
    return onderdeel.soort.schaal.opschrift(waarde)


@register.filter
def antwoorden(regel, onderdelen) -> list[tuple[int, str]]:
    """Return what a line by name says of these items, as (the number to read, or 0; the words)."""
    return [leesbaar(regel, onderdeel) for onderdeel in onderdelen]
