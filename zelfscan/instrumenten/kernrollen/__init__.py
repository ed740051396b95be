"""The zelfscan of AEF: four roles of whoever takes the lead, each scored by how well it works now."""

from zelfscan.instrumenten.definitie import Instrument, Noemer
from zelfscan.instrumenten.woorden import Opdracht

from .gesprek import GESPREK
from .patronen import patroon_van_de_groep
from .risico import RISICO
from .spiegel import SPIEGEL
from .verloop import VERLOOPVRAGEN
from .verslag import VERSLAG
from .voorbeeld import VOORBEELD
from .vragen import HOE_GOED, ONDERDELEN

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
    noemer=Noemer(
        enkel="rol", meer="rollen", dit="deze rol", het="de rol", elk="Elke rol", welk="welke rol", lidwoord="de"
    ),
    verslag=VERSLAG,
    gesprek=GESPREK,
    voorbeeld=VOORBEELD,
    minuten=5,
    opdracht=Opdracht(
        wat="vier rollen een score",
        doe="geef",
        doet="geeft",
        doen="geven",
        precies="vier rollen een score van 1 tot 5",
        een="score",
        meer="scores",
        op_papier=f"Zet per rol een kruis door de score die past. {HOE_GOED}",
    ),
    waarover="zelfscan/instrumenten/kernrollen/waarover.html",
    spiegel=SPIEGEL,
    patroon=patroon_van_de_groep,
    verloop=VERLOOPVRAGEN,
    knelpunten=True,
    bron="Labels en rollen: zelfscan regieneming, AEF (2023), voor het netwerk Met Andere Ogen",
)
