"""Taking part through the real client: the answer page, thanks, and what a device keeps."""

import re

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from lxml.html import fromstring

from regie.mensen.gebeurtenis import Gebeurtenis
from tests.wereld.meedoen import afgelaste_scan, met_naam_onthuld
from tests.zelfscan import fabriek
from tests.zelfscan.meedoen.insturen import adres, eigen_spiegel, formulier, verstuur
from zelfscan.meedoen.actions.invullen import gelezen_van
from zelfscan.scan.models import Antwoordlink, Beeldregel, Invulling, Rapportadres, Scan, Toelichting

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]


def test_de_pagina_zegt_vooraf_wie_vraagt_wat_anderen_zien_en_wie_er_meedoen(client):
    scan = fabriek.scan(openheid="domein", verwacht=12, plaats="Het Wijkhuis")
    fabriek.genodigde(scan, "De Linde", naam="Bo Jansen")
    fabriek.genodigde(scan, "GGD", partij="jgz", domein="zorg", gewist=True)

    html = " ".join(client.get(adres(scan)).text.split())

    for zin in (
        f"{scan.organisatoren.get().gebruiker.naam} vraagt je",
        "Domeinen vanaf 4 mensen staan apart.",
        "alleen het aantal antwoorden",
        "12 antwoorden verwacht, hoogstens 60",
        "De Linde – Bo Jansen",
        "GGD – (naam gewist)",
        "Het Wijkhuis",
    ):
        assert zin in html, zin
    assert html.index("Domeinen vanaf 4 mensen") < html.index('name="ontwerper"')


@pytest.mark.parametrize(
    ("velden", "gevraagd"),
    [
        ({"openheid": "totaal"}, set()),
        ({"openheid": "domein"}, {"domein"}),
        ({"openheid": "laag"}, {"laag"}),
        ({"openheid": "naam"}, {"organisatie", "partij", "domein"}),
        ({"openheid": "naam", "manier": 4}, {"organisatie", "partij", "domein", "eigen_regio"}),
    ],
)
def test_gevraagd_wordt_alleen_wat_de_openheid_nodig_heeft(client, velden, gevraagd):
    namen = set(re.findall(r'\bname="(\w+)"', client.get(adres(fabriek.scan(**velden))).text))

    assert namen & {"domein", "laag", "partij", "organisatie", "eigen_regio", "naam", "email"} == gevraagd


def test_versturen_bewaart_en_laat_alleen_in_dit_antwoord_de_eigen_spiegel_zien(client):
    scan = fabriek.scan()

    antwoord = verstuur(
        client,
        scan,
        verbinder_toelichting="Zij belt iedereen.",
        verbinder_mag="on",
        verbinder_wie=["school", "cjg"],
        verbinder_hoeveel="een",
        dirigent_toelichting="Niet voor anderen.",
    )

    html = antwoord.text
    assert "je antwoord is opgeslagen" in html
    assert eigen_spiegel(html)["Verbinder"] == "4 Redelijk aanwezig"
    assert "Niet voor anderen." in html
    assert [rij.tekst for rij in Toelichting.objects.all()] == ["Zij belt iedereen."]
    rij = Invulling.objects.get()
    assert {s.onderdeel: s.waarde for s in rij.scores.all()} == {"ontwerper": 3, "kwartiermaker": 2, "verbinder": 4}
    assert sorted(rij.keuzes.values_list("onderdeel", "sleutel")) == [
        ("verbinder_wie", "cjg"),
        ("verbinder_wie", "een"),
        ("verbinder_wie", "school"),
    ]
    for later in (client.get(adres(scan, "bedankt/")), client.get(adres(scan))):
        assert "checked" not in later.text
        assert eigen_spiegel(later.text) == {}
        assert "Zij belt" not in later.text


def test_een_antwoord_laat_geen_ander_spoor_na(client):
    scan = fabriek.scan()
    gebeurd = Gebeurtenis.objects.count()

    verstuur(client, scan)
    client.post(adres(scan, "intrekken/"))
    verstuur(client, scan)

    assert Gebeurtenis.objects.count() == gebeurd
    assert not Session.objects.exists()
    assert set(client.cookies) <= {"csrftoken", "toestel"}


