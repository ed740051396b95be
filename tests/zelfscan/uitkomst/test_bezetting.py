"""Who takes which role, who is second and who could learn it: written down after the talk, opened again next round."""

from datetime import timedelta

import pytest
from django.utils import timezone

from regie.mensen.gebeurtenis import Gebeurtenis
from regie.stukken.fouten import Achterhaald
from tests.zelfscan import fabriek
from tests.zelfscan.scan.reeks import onthuld, organisator, ronde_na, sluit
from zelfscan.organiseren.actions.herinneren import herinner_afspraken
from zelfscan.scan.models import Afspraak, Scan
from zelfscan.uitkomst.actions.afspraken import vink_af
from zelfscan.uitkomst.actions.bezetting import leg_bezetting_vast
from zelfscan.uitkomst.bezetting import lees_bezetting
from zelfscan.uitkomst.groepsuitkomst import lees
from zelfscan.uitkomst.leidpagina import plekken_van
from zelfscan.uitkomst.wand import wand_van

pytestmark = pytest.mark.django_db
ANTWOORDEN = ("3333",) * 4


@pytest.fixture
def scan():
    return onthuld(fabriek.scan(), ANTWOORDEN)


def leg_vast(scan, **per_rol):
    leg_bezetting_vast(by=organisator(scan), scan=scan, bezetting=per_rol)


def test_opschrijven_veranderen_en_weer_leegmaken(scan):
    leg_vast(scan, ontwerper={"wie": "De coach", "tweede": "De adviseur"}, dirigent={"leert": "De directeur"})
    leg_vast(scan, ontwerper={"wie": "De leraar"}, dirigent={})

    assert list(scan.bezetting.values_list("onderdeel", "wie", "tweede", "leert")) == [
        ("ontwerper", "De leraar", "", "")
    ]
    gebeurtenissen = Gebeurtenis.objects.over(scan).filter(wat="scan.bezetting")
    assert [(een.van, een.naar) for een in gebeurtenissen] == [(None, None)] * 2


def test_alleen_van_een_rol_zolang_het_gesprek_duurt_en_nooit_tussen_regios(scan):
    for fout in ({"baas": {"wie": "Ria"}}, {"ontwerper_wie": {"wie": "Ria"}}):
        with pytest.raises(Achterhaald):
            leg_vast(scan, **fout)
    regios = fabriek.scan(manier=4, openheid="naam")
    Scan.objects.filter(pk=regios.pk).update(status="onthuld", onthuld_op=timezone.localdate())
    for dicht in (sluit(scan), regios):
        with pytest.raises(Achterhaald):
            leg_vast(dicht, ontwerper={"wie": "De coach"})


def test_de_volgende_ronde_begint_met_wat_de_vorige_keer_stond(client, scan):
    leg_vast(scan, ontwerper={"wie": "De coach", "later": timezone.localdate()})
    nu = onthuld(ronde_na(sluit(scan)), ANTWOORDEN)
    client.force_login(organisator(nu))

    beeld = lees_bezetting(nu)
    pagina = client.get(f"/mijn/scans/{nu.pk}/uitkomst/")
    scherm = client.get(f"/s/{nu.code}/scherm/")
    leg_vast(nu, dirigent={"wie": "De wethouder"})

    assert beeld.begin == {"ontwerper_wie": "De coach", "ontwerper_tweede": "", "ontwerper_leert": ""}
    assert "Wie welke rol nam" in pagina.text
    assert "Dit spraken we de vorige keer af. Klopt het nog?" in scherm.text
    # What was taken out on purpose, does not come back.
    assert {naam for naam, waarde in lees_bezetting(nu).begin.items() if waarde} == {"dirigent_wie"}


@pytest.mark.eenmaal
def test_iedereen_met_de_code_leest_het_ook_in_het_verslag(client, scan):
    leg_vast(scan, verbinder={"wie": "De gezinswerker", "later": timezone.localdate()})
    sluit(scan, dagen_geleden=1)

    for plek in ("scherm", "resultaat", "verslag"):
        tekst = " ".join(client.get(f"/s/{scan.code}/{plek}/").text.split())
        assert "Wie neemt welke rol, en wie is tweede?" in tekst
        assert "De gezinswerker" in tekst
        assert "Nu even niet. We kijken opnieuw op" in tekst


def test_wat_nu_even_niet_hoeft_staat_achteraan_en_is_met_klaar_voorbij(scan):
    later, nu, klaar = (
        Afspraak.objects.create(scan=scan, wat=wat, organisatie="De Linde", **velden)
        for wat, velden in (("Rust", {"later": timezone.localdate()}), ("Bel", {}), ("Af", {"klaar": True}))
    )

    assert list(scan.afspraken.op_volgorde()) == [nu, later, klaar]
    assert vink_af(by=organisator(scan), scan=scan, afspraak=later, klaar=True).later is None


def test_wat_later_mag_wordt_op_die_dag_opnieuw_herinnerd(scan):
    vandaag = timezone.localdate()
    Afspraak.objects.create(scan=scan, wat="Bel", organisatie="De Linde", wanneer=vandaag)
    herinneringen = Gebeurtenis.objects.over(scan).filter(wat="scan.afspraken_herinnerd")

    herinner_afspraken(timezone.now())
    scan.afspraken.update(later=vandaag + timedelta(days=30))
    for dagen, keer in ((20, 1), (30, 2)):
        herinner_afspraken(timezone.now() + timedelta(days=dagen))
        assert herinneringen.count() == keer


def test_tussen_regios_wordt_gevraagd_hoe_zij_het_doen(client):
    regios, gewoon = fabriek.scan(manier=4, openheid="naam"), fabriek.scan()

    assert "Zo doen we het" in client.get(f"/s/{regios.code}/").text
    assert "Zo doen we het" not in client.get(f"/s/{gewoon.code}/").text


def test_wie_leidt_komt_ook_langs_wie_wat_neemt(scan):
    sleutels = [plek.sleutel for plek in plekken_van(wand_van(lees(scan)))]

    assert sleutels[-2:] == ["bezetting", "afspraken"]
