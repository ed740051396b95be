"""The advice as ODT."""

from quickscan.advies.inhoud import Adviesinhoud
from regie.stukken.odt import _Maker


def advies_odt(inhoud: Adviesinhoud) -> bytes:
    """Return the advice."""
    naam = inhoud.quickscan.naam
    uit = _Maker(f"Advies aan {naam}")
    uit.kop(1, f"Advies aan {naam}")
    uit.alinea(inhoud.onderwerp)
    uit.alinea(inhoud.stand, vet="Stand:")
    uit.html(inhoud.inleiding)
    for deel in inhoud.mogelijkheden:
        uit.kop(2, f"{deel.nummer}. {deel.wat}")
        for kop, tekst in deel.feiten:
            uit.alinea(tekst, vet=f"{kop}:")
        uit.html(deel.uitleg)
        if deel.steun:
            uit.kop(3, "Wat Met Andere Ogen kan doen")
            uit.html(deel.steun)
        if deel.houvast:
            uit.kop(3, f"Houvast: {deel.houvast.titel}")
            uit.alinea(deel.houvast.tekst)
    return uit.bytes()
