"""What one reads before the first question: few words, all in sight, and who is invited as one text or counted."""

import pytest
from django.core.cache import caches
from lxml.html import fromstring

from tests.zelfscan import fabriek
from tests.zelfscan.meedoen.insturen import adres

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]
MEESTE_WOORDEN = 130


def vooraf(client, scan):
    """The first screen, up to its button."""
    boom = fromstring(client.get(adres(scan)).text)
    (kop,), (belofte,) = boom.find_class("invulkop"), boom.find_class("vooraf")
    return kop, belofte


def woorden(*delen) -> int:
    """How many there are, besides the list and a warning of other scans (privacy 9)."""
    for deel in delen:
        for weg in [*deel.find_class("uitgenodigden"), *deel.find_class("melding")]:
            weg.drop_tree()
    return len(" ".join(deel.text_content() for deel in delen).split())


@pytest.mark.parametrize(
    ("openheid", "samen"),
    [
        ("totaal", []),
        ("domein", []),
        ("domein", [["jeugdhulp", "zorg"], ["onderwijs", "kinderopvang"]]),
        ("laag", [["leiding", "bestuur"]]),
        ("naam", []),
    ],
)
@pytest.mark.parametrize("genodigd", [0, 14])
def test_het_zijn_weinig_woorden_en_geen_een_is_weggevouwen(client, openheid, samen, genodigd):
    naam = "Ondersteuning op school in de Zuiderwaard"
    scan = fabriek.scan(openheid=openheid, samengevoegd=samen, verwacht=14, samenwerking=naam)
    for nummer in range(genodigd):
        fabriek.genodigde(scan, f"School {nummer}")
    kop, belofte = vooraf(client, scan)

    assert 60 < woorden(kop, belofte) <= MEESTE_WOORDEN
    assert not belofte.xpath(".//details")


def test_de_knop_gaat_naar_de_eerste_vraag(client):
    for openheid, eerste in (("totaal", "vraag-1"), ("domein", "wie")):
        boom = fromstring(client.get(adres(fabriek.scan(openheid=openheid))).text)
        (knop,) = boom.xpath("//a[@data-naar]")

        assert knop.text_content() == "Ik heb het gelezen"
        assert knop.get("href") == f"#{eerste}"
        assert boom.xpath("//form[@data-concept]//*[@data-stap]/@id")[0] == eerste


def test_een_korte_lijst_is_een_tekst_en_een_lange_wordt_geteld_met_de_namen_een_tik_verder(client):
    scan = fabriek.scan(verwacht=16)
    for nummer in range(15):
        fabriek.genodigde(scan, f"School {nummer:02}", naam="Bo" if not nummer else "")
    _, belofte = vooraf(client, scan)
    (tekst,) = belofte.find_class("uitgenodigden")
    assert " ".join(tekst.text_content().split()).startswith("Onderwijs: School 00 – Bo, School 01, School 02")

    fabriek.genodigde(scan, "GGD", partij="jgz", domein="zorg")
    caches["paginas"].clear()  # as old as some seconds
    _, belofte = vooraf(client, scan)
    assert "15 onderwijs en 1 zorg." in " ".join(belofte.text_content().split())
    assert [een.text_content() for een in belofte.xpath(".//details//dd")][-1] == "GGD"


def test_onderaan_staat_nog_eens_wie_wat_ziet_en_zonder_menu(client):
    boom = fromstring(client.get(adres(fabriek.scan())).text)

    laatste = boom.get_element_by_id("controle").text_content()
    assert "Wie ziet wat?" in laatste
    assert "per rol de scores, en hoe vaak" in " ".join(laatste.split())
    assert not boom.find_class("kruimelpad")
    assert not boom.find_class("site-menu")
