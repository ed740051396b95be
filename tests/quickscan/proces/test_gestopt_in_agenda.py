"""A quickscan that stops takes its talks out of the calendars of who was invited."""

from datetime import timedelta

import pytest
from django.utils import timezone

from quickscan.onderzoek.actions.interviews import plan
from quickscan.onderzoek.models.interview import Interview
from quickscan.proces.actions.stappen import stop
from quickscan.startgesprek.actions import bewaar_startgesprek
from quickscan.startgesprek.models import Startgesprek
from quickscan.terugkoppelgesprek import actions as terugkoppelen
from tests import factories
from tests.quickscan import fabriek

pytestmark = pytest.mark.django_db
MORGEN = timezone.now().replace(microsecond=0) + timedelta(days=1)


@pytest.fixture
def mao():
    return factories.medewerker()


@pytest.fixture
def brieven(django_capture_on_commit_callbacks, mailoutbox, monkeypatch):
    """Run an action with its commit; returns the mails it sent with a calendar file."""
    monkeypatch.setattr("quickscan.terugkoppelgesprek.eindstukken.maak_pdf", lambda *wat, **hoe: b"%PDF-proef")

    def doe(actie, **wat):
        al = len(mailoutbox)
        with django_capture_on_commit_callbacks(execute=True):
            actie(**wat)
        return [brief for brief in mailoutbox[al:] if brief.attachments]

    return doe


def test_het_startgesprek_dat_nog_komt_vervalt(mao, brieven):
    quickscan = fabriek.quickscan("startgesprek")
    brieven(
        bewaar_startgesprek,
        by=mao,
        quickscan=quickscan,
        wanneer=MORGEN,
        mailen=True,
        plaats="Hier",
        videolink="",
    )

    (brief,) = brieven(stop, by=mao, quickscan=quickscan, waarom="Geen tijd.")

    assert brief.to == ["bo@voorbeeld.example"]
    assert brief.subject == "Gaat niet door: startgesprek van de quickscan De Proef"
    for regel in ("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:1"):
        assert regel in brief.attachments[0][1]


def test_een_startgesprek_dat_al_was_vervalt_niet_meer(mao, brieven, klok):
    quickscan = fabriek.quickscan("startgesprek")
    velden = {"plaats": "Hier", "videolink": "", "mailen": True}
    brieven(bewaar_startgesprek, by=mao, quickscan=quickscan, wanneer=MORGEN, **velden)
    klok.verder(days=2)

    assert brieven(stop, by=mao, quickscan=quickscan, waarom="Geen tijd.") == []
    assert Startgesprek.objects.get().agenda_nummer == 0


def test_het_terugkoppelgesprek_dat_nog_komt_vervalt(mao, brieven):
    quickscan = fabriek.quickscan("terugkoppelgesprek", by=mao)
    plek = {"digitaal": False, "plaats": "Hier", "videolink": "", "waarom_digitaal": ""}
    terugkoppelen.plan_gesprek(by=mao, quickscan=quickscan, wanneer=MORGEN, **plek)
    uitgenodigd = brieven(terugkoppelen.nodig_uit, by=mao, quickscan=quickscan)

    gekregen = brieven(stop, by=mao, quickscan=quickscan, waarom="Geen tijd.")

    assert sorted(brief.to for brief in gekregen) == sorted(brief.to for brief in uitgenodigd)
    assert "METHOD:CANCEL" in gekregen[0].attachments[0][1]


def test_elk_interview_dat_nog_komt_vervalt_en_wie_gemaild_is_hoort_het(mao, brieven):
    onderzoeker = factories.onderzoeker("Robin")
    quickscan = fabriek.quickscan("onderzoek", by=mao, onderzoeker=onderzoeker)
    gehouden = fabriek.interview(quickscan)
    mensen = [fabriek.interview(quickscan, status="voorgesteld", email=f"{naam}@voorbeeld.example") for naam in "abc"]
    waar = {"duur": 45, "digitaal": True, "plaats": "", "videolink": ""}
    for interview, mailen in zip(mensen[:2], (True, False), strict=True):
        wat = {"by": onderzoeker, "interview": interview, "naar": "gepland", "wanneer": MORGEN, "mailen": mailen}
        brieven(plan, **wat, **waar)

    (brief,) = brieven(stop, by=mao, quickscan=quickscan, waarom="Geen tijd.")

    assert brief.to == ["a@voorbeeld.example"]
    standen = {een.pk: een.status for een in Interview.objects.all()}
    assert [standen[een.pk] for een in mensen] == ["vervallen", "vervallen", "voorgesteld"]
    assert standen[gehouden.pk] == "gehouden"
