"""What somebody types is not lost in WebKit: not by a reload, not by 'back', not by leaving too soon."""

import pytest

from quickscan.onderzoek.models.interview import Notitie
from tests import factories
from tests.browser.zelfscan import ROLLEN
from tests.inloggen import geef_factor
from tests.quickscan import fabriek as quickscans
from tests.regie.regios.regios import gemeenten
from tests.zelfscan import fabriek


@pytest.fixture
def robin(transactional_db):
    robin = factories.onderzoeker("Robin")
    geef_factor(robin)
    return robin


def quickscan_bij(stap: str, robin):
    # A municipality of its own would stay behind among those of the migrations.
    regio = factories.regio("De Proef", gemeenten=gemeenten("Vught"))
    return quickscans.quickscan(stap, onderzoeker=robin, regio=regio)


def test_een_half_antwoord_staat_er_na_herladen_en_na_terug_weer(venster, transactional_db):
    scan = fabriek.scan(verwacht=4)
    venster.ga(f"/s/{scan.code}/")
    venster.lees_door()
    venster.tik(f"input[name={ROLLEN[0]}][value='4']")
    venster.tot(venster.op_toestel, "er staat niets op het toestel")
    venster.herlaad()
    venster.staat_er("staat er weer")
    assert venster.aangevinkt()[0] == "ontwerper=4"

    venster.ga("/rollen/")
    venster.terug()
    venster.tot(lambda: venster.aangevinkt()[:1] == ["ontwerper=4"], "het halve antwoord is weg")


@pytest.mark.breed
def test_een_notitie_bij_de_spiegel_overleeft_haast(venster, transactional_db):
    venster.ga("/zelfscan/resultaat/3241/")
    veld = "[name=dirigent_kans]"
    venster.klap_open(veld)
    venster.typ(veld, "De wethouder")
    # Away at once, without waiting until it is kept.
    venster.ga("/zelfscan/resultaat/1111/")

    venster.tot(lambda: venster.waarde(veld) == "De wethouder", "de notitie is weg")


@pytest.mark.breed
def test_notities_van_een_interview_zijn_vanzelf_bewaard_en_niet_meer_op_het_toestel(venster, robin):
    quickscan = quickscan_bij("onderzoek", robin)
    interview = quickscans.interview(quickscan)
    venster.ga("/")
    venster.is_ingelogd_als(robin)
    adres = f"/quickscan/{quickscan.pk}/interviews/{interview.pk}/notities/"
    venster.ga(adres)
    venster.typ("#id_gerealiseerd-tekst", "Een overlegtafel.")
    venster.staat_er("Bewaard om")

    assert Notitie.objects.get(onderwerp="gerealiseerd").tekst == "Een overlegtafel."
    assert venster.op_toestel() == ""
    venster.herlaad()
    venster.tot(lambda: venster.waarde("#id_gerealiseerd-tekst") == "Een overlegtafel.", "de notitie is weg")


@pytest.mark.parametrize("stap", ["factsheet", "advies"])
@pytest.mark.breed
def test_tekst_die_nog_niet_bewaard_was_wordt_aangeboden_en_staat_er_na_een_tik_weer(venster, robin, stap):
    quickscan = quickscan_bij(stap, robin)
    veld = "form[data-schrijven] textarea"
    venster.ga("/")
    venster.is_ingelogd_als(robin)
    venster.ga(f"/quickscan/{quickscan.pk}/{stap}/bewerken/")
    voor = venster.waarde(veld)
    venster.typ(veld, "Half af, maar niet weg.")
    venster.tot(lambda: "Half af, maar niet weg." in venster.op_toestel(), "de tekst staat niet op het toestel")
    venster.herlaad()

    venster.staat_er("nog een tekst van")
    assert venster.waarde(veld) == voor
    venster.knop("Zet die tekst terug")
    assert venster.waarde(veld) == voor + "Half af, maar niet weg."
    venster.tik("[name=bewaren]")
    venster.tot(lambda: "klad:" not in venster.op_toestel(), "het klad ligt er nog na bewaren")


def test_een_notitie_die_webkit_op_de_weg_terug_leegmaakt_komt_terug_en_wordt_niet_overschreven(venster, robin):
    quickscan = quickscan_bij("onderzoek", robin)
    interview = quickscans.interview(quickscan)
    venster.ga("/")
    venster.is_ingelogd_als(robin)
    venster.ga(f"/quickscan/{quickscan.pk}/interviews/{interview.pk}/notities/")
    venster.typ("#id_gerealiseerd-tekst", "Een overlegtafel.")
    venster.staat_er("Bewaard om")
    venster.ga("/rollen/")
    venster.terug()
    venster.tot(lambda: venster.waarde("#id_gerealiseerd-tekst") == "Een overlegtafel.", "de notitie is leeg")
    venster.typ("#id_gerealiseerd-tekst", " Soms.")

    venster.tot(
        lambda: Notitie.objects.get(onderwerp="gerealiseerd").tekst == "Een overlegtafel. Soms.", "overschreven"
    )


@pytest.mark.breed
def test_een_tik_na_terug_neemt_niets_weg_van_wat_er_al_stond(venster, transactional_db):
    scan = fabriek.scan(verwacht=4)
    venster.ga(f"/s/{scan.code}/")
    venster.lees_door()
    for rol in ROLLEN[:2]:
        venster.tik(f"input[name={rol}][value='4']")
        venster.knop("Volgende")
    venster.tot(venster.op_toestel, "er staat niets op het toestel")
    venster.ga("/rollen/")
    venster.terug()
    venster.tik(f"input[name={ROLLEN[2]}][value='2']")
    venster.herlaad()

    venster.tot(
        lambda: venster.aangevinkt()[:3] == ["ontwerper=4", "kwartiermaker=4", "verbinder=2"], "er is een keuze weg"
    )
