"""What a report says in words, with what the instrument calls its items."""

from itertools import product

from regie.inhoud.eensgezindheid import Eensgezindheid
from regie.stukken.tekst import opsomming
from zelfscan.instrumenten.definitie import Instrument, Onderdeel
from zelfscan.instrumenten.groepsanalyse import MET_UITSCHIETERS
from zelfscan.scan.zichtbaarheid import Openheid
from zelfscan.uitkomst.groepsuitkomst import Groepsuitkomst

# {per}: what an item is called; {wat}: what one gives; {groep}: the least people in a group.
OPENHEID_IN_HET_VERSLAG = {
    Openheid.TOTAAL: (
        "Per {per} staat er hoe vaak {wat} is gegeven, niet door wie. Bij het onthullen zijn de losse antwoorden "
        "gewist. Niemand kan ze terughalen, ook de organisator en de technisch beheerder van deze site niet."
    ),
    Openheid.DOMEIN: (
        "Per {per} staat er hoe vaak {wat} is gegeven, niet door wie. Waar genoeg mensen antwoordden, staat dat ook "
        "apart voor groepen van minstens {groep} mensen. Bij het onthullen zijn de losse antwoorden gewist. Niemand "
        "kan ze terughalen, ook de organisator en de technisch beheerder van deze site niet."
    ),
    Openheid.LAAG: (
        "Per {per} staat er hoe vaak {wat} is gegeven, niet door wie. Waar genoeg mensen antwoordden, staat dat ook "
        "apart voor lagen van minstens {groep} mensen. Bij het onthullen zijn de losse antwoorden gewist. Niemand kan "
        "ze terughalen, ook de organisator en de technisch beheerder van deze site niet."
    ),
    Openheid.NAAM: (
        "Iedereen wist vooraf dat de scores met de naam van de organisatie in het verslag komen. Een score is van "
        "wie die invulde, en hoeft niet het standpunt van de hele organisatie te zijn."
    ),
}


# What the word of agreement says of items, after "Over ‘Wachten’ en ‘Aan zet’".
ZIN_BIJ = {
    Eensgezindheid.VERDEELD: "lopen de scores uiteen",
    Eensgezindheid.DEELS: "is de groep het deels eens",
    Eensgezindheid.EENS: "is de groep het eens",
    Eensgezindheid.TE_WEINIG: "zijn er te weinig scores om te laten zien",
}


def in_het_kort(uitkomst: Groepsuitkomst) -> list[str]:
    """Say in words what the strips show: where the group agrees, where not, and what hangs on one kind of party."""
    if not uitkomst.delen:
        return []
    noemer = uitkomst.scan.instrument_nu.noemer
    zinnen = []
    for woord, met in product(Eensgezindheid, (False, True)):
        namen = [
            noemer.in_zin(deel.onderdeel)
            for deel in uitkomst.op_volgorde
            if (deel.eensgezindheid, deel.heeft_uitschieters) == (woord, met)
        ]
        if namen:
            zinnen.append(f"Over {opsomming(namen)} {ZIN_BIJ[woord]}{f', {MET_UITSCHIETERS}' if met else ''}.")
    zinnen += [
        deel.hangt.hangt(_met_hoofdletter(noemer.in_zin(deel.onderdeel))) for deel in uitkomst.delen if deel.hangt
    ]
    return zinnen


def _met_hoofdletter(tekst: str) -> str:
    return tekst[:1].upper() + tekst[1:]


def heeft_grens(onderdeel: Onderdeel) -> bool:
    """Whether a score here can be high or low at all."""
    return onderdeel.soort.met_midden and onderdeel.soort.schaal.hoog_vanaf is not None


def grenzen(instrument: Instrument) -> list[str]:
    """From where a score is high and up to where it is low: a sentence per scale that has more and less."""
    schalen = list(dict.fromkeys(deel.soort.schaal for deel in instrument.gescoord if heeft_grens(deel)))
    hoog, laag = instrument.verslag.hoog.lower(), instrument.verslag.laag.lower()
    zinnen = []
    for schaal in schalen:
        wat = f"{instrument.noemer.een} is hier"
        if len(schalen) > 1:
            wat = f"Op de schaal ‘{schaal.naam}’ is"
        zinnen.append(f"{wat} {hoog} vanaf een {schaal.hoog_vanaf}, en {laag} tot en met een {schaal.laag_tot}.")
    return zinnen
