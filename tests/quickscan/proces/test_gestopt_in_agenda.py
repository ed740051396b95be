"""A quickscan that stops, or is not chosen, takes its talks out of the calendars of who was invited."""

from datetime import timedelta

import pytest
from django.utils import timezone

from quickscan.onderzoek.actions.interviews import plan
from quickscan.onderzoek.models.interview import Interview
from quickscan.proces.actions.stappen import stop
from quickscan.selectie.actions import herzie, wijs_af
from quickscan.startgesprek.actions import bewaar_startgesprek
from quickscan.startgesprek.models import Startgesprek
from quickscan.terugkoppelgesprek import actions as terugkoppelen
from regie.mensen.zending import Zending
from tests import factories
from tests.quickscan import fabriek

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal, pytest.mark.usefixtures("zonder_pdf")]
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


def test_een_regio_die_niet_gekozen_is_krijgt_het_startgesprek_uit_de_agenda(mao, brieven):
    quickscan = fabriek.quickscan("startgesprek")
    velden = {"wanneer": MORGEN, "mailen": True, "plaats": "Hier", "videolink": ""}
    brieven(bewaar_startgesprek, by=mao, quickscan=quickscan, **velden)

    vervalt, uitslag = brieven(wijs_af, by=mao, quickscan=quickscan, waarom="Geen plek.")

    assert (vervalt.to, uitslag.attachments) == (["bo@voorbeeld.example"], [])
    assert "doet niet mee aan deze ronde" in vervalt.body
    assert "gestopt" not in vervalt.body
    assert "METHOD:CANCEL" in vervalt.attachments[0][1]

    # Thought over: it is not in that calendar, so who was invited is to be invited anew.
    herzie(by=mao, quickscan=quickscan, waarom="Toch plek.")
    gesprek = Startgesprek.objects.get()
    assert (gesprek.genodigden, gesprek.uitgenodigd_op) == ([], None)
    (brief,) = brieven(bewaar_startgesprek, by=mao, quickscan=quickscan, **velden)
    assert brief.subject.startswith("Startgesprek")
    assert "STATUS:CONFIRMED" in brief.attachments[0][1]
    assert "SEQUENCE:2" in brief.attachments[0][1]


def test_wie_nog_niet_hoorde_dat_het_startgesprek_vervalt_blijft_uitgenodigd_als_de_keuze_wordt_herzien(mao, brieven):
    quickscan = fabriek.quickscan("startgesprek")
    velden = {"plaats": "Hier", "videolink": ""}
    brieven(bewaar_startgesprek, by=mao, quickscan=quickscan, wanneer=MORGEN, mailen=True, **velden)
    wijs_af(by=mao, quickscan=quickscan, waarom="Geen plek.")

    herzie(by=mao, quickscan=quickscan, waarom="Toch plek.")

    assert not Zending.objects.met("startgesprek_vervallen").exists()
    wanneer = MORGEN + timedelta(days=1)
    (brief,) = brieven(bewaar_startgesprek, by=mao, quickscan=quickscan, wanneer=wanneer, **velden)
    assert brief.subject.startswith("Verzet: ")


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
