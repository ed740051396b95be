"""Handreikingen for the ontwerper. Source of what the role does: AEF 2023 §4.3; the advice is our own."""

from .definitie import Handreiking

ONTWERPER: dict[int, Handreiking] = {
    0: Handreiking(
        betekenis=(
            "Je ziet niet of er ideeën uit de praktijk komen. Misschien gebeurt het buiten je zicht, "
            "misschien gebeurt het niet."
        ),
        nu=(
            "Ga eerst kijken en vragen. Waar lopen kinderen en gezinnen vast, en wie bedenkt daar iets op? "
            "Dat jij het niet weet, zegt al iets. Een goede vondst wordt dan weinig gedeeld."
        ),
        zelf="Loop een ochtend mee op een school, op een kinderopvang of bij het wijkteam.",
        anderen=(
            "Vraag een leraar, een pedagogisch medewerker en een jeugdhulpverlener wat ze laatst samen hebben opgelost."
        ),
        vraag="Wat is hier het afgelopen jaar voor kinderen bedacht, en hoe hadden we dat kunnen weten?",
    ),
    1: Handreiking(
        betekenis=(
            "Er is nu bijna niemand die ziet wat samenwerken voor kinderen kan doen, en daar een aanpak bij bedenkt."
        ),
        nu=(
            "Kies één groep waar het knelt, bijvoorbeeld kinderen die steeds vaker thuisblijven. Bedenk met "
            "de mensen die hen kennen één ding dat je samen anders doet."
        ),
        zelf="Beschrijf zonder namen één situatie die vastliep. Wie hadden elkaar daar kunnen helpen?",
        anderen=(
            "Zoek iemand die dagelijks met kinderen werkt en graag iets uitprobeert, zoals een leraar of een "
            "jeugdhulpverlener."
        ),
        vraag="Voor welke kinderen kan het snel beter gaan als we één ding samen doen?",
    ),
    2: Handreiking(
        betekenis=(
            "Soms komt er een goede vondst, bijvoorbeeld als het bij één kind echt vastloopt. Daar blijft het vaak bij."
        ),
        nu=(
            "Zoek wat de losse oplossingen gemeen hebben. Wat bij drie gezinnen hielp, kan een aanpak zijn "
            "voor een hele school of wijk. Probeer die een paar weken uit."
        ),
        zelf="Leg twee oplossingen van het afgelopen jaar naast elkaar en kijk wat beide keren hielp.",
        anderen="Vraag een andere gemeente of regio hoe die dit doen. Een goed idee mag je gewoon overnemen.",
        vraag="Welke oplossing van toen zouden we zo weer gebruiken, en waarom doen we dat niet?",
    ),
    3: Handreiking(
        betekenis="Er komen geregeld bruikbare ideeën uit de praktijk. Ze komen nog niet overal waar het knelt.",
        nu=(
            "Kies één idee en maak het zo helder dat een ander het kan volgen. Voor wie is het, wie doet wat, "
            "en waaraan zie je dat het helpt? Praat erover met ouders en collega's."
        ),
        zelf="Zet één idee dat werkt op een half vel papier, en laat het lezen aan iemand van buiten.",
        anderen="Zoek iemand die goed kan organiseren, zodat het idee niet bij de bedenker blijft liggen.",
        vraag="Welk idee is goed genoeg om nu samen af te maken?",
    ),
    4: Handreiking(
        betekenis="Knelpunten worden op tijd gezien, en meestal komt er een oplossing die in de praktijk werkt.",
        nu=(
            "Geef dit de ruimte die het nodig heeft. Komen de ideeën steeds van dezelfde twee mensen? Laat "
            "dan ook anderen meedenken, en kijk op plekken waar het nog stil is."
        ),
        zelf="Vraag iemand die nog nooit meedacht, zoals een ouder of een jeugdarts, wat die ziet.",
        anderen="Vraag leidinggevenden om een paar vrije uren, zodat meer mensen iets kunnen uitproberen.",
        vraag="Van wie komen onze ideeën, en wie hebben we nog nooit iets gevraagd?",
    ),
    5: Handreiking(
        betekenis="Er zijn volop ideeën uit de praktijk, en het worden oplossingen waar kinderen iets aan hebben.",
        nu=(
            "Misschien is er nu meer behoefte aan rust dan aan nog een idee. Kies wat blijft en maak dat af. "
            "Deel ook met een andere gemeente of regio wat jullie leerden."
        ),
        zelf="Vertel iemand van buiten hoe jullie beste oplossing ontstond, ook wat eerst niet lukte.",
        anderen="Laat een kwartiermaker zorgen dat de aanpak blijft, en een verbinder dat anderen die leren kennen.",
        vraag="Welk idee laten we los, zodat de rest genoeg tijd krijgt?",
    ),
}
