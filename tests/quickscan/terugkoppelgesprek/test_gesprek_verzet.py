"""The last talk moves: who was invited hears it by itself, once, from what they knew; nobody else does."""

from datetime import timedelta

import pytest
from django.utils import timezone
from django.utils.formats import date_format

from quickscan.proces.models import Quickscan
from quickscan.terugkoppelgesprek import actions as acties
from quickscan.terugkoppelgesprek.models import Terugkoppelgesprek
from regie.mensen.bezorgen import bezorg
from regie.mensen.gebeurtenis import Gebeurtenis
from regie.mensen.zending import Zending
from tests.quickscan import fabriek

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal, pytest.mark.usefixtures("zonder_pdf")]
MORGEN = timezone.localtime(timezone.now() + timedelta(days=1)).replace(hour=10, minute=0, second=0, microsecond=0)
OVERMORGEN, LATER = MORGEN + timedelta(days=1), MORGEN + timedelta(days=2)
PLEK = {"digitaal": False, "plaats": "Gemeentehuis", "videolink": "", "waarom_digitaal": ""}


@pytest.fixture
def quickscan(staf) -> Quickscan:
    return fabriek.quickscan("terugkoppelgesprek", by=staf)


def verzet(staf, quickscan, wanneer=MORGEN, **anders) -> dict:
    return {"actie": acties.plan_gesprek, "by": staf, "quickscan": quickscan, "wanneer": wanneer} | PLEK | anders


def woorden(moment) -> str:
    return date_format(timezone.localtime(moment), "l j F Y \\o\\m H:i \\u\\u\\r")


@pytest.fixture
def genodigd(staf, quickscan, brieven) -> list[str]:
    """The addresses that got the invitation."""
    assert brieven(**verzet(staf, quickscan)) == []
    return sorted(brief.to[0] for brief in brieven(acties.nodig_uit, by=staf, quickscan=quickscan))


def test_wie_is_uitgenodigd_hoort_van_waar_naar_waar_met_een_nieuwer_bestand(staf, quickscan, brieven, genodigd):
    gekregen = brieven(**verzet(staf, quickscan, OVERMORGEN))

    assert sorted(brief.to[0] for brief in gekregen) == genodigd
    brief = gekregen[0]
    assert brief.subject == f"Verzet: terugkoppelgesprek van de quickscan {quickscan.naam}"
    assert f"Verzet van {woorden(MORGEN)} naar {woorden(OVERMORGEN)}." in brief.body
    assert "Waar: Gemeentehuis" in brief.body
    ((naam, kalender, soort),) = [tuple(een) for een in brief.attachments]
    assert (naam, soort) == ("afspraak.ics", "text/calendar; charset=utf-8; method=PUBLISH")
    assert "SEQUENCE:1" in kalender
    assert Terugkoppelgesprek.objects.get().uitgenodigd_op is not None


def test_alleen_een_andere_plek_zegt_dat_en_niet_dat_het_verzet_is(staf, quickscan, brieven, genodigd):
    brief, *_ = brieven(**verzet(staf, quickscan, plaats="De Brug"))

    assert brief.subject.startswith("Veranderd: ")
    assert f"Het blijft op {woorden(MORGEN)}." in brief.body
    assert "Dat was: Gemeentehuis\nHet wordt: De Brug" in brief.body
    assert "Verzet van" not in brief.body


@pytest.mark.parametrize(
    "anders",
    [{}, {"waarom_digitaal": "Een notitie"}, {"wanneer": timezone.now() - timedelta(days=1)}],
    ids=["hetzelfde", "een ander veld", "al geweest"],
)
def test_een_verandering_die_er_geen_is_of_al_voorbij_is_mailt_niemand(staf, quickscan, brieven, genodigd, anders):
    assert brieven(**verzet(staf, quickscan, **anders)) == []
    assert Terugkoppelgesprek.objects.get().uitgenodigd_op is not None


def test_wie_niet_is_uitgenodigd_hoort_niets(staf, quickscan, brieven, genodigd):
    fabriek.interview(quickscan, email="nieuw@voorbeeld.example")

    gekregen = brieven(**verzet(staf, quickscan, OVERMORGEN))

    assert sorted(brief.to[0] for brief in gekregen) == genodigd


def test_wie_van_de_lijst_ging_heeft_het_nog_in_de_agenda(staf, quickscan, brieven, genodigd):
    weg = quickscan.onderzoekers.get()
    weg.delete()
    brieven(acties.nodig_uit, by=staf, quickscan=quickscan)

    gekregen = brieven(**verzet(staf, quickscan, OVERMORGEN))

    assert weg.gebruiker.email in [brief.to[0] for brief in gekregen]


def test_wie_voor_deze_lijst_was_uitgenodigd_hoort_het_ook(staf, quickscan, brieven, genodigd):
    """Before, it was only kept that there was an invitation."""
    Terugkoppelgesprek.objects.update(genodigden=[])

    assert sorted(brief.to[0] for brief in brieven(**verzet(staf, quickscan, OVERMORGEN))) == genodigd


