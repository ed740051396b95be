"""Which regions take part in the demo, and who is interviewed. People and organisations are invented."""

from dataclasses import dataclass

from quickscan.afbakening.models import Afbakeningsschaal
from quickscan.proces.doelgroepen import Doelgroep
from quickscan.proces.stappen import Stapsleutel

MEDEWERKER, ONDERZOEKER = "medewerker@example.org", "onderzoeker@example.org"
RONDE, OPEN_RONDE = "Ronde najaar", "Ronde voorjaar"
OPROEP = (
    "Wil jouw regio weten hoe het staat met de regie? Met Andere Ogen heeft plek voor vijf regio's. In drie maanden "
    "brengen onderzoekers met jullie in beeld wie welke rol neemt en wat er verder kan. Meedoen kost geen geld, wel "
    "tijd: vooral voor de interviews en het gesprek aan het eind."
)


@dataclass(frozen=True)
class Demogesprek:
    """Somebody to interview."""

    naam: str
    functie: str
    organisatie: str
    partij: str
    sector: str = ""


JONG = (
    Demogesprek("Roos Rietveld", "beleidsadviseur jeugd", "Gemeente aan het Veen", "gemeente"),
    Demogesprek("Jip Jansen", "jeugdverpleegkundige", "Jeugdgezondheid Laagland", "jgz"),
    Demogesprek("Pam Polder", "pedagogisch coach", "Kinderopvang Het Riet", "kinderopvang"),
    Demogesprek("Ties Turf", "directeur", "Basisschool De Turfschuit", "school", "po"),
)
SCHOOL = (
    Demogesprek("Sanne Sluis", "beleidsadviseur onderwijs", "Gemeente aan de Plas", "gemeente"),
    Demogesprek("Koen Kade", "directeur", "Samenwerkingsverband De Brug", "swv", "po"),
    Demogesprek("Mila Meer", "gebiedsmanager", "Jeugdhulp De Overkant", "jeugdhulpaanbieder"),
    Demogesprek("Bram Boei", "intern begeleider", "Basisschool De Steiger", "school", "po"),
)


@dataclass(frozen=True)
class Demoquickscan:
    """One region of the round. `bij`: the step that is being done ("klaar": all are). `geleden`: days since the start.

    `gemeenten`: codes; empty for a region that is there already. `pauze`: days since it was paused, 0 for not.
    """

    regio: str
    doelgroep: str
    thema: str
    bij: str
    geleden: int
    mensen: tuple[Demogesprek, ...]
    wat: str
    gemeenten: tuple[str, ...] = ()
    schaal: str = Afbakeningsschaal.JEUGDREGIO
    pauze: int = 0


QUICKSCANS = (
    Demoquickscan(
        "Samenwerking Hoge Akker",
        Doelgroep.PO_VO,
        "Passend onderwijs",
        "klaar",
        88,
        SCHOOL,
        "afgerond, met factsheet en advies als pdf",
    ),
    Demoquickscan(
        "Scholen en zorg Kop en Kust",
        Doelgroep.PO_VO,
        "Kleinschalige voorzieningen",
        Stapsleutel.TERUGKOPPELGESPREK,
        80,
        SCHOOL,
        "terugkoppelgesprek gepland",
        ("GM0448", "GM0400", "GM1911", "GM0441"),  # Texel, Den Helder, Hollands Kroon, Schagen
    ),
    Demoquickscan(
        "Regio Zuiderwaard",
        Doelgroep.PO_VO,
        "Passend onderwijs",
        Stapsleutel.TOETSING,
        62,
        SCHOOL,
        "in de toetsing, met een uitkomst van de scan; van contactpersoon@example.org",
    ),
    Demoquickscan(
        "Opgroeien tussen Vecht en Lek",
        Doelgroep.JONG,
        "Van voorschool naar groep 3",
        Stapsleutel.FACTSHEET,
        45,
        JONG,
        "gepauzeerd bij de factsheet",
        ("GM0321", "GM0356", "GM1904"),  # Houten, Nieuwegein, Stichtse Vecht
        pauze=6,
    ),
    Demoquickscan(
        "Jonge kind in de Kop",
        Doelgroep.JONG,
        "Onderwijsachterstanden",
        Stapsleutel.ONDERZOEK,
        52,
        JONG,
        "in het onderzoek, te laat",
        ("GM1708", "GM0119", "GM1701"),  # Steenwijkerland, Meppel, Westerveld
    ),
)


@dataclass(frozen=True)
class Demoaanmelding:
    """An application for the open round, of somebody without an account."""

    regionaam: str
    doelgroep: str
    thema: str
    gemeenten: tuple[str, ...]
    aanmelder: str
    functie: str
    motivatie: str


AANMELDINGEN = (
    Demoaanmelding(
        "Samen rond Bergen",
        Doelgroep.JONG,
        "Voorschool en jeugdgezondheid",
        ("GM0748", "GM1674"),  # Bergen op Zoom, Roosendaal
        "Ada Akker",
        "beleidsadviseur jeugd",
        "We hebben veel goede plannen, maar niemand weet meer wie wat trekt.",
    ),
    Demoaanmelding(
        "De Ronde Tafel",
        Doelgroep.PO_VO,
        "Kinderen die thuiszitten",
        ("GM0736",),
        "Otto Oever",
        "directeur samenwerkingsverband",
        "Scholen en jeugdhulp vinden elkaar. De gemeenten doen het ieder op hun eigen manier.",
    ),
)
