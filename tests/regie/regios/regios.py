"""Real municipalities and areas, and the browser of one person, for the tests of regions."""

from django.test import Client

from regie.regios.gebied import Gemeente, Werkgebied
from tests import factories
from tests.inloggen import geef_factor, log_in


def gemeenten(*namen: str):
    gevonden = Gemeente.objects.actueel().filter(naam__in=namen)
    assert len(gevonden) == len(namen), namen
    return gevonden


def gebied(soort: str, naam: str) -> Werkgebied:
    return Werkgebied.objects.actueel().get(soort=soort, naam=naam)


def heel(soort: str, naam: str):
    """All municipalities of an area."""
    return Gemeente.objects.hoofdzakelijk_in(gebied(soort, naam))


def browser(gebruiker) -> Client:
    """The browser of this person, who is logged in; staff and researchers with their second factor."""
    client = Client()
    if gebruiker is None:
        return client
    if gebruiker.is_staff or gebruiker.is_onderzoeker:
        geef_factor(gebruiker)
        return log_in(client, gebruiker)
    return log_in(client, gebruiker, stappen=("code",))


def mensen_rond(regio) -> dict[str, object]:
    """One person of each kind around this region."""
    elders = factories.regio("Elders", gemeenten=gemeenten("Vlieland"))
    return {
        "bezoeker": None,
        "gebruiker": factories.gebruiker(),
        "lid": factories.lid(regio).gebruiker,
        "beheerder": regio.lidmaatschappen.beheerders().first().gebruiker,
        "contactpersoon": factories.lid(regio, rol="contactpersoon").gebruiker,
        "buitenstaander": elders.lidmaatschappen.get().gebruiker,
        "onderzoeker": factories.onderzoeker(),
        "medewerker": factories.medewerker(),
    }
