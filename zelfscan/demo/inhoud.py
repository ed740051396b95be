"""What the scans of the demo are about. Organisations, regions and what people say are invented."""

from dataclasses import dataclass, field

from regie.inhoud.partijen import Laag
from zelfscan.instrumenten.verloop import Begin, Fase
from zelfscan.scan.models import Manier
from zelfscan.scan.onderwerp import Levensfase
from zelfscan.scan.overgangen import Scanstatus
from zelfscan.scan.zichtbaarheid import Openheid

from .lijsten import AKKER, BESTUURSVRAGEN, BEZETTING, NAAST_ELKAAR, PARTNERS, VEEL

BEHEERDER, CONTACT, BUUR = "beheerder@example.org", "contactpersoon@example.org", "buur@example.org"
LID = "lid@example.org"
ZUIDERWAARD = "Regio Zuiderwaard"


@dataclass(frozen=True)
class Afgesproken:
    """An afspraak; `over` is a role or empty, `dagen` from now until it is due."""

    wat: str
    organisatie: str
    wie: str = ""
    over: str = ""
    dagen: int = 30
    klaar: bool = False


@dataclass(frozen=True)
class Demouitkomst:
    """What the group decided: role -> (score, why), afspraken, conclusion, what it asks, and who takes a role."""

    groepsscores: dict[str, tuple[int, str]] = field(default_factory=dict)
    afspraken: tuple[Afgesproken, ...] = ()
    conclusie: str = ""
    bezetting: dict[str, tuple[str, str, str]] = field(default_factory=dict)
    bestuursvraag: str = ""


@dataclass(frozen=True)
class Demoscan:
    """One scan. `antwoorden`: per place of the list four digits (0: "kan ik niet beoordelen"), or "" for none yet.

    `lijst`: (organisatie, partij, domein if it is not that of the partij, eigen regio). `geleden`: days since the
    meeting; below 0 it is still to come. `tot`: the phase it is in.
    """

    samenwerking: str
    door: str
    openheid: str
    geleden: int
    antwoorden: tuple[str, ...]
    lijst: tuple[tuple[str, str, str, str], ...]
    wat: str  # for the list that `make run` prints
    tot: str = Scanstatus.OPEN
    manier: int = Manier.DOMEINEN
    regio: str = ""
    verwacht: int = 0
    naar_factsheet: bool = False
    teksten: tuple[tuple[int, str, str], ...] = ()  # place, role, remark
    uitkomst: Demouitkomst = Demouitkomst()
    # What it is about more precisely: gemeente, thema, levensfase.
    onderwerp: dict[str, str] = field(default_factory=dict)
    # Where it began and how far it is.
    verloop: dict[str, str] = field(default_factory=dict)
    # Per place of the list the layer it answers from; only with openheid laag.
    lagen: tuple[str, ...] = ()
    # Who was asked to organise it too, and did not answer yet.
    vraagt: str = ""
    # The round before it: how many days earlier, and what people answered then.
    eerder: int = 0
    eerdere_antwoorden: tuple[str, ...] = ()


