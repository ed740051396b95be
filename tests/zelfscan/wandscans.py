"""Scans that fill the wall: the longest names there may be, many people, many items; made by the real actions."""

from dataclasses import replace
from itertools import cycle

from regie.inhoud.partijen import Domein
from tests.zelfscan import fabriek
from tests.zelfscan.instrument_proef.lang import PROEF_LANG
from zelfscan.instrumenten.definitie import Onderdeel
from zelfscan.scan.actions.onthullen import onthul
from zelfscan.scan.models import Scan
from zelfscan.uitkomst.actions.afspraken import bewaar_afspraak
from zelfscan.uitkomst.actions.uitkomst import leg_conclusie_vast, leg_groepsscore_vast

# As long as may be, in words as they are.
NAAM = "Samenwerkingsverband passend onderwijs Zuidoost-Drenthe en Hardenberg met alle gemeenten, schoolbesturen en "
LANGE_NAAM = (NAAM * 2)[:150].strip()
LANGE_REGIO = "Jeugdregio Gooi en Vechtstreek met Hollandse Kroon, Nieuwegein en Alphen-Chaam over de provinciegrens"[
    :100
]
WAAROM = (
    "We zagen vanavond dat er al veel gebeurt, maar dat het van een paar mensen afhangt. Als zij er niet zijn, weet "
    "bijna niemand wie er aan zet is. Ouders merken dat het eerst, en scholen daarna. Dat moet anders."
)
AFSPRAAK = (
    "Elke school en elk wijkteam krijgt één vast gezicht, met een plaatsvervanger die alles weet wat nodig is. Die "
    "namen staan op één lijst die iedereen kent, en die we elk kwartaal samen nalopen."
)
VIJFTIG = ("1355", "1244", "5133", "3435", "2222", "4451", "1115", "5542", "3334", "2143")


def _veertien() -> tuple[Onderdeel, ...]:
    """Seven items twice, so that there are fourteen with a value, in two groups and on every scale there is."""
    nog_eens = (
        replace(deel, sleutel=f"{deel.sleutel}_2", naam=f"{deel.naam}, en ook nog met wie het vaakst wacht")
        for deel in PROEF_LANG.gescoord
    )
    return (*PROEF_LANG.onderdelen, *nog_eens)


VEERTIEN = replace(
    PROEF_LANG, sleutel="proef_veertien", naam="Hulp op school, alle vragen", onderdelen=_veertien(), voorbeeld=()
)


def _gevuld(scan: Scan, aantal: int, **velden) -> Scan:
    """So many answers; of each field a function of the number says what it is."""
    for nummer, cijfers in zip(range(aantal), cycle(VIJFTIG), strict=False):
        fabriek.invulling(scan, cijfers, **{naam: van(nummer) for naam, van in velden.items()})
    return onthul(by=scan.organisatoren.get().gebruiker, scan=scan)


def _besproken(scan: Scan) -> Scan:
    """With the longest of all that a group writes down."""
    by = scan.organisatoren.get().gebruiker
    for onderdeel, waarde in fabriek.scores(scan.instrument_nu, "3").items():
        leg_groepsscore_vast(by=by, scan=scan, onderdeel=onderdeel, waarde=waarde, waarom=WAAROM, toch=True)
    for _ in range(6):
        bewaar_afspraak(by=by, scan=scan, wat=AFSPRAAK, organisatie=LANGE_NAAM)
    leg_conclusie_vast(by=by, scan=scan, conclusie=f"{WAAROM}\n\n{WAAROM}")
    return scan


def _domein(nummer: int) -> str:
    return (Domein.ONDERWIJS, Domein.GEMEENTE, Domein.ZORG, Domein.JEUGDHULP)[nummer % 4]


def totaal(aantal: int = 9, **velden) -> Scan:
    return _gevuld(fabriek.scan(samenwerking=LANGE_NAAM, **velden), aantal)


def totaal_van_zestig() -> Scan:
    return _besproken(totaal(60))


def domein() -> Scan:
    """Four blocks, and a group that talked."""
    return _besproken(_gevuld(fabriek.scan(samenwerking=LANGE_NAAM, openheid="domein"), 24, domein=_domein))


def naam(aantal: int = 12) -> Scan:
    van = {"organisatie": lambda nummer: f"{nummer} {LANGE_NAAM}"[:150], "domein": _domein}
    return _besproken(_gevuld(fabriek.scan(samenwerking=LANGE_NAAM, openheid="naam"), aantal, **van))


def naam_van_zestig() -> Scan:
    return naam(60)


def regios() -> Scan:
    """Nine of them, side by side."""
    van = {
        "organisatie": lambda nummer: f"{nummer} {LANGE_NAAM}"[:150],
        "eigen_regio": lambda nummer: f"{nummer} {LANGE_REGIO}"[:100],
    }
    return _gevuld(fabriek.scan(samenwerking=LANGE_NAAM, openheid="naam", manier=4), 9, **van)


def veertien() -> Scan:
    return _besproken(_gevuld(fabriek.scan(samenwerking=LANGE_NAAM, **fabriek.met(VEERTIEN)), 12))


def lang() -> Scan:
    return _gevuld(fabriek.scan(samenwerking=LANGE_NAAM, **fabriek.met(PROEF_LANG)), 12)


VOLLE = (totaal, totaal_van_zestig, domein, naam, naam_van_zestig, regios, lang, veertien)
