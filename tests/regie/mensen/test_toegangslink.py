"""Personal links: what is kept of them, and when they stop working."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, connection
from django.utils import timezone

from regie.mensen.toegangslink import Toegangslink
from tests import factories

pytestmark = pytest.mark.django_db


def maak(**velden):
    return Toegangslink.objects.maak(**({"doel": "proef", "onderwerp": factories.regio()} | velden))


def test_sleutel_vindt_de_link_ook_na_opnieuw_laden():
    link = maak()

    gevonden = Toegangslink.objects.vind("proef", Toegangslink.objects.get().sleutel)

    assert gevonden == link
    assert gevonden.is_geldig


def test_sleutel_staat_niet_in_de_database():
    link = maak()

    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM regie_toegangslink")
        rijen = str(cursor.fetchall())
    assert link.hash in rijen
    assert link.sleutel not in rijen


def test_een_kopie_van_de_database_met_een_andere_sleutel_opent_niets(settings):
    link = maak()
    settings.SECRET_KEY = "een heel andere sleutel"

    assert Toegangslink.objects.vind("proef", Toegangslink.objects.get(pk=link.pk).sleutel) is None


@pytest.mark.parametrize(("doel", "sleutel"), [("ander", None), ("proef", "onzin"), ("proef", "")])
def test_een_ander_doel_of_een_andere_sleutel_vindt_niets(doel, sleutel):
    link = maak()

    assert Toegangslink.objects.vind(doel, link.sleutel if sleutel is None else sleutel) is None


def test_link_werkt_tot_de_termijn_en_niet_erna():
    nu = timezone.now()
    morgen, gisteren = maak(verloopt_op=nu + timedelta(days=1)), maak(verloopt_op=nu - timedelta(days=1))

    assert (morgen.is_geldig, gisteren.is_geldig) == (True, False)
    assert list(Toegangslink.objects.geldig()) == [morgen]


def test_uitzetten_geldt_alleen_voor_dit_onderwerp():
    een, ander = maak(), maak()
    regio = factories.regio("Derde")
    derde = maak(onderwerp=regio)

    assert Toegangslink.objects.van(regio).zet_uit() == 1
    assert Toegangslink.objects.van(regio).zet_uit() == 0

    derde.refresh_from_db()
    assert derde.is_uitgezet
    assert not derde.is_geldig
    assert set(Toegangslink.objects.geldig()) == {een, ander}


def test_een_link_zonder_doel_weigert_de_database():
    with pytest.raises(IntegrityError, match="toegangslink_zegt_waarvoor"):
        maak(doel="")
