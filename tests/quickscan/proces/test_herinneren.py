"""The daily mail: your turn, a week before, late; everything in one mail, and nothing twice."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from quickscan.proces.actions import mensen, stappen
from quickscan.proces.actions.gedeeld import zet_aan_zet
from quickscan.proces.actions.herinneren import herinner
from quickscan.proces.models import Stap
from quickscan.proces.stappen import Partner
from tests import factories
from tests.quickscan import fabriek

pytestmark = pytest.mark.django_db
vandaag = timezone.localdate


@pytest.fixture
def staf():
    return factories.medewerker()


@pytest.fixture
def draai(mailoutbox, django_capture_on_commit_callbacks):
    """Run it, so many days from now; return the mails that went, per address."""

    def doe(over: int = 0) -> dict[str, str]:
        mailoutbox.clear()
        with django_capture_on_commit_callbacks(execute=True):
            herinner(timezone.now() + timedelta(days=over))
        assert len({mail.to[0] for mail in mailoutbox}) == len(mailoutbox), "meer dan één mail aan iemand"
        return {mail.to[0]: f"{mail.subject}\n{mail.body}" for mail in mailoutbox}

    return doe


def zet_termijn(quickscan, sleutel: str, dagen: int) -> None:
    Stap.objects.filter(quickscan=quickscan, sleutel=sleutel).update(termijn=vandaag() + timedelta(days=dagen))


def test_alles_gaat_in_een_mail_en_niets_gaat_twee_keer(draai, staf):
    ronde, onderzoeker = fabriek.ronde(), factories.onderzoeker()
    laat = fabriek.quickscan("onderzoek", in_ronde=ronde, regio=factories.regio("Laat"), onderzoeker=onderzoeker)
    ruim = fabriek.quickscan("factsheet", in_ronde=ronde, regio=factories.regio("Ruim"), onderzoeker=onderzoeker)
    for een in (laat, ruim):
        mensen.zet_begeleider(by=staf, quickscan=een, gebruiker=staf)
    zet_termijn(laat, "onderzoek", -1)
    zet_termijn(ruim, "factsheet", 8)

    mails = draai()
    aan_onderzoeker = mails[onderzoeker.email]
    assert aan_onderzoeker.startswith("Quickscan: er is iets te laat")
    assert aan_onderzoeker.count("Onderzoek van de quickscan Laat") == 2  # late, and news
    assert f"/quickscan/{ruim.pk}/factsheet/" in aan_onderzoeker
    assert "Nog een week" not in aan_onderzoeker
    # Who guides it hears of the delay, and is told nothing of what is not theirs to do.
    assert "Ruim" not in mails[staf.email]
    assert set(mails) == {onderzoeker.email, staf.email}

    assert draai() == {}
    # The day before tomorrow it is a week.
    assert list(draai(over=1)) == [onderzoeker.email]
    assert draai(over=1) == {}


@pytest.mark.eenmaal
@pytest.mark.parametrize(("dagen", "onderwerp"), [(-1, "er is iets te laat"), (0, "nog een week"), (7, "nog een week")])
def test_op_de_dag_zelf_is_een_stap_nog_niet_te_laat(draai, dagen, onderwerp):
    onderzoeker = factories.onderzoeker()
    quickscan = fabriek.quickscan("onderzoek", onderzoeker=onderzoeker)
    zet_termijn(quickscan, "onderzoek", dagen)

    assert draai()[onderzoeker.email].startswith(f"Quickscan: {onderwerp}")


@pytest.mark.eenmaal
def test_een_termijn_die_verschuift_herinnert_opnieuw(draai, staf):
    quickscan = fabriek.quickscan("onderzoek", by=staf)
    zet_termijn(quickscan, "onderzoek", 3)
    assert len(draai()) == 1

    # As it moves in `termijnen.wijzig_termijn`, which takes no day on which nobody works.
    zet_termijn(quickscan, "onderzoek", 5)

    (mail,) = draai().values()
    assert "Nog een week" in mail
    assert "jij bent aan zet" not in mail


@pytest.mark.eenmaal
def test_een_pauze_mailt_niemand(draai, staf):
    quickscan = fabriek.quickscan("onderzoek", by=staf)
    zet_termijn(quickscan, "onderzoek", -10)
    stappen.pauzeer(by=staf, quickscan=quickscan, waarom="Vakantie.")

    assert draai() == {}


@pytest.mark.eenmaal
def test_de_regio_hoort_het_als_zij_aan_zet_is(draai):
    regio = factories.regio()
    contact = factories.lid(regio, rol="contactpersoon").gebruiker
    quickscan = fabriek.quickscan("toetsing", regio=regio)
    zet_aan_zet(quickscan, "toetsing", Partner.REGIO)

    mails = draai()

    assert list(mails) == [contact.email]
    assert "jij bent aan zet" in mails[contact.email]


def test_een_gekozen_regio_zonder_onderzoeker_wacht_op_staf(draai, staf):
    quickscan = fabriek.quickscan("selectie", by=staf)
    fabriek.geef_akkoord(quickscan)
    fabriek.selectie.selecteer(by=staf, quickscan=quickscan)
    assert [stap.sleutel for stap in Stap.objects.wacht_op(staf)] == ["onderzoek"]
    assert staf.email in draai()

    onderzoeker = factories.onderzoeker()
    mensen.voeg_onderzoeker_toe(by=staf, quickscan=quickscan, gebruiker=onderzoeker)
    assert list(draai()) == [onderzoeker.email]
    assert not Stap.objects.wacht_op(staf)


def test_het_commando_en_het_dagelijkse_werk_doen_hetzelfde(capsys):
    fabriek.quickscan("onderzoek")

    call_command("herinner")
    call_command("dagelijks")

    eerst, daarna = [regel for regel in capsys.readouterr().out.splitlines() if "herinneringen aan een quick" in regel]
    assert eerst.endswith(": 1")
    assert daarna.endswith(": 0")
