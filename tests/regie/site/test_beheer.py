"""/beheer/: for staff with a second factor, to look things up in; nothing can be changed there."""

import re
from collections.abc import Iterator
from urllib.parse import quote, unquote

import pytest
from django.apps import apps
from django.contrib.admin import ModelAdmin
from django.contrib.admin.models import LogEntry
from django.core.exceptions import ImproperlyConfigured
from django.test import RequestFactory
from django.urls import reverse

from regie.admin import AlleenLezen, Beheer, beheer
from regie.mensen.toegangslink import Toegangslink
from regie.regios.gebied import Gemeente, Werkgebied
from tests import factories
from tests.regie.regios.regios import browser
from zelfscan.scan.models import Antwoordlink

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]
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


@pytest.mark.parametrize("soort", SOORTEN)
def test_ook_wat_nog_geen_geschiedenis_heeft_heeft_er_een_pagina_van(client, regio, soort):
    regio.organisaties.create(naam="De Brug", partij="school", domein="onderwijs")
    een = apps.get_model("regie", soort).objects.last()

    antwoord = client.get(reverse(f"admin:regie_{soort}_history", args=[een.pk]), follow=True)
    assert antwoord.status_code == 200
    if soort not in ("gebruiker", "regio"):
        assert "Er is nog geen geschiedenis." in antwoord.text
    assert client.get(reverse(f"admin:regie_{soort}_history", args=[99999999]), follow=True).status_code == 404


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


# What may be asked, and what may be seen


def paden(model, diep: int = 2) -> Iterator[str]:
    """Yield every way to a field of this model, also over relations, so many steps far."""
    for veld in model._meta.get_fields():
        yield veld.name
        if diep and veld.is_relation and veld.related_model:
            yield from (f"{veld.name}__{verder}" for verder in paden(veld.related_model, diep - 1))


HOE = ("", "__regex", "__startswith", "__contains", "__gt", "__in", "__isnull", "__year", "__exact__regex")


def test_alleen_de_filters_zijn_te_vragen(subtests):
    """A password hash can be asked out sign by sign, also over a relation; so can an address, a key or an answer."""
    for beheerder in beheer._registry.values():
        with subtests.test(str(beheerder)):
            request = RequestFactory().get("/")
            filters = set(beheerder.list_filter)
            for pad in set(paden(beheerder.model)) | {"password", "actor__password", "pk"}:
                for hoe in HOE:
                    mag = pad in filters and hoe in ("", "__exact", "__isnull")
                    assert beheerder.lookup_allowed(f"{pad}{hoe}", "a", request) is mag, (pad, hoe)
                assert beheerder.to_field_allowed(request, pad) is (pad == beheerder.opts.pk.name), pad


GEHEIM = re.compile("passw|hash|zout|salt|token|sleutel|apparaat|code|session|secret|key|data|waarde|score|tekst")
GEHEIME_MODELLEN = {
    "invulling",
    "score",
    "toelichting",
    "keuze",
    "antwoordlink",
    "toegangslink",
    "authenticator",
    "session",
}


def test_de_filters_en_het_zoeken_raken_niets_geheims():
    for model, beheerder in beheer._registry.items():
        assert model._meta.model_name not in GEHEIME_MODELLEN
        assert isinstance(beheerder, AlleenLezen)
        for naam in (*beheerder.list_filter, *beheerder.search_fields, *beheerder.list_display, *beheerder.fields):
            # The code of a municipality or an area is of the statistics office.
            openbaar = naam == "code" and model in (Gemeente, Werkgebied)
            assert openbaar or not GEHEIM.search(naam), (model, naam)


@pytest.mark.parametrize(
    "vraag",
    [
        "password__regex=^pbkdf",
        "password__startswith=a",
        "email__regex=^a",
        "last_login__gt=2020-01-01",
        "lidmaatschappen__regio__naam__startswith=a",
        "emailaddress__email__startswith=a",
        "is_staff__regex=1",
        "_to_field=password",
        "_to_field=email",
    ],
)
def test_een_andere_vraag_wordt_geweigerd(client, vraag):
    antwoord = client.get(f"/beheer/regie/gebruiker/?{vraag}")

    assert antwoord.status_code == 400
    assert "Dit verzoek klopt niet" in antwoord.text


@pytest.mark.parametrize("pad", ["gebruiker/{}/change/?_to_field=password", "gebruiker/{}/change/?_to_field=email"])
def test_een_mens_is_niet_op_te_zoeken_met_een_ander_veld(client, medewerker, pad):
    for waarde in (medewerker.password, medewerker.email):
        assert client.get(f"/beheer/regie/{pad.format(quote(waarde))}").status_code == 400


@pytest.mark.breed
def test_elk_filter_werkt(uitleen):
    with uitleen.leen() as wereld:
        client = wereld.browser("medewerker")
        for beheerder in beheer._registry.values():
            lijst = reverse(f"admin:regie_{beheerder.opts.model_name}_changelist")
            vragen = {stuk.split('"')[0] for stuk in client.get(lijst).text.split('href="?')[1:]}

            namen = {unquote(vraag).split("=")[0].split("__")[0] for vraag in vragen}
            # With all rows alike there is nothing to choose.
            assert namen >= set(beheerder.list_filter) - {"jaar"}, lijst
            for vraag in vragen:
                assert client.get(f"{lijst}?{vraag.replace('&amp;', '&')}").status_code == 200, vraag


def test_wat_niet_alleen_leest_komt_niet_in_het_beheer():
    class Zonder(AlleenLezen):
        pass

    for soort in (ModelAdmin, Zonder, None):
        with pytest.raises(ImproperlyConfigured):
            Beheer().register(Toegangslink, soort)


@pytest.mark.eenmaal
def test_op_geen_pagina_staat_een_sleutel_of_een_antwoord(uitleen):
    """Of everything that the world of the tests holds: keys, hashes, codes and what people answered."""
    with uitleen.leen() as wereld:
        geheim = set(_geheimen())
        assert len(geheim) > 50
        browser, gezien = wereld.browser("medewerker"), 0
        for model in beheer._registry:
            lijst = reverse(f"admin:regie_{model._meta.model_name}_changelist")
            stukken = [
                reverse(f"admin:regie_{model._meta.model_name}_change", args=[een.pk])
                for een in model.objects.all()[:60]
            ]
            for pad in (lijst, f"{lijst}?all=", *stukken):
                tekst = browser.get(pad).text
                assert [waarde for waarde in geheim if waarde in tekst] == [], pad
                gezien += 1
        assert gezien > 100


def _geheimen() -> Iterator[str]:
    for model in apps.get_models():
        if model in (Gemeente, Werkgebied) or model._meta.app_label in ("contenttypes", "sessions", "auth"):
            continue
        for veld in model._meta.concrete_fields:
            if (
                GEHEIM.search(veld.name)
                and not veld.is_relation
                and veld.get_internal_type() in ("CharField", "TextField", "UUIDField")
            ):
                waarden = model.objects.exclude(**{veld.name: None}).values_list(veld.name, flat=True)
                # Shorter ones, and words of the site itself such as the name of a step, are no secrets.
                yield from (w for w in map(str, waarden) if len(w) > 6 and not (w.isalpha() and w.islower()))
    yield from (link.sleutel for link in (*Toegangslink.objects.all(), *Antwoordlink.objects.all()))