def test_twee_keer_verzet_voor_de_eerste_mail_gaat_is_een_mail_van_de_eerste_naar_de_laatste(
    staf, quickscan, brieven, genodigd, mailoutbox, django_capture_on_commit_callbacks
):
    mailoutbox.clear()
    with django_capture_on_commit_callbacks() as later:
        acties.plan_gesprek(by=staf, quickscan=quickscan, wanneer=OVERMORGEN, **PLEK)
        acties.plan_gesprek(by=staf, quickscan=quickscan, wanneer=LATER, **PLEK)
    for gaat in later:
        gaat()

    assert sorted(brief.to[0] for brief in mailoutbox) == genodigd
    for brief in mailoutbox:
        assert f"Verzet van {woorden(MORGEN)} naar {woorden(LATER)}." in brief.body
        assert woorden(OVERMORGEN) not in brief.body
        assert "SEQUENCE:2" in brief.attachments[0][1]


def test_wie_weer_staat_waar_het_stond_hoort_niets(staf, quickscan, brieven, genodigd, mailoutbox):
    mailoutbox.clear()
    acties.plan_gesprek(by=staf, quickscan=quickscan, wanneer=OVERMORGEN, **PLEK)

    assert brieven(**verzet(staf, quickscan)) == []
    assert not Zending.objects.filter(sjabloon="terugkoppelgesprek_verzet").exists()


def test_een_mail_die_al_onderweg_was_en_terugkomt_zegt_waar_het_nu_op_staat(staf, quickscan, brieven, genodigd):
    """The first mail was with the server when the talk moved again: it cannot be taken back, only be right."""
    acties.plan_gesprek(by=staf, quickscan=quickscan, wanneer=OVERMORGEN, **PLEK)
    eerste = Zending.objects.filter(sjabloon="terugkoppelgesprek_verzet")
    nummers = list(eerste.values_list("pk", flat=True))
    eerste.update(status="bezig", weer_op=None)
    gekregen = brieven(**verzet(staf, quickscan, LATER))
    Zending.objects.filter(pk__in=nummers).update(status="wacht", weer_op=timezone.now())

    opnieuw = brieven(bezorg, nummers=nummers)

    assert len(opnieuw) == len(gekregen) == len(genodigd)
    assert f"Verzet van {woorden(OVERMORGEN)} naar {woorden(LATER)}." in gekregen[0].body
    assert f"Verzet van {woorden(MORGEN)} naar {woorden(LATER)}." in opnieuw[0].body
    for brief in (gekregen[0], opnieuw[0]):
        assert "SEQUENCE:2" in brief.attachments[0][1]


def test_wie_nog_op_de_uitnodiging_wacht_leest_daar_het_nieuwe_moment(
    staf, quickscan, brieven, mailoutbox, django_capture_on_commit_callbacks
):
    acties.plan_gesprek(by=staf, quickscan=quickscan, wanneer=MORGEN, **PLEK)
    with django_capture_on_commit_callbacks() as later:
        acties.nodig_uit(by=staf, quickscan=quickscan)
        nu = acties.plan_gesprek(by=staf, quickscan=quickscan, wanneer=OVERMORGEN, **PLEK)
    for gaat in later:
        gaat()

    assert nu.verteld == 0
    assert {brief.subject for brief in mailoutbox} == {
        f"Uitnodiging: terugkoppelgesprek van de quickscan {quickscan.naam}"
    }
    assert woorden(OVERMORGEN) in mailoutbox[0].body
    assert "SEQUENCE:1" in mailoutbox[0].attachments[0][1]


def test_een_bericht_dat_niet_aankwam_telt_niet_als_gehoord(staf, quickscan, brieven, genodigd):
    brieven(**verzet(staf, quickscan, OVERMORGEN))
    Zending.objects.filter(sjabloon="terugkoppelgesprek_verzet").update(
        status="niet_bezorgd",
        reden="mailbox_vol",
        context={"van_wanneer": woorden(MORGEN), "van_waar": "Gemeentehuis", "van_minuten": 120},
    )

    brief, *_ = brieven(**verzet(staf, quickscan, LATER))

    assert f"Verzet van {woorden(MORGEN)} naar {woorden(LATER)}." in brief.body
    assert not Zending.objects.niet_bezorgd().exists()


# The pages


def test_de_pagina_zegt_vooraf_wie_bericht_krijgt_en_daarna_hoeveel(client, staf, quickscan, genodigd):
    adres = f"/quickscan/{quickscan.pk}/terugkoppelgesprek/"
    vooraf = client.get(f"{adres}plannen/").text
    for adres_van in genodigd:
        assert adres_van in vooraf
    assert "Uitnodigen doe je daarna" not in vooraf

    data = {"datum": LATER.date().isoformat(), "tijd": "11:00", "digitaal": "nee", "plaats": "Gemeentehuis"}
    daarna = client.post(f"{adres}plannen/", data, follow=True).text
    assert f"Bewaard. {len(genodigd)} mensen krijgen bericht." in daarna
    assert "Nog niet verstuurd" not in daarna
    assert "krijgen bericht" not in client.post(f"{adres}plannen/", data, follow=True).text


def test_de_geschiedenis_vertelt_een_keer_dat_er_bericht_ging(staf, quickscan, brieven, genodigd):
    for _ in range(2):
        brieven(**verzet(staf, quickscan, OVERMORGEN))

    (gebeurd,) = Gebeurtenis.objects.over(quickscan).filter(wat="terugkoppelgesprek.verzet")
    assert gebeurd.naar == {"aantal": len(genodigd)}
