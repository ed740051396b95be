"""What the calendar of who is interviewed hears: how sure it is, which version, and that it is off."""

from datetime import timedelta

import pytest
from django.utils import timezone
from icalendar import Calendar

from quickscan.onderzoek.actions.interviews import bevestig, laat_vervallen, plan, zet_terug
from quickscan.onderzoek.actions.toestemming import houd
from quickscan.onderzoek.models.interview import Interview
from regie.stukken.agenda import agendabestand
from tests import factories
from tests.quickscan import fabriek
from tests.regie.regios.regios import browser

pytestmark = pytest.mark.django_db

MORGEN = timezone.now().replace(microsecond=0) + timedelta(days=1)
DIGITAAL = {"duur": 45, "digitaal": True, "plaats": "", "videolink": "https://praat.example/kamer"}


@pytest.fixture
def onderzoeker():
    return factories.onderzoeker("Robin")


@pytest.fixture
def interview(onderzoeker) -> Interview:
    quickscan = fabriek.quickscan("onderzoek", by=factories.medewerker(), onderzoeker=onderzoeker)
    return fabriek.interview(quickscan, status="voorgesteld", email="sam@voorbeeld.example")


def gepland(by, interview, *, naar="uitgenodigd", mailen=True, **anders) -> Interview:
    return plan(
        by=by,
        interview=interview,
        naar=naar,
        **({"wanneer": MORGEN, "mailen": mailen, "bericht": ""} | DIGITAAL | anders),
    )


def in_agenda(interview):
    (afspraak,) = Calendar.from_ical(agendabestand(Interview.objects.get(pk=interview.pk))[0]).events
    return afspraak


def stand(interview) -> tuple[str, int]:
    afspraak = in_agenda(interview)
    return afspraak.status.value, afspraak.sequence


def test_van_voorstel_tot_vervallen_en_weer_terug_telt_het_op(onderzoeker, interview):
    uid = interview.agenda_uid
    interview = gepland(onderzoeker, interview)
    assert stand(interview) == ("TENTATIVE", 0)
    interview = gepland(onderzoeker, interview, wanneer=MORGEN - timedelta(hours=6))
    assert stand(interview) == ("TENTATIVE", 1)
    interview = bevestig(by=onderzoeker, interview=interview)
    assert stand(interview) == ("CONFIRMED", 2)
    interview = laat_vervallen(by=onderzoeker, interview=interview, mailen=False)
    assert stand(interview) == ("CANCELLED", 3)
    interview = zet_terug(by=onderzoeker, interview=interview)
    interview = gepland(onderzoeker, interview)
    status, nummer = stand(interview)
    assert status == "TENTATIVE"
    # Above what took it out of the calendar.
    assert nummer > 3
    assert in_agenda(interview).uid == uid


def test_wat_niet_in_een_agenda_te_zien_is_telt_niet(onderzoeker, interview):
    interview = gepland(onderzoeker, interview)
    toen = interview.agenda_op

    interview = gepland(onderzoeker, interview, bericht="Neem je cijfers mee.")

    assert stand(interview) == ("TENTATIVE", 0)
    assert interview.agenda_op == toen
    assert stand(gepland(onderzoeker, interview, duur=60)) == ("TENTATIVE", 1)
    assert stand(gepland(onderzoeker, interview, duur=60, videolink="https://praat.example/zaal"))[1] == 2


def test_wat_gehouden_is_staat_vast(onderzoeker, interview):
    interview = gepland(onderzoeker, interview)

    interview = houd(by=onderzoeker, interview=interview, wanneer=timezone.now() - timedelta(hours=1))

    assert stand(interview) == ("CONFIRMED", 1)


def test_wat_vervalt_gaat_met_een_bestand_dat_het_uit_de_agenda_haalt(
    onderzoeker, interview, mailoutbox, django_capture_on_commit_callbacks
):
    interview = gepland(onderzoeker, interview)
    with django_capture_on_commit_callbacks(execute=True):
        laat_vervallen(by=onderzoeker, interview=interview, mailen=True)

    brief = mailoutbox[-1]
    ((naam, kalender, soort),) = [tuple(een) for een in brief.attachments]
    assert (naam, soort) == ("afspraak.ics", "text/calendar; charset=utf-8; method=CANCEL")
    assert "METHOD:CANCEL" in kalender
    assert f"UID:{interview.agenda_uid}" in kalender
    assert "haalt de afspraak uit je agenda" in brief.body
    assert 'method="CANCEL"' in str(brief.message())


def test_als_bestand_heeft_het_dezelfde_soort_als_in_de_mail(onderzoeker, interview):
    interview = gepland(onderzoeker, interview)

    antwoord = browser(onderzoeker).get(f"/quickscan/{interview.quickscan_id}/interviews/{interview.pk}/afspraak.ics")

    assert antwoord["Content-Type"] == "text/calendar; charset=utf-8; method=PUBLISH"
    assert "STATUS:TENTATIVE" in antwoord.text
