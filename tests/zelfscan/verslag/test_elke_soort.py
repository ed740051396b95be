"""The report of an instrument with every kind of item, as a page."""

from dataclasses import replace

import pytest

from tests.zelfscan.instrument_proef import PROEF
from tests.zelfscan.verslag.proefverslag import (
    KANS,
    WAAROM,
    artikel,
    bladen_van,
    gesloten_proef,
    pagina,
    pdf,
    woorden,
)
from zelfscan.instrumenten.definitie import Groep
from zelfscan.verslag.delen import MEESTE_KOLOMMEN, groepen_van, regelkolommen
from zelfscan.verslag.inhoud import maak_verslag
from zelfscan.verslag.zinnen import grenzen

pytestmark = [pytest.mark.eenmaal, pytest.mark.django_db, pytest.mark.usefixtures("proef")]
ANDER_WOORD = ("rol", "rollen", "Rol", "Rollen")


def test_elk_onderdeel_staat_op_de_pagina_in_zijn_groep(client):
    uit = pagina(client, gesloten_proef())

    koppen = [woorden(groep.xpath("h2")[0]) for groep in uit.xpath("//section[article]")]
    assert koppen == ["Hoe het loopt", "Hoe jullie samenwerken", "Verder gevraagd"]
    volgorde = [
        [een.get("aria-labelledby").removeprefix("onderdeel-") for een in groep.xpath("article")]
        for groep in uit.xpath("//section[article]")
    ]
    # In each group most divided first, then what has no value; what stands beside an item is in its article.
    assert volgorde == [["pr_wachten", "pr_school"], ["pr_begin", "pr_weten", "pr_zet", "pr_knelt"], ["pr_kans"]]


@pytest.mark.parametrize(
    ("sleutel", "zegt"),
    [
        ("pr_wachten", ["Moeten kinderen te lang wachten op hulp?", "midden 2,5: tussen speelt soms en speelt vaak"]),
        ("pr_wachten", ["Groepsscore: 3, speelt vaak.", "Waardoor: 4 mensen", "te weinig mensen (4 keer)", WAAROM]),
        ("pr_school", ["1 is heel slecht, 10 is uitstekend.", "midden 6,5", "Groepsscore: 7."]),
        ("pr_begin", ["A, links: De school begint.", "B, rechts: De gemeente begint.", "midden: past bij allebei"]),
        (
            "pr_zet",
            ["Samen 75 procent 6 van de 8", "eens Het meest gekozen: ‘Samen’ (6 van de 8).", "Groepskeuze: Samen."],
        ),
        ("pr_knelt", ["Regels spreken elkaar tegen 100 procent 4 van de 4", "4 mensen vinkten hier iets aan."]),
        ("pr_kans", [KANS]),
    ],
)
def test_wat_er_bij_een_soort_staat(client, sleutel, zegt):
    tekst = woorden(artikel(pagina(client, gesloten_proef()), sleutel))

    for zin in zegt:
        assert zin in tekst


def test_een_tabel_heeft_de_kolommen_van_zijn_eigen_schaal(client):
    uit = pagina(client, gesloten_proef())

    aantal = {
        sleutel: len(artikel(uit, sleutel).xpath(".//p[@class='stroken-waarden']/span"))
        for sleutel in ("pr_wachten", "pr_school", "pr_weten")
    }
    assert aantal == {"pr_wachten": 3, "pr_school": 10, "pr_weten": 5}
    assert len(artikel(uit, "pr_school").xpath(".//details//thead//th")) == 11


def test_waar_elk_onderdeel_een_eigen_vraag_heeft_staat_die_erbij(client):
    uit = woorden(pagina(client, gesloten_proef()))

    assert "Bij elk onderdeel staat wat er is gevraagd. Je kon ook kiezen voor" in uit


def test_wie_iets_niet_kreeg_staat_apart_van_wie_het_niet_kon_zeggen(client):
    op_naam = woorden(artikel(pagina(client, gesloten_proef(openheid="naam")), "pr_school"))
    zonder_naam = woorden(artikel(pagina(client, gesloten_proef()), "pr_school"))

    assert "4 van de 9 kregen deze vraag." in op_naam
    assert "niet beoordelen" not in op_naam
    # Without names everybody gets it, and who passes says so.
    assert "5 van de 9 konden dit onderdeel niet beoordelen. Die tellen niet mee." in zonder_naam
    assert "deze vraag" not in zonder_naam
    een = woorden(artikel(pagina(client, gesloten_proef()), "pr_wachten"))
    assert "1 van de 9 kon dit onderdeel niet beoordelen. Die telt niet mee." in een


def test_een_overzicht_staat_er_zodra_er_veel_onderdelen_zijn(client):
    uit = pagina(client, gesloten_proef())

    (tabel,) = uit.xpath("//section[.//h2/@id='overzicht-kop']//table")
    assert [een.get("href") for een in tabel.xpath(".//a")] == [
        f"#onderdeel-{sleutel}" for sleutel in ("pr_begin", "pr_weten", "pr_wachten", "pr_school", "pr_zet")
    ]
    for adres in tabel.xpath(".//a/@href"):
        assert len(uit.xpath(f"//*[@id='{adres[1:]}']")) == 1


