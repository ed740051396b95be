"""Which pages are worth opening in a browser: those with something in them that no other page shows.

A browser takes a third of a second of work for each. The largest page of each template is always opened: most often
the one with mistakes in it. Another of the same template only when it has an element, in its parent, that is new.
"""

from collections import defaultdict
from collections.abc import Iterable

import lxml.html

from tests.inventaris import Toestand


def bouw(html: str) -> set[tuple]:
    """Each element with its parent, by what a rule of axe or of our CSS can look at."""
    return {(_soort(deel.getparent()), _soort(deel)) for deel in lxml.html.document_fromstring(html).iter("*")}


def _soort(deel) -> tuple | None:
    return deel is not None and (deel.tag, *(deel.get(naam) for naam in ("class", "type", "role")))


def te_openen(bezoek, paginas: Iterable[Toestand]) -> list[tuple[Toestand, bool]]:
    """Return these pages, and of each whether it has something that those before it have not."""
    per_sjabloon = defaultdict(list)
    for pagina in paginas:
        antwoord = bezoek.antwoord(pagina)
        # What no template made, is of a kind of its own.
        sjabloon = antwoord.templates[0].name if antwoord.templates else pagina.naam
        per_sjabloon[sjabloon].append((pagina, bouw(antwoord.text)))
    grootste, rest = [], []
    for groep in per_sjabloon.values():
        eerste, *anders = sorted(groep, key=lambda een: -len(een[1]))
        grootste.append(eerste)
        rest += anders
    gekozen, gezien = [], set()
    # The largest of each template first, and of those the largest, so that what is left has the fewest new things.
    for altijd, groep in ((True, grootste), (False, rest)):
        for pagina, delen in sorted(groep, key=lambda een: -len(een[1])):
            if (nieuw := not delen <= gezien) or altijd:
                gekozen.append((pagina, nieuw))
                gezien |= delen
    return gekozen
