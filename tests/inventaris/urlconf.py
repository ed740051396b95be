"""What the URLconf of the site says: the name of every address, the parts in it, and the room that answers."""

import re
from collections.abc import Callable, Iterable, Iterator
from inspect import unwrap
from typing import NamedTuple

from django.urls import URLPattern, URLResolver, get_resolver

# Of others, whose views we show: the room that has the addresses.
VAN_ANDEREN = {
    "django.contrib.admin": "regie/beheer",
    "regie.admin": "regie/beheer",
    "allauth": "regie/mensen",
    # Where an account of an organisation leads to, that is not set up.
    "django.views": "regie/mensen",
}
DEEL = re.compile(r"<(?:\w+:)?(\w+)>")


class Urlpatroon(NamedTuple):
    naam: str  # as view_name says it
    pad: str
    delen: frozenset[str]
    view: Callable

    @property
    def kamer(self) -> str:
        """Where in tests/inventaris its entry is, as `quickscan/rondes`: a file, or a folder."""
        module = getattr(self.view, "view_class", unwrap(self.view)).__module__
        for begin, kamer in VAN_ANDEREN.items():
            if module.startswith(begin):
                return kamer
        return "/".join(module.split(".")[:2])

    @property
    def regel(self) -> str:
        """The entry to begin with."""
        pad = DEEL.sub(r"{\1}", self.pad)
        return f'tests/inventaris/{self.kamer}.py: Pagina("{self.naam}", [zien("{pad}", …)], "de h1 van de pagina")'


def patronen(lijst: Iterable, pad: str = "/", ruimte: str = "") -> Iterator[Urlpatroon]:
    """Yield every address of a URLconf.

    Raises AssertionError for an address without a name: that would get none of our rules.
    """
    for een in lijst:
        hier = f"{pad}{een.pattern}"
        if isinstance(een, URLResolver):
            yield from patronen(een.url_patterns, hier, ruimte + (f"{een.namespace}:" if een.namespace else ""))
        else:
            assert isinstance(een, URLPattern)
            assert een.name, f"{een} heeft geen naam"
            yield Urlpatroon(ruimte + een.name, hier, frozenset(een.pattern.converters), een.callback)


def van_de_site() -> dict[str, Urlpatroon]:
    """Every address of the site by its name."""
    return {een.naam: een for een in patronen(get_resolver().url_patterns)}
