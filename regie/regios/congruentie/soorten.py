"""The kinds of working area, as data. Veiligheidsregio is left out: it nearly doubles the GGD-regio (besluiten 55)."""

from dataclasses import dataclass


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
        "jeugdregio",
        "jeugdregio",
        "jeugdregio's",
        "In een jeugdregio kopen gemeenten samen jeugdhulp in.",
    ),
    Gebiedsoort(
        "swv_po",
        "samenwerkingsverband PO",
        "samenwerkingsverbanden PO",
        "In een samenwerkingsverband PO regelen basisscholen samen de extra hulp voor leerlingen.",
        heeft_namen=False,
    ),
    Gebiedsoort(
        "swv_vo",
        "samenwerkingsverband VO",
        "samenwerkingsverbanden VO",
        "In een samenwerkingsverband VO regelen middelbare scholen samen de extra hulp voor leerlingen.",
        heeft_namen=False,
    ),
    Gebiedsoort(
        "ggd",
        "GGD-regio",
        "GGD-regio's",
        "In een GGD-regio zorgt één GGD voor de gezondheid van de inwoners, ook van kinderen.",
    ),
    Gebiedsoort(
        "rmc",
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
    if sleutel in ("swv_po", "swv_vo"):
        return f"swv {naam} ({code})" if naam else f"swv {code}"
    # The GGD's carry what they are in their own names.
    return naam if sleutel == "ggd" else f"{soort(sleutel).enkelvoud} {naam}"
