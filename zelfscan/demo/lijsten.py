"""Who is invited for the scans of the demo. Organisations and regions are invented."""


def _lijst(*namen: tuple[str, str], regio: str = "") -> tuple[tuple[str, str, str, str], ...]:
    return tuple((naam, partij, "", regio) for naam, partij in namen)


PARTNERS = _lijst(
    ("Scholengroep De Zandbank", "schoolbestuur"),
    ("Het Getij College", "school"),
    ("Samenwerkingsverband Zuiderwaard", "swv"),
    ("Basisschool De Branding", "school"),
    ("Kinderopvang De Schelp", "kinderopvang"),
    ("Wijkteam Haven", "cjg"),
    ("Jeugdhulp Het Baken", "jeugdhulpaanbieder"),
    ("Jeugdgezondheid Zuiderwaard", "jgz"),
    ("Gemeente aan Zee, jeugd", "gemeente"),
)
VEEL = (
    *PARTNERS,
    *_lijst(
        ("Gemeente aan Zee, onderwijs", "gemeente"),
        ("Gemeente Duindorp, jeugd", "gemeente"),
        ("Gemeente Duindorp, onderwijs", "gemeente"),
        ("Wijkteam Dorp", "cjg"),
        ("Jeugdhulp De Vuurtoren", "jeugdhulpaanbieder"),
    ),
)
NAAST_ELKAAR = tuple(
    (organisatie, partij, "", regio)
    for organisatie, partij, regio in (
        ("Samenwerkingsverband Zuiderwaard", "swv", "Zuiderwaard"),
        ("Wijkteam Veldzicht", "cjg", "Hoge Akker"),
        ("Gemeente Laagveen", "gemeente", "Laagveen"),
        ("Schoolbestuur Heidebloem", "schoolbestuur", "De Heide"),
    )
)
AKKER = _lijst(
    ("Praktijkschool De Vore", "school"),
    ("Vakcollege Hoge Akker", "school"),
    ("Wijkteam Veldzicht", "cjg"),
    ("Jeugdhulp Het Erf", "jeugdhulpaanbieder"),
    ("Jeugdgezondheid Hoge Akker", "jgz"),
    ("Scholengroep Akkerrand", "schoolbestuur"),
    ("Wijkteam Kerkdorp", "cjg"),
    ("Jeugd-ggz De Wal", "zorgaanbieder"),
    ("Samenwerkingsverband Hoge Akker", "swv"),
    ("Gemeente Veldzicht, onderwijs", "gemeente"),
    ("Gemeente Veldzicht, jeugd", "gemeente"),
    ("Gemeente Kerkdorp, jeugd", "gemeente"),
)

# Who takes which role in a region of the demo: who, who is second, who could learn it.
BEZETTING = {
    "ontwerper": ("De kwaliteitscoördinator van de scholen", "De gedragswetenschapper", ""),
    "kwartiermaker": ("De projectleider", "De beleidsadviseur jeugd", "Een intern begeleider"),
    "verbinder": ("De gezinswerker van Wijkteam Haven", "", "De pedagogisch coach"),
    "dirigent": ("De directeur van het samenwerkingsverband", "De wethouder", ""),
}

# What a group asks of its administrators.
BESTUURSVRAGEN = {
    "overgang": "Spreek elkaar twee keer per jaar over de overgang naar groep 3. Kies wie de tweede gastvrouw betaalt.",
    "overleg": "Wijs één bestuurder aan die het overleg leidt. Geef de verbinder tot de zomer een dag in de week.",
}
