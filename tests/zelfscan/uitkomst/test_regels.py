"""Lines by name that an organiser hides: gone from every surface, told everywhere, and back when shown again."""

from io import BytesIO
from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied
from openpyxl import load_workbook

from regie.mensen.gebeurtenis import Gebeurtenis
from regie.stukken.fouten import Achterhaald
from tests import factories
from tests.pdftekst import tekst_van
from tests.regie.regios.regios import browser
from tests.zelfscan import fabriek
from zelfscan.meedoen.actions.invullen import vul_achteraf_in
from zelfscan.scan.actions.onthullen import onthul
from zelfscan.scan.models import Beeldregel
from zelfscan.uitkomst.actions.regels import verberg_regels
from zelfscan.uitkomst.actions.uitkomst import sluit

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]
NAAM, TEKST, REGIO = "De Kwetsende Club", "Wat een stel prutsers.", "Verweggistan"
DRIES = dict.fromkeys(fabriek.ROLLEN, 3)
EEN = "1 regel is door de organisator verborgen."
ONVERANDERD = "De aantallen zijn gebleven zoals ze bij het onthullen waren."


def organisator(scan):
    return scan.organisatoren.get().gebruiker


@pytest.fixture(params=["voor", "na", "regios"])
def scan(request):
    """A closed scan with one hurtful line: from before the reveal, from after it, or between regions."""
    manier = 4 if request.param == "regios" else 3
    scan = fabriek.scan(openheid="naam", manier=manier)
    elders = {"eigen_regio": "Noord"} if manier == 4 else {}
    for _ in range(3):
        fabriek.invulling(scan, "2222", **elders)
    wie = {"organisatie": NAAM, "partij": "school", "domein": "onderwijs"} | ({"eigen_regio": REGIO} if elders else {})
    if request.param != "na":
        fabriek.invulling(scan, "5555", teksten={"verbinder": TEKST}, **wie)
    scan = onthul(by=organisator(scan), scan=scan)
    if request.param == "na":
        scores = dict.fromkeys(fabriek.ROLLEN, 5)
        vul_achteraf_in(scan=scan, sleutel=uuid4(), scores=scores, teksten={"verbinder": TEKST}, **wie)
    return sluit(by=organisator(scan), scan=scan)


def regel_van(scan) -> Beeldregel:
    return scan.beeldregels.get(organisatie=NAAM)


def oppervlakken(client, scan) -> dict[str, str]:
    """All that everybody with the code can read of it, as text."""
    s, eigen = f"/s/{scan.code}/", browser(organisator(scan))
    boek = load_workbook(BytesIO(client.get(f"{s}verslag.xlsx").content))
    return {
        **{pad: client.get(f"{s}{pad}").text for pad in ("scherm/", "resultaat/", "verslag/")},
        "verslag.pdf": " ".join(tekst_van(client.get(f"{s}verslag.pdf").content).split()),
        "verslag.xlsx": str([[cel.value for cel in rij] for blad in boek for rij in blad.iter_rows()]),
        "rol": eigen.get(f"/mijn/scans/{scan.pk}/uitkomst/rol/verbinder/").text,
    }


def aantallen(scan) -> dict:
    return scan.beeld.inhoud


def test_een_verborgen_regel_staat_nergens_en_dat_staat_er_wel(client, scan):
    eerst = oppervlakken(client, scan)
    assert [naam for naam, tekst in eerst.items() if NAAM not in tekst and REGIO not in tekst] == []
    assert not any("verborgen" in tekst for naam, tekst in eerst.items() if naam != "rol")

    verberg_regels(by=organisator(scan), scan=scan, regels=[regel_van(scan).pk])

    for naam, tekst in oppervlakken(client, scan).items():
        assert not any(weg in tekst for weg in (NAAM, TEKST, REGIO)), naam
        assert EEN in tekst, naam
        assert (ONVERANDERD in tekst) is not scan.tussen_regios, naam

    verberg_regels(by=organisator(scan), scan=scan, regels=[regel_van(scan).pk], verborgen=False)
    weer = oppervlakken(client, scan)
    assert [naam for naam, tekst in weer.items() if (NAAM not in tekst and REGIO not in tekst) or EEN in tekst] == []


def test_de_aantallen_en_het_midden_blijven(client, scan):
    eerst = aantallen(scan)
    verberg_regels(by=organisator(scan), scan=scan, regels=[regel_van(scan).pk])
    scan.refresh_from_db()

    assert aantallen(scan) == eerst


