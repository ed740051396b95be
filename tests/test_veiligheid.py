"""What keeps the site safe: headers, cookies, and that looking at a page leaves nothing behind."""

import json
import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta

import lxml.html
import pytest
from django.conf import settings
from django.db import InterfaceError, OperationalError, connection
from django.db.migrations.recorder import MigrationRecorder
from django.test import Client
from django.urls import get_resolver, resolve

from tests.databank import in_de_cachetabel
from tests.inventaris import IN_WERELD, TOESTANDEN, ZONDER_DATABASE
from tests.inventaris.bezoek import haal
from tests.inventaris.zelfscan.spiegel import INGEVULD, NOTITIE_TE_LANG
from tests.keuring import keur_koppen
from tests.productie import HOST
from tests.wereld import geschreven

# The only address that takes a POST without a token (docs/adr/0004).
NOTITIES = {"resultaat/<str:cijfers>.pdf"}

# Headers


@pytest.mark.eenmaal
def test_elke_pagina_heeft_de_koppen(subtests, bezoek):
    for pagina in TOESTANDEN:
        with subtests.test(str(pagina)):
            keur_koppen(bezoek.antwoord(pagina).headers)


@pytest.mark.parametrize(
    "pad", ["/favicon.ico", "/.well-known/security.txt", "/zelfscan/resultaat/3241.pdf", "/gezond/"]
)
def test_wat_geen_pagina_is_heeft_de_koppen_ook(client, db, pad):
    keur_koppen(client.get(pad).headers)


# Cookies, cache and what stays behind


@pytest.mark.django_db
def test_een_pagina_leest_en_schrijft_niets_in_de_database(subtests, django_assert_num_queries):
    for pagina in ZONDER_DATABASE:
        with subtests.test(str(pagina)), django_assert_num_queries(0):
            haal(pagina)


def test_alleen_de_pagina_met_het_formulier_zet_een_koekje(subtests, bezoek):
    for pagina in ZONDER_DATABASE:
        with subtests.test(str(pagina)):
            antwoord = bezoek.antwoord(pagina)
            met_formulier = pagina.status == 200 and resolve(pagina.pad).view_name == "zelfscan:spiegel"

            assert set(antwoord.cookies) == ({"csrftoken"} if met_formulier else set())


def test_wat_iedereen_mag_bewaren_is_van_wie_niet_is_ingelogd(subtests, bezoek):
    for pagina in (een for een in ZONDER_DATABASE if een.gewoon):
        with subtests.test(str(pagina)):
            antwoord = bezoek.antwoord(pagina)

            if pagina.pad == "/zelfscan/":
                # With "no-store" the back button would lose what was chosen.
                assert set(antwoord.headers["Cache-Control"].split(", ")) == {"no-cache", "private"}
            else:
                assert "public" in antwoord.headers["Cache-Control"]
                # For who is logged in there is another one (tests/test_menu.py).
                assert "Cookie" in antwoord.headers["Vary"]


MET_CODE = ("/s/", "/doe-mee/", "/quickscan/toetsing/")


@pytest.mark.eenmaal
def test_wat_voor_een_persoon_is_bewaart_niemand(subtests, bezoek):
    """But for what asks for a code or key: after a dropped line the back button finds there what was filled in."""
    for pagina in IN_WERELD:
        with subtests.test(str(pagina)):
            koppen = bezoek.antwoord(pagina).headers
            bewaren = set(koppen["Cache-Control"].split(", "))
            if pagina.pad == "/":
                # The database says there whether a round is open; it is the same for everybody who is not logged in.
                assert "public" in bewaren
                assert "Cookie" in koppen["Vary"]
                continue

            assert bewaren >= {
                "private",
                "no-cache" if pagina.als == "bezoeker" and pagina.pad.startswith(MET_CODE) else "no-store",
            }


