"""What a report says in words, with what the instrument calls its items."""

from zelfscan.instrumenten.definitie import Instrument, Onderdeel
from zelfscan.scan.zichtbaarheid import Openheid

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
