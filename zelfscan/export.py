"""The numbers of a report as XLSX and ODS: the same as the page, and no more than the openheid allows.

The same report gives the same bytes, whenever it is asked for: a file tells no time and no name of who made it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from regie.tekst import schoon
from regie.zichtbaarheid import Openheid
from zelfscan.beeld import Verdelingsbeeld
from zelfscan.verslag import Verslag

SOORTEN = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
}
LANGSTE_CEL = 5000
GEMAAKT = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")
BREED, SMAL = 34, 14  # width of a column, in signs

type Cel = str | int | float | None


@dataclass(frozen=True)
class Blad:
    """One sheet: its name, the heads of the columns, and rows of text and numbers."""

    naam: str
    kop: Sequence[str]
    rijen: Sequence[Sequence[Cel]]


def bladen(verslag: Verslag) -> list[Blad]:
    """Return the sheets of this report; one with nothing in it is left out."""
    alle = [_over(verslag), _rollen(verslag), _verdeling(verslag), _houders(verslag), _regels(verslag)]
    alle += [_teksten(verslag), _afspraken(verslag), _trend(verslag)]
    return [blad for blad in alle if blad.rijen]


def rekenblad(verslag: Verslag, soort: str) -> bytes:
    """Return the report as a file. `soort`: "xlsx" or "ods"."""
    maak = {"xlsx": _als_xlsx, "ods": _als_ods}[soort]
    return maak([_schone(blad) for blad in bladen(verslag)], verslag)


def _over(verslag: Verslag) -> Blad:
    scan = verslag.scan
    rijen = [
        ("Samenwerking", scan.samenwerking),
        ("Regio", scan.regio.naam if scan.regio else ""),
        ("Besproken op", _dag(scan.onthuld_op)),
        ("Ronde", scan.ronde),
        ("Ingevulde formulieren", verslag.beeld.aantal),
        ("Verwacht", verslag.genodigd or None),
        ("Wat mensen van elkaar zien", Openheid(scan.openheid).label),
        ("Conclusie", scan.conclusie),
    ]
    return Blad("Over de scan", ("Wat", "Waarde"), [rij for rij in rijen if rij[1] not in ("", None)])


def _rollen(verslag: Verslag) -> Blad:
    kop = (
        *("Rol", "Cijfers", "Kan ik niet beoordelen", "Midden", "In woorden", "Eens of verdeeld"),
        *("Groepsscore", "Waarom"),
    )
    rijen = []
    for deel in verslag.beeld.rollen:
        geheel, score = deel.geheel, deel.groepsscore
        rijen.append(
            (
                deel.onderdeel.naam,
                deel.aantal,
                deel.onbekend,
                geheel.mediaan if geheel else None,
                geheel.mediaan_label if geheel else "",
                deel.woord,
                score.waarde if score else None,
                score.waarom if score else "",
            )
        )
    return Blad("Rollen", kop, rijen)


def _verdeling(verslag: Verslag) -> Blad:
    kop = ("Rol", "Wie", *(f"{waarde} {label}" for waarde, label in verslag.beeld.schaal.keuzes), "Midden")
    rijen = [
        _telling(rol.onderdeel.naam, deel)
        for rol in verslag.beeld.rollen
        if rol.geheel
        for deel in (rol.geheel, *rol.blokken)
    ]
    return Blad("Hoe vaak elk cijfer", kop, rijen)


def _telling(naam: str, deel: Verdelingsbeeld) -> tuple[Cel, ...]:
    return (naam, deel.naam, *deel.verdeling, deel.mediaan)


def _houders(verslag: Verslag) -> Blad:
    rijen = [
        (rol.onderdeel.naam, vraag, woorden, aantal)
        for rol in verslag.beeld.rollen
        if rol.houders
        for vraag, geteld in (("Door hoeveel", rol.houders.hoeveel), ("Door wie", rol.houders.partijen))
        for woorden, aantal in geteld
    ]
    return Blad("Wie de rol invult", ("Rol", "Vraag", "Antwoord", "Aantal keer"), rijen)


def _regels(verslag: Verslag) -> Blad:
    onderdelen = verslag.scan.instrument_nu.onderdelen
    regio = ("Regio",) if verslag.scan.tussen_regios else ()
    kop = (*regio, "Organisatie", "Soort organisatie", *(deel.naam for deel in onderdelen), "Wanneer ingevuld")
    rijen = [
        (
            *((regel.eigen_regio,) if regio else ()),
            regel.organisatie,
            regel.partij,
            *(waarde or label for _, waarde, label in regel.scores),
            "na de onthulling" if regel.na_onthulling else "voor de onthulling",
        )
        for regel in verslag.beeld.regels
    ]
    return Blad("Op naam", kop, rijen)


def _teksten(verslag: Verslag) -> Blad:
    if verslag.scan.met_naam:
        rijen = [(deel.naam, regel.organisatie, tekst) for regel, deel, tekst in verslag.teksten_op_naam]
        return Blad("Toelichtingen", ("Rol", "Organisatie", "Toelichting"), rijen)
    rijen = [(rol.onderdeel.naam, tekst) for rol in verslag.beeld.rollen for tekst in rol.teksten]
    return Blad("Toelichtingen", ("Rol", "Toelichting"), rijen)


def _afspraken(verslag: Verslag) -> Blad:
    namen = {deel.sleutel: deel.naam for deel in verslag.scan.instrument_nu.onderdelen}
    rijen = [
        (
            rij.wat,
            namen.get(rij.onderdeel, ""),
            rij.organisatie,
            rij.wie,
            _dag(rij.wanneer) if rij.wanneer else "",
            "klaar" if rij.klaar else "open",
        )
        for rij in verslag.beeld.afspraken
    ]
    return Blad("Afspraken", ("Wat", "Rol", "Organisatie", "Wie", "Wanneer klaar", "Stand"), rijen)


def _trend(verslag: Verslag) -> Blad:
    kop = ("Rol", "Ronde", "Datum", "Ingevulde formulieren", "Samenstelling", "Cijfers", "Midden", "Groepsscore")
    rijen = [
        (
            rol.onderdeel.naam,
            punt.ronde.ronde,
            _dag(punt.ronde.onthuld_op),
            punt.ronde.aantal,
            "andere samenstelling" if punt.ronde.andere_samenstelling else "",
            punt.aantal,
            punt.mediaan,
            punt.groepsscore,
        )
        for rol in (verslag.trend.rollen if verslag.trend else ())
        for punt in rol.punten
    ]
    return Blad("Rondes", kop, rijen)


def _dag(dag: date) -> str:
    return f"{dag:%d-%m-%Y}"


def _schone(blad: Blad) -> Blad:
    def cel(waarde: Cel) -> Cel:
        return schoon(waarde)[:LANGSTE_CEL] if isinstance(waarde, str) else waarde

    return Blad(blad.naam, blad.kop, [[cel(waarde) for waarde in rij] for rij in blad.rijen])


def _moment(verslag: Verslag) -> datetime:
    """The one time that stands in a file: the day of the reveal."""
    return datetime.combine(verslag.scan.onthuld_op, time())


def _als_xlsx(alle: list[Blad], verslag: Verslag) -> bytes:
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font

    boek = Workbook()
    boek.remove(boek.active)
    boek.properties.creator = "Regiescan"
    boek.properties.title = f"Verslag: {verslag.scan.samenwerking}"
    boek.properties.language = "nl"
    boek.properties.created = _moment(verslag)
    for blad in alle:
        vel = boek.create_sheet(blad.naam)
        vel.append(list(blad.kop))
        for rij in blad.rijen:
            vel.append(list(rij))
        for rij in vel.iter_rows():
            for cel in rij:
                cel.alignment = Alignment(vertical="top", wrap_text=True)
                if isinstance(cel.value, str):
                    # Also what begins with "=": what people typed is text, never a formula.
                    cel.data_type = "s"
        for kolom, cel in enumerate(vel[1]):
            cel.font = Font(bold=True)
            breed = any(isinstance(rij[kolom], str) and len(rij[kolom]) > SMAL for rij in blad.rijen)
            vel.column_dimensions[cel.column_letter].width = BREED if breed else SMAL
        vel.freeze_panes = "B2"
    uit = BytesIO()
    boek.save(uit)
    return _zonder_tijd(uit.getvalue(), _moment(verslag))


def _als_ods(alle: list[Blad], verslag: Verslag) -> bytes:
    from odfdo import Document, Row, Table

    document = Document("ods")
    document.body.clear()
    for blad in alle:
        tabel = Table(blad.naam)
        for waarden in (blad.kop, *blad.rijen):
            rij = Row()
            rij.set_values(list(waarden))
            tabel.append_row(rij)
        document.body.append(tabel)
    document.meta.title = f"Verslag: {verslag.scan.samenwerking}"
    document.meta.creation_date = document.meta.date = _moment(verslag)
    document.meta.generator = "Regiescan"
    uit = BytesIO()
    document.save(uit)
    return _zonder_tijd(uit.getvalue(), _moment(verslag))


def _zonder_tijd(inhoud: bytes, moment: datetime) -> bytes:
    """Pack a file anew with the same parts, in the same order, all of one time."""
    uit = BytesIO()
    with ZipFile(BytesIO(inhoud)) as oud, ZipFile(uit, "w", ZIP_DEFLATED) as nieuw:
        for deel in oud.infolist():
            # An ODS begins with its kind, readable without unpacking.
            los = deel.filename == "mimetype"
            info = ZipInfo(deel.filename, moment.timetuple()[:6])
            info.compress_type = ZIP_STORED if los else ZIP_DEFLATED
            # The library of XLSX writes in the properties when it made the file.
            nieuw.writestr(info, GEMAAKT.sub(moment.strftime(r"\g<1>%Y-%m-%dT%H:%M:%SZ").encode(), oud.read(deel)))
    return uit.getvalue()
