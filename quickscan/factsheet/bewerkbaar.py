"""The factsheet as a document to go on with: the same words as the PDF (besluiten 39)."""

from collections.abc import Iterator

from django.template.loader import render_to_string
from django.utils.formats import date_format
from django.utils.text import capfirst

from regie.inhoud.getallen import in_cijfers
from regie.stukken.bewerkbaar.schrijfstuk import Blok, Regel, Schrijfstuk, Tabel, Woorden, alinea, gewoon, kop
from regie.stukken.bewerkbaar.strooktabel import Strooklijn, strooktabel
from regie.stukken.bewerkbaar.uit_html import uit_html
from regie.stukken.toetsing.bewerkbaar import bijlage_blokken

from .inhoud import Factsheetinhoud, Roldeel, Scanrol


def factsheet_stuk(inhoud: Factsheetinhoud) -> Schrijfstuk:
    """Return the factsheet."""
    naam = inhoud.quickscan.naam
    return Schrijfstuk(
        soort=f"Factsheet quickscan regieneming{' · concept' if inhoud.is_concept else ''}",
        titel=f"Factsheet {naam}",
        onderwerp=inhoud.onderwerp,
        voet=inhoud.voet,
        blokken=tuple(_blokken(inhoud)),
    )


def _blokken(inhoud: Factsheetinhoud) -> Iterator[Blok]:
    for naam, tekst in (
        ("Gemeenten:", ", ".join(inhoud.gemeenten)),
        ("Onderzoek:", inhoud.gesprekken),
        ("Stand:", inhoud.versie.stand),
    ):
        if tekst:
            yield alinea(tekst, vet=naam)
    yield kop(1, "In één oogopslag")
    yield from uit_html(inhoud.kern, soort="kader")
    if inhoud.opvallend_in_cijfers:
        yield alinea(" ".join(inhoud.opvallend_in_cijfers))
    yield _stroken(inhoud)
    for vraag, tekst in inhoud.antwoorden:
        yield kop(1, f"{vraag.letter}. {vraag.kop}")
        yield from uit_html(tekst) or [alinea("Deze vraag is nog niet beantwoord.")]
    yield kop(1, f"{inhoud.vraag_rollen.letter}. {inhoud.vraag_rollen.kop}")
    yield alinea(inhoud.uitleg_rollen, soort="zacht")
    if inhoud.scan:
        wat = (
            f"Naast de score van de onderzoekers staat in de tabel vooraan de uitkomst van een scan: {inhoud.scan.wat}"
        )
        yield alinea(f"{wat} {inhoud.scan.uitleg_woorden}", soort="zacht")
    for deel in inhoud.rollen:
        yield from _rol(deel)
    if inhoud.bijlage:
        yield kop(1, inhoud.bijlagekop, nieuwe_pagina=True)
        yield from bijlage_blokken(inhoud.bijlage)
    yield kop(1, "Over deze factsheet")
    yield alinea(inhoud.over)
    bron = render_to_string("regie/stukken/_bron.html").strip()
    yield alinea(f"{bron} Deze factsheet is gemaakt met Regiescan.", soort="zacht")


def _rol(deel: Roldeel) -> Iterator[Blok]:
    yield kop(2, f"{deel.rol.naam}: {f'{deel.waarde}, ' if deel.waarde else ''}{deel.label.lower()}")
    yield alinea(deel.rol.kern, soort="zacht")
    if deel.scan and deel.scan.strook:
        gezegd = (deel.scan.strook.titel, deel.scan.woorden.zin, deel.scan.woorden.eensgezindheid.zin)
        yield alinea(f"In de scan: {' '.join(filter(None, gezegd))}")
    yield from uit_html(deel.hoe) or [alinea("Hoe deze rol wordt vervuld, is nog niet beschreven.")]
    if deel.door_wie:
        yield alinea(deel.door_wie, vet="Door wie?")


def _stroken(inhoud: Factsheetinhoud) -> Tabel:
    bijschrift = "De vier rollen volgens de onderzoekers"
    if scan := inhoud.scan:
        bijschrift += f", en volgens de scan van {date_format(scan.onthuld_op, 'j F Y')} ({scan.aantal} mensen)"
    return strooktabel(
        bijschrift,
        "Per rol een regel. In de kolommen staan de waarden van de schaal, met een stip voor elke score. Achteraan "
        "staat hetzelfde in woorden.",
        "Rol",
        inhoud.schaal.opschriften,
        [_lijn(rij) for rij in inhoud.rijen],
    )


def _lijn(rij: Roldeel | Scanrol) -> Strooklijn:
    if isinstance(rij, Scanrol):
        woorden = _van_de_scan(rij) if rij.strook else gewoon("te weinig scores om iets te laten zien")
        return Strooklijn(f"{rij.naam} in de scan", rij.verdeling, woorden)
    if not rij.waarde:
        return Strooklijn(rij.rol.naam, (), gewoon("de onderzoekers konden deze rol niet beoordelen"))
    woorden = (Woorden(str(rij.waarde), vet=True), Woorden(f" {rij.label}"))
    return Strooklijn(rij.rol.naam, rij.verdeling, woorden)


def _van_de_scan(rij: Scanrol) -> Regel:
    wat, samen = rij.woorden, f"\nGroepsscore: {rij.groepsscore}" if rij.groepsscore else ""
    woord = Woorden(capfirst(wat.woord), vet=True)
    if wat.kanten:
        return (woord, Woorden(f": {wat.kanten}{samen}"))
    if wat.mediaan is None:
        return (woord, Woorden(samen))
    midden = Woorden(in_cijfers(wat.mediaan), vet=True)
    return (woord, Woorden(", midden "), midden, Woorden(f": {wat.label.lower()}{samen}"))
