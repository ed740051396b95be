"""A long factsheet, as a busy researcher writes it: for tests of the PDF, for the bench and to look at."""

from datetime import timedelta

from django.utils import timezone

from quickscan.factsheet.models import Factsheetversie
from quickscan.proces.models import Quickscan
from quickscan.toetsing.models import Toetsing
from tests.quickscan import fabriek

KERN = (
    "Onderwijs en gemeente vinden elkaar, en er is een aanpak die werkt op **drie scholen**. De aanpak leunt nog op "
    "tijdelijk geld en op een paar mensen. Wie het bestuurlijk trekt, is niet afgesproken."
)
ANTWOORDEN = {
    "gerealiseerd": (
        "Drie basisscholen werken sinds twee jaar met een **vaste jeugdhulpverlener in de school**. Leraren hoeven "
        "niet meer te bellen voor een eerste vraag: zij lopen binnen.\n\n"
        "Wat er nu staat:\n\n"
        "- een ochtend per week hulp op elke school, betaald door de gemeente;\n"
        "- een overleg van zes weken waarin leraar, ouder en hulpverlener samen kijken;\n"
        "- één plan per kind, dat school en jeugdhulp allebei gebruiken.\n\n"
        "Het aantal kinderen dat naar een andere school gaat, is op deze scholen gedaald. Op andere scholen niet. "
        "Partners noemen dit het duidelijkste bewijs dat de aanpak werkt."
    ),
    "regieneming": (
        "De regie begon van onderop. Twee schoolteams zagen hetzelfde probleem en zochten samen een oplossing. De "
        "gemeente sloot aan met geld en ruimte. Het samenwerkingsverband hielp met kennis.\n\n"
        "Sinds een jaar verschuift dat. De gemeente wil de aanpak naar alle scholen brengen en stelt voorwaarden. Dat "
        "geeft rust over het geld, maar de schoolteams voelen zich minder eigenaar.\n\n"
        "Er is *geen vaste plek* waar bestuurders en uitvoerders elkaar spreken. Knelpunten komen laat op tafel."
    ),
    "opvallend": (
        "De samenwerking is warm en dichtbij. Mensen kennen elkaar, bellen elkaar en gunnen elkaar iets. Dat is de "
        "kracht van deze regio, en meteen het risico: gaat er iemand weg, dan valt er een stuk weg.\n\n"
        "Opvallend is ook dat de kinderopvang niet meedoet, terwijl veel vragen al voor de basisschool beginnen."
    ),
}
HOE = (
    "Deze rol is goed zichtbaar op de drie scholen. De aanpak is bedacht bij een concrete groep kinderen, en daarna "
    "samen met ouders bijgesteld. Buiten die scholen kent bijna niemand de aanpak: er is geen beschrijving waarmee een "
    "volgende school kan beginnen."
)
ROLLEN = {"ontwerper": 4, "kwartiermaker": 2, "verbinder": 5, "dirigent": None}
REACTIES = (
    ("feit", "Het aantal scholen klopt niet: sinds augustus doen vier scholen mee.", "over", "Aangepast bij vraag a."),
    ("aanvulling", "De jeugdgezondheidszorg is vanaf het begin betrokken.", "over", "Toegevoegd bij vraag b."),
    ("duiding", "De partners herkennen niet dat eigenaarschap afneemt.", "niet", "In meer gesprekken is dit genoemd."),
)


def scan() -> dict:
    """The outcome of a scan as a version of 0.4 kept it: with words beside the counts, which no longer count.

    By the counts: eens, deels eens, two sides, too few.
    """
    verdelingen = {
        "ontwerper": ([0, 0, 3, 6, 0], 4, "Redelijk aanwezig", "eens"),
        "kwartiermaker": ([1, 4, 3, 1, 0], 2, "Incidenteel aanwezig", "eens"),
        "verbinder": ([0, 0, 4, 0, 5], 5, "Ruim aanwezig", "eens"),
        "dirigent": (None, None, "", "te_weinig"),
    }
    rollen = [
        {
            "kernrol": rol,
            "naam": rol.capitalize(),
            "verdeling": verdeling,
            "aantal": sum(verdeling) if verdeling else 2,
            "mediaan": mediaan,
            "label": label,
            "eensgezindheid": woord,
            "groepsscore": 4 if rol == "ontwerper" else None,
        }
        for rol, (verdeling, mediaan, label, woord) in verdelingen.items()
    ]
    wat = "Passend onderwijs in De Proef"
    return {"scan": 1, "samenwerking": wat, "onthuld_op": "2026-03-12", "aantal": 9, "rollen": rollen}


def lange_factsheet(van: Quickscan, *, reacties: int = 30, met_scan: bool = True) -> Factsheetversie:
    """A final version with all answers, and an annex of so many remarks; one more was asked and agreed."""
    nu = timezone.now()
    getoetst = fabriek.factsheetversie(van, vrij=True)
    toetsing = Toetsing.objects.create(
        quickscan=van,
        versie=getoetst,
        begonnen_op=timezone.localdate() - timedelta(days=20),
        tot=timezone.localdate() - timedelta(days=6),
        gesloten_op=timezone.localdate() - timedelta(days=6),
    )
    toetsers = [
        toetsing.toetsers.create(
            soort="interview",
            naam=f"Toetser {nummer}",
            email=f"toetser{nummer}@voorbeeld.example",
            gereageerd_op=nu,
            akkoord=nummer == 4,
        )
        for nummer in range(5)
    ]
    plekken = ("geheel", "gerealiseerd", "regieneming", "opvallend", "verbinder", "dirigent")
    for nummer in range(reacties):
        soort, tekst, antwoord, waarom = REACTIES[nummer % len(REACTIES)]
        fabriek.opmerking(
            toetsing,
            toetsers[nummer % 4],
            plek=plekken[nummer % len(plekken)],
            soort=soort,
            tekst=tekst,
            antwoord=antwoord,
            waarom=waarom,
            bijlagetekst=tekst,
        )
    versie = fabriek.factsheetversie(
        van, vrij=True, vastgesteld_op=nu, kern=KERN, scan=scan() if met_scan else None, **ANTWOORDEN
    )
    for rij in versie.rollen.all():
        rij.waarde, rij.hoe = ROLLEN[rij.kernrol], HOE
        rij.door_wie = "de intern begeleiders van drie scholen en de beleidsadviseur jeugd van de gemeente"
        rij.save()
    return versie
