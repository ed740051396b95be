"""The figures of this instrument (privacy 15), written by `manage.py risico`: never change them by hand.

- Per regel 20000 verzonnen bijeenkomsten, seed 1.
- Per onderdeel ligt het midden van de groep ergens op de schaal, overal even vaak.
- Mensen antwoorden los van elkaar, verspreid rond dat midden (normaal verdeeld). De standaardafwijking is een
  vijfde van het aantal waarden, en hoogstens 1.
- Bij kolommen zonder volgorde is elke verdeling van meningen even waarschijnlijk.
- 1 op de 20 antwoorden is ‘kan ik niet beoordelen’.
- Iedereen hoort even vaak bij elk van de domeinen, of bij elk van de lagen. Vooraf is niets samengevoegd.
- Zeker weten: uit de eigen antwoorden en het beeld volgt één score van één ander. Wie aanvalt, kent de regels en
  weet wie in welk blok zit.
- Een knelpunt wordt beantwoord als een score op een schaal van drie. Ook daarvan slaat 1 op de 20 er een over. De
  regels met ‘knelpunten’ tellen hoe vaak iemand weet dat één ander daar ‘vaak’ koos.
- Niet meegeteld: kruisjes, teksten, papier en meer rondes. Ook niet mensen die samenspannen of hun score vertellen.
  En niet dat een groep het binnen een domein of laag vaker eens is.
"""

from zelfscan.instrumenten.risico import Cijfer, Risico, Telling

# Of each: sessions, in how many somebody is certain, outcomes of one item, how many of those are split.
RISICO = Risico(
    vingerafdruk="673a5b8af54a186c",
    cijfers=(
        Cijfer("totaal", 4, Telling(20000, 15667, 80000, 0), Telling(150, 119, 600, 0)),
        Cijfer("totaal", 6, Telling(20000, 5820, 80000, 0), Telling(150, 47, 600, 0)),
        Cijfer("totaal", 8, Telling(20000, 2068, 80000, 0), Telling(150, 11, 600, 0)),
        Cijfer("totaal", 10, Telling(20000, 827, 80000, 0), Telling(150, 5, 600, 0)),
        Cijfer("totaal", 12, Telling(20000, 347, 80000, 0), Telling(150, 2, 600, 0)),
        Cijfer("totaal", 16, Telling(20000, 59, 80000, 0), Telling(150, 0, 600, 0)),
        Cijfer("totaal", 20, Telling(20000, 3, 80000, 0), Telling(150, 0, 600, 0)),
        Cijfer("totaal", 24, Telling(20000, 1, 80000, 0), Telling(150, 0, 600, 0)),
        Cijfer("totaal", 40, Telling(20000, 0, 80000, 0), Telling(150, 0, 600, 0)),
        Cijfer("domein", 8, Telling(20000, 5926, 80000, 17805), Telling(150, 47, 600, 131)),
        Cijfer("domein", 10, Telling(20000, 9462, 80000, 44539), Telling(150, 63, 600, 312)),
        Cijfer("domein", 12, Telling(20000, 12012, 80000, 66142), Telling(150, 84, 600, 482)),
        Cijfer("domein", 16, Telling(20000, 7700, 80000, 65710), Telling(150, 53, 600, 508)),
        Cijfer("domein", 20, Telling(20000, 10486, 80000, 79608), Telling(150, 81, 600, 596)),
        Cijfer("domein", 24, Telling(20000, 12201, 80000, 79903), Telling(150, 94, 600, 600)),
        Cijfer("domein", 40, Telling(20000, 9109, 80000, 79963), Telling(150, 69, 600, 600)),
        Cijfer("laag", 8, Telling(20000, 10031, 80000, 37020), Telling(150, 70, 600, 249)),
        Cijfer("laag", 10, Telling(20000, 14990, 80000, 74401), Telling(150, 114, 600, 563)),
        Cijfer("laag", 12, Telling(20000, 11463, 80000, 78876), Telling(150, 88, 600, 586)),
        Cijfer("laag", 16, Telling(20000, 6215, 80000, 79789), Telling(150, 41, 600, 596)),
        Cijfer("laag", 20, Telling(20000, 7427, 80000, 79959), Telling(150, 51, 600, 600)),
        Cijfer("laag", 24, Telling(20000, 6858, 80000, 79966), Telling(150, 39, 600, 599)),
        Cijfer("laag", 40, Telling(20000, 1257, 80000, 79999), Telling(150, 11, 600, 600)),
        Cijfer("knelpunten", 4, Telling(20000, 12176, 120000, 0), Telling(150, 90, 900, 0)),
        Cijfer("knelpunten", 6, Telling(20000, 7888, 120000, 0), Telling(150, 58, 900, 0)),
        Cijfer("knelpunten", 8, Telling(20000, 4570, 120000, 0), Telling(150, 33, 900, 0)),
        Cijfer("knelpunten", 10, Telling(20000, 2612, 120000, 0), Telling(150, 18, 900, 0)),
        Cijfer("knelpunten", 12, Telling(20000, 1425, 120000, 0), Telling(150, 9, 900, 0)),
        Cijfer("knelpunten", 16, Telling(20000, 485, 120000, 0), Telling(150, 2, 900, 0)),
        Cijfer("knelpunten", 20, Telling(20000, 152, 120000, 0), Telling(150, 2, 900, 0)),
        Cijfer("knelpunten", 24, Telling(20000, 46, 120000, 0), Telling(150, 0, 900, 0)),
        Cijfer("knelpunten", 40, Telling(20000, 0, 120000, 0), Telling(150, 0, 900, 0)),
    ),
)