def test_het_koekje_tegen_vreemde_formulieren_is_niet_te_lezen_voor_scripts(client):
    koekje = client.get("/zelfscan/").cookies["csrftoken"]

    assert koekje["httponly"] is True
    assert koekje["samesite"] == "Lax"
    assert koekje["domain"] == ""


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("pad", "data", "verwacht"),
    [
        ("/zelfscan/", {}, {"no-cache", "private"}),
        ("/zelfscan/resultaat/3241.pdf", {}, {"no-store", "private"}),
        ("/zelfscan/resultaat/3241.pdf", NOTITIE_TE_LANG, {"no-store", "private"}),
    ],
)
def test_een_antwoord_op_wat_iemand_stuurde_komt_in_geen_gedeelde_cache(client, pad, data, verwacht):
    antwoord = client.post(pad, data)

    assert antwoord.status_code == 200
    assert verwacht <= set(antwoord.headers["Cache-Control"].split(", "))


@pytest.mark.django_db
def test_de_hele_weg_van_de_zelfscan_laat_niets_achter(django_assert_num_queries):
    """As in a browser: the token of the form is needed and is the only cookie; the outcome needs none at all."""
    bezoeker, ander = Client(enforce_csrf_checks=True), Client(enforce_csrf_checks=True)
    with django_assert_num_queries(0):
        formulier = lxml.html.document_fromstring(bezoeker.get("/zelfscan/").text)
        token = formulier.xpath("string(//input[@name='csrfmiddlewaretoken']/@value)")
        verstuurd = bezoeker.post("/zelfscan/", INGEVULD | {"csrfmiddlewaretoken": token})
        uitkomst = ander.get(verstuurd.url)
    with geschreven() as gedaan:
        pdf = ander.post("/zelfscan/resultaat/3241.pdf", {"samenwerking": "twee scholen"})

    assert (verstuurd.status_code, verstuurd.url) == (302, "/zelfscan/resultaat/3241/")
    assert (uitkomst.status_code, pdf.status_code) == (200, 200)
    # While a PDF is made, the table of the cache counts how many are on their way.
    assert gedaan == in_de_cachetabel() == []
    assert set(bezoeker.cookies) == {"csrftoken"}
    assert not ander.cookies


# Errors that say what to do


def test_een_formulier_zonder_token_krijgt_een_uitleg(client):
    antwoord = Client(enforce_csrf_checks=True).post("/zelfscan/", INGEVULD)

    assert antwoord.status_code == 403
    assert "Wat je invulde, is niet verstuurd" in antwoord.text


def test_alleen_de_pdf_met_notities_en_een_code_komen_zonder_token():
    """docs/adr/0004: these change nothing, and keep nothing."""
    zonder = {
        str(patroon.pattern)
        for patroon in alle_patronen(get_resolver().url_patterns)
        if getattr(patroon.callback, "csrf_exempt", False)
    }

    assert zonder == NOTITIES | {"doe-mee/"}


def alle_patronen(lijst):
    """Yield every address of the site, those of the rooms too."""
    for patroon in lijst:
        if hasattr(patroon, "url_patterns"):
            yield from alle_patronen(patroon.url_patterns)
        else:
            yield patroon


def test_een_vreemde_host_krijgt_een_uitleg(client):
    antwoord = client.get("/", headers={"host": "kwaadwillend.example"})

    assert antwoord.status_code == 400
    assert "Dit verzoek klopt niet" in antwoord.text
    assert "kwaadwillend" not in antwoord.text


# For who watches over the site


def test_security_txt_volgt_rfc_9116(client):
    antwoord = client.get("/.well-known/security.txt")
    velden = [regel.split(": ", 1) for regel in antwoord.text.splitlines()]
    namen = [naam for naam, _ in velden]
    tot = datetime.fromisoformat(dict(velden)["Expires"])

    assert antwoord.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert dict(velden)["Contact"] == f"mailto:{settings.CONTACT_MAIL}"
    assert namen.count("Expires") == namen.count("Preferred-Languages") == 1
    assert timedelta(days=30) < tot - datetime.now(UTC) < timedelta(days=365)


