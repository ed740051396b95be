"""Two scans without a list, soon after one another (privacy 10): told before the first answer, confirmed at the reveal.

Played by an organiser who wants to find out what one person answered, and looks for the way on which nobody is told.
"""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from tests import factories
from tests.inloggen import log_in
from tests.zelfscan import fabriek
from zelfscan.meedoen.actions.invullen import AndersDanGelezen, gelezen_van, vul_in
from zelfscan.organiseren.actions.deur import begin_opnieuw
from zelfscan.organiseren.actions.genodigden import voeg_genodigden_toe
from zelfscan.organiseren.actions.organisatoren import aanvaard, draag_over
from zelfscan.organiseren.actions.rondes import OVERGENOMEN, volgende_ronde
from zelfscan.organiseren.actions.scans import gelast_af
from zelfscan.scan.actions.onthullen import NogBevestigen, onthul
from zelfscan.scan.models import Scan
from zelfscan.scan.rondes import vraag_voor_onthulling, waarschuwingen
from zelfscan.uitkomst.actions.uitkomst import sluit

from .zonder import WIE, antwoorden, nu_scan

pytestmark = pytest.mark.django_db
NOG_EEN = "Deze organisator begon nog een scan zonder lijst."
DIE_OPEN_IS = f"{NOG_EEN} Die is nu open."


def vooraf(by, **anders) -> Scan:
    """A scan that was made the long way, with nobody on its list."""
    return fabriek.scan(organisator=by, **anders)


def antwoord(scan: Scan) -> None:
    """The first one, sent as a participant does."""
    vul_in(scan=scan, sleutel=uuid4(), apparaat=uuid4().hex, gelezen=gelezen_van(scan), scores={"ontwerper": 3})
    scan.refresh_from_db()


def zet_op_de_lijst(scan: Scan, *namen: str) -> None:
    rijen = [WIE | {"domein": "onderwijs", "naam": naam} for naam in namen or ("Bo",)]
    voeg_genodigden_toe(by=scan.organisatoren.get().gebruiker, scan=scan, rijen=rijen)


@pytest.mark.eenmaal
@pytest.mark.parametrize("eerste", [nu_scan, vooraf])
@pytest.mark.parametrize("tweede", [nu_scan, vooraf])
def test_een_tweede_binnen_negentig_dagen_zegt_dat_aan_allen_en_vraagt_om_bevestiging(client, eerste, tweede):
    jo = factories.gebruiker("Jo")
    een, ander, van_bo = eerste(jo), tweede(jo), nu_scan()
    assert waarschuwingen(van_bo) == []
    # Both groups are told, before the first answer.
    for scan in (een, ander):
        assert NOG_EEN in client.get(f"/s/{scan.code}/").text
        assert waarschuwingen(scan)[0].startswith(DIE_OPEN_IS)
        antwoorden(scan)
    with pytest.raises(NogBevestigen, match="nog een scan zonder lijst"):
        onthul(by=jo, scan=ander)
    onthul(by=jo, scan=een)
    assert waarschuwingen(ander)[0].startswith(f"{NOG_EEN} Die is op ")
    log_in(client, jo)
    assert "Bevestig eerst dat de groep dit weet" in client.get(f"/mijn/scans/{ander.pk}/onthullen/").text
    onthul(by=jo, scan=ander, toch=True)


def test_na_negentig_dagen_is_er_niets_meer_te_zeggen():
    jo = factories.gebruiker("Jo")
    een, ander = nu_scan(jo), nu_scan(jo)
    antwoorden(een)
    onthul(by=jo, scan=een)
    for dagen, gezegd in ((89, True), (90, False)):
        Scan.objects.filter(pk=een.pk).update(onthuld_op=timezone.localdate() - timedelta(days=dagen))
        assert bool(waarschuwingen(ander)) is gezegd


def test_wie_las_voor_er_een_tweede_was_leest_opnieuw():
    """Nobody sends a first answer before having been told."""
    jo = factories.gebruiker("Jo")
    scan = nu_scan(jo)
    gelezen = gelezen_van(scan)
    nu_scan(jo)
    with pytest.raises(AndersDanGelezen):
        vul_in(scan=scan, sleutel=uuid4(), apparaat="b" * 64, gelezen=gelezen, scores={"ontwerper": 3})


def test_een_volgende_ronde_heeft_ook_geen_lijst():
    assert "zonder_lijst" in OVERGENOMEN


# What somebody tries who would rather not have it told.


