"""The scans of the demo: every phase and every openheid, with pages that open, and never twice."""

import pytest
from django.core.management import call_command

from zelfscan.demo import uitleg
from zelfscan.scan.models import Beeld, Invulling, Scan

# On each database the demo is made by tests/regie/demo/test_demo.py.
pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]


@pytest.mark.breed
def test_er_is_een_scan_in_elke_fase_en_openheid_en_een_tweede_keer_komt_er_niets_bij(client, capsys):
    call_command("demo")
    eerst = Scan.objects.count(), Beeld.objects.count(), Invulling.objects.count()

    call_command("demo")

    assert eerst == (Scan.objects.count(), Beeld.objects.count(), Invulling.objects.count())
    assert {*Scan.objects.values_list("status", flat=True)} == {"open", "onthuld", "gesloten", "afgelast"}
    assert {*Scan.objects.values_list("openheid", flat=True)} == {"totaal", "domein", "laag", "naam"}
    assert {*Scan.objects.values_list("manier", flat=True)} == {3, 4}
    assert Scan.objects.filter(ronde=2, status="gesloten").exists()
    uitvoer = capsys.readouterr().out
    for adres, _ in uitleg():
        assert adres in uitvoer
        assert client.get(adres).status_code == 200
