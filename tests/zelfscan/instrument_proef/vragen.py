"""The items, in two groups and one beside them, and the scales they are answered on."""

from fractions import Fraction

from regie.inhoud.partijen import Partij
from zelfscan.instrumenten.definitie import Groep, Onderdeel
from zelfscan.instrumenten.schalen import Kolommen, Polen, Schaal
from zelfscan.instrumenten.soorten.as_ import Asvraag
from zelfscan.instrumenten.soorten.cijfer import Cijfervraag
from zelfscan.instrumenten.soorten.keuzes import Keuzelijst, Keuzevraag
from zelfscan.instrumenten.soorten.kolom import Kolomvraag
from zelfscan.instrumenten.soorten.open import Openvraag
from zelfscan.instrumenten.soorten.score import Scorevraag

SPEELT = Schaal(
    naam="Speelt het?",
    labels=("Speelt niet", "Speelt soms", "Speelt vaak"),
    eens_tot=Fraction(3, 10),
    eens_bereik=1,
    verdeeld_vanaf=Fraction(2, 3),
    laag_tot=1,
    hoog_vanaf=3,
)
MATE = Schaal(
    naam="Hoe ver",
    labels=("Nog niet", "Een beetje", "Voor de helft", "Grotendeels", "Helemaal"),
    eens_tot=Fraction(1, 2),
    eens_bereik=2,
    verdeeld_vanaf=Fraction(4, 5),
    laag_tot=2,
    hoog_vanaf=4,
)
POLEN = Polen(
    naam="Tussen twee polen",
    labels=("Past helemaal bij A", "Past meer bij A", "Past bij allebei", "Past meer bij B", "Past helemaal bij B"),
    eens_tot=Fraction(1, 2),
    eens_bereik=2,
    verdeeld_vanaf=Fraction(4, 5),
)
CIJFER = Schaal(
    naam="Cijfer",
    labels=("heel slecht", *[""] * 8, "uitstekend"),
    eens_tot=Fraction(1),
    eens_bereik=3,
    verdeeld_vanaf=Fraction(8, 5),
    leeg=3,
    laag_tot=5,
    hoog_vanaf=8,
    dichtbij=2,
    ver_vanaf=4,
    blokken_vanaf=Fraction(3),
)
KOLOM = Kolommen("Wie is aan zet?", ("De scholen", "Samen", "De gemeente"))

SCHOLEN = frozenset({Partij.SCHOOL, Partij.SCHOOLBESTUUR})

GROEPEN = (
    Groep("loopt", "Hoe het loopt", "Wat kinderen en ouders ervan merken."),
    Groep("samen", "Hoe jullie samenwerken"),
)
ONDERDELEN = (
    Onderdeel(
        sleutel="pr_wachten",
        naam="Wachten",
        vraag="Moeten kinderen te lang wachten op hulp?",
        uitleg="Te lang is: langer dan ouders en school vooraf hoorden.",
        soort=Scorevraag(SPEELT),
        groep="loopt",
    ),
    Onderdeel(
        sleutel="pr_wachten_door",
        naam="Waardoor",
        vraag="Waardoor moeten zij wachten?",
        soort=Keuzevraag(
            lijsten=(
                Keuzelijst(
                    "pr_wachten_door",
                    "Waardoor",
                    (("druk", "Te weinig mensen"), ("geld", "Te weinig geld"), ("niets", "Niemand hoeft te wachten")),
                ),
            ),
            alleen=frozenset({"niets"}),
        ),
        groep="loopt",
        bij="pr_wachten",
    ),
    Onderdeel(
        sleutel="pr_school",
        naam="Hulp op jullie school",
        vraag="Welk cijfer geef je de hulp die kinderen op jullie school krijgen?",
        soort=Cijfervraag(CIJFER),
        groep="loopt",
        niet_voor=frozenset(Partij) - SCHOLEN,
        waarom="Waarom dit cijfer?",
    ),
    Onderdeel(
        sleutel="pr_weten",
        naam="Weten wie je belt",
        vraag="Weten mensen bij elke organisatie wie zij kunnen bellen?",
        soort=Scorevraag(MATE),
        groep="samen",
        waarom="",
    ),
    Onderdeel(
        sleutel="pr_begin",
        naam="De eerste stap",
        vraag="Wie zet de eerste stap als een kind vastloopt?",
        soort=Asvraag(POLEN, links="De school begint.", rechts="De gemeente begint."),
        groep="samen",
    ),
    Onderdeel(
        sleutel="pr_zet",
        naam="Aan zet",
        vraag="Wie is het komende jaar aan zet?",
        soort=Kolomvraag(KOLOM),
        groep="samen",
    ),
    Onderdeel(
        sleutel="pr_knelt",
        naam="Wat knelt",
        vraag="Wat knelt er in de samenwerking?",
        soort=Keuzevraag(
            lijsten=(
                Keuzelijst(
                    "pr_knelt",
                    "Wat knelt",
                    (
                        ("regels", "Regels spreken elkaar tegen"),
                        ("mensen", "Mensen wisselen te vaak"),
                        ("tijd", "Er is geen tijd om elkaar te spreken"),
                    ),
                ),
            ),
        ),
        groep="samen",
    ),
    Onderdeel(sleutel="pr_kans", naam="Een kans", vraag="Welke kans zie je het komende jaar?", soort=Openvraag()),
)
