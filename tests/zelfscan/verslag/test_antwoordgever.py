"""Where names are shown, organisations answered: no page and no file of the outcome counts those as people."""

import re

import pytest
from lxml import html

from tests.wereld import verslag as wereld
from tests.zelfscan.verslag.proefverslag import bladen_van, gesloten_proef, pdf
from zelfscan.instrumenten.woorden import MENSEN, ORGANISATIES
from zelfscan.scan.models import Beeldregel, Scan
from zelfscan.scan.zichtbaarheid import Openheid
from zelfscan.verslag.inhoud import maak_verslag

pytestmark = [pytest.mark.eenmaal, pytest.mark.django_db, pytest.mark.usefixtures("proef")]

# People who are not counted: words to tick and words of an item, a question to talk about, and what others wrote.
ANDERS = (
    "één persoon of organisatie",
    "meer mensen of organisaties",
    "te weinig mensen",
    "dat mensen graag samenwerken",
    "Weten mensen bij elke organisatie",
    "Wie brengt hier mensen bij elkaar",
    "Wat moet blijven, ook als de mensen of het geld veranderen?",
    "Die zegt hoe mensen het nu zien.",
    "als mensen weggaan",
    "mensen kennen elkaar",
    "mensen en bestuur voorop",
    "mensen weten elkaar te vinden",
    "Ingelogd als Persoon",
    "P Persoon",
)


def op_schermen(client, scan) -> dict[str, str]:
    """All that is said of the outcome, per page and file."""
    client.force_login(scan.organisatoren.get().gebruiker)
    plekken = ["resultaat", "scherm", "verslag", *(f"rol/{een.sleutel}" for een in scan.instrument_nu.gescoord)]
    adressen = [f"/s/{scan.code}/{plek}/" for plek in plekken[:3]]
    adressen += [f"/mijn/scans/{scan.pk}/uitkomst/", *(f"/mijn/scans/{scan.pk}/uitkomst/{een}/" for een in plekken[3:])]
    gelezen = {adres: html.fromstring(client.get(adres).text).text_content() for adres in adressen}
    return {
        waar: " ".join(tekst.split())
        for waar, tekst in (gelezen | {"pdf": pdf(client, scan), "bladen": str(bladen_van(scan))}).items()
    }


def mensen_in(tekst: str) -> list[str]:
    for een in ANDERS:
        tekst = re.sub(re.escape(een), "", tekst, flags=re.IGNORECASE)
    return re.findall(r".{0,30}\b(?:mensen|persoon)\b.{0,30}", tekst, flags=re.IGNORECASE)


@pytest.mark.parametrize(
    "maak",
    [
        lambda: wereld.tweede_ronde(openheid="naam"),
        lambda: wereld.gesloten_scan(openheid="naam", antwoorden=("0011", "0022", "3300", "3300")),
        lambda: wereld.gesloten_scan(openheid="naam", manier=4),
        lambda: gesloten_proef(openheid="naam"),
    ],
    ids=["twee rondes", "weinig scores", "tussen regio's", "elke soort"],
)
def test_met_namen_antwoorden_organisaties(client, subtests, maak):
    scan = maak()
    gelezen = op_schermen(client, scan)

    for waar, tekst in gelezen.items():
        with subtests.test(waar):
            assert mensen_in(tekst) == []
    aantal = scan.invullingen.count() or scan.beeldregels.count()
    assert f"{aantal} organisaties, onthuld op" in gelezen[f"/s/{scan.code}/resultaat/"]
    assert f"{aantal} organisaties" in gelezen["pdf"]
    assert f"['Hoeveel organisaties', {aantal}]" in gelezen["bladen"]


def test_twee_mensen_van_een_organisatie_zijn_een_organisatie(client):
    scan = wereld.tweede_ronde(openheid="naam")
    aantal = scan.beeldregels.count()
    # As people write the same; hidden or not, and one that came after the reveal is in no figure.
    scan.beeldregels.filter(organisatie="Organisatie 2").update(organisatie="organisatie-1", is_verborgen=True)
    Beeldregel.objects.create(scan=scan, organisatie="Te laat", partij="school", domein="onderwijs", na_onthulling=True)

    gelezen = op_schermen(client, scan)

    assert f"{aantal} mensen van {aantal - 1} organisaties, onthuld op" in gelezen[f"/s/{scan.code}/resultaat/"]
    assert f"{aantal} mensen van {aantal - 1} organisaties" in gelezen[f"/s/{scan.code}/scherm/"]
    assert f"{aantal} mensen van {aantal - 1} organisaties" in gelezen["pdf"]
    assert f"['Hoeveel mensen', {aantal}], ['Van hoeveel organisaties', {aantal - 1}]" in gelezen["bladen"]
    # Of the round before, each organisation gave one.
    assert f"{aantal} mensen" in gelezen[f"/s/{scan.code}/verslag/"]
    te_veel = [waar for waar, tekst in gelezen.items() if re.search(rf"\b{aantal}\s+organisaties", tekst)]
    assert te_veel == []
    # How many were expected, was asked in people.
    scan.verwacht = 2 * aantal
    zin = f"{aantal} van de {2 * aantal} antwoorden die we verwachtten, van {aantal - 1} organisaties"
    assert maak_verslag(scan).meegedaan == zin


def test_als_de_namen_weg_zijn_staat_er_hoeveel_mensen(client):
    scan = wereld.gesloten_scan(openheid="naam")
    aantal = scan.beeldregels.count()
    scan.beeldregels.all().delete()

    gelezen = op_schermen(client, scan)

    assert f"{aantal} mensen, onthuld op" in gelezen[f"/s/{scan.code}/resultaat/"]
    assert not any(re.search(r"\d+\s+organisaties", tekst) for tekst in gelezen.values())


def test_zonder_namen_antwoorden_mensen(client):
    scan = wereld.tweede_ronde()
    gelezen = op_schermen(client, scan)

    assert "10 mensen, onthuld op" in gelezen[f"/s/{scan.code}/resultaat/"]
    assert "10 mensen" in gelezen["pdf"]
    assert not any("organisaties" in tekst and re.search(r"\d+\s+organisaties", tekst) for tekst in gelezen.values())


@pytest.mark.parametrize("openheid", Openheid)
def test_een_heet_anders_dan_meer(openheid):
    van = Scan(openheid=openheid).antwoordgever

    assert van == (ORGANISATIES if openheid == Openheid.NAAM else MENSEN)
    assert {van.hoeveel(1), van.hoeveel(8)} in ({"1 organisatie", "8 organisaties"}, {"1 persoon", "8 mensen"})
