"""What the demo is about. Names of people, regions and organisations are invented; the municipalities are real."""

from dataclasses import dataclass

from regie.mensen.rechten import Persoonsoort


@dataclass(frozen=True)
class Demomens:
    """Somebody to log in as. `soort`: what the site calls them; `uitleg`: what one sees as this person."""

    email: str
    naam: str
    soort: str
    uitleg: str = ""

    @property
    def heeft_wachtwoord(self) -> bool:
        return self.soort in (Persoonsoort.MEDEWERKER, Persoonsoort.ONDERZOEKER)


MENSEN = (
    Demomens("medewerker@example.org", "Mees Medewerker", "medewerker", "alle regio's en mensen, /beheer/"),
    Demomens("onderzoeker@example.org", "Ona Onderzoeker", "onderzoeker", "onderzoekt de regio's van Ronde najaar"),
    Demomens("contactpersoon@example.org", "Cato Contact", "contactpersoon", "het gezicht van Regio Zuiderwaard"),
    Demomens("beheerder@example.org", "Bas Beheerder", "beheerder", "maakte Regio Zuiderwaard"),
    Demomens("lid@example.org", "Lia Lid", "lid", "kijkt mee in Regio Zuiderwaard, en is gevraagd voor een scan"),
    Demomens("buur@example.org", "Bo Buur", "beheerder elders", "ziet alleen de eigen twee regio's"),
    Demomens("gebruiker@example.org", "Gijs Gebruiker", "gebruiker", "een account zonder regio: de lege bladzijden"),
)
# Invited, and never logged in: somebody for the list of what waits for staff.
GENODIGD = ("collega@example.org", "Kim Collega")


@dataclass(frozen=True)
class Demoregio:
    """A region: who made it, and what is in it."""

    naam: str
    door: str  # e-mail address
    omschrijving: str
    gemeenten: tuple[str, ...]  # codes
    organisaties: tuple[tuple[str, str, str, str, str], ...] = ()  # naam, partij, domein, sector, biedt_aan
    contacten: tuple[tuple[str, str, str, str], ...] = ()  # code or "", terrein, naam, functie
    ervaring: tuple[tuple[str, str, str], ...] = ()  # soort, oordeel, toelichting


REGIOS = (
    Demoregio(
        "Regio Zuiderwaard",
        "beheerder@example.org",
        "Scholen, opvang en jeugdhulp die samen willen dat een kind niet tussen wal en schip valt.",
        ("GM0687", "GM0717", "GM0718"),  # Middelburg, Veere, Vlissingen
        (
            ("Scholengroep De Zandbank", "schoolbestuur", "", "po", ""),
            ("Het Getij College", "school", "", "vo", ""),
            ("Samenwerkingsverband Zuiderwaard", "swv", "", "po_vo", "Denkt mee als een kind meer nodig heeft."),
            ("Kinderopvang De Schelp", "kinderopvang", "", "", "Opvang met een pedagoog die op school meekijkt."),
            ("Wijkteam Haven", "cjg", "", "", "Vragen van ouders over opvoeden. Meestal binnen een week."),
            ("Jeugdhulp Het Baken", "jeugdhulpaanbieder", "", "", "Ambulante hulp op school. Wachttijd zes weken."),
            ("Jeugdgezondheid Zuiderwaard", "jgz", "", "", "De jeugdarts en jeugdverpleegkundige op elke school."),
            ("Ouderplatform Zuiderwaard", "overig", "onderwijs", "", ""),
        ),
        (
            ("", "onderwijs", "Sem Schotel", "directeur samenwerkingsverband"),
            ("", "zorg", "Fenna Fuik", "beleidsadviseur jeugd"),
            ("GM0717", "onderwijs", "Wout Wad", "leerplichtambtenaar"),
        ),
        (
            ("jeugdregio", "grotendeels", "De inkoop van jeugdhulp loopt gelijk, de toegang niet."),
            ("ggd", "valt_samen", ""),
            ("swv_vo", "niet", "Eén verband, maar elke school werkt op een eigen manier."),
        ),
    ),
    Demoregio(
        "Samenwerking Hoge Akker",
        "buur@example.org",
        "Een samenwerking over de grens van de jeugdregio heen.",
        ("GM0200", "GM0213", "GM0301"),  # Apeldoorn, Brummen, Zutphen
        (
            ("Onderwijsgroep De Veldkant", "schoolbestuur", "", "po", ""),
            ("Jeugdhulp Akkerland", "jeugdhulpaanbieder", "", "", "Hulp aan huis en op school."),
        ),
    ),
    # The same municipalities as Zuiderwaard: something to merge.
    Demoregio("Jeugd en school Zuiderwaard", "buur@example.org", "", ("GM0687", "GM0718")),
)
LEDEN = (
    ("Regio Zuiderwaard", "lid@example.org", "lid"),
    ("Samenwerking Hoge Akker", "beheerder@example.org", "lid"),
)
CONTACTPERSOON = ("Regio Zuiderwaard", "contactpersoon@example.org")
