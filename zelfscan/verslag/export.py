"""The numbers of a report as XLSX and ODS: the same as the page, and no more than the openheid allows."""

import re
from collections import Counter

from regie.stukken.bladen import Blad, Cel, maak_bestand
from zelfscan.instrumenten.woorden import MENSEN
from zelfscan.scan.zichtbaarheid import Openheid

from .delen import Verslagdeel, cel
from .inhoud import BESTUURSVRAAG, Verslag

NIET_IN_BLADNAAM = re.compile(r"[\\/*?:\[\]]")
LANGSTE_BLADNAAM = 31


def bladen(verslag: Verslag) -> list[Blad]:
    """Return the sheets of this report; one with nothing in it is left out."""
    alle = [_over(verslag), _onderdelen(verslag), *_tellingen(verslag), _houders(verslag), _regels(verslag)]
    alle += [_teksten(verslag), _open_antwoorden(verslag), _knelpunten(verslag), _kansen(verslag)]
    alle += [_afspraken(verslag), _bezetting(verslag), _trend(verslag)]
    return [blad for blad in alle if blad.rijen]


def rekenblad(verslag: Verslag, soort: str, *, voor: str = "") -> bytes:
    """Return the report as a file. `soort`: "xlsx" or "ods"; `voor` and what it raises as maak_bestand."""
    titel = f"Verslag: {verslag.scan.naam}"
    return maak_bestand(bladen(verslag), soort, titel=titel, dag=verslag.scan.onthuld_op, voor=voor)


def _over(verslag: Verslag) -> Blad:
    scan, samen, van = verslag.scan, verslag.uitkomst.samen, verslag.uitkomst.van
    knelpunten = verslag.uitkomst.knelpunten
    rijen = [
        ("Samenwerking", scan.samenwerking),
        ("Waar het precies over gaat", scan.onderwerp),
        ("Regio", scan.regio.naam if scan.regio else ""),
        ("Besproken op", scan.onthuld_op),
        ("Ronde", scan.ronde),
        (f"Hoeveel {van.meer}", verslag.uitkomst.aantal),
        ("Van hoeveel organisaties", (van is MENSEN and verslag.uitkomst.organisaties) or None),
        ("Verwacht", verslag.genodigd or None),
        (f"Wat {scan.antwoordgever.meer} van elkaar zien", Openheid(scan.openheid).label),
        ("Verborgen regels", verslag.uitkomst.verborgen_zin),
        (samen.kop, samen.in_het_kort) if samen else ("", ""),
        *((vraag, f"{keuze.naam}. {keuze.tekst}") for vraag, keuze in verslag.uitkomst.verloop),
        ("Conclusie", scan.conclusie),
        (BESTUURSVRAAG, scan.bestuursvraag),
        ("Hoe lees je de woorden", str(verslag.woorden_uitgelegd)),
        ("Hoe lees je de knelpunten", knelpunten.leeswijzer if knelpunten else ""),
    ]
    return Blad("Over de scan", ("Wat", "Waarde"), [rij for rij in rijen if rij[1] not in ("", None)])


def _op_volgorde(verslag: Verslag) -> list[Verslagdeel]:
    """All items in the order of the instrument, those that stand beside another right after it."""
    alle = [een for deel in verslag.delen for een in (deel, *deel.erbij)]
    return sorted(alle, key=lambda deel: verslag.instrument.onderdelen.index(deel.onderdeel))


