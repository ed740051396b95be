"""What a scan is about more precisely: told, fixed, kept over rounds, and part of which scans are compared."""

import io
from pathlib import Path
from zipfile import ZipFile

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from regie.mensen.gebeurtenis import Gebeurtenis
from regie.mensen.mail import maak
from tests import factories
from tests.pdftekst import tekst_van
from tests.regie.regios.regios import browser
from tests.zelfscan import fabriek
from tests.zelfscan.organiseren.maken import NIEUW
from zelfscan.meedoen.actions.invullen import gelezen_van, vul_in
from zelfscan.meedoen.actions.weigeringen import AndersDanGelezen
from zelfscan.organiseren.actions.rondes import volgende_ronde
from zelfscan.organiseren.actions.scans import wijzig_scan
from zelfscan.scan.models import Antwoordlink, Scan
from zelfscan.scan.onderwerp import in_woorden, kan_hetzelfde_zijn
from zelfscan.scan.rondes import bijna_gelijke, vraag_voor_onthulling, waarschuwingen

from .lijsten import BIJNA, DEEL, NAMEN, met_lijst, onthuld_op, organisator

pytestmark = pytest.mark.django_db
ONDERWERP = fabriek.ONDERWERP
WOORDEN = "gemeente Duindorp, thema thuiszitten, 12+ jaar"


@pytest.mark.parametrize(
    ("delen", "woorden"),
    [
        (("", "", ""), ""),
        (("Duindorp", "", ""), "gemeente Duindorp"),
        (("Gemeente Duindorp", "", "0_12"), "Gemeente Duindorp, 0–12 jaar"),
        (("", "geld", "16_plus"), "thema geld, 16+ jaar"),
        (tuple(ONDERWERP.values()), WOORDEN),
    ],
)
def test_een_onderwerp_in_woorden(delen, woorden):
    assert in_woorden(Scan(**dict(zip(ONDERWERP, delen, strict=True)))) == woorden


@pytest.mark.parametrize(
    ("een", "ander", "zelfde"),
    [
        ({}, {}, True),
        ({"thema": "Thuis-zitten"}, {"thema": "thuiszitten."}, True),
        ({"gemeente": "Súdwest-Fryslân"}, {"gemeente": "sudwest fryslan"}, True),
        ({"gemeente": "Gemeente Duindorp"}, {"gemeente": "Duindorp"}, True),
        # What one leaves open, holds the other.
        ({}, ONDERWERP, True),
        ({"thema": "thuiszitten"}, {"levensfase": "12_plus"}, True),
        ({"thema": "thuiszitten"}, {"thema": "geld"}, False),
        ({"levensfase": "0_12"}, {"levensfase": "12_plus"}, False),
        ({"gemeente": "Duindorp", "thema": "geld"}, {"gemeente": "Kadehaven", "thema": "geld"}, False),
    ],
)
def test_twee_onderwerpen_zijn_anders_als_beide_het_zeggen_en_niet_hetzelfde(een, ander, zelfde):
    paar = [Scan(**velden) for velden in (een, ander)]

    assert kan_hetzelfde_zijn(*paar) is zelfde
    assert kan_hetzelfde_zijn(*reversed(paar)) is zelfde


@pytest.mark.eenmaal
def test_het_formulier_vraagt_het_opgevouwen_en_stelt_gemeenten_van_je_regio_voor():
    anouk = factories.gebruiker()
    factories.regio(beheerder=anouk, gemeenten=[factories.gemeente("Duindorp")])
    factories.regio("Van een ander", gemeenten=[factories.gemeente("Kadehaven")])
    client = browser(anouk)

    tekst = client.get(fabriek.MAKEN).text
    assert '<details class="meer veldgroep-meer">' in tekst
    assert '<option value="Duindorp"></option>' in tekst
    assert "Kadehaven" not in tekst
    # What stands in it, stands open.
    fout = client.post(fabriek.MAKEN, NIEUW | {"thema": "thuiszitten", "verwacht": ""}).text
    assert '<details class="meer veldgroep-meer" open>' in fout

    client.post(fabriek.MAKEN, NIEUW | ONDERWERP | {"thema": " thuis\u202ezitten "})
    scan = Scan.objects.get()
    assert scan.onderwerp == WOORDEN
    assert str(scan) == f"Twee scholen en het wijkteam ({WOORDEN})"


def test_de_langste_naam_past_in_de_geschiedenis():
    """PostgreSQL refuses what is too long, so nobody could make such a scan there."""
    langst = {"samenwerking": "s" * 150, "gemeente": "g" * 100, "thema": "t" * 80, "levensfase": "12_plus"}

    assert browser(factories.gebruiker()).post(fabriek.MAKEN, NIEUW | langst).status_code == 302
    gebeurtenis = Gebeurtenis.objects.get(wat="scan.gemaakt")
    gebeurtenis.clean_fields(exclude=["persoon", "van", "naar"])
    assert gebeurtenis.onderwerp_naam.startswith("s" * 150 + " (gemeente g")
    assert gebeurtenis.onderwerp_naam.endswith("…")


