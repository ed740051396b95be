"""The questions on the answer page, for every kind of item."""

import re
from pathlib import Path
from uuid import uuid4

import pytest
from django.template.loader import get_template
from lxml.html import fromstring

from regie.inhoud.partijen import Partij
from tests.zelfscan import fabriek
from tests.zelfscan.instrument_proef import PROEF
from zelfscan.instrumenten import INSTRUMENTEN
from zelfscan.meedoen.actions.invullen import gelezen_van
from zelfscan.scan.models import Invulling

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]
WORTEL = Path(__file__).resolve().parents[3]
ANTWOORD = {"pr_wachten": "3", "pr_school": "10", "pr_weten": "2", "pr_begin": "5", "pr_zet": "2"}


@pytest.fixture
def scan(proef):
    return fabriek.scan(instrument=proef.sleutel)


def pagina(client, scan):
    return fromstring(client.get(f"/s/{scan.code}/").text)


def tekst(knoop) -> str:
    return " ".join(knoop.text_content().split())


def verstuur(client, scan, **velden):
    data = ANTWOORD | {"sleutel": str(uuid4()), "gelezen": gelezen_van(scan)} | velden
    return client.post(f"/s/{scan.code}/", data)


def kaart(boom, naam):
    """What stands around the field with this name."""
    (een,) = boom.xpath(f"//div[contains(@class, 'invulrol')][.//*[@name='{naam}']]")
    return een


def keuzes(boom, naam) -> list[str]:
    return boom.xpath(f"//input[@name='{naam}']/@value")


@pytest.mark.parametrize(
    ("naam", "waarden"),
    [
        ("pr_wachten", [*"123", "0"]),
        ("pr_school", [*map(str, range(1, 11)), "0"]),
        ("pr_weten", [*"12345", "0"]),
        ("pr_begin", [*"12345", "0"]),
        ("pr_zet", [*"123", "0"]),
        ("pr_wachten_door", ["druk", "geld", "niets"]),
        ("pr_knelt", ["regels", "mensen", "tijd"]),
    ],
)
def test_elke_soort_vraagt_wat_je_kunt_kiezen_en_kiest_niets_vooraf(client, scan, naam, waarden):
    boom = pagina(client, scan)

    assert keuzes(boom, naam) == waarden
    assert not boom.xpath("//form[@data-concept]//input[@checked]")


@pytest.mark.parametrize("deel", PROEF.onderdelen, ids=lambda deel: deel.sleutel)
def test_bij_elke_vraag_staat_wat_er_gevraagd_wordt_en_de_uitleg(client, scan, deel):
    om_de_vraag = tekst(kaart(pagina(client, scan), deel.sleutel))

    assert deel.vraag in om_de_vraag
    assert deel.uitleg in om_de_vraag


def test_groepen_staan_met_hun_kop_en_uitleg_in_de_volgorde_van_het_instrument(client, scan):
    boom = pagina(client, scan)

    koppen = [tekst(kop) for kop in boom.xpath("//h3[@class='vraaggroep']")]
    assert koppen == ["Hoe het loopt", "Hoe jullie samenwerken"]
    assert "Wat kinderen en ouders ervan merken." in tekst(boom)
    nummers = [tekst(een) for een in boom.xpath("//span[@class='voortgang']")]
    assert nummers == [f"Vraag {n} van 5: {deel.naam}" for n, deel in enumerate(PROEF.gescoord, start=1)]


def test_een_as_heeft_zijn_polen_als_zinnen_en_geen_cijfers(client, scan):
    om_de_vraag = kaart(pagina(client, scan), "pr_begin")

    (groep,) = om_de_vraag.xpath(".//fieldset[contains(@class, 'schaal')]")
    (polen,) = om_de_vraag.xpath(".//*[@id='id_pr_begin_soort']")
    assert [tekst(pool) for pool in polen] == ["A De school begint.", "B De gemeente begint."]
    assert "id_pr_begin_soort" in groep.get("aria-describedby").split()
    assert not re.search(r"\d", "".join(tekst(een) for een in om_de_vraag.xpath(".//label[.//*[@type='radio']]")))


def test_een_cijfer_zegt_wat_de_einden_betekenen(client, scan):
    om_de_vraag = kaart(pagina(client, scan), "pr_school")

    (groep,) = om_de_vraag.xpath(".//fieldset[contains(@class, 'schaal')]")
    assert "1 is heel slecht, 10 is uitstekend." in tekst(om_de_vraag)
    assert "id_pr_school_soort" in groep.get("aria-describedby").split()


