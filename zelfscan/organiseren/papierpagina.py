"""The page to type paper over: what to type, what came of the form before, and what is good to know (privacy 19)."""

from dataclasses import dataclass
from uuid import UUID

from regie.stukken.bladdelen import Melding
from regie.stukken.tekst import telwoord
from zelfscan.instrumenten.definitie import Instrument
from zelfscan.scan.models import Invulling, Scan
from zelfscan.scan.overgangen import NIET_MEER_OPEN
from zelfscan.scan.stand import Stand
from zelfscan.scan.zichtbaarheid import MINSTENS_BEELD


@dataclass(frozen=True)
class Papierpagina:
    """`vorige`: what was just saved; `opnieuw`: the key of the form that is typed once more."""

    scan: Scan
    stand: Stand
    vorige: Invulling | None = None
    opnieuw: UUID | None = None

    @property
    def instrument(self) -> Instrument:
        return self.scan.instrument_nu

    @property
    def kan(self) -> bool:
        return self.scan.is_open and not self.scan.groep

    @property
    def op_een_regel(self) -> bool:
        return self.instrument.op_een_regel

    @property
    def per_vraag(self) -> bool:
        """Whether there is a field for each question, which a script walks through."""
        return self.kan and not self.op_een_regel

    @property
    def inleiding(self) -> str:
        aantal, met_naam = telwoord(len(self.instrument.gescoord)), self.scan.met_naam
        if self.op_een_regel:
            wat = f"de organisatie en de {aantal} scores, en" if met_naam else f"de {aantal} scores en"
            return f"Typ {wat} druk op Enter."
        wat = f"{'de organisatie en dan ' if met_naam else ''}bij elke vraag het antwoord waar een kruis door staat"
        return f"Typ {wat}. Met Tab ga je naar het volgende vak."

    @property
    def daarna(self) -> str:
        komt = "an komt het volgende formulier."
        return f"D{komt}" if self.op_een_regel else f"Sla het op, d{komt}"

    @property
    def waarom_niet(self) -> Melding | None:
        """Why nothing can be typed over; None when it can."""
        if not self.scan.is_open:
            return Melding(f"{NIET_MEER_OPEN} Overtypen kan niet meer.")
        if self.kan:
            return None
        return Melding(
            f"Je laat het totaal per {self.scan.groep} zien. Wie papier overtypt, weet dan te veel van kleine groepen. "
            "Laat iedereen zelf invullen, op een telefoon of laptop.",
            "Bij deze scan kan het niet op papier",
            "let-op",
        )

    @property
    def wat_gebeurde(self) -> Melding | None:
        """What came of what was sent; None when nothing was."""
        if self.vorige:
            return Melding(f"Nu {self.stand.zin}. Leg dit formulier weg en pak het volgende.", "Opgeslagen", "goed")
        if self.opnieuw:
            return Melding(
                "Wat je nu typt, komt in de plaats van wat je net opsloeg.", "Je typt het vorige formulier opnieuw"
            )
        return None

    @property
    def goed_om_te_weten(self) -> list[str]:
        zelf = (
            []
            if self.scan.met_naam
            else [
                f"Vulden er ook mensen zelf in? Dan moeten dat er minstens {MINSTENS_BEELD} zijn. Anders kun je hun "
                "scores uitrekenen, en kunnen jullie niet onthullen.",
                f"Dat geldt ook per {self.instrument.noemer.enkel}. Gaven maar een of twee mensen zelf een score, dan "
                "staat er ‘te weinig’, hoeveel papier er ook is.",
            ]
        )
        return [
            "Jij ziet deze formulieren, de anderen niet. Dat staat ook op het papier.",
            "Neem alleen over waar een kruis door staat, geen opmerkingen.",
            *zelf,
            "Vernietig het papier als alles is overgetypt.",
        ]

    @property
    def organisaties(self) -> list[str]:
        """The names to choose from while typing. One query; none where nobody is named."""
        return sorted({een.organisatie for een in self.scan.genodigden.all()}) if self.scan.met_naam else []
