"""The mail server is away for five minutes, in the middle of a meeting and of `dagelijks`: every mail arrives once."""

from collections import Counter
from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from regie.mensen.gebeurtenis import Gebeurtenis
from regie.mensen.mailserver import Postbode
from regie.mensen.zending import Zending
from tests import factories
from tests.werk import werk
from tests.zelfscan import fabriek
from zelfscan.organiseren.actions.genodigden import herinner, nodig_uit
from zelfscan.organiseren.actions.scans import verplaats
from zelfscan.scan.actions.onthullen import onthul
from zelfscan.scan.models import Antwoordlink, Rapportadres, Scan
from zelfscan.uitkomst.actions.uitkomst import sluit

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]


class Gedood(BaseException):
    """What `kill -9` is to a process: nothing after it runs."""


@pytest.fixture
def anouk():
    return factories.gebruiker("Anouk")


@pytest.fixture
def doe(django_capture_on_commit_callbacks):
    def _doe(actie, *namen, **wat):
        with django_capture_on_commit_callbacks(execute=True):
            return actie(*namen, **wat)

    return _doe


def scan_van(anouk, *namen: str, **velden) -> Scan:
    scan = fabriek.scan(organisator=anouk, **velden)
    for naam in namen:
        fabriek.genodigde(scan, naam=naam.title(), email=f"{naam}@voorbeeld.example")
    return scan


@pytest.fixture
def vanavond(anouk) -> Scan:
    """Everybody is in, and two want the report."""
    scan = scan_van(anouk, samenwerking="De avond")
    for cijfers in ("3333", "4444", "2222", "5555"):
        fabriek.invulling(scan, cijfers)
    for naam in ("els", "fien"):
        Rapportadres.objects.create(scan=scan, email=f"{naam}@voorbeeld.example")
    return scan


def vergeten(anouk) -> Scan:
    """Not revealed for so long that its organiser is warned by `dagelijks`."""
    scan = fabriek.scan(organisator=anouk, bijeenkomst=timezone.now() - timedelta(days=25))
    Scan.objects.filter(pk=scan.pk).update(created_at=timezone.now() - timedelta(days=40))
    return scan


def sterf_bij(monkeypatch, hoeveelste: int) -> None:
    """Let the process die when it has this mail in its hands, before the server has it."""
    echt, keren = Postbode.stuur, []

    def stuur(zelf, bericht):
        keren.append(bericht)
        if len(keren) == hoeveelste:
            raise Gedood
        return echt(zelf, bericht)

    monkeypatch.setattr(Postbode, "stuur", stuur)


def test_vijf_minuten_zonder_mailserver_en_een_werker_die_sterft(
    mailserver, doe, anouk, vanavond, klok, monkeypatch, caplog
):
    vergeten(anouk)
    later, open_ = scan_van(anouk, "gina", "hugo", samenwerking="Later"), scan_van(anouk, "an", "bo", samenwerking="Nu")
    with mailserver.luistert():
        doe(nodig_uit, by=anouk, scan=open_)
    mailserver.ontvangen.clear()
    Antwoordlink.objects.filter(genodigde__scan=open_, genodigde__email="an@voorbeeld.example").update(
        heeft_geantwoord=True
    )

    # The server goes. The meeting and the daily work go on, and nobody has to do anything again.
    doe(herinner, by=anouk, scan=open_)
    doe(onthul, by=anouk, scan=vanavond, toch=True)
    doe(nodig_uit, by=anouk, scan=later)
    doe(verplaats, by=anouk, scan=later, bijeenkomst=later.bijeenkomst + timedelta(days=1), plaats="De Kade")
    doe(sluit, by=anouk, scan=vanavond)
    with pytest.raises(CommandError, match="wachten op een nieuwe poging"):
        doe(call_command, "dagelijks")
    for _ in range(5):
        werk()
        klok.verder(minutes=1)
    assert mailserver.ontvangen == []

    # It is back, and the first worker that has something to do dies of it.
    klok.verder(minutes=1)
    with mailserver.luistert():
        with monkeypatch.context() as even:
            sterf_bij(even, 3)
            with pytest.raises(Gedood):
                werk()
        assert len(mailserver.ontvangen) == 2
        werk()
        assert Zending.objects.onderweg().count() == 1
        for _ in range(18):
            klok.verder(minutes=1)
            werk()
        doe(call_command, "dagelijks")

    geteld = Counter(mailserver.ontvangen)
    assert set(geteld.values()) == {1}
    assert sorted(adres for adres, _ in geteld) == sorted(
        [
            anouk.email,
            "bo@voorbeeld.example",
            "els@voorbeeld.example",
            "fien@voorbeeld.example",
            # Whose invitation waited, reads there when it is now.
            "gina@voorbeeld.example",
            "hugo@voorbeeld.example",
        ]
    )
    assert Gebeurtenis.objects.filter(wat="scan.opruimen_aangekondigd").count() == 1
    assert not Zending.objects.onderweg().exists()
    assert not Zending.objects.niet_bezorgd().exists()
    assert "voorbeeld.example" not in caplog.text
