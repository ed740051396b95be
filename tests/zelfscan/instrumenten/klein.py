"""A small invented instrument with every kind of item, one of them not for schools."""

from fractions import Fraction

from regie.inhoud.partijen import Partij
from zelfscan.instrumenten.definitie import Groep, Instrument, Onderdeel
from zelfscan.instrumenten.schalen import Kolommen, Schaal
from zelfscan.instrumenten.soorten.as_ import Asvraag
from zelfscan.instrumenten.soorten.cijfer import Cijfervraag
from zelfscan.instrumenten.soorten.keuzes import Keuzevraag, Lijst
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
POLEN = Schaal(
    naam="Tussen twee polen",
    labels=("Helemaal A", "Meer A", "Allebei", "Meer B", "Helemaal B"),
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

KLEIN = Instrument(
    sleutel="klein",
    naam="Kleine proef",
    versie=1,
    groepen=(Groep("werk", "Het werk"), Groep("samen", "Samen")),
    onderdelen=(
        Onderdeel("kl_tijd", "Te weinig tijd", "Is er te weinig tijd?", Scorevraag(SPEELT), groep="werk"),
        Onderdeel(
            "kl_tijd_door",
            "Waardoor",
            "Waardoor komt dat?",
            Keuzevraag(
                (Lijst("kl_tijd_door", "Waardoor", (("druk", "Drukte"), ("geld", "Geld"), ("niets", "Niets"))),),
                alleen=frozenset({"niets"}),
            ),
            bij="kl_tijd",
            groep="werk",
        ),
        Onderdeel(
            "kl_cijfer",
            "Contact met scholen",
            "Welk cijfer geef je het contact met scholen?",
            Cijfervraag(CIJFER),
            groep="samen",
            niet_voor=frozenset({Partij.SCHOOL, Partij.SCHOOLBESTUUR}),
        ),
        Onderdeel(
            "kl_begin",
            "Begin",
            "Wie begint er?",
            Asvraag(POLEN, links="De partners beginnen.", rechts="De gemeente begint."),
            groep="samen",
        ),
        Onderdeel("kl_zet", "Aan zet", "Wie is hier aan zet?", Kolomvraag(KOLOM), groep="samen"),
        Onderdeel("kl_kans", "Een kans", "Welke kans zie je?", Openvraag()),
    ),
)