def test_wat_bij_een_ander_hoort_staat_erbij_en_dichtgeklapt(client, scan):
    om_de_vraag = kaart(pagina(client, scan), "pr_wachten")

    assert om_de_vraag.xpath(".//details//input[@name='pr_wachten_door']")
    assert om_de_vraag.xpath(".//details//textarea[@name='pr_wachten_toelichting']")
    assert not om_de_vraag.xpath(".//details[@open]")


def test_waar_niets_bij_te_zeggen_is_valt_niets_uit_te_klappen(client, scan):
    assert not kaart(pagina(client, scan), "pr_weten").xpath(".//details")


def test_wat_niemand_hoeft_te_beantwoorden_heeft_geen_nummer_en_zegt_dat(client, scan):
    for naam in ("pr_knelt", "pr_kans"):
        om_de_vraag = kaart(pagina(client, scan), naam)

        assert "(optioneel)" in tekst(om_de_vraag)
        assert not om_de_vraag.xpath(".//span[@class='voortgang']")


def test_zonder_toelichtingen_wordt_er_geen_tekst_gevraagd(client, proef):
    """An open question is a text of somebody, so it goes where remarks go (privacy 7)."""
    boom = pagina(client, fabriek.scan(instrument="proef", met_toelichting=False))

    assert not boom.xpath("//textarea")
    assert not boom.xpath("//*[@name='pr_kans' or @name='pr_kans_mag']")
    assert boom.xpath("//details//input[@name='pr_wachten_door']")


def test_een_tekst_gaat_alleen_met_vinkje_en_zegt_wie_haar_leest(client, scan):
    om_de_vraag = kaart(pagina(client, scan), "pr_kans")

    assert om_de_vraag.xpath(".//input[@type='checkbox'][@name='pr_kans_mag']")
    assert "Zonder vinkje leest niemand" in tekst(om_de_vraag)


@pytest.mark.parametrize(("openheid", "dan"), [("naam", "Sla de vraag dan over."), ("totaal", "Kies dan ‘Kan ik niet")])
def test_een_vraag_die_niet_voor_iedereen_is_zegt_voor_wie_en_wat_een_ander_doet(client, proef, openheid, dan):
    om_de_vraag = tekst(kaart(pagina(client, fabriek.scan(instrument="proef", openheid=openheid)), "pr_school"))

    assert "alleen voor ‘Schoolbestuur’ en ‘School’." in om_de_vraag
    assert dan in om_de_vraag


def test_met_naam_gaat_zo_een_vraag_weg_zonder_script_voor_elk_soort_organisatie(client, proef):
    """Once one has said for whom one answers; the list of kinds and the style keep up with each other."""
    om_de_vraag = kaart(pagina(client, fabriek.scan(instrument="proef", openheid="naam")), "pr_school")
    stijl = (WORTEL / "static/css/paginas/zelfscan/meedoen.css").read_text()

    weg = set(re.findall(r"niet-voor-(\w+)", om_de_vraag.get("class")))
    assert weg == {partij.value for partij in Partij} - {"school", "schoolbestuur"}
    for partij in Partij:
        assert f'[value="{partij.value}"]:checked) .niet-voor-{partij.value}' in stijl
        assert f'[data-partij="{partij.value}"]:checked) .niet-voor-{partij.value}' in stijl


def test_wat_mist_staat_boven_het_formulier_en_bij_de_vraag_en_de_rest_blijft_staan(client, scan):
    erbij = {"pr_wachten_door": ["druk"], "pr_kans": "Samen lunchen.", "pr_kans_mag": "on"}
    boom = fromstring(verstuur(client, scan, pr_zet="", pr_school="11", **erbij).text)

    (overzicht,) = boom.xpath("//div[@class='foutoverzicht']")
    for naam in ("pr_zet", "pr_school"):
        (link,) = overzicht.xpath(f".//a[@href='#id_{naam}_0']")
        assert boom.xpath(f"//*[@id='id_{naam}_0']")
        (bij,) = boom.xpath(f"//*[@id='id_{naam}_error']")
        assert tekst(link) in tekst(bij)
        (groep,) = kaart(boom, naam).xpath(".//fieldset[contains(@class, 'schaal')]")
        assert f"id_{naam}_error" in groep.get("aria-describedby").split()
    stond = {een.get("name"): een.get("value") for een in boom.xpath("//form[@data-concept]//input[@checked]")}
    goed = {naam: ANTWOORD[naam] for naam in ("pr_wachten", "pr_weten", "pr_begin")}
    assert stond == goed | {"pr_wachten_door": "druk", "pr_kans_mag": None}
    assert boom.xpath("string(//textarea[@name='pr_kans'])").strip() == "Samen lunchen."
    assert kaart(boom, "pr_wachten").xpath(".//details[@open]")


