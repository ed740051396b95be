"""What the tests stand on: threads that do not see into one another, and a door that closes behind a test."""

import io
from threading import Event, Thread

import pytest
from django.contrib.auth import get_user_model
from django.db import connection, transaction
from django.test import override_settings

from quickscan.models import Document
from tests import factories
from tests.poort import Poort


def in_een_ander_verzoek(vraag):
    """The answer of a thread of its own, as each request of the live server has."""
    antwoord = []

    def werk():
        try:
            antwoord.append(vraag())
        finally:
            connection.close()

    draad = Thread(target=werk)
    draad.start()
    draad.join()
    return antwoord[0]


@pytest.mark.django_db(transaction=True)
def test_een_ander_verzoek_ziet_alleen_wat_is_opgeslagen():
    mensen = get_user_model().objects
    with transaction.atomic():
        factories.gebruiker()
        assert in_een_ander_verzoek(mensen.count) == 0

    assert in_een_ander_verzoek(mensen.count) == 1


@pytest.mark.eenmaal
@pytest.mark.django_db
def test_een_bestand_in_de_wereld_blijft_als_een_test_de_statische_bestanden_verzet(uitleen):
    with override_settings(STATIC_URL="/elders/"):
        pass
    # Whoever borrowed it before may have thrown the file away.
    with uitleen.leen():
        for document in Document.objects.all():
            document.bestand.storage.delete(document.bestand.name)

    with uitleen.leen() as wereld:
        pad = wereld.vul("/quickscan/{quickscan}/documenten/{document}/bestand/", "medewerker")
        assert wereld.browser("medewerker").get(pad).status_code == 200


def test_de_poort_wacht_op_wie_binnen_is_en_laat_niemand_meer_in():
    bezig, door, statussen = Event(), Event(), []

    def site(environ, start_response):
        start_response("200 OK", [])
        bezig.set()
        door.wait(10)
        return io.BytesIO(b"klaar")

    def vraag():
        return b"".join(poort({}, lambda status, koppen: statussen.append(status[:3])))

    poort = Poort(site)
    poort.open()
    binnen = Thread(target=vraag)
    binnen.start()
    bezig.wait(10)
    sluiter = Thread(target=poort.sluit)
    sluiter.start()
    sluiter.join(0.05)
    assert sluiter.is_alive()

    door.set()
    sluiter.join(10)
    assert not sluiter.is_alive()
    binnen.join(10)
    assert vraag() == b""
    assert statussen == ["200", "503"]
