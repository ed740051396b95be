"""What somebody sees who looks twice, asks for more than the page offers, or answers to see what comes back."""

from unittest.mock import ANY

import pytest

from regie.mensen.gebeurtenis import Gebeurtenis
from tests.zelfscan import fabriek
from zelfscan.instrumenten.knelpunten import SLEUTELS
from zelfscan.meedoen.actions.invullen import gelezen_van, trek_in, vul_in
from zelfscan.scan.toestel import hash_van

from . import zaal
from .kamers import ADRES, EERST, GEWISSELD, HEEL_ANDERS, SLEUTEL, formulier, scan_nu, verschillen
from .oppervlakken import oppervlakken

pytestmark = pytest.mark.django_db
# What an attacker would try: to split, to sort, to ask for one person, another moment, or another form of the same.
GRAAG_MEER = (
    "?domein=zorg&partij=school&organisatie=De+Linde&per=persoon&sort=created_at&order=id&groepeer=domein&ronde=1&fase=onthuld"
    "&status=gesloten&format=json&debug=1&blok=overig&alles=1&openheid=naam&voor=2026-01-01&na=2026-01-01&limit=1&id=1&pagina=2"
)


def antwoord(cijfers: str, toestel: str = zaal.TOESTEL, **velden):
    scan = scan_nu()
    scores = fabriek.scores(scan.instrument_nu, cijfers)
    wie = {"scan": scan, "sleutel": SLEUTEL, "apparaat": hash_van(scan, toestel), "gelezen": gelezen_van(scan)}
    return vul_in(**wie, scores=scores, domein="onderwijs", laag="leiding", **velden)


def test_opnieuw_invullen_en_intrekken_is_nergens_aan_te_zien(kijkers, scherp):
    """Somebody who keeps an eye on everything between two moments sees nothing but the number that is in."""
    with kijkers.in_zaal(EERST, **scherp, fase="open"):
        eerst, gebeurd = kijkers.bekijk_alles(), Gebeurtenis.objects.count()

        teksten = fabriek.teksten(scherp["instrument"], {-1: "Ik dacht nog eens na.", "kans": "Begin klein."})
        antwoord("5051", teksten=teksten, knelpunten=dict.fromkeys(SLEUTELS, "vaak"))
        assert verschillen(eerst, kijkers.bekijk_alles()) == []

        trek_in(scan=scan_nu(), apparaat=hash_van(scan_nu(), zaal.TOESTEL))
        antwoord("1115", toestel="een ander toestel")
        # Only the device itself sees that its own answer is gone.
        assert [naam for naam in verschillen(eerst, kijkers.bekijk_alles()) if "(deelnemer)" not in naam] == []
        assert Gebeurtenis.objects.count() == gebeurd


@pytest.mark.eenmaal
@pytest.mark.parametrize("fase", zaal.FASEN)
def test_wie_meer_vraagt_krijgt_hetzelfde(kijkers, scherp, fase):
    """No address filters, sorts or splits; what is asked for is not even looked at."""
    with kijkers.in_zaal(EERST, **scherp, fase=fase):
        anders = []
        for oppervlak in oppervlakken(scherp["instrument"]):
            if oppervlak.mens != "bezoeker" or oppervlak.pad.endswith(".pdf"):
                continue
            vraag = GRAAG_MEER.replace("?", "&", 1) if "?" in oppervlak.pad else GRAAG_MEER
            meer = kijkers.bekijk(type(oppervlak)(oppervlak.naam, oppervlak.pad + vraag, oppervlak.mens))
            if meer != kijkers.bekijk(oppervlak):
                anders.append(str(oppervlak))

    assert anders == []


@pytest.mark.eenmaal
@pytest.mark.parametrize("wat", ["nieuw", "opnieuw", "fout", "te laat"])
def test_wat_terugkomt_na_versturen_hangt_niet_van_de_anderen_af(kijkers, scherp, wat):
    """Thanks with the own mirror, the form with an error, or that it came too late: the same in every room."""
    fase, kamers = ("onthuld", (EERST, GEWISSELD)) if wat == "te laat" else ("open", (EERST, HEEL_ANDERS))
    gezien = []
    for kamer in kamers:
        with kijkers.in_zaal(kamer, **scherp, fase=fase):
            data = formulier(scan_nu(), "1355")
            if wat == "fout":
                eerste = scherp["instrument"].gescoord[0]
                data |= {eerste.sleutel: "", eerste.tekstvelden[0].naam: "Dit mag niet weg."}
            wie = "deelnemer" if wat == "opnieuw" else "bezoeker"
            gezien.append(kijkers.verstuur(wie, ADRES, data))

    assert gezien[0][0] == 200
    assert gezien[0] == gezien[1]


@pytest.mark.eenmaal
@zaal.elk_instrument
def test_een_toelichting_komt_nooit_op_het_scherm_voor_de_zaal(kijkers, instrument):
    teksten = [tekst for mens in EERST.mensen for tekst in mens.teksten.values()]
    for fase in zaal.FASEN:
        with kijkers.in_zaal(EERST, instrument=instrument, openheid="totaal", fase=fase):
            for deel in ("scherm/", "stand/"):
                inhoud = kijkers.browsers["bezoeker"].get(f"{ADRES}{deel}").content.decode()
                assert not any(tekst in inhoud for tekst in teksten), (fase, deel)
            # So they can be found by this test where they may be.
            erbij = kijkers.browsers["bezoeker"].get(f"{ADRES}resultaat/").content.decode()
            assert all(tekst in erbij for tekst in teksten) is (fase != "open")


@pytest.mark.eenmaal
def test_de_peiling_zegt_fase_en_aantal_en_verder_niets(kijkers, scherp):
    with kijkers.in_zaal(EERST, **scherp, fase="open"):
        browser = kijkers.browsers["bezoeker"]
        eerst = browser.get(f"{ADRES}stand/")
        assert eerst.json() == {"fase": "open", "binnen": 13, "van": 14, "zin": "13 van 14 binnen"}

        antwoord("2222")
        niets_nieuws = browser.get(f"{ADRES}stand/", headers={"If-None-Match": eerst.headers["ETag"]})
        assert (niets_nieuws.status_code, niets_nieuws.content) == (304, b"")
    with kijkers.in_zaal(EERST, **scherp, fase="onthuld"):
        assert browser.get(f"{ADRES}stand/").json() == {"fase": "onthuld", "nieuws": ANY}