def test_het_toestel_krijgt_een_sleutel_die_alleen_voor_deze_scan_is_en_gehasht_wordt_bewaard(client):
    scan = fabriek.scan()
    assert not client.get(adres(scan)).cookies.get("toestel")

    koekje = verstuur(client, scan).cookies["toestel"]

    assert (koekje["path"], koekje["httponly"], koekje["samesite"]) == (adres(scan), True, "Lax")
    bewaard = Invulling.objects.get().apparaat
    assert len(bewaard) == 64
    assert koekje.value not in bewaard


def test_opnieuw_invullen_op_hetzelfde_toestel_vervangt_en_zegt_dat_vooraf(client):
    scan = fabriek.scan()
    verstuur(client, scan)

    assert "Op dit toestel is al een antwoord verstuurd" in client.get(adres(scan)).text
    verstuur(client, scan, ontwerper="5")

    assert Invulling.objects.get().scores.get(onderdeel="ontwerper").waarde == 5


def test_iemand_anders_op_dit_toestel_vervangt_niemand(client):
    scan = fabriek.scan()
    verstuur(client, scan)

    client.post(adres(scan, "ander/"))
    assert "is al een antwoord verstuurd" not in client.get(adres(scan)).text
    verstuur(client, scan)

    assert Invulling.objects.count() == 2


def test_dubbel_geklikt_zonder_koekje_is_een_antwoord():
    scan = fabriek.scan()
    gestuurd = formulier(scan)

    for _ in range(2):
        assert "opgeslagen" in Client().post(adres(scan), gestuurd).text

    assert Invulling.objects.count() == 1


def test_intrekken_vraagt_eerst_en_wist_dan_het_antwoord_en_de_sleutel(client):
    scan = fabriek.scan()
    verstuur(client, scan)

    assert "Wil je je antwoord intrekken?" in client.get(adres(scan, "intrekken/")).text
    assert Invulling.objects.exists()
    antwoord = client.post(adres(scan, "intrekken/"))

    assert "is ingetrokken" in antwoord.text
    assert not Invulling.objects.exists()
    assert antwoord.cookies["toestel"].value == ""


def test_een_half_formulier_houdt_alles_wat_er_stond_en_hetzelfde_nummer(client):
    scan = fabriek.scan(openheid="naam")
    gestuurd = formulier(
        scan, dirigent="", organisatie="De <b>Linde</b>", verbinder_toelichting="a" * 501, verbinder_wie="school"
    )

    html = client.post(adres(scan), gestuurd).text

    assert "Kies bij Dirigent een score" in html
    assert "mag hoogstens 500 tekens lang zijn; nu 501" in html
    assert "Kies wat voor organisatie het is." in html
    for stond_er in ("De &lt;b&gt;Linde&lt;/b&gt;", "a" * 501, gestuurd["sleutel"]):
        assert stond_er in html
    assert len(re.findall(r"\bchecked", html)) == 4  # three scores and one partij
    assert not Invulling.objects.exists()


def test_op_de_lijst_staan_is_genoeg_en_overig_vraagt_het_domein(client):
    scan = fabriek.scan(openheid="naam")
    fabriek.genodigde(scan, "GGD De Proef", partij="jgz", domein="zorg")

    verstuur(client, scan, organisatie="ggd de proef")
    assert (Invulling.objects.get().partij, Invulling.objects.get().domein) == ("jgz", "zorg")

    ander = Client()
    assert "Kies het domein" in verstuur(ander, scan, organisatie="De Club", partij="overig").text
    assert "opgeslagen" in verstuur(ander, scan, organisatie="De Club", partij="overig", domein="jeugdhulp").text


def test_wie_een_andere_uitleg_las_leest_eerst_opnieuw_en_houdt_wat_er_stond(client):
    scan = fabriek.scan()
    gestuurd = formulier(scan)
    Scan.objects.filter(pk=scan.pk).update(openheid="domein")

    html = client.post(adres(scan), gestuurd | {"domein": "zorg"}).text

    assert "is intussen veranderd" in html
    assert "Domeinen vanaf 4 mensen staan apart." in html
    scan.refresh_from_db()
    assert f'name="gelezen" value="{gelezen_van(scan)}"' in html
    assert not Invulling.objects.exists()


