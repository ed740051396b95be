"""Accounts: the e-mail address is the name to log in with, whatever its capitals."""

import pytest
from django.contrib.auth import authenticate, get_user_model
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from regie.mensen.gebruiker import Gebruiker

EMAIL = "contact@voorbeeld.example"
ANDERS_GESCHREVEN = "Contact@VOORBEELD.example"

pytestmark = pytest.mark.django_db


def test_het_account_van_de_site_is_een_gebruiker():
    assert get_user_model() is Gebruiker


@pytest.mark.parametrize("tweede", [EMAIL, ANDERS_GESCHREVEN])
def test_de_database_weigert_een_tweede_account_met_hetzelfde_adres(tweede):
    """Straight into the table, past every form and manager."""
    Gebruiker.objects.create(email=EMAIL)

    with pytest.raises(IntegrityError):
        Gebruiker.objects.bulk_create([Gebruiker(email=tweede)])


def test_de_database_neemt_twee_verschillende_adressen_aan():
    Gebruiker.objects.create(email=EMAIL)
    Gebruiker.objects.create(email="ander.contact@voorbeeld.example")

    assert Gebruiker.objects.count() == 2


def test_een_dubbel_adres_wordt_in_het_nederlands_geweigerd():
    Gebruiker.objects.create(email=EMAIL)

    with pytest.raises(ValidationError, match="Er is al een account met dit e-mailadres"):
        Gebruiker(email=ANDERS_GESCHREVEN, password="proef").full_clean()


@pytest.mark.parametrize("leeg", ["", None])
def test_een_account_zonder_adres_wordt_niet_gemaakt(leeg):
    with pytest.raises(ValueError, match="e-mailadres nodig"):
        Gebruiker.objects.create_user(leeg)

    assert not Gebruiker.objects.exists()


def test_inloggen_let_niet_op_hoofdletters():
    gebruiker = Gebruiker.objects.create_user(EMAIL, "een goed wachtwoord")

    assert authenticate(username=ANDERS_GESCHREVEN, password="een goed wachtwoord") == gebruiker
    assert authenticate(username=EMAIL, password="Een goed wachtwoord") is None


def test_een_account_zonder_wachtwoord_kan_er_niet_mee_inloggen():
    gebruiker = Gebruiker.objects.create_user(EMAIL)

    assert not gebruiker.has_usable_password()
    assert authenticate(username=EMAIL, password="") is None


def test_een_gewoon_account_mag_niet_in_het_beheer():
    gewoon = Gebruiker.objects.create_user(EMAIL)
    beheerder = Gebruiker.objects.create_superuser("beheer@voorbeeld.example")

    assert (gewoon.is_staff, gewoon.is_superuser) == (False, False)
    assert (beheerder.is_staff, beheerder.is_superuser) == (True, True)


def test_een_gebruiker_heet_naar_zijn_naam_en_anders_naar_zijn_adres():
    assert str(Gebruiker(email=EMAIL)) == EMAIL
    assert str(Gebruiker(email=EMAIL, naam="Wijkteam Noord")) == "Wijkteam Noord"
