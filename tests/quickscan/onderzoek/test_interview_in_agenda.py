"""What the calendar of who is interviewed hears: how sure it is, which version, and that it is off."""

from datetime import timedelta

import pytest
from django.utils import timezone
from icalendar import Calendar

from quickscan.onderzoek.actions.interviews import bevestig, laat_vervallen, plan, zet_terug
from quickscan.onderzoek.actions.persoon import wijzig_persoon
from quickscan.onderzoek.actions.toestemming import houd, leg_toestemming_vast, neem_toestemming_terug
from quickscan.onderzoek.models.interview import Interview
from regie.mensen.bezorgen import bezorg
from regie.mensen.zending import Zending
from regie.stukken.agenda import agendabestand
from tests.regie.regios.regios import browser

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]

OUD, ANDER = "sam@voorbeeld.example", "ander@voorbeeld.example"
MORGEN = timezone.now().replace(microsecond=0) + timedelta(days=1)
DIGITAAL = {"duur": 45, "digitaal": True, "plaats": "", "videolink": "https://praat.example/kamer"}


@pytest.fixture
def interview(voorgesteld_interview):
    return voorgesteld_interview


@pytest.fixture(params=["de knop", "het formulier"])
def vast(request):
    """Both ways in which a researcher says that the proposed moment fits."""
    if request.param == "de knop":
        return bevestig
    return lambda **wat: plan(**wat, naar="gepland", mailen=False, wanneer=MORGEN, bericht="", **DIGITAAL)


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
    interview = laat_vervallen(by=onderzoeker, interview=interview)
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


def test_wat_vervalt_gaat_met_een_bestand_dat_het_uit_de_agenda_haalt(onderzoeker, interview, brieven):
    brieven(gepland, onderzoeker, interview)

    (brief,) = brieven(laat_vervallen, by=onderzoeker, interview=interview)

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


# Who was mailed hears of it


def test_wie_gemaild_is_hoort_een_ander_moment_ook_zonder_vinkje(onderzoeker, interview, brieven):
    brieven(gepland, onderzoeker, interview)

    (brief,) = brieven(
        gepland, onderzoeker, interview, mailen=False, wanneer=MORGEN + timedelta(days=1), duur=60, bericht="Sorry!"
    )

    assert brief.subject.startswith("Verzet: ons gesprek")
    assert brief.body.index("Sorry!") < brief.body.index("Verzet van ")
    assert "Het duurt nu 60 minuten, en niet 45." in brief.body
    assert f"Past dat? Laat het weten aan {onderzoeker.email}." in brief.body
    assert "SEQUENCE:1" in brief.attachments[0][1]
    assert Interview.objects.get().bericht == "Sorry!"


def test_met_vinkje_en_een_ander_moment_gaat_er_een_mail(onderzoeker, interview, brieven):
    brieven(gepland, onderzoeker, interview)

    (brief,) = brieven(gepland, onderzoeker, interview, naar="gepland", wanneer=MORGEN + timedelta(days=1))

    assert brief.subject.startswith("Verzet: ")
    assert "Kun je dan niet?" in brief.body


@pytest.mark.parametrize("anders", [{}, {"wanneer": timezone.now() - timedelta(hours=2)}])
def test_wat_geen_verandering_is_of_al_geweest_mailt_niemand(onderzoeker, interview, brieven, anders):
    brieven(gepland, onderzoeker, interview, naar="gepland", bericht="Tot dan.")

    assert brieven(gepland, onderzoeker, interview, **({"mailen": False, "naar": "gepland"} | anders)) == []
    # What was written along in the last mail stays.
    assert Interview.objects.get().bericht == "Tot dan."


def test_wie_een_voorstel_kreeg_hoort_dat_het_vaststaat_met_een_bestand_dat_vaststaat(
    onderzoeker, interview, brieven, vast
):
    brieven(gepland, onderzoeker, interview, bericht="Wil je?")

    (brief,) = brieven(vast, by=onderzoeker, interview=interview)

    assert brief.to == ["sam@voorbeeld.example"]
    assert brief.subject == f"Ons gesprek staat vast: quickscan {interview.quickscan.naam}"
    assert f"Wanneer: {Interview.objects.get().agendapunt.wanneer}, 45 minuten." in brief.body
    for regel in ("STATUS:CONFIRMED", "SEQUENCE:1", "METHOD:PUBLISH", f"UID:{interview.agenda_uid}"):
        assert regel in brief.attachments[0][1]
    # What was written along with the proposal was said already.
    assert "Wil je?" not in brief.body


def test_wie_nog_op_het_voorstel_wacht_leest_daar_dat_het_vaststaat(onderzoeker, interview, brieven, vast):
    gepland(onderzoeker, interview)
    (wacht,) = Zending.objects.met("interview_uitnodiging")

    assert brieven(vast, by=onderzoeker, interview=interview) == []
    (brief,) = brieven(bezorg, nummers=[wacht.pk])

    assert "We spreken elkaar op " in brief.body
    assert "STATUS:CONFIRMED" in brief.attachments[0][1]


