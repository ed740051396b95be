"""Regions, their members and how their areas feel: what the database refuses, and the named reads."""

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.models import ProtectedError
from django.test.utils import CaptureQueriesContext

from regie.mensen.gebruiker import Gebruiker
from regie.mensen.rechten import Regiorol
from regie.regios.gebied import Gemeente
from regie.regios.organisatie import Contact, Deelnemer, Organisatie
from regie.regios.regio import ErvarenCongruentie, Lidmaatschap, Oordeel, Regio, RegioGemeente
from tests.regie.regios.rijen import mag, weigert

pytestmark = pytest.mark.django_db


@pytest.fixture
def gemeenten():
    """Zuidplas, Gouda and Waddinxveen."""
    return Gemeente.objects.actueel().filter(naam__in=["Zuidplas", "Gouda", "Waddinxveen"])


@pytest.fixture
def regio(gemeenten):
    regio = Regio.objects.create(naam="Rond de plas", slug="rond-de-plas", jaar=2026)
    regio.gemeenten.set(gemeenten)
    return regio


@pytest.fixture
def andere():
    return Regio.objects.create(naam="Verderop", slug="verderop", jaar=2026)


@pytest.fixture
def mens():
    return Gebruiker.objects.create_user("iemand@voorbeeld.test")


# Regio


@pytest.mark.parametrize(
    ("velden", "melding"),
    [
        ({"naam": ""}, "Geef de regio een naam."),
        ({"slug": ""}, "Geef de regio een naam."),
        ({"slug": "nieuw"}, "Dit adres gebruikt de site zelf. Kies een ander."),
        ({"jaar": 1999}, "Kies een jaar van 2000 tot en met 2099."),
    ],
)
def test_regio_die_niet_kan_wordt_geweigerd(velden, melding):
    weigert(Regio(**{"naam": "Hier", "slug": "hier", "jaar": 2026} | velden), melding)


def test_regio_mag_heten_als_een_andere_maar_niet_op_hetzelfde_adres(regio):
    mag(Regio(naam=regio.naam, slug="rond-de-plas-2", jaar=2026))
    with pytest.raises(IntegrityError), transaction.atomic():
        Regio.objects.create(naam="Nog een", slug=regio.slug, jaar=2026)


@pytest.mark.parametrize(
    ("naam", "slug"),
    [
        ("Rond de plas", "rond-de-plas-2"),
        ("Rond de", "rond-de"),
        ("'s-Gravenhage e.o.", "s-gravenhage-eo"),
        ("Súdwest-Fryslân", "sudwest-fryslan"),
        ("Nieuw", "nieuw-2"),
        ("!?", "regio"),
        ("z" * 100, "z" * 60),
    ],
)
def test_vrije_slug_past_bij_de_naam_en_is_van_niemand(regio, naam, slug):
    assert Regio.objects.vrije_slug(naam) == slug


def test_vrije_slug_telt_door(regio):
    Regio.objects.create(naam="Rond de plas", slug="rond-de-plas-2", jaar=2026)

    assert Regio.objects.vrije_slug("Rond de plas") == "rond-de-plas-3"


def test_regio_telt_haar_congruentie(regio):
    """Zuidplas (45,794) is for 50.45% in PO2814; Gouda and Waddinxveen wholly."""
    telling = regio.gemeenten.congruentie()

    assert telling.inwoners == sum(gemeente.inwoners for gemeente in regio.gemeenten.all())
    assert [gebied.code for gebied in telling.soorten[1].gebieden] == ["PO2814", "PO2818"]


def test_met_omvang_telt_gemeenten_en_inwoners_in_een_query(regio, andere, mens):
    Lidmaatschap.objects.create(gebruiker=mens, regio=regio, rol="lid")
    Lidmaatschap.objects.create(gebruiker=mens, regio=andere, rol="lid")
    with CaptureQueriesContext(connection) as queries:
        omvang = [(r.naam, r.aantal_gemeenten, r.inwoners) for r in Regio.objects.van(mens).met_omvang()]

    assert len(queries) == 1
    assert omvang == [("Rond de plas", 3, regio.gemeenten.congruentie().inwoners), ("Verderop", 0, 0)]


