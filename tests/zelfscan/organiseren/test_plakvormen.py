"""Lists as mail programs, spreadsheets and address books copy them: one table of what goes in and what comes out."""

import pytest

from zelfscan.organiseren.plaklijst import Plakregel, lees_plaklijst

A, B, M = "alice@voorbeeld.nl", "bob@voorbeeld.nl", "mo@voorbeeld.nl"


def wie(naam: str, email: str, organisatie: str = "", partij: str = "") -> Plakregel:
    return Plakregel(organisatie, partij, naam, email)


ALICE, BOB = wie("Alice Jansen", A), wie("Bob de Vries", B)
ALICE_GZ = wie("Alice Jansen", A, "Gemeente Zuiderwaard")
KAARTEN = (
    f"BEGIN:VCARD\r\nVERSION:3.0\r\nN:Jansen;Alice;;;\r\nFN:Alice Jansen\r\nORG:Gemeente\r\n  Zuiderwaard;Jeugd\r\n"
    f"EMAIL;TYPE=WORK:{A}\r\nTEL:0612345678\r\nEND:VCARD\r\n"
    f"BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Bob de Vries\r\nitem1.EMAIL;type=INTERNET:{B}\r\nzomaar een regel\r\nEND:VCARD"
)


@pytest.mark.parametrize(
    ("tekst", "regels"),
    [
        # Gmail, Apple Mail, and a list that ends in a comma.
        (f"Alice Jansen <{A}>, Bob de Vries <{B}>", [ALICE, BOB]),
        (f"Alice Jansen <{A}>,\n\tBob de Vries <{B}>,\n", [ALICE, BOB]),
        (f"{A},\n{B},\n", [wie("", A), wie("", B)]),
        (f"{A};;;{B}", [wie("", A), wie("", B)]),
        (f"<{A}>", [wie("", A)]),
        (f"{A}.", [wie("", A)]),
        # Quotes of every kind, spaces that are none, and what nobody sees.
        (f"“Jansen, Alice” <{A}>; ‘De Vries, Bob’ <{B}>", [ALICE, wie("Bob De Vries", B)]),
        (f"'Jansen, Alice' <{A}>", [ALICE]),
        (f"Alice\u00a0Jansen\u00a0<{A}>;\u00a0Bob de Vries\u00a0<{B}>", [ALICE, BOB]),
        (f"Alice\u200b Jansen <{A}\u200b>", [ALICE]),
        (f"\ufeffAlice Jansen <{A}>", [ALICE]),
        # Where somebody works, in a name.
        (f'"Alice Jansen (Gemeente Zuiderwaard)" <{A}>', [ALICE_GZ]),
        (f"Alice Jansen | Gemeente Zuiderwaard <{A}>", [ALICE_GZ]),
        (f"Jansen, Alice - Gemeente Zuiderwaard <{A}>", [ALICE_GZ]),
        (f"Jansen, Alice – Gemeente Zuiderwaard <{A}>", [ALICE_GZ]),
        # The head of a mail, a link, and what stands around an address in a sentence.
        (f'Aan: "Jansen, Alice" <{A}>; Bob de Vries <{B}>\nCC: Mo <{M}>', [ALICE, BOB, wie("Mo", M)]),
        (f"To: Alice Jansen <{A}>", [ALICE]),
        (f"mailto:{A}", [wie("", A)]),
        (f"MAILTO:{A}?subject=Hoi", [wie("", A)]),
        (f"Alice Jansen ({A})", [ALICE]),
        (f"Alice Jansen: {A}", [ALICE]),
        (f"{A} Alice Jansen", [ALICE]),
        # Lists in a document.
        (f"1. Alice Jansen <{A}>\n2. Bob de Vries <{B}>", [ALICE, BOB]),
        (f"1)\tAlice Jansen, {A}\n2)\tBob de Vries, {B}", [ALICE, BOB]),
        (f"- Alice Jansen, {A}\n- Bob de Vries, {B}", [ALICE, BOB]),
        (f"\uf0b7\tAlice Jansen – {A}\n•\tBob de Vries – {B}", [ALICE, BOB]),
        ("1. De Linde\n2. Wijkteam Noord", [wie("", "", "De Linde"), wie("", "", "Wijkteam Noord")]),
        # Spreadsheets: with a head, of another program, with semicolons, with empty rows and columns.
        (f"Naam;E-mail\nAlice Jansen;{A}\nBob de Vries;{B}", [ALICE, BOB]),
        (f"Organisatie;Naam;E-mail\nGemeente Zuiderwaard;Alice Jansen;{A}", [ALICE_GZ]),
        (f"E-mailadres\tNaam\tBedrijf\n{A}\tAlice Jansen\tGemeente Zuiderwaard", [ALICE_GZ]),
        (
            f"Voornaam\tTussenvoegsel\tAchternaam\tFunctie\tE-mailadres\nAlice\t\tJansen\tadviseur\t{A}\nBob\tde\tVries\t\t{B}",
            [ALICE, BOB],
        ),
        (f"First Name,Last Name,E-mail 1 - Value\nAlice,Jansen,{A}", [ALICE]),
        (f'"First Name","Last Name","Company","E-mail"\n"Alice","Jansen","Gemeente Zuiderwaard","{A}"', [ALICE_GZ]),
        (f"Soort\tOrganisatie\tNaam\tE-mail\nGemeente\tGemeente Zuiderwaard\tAlice Jansen\t{A}",
         [wie("Alice Jansen", A, "Gemeente Zuiderwaard", "gemeente")]),
        (f"Gemeente Zuiderwaard,Alice Jansen,{A}", [ALICE_GZ]),
        (f'"Gemeente Zuiderwaard";"Alice Jansen";"{A}"', [ALICE_GZ]),
        (f"Gemeente Zuiderwaard\tAlice Jansen\t{A}\t\t\r\n\t\t\t\t\r\n", [ALICE_GZ]),
        (f"{A}\t{B}", [wie("", A), wie("", B)]),
        # An address book.
        (KAARTEN, [wie("Alice Jansen", A, "Gemeente Zuiderwaard, Jeugd"), BOB]),
        # Addresses that are less usual, and one that is there more than once.
        ("Alice Jansen <alice+regie@voorbeeld.nl>", [wie("Alice Jansen", "alice+regie@voorbeeld.nl")]),
        ("Alice Jansen <alice@gemeente-münster.nl>", [wie("Alice Jansen", "alice@gemeente-münster.nl")]),
        (f"{A}; {A.upper()}; Alice Jansen <{A}>", [wie("", A)]),
        ("dhr. B. de Vries <bob@voorbeeld.nl>", [wie("dhr. B. de Vries", B)]),
    ],
)  # fmt: skip
def test_zoals_programmas_een_lijst_kopieren(tekst, regels):
    assert lees_plaklijst(tekst) == regels


@pytest.mark.parametrize(
    "tekst", ["alice @voorbeeld.nl", "alice@voorbeeld,nl", "Zoë <zoë@x.nl>", "[Alice](mailto:alice@x.nl)", "alice@"]
)
def test_wat_geen_adres_is_blijft_staan_om_te_verbeteren(tekst):
    [regel] = lees_plaklijst(tekst)

    assert (regel.naam, regel.email) == (tekst, "")
