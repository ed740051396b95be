"""What the research answers: four questions, of which the last has a part per role (domein §5.5). No Django."""

from dataclasses import dataclass

from regie.inhoud.kernrollen import KERNROLLEN


@dataclass(frozen=True)
class Factsheetvraag:
    """One question of the factsheet. `letter`: how everybody calls it."""

    sleutel: str
    letter: str
    kop: str
    tekst: str


VRAGEN = (
    Factsheetvraag(
        "gerealiseerd", "a", "Wat is er bereikt?", "Wat heeft de samenwerking tot nu toe tot stand gebracht?"
    ),
    Factsheetvraag("regieneming", "b", "Hoe ziet de regieneming eruit?", "Wie neemt de regie, en hoe gaat dat?"),
    Factsheetvraag("opvallend", "c", "Wat valt op?", "Welke kenmerken van de regieneming vallen op?"),
    Factsheetvraag("rollen", "d", "Hoe worden de rollen vervuld?", "In hoeverre en hoe worden de vier rollen vervuld?"),
)
# The questions that have one text; (d) has a part per role.
TEKSTVRAGEN = VRAGEN[:3]
ROLSLEUTELS = tuple(rol.sleutel for rol in KERNROLLEN)
# To which part of a factsheet somebody can remark: question or role.
ONDERWERPEN = (*(vraag.sleutel for vraag in VRAGEN), *ROLSLEUTELS)
ONDERWERPNAMEN = {vraag.sleutel: vraag.kop for vraag in VRAGEN} | {rol.sleutel: rol.naam for rol in KERNROLLEN}
# Notes have one more: what is jotted down while somebody talks, before it has a place.
NOTITIEONDERWERPEN = ("vrij", *ONDERWERPEN)
NOTITIENAMEN = {"vrij": "Losse aantekeningen"} | ONDERWERPNAMEN