def test_ook_als_alles_verborgen_is_is_er_een_verslag(client, scan):
    verberg_regels(by=organisator(scan), scan=scan, regels=scan.beeldregels.values_list("pk", flat=True))

    for naam, tekst in oppervlakken(client, scan).items():
        assert "4 regels zijn door de organisator verborgen." in tekst, naam


def test_in_de_geschiedenis_staat_hoeveel_en_niet_wie(scan):
    regels = [regel_van(scan).pk, scan.beeldregels.exclude(organisatie=NAAM).first().pk]
    gebeurd = Gebeurtenis.objects.count()

    assert verberg_regels(by=organisator(scan), scan=scan, regels=regels) == 2
    assert verberg_regels(by=organisator(scan), scan=scan, regels=regels) == 0
    assert verberg_regels(by=organisator(scan), scan=scan, regels=regels[:1], verborgen=False) == 1

    assert Gebeurtenis.objects.count() == gebeurd + 2
    terug, weg = Gebeurtenis.objects.over(scan)[:2]
    assert (weg.wat, weg.naar) == ("scan.regels_verborgen", {"aantal": 2})
    assert (terug.wat, terug.naar) == ("scan.regels_getoond", {"aantal": 1})
    assert weg.zin().endswith(": 2.")
    assert NAAM not in str(vars(weg))


def test_alleen_wie_organiseert_verbergt_en_alleen_van_de_eigen_scan(scan):
    elders = fabriek.scan(openheid="naam")
    for _ in range(2):
        fabriek.invulling(elders)
    onthul(by=organisator(elders), scan=elders)
    van_elders = elders.beeldregels.first()

    for wie in (factories.gebruiker(), factories.medewerker(), organisator(elders)):
        with pytest.raises(PermissionDenied):
            verberg_regels(by=wie, scan=scan, regels=[regel_van(scan).pk])
    assert verberg_regels(by=organisator(scan), scan=scan, regels=[van_elders.pk]) == 0
    assert not Beeldregel.objects.filter(is_verborgen=True).exists()


@pytest.mark.parametrize("status", ["open", "afgelast"])
def test_voor_de_onthulling_valt_er_niets_te_verbergen(status):
    scan = fabriek.scan(openheid="naam", status=status)

    with pytest.raises(Achterhaald):
        verberg_regels(by=organisator(scan), scan=scan, regels=[uuid4()])


def test_wie_zijn_verborgen_regel_nog_eens_verstuurt_haalt_hem_niet_terug():
    scan, sleutel = fabriek.scan(openheid="naam"), uuid4()
    for _ in range(2):
        fabriek.invulling(scan)
    scan = onthul(by=organisator(scan), scan=scan)
    wat = {"scan": scan, "sleutel": sleutel, "organisatie": NAAM, "partij": "school", "domein": "onderwijs"}
    vul_achteraf_in(scores=DRIES, **wat)
    verberg_regels(by=organisator(scan), scan=scan, regels=[sleutel])

    vul_achteraf_in(scores=DRIES | {"dirigent": 5}, **wat)

    regel = Beeldregel.objects.get(pk=sleutel)
    assert (regel.is_verborgen, regel.scores["dirigent"]) == (True, 5)


def test_op_een_pagina_verbergt_de_organisator_er_veel_en_haalt_ze_terug(scan):
    eigen, pad = browser(organisator(scan)), f"/mijn/scans/{scan.pk}/uitkomst/regels/"
    alle = [str(pk) for pk in scan.beeldregels.values_list("pk", flat=True)]
    assert eigen.get(pad).text.count('name="regel"') == 4

    assert "2 regels zijn verborgen" in eigen.post(pad, {"wat": "verberg", "regel": alle[:2]}, follow=True).text
    html = eigen.get(pad).text
    assert "Laat weer zien wat ik aanvinkte" in html
    assert html.index(alle[0]) > html.index("verborgen-kop")
    assert "1 regel is weer te zien" in eigen.post(pad, {"wat": "toon", "regel": alle[0]}, follow=True).text
    assert "Er is niets veranderd" in eigen.post(pad, {"wat": "verberg", "regel": "onzin"}, follow=True).text
    assert Beeldregel.objects.filter(is_verborgen=True).count() == 1
