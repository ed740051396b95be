"""The words of besluiten 26: what is written otherwise, and what to write then. Read by `test_woorden.py`."""

import re
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Woord:
    """`mis`: what is found. `advies`: what to write. `mag`: where it is right all the same, each with the reason."""

    mis: str
    advies: str
    mag: dict[str, str] = field(default_factory=dict)

    def gevonden(self, tekst: str) -> list[str]:
        """Return what is wrong in a text, without what stands within something that is right."""
        goed = [een.span() for patroon in self.mag for een in re.finditer(patroon, tekst)]
        return [
            een[0]
            for een in re.finditer(self.mis, tekst)
            if not any(begin <= een.start() and een.end() <= eind for begin, eind in goed)
        ]


_CODE = r"(?:acht|zes|vier) cijfers|(?:Acht|Zes) cijfers|[Ll]etters(?: en|,) cijfers|alle cijfers hebt"

WOORDEN = (
    Woord(
        r"\b(?:[Hh]aar|[Hh]em|[Hh]ij)\b",
        "noem het ding nog een keer, of schrijf ‘die’",
        {r"een moeder vertelt wat het uur voor haar betekent": "een mens"},
    ),
    Woord(r"\b[Zz]ij\b", "schrijf ‘ze’ of ‘die’ over mensen, en noem een ding nog een keer"),
    Woord(
        r"\b[Zz]e (?:is|was|heeft|had|kan|gaat|staat|wordt|blijft|komt|hoort|krijgt|werkt)\b",
        "een ding is ‘die’, of noem het nog een keer",
    ),
    Woord(r"\b[Ww]ij\b", "schrijf ‘we’"),
    Woord(
        r"\b[Cc]ijfers?\b",
        "een waarde van 1 tot 5 is een score, wat de groep afspreekt een groepsscore",
        {
            _CODE: "tekens van een code of een adres",
            r"Cijfers als (?:XLSX|ODS)|Cijfers van (?:…|de ronde)|nog geen cijfers": "tellingen",
            r"Deze cijfers zijn|Cijfers: hoe lang": "tellingen van een ronde",
            r"Met deze cijfers kun je jullie regio": "cijfers over regio's in het land",
            r"bewaar de cijfers bij het instrument": "hoe vaak een score te raden is",
            r"Een cijfer is hier een rapportcijfer|Kies bij … een cijfer": "een rapportcijfer van 1 tot 10",
            r"Cijfers over de samenwerking\.xlsx": "een bestand van een ander",
            r"Cijfer\(|import Cijfer": "code die het commando schrijft",
        },
    ),
    Woord(
        r"\b[Ff]ormulier(?:en)?\b",
        "wat iemand stuurt is een antwoord, en hoeveel dat er zijn ‘9 mensen’; een formulier is van papier",
        {
            r"[Pp]apieren formulier(?:en)?|[Ff]ormulier(?:en)? op één A4|Formulier zelfscan": "papier",
            r"[Ff]ormulieren van papier|poster en formulieren|ziet die formulieren|Formulier: …": "papier",
            r"(?:volgende|vorige|dit|ziet je|staat op het|scores van het) formulier|deze formulieren": "papier",
            r"(?:eigen|één|Eén) formulier voor": "van de mensen in het voorbeeld",
            r"staan al in het formulier": "voor wie een instrument maakt",
            r"waarvan een formulier mag|site die een formulier": "voor wie de site beheert",
        },
    ),
    Woord(
        r"\b(?:[Pp]ersonen|[Rr]espondent\w*)\b|… (?:[Dd]eelnemers|[Ff]ormulieren)\b",
        "hoeveel het er zijn: ‘9 mensen’",
    ),
    Woord(
        r"\b(?:[Mm]iddelste|[Mm]ediaan|[Bb]aan)\b",
        "schrijf ‘het midden’; de streep wijst het aan",
        {r"van baan": "werk"},
    ),
    Woord(r"\b[Ss]amen afgesproken\b|\b[Ss]amen: …", "schrijf ‘groepsscore’"),
    Woord(
        r"\b[Ww]eg(?:halen|gehaald|haalt|gooien|gegooid)\b|\b[Hh]aa?l(?:de|t|en)?\b[^.!?]{0,60}\bweg\b|\b[Gg]ooi(?:t|en)?\b[^.]*\bweg\b",
        "schrijf ‘verwijderen’, en ‘intrekken’ bij een eigen antwoord",
        {r"halen we het eruit en gooien we de notities weg|gooien we ze weg": "een toestemming zoals die is gegeven"},
    ),
    Woord(
        r"\b[Ww]is\b|\bwissen\?",
        "wat iemand doet is ‘verwijderen’, en ‘intrekken’ bij een eigen antwoord; wissen doet de site",
    ),
    Woord(r"\b[Tt]erugtrekken\b", "schrijf ‘intrekken’"),
    Woord(
        r"\b(?:[Ii]ntrek\w*|[Ii]ngetrokken)\b|\b(?:[Tt]rekt?|[Tt]rok(?:ken)?)\b[^.?!]*\bin\b",
        "alleen een eigen antwoord trek je in; een toestemming neem je terug, een link zet je uit, wie een rol heeft "
        "laat je stoppen, en een vraag verwijder je",
        {
            r"(?:[Jj]e|[Mm]ijn|[Ee]igen|[Dd]at) antwoord[^.?!]* (?:intrekken|ingetrokken)": "het eigen antwoord",
            r"antwoord (?:in|intrekken)$|trek mijn antwoord in|[Aa]ntwoord intrekken": "het eigen antwoord",
            r"(?:[Vv]eranderen|vervangen)(?: of|,) intrekken|vervangen en intrekken": "het eigen antwoord",
        },
    ),
    Woord(
        r"\b[Cc]ontact(?:en)?\b|\b[Aa]anspreekpunt\w*",
        "schrijf ‘contactpersoon’, of ‘wie afspraken mag maken’",
        {
            r"[Hh]ulp en contact": "de naam van de pagina",
            r"contact (?:met je )?op\b|in contact met": "elkaar spreken",
            r"[Zz]oek contact tussen|twee soorten contact|houdt contact met|begint bij contacten": "elkaar spreken",
            r"één aanspreekpunt|vaste aanspreekpunt": "van een team in de regio",
            r"Cato Contact": "een verzonnen mens",
            r"Contact: mailto": "een vast woord in security.txt",
            r"^Contact$": "de naam van een klasse",
            r"\| contact \|": "het woord in de code, in de lijst van woorden",
        },
    ),
    Woord(
        r"\b[Bb]eheerder van (?:de|deze) (?:site|server)\b",
        "schrijf ‘technisch beheerder’",
        {r"technisch beheerder van deze site": "zo hoort het"},
    ),
    Woord(
        r"\b(?:[Rr]esultaat|[Rr]esultaten|[Rr]apport)\b",
        "een groep heeft een uitkomst, wie alleen is een spiegel, en het document is het verslag",
        {
            r"voor het resultaat|Het resultaat is van alle": "van het werk in de regio",
        },
    ),
    Woord(
        r"\b(?:[Bb]lijk(?:t|en)|[Bb]leek|[Bb]leken|[Aa]angetoond|[Bb]ewezen|[Ww]etenschapp\w*)\b|[Uu]it onderzoek",
        "zeg wat onderzoekers zagen, in zeven regio's; wat van ons is, zegt dat (/herkomst/)",
    ),
    Woord(r"\b[Aa]noniem\w*|\b[Oo]nvoldoende\b", "beloof ‘vertrouwelijk’ en leg uit; oordeel niet"),
)
