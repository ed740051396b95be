"""The annex as a part of a document that people edit."""

from regie.stukken.bewerkbaar.schrijfstuk import Blok, Woorden, alinea, genummerd

from .bijlage import Bijlage


def bijlage_blokken(bijlage: Bijlage) -> tuple[Blok, ...]:
    """Return what stands below the heading of the annex."""
    punten = [
        (Woorden(een.over), Woorden(f"{een.antwoord.capitalize()}.", vet=True), Woorden(f" {een.waarom}".rstrip()))
        for een in bijlage.reacties
    ]
    return (alinea(bijlage.verloop), *([genummerd(punten)] if punten else []))
