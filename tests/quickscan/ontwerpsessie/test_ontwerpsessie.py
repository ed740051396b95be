"""The design session of a round: when it is, and inviting a region that took part."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from quickscan.ontwerpsessie.actions import plan_ontwerpsessie
from quickscan.proces.models import Ronde
from tests import factories
from tests.inloggen import geef_factor, log_in
from tests.quickscan import fabriek

pytestmark = pytest.mark.django_db
AFSPRAAK = {"datum": "2099-03-24", "tijd": "14:30", "digitaal": "nee", "plaats": "Gemeentehuis"}


def test_de_regio_wordt_uitgenodigd_voor_de_ontwerpsessie(client, mailoutbox, django_capture_on_commit_callbacks):
    staf = factories.medewerker()
    geef_factor(staf)
    log_in(client, staf)
    quickscan = fabriek.quickscan("terugkoppelgesprek", by=staf)
    pad = f"/quickscan/{quickscan.pk}/terugkoppelgesprek/"
    client.post(f"{pad}plannen/", AFSPRAAK)
    assert "nog geen datum" in client.post(f"{pad}ontwerpsessie/", follow=True).content.decode()
    Ronde.objects.update(ontwerpsessie=timezone.now() + timedelta(days=30), ontwerpsessie_plaats="Utrecht")

    with django_capture_on_commit_callbacks(execute=True):
        client.post(f"{pad}ontwerpsessie/")

    (mail,) = mailoutbox
    assert mail.to == ["bo@voorbeeld.example"]
    assert "Utrecht" in mail.body


def test_de_ontwerpsessie_is_op_een_dag_die_nog_komt():
    mao, ronde = factories.medewerker(), fabriek.ronde()

    with pytest.raises(ValidationError):
        plan_ontwerpsessie(by=mao, ronde=ronde, wanneer=timezone.now() - timedelta(days=1), plaats="Utrecht")
    ronde = plan_ontwerpsessie(by=mao, ronde=ronde, wanneer=timezone.now() + timedelta(days=1), plaats=" Utrecht ")
    assert ronde.ontwerpsessie_plaats == "Utrecht"
