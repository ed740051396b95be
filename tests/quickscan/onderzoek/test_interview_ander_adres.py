"""Another address for who was invited: the invitation goes there, and the old one hears that it did."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar

from quickscan.onderzoek.actions.interviews import plan
from quickscan.onderzoek.actions.persoon import wijzig_persoon
from quickscan.onderzoek.models.interview import Interview
from regie.mensen.zending import Zending
from tests import factories
from tests.regie.regios.regios import browser
from tests.samen import samenform, wat_er_staat

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]

OUD, ANDER = "sam@voorbeeld.example", "ander@voorbeeld.example"
MORGEN = timezone.now().replace(microsecond=0) + timedelta(days=1)
DIGITAAL = {"duur": 45, "digitaal": True, "plaats": "", "videolink": "https://praat.example/kamer"}


@pytest.fixture
def interview(voorgesteld_interview):
    return voorgesteld_interview


def gepland(by, interview, *, naar="uitgenodigd", mailen=True, **anders) -> Interview:
    return plan(
        by=by,
        interview=interview,
        naar=naar,
        **({"wanneer": MORGEN, "mailen": mailen, "bericht": ""} | DIGITAAL | anders),
    )


def test_een_verbeterd_adres_krijgt_de_uitnodiging_en_het_oude_hoort_dat(onderzoeker, interview, brieven):
    brieven(gepland, onderzoeker, interview, naar="gepland")
    interview.refresh_from_db()
    mao = factories.medewerker("Mo")

    twee = brieven(wijzig_persoon, by=mao, interview=interview, email=ANDER)
    weg, uitnodiging = sorted(twee, key=lambda een: een.to == [ANDER])

    assert (weg.to, uitnodiging.to) == ([OUD], [ANDER])
    assert weg.subject.startswith("De uitnodiging gaat naar een ander adres")
    assert interview.agendapunt.wanneer in weg.body
    assert interview.naam not in weg.body
    # Who invited still does, also when staff mend the address.
    assert onderzoeker.email in uitnodiging.body
    afspraken = [Calendar.from_ical(brief.attachments[0][1]).events[0] for brief in (weg, uitnodiging)]
    assert [een.status.value for een in afspraken] == ["CANCELLED", "CONFIRMED"]
    # In one calendar with both addresses what counts is the invitation, whichever came first.
    assert afspraken[0].uid == afspraken[1].uid
    assert 0 < afspraken[0].sequence < afspraken[1].sequence == Interview.objects.get().agenda_nummer
    assert Interview.objects.get().gemaild_op is not None
    # The next change goes to the new address alone.
    later = {"naar": "gepland", "mailen": False, "wanneer": MORGEN + timedelta(days=1)}
    (verzet,) = brieven(gepland, onderzoeker, interview, **later)
    assert verzet.to == [ANDER]


def test_een_adres_dat_de_mail_weigerde_krijgt_niets_meer_en_het_verbeterde_de_uitnodiging(
    onderzoeker, interview, brieven
):
    interview = gepland(onderzoeker, interview)
    Zending.objects.update(status="niet_bezorgd", reden="adres_onbekend", weer_op=None)

    (uitnodiging,) = brieven(wijzig_persoon, by=onderzoeker, interview=interview, email=ANDER)

    assert uitnodiging.to == [ANDER]
    assert not Zending.objects.met("interview_uitnodiging").niet_bezorgd().exists()


def test_een_uitnodiging_die_nog_wacht_gaat_alleen_naar_het_verbeterde_adres(onderzoeker, interview, brieven):
    interview = gepland(onderzoeker, interview)

    (uitnodiging,) = brieven(wijzig_persoon, by=onderzoeker, interview=interview, email=ANDER)

    assert uitnodiging.to == [ANDER]


@pytest.mark.parametrize("anders", [{"functie": "Directeur"}, {"email": "SAM@voorbeeld.example"}, {"naam": "Sam Bos"}])
def test_een_ander_veld_of_alleen_een_hoofdletter_mailt_niemand(onderzoeker, interview, brieven, anders):
    brieven(gepland, onderzoeker, interview)

    assert brieven(wijzig_persoon, by=onderzoeker, interview=interview, **anders) == []


def test_zonder_adres_gaat_het_alleen_uit_de_agenda_van_het_oude(onderzoeker, interview, brieven):
    brieven(gepland, onderzoeker, interview, naar="gepland")

    (weg,) = brieven(wijzig_persoon, by=onderzoeker, interview=interview, email="")

    assert weg.to == [OUD]
    assert Interview.objects.get().gemaild_op is None


def test_de_pagina_zegt_wat_een_ander_adres_doet_en_wat_er_ging(onderzoeker, interview, brieven):
    client = browser(onderzoeker)
    adres = reverse("quickscan:interview_wijzigen", args=[interview.quickscan_id, interview.pk])
    assert "al uitgenodigd" not in client.get(adres).text
    brieven(gepland, onderzoeker, interview)
    antwoord = client.get(adres)
    assert "Verander je het e-mailadres, dan gaat de uitnodiging daarheen." in antwoord.text
    velden = wat_er_staat(antwoord, samenform(antwoord))

    na = client.post(adres, velden | {"email": ANDER}, follow=True)

    assert f"{interview.naam} krijgt de uitnodiging op het nieuwe adres." in na.text
