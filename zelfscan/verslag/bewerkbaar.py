"""The report as a document to go on with: the same words as the PDF, pictures as numbers (besluiten 39)."""

from collections.abc import Iterable, Iterator

from django.utils.formats import date_format

from regie.inhoud.getallen import in_cijfers
from regie.stukken.bewerkbaar.schrijfstuk import (
    Alinea,
    Blok,
    Lijst,
    Lijstpunt,
    Schrijfstuk,
    Tabel,
    Tabelcel,
    alinea,
    gewoon,
    kop,
)
from zelfscan.scan.models import Afspraak

from .delen import Overzicht, Verslagdeel
from .export import bladen
from .inhoud import BESTUURSVRAAG, Verslag

# Sheets that a text tells on its own; the others stand behind it as they are.
VERTELD = ("Over de scan", "Afspraken", "Toelichtingen", "Open antwoorden", "Kansen")
MEESTE_RIJEN = 200  # of one table, as in the PDF


def verslag_stuk(verslag: Verslag) -> Schrijfstuk:
    """Return the report."""
    scan = verslag.scan
    return Schrijfstuk(
        soort=verslag.soort,
        titel=scan.samenwerking,
        onderwerp=scan.onderwerp[:1].upper() + scan.onderwerp[1:],
        voet=f"Verslag van een scan, besproken op {_dag(scan.onthuld_op)}. Gemaakt met Regiescan.",
        blokken=tuple(_blokken(verslag)),
    )


def _blokken(verslag: Verslag) -> Iterator[Blok]:
    yield from _vooraan(verslag)
    for groep in verslag.groepen:
        yield kop(1, groep.naam or f"De {verslag.instrument.noemer.meer} een voor een")
        if groep.uitleg:
            yield alinea(groep.uitleg)
        for deel in groep.delen:
            yield from _deel(deel)
    for naam, teksten in _op_naam(verslag):
        yield kop(1, naam)
        yield _lijst(teksten)
    yield from _tabellen(verslag)
    yield kop(1, "Hoe lees je dit verslag")
    yield alinea(verslag.openheid_uitleg)
    if verslag.woorden_uitgelegd.zin:
        yield alinea(verslag.woorden_uitgelegd.zin)
    yield alinea(verslag.herkomst, soort="zacht")


def _vooraan(verslag: Verslag) -> Iterator[Blok]:
    scan, noemer = verslag.scan, verslag.instrument.noemer
    if scan.regio:
        yield alinea(scan.regio.naam, vet="Regio:")
    yield alinea(_dag(scan.onthuld_op), vet="Besproken op:")
    yield alinea(verslag.meegedaan, vet="Ingevuld:")
    if verslag.kort:
        yield kop(1, "In één oogopslag")
        yield alinea(" ".join(verslag.kort), soort="kader")
    for overzicht in verslag.overzichten:
        yield _overzicht(overzicht, noemer.kop)
    yield kop(1, "Afspraken")
    if verslag.uitkomst.afspraken:
        yield _afspraken("Wie doet wat, en wanneer", verslag.uitkomst.afspraken)
    else:
        yield alinea(verslag.zonder_afspraken)
    if verslag.conclusie:
        yield kop(1, "Wat de groep concludeert")
        yield from (alinea(een) for een in verslag.conclusie)
    if scan.bestuursvraag:
        yield kop(1, BESTUURSVRAAG)
        yield alinea(scan.bestuursvraag, soort="kader")


def _overzicht(overzicht: Overzicht, wat: str) -> Tabel:
    rijen = [
        (
            deel.onderdeel.naam,
            deel.uitkomst.waar if deel.uitkomst else "te weinig scores om te laten zien",
            deel.rol.woord_voluit,
            deel.groepszin or "geen",
        )
        for deel in overzicht.delen
    ]
    return _tabel(
        overzicht.schaal.naam, (wat, "Waar de antwoorden liggen", "Zijn jullie het eens?", "Groepsscore"), rijen
    )


