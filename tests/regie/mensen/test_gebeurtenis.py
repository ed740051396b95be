"""The history: it only grows, reads as sentences, and forgets who somebody was when the account goes."""

import ast

import pytest
from django.db import IntegrityError, transaction

from regie.medewerkers import actions as mensen
from regie.mensen.gebeurtenis import ZINNEN, AlleenErbij, Gebeurtenis
from regie.mensen.rechten import Persoonsoort
from regie.regios.actions import leden, regios
from regie.regios.regio import Regio
from tests import factories
from tests.kamers import MODULES

pytestmark = pytest.mark.django_db


@pytest.fixture
def regio():
    return factories.regio("De Liemers", beheerder=factories.gebruiker("Anouk"))


@pytest.fixture
def gemaakt(regio):
    return Gebeurtenis.objects.get(wat="regio.gemaakt")


def test_een_gebeurtenis_zegt_wie_wat_deed(gemaakt):
    assert gemaakt.zin() == "Anouk maakte De Liemers."
    assert gemaakt.soort_persoon == "gebruiker"


def test_een_gebeurtenis_verandert_niet(gemaakt):
    gemaakt.waarom = "toch iets anders"

    with pytest.raises(AlleenErbij):
        gemaakt.save()
    with pytest.raises(AlleenErbij):
        Gebeurtenis.objects.update(waarom="toch iets anders")
    with pytest.raises(AlleenErbij):
        Gebeurtenis.objects.bulk_update([gemaakt], ["waarom"])

    gemaakt.refresh_from_db()
    assert gemaakt.waarom == ""


def test_een_gebeurtenis_gaat_niet_weg(gemaakt):
    with pytest.raises(AlleenErbij):
        gemaakt.delete()
    with pytest.raises(AlleenErbij):
        Gebeurtenis.objects.all().delete()

    assert Gebeurtenis.objects.filter(pk=gemaakt.pk).exists()


def test_een_onbekende_gebeurtenis_wordt_niet_geschreven(regio):
    with pytest.raises(KeyError):
        Gebeurtenis.objects.schrijf(by=None, wat="regio.opgegeten", onderwerp=regio)


def test_een_gebeurtenis_zonder_onderwerp_wordt_niet_geschreven():
    with pytest.raises(ValueError, match="ergens over"):
        Gebeurtenis.objects.schrijf(by=None, wat="account.gewijzigd")


# Read from older versions only, or made of two parts where they are written.
NIET_MEER = {
    "lid.uitgenodigd",
    "regio.overgedragen",
    "regio.samengevoegd",
    "scan.organisator_erbij",
    "scan.overgedragen",
    "quickscan.hervat",
    "stap.termijn",
}
IN_TWEE_DELEN = {f"{rol}.benoemd" for rol in (Persoonsoort.MEDEWERKER, Persoonsoort.ONDERZOEKER)}


@pytest.mark.eenmaal
def test_elke_zin_van_de_geschiedenis_wordt_ergens_geschreven():
    """An action that no longer tells what it did, leaves its sentence behind."""
    geschreven = set()
    for pad in MODULES.values():
        if "migrations" in pad.parts:
            continue
        boom = ast.parse(pad.read_text())
        sleutels = {id(sleutel) for knoop in ast.walk(boom) if isinstance(knoop, ast.Dict) for sleutel in knoop.keys}
        geschreven |= {
            knoop.value for knoop in ast.walk(boom) if isinstance(knoop, ast.Constant) and id(knoop) not in sleutels
        }

    assert ZINNEN.keys() - geschreven == NIET_MEER | IN_TWEE_DELEN


@pytest.mark.eenmaal
def test_alles_wat_wordt_geschreven_heeft_een_zin():
    """Also what no test happens to do: an action that fails on its last line did nothing."""
    zonder = [
        f"{naam}: {waarde.value}"
        for naam, pad in MODULES.items()
        if "migrations" not in pad.parts and "schrijf(" in (bron := pad.read_text())
        for knoop in ast.walk(ast.parse(bron))
        if isinstance(knoop, ast.Call) and _heet(knoop.func) == "schrijf"
        for waarde in (*knoop.args[1:2], *(een.value for een in knoop.keywords if een.arg == "wat"))
        if isinstance(waarde, ast.Constant) and waarde.value not in ZINNEN
    ]

    assert zonder == []


def _heet(functie: ast.AST) -> str:
    return getattr(functie, "attr", getattr(functie, "id", ""))


GELDIG = {"soort_persoon": "systeem", "wat": "regio.gemaakt", "onderwerp_soort": "regio", "onderwerp_id": 1}


@pytest.mark.parametrize("soort", Persoonsoort.values)
def test_de_database_neemt_elke_soort_persoon_aan(soort):
    Gebeurtenis.objects.bulk_create([Gebeurtenis(**GELDIG | {"soort_persoon": soort})])


@pytest.mark.parametrize(
    "anders",
    [
        {"soort_persoon": "buurman"},
        {"soort_persoon": ""},
        {"wat": ""},
        {"onderwerp_soort": ""},
        {"onderwerp_id": None},
        {"onderwerp_soort": "gebruiker"},
        {"onderwerp_soort": "gebruiker", "onderwerp_id": None, "onderwerp_naam": "Anouk"},
    ],
    ids=str,
)
def test_de_database_weigert_onzin(anders):
    """Straight into the table, past every action. A person may leave neither number nor name."""
    with pytest.raises(IntegrityError), transaction.atomic():
        Gebeurtenis.objects.bulk_create([Gebeurtenis(**GELDIG | anders)])


