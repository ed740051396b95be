"""What the researchers of the demo found: factsheet, remarks, advice and the talk at the end. Invented."""

KERN = (
    "Scholen, jeugdhulp en gemeenten kennen elkaar en hebben samen iets opgebouwd dat werkt. De aanpak is begonnen op "
    "twee scholen en staat nu op negen. Wat nog ontbreekt, is iemand die dat bestuurlijk verder brengt."
)
GEREALISEERD = (
    "In drie jaar tijd is er een werkwijze gekomen die op negen scholen hetzelfde is:\n\n"
    "- Een jeugdhulpverlener is **vier dagdelen per week** op school. Leraren kunnen direct iets vragen.\n"
    "- Ouders hebben één gesprek in plaats van drie. Daar zitten school en jeugdhulp samen aan tafel.\n"
    "- De wachttijd voor lichte hulp ging van tien naar drie weken.\n\n"
    "Op drie scholen is de aanpak nog in opbouw. Daar is vooral de ruimte in het gebouw een probleem."
)
REGIENEMING = (
    "De regie begon van onderop. Een directeur van een basisschool en een gebiedsmanager van jeugdhulp zagen "
    "dezelfde kinderen vastlopen, en begonnen zonder opdracht. Het samenwerkingsverband maakte daarna geld vrij.\n\n"
    "Nu is er een kerngroep van vier organisaties. Die komt elke zes weken bij elkaar. Gemeenten schuiven aan, "
    "maar nemen zelden het voortouw. Partijen noemen dat zelf ook: *we volgen, we trekken niet*."
)
OPVALLEND = (
    "- De samenwerking hangt aan weinig mensen. Twee van hen wisselen dit jaar van baan.\n"
    "- Drie gemeenten kopen jeugdhulp samen in, de vierde niet. Dat kost de scholen tijd.\n"
    "- Iedereen noemt hetzelfde doel: een kind krijgt hulp op de eigen school, zonder verwijzing vooraf."
)
ROLLEN = {
    "ontwerper": {
        "waarde": 4,
        "hoe": "Nieuwe ideeën worden samen met leraren bedacht en eerst op één school geprobeerd.",
        "door_wie": "schooldirecteuren, gebiedsmanager jeugdhulp",
    },
    "kwartiermaker": {
        "waarde": 4,
        "hoe": "Er is een draaiboek. Elke school die begint, krijgt een jaar lang hulp van een projectleider.",
        "door_wie": "projectleider samenwerkingsverband",
    },
    "verbinder": {
        "waarde": 3,
        "hoe": "De kerngroep houdt contact met de eigen achterban. Kinderopvang en jeugdgezondheid doen nog niet mee.",
        "door_wie": "kerngroep",
    },
    "dirigent": {
        "waarde": 2,
        "hoe": "Bestuurders steunen de aanpak, maar spreken er samen weinig over. Besluiten blijven daardoor liggen.",
        "door_wie": "nog niemand; soms een wethouder",
    },
}
OPMERKINGEN = (
    (
        "gerealiseerd",
        "De wachttijd voor lichte hulp ging van tien naar drie weken.",
        "feit",
        "Dat geldt voor zeven van de negen scholen. Op de andere twee is het vijf weken.",
        "over",
        "We noemen nu dat dit op zeven scholen zo is.",
    ),
    (
        "regieneming",
        "Gemeenten schuiven aan, maar nemen zelden het voortouw.",
        "duiding",
        "Bij de huisvesting namen de gemeenten wel het voortouw.",
        "over",
        "Dat staat er nu bij.",
    ),
    (
        "dirigent",
        "",
        "aanvulling",
        "Er is een bestuurlijk overleg. Dat gaat vooral over geld.",
        "niet",
        "Het overleg noemen we bij vraag b. Hier gaat het om de rol van dirigent.",
    ),
)
ADVIES = (
    "De basis is sterk: een aanpak die werkt, en mensen die elkaar vertrouwen. De volgende stap is dat de samenwerking "
    "niet meer aan een paar mensen hangt, en dat bestuurders er samen voor gaan staan."
)
MOGELIJKHEDEN = (
    {
        "wat": "Geef de aanpak een gezicht in het bestuurlijk overleg",
        "uitleg": "Zet twee keer per jaar een school op de agenda, met een leraar die vertelt wat er veranderde. "
        "Spreek af welke bestuurder hierover belt als iets blijft liggen.",
        "voor_wie": "de wethouders en de bestuurders van de scholen",
        "kernrol": "dirigent",
        "steun": "We helpen de eerste bijeenkomst voorbereiden en leiden het gesprek.",
        "houvast": "horizontaal_en_verticaal",
    },
    {
        "wat": "Laat op elke school twee mensen de aanpak kennen",
        "uitleg": "Wisselt iemand van baan, dan blijft de kennis op school. Begin waar dat dit jaar speelt.",
        "voor_wie": "de schoolbesturen en de aanbieder van jeugdhulp",
        "kernrol": "kwartiermaker",
        "steun": "We brengen jullie in contact met een regio die dit al doet.",
        "houvast": "bewezen_werkwijze",
    },
    {
        "wat": "Nodig kinderopvang en jeugdgezondheid uit voor de kerngroep",
        "uitleg": "Begin klein: één wijk, waar de lijnen al kort zijn.",
        "voor_wie": "de kerngroep",
        "kernrol": "verbinder",
        "steun": "",
        "houvast": "begin_lokaal",
    },
)
ROLAFSPRAKEN = {
    "verbinder": ("de projectleider van het samenwerkingsverband", "Neemt per wijk één partner mee naar de kerngroep."),
    "dirigent": (
        "de wethouder jeugd, samen met een bestuurder",
        "Ze beginnen met één gezamenlijke agenda per half jaar.",
    ),
}
VERSLAG = (
    "Iedereen herkende de factsheet. Het gesprek ging vooral over de rol van dirigent. De bestuurders zien nu zelf dat "
    "besluiten blijven liggen, en willen daar samen iets aan doen."
)
AFSPRAKEN = (
    ("De aanpak staat op de agenda van het bestuurlijk overleg, met een leraar erbij.", "de wethouder jeugd", 40),
    ("De kerngroep nodigt kinderopvang en jeugdgezondheid uit.", "de projectleider", 25),
)
NOTITIES = (
    ("gerealiseerd", "Negen scholen, drie in opbouw. Begon op twee. Vraagt: wie betaalt straks de projectleider?"),
    ("regieneming", "Van onderop begonnen. Kerngroep van vier. Gemeente volgt."),
    ("dirigent", "Bestuurlijk overleg gaat over geld. Wethouder wil wel, weet niet hoe."),
)