def test_met_een_lijst_voor_het_eerste_antwoord_is_er_niets_te_zeggen():
    jo = factories.gebruiker("Jo")
    nu, met = nu_scan(jo), vooraf(jo)
    assert waarschuwingen(nu)
    zet_op_de_lijst(met)
    antwoord(met)
    assert waarschuwingen(nu) == waarschuwingen(met) == []


def test_een_lijst_na_het_eerste_antwoord_neemt_de_waarschuwing_niet_weg():
    """Who answered read that there is no list; names that come later may be of anybody."""
    jo = factories.gebruiker("Jo")
    nu, later = nu_scan(jo), vooraf(jo)
    antwoord(later)
    zet_op_de_lijst(later, *"ABCDE")
    for scan in (nu, later):
        assert waarschuwingen(scan)[0].startswith(DIE_OPEN_IS)
        antwoorden(scan)
    onthul(by=jo, scan=nu)
    with pytest.raises(NogBevestigen, match="nog een scan zonder lijst"):
        onthul(by=jo, scan=later)


def test_na_opnieuw_beginnen_telt_wie_er_dan_op_de_lijst_staat():
    jo = factories.gebruiker("Jo")
    nu, later = nu_scan(jo), vooraf(jo)
    antwoord(later)
    zet_op_de_lijst(later)
    begin_opnieuw(by=jo, scan=later, keer=0)
    later.refresh_from_db()
    assert waarschuwingen(nu) == waarschuwingen(later) == []


def test_een_ander_onderwerp_of_een_andere_openheid_neemt_hem_niet_weg():
    jo = factories.gebruiker("Jo")
    een = vooraf(jo, thema="geld")
    for anders in ({"thema": "thuiszitten"}, {"openheid": "naam"}, {"manier": 4, "openheid": "naam"}):
        ander = vooraf(jo, **anders)
        assert waarschuwingen(een)[0].startswith(DIE_OPEN_IS)
        assert waarschuwingen(ander)[0].startswith(DIE_OPEN_IS)
        gelast_af(by=jo, scan=ander)
        assert waarschuwingen(een) == []


def test_uit_handen_geven_neemt_hem_niet_weg():
    jo, bo = factories.gebruiker("Jo"), factories.gebruiker("Bo")
    een = vooraf(jo)
    aanvaard(by=bo, voorstel=draag_over(by=jo, scan=een, email=bo.email))
    ander = nu_scan(jo)
    for scan in (een, ander):
        assert waarschuwingen(scan)[0].startswith(DIE_OPEN_IS)


def test_van_de_tweede_vraagt_het_onthullen_een_bevestiging_ook_als_de_eerste_nog_open_is():
    jo = factories.gebruiker("Jo")
    eerste, tweede = vooraf(jo), vooraf(jo)
    assert vraag_voor_onthulling(eerste) == ""
    assert vraag_voor_onthulling(tweede).startswith("Je begon nog een scan zonder lijst. Die is nu open.")


def test_van_veel_scans_staat_er_hoeveel_het_zijn():
    jo = factories.gebruiker("Jo")
    scans = [vooraf(jo) for _ in range(6)]
    assert "nog 5 scans zonder lijst. Daarvan zijn er 5 nu open." in waarschuwingen(scans[0])[0]
    for scan in scans[1:3]:
        antwoorden(scan)
        onthul(by=jo, scan=scan, toch=True)
    (zin,) = waarschuwingen(scans[0])
    assert "Daarvan zijn er 3 nu open en 2 korter dan 90 dagen geleden onthuld." in zin
    assert zin.count("scan") == 1
    # Of the last one all others count, of the first only what can be laid beside it already.
    assert "5 scans" in vraag_voor_onthulling(scans[5])
    assert "2 scans" in vraag_voor_onthulling(scans[0])


def test_een_volgende_ronde_is_geen_tweede_scan():
    """Within the series the 90 days are no warning but a limit."""
    jo = factories.gebruiker("Jo")
    eerste = vooraf(jo)
    antwoorden(eerste)
    eerste = sluit(by=jo, scan=onthul(by=jo, scan=eerste))
    ronde = volgende_ronde(by=jo, scan=eerste, bijeenkomst=timezone.now() + timedelta(days=91))
    assert waarschuwingen(ronde) == []


@pytest.mark.eenmaal
def test_het_kost_een_vraag_hoeveel_scans_er_ook_zijn(django_assert_num_queries):
    jo = factories.gebruiker("Jo")
    scan, *_ = [vooraf(jo) for _ in range(8)]
    with django_assert_num_queries(2):
        assert len(waarschuwingen(scan)) == 1
