"""The annex as a part of an ODT."""

from django.utils.text import capfirst

from regie.stukken.odt import _Maker

from .bijlage import Bijlage


def bijlage_in_odt(uit: _Maker, bijlage: Bijlage) -> None:
    """Write the annex behind what is there."""
    uit.alinea(
        f"{capfirst(bijlage.stuk.naam)} is van {bijlage.van:%d-%m-%Y} tot en met {bijlage.tot:%d-%m-%Y} voorgelegd. "
        f"Gevraagd: {bijlage.gevraagd}. Gereageerd: {bijlage.gereageerd}, van wie {bijlage.akkoord} zonder opmerkingen."
    )
    if bijlage.reacties:
        uit.genummerd(
            [(een.over, f"{een.antwoord.capitalize()}.", f" {een.waarom}".rstrip()) for een in bijlage.reacties]
        )
