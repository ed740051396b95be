"""Retention: what of a finished round goes when, and what stays. And own data, and who cannot go yet."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from quickscan.bord import mijn
from quickscan.onderzoek.models.document import Document
from quickscan.onderzoek.models.interview import Interview, Notitie
from quickscan.proces.bewaren import mensen_tot, onderzoek_tot
from quickscan.proces.models import Quickscan, Ronde
from quickscan.rondes.actions.opruimen import ruim_op
from quickscan.selectie.actions import wijs_af
from quickscan.toetsing.models import Opmerking, Toetser, Toetsing
from regie.mensen.toegangslink import Toegangslink
from regie.mijn.wachten import wat_wacht
from tests import factories
from tests.quickscan import fabriek

pytestmark = pytest.mark.django_db


def test_de_termijnen():
    assert onderzoek_tot(date(2026, 8, 31)) == date(2027, 2, 28)
    assert mensen_tot(date(2026, 8, 31)) == date(2027, 8, 31)


@pytest.fixture
def afgeronde_ronde():
    """A round that was finished today, with one region that went all the way and one that was refused."""
    mao = factories.medewerker()
    klaar = fabriek.quickscan("klaar", by=mao)
    interview = klaar.interviews.first()
    Notitie.objects.create(interview=interview, onderwerp="regieneming", tekst="Vertrouwelijk.")
    toetsing = Toetsing.objects.get()
    fabriek.opmerking(toetsing)
    Toegangslink.objects.maak(doel="toetsing", onderwerp=toetsing.toetsers.first())
    weg = fabriek.quickscan("selectie", by=mao, in_ronde=klaar.ronde, regio=factories.regio("Weg"))
    wijs_af(by=mao, quickscan=weg, waarom="Geen plek.")
    Quickscan.objects.update(aanmelder_telefoon="0900 123")
    Ronde.objects.update(status="afgerond", afgerond_op=timezone.localdate())
    return klaar


def wat(gedaan):
    return {een.wat: een.aantal for een in gedaan}


def test_binnen_de_termijn_gaat_er_niets_weg(afgeronde_ronde):
    assert ruim_op(timezone.now() + timedelta(days=180)) == []


def test_na_een_half_jaar_gaan_notities_bestanden_en_afgewezen_aanmeldingen(
    afgeronde_ronde, django_capture_on_commit_callbacks
):
    bestand = Document.objects.get().bestand
    later = timezone.now() + timedelta(days=186)

    proef = wat(ruim_op(later, True))
    assert Notitie.objects.exists()
    with django_capture_on_commit_callbacks(execute=True):
        gedaan = wat(ruim_op(later))

    assert gedaan == proef == {"interviewnotities": 1, "documenten van regio's": 1, "afgewezen aanmeldingen": 1}
    assert not Notitie.objects.exists()
    assert not Document.objects.exists()
    assert not bestand.storage.exists(bestand.name)
    assert Quickscan.objects.get() == afgeronde_ronde
    assert not Interview.objects.filter(gewist=True).exists()
    assert ruim_op(later) == []


def test_na_een_jaar_gaan_namen_en_adressen_en_blijft_wat_is_afgesproken(afgeronde_ronde):
    nu = timezone.now() + timedelta(days=368)
    ruim_op(nu)

    assert {rij.wie for rij in Interview.objects.all()} == {"(naam gewist)"}
    assert not Interview.objects.exclude(email="").exists()
    assert {str(toetser) for toetser in Toetser.objects.all()} == {"(naam gewist)"}
    assert not Toegangslink.objects.exists()
    quickscan = Quickscan.objects.get()
    assert (quickscan.aanmelder_naam, quickscan.aanmelder_email, quickscan.aanmelder_telefoon) == ("", "", "")
    assert quickscan.startgesprek.aanwezig == quickscan.terugkoppelgesprek.aanwezig == ""
    assert Opmerking.objects.count() == 1
    assert quickscan.factsheet.vastgesteld.gerealiseerd
    assert quickscan.terugkoppelgesprek.rolafspraken.exists()
    assert ruim_op(nu) == []


# /mijn/ and the account


def test_wat_op_je_wacht_en_wat_van_jou_is():
    onderzoeker = factories.onderzoeker()
    quickscan = fabriek.quickscan("factsheet", onderzoeker=onderzoeker)

    (wacht,) = wat_wacht(onderzoeker)
    assert (wacht.regel.zin, wacht.regel.waar) == ("Factsheet", "De Proef, Ronde 1")
    assert wacht.hoe_ver.startswith("nog ")
    (van_mij,) = mijn.mijn(onderzoeker)
    # In words, with the round: a region may have had one before.
    assert [(regel.zin, regel.bij) for regel in van_mij.regels] == [("Quickscan De Proef", "Ronde 1. Loopt.")]
    assert mijn.mijn(factories.gebruiker()) == []
    assert str(quickscan) in [een.naam for een in mijn.bezit(onderzoeker)]


def test_wie_de_enige_onderzoeker_of_begeleider_is_gaat_niet_zomaar_weg():
    mao = factories.medewerker()
    quickscan = fabriek.quickscan("factsheet", by=mao)
    onderzoeker = quickscan.onderzoekers.get().gebruiker
    Quickscan.objects.update(mao_begeleider=mao)

    assert len(mijn.bezit(onderzoeker)) == len(mijn.bezit(mao)) == 1
    quickscan.onderzoekers.create(gebruiker=factories.onderzoeker())
    assert mijn.bezit(onderzoeker) == []
    Quickscan.objects.update(status="gestopt", reden="Ziek.", geeindigd_op=timezone.localdate())
    assert mijn.bezit(mao) == []


def test_eigen_gegevens_zijn_van_dit_adres_en_zonder_notities():
    quickscan = fabriek.quickscan("toetsing")
    interview = quickscan.interviews.first()
    Notitie.objects.create(interview=interview, onderwerp="regieneming", tekst="Geheim.")
    toetsing = fabriek.toetsing(quickscan)
    fabriek.opmerking(toetsing, toetsing.toetsers.get(email=interview.email))

    van_persoon = mijn.eigen_gegevens(factories.gebruiker(email=interview.email.upper()))
    van_contact = mijn.eigen_gegevens(factories.gebruiker(email="bo@voorbeeld.example"))

    assert [een["naam"] for een in van_persoon["interviews voor een quickscan"]] == [interview.naam]
    assert len(van_persoon["opmerkingen bij een factsheet"]) == 1
    assert "Geheim" not in str(van_persoon)
    assert [een["naam"] for een in van_contact["aanmeldingen voor een quickscan"]] == ["Bo Bakker"]
    assert not any(mijn.eigen_gegevens(factories.gebruiker()).values())
