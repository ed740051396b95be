"""A pasted list of names: the kind of each is guessed, shown to be checked, and never kept where nothing told it."""

import lxml.html
import pytest

from regie.inhoud.partijen import Partij
from regie.regios.forms.organisaties import KIES_SOORT
from tests import factories
from tests.regie.regios.regios import browser
from tests.zelfscan import fabriek
from tests.zelfscan.organiseren.maken import velden_van
from zelfscan.organiseren.plaklijst import Plakregel, met_geraden_soort

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]
# Nine lines, as somebody copies them from a sheet.
LIJST = (
    "Gemeente Waterland\tBo\tbo@waterland.example\nGGD Noord\tJo\tjo@ggd.example\n"
    "Basisschool De Linde\tMo\tmo@linde.example\nWijkteam Noord\tFlo\tflo@wijk.example\n"
    "Samenwerkingsverband PO\tNoa\tnoa@swv.example\nKinderopvang Zonnetje\tKai\tkai@zon.example\n"
    "Jeugdhulp Waterland\tLou\tlou@hulp.example\nJeugd-ggz Duindorp\tSam\tsam@ggz.example\n"
    "Kadehaven College\tPim\tpim@kade.example"
)
SOORTEN = ["gemeente", "jgz", "school", "cjg", "swv", "kinderopvang", "jeugdhulpaanbieder", "zorgaanbieder", "school"]
MERK = "Geraden. Kijk even."


@pytest.fixture
def scan():
    return fabriek.scan(organisator=factories.gebruiker("Anouk"))


@pytest.fixture
def client(scan):
    return browser(scan.organisatoren.get().gebruiker)


def plak(client, scan, lijst: str):
    return client.post(f"/mijn/scans/{scan.pk}/genodigden/", {"stap": "plak", "lijst": lijst})


def bewaar(client, scan, antwoord, **anders):
    return client.post(f"/mijn/scans/{scan.pk}/genodigden/", velden_van(antwoord) | anders)


def test_negen_namen_plakken_is_negen_soorten_en_een_keer_bewaren(client, scan):
    antwoord = plak(client, scan, LIJST)

    assert antwoord.text.count(MERK) == 9
    assert "geraden uit de naam" in antwoord.text
    # Nothing is kept yet: it is looked at first.
    assert not scan.genodigden.exists()
    assert bewaar(client, scan, antwoord).status_code == 302
    assert sorted(scan.genodigden.values_list("partij", flat=True)) == sorted(SOORTEN)


def test_wat_een_naam_niet_zegt_vraagt_de_pagina_en_bewaart_niemand(client, scan):
    antwoord = plak(client, scan, "De Linde\tBo\tbo@linde.example\nGGD Noord\tJo\tjo@ggd.example")

    assert antwoord.text.count(MERK) == 1
    fout = bewaar(client, scan, antwoord)
    assert KIES_SOORT in fout.text
    assert not scan.genodigden.exists()
    # What was guessed is still a guess; what somebody chose is not.
    assert fout.text.count(MERK) == 1
    bewaar(client, scan, fout, **{"form-0-partij": "swv"})
    assert dict(scan.genodigden.values_list("organisatie", "partij")) == {"De Linde": "swv", "GGD Noord": "jgz"}


def test_wie_een_andere_soort_kiest_krijgt_die_en_het_merk_gaat_weg(client, scan):
    antwoord = plak(client, scan, "GGD Noord\tJo\tjo@ggd.example")

    fout = bewaar(client, scan, antwoord, **{"form-0-partij": "zorgaanbieder", "form-0-email": "geen adres"})
    assert MERK not in fout.text
    bewaar(client, scan, fout, **{"form-0-email": "jo@ggd.example"})
    assert scan.genodigden.get().partij == "zorgaanbieder"


def test_overig_vraagt_het_domein_ook_als_het_geraden_is(client, scan):
    antwoord = plak(client, scan, "Politie Noord-Duin\tRu\tru@politie.example")

    assert antwoord.text.count(MERK) == 1
    fout = bewaar(client, scan, antwoord)
    assert not scan.genodigden.exists()
    bewaar(client, scan, fout, **{"form-0-domein": "zorg"})
    assert scan.genodigden.values_list("partij", "domein").get() == ("overig", "zorg")


def test_wat_iemand_zelf_schreef_is_geen_gok():
    """Though the name says something else."""
    geschreven = Plakregel(organisatie="GGD Noord", partij="gemeente")

    assert met_geraden_soort(geschreven) == geschreven
    assert met_geraden_soort(Plakregel(organisatie="De Linde")) == Plakregel(organisatie="De Linde")
    geraden = met_geraden_soort(Plakregel(organisatie="GGD Noord"))
    assert (geraden.partij, geraden.geraden) == (Partij.JGZ.value, Partij.JGZ.value)
    # On a line without a name stands the organisation of the line above.
    assert met_geraden_soort(Plakregel(naam="Bo")).partij == ""


def test_het_merk_staat_bij_het_veld_zelf(client, scan):
    pagina = lxml.html.fromstring(plak(client, scan, "GGD Noord\tJo\tjo@ggd.example").text)

    (keuze,) = pagina.xpath("//select[@name='form-0-partij']")
    assert MERK in pagina.get_element_by_id(keuze.get("aria-describedby")).text_content()
    assert keuze.xpath("./option[@selected]/@value") == ["jgz"]