def test_met_naam_staat_per_organisatie_wat_zij_antwoordde(client):
    uit = pagina(client, gesloten_proef(openheid="naam"))

    eerste, tweede = uit.xpath("//table[contains(@class, 'regeltabel')]")
    assert [woorden(kop) for kop in eerste.xpath(".//thead//th")] == [
        "Organisatie",
        "Wachten 1 tot 3",
        "Hulp op jullie school 1 is heel slecht, 10 is uitstekend",
    ]
    rijen = {
        woorden(rij.xpath("th")[0]): [woorden(cel) for cel in rij.xpath("td")] for rij in eerste.xpath(".//tbody/tr")
    }
    assert rijen["Basisschool De Wilg School"] == ["2 Speelt soms", "10 uitstekend"]
    assert rijen["Gemeente Zuiderwaard Gemeente"] == ["1 Speelt niet", "Niet gevraagd"]
    assert rijen["Kinderopvang Het Nest Kinderopvangorganisatie"] == ["Kan ik niet beoordelen", "Niet gevraagd"]
    rijen = {
        woorden(rij.xpath("th")[0]): [woorden(cel) for cel in rij.xpath("td")] for rij in tweede.xpath(".//tbody/tr")
    }
    # A choice without an order is no number.
    assert rijen["Gemeente Zuiderwaard Gemeente"] == ["4 Grotendeels", "Past helemaal bij B", "De gemeente"]
    tekst = woorden(uit)
    assert f"Basisschool De Linde, over ‘Een kans’: {KANS}" in tekst
    assert f"Basisschool De Esdoorn, over ‘Wachten’: {WAAROM}" in tekst


def test_naast_elkaar_staan_nooit_meer_kolommen_dan_leesbaar_is():
    vraag = PROEF.onderdeel("pr_weten")
    veel = tuple(replace(vraag, sleutel=f"v{nummer}", groep="samen") for nummer in range(14))
    instrument = replace(PROEF, onderdelen=veel, groepen=(Groep("samen", "Samen"),), voorbeeld=())

    tabellen = regelkolommen(instrument)

    assert [len(een.onderdelen) for een in tabellen] == [MEESTE_KOLOMMEN, MEESTE_KOLOMMEN, 4]
    assert [een.schaal for een in tabellen] == [vraag.soort.schaal] * 3


def test_te_weinig_aangevinkt_en_niets_geschreven(client):
    scan = gesloten_proef()
    onderdelen = scan.beeld.inhoud["onderdelen"]
    onderdelen["pr_knelt"] |= {"aantal": None, "keuzes": None}
    onderdelen["pr_kans"]["teksten"] = []
    scan.beeld.save()

    uit = pagina(client, scan)

    assert "Hier is te weinig aangevinkt om het te laten zien" in woorden(artikel(uit, "pr_knelt"))
    assert "Niemand schreef hier iets dat de groep mag lezen." in woorden(artikel(uit, "pr_kans"))


def test_een_verborgen_open_antwoord_staat_nergens(client):
    scan = gesloten_proef()
    scan.beeld.verborgen = [["pr_kans", 0]]
    scan.beeld.save()

    assert KANS not in client.get(f"/s/{scan.code}/verslag/").text
    assert KANS not in pdf(client, scan)
    assert KANS not in str(bladen_van(scan))


@pytest.mark.parametrize("velden", [{}, {"openheid": "naam"}, {"openheid": "naam", "manier": 4}])
def test_het_verslag_heeft_geen_woord_van_een_ander_instrument(client, velden):
    scan = gesloten_proef(**velden)
    zinnen = [woorden(pagina(client, scan).xpath("//main")[0]), pdf(client, scan), str(bladen_van(scan))]

    for tekst in zinnen:
        los = set(tekst.replace("'", " ").replace(",", " ").replace(".", " ").split())
        assert los.isdisjoint(ANDER_WOORD)
        assert "AEF" not in tekst
        assert "pr_" not in tekst


def test_de_leeswijzer_noemt_elke_soort_en_elke_schaal(client):
    (uit,) = pagina(client, gesloten_proef()).xpath("//section[h2/@id='lezen-kop']")

    vet = [woorden(een) for een in uit.xpath(".//strong")]
    assert vet == [
        "Een score is geen oordeel over iemand.",
        "Elke stip is een score",
        "Bij een keuze tussen twee kanten",
        "Een cijfer is hier een rapportcijfer,",
        "Bij een keuze uit een paar antwoorden",
        "Bij wat is aangevinkt",
        "Bij een open vraag",
        "Eens, deels eens of verdeeld?",
        "De groepsscore",
        "Mensen gaven hun eigen kijk.",
    ]
    assert [woorden(een) for een in uit.xpath(".//li/ul/li")] == [
        "‘Tussen twee polen’ en ‘Hoe ver’: eens tot een half punt, verdeeld boven 0,8 punt.",
        "‘Speelt het’: eens tot 0,3 punt, verdeeld boven 0,67 punt.",
        "‘Cijfer’: eens tot 1 punt, verdeeld boven 1,6 punt, of met minstens 3 lege waarden tussen twee kanten.",
        "‘Wie is aan zet’: eens als minstens 75% hetzelfde koos, verdeeld als niets 50% haalde.",
    ]


def test_tussen_regios_telt_alleen_wat_hoog_of_laag_kan_zijn(client):
    scan = gesloten_proef(openheid="naam", manier=4)

    naast = maak_verslag(scan).naast_elkaar

    assert {een.onderdeel.sleutel for een in naast} <= {"pr_wachten", "pr_school", "pr_weten"}
    assert "Hulp op jullie school. Hoog in Regio 3 (uitstekend)." in woorden(pagina(client, scan))
    assert grenzen(PROEF)[1] == "Op de schaal ‘Cijfer’ is hoog vanaf een 8, en laag tot en met een 5."


def test_zonder_groepen_is_er_een_kop_voor_alles():
    verslag = maak_verslag(gesloten_proef())

    (groep,) = groepen_van(verslag.delen, replace(PROEF, onderdelen=(), groepen=(), voorbeeld=()))

    assert groep.naam == ""
    assert groep.delen == verslag.delen
