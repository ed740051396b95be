"""The end of a round: durations, lateness, coverage; the names that are public."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from quickscan.proces.actions import stappen
from quickscan.rondes.cijfers import Looptijd, looptijd, regiocijfers, stapcijfers
from quickscan.selectie import actions as selectie
from tests import factories
from tests.quickscan import fabriek

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]
vandaag = timezone.localdate


def lopend(**velden):
    quickscan = fabriek.quickscan("factsheet", begonnen=40, **velden)
    # Nothing of what was done just now was late.
    quickscan.stappen.update(termijn=vandaag() + timedelta(days=1))
    return quickscan


def zet(quickscan, sleutel, **velden):
    quickscan.stappen.filter(sleutel=sleutel).update(**velden)


def test_hoe_lang_een_stap_duurde_en_wat_te_laat_was():
    ronde = fabriek.ronde()
    een, twee = lopend(in_ronde=ronde), lopend(in_ronde=ronde, regio=factories.regio("Twee"))
    for quickscan, dagen in ((een, 10), (twee, 20)):
        zet(quickscan, "onderzoek", begonnen_op=vandaag() - timedelta(days=dagen), gesloten_op=vandaag())
    zet(een, "onderzoek", termijn=vandaag() - timedelta(days=3))
    zet(een, "factsheet", termijn=vandaag() - timedelta(days=1))

    regios = regiocijfers(ronde, vandaag())
    onderzoek, factsheet = stapcijfers(regios)[3:5]
    assert (onderzoek.klaar, onderzoek.midden, onderzoek.kortst, onderzoek.langst) == (2, 15, 10, 20)
    assert (onderzoek.te_laat, factsheet.te_laat, factsheet.klaar) == (1, 1, 0)
    assert {regio.te_laat for regio in regios} == {2, 0}


def test_een_pauze_telt_niet_mee_in_de_looptijd_en_maakt_niets_te_laat():
    quickscan = lopend()
    zet(quickscan, "factsheet", termijn=vandaag() - timedelta(days=1))
    pauze = stappen.pauzeer(by=factories.medewerker(), quickscan=quickscan, waarom="Verkiezingen.")
    type(pauze).objects.update(begin=vandaag() - timedelta(days=10))

    (regio,) = regiocijfers(quickscan.ronde, vandaag())
    assert looptijd(regio.quickscan, vandaag()) == Looptijd(dagen=30, gepauzeerd=10)
    assert regio.te_laat == 0


def test_de_dekking_telt_alleen_gehouden_interviews():
    quickscan = lopend()
    quickscan.interviews.filter(partij="gemeente").update(status="gepland")

    (regio,) = regiocijfers(quickscan.ronde, vandaag())
    assert (regio.dekking, regio.ongedekt, regio.interviews, regio.buiten_richtlijn) == (
        "2 van 3",
        ("gemeente",),
        2,
        True,
    )


def test_meer_regio_s_kosten_niet_meer_vragen(django_assert_num_queries):
    ronde = fabriek.ronde()
    for naam in ("Een", "Twee", "Drie"):
        lopend(in_ronde=ronde, regio=factories.regio(naam))

    with django_assert_num_queries(4):
        stapcijfers(regiocijfers(ronde, vandaag()))


# Public names


def test_op_de_lijst_van_deelnemers_staan_alleen_namen_van_wie_meedoet(client):
    mao, ronde = factories.medewerker(), fabriek.ronde()
    fabriek.aanmelding(ronde, regionaam="Nog niet gekozen")
    klaar = fabriek.quickscan("klaar", in_ronde=ronde, by=mao, regio=factories.regio("Al klaar"), thema="Geheim thema")
    weg = fabriek.quickscan("selectie", in_ronde=ronde, by=mao, regio=factories.regio("Afgewezen"))
    selectie.wijs_af(by=mao, quickscan=weg, waarom="Vol.")
    gestopt = fabriek.quickscan("onderzoek", in_ronde=ronde, by=mao, regio=factories.regio("Gestopt"))
    stappen.stop(by=mao, quickscan=gestopt, waarom="Ziek.")
    # The same region in an earlier round.
    eerder = fabriek.quickscan("onderzoek", by=mao, in_ronde=fabriek.ronde("Eerder"), regio=klaar.regio)

    antwoord = client.get(reverse("deelnemers"))
    assert antwoord.context["namen"] == [eerder.naam] == ["Al klaar"]
    assert "Geheim" not in antwoord.text
    assert antwoord["X-Robots-Tag"] == "noindex"
