"""Handreikingen for the kwartiermaker. Source of what the role does: AEF 2023 §4.3; the advice is our own."""

from .definitie import Handreiking

KWARTIERMAKER: dict[int, Handreiking] = {
    0: Handreiking(
        betekenis="Je weet niet of er een vast team is, en of dat team een vaste manier van werken heeft.",
        nu=(
            "Vraag op een paar plekken wat er gebeurt als een school hulp zoekt voor een kind. Krijg je drie "
            "verschillende antwoorden? Dan is er nog geen vaste weg."
        ),
        zelf="Volg één hulpvraag van begin tot eind. Wie belt wie, en hoelang duurt elke stap?",
        anderen=(
            "Vraag het aan mensen die het elke dag doen: een intern begeleider, een wijkteamlid, een coach in "
            "de opvang."
        ),
        vraag="Weten de mensen die elkaar nodig hebben, hoe het samenwerken hier gaat?",
    ),
    1: Handreiking(
        betekenis="Er is bijna niemand die van losse acties een vaste manier van werken maakt. Vaak begin je opnieuw.",
        nu=(
            "Heb je al iets wat werkt? Spreek dan af hoe je het een half jaar volhoudt: met wie, waar en op "
            "welke dag. Is er nog geen goed idee, dan kan deze rol wachten."
        ),
        zelf="Spreek met één collega van een andere organisatie een vast half uur per week af.",
        anderen="Uren en een werkplek regel je met leidinggevenden, van de school én van de jeugdhulp of de gemeente.",
        vraag="Wat doen we elke keer anders, terwijl een vaste manier ons tijd zou schelen?",
    ),
    2: Handreiking(
        betekenis="Af en toe zet iemand iets goed neer. Zonder vast team zakt het daarna makkelijk weer weg.",
        nu=(
            "Schrijf op wat de vorige keer goed ging en wie daaraan meedeed. Vraag die mensen om samen een "
            "klein team te zijn, met een vaste dag en één aanspreekpunt."
        ),
        zelf="Maak van de laatste keer dat het soepel liep een lijstje van vijf stappen.",
        anderen="Vraag de werkgevers van de teamleden elk om een paar vaste uren, voor minstens een schooljaar.",
        vraag="Wat blijft er van onze aanpak over als de trekker een maand weg is?",
    ),
    3: Handreiking(
        betekenis="Er groeit een vaste manier van werken. Het loopt vaak goed, maar nog niet vanzelf.",
        nu=(
            "Neem steeds één stap onder handen, zoals hoe je een kind aanmeldt of wie de ouders belt. Probeer "
            "het een maand, vraag wat beter kan en pas het aan."
        ),
        zelf="Vraag het team waar de meeste tijd in gaat zitten, en los samen één hobbel op.",
        anderen=(
            "Laat iemand met ervaring het team een paar keer coachen. Misschien heeft een van de partners zo iemand."
        ),
        vraag="Waar botst onze werkwijze nog met de regels van onze eigen organisaties?",
    ),
    4: Handreiking(
        betekenis="Er staat een team, en de meeste mensen weten hoe het werkt en wat ze van elkaar kunnen verwachten.",
        nu=(
            "Zorg dat het ook blijft als er iemand vertrekt. Zet de werkwijze kort op papier en werk nieuwe "
            "mensen samen in. Wat één iemand weet, moet een tweede ook weten."
        ),
        zelf="Vraag wie de trekker vervangt bij ziekte. Is er niemand, zoek dan samen een tweede.",
        anderen="Vraag de partners om het team in hun gewone rooster en begroting op te nemen.",
        vraag="Wat gebeurt er met ons team als het tijdelijke geld op is?",
    ),
    5: Handreiking(
        betekenis="De aanpak loopt bijna uit zichzelf. Het team en de stappen zijn gewoon werk geworden.",
        nu=(
            "De kwartiermaker kan nu een stap terug doen. Kijk wel elk jaar of de werkwijze nog past bij de "
            "kinderen van nu. En help een andere school of wijk op weg."
        ),
        zelf="Nodig iemand van een andere school, opvang of gemeente uit om een dag mee te kijken.",
        anderen="Vraag een ontwerper om af en toe met een frisse blik naar de vaste stappen te kijken.",
        vraag="Welke afspraak volgen we uit gewoonte, terwijl niemand er nog iets aan heeft?",
    ),
}