def test_wie_nooit_een_voorstel_kreeg_hoort_niet_dat_het_vaststaat(onderzoeker, interview, brieven, vast):
    brieven(gepland, onderzoeker, interview, mailen=False)

    assert brieven(vast, by=onderzoeker, interview=interview) == []


def test_wat_vaststaat_en_dan_verzet_wordt_of_vervalt_is_een_mail(onderzoeker, interview, brieven, vast):
    brieven(gepland, onderzoeker, interview)
    vast(by=onderzoeker, interview=interview)
    morgen = {"naar": "gepland", "mailen": False, "wanneer": MORGEN + timedelta(days=1)}

    (brief,) = brieven(gepland, onderzoeker, interview, **morgen)

    assert brief.subject.startswith("Verzet: ")
    assert "STATUS:CONFIRMED" in brief.attachments[0][1]
    assert not Zending.objects.met("interview_vast").exists()
    interview = gepland(onderzoeker, interview, naar="uitgenodigd", mailen=False, wanneer=MORGEN)
    Zending.objects.met("interview_verzet").update(status="aangenomen", weer_op=None)
    vast(by=onderzoeker, interview=interview)
    (brief,) = brieven(laat_vervallen, by=onderzoeker, interview=interview)
    assert "METHOD:CANCEL" in brief.attachments[0][1]
    assert not Zending.objects.met("interview_vast").exists()


def test_wie_nooit_gemaild_is_hoort_niets_ook_niet_op_een_ander_adres(onderzoeker, interview, brieven):
    brieven(gepland, onderzoeker, interview, naar="gepland", mailen=False)
    later = {"naar": "gepland", "mailen": False, "wanneer": MORGEN + timedelta(days=1)}
    assert brieven(gepland, onderzoeker, interview, **later) == []

    assert brieven(wijzig_persoon, by=onderzoeker, interview=interview, email=ANDER) == []
    assert Interview.objects.get().gemaild_op is None


def test_een_uitnodiging_die_nog_wacht_gaat_niet_meer_als_het_gesprek_vervalt(onderzoeker, interview, brieven):
    gepland(onderzoeker, interview)

    assert brieven(laat_vervallen, by=onderzoeker, interview=interview) == []
    assert not Zending.objects.filter(sjabloon="interview_uitnodiging").exists()


def test_wie_de_uitnodiging_al_had_hoort_het_ook_als_er_nog_een_wacht(onderzoeker, interview, brieven):
    brieven(gepland, onderzoeker, interview)
    gepland(onderzoeker, interview)

    (brief,) = brieven(laat_vervallen, by=onderzoeker, interview=interview)

    assert "gaat niet door. Het ging om " in brief.body


def test_wie_toestemming_terugneemt_voor_het_gesprek_krijgt_het_uit_de_agenda(onderzoeker, interview, brieven):
    brieven(gepland, onderzoeker, interview)
    leg_toestemming_vast(by=onderzoeker, interview=interview, hoe="mail", wanneer=timezone.now())

    (brief,) = brieven(neem_toestemming_terug, by=onderzoeker, interview=interview)

    assert "METHOD:CANCEL" in brief.attachments[0][1]


def test_de_paginas_zeggen_vooraf_en_achteraf_wie_bericht_krijgt(onderzoeker, interview, brieven):
    interview.naam = "Sam de Boer"
    interview.save()
    brieven(gepland, onderzoeker, interview)
    client = browser(onderzoeker)
    adres = f"/quickscan/{interview.quickscan_id}/interviews/{interview.pk}/"

    vooraf = client.get(f"{adres}plannen/").text
    assert "Dan krijgt Sam de Boer daar vanzelf een mail over." in vooraf
    data = {"naar": "uitgenodigd", "datum": "2099-03-24", "tijd": "10:00", "duur": "45", "digitaal": "ja"}
    # A proposal that was mailed needs no tick.
    daarna = client.post(f"{adres}plannen/", data | {"videolink": DIGITAAL["videolink"]}, follow=True).text
    assert "Sam de Boer krijgt een mail." in daarna
    assert "Sam de Boer krijgt dan een mail dat het vaststaat." in daarna
    daarna = client.post(f"{adres}plannen/", data | {"videolink": DIGITAAL["videolink"]}, follow=True).text
    assert "Sam de Boer krijgt een mail." not in daarna
    Zending.objects.update(status="aangenomen", weer_op=None)
    assert "Het gesprek staat vast. Sam de Boer krijgt bericht." in client.post(f"{adres}bevestigen/", follow=True).text
    assert "Sam de Boer krijgt bericht." in client.post(f"{adres}vervallen/", follow=True).text
