"""The pages of who organises a scan: the form, the list, paper, what hangs on the wall, and what to do now."""

import io
import uuid
from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import lxml.html
import pikepdf
import pytest
from django.utils import timezone

from tests import factories
from tests.pdfkeuring import keur
from tests.pdftekst import tekst_van
from tests.regie.regios.regios import browser
from tests.zelfscan import fabriek
from tests.zelfscan.organiseren.maken import NIEUW
from zelfscan.instrumenten import STANDAARD
from zelfscan.organiseren.scanbord import bord_van
from zelfscan.scan.models import Antwoordlink, Invulling, Scan
from zelfscan.scan.openheden import uitleg_voor

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]


@pytest.fixture
def anouk():
    return factories.gebruiker("Anouk")


@pytest.fixture
def client(anouk):
    return browser(anouk)


@pytest.fixture
def scan(anouk):
    return fabriek.scan(organisator=anouk, verwacht=9)


def test_een_scan_maken_en_meteen_de_lijst(client, anouk):
    antwoord = client.post(fabriek.MAKEN, NIEUW, follow=True)

    scan = Scan.objects.get()
    assert timezone.localtime(scan.bijeenkomst).isoformat()[:16] == "2099-03-24T14:30"
    assert not scan.met_toelichting
    assert antwoord.redirect_chain == [(f"/mijn/scans/{scan.pk}/genodigden/", 302)]
    assert scan.code_leesbaar in antwoord.text
    assert scan.code_leesbaar in client.get(f"/mijn/scans/{scan.pk}/").text


def test_geen_openheid_is_vooraf_gekozen_en_elk_staat_er_met_uitleg(client):
    tekst = client.get(fabriek.MAKEN).text

    assert "checked" not in tekst
    for uitleg in uitleg_voor(STANDAARD).values():
        assert uitleg.past in tekst


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"openheid": ""}, "Kies wat de groep na het onthullen ziet."),
        ({"openheid": "domein", "verwacht": "7"}, "kan vanaf 8 mensen"),
        ({"openheid": "laag", "verwacht": "7"}, "kan vanaf 8 mensen"),
        ({"datum": "2020-01-01"}, "Deze dag is al geweest."),
        ({"datum": "morgen"}, "Vul een datum in, zoals"),
        ({"verwacht": "1"}, "met twee mensen of meer"),
        (
            {"samen_een": ["zorg", "gemeente"], "samen_twee": ["zorg", "jeugdhulp"], "openheid": "domein"},
            "hoogstens één",
        ),
    ],
)
def test_een_fout_staat_erbij_en_niets_gaat_verloren(client, anders, zin):
    antwoord = client.post(fabriek.MAKEN, NIEUW | anders)

    assert zin in antwoord.text
    assert "Twee scholen en het wijkteam" in antwoord.text
    assert not Scan.objects.exists()


def test_naar_de_factsheet_kan_alleen_met_een_regio_en_zonder_namen(client, anouk):
    regio = factories.regio(beheerder=anouk)

    assert "Kies hierboven" in client.post(fabriek.MAKEN, NIEUW | {"naar_factsheet": "on"}).text
    met_naam = NIEUW | {"naar_factsheet": "on", "openheid": "naam", "regio": regio.pk}
    assert "nooit naar een factsheet" in client.post(fabriek.MAKEN, met_naam).text
    client.post(fabriek.MAKEN, NIEUW | {"naar_factsheet": "on", "regio": regio.pk})
    assert Scan.objects.get().naar_factsheet


def test_na_het_eerste_antwoord_staan_in_het_formulier_geen_vaste_dingen(client, scan):
    Scan.objects.update(vast=True)

    assert 'name="openheid"' not in client.get(f"/mijn/scans/{scan.pk}/wijzigen/").text
    client.post(f"/mijn/scans/{scan.pk}/wijzigen/", {"verwacht": "12", "openheid": "naam"})
    scan.refresh_from_db()
    assert (scan.verwacht, scan.openheid) == (12, "totaal")


