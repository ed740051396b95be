"""The factsheet as ODT."""

from quickscan.factsheet.inhoud import Factsheetinhoud
from regie.stukken.odt import _Maker
from regie.stukken.toetsing.odt import bijlage_in_odt


def factsheet_odt(inhoud: Factsheetinhoud) -> bytes:
    """Return the factsheet."""
    naam = inhoud.quickscan.naam
    uit = _Maker(f"Factsheet {naam}")
    uit.kop(1, f"Factsheet {naam}")
    uit.alinea(inhoud.onderwerp)
    for kop, tekst in (
        ("Gemeenten:", ", ".join(inhoud.gemeenten)),
        ("Onderzoek:", inhoud.gesprekken),
        ("Stand:", inhoud.versie.stand),
    ):
        if tekst:
            uit.alinea(tekst, vet=kop)
    uit.kop(2, "In één oogopslag")
    uit.html(inhoud.kern)
    if inhoud.opvallend_in_cijfers:
        uit.alinea(" ".join(inhoud.opvallend_in_cijfers))
    for vraag, tekst in inhoud.antwoorden:
        uit.kop(2, f"{vraag.letter}. {vraag.kop}")
        uit.html(tekst)
    uit.kop(2, f"{inhoud.vraag_rollen.letter}. {inhoud.vraag_rollen.kop}")
    if inhoud.scan:
        uit.alinea(
            f"Naast de score van de onderzoekers staat de uitkomst van een scan: ‘{inhoud.scan.samenwerking}’, "
            f"besproken op {inhoud.scan.onthuld_op:%d-%m-%Y}, met {inhoud.scan.aantal} mensen. "
            f"{inhoud.scan.uitleg_woorden}"
        )
    for deel in inhoud.rollen:
        uit.kop(3, f"{deel.rol.naam}: {f'{deel.waarde}, ' if deel.waarde else ''}{deel.label.lower()}")
        uit.alinea(deel.rol.kern)
        if deel.scan and deel.scan.strook:
            uit.alinea(f"{deel.scan.strook.titel} {deel.scan.woorden.eensgezindheid.zin}")
        uit.html(deel.hoe)
        if deel.door_wie:
            uit.alinea(deel.door_wie, vet="Door wie?")
    if inhoud.bijlage:
        uit.kop(2, "Bijlage: wat de regio ervan vond")
        bijlage_in_odt(uit, inhoud.bijlage)
    return uit.bytes()
