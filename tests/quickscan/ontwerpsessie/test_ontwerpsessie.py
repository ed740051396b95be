"""The design session of a round: when it is, and inviting a region that took part."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from quickscan.ontwerpsessie.actions import nodig_uit, plan_ontwerpsessie
from quickscan.proces.actions.stappen import stop
from quickscan.proces.models import Ronde
from quickscan.terugkoppelgesprek.models import Terugkoppelgesprek
from regie.mensen.gebeurtenis import Gebeurtenis
from tests import factories
from tests.quickscan import fabriek

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]
AFSPRAAK = {"datum": "2099-03-24", "tijd": "14:30", "digitaal": "nee", "plaats": "Gemeentehuis"}


def test_de_regio_wordt_uitgenodigd_voor_de_ontwerpsessie(client, staf, brieven):
    quickscan = fabriek.quickscan("terugkoppelgesprek", by=staf)
    pad = f"/quickscan/{quickscan.pk}/terugkoppelgesprek/"
    client.post(f"{pad}plannen/", AFSPRAAK)
    assert "nog geen datum" in client.post(f"{pad}ontwerpsessie/", follow=True).content.decode()
    Ronde.objects.update(ontwerpsessie=timezone.now() + timedelta(days=30), ontwerpsessie_plaats="Utrecht")

    (mail,) = brieven(client.post, f"{pad}ontwerpsessie/")

    assert mail.to == ["bo@voorbeeld.example"]
    assert "Utrecht" in mail.body


def test_de_ontwerpsessie_is_op_een_dag_die_nog_komt(mao):
    ronde = fabriek.ronde()

    with pytest.raises(ValidationError):
        plan_ontwerpsessie(by=mao, ronde=ronde, wanneer=timezone.now() - timedelta(days=1), plaats="Utrecht")
    ronde = plan_ontwerpsessie(by=mao, ronde=ronde, wanneer=timezone.now() + timedelta(days=1), plaats=" Utrecht ")
    assert ronde.ontwerpsessie_plaats == "Utrecht"


MORGEN = timezone.now().replace(microsecond=0) + timedelta(days=1)
OVERMORGEN = MORGEN + timedelta(days=1)


@pytest.fixture
def quickscan(mao):
    quickscan = fabriek.quickscan("terugkoppelgesprek", by=mao)
    fabriek.vul_stap(quickscan, "terugkoppelgesprek")
    return quickscan


def test_een_ontwerpsessie_die_verschuift_hoort_elke_regio_die_is_uitgenodigd(mao, quickscan, brieven):
    wat = {"by": mao, "ronde": quickscan.ronde}
    assert brieven(plan_ontwerpsessie, **wat, wanneer=MORGEN, plaats="Utrecht") == []
    assert brieven(plan_ontwerpsessie, **wat, wanneer=OVERMORGEN, plaats="Utrecht") == []
    assert len(brieven(nodig_uit, by=mao, quickscan=quickscan)) == 1

    (brief,) = brieven(plan_ontwerpsessie, **wat, wanneer=MORGEN, plaats="Zwolle")

    assert brief.to == ["bo@voorbeeld.example"]
    assert brief.subject == "Verzet: ontwerpsessie van Ronde 1"
    assert "Verzet van " in brief.body
    assert "Dat was: Utrecht\nHet wordt: Zwolle" in brief.body
    assert "SEQUENCE:2" in brief.attachments[0][1]
    # The same again is no change.
    assert brieven(plan_ontwerpsessie, **wat, wanneer=MORGEN, plaats="Zwolle") == []
    assert Gebeurtenis.objects.over(quickscan.ronde).filter(wat="ronde.ontwerpsessie").count() == 3


def test_wie_toen_contactpersoon_was_hoort_het_en_een_regio_die_stopte_niet(mao, quickscan, brieven):
    wat = {"by": mao, "ronde": quickscan.ronde}
    brieven(plan_ontwerpsessie, **wat, wanneer=MORGEN, plaats="Utrecht")
    brieven(nodig_uit, by=mao, quickscan=quickscan)
    # Since then there is a contactpersoon, who was not invited.
    factories.lid(quickscan.regio, rol="contactpersoon")
    (brief,) = brieven(plan_ontwerpsessie, **wat, wanneer=OVERMORGEN, plaats="Utrecht")
    assert brief.to == ["bo@voorbeeld.example"]

    stop(by=mao, quickscan=quickscan, waarom="Geen tijd.")
    assert brieven(plan_ontwerpsessie, **wat, wanneer=MORGEN, plaats="Utrecht") == []


def test_een_regio_die_stopt_krijgt_de_ontwerpsessie_uit_de_agenda_en_een_ander_niet(mao, quickscan, brieven):
    wat = {"by": mao, "ronde": quickscan.ronde}
    mo = {"aanmelder_email": "mo@voorbeeld.example", "regionaam": "De Ander"}
    ander = fabriek.quickscan("terugkoppelgesprek", by=mao, in_ronde=quickscan.ronde, **mo)
    fabriek.vul_stap(ander, "terugkoppelgesprek")
    brieven(plan_ontwerpsessie, **wat, wanneer=MORGEN, plaats="Utrecht")
    for regio in (quickscan, ander):
        brieven(nodig_uit, by=mao, quickscan=regio)

    gekregen = brieven(stop, by=mao, quickscan=quickscan, waarom="Geen tijd.")

    (brief,) = [een for een in gekregen if "ontwerpsessie" in een.subject]
    assert brief.to == ["bo@voorbeeld.example"]
    for regel in ("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:1", f"UID:{quickscan.ronde.agenda_uid}"):
        assert regel in brief.attachments[0][1]
    # It goes on for the others: the next version is theirs.
    (brief,) = brieven(plan_ontwerpsessie, **wat, wanneer=OVERMORGEN, plaats="Utrecht")
    assert brief.to == ["mo@voorbeeld.example"]
    assert "STATUS:CONFIRMED" in brief.attachments[0][1]


@pytest.mark.parametrize("dagen", [None, 2], ids=["niet uitgenodigd", "al geweest"])
def test_wie_de_ontwerpsessie_niet_meer_in_de_agenda_heeft_hoort_niet_dat_die_vervalt(
    mao, quickscan, brieven, klok, dagen
):
    brieven(plan_ontwerpsessie, by=mao, ronde=quickscan.ronde, wanneer=MORGEN, plaats="Utrecht")
    if dagen:
        brieven(nodig_uit, by=mao, quickscan=quickscan)
        klok.verder(days=dagen)

    gekregen = brieven(stop, by=mao, quickscan=quickscan, waarom="Geen tijd.")
    assert not [brief for brief in gekregen if "sessie" in brief.subject]


def test_wie_voor_deze_lijst_was_uitgenodigd_hoort_het_ook(mao, quickscan, brieven):
    wat = {"by": mao, "ronde": quickscan.ronde}
    brieven(plan_ontwerpsessie, **wat, wanneer=MORGEN, plaats="Utrecht")
    Terugkoppelgesprek.objects.update(ontwerpsessie_op=timezone.now())

    assert len(brieven(plan_ontwerpsessie, **wat, wanneer=OVERMORGEN, plaats="Utrecht")) == 1


def test_de_pagina_van_de_ontwerpsessie_zegt_wie_bericht_krijgt(client, staf, quickscan, brieven):
    adres = f"/quickscan/rondes/{quickscan.ronde_id}/ontwerpsessie/"
    data = {"datum": "2099-03-24", "tijd": "14:30", "plaats": "Utrecht"}
    assert "krijgt bericht" not in client.post(adres, data, follow=True).text
    brieven(nodig_uit, by=staf, quickscan=quickscan)

    assert "<li>Bo Bakker, bo@voorbeeld.example</li>" in client.get(adres).text
    data["tijd"] = "15:30"
    assert "Eén persoon krijgt bericht." in client.post(adres, data, follow=True).text
