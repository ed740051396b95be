"""What it means for the four roles where a cooperation began and how far it is (ontwerp §5.11).

What researchers saw: AEF 2023, summary, and AEF 2023 §2.2. What follows from it is our own, and says so.
"""

from zelfscan.instrumenten.verloop import Begin, Fase, Verloopvraag

WAAR_BEGON = Verloopvraag(
    sleutel="begin",
    vraag="Waar begon het?",
    keuzes=Begin,
    teksten={
        Begin.PRAKTIJK: "In zeven regio's zagen onderzoekers dat het zo het vaakst begint. Om te groeien, zijn later "
        "ook bestuurders nodig.",
        Begin.BESTUUR: "In zeven regio's zagen onderzoekers dat het ook zo kan beginnen. Het loopt dood als er in de "
        "praktijk niets volgt.",
        Begin.ALLEBEI: "In zeven regio's zagen onderzoekers de stevigste samenwerking waar praktijk en bestuur elkaar "
        "vonden.",
        Begin.ONBEKEND: "Zo lezen we het: vraag het aan wie er het langst bij is. Dan weet je ook wie je nu nog mist.",
    },
)
HOE_VER = Verloopvraag(
    sleutel="fase",
    vraag="Hoe ver is het?",
    keuzes=Fase,
    teksten={
        Fase.BEGONNEN: "In zeven regio's zagen onderzoekers dat eerst vooral de ontwerper en de kwartiermaker aan het "
        "werk zijn. Dat de andere twee rollen nog laag scoren, kan bij deze fase passen.",
        Fase.PROBEREN: "Zo lezen we het: kies wat werkt, en maak daar een vaste aanpak van. Daar is de kwartiermaker "
        "voor nodig.",
        Fase.VAST: "In zeven regio's zagen onderzoekers dat de verbinder en de dirigent na een tijd meer naar voren "
        "komen. Zo lezen we het: bij deze fase hoort een hogere score voor die twee.",
        Fase.VERSPREIDEN: "Zo lezen we het: nu zijn de verbinder en de dirigent het hardst nodig. Kijk eerst naar die "
        "twee scores.",
        Fase.ONBEKEND: "Zo lezen we het: vraag elkaar wat al vast is en wat nog een proef. Dan weet je naar welke rol "
        "je eerst kijkt.",
    },
)
VERLOOPVRAGEN = (WAAR_BEGON, HOE_VER)
