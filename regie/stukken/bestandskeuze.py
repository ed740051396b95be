"""A field to choose a file in: which kinds the browser offers, and what the page says of another before it is sent.

What the server says of a file by its first bytes and its name, the page says as well, in the same words, by rules from
the server's own lists (static/js/omvang.js). What takes more than that, only the server says. No Django.
"""

import json
from collections.abc import Iterable
from typing import NamedTuple

KIJK = 16  # so many bytes of a file the page looks at


class Bestandsregel(NamedTuple):
    """What is to be said of a file that begins with `begin` and whose name ends in `einde`: empty for nothing."""

    begin: bytes
    einde: str
    zin: str


def keuze(einden: Iterable[str], regels: Iterable[Bestandsregel]) -> dict[str, str]:
    """Return the attributes of the field. `einden`: what the browser offers, such as ".pdf"; of `regels` the first that
    fits counts, and without one the page says nothing. Raises ValueError for a rule that looks further than `KIJK`.
    """
    regels = list(regels)
    if any(len(regel.begin) > KIJK for regel in regels):
        raise ValueError(f"de pagina leest {KIJK} bytes van een bestand")
    soorten = json.dumps([[regel.begin.hex(), regel.einde, regel.zin] for regel in regels], ensure_ascii=False)
    return {"accept": ",".join(einden), "data-soorten": soorten}
