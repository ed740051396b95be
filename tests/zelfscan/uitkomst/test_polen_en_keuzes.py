"""What has no number says none: places between two poles, and choices without an order."""

import lxml.html
import pytest

from tests.zelfscan import fabriek
from tests.zelfscan.instrument_proef import PROEF
from tests.zelfscan.instrument_proef.vragen import POLEN
from zelfscan.scan.actions.onthullen import onthul
from zelfscan.scan.models import Invulling, Scan, Score
from zelfscan.uitkomst.actions.uitkomst import sluit
from zelfscan.uitkomst.gesprek import gesprek
from zelfscan.uitkomst.groepsuitkomst import lees

AS = PROEF.onderdeel("pr_begin").soort
TWEE_KANTEN = (2, 2, 0, 0, 4)


def scan_met(cijfers: str, onderdeel: str, **velden) -> Scan:
    """Eight people who said this of one item and nothing of the rest."""
    scan = fabriek.scan(**fabriek.met(PROEF), **velden)
    for nummer, cijfer in enumerate(cijfers):
        wie = {"organisatie": f"Org {nummer}", "partij": "school", "domein": "onderwijs"} if scan.met_naam else {}
        rij = Invulling.objects.create(scan=scan, **wie)
        if cijfer != "0":
            Score.objects.create(invulling=rij, onderdeel=onderdeel, waarde=int(cijfer))
    return onthul(by=scan.organisatoren.get().gebruiker, scan=scan)


def tekst(deel) -> str:
    return " ".join(deel.text_content().split())


def artikel(client, scan: Scan, onderdeel: str, waar: str = "resultaat") -> str:
    boom = lxml.html.fromstring(client.get(f"/s/{scan.code}/{waar}/").text)
    return tekst(boom.xpath(f"//article[contains(@aria-labelledby, '-{onderdeel}')]")[0])


def test_op_een_as_staan_alleen_de_einden():
    assert [opschrift for opschrift, _ in POLEN.opschriften] == ["A", "", "", "", "B"]
    assert POLEN.met_getal == POLEN.keuzes
    assert AS.zegt(3) == "past bij allebei"


def test_twee_kanten_van_een_as_heten_naar_hun_plekken():
    uitkomst = AS.uitkomst("De eerste stap", TWEE_KANTEN)

    zin = "‘Past helemaal bij A’ tot ‘Past meer bij A’ en ‘Past helemaal bij B’, niemand ertussen"
    assert (uitkomst.kanten, uitkomst.mediaan) == (zin, None)
    assert uitkomst.strook.titel.startswith("2 keer ‘Past helemaal bij A’, 2 keer ‘Past meer bij A’")
    assert gesprek(PROEF, "pr_begin", TWEE_KANTEN).vragen == (
        "Wat kan iemand hebben gezien die hier ‘Past helemaal bij B’ kiest?",
        "En wat kan iemand hebben gezien die ‘Past helemaal bij A’ of ‘Past meer bij A’ kiest?",
    )


@pytest.mark.django_db
@pytest.mark.usefixtures("proef")
def test_een_as_heeft_nergens_een_cijfer(client):
    scan = scan_met("33333332", "pr_begin")

    sluit(by=scan.organisatoren.get().gebruiker, scan=scan)
    for waar in ("resultaat", "verslag"):
        gelezen = artikel(client, scan, "pr_begin", waar)
        # How often each was given is a number; a place is none.
        assert "bij allebei" in gelezen
        assert not any(f"{waarde} {label}" in gelezen for waarde, label in POLEN.keuzes)
    wand = lxml.html.fromstring(client.get(f"/s/{scan.code}/scherm/").text)
    (as_,) = wand.xpath("//li[@class='overzicht-as'][contains(., 'A')]")
    assert tekst(as_) == "A B Past helemaal bij A Past helemaal bij B"
    (dia,) = wand.xpath("//section[@id='dia-pr_begin']")
    assert [tekst(een) for een in dia.xpath(".//span[@class='verdeling-cijfer']")] == ["A", "", "", "", "B"]


@pytest.mark.django_db
@pytest.mark.usefixtures("proef")
@pytest.mark.parametrize("onderdeel", ["pr_begin", "pr_school"])
def test_ook_met_namen_staat_er_waar_de_einden_voor_staan(client, onderdeel):
    scan = scan_met("55511234", onderdeel, openheid="naam")
    einden = PROEF.onderdeel(onderdeel).soort.einden

    wand = lxml.html.fromstring(client.get(f"/s/{scan.code}/scherm/").text)
    assert einden in tekst(wand.xpath(f"//section[@id='dia-{onderdeel}']")[0])
    assert einden in artikel(client, scan, onderdeel)


@pytest.mark.django_db
@pytest.mark.usefixtures("proef")
def test_een_keuze_heet_geen_score(client):
    veel, weinig = scan_met("11122333", "pr_zet"), scan_met("11000000", "pr_zet")

    assert "8 keuzes, het meest gekozen is" in artikel(client, veel, "pr_zet")
    assert "Hier zijn te weinig keuzes om iets te laten zien: 2 van de 8." in artikel(client, weinig, "pr_zet")
    (deel,) = (een for een in lees(weinig).delen if een.onderdeel.sleutel == "pr_school")
    assert deel.waarom_niet == "Hier zijn te weinig scores om iets te laten zien: 0 van de 8."
