"""Who has only a code that was replaced: what one gets on every address, and that the new one stands nowhere."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.zelfscan import fabriek
from zelfscan.organiseren.actions.deur import geef_nieuwe_code
from zelfscan.organiseren.actions.scans import gelast_af
from zelfscan.scan.actions.onthullen import onthul
from zelfscan.scan.models import Antwoordlink, Scan
from zelfscan.scan.toestel import NAAM, hash_van
from zelfscan.uitkomst.actions.uitkomst import sluit

from .kamers import formulier
from .oppervlakken import met_code

pytestmark = pytest.mark.django_db
TOESTEL = "t" * 32


def vervangen_scan(fase: str, openheid: str) -> tuple[Scan, str, str]:
    """A scan with a new code; one answer came from a device by the old one. Returns also the old code and a key."""
    scan = fabriek.scan(openheid=openheid)
    for nummer in range(4):
        fabriek.invulling(scan, apparaat="" if nummer else hash_van(scan, TOESTEL))
    sleutel = Antwoordlink.objects.maak(fabriek.genodigde(scan)).sleutel
    by, oud = scan.organisatoren.get().gebruiker, scan.code
    nieuw = geef_nieuwe_code(by=by, scan=scan, oud=oud)
    if fase == "afgelast":
        nieuw = gelast_af(by=by, scan=nieuw)
    elif fase != "open":
        nieuw = onthul(by=by, scan=nieuw)
    if fase == "gesloten":
        nieuw = sluit(by=by, scan=nieuw)
    return nieuw, oud, sleutel


@pytest.mark.eenmaal
@pytest.mark.parametrize("openheid", ["totaal", "naam"])
@pytest.mark.parametrize("fase", ["open", "onthuld", "gesloten", "afgelast"])
def test_de_nieuwe_code_staat_nergens_voor_wie_de_oude_heeft(fase, openheid):
    """Not even for who has the key of a device or a link: those were had by who should go as well."""
    scan, oud, sleutel = vervangen_scan(fase, openheid)
    gelekt, bekeken = [], 0
    wie = {"organisatie": "De Linde", "partij": "school"}
    data = formulier(scan, "3333", email="bo@voorbeeld.example", code=oud, **wie)
    for naam, delen in met_code():
        pad = reverse(naam, kwargs={"code": oud} | ({"sleutel": sleutel} if "sleutel" in delen else {}))
        for toestel in ("", TOESTEL):
            for methode, velden in (("get", {}), ("post", data), ("post", data | {"uitnodiging": sleutel})):
                browser = Client()
                if toestel:
                    browser.cookies[NAAM] = toestel
                antwoord = getattr(browser, methode)(pad, velden)
                bekeken += 1
                alles = antwoord.content.decode(errors="replace") + str(antwoord.headers) + str(antwoord.cookies)
                if scan.code in alles or scan.code_leesbaar in alles:
                    gelekt.append((methode, pad, bool(toestel)))

    assert gelekt == []
    assert bekeken > 60


@pytest.mark.parametrize("fase", ["onthuld", "gesloten"])
def test_met_de_oude_code_is_er_na_de_onthulling_niets_van_de_uitkomst(fase):
    scan, oud, _ = vervangen_scan(fase, "naam")
    namen = list(scan.beeldregels.values_list("organisatie", flat=True))
    for naam, delen in met_code():
        if delen != {"code"}:
            continue
        antwoord = Client().get(reverse(naam, kwargs={"code": oud}))
        assert antwoord.status_code in (200, 302, 405, 410), naam
        assert not any(organisatie in antwoord.content.decode(errors="replace") for organisatie in namen), naam
