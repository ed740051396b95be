"""The invitation to a talk: whether it got there, and what that means for who hears that the talk is off."""

from datetime import timedelta

import pytest
from django.utils import timezone

from quickscan.onderzoek.actions.interviews import laat_vervallen, plan
from quickscan.onderzoek.interviewpagina import Interviewpagina
from quickscan.proces.toegang import Kant
from regie.mensen.zending import Zending
from tests import factories
from tests.quickscan import fabriek

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]
WAAR = {"duur": 45, "digitaal": True, "plaats": "", "videolink": "https://praat.example/kamer"}


@pytest.fixture
def onderzoeker():
    return factories.onderzoeker("Robin")


@pytest.fixture
def interview(onderzoeker, mailserver, django_capture_on_commit_callbacks):
    """A talk that was planned with a mail, by a server that takes it or not (`mailserver.weigert`)."""

    def doe():
        quickscan = fabriek.quickscan("onderzoek", by=factories.medewerker(), onderzoeker=onderzoeker)
        rij = fabriek.interview(quickscan, status="voorgesteld", email="sam@voorbeeld.example")
        morgen = timezone.now() + timedelta(days=1)
        with mailserver.luistert(), django_capture_on_commit_callbacks(execute=True):
            return plan(by=onderzoeker, interview=rij, naar="gepland", wanneer=morgen, mailen=True, **WAAR)

    return doe


def test_van_een_mail_die_aankwam_staat_wanneer(interview):
    assert Interviewpagina(interview(), Kant.ONDERZOEKER).mail.startswith("Verstuurd op ")


def test_wie_de_mail_niet_kreeg_is_niet_gemaild(interview, onderzoeker, mailserver):
    mailserver.weigert = {"sam@voorbeeld.example": "550 5.1.1 No such user"}
    gepland = interview()

    zin = Interviewpagina(gepland, Kant.ONDERZOEKER).mail
    assert zin.startswith("Gevraagd op ")
    assert zin.endswith("1 mail is niet bezorgd. Het adres bestaat niet bij deze mailserver.")
    laat_vervallen(by=onderzoeker, interview=gepland)
    assert not Zending.objects.filter(sjabloon="interview_vervallen").exists()
