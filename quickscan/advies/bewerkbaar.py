"""The advice as a document to go on with: the same words as the PDF (besluiten 39)."""

from collections.abc import Iterator

from django.template.loader import render_to_string

from regie.stukken.bewerkbaar.schrijfstuk import (
    Alinea,
    Blok,
    Schrijfstuk,
    Tabel,
    Tabelcel,
    Woorden,
    alinea,
    gewoon,
    kop,
)
from regie.stukken.bewerkbaar.uit_html import uit_html

from .inhoud import Adviesinhoud, Mogelijkheiddeel


def advies_stuk(inhoud: Adviesinhoud) -> Schrijfstuk:
    """Return the advice."""
    return Schrijfstuk(
        soort=f"Advies na de quickscan regieneming{'' if inhoud.is_definitief else ' · nog niet definitief'}",
        titel=f"Advies aan {inhoud.quickscan.naam}",
        onderwerp=inhoud.onderwerp,
        voet=inhoud.voet,
        blokken=tuple(_blokken(inhoud)),
    )


def _blokken(inhoud: Adviesinhoud) -> Iterator[Blok]:
    yield alinea(inhoud.stand, vet="Stand:")
    yield from uit_html(inhoud.inleiding, soort="kader")
    if inhoud.mogelijkheden:
        yield kop(1, "In één oogopslag")
        yield _op_een_rij(inhoud)
    for deel in inhoud.mogelijkheden:
        yield from _mogelijkheid(deel)
    yield kop(1, "Over dit advies")
    yield alinea(inhoud.over)
    bron = render_to_string("regie/stukken/_bron.html", {"wat": "De rollen en de houvasten"}).strip()
    yield alinea(f"{bron} Dit advies is gemaakt met Regiescan.", soort="zacht")


def _mogelijkheid(deel: Mogelijkheiddeel) -> Iterator[Blok]:
    yield kop(1, f"{deel.nummer}. {deel.wat}")
    yield Alinea(tuple(_feiten(deel)))
    yield from uit_html(deel.uitleg)
    if deel.steun:
        yield kop(2, "Wat Met Andere Ogen kan doen")
        yield from uit_html(deel.steun)
    if deel.houvast:
        yield alinea(deel.houvast.tekst, vet=f"Houvast: {deel.houvast.titel.lower()}.", soort="kader")


def _feiten(deel: Mogelijkheiddeel) -> Iterator[Woorden]:
    """Each on a line of its own, and together a paragraph."""
    for nummer, (naam, tekst) in enumerate(deel.feiten):
        if nummer:
            yield Woorden("\n")
        yield from (Woorden(f"{naam}: ", vet=True), Woorden(tekst))


def _op_een_rij(inhoud: Adviesinhoud) -> Tabel:
    return Tabel(
        "De mogelijkheden op een rij",
        "Per mogelijkheid een regel, met wat het is, voor wie, en welke rol er sterker van wordt.",
        breedtes=(50, 28, 22),
        kop=tuple(Tabelcel(gewoon(naam)) for naam in ("Mogelijkheid", "Voor wie", "Maakt sterker")),
        rijen=tuple(
            (
                Tabelcel(gewoon(f"{deel.nummer}. {deel.wat}"), is_kop=True),
                Tabelcel(gewoon(deel.voor_wie)),
                Tabelcel(gewoon(deel.rol.naam if deel.rol else "alle rollen")),
            )
            for deel in inhoud.mogelijkheden
        ),
    )
