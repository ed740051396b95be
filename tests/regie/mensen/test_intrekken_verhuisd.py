"""What the history and the waiting mails called withdrawing gets the word of today, and the history stays closed."""

import importlib

import pytest
from django.apps import apps
from django.db import DatabaseError, connection, transaction

from regie.mensen.gebeurtenis import ZINNEN, Gebeurtenis
from regie.mensen.zending import Zending
from tests import factories

migratie = importlib.import_module("regie.migrations.0016_intrekken")


@pytest.mark.django_db
def test_wat_gebeurd_is_heet_anders_en_blijft_vast():
    mo, bram = factories.medewerker(), factories.gebruiker("Bram")
    gebeurd = Gebeurtenis.objects.create(
        actor=mo, soort_persoon=mo.soort, wat="onderzoeker.ingetrokken", onderwerp_soort="gebruiker", persoon=bram
    )
    anders = Gebeurtenis.objects.schrijf(by=mo, wat="medewerker.benoemd", onderwerp=bram)
    mail = Zending.objects.create(sjabloon="rechten_ingetrokken", adres="bram@voorbeeld.example")

    migratie.vooruit(apps, Schrijver())

    for rij in (gebeurd, anders, mail):
        rij.refresh_from_db()
    assert (gebeurd.wat, anders.wat, mail.sjabloon) == ("onderzoeker.gestopt", "medewerker.benoemd", "rechten_gestopt")
    assert gebeurd.zin() == f"{mo} liet Bram stoppen als onderzoeker."
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE regie_gebeurtenis SET wat = 'regio.gemaakt'")

    migratie.achteruit(apps, Schrijver())
    gebeurd.refresh_from_db()
    assert gebeurd.wat == "onderzoeker.ingetrokken"


class Schrijver:
    """As much of a schema editor as the migration asks: a real one on SQLite wants to be outside a transaction."""

    connection = connection


def test_elke_nieuwe_naam_heeft_een_zin_en_geen_oude():
    assert set(migratie.GEBEURTENISSEN.values()) <= ZINNEN.keys()
    assert not ZINNEN.keys() & migratie.GEBEURTENISSEN.keys()
