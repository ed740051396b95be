"""What the history says of rounds and quickscans. Names of people, notes, remarks and texts leave nothing here."""

QUICKSCANZINNEN: dict[str, str] = {
    # Rounds (Q1)
    "ronde.gemaakt": "{wie} maakte de ronde {wat}",
    "ronde.gewijzigd": "{wie} veranderde de gegevens van de ronde {wat}",
    "ronde.status": "{wie} zette de ronde {wat} van {van[status]} op {naar[status]}",
    "ronde.afwijking": "{wie} week bij de keuze in de ronde {wat} af van de richtlijn",
    "ronde.indrukken": "{wie} legde de indrukken van de ronde {wat} vast, over {naar[aantal]} regio's",
    "ronde.indruktekst": "{wie} schreef een tekst bij de indrukken van de ronde {wat}",
    "ronde.indruktekst_goed": "{wie} keurde een tekst bij de indrukken van de ronde {wat} goed",
    "ronde.indruktekst_weg": "{wie} verwijderde een tekst uit de indrukken van de ronde {wat}",
    "ronde.ontwerpsessie": "{wie} plande de ontwerpsessie van de ronde {wat}, op {naar[termijn]}",
    # Application and choice
    "quickscan.aangemeld": "{wie} meldde de {wat} aan",
    "quickscan.link": "{wie} stuurde een nieuwe link bij de aanmelding van de {wat}",
    "quickscan.regio_gekoppeld": "{wie} koppelde de {wat} aan een regio",
    "quickscan.akkoord": "{wie} gaf akkoord op de voorwaarden van de {wat}",
    "quickscan.status": "{wie} zette de {wat} van {van[status]} op {naar[status]}",
    "quickscan.herzien": "{wie} zette de {wat} van {van[status]} terug op {naar[status]}",
    # People
    "quickscan.begeleider": "{wie} maakte {persoon} begeleider van de {wat}",
    "quickscan.onderzoeker_erbij": "{wie} maakte {persoon} onderzoeker van de {wat}",
    "quickscan.onderzoeker_weg": "{wie} verwijderde {persoon} als onderzoeker van de {wat}",
    # Steps
    "startgesprek.uitgenodigd": "{wie} nodigde {naar[aantal]} uit voor het startgesprek van de {wat}",
    "startgesprek.verzet": "{wie} veranderde het startgesprek van de {wat}, met bericht aan {naar[aantal]}",
    "stap.gesloten": "{wie} sloot de stap {naar[stap]} van de {wat}",
    "stap.heropend": "{wie} heropende de stap {naar[stap]} van de {wat}",
    # These two as it was told in older versions; what was written then stays.
    "quickscan.hervat": "{wie} hervatte de {wat}; dat schoof {naar[dagen]} dagen op",
    "stap.termijn": "{wie} verplaatste de termijn van de stap {naar[stap]} van de {wat} naar {naar[termijn]}",
    "termijn.verzet": (
        "{wie} verzette de termijn van de stap {naar[stap]} van de {wat} van {van[termijn]} naar {naar[termijn]}"
    ),
    "termijn.meegeschoven": (
        "{wie} schoof de termijn van de stap {naar[stap]} van de {wat} mee van {van[termijn]} naar {naar[termijn]}"
    ),
    "stap.inhoud": "{wie} werkte de stap {naar[stap]} van de {wat} bij",
    "quickscan.gepauzeerd": "{wie} pauzeerde de {wat}",
    "quickscan.eind_schoof": "{wie} hervatte de {wat}; het eind schoof {naar[dagen]} op",
    "quickscan.weer_verder": "{wie} hervatte de {wat}; er schoof niets op",
    # Research (Q3)
    "interview.erbij": "{wie} zette iemand op de lijst van interviews van de {wat}",
    "interview.gewijzigd": "{wie} veranderde een interview van de {wat}",
    "interview.weg": "{wie} verwijderde iemand van de lijst van interviews van de {wat}",
    "interview.status": "{wie} zette een interview van de {wat} op {naar[status]}",
    "interview.toestemming": "{wie} legde toestemming vast bij een interview van de {wat}",
    "interview.toestemming_terug": "{wie} nam toestemming terug bij een interview van de {wat}, en wiste de notities",
    "document.erbij": "{wie} zette een document bij de {wat}",
    "document.gewijzigd": "{wie} veranderde de gegevens van een document bij de {wat}",
    "document.weg": "{wie} verwijderde een document van de {wat}",
    # Factsheet, review, advice (Q4)
    "factsheet.bewaard": "{wie} bewaarde versie {naar[nummer]} van de factsheet van de {wat}",
    "factsheet.teruggezet": "{wie} zette een deel van versie {naar[uit]} van de factsheet van de {wat} terug, als "
    "versie {naar[nummer]}",
    "factsheet.vrijgegeven": "{wie} gaf versie {naar[nummer]} van de factsheet van de {wat} vrij",
    "factsheet.vastgesteld": "{wie} stelde de factsheet van de {wat} vast, met versie {naar[nummer]}",
    "toetsing.verstuurd": "{wie} legde de factsheet van de {wat} ter toetsing voor aan {naar[aantal]} mensen",
    "toetsing.herinnerd": "{wie} liet een herinnering voor de toetsing van de {wat} mailen",
    "toetsing.gereageerd": "{wie} reageerde op de factsheet van de {wat}",
    "toetsing.beantwoord": "{wie} beantwoordde een opmerking bij de toetsing van de {wat}",
    "toetsing.link_uitgezet": "{wie} zette een link voor de toetsing van de {wat} uit",
    "toetsing.gesloten": "{wie} sloot de toetsing van de {wat}",
    "advies.bewaard": "{wie} bewaarde versie {naar[nummer]} van het advies van de {wat}",
    "advies.teruggezet": "{wie} zette een deel van versie {naar[uit]} van het advies van de {wat} terug, als "
    "versie {naar[nummer]}",
    "advies.status": "{wie} zette het advies van de {wat} van {van[status]} op {naar[status]}",
    # The last talk (Q2)
    "terugkoppelgesprek.verzet": "{wie} veranderde het terugkoppelgesprek van de {wat}, met bericht aan {naar[aantal]}",
    "terugkoppelgesprek.uitgenodigd": "{wie} nodigde iedereen uit voor het terugkoppelgesprek van de {wat}",
    "quickscan.ontwerpsessie": "{wie} nodigde de regio van de {wat} uit voor de ontwerpsessie",
    "quickscan.herinnerd": "{wie} herinnerde {persoon} aan de {wat}",
}
