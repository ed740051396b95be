"""A pasted list: what people paste, what may never come out of it, and as many as the form promises."""

import random
import re

import pytest
from django.conf import settings
from django.urls import reverse

from tests import factories
from tests.regie.regios.regios import browser
from tests.zelfscan import fabriek
from tests.zelfscan.organiseren.maken import velden_van
from zelfscan.organiseren.forms.genodigden import ADRES_BIJ_NAAM
from zelfscan.organiseren.plaklijst import MEESTE_REGELS, Plakregel, lees_plaklijst


def wie(naam, email, organisatie="", partij=""):
    return Plakregel(organisatie, partij, naam, email)


ALICE, BOB = wie("Alice Jansen", "alice@voorbeeld.nl"), wie("Bob De Vries", "bob@voorbeeld.nl")


@pytest.mark.parametrize(
    ("tekst", "regels"),
    [
        # Outlook, with and without quotes; over more lines; another program, with commas.
        ('"Jansen, Alice" <alice@voorbeeld.nl>; "De Vries, Bob" <bob@voorbeeld.nl>', [ALICE, BOB]),
        ("Jansen, Alice <alice@voorbeeld.nl>; De Vries, Bob <bob@voorbeeld.nl>;", [ALICE, BOB]),
        ('"Jansen, Alice" <alice@voorbeeld.nl>;\n"De Vries, Bob" <bob@voorbeeld.nl>', [ALICE, BOB]),
        ('"Jansen, Alice" <alice@voorbeeld.nl>, "De Vries, Bob" <bob@voorbeeld.nl>', [ALICE, BOB]),
        ("Jansen, Alice <alice@voorbeeld.nl>, De Vries, Bob <bob@voorbeeld.nl>", [ALICE, BOB]),
        (
            '"Jansen, Alice" <alice@voorbeeld.nl>, "De Vries, Bob" <bob@voorbeeld.nl>; c@x.nl',
            [ALICE, BOB, wie("", "c@x.nl")],
        ),
        ("Jansen, Alice [mailto:alice@voorbeeld.nl]", [ALICE]),
        ("alice@x.nl<mailto:alice@x.nl>", [wie("", "alice@x.nl")]),
        ("'alice@x.nl' <alice@x.nl>; 'Bob' <bob@x.nl>", [wie("", "alice@x.nl"), wie("Bob", "bob@x.nl")]),
        ("alice@x.nl bob@x.nl", [wie("", "alice@x.nl"), wie("", "bob@x.nl")]),
        # Brackets give the organisation, or a first name.
        (
            "Jansen, Alice (Gemeente Zuiderwaard) <a@x.nl>; Vries, Bob de (De Linde) <b@x.nl>",
            [wie("Alice Jansen", "a@x.nl", "Gemeente Zuiderwaard"), wie("Bob de Vries", "b@x.nl", "De Linde")],
        ),
        (
            "Alice (Gemeente A, team B) <a@x.nl>, bob@x.nl",
            [wie("Alice", "a@x.nl", "Gemeente A, team B"), wie("", "bob@x.nl")],
        ),
        ("Jansen, A. (Alice) <a@x.nl>", [wie("A. (Alice) Jansen", "a@x.nl")]),
        ("Bo(School)<bo@x.nl>", [wie("Bo", "bo@x.nl", partij="school")]),
        # Spreadsheets.
        (
            "De Linde\tAlice\ta@x.nl\n\tBob Vries\tb@x.nl\nDe Brug\tCo\tc@x.nl",
            [wie("Alice", "a@x.nl", "De Linde"), wie("Bob Vries", "b@x.nl"), wie("Co", "c@x.nl", "De Brug")],
        ),
        ("\tBob Vries\tb@x.nl", [wie("Bob Vries", "b@x.nl")]),
        (";Bob Vries;b@x.nl", [wie("Bob Vries", "b@x.nl")]),
        (
            "De Linde\t\tAlice\ta@x.nl\nDe Brug\tSchool\tBob\tb@x.nl",
            [wie("Alice", "a@x.nl", "De Linde"), wie("Bob", "b@x.nl", "De Brug", "school")],
        ),
        ("Gemeente\tGemeente\tAlice\ta@x.nl", [wie("Alice", "a@x.nl", "Gemeente", "gemeente")]),
        ('"De Brug\nlocatie ""Noord"""\tBo\tb@x.nl', [wie("Bo", "b@x.nl", 'De Brug locatie "Noord"')]),
        ('"De Brug\tBo\tb@x.nl\nDe Eik"\tMo\tm@x.nl', [wie("Bo", "b@x.nl", "De Brug"), wie("Mo", "m@x.nl", "De Eik")]),
        ("Organisatie\tNaam\tE-mail\nDe Linde\tBo\tb@x.nl", [wie("Bo", "b@x.nl", "De Linde")]),
        ("De Linde\tBo\tBakker\t06-12345678\tb@x.nl", [wie("Bo Bakker", "b@x.nl", "De Linde")]),
        ("De Linde\tBo <b@x.nl>", [wie("Bo", "b@x.nl", "De Linde")]),
        # An apostrophe belongs to the address.
        ("O'Brien <sean.o'brien@voorbeeld.nl>", [wie("O'Brien", "sean.o'brien@voorbeeld.nl")]),
        ("sean.o'brien@voorbeeld.nl", [wie("", "sean.o'brien@voorbeeld.nl")]),
        ("Bo van 't Hart <bo@x.nl>", [wie("Bo van 't Hart", "bo@x.nl")]),
    ],
)
def test_wat_mensen_plakken(tekst, regels):
    assert lees_plaklijst(tekst) == regels