@pytest.mark.django_db
def test_gezond_als_database_en_migraties_er_zijn(client):
    antwoord = client.get("/gezond/")

    assert antwoord.status_code == 200
    assert antwoord.json() == {"database": True, "migraties": True}
    assert "no-store" in antwoord.headers["Cache-Control"]


@pytest.mark.django_db
def test_gezond_als_er_een_migratie_ontbreekt(client):
    MigrationRecorder.Migration.objects.filter(app="regie").delete()

    antwoord = client.get("/gezond/")

    assert antwoord.status_code == 503
    assert antwoord.json() == {"database": True, "migraties": False}


@pytest.mark.django_db
@pytest.mark.parametrize("fout", [OperationalError, InterfaceError])
def test_gezond_als_de_database_niet_antwoordt(client, fout):
    """No connection, or one that was closed under us: Django has no common name for the two but Error."""

    def stuk(execute, sql, params, many, context):
        raise fout("geen verbinding met db.intern.example")

    with connection.execute_wrapper(stuk):
        antwoord = client.get("/gezond/")

    assert antwoord.status_code == 503
    assert antwoord.json() == {"database": False, "migraties": False}
    assert "intern" not in antwoord.text


# Production itself


@pytest.fixture(scope="module")
def productie(tmp_path_factory) -> dict:
    """Return the answers of a process with the production settings and nothing else in its environment."""
    omgeving = {
        "PATH": os.environ["PATH"],
        "DJANGO_SETTINGS_MODULE": "regie.settings",
        "SECRET_KEY": "proef-" + "0123456789abcdef" * 4,
        "ALLOWED_HOSTS": HOST,
        "EMAIL_URL": "submission://naam:geheim@mail.example",
        "VAR_MAP": str(tmp_path_factory.mktemp("productie")),
    }
    klaar = subprocess.run(
        [sys.executable, "-W", "error", "-m", "tests.productie"],
        cwd=settings.BASE_DIR,
        env=omgeving,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert klaar.returncode == 0, klaar.stderr
    return json.loads(klaar.stdout)


def test_productie_gaat_altijd_over_https(productie):
    assert productie["zonder https"]["status"] == 301
    assert productie["zonder https"]["koppen"]["location"] == f"https://{HOST}/rollen/"
    assert productie["start"]["koppen"]["strict-transport-security"] == "max-age=31536000; includeSubDomains; preload"


@pytest.mark.parametrize("naam", ["start", "zelfscan", "niet gevonden", "andere host"])
def test_productie_heeft_de_koppen(productie, naam):
    keur_koppen(productie[naam]["koppen"])


def test_productie_zet_een_veilig_koekje(productie):
    koekje = productie["zelfscan"]["cookies"]["csrftoken"]

    assert koekje["secure"] is True
    assert koekje["httponly"] is True


def test_productie_laat_fouten_zien_in_gewone_taal(productie):
    assert productie["niet gevonden"]["status"] == productie["onderdelen"]["status"] == 404
    assert "Deze pagina is er niet" in productie["niet gevonden"]["tekst"]
    assert productie["andere host"]["status"] == productie["andere host zonder https"]["status"] == 400
    assert "Dit verzoek klopt niet" in productie["andere host"]["tekst"]


def test_productie_noemt_haar_eigen_adres(productie):
    assert f"Canonical: https://{HOST}/.well-known/security.txt\n" in productie["security.txt"]["tekst"]


def test_productie_is_gezond_na_de_migraties(productie):
    """Asked over plain HTTP, from inside."""
    assert productie["gezond zonder migraties"]["status"] == 503
    assert productie["gezond"]["status"] == 200


def test_productie_laat_bestanden_lang_en_klein_bewaren(productie):
    css = productie["css"]

    assert css["status"] == 200
    assert css["koppen"]["content-encoding"] == "br"
    assert "immutable" in css["koppen"]["cache-control"]
    assert css["koppen"]["x-content-type-options"] == "nosniff"
