"""Text comes in by one gate and goes out by one: no field, no column and no address goes round it."""

import json
import unicodedata
from contextlib import suppress

import pytest
from django import forms
from django.apps import apps
from django.db import connection, models

from regie.inhoud.partijen import Domein, Partij
from regie.regios.organisatie import Organisatie
from regie.stukken.kolommen import Adreskolom, Alineakolom, Linkkolom, Regelkolom, Tekstkolom
from regie.stukken.tekst import NOOIT, SYMBOOL
from tests import factories
from tests.formulieren import formulieren
from tests.inventaris import ADRESSEN, TOESTANDEN
from tests.wereld import VAN_DE_SITE_ZELF

pytestmark = pytest.mark.django_db

KOLOMMEN = (Regelkolom, Adreskolom, Linkkolom, Alineakolom, Tekstkolom)
# Keys that we make ourselves, names out of the table of municipalities (which refuses such a file), and what is hashed.
VAN_ONS = {
    "aan_nummer", "aan_soort", "agenda_uid", "nog_nodig", "over_nummer", "over_soort", "sjabloon",
    "apparaat", "code", "doel", "hash", "houvast", "instrument", "kernrol", "onderdeel", "onderwerp", "onderwerp_soort",
    "pagina", "partij", "plek", "provincie", "sha256", "sleutel", "slug", "soort", "soort_persoon", "sorteernaam",
    "status", "tabel", "voorwaarde", "wat", "zoeknaam", "zout", "domein", "dia", "knelpunt",
}  # fmt: skip
# One sign of each kind that has to go, and an accent that belongs on its letter.
VIES = "e\u0308\uffff\ufffe\x01\x1f\x7f\u202e\u200f\ufeff"


def is_vies(tekst) -> bool:
    if isinstance(tekst, str) and tekst.startswith(("{", "[")):
        # What is kept as JSON has its signs by number.
        with suppress(ValueError):
            tekst = json.dumps(json.loads(tekst), ensure_ascii=False)
    return isinstance(tekst, str) and bool(
        NOOIT.search(tekst) or SYMBOOL.search(tekst) or not unicodedata.is_normalized("NFC", tekst)
    )


def tekstkolommen() -> list[models.Field]:
    """Every column of ours that holds text and is no choice of a few."""
    soorten = (models.CharField, models.TextField)
    return [
        veld
        for app in ("regie", "zelfscan", "quickscan")
        for model in apps.get_app_config(app).get_models()
        for veld in model._meta.local_concrete_fields
        if isinstance(veld, soorten) and not veld.choices and veld.model is model
    ]


def test_elke_kolom_met_tekst_gaat_door_de_poort():
    erlangs = {str(veld) for veld in tekstkolommen() if not isinstance(veld, KOLOMMEN) and veld.name not in VAN_ONS} - {
        "regie.Gebruiker.password"
    }

    assert len(tekstkolommen()) > 100
    assert erlangs == set()


def organisatie_van(**velden) -> Organisatie:
    return Organisatie.objects.create(
        regio=factories.regio(velden["naam"][:4]), partij=Partij.SCHOOL, domein=Domein.ONDERWIJS, **velden
    )


def test_wat_zonder_formulier_bewaard_wordt_is_schoon():
    organisatie = organisatie_van(naam=f"De Z{VIES}n\u200b\n school", biedt_aan=f"Zorg{VIES}\nen meer")
    rij = Organisatie.objects.get(pk=organisatie.pk)
    kopie = organisatie_van(naam="Tweede")
    Organisatie.objects.filter(pk=kopie.pk).update(naam=f"Bre{VIES}")

    assert (organisatie.naam, organisatie.biedt_aan) == ("De Zën school", "Zorgë\nen meer")
    assert (rij.naam, rij.biedt_aan) == (organisatie.naam, organisatie.biedt_aan)
    assert Organisatie.objects.filter(pk=kopie.pk).values_list("naam", flat=True).get() == "Breë"
    assert Organisatie.objects.filter(naam="De Ze\u0308n school").exists()


def test_wat_er_al_stond_komt_er_schoon_uit():
    organisatie = organisatie_van(naam="Oud")
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE regie_organisatie SET naam = %s WHERE id = %s", ["Oud\uffff\u202e \uf0b7 Zoe\u0308", organisatie.pk]
        )

    assert Organisatie.objects.get(pk=organisatie.pk).naam == "Oud • Zoë"
    assert list(Organisatie.objects.filter(pk=organisatie.pk).values_list("naam", flat=True)) == ["Oud • Zoë"]


def is_typwerk(veld: forms.Field) -> bool:
    """Not a password, which stays to the letter, and not what our own scripts make."""
    return isinstance(veld, forms.CharField) and not (
        isinstance(veld, forms.JSONField | forms.UUIDField) or isinstance(veld.widget, forms.PasswordInput)
    )


@pytest.mark.eenmaal
def test_elk_tekstveld_van_een_formulier_gaat_door_de_poort(bezoek):
    gezien: dict[str, bool] = {}
    for toestand in TOESTANDEN:
        for formulier in formulieren(bezoek.antwoord(toestand)):
            for naam, veld in formulier.fields.items():
                if is_typwerk(veld):
                    gezien[f"{type(formulier).__qualname__}.{naam}"] = is_vies(veld.to_python(f"a{VIES}"))

    assert len(gezien) > 100
    # Of allauth, which we ask in another way.
    assert {veld for veld, vies in gezien.items() if vies} == {"ChangeEmailForm.email"}


@pytest.mark.eenmaal
def test_wat_er_verstuurd_wordt_komt_schoon_in_de_database(subtests, wereld):
    """Every address with what it takes, and dirt behind each text in it: what it writes is clean."""
    geschreven, vies = 0, []

    def kijk(execute, sql, params, many, context):
        nonlocal geschreven
        if sql.startswith(("INSERT", "UPDATE")) and not VAN_DE_SITE_ZELF & set(sql.replace('"', " ").split()[:4]):
            geschreven += 1
            vies.extend(een for een in params or () if is_vies(een))
        return execute(sql, params, many, context)

    for adres in ADRESSEN:
        if not (adres.data and adres.doet):
            continue
        with subtests.test(str(adres)):
            mens = next(iter(adres.doet))
            data = {
                naam: f"{waarde}{VIES}" if isinstance(waarde, str) and not waarde.isdecimal() else waarde
                for naam, waarde in wereld.vul_data(adres.data, mens).items()
            }
            browser = wereld.browser(mens)
            browser.raise_request_exception = False
            with connection.execute_wrapper(kijk):
                antwoord = browser.post(wereld.vul(adres.pad, mens), data)

            assert antwoord.status_code < 500
            assert vies == []
    assert geschreven > 50
