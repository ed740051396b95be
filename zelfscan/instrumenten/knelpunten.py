"""The extra question of a scan, optional and last: which of the six knelpunten play, and one chance (besluiten 27).

They are about taking the initiative in a cooperation and not about what an instrument scores, so they are no items of
one: no score, no place in the order of the talk, nothing in the trend. An instrument says with `knelpunten` that they
fit with it. Paper carries scores only (privacy 19). Between regions everything is by name and each cooperation is
another one, so a number of those who say VAAK would be of nothing: there it is not asked. Pure, no Django.
"""

from collections.abc import Mapping

from regie.inhoud.knelpunten import KNELPUNTEN, Speelt

from .definitie import Onderdeel
from .soorten.basis import Veld
from .soorten.open import Openvraag
from .veldnamen import KANS as SLEUTEL_VAN_KANS
from .veldnamen import SPEELT

SLEUTELS = tuple(een.sleutel for een in KNELPUNTEN)
# Of the three answers one is shown, so one is told apart in what is kept (privacy 7).
VAAK = Speelt.VAAK.value
# Each may be left out, so none is required.
VELDEN = tuple(
    Veld(
        SPEELT[een.sleutel],
        f"Kies bij ‘{een.titel}’ een van de drie antwoorden.",
        tuple((speelt.value, speelt.label.removeprefix("Speelt ").capitalize()) for speelt in Speelt),
        kop=een.titel,
    )
    for een in KNELPUNTEN
)
KANS = Onderdeel(
    sleutel=SLEUTEL_VAN_KANS,
    naam="Een kans",
    vraag="Waar ligt een kans?",
    soort=Openvraag(),
    uitleg="Eén is genoeg.",
)


def passen(gegeven: Mapping[str, str]) -> bool:
    """Say whether these are answers, by knelpunt. A form is no guard: the action asks this."""
    return set(gegeven) <= set(SLEUTELS) and set(gegeven.values()) <= set(Speelt.values)
