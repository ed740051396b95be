"""The steps: what is missing, and how a quickscan moves through them."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from quickscan.onderzoek.actions.onderzoek import start_onderzoek
from quickscan.proces.actions import stappen
from quickscan.proces.actions.gedeeld import Gepauzeerd
from quickscan.proces.actions.stappen import NogNietAf
from quickscan.proces.models import Quickscan, Stap
from quickscan.proces.stappen import STAPPEN
from quickscan.proces.termijnen import op_werkdag
from regie.mensen.gebeurtenis import Gebeurtenis
from regie.stukken.fouten import Achterhaald, ActieFout
from tests import factories
from tests.quickscan import fabriek

pytestmark = pytest.mark.django_db


def standen(quickscan):
    return [stap.status for stap in quickscan.stappen.all()]


@pytest.fixture
def mao():
    return factories.medewerker()


def test_een_quickscan_loopt_door_alle_stappen(mao):
    klaar = fabriek.quickscan("klaar", by=mao)

    assert klaar.status == "afgerond"
    assert standen(klaar) == ["klaar"] * 8
    assert klaar.geeindigd_op == timezone.localdate()
    assert klaar.huidige_stap is None
    assert len([rij for rij in Gebeurtenis.objects.over(klaar) if rij.wat == "stap.gesloten"]) == 8
    assert all(rij.zin() for rij in Gebeurtenis.objects.over(klaar))


@pytest.mark.eenmaal
@pytest.mark.parametrize("definitie", STAPPEN.values(), ids=lambda een: een.sleutel)
def test_een_lege_stap_zegt_wat_er_ontbreekt_en_gaat_niet_dicht(mao, definitie):
    quickscan = fabriek.quickscan(definitie.sleutel, by=mao)

    zinnen = definitie.ontbreekt(quickscan)

    assert zinnen
    assert all(zin.endswith(".") for zin in zinnen)
    with pytest.raises(NogNietAf if definitie.sleutel != "selectie" else ActieFout):
        stappen.sluit_stap(by=mao, quickscan=quickscan, sleutel=definitie.sleutel)
    assert quickscan.huidige_stap.sleutel == definitie.sleutel


def test_een_latere_stap_kan_nog_niet_dicht(mao):
    quickscan = fabriek.quickscan("startgesprek")
    fabriek.vul_stap(quickscan, "afbakening")

    with pytest.raises(Achterhaald):
        stappen.sluit_stap(by=mao, quickscan=quickscan, sleutel="afbakening")


@pytest.mark.eenmaal
@pytest.mark.parametrize(("sleutel", "mag"), [("startgesprek", False), ("advies", True)])
def test_een_onderzoeker_sluit_alleen_de_stappen_van_het_onderzoek(sleutel, mag):
    onderzoeker = factories.onderzoeker()
    quickscan = fabriek.quickscan("advies", onderzoeker=onderzoeker)
    fabriek.vul_stap(quickscan, "advies")

    if mag:
        assert stappen.sluit_stap(by=onderzoeker, quickscan=quickscan, sleutel=sleutel).huidige_stap.nummer == 8
    else:
        with pytest.raises(PermissionDenied):
            stappen.sluit_stap(by=onderzoeker, quickscan=quickscan, sleutel=sleutel)


@pytest.mark.eenmaal
@pytest.mark.parametrize("wie", ["onderzoeker", "gebruiker"])
def test_een_ander_doet_niets(wie):
    quickscan = fabriek.quickscan("advies")

    with pytest.raises(PermissionDenied):
        stappen.sluit_stap(by=getattr(factories, wie)(), quickscan=quickscan, sleutel="advies")


def test_na_de_selectie_begint_er_niets_vanzelf(mao):
    from quickscan.selectie.actions import selecteer

    quickscan = fabriek.quickscan("selectie", by=mao)
    fabriek.geef_akkoord(quickscan)

    quickscan = selecteer(by=mao, quickscan=quickscan)
    assert (quickscan.status, quickscan.huidige_stap) == ("geselecteerd", None)
    with pytest.raises(NogNietAf, match="onderzoeker"):
        start_onderzoek(by=mao, quickscan=quickscan)
    # Also not when an earlier step is done again.
    stappen.heropen_stap(by=mao, quickscan=quickscan, sleutel="afbakening", waarom="Andere schaal.")
    quickscan = stappen.sluit_stap(by=mao, quickscan=quickscan, sleutel="afbakening")
    assert (quickscan.status, quickscan.huidige_stap) == ("geselecteerd", None)


def test_heropenen_laat_de_latere_stap_wachten(mao):
    quickscan = fabriek.quickscan("toetsing", by=mao)

    quickscan = stappen.heropen_stap(by=mao, quickscan=quickscan, sleutel="onderzoek", waarom="Nog een gesprek.")

    assert standen(quickscan)[3:6] == ["bezig", "klaar", "te_doen"]
    assert Gebeurtenis.objects.over(quickscan)[0].waarom == "Nog een gesprek."
    quickscan = stappen.sluit_stap(by=mao, quickscan=quickscan, sleutel="onderzoek")
    assert standen(quickscan)[3:6] == ["klaar", "klaar", "bezig"]


def test_heropenen_vraagt_een_reden_en_een_stap_die_klaar_is(mao):
    quickscan = fabriek.quickscan("factsheet", by=mao)

    with pytest.raises(ValidationError):
        stappen.heropen_stap(by=mao, quickscan=quickscan, sleutel="onderzoek", waarom=" ")
    with pytest.raises(Achterhaald):
        stappen.heropen_stap(by=mao, quickscan=quickscan, sleutel="advies", waarom="Zomaar.")


def test_een_afgeronde_quickscan_heropent_zolang_de_ronde_loopt(mao):
    quickscan = fabriek.quickscan("klaar", by=mao)

    heropend = stappen.heropen_stap(by=mao, quickscan=quickscan, sleutel="terugkoppelgesprek", waarom="Verkeerde.")
    assert (heropend.status, heropend.geeindigd_op) == ("loopt", None)
    heropend = stappen.sluit_stap(by=mao, quickscan=heropend, sleutel="terugkoppelgesprek")
    type(quickscan.ronde).objects.update(status="afgerond", afgerond_op=timezone.localdate())
    with pytest.raises(Achterhaald, match="ronde"):
        stappen.heropen_stap(by=mao, quickscan=heropend, sleutel="advies", waarom="Te laat.")


def test_een_pauze_houdt_alles_stil_en_schuift_de_termijnen_op(mao):
    quickscan = fabriek.quickscan("factsheet", by=mao, begonnen=20)
    fabriek.vul_stap(quickscan, "factsheet")
    eind, termijnen = quickscan.einddatum, {stap.sleutel: stap.termijn for stap in quickscan.stappen.all()}

    pauze = stappen.pauzeer(by=mao, quickscan=quickscan, waarom="Zomervakantie.")
    with pytest.raises(Gepauzeerd):
        stappen.sluit_stap(by=mao, quickscan=quickscan, sleutel="factsheet")
    type(pauze).objects.update(begin=timezone.localdate() - timedelta(days=5))
    assert Quickscan.objects.get().einddatum == eind + timedelta(days=5)
    stappen.hervat(by=mao, quickscan=quickscan)

    quickscan = Quickscan.objects.get()
    nu = {stap.sleutel: stap.termijn for stap in quickscan.stappen.all()}
    assert nu["onderzoek"] == termijnen["onderzoek"]
    assert nu["factsheet"] == op_werkdag(termijnen["factsheet"] + timedelta(days=5))
    assert quickscan.einddatum == eind + timedelta(days=5)
    with pytest.raises(Achterhaald):
        stappen.hervat(by=mao, quickscan=quickscan)


def test_stoppen_kan_ook_tijdens_een_pauze_en_is_voorgoed(mao):
    quickscan = fabriek.quickscan("onderzoek", by=mao)
    stappen.pauzeer(by=mao, quickscan=quickscan, waarom="Ziekte.")

    quickscan = stappen.stop(by=mao, quickscan=quickscan, waarom="De regio trekt zich terug.")

    assert (quickscan.status, quickscan.reden, quickscan.pauze) == ("gestopt", "De regio trekt zich terug.", None)
    with pytest.raises(Achterhaald):
        stappen.pauzeer(by=mao, quickscan=quickscan, waarom="Nog eens.")


def test_op_wie_gewacht_wordt(mao):
    onderzoeker = factories.onderzoeker()
    aef = fabriek.quickscan("factsheet", by=mao, onderzoeker=onderzoeker, begonnen=70)
    van_mao = fabriek.quickscan("startgesprek", by=mao, in_ronde=aef.ronde, regio=factories.regio("Twee"))
    stilstaand = fabriek.quickscan("startgesprek", by=mao, in_ronde=aef.ronde, regio=factories.regio("Drie"))
    stappen.pauzeer(by=mao, quickscan=stilstaand, waarom="Ziekte.")
    contact = factories.lid(van_mao.regio, rol="contactpersoon").gebruiker

    assert [stap.quickscan for stap in Stap.objects.wacht_op(onderzoeker)] == [aef]
    assert [stap.quickscan for stap in Stap.objects.wacht_op(mao)] == [van_mao]
    assert not Stap.objects.wacht_op(contact)
    van_mao.stappen.update(aan_zet="regio")
    assert [stap.quickscan for stap in Stap.objects.wacht_op(contact)] == [van_mao]
    assert [stap.sleutel for stap in Stap.objects.te_laat()] == ["factsheet"]
    assert aef.huidige_stap.is_te_laat


@pytest.mark.eenmaal
def test_wat_er_ontbreekt_kost_na_voor_bord_geen_vraag(mao, django_assert_num_queries):
    klaar = fabriek.quickscan("klaar", by=mao)
    fabriek.opmerking(klaar.toetsingen.get())

    for definitie in STAPPEN.values():
        een = Quickscan.objects.voor_bord().get()
        with django_assert_num_queries(0, info=definitie.naam):
            definitie.ontbreekt(een)


def test_het_bord_leest_alles_in_een_vast_aantal_vragen(mao, django_assert_max_num_queries):
    ronde = fabriek.ronde()
    for nummer, stap in enumerate(("startgesprek", "onderzoek", "toetsing")):
        quickscan = fabriek.quickscan(stap, in_ronde=ronde, by=mao, regio=factories.regio(f"Regio {nummer}"))
    fabriek.opmerking(fabriek.toetsing(quickscan))

    with django_assert_max_num_queries(16):
        for een in Quickscan.objects.voor_bord():
            assert str(een)
            assert een.einddatum or een.status == "aangemeld"
            for definitie in STAPPEN.values():
                definitie.ontbreekt(een)
            assert een.huidige_stap.is_te_laat is False
