"""Seven things to hold on to for whoever takes the initiative.

Source: AEF 2023 §4.2, in its order. The wording is ours.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Houvast:
    """A title that says what to do, and one to three sentences that say how."""

    sleutel: str
    titel: str
    tekst: str


HOUVASTEN: tuple[Houvast, ...] = (
    Houvast(
        sleutel="imperfecte_wereld",
        titel="Neem de wereld zoals die is",
        tekst=(
            "Tussen onderwijs, zorg en gemeente is van oudsher afstand. Improviseer dus. Loop je vast, zoek dan een "
            "omweg of een plek waar meer kan. Houd een pril plan eerst klein."
        ),
    ),
    Houvast(
        sleutel="begin_lokaal",
        titel="Begin lokaal, niet met de hele regio",
        tekst=(
            "Elke gemeente heeft een eigen tempo. Begin waar het nu kan. Leg daarna de lijn naar andere plekken "
            "en naar bestuurders."
        ),
    ),
    Houvast(
        sleutel="lokale_urgentie",
        titel="Begin bij wat knelt",
        tekst=(
            "Kijk waar het nu knelt en wie daar al iets doet. Bouw daarop, en laat de plannen van partners, "
            "gemeente of regio daarbij aansluiten. Zo komen praktijk en beleid bij elkaar."
        ),
    ),
    Houvast(
        sleutel="groepje_trekkers",
        titel="Zoek een klein groepje trekkers",
        tekst=(
            "Vorm een groepje, het liefst uit verschillende organisaties. Houd het eerst informeel. Vertrouwen groeit "
            "als je samen dingen meemaakt, en dat kost tijd."
        ),
    ),
    Houvast(
        sleutel="horizontaal_en_verticaal",
        titel="Betrek andere organisaties, en ook de bestuurders",
        tekst=(
            "Zoek contact tussen organisaties, en tussen praktijk, leiding en bestuur. Een bestuurder die weet wat er "
            "speelt, kan ruimte geven. Werk toe naar een duidelijke structuur die beide richtingen vasthoudt."
        ),
    ),
    Houvast(
        sleutel="bewezen_werkwijze",
        titel="Bouw op een werkwijze die werkt, niet op vergaderen",
        tekst=(
            "De kern is een aanpak die helpt, zoals een coach uit de jeugdhulp op school. Of een vaste manier om "
            "plannen aan te moedigen én streng te bekijken. Alleen wat klopt, kan op andere plekken groeien."
        ),
    ),
    Houvast(
        sleutel="proces_en_resultaat",
        titel="Jij zorgt voor het proces, jullie samen voor het resultaat",
        tekst=(
            "Wie de regie neemt, houdt de samenwerking op gang. Het resultaat is van alle partners. Wachten ze af? "
            "Vraag dan: hoe lossen jullie dit op?"
        ),
    ),
)

_PER_SLEUTEL = {item.sleutel: item for item in HOUVASTEN}


def houvast(sleutel: str) -> Houvast:
    """Return the houvast with this key. Raises KeyError when there is none."""
    return _PER_SLEUTEL[sleutel]
