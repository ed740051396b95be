"""Who stands at the ends, by name, where a group agrees and some lie far away. Pure, no Django.

Only with openheid naam, where each line is shown by name: elsewhere nobody is named (besluiten 8, privacy 1).
"""

from collections.abc import Iterable, Sequence

from regie.stukken.tekst import opsomming
from zelfscan.instrumenten.soorten.waarden import Waardevraag

MEESTE_NAMEN = 2  # of more at one end their number


def einden(telling: Sequence[int], soort: Waardevraag, gegeven: Iterable[tuple[int | None, str]]) -> str:
    """Return who gave the lowest and who the highest score, with a question; empty without scores that lie far away.

    `telling`: the counts of the frozen view. `gegeven`: (value, organisation) of the lines that may be seen and that
    the counts have. Is nobody of one end to be seen, then nobody is named: who is left would be pointed at.
    """
    if not soort.uitschieters(telling):
        return ""
    waarden = [waarde for waarde, aantal in enumerate(telling, start=1) if aantal]
    lijst = list(gegeven)
    laag, hoog = ([naam for waarde, naam in lijst if waarde == einde] for einde in (waarden[0], waarden[-1]))
    if not laag or not hoog:
        return ""
    enkel, meer = ("geeft", "geven") if soort.schaal.met_cijfers else ("kiest", "kiezen")
    doet = enkel if len(set(laag)) == 1 else meer
    return (
        f"{_wie(laag)} {doet} {soort.gekozen(waarden[0])}, {_wie(hoog)} {soort.gekozen(waarden[-1])}. Waar zit dat in?"
    )


def _wie(namen: Iterable[str]) -> str:
    enkele = sorted(set(namen), key=str.lower)
    return opsomming(enkele) if len(enkele) <= MEESTE_NAMEN else f"{len(enkele)} organisaties"
