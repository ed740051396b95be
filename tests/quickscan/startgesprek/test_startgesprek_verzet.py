"""The startgesprek moves: who got an invitation from us hears it by itself, and nobody else does."""

from datetime import timedelta

import pytest
from django.utils import timezone

from quickscan.proces.models import Quickscan
from quickscan.startgesprek.actions import bewaar_startgesprek
from quickscan.startgesprek.models import Startgesprek
from regie.mensen.zending import Zending
from tests import factories
from tests.quickscan import fabriek

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]
MORGEN = timezone.now().replace(microsecond=0) + timedelta(days=1)
OVERMORGEN = MORGEN + timedelta(days=1)
BO, EVA = "bo@voorbeeld.example", "eva@voorbeeld.example"


@pytest.fixture
def quickscan(staf) -> Quickscan:
    quickscan = fabriek.quickscan("startgesprek")
    quickscan.mao_begeleider = factories.medewerker("Eva", email=EVA)
    quickscan.save()
    return quickscan


@pytest.fixture
def bewaar(staf, quickscan, brieven):
    """Keep the talk, with the commit; returns the mails that went."""

    def doe(wanneer=MORGEN, **velden):
        wat = {"plaats": "Gemeentehuis", "videolink": ""} | velden
        return brieven(bewaar_startgesprek, by=staf, quickscan=quickscan, wanneer=wanneer, **wat)

    return doe


def aan(brieven) -> list[str]:
    return sorted(brief.to[0] for brief in brieven)


def test_de_uitnodiging_gaat_naar_de_regio_en_de_begeleider_met_het_bestand(bewaar):
    brieven = bewaar(mailen=True)

    assert aan(brieven) == [BO, EVA]
    assert all(brief.attachments[0].filename == "afspraak.ics" for brief in brieven)
    redenen = {brief.to[0]: brief.body for brief in brieven}
    assert "omdat je deze regio aanmeldde" in redenen[BO]
    assert "omdat je deze quickscan begeleidt" in redenen[EVA]
    assert Startgesprek.objects.get().uitgenodigd_op is not None


def test_een_ander_moment_hoort_wie_is_uitgenodigd_ook_zonder_vinkje(bewaar):
    bewaar(mailen=True)

    brieven = bewaar(OVERMORGEN)

    assert aan(brieven) == [BO, EVA]
    assert brieven[0].subject.startswith("Verzet: startgesprek")
    assert "Verzet van " in brieven[0].body
    assert "SEQUENCE:1" in brieven[0].attachments[0][1]


def test_met_vinkje_en_een_ander_moment_krijgt_ieder_toch_een_mail(bewaar):
    bewaar(mailen=True)

    brieven = bewaar(OVERMORGEN, mailen=True)

    assert aan(brieven) == [BO, EVA]
    assert {brief.subject[:7] for brief in brieven} == {"Verzet:"}


def test_wie_er_later_bij_kwam_krijgt_dan_de_uitnodiging(bewaar, quickscan):
    bewaar(mailen=True)
    nieuw = factories.medewerker("Ada")
    Quickscan.objects.update(mao_begeleider=nieuw)

    brieven = bewaar(OVERMORGEN, mailen=True)

    assert {brief.to[0]: brief.subject.partition(":")[0] for brief in brieven} == {
        BO: "Verzet",
        # Who guided it, still has it in the calendar.
        EVA: "Verzet",
        nieuw.email: f"Startgesprek voor de quickscan {quickscan.naam}",
    }


@pytest.mark.parametrize(
    "anders", [{}, {"aanwezig": "Bo"}, {"wanneer": timezone.now() - timedelta(hours=1), "uitkomst": "We gaan verder."}]
)
def test_wat_geen_verandering_is_of_al_geweest_mailt_niemand(bewaar, anders):
    bewaar(mailen=True)

    assert bewaar(**anders) == []


def test_wie_niet_via_ons_is_uitgenodigd_hoort_niets(bewaar):
    assert bewaar() == []
    assert bewaar(OVERMORGEN) == []


def test_een_uitnodiging_voor_gisteren_kan_niet(client, quickscan):
    gisteren = timezone.localdate() - timedelta(days=1)
    data = {"datum": gisteren.isoformat(), "tijd": "10:00", "plaats": "Gemeentehuis", "mailen": "on"}

    pagina = client.post(f"/quickscan/{quickscan.pk}/startgesprek/bijwerken/", data).text

    assert "Dit moment is al geweest. Kies een moment dat nog komt, of stuur geen mail." in pagina
    assert not Startgesprek.objects.exists()


def test_de_pagina_zegt_wie_bericht_krijgt_en_dat_het_gebeurt(client, quickscan, bewaar):
    adres = f"/quickscan/{quickscan.pk}/startgesprek/"
    assert f"Naar Bo Bakker ({BO}) en Eva ({EVA})." in client.get(f"{adres}bijwerken/").text
    bewaar(mailen=True)

    assert "Stuur de uitnodiging nog eens" in (vooraf := client.get(f"{adres}bijwerken/").text)
    assert f"<li>Eva, {EVA}</li>" in vooraf
    data = {"datum": "2099-03-24", "tijd": "10:00", "plaats": "Gemeentehuis"}
    assert "Bewaard. 2 mensen krijgen bericht." in client.post(f"{adres}bijwerken/", data, follow=True).text
    assert "2 mails zijn nog onderweg." in client.get(adres).text
    Zending.objects.update(status="aangenomen", weer_op=None)
    assert "Verstuurd op" in client.get(adres).text
