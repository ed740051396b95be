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
        uit.tabel(
            ("Nr. en deel", "Reactie", "Wat ermee is gedaan"),
            [
                (
                    f"{een.nummer}. {een.plek}",
                    f"{een.soort.capitalize()}: {een.tekst}",
                    f"{een.antwoord.capitalize()}. {een.waarom}",
                )
                for een in bijlage.reacties
            ],
        )
