"""The own mirror in the answer to who just sent a form (besluiten 12): the same words as under /zelfscan/.

Its words are rendered once for every role and value together. Never by outcome: a part that is there sooner because
somebody gave the same scores would tell that somebody did.
"""

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from regie.inhoud.kernrollen import KERNROLLEN
from regie.stukken.eenmalig import eenmalig
from zelfscan.instrumenten.kernrollen import INSTRUMENT
from zelfscan.instrumenten.kernrollen.patronen import PATRONEN
from zelfscan.scan.models import Scan
from zelfscan.spiegel.inhoud import TOEGESTAAN, lees

SJABLOON = "zelfscan/meedoen/_spiegeldeel.html"


def eigen_spiegel(scan: Scan, scores: dict[str, int]) -> dict | None:
    """Return what the page shows of one's own scores; None for an instrument that has no mirror."""
    if scan.instrument != INSTRUMENT.sleutel:
        return None
    spiegel = lees("".join(str(scores.get(rol.sleutel, 0)) for rol in KERNROLLEN))
    delen = _delen()
    return {
        "opvallend": spiegel.opvallend,
        "patroon": delen["patroon", spiegel.patroon.sleutel],
        "schaal": INSTRUMENT.schaal,
        "stroken": spiegel.rollen,
        "rollen": [delen["rol", beeld.rol.sleutel, beeld.waarde] for beeld in spiegel.zwakste_eerst],
    }


@eenmalig
def _delen() -> dict[tuple, SafeString]:
    """All 24 roles and the patterns, by what they are of."""
    delen = {("patroon", s): _deel("patroon", patroon=patroon) for s, patroon in PATRONEN.items()}
    for cijfer in sorted(TOEGESTAAN):
        for beeld in lees(cijfer * len(KERNROLLEN)).rollen:
            delen["rol", beeld.rol.sleutel, beeld.waarde] = _deel("rol", beeld=beeld)
    return delen


def _deel(soort: str, **context) -> SafeString:
    return render_to_string(SJABLOON, {"soort": soort} | context)
