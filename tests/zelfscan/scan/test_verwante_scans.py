"""Which scans are compared: those of the same series, region or organiser, whenever they were, and how that is told."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from regie.regios.regio import Regio
from tests import factories
from tests.zelfscan import fabriek
from zelfscan.meedoen.actions.invullen import gelezen_van, vul_in
from zelfscan.meedoen.actions.weigeringen import AndersDanGelezen
from zelfscan.organiseren.actions.genodigden import wis_naam
from zelfscan.organiseren.actions.organisatoren import aanvaard, draag_over, haal_organisator_weg
from zelfscan.organiseren.actions.rondes import volgende_ronde
from zelfscan.organiseren.actions.scans import gelast_af
from zelfscan.scan.models import Organisator, Scan
from zelfscan.scan.rondes import bijna_gelijke, vraag_voor_onthulling, waarschuwingen

from .lijsten import BIJNA, DEEL, NAMEN, met_lijst, onthuld_op, organisator

pytestmark = pytest.mark.django_db


@pytest.fixture
def paar():
    """Two scans of one organiser, open at once, with lists that differ by one person."""
    eerste = met_lijst()
    return eerste, met_lijst(NAMEN[1:], organisator=organisator(eerste), samenwerking="Iets anders")


@pytest.mark.parametrize(("weg", "gewaarschuwd"), [(0, False), (1, True), (3, True), (4, False)])
@pytest.mark.parametrize("dagen_geleden", [0, 300])
def test_een_lijst_die_een_tot_drie_plekken_scheelt_geeft_een_waarschuwing(weg, gewaarschuwd, dagen_geleden):
    eerste = onthuld_op(met_lijst(), dagen_geleden=dagen_geleden)
    tweede = met_lijst(NAMEN[weg:], organisator=organisator(eerste))

    assert any(BIJNA in zin for zin in waarschuwingen(tweede)) is gewaarschuwd
    assert bool(vraag_voor_onthulling(tweede)) is gewaarschuwd


def test_ook_een_scan_van_voor_vijfentwintig_andere_telt():
    """There was a limit of twenty, and who made twenty others was warned of nothing."""
    eerste = onthuld_op(met_lijst(), dagen_geleden=300)
    for _ in range(25):
        rij = met_lijst(NAMEN[:2], organisator=organisator(eerste))
        Scan.objects.filter(pk=rij.pk).update(status="onthuld", onthuld_op=timezone.localdate())

    tweede = met_lijst(NAMEN[1:], organisator=organisator(eerste))

    assert [een.scan for een in bijna_gelijke(tweede)] == [eerste]


def test_alleen_dezelfde_organisator_regio_of_reeks_telt():
    regio = factories.regio()
    eerste = met_lijst(regio=regio)

    assert waarschuwingen(met_lijst(NAMEN[1:])) == []
    assert waarschuwingen(met_lijst(NAMEN[1:], regio=factories.regio("Elders"))) == []
    assert waarschuwingen(met_lijst(NAMEN[1:], regio=regio))
    tweede = met_lijst(NAMEN[1:])
    assert waarschuwingen(tweede) == []
    # Who organises along.
    Organisator.objects.create(scan=tweede, gebruiker=organisator(eerste))
    assert waarschuwingen(tweede)


@pytest.mark.parametrize("hoe", ["overgedragen", "weggegaan", "weggehaald"])
def test_een_scan_uit_handen_geven_neemt_de_waarschuwing_niet_weg(hoe):
    """Whoever made both lists knows how they differ, also when somebody else finishes one of them."""
    wie, ander = factories.gebruiker(), factories.gebruiker()
    eerste = met_lijst(organisator=wie)
    if hoe == "overgedragen":
        aanvaard(by=ander, voorstel=draag_over(by=wie, scan=eerste, email=ander.email))
    else:
        fabriek.organisator(eerste, ander)
        rij = eerste.organisatoren.get(gebruiker=wie)
        haal_organisator_weg(by=wie if hoe == "weggegaan" else ander, organisator=rij)
    assert [rij.gebruiker for rij in eerste.organisatoren.all()] == [ander]

    tweede = met_lijst(NAMEN[1:], organisator=wie)

    assert [een.scan for een in bijna_gelijke(tweede)] == [eerste]
    assert [een.scan for een in bijna_gelijke(eerste)] == [tweede]
    # Also when both are in other hands by now.
    aanvaard(by=(derde := factories.gebruiker()), voorstel=draag_over(by=wie, scan=tweede, email=derde.email))
    assert [een.scan for een in bijna_gelijke(tweede)] == [eerste]
    assert bijna_gelijke(met_lijst(NAMEN[1:])) == []


@pytest.mark.parametrize(("eerste", "tweede"), [("Oud", "Nieuw"), ("Nieuw", "Oud"), ("Oud", "Zusje"), ("Oud", "Oud")])
def test_regios_die_samengingen_zijn_een_regio(eerste, tweede):
    regios = {naam: factories.regio(naam) for naam in ("Oud", "Nieuw", "Zusje", "Elders")}
    met_lijst(regio=regios[eerste])
    opgegaan = Regio.objects.filter(pk__in=[regios["Oud"].pk, regios["Zusje"].pk])
    opgegaan.update(samengevoegd_in=regios["Nieuw"])

    assert waarschuwingen(met_lijst(NAMEN[1:], regio=regios[tweede]))
    assert waarschuwingen(met_lijst(NAMEN[1:], regio=regios["Elders"])) == []


@pytest.mark.parametrize(
    ("eerste", "tweede", "gewaarschuwd"),
    [
        ({"openheid": "domein"}, {"openheid": "laag"}, True),
        ({"openheid": "domein"}, {"openheid": "domein", "samengevoegd": [["jeugdhulp", "zorg"]]}, True),
        ({"openheid": "domein"}, {"openheid": "domein"}, False),
        ({"openheid": "laag"}, {"openheid": "totaal"}, False),
    ],
)
def test_dezelfde_mensen_in_andere_groepen_tellen_ook_met_een_gelijke_lijst(eerste, tweede, gewaarschuwd):
    """Who is the only one in a domein and in a layer stands alone between the two outcomes."""
    een = met_lijst(**eerste)
    ander = met_lijst(organisator=organisator(een), **tweede)

    gelezen = gelezen_van(ander)
    assert any(BIJNA in zin and "de lijsten zijn gelijk" in zin for zin in waarschuwingen(ander)) is gewaarschuwd
    Scan.objects.filter(pk=een.pk).update(status="onthuld", onthuld_op=timezone.localdate())
    assert bool(vraag_voor_onthulling(ander)) is gewaarschuwd
    # Told before the first answer.
    Scan.objects.filter(pk=een.pk).delete()
    assert (gelezen_van(ander) != gelezen) is gewaarschuwd


@pytest.mark.parametrize(("samen", "gewaarschuwd"), [(4, True), (3, False)])
@pytest.mark.parametrize("tweede", ["laag", "domein", "totaal"])
def test_een_andere_splitsing_telt_vanaf_vier_dezelfde_mensen_wie_er_ook_bij_staan(tweede, samen, gewaarschuwd):
    """Else four invented names on one of the lists, and nobody was warned (privacy 13)."""
    een = met_lijst(openheid="domein")
    Scan.objects.filter(pk=een.pk).update(status="onthuld", onthuld_op=timezone.localdate() - timedelta(days=300))
    verzonnen = [f"Verzonnen {nummer}" for nummer in range(9)]
    ander = met_lijst([*NAMEN[:samen], *verzonnen], organisator=organisator(een), openheid=tweede)
    gewaarschuwd &= tweede == "laag"

    zinnen = [zin for zin in waarschuwingen(ander) if "minstens 4 mensen staan op beide lijsten" in zin]
    assert ["in andere groepen zien" in zin for zin in zinnen] == [True] * gewaarschuwd
    assert ("minstens 4 mensen staan op beide lijsten" in vraag_voor_onthulling(ander)) is gewaarschuwd


def test_wie_er_samen_op_de_lijsten_staan_leest_iedereen_voor_het_eerste_antwoord():
    een = met_lijst([*NAMEN, *"abcd"], openheid="domein")
    ander = met_lijst([*NAMEN[:3], *"efgh"], organisator=organisator(een), openheid="laag")
    gelezen = gelezen_van(ander)

    fabriek.genodigde(ander, naam=NAMEN[3])

    assert gelezen_van(ander) != gelezen
    assert vraag_voor_onthulling(ander) == ""


@pytest.mark.parametrize("namen", [([], []), (NAMEN, []), ([], NAMEN)])
@pytest.mark.parametrize(
    ("tweede", "gewaarschuwd"),
    [("laag", True), ("domein", False), ("totaal", False), ("naam", False)],
)
def test_een_andere_splitsing_zonder_lijst_telt_ook(namen, tweede, gewaarschuwd):
    """Else who makes no list has two splits of the same people, and nobody knows (privacy 13)."""
    een = met_lijst(namen[0], openheid="domein")
    ander = met_lijst(namen[1], organisator=organisator(een), openheid=tweede)

    gelezen = gelezen_van(ander)
    zinnen = [zin for zin in waarschuwingen(ander) if "in andere groepen" in zin]
    assert [("een andere scan die nu open is" in zin, BIJNA in zin) for zin in zinnen] == [(True, False)] * gewaarschuwd
    # Of two without a list the second is asked in any case (privacy 10).
    assert bool(vraag_voor_onthulling(ander)) is (namen == ([], []))
    Scan.objects.filter(pk=een.pk).update(status="onthuld", onthuld_op=timezone.localdate())
    vraag = vraag_voor_onthulling(ander)
    assert ("in andere groepen" in vraag, BIJNA in vraag) == (gewaarschuwd, False)
    # Told before the first answer.
    Scan.objects.filter(pk=een.pk).delete()
    assert (gelezen_van(ander) != gelezen) is (gewaarschuwd or namen == ([], []))


@pytest.mark.parametrize("namen", [[], NAMEN[:2]])
def test_een_andere_splitsing_zonder_lijst_telt_negentig_dagen(namen):
    een = met_lijst(namen, openheid="domein")
    ander = fabriek.scan(organisator=organisator(een), openheid="laag")
    for dagen, telt in ((89, True), (90, False)):
        dag = timezone.localdate() - timedelta(days=dagen)
        Scan.objects.filter(pk=een.pk).update(status="onthuld", onthuld_op=dag)
        assert bool(waarschuwingen(ander)) is telt
        assert bool(vraag_voor_onthulling(ander)) is telt


def test_een_ander_onderwerp_zet_die_waarschuwing_niet_uit():
    een = met_lijst(NAMEN[:2], openheid="domein", thema="geld")
    ander = fabriek.scan(organisator=organisator(een), openheid="laag", thema="thuiszitten")
    assert "in andere groepen" in waarschuwingen(ander)[0]

    Scan.objects.filter(pk=een.pk).update(status="onthuld", onthuld_op=timezone.localdate())
    assert "in andere groepen" in waarschuwingen(ander)[0]
    assert vraag_voor_onthulling(ander) == ""


def test_een_afgelaste_scan_en_een_scan_zonder_lijst_tellen_niet(paar):
    eerste, tweede = paar
    zonder = fabriek.scan(organisator=organisator(eerste))
    assert waarschuwingen(zonder) == []

    gelast_af(by=organisator(eerste), scan=eerste)

    assert waarschuwingen(tweede) == []


def test_binnen_de_reeks_staat_welke_ronde_het_was():
    eerste = onthuld_op(met_lijst(), dagen_geleden=100)
    Scan.objects.filter(pk=eerste.pk).update(status="gesloten", gesloten_op=eerste.onthuld_op)
    tweede = volgende_ronde(by=organisator(eerste), scan=eerste, bijeenkomst=timezone.now())
    assert waarschuwingen(tweede) == []
    assert vraag_voor_onthulling(tweede) == ""

    fabriek.genodigde(tweede, naam="Iemand erbij")

    # Also when somebody else organises this round.
    tweede.organisatoren.update(gebruiker=factories.gebruiker())
    (zin,) = waarschuwingen(tweede)
    assert "bij ronde 1 van deze scan van" in zin


def test_een_deel_van_de_mensen_in_een_eerdere_ronde_is_geen_waarschuwing():
    """Within the series the 90 days are a limit: before those are over, nothing is revealed at all."""
    eerste = onthuld_op(met_lijst(), dagen_geleden=10)
    Scan.objects.filter(pk=eerste.pk).update(status="gesloten", gesloten_op=eerste.onthuld_op)
    over = timezone.now() + timedelta(days=80)
    tweede = volgende_ronde(by=organisator(eerste), scan=eerste, bijeenkomst=over)
    for nummer in range(5):
        fabriek.genodigde(tweede, naam=f"Nieuw {nummer}")

    assert waarschuwingen(tweede) == []


def test_een_naam_wissen_neemt_de_waarschuwing_niet_weg(paar):
    eerste, tweede = paar
    for naam in NAMEN[1:5]:
        wis_naam(by=organisator(eerste), genodigde=eerste.genodigden.get(naam=naam))

    (zin,) = waarschuwingen(tweede)

    assert "de lijsten schelen 1 tot 3 plekken" in zin


def test_tussen_regios_zijn_gelijke_organisaties_van_andere_regios_andere_mensen():
    eerste = fabriek.scan(manier=4, openheid="naam")
    tweede = fabriek.scan(manier=4, openheid="naam", organisator=organisator(eerste))
    for nummer in range(6):
        fabriek.genodigde(eerste, "GGD", partij="jgz", domein="zorg", eigen_regio=f"Regio {nummer}")
        fabriek.genodigde(tweede, "GGD", partij="jgz", domein="zorg", eigen_regio=f"Streek {nummer}")
    assert waarschuwingen(tweede) == []

    for nummer in range(1, 6):
        tweede.genodigden.filter(eigen_regio=f"Streek {nummer}").update(eigen_regio=f"regio {nummer}")
    assert waarschuwingen(tweede)


# A part of the same people, within 90 days.


@pytest.mark.parametrize("anderen", [[], [f"Ander {nummer}" for nummer in range(5)]], ids=["kort", "even lang"])
@pytest.mark.parametrize(("dagen_geleden", "gewaarschuwd"), [(0, True), (89, True), (90, False)])
def test_een_deel_van_de_mensen_telt_tot_negentig_dagen_na_vandaag_wat_er_ook_gepland_is(
    dagen_geleden, gewaarschuwd, anderen
):
    """Planned far away, the reveal may still be today."""
    eerste = onthuld_op(met_lijst(samenwerking="Iets anders"), dagen_geleden=dagen_geleden)
    ver_weg = timezone.now() + timedelta(days=300)
    tweede = met_lijst([*NAMEN[:3], *anderen], organisator=organisator(eerste), bijeenkomst=ver_weg)

    zinnen = waarschuwingen(tweede)

    assert any(DEEL in zin and "minder dan 90 dagen geleden" in zin for zin in zinnen) is gewaarschuwd
    assert not any("Iets anders" in zin for zin in zinnen)
    assert vraag_voor_onthulling(tweede) == ""


def test_een_deel_van_de_mensen_in_een_scan_die_ook_open_is():
    eerste = met_lijst()
    (zin,) = waarschuwingen(met_lijst(NAMEN[:3], organisator=organisator(eerste)))
    assert zin == "Een deel van deze mensen is ook uitgenodigd bij een andere scan die nu open is."
    assert waarschuwingen(met_lijst(NAMEN[:1], organisator=organisator(eerste))) == []


def test_vergelijken_kost_evenveel_vragen_bij_meer_scans(django_assert_max_num_queries, paar):
    for _ in range(10):
        met_lijst(NAMEN[1:], organisator=organisator(paar[0]))

    with django_assert_max_num_queries(3):
        assert len(bijna_gelijke(paar[0])) == 11


def test_een_antwoord_met_een_oud_merk_wordt_geweigerd_en_een_andere_lijst_maakt_niets_uit(paar):
    """The list may grow while people answer; only a warning that is new asks them to read again."""
    eerste, _ = paar
    gelezen = gelezen_van(eerste)
    fabriek.genodigde(fabriek.scan(organisator=organisator(eerste)), naam="Elders")
    assert gelezen_van(eerste) == gelezen
    fabriek.genodigde(eerste, naam="Nog iemand")
    # Two places now: another warning.
    with pytest.raises(AndersDanGelezen):
        vul_in(scan=eerste, sleutel=uuid4(), apparaat="", gelezen=gelezen, scores={})
