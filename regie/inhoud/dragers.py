"""Who may carry the regie, each with an own way to it: how it begins there, what hinders, what one can do and ask.

Source: AEF 2023 chapter 3 (`begint`, `hindert`, the stalemate), AEF 2023 §2.1 (an outsider, a school head who begins),
AEF 2023 §2.2 (what a beginning needs) and AEF 2023 §4.1 (schools that compete); the flyer for the four lines of the
initiatiefspel. All in our own words. What one can do and ask (`doen`, `vraagt`, EERUIT) is ours, and so is who may help
from outside.
"""

from dataclasses import dataclass

from .partijen import Partij


@dataclass(frozen=True)
class Hinder:
    """What makes it hard, in one line, and how that looks."""

    wat: str
    tekst: str


@dataclass(frozen=True)
class Drager:
    """A kind of organisation that may take the lead.

    `als` and `aan`: inside a sentence ("regie nemen als school", "vraag aan een school"). `partijen`: who finds itself
    here. `vraagt`: (key of another drager, a question to it), in the order of the four.
    """

    sleutel: str
    naam: str
    als: str
    aan: str
    partijen: tuple[Partij, ...]
    kern: str
    begint: tuple[str, ...]
    hindert: tuple[Hinder, ...]
    doen: tuple[str, ...]
    vraagt: tuple[tuple[str, str], ...]
    bron: str