SCANS = (
    Demoscan(
        "Ondersteuning op school in de Zuiderwaard",
        BEHEERDER,
        Openheid.TOTAAL,
        -5,
        ("3421", "2312", "", "4431", "", "3302", "", "", ""),
        PARTNERS,
        "open: doe mee met de code",
        regio=ZUIDERWAARD,
        verwacht=9,
        naar_factsheet=True,
        vraagt=LID,
    ),
    Demoscan(
        "Kinderen die thuiszitten",
        CONTACT,
        Openheid.DOMEIN,
        0,
        (
            "4322",
            "3312",
            "4431",
            "3421",
            "2311",
            "1112",
            "2213",
            "2331",
            "5443",
            "4452",
            "5434",
            "4442",
            "1212",
            "2112",
        ),
        VEEL,
        "open, iedereen is binnen: onthullen kan",
        regio=ZUIDERWAARD,
    ),
    Demoscan(
        "Hulp in de klas, zonder wachtlijst",
        BEHEERDER,
        Openheid.NAAM,
        0,
        ("4331", "2341", "4432", "", "3431", "1212", "2321", "3331", "5244"),
        PARTNERS,
        "onthuld: het gesprek is bezig",
        tot=Scanstatus.ONTHULD,
        regio=ZUIDERWAARD,
        verloop={"begin": Begin.ALLEBEI, "fase": Fase.VAST},
        teksten=(
            (0, "ontwerper", "We bedachten de aanpak samen met twee scholen. Die werkt."),
            (5, "ontwerper", "We horen pas van een plan als het klaar is."),
            (6, "kans", "Het nieuwe schoolgebouw krijgt ruimte voor jeugdhulp."),
            (8, "dirigent", "De wethouders spreken elkaar hier elk kwartaal over."),
        ),
        uitkomst=Demouitkomst(
            {"ontwerper": (3, "Er zijn goede plannen, maar niet iedereen zit vanaf het begin aan tafel.")},
            (
                Afgesproken(
                    "Het wijkteam schuift aan bij het bedenken van een nieuwe aanpak.",
                    "Scholengroep De Zandbank",
                    "de kwaliteitscoördinator",
                    "ontwerper",
                ),
            ),
            bezetting={"ontwerper": ("De kwaliteitscoördinator", "De gezinswerker", "")},
        ),
    ),
    Demoscan(
        "Van voorschool naar groep 3",
        CONTACT,
        Openheid.DOMEIN,
        12,
        (
            "4443",
            "4322",
            "5423",
            "4412",
            "3211",
            "2312",
            "1211",
            "2112",
            "4344",
            "5343",
            "4445",
            "4344",
            "2213",
            "1212",
        ),
        VEEL,
        "gesloten: verslag met een deel per domein",
        tot=Scanstatus.GESLOTEN,
        regio=ZUIDERWAARD,
        verloop={"begin": Begin.PRAKTIJK, "fase": Fase.PROBEREN},
        teksten=(
            (1, "kwartiermaker", "Elke school heeft nu een eigen formulier voor de overdracht."),
            (6, "kwartiermaker", "Niemand heeft tijd om de werkwijze op te schrijven."),
            (3, "kans", "Twee scholen willen het overdrachtsformulier al samen maken."),
            (8, "verbinder", "De bijeenkomsten in het buurthuis brengen mensen bij elkaar."),
        ),
        uitkomst=Demouitkomst(
            {
                "ontwerper": (3, "Ideeën komen vooral uit de scholen."),
                "kwartiermaker": (3, "Er is een begin, maar nog geen vaste werkwijze."),
                "verbinder": (2, "Wie elkaar al kent, vindt elkaar. Wie nieuw is, staat er nog buiten."),
                "dirigent": (2, "Bestuurders spreken elkaar hier nog nauwelijks over."),
            },
            (
                Afgesproken(
                    "Eén formulier voor de overdracht, voor alle scholen en opvang.",
                    "Kinderopvang De Schelp",
                    "de pedagogisch coach",
                    "kwartiermaker",
                    20,
                ),
                Afgesproken("Een tweede gastvrouw zoeken.", "Wijkteam Haven", "", "verbinder", 45),
                Afgesproken(
                    "De overgang naar groep 3 op de agenda van het bestuurlijk overleg zetten.",
                    "Gemeente aan Zee, jeugd",
                    "de beleidsadviseur",
                    "dirigent",
                    -2,
                    True,
                ),
            ),
            "Over de kwartiermaker zijn we het deels eens. Bij de verbinder staan we aan twee kanten. Daarom beginnen "
            "we met één formulier voor iedereen, en kijken we over een half jaar opnieuw.",
            bestuursvraag=BESTUURSVRAGEN["overgang"],
        ),
    ),
    Demoscan(
        "Passend onderwijs dicht bij huis",
        BEHEERDER,
        Openheid.TOTAAL,
        3,
        ("4432", "3433", "4332", "4443", "3432", "3422", "4333", "4433"),
        PARTNERS[:8],
        "gesloten, tweede ronde: verslag en trend",
        tot=Scanstatus.GESLOTEN,
        regio=ZUIDERWAARD,
        naar_factsheet=True,
        teksten=((2, "verbinder", "Iedereen neemt de telefoon op. Dat was een jaar geleden anders."),),
        uitkomst=Demouitkomst(
            {
                "ontwerper": (4, "Nieuwe ideeën komen van scholen én van jeugdhulp."),
                "kwartiermaker": (4, "De werkwijze van de proef is nu op vijf scholen hetzelfde."),
                "verbinder": (3, "Het overleg loopt, nieuwe partners zijn er nog niet."),
                "dirigent": (2, "Het bestuurlijk overleg praat vooral over geld."),
            },
            (
                Afgesproken(
                    "Het bestuurlijk overleg krijgt twee keer per jaar een kind als voorbeeld te zien.",
                    "Samenwerkingsverband Zuiderwaard",
                    "de directeur",
                    "dirigent",
                    60,
                ),
            ),
            "Kwartiermaker ging vooruit. De dirigent vraagt nu de meeste aandacht.",
            BEZETTING,
            BESTUURSVRAGEN["overleg"],
        ),
        eerder=130,
        eerdere_antwoorden=("4221", "3222", "4321", "3231", "3221", "2211", "4322", "3222"),
    ),
    Demoscan(
        "Vier regio's naast elkaar",
        BUUR,
        Openheid.NAAM,
        1,
        ("2432", "4325", "3241", "4523"),
        NAAST_ELKAAR,
        "onthuld, tussen regio's: wie kan wie helpen",
        tot=Scanstatus.ONTHULD,
        manier=Manier.REGIOS,
        teksten=(
            (1, "dirigent", "Onze wethouders en bestuurders hebben samen één agenda."),
            (3, "kwartiermaker", "We hebben een draaiboek dat anderen zo kunnen gebruiken."),
        ),
        uitkomst=Demouitkomst(
            afspraken=(
                Afgesproken("Het draaiboek delen en een dagdeel uitleg geven.", "Schoolbestuur Heidebloem", dagen=21),
            )
        ),
    ),
    Demoscan(
        "Terug naar school",
        BUUR,
        Openheid.LAAG,
        2,
        (
            "3421",
            "2431",
            "3321",
            "2422",
            "3431",
            "3233",
            "2333",
            "3343",
            "3244",
            "2245",
            "3354",
            "2245",
        ),
        AKKER,
        "onthuld: een deel per laag, over één gemeente en één leeftijd",
        tot=Scanstatus.ONTHULD,
        teksten=((2, "dirigent", "Wat bestuurders afspreken, horen we in de wijk pas laat."),),
        onderwerp={"gemeente": "Veldzicht", "thema": "jongeren die thuiszitten", "levensfase": Levensfase.TWAALF_PLUS},
        lagen=(Laag.UITVOERING,) * 4 + (Laag.LEIDING,) * 4 + (Laag.BESTUUR,) * 4,
    ),
    Demoscan(
        "Zomeropvang en zorg",
        CONTACT,
        Openheid.TOTAAL,
        -20,
        (),
        PARTNERS[:5],
        "afgelast",
        tot=Scanstatus.AFGELAST,
        regio=ZUIDERWAARD,
    ),
)
