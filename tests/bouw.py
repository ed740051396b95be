"""Which pages are worth opening in a browser: those with something in them that no other page shows.

A browser takes a third of a second of work for each. The largest page of each template is always opened: most often
the one with mistakes in it. Another of the same template only when it has an element, in its parent, that is new.
"""

from collections import defaultdict
from collections.abc import Iterable

import lxml.html

from tests.paginas import Pagina, bekeken


def bouw(html: str) -> set[tuple]:
    """Each element with its parent, by what a rule of axe or of our CSS can look at."""
    return {(_soort(deel.getparent()), _soort(deel)) for deel in lxml.html.document_fromstring(html).iter("*")}


def _soort(deel) -> tuple | None:
    return deel is not None and (deel.tag, *(deel.get(naam) for naam in ("class", "type", "role")))


def te_openen(paginas: Iterable[Pagina]) -> list[Pagina]:
    """The largest of each template first, so that what is left has the fewest new things."""
    per_sjabloon, gezien, gekozen = defaultdict(list), set(), []
    for pagina in paginas:
        antwoord = bekeken(pagina)
        # What no template made, is of a kind of its own.
        sjabloon = antwoord.templates[0].name if antwoord.templates else pagina.naam
        per_sjabloon[sjabloon].append((pagina, bouw(antwoord.text)))
    rest = []
    for groep in per_sjabloon.values():
        grootste = max(groep, key=lambda een: len(een[1]))
        gekozen.append(grootste[0])
        gezien |= grootste[1]
        rest += [een for een in groep if een is not grootste]
    for pagina, delen in sorted(rest, key=lambda een: -len(een[1])):
        if delen - gezien:
            gekozen.append(pagina)
            gezien |= delen
    return gekozen
