"""Notes of an interview in the tests: writing one, and where they stand."""

from django.urls import reverse

from quickscan.onderzoek.actions.notities import bewaar_notitie
from quickscan.onderzoek.models.interview import Notitie


def bewaar(by, interview, tekst, versie, **anders) -> Notitie:
    return bewaar_notitie(by=by, interview=interview, onderwerp="verbinder", tekst=tekst, versie=versie, **anders)


def adres_van(interview, onderwerp=""):
    naam = "quickscan:notitie_bewaren" if onderwerp else "quickscan:notities"
    return reverse(naam, args=[interview.quickscan_id, interview.pk, *([onderwerp] if onderwerp else [])])