@pytest.mark.parametrize(
    "anders", [{"wat": "regio.gewijzigd"}, {"onderwerp_naam": "X"}, {"naar": {"naam": "X"}}, {"waarom": "X"}], ids=str
)
def test_de_database_weigert_een_gebeurtenis_te_veranderen(gemaakt, anders):
    """Past the manager that refuses it; a migration that lost the trigger fails here."""
    with pytest.raises(IntegrityError, match="verandert niet"), transaction.atomic():
        Gebeurtenis._base_manager.filter(pk=gemaakt.pk).update(**anders)


def test_elke_gebeurtenis_leest_als_een_zin(subtests):
    """With what the actions give it; a word in a sentence that none of them gives fails here."""
    for wat in ZINNEN:
        with subtests.test(wat):
            waarden = {"naam": "Noord", "rol": "lid", "terrein": "zorg", "aantal": 3}
            waarden |= {"status": "bezig", "stap": "onderzoek", "termijn": "1 mei", "dagen": 9, "nummer": 2, "uit": 1}
            gebeurtenis = Gebeurtenis(
                soort_persoon="medewerker", wat=wat, onderwerp_naam="Zuid", van=waarden, naar=waarden
            )

            zin = gebeurtenis.zin()

            assert zin.startswith("Een medewerker ")
            assert zin.endswith(".")
            assert not set("{}[]") & set(zin)


def test_een_naam_met_accolades_is_gewoon_een_naam(regio):
    regio.naam = "{wie} {0} %s"
    gebeurtenis = Gebeurtenis.objects.schrijf(by=None, wat="regio.gemaakt", onderwerp=regio)

    assert gebeurtenis.zin() == "Regiescan maakte {wie} {0} %s."


def test_over_een_regio_staat_het_nieuwste_boven(regio, django_assert_num_queries):
    factories.lid(regio, factories.gebruiker("Bram"))
    factories.regio("Elders")

    with django_assert_num_queries(2):
        zinnen = [gebeurtenis.zin() for gebeurtenis in Gebeurtenis.objects.over(regio)]

    assert zinnen == [
        "Bram nam de uitnodiging van Anouk aan voor De Liemers, als lid.",
        "Anouk nodigde iemand uit voor De Liemers, als lid.",
        "Anouk maakte De Liemers.",
    ]


def test_over_een_persoon_staat_wat_er_met_die_persoon_gebeurde(regio):
    bram = factories.gebruiker("Bram")
    lid = factories.lid(regio, bram)
    mensen.wijzig_eigen_gegevens(by=bram, naam="Abraham")
    factories.lid(regio, factories.gebruiker("Chris"))
    leden.verwijder_lid(by=regio.lidmaatschappen.beheren().get().gebruiker, lidmaatschap=lid)
    bram.refresh_from_db()

    zinnen = [gebeurtenis.zin() for gebeurtenis in Gebeurtenis.objects.over(bram)]

    assert zinnen == [
        "Anouk verwijderde Abraham uit De Liemers.",
        "Abraham veranderde de eigen naam.",
    ]


def test_wie_weggaat_laat_alleen_de_soort_persoon_achter(regio):
    bram = factories.gebruiker("Bram")
    factories.lid(regio, bram, "beheerder")
    regios.wijzig_regio(by=bram, regio=regio, naam="Liemers", omschrijving="", gemeenten=regio.gemeenten.all())

    mensen.verwijder_account(by=bram)

    gebeurtenissen = Gebeurtenis.objects.filter(wat__in=["regio.gewijzigd", "lid.aanvaard", "account.verwijderd"])
    assert {gebeurtenis.zin() for gebeurtenis in gebeurtenissen} == {
        "Een gebruiker nam de uitnodiging van Anouk aan voor De Liemers, als beheerder.",
        "Een gebruiker veranderde de gegevens van Liemers.",
        "Een gebruiker verwijderde het eigen account.",
    }
    assert not any("Bram" in str(rij) or "bram" in str(rij) for rij in Gebeurtenis.objects.values())


def test_de_geschiedenis_blijft_als_de_regio_weg_is(regio):
    anouk = regio.lidmaatschappen.get().gebruiker
    nummer = regio.pk

    regios.verwijder_regio(by=anouk, regio=regio)

    assert [gebeurtenis.zin() for gebeurtenis in Gebeurtenis.objects.over(Regio(pk=nummer))] == [
        "Anouk verwijderde De Liemers.",
        "Anouk maakte De Liemers.",
    ]


def test_wie_geen_lid_meer_is_staat_nog_in_de_geschiedenis(regio):
    bram = factories.gebruiker("Bram")
    lid = factories.lid(regio, bram)

    leden.verwijder_lid(by=regio.lidmaatschappen.beheren().get().gebruiker, lidmaatschap=lid)

    assert Gebeurtenis.objects.over(regio).first().zin() == "Anouk verwijderde Bram uit De Liemers."
