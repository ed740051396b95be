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

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("zonder_pdf")]
MORGEN = timezone.now().replace(microsecond=0) + timedelta(days=1)


@pytest.fixture
def gestopt(mao, brieven):
    """Stop a quickscan; returns the mails with a calendar file."""

    def doe(quickscan):
        return [brief for brief in brieven(stop, by=mao, quickscan=quickscan, waarom="Geen tijd.") if brief.attachments]

    return doe


def test_het_startgesprek_dat_nog_komt_vervalt(mao, brieven, gestopt):
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

    (brief,) = gestopt(quickscan)

    assert brief.to == ["bo@voorbeeld.example"]
    assert brief.subject == "Gaat niet door: startgesprek van de quickscan De Proef"
    for regel in ("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:1"):
        assert regel in brief.attachments[0][1]


def test_een_startgesprek_dat_al_was_vervalt_niet_meer(mao, brieven, gestopt, klok):
    quickscan = fabriek.quickscan("startgesprek")
    velden = {"plaats": "Hier", "videolink": "", "mailen": True}
    brieven(bewaar_startgesprek, by=mao, quickscan=quickscan, wanneer=MORGEN, **velden)
    klok.verder(days=2)

    assert gestopt(quickscan) == []
    assert Startgesprek.objects.get().agenda_nummer == 0


def test_het_terugkoppelgesprek_dat_nog_komt_vervalt(mao, brieven, gestopt):
    quickscan = fabriek.quickscan("terugkoppelgesprek", by=mao)
    plek = {"digitaal": False, "plaats": "Hier", "videolink": "", "waarom_digitaal": ""}
    terugkoppelen.plan_gesprek(by=mao, quickscan=quickscan, wanneer=MORGEN, **plek)
    uitgenodigd = brieven(terugkoppelen.nodig_uit, by=mao, quickscan=quickscan)

    gekregen = gestopt(quickscan)

    assert sorted(brief.to for brief in gekregen) == sorted(brief.to for brief in uitgenodigd)
    assert "METHOD:CANCEL" in gekregen[0].attachments[0][1]


def test_elk_interview_dat_nog_komt_vervalt_en_wie_gemaild_is_hoort_het(mao, brieven, gestopt):
    onderzoeker = factories.onderzoeker("Robin")
    quickscan = fabriek.quickscan("onderzoek", by=mao, onderzoeker=onderzoeker)
    gehouden = fabriek.interview(quickscan)
    mensen = [fabriek.interview(quickscan, status="voorgesteld", email=f"{naam}@voorbeeld.example") for naam in "abc"]
    waar = {"duur": 45, "digitaal": True, "plaats": "", "videolink": ""}
    for interview, mailen in zip(mensen[:2], (True, False), strict=True):
        wat = {"by": onderzoeker, "interview": interview, "naar": "gepland", "wanneer": MORGEN, "mailen": mailen}
        brieven(plan, **wat, **waar)

    (brief,) = gestopt(quickscan)

    assert brief.to == ["a@voorbeeld.example"]
    standen = {een.pk: een.status for een in Interview.objects.all()}
    assert [standen[een.pk] for een in mensen] == ["vervallen", "vervallen", "voorgesteld"]
    assert standen[gehouden.pk] == "gehouden"
