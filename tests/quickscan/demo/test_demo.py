"""The round of the demo: five regions in five different steps, one late, one paused, one finished with both PDFs."""

import pytest
from django.core.management import call_command

from quickscan.demo import uitleg
from quickscan.onderzoek.models.interview import Interview
from quickscan.proces.models import Quickscan, Ronde
from regie.mensen.gebruiker import Gebruiker
from tests.inloggen import log_in

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]


@pytest.mark.breed
def test_vijf_regios_in_vijf_stappen_en_een_open_ronde(client):
    call_command("demo")
    eerst = Ronde.objects.count(), Quickscan.objects.count(), Interview.objects.count()

    call_command("demo")

    assert eerst == (Ronde.objects.count(), Quickscan.objects.count(), Interview.objects.count()) == (2, 7, 20)
    loopt = Quickscan.objects.filter(ronde__status="gesloten")
    stappen = {een.naam: een.huidige_stap and een.huidige_stap.sleutel for een in loopt}
    assert len(set(stappen.values())) == 5
    assert [een.naam for een in loopt if een.gepauzeerd] == ["Opgroeien tussen Vecht en Lek"]
    assert [een.naam for een in loopt if een.huidige_stap and een.huidige_stap.is_te_laat] == ["Jonge kind in de Kop"]
    [klaar] = loopt.filter(status="afgerond")
    log_in(client, Gebruiker.objects.get(email="medewerker@example.org"), stappen=("password", "mfa"))
    for adres, _ in uitleg():
        assert client.get(adres).status_code == 200, adres
    for stuk in ("factsheet", "advies"):
        assert client.get(f"/quickscan/{klaar.pk}/{stuk}.pdf").content.startswith(b"%PDF")
