"""Several people in the same moment, each with a connection of their own: nothing is lost, doubled, or left behind."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event
from unittest import mock
from uuid import uuid4

from django.db import connections

from regie.actions.fouten import ActieFout
from regie.models import Gebeurtenis
from tests.zelfscan import fabriek
from tests.zelfscan.aanval import ECHT
from zelfscan.actions import invullen, onthullen
from zelfscan.beeld import lees
from zelfscan.models import Beeld, Invulling, Scan, Score

pytestmark = ECHT
DRIES = dict.fromkeys(fabriek.ROLLEN, 3)


def tegelijk(*werken):
    """Run these in the same moment; returns per one what it returned, or the error it raised."""
    start = Barrier(len(werken))

    def doe(werk):
        try:
            start.wait(timeout=10)
            return werk()
        except ActieFout as fout:
            return fout
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(werken)) as groep:
        return list(groep.map(doe, werken))


def antwoord(scan, *, sleutel=None, apparaat=None):
    return invullen.vul_in(
        scan=scan,
        sleutel=sleutel or uuid4(),
        apparaat=apparaat or uuid4().hex,
        gelezen=invullen.gelezen_van(scan),
        scores=DRIES,
    )


def scan_met(aantal: int) -> Scan:
    scan = fabriek.scan()
    for _ in range(aantal):
        fabriek.invulling(scan)
    return scan


def onthul(scan):
    return onthullen.onthul(by=scan.organisatoren.get().gebruiker, scan=scan)


def test_twee_keer_tegelijk_onthullen_geeft_een_beeld(echte_database):
    scan = scan_met(4)

    uitkomsten = tegelijk(lambda: onthul(scan), lambda: onthul(scan))

    assert sorted(type(uitkomst).__name__ for uitkomst in uitkomsten) == ["Achterhaald", "Scan"]
    assert Beeld.objects.count() == Gebeurtenis.objects.filter(wat="scan.onthuld").count() == 1


def test_van_twee_bijna_gelijke_scans_die_tegelijk_onthuld_worden_wacht_er_een(echte_database):
    """Else each would see the other open, and nobody was asked anything (privacy 9)."""
    eerste = scan_met(4)
    tweede = fabriek.scan(organisator=eerste.organisatoren.get().gebruiker)
    for _ in range(4):
        fabriek.invulling(tweede)
    for nummer in range(6):
        fabriek.genodigde(eerste, naam=f"Mens {nummer}")
        fabriek.genodigde(tweede, naam=f"Mens {nummer or 'anders'}")

    def traag(*posities, **velden):
        # Long enough for the other to look whether this one is revealed already.
        Event().wait(0.2)
        return maak_beeld(*posities, **velden)

    maak_beeld = onthullen.maak_beeld
    with mock.patch.object(onthullen, "maak_beeld", traag):
        uitkomsten = tegelijk(lambda: onthul(eerste), lambda: onthul(tweede))

    assert sorted(type(uitkomst).__name__ for uitkomst in uitkomsten) == ["NogBevestigen", "Scan"]
    assert Beeld.objects.count() == 1


def test_een_antwoord_tijdens_de_onthulling_komt_te_laat_en_laat_niets_achter(echte_database):
    scan, bezig = scan_met(4), Event()

    def traag(*posities, **velden):
        bezig.set()
        # Long enough for the other to stand before the lock.
        Event().wait(0.2)
        return maak_beeld(*posities, **velden)

    def te_laat():
        bezig.wait(timeout=10)
        return antwoord(scan)

    maak_beeld = onthullen.maak_beeld
    with mock.patch.object(onthullen, "maak_beeld", traag):
        _, uitkomst = tegelijk(lambda: onthul(scan), te_laat)

    assert isinstance(uitkomst, invullen.TeLaat)
    assert lees(scan).aantal == 4
    assert not Invulling.objects.exists()
    assert not Score.objects.exists()


def test_een_onthulling_tijdens_een_antwoord_telt_dat_antwoord_mee(echte_database):
    scan, bezig = scan_met(3), Event()

    def traag(scan):
        bezig.set()
        Event().wait(0.2)
        return zet_vast(scan)

    def onthul_daarna():
        bezig.wait(timeout=10)
        return onthul(scan)

    zet_vast = invullen._zet_vast
    with mock.patch.object(invullen, "_zet_vast", traag):
        tegelijk(lambda: antwoord(scan), onthul_daarna)

    assert lees(scan).aantal == 4
    assert not Invulling.objects.exists()


def test_een_dubbele_klik_geeft_een_antwoord(echte_database):
    scan, sleutel, apparaat = scan_met(0), uuid4(), uuid4().hex

    uitkomsten = tegelijk(*[lambda: antwoord(scan, sleutel=sleutel, apparaat=apparaat)] * 4)

    assert [uitkomst.pk for uitkomst in uitkomsten] == [sleutel] * 4
    assert (Invulling.objects.count(), Score.objects.count()) == (1, 4)


def test_twee_tabbladen_van_een_toestel_geven_een_antwoord(echte_database):
    scan, apparaat = scan_met(0), uuid4().hex

    tegelijk(*[lambda: antwoord(scan, apparaat=apparaat)] * 3)

    assert (Invulling.objects.count(), Score.objects.count()) == (1, 4)


def test_een_zaal_die_tegelijk_verstuurt_komt_helemaal_binnen(echte_database):
    scan = scan_met(0)

    tegelijk(*[lambda: antwoord(scan)] * 8)

    assert (Invulling.objects.count(), Score.objects.count()) == (8, 32)