def test_wat_nu_te_doen_is_loopt_mee(scan, anouk):
    def stap():
        return bord_van(Scan.objects.get()).stap.naam

    assert stap() == "scans:genodigden"
    bo = fabriek.genodigde(scan, email="bo@voorbeeld.example")
    assert stap() == "scans:uitnodigen"
    Antwoordlink.objects.maak(bo)
    assert stap() == "samen:scherm"
    Scan.objects.update(bijeenkomst=timezone.now() - timedelta(hours=1))
    for _ in range(4):
        assert stap() == "samen:scherm"
        fabriek.invulling(scan)
    assert stap() == "scans:onthullen"


def test_zonder_lijst_gaat_het_op_de_dag_zelf_om_het_scherm_en_het_onthullen():
    scan = fabriek.scan(verwacht=5, bijeenkomst=timezone.now())
    for naam in (*["samen:scherm"] * 3, "scans:onthullen"):
        fabriek.invulling(scan)
        assert bord_van(scan).stap.naam == naam


def test_zijn_alle_antwoorden_binnen_dan_kan_het_onthullen_ook_eerder():
    scan = fabriek.scan(verwacht=4)
    for _ in range(4):
        fabriek.invulling(scan)
    assert bord_van(scan).stap.naam == "scans:onthullen"


def test_voor_het_onthullen_ziet_de_organisator_alleen_hoeveel(client, scan):
    fabriek.invulling(scan, "1111", teksten={"ontwerper": "Geheim bericht"})

    tekst = client.get(f"/mijn/scans/{scan.pk}/").text

    assert "1 van 9" in tekst
    assert "Geheim bericht" not in tekst


def test_het_aantal_vragen_groeit_niet(client, anouk, scan, django_assert_max_num_queries):
    for nummer in range(12):
        fabriek.genodigde(scan, f"School {nummer}", email=f"{nummer}@voorbeeld.example")
        fabriek.scan(organisator=anouk)

    for pad, meeste in (("", 8), (f"{scan.pk}/", 13), (f"{scan.pk}/uitnodigen/", 13)):
        with django_assert_max_num_queries(meeste):
            client.get(f"/mijn/scans/{pad}")


# A pasted list


def regels(*rijen: dict) -> dict:
    data = {"stap": "regels", "form-TOTAL_FORMS": len(rijen), "form-INITIAL_FORMS": len(rijen)}
    return data | {f"form-{nummer}-{naam}": waarde for nummer, rij in enumerate(rijen) for naam, waarde in rij.items()}


def test_een_geplakte_lijst_wordt_eerst_bekeken(client, scan):
    pad = f"/mijn/scans/{scan.pk}/genodigden/"

    tekst = client.post(pad, {"stap": "plak", "lijst": "Bo <bo@x.example>\nDe Brug\tMo\tSchool"}).text

    assert "Regel 1: Bo" in tekst
    assert "De Brug" in tekst
    assert not scan.genodigden.exists()


def test_een_regel_zonder_organisatie_hoort_bij_die_erboven(client, scan):
    pad = f"/mijn/scans/{scan.pk}/genodigden/"
    eerste = {"organisatie": "De Linde", "partij": "school"}

    antwoord = client.post(pad, regels(eerste, {"naam": "Bo"}, {"organisatie": "Iets", "partij": "overig"}))
    assert "Kies bij welk domein deze organisatie hoort." in antwoord.text
    assert not scan.genodigden.exists()

    client.post(pad, regels(eerste, {"naam": "Bo"}))
    assert list(scan.genodigden.values_list("organisatie", "domein").distinct()) == [("De Linde", "onderwijs")]
    assert scan.genodigden.count() == 2


def test_een_eerste_regel_zonder_organisatie_wordt_niet_bewaard(client, scan):
    antwoord = client.post(f"/mijn/scans/{scan.pk}/genodigden/", regels({"naam": "Bo"}))

    assert "Vul de naam van de organisatie in." in antwoord.text
    assert not scan.genodigden.exists()


# Paper


