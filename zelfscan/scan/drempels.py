"""From how many people on something is shown, and how often a score can be guessed all the same: in words (privacy 15).

The numbers are those of `zichtbaarheid` and of the instrument; whoever needs one in a sentence takes it from here.
"""

from fractions import Fraction

from regie.stukken.tekst import opsomming, telwoord
from zelfscan.instrumenten.definitie import Instrument
from zelfscan.instrumenten.keuze import te_kiezen

from .plekken import MEESTE_VERSCHIL
from .risico import KNELPUNTEN
from .zichtbaarheid import (
    DOMEIN_VANAF,
    MINSTENS_BEELD,
    MINSTENS_BEELD_NAAM,
    MINSTENS_BLOK,
    MINSTENS_OVER_KNELPUNT,
    MINSTENS_SCORES,
    RONDE_DAGEN,
    Openheid,
)

# `totaal` of an instrument that asks for more than the least: not under so many people, nor while it is more often than
# this that somebody is certain of a score (besluiten 42).
AANGERADEN, ZELDEN = 12, Fraction(1, 10)
VAAK_GEZEGD = "dat een ander bij een knelpunt ‘vaak’ koos"


def vanaf_zin(instrument: Instrument) -> str:
    """Say from how many people on the total alone can be shown and is advised (besluiten 42), with the figures."""
    if instrument.vanaf <= MINSTENS_BEELD:
        return ""
    zin = f"Met ‘{instrument.naam}’ kan dit vanaf {instrument.vanaf} mensen."
    if not instrument.risico:
        return f"{zin} We raden {AANGERADEN} mensen of meer aan."
    genoeg = instrument.risico.zelden_vanaf(Openheid.TOTAAL, AANGERADEN, ZELDEN)
    raad = f"We raden {genoeg.mensen} mensen of meer aan." if genoeg else "Kom met zo veel mogelijk mensen."
    beste = genoeg or instrument.risico.van(Openheid.TOTAAL)[-1]
    cijfers = (instrument.risico.zin(Openheid.TOTAAL, mensen) for mensen in (instrument.vanaf, beste.mensen))
    return " ".join((zin, raad, *cijfers))


def vooraf_zin(instrument: Instrument, openheid: str, mensen: int) -> str:
    """Say how often a score is certain with so many people, and with fewer; empty where everything is open.

    How many come nobody knows before: what is expected is only what the organiser filled in.
    """
    risico = instrument.risico
    if not risico:
        return ""
    zinnen = (risico.zin(openheid, mensen), risico.als_er_minder_komen(openheid, mensen, Openheid.TOTAAL))
    return " ".join(filter(None, zinnen))


def zin_bij_onthullen(instrument: Instrument, openheid: str, antwoorden: int) -> str:
    """Say the same of the answers there are; empty where everything is open."""
    if not instrument.risico:
        return ""
    # Under two blocks there is no split.
    if Openheid(openheid).groep and antwoorden < 2 * MINSTENS_BLOK:
        openheid = Openheid.TOTAAL
    return instrument.risico.zin(openheid, antwoorden)


def knelpunten_vooraf(instrument: Instrument, mensen: int) -> str:
    """Say what of the knelpunten others see, and how often that gives somebody away (privacy 7, 15)."""
    zin = (
        f"De groep ziet alleen hoeveel mensen ‘vaak’ kiezen, vanaf {telwoord(MINSTENS_OVER_KNELPUNT)} antwoorden. "
        "Kiest iedereen ‘vaak’, dan weten de anderen dat ook van jou."
    )
    risico = instrument.risico
    return f"{zin} {risico.zin(KNELPUNTEN, mensen, VAAK_GEZEGD)}".rstrip() if risico else zin


def te_raden() -> list[str]:
    """Say per instrument how often a score can be guessed in two usual sizes of group, for /privacy/ (privacy 15)."""
    zinnen = []
    for instrument in te_kiezen().values():
        if not instrument.risico:
            continue
        klein, groot = (instrument.risico.bij(Openheid.TOTAAL, mensen) for mensen in (DOMEIN_VANAF, AANGERADEN))
        zin = (
            f"Met ‘{instrument.naam}’ weet soms iemand zeker wat een ander gaf. Met {klein.mensen} mensen gebeurt dat "
            f"in {klein.zeker} van de 100 bijeenkomsten, met {groot.mensen} mensen in {groot.zeker} van de 100."
        )
        for openheid in Openheid:
            if openheid.groep and instrument.splitsbaar:
                een, ander = (instrument.risico.bij(openheid, mensen) for mensen in (klein.mensen, groot.mensen))
                zin += f" Per {openheid} is dat {een.zeker} en {ander.zeker} van de 100."
        zinnen.append(zin)
        if instrument.knelpunten:
            zinnen.append(instrument.risico.zin(KNELPUNTEN, DOMEIN_VANAF, VAAK_GEZEGD))
    return zinnen


def drempels() -> dict[str, str]:
    """Return the numbers of the rules as words, for sentences on pages of the site itself.

    `later`: which instruments ask for more answers, as a sentence; empty when none does.
    """
    meer: dict[int, list[str]] = {}
    for instrument in te_kiezen().values():
        if instrument.vanaf > MINSTENS_BEELD:
            meer.setdefault(instrument.vanaf, []).append(f"‘{instrument.naam}’")
    delen = [f"{opsomming(namen)} vanaf {telwoord(vanaf)}" for vanaf, namen in sorted(meer.items())]
    return {
        "antwoorden": telwoord(MINSTENS_BEELD),
        "op_naam": telwoord(MINSTENS_BEELD_NAAM),
        "scores": telwoord(MINSTENS_SCORES),
        "knelpunt": telwoord(MINSTENS_OVER_KNELPUNT),
        "groep": telwoord(MINSTENS_BLOK),
        "verschil": telwoord(MEESTE_VERSCHIL),
        "dagen": str(RONDE_DAGEN),
        "later": f"Zonder namen kan {opsomming(delen)}." if delen else "",
    }