def _onderdelen(verslag: Verslag) -> Blad:
    """One row per item with a value. Columns only where they say something: groups, who was not asked, what fits."""
    met_waarde = [deel for deel in _op_volgorde(verslag) if deel.rol]
    groepen = {groep.sleutel: groep.naam for groep in verslag.instrument.groepen}
    past = any(deel.past for deel in met_waarde)
    niet_voor_allen = any(deel.onderdeel.niet_voor for deel in met_waarde)
    kop = (
        *(("Groep",) if groepen else ()),
        verslag.instrument.noemer.kop,
        *(("Gevraagd aan", "Niet gevraagd aan") if niet_voor_allen else ()),
        "Scores",
        "Kan ik niet beoordelen",
        "Midden",
        "In woorden",
        "Eens, deels eens of verdeeld",
        "Groepsscore",
        "Waarom",
        *(("Wat past hier nu",) if past else ()),
    )
    rijen = []
    for deel in met_waarde:
        rol, score = deel.rol, deel.rol.groepsscore
        rijen.append(
            (
                *((groepen.get(deel.onderdeel.groep, ""),) if groepen else ()),
                deel.onderdeel.naam,
                *((deel.gevraagd, rol.niet_gevraagd) if niet_voor_allen else ()),
                rol.aantal,
                rol.onbekend,
                deel.uitkomst.mediaan if deel.uitkomst else None,
                deel.uitkomst.waar if deel.uitkomst else "",
                rol.woord_voluit,
                deel.onderdeel.soort.cel(score.waarde) if score else None,
                score.waarom if score else "",
                *((" ".join(deel.past),) if past else ()),
            )
        )
    return Blad(verslag.instrument.noemer.meer.capitalize(), kop, rijen)


def _tellingen(verslag: Verslag) -> list[Blad]:
    """How often each answer was given: a sheet for the items whose kinds have the same columns."""
    per_blad: dict[tuple, list[tuple[Cel, ...]]] = {}
    namen: dict[tuple, str] = {}
    for deel in _op_volgorde(verslag):
        soort = deel.onderdeel.soort
        if deel.onderdeel.is_tekst or not deel.uitkomsten:
            continue
        kop = (verslag.instrument.noemer.kop, *soort.kop)
        # What stands beside an item is of that item.
        naam = verslag.instrument.onderdeel(deel.onderdeel.bij or deel.onderdeel.sleutel).naam
        telling = (
            [(uitkomst.verdeling, uitkomst.naam) for uitkomst in deel.uitkomsten] if deel.rol else [(deel.telling, "")]
        )
        namen[(soort.blad, kop)] = soort.schaal.naam if deel.rol else ""
        per_blad.setdefault((soort.blad, kop), []).extend(
            rij for geteld, wie in telling for rij in soort.rijen(naam, geteld, wie)
        )
    gelijk = Counter(blad for blad, _ in per_blad)
    # The values first, as before the ticks that stand beside them.
    volgorde = sorted(per_blad, key=lambda sleutel: not namen[sleutel])
    return [
        Blad(_bladnaam(blad, namen[blad, kop] if gelijk[blad] > 1 else ""), kop, per_blad[blad, kop])
        for blad, kop in volgorde
    ]


def _houders(verslag: Verslag) -> Blad:
    """Who fulfils the items, over all of them: what stands per item on the sheet before it, beside each other."""
    houders = verslag.uitkomst.houders
    kop = ("Soort organisatie", *(een.naam for een in houders.onderdelen)) if houders else ()
    rijen = [(rij.soort, *(cel.aantal for cel in rij.cellen)) for rij in houders.rijen] if houders else []
    return Blad(f"Wie alle {verslag.instrument.noemer.meer} invult"[:LANGSTE_BLADNAAM], kop, rijen)


def _bladnaam(blad: str, schaal: str) -> str:
    """The name of a sheet, with that of its scale where there are more: no spreadsheet takes all signs, or over 31."""
    return NIET_IN_BLADNAAM.sub("", f"{schaal}: {blad}" if schaal else blad)[:LANGSTE_BLADNAAM]


def _regels(verslag: Verslag) -> Blad:
    onderdelen = verslag.instrument.gescoord
    regio = ("Regio",) if verslag.scan.tussen_regios else ()
    kop = (*regio, "Organisatie", "Soort organisatie", *(deel.naam for deel in onderdelen), "Wanneer ingevuld")
    rijen = [
        (
            *((regel.eigen_regio,) if regio else ()),
            regel.organisatie,
            regel.partij,
            *(cel(regel, deel) for deel in onderdelen),
            "na de onthulling" if regel.na_onthulling else "voor de onthulling",
        )
        for regel in verslag.uitkomst.regels
    ]
    return Blad("Op naam", kop, rijen)


