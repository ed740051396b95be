"""A form that is sent twice: the one that makes a region; tests/test_een_keer.py walks all the others."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connections
from django.http import HttpResponse
from django.shortcuts import redirect
from django.test import Client, RequestFactory
from django.utils import timezone

from regie.regios.regio import Regio
from regie.site.opruimen import ruim_op
from regie.stukken.fouten import ActieFout
from regie.stukken.inzending import AL_GEDAAN, BEWAREN, Inzending, een_keer
from regie.stukken.paginas import knop
from tests import factories
from tests.inventaris.bezoek import token

ADRES = "/regios/maken/"


@pytest.fixture
def anouk():
    return factories.gebruiker("Anouk")


def browser(wie) -> Client:
    client = Client()
    client.force_login(wie)
    return client


def formulier(naam: str, csrf: str) -> dict:
    return {"naam": naam, "gemeenten": "GM0796", "csrfmiddlewaretoken": csrf}


def namen() -> list[str]:
    return sorted(Regio.objects.values_list("naam", flat=True))


@pytest.mark.django_db
def test_wie_nog_eens_klikt_komt_waar_de_eerste_klik_bracht_en_leest_dat_het_een_keer_gebeurde(anouk):
    client, wat = browser(anouk), formulier("Noord", token())
    eerst = client.post(ADRES, wat)

    nog_eens = client.post(ADRES, wat, follow=True)

    assert nog_eens.redirect_chain == [(eerst.headers["Location"], 302)]
    assert AL_GEDAAN in nog_eens.text
    assert namen() == ["Noord"]


@pytest.mark.django_db(transaction=True)
def test_twee_klikken_tegelijk_maken_er_een(anouk):
    start, wat = Barrier(2), formulier("Noord", token())
    clients = [browser(anouk), browser(anouk)]

    def klik(client):
        try:
            start.wait(timeout=10)
            return client.post(ADRES, wat).headers["Location"]
        finally:
            connections.close_all()

    with ThreadPoolExecutor(2) as groep:
        waarheen = set(groep.map(klik, clients))

    assert waarheen == {"/regios/noord/"}
    assert namen() == ["Noord"]
    assert Inzending.objects.count() == 1


@pytest.mark.django_db
def test_wie_iets_anders_invult_maakt_iets_anders(anouk):
    client, csrf = browser(anouk), token()
    client.post(ADRES, formulier("Noord", csrf))
    client.post(ADRES, formulier("Zuid", csrf))

    assert namen() == ["Noord", "Zuid"]


@pytest.mark.django_db
def test_wat_een_fout_had_kan_met_hetzelfde_formulier_opnieuw(anouk):
    client, csrf = browser(anouk), token()
    assert client.post(ADRES, formulier("", csrf)).status_code == 200
    assert not Inzending.objects.exists()

    assert client.post(ADRES, formulier("Noord", csrf)).status_code == 302


@pytest.mark.django_db
def test_hetzelfde_formulier_van_een_ander_brengt_niet_waar_de_eerste_kwam(anouk):
    wat = formulier("Noord", token())
    waar = [browser(wie).post(ADRES, wat).headers["Location"] for wie in (anouk, factories.gebruiker("Bo"))]

    assert waar == ["/regios/noord/", "/regios/noord-2/"]


@pytest.mark.django_db
def test_in_de_database_staat_niet_wat_iemand_stuurde_en_waar_dat_bracht(anouk):
    client, csrf = browser(anouk), token()
    client.post(ADRES, formulier("Noord", csrf))

    rij = Inzending.objects.get()
    alles = f"{rij.sleutel} {bytes(rij.waarheen)}"
    assert not [deel for deel in ("noord", "regios", csrf, str(anouk.pk).zfill(64)) if deel in alles.lower()]


@pytest.mark.django_db
def test_na_een_dag_weet_niemand_meer_dat_er_iets_verstuurd_is(anouk):
    browser(anouk).post(ADRES, formulier("Noord", token()))
    oud = Inzending.objects.get()
    Inzending.objects.update(created_at=timezone.now() - BEWAREN - timedelta(seconds=1))
    browser(anouk).post(ADRES, formulier("Zuid", token()))

    ruim_op(timezone.now(), proef=True)
    assert Inzending.objects.count() == 2
    ruim_op(timezone.now(), proef=False)

    assert Inzending.objects.count() == 1
    assert not Inzending.objects.filter(pk=oud.pk).exists()


def gestuurd(anouk, berichten=None, csrf="t" * 64, **data):
    """A request as the middleware leaves it."""
    vraag = RequestFactory().post("/proef/", data | {"csrfmiddlewaretoken": csrf})
    vraag.user, vraag.session = anouk, {}
    vraag._messages = berichten if berichten is not None else Berichten()
    return vraag


class Berichten(list):
    """What is told, in place of a session."""

    def add(self, niveau, tekst, extra_tags=""):
        self.append(tekst)


@pytest.mark.django_db
def test_wat_geweigerd_werd_wordt_opnieuw_geprobeerd(anouk):
    redenen = [ActieFout("Dat kan nu niet."), None]

    def doe():
        if fout := redenen.pop(0):
            raise fout

    view, berichten = een_keer(lambda vraag: knop(vraag, doe, klaar="Gedaan.", daarna=redirect("/"))), Berichten()
    for _ in range(3):
        view(gestuurd(anouk, berichten))

    assert berichten == ["Dat kan nu niet.", "Gedaan.", AL_GEDAAN]


@pytest.mark.django_db
def test_wat_stukging_is_niet_begonnen(anouk):
    keren = []

    def view(vraag):
        keren.append(factories.regio("Half").pk)
        if len(keren) == 1:
            raise RuntimeError("stuk")
        return redirect("/")

    with pytest.raises(RuntimeError):
        een_keer(view)(gestuurd(anouk))
    assert namen() == []
    een_keer(view)(gestuurd(anouk))

    assert namen() == ["Half"]


@pytest.mark.django_db
def test_een_ander_bestand_met_dezelfde_naam_is_iets_anders(anouk):
    gelezen = []

    def view(vraag):
        gelezen.append(vraag.FILES["lijst"].read())
        return redirect("/")

    for inhoud in (b"een", b"een", b"twe"):
        een_keer(view)(gestuurd(anouk, lijst=SimpleUploadedFile("lijst.csv", inhoud)))

    assert gelezen == [b"een", b"twe"]


@pytest.mark.django_db
def test_een_pagina_die_niet_doorstuurt_mag_vaker(anouk):
    keren = []
    view = een_keer(lambda vraag: keren.append(1) or HttpResponse("bewaard"))
    for _ in range(2):
        view(gestuurd(anouk))

    assert keren == [1, 1]
    assert not Inzending.objects.exists()


@pytest.mark.django_db
def test_van_een_pagina_die_opnieuw_is_opgehaald_is_het_een_ander(anouk):
    keren = []
    view = een_keer(lambda vraag: keren.append(1) or redirect("/"))
    for csrf in (token(), token()):
        view(gestuurd(anouk, csrf=csrf))

    assert keren == [1, 1]
