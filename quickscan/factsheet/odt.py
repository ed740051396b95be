"""The factsheet as ODT."""

from quickscan.factsheet.inhoud import Factsheetinhoud
from regie.stukken.odt import ZIN_BIJ, _Maker
from regie.stukken.toetsing.odt import bijlage_in_odt


def factsheet_odt(beeld: Factsheetinhoud) -> bytes:
    """Return the factsheet."""
    naam = beeld.quickscan.naam
    uit = _Maker(f"Factsheet {naam}")
    uit.kop(1, f"Factsheet {naam}")
    uit.alinea(beeld.onderwerp)
    for kop, tekst in (
        ("Gemeenten:", ", ".join(beeld.gemeenten)),
        ("Onderzoek:", beeld.gesprekken),
        ("Stand:", beeld.versie.stand),
    ):
        if tekst:
            uit.alinea(tekst, vet=kop)
    uit.kop(2, "In één oogopslag")
    uit.html(beeld.kern)
    if beeld.opvallend_in_cijfers:
        uit.alinea(" ".join(beeld.opvallend_in_cijfers))
    for vraag, tekst in beeld.antwoorden:
        uit.kop(2, f"{vraag.letter}. {vraag.kop}")
        uit.html(tekst)
    uit.kop(2, f"{beeld.vraag_rollen.letter}. {beeld.vraag_rollen.kop}")
    if beeld.scan:
        uit.alinea(
            f"Naast de score van de onderzoekers staat de uitkomst van een scan: ‘{beeld.scan.samenwerking}’, "
            f"besproken op {beeld.scan.onthuld_op:%d-%m-%Y}, met {beeld.scan.aantal} mensen. "
            f"{beeld.scan.uitleg_woorden}"
        )
    for deel in beeld.rollen:
        uit.kop(3, f"{deel.rol.naam}: {f'{deel.waarde}, ' if deel.waarde else ''}{deel.label.lower()}")
        uit.alinea(deel.rol.kern)
        if deel.scan and deel.scan.strook:
            uit.alinea(f"{deel.scan.strook.titel} {ZIN_BIJ[deel.scan.woorden.eensgezindheid]}")
        uit.html(deel.hoe)
        if deel.door_wie:
            uit.alinea(deel.door_wie, vet="Door wie?")
    if beeld.bijlage:
        uit.kop(2, "Bijlage: wat de regio ervan vond")
        bijlage_in_odt(uit, beeld.bijlage)
    return uit.bytes()
