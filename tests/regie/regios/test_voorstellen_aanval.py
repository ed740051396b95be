"""What somebody is asked about a region is theirs alone, once, and ends when who asked may not ask it any more."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction

from regie.mensen.gebeurtenis import Gebeurtenis
from regie.mensen.gebruiker import Gebruiker
from regie.regios.actions import leden, regios, voorstellen
from regie.regios.actions.voorstellen import AlGevraagd
from regie.regios.fouten import AlLid
from regie.regios.voorstel import Regiovoorstel
from regie.stukken.fouten import Achterhaald
from tests import factories

from .regios import browser
from .vragen import ADRES, vraag

pytestmark = pytest.mark.django_db


@pytest.fixture
def bram():
    return factories.gebruiker("Bram", email=ADRES)


def test_een_vraag_is_van_een_mens_en_een_keer(regio, anouk, bram):
    voorstel = vraag(regio, rol="beheerder")
    pad = f"/mijn/vragen/{voorstel.pk}/"

    for ander in (anouk, factories.gebruiker(), factories.medewerker(), factories.lid(regio).gebruiker):
        client = browser(ander)
        assert (client.get(pad).status_code, client.post(pad, {"antwoord": "ja"}).status_code) == (404, 404)
        with pytest.raises(PermissionDenied):
            voorstellen.aanvaard(by=ander, voorstel=voorstel)
        with pytest.raises(PermissionDenied):
            voorstellen.weiger(by=ander, voorstel=voorstel)
    client = browser(bram)
    client.get(pad)
    client.post(pad)
    assert "Kies ja of nee." in client.post(pad, {"antwoord": "misschien"}).text
    assert not regio.lidmaatschappen.filter(gebruiker=bram).exists()
    assert client.post(pad, {"antwoord": "ja"}).status_code == 302
    leden.verwijder_lid(by=anouk, lidmaatschap=regio.lidmaatschappen.get(gebruiker=bram))
    # The same answer sent again opens nothing.
    assert client.post(pad, {"antwoord": "ja"}).status_code == 404
    assert not regio.lidmaatschappen.filter(gebruiker=bram).exists()


def test_een_gesloten_account_zegt_niets_meer(regio, bram):
    voorstel = vraag(regio)
    Gebruiker.objects.filter(pk=bram.pk).update(is_active=False)

    with pytest.raises(PermissionDenied):
        voorstellen.aanvaard(by=bram, voorstel=voorstel)


def test_wat_een_gesloten_account_vroeg_telt_niet(regio, bram):
    ander = factories.lid(regio, rol="beheerder").gebruiker
    voorstel = leden.nodig_lid_uit(by=ander, regio=regio, email=ADRES, naam="", rol="beheerder")
    Gebruiker.objects.filter(pk=ander.pk).update(is_active=False)

    assert browser(bram).get(f"/mijn/vragen/{voorstel.pk}/").status_code == 404
    with pytest.raises(Achterhaald):
        voorstellen.aanvaard(by=bram, voorstel=voorstel)
    # And it stands in nobody's way.
    vraag(regio)


@pytest.mark.parametrize("hoe", ["andere rol", "weg", "overgedragen"])
def test_wie_niet_meer_beheert_heeft_niets_meer_gevraagd(regio, anouk, bram, hoe):
    ander = factories.lid(regio, rol="beheerder")
    leden.nodig_lid_uit(by=ander.gebruiker, regio=regio, email=ADRES, naam="", rol="beheerder")

    if hoe == "andere rol":
        leden.verander_lidrol(by=anouk, lidmaatschap=ander, rol="lid")
    elif hoe == "weg":
        leden.verwijder_lid(by=anouk, lidmaatschap=ander)
    else:
        voorstellen.aanvaard(by=anouk, voorstel=leden.draag_over(by=ander.gebruiker, regio=regio, aan=anouk))

    assert not regio.voorstellen.exists()


def test_wie_zijn_recht_intussen_verloor_geeft_niets(regio, bram):
    """Past the actions that take it along: staff, who lost that role."""
    mo = factories.medewerker("Mo")
    voorstel = leden.nodig_lid_uit(by=mo, regio=regio, email=ADRES, naam="", rol="beheerder")
    Gebruiker.objects.filter(pk=mo.pk).update(is_staff=False)

    assert (
        "Mo beheert deze regio niet meer" in browser(bram).post(f"/mijn/vragen/{voorstel.pk}/", {"antwoord": "ja"}).text
    )
    assert not regio.lidmaatschappen.filter(gebruiker=bram).exists()


def test_wie_uit_de_regio_is_gehaald_komt_niet_terug_met_een_oude_vraag(regio, anouk, bram):
    lid = factories.lid(regio, bram)
    leden.verander_lidrol(by=anouk, lidmaatschap=lid, rol="beheerder")

    leden.verwijder_lid(by=anouk, lidmaatschap=lid)

    assert not regio.voorstellen.exists()


def test_je_zegt_geen_ja_op_je_eigen_vraag(regio, anouk):
    """Asked of an address that later became the own one."""
    voorstel = vraag(regio)
    Gebruiker.objects.filter(pk=anouk.pk).update(email=ADRES)

    assert browser(Gebruiker.objects.get(pk=anouk.pk)).get(f"/mijn/vragen/{voorstel.pk}/").status_code == 404
    with pytest.raises(Achterhaald):
        voorstellen.aanvaard(by=anouk, voorstel=voorstel)
    with pytest.raises(AlLid):
        vraag(regio, email=ADRES.upper())


def test_een_adres_dat_er_alleen_op_lijkt_is_een_ander(regio):
    """A database finds a dotless ı the same as an i, when it compares in capitals."""
    voorstel = vraag(regio, email="jo@gids.example")
    dubbelganger = factories.gebruiker("Dubbelganger", email="jo@gıds.example")

    assert not Regiovoorstel.objects.aan(dubbelganger).exists()
    with pytest.raises(PermissionDenied):
        voorstellen.aanvaard(by=dubbelganger, voorstel=voorstel)


# One question at a time


def test_een_vraag_per_adres_ook_van_twee_mensen_en_voor_iets_anders(regio, anouk, bram, na_commit):
    ander = factories.lid(regio, rol="beheerder").gebruiker
    vraag(regio)

    for by, rol in ((anouk, "beheerder"), (ander, "lid")):
        with pytest.raises(AlGevraagd):
            leden.nodig_lid_uit(by=by, regio=regio, email=ADRES.upper(), naam="", rol=rol)
    assert regio.voorstellen.count() == 1


def test_wie_mag_vragen_mag_ook_verwijderen(regio, bram):
    voorstel = vraag(regio)
    with pytest.raises(PermissionDenied):
        voorstellen.verwijder(by=factories.lid(regio).gebruiker, voorstel=voorstel)

    ander = factories.lid(regio, rol="beheerder").gebruiker
    assert browser(ander).post(f"/regios/{regio.slug}/leden/vragen/{voorstel.pk}/verwijderen/").status_code == 302

    assert browser(bram).get(f"/mijn/vragen/{voorstel.pk}/").status_code == 404
    with pytest.raises(Achterhaald):
        voorstellen.verwijder(by=ander, voorstel=voorstel)
    assert Gebeurtenis.objects.latest("pk").wat == "voorstel.verwijderd"


def test_samenvoegen_neemt_de_vragen_mee(regio, medewerker, bram):
    dubbel = factories.regio("Liemers", gemeenten=[*regio.gemeenten.all()])
    blijft, gaat_mee = vraag(regio), vraag(dubbel, email="chris@voorbeeld.example")
    vraag(dubbel, rol="beheerder")

    regios.voeg_regios_samen(by=medewerker, blijft=regio, gaat_op=dubbel)

    assert set(regio.voorstellen.values_list("pk", "rol")) == {(blijft.pk, "lid"), (gaat_mee.pk, "lid")}
    chris = factories.gebruiker(email="chris@voorbeeld.example")
    # Held by a page from before.
    with pytest.raises(Achterhaald):
        voorstellen.aanvaard(by=chris, voorstel=gaat_mee)
    gaat_mee.refresh_from_db()
    assert voorstellen.aanvaard(by=chris, voorstel=gaat_mee).regio == regio


GELDIG = {"email": ADRES, "rol": "lid", "draagt_over": False}


@pytest.mark.parametrize("anders", [{}, {"rol": "beheerder"}, {"rol": "beheerder", "draagt_over": True}], ids=str)
def test_de_database_neemt_een_vraag_aan(regio, anouk, anders):
    Regiovoorstel.objects.create(regio=regio, door=anouk, **GELDIG | anders)


@pytest.mark.parametrize("anders", [{"email": ""}, {"rol": "contactpersoon"}, {"draagt_over": True}], ids=str)
def test_de_database_weigert_een_vraag_die_niet_past(regio, anouk, anders):
    with pytest.raises(IntegrityError), transaction.atomic():
        Regiovoorstel.objects.create(regio=regio, door=anouk, **GELDIG | anders)
    with pytest.raises(ValidationError):
        Regiovoorstel(regio=regio, door=anouk, **GELDIG | anders).full_clean()


def test_de_database_weigert_een_tweede_vraag(regio, anouk):
    Regiovoorstel.objects.create(regio=regio, door=anouk, **GELDIG)
    with pytest.raises(IntegrityError), transaction.atomic():
        Regiovoorstel.objects.create(regio=regio, door=anouk, **GELDIG)
