"""Accounts: staff and researchers, own data, leaving, a lost second factor."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction

from regie.medewerkers import actions as mensen
from regie.mensen.aanmelden import tweede_factor
from regie.mensen.fouten import EerstOverdragen, EigenRechten, GeslotenAccount, LaatsteMedewerker
from regie.mensen.gebeurtenis import Gebeurtenis
from regie.mensen.gebruiker import Gebruiker
from regie.mensen.gedeeld import mail_na
from regie.mensen.mailbudget import VANZELF
from regie.mensen.zending import Zending
from regie.regios.actions import leden, regios, voorstellen
from regie.regios.fouten import AlLid
from regie.regios.organisatie import Organisatie
from regie.regios.regio import Lidmaatschap
from regie.stukken.fouten import Achterhaald
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def mo():
    return factories.medewerker("Mo")


def wat() -> list[str]:
    return list(Gebeurtenis.objects.order_by("pk").values_list("wat", flat=True))


# Staff and researchers


def test_een_medewerker_nodigt_een_collega_uit(mo, na_commit):
    verstuurd = set(na_commit(mensen.nodig_medewerker_uit, by=mo, email="nia@voorbeeld.example", naam="Nia"))

    nia = Gebruiker.objects.get(email="nia@voorbeeld.example")
    assert (nia.soort, nia.is_superuser, nia.has_usable_password()) == ("medewerker", False, False)
    assert verstuurd == {(nia.email, "Je bent medewerker in Regiescan")}
    assert [gebeurtenis.zin() for gebeurtenis in Gebeurtenis.objects.over(nia)] == ["Mo maakte Nia medewerker."]


def test_een_nieuwe_onderzoeker_horen_alle_medewerkers(mo, na_commit):
    """So that nobody becomes a researcher unnoticed (besluiten 4). Not who did it, not who left."""
    collega = factories.medewerker("Nia")
    factories.medewerker("Weg", is_active=False)
    factories.onderzoeker("Ander")

    verstuurd = set(na_commit(mensen.benoem_onderzoeker, by=mo, email="otto@voorbeeld.example", naam="Otto"))

    assert Gebruiker.objects.get(naam="Otto").soort == "onderzoeker"
    assert verstuurd == {
        ("otto@voorbeeld.example", "Je bent onderzoeker in Regiescan"),
        (collega.email, "Er is een nieuwe onderzoeker: Otto"),
    }


@pytest.mark.parametrize("benoem", [mensen.nodig_medewerker_uit, mensen.benoem_onderzoeker])
def test_iemand_die_het_al_is_krijgt_geen_tweede_mail(mo, na_commit, benoem):
    factories.medewerker("Nia", email="nia@voorbeeld.example", is_onderzoeker=True)

    with pytest.raises(AlLid, match="Nia is al"):
        na_commit(benoem, by=mo, email="nia@voorbeeld.example", naam="")

    assert wat() == []


@pytest.mark.parametrize("benoem", [mensen.nodig_medewerker_uit, mensen.benoem_onderzoeker])
def test_niemand_benoemt_zichzelf_of_een_gesloten_account(mo, benoem):
    dicht = factories.gebruiker(is_active=False)

    with pytest.raises(EigenRechten):
        benoem(by=mo, email=mo.email, naam="")
    with pytest.raises(GeslotenAccount):
        benoem(by=mo, email=dicht.email, naam="")
    with pytest.raises(ValidationError):
        benoem(by=mo, email="geen adres", naam="")


def test_stoppen_neemt_ook_alle_rechten_in_het_beheer(mo, na_commit):
    nia = Gebruiker.objects.create_superuser("nia@voorbeeld.example", naam="Nia")

    verstuurd = set(na_commit(mensen.stop_medewerker, by=mo, gebruiker=nia))

    nia.refresh_from_db()
    assert (nia.is_staff, nia.is_superuser, nia.soort) == (False, False, "gebruiker")
    assert verstuurd == {(nia.email, "Je bent geen medewerker meer in Regiescan")}
    with pytest.raises(Achterhaald):
        mensen.stop_medewerker(by=mo, gebruiker=nia)


def test_een_onderzoeker_stopt(mo, na_commit):
    otto = factories.onderzoeker("Otto")

    verstuurd = set(na_commit(mensen.stop_onderzoeker, by=mo, gebruiker=otto))

    otto.refresh_from_db()
    assert otto.soort == "gebruiker"
    assert verstuurd == {(otto.email, "Je bent geen onderzoeker meer in Regiescan")}
    with pytest.raises(Achterhaald):
        mensen.stop_onderzoeker(by=mo, gebruiker=otto)


def test_de_laatste_medewerker_blijft(mo):
    factories.medewerker(is_active=False)

    with pytest.raises(LaatsteMedewerker):
        mensen.stop_medewerker(by=mo, gebruiker=mo)
    with pytest.raises(LaatsteMedewerker):
        mensen.verwijder_account(by=mo)

    assert Gebruiker.objects.medewerkers().get() == mo


@pytest.mark.parametrize("wie", [factories.gebruiker, factories.onderzoeker])
def test_wie_geen_medewerker_is_gaat_niet_over_anderen(mo, wie):
    by, ander = wie(), factories.onderzoeker()

    for actie in (
        lambda: mensen.nodig_medewerker_uit(by=by, email="x@voorbeeld.example", naam=""),
        lambda: mensen.benoem_onderzoeker(by=by, email="x@voorbeeld.example", naam=""),
        lambda: mensen.stop_medewerker(by=by, gebruiker=mo),
        lambda: mensen.stop_onderzoeker(by=by, gebruiker=ander),
        lambda: mensen.herstel_tweede_factor(by=by, gebruiker=mo, waarom="Telefoon kwijt"),
    ):
        with pytest.raises(PermissionDenied):
            actie()

    assert wat() == []
    assert not Gebruiker.objects.filter(email="x@voorbeeld.example").exists()


def test_de_database_weigert_alle_rechten_zonder_medewerker_te_zijn(mo):
    Gebruiker.objects.filter(pk=mo.pk).update(is_superuser=True)
    with pytest.raises(IntegrityError), transaction.atomic():
        Gebruiker.objects.filter(pk=mo.pk).update(is_staff=False)


# Finding people


def test_zoeken_vindt_elk_woord_in_naam_of_adres():
    nia = factories.gebruiker("Nia van Dijk", email="n.vandijk@zevenaar.example")
    factories.gebruiker("Nia Bos")

    assert list(Gebruiker.objects.zoek("NIA zevenaar")) == [nia]
    assert Gebruiker.objects.zoek("").count() == 2


def test_met_taken_noemt_iedereen_een_keer(mo):
    beheerder = factories.regio().lidmaatschappen.get().gebruiker
    factories.regio("Tweede", beheerder=beheerder)
    otto = factories.onderzoeker()
    factories.gebruiker()

    assert sorted(Gebruiker.objects.met_taken(), key=lambda g: g.pk) == sorted(
        [mo, beheerder, otto], key=lambda g: g.pk
    )


# Own data


def test_de_eigen_naam_verandert():
    bram = factories.gebruiker("Bram")

    assert mensen.wijzig_eigen_gegevens(by=bram, naam=" Abraham \n Bos ").naam == "Abraham Bos"
    with pytest.raises(ValidationError):
        mensen.wijzig_eigen_gegevens(by=bram, naam="x" * 101)

    bram.refresh_from_db()
    assert bram.naam == "Abraham Bos"
    assert wat() == ["account.gewijzigd"]


def test_een_account_verdwijnt_met_zijn_plekken(na_commit):
    regio = factories.regio()
    bram = factories.lid(regio, factories.gebruiker("Bram")).gebruiker
    nummer = str(bram.pk)
    mail_na("tweede_factor_hersteld", bram, door=VANZELF)

    verstuurd = set(na_commit(mensen.verwijder_account, by=bram))

    assert not Zending.objects.filter(aan_soort="regie.gebruiker", aan_nummer=nummer).exists()

    assert verstuurd == {(bram.email, "Je account is verwijderd")}
    assert not Gebruiker.objects.filter(email=bram.email).exists()
    assert regio.lidmaatschappen.count() == 1


def test_wat_iemand_voor_de_regio_opschreef_blijft():
    regio = factories.regio()
    bram = factories.lid(regio, rol="beheerder").gebruiker
    Organisatie.objects.create(regio=regio, naam="De Boog", partij="school", domein="onderwijs")

    mensen.verwijder_account(by=bram)

    assert regio.organisaties.get().naam == "De Boog"


def test_wie_een_regio_alleen_beheert_draagt_eerst_over(na_commit):
    bram = factories.gebruiker("Bram")
    alleen = factories.regio("Alleen", beheerder=bram)
    samen = factories.regio("Samen", beheerder=bram)
    factories.lid(samen, rol="beheerder")
    nia = factories.lid(alleen, factories.gebruiker("Nia")).gebruiker

    with pytest.raises(EerstOverdragen, match="Alleen") as fout:
        mensen.verwijder_account(by=bram)
    assert fout.value.regios == [alleen]
    assert Lidmaatschap.objects.filter(gebruiker=bram).count() == 2

    voorstellen.aanvaard(by=nia, voorstel=leden.draag_over(by=bram, regio=alleen, aan=nia))
    mensen.verwijder_account(by=bram)

    assert alleen.lidmaatschappen.get().gebruiker == nia


def test_een_gesloten_account_telt_niet_als_wie_kan_overnemen():
    bram = factories.gebruiker("Bram")
    regio = factories.regio("Alleen", beheerder=bram)
    dicht = factories.lid(regio, rol="beheerder").gebruiker
    Gebruiker.objects.filter(pk=dicht.pk).update(is_active=False)

    with pytest.raises(EerstOverdragen):
        mensen.verwijder_account(by=bram)


def test_wie_niemand_heeft_om_aan_over_te_dragen_kan_toch_weg():
    bram = factories.gebruiker("Bram")
    regio = factories.regio("Probeersel", beheerder=bram)

    regios.verwijder_regio(by=bram, regio=regio)
    mensen.verwijder_account(by=bram)

    assert not Gebruiker.objects.exists()


def test_een_contactpersoon_kan_overnemen():
    bram = factories.gebruiker("Bram")
    regio = factories.regio(beheerder=bram)
    factories.lid(regio, rol="contactpersoon")

    mensen.verwijder_account(by=bram)

    assert regio.lidmaatschappen.get().rol == "contactpersoon"


# The second factor


def test_een_collega_wist_de_tweede_factor(mo, na_commit, monkeypatch):
    nia = factories.medewerker("Nia")
    gewist = []
    monkeypatch.setattr(tweede_factor, "wis", gewist.append)

    verstuurd = set(na_commit(mensen.herstel_tweede_factor, by=mo, gebruiker=nia, waarom=" Telefoon\nkwijt "))

    assert gewist == [nia]
    assert verstuurd == {(nia.email, "De tweede stap bij het inloggen is verwijderd")}
    assert Gebeurtenis.objects.over(nia).get().waarom == "Telefoon kwijt"


def test_de_eigen_tweede_factor_wist_een_ander(mo, monkeypatch):
    gewist = []
    monkeypatch.setattr(tweede_factor, "wis", gewist.append)

    with pytest.raises(EigenRechten):
        mensen.herstel_tweede_factor(by=mo, gebruiker=mo, waarom="Telefoon kwijt")
    with pytest.raises(ValidationError):
        mensen.herstel_tweede_factor(by=mo, gebruiker=factories.medewerker(), waarom=" ")

    assert gewist == []
