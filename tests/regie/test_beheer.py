"""/beheer/: for staff with a second factor, to look things up in; nothing can be changed there."""

import pytest
from django.contrib.admin.models import LogEntry
from django.urls import reverse

from regie.admin import beheer
from regie.models import Gemeente, Werkgebied
from tests import factories
from tests.regie.regios import browser

pytestmark = pytest.mark.django_db
SOORTEN = [model._meta.model_name for model in beheer._registry]


@pytest.fixture
def client(medewerker):
    return browser(medewerker)


@pytest.mark.parametrize("wie", ["bezoeker", "gebruiker", "beheerder", "onderzoeker"])
@pytest.mark.parametrize("pad", ["/beheer/", "/beheer/regie/", "/beheer/regie/gebruiker/", "/beheer/jsi18n/"])
def test_alleen_voor_medewerkers(anouk, wie, pad):
    mens = {
        "bezoeker": None,
        "gebruiker": factories.gebruiker(),
        "beheerder": anouk,
        "onderzoeker": factories.onderzoeker(),
    }
    antwoord = browser(mens[wie]).get(pad)

    if wie == "bezoeker":
        assert antwoord.url == f"/account/login/?next={pad}"
    else:
        assert antwoord.status_code == 403


def test_zonder_tweede_stap_niet(medewerker):
    client = browser(None)
    client.force_login(medewerker)

    assert client.get("/beheer/").status_code == 302


@pytest.mark.parametrize("soort", SOORTEN)
def test_lijst_zoeken_en_een_stuk(client, regio, medewerker, soort):
    regio.organisaties.create(naam="De Brug", partij="school", domein="onderwijs")
    model = next(model for model in beheer._registry if model._meta.model_name == soort)
    lijst = reverse(f"admin:regie_{soort}_changelist")
    een = model.objects.first()

    assert client.get(lijst).status_code == 200
    assert client.get(f"{lijst}?q=de").status_code == 200
    stuk = client.get(reverse(f"admin:regie_{soort}_change", args=[een.pk]))
    assert stuk.status_code == 200
    assert "<input" not in stuk.text.split('id="content-main"')[1].replace('<input type="hidden"', "")


@pytest.mark.parametrize("soort", SOORTEN)
def test_er_verandert_niets(client, regio, soort):
    regio.organisaties.create(naam="De Brug", partij="school", domein="onderwijs")
    model = next(model for model in beheer._registry if model._meta.model_name == soort)
    een = model.objects.first()

    assert client.post(reverse(f"admin:regie_{soort}_change", args=[een.pk]), {"naam": "x"}).status_code == 405
    assert client.post(reverse(f"admin:regie_{soort}_changelist"), {"action": "delete_selected"}).status_code == 405
    for weg in ("add/", f"{een.pk}/delete/", f"{een.pk}/"):
        assert client.get(f"/beheer/regie/{soort}/{weg}").status_code == 404
    assert not LogEntry.objects.exists()


def test_een_wachtwoord_staat_nergens(client, medewerker):
    medewerker.refresh_from_db()
    tekst = client.get(reverse("admin:regie_gebruiker_change", args=[medewerker.pk])).text

    assert medewerker.email in tekst
    assert medewerker.password not in tekst


def test_de_geschiedenis_is_die_van_ons(client, regio):
    antwoord = client.get(reverse("admin:regie_regio_history", args=[regio.pk]))

    assert antwoord.url == f"/mensen/geschiedenis/regio/{regio.pk}/"


def test_geen_eigen_login_en_geen_restje_engels(client):
    tekst = client.get("/beheer/").text

    assert "Opzoeken · Beheer van Regiescan" in tekst
    for woord in ("Log out", "Change password", "Recent actions", "My actions", "Welcome"):
        assert woord not in tekst
    for pad in ("login/", "logout/", "password_change/", "autocomplete/", "r/1/1/", "onzin/"):
        assert client.get(f"/beheer/{pad}").status_code == 404


def test_niets_staat_in_de_pagina_zelf_wat_de_csp_weigert(client):
    gemeente, werkgebied = Gemeente.objects.first(), Werkgebied.objects.first()
    for pad in (
        "/beheer/",
        "/beheer/regie/gemeente/",
        f"/beheer/regie/gemeente/{gemeente.pk}/change/",
        f"/beheer/regie/werkgebied/{werkgebied.pk}/change/",
    ):
        antwoord = client.get(pad)
        assert antwoord.status_code == 200
        tekst = antwoord.text
        assert "<style" not in tekst
        assert " style=" not in tekst
        assert "onclick" not in tekst
        assert "<script>" not in tekst


def test_een_lange_lijst_kost_niet_meer_vragen(client, django_assert_max_num_queries):
    for nummer in range(30):
        factories.regio(f"Regio {nummer}")

    with django_assert_max_num_queries(14):
        client.get("/beheer/regie/regio/")
    with django_assert_max_num_queries(14):
        client.get("/beheer/regie/gebeurtenis/")