GEMEENTE = Drager(
    sleutel="gemeente",
    naam="Gemeente",
    als="gemeente",
    aan="de gemeente",
    partijen=(Partij.GEMEENTE,),
    kern="Een gemeente kan mensen bij elkaar roepen, en heeft vaak geld. Toch komt het er niet overal van.",
    begint=(
        "Vaak is het een wethouder of een beleidsadviseur, of zijn het die twee samen. Veel van hen werkten eerder in "
        "het onderwijs. Dat helpt in een gesprek met schoolbesturen.",
        "Een wethouder heeft gezag. Wie die uitnodigt, komt meestal.",
        "Vroeg of laat krijgt een gemeente ermee te maken. Beleid werkt pas als scholen en hulpverleners meedoen. En "
        "samenwerken laat zich moeilijk inkopen.",
    ),
    hindert=(
        Hinder("Er is net een contract.", "Wie aanbieders net een brede opdracht gaf, stuurt niet graag meteen bij."),
        Hinder("De scholen zijn onbekend.", "Scholen beslissen veel zelf, en passend onderwijs is een eigen wereld."),
        Hinder("Afdelingen werken los van elkaar.", "Dan krijgt een school van elke afdeling een ander antwoord."),
        Hinder("Regie nemen is nog niemands werk.", "Niet overal is iemand die het wil en kan."),
        Hinder("Mensen wisselen.", "Met elke nieuwe collega begint het kennismaken opnieuw."),
        Hinder(
            "Het gebied is groter dan de gemeente.",
            "Een samenwerkingsverband of aanbieder werkt vaak in meer gemeenten. Dan moeten ook die het samen eens "
            "worden. Een centrumgemeente kan dat trekken, maar doet dat niet altijd.",
        ),
    ),
    doen=(
        "Ga langs bij scholen voordat je een plan hebt. Vraag wat er nu knelt.",
        "Roep partijen bij elkaar rond één vraag, en niet rond al het beleid.",
        "Kies één mens die voor alle afdelingen mag spreken, en een tweede die meeloopt.",
        "Geef aanbieders tijd om samen te werken, ook in het contract.",
        "Werk je bij een centrumgemeente? Vraag de andere gemeenten wat die van je verwachten.",
    ),
    vraagt=(
        ("school", "Wat zie je in de klas, en wat probeer je zelf al?"),
        ("samenwerkingsverband", "Wat zie je op alle scholen, en waar kunnen we het best beginnen?"),
        ("zorgaanbieder", "Wat in ons contract maakt samenwerken moeilijk?"),
    ),
    bron="paragraaf 3.1",
)
SCHOOL = Drager(
    sleutel="school",
    naam="School en schoolbestuur",
    als="school of schoolbestuur",
    aan="een school of schoolbestuur",
    partijen=(Partij.SCHOOLBESTUUR, Partij.SCHOOL),
    kern="Een school ziet elke dag wat kinderen nodig hebben, en zoekt daarom vaak als eerste hulp van buiten.",
    begint=(
        "Scholen zoeken vaak zelf de jeugdhulp en het schoolmaatschappelijk werk op. Vaak begint een "
        "schoolbestuurder. Soms is het een schooldirecteur, die de wethouder vraagt om elke week een "
        "maatschappelijk werker op school.",
        "De eerste stap is vaak van een school voor speciaal onderwijs, want daar zijn de zorgen zwaarder. Andere "
        "scholen nemen het over, zeker als die elkaar al kennen in het samenwerkingsverband.",
        "Een school voelt zich verantwoordelijk voor alle leerlingen, en wil zorgen voorkomen. Door passend onderwijs "
        "zijn scholen gewend geraakt om hun vragen te delen.",
        "Een schoolbestuur krijgt één bedrag voor alles. Dat geeft meer vrijheid dan een zorgaanbieder heeft.",
    ),
    hindert=(
        Hinder("Leraren hebben het al zwaar.", "De zorgen in de klas zijn gegroeid, en samenwerken komt daar bij."),
        Hinder("Problemen bleven lang binnen de school.", "Hulp van buiten vragen was eerder niet gewoon."),
        Hinder("Scholen zijn ook elkaars concurrent.", "Dan deel je minder makkelijk wat lukt en wat niet."),
        Hinder(
            "Hulpverleners kijken anders.",
            "Een school ziet de hele groep. De hulp kijkt vaker naar één kind, met een diagnose en een behandeling.",
        ),
        Hinder("Het blijft bij één school.", "Zonder steun van bestuurders dooft een goed begin soms uit."),
    ),
    doen=(
        "Begin bij één groep kinderen waar het nu knelt.",
        "Vraag de gemeente om iets wat je kunt aanwijzen, zoals een vaste dag van een hulpverlener op school.",
        "Laat een hulpverlener meekijken in de klas, en kijk zelf een keer mee bij de hulp.",
        "Vertel het vroeg aan je bestuur en aan het samenwerkingsverband.",
        "Laat een andere school zien wat werkt, ook als het nog niet af is.",
    ),
    vraagt=(
        ("gemeente", "Wie kunnen we altijd bellen, en wat mag die beslissen?"),
        ("samenwerkingsverband", "Welke school is hier al verder mee, en breng je ons bij elkaar?"),
        ("zorgaanbieder", "Wie kan er op een vaste dag zijn, ook voor een korte vraag?"),
    ),
    bron="paragraaf 3.2",
)
SAMENWERKINGSVERBAND = Drager(
    sleutel="samenwerkingsverband",
    naam="Samenwerkingsverband passend onderwijs",
    als="samenwerkingsverband",
    aan="het samenwerkingsverband",
    partijen=(Partij.SWV,),
    kern="Een samenwerkingsverband ziet vaak als eerste wat er knelt, maar kan niet overal tegelijk zijn.",
    begint=(
        "Vragen van scholen komen hier vaak het eerst binnen.",
        "Meestal is er geen groot plan. Je steunt een school die iets probeert, bouwt daarop verder en past het "
        "gaandeweg aan.",
        "Scholen laten samenwerken is al je werk. De stap naar jeugdhulp en zorg is dan logisch. Ook help je een "
        "project van een zorgaanbieder naar gewone scholen.",
    ),
    hindert=(
        Hinder("Schoolbesturen hebben weinig met elkaar.", "Zijn hun banden zwak, dan kun jij er moeilijk op bouwen."),
        Hinder("Scholen zijn elkaars concurrent.", "Dan is samen iets oplossen minder vanzelfsprekend."),
        Hinder(
            "Er is weinig geld, of er zijn weinig mensen.",
            "Zeker als het geld vooral naar de schoolbesturen gaat. Dat heet het schoolmodel.",
        ),
        Hinder(
            "Het gebied is groot.",
            "Je kunt niet in elke gemeente trekken. In sommige regio's deden partners in een gemeente dat.",
        ),
        Hinder("Het hangt aan de leiding.", "Veel hangt af van wat de directeur of bestuurder kan en wil."),
    ),
    doen=(
        "Kies één of twee gemeenten waar het nu kan. Laat de rest even.",
        "Vertel verder wat op één school werkt. Een goed voorbeeld steekt aan.",
        "Breng een school en een hulpverlener bij elkaar, en zit er de eerste keer bij.",
        "Zit een ander er dichter op? Laat die dan trekken, en vraag hoe je helpt.",
        "Zorg dat een tweede mens het ook kan.",
    ),
    vraagt=(
        ("gemeente", "Wie spreekt namens de gemeenten samen?"),
        ("school", "Doe je mee, ook als het eerst een andere school helpt?"),
        ("zorgaanbieder", "Wat heb je van scholen nodig om er vast te zijn?"),
    ),
    bron="paragraaf 3.3 en 3.4",
)
ZORGAANBIEDER = Drager(
    sleutel="zorgaanbieder",
    naam="Zorgaanbieder, zoals jeugdhulp en jeugd-ggz",
    als="zorgaanbieder",
    aan="een zorgaanbieder",
    partijen=(Partij.JEUGDHULPAANBIEDER, Partij.ZORGAANBIEDER),
    kern="Een zorgaanbieder doet vaak mee als er een vaste vorm voor is, en begint soms zelf met een klein project.",
    begint=(
        "Zorgaanbieders begonnen in de regio's minder vaak zelf. Is er een vaste vorm, dan doen aanbieders wel mee. "
        "Zo'n vorm is een onderwijszorgarrangement.",
        "Soms begint een aanbieder toch, met een project voor een kleine groep kinderen die veel nodig hebben. Dat kan "
        "een voorbeeld worden voor anderen.",
        "Ook gewone scholen meekrijgen kost extra moeite. Het samenwerkingsverband helpt daar vaak bij.",
    ),
    hindert=(
        Hinder("Het geld hoort bij één kind.", "Betalen per traject laat weinig ruimte voor iets nieuws."),
        Hinder("Er zijn wachtlijsten en te weinig mensen.", "Samenwerken geeft al snel meer kinderen, en meer werk."),
        Hinder(
            "De hulp kijkt vaker per kind.",
            "Een diagnose en een behandeling staan voorop, vaak met een protocol. Een school denkt aan de groep.",
        ),
        Hinder("Samenwerken met scholen is nog nieuw.", "Scholen leerden het al bij passend onderwijs."),
    ),
    doen=(
        "Begin met één school en één groep kinderen.",
        "Kies één medewerker die op vaste tijden op een school is.",
        "Vertel de gemeente welke regel in het contract in de weg zit.",
        "Zeg vooraf wat je niet kunt. Dan weet een school waar die op kan rekenen.",
        "Schrijf op wat werkte, zodat een gewone school het kan overnemen.",
    ),
    vraagt=(
        ("gemeente", "Mag samenwerken tijd kosten, en wie betaalt die tijd?"),
        ("school", "Om welke kinderen gaat het, en wie kunnen we bellen?"),
        ("samenwerkingsverband", "Welke scholen willen hetzelfde, zodat we het één keer regelen?"),
    ),
    bron="paragraaf 3.4",
)
DRAGERS = (GEMEENTE, SCHOOL, SAMENWERKINGSVERBAND, ZORGAANBIEDER)