@pytest.mark.parametrize(
    "tekst",
    [
        '"jan jansen"@x.nl',
        '"jan;jansen"@x.nl',
        '"a,b"@x.nl',
        "jan.(uit de buurt)jansen@x.nl",
        "sean.o’brien@x.nl",
        "'brien@x.nl",
        "jan@@x.nl",
        "jan@jansen@x.nl",
        "jan@x",
        "jan@x.nl|bob@x.nl",
        "jan@x.nl/bob@x.nl",
        "jan@x.nl <bob@x.nl>",
        "Jan <jan@x.nl> Bob <bob@x.nl>",
        "De Linde\tJan\tjan@x.nl\tbob@x.nl",
        "De Linde\tJan\tjan bob@x",
        "De Linde\tJan\tsean.o’brien@x.nl",
    ],
)
def test_wat_niet_duidelijk_is_krijgt_geen_adres_en_staat_er_nog(tekst):
    [regel] = lees_plaklijst(tekst)

    assert regel.email == ""
    assert "@" in regel.naam
    letters = set(re.findall(r"\w+", tekst))
    assert letters <= set(re.findall(r"\w+", f"{regel.organisatie} {regel.naam}"))


def test_een_naam_zonder_adres_raakt_niet_bij_het_adres_van_een_ander():
    regels = lees_plaklijst("a@x.nl, Alice, b@x.nl, Bob")

    assert [(een.naam, een.email) for een in regels if een.email] == [("", "a@x.nl"), ("", "b@x.nl")]


def test_een_adres_is_altijd_zoals_het_er_stond():
    stukken = [
        "a@x.nl",
        "Jan",
        '"',
        "<",
        ">",
        ";",
        ",",
        "(",
        ")",
        " ",
        "\t",
        "\n",
        "'",
        "b.c@y.nl",
        "@",
        ".",
        "[",
        "mailto:",
    ]
    kies = random.Random(6)
    for _ in range(5000):
        tekst = "".join(kies.choice(stukken) for _ in range(kies.randrange(1, 12)))
        for regel in lees_plaklijst(tekst):
            # What stands against it is nothing that could be a part of it.
            rond = re.escape(regel.email)
            assert not regel.email or re.search(rf"(?<![\w.@])(mailto:)?{rond}(?![\w@]|\.\w)", tekst), tekst


# The pages


@pytest.fixture
def anouk(db):
    return factories.gebruiker("Anouk")


@pytest.fixture
def client(anouk):
    return browser(anouk)


def adres_van(scan) -> str:
    return reverse("scans:genodigden", args=[scan.pk])


@pytest.mark.eenmaal
# Between regions a line has most fields.
@pytest.mark.parametrize("tussen_regios", [pytest.param(False, marks=pytest.mark.breed), True])
def test_zoveel_als_het_formulier_belooft_gaat_erop(client, anouk, tussen_regios):
    scan = fabriek.scan(organisator=anouk, **({"manier": 4, "openheid": "naam"} if tussen_regios else {}))
    lijst = "\n".join(f"Organisatie {een}\tNaam {een}\tnaam{een}@voorbeeld.example" for een in range(MEESTE_REGELS))

    velden = velden_van(client.post(adres_van(scan), {"stap": "plak", "lijst": lijst}))
    for een in range(MEESTE_REGELS):
        velden |= {f"form-{een}-partij": "overig", f"form-{een}-domein": "zorg"}
        velden |= {f"form-{een}-eigen_regio": "Zuiderwaard"} if tussen_regios else {}
    assert len(velden) < settings.DATA_UPLOAD_MAX_NUMBER_FIELDS
    antwoord = client.post(adres_van(scan), velden)

    assert antwoord.status_code == 302
    assert scan.genodigden.count() == MEESTE_REGELS
    assert scan.genodigden.get(email="naam7@voorbeeld.example").naam == "Naam 7"


@pytest.mark.eenmaal
def test_wat_te_veel_is_staat_er_nog_met_hoeveel_er_mag(client, anouk):
    scan = fabriek.scan(organisator=anouk)
    lijst = "\n".join(f"naam{een}@voorbeeld.example" for een in range(MEESTE_REGELS + 1))

    antwoord = client.post(adres_van(scan), {"stap": "plak", "lijst": lijst})

    zin = "Dit zijn 101 regels. Plak er hoogstens 100 tegelijk. Nu past het tot en met ‘naam99@voorbeeld.example’."
    assert zin in antwoord.text
    assert "naam100@voorbeeld.example" in antwoord.text


@pytest.mark.eenmaal
def test_een_lege_eerste_cel_op_de_eerste_rij_blijft_leeg(client, anouk):
    scan = fabriek.scan(organisator=anouk)

    velden = velden_van(client.post(adres_van(scan), {"stap": "plak", "lijst": "\tBob Vries\tb@x.nl\n"}))

    assert (velden["form-0-organisatie"], velden["form-0-naam"]) == ("", "Bob Vries")


@pytest.mark.eenmaal
def test_een_regel_die_niet_duidelijk_is_moet_eerst_worden_aangevuld(client, anouk):
    scan = fabriek.scan(organisator=anouk)

    velden = velden_van(client.post(adres_van(scan), {"stap": "plak", "lijst": "De Linde\tJan\tsean.o’brien@x.nl"}))
    velden |= {"form-0-partij": "school"}
    antwoord = client.post(adres_van(scan), velden)

    assert ADRES_BIJ_NAAM in antwoord.text
    assert "Jan sean.o’brien@x.nl" in antwoord.text
    assert not scan.genodigden.exists()
