"""Each mail reaches the mail server once, or its row says that it did not, and why. The server is real."""

import os
import signal
import smtplib
from unittest import mock

import pytest
from django.db import Error, OperationalError, transaction
from django.utils import timezone

from regie.mensen import bezorgen
from regie.mensen.bezorgen import PAUZES, bezorg, wat_moet
from regie.mensen.gebeurtenis import Gebeurtenis
from regie.mensen.gedeeld import mail_na
from regie.mensen.mailbudget import VANZELF
from regie.mensen.mailserver import ServerWeg, lees_antwoord
from regie.mensen.zending import Zending, Zendingstatus
from regie.site.logboek import Logregel
from regie.site.werker import Werker
from tests import factories
from tests.werk import stand, werk

pytestmark = pytest.mark.django_db


WACHT, BEZIG, AANGENOMEN, NIET = Zendingstatus.values


# What the server says


def test_een_geweigerd_adres_is_niet_bezorgd_en_houdt_niemand_op(mailserver, mensen, verstuur, caplog):
    mailserver.weigert[mensen[1].email] = "550 5.1.1 No such user"
    with mailserver.luistert():
        verstuur(mensen)

    assert stand() == [(AANGENOMEN, "", 0), (NIET, "adres_onbekend", 1), (AANGENOMEN, "", 0)]
    assert mailserver.aan() == sorted([mensen[0].email, mensen[2].email])
    [gebeurd] = Gebeurtenis.objects.filter(wat="mail.mislukt")
    assert gebeurd.zin() == "Regiescan kon een mail aan Bo niet versturen."
    assert "Mail rechten_veranderd is niet bezorgd: adres_onbekend" in caplog.text
    assert "@voorbeeld.example" not in caplog.text


def test_wie_om_geduld_vraagt_krijgt_de_mail_een_minuut_later_een_keer(mailserver, mensen, verstuur, klok):
    mailserver.wacht[mensen[0].email] = 1
    with mailserver.luistert():
        verstuur(mensen)
        assert stand()[0] == (WACHT, "later", 1)
        werk()
        assert mailserver.aan().count(mensen[0].email) == 0
        klok.verder(minutes=1)
        werk()
        werk()

    assert mailserver.aan() == sorted(een.email for een in mensen)
    assert {status for status, *_ in stand()} == {AANGENOMEN}


def test_is_de_server_vijf_minuten_weg_dan_komt_elke_mail_een_keer(mailserver, mensen, verstuur, klok):
    verstuur(mensen)
    assert stand() == [(WACHT, "geen_server", 1)] * 3
    for _ in range(5):
        klok.verder(minutes=1)
        werk()
    assert {status for status, *_ in stand()} == {WACHT}

    with mailserver.luistert():
        klok.verder(minutes=5)
        werk()
        klok.verder(hours=8)
        werk()

    assert mailserver.aan() == sorted(een.email for een in mensen)
    assert {status for status, *_ in stand()} == {AANGENOMEN}


def test_na_de_vijfde_keer_is_het_niet_bezorgd_met_waarom(mailserver, mensen, verstuur, klok):
    verstuur(mensen)
    for nummer, pauze in enumerate(PAUZES, start=1):
        assert stand() == [(WACHT, "geen_server", nummer)] * 3
        klok.verder(seconds=pauze.total_seconds() - 5)
        werk()
        assert stand() == [(WACHT, "geen_server", nummer)] * 3, "te vroeg"
        klok.verder(seconds=5)
        werk()

    assert stand() == [(NIET, "geen_server", 4)] * 3
    assert Gebeurtenis.objects.filter(wat="mail.mislukt").count() == 3
    assert [pauze.total_seconds() / 60 for pauze in PAUZES] == [1, 5, 60, 360]


def test_een_adres_dat_geen_adres_is_is_niet_bezorgd(mailserver, verstuur):
    fout = factories.gebruiker("Fout")
    type(fout).objects.filter(pk=fout.pk).update(email="föut@voorbeeld.example")
    fout.refresh_from_db()
    with mailserver.luistert():
        verstuur([fout, goed := factories.gebruiker("Goed")])

    assert stand() == [(NIET, "adres_fout", 1), (AANGENOMEN, "", 0)]
    assert mailserver.aan() == [goed.email]


def test_een_bijlage_die_niet_te_maken_is_houdt_alleen_die_mail_op(mailserver, mensen, verstuur, caplog):
    with mailserver.luistert():
        verstuur(mensen[:1], bijlagen=(f"{__name__}.stuk",))

    assert stand() == [(NIET, "fout", 1)]
    regels = "\n".join(Logregel().format(regel) for regel in caplog.records)
    assert "Mail rechten_veranderd is niet te maken" in regels
    # Where it broke, and not what broke it.
    assert "in stuk" in regels
    assert "builtins.ZeroDivisionError" in regels
    assert "an@voorbeeld.example" not in regels


def stuk(context):
    wie = "an@voorbeeld.example"
    raise ZeroDivisionError(wie)


@pytest.mark.parametrize(
    ("fout", "reden", "klaar"),
    [
        (smtplib.SMTPRecipientsRefused({"a": (550, b"unknown")}), "adres_onbekend", True),
        (smtplib.SMTPRecipientsRefused({"a": (550, b"5.7.1 policy")}), "geweigerd", True),
        (smtplib.SMTPRecipientsRefused({"a": (552, b"full")}), "mailbox_vol", True),
        (smtplib.SMTPRecipientsRefused({"a": (550, b"5.2.2 over quota")}), "mailbox_vol", True),
        (smtplib.SMTPRecipientsRefused({"a": (452, b"4.2.2 full")}), "later", False),
        (smtplib.SMTPDataError(554, b"spam"), "geweigerd", True),
        (smtplib.SMTPDataError(451, b"busy"), "later", False),
        (smtplib.SMTPServerDisconnected("weg"), "later", False),
        (TimeoutError("traag"), "later", False),
        (smtplib.SMTPNotSupportedError("SMTPUTF8"), "adres_fout", True),
        (UnicodeError("idna"), "adres_fout", True),
        (KeyError("x"), "fout", True),
    ],
    ids=lambda waarde: type(waarde).__name__ if isinstance(waarde, Exception) else str(waarde),
)
def test_wat_een_antwoord_van_de_server_betekent(fout, reden, klaar):
    assert lees_antwoord(fout) == (reden, klaar)