def test_wie_verstuurt_leest_de_eigen_antwoorden_terug_en_daarna_niet_meer(client, scan):
    """In the answer to the POST and nowhere else (privacy 6)."""
    html = " ".join(verstuur(client, scan, pr_begin="0").text.split())

    for zin in (
        "Dit heb je geantwoord",
        "Moeten kinderen te lang wachten op hulp?",
        "3, speelt vaak",
        "10, uitstekend",
        "Kan ik niet beoordelen",
        "Samen",
    ):
        assert zin in html, zin
    for later in (client.get(f"/s/{scan.code}/bedankt/"), client.get(f"/s/{scan.code}/")):
        assert "Dit heb je geantwoord" not in later.text
        assert "checked" not in later.text


def test_wat_je_aanvinkt_en_schrijft_lees_je_ook_terug_en_zonder_vinkje_staat_het_apart(client, scan):
    met = " ".join(verstuur(client, scan, pr_knelt=["tijd"], pr_kans="Samen lunchen.", pr_kans_mag="on").text.split())
    zonder = " ".join(verstuur(client, scan, pr_kans="Samen lunchen.").text.split())

    assert "Er is geen tijd om elkaar te spreken" in met
    assert "Samen lunchen." in met
    assert "Zonder vinkje, dus niet bewaard" not in met
    assert "<strong>Een kans:</strong> Samen lunchen." in zonder


@pytest.mark.parametrize(
    ("partij", "school", "bewaard"),
    [("school", "8", 8), ("school", "", None), ("gemeente", "", None), ("gemeente", "8", None)],
)
def test_met_naam_hoort_bij_elk_soort_organisatie_wat_haar_gevraagd_is(client, proef, partij, school, bewaard):
    scan = fabriek.scan(instrument="proef", openheid="naam")

    antwoord = verstuur(client, scan, organisatie="De Linde", partij=partij, pr_school=school)

    gevraagd = partij == "school"
    assert bool(fromstring(antwoord.text).xpath("//*[@id='id_pr_school_error']")) is (gevraagd and not school)
    if gevraagd and not school:
        assert not Invulling.objects.exists()
        return
    scores = dict(Invulling.objects.get().scores.values_list("onderdeel", "waarde"))
    assert scores.get("pr_school") == bewaard
    assert ("Welk cijfer geef je de hulp" in antwoord.text) is gevraagd


def test_zonder_soort_organisatie_vraagt_de_server_nog_niet_wat_niet_voor_iedereen_is(client, proef):
    scan = fabriek.scan(instrument="proef", openheid="naam")

    antwoord = verstuur(client, scan, organisatie="De Linde", pr_school="")

    assert fromstring(antwoord.text).xpath("//*[@id='id_partij_error']")
    assert not fromstring(antwoord.text).xpath("//*[@id='id_pr_school_error']")


def test_een_te_lange_tekst_staat_er_nog_met_wat_er_mis_is(client, scan):
    boom = fromstring(verstuur(client, scan, pr_kans="a" * 501).text)

    assert "mag hoogstens 500 tekens" in tekst(boom.xpath("//*[@id='id_pr_kans_error']")[0])
    assert boom.xpath("string(//textarea[@name='pr_kans'])").strip() == "a" * 501


def test_de_pagina_zegt_in_de_woorden_van_het_instrument_hoeveel_en_hoe_lang(client, scan):
    html = tekst(pagina(client, scan))

    assert "vraagt je om vijf vragen te beantwoorden (zes minuten)." in html
    assert not re.search(r"\brol(len)?\b", tekst(pagina(client, scan).xpath("//main")[0]))
    assert "per onderdeel de antwoorden, en hoe vaak" in html


@pytest.mark.parametrize(
    "deel", [deel for een in [*INSTRUMENTEN.values(), PROEF] for deel in een.onderdelen], ids=lambda deel: deel.sleutel
)
def test_elk_onderdeel_heeft_een_sjabloon_voor_de_vraag(deel):
    get_template(deel.sjabloon("vraag"))
