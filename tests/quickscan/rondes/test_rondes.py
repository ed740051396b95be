"""A round from concept to finished, and what is refused on the way."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from quickscan.proces.models import Quickscan
from quickscan.rondes.actions import rondes
from quickscan.rondes.actions.rondes import NogNietRond
from quickscan.rondes.forms import RondeForm
from quickscan.selectie import actions as selectie
from regie.mensen.gebeurtenis import Gebeurtenis
from regie.mijn.wachten import wat_wacht
from regie.stukken.fouten import Achterhaald
from tests import factories
from tests.inventaris.quickscan.rondes import RONDE
from tests.quickscan import fabriek

pytestmark = pytest.mark.django_db


@pytest.fixture
def mao():
    return factories.medewerker("Mo")


def velden(**anders):
    form = RondeForm(RONDE | anders)
    assert form.is_valid(), form.errors
    return form.cleaned_data


def test_een_ronde_gaat_open_en_dicht_en_dat_staat_in_de_geschiedenis(mao):
    ronde = rondes.maak_ronde(by=mao, **velden())
    ronde = rondes.open_ronde(by=mao, ronde=ronde)
    ronde = rondes.sluit_aanmelden(by=mao, ronde=ronde)
    assert rondes.open_ronde(by=mao, ronde=ronde).is_open
    with pytest.raises(Achterhaald):
        rondes.open_ronde(by=mao, ronde=ronde)

    zinnen = [een.zin() for een in Gebeurtenis.objects.over(ronde).order_by("pk")]
    assert zinnen[:2] == ["Mo maakte de ronde Ronde 9.", "Mo zette de ronde Ronde 9 van concept op open."]


def test_alleen_een_medewerker_maakt_een_ronde():
    with pytest.raises(PermissionDenied):
        rondes.maak_ronde(by=factories.onderzoeker(), **velden())


def test_een_ronde_zonder_oproep_of_na_de_laatste_dag_gaat_niet_open(mao):
    for anders in ({"oproep": ""}, {"aanmelden_tot": timezone.localdate() - timedelta(days=1)}):
        ronde = fabriek.ronde(f"Ronde {len(anders)} {anders}"[:90], status="concept", **anders)
        with pytest.raises(NogNietRond):
            rondes.open_ronde(by=mao, ronde=ronde)


def test_twee_rondes_met_dezelfde_naam_gaan_niet(mao):
    ronde = rondes.maak_ronde(by=mao, **velden())

    with pytest.raises(ValidationError, match="met deze naam"):
        rondes.maak_ronde(by=mao, **velden())
    assert rondes.wijzig_ronde(by=mao, ronde=ronde, **velden(plekken="6")).plekken == 6


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"plekken": "4"}, "plekken"),
        ({"eind": "2099-02-01"}, "eind"),
        ({"aanmelden_tot": "2099-09-01"}, "aanmelden_tot"),
        ({"richtlijn_jong": "-1"}, "richtlijn_jong"),
    ],
)
def test_wat_niet_klopt_staat_bij_het_veld(anders, veld):
    assert veld in RondeForm(RONDE | anders).errors


def test_een_ronde_is_pas_rond_als_elke_quickscan_voorbij_is(mao):
    ronde = fabriek.ronde(status="open")
    fabriek.quickscan("klaar", in_ronde=ronde, by=mao)
    aanmelding = fabriek.aanmelding(ronde, regionaam="Ander")
    rondes.sluit_aanmelden(by=mao, ronde=ronde)

    with pytest.raises(NogNietRond, match="1 aanmelding "):
        rondes.rond_af(by=mao, ronde=ronde)
    selectie.wijs_af(by=mao, quickscan=aanmelding, waarom="Geen plek.")
    Quickscan.objects.filter(status="afgerond").update(status="loopt", geeindigd_op=None)
    with pytest.raises(NogNietRond, match="1 quickscan is nog bezig"):
        rondes.rond_af(by=mao, ronde=ronde)
    Quickscan.objects.filter(status="loopt").update(status="afgerond", geeindigd_op=timezone.localdate())
    assert rondes.rond_af(by=mao, ronde=ronde).afgerond_op == timezone.localdate()


def test_een_ronde_die_niemand_afrondt_staat_bij_mijn(mao):
    fabriek.ronde(status="gesloten", eind=timezone.localdate() - timedelta(days=1))

    (een,) = wat_wacht(mao)
    assert een.regel.zin == "Rond de ronde af"
    assert een.hoe_ver == "1 dag te laat"
    assert "bewaartermijnen" in een.regel.bij
