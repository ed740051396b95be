"""One budget a day for all mail that one account causes (besluiten 43)."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from threading import Barrier, Event
from unittest import mock

import pytest
from django.db import IntegrityError, connection, connections, transaction

from regie.medewerkers.actions import verwijder_account
from regie.mensen import mailbudget
from regie.mensen.gedeeld import mail_allen, mail_na
from regie.mensen.mailbudget import VANZELF, MailbudgetOp, tel_mee
from regie.mensen.mailteller import Mailteller
from regie.regios.actions.leden import nodig_lid_uit
from regie.site.opruimen import ruim_op
from regie.stukken.fouten import ActieFout
from tests import factories

pytestmark = pytest.mark.django_db
NIETS_GEDAAN = "Er is niets verstuurd en niets veranderd. Morgen kan het weer."


def adressen(aantal: int, wie: str = "mens") -> list[str]:
    return [f"{wie}{nummer}@voorbeeld.example" for nummer in range(aantal)]


def op(moment: datetime):
    return mock.patch("django.utils.timezone.now", return_value=moment)


def test_een_account_veroorzaakt_duizend_mails_op_een_dag_en_geen_een_meer(anouk):
    tel_mee(anouk, adressen(888))

    with pytest.raises(MailbudgetOp) as fout:
        tel_mee(anouk, adressen(240, "ander"))
    assert str(fout.value) == (
        f"Dit zijn 240 mails; vandaag kun je er nog 112 sturen. Op één dag kun je er 1.000 sturen. {NIETS_GEDAAN}"
    )
    # What was refused counts for nothing.
    tel_mee(anouk, adressen(112, "ander"))
    with pytest.raises(MailbudgetOp, match=r"^Je verstuurde vandaag al 1\.000 mails\."):
        tel_mee(anouk, adressen(1, "derde"))


def test_het_is_de_som_van_alles_wat_een_account_doet_en_van_niemand_anders(anouk, medewerker):
    tel_mee(anouk, adressen(1_000))

    tel_mee(factories.gebruiker("Bram"), adressen(1_000))
    # Staff mail whole rounds.
    tel_mee(medewerker, adressen(5_000))
    with pytest.raises(MailbudgetOp):
        tel_mee(medewerker, adressen(1))


def test_een_ontvanger_krijgt_er_twintig_door_een_account(anouk):
    for _ in range(20):
        tel_mee(anouk, ["bo@voorbeeld.example"])

    with pytest.raises(MailbudgetOp, match="Deze persoon kreeg door jou vandaag al 20 mails"):
        tel_mee(anouk, [" BO@Voorbeeld.example"])
    with pytest.raises(MailbudgetOp) as fout:
        tel_mee(anouk, ["bo@voorbeeld.example", *adressen(4)])
    assert "1 van deze 5 mensen kreeg door jou" in str(fout.value)
    assert "bo@" not in str(fout.value).lower()
    # All or nothing: of the four others none was counted.
    assert sorted(Mailteller.objects.values_list("aantal", flat=True)) == [20, 20]
    tel_mee(factories.gebruiker("Bram"), ["bo@voorbeeld.example"])


def test_wie_vaker_in_een_lijst_staat_telt_vaker(anouk):
    with pytest.raises(MailbudgetOp):
        tel_mee(anouk, ["bo@voorbeeld.example"] * 21)
    tel_mee(anouk, ["bo@voorbeeld.example"] * 20 + adressen(3))
    assert sorted(Mailteller.objects.values_list("aantal", flat=True)) == [1, 1, 1, 20, 23]


def test_zonder_account_telt_alleen_de_ontvanger_over_alle_bezoekers_samen():
    for adres in ("bo@voorbeeld.example", "jo@voorbeeld.example"):
        for _ in range(20):
            tel_mee(None, [adres])
    with pytest.raises(MailbudgetOp, match="Naar dit e-mailadres gingen vandaag al 20 mails"):
        tel_mee(None, ["bo@voorbeeld.example"])


def test_wat_vanzelf_gaat_telt_bij_niemand():
    tel_mee(VANZELF, ["bo@voorbeeld.example"] * 50)
    assert not Mailteller.objects.exists()


def test_de_dag_begint_om_middernacht_in_nederland(anouk):
    """In winter that is 23:00 UTC, in summer 22:00 UTC."""
    for voor, na in (
        (datetime(2026, 11, 29, 22, 59, 59, tzinfo=UTC), datetime(2026, 11, 29, 23, 0, tzinfo=UTC)),
        (datetime(2026, 7, 1, 21, 59, 59, tzinfo=UTC), datetime(2026, 7, 1, 22, 0, tzinfo=UTC)),
    ):
        with op(voor):
            tel_mee(anouk, adressen(1_000))
            with pytest.raises(MailbudgetOp):
                tel_mee(anouk, adressen(1))
        with op(na):
            tel_mee(anouk, adressen(1_000))


def test_een_account_opnieuw_maken_geeft_geen_nieuw_budget(na_commit):
    weg = factories.gebruiker("Weg", email="weg@voorbeeld.example")
    tel_mee(weg, adressen(1_000))

    # Deleting the account itself always goes, and mails that.
    assert [aan for aan, _ in na_commit(verwijder_account, by=weg)] == ["weg@voorbeeld.example"]
    with pytest.raises(MailbudgetOp):
        tel_mee(factories.gebruiker("Terug", email="Weg@voorbeeld.example"), adressen(1))


def test_de_teller_kent_geen_adres_en_is_de_volgende_dag_weg(anouk):
    vandaag, morgen = datetime(2026, 3, 2, 9, 0, tzinfo=UTC), datetime(2026, 3, 3, 9, 0, tzinfo=UTC)
    with op(vandaag):
        tel_mee(anouk, ["bo@voorbeeld.example"])
    eerste = list(Mailteller.objects.values_list("sleutel", flat=True))
    assert not any("bo@" in str(rij) or "anouk" in str(rij).lower() for rij in Mailteller.objects.values_list())

    with op(morgen):
        tel_mee(anouk, ["bo@voorbeeld.example"])
        # Of another day another hash, so that nobody can follow an address.
        assert Mailteller.objects.filter(sleutel__in=eerste).count() == len(eerste)
        assert Mailteller.objects.count() == 2 * len(eerste)
        for proef in (True, False):
            [gedaan] = [een for een in ruim_op(morgen, proef=proef) if een.wat == "tellers van verstuurde mail"]
            assert gedaan.aantal == 2
    assert {rij.dag.isoformat() for rij in Mailteller.objects.all()} == {"2026-03-03"}


@pytest.mark.parametrize(
    ("regel", "velden"),
    [("mailteller_telt_iets", {"sleutel": ""}), ("mailteller_een_keer", {"sleutel": "a" * 64})],
)
def test_de_database_telt_iets_en_dat_een_keer(regel, velden):
    Mailteller.objects.create(dag="2026-03-02", sleutel="a" * 64)
    with (
        pytest.raises(IntegrityError, match=regel if connection.vendor == "postgresql" else None),
        transaction.atomic(),
    ):
        Mailteller.objects.create(dag="2026-03-02", **velden)


def test_een_actie_die_niet_past_is_helemaal_niet_gedaan(anouk, regio, monkeypatch, na_commit):
    monkeypatch.setattr(mailbudget, "PER_DAG", 1)
    assert len(na_commit(nodig_lid_uit, by=anouk, regio=regio, email="bo@voorbeeld.example", naam="Bo", rol="lid")) == 1

    def tweede(**wat):
        with pytest.raises(ActieFout, match="Je verstuurde vandaag al 1 mails"), transaction.atomic():
            nodig_lid_uit(**wat)

    assert na_commit(tweede, by=anouk, regio=regio, email="jo@voorbeeld.example", naam="Jo", rol="lid") == []
    # The one that fitted was asked; of the other there is nothing.
    assert [voorstel.email for voorstel in regio.voorstellen.all()] == ["bo@voorbeeld.example"]


def test_een_mail_kent_wie_hem_veroorzaakt_ook_in_de_tekst(anouk, regio, na_commit, mailoutbox):
    bo = factories.gebruiker("Bo")
    assert na_commit(mail_allen, sjabloon="rechten_veranderd", wie=[bo, bo], door=anouk, regio=regio, rol="lid")
    assert "Anouk" in mailoutbox[0].body
    assert sorted(Mailteller.objects.values_list("aantal", flat=True)) == [2, 2]


def test_mailen_kan_niet_zonder_te_zeggen_door_wie(anouk, regio):
    with pytest.raises(TypeError, match="door"):
        mail_na("rechten_veranderd", anouk, regio=regio, rol="lid")


# At once


def tegelijk(aantal: int, werk):
    start = Barrier(aantal)

    def doe(nummer):
        try:
            # Else who connects first is ready before the next begins.
            connection.ensure_connection()
            start.wait(timeout=10)
            with transaction.atomic():
                werk(nummer)
                # The rest of the action.
                Event().wait(0.1)
            return "gelukt"
        except MailbudgetOp:
            return "geweigerd"
        finally:
            connections.close_all()

    with ThreadPoolExecutor(aantal) as groep:
        return sorted(groep.map(doe, range(aantal)))


@pytest.mark.django_db(transaction=True)
def test_twee_verzoeken_tegelijk_komen_er_samen_niet_overheen(monkeypatch):
    monkeypatch.setattr(mailbudget, "PER_DAG", 5)
    anouk = factories.gebruiker("Anouk")
    # The count is there: who makes it anew waits for who made it anyway.
    tel_mee(anouk, adressen(1))

    assert tegelijk(6, lambda nummer: tel_mee(anouk, adressen(3, f"w{nummer}-"))) == ["gelukt"] + ["geweigerd"] * 5
    assert max(Mailteller.objects.values_list("aantal", flat=True)) == 4


@pytest.mark.django_db(transaction=True)
def test_bezoekers_tegelijk_komen_samen_niet_over_de_grens_van_een_ontvanger(monkeypatch):
    monkeypatch.setattr(mailbudget, "PER_ONTVANGER", 2)

    uitkomsten = tegelijk(6, lambda _: tel_mee(None, ["bo@voorbeeld.example"]))

    assert uitkomsten == ["gelukt"] * 2 + ["geweigerd"] * 4


@pytest.mark.django_db(transaction=True)
def test_twee_lijsten_in_een_andere_volgorde_wachten_niet_op_elkaar():
    """On PostgreSQL that would be a deadlock: each twice in its transaction, as naming a researcher does."""
    anouk = factories.gebruiker("Anouk")

    def werk(nummer):
        heen = adressen(30)[:: 1 if nummer % 2 else -1]
        tel_mee(anouk, heen[:15])
        tel_mee(anouk, heen[15:])

    assert tegelijk(4, werk) == ["gelukt"] * 4
