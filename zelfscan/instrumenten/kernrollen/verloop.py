"""Where the cooperation began and how far it is: asked, as nobody can read it from scores (ontwerp §5.11).

What researchers saw: AEF 2023, summary, and AEF 2023 §2.2. What follows from it is our own, and says so.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Verloopkeuze:
    """One choice, and what it means for reading the scores."""

    sleutel: str
    naam: str
    tekst: str


@dataclass(frozen=True)
class Verloopvraag:
    """One question that may be left out."""

    sleutel: str
    vraag: str
    antwoorden: tuple[Verloopkeuze, ...]


WAAR_BEGON = Verloopvraag(
    sleutel="begin",
    vraag="Waar begon het?",
    antwoorden=(
        Verloopkeuze(
            "praktijk",
            "In de praktijk",
            "In zeven regio's zagen onderzoekers dat het zo het vaakst begint. Om te groeien, zijn later ook "
            "bestuurders nodig.",
        ),
        Verloopkeuze(
            "bestuur",
            "Bij bestuurders",
            "In zeven regio's zagen onderzoekers dat het ook zo kan beginnen. Het loopt dood als er in de praktijk "
            "niets volgt.",
        ),
        Verloopkeuze(
            "allebei",
            "Allebei",
            "In zeven regio's zagen onderzoekers de stevigste samenwerking waar praktijk en bestuur elkaar vonden.",
        ),
        Verloopkeuze(
            "onbekend",
            "Weten we niet",
            "Zo lezen we het: vraag het aan wie er het langst bij is. Dan weet je ook wie je nu nog mist.",
        ),
    ),
)
HOE_VER = Verloopvraag(
    sleutel="fase",
    vraag="Hoe ver is het?",
    antwoorden=(
        Verloopkeuze(
            "begonnen",
            "Net begonnen",
            "In zeven regio's zagen onderzoekers dat eerst vooral de ontwerper en de kwartiermaker aan het werk "
            "zijn. Dat de andere twee rollen nog laag scoren, kan bij deze fase passen.",
        ),
        Verloopkeuze(
            "proberen",
            "Aan het proberen",
            "Zo lezen we het: kies wat werkt, en maak daar een vaste aanpak van. Daar is de kwartiermaker voor nodig.",
        ),
        Verloopkeuze(
            "vast",
            "Een vaste werkwijze",
            "In zeven regio's zagen onderzoekers dat de verbinder en de dirigent na een tijd meer naar voren komen. "
            "Zo lezen we het: bij deze fase hoort een hogere score voor die twee.",
        ),
        Verloopkeuze(
            "verspreiden",
            "Aan het verspreiden",
            "Zo lezen we het: nu zijn de verbinder en de dirigent het hardst nodig. Kijk eerst naar die twee scores.",
        ),
    ),
)
VERLOOPVRAGEN = (WAAR_BEGON, HOE_VER)