def _afspraken(bijschrift: str, afspraken: Iterable[Afspraak]) -> Tabel:
    rijen = [
        (
            een.wat,
            ", ".join(filter(None, (een.organisatie, een.wie))),
            _dag(een.wanneer) if een.wanneer else "niet afgesproken",
            "klaar" if een.klaar else f"nu even niet, tot {_dag(een.later)}" if een.later else "open",
        )
        for een in afspraken
    ]
    return _tabel(bijschrift, ("Afspraak", "Wie", "Wanneer klaar", "Stand"), rijen)


def _deel(deel: Verslagdeel) -> Iterator[Blok]:
    yield kop(2, deel.onderdeel.naam)
    if deel.met_vraag:
        yield alinea("", vet=deel.onderdeel.vraag)
    if deel.onderdeel.uitleg:
        yield alinea(deel.onderdeel.uitleg)
    if deel.rol:
        yield from _gescoord(deel)
    for een in deel.erbij:
        if een.uitkomst:
            yield alinea(een.uitkomst.zin, vet=een.onderdeel.naam)
    if deel.teksten:
        yield kop(3, f"Wat erbij is geschreven over {deel.in_zin}")
        yield _lijst(deel.teksten)


def _gescoord(deel: Verslagdeel) -> Iterator[Blok]:
    rol, soort = deel.rol, deel.onderdeel.soort
    if not deel.uitkomst:
        yield alinea(rol.waarom_niet)
    elif deel.uitkomst.waar:
        yield alinea(f"{deel.uitkomst.waar}.", vet=f"{rol.woord_voluit}:".capitalize())
    if rol.einden:
        yield alinea(rol.einden)
    if rol.onbekend and rol.geheel:
        yield alinea(f"{deel.kon_niet} niet beoordelen.", soort="zacht")
    if rol.groepsscore:
        yield alinea(rol.groepsscore.waarom, vet=f"{soort.groepswoord}: {deel.groepszin}.", soort="kader")
    if deel.past:
        yield kop(3, "Wat past hier nu?")
        yield _lijst(deel.past)


def _op_naam(verslag: Verslag) -> Iterator[tuple[str, list[str]]]:
    """What was written with a name, and the chances."""
    if op_naam := verslag.teksten_op_naam_pdf:
        wat = "Zo doen we het" if verslag.scan.tussen_regios else "Wat erbij is geschreven"
        yield wat, [f"{regel.organisatie}, over ‘{deel.naam}’: {tekst}" for regel, deel, tekst in op_naam]
    if kansen := verslag.uitkomst.kansen:
        yield "Kansen die mensen zien", [f"{wie}: {tekst}" if wie else tekst for tekst, wie in kansen]


def _tabellen(verslag: Verslag) -> Iterator[Blok]:
    """The figures, as the sheets of the same names have them."""
    verteld = {*VERTELD, verslag.instrument.noemer.meer.capitalize()}
    for blad in bladen(verslag):
        if blad.naam in verteld:
            continue
        yield kop(1, blad.naam)
        yield _tabel(blad.naam, blad.kop, list(blad.rijen)[:MEESTE_RIJEN])
    if verslag.vorige:
        yield kop(1, "Wat de vorige keer was afgesproken")
        yield _afspraken("Afspraken van de vorige ronde", verslag.vorige_pdf)


def _tabel(bijschrift: str, koppen: Iterable[str], rijen: Iterable[Iterable]) -> Tabel:
    koppen = tuple(koppen)
    return Tabel(
        bijschrift,
        f"Een tabel met {len(koppen)} kolommen. De eerste kolom zegt waar een rij over gaat.",
        breedtes=(3, *(2,) * (len(koppen) - 1)),
        kop=tuple(Tabelcel(gewoon(naam)) for naam in koppen),
        rijen=tuple(
            tuple(Tabelcel(gewoon(_leesbaar(waarde)), is_kop=not plek) for plek, waarde in enumerate(rij))
            for rij in rijen
        ),
    )


def _leesbaar(waarde) -> str:
    if waarde is None:
        return ""
    if hasattr(waarde, "isoformat"):
        return _dag(waarde)
    return in_cijfers(waarde) if isinstance(waarde, float) else str(waarde)


def _lijst(teksten: Iterable[str]) -> Lijst:
    return Lijst(tuple(Lijstpunt((Alinea(gewoon(tekst)),)) for tekst in teksten))


def _dag(dag) -> str:
    return date_format(dag, "j F Y")
