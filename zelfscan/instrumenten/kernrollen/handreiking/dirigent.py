"""Handreikingen for the dirigent. Source of what the role does: AEF 2023 §4.3; the advice is our own."""

from .definitie import Handreiking

DIRIGENT: dict[int, Handreiking] = {
    0: Handreiking(
        betekenis="Je ziet niet wie de bestuurders verbindt, en of die weten wat er in de praktijk speelt.",
        nu=(
            "Vraag waar besluiten over jullie samenwerking vallen en wie daar aan tafel zit. Kun jij dat niet "
            "zien, dan geldt dat waarschijnlijk ook voor collega's in de praktijk."
        ),
        zelf="Zoek uit welk overleg van bestuurders over jullie kinderen gaat, en wat daar is afgesproken.",
        anderen="Vraag het aan je eigen directeur of bestuurder, of aan de beleidsadviseur jeugd van de gemeente.",
        vraag="Wie hakt hier de knoop door als we er samen niet uitkomen?",
    ),
    1: Handreiking(
        betekenis="Er is bijna niemand die bestuurders verbindt en die de samenwerking naar buiten een gezicht geeft.",
        nu=(
            "In het begin hoeft dat niet erg te zijn. Een kleine groep kan een tijd zonder. Kijk wel vooruit. "
            "Voor welke stap heb je straks een besluit of geld nodig, en van wie?"
        ),
        zelf="Vertel je leidinggevende in vijf minuten wat jullie doen en wat een kind daaraan heeft.",
        anderen="Zoek één bestuurder met hart voor deze kinderen, en vraag die om met jullie mee te denken.",
        vraag="Welk besluit hebben we over een jaar nodig, en wie kan dat nemen?",
    ),
    2: Handreiking(
        betekenis="Bestuurders komen soms in beeld, bijvoorbeeld als er iets vastloopt of als er geld nodig is.",
        nu=(
            "Wacht niet op het volgende knelpunt. Laat bestuurders en mensen uit de praktijk elkaar twee keer "
            "per jaar spreken. Wat gaat goed, en wat stokt?"
        ),
        zelf="Kies één ding dat al maanden stokt, en leg het met een voorstel bij wie erover gaat.",
        anderen="Vraag een wethouder en een schoolbestuurder om samen een ochtend op bezoek te komen.",
        vraag="Wat weten onze bestuurders niet, terwijl ze het wel zouden willen weten?",
    ),
    3: Handreiking(
        betekenis="Bestuurders zijn geregeld betrokken. De lijn tussen bestuur en praktijk werkt nog niet altijd.",
        nu=(
            "Maak die lijn kort en duidelijk. Spreek af waar een vraag uit de praktijk terechtkomt, wie "
            "antwoord geeft en wanneer. Zoek ook één doel dat alle besturen delen."
        ),
        zelf="Neem een vraag uit de praktijk mee naar het volgende overleg, en breng het antwoord terug.",
        anderen="Vraag bestuurders om hun doelen naast elkaar te leggen. Wat wil de gemeente, de school, de jeugdhulp?",
        vraag="Waar willen al onze bestuurders over twee jaar trots op zijn?",
    ),
    4: Handreiking(
        betekenis=(
            "De samenwerking heeft een gezicht en bestuurders staan erachter. Knelpunten komen meestal op "
            "tijd op tafel."
        ),
        nu=(
            "Zorg dat dit ook zo blijft na verkiezingen of een wisseling van directeur. Schrijf op één "
            "bladzijde waar jullie voor staan, en betrek nu al wie straks aan tafel komt."
        ),
        zelf="Vraag een collega in de praktijk wat die merkt van de afspraken tussen bestuurders.",
        anderen="Laat twee bestuurders deze rol delen, het liefst van verschillende organisaties.",
        vraag="Blijft onze koers overeind als er een nieuwe wethouder of directeur komt?",
    ),
    5: Handreiking(
        betekenis="Bestuur en praktijk versterken elkaar, en ook mensen verder weg weten waar jullie voor staan.",
        nu=(
            "Groei niet sneller dan de praktijk aankan. Vertel andere regio's hoe jullie "
            "bestuurders elkaar vonden, en laat ook eens een ander voorgaan."
        ),
        zelf="Neem een bestuurder die er nog nooit was, mee naar de plek waar het werk gebeurt.",
        anderen=(
            "Blijf ontwerpers en kwartiermakers vragen wat ze nodig hebben. Zonder hun werk valt er niets te "
            "laten zien."
        ),
        vraag="Wie nemen straks het stokje over, en wanneer krijgen ze daar de ruimte voor?",
    ),
}
