"""Scans with nearly the same list: what everybody reads before answering, and what is confirmed at the reveal."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from regie.models import Regio
from tests import factories
from tests.pdftekst import tekst_van
from tests.zelfscan import fabriek
from tests.zelfscan.test_meedoen import adres, formulier, verstuur
from zelfscan.actions.genodigden import voeg_genodigden_toe, wis_naam
from zelfscan.actions.invullen import AndersDanGelezen, gelezen_van, vul_in
from zelfscan.actions.onthullen import NogBevestigen, onthul
from zelfscan.actions.rondes import volgende_ronde
from zelfscan.actions.scans import gelast_af
from zelfscan.models import Invulling, Organisator, Scan
from zelfscan.rondes import bijna_gelijke, vraag_voor_onthulling, waarschuwingen

pytestmark = pytest.mark.django_db
NAMEN = [f"Mens {nummer}" for nummer in range(8)]
BIJNA, DEEL = "Bijna dezelfde mensen", "Een deel van deze mensen"


def organisator(scan):
    return scan.organisatoren.first().gebruiker


def met_lijst(namen=NAMEN, **velden) -> Scan:
    scan = fabriek.scan(**velden)
    for naam in namen:
        fabriek.genodigde(scan, naam=naam)
    return scan


def onthuld_op(scan, *, dagen_geleden: int) -> Scan:
    """As if it was revealed then, with an outcome."""
    for _ in range(4):
        fabriek.invulling(scan)
    scan = onthul(by=organisator(scan), scan=scan, toch=True)
    Scan.objects.filter(pk=scan.pk).update(onthuld_op=timezone.localdate() - timedelta(days=dagen_geleden))
    scan.refresh_from_db()
    return scan


@pytest.fixture
def paar():
    """Two scans of one organiser, open at once, with lists that differ by one person."""
    eerste = met_lijst()
    return eerste, met_lijst(NAMEN[1:], organisator=organisator(eerste), samenwerking="Iets anders")


# The scenario: open at once, and the difference of the outcomes would be one person's whole row.


def test_twee_scans_tegelijk_open_die_een_mens_schelen_waarschuwen_allebei_vooraf(client, paar):
    for scan, ander in (paar, paar[::-1]):
        html = " ".join(client.get(adres(scan)).text.split())

        assert "Bijna dezelfde mensen zijn ook uitgenodigd bij een andere scan die nu open is" in html
        assert "de lijsten verschillen 1 plek" in html
        assert html.index(BIJNA) < html.index('name="ontwerper"')
        # Which scan, and who is on the one list only, it does not say.
        (zin,) = waarschuwingen(scan)
        assert not any(woord in zin for woord in (*NAMEN, "De Linde", ander.samenwerking, ander.code))


def test_de_tweede_onthulling_wacht_op_een_bevestiging_en_zegt_waarom(client, paar):
    eerste, tweede = paar
    client.force_login(organisator(eerste))
    for scan in paar:
        for cijfers in ("3333", "4444", "2222", "5555"):
            fabriek.invulling(scan, cijfers)

    # The first waits for nothing: there is no outcome yet to lay it beside.
    assert 'name="toch"' not in client.get(f"/mijn/scans/{eerste.pk}/onthullen/").text
    client.post(f"/mijn/scans/{eerste.pk}/onthullen/")
    eerste.refresh_from_db()
    assert eerste.is_onthuld

    pad = f"/mijn/scans/{tweede.pk}/onthullen/"
    for antwoord in (client.get(pad), client.post(pad), client.post(pad, {"toch": ""})):
        tekst = " ".join(antwoord.text.split())
        assert "Die uitkomst is al te zien" in tekst
        assert "kan het eigen antwoord nu nog intrekken" in tekst
        assert 'name="toch"' in tekst
        tweede.refresh_from_db()
        assert tweede.is_open
        assert tweede.invullingen.count() == 4
    assert "Er is nog niets onthuld" in tekst

    client.post(pad, {"toch": "ja"})
    tweede.refresh_from_db()
    assert tweede.is_onthuld


def test_de_actie_zelf_onthult_de_tweede_niet_zonder_bevestiging(paar):
    eerste, tweede = paar
    onthuld_op(eerste, dagen_geleden=0)
    for _ in range(4):
        fabriek.invulling(tweede)

    with pytest.raises(NogBevestigen, match="de lijsten verschillen 1 plek"):
        onthul(by=organisator(tweede), scan=tweede)

    assert onthul(by=organisator(tweede), scan=tweede, toch=True).is_onthuld


def test_een_formulier_van_voor_de_tweede_lijst_wordt_niet_verstuurd_zonder_de_waarschuwing(client):
    """The second scan is made while somebody of the first has the page open: told before the first answer."""
    eerste = met_lijst()
    gestuurd = formulier(eerste)
    tweede = met_lijst(NAMEN[1:4], organisator=organisator(eerste))
    assert gelezen_van(eerste) == gestuurd["gelezen"]
    voeg_genodigden_toe(
        by=organisator(tweede),
        scan=tweede,
        rijen=[
            {"organisatie": "De Linde", "partij": "school", "domein": "onderwijs", "naam": naam} for naam in NAMEN[4:]
        ],
    )

    html = client.post(adres(eerste), gestuurd).text

    assert "is intussen veranderd" in html
    assert BIJNA in html
    assert not Invulling.objects.exists()
    assert "opgeslagen" in verstuur(client, eerste).text


def test_wie_al_antwoordde_leest_het_bij_terugkomst_en_kan_nog_intrekken(client, paar, monkeypatch):
    eerste, tweede = paar
    Scan.objects.filter(pk=tweede.pk).update(status="afgelast")
    assert BIJNA not in verstuur(client, eerste).text

    Scan.objects.filter(pk=tweede.pk).update(status="open")
    # The page may be some seconds old.
    monkeypatch.setattr("zelfscan.views.bewaard._bewaard", {})
    html = client.get(adres(eerste, "bedankt/")).text

    assert BIJNA in html
    assert "Tot het onthullen kun je je antwoord intrekken" in html


def test_ook_op_het_papieren_formulier_staat_de_waarschuwing(client, paar):
    assert "Bijna dezelfde mensen zijn ook uitgenodigd" in tekst_van(
        client.get(adres(paar[0], "formulier.pdf")).content
    )


def test_wie_organiseert_leest_bij_de_lijst_wat_alle_deelnemers_lezen(client, paar):
    client.force_login(organisator(paar[0]))

    assert BIJNA in client.get(f"/mijn/scans/{paar[0].pk}/genodigden/").text


# Which scans are looked at.


@pytest.mark.parametrize(("weg", "gewaarschuwd"), [(0, False), (1, True), (3, True), (4, False)])
@pytest.mark.parametrize("dagen_geleden", [0, 300])
def test_een_lijst_die_een_tot_drie_plekken_scheelt_geeft_een_waarschuwing(weg, gewaarschuwd, dagen_geleden):
    eerste = onthuld_op(met_lijst(), dagen_geleden=dagen_geleden)
    tweede = met_lijst(NAMEN[weg:], organisator=organisator(eerste))

    assert any(BIJNA in zin for zin in waarschuwingen(tweede)) is gewaarschuwd
    assert bool(vraag_voor_onthulling(tweede)) is gewaarschuwd


def test_ook_een_scan_van_voor_vijftig_andere_telt():
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


@pytest.mark.parametrize(("eerste", "tweede"), [("Oud", "Nieuw"), ("Nieuw", "Oud"), ("Oud", "Zusje"), ("Oud", "Oud")])
def test_regios_die_samengingen_zijn_een_regio(eerste, tweede):
    regios = {naam: factories.regio(naam) for naam in ("Oud", "Nieuw", "Zusje", "Elders")}
    met_lijst(regio=regios[eerste])
    opgegaan = Regio.objects.filter(pk__in=[regios["Oud"].pk, regios["Zusje"].pk])
    opgegaan.update(samengevoegd_in=regios["Nieuw"])

    assert waarschuwingen(met_lijst(NAMEN[1:], regio=regios[tweede]))
    assert waarschuwingen(met_lijst(NAMEN[1:], regio=regios["Elders"])) == []


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

    assert "de lijsten verschillen 1 tot 3 plekken" in zin


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
