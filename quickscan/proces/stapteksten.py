"""What each step is, in the words of the region: what happens, and what it asks of them. No Django."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Staptekst:
    """`wat`: what happens in it, for everybody. `regio`: what the contact of the region does in it."""

    wat: str
    regio: str


STAPTEKSTEN: dict[str, Staptekst] = {
    "startgesprek": Staptekst(
        "Met Andere Ogen en de regio maken kennis. De begeleider legt de voorwaarden uit.",
        "Je spreekt een moment af en bent bij het gesprek.",
    ),
    "afbakening": Staptekst(
        "Samen kiezen we waar het over gaat: het thema, de doelgroep, de schaal en wie erbij horen.",
        "Je denkt mee. Je noemt organisaties, en mensen om mee te praten.",
    ),
    "selectie": Staptekst(
        "Met Andere Ogen kiest uit alle aanmeldingen welke regio's meedoen.",
        "Je leest de zes voorwaarden met je partners, en geeft akkoord.",
    ),
    "onderzoek": Staptekst(
        "De onderzoekers van AEF voeren 3 tot 5 gesprekken en lezen stukken van de regio.",
        "Je helpt de onderzoekers aan de goede mensen en stukken.",
    ),
    "factsheet": Staptekst(
        "De onderzoekers schrijven op wat ze zagen: wat er is bereikt, wie de regie neemt en wat opvalt.",
        "Je hoeft niets te doen.",
    ),
    "toetsing": Staptekst(
        "Iedereen met wie gesproken is, leest de factsheet en kan reageren. Op elke reactie komt antwoord.",
        "Je leest de factsheet, en reageert met de link in je mail.",
    ),
    "advies": Staptekst(
        "De onderzoekers schrijven een kort advies: wat kan er verder in deze regio?",
        "Je hoeft niets te doen.",
    ),
    "terugkoppelgesprek": Staptekst(
        "Iedereen komt bij elkaar. Jullie bespreken hoe het ervoor staat, wie welke rol neemt en welke steun er komt.",
        "Je bent erbij, met iedereen met wie gesproken is.",
    ),
}
