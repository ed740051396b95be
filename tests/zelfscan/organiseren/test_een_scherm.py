"""Making a scan on one screen: what is filled in, what is folded away, what opens it, and way 4 without openheid."""

from datetime import UTC, datetime

import lxml.html
import pytest
from django.utils import timezone

from regie.stukken.moment import begin_van, volgende_half_uur
from tests import factories
from tests.regie.regios.regios import browser
from tests.zelfscan import fabriek
from tests.zelfscan.organiseren.maken import NIEUW
from zelfscan.instrumenten import STANDAARD
from zelfscan.scan.models import Scan
from zelfscan.scan.openheden import openheid_uitleg, uitleg_voor

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]
# Whoever holds to what is asked in "Meer", breaks it in one way each.
FOUT_ONDER_MEER = {
    "plaats": "a" * 151,
    "thema": "a" * 81,
    "levensfase": "99",
    "fase": "99",
    "samen_lagen": "iets",
}


@pytest.fixture
def client():
    return browser(factories.gebruiker("Anouk"))


def boom(antwoord):
    return lxml.html.fromstring(antwoord.text)


def meer(pagina):
    (deel,) = [een for een in pagina.iter("details") if een.find("summary").text_content().startswith("Meer (hoeft")]
    return deel


@pytest.mark.parametrize(
    ("nu", "dan"),
    [
        ("2099-03-24 13:01", "2099-03-24 13:30"),
        ("2099-03-24 13:30", "2099-03-24 13:30"),
        ("2099-03-24 13:31", "2099-03-24 14:00"),
        # Past midnight it is tomorrow, here: it is 23:45.
        ("2099-03-24 22:45", "2099-03-24 23:00"),
        # The night in which two o'clock is three.
        ("2027-03-28 00:31", "2027-03-28 01:00"),
    ],
)
def test_het_volgende_halve_uur(nu, dan):
    assert volgende_half_uur(datetime.fromisoformat(f"{nu}Z")) == datetime.fromisoformat(f"{dan}Z")


def test_kort_voor_middernacht_is_het_morgen():
    laat = timezone.make_aware(datetime(2099, 3, 24, 23, 45))

    begin = begin_van(volgende_half_uur(laat))

    assert (str(begin["datum"]), str(begin["tijd"])) == ("2099-03-25", "00:00:00")
    assert str(begin_van(volgende_half_uur(datetime(2027, 3, 28, 0, 31, tzinfo=UTC)))["tijd"]) == "03:00:00"


def test_vandaag_en_het_volgende_halve_uur_staan_er_al(client):
    pagina = boom(client.get(fabriek.MAKEN))

    begin = begin_van(volgende_half_uur(timezone.now()))
    dag, tijd = (pagina.xpath(f"//input[@name='{naam}']/@value")[0] for naam in ("datum", "tijd"))
    assert (dag, tijd) == (f"{begin['datum']:%-d-%-m-%Y}", f"{begin['tijd']:%H:%M}")
    ingevuld = NIEUW | {"datum": dag, "tijd": tijd}
    assert client.post(fabriek.MAKEN, ingevuld).status_code == 302
    assert begin_van(Scan.objects.get().bijeenkomst) == begin


def test_wat_bijna_niemand_zegt_is_opgevouwen_en_de_rest_niet(client):
    pagina = boom(client.get(fabriek.MAKEN))

    gevouwen = {veld.get("name") for veld in meer(pagina).xpath(".//input | .//select | .//textarea")}
    assert meer(pagina).get("open") is None
    assert gevouwen == {
        "gemeente",
        "thema",
        "levensfase",
        "begin",
        "fase",
        "plaats",
        "samen_een",
        "samen_twee",
        "samen_lagen",
        "met_toelichting",
    }
    open_ = {veld.get("name") for veld in pagina.xpath("//form[@class='scanform']//input[not(ancestor::details)]")}
    assert open_ - {"csrfmiddlewaretoken"} == {"samenwerking", "manier", "datum", "tijd", "verwacht", "openheid"}


@pytest.mark.parametrize("veld", FOUT_ONDER_MEER)
def test_een_fout_onder_meer_vouwt_het_open(client, veld):
    pagina = boom(client.post(fabriek.MAKEN, NIEUW | {veld: FOUT_ONDER_MEER[veld]}))

    assert meer(pagina).get("open") is not None
    assert meer(pagina).xpath(".//*[@class='veld-foutmelding']")
    assert not Scan.objects.exists()


def test_een_fout_elders_laat_het_dicht(client):
    pagina = boom(client.post(fabriek.MAKEN, NIEUW | {"verwacht": "1"}))

    assert meer(pagina).get("open") is None


def test_elke_openheid_in_een_adem_en_alles_erover_een_tik_verder(client):
    pagina = boom(client.get(fabriek.MAKEN))

    for een in uitleg_voor(STANDAARD).values():
        (vak,) = [
            vak for vak in pagina.xpath("//div[@class='openheid']") if vak.xpath(f".//input[@value='{een.sleutel}']")
        ]
        (label,), (deel,) = vak.xpath("./label"), vak.xpath("./details")
        assert een.keuze in " ".join(label.text_content().split())
        assert len(een.keuze.split()) <= 12
        assert deel.get("open") is None
        tekst = " ".join(deel.text_content().split())
        assert all(zin in tekst for zin in (een.kort, een.gesprek, een.mensen, een.past))
        assert bool(deel.xpath(".//table")) is bool(een.risico)


def test_per_laag_staat_opgevouwen_tot_het_gekozen_is(client):
    for data, is_open in (({"verwacht": ""}, False), ({"verwacht": "", "openheid": "laag"}, True)):
        pagina = boom(client.post(fabriek.MAKEN, NIEUW | data))
        (deel,) = pagina.xpath("//details[summary[starts-with(., 'Liever per laag')]]")
        assert (deel.get("open") is not None) is is_open


@pytest.mark.parametrize("openheid", [None, "", "totaal", "naam", "onzin"])
def test_tussen_regios_valt_er_geen_openheid_te_kiezen(client, openheid):
    """Where it is not seen it is not asked: what was chosen before the way of use, counts for nothing."""
    data = NIEUW | {"manier": "4", "openheid": openheid}
    client.post(fabriek.MAKEN, {naam: waarde for naam, waarde in data.items() if waarde is not None})

    assert Scan.objects.get().openheid == "naam"


def test_tussen_regios_geef_je_toestemming_in_woorden_van_regios(client):
    scan = fabriek.scan(openheid="naam", manier=4)
    gewoon = fabriek.scan(openheid="naam")

    vooraf = openheid_uitleg(scan)
    assert vooraf.kop == "De groep ziet de scores van jouw regio"
    assert "wat je voor jouw regio antwoordde" in vooraf.zinnen[0]
    assert "bij de naam van je regio" in vooraf.bij_toelichting
    tekst = client.get(f"/s/{scan.code}/").text
    assert vooraf.kop in tekst
    assert openheid_uitleg(gewoon).kop not in tekst
    assert openheid_uitleg(gewoon).kop in client.get(f"/s/{gewoon.code}/").text