# How taking the lead goes, whoever does it.
INITIATIEFSPEL = (
    "Het groeit. Iemand begint waar die staat, en zoekt mensen die ook willen.",
    "Vaak delen een paar mensen de regie.",
    "Bijna altijd komt het van twee kanten, van onderop en van bovenaf.",
    "Het lukt beter als het gebied klein en overzichtelijk is.",
)
# What gets people going who each wait for another.
EERUIT = (
    "Zeg hardop dat jullie op elkaar wachten. Zonder verwijt.",
    "Vraag niet wie de regie heeft. Vraag wie de eerste stap zet, en voor welke kinderen.",
    "Verdeel het. Kijk per rol wie er nu iets kan doen.",
    "Spreek iets kleins af, met een dag waarop jullie terugkijken.",
)

_PER_PARTIJ = {partij: drager for drager in DRAGERS for partij in drager.partijen}
_PER_SLEUTEL = {drager.sleutel: drager for drager in DRAGERS}


def drager(sleutel: str) -> Drager:
    """Return the drager with this key. Raises KeyError when there is none."""
    return _PER_SLEUTEL[sleutel]


def drager_van(partij: str) -> Drager | None:
    """Return under which drager this kind of organisation falls; None for those the source says nothing of."""
    return _PER_PARTIJ.get(Partij(partij))