def _teksten(verslag: Verslag) -> Blad:
    """What was written beside an answer."""
    naam = "Zo doen we het" if verslag.scan.tussen_regios else "Toelichtingen"
    return _geschreven(naam, "Toelichting", verslag, open_vraag=False)


def _open_antwoorden(verslag: Verslag) -> Blad:
    """What was written as an answer."""
    return _geschreven("Open antwoorden", "Antwoord", verslag, open_vraag=True)


def _geschreven(naam: str, wat: str, verslag: Verslag, *, open_vraag: bool) -> Blad:
    kop = verslag.instrument.noemer.kop
    if verslag.scan.met_naam:
        rijen = [
            (deel.naam, regel.organisatie, tekst)
            for regel, deel, tekst in verslag.teksten_op_naam
            if deel.is_tekst == open_vraag
        ]
        return Blad(naam, (kop, "Organisatie", wat), rijen)
    rijen = [
        (deel.onderdeel.naam, tekst)
        for deel in _op_volgorde(verslag)
        if deel.onderdeel.is_tekst == open_vraag
        for tekst in deel.teksten
    ]
    return Blad(naam, (kop, wat), rijen)


def _knelpunten(verslag: Verslag) -> Blad:
    uit = verslag.uitkomst.knelpunten
    rijen = [(een.titel, aantal) for een, aantal in uit.geteld] if uit else []
    rijen += [(een.titel, "te weinig antwoorden") for een in uit.te_weinig] if uit else []
    return Blad("Knelpunten", ("Knelpunt", "Hoe vaak ‘speelt vaak’ is gekozen"), rijen)


def _kansen(verslag: Verslag) -> Blad:
    if verslag.scan.met_naam:
        return Blad("Kansen", ("Organisatie", "Kans"), [(wie, tekst) for tekst, wie in verslag.uitkomst.kansen])
    return Blad("Kansen", ("Kans",), [(tekst,) for tekst, _ in verslag.uitkomst.kansen])


def _afspraken(verslag: Verslag) -> Blad:
    namen = {deel.sleutel: deel.naam for deel in verslag.instrument.onderdelen}
    rijen = [
        (
            rij.wat,
            namen.get(rij.onderdeel, ""),
            rij.organisatie,
            rij.wie,
            rij.wanneer,
            "klaar" if rij.klaar else "nu even niet" if rij.later else "open",
            rij.later,
        )
        for rij in verslag.uitkomst.afspraken
    ]
    kop = ("Wat", verslag.instrument.noemer.kop, "Organisatie", "Wie", "Wanneer klaar", "Stand", "Opnieuw kijken op")
    return Blad("Afspraken", kop, rijen)


def _bezetting(verslag: Verslag) -> Blad:
    noemer = verslag.instrument.noemer
    rijen = [
        (rij.onderdeel.naam, rij.wie, rij.tweede, rij.leert, rij.later) for rij in verslag.uitkomst.bezetting.geschreven
    ]
    kop = (noemer.kop, "Wie", "Tweede", "Kan het leren", "Opnieuw kijken op")
    return Blad(f"Wie neemt {noemer.welk}"[:LANGSTE_BLADNAAM], kop, rijen)


def _trend(verslag: Verslag) -> Blad:
    kop = (
        verslag.instrument.noemer.kop,
        "Ronde",
        "Datum",
        "Hoeveel antwoorden",
        "Samenstelling",
        "Scores",
        "Midden",
        "In woorden",
        "Groepsscore",
    )
    rijen = [
        (
            een.onderdeel.naam,
            punt.ronde.ronde,
            punt.ronde.onthuld_op,
            punt.ronde.aantal,
            "andere samenstelling" if punt.ronde.andere_samenstelling else "",
            punt.aantal,
            punt.mediaan,
            punt.waar,
            punt.afgesproken,
        )
        for een in (verslag.trend.onderdelen if verslag.trend else ())
        for punt in een.punten
    ]
    return Blad("Rondes", kop, rijen)