def test_regios_van_iemand_zijn_alleen_die_met_lidmaatschap(regio, andere, mens):
    Lidmaatschap.objects.create(gebruiker=mens, regio=andere, rol="beheerder")

    assert list(Regio.objects.van(mens)) == [andere]


def test_gemeente_van_een_regio_is_niet_weg_te_gooien(regio):
    with pytest.raises(ProtectedError):
        regio.gemeenten.first().delete()


def test_gemeente_hoort_een_keer_bij_een_regio(regio, andere):
    gemeente = regio.gemeenten.first()

    weigert(RegioGemeente(regio=regio, gemeente=gemeente), "Deze gemeente hoort al bij de regio.")
    mag(RegioGemeente(regio=andere, gemeente=gemeente))


def test_regio_weggooien_laat_gemeenten_en_mensen_staan(regio, mens):
    Lidmaatschap.objects.create(gebruiker=mens, regio=regio, rol="beheerder")
    organisatie = Organisatie.objects.create(regio=regio, naam="De Boog", partij="school", domein="onderwijs")
    Deelnemer.objects.create(organisatie=organisatie, naam="Iemand")
    Contact.objects.create(
        regio=regio, gemeente=regio.gemeenten.first(), terrein="zorg", naam="Wijkteam", telefoon="14"
    )
    regio.delete()

    assert not Deelnemer.objects.exists()
    assert Gemeente.objects.actueel().count() == 342
    assert Gebruiker.objects.filter(pk=mens.pk).exists()


# Members


def test_iemand_hoort_een_keer_bij_een_regio(regio, andere, mens):
    mag(Lidmaatschap(gebruiker=mens, regio=regio, rol=Regiorol.LID))
    weigert(Lidmaatschap(gebruiker=mens, regio=regio, rol="beheerder"), "Deze persoon hoort al bij de regio.")
    mag(Lidmaatschap(gebruiker=mens, regio=andere, rol="contactpersoon"))


def test_lidmaatschap_heeft_een_bekende_rol(regio, mens):
    weigert(Lidmaatschap(gebruiker=mens, regio=regio, rol="baas"), "Kies een van de rollen.")


def test_account_met_een_lidmaatschap_verdwijnt_niet_zomaar(regio, mens):
    Lidmaatschap.objects.create(gebruiker=mens, regio=regio, rol="lid")

    with pytest.raises(ProtectedError):
        mens.delete()


def test_leden_per_rol(regio, mens):
    ander = Gebruiker.objects.create_user("ander@voorbeeld.test")
    Lidmaatschap.objects.create(gebruiker=mens, regio=regio, rol="beheerder")
    Lidmaatschap.objects.create(gebruiker=ander, regio=regio, rol="contactpersoon")

    assert [lid.gebruiker for lid in regio.lidmaatschappen.beheerders()] == [mens]
    assert [lid.gebruiker for lid in regio.lidmaatschappen.contactpersonen()] == [ander]


# How it feels


def test_een_oordeel_per_soort_werkgebied(regio):
    mag(ErvarenCongruentie(regio=regio, soort="ggd", oordeel="grotendeels"))
    mag(ErvarenCongruentie(regio=regio, soort="rmc", oordeel="weet_niet"))
    weigert(
        ErvarenCongruentie(regio=regio, soort="ggd", oordeel="niet"),
        "Over dit soort werkgebied staat er al een oordeel.",
    )


@pytest.mark.parametrize(
    ("velden", "melding"),
    [
        ({"soort": "politie"}, "Kies een van de soorten werkgebieden."),
        ({"oordeel": "best wel"}, "Kies een van de antwoorden."),
    ],
)
def test_oordeel_dat_niet_kan_wordt_geweigerd(regio, velden, melding):
    weigert(ErvarenCongruentie(**{"regio": regio, "soort": "ggd", "oordeel": "niet"} | velden), melding)


@pytest.mark.parametrize("oordeel", Oordeel)
def test_elk_oordeel_mag(regio, oordeel):
    mag(ErvarenCongruentie(regio=regio, soort="ggd", oordeel=oordeel))
