"""The invented instrument with more items than one meeting can talk about."""

from dataclasses import replace

from zelfscan.instrumenten.definitie import Onderdeel
from zelfscan.instrumenten.soorten.score import Scorevraag

from . import PROEF
from .vragen import MATE, SPEELT

PROEF_LANG = replace(
    PROEF,
    sleutel="proef_lang",
    naam="Hulp op school, uitgebreid",
    onderdelen=(
        *PROEF.onderdelen,
        Onderdeel(
            sleutel="pr_ouders",
            naam="Ouders horen het laatst",
            vraag="Horen ouders pas van een besluit als het er al is?",
            soort=Scorevraag(SPEELT),
            groep="samen",
        ),
        Onderdeel(
            sleutel="pr_delen",
            naam="Delen wat je weet",
            vraag="Weten jullie van elkaar wat een kind al aan hulp krijgt?",
            soort=Scorevraag(MATE),
            groep="samen",
        ),
    ),
    voorbeeld=(),
)
