"""Who may do what: the whole table, role by right."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.template import Context, Template

from regie.mensen.rechten import ROLLEN, Recht, Regiorol, eis, mag, rollen_van, soort
from regie.regios.regio import Lidmaatschap, Regio
from tests import factories

pytestmark = pytest.mark.django_db

# The rights per kind of person, in this region. Written out: the table in `rollen` must not test itself.
BEHEERT = {"regio_zien", "regio_wijzigen", "leden_beheren", "contacten_wijzigen", "organisaties_inlezen"}
MAG = {
    "bezoeker": set(),
    "gesloten": set(),
    "gebruiker": {"regio_maken"},
    "buitenstaander": {"regio_maken"},
    "lid": {"regio_maken", "regio_zien"},
    "beheerder": {"regio_maken"} | BEHEERT,
    "contactpersoon": {"regio_maken"} | BEHEERT,
    "onderzoeker": {"regio_maken"},
    "medewerker": {
        "regio_maken",
        *BEHEERT,
        "contactpersoon_benoemen",
        "regios_samenvoegen",
        "onderzoeker_benoemen",
        "quickscans_leiden",
        "mensen_beheren",
        "geschiedenis_lezen",
        "beheer",
    },
}


@pytest.fixture
def regio():
    return factories.regio()


def persoon(wie, regio):
    match wie:
        case "bezoeker":
            return AnonymousUser()
        case "gesloten":
            closed = factories.medewerker(is_onderzoeker=True)
            Lidmaatschap.objects.create(regio=regio, gebruiker=closed, rol="beheerder")
            closed.is_active = False
            closed.save()
            return closed
        case "gebruiker":
            return factories.gebruiker()
        case "buitenstaander":
            return regio_elders().lidmaatschappen.get().gebruiker
        case "onderzoeker":
            return factories.onderzoeker()
        case "medewerker":
            return factories.medewerker()
        case _:
            return factories.lid(regio, rol=wie).gebruiker


def regio_elders():
    return factories.regio("Elders")


def test_de_tabel_noemt_elk_recht():
    assert set().union(*MAG.values()) == {recht.value for recht in Recht}


@pytest.mark.eenmaal
@pytest.mark.parametrize("recht", list(Recht), ids=str)
@pytest.mark.parametrize("wie", MAG)
def test_een_persoon_mag_wat_de_tabel_zegt(regio, wie, recht):
    iemand = persoon(wie, regio)
    waar = regio if recht.plek == "regio" else None

    assert mag(iemand, recht, waar) == (recht.value in MAG[wie])
    if recht.value in MAG[wie]:
        eis(iemand, recht, waar)
    else:
        with pytest.raises(PermissionDenied):
            eis(iemand, recht, waar)


@pytest.mark.parametrize("vraag", [mag, eis])
@pytest.mark.parametrize("recht", list(Recht), ids=str)
def test_een_recht_op_de_verkeerde_plek_is_een_fout_in_de_code(regio, vraag, recht):
    """Also for staff, who may do everything: a forgotten region must not go unnoticed."""
    verkeerd = None if recht.plek == "regio" else regio

    with pytest.raises(TypeError):
        vraag(factories.medewerker(), recht, verkeerd)


def test_een_woord_is_geen_recht(regio):
    with pytest.raises(TypeError):
        mag(factories.medewerker(), "regio_zien", regio)


@pytest.mark.parametrize(
    ("wie", "sleutels"),
    [
        ("bezoeker", []),
        ("gesloten", []),
        ("buitenstaander", ["gebruiker"]),
        ("contactpersoon", ["gebruiker", "contactpersoon"]),
        ("onderzoeker", ["gebruiker", "onderzoeker"]),
        ("medewerker", ["gebruiker", "medewerker"]),
    ],
)
def test_rollen_van_noemt_wat_iemand_is(regio, wie, sleutels):
    assert [rol.sleutel for rol in rollen_van(persoon(wie, regio), regio)] == sleutels


def test_rollen_buiten_een_regio_gaan_over_de_site(regio):
    beheerder = regio.lidmaatschappen.get().gebruiker

    assert [rol.sleutel for rol in rollen_van(beheerder)] == ["gebruiker"]


@pytest.mark.parametrize(
    ("wie", "verwacht"),
    [
        ("bezoeker", "bezoeker"),
        ("beheerder", "gebruiker"),
        ("onderzoeker", "onderzoeker"),
        ("medewerker", "medewerker"),
    ],
)
def test_soort_zegt_wat_voor_iemand(regio, wie, verwacht):
    assert soort(persoon(wie, regio)) == verwacht


def test_elke_rol_in_de_database_staat_in_de_tabel():
    assert {sleutel for sleutel, rol in ROLLEN.items() if rol.plek == "regio"} == set(Regiorol.values)


@pytest.mark.parametrize("rol", ROLLEN.values(), ids=ROLLEN)
def test_een_rol_zegt_in_een_zin_wat_je_mag(rol):
    assert rol.zin.startswith("Je ")
    assert rol.zin.endswith(".")


@pytest.mark.parametrize("wie", MAG)
def test_zichtbaar_is_wat_je_mag_zien(regio, wie):
    """The list and the question give the same answer, for every kind of person."""
    elders = regio_elders()
    iemand = persoon(wie, regio)

    zichtbaar = set(Regio.objects.zichtbaar_voor(iemand))

    assert {regio, elders} & zichtbaar == {een for een in (regio, elders) if mag(iemand, Recht.REGIO_ZIEN, een)}


def test_zichtbaar_is_een_vraag_aan_de_database(regio, django_assert_num_queries):
    beheerder = regio.lidmaatschappen.get().gebruiker

    with django_assert_num_queries(1):
        assert list(Regio.objects.zichtbaar_voor(beheerder)) == [regio]


def test_een_template_stelt_dezelfde_vraag(rf, regio):
    sjabloon = Template('{% load rechten %}{% mag "regio_wijzigen" regio as wijzigen %}{{ wijzigen }}')
    verzoek = rf.get("/")

    antwoorden = {}
    for wie in ("lid", "beheerder"):
        verzoek.user = persoon(wie, regio)
        antwoorden[wie] = sjabloon.render(Context({"request": verzoek, "regio": regio}))

    assert antwoorden == {"lid": "False", "beheerder": "True"}