@pytest.mark.parametrize("onzin", [{"levensfase": "99"}, {"thema": "a" * 81}, {"gemeente": "a" * 101}])
def test_wat_niet_past_wordt_geen_scan(onzin):
    client = browser(factories.gebruiker())

    assert client.post(fabriek.MAKEN, NIEUW | onzin).status_code == 200
    assert not Scan.objects.exists()


def test_tussen_regios_is_er_geen_gemeente():
    tussen = NIEUW | {"manier": "4", "openheid": "naam", "gemeente": "Duindorp"}

    assert "Laat de gemeente leeg" in browser(factories.gebruiker()).post(fabriek.MAKEN, tussen).text
    assert not Scan.objects.exists()


@pytest.mark.eenmaal
def test_zonder_onderwerp_staat_er_niets_over():
    scan = fabriek.onthulde_scan()

    assert scan.naam == scan.samenwerking
    for tekst in _waar_het_staat(scan).values():
        assert 'class="onderwerp"' not in tekst
        assert "precies over" not in tekst


@pytest.mark.eenmaal
def test_het_onderwerp_staat_overal_waar_de_samenwerking_staat():
    scan = fabriek.onthulde_scan(**ONDERWERP)

    for waar, tekst in _waar_het_staat(scan).items():
        assert "thema thuiszitten, 12+ jaar" in tekst, waar


def _waar_het_staat(scan) -> dict[str, str]:
    """Every page and document that is of this one scan, open and closed, by its address."""
    client = browser(organisator(scan))
    s, m = f"/s/{scan.code}/", f"/mijn/scans/{scan.pk}/"
    adressen = [f"{s}resultaat/", f"{s}scherm/", m, "/mijn/scans/", "/mijn/", f"{m}uitkomst/", f"{m}rondes/"]
    gevonden = {adres: client.get(adres).text for adres in adressen}
    dag = scan.onthuld_op
    Scan.objects.update(status="gesloten", gesloten_op=dag)
    gevonden |= {adres: client.get(adres).text for adres in (f"{s}verslag/", f"{m}volgende-ronde/")}
    gevonden["verslag.pdf"] = " ".join(tekst_van(client.get(f"{s}verslag.pdf").content).split())
    with ZipFile(io.BytesIO(client.get(f"{s}verslag.xlsx").content)) as blad:
        gevonden["xlsx"] = "".join(blad.read(naam).decode() for naam in blad.namelist() if naam.endswith(".xml"))
    Scan.objects.update(status="open", gesloten_op=None, onthuld_op=None)
    open_adressen = [s, f"{m}uitnodigen/", f"{m}genodigden/", f"{m}papier/", f"{s}scherm/"]
    gevonden |= {f"open {adres}": client.get(adres).text for adres in open_adressen}
    for soort in ("poster", "formulier"):
        gevonden[soort] = " ".join(tekst_van(client.get(f"{s}{soort}.pdf").content).split())
    gevonden["agenda"] = client.get(f"{s}agenda.ics").text.replace("\r\n ", "").replace("\\,", ",")
    Scan.objects.update(status="gesloten", gesloten_op=dag, onthuld_op=dag)
    return gevonden


MAILS = sorted(pad.name.removesuffix("_onderwerp.txt") for pad in Path("templates/mail").glob("scan_*_onderwerp.txt"))


@pytest.mark.eenmaal
@pytest.mark.parametrize("sjabloon", MAILS)
def test_elke_mail_noemt_het_onderwerp(sjabloon):
    """Somebody may be asked for two scans of one cooperation, that differ in nothing else."""
    scan = fabriek.scan(**ONDERWERP)
    genodigde = fabriek.genodigde(scan, email="bo@voorbeeld.example")
    link = Antwoordlink.objects.maak(genodigde)

    brief = maak(sjabloon, genodigde, {"scan": scan, "link": link, "door": organisator(scan)})

    assert WOORDEN in " ".join(brief.body.split())
    assert WOORDEN in brief.subject


@pytest.mark.eenmaal
def test_wie_antwoordt_leest_waar_het_alleen_over_gaat():
    scan = fabriek.scan(**ONDERWERP)

    assert f"Het gaat alleen over: <strong>{WOORDEN}</strong>." in browser(None).get(f"/s/{scan.code}/").text


@pytest.mark.eenmaal
@pytest.mark.parametrize("veld", ONDERWERP)
def test_een_ander_onderwerp_is_een_andere_belofte(veld):
    scan = fabriek.scan()
    gelezen = gelezen_van(scan)
    Scan.objects.update(**{veld: ONDERWERP[veld]})

    with pytest.raises(AndersDanGelezen):
        vul_in(scan=scan, sleutel="7f6ad40c-5b0e-4b0c-a3a2-3bb5e1a2a111", apparaat="a", gelezen=gelezen, scores={})
    Scan.objects.update(vast=True)
    with pytest.raises(ValidationError, match="ligt vast"):
        wijzig_scan(by=organisator(scan), scan=scan, **{veld: ""})


