"""Several people in the same moment, each with a connection of their own: nothing is lost, doubled, or left behind."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from threading import Barrier, Event
from unittest import mock
from uuid import uuid4

from django.db import connections

from regie.mensen.gebeurtenis import Gebeurtenis
from regie.stukken.fouten import ActieFout
from tests.zelfscan import fabriek
from tests.zelfscan.aanval import ECHT
from zelfscan.meedoen.actions import invullen
from zelfscan.organiseren.actions import deur
from zelfscan.scan.actions import onthullen
from zelfscan.scan.models import Beeld, Invulling, OudeCode, Scan, Score
from zelfscan.scan.ruimte import ALTIJD
from zelfscan.uitkomst.groepsuitkomst import lees

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


def scan_met(aantal: int, **velden) -> Scan:
    scan = fabriek.scan(**velden)
    for _ in range(aantal):
        fabriek.invulling(scan)
    return scan


def onthul(scan, **toch):
    return onthullen.onthul(by=scan.organisatoren.get().gebruiker, scan=scan, **toch)


@contextmanager
def trage_onthulling():
    """A reveal that takes long enough for another to stand before its lock; gives the event that one is under way."""
    bezig, maak_beeld = Event(), onthullen.maak_beeld

    def traag(*posities, **velden):
        bezig.set()
        Event().wait(0.2)
        return maak_beeld(*posities, **velden)

    with mock.patch.object(onthullen, "maak_beeld", traag):
        yield bezig


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

    with trage_onthulling():
        uitkomsten = tegelijk(lambda: onthul(eerste), lambda: onthul(tweede))

    assert sorted(type(uitkomst).__name__ for uitkomst in uitkomsten) == ["NogBevestigen", "Scan"]
    assert Beeld.objects.count() == 1


def test_van_twee_scans_zonder_lijst_die_tegelijk_onthuld_worden_wacht_er_een(echte_database):
    """The first of two is asked nothing while the second is open, so it waits until that one is revealed or not."""
    eerste = scan_met(4, zonder_lijst=True)
    tweede = scan_met(4, organisator=eerste.organisatoren.get().gebruiker)

    def daarna():
        bezig.wait(timeout=10)
        return onthul(eerste)

    with trage_onthulling() as bezig:
        uitkomsten = tegelijk(lambda: onthul(tweede, toch=True), daarna)

    assert [type(uitkomst).__name__ for uitkomst in uitkomsten] == ["Scan", "NogBevestigen"]
    assert Beeld.objects.count() == 1


def test_een_antwoord_tijdens_de_onthulling_komt_te_laat_en_laat_niets_achter(echte_database):
    scan = scan_met(4)

    def te_laat():
        bezig.wait(timeout=10)
        return antwoord(scan)

    with trage_onthulling() as bezig:
        _, uitkomst = tegelijk(lambda: onthul(scan), te_laat)

    assert isinstance(uitkomst, invullen.TeLaat)
    assert lees(scan).aantal == 4
    assert not Invulling.objects.exists()
    assert not Score.objects.exists()


def test_intrekken_tijdens_de_onthulling_komt_te_laat_en_zegt_dat(echte_database):
    """Who hears that an answer was withdrawn, is not in the outcome."""
    scan = scan_met(3)
    fabriek.invulling(scan, apparaat="a" * 64)

    def te_laat():
        bezig.wait(timeout=10)
        return invullen.trek_in(scan=scan, apparaat="a" * 64)

    with trage_onthulling() as bezig:
        _, uitkomst = tegelijk(lambda: onthul(scan), te_laat)

    assert isinstance(uitkomst, invullen.TeLaat)
    assert lees(scan).aantal == 4


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


def soorten(uitkomsten) -> list[str]:
    return sorted(type(uitkomst).__name__ for uitkomst in uitkomsten)


def test_om_de_laatste_plek_vechten_er_vier_en_een_krijgt_hem(echte_database):
    scan = fabriek.scan()
    Invulling.objects.bulk_create(Invulling(scan=scan) for _ in range(ALTIJD - 1))

    uitkomsten = tegelijk(*[lambda: antwoord(scan)] * 4)

    assert soorten(uitkomsten) == ["Invulling", "Vol", "Vol", "Vol"]
    assert (Invulling.objects.count(), Score.objects.count()) == (ALTIJD, 4)


def test_twee_keer_tegelijk_opnieuw_beginnen_wist_een_keer(echte_database):
    scan = scan_met(3)
    by = scan.organisatoren.get().gebruiker

    uitkomsten = tegelijk(*[lambda: deur.begin_opnieuw(by=by, scan=scan, keer=0)] * 2)

    assert soorten(uitkomsten) == ["Achterhaald", "Scan"]
    assert Scan.objects.get().opnieuw == 1
    assert Gebeurtenis.objects.filter(wat="scan.opnieuw").count() == 1


def test_een_antwoord_tijdens_opnieuw_beginnen_komt_daarna_en_blijft_heel(echte_database):
    scan, bezig = scan_met(3), Event()
    by = scan.organisatoren.get().gebruiker

    def traag(scan, **velden):
        bezig.set()
        Event().wait(0.2)
        return wis_antwoorden(scan, **velden)

    def antwoord_daarna():
        bezig.wait(timeout=10)
        return antwoord(scan)

    wis_antwoorden = deur.wis_antwoorden
    with mock.patch.object(deur, "wis_antwoorden", traag):
        tegelijk(lambda: deur.begin_opnieuw(by=by, scan=scan, keer=0), antwoord_daarna)

    assert (Invulling.objects.count(), Score.objects.count()) == (1, 4)
    nu = Scan.objects.get()
    assert (nu.opnieuw, nu.vast) == (1, True)


def test_een_antwoord_tijdens_het_wisselen_van_de_code_komt_niet_meer_binnen(echte_database):
    scan, bezig = scan_met(0), Event()
    by, oud = scan.organisatoren.get().gebruiker, scan.code

    def traag():
        bezig.set()
        Event().wait(0.2)
        return vrije_code()

    def antwoord_daarna():
        bezig.wait(timeout=10)
        return antwoord(scan)

    vrije_code = deur.vrije_code
    with mock.patch.object(deur, "vrije_code", traag):
        uitkomsten = tegelijk(lambda: deur.geef_nieuwe_code(by=by, scan=scan, oud=oud), antwoord_daarna)

    assert soorten(uitkomsten) == ["CodeVervangen", "Scan"]
    assert not Invulling.objects.exists()


def test_twee_keer_tegelijk_een_nieuwe_code_geeft_er_een(echte_database):
    scan = scan_met(0)
    by, oud = scan.organisatoren.get().gebruiker, scan.code

    uitkomsten = tegelijk(*[lambda: deur.geef_nieuwe_code(by=by, scan=scan, oud=oud)] * 2)

    assert soorten(uitkomsten) == ["Achterhaald", "Scan"]
    assert [rij.pk for rij in OudeCode.objects.all()] == [oud]


def test_een_deur_die_dichtgaat_laat_niemand_meer_door(echte_database):
    scan, bezig = scan_met(0), Event()
    by = scan.organisatoren.get().gebruiker

    def traag(_objects, **velden):
        bezig.set()
        Event().wait(0.2)
        return schrijf(**velden)

    def antwoord_daarna():
        bezig.wait(timeout=10)
        return antwoord(scan)

    schrijf = Gebeurtenis.objects.schrijf
    with mock.patch.object(type(Gebeurtenis.objects), "schrijf", traag):
        uitkomsten = tegelijk(lambda: deur.zet_deur(by=by, scan=scan, dicht=True), antwoord_daarna)

    assert soorten(uitkomsten) == ["DeurDicht", "Scan"]
    assert not Invulling.objects.exists()
