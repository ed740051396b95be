"""The five patterns that four scores together can show; `zelfscan/instrumenten/kernrollen/analyse.py` decides which one
it is.

Source of the findings ("Uit de verkenning …"): AEF 2023, summary, §2.1-2.3, §3.5, §4.1; the flyer.
The report knows "van onderop" and "van bovenaf", but it ties neither to roles. Reading a lead of ontwerper and
kwartiermaker as "van onderop", and of verbinder and dirigent as "van bovenaf", is our own: the Dutch text says "lezen
we" there and credits nobody. Every `kop` must be true in each outcome that gives the pattern, unknown roles included.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Patroon:
    """`houvasten` are keys of `regie.inhoud.houvasten`, the most fitting first."""

    sleutel: str
    titel: str
    kop: str
    uitleg: tuple[str, ...]
    vraag: str
    houvasten: tuple[str, ...]


_ALLE = (
    Patroon(
        sleutel="van_onderop",
        titel="Van onderop",
        kop=(
            "De scores van ontwerper en kwartiermaker liggen gemiddeld minstens één punt hoger dan die van "
            "verbinder en dirigent."
        ),
        uitleg=(
            (
                "Zo'n uitkomst lezen we als regie die begint in de praktijk. Mensen bedenken iets voor "
                "kinderen en gaan ermee aan de slag. Wie het verder brengt en welke bestuurder erachter "
                "staat, is dan vaak minder duidelijk."
            ),
            (
                "Uit de verkenning in zeven regio's blijkt dat regie vaker van onderop begint dan van "
                "bovenaf. Meestal is het eerst een klein groepje. Later is er meer structuur nodig, en steun "
                "van bestuurders. Waar praktijk en bestuur elkaar vonden, was de samenwerking het stevigst."
            ),
        ),
        vraag="Wie moet ons werk leren kennen, zodat het verder komt dan deze plek?",
        houvasten=("horizontaal_en_verticaal", "begin_lokaal"),
    ),
    Patroon(
        sleutel="van_bovenaf",
        titel="Van bovenaf",
        kop=(
            "De scores van verbinder en dirigent liggen gemiddeld minstens één punt hoger dan die van "
            "ontwerper en kwartiermaker."
        ),
        uitleg=(
            (
                "Zo'n uitkomst lezen we als regie die begint bij contacten en plannen. Partners spreken "
                "elkaar, en vaak doen er bestuurders mee. Wat kinderen daarvan merken, in de klas of thuis, "
                "is dan vaak nog minder duidelijk."
            ),
            (
                "Uit de verkenning in zeven regio's blijkt dat het ook zo kan gaan. Een wethouder, adviseur "
                "of bestuurder begint, en de praktijk volgt later. Komt die stap er niet, dan komt er van het "
                "beleid weinig terecht. Waar bestuur en praktijk elkaar vonden, was de samenwerking het "
                "stevigst."
            ),
        ),
        vraag="Wat merkt een kind of ouder volgende maand van wat we hier afspreken?",
        houvasten=("lokale_urgentie", "bewezen_werkwijze"),
    ),
    Patroon(
        sleutel="in_balans",
        titel="In balans",
        kop=(
            "De scores van ontwerper en kwartiermaker en die van verbinder en dirigent schelen gemiddeld "
            "minder dan één punt."
        ),
        uitleg=(
            (
                "Geen van beide kanten loopt duidelijk voorop. Hoe sterk de regie is, zegt dat nog niet: de "
                "scores kunnen hoog zijn, maar ook bescheiden. En één rol kan best achterblijven. Kijk daarom "
                "ook naar elke rol apart."
            ),
            (
                "Uit de verkenning in zeven regio's blijkt dat bijna elke vorm van regie een mengsel is van "
                "onderop en van bovenaf. Waar die twee bij elkaar kwamen, was de samenwerking het stevigst. "
                "Vaak hielp het als het gebied klein en overzichtelijk was."
            ),
        ),
        vraag="Bij welke rol helpt een kleine stap de andere rollen het meest vooruit?",
        houvasten=("proces_en_resultaat", "horizontaal_en_verticaal"),
    ),
    Patroon(
        sleutel="nog_weinig_regie",
        titel="Nog weinig regie",
        kop="Geen van de gescoorde rollen komt hoger uit dan ‘Incidenteel aanwezig’.",
        uitleg=(
            (
                "Er wordt nu weinig regie genomen, of alleen zo af en toe. Daar hoeft niemand schuld aan te "
                "hebben. Vaak komt er veel samen: drukte, weinig geld, wisselende mensen, en partners die op "
                "elkaar wachten."
            ),
            (
                "Uit de verkenning in zeven regio's blijkt dat dit vaker voorkomt. Wat dan past, is klein "
                "beginnen en de tijd nemen. Regie is mensenwerk, en wie de eerste stap zet, is niet te "
                "voorspellen. Soms ontstaat er ruimte als er een nieuwe directeur, adviseur of bestuurder "
                "komt."
            ),
        ),
        vraag="Met welke twee of drie mensen durf je morgen iets kleins te beginnen?",
        houvasten=("imperfecte_wereld", "groepje_trekkers"),
    ),
    Patroon(
        sleutel="nog_geen_beeld",
        titel="Nog geen beeld",
        kop="Minder dan drie van de vier rollen hebben een score.",
        uitleg=(
            (
                "Hoe de regie over de rollen verdeeld is, valt dan nog niet te zeggen. Dat geeft niet. Dat je "
                "een rol niet kunt zien, is op zichzelf goed om te weten. Misschien gebeurt het buiten je "
                "zicht, misschien pakt niemand het op."
            ),
            (
                "Uit de verkenning in zeven regio's blijkt dat een paar mensen de regie vaak delen. En hun "
                "rollen lopen vaak door elkaar. Vanaf één plek zie je dus maar een deel. Doe de scan daarom eens "
                "samen met iemand van een andere organisatie."
            ),
        ),
        vraag="Wie kan ons vertellen wat we vanaf onze plek niet zien?",
        houvasten=("groepje_trekkers",),
    ),
)

PATRONEN: dict[str, Patroon] = {patroon.sleutel: patroon for patroon in _ALLE}