@pytest.mark.parametrize("veld", ONDERWERP)
def test_een_reeks_houdt_het_onderwerp(veld):
    eerste = onthuld_op(fabriek.scan(**ONDERWERP), dagen_geleden=100)
    Scan.objects.update(status="gesloten", gesloten_op=eerste.onthuld_op)

    ronde = volgende_ronde(by=organisator(eerste), scan=eerste, bijeenkomst=timezone.now())

    assert ronde.onderwerp == WOORDEN
    with pytest.raises(ValidationError, match="over hetzelfde"):
        wijzig_scan(by=organisator(eerste), scan=ronde, **{veld: ""})
    # The form does not ask what cannot change.
    client = browser(organisator(eerste))
    assert f'name="{veld}"' not in client.get(f"/mijn/scans/{ronde.pk}/wijzigen/").text
    client.post(f"/mijn/scans/{ronde.pk}/wijzigen/", NIEUW | {"samenwerking": "Anders gespeld"})
    ronde.refresh_from_db()
    assert (ronde.samenwerking, ronde.onderwerp) == ("Anders gespeld", WOORDEN)


# Which lists are compared.


def paar(een=None, ander=None) -> tuple[Scan, Scan]:
    """Two scans of one organiser, open at once, with lists that differ by one person."""
    eerste = met_lijst(**(een or {}))
    return eerste, met_lijst(NAMEN[1:], organisator=organisator(eerste), **(ander or {}))


def test_een_scan_van_een_ander_instrument_verraadt_niets(tweede):
    eerste, andere = paar({}, {"instrument": tweede.sleutel})

    assert bijna_gelijke(andere) == []
    assert waarschuwingen(andere) == []
    gelezen = gelezen_van(eerste)
    # Another version asks mostly the same.
    Scan.objects.filter(pk=andere.pk).update(instrument=eerste.instrument, instrument_versie=2)
    assert len(bijna_gelijke(eerste)) == 1
    assert gelezen_van(eerste) != gelezen


@pytest.mark.eenmaal
def test_wie_met_twee_instrumenten_op_een_avond_werkt_leest_geen_waarschuwing(tweede):
    """Not of a part of the people either, and the reveal asks nothing."""
    eerste = onthuld_op(met_lijst(), dagen_geleden=1)
    half = met_lijst(NAMEN[:4], organisator=organisator(eerste), instrument=tweede.sleutel)
    bijna = met_lijst(NAMEN[1:], organisator=organisator(eerste), instrument=tweede.sleutel)

    assert not any(DEEL in zin for zin in waarschuwingen(half) if "nu open" not in zin)
    assert vraag_voor_onthulling(bijna) == ""


def test_hetzelfde_instrument_over_iets_anders_wordt_gezegd_en_niet_bevestigd():
    """What it is about is the organiser's own word: who answers both in the same way can still be seen."""
    eerste, andere = paar({"thema": "thuiszitten"}, {"thema": "geld"})

    (zin,) = waarschuwingen(andere)
    assert BIJNA in zin
    assert "Die gaat over iets anders. Antwoord je daar precies hetzelfde als hier?" in zin
    assert vraag_voor_onthulling(andere) == ""
    onthuld_op(eerste, dagen_geleden=1)
    assert vraag_voor_onthulling(andere) == ""
    assert "Die gaat over iets anders" in waarschuwingen(andere)[0]


@pytest.mark.parametrize("ander", [{"thema": "Thuiszitten!"}, {}, {"levensfase": "12_plus"}])
def test_hetzelfde_instrument_over_hetzelfde_telt_als_een_scan(ander):
    eerste, andere = paar({"thema": "thuiszitten"}, ander)
    onthuld_op(eerste, dagen_geleden=1)

    assert vraag_voor_onthulling(andere)
    assert "iets anders" not in waarschuwingen(andere)[0]


def test_een_deel_van_de_mensen_telt_alleen_over_hetzelfde():
    eerste = onthuld_op(met_lijst(thema="thuiszitten"), dagen_geleden=1)
    wie = organisator(eerste)

    assert waarschuwingen(met_lijst(NAMEN[:3], organisator=wie, thema="geld")) == []
    assert any(DEEL in zin for zin in waarschuwingen(met_lijst(NAMEN[:3], organisator=wie, thema="thuiszitten")))


def test_wie_het_onderwerp_verandert_laat_iedereen_opnieuw_lezen():
    """So nobody can be told of something else and then be compared with it."""
    eerste, andere = paar({"thema": "thuiszitten"}, {"thema": "geld"})
    gelezen = gelezen_van(andere)
    Scan.objects.filter(pk=eerste.pk).update(thema="geld")

    assert gelezen_van(andere) != gelezen