def test_een_persoonlijke_link_vult_de_organisatie_in_en_staat_niet_in_het_adres_van_het_antwoord(client):
    scan = fabriek.scan(openheid="naam")
    genodigde = fabriek.genodigde(scan, "De Linde")
    sleutel = Antwoordlink.objects.maak(genodigde).sleutel

    html = client.get(adres(scan, f"p/{sleutel}/")).text

    (tik,) = fromstring(html).xpath("//input[@name='genodigde'][@checked]")
    assert tik.get("value") == str(genodigde.pk)
    assert f'action="{adres(scan)}"' in html
    verstuur(client, scan, genodigde=genodigde.pk, uitnodiging=sleutel)
    assert Invulling.objects.get().organisatie == "De Linde"
    assert Antwoordlink.objects.get(genodigde=genodigde).heeft_geantwoord


def test_een_persoonlijke_link_die_al_gebruikt_is_zegt_dat_alleen_aan_wie_hem_opent(client):
    """Without a key to the answer (besluiten 32); on the device that answered, there is more to say."""
    scan, zin = fabriek.scan(), "Met deze link is al een antwoord verstuurd"
    sleutel = Antwoordlink.objects.maak(fabriek.genodigde(scan, "De Linde")).sleutel
    link = adres(scan, f"p/{sleutel}/")
    assert zin not in client.get(link).text
    verstuur(client, scan, uitnodiging=sleutel)

    ander = Client()
    html = ander.get(link).text
    assert zin in html
    assert html.index(zin) < html.index("data-naar")
    assert zin not in ander.get(adres(scan)).text
    assert zin not in client.get(link).text
    # It may be somebody else all the same.
    verstuur(ander, scan, uitnodiging=sleutel)
    assert Invulling.objects.count() == 2


def test_na_de_onthulling_leidt_de_pagina_verder_en_wist_ze_de_sleutel_van_het_toestel(client):
    scan = fabriek.onthulde_scan()
    client.cookies["toestel"] = "oud"

    antwoord = client.get(adres(scan))

    assert "De uitkomst is er" in antwoord.text
    assert adres(scan, "resultaat/") in antwoord.text
    assert antwoord.cookies["toestel"].value == ""
    assert 'name="ontwerper"' not in antwoord.text


def test_een_antwoord_dat_te_laat_komt_geeft_de_spiegel_en_bewaart_niets(client):
    scan = fabriek.onthulde_scan()

    html = verstuur(client, scan).text

    assert "kwam net te laat" in html
    assert eigen_spiegel(html)["Verbinder"] == "4 Redelijk aanwezig"
    assert "opgeslagen’? Dan telt" in html
    assert not Invulling.objects.exists()


def test_met_naam_komt_een_laat_antwoord_er_alleen_bij_als_iemand_dat_weet(client):
    scan = met_naam_onthuld()
    gestuurd = formulier(scan, organisatie="De Eik", partij="school")

    html = client.post(adres(scan), gestuurd).text
    assert "staat er nog" in html
    assert f'action="{adres(scan, "achteraf/")}"' in html
    assert 'value="De Eik"' in html
    assert not Beeldregel.objects.filter(na_onthulling=True).exists()

    assert "na de onthulling" in client.post(adres(scan, "achteraf/"), gestuurd).text
    assert Beeldregel.objects.get(na_onthulling=True).organisatie == "De Eik"


def test_een_afgelaste_scan_zegt_dat_vriendelijk(client):
    assert "gaat niet door" in client.get(adres(afgelaste_scan())).text


def test_een_adres_voor_het_verslag_staat_er_een_keer_en_los_van_het_antwoord(client):
    scan = fabriek.scan()

    for email in ("bo@voorbeeld.example", "BO@voorbeeld.example", "geen adres"):
        client.post(adres(scan, "verslag-ontvangen/"), {"email": email})

    assert [rij.email for rij in Rapportadres.objects.filter(scan=scan)] == ["bo@voorbeeld.example"]


def test_een_antwoord_kost_een_vast_klein_aantal_queries(client, django_assert_max_num_queries):
    scan = fabriek.scan(openheid="domein")
    verstuur(Client(), scan, domein="zorg")
    gevuld = {"domein": "zorg", "verbinder_hoeveel": "een", "verbinder_toelichting": "x", "verbinder_mag": "on"}
    gestuurd = formulier(scan, **gevuld)

    with django_assert_max_num_queries(13):
        # The scan, a savepoint around, the lock, its list, scans split otherwise, others without a list, an earlier
        # answer, how many are in, and four kinds of rows.
        client.post(adres(scan), gestuurd)
