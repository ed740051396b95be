"""The zelfscan of AEF: four roles of whoever takes the lead, each scored by how well it works now."""

from zelfscan.instrumenten.definitie import Instrument, Noemer

from .gesprek import GESPREK
from .risico import RISICO
from .verslag import VERSLAG
from .voorbeeld import VOORBEELD
from .vragen import ONDERDELEN

INSTRUMENT = Instrument(
    sleutel="kernrollen",
    naam="Zelfscan regieneming",
    versie=1,
    onderdelen=ONDERDELEN,
    over="Hoe werken de vier rollen van regie nu? Vier vragen, ongeveer vijf minuten.",
    vanaf=4,
    splitsbaar=True,
    naar_factsheet=True,
    risico=RISICO,
    noemer=Noemer(enkel="rol", meer="rollen", dit="deze rol", het="de rol", elk="Elke rol", lidwoord="de"),
    verslag=VERSLAG,
    gesprek=GESPREK,
    voorbeeld=VOORBEELD,
    minuten=5,
    bron="Labels en rollen: zelfscan regieneming, AEF (2023), voor het netwerk Met Andere Ogen",
)
