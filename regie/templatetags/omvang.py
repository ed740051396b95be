"""How much may be sent, for the script that looks before sending (static/js/omvang.js)."""

from django import template

from regie.site.omvang import GEWOON, beloofd

register = template.Library()


@register.simple_tag
def meeste() -> int:
    """Bytes that every form takes."""
    return GEWOON


@register.simple_tag
def megabytes_voor(adres: str) -> int:
    """Megabytes of files that may go to this address, by its name."""
    return beloofd(adres)
