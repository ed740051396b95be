"""The numbers of a report as XLSX and ODS: the same as the page, and no more than the openheid allows."""

from datetime import date

from regie.stukken.bladen import Blad, Cel, maak_bestand
from zelfscan.instrumenten.soorten.waarden import Verdelingsbeeld
from zelfscan.scan.zichtbaarheid import Openheid

from .inhoud import Verslag


def bladen(verslag: Verslag) -> list[Blad]:
    """Return the sheets of this report; one with nothing in it is left out."""
    alle = [_over(verslag), _rollen(verslag), _verdeling(verslag), _houders(verslag), _regels(verslag)]
    alle += [_teksten(verslag), _afspraken(verslag), _trend(verslag)]
    return [blad for blad in alle if blad.rijen]


def rekenblad(verslag: Verslag, soort: str) -> bytes:
    """Return the report as a file. `soort`: "xlsx" or "ods"."""
    titel = f"Verslag: {verslag.scan.naam}"
    return maak_bestand(bladen(verslag), soort, titel=titel, dag=verslag.scan.onthuld_op)


def _over(verslag: Verslag) -> Blad:
    scan = verslag.scan
    rijen = [
        ("Samenwerking", scan.samenwerking),
        ("Waar het precies over gaat", scan.onderwerp),
        ("Regio", scan.regio.naam if scan.regio else ""),
        ("Besproken op", _dag(scan.onthuld_op)),
        ("Ronde", scan.ronde),
        ("Ingevulde formulieren", verslag.beeld.aantal),
        ("Verwacht", verslag.genodigd or None),
        ("Wat mensen van elkaar zien", Openheid(scan.openheid).label),
        ("Verborgen regels", verslag.beeld.verborgen_zin),
        ("Conclusie", scan.conclusie),
        ("Hoe lees je de woorden", verslag.beeld.uitleg_woorden if verslag.beeld.rollen else ""),
    ]
    return Blad("Over de scan", ("Wat", "Waarde"), [rij for rij in rijen if rij[1] not in ("", None)])


def _rollen(verslag: Verslag) -> Blad:
    kop = (
        "Rol",
        "Scores",
        "Kan ik niet beoordelen",
        "Midden",
        "In woorden",
        "Eens, deels eens of verdeeld",
        "Groepsscore",
        "Waarom",
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
                geheel.waar if geheel else "",
                deel.woord,
                score.waarde if score else None,
                score.waarom if score else "",
            )
        )
    return Blad("Rollen", kop, rijen)


def _verdeling(verslag: Verslag) -> Blad:
    waarden = [f"{waarde} {label}" for waarde, label in verslag.beeld.schaal.keuzes]
    kop = ("Rol", "Wie", *waarden, "Midden", "In woorden")
    rijen = [
        _telling(rol.onderdeel.naam, deel)
        for rol in verslag.beeld.rollen
        if rol.geheel
        for deel in (rol.geheel, *rol.blokken)
    ]
    return Blad("Hoe vaak elke score", kop, rijen)


def _telling(naam: str, deel: Verdelingsbeeld) -> tuple[Cel, ...]:
    return (naam, deel.naam, *deel.verdeling, deel.mediaan, deel.waar)


def _houders(verslag: Verslag) -> Blad:
    rijen = [
        (rol.onderdeel.naam, een.lijst.vraag, woorden, aantal)
        for rol in verslag.beeld.rollen
        if rol.houders
        for een in rol.houders.lijsten
        for woorden, aantal in een.keuzes
    ]
    return Blad("Wie de rol invult", ("Rol", "Vraag", "Antwoord", "Aantal keer"), rijen)


def _regels(verslag: Verslag) -> Blad:
    onderdelen = verslag.scan.instrument_nu.gescoord
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
    kop = (
        "Rol",
        "Ronde",
        "Datum",
        "Ingevulde formulieren",
        "Samenstelling",
        "Scores",
        "Midden",
        "In woorden",
        "Groepsscore",
    )
    rijen = [
        (
            rol.onderdeel.naam,
            punt.ronde.ronde,
            _dag(punt.ronde.onthuld_op),
            punt.ronde.aantal,
            "andere samenstelling" if punt.ronde.andere_samenstelling else "",
            punt.aantal,
            punt.mediaan,
            punt.label or punt.zonder_midden,
            punt.groepsscore,
        )
        for rol in (verslag.trend.rollen if verslag.trend else ())
        for punt in rol.punten
    ]
    return Blad("Rondes", kop, rijen)


def _dag(dag: date) -> str:
    return f"{dag:%d-%m-%Y}"
