"""What a report begins with, for who was not there: what is strong, what asks attention, what is divided, what changed.

What lies in between and is agreed on follows, so that no item is left out.
"""

from collections.abc import Callable, Sequence

from django.utils.formats import date_format

from regie.inhoud.eensgezindheid import Eensgezindheid
from regie.inhoud.getallen import in_cijfers
from regie.stukken.tekst import kleine_letters, opsomming
from zelfscan.instrumenten.definitie import Noemer
from zelfscan.instrumenten.groepsanalyse import MET_UITSCHIETERS
from zelfscan.uitkomst.deeluitkomst import Deeluitkomst
from zelfscan.uitkomst.groepsuitkomst import Groepsuitkomst
from zelfscan.uitkomst.trend import Trend, Verloop

from .zinnen import heeft_grens

MEESTE_GENOEMD = 5  # of more items in one sentence the number
STAP = 1 / 4  # of a scale: so far a middle moves before it is told

# What the word of agreement says of items, after "Over ‘Wachten’ en ‘Aan zet’".
ZIN_BIJ = {
    Eensgezindheid.VERDEELD: "lopen de scores uiteen",
    Eensgezindheid.DEELS: "is de groep het deels eens",
    Eensgezindheid.EENS: "is de groep het eens",
    Eensgezindheid.TE_WEINIG: "zijn er te weinig scores om te laten zien",
}


def in_het_kort(uitkomst: Groepsuitkomst, trend: Trend | None) -> list[str]:
    """Return these sentences; none between regions, where nothing is counted over everybody."""
    if not uitkomst.delen:
        return []
    instrument, delen = uitkomst.instrument, uitkomst.op_volgorde
    hoog = [deel for deel in delen if _ligt(deel, deel.onderdeel.soort.schaal.is_hoog)]
    laag = [deel for deel in delen if _ligt(deel, deel.onderdeel.soort.schaal.is_laag)]
    zinnen = [
        *_uiterst(hoog, instrument.noemer, instrument.verslag.staat_hoog),
        *_uiterst(laag, instrument.noemer, instrument.verslag.staat_laag),
        *_over(delen, instrument.noemer, Eensgezindheid.VERDEELD),
        *_veranderd(trend),
    ]
    rest = [deel for deel in delen if deel not in hoog and deel not in laag]
    for woord in (Eensgezindheid.DEELS, Eensgezindheid.EENS):
        zinnen += _over(rest, instrument.noemer, woord)
    zinnen += _over(delen, instrument.noemer, Eensgezindheid.TE_WEINIG)
    namen = instrument.noemer.in_zin
    return zinnen + [deel.hangt.hangt(_met_hoofdletter(namen(deel.onderdeel))) for deel in uitkomst.delen if deel.hangt]


def _ligt(deel: Deeluitkomst, zo: Callable[[float], bool]) -> bool:
    """Whether what the group agreed on lies so; without that the middle of its scores, unless they are divided."""
    if not heeft_grens(deel.onderdeel):
        return False
    if deel.groepsscore:
        return zo(deel.groepsscore.waarde)
    return deel.heeft_midden and deel.eensgezindheid != Eensgezindheid.VERDEELD and zo(deel.geheel.mediaan)


def _uiterst(delen: Sequence[Deeluitkomst], noemer: Noemer, doet: tuple[str, str]) -> list[str]:
    namen = [f"{noemer.in_zin(deel.onderdeel)} ({_waarde(deel)})" for deel in delen]
    return [f"{_met_hoofdletter(_genoemd(namen))} {doet[len(namen) > 1]}."] if namen else []


def _waarde(deel: Deeluitkomst) -> str:
    if deel.groepsscore:
        return f"{deel.onderdeel.soort.groepswoord.lower()} {deel.samen}"
    met_cijfers = deel.onderdeel.soort.schaal.met_cijfers
    return f"midden {in_cijfers(deel.geheel.mediaan) if met_cijfers else kleine_letters(deel.geheel.mediaan_label)}"


def _over(delen: Sequence[Deeluitkomst], noemer: Noemer, woord: Eensgezindheid) -> list[str]:
    zinnen = []
    for met in (False, True):
        namen = [
            noemer.in_zin(deel.onderdeel)
            for deel in delen
            if (deel.eensgezindheid, deel.heeft_uitschieters) == (woord, met)
        ]
        if namen:
            zinnen.append(f"Over {_genoemd(namen)} {ZIN_BIJ[woord]}{f', {MET_UITSCHIETERS}' if met else ''}.")
    return zinnen


def _veranderd(trend: Trend | None) -> list[str]:
    """What moved since the round before; that nothing did, when it could be seen."""
    if trend is None:
        return []
    paren = [een for een in trend.onderdelen if None not in (een.punten[-2].mediaan, een.punten[-1].mediaan)]
    if not paren:
        return []
    sinds = date_format(trend.rondes[-2].onthuld_op, "j F Y")
    namen = [
        f"{trend.noemer.in_zin(een.onderdeel)} van {een.punten[-2].kort} naar {een.punten[-1].kort}"
        for een in paren
        if _verschoof(een)
    ]
    zin = f"Sinds {sinds} ging {_genoemd(namen)}." if namen else f"Sinds {sinds} verschoof het midden nergens veel."
    return [f"{zin} Toen deden wel anderen mee, of een ander aantal." if trend.nu_anders else zin]


def _verschoof(een: Verloop) -> bool:
    stap = (len(een.onderdeel.soort.schaal.labels) - 1) * STAP
    return abs(een.punten[-1].mediaan - een.punten[-2].mediaan) >= stap


def _genoemd(namen: list[str]) -> str:
    rest = len(namen) - MEESTE_GENOEMD
    return opsomming([*namen[:MEESTE_GENOEMD], f"nog {rest}"] if rest > 0 else namen)


def _met_hoofdletter(tekst: str) -> str:
    return tekst[:1].upper() + tekst[1:]
