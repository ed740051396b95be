"""The kinds of working area, as data. Veiligheidsregio is left out: it nearly doubles the GGD-regio (besluiten 55)."""

from dataclasses import dataclass

from django.db.models import TextChoices


class SoortGebied(TextChoices):
    """The keys and order of SOORTEN."""

    JEUGDREGIO = "jeugdregio", "jeugdregio"
    SWV_PO = "swv_po", "samenwerkingsverband PO"
    SWV_VO = "swv_vo", "samenwerkingsverband VO"
    GGD = "ggd", "GGD-regio"
    RMC = "rmc", "RMC-regio"


@dataclass(frozen=True)
class Gebiedsoort:
    """A kind of area in words. `uitleg` is one sentence; `heeft_namen` is False where the source has only codes."""

    sleutel: str
    enkelvoud: str
    meervoud: str
    uitleg: str
    heeft_namen: bool = True


SOORTEN: tuple[Gebiedsoort, ...] = (
    Gebiedsoort(
        SoortGebied.JEUGDREGIO,
        "jeugdregio",
        "jeugdregio's",
        "In een jeugdregio kopen gemeenten samen jeugdhulp in.",
    ),
    Gebiedsoort(
        SoortGebied.SWV_PO,
        "samenwerkingsverband PO",
        "samenwerkingsverbanden PO",
        "In een samenwerkingsverband PO regelen basisscholen samen de extra hulp voor leerlingen.",
        heeft_namen=False,
    ),
    Gebiedsoort(
        SoortGebied.SWV_VO,
        "samenwerkingsverband VO",
        "samenwerkingsverbanden VO",
        "In een samenwerkingsverband VO regelen middelbare scholen samen de extra hulp voor leerlingen.",
        heeft_namen=False,
    ),
    Gebiedsoort(
        SoortGebied.GGD,
        "GGD-regio",
        "GGD-regio's",
        "In een GGD-regio zorgt één GGD voor de gezondheid van de inwoners, ook van kinderen.",
    ),
    Gebiedsoort(
        SoortGebied.RMC,
        "RMC-regio",
        "RMC-regio's",
        "In een RMC-regio helpen gemeenten en scholen jongeren die zonder diploma van school gaan.",
    ),
)

_PER_SLEUTEL = {item.sleutel: item for item in SOORTEN}


def soort(sleutel: str) -> Gebiedsoort:
    """Return the kind with this key. Raises KeyError when there is none."""
    return _PER_SLEUTEL[sleutel]


def gebiedsnaam(sleutel: str, code: str, naam: str = "") -> str:
    """Return how one area is called in a sentence: "jeugdregio Twente", "GGD Twente", "swv PO2303"."""
    if sleutel in (SoortGebied.SWV_PO, SoortGebied.SWV_VO):
        return f"swv {naam} ({code})" if naam else f"swv {code}"
    # The GGD's carry what they are in their own names.
    return naam if sleutel == SoortGebied.GGD else f"{soort(sleutel).enkelvoud} {naam}"