def test_papier_overtypen_gaat_met_vier_cijfers_en_laat_niets_terugzien(client, scan):
    data = {"cijfers": "3 2?1", "sleutel": str(uuid.uuid4())}
    antwoord = client.post(f"/mijn/scans/{scan.pk}/papier/", data)
    assert "1 van 9 binnen" in antwoord.text
    assert "3 2?1" not in antwoord.text

    client.post(f"/mijn/scans/{scan.pk}/papier/", data | {"cijfers": "5555"})

    invulling = Invulling.objects.get()
    assert invulling.op_papier
    assert set(invulling.scores.values_list("waarde", flat=True)) == {5}


@pytest.mark.parametrize("cijfers", ["", "324", "32411", "3261", "abcd", "32½1"])
def test_cijfers_die_niet_op_het_papier_kunnen_staan(client, scan, cijfers):
    antwoord = client.post(f"/mijn/scans/{scan.pk}/papier/", {"cijfers": cijfers, "sleutel": str(uuid.uuid4())})

    assert "Fout:" in antwoord.text
    assert not Invulling.objects.exists()


def test_met_naam_komt_de_soort_van_de_lijst(client, anouk):
    scan = fabriek.scan(organisator=anouk, openheid="naam")
    fabriek.genodigde(scan, "Wijkteam", partij="cjg", domein="jeugdhulp")
    data = {"organisatie": "wijkteam", "partij": "", "domein": "", "cijfers": "3241", "sleutel": str(uuid.uuid4())}

    client.post(f"/mijn/scans/{scan.pk}/papier/", data)

    assert Invulling.objects.get().domein == "jeugdhulp"


@pytest.mark.parametrize("splitsing", ["domein", "laag"])
def test_met_een_splitsing_is_er_geen_papier(client, anouk, splitsing):
    scan = fabriek.scan(organisator=anouk, openheid=splitsing, verwacht=9)

    antwoord = client.post(f"/mijn/scans/{scan.pk}/papier/", {"cijfers": "3241", "sleutel": str(uuid.uuid4())})

    assert "kan het niet op papier" in antwoord.text
    assert f"het totaal per {splitsing} zien" in antwoord.text
    assert not Invulling.objects.exists()
    assert client.get(f"/s/{scan.code}/formulier.pdf").status_code == 404


# On the wall and on the table


@pytest.mark.parametrize(("manier", "openheid"), [(3, "totaal"), (4, "naam")])
@pytest.mark.parametrize("stuk", ["poster", "formulier"])
def test_poster_en_formulier_zijn_toegankelijk_en_hebben_de_code(client, anouk, stuk, manier, openheid):
    scan = fabriek.scan(
        organisator=anouk,
        manier=manier,
        openheid=openheid,
        samenwerking=("Een <b>naam</b> van " + "samenwerkingen " * 9)[:150],
    )

    pdf = client.get(f"/s/{scan.code}/{stuk}.pdf").content

    assert keur(pdf) == []
    assert len(pikepdf.open(io.BytesIO(pdf)).pages) == 1
    # Letters far apart read as words of their own.
    assert scan.code_leesbaar in tekst_van(pdf).replace(" ", "")


def test_qr_en_agenda_leiden_naar_de_scan(client, scan):
    qr = client.get(f"/s/{scan.code}/qr.svg")
    assert qr["Content-Type"] == "image/svg+xml"
    assert qr.text.startswith("<svg")
    assert scan.adres in client.get(f"/s/{scan.code.lower()}/agenda.ics", follow=True).text.replace("\r\n ", "")


def test_de_tekst_van_de_uitnodiging_laat_zien_wat_er_getypt_is(anouk, client):
    """In the field to copy from, in the link to the mail program, and as a text between the other words."""
    naam = "</textarea><b id=m>\"'&"
    scan = fabriek.scan(organisator=anouk, samenwerking=naam, plaats=naam)

    boom = lxml.html.document_fromstring(client.get(f"/mijn/scans/{scan.pk}/uitnodigen/").text)

    (tekst,) = boom.xpath("//textarea/text()")
    (mailto,) = boom.xpath("//a[starts-with(@href, 'mailto:')]/@href")
    assert boom.xpath("//*[@id='m']") == []
    assert tekst.count(naam) == 2
    regels = "\r\n".join(tekst.strip("\n").split("\n"))
    assert parse_qs(urlsplit(mailto).query) == {"subject": [f"Doe mee: {naam}"], "body": [regels]}
