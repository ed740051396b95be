"""What a group talks about, of an instrument with more items than fit in a meeting; and a value far from the scores."""

import lxml.html
import pytest

from tests.zelfscan import fabriek
from tests.zelfscan.instrument_proef import PROEF
from tests.zelfscan.instrument_proef.lang import PROEF_LANG
from zelfscan.instrumenten import INSTRUMENTEN
from zelfscan.instrumenten.soorten.basis import Soort
from zelfscan.scan.actions.onthullen import onthul
from zelfscan.scan.models import Groepsscore, Invulling, Scan, Score
from zelfscan.uitkomst.dia import te_bespreken, voor_de_wand
from zelfscan.uitkomst.groepsuitkomst import lees

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]

# What eight people said of each item. Three are divided; `pr_begin` and `pr_zet` know no low and no high.
VERDEELD = {"pr_wachten": "11113333", "pr_weten": "11115555", "pr_zet": "11122233"}
EENS = {"pr_school": "22222222", "pr_begin": "11111111", "pr_ouders": "11111111", "pr_delen": "55555555"}


@pytest.fixture
def lang(monkeypatch):
    """Put it beside what there is."""
    monkeypatch.setitem(INSTRUMENTEN, (PROEF_LANG.sleutel, PROEF_LANG.versie), PROEF_LANG)


def onthuld(scores: dict[str, str], **velden) -> Scan:
    scan = fabriek.scan(**fabriek.met(PROEF_LANG), **velden)
    for nummer in range(8):
        wie = {"organisatie": f"Org {nummer}", "partij": "school", "domein": "onderwijs"} if scan.met_naam else {}
        rij = Invulling.objects.create(scan=scan, **wie, eigen_regio="Regio" if scan.tussen_regios else "")
        waarden = {sleutel: int(cijfers[nummer]) for sleutel, cijfers in scores.items()}
        Score.objects.bulk_create(Score(invulling=rij, onderdeel=een, waarde=w) for een, w in waarden.items() if w)
    return onthul(by=scan.organisatoren.get().gebruiker, scan=scan)


def besproken(scan: Scan) -> list[str]:
    return [dia.onderdeel.sleutel for dia in voor_de_wand(lees(scan))]


def test_wat_het_meest_verdeeld_is_en_wat_het_laagst_staat(lang):
    scan = onthuld(VERDEELD | EENS)

    # The three that are divided, and of the rest the two lowest on their own scale: 1 of 3, and 2 of 10. What leans to
    # one of two poles is not low, and what is agreed and high can wait.
    assert set(besproken(scan)) == {*VERDEELD, "pr_ouders", "pr_school"}
    assert set(besproken(scan)[:3]) == set(VERDEELD)


def test_wat_laag_staat_en_te_weinig_scores_heeft_komt_niet_op_de_wand(lang):
    scan = onthuld(VERDEELD | EENS | {"pr_ouders": "11000000"})

    assert set(besproken(scan)) == {*VERDEELD, "pr_school", "pr_delen"}


def test_zijn_er_geen_lage_dan_vult_het_meest_verdeelde_aan(lang):
    """Of what can be low all is among the first three or has too few scores."""
    scores = {"pr_wachten": "11113333", "pr_weten": "11115555", "pr_school": "11119999"}
    rest = {"pr_begin": "22223333", "pr_zet": "22222222", "pr_ouders": "10000000", "pr_delen": "10000000"}

    assert set(besproken(onthuld(scores | rest))) == {*scores, "pr_begin", "pr_zet"}


def test_wat_de_groep_al_afsprak_blijft_staan(lang):
    scan = onthuld(VERDEELD | EENS)
    Groepsscore.objects.create(scan=scan, onderdeel="pr_delen", waarde=5, waarom="Dat gaat vanzelf.")

    assert te_bespreken(lees(scan)) == {*VERDEELD, "pr_ouders", "pr_school", "pr_delen"}


def test_tussen_regios_komt_alles_aan_bod(lang):
    scan = onthuld(VERDEELD | EENS, openheid="naam", manier=4)

    assert te_bespreken(lees(scan)) == {deel.sleutel for deel in PROEF_LANG.gescoord}


def test_met_weinig_onderdelen_komt_alles_aan_bod():
    scan = fabriek.onthulde_scan()

    assert te_bespreken(lees(scan)) == {deel.sleutel for deel in scan.instrument_nu.gescoord}


def test_de_organisator_kiest_zelf_en_kan_dat_terugdraaien(lang, client):
    scan = onthuld(VERDEELD | EENS)
    client.force_login(scan.organisatoren.get().gebruiker)
    voorstel, adres = besproken(scan), f"/mijn/scans/{scan.pk}/uitkomst/bespreken/"
    vinkjes = lxml.html.fromstring(client.get(adres).text).xpath("//main//input[@type='checkbox'][@checked]/@value")
    assert set(vinkjes) == set(voorstel)

    client.post(adres, {"onderdelen": ["pr_delen", "pr_begin"]})

    wand = lxml.html.fromstring(client.get(f"/s/{scan.code}/scherm/").text)
    assert set(wand.xpath("//section[contains(@class, 'dia-rol')]/@id")) == {"dia-pr_delen", "dia-pr_begin"}
    # The rest stands in the overview, and leads nowhere.
    overzicht = wand.xpath("//ul[@class='overzicht']")
    assert {een for lijst in overzicht for een in lijst.xpath(".//a/@href")} == {"#dia-pr_delen", "#dia-pr_begin"}
    assert len([een for lijst in overzicht for een in lijst.xpath(".//span[@class='overzicht-naam']")]) == 5

    client.post(adres, {})

    scan.refresh_from_db()
    assert besproken(scan) == voorstel


# A value far from the scores: the group may, and is asked once more.


def ver_weg(sleutel: str, cijfers: str, waarde: int) -> str:
    soort: Soort = PROEF.onderdeel(sleutel).soort
    return soort.ver_weg(waarde, soort.tel(map(int, cijfers)))


@pytest.mark.parametrize(
    ("sleutel", "cijfers", "waarde", "zegt"),
    [
        ("pr_wachten", "11112", 3, "Het midden van de scores ligt lager: 1, speelt niet."),
        ("pr_wachten", "11112", 2, ""),
        ("pr_weten", "55554", 3, "Het midden van de scores ligt hoger: 5, helemaal."),
        # Far on a scale of ten is four points. A middle without words is only a number.
        ("pr_school", "22223", 6, "Het midden van de scores ligt lager: 2."),
        ("pr_school", "22223", 5, ""),
        # Neither pole is more than the other.
        ("pr_begin", "11112", 5, "Het midden van de scores ligt dichter bij A: past helemaal bij A."),
        ("pr_begin", "45555", 2, "Het midden van de scores ligt dichter bij B: past helemaal bij B."),
        ("pr_begin", "11112", 2, ""),
        # With two sides there is no middle: the nearest score counts.
        ("pr_weten", "11115555", 3, "De scores vallen uiteen: 1 en 5, niemand ertussen."),
        ("pr_weten", "11114444", 5, ""),
        # What has no order has no distance.
        ("pr_zet", "11111", 3, ""),
    ],
)
def test_wat_ver_van_de_scores_ligt_wordt_nog_eens_gevraagd(sleutel, cijfers, waarde, zegt):
    assert ver_weg(sleutel, cijfers, waarde) == zegt


def test_zonder_scores_is_niets_ver_weg():
    assert [deel.soort.ver_weg(1, ()) for deel in PROEF.gescoord] == [""] * len(PROEF.gescoord)
