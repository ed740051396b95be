"""Handreikingen for the verbinder. Source of what the role does: AEF 2023 §4.3; the advice is our own."""

from .definitie import Handreiking

VERBINDER: dict[int, Handreiking] = {
    0: Handreiking(
        betekenis="Je hebt geen zicht op wie de partners bij elkaar brengt, en of mensen graag samenwerken.",
        nu=(
            "Teken op een vel papier wie elkaar kent en wie elkaar belt. De lege plekken laten zien waar jij "
            "niemand kent. Juist daar kan iemand bezig zijn die je nog niet zag."
        ),
        zelf="Drink koffie met iemand van een organisatie die je alleen van naam kent.",
        anderen="Vraag een schoolleider, iemand van de gemeente en iemand uit de jeugdhulp wie hen bij elkaar brengt.",
        vraag="Wie bellen elkaar hier als het spannend wordt, en wie wordt nooit gebeld?",
    ),
    1: Handreiking(
        betekenis="Er is bijna niemand die partners bij elkaar brengt en zorgt dat ze elkaar leren kennen.",
        nu=(
            "Begin met mensen, niet met een overleg. Breng drie of vier collega's bij elkaar die er zin in "
            "hebben. Is er nog weinig om te laten zien, dan kan een groter netwerk wachten."
        ),
        zelf="Bel één persoon van een andere organisatie en vraag waar die trots op is.",
        anderen=(
            "Vraag of een school, opvang of wijkteam jullie een keer wil ontvangen. Aan een gedekte tafel "
            "praat je makkelijker."
        ),
        vraag="Wie zou je er graag bij hebben, en wat maakt het voor die persoon leuk?",
    ),
    2: Handreiking(
        betekenis="Er zijn weleens ontmoetingen die goed doen. Daarna raken mensen elkaar vaak weer kwijt.",
        nu=(
            "Zorg dat er een vervolg komt. Prik aan het eind van elke ontmoeting meteen een nieuwe datum. "
            "Houd het klein, en begin met wat de vorige keer heeft opgeleverd."
        ),
        zelf="Stuur de mensen van de laatste ontmoeting een bericht over iets wat daarna gelukt is.",
        anderen="Zoek iemand die makkelijk anderen meekrijgt, en vraag de leidinggevende om daar tijd voor te geven.",
        vraag="Waarom gaat na een fijne bijeenkomst toch iedereen weer zijn eigen weg?",
    ),
    3: Handreiking(
        betekenis="Partners zien elkaar geregeld. Het hangt er nog wel van af wie er tijd en zin heeft.",
        nu=(
            "Kijk wie er nog ontbreekt: de kinderopvang, de jeugdarts, een sportclub? Nodig ze uit voor iets "
            "waar ze echt iets aan hebben, en laat zien wat er al werkt."
        ),
        zelf="Vertel in je eigen team over iets moois van een andere organisatie.",
        anderen="Kies met de partners één vast moment dat voor iedereen telt, steeds op een andere plek.",
        vraag="Wie werkt er ook met deze kinderen, maar zit nooit bij ons aan tafel?",
    ),
    4: Handreiking(
        betekenis="De meeste mensen weten elkaar te vinden en werken graag samen. Nieuwe partners voelen zich welkom.",
        nu=(
            "Bewaak het plezier, juist als het druk is. Drijft alles op één gangmaker? Laat dan een ander de "
            "uitnodiging sturen en de gasten ontvangen."
        ),
        zelf="Stel twee mensen aan elkaar voor die elkaar kunnen helpen, en ga er dan zelf tussenuit.",
        anderen=(
            "Zoek een tweede verbinder uit een ander werkveld. Komt de eerste van een school, zoek dan in de zorg."
        ),
        vraag="Wie houdt de mensen bij elkaar als onze gangmaker morgen stopt?",
    ),
    5: Handreiking(
        betekenis="Het netwerk is warm en breed. Mensen helpen elkaar omdat ze dat graag doen.",
        nu=(
            "Een groot netwerk kost ook tijd. Kijk welke ontmoetingen energie geven en welke je kunt "
            "overslaan. Geef het stokje eens door, zodat anderen ook leren verbinden."
        ),
        zelf="Neem iemand die nieuw is mee naar een bijeenkomst, en stel die voor aan drie mensen.",
        anderen="Nodig bestuurders uit om te komen kijken. Een dirigent kan het verhaal daarna verder brengen.",
        vraag="Hoe zorgen we dat onze goede band ook iets wordt wat kinderen merken?",
    ),
}
