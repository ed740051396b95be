"""The four core roles of whoever takes the initiative (regieneming): what they are and what they do.

Source of the facts: AEF 2023 §4.3 (roles and actions), AEF 2023 §4.4 (competences) and annex 1 (essence). Where the
flyer words a role otherwise (ontwerper, kwartiermaker), the report holds (besluiten 54). `leunt_op`,
the examples, the questions and what is missed are our own. A role says what has to happen, not who is appointed.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Steun:
    """That a role leans on another one. `kernrol` is the key of that other role."""

    kernrol: str
    waarom: str


@dataclass(frozen=True)
class Kernrol:
    """One role in words. Everything is a full sentence, except `naam` and `competentie`."""

    sleutel: str
    naam: str
    kern: str
    competentie: str
    uitleg: tuple[str, ...]
    acties: tuple[str, ...]
    vragen: tuple[str, ...]
    gemis: tuple[str, ...]
    leunt_op: tuple[Steun, ...]


# Source: AEF 2023 §4.3, §4.4 and annex 1, "De ontwerper".
ONTWERPER = Kernrol(
    sleutel="ontwerper",
    naam="Ontwerper",
    kern=(
        "De ontwerper ziet waar samenwerken kinderen en gezinnen verder helpt, en bedenkt een aanpak waarmee "
        "je kunt beginnen."
    ),
    competentie="Problemen slim aanpakken en durven proberen",
    uitleg=(
        (
            "Samenwerken houd je pas vol als er iets uitkomt. Daar zorgt de ontwerper voor. Die kijkt verder "
            "dan dat ene kind en ziet wat een hele groep nodig heeft. En ook wat mensen met verschillende "
            "beroepen daar samen aan kunnen doen."
        ),
        (
            "Een voorbeeld. Op een basisschool beginnen elk jaar kleuters die nauwelijks durven te praten. De "
            "leraar, de peuteropvang en de logopedist zijn er elk apart mee bezig. De ontwerper ziet hoe dat "
            "anders kan. Wat als de logopedist elke week een ochtend meedoet, eerst op de opvang en daarna "
            "in groep 1?"
        ),
        (
            "De ontwerper hoeft niet alles zelf te verzinnen. Vaak heeft een collega al een half antwoord, of "
            "een andere gemeente. De kunst is om dat te zien en het passend te maken, samen met de mensen om "
            "wie het gaat."
        ),
    ),
    acties=(
        "Zie waar het echt knelt: bij welke kinderen, op welke school of in welke buurt.",
        "Haal op wat in andere regio's werkt, en vertel het zo dat collega's er iets aan hebben.",
        "Zoek de oplossing dichtbij: een andere manier van werken of een slimme combinatie van mensen.",
        "Maak het idee werkbaar, in gesprek met iedereen die ermee te maken krijgt.",
    ),
    vragen=(
        "Over welke kinderen of gezinnen maak ik me nu zorgen, en wie doet dat nog meer?",
        "Wat heb ik ergens anders gezien dat hier ook zou kunnen werken?",
        "Durf ik iets te proberen dat nog niet af is?",
        "Hebben ouders en kinderen zelf kunnen zeggen wat hen helpt?",
    ),
    gemis=(
        "Er wordt veel overlegd, maar kinderen en ouders merken er weinig van.",
        "Elk kind is een los geval, terwijl dezelfde vraag steeds terugkomt.",
        "Mensen zijn enthousiast over een idee van elders, en vergeten het weer.",
    ),
    leunt_op=(
        Steun(
            "kwartiermaker",
            "Een goed idee wordt pas een vaste aanpak als iemand er een team en een routine omheen bouwt.",
        ),
        Steun(
            "verbinder",
            "Een vondst komt pas verder dan één school of wijk als iemand die aan anderen laat zien.",
        ),
    ),
)

# Source: AEF 2023 §4.3, §4.4 and annex 1, "De kwartiermaker".
KWARTIERMAKER = Kernrol(
    sleutel="kwartiermaker",
    naam="Kwartiermaker",
    kern=(
        "De kwartiermaker maakt van een goed idee gewoon werk, met een team en vaste stappen waar je op kunt rekenen."
    ),
    competentie="Werk handig indelen en mensen organiseren",
    uitleg=(
        (
            "Een nieuw idee leeft eerst van de inzet van een paar mensen. De kwartiermaker bouwt er met "
            "geduld iets omheen dat blijft. Dat is een team uit verschillende organisaties, met tijd en een "
            "manier van werken die iedereen kent. Het lijkt op het werk van een teamleider, "
            "maar dan tussen organisaties in."
        ),
        (
            "Een voorbeeld. Sinds kort loopt er op dinsdag een jeugdhulpverlener binnen op een vmbo-school. "
            "Dat bevalt goed. De kwartiermaker zorgt dat het geen toeval blijft. Er komt een vaste kamer, en "
            "een collega die invalt bij ziekte. Er is een korte afspraak over hoe een mentor een leerling "
            "aanmeldt. En de werkgevers maken er samen uren voor vrij."
        ),
        "Het mooiste is als de kwartiermaker na een tijd bijna niet meer nodig is.",
    ),
    acties=(
        "Maak van een aanpak die al doende ontstond een manier van werken die je kunt herhalen.",
        "Bouw stap voor stap aan vaste gewoonten: wie doet wat, en wanneer?",
        "Vorm een team uit de verschillende partners, dat zich samen verantwoordelijk voelt.",
        "Geef het nieuwe een plek in het gewone werk van elke organisatie, zodat het ook echt iets oplevert.",
    ),
    vragen=(
        "Wie zit er in het team, en krijgen die mensen er van hun werkgever tijd voor?",
        "Wat weet nu maar één iemand, terwijl meer mensen het nodig hebben?",
        "Past onze manier van werken bij die van de organisaties die meedoen?",
        "Wie helpt het team om goed te leren samenwerken?",
    ),
    gemis=(
        "Een proef loopt goed, en stopt toch als de trekker vertrekt of het geld op is.",
        "Elke keer moet je opnieuw afspreken wie wat doet.",
        "Mensen doen de samenwerking erbij, als er toevallig tijd is.",
    ),
    leunt_op=(
        Steun(
            "ontwerper",
            "Een vaste routine heeft pas zin als er een idee onder ligt waar kinderen echt iets aan hebben.",
        ),
        Steun(
            "dirigent",
            "Een team tussen organisaties houdt het vol als de besturen er samen tijd en geld voor geven.",
        ),
    ),
)

# Source: AEF 2023 §4.3, §4.4 and annex 1, "De verbinder".
VERBINDER = Kernrol(
    sleutel="verbinder",
    naam="Verbinder",
    kern=(
        "De verbinder brengt oude en nieuwe partners vol enthousiasme bij elkaar en zorgt dat mensen graag samenwerken."
    ),
    competentie="Anderen aansteken met zin om samen te werken",
    uitleg=(
        (
            "Een goede aanpak heeft organisaties nodig die er samen voor staan. Dat begint bij mensen die "
            "elkaar kennen en vertrouwen. De verbinder zorgt voor een ontspannen sfeer en laat zien wat er al "
            "gelukt is. Zo krijgen anderen ook zin om mee te doen."
        ),
        (
            "Een voorbeeld. Een school en het wijkteam houden al een jaar samen een inloopuur voor ouders. De "
            "verbinder nodigt de kinderopvang, de bibliotheek en een andere school uit om te komen kijken. "
            "Er is soep, en een moeder vertelt wat het uur voor haar betekent. Een maand later begint de "
            "andere school er ook mee, en de opvang helpt."
        ),
        (
            "Het hoeft niet groots. Even bellen of samen lunchen doet vaak meer dan een lange vergadering. Is "
            "de band er eenmaal, dan gaan mensen ook graag naar een vast overleg."
        ),
    ),
    acties=(
        "Haal mooie voorbeelden uit hun hoekje, zodat anderen ermee verder kunnen.",
        "Kijk wie er nog ontbreekt, en haal die mensen en organisaties erbij.",
        "Zorg dat mensen plezier hebben in het samenwerken, met aandacht voor het persoonlijke.",
        "Werk toe naar een vast overleg waar alle partners graag komen.",
    ),
    vragen=(
        "Wie ken ik alleen van naam, terwijl we voor dezelfde kinderen werken?",
        "Wanneer hebben we voor het laatst samen iets gevierd?",
        "Voor wie is het lastig om mee te doen, en wat kan daarbij helpen?",
        "Met welk klein succes kan ik anderen enthousiast maken?",
    ),
    gemis=(
        "Een mooi voorbeeld blijft hangen op één school of in één wijk.",
        "Partners komen omdat het moet, en sturen elke keer iemand anders.",
        "Als het spannend wordt, praten mensen over elkaar en niet met elkaar.",
    ),
    leunt_op=(
        Steun(
            "ontwerper",
            "Mensen blijven komen als er iets is om aan mee te doen, een aanpak die kinderen helpt.",
        ),
        Steun(
            "dirigent",
            "Enthousiasme blijft bestaan als bestuurders het zien en er ruimte voor geven.",
        ),
    ),
)

# Source: AEF 2023 §4.3, §4.4 and annex 1, "De dirigent".
DIRIGENT = Kernrol(
    sleutel="dirigent",
    naam="Dirigent",
    kern=(
        "De dirigent geeft de samenwerking een gezicht, laat partners doen waar ze goed in zijn en verbindt "
        "praktijk en bestuur."
    ),
    competentie="Bestuurders verbinden en ver vooruitkijken",
    uitleg=(
        (
            "Een samenwerking staat nooit op zichzelf. Er zijn buurgemeenten, schoolbesturen, zorgaanbieders "
            "en instellingen die voor de hele regio werken. De dirigent geeft de samenwerking daartussen een "
            "plek en een eigen gezicht. En die let erop dat mensen hun aandacht bij het werk kunnen houden."
        ),
        (
            "Een voorbeeld. Drie gemeenten hebben elk een proef met hulp in de klas. Een wethouder en de "
            "directeur van het samenwerkingsverband brengen de besturen bij elkaar. Zo ontstaat één afspraak "
            "voor alle scholen, onder één naam. Stokt het ergens omdat de uren op zijn? Dan ligt die vraag "
            "snel bij wie erover gaat."
        ),
        (
            "Deze rol komt vaak pas later in beeld, en het juiste tempo vinden is een kunst. Groei je te "
            "voorzichtig, dan mis je partners die iets kunnen toevoegen. Groei je te snel, dan verliezen de "
            "eerste trekkers hun kracht."
        ),
    ),
    acties=(
        "Laat zien wie jullie zijn, ook verder weg: aan buurgemeenten, de regio en het Rijk.",
        "Breng bestuurders op één lijn, met iets waar ze samen trots op kunnen zijn.",
        "Zie knelpunten aankomen en doe er op tijd iets aan.",
        "Let op twee soorten contact: tussen organisaties, en tussen praktijk, leiding en bestuur.",
        "Zeg het als de samenwerking stokt, en breng het naar bestuurders die kunnen beslissen.",
    ),
    vragen=(
        "Kunnen we in één zin zeggen waar onze samenwerking voor staat?",
        "Weten onze bestuurders wat er in de praktijk lukt en waar het stokt?",
        "Welk knelpunt zie ik aankomen, en wie moet dat nu al weten?",
        "Wie past er bij welke rol, en heb ik dat weleens gevraagd?",
    ),
    gemis=(
        "Een knelpunt uit de praktijk blijft liggen, omdat niet duidelijk is wie beslist.",
        "Bestuurders maken plannen zonder te weten wat er in de praktijk gebeurt.",
        "Buiten de eigen kring weet bijna niemand dat de samenwerking bestaat.",
    ),
    leunt_op=(
        Steun(
            "kwartiermaker",
            "Je kunt pas iets aan de buitenwereld laten zien als het in de praktijk ook echt loopt.",
        ),
        Steun(
            "verbinder",
            "Bestuurders worden het sneller eens als mensen elkaar al kennen en vertrouwen.",
        ),
    ),
)

# The order is fixed everywhere: on screen, on paper and in the four digits of a result (domein §1.2, ontwerp §5.3).
KERNROLLEN: tuple[Kernrol, ...] = (ONTWERPER, KWARTIERMAKER, VERBINDER, DIRIGENT)

_PER_SLEUTEL = {rol.sleutel: rol for rol in KERNROLLEN}


def kernrol(sleutel: str) -> Kernrol:
    """Return the role with this key. Raises KeyError when there is none."""
    return _PER_SLEUTEL[sleutel]
