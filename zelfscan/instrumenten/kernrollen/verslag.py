"""What a report of the zelfscan says about roles."""

from zelfscan.instrumenten.woorden import Verslagtekst

from .gesprek import GEEN_HOOG
from .vragen import HOE_GOED

VERSLAG = Verslagtekst(
    ondertitel="Wie neemt hier de regie, en wat spreken we daarover af?",
    vraag="De vraag was per rol: in welke mate is deze rol nu aanwezig in {waar}?",
    erbij=HOE_GOED,
    lezen=(
        "Een score is geen rapportcijfer.",
        "Die zegt hoe goed een rol nu werkt. Niet elke rol hoeft in elke fase even sterk te zijn.",
    ),
    hoog="Sterk",
    laag="Vraagt aandacht",
    geen_hoog=GEEN_HOOG,
    staat_hoog=("is sterk", "zijn sterk"),
    staat_laag=("vraagt aandacht", "vragen aandacht"),
    helpen="Wie sterk is, kan laten zien hoe het daar gaat. Dat past misschien niet overal.",
    bron=(
        "De vier rollen en de schaal komen uit de zelfscan regieneming. AEF maakte die in 2023 voor het netwerk Met "
        "Andere Ogen."
    ),
)
