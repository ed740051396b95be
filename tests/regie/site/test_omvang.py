"""How much somebody may send: looked at before a single byte of it is read, at every address."""

from urllib.parse import urlencode

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import resolve

from regie.site.omvang import GEWOON, MB, MET_BESTANDEN
from tests.inventaris import ADRESSEN, TOESTANDEN

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]
GRENS = "grens"
MULTIPART = f"multipart/form-data; boundary={GRENS}"
HEEL_GROOT = 150 * MB
# Before anything is read it makes no difference what is sent.
ELK_ADRES = tuple({adres.pad.partition("?")[0]: adres for adres in ADRESSEN}.values())


class NietLezen:
    """What is sent; whoever reads of it, fails."""

    def read(self, *_):
        raise AssertionError("er is gelezen wat iemand stuurde")

    readline = read


def stuur(client, pad: str, lengte: int | None, **koppen):
    """POST so many bytes that nobody may read; None says nothing about how many."""
    omgeving = {"wsgi.input": NietLezen()} | ({} if lengte is None else {"CONTENT_LENGTH": str(lengte)})
    return client.generic("POST", pad, content_type=MULTIPART, headers=koppen, **omgeving)


def met_csrf(wereld, mens: str) -> Client:
    """A browser as in production: the check of the token of the form is on, which is the first to read."""
    client = Client(enforce_csrf_checks=True)
    client.cookies = wereld.browser(mens).cookies
    return client


def test_een_bezoeker_stuurt_nergens_iets_groots(subtests, wereld):
    client = Client(enforce_csrf_checks=True)
    for adres in ELK_ADRES:
        with subtests.test(str(adres)):
            pad = wereld.vul(adres.pad, "bezoeker").partition("?")[0]

            for lengte in (GEWOON + 1, HEEL_GROOT):
                assert stuur(client, pad, lengte).status_code == 413
            assert stuur(client, pad, None, **{"transfer-encoding": "chunked"}).status_code == 411


@pytest.mark.breed
def test_wie_is_ingelogd_stuurt_alleen_bestanden_waar_dat_kan(subtests, wereld):
    client = met_csrf(wereld, "medewerker")
    for adres in ELK_ADRES:
        with subtests.test(str(adres)):
            pad = wereld.vul(adres.pad, "medewerker").partition("?")[0]
            grens = MET_BESTANDEN.get(adres.naam, GEWOON)

            assert stuur(client, pad, grens + 1).status_code == 413


def test_een_adres_dat_er_niet_is_leest_niets():
    assert stuur(Client(enforce_csrf_checks=True), "/bestaat-niet/", HEEL_GROOT).status_code == 404


def test_de_tabel_noemt_alleen_adressen_die_er_zijn():
    assert set(MET_BESTANDEN) <= {adres.naam for adres in ADRESSEN}


def adres_van(wereld, naam: str) -> str:
    return wereld.vul(next(adres.pad for adres in ADRESSEN if adres.naam == naam), "onderzoeker")


def test_een_bestand_zo_groot_als_beloofd_komt_aan(wereld):
    """It is no good file, so nothing is kept; but it was looked at, and not refused for its size."""
    pad = adres_van(wereld, "quickscan:document_toevoegen")

    for grootte, zegt in ((25 * MB, "Dit soort bestand"), (25 * MB + 1, "hoogstens 25 MB")):
        bestand = SimpleUploadedFile("groot.pdf", b"x" * grootte)
        antwoord = wereld.browser("onderzoeker").post(pad, {"bestanden": [bestand]})
        assert (antwoord.status_code, zegt in antwoord.text) == (200, True)
    te_groot = stuur(wereld.browser("onderzoeker"), pad, 27 * MB)
    assert "hoogstens 25 MB in één keer" in te_groot.text
    assert "niet meer ingelogd" in stuur(Client(), pad, 2 * MB).text


@pytest.mark.parametrize("wat", ["velden", "bestanden", "tekst"])
def test_te_veel_van_iets_zegt_hetzelfde(client, wat):
    data = {
        "velden": {f"veld{nummer}": "x" for nummer in range(1100)},
        "bestanden": {f"bestand{nummer}": SimpleUploadedFile("a.txt", b"a") for nummer in range(101)},
        "tekst": {"tekst": "x" * (GEWOON - 150)},
    }[wat]

    antwoord = client.post("/doe-mee/", data)

    assert antwoord.status_code == (200 if wat == "tekst" else 413)
    assert ("te groot om te versturen" in antwoord.text) is (wat != "tekst")
    assert ("te veel bestanden" in antwoord.text) is (wat == "bestanden")


def test_meer_bestanden_dan_een_formulier_neemt_zegt_het_formulier_en_tot_waar_het_past(wereld):
    pad = adres_van(wereld, "quickscan:document_toevoegen")
    bestanden = [SimpleUploadedFile(f"stuk-{nummer}.pdf", b"x") for nummer in range(1, 61)]

    antwoord = wereld.browser("onderzoeker").post(pad, {"bestanden": bestanden})

    assert antwoord.status_code == 200
    zin = "Kies hoogstens 10 bestanden tegelijk; nu zijn het er 60. Tot en met ‘stuk-10.pdf’ past het."
    assert antwoord.context["form"].errors["bestanden"] == [zin]


def test_de_langste_tekst_die_een_formulier_vraagt_past(wereld):
    """The factsheet asks the most. In the letters that take most room when they are sent."""
    pad = adres_van(wereld, "quickscan:factsheet_bewerken")
    browser = wereld.browser("onderzoeker")
    form = browser.get(pad).context["form"]
    data = {naam: "🙂" * veld.max_length for naam, veld in form.fields.items() if getattr(veld, "max_length", None)}
    assert len(data) > 5

    antwoord = browser.post(pad, urlencode(data), content_type="application/x-www-form-urlencoded", QUERY_STRING="")

    assert antwoord.status_code == 302
    assert set(browser.get(pad).context["form"].initial["opvallend"]) == {"🙂"}


def test_de_pagina_kijkt_zelf_met_de_grenzen_van_de_server(subtests, bezoek):
    """Else what is too much is only seen when it was sent, on a page without the form."""
    gezien = set()
    for pagina in TOESTANDEN:
        wortel = bezoek.boom(pagina)
        formulieren = wortel.xpath("//form[@method='post'][.//textarea or .//input[@type='file']]")
        if not formulieren or pagina.naam == "onderdelen onderdelen":
            continue
        with subtests.test(str(pagina)):
            (script,) = wortel.xpath("//script[contains(@src, 'js/omvang')]")
            assert (script.get("type"), script.get("data-meeste")) == ("module", str(GEWOON))
            for form in formulieren:
                bestanden = form.xpath(".//input[@type='file']")
                adres = resolve(form.get("action") or bezoek.adres(pagina).partition("?")[0]).view_name
                gezien |= {adres} if bestanden else set()
                assert bool(bestanden) == (form.get("enctype") == "multipart/form-data")
                assert form.get("data-megabytes") == (str(MET_BESTANDEN[adres] // MB - 1) if bestanden else None)
    assert gezien == set(MET_BESTANDEN)