def test_wil_de_server_ons_niet_dan_wacht_iedereen():
    with pytest.raises(ServerWeg):
        lees_antwoord(smtplib.SMTPSenderRefused(530, b"log in first", "wij@voorbeeld.example"))


# Once


def test_een_mail_die_een_ander_al_deed_gaat_niet_nog_eens(mailserver, mensen, verstuur):
    with mailserver.luistert():
        verstuur(mensen)
        bezorg(list(Zending.objects.values_list("pk", flat=True)))
        Zending.objects.update(status=BEZIG)
        bezorg(list(Zending.objects.values_list("pk", flat=True)))

    assert len(mailserver.ontvangen) == 3


def test_wat_niet_doorgaat_mailt_niemand(mailoutbox, mensen):
    with transaction.atomic():
        mail_na("rechten_veranderd", mensen[0], door=VANZELF, rol="lid")
        transaction.set_rollback(True)

    assert Zending.objects.count() == 0


def test_valt_de_site_weg_na_het_opslaan_dan_gaat_de_mail_alsnog(mailserver, mensen):
    """The mail stands in the same transaction as what it is about, so it cannot be lost between the two."""
    regio = factories.regio("De Liemers")
    mail_na("rechten_veranderd", mensen[0], door=VANZELF, regio=regio, rol="lid")

    with mailserver.luistert():
        werk()

    assert mailserver.aan() == [mensen[0].email]


def test_een_mail_van_een_afgebroken_proces_gaat_nog_een_keer_en_dan_niet_meer(mailserver, mensen, klok):
    mail_na("rechten_veranderd", mensen[0], door=VANZELF, regio=factories.regio("De Liemers"), rol="lid")
    [mail] = Zending.objects.all()
    eerst = bezorgen.kenmerk(mail)

    def begonnen():
        Zending.objects.update(status=BEZIG, weer_op=None, veranderd_op=timezone.now())

    begonnen()
    klok.verder(minutes=14)
    assert bezorgen.neem_terug(timezone.now()) == 0
    klok.verder(minutes=2)
    assert bezorgen.neem_terug(timezone.now()) == 1
    assert (stand(), Zending.objects.get().hervat) == ([(WACHT, "", 0)], True)
    with mailserver.luistert():
        bezorg(wat_moet(timezone.now()))
    # The same mail, so who has it twice sees it once.
    assert mailserver.kenmerken == [eerst]

    begonnen()
    klok.verder(minutes=16)
    assert bezorgen.neem_terug(timezone.now()) == 0
    assert stand() == [(NIET, "afgebroken", 0)]


def test_start_de_database_opnieuw_als_de_server_net_ja_zei_dan_weten_we_dat_nog(
    mailserver, mensen, verstuur, monkeypatch
):
    echt, keren = bezorgen._leg_vast, []

    def eerst_weg(*wat):
        keren.append(wat)
        if len(keren) == 1:
            raise OperationalError("server closed the connection unexpectedly")
        echt(*wat)

    monkeypatch.setattr(bezorgen, "_leg_vast", eerst_weg)
    monkeypatch.setattr(bezorgen, "NOTEER_NA", (0, 0.01))
    monkeypatch.setattr(bezorgen, "connection", NooitInTransactie())
    with mailserver.luistert():
        verstuur(mensen[:1])

    assert (len(keren), len(mailserver.ontvangen), stand()) == (2, 1, [(AANGENOMEN, "", 0)])


class NooitInTransactie:
    """The test itself is one."""

    in_atomic_block = False

    def close(self):
        pass


def test_een_fout_van_de_database_wordt_geen_fout_van_de_mail(mailserver, mensen, monkeypatch, verstuur):
    def weg(*_):
        raise OperationalError("weg")

    monkeypatch.setattr(bezorgen, "maak", weg)
    mail_na("rechten_veranderd", mensen[0], door=VANZELF, rol="lid")
    with mailserver.luistert(), pytest.raises(Error):
        bezorg(wat_moet(timezone.now()))

    assert stand() == [(BEZIG, "", 0)]


def test_wie_gevraagd_wordt_te_stoppen_maakt_de_mail_af_en_begint_geen_nieuwe(mailserver, mensen):
    for mens in mensen:
        mail_na("rechten_veranderd", mens, door=VANZELF, regio=factories.regio("De Liemers"), rol="lid")
    Zending.objects.exclude(sjabloon="rechten_veranderd").delete()
    werker = Werker(interval=0, eenmaal=True, worker_id="proef")
    gewoon = {soort: signal.getsignal(soort) for soort in (signal.SIGTERM, signal.SIGINT, signal.SIGQUIT)}
    mailserver.na_aannemen = lambda: os.kill(os.getpid(), signal.SIGTERM)
    try:
        werker.configure_signals()
        with mailserver.luistert(), mock.patch("regie.site.werker.close_old_connections"):
            werker.run()
    finally:
        for soort, doe in gewoon.items():
            signal.signal(soort, doe)

    assert len(mailserver.ontvangen) == 1
    assert sorted(status for status, *_ in stand()) == [AANGENOMEN, WACHT, WACHT]
