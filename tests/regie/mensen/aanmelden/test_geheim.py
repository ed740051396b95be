"""Secrets in the database: of no use without our key."""

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth import get_user_model

from regie.mensen.aanmelden import geheim
from tests.inloggen import APPGEHEIM, appcode, geef_factor


@pytest.mark.django_db
def test_geheimen_staan_versleuteld_in_de_database():
    mens = get_user_model().objects.create_user("mira@voorbeeld.example")
    geef_factor(mens)
    bewaard = str(list(Authenticator.objects.values_list("data", flat=True)))

    assert APPGEHEIM not in bewaard
    assert mens.authenticator_set.get(type="totp").wrap().validate_code(appcode())


def test_een_nieuwe_sleutel_leest_wat_met_de_oude_is_gemaakt(settings):
    oud = geheim.versleutel(APPGEHEIM)
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "een andere sleutel" * 4

    assert geheim.ontsleutel(oud) == APPGEHEIM
