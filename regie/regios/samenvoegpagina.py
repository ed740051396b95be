"""What merging two regions would move, to be seen before anybody confirms it (besluiten 5)."""

from dataclasses import dataclass

from regie.stukken.tekst import hoeveel

from .regio import Regio


@dataclass(frozen=True)
class Samenvoegpagina:
    """Per kind of thing how many each region has; and in sentences what falls away because both have it."""

    kop: list[str]
    rijen: list[list]
    dubbel: list[str]
    verschillend_jaar: bool


def samenvoegpagina(een: Regio, ander: Regio) -> Samenvoegpagina:
    """Compare two regions. Does not depend on which of them stays."""
    sleutels = {
        "Gemeenten": lambda regio: {*regio.gemeenten.values_list("code", flat=True)},
        "Leden": lambda regio: {*regio.lidmaatschappen.values_list("gebruiker", flat=True)},
        "Organisaties": lambda regio: {naam.lower() for naam in regio.organisaties.values_list("naam", flat=True)},
        "Wie afspraken mag maken": lambda regio: {*regio.contacten.values_list("gemeente__code", "terrein")},
        "Ervaren werkgebieden": lambda regio: {*regio.ervaren_congruentie.values_list("soort", flat=True)},
    }
    rijen, samen = [], {}
    for wat, sleutel in sleutels.items():
        links, rechts = sleutel(een), sleutel(ander)
        samen[wat] = len(links & rechts)
        rijen.append([wat, len(links), len(rechts), len(links | rechts)])
    zinnen = {
        "Leden": "{} in allebei. Die houdt de rol die het meest mag.",
        "Organisaties": "{} met dezelfde naam. Die worden één; hun mensen gaan mee.",
        "Wie afspraken mag maken": "{} voor dezelfde plek, over hetzelfde. Die uit de regio die opgaat, gaat weg.",
        "Ervaren werkgebieden": "{} waarover allebei iets vastlegden. Dat van de regio die blijft, telt.",
    }
    woorden = {
        "Leden": ("lid zit", "leden zitten"),
        "Organisaties": ("organisatie", "organisaties"),
        "Wie afspraken mag maken": ("persoon", "mensen"),
        "Ervaren werkgebieden": ("soort werkgebied", "soorten werkgebieden"),
    }
    dubbel = [zin.format(hoeveel(samen[wat], *woorden[wat])) for wat, zin in zinnen.items() if samen[wat]]
    return Samenvoegpagina(["Wat", een.naam, ander.naam, "Samen"], rijen, dubbel, een.jaar != ander.jaar)
