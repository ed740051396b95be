"""Quickscans in the world of tests/wereld: places for addresses, and who stands where in them.

`quickscan` is of De Proef: `contactpersoon` is its contact, `onderzoeker` researches it. Of `quickscan_klaar` they are
others: who may not know of it gets 404 there. Who reviews is a `bezoeker` with a key.
"""

from quickscan.aanmelding.actions.aanmelden import LINK_DOEL as AANMELD_DOEL
from quickscan.concepten.actions import bewaar_concept
from quickscan.concepten.models import Stuk
from quickscan.indrukken.inhoud import maak_inhoud
from quickscan.indrukken.models import Indrukken
from quickscan.proces.actions.gedeeld import zet_ronde
from quickscan.proces.actions.mensen import voeg_onderzoeker_toe
from quickscan.toetsing.models import LINK_DOEL, Toetser
from regie.mensen.toegangslink import Toegangslink
from tests import factories
from tests.quickscan import fabriek
from tests.regie.regios.regios import gemeenten
from tests.wereld.onderzoek import onderzoekplekken


def quickscanplekken(mensen: dict, regio) -> dict[str, object]:
    """One quickscan in the review (`quickscan`), one that was only applied for (`aanmelding`), one finished."""
    medewerker, onderzoeker = mensen["medewerker"], mensen["onderzoeker"]
    ronde = fabriek.ronde()
    quickscan = fabriek.quickscan("toetsing", in_ronde=ronde, regio=regio, by=medewerker, onderzoeker=onderzoeker)
    # So that one of the two can go.
    voeg_onderzoeker_toe(by=medewerker, quickscan=quickscan, gebruiker=factories.onderzoeker("Collega-onderzoeker"))
    toetsing = fabriek.toetsing(quickscan)
    toetser = toetsing.toetsers.first()
    opmerking = fabriek.opmerking(toetsing, toetser)
    half = {"nummer": "00000000-half", "velden": {"kern": ["Half af."]}}
    bewaar_concept(by=onderzoeker, quickscan=quickscan, stuk=Stuk.FACTSHEET, **half)
    aanmelding = fabriek.aanmelding(ronde, regionaam="Nieuwland", aanmelder_email="nieuw@voorbeeld.example")
    aanmelding.gemeenten.set(gemeenten("Vlieland"))
    # A municipality of its own would be of another year, and then no other one is of today.
    afgerond = factories.regio("De Afgeronde", gemeenten=gemeenten("Boxtel"))
    klaar = fabriek.quickscan("klaar", in_ronde=ronde, regio=afgerond, by=medewerker)
    kandidaat = _kandidaat(medewerker)
    return {
        "ronde": ronde.pk,
        "ronde_keuze": kandidaat.ronde_id,
        "kandidaat": kandidaat.pk,
        **_indrukken(medewerker),
        "ronde_klaar": fabriek.ronde("Ronde 4", status="gesloten").pk,
        "ronde_concept": fabriek.ronde("Ronde 2", status="concept").pk,
        "quickscan": quickscan.pk,
        "aanmelding": aanmelding.pk,
        "quickscan_klaar": klaar.pk,
        "onderzoekerschap": quickscan.onderzoekers.first().pk,
        "partij": quickscan.afbakening.partijen.first().pk,
        "interview": quickscan.interviews.first().pk,
        **onderzoekplekken(mensen, quickscan),
        "interview_klaar": klaar.interviews.first().pk,
        "document": quickscan.documenten.first().pk,
        "document_klaar": klaar.documenten.first().pk,
        "factsheetversie": quickscan.factsheet.laatste.pk,
        "toetsing": toetsing.pk,
        "toetser": toetser.pk,
        "opmerking": opmerking.pk,
        "aanmeldsleutel": Toegangslink.objects.van(aanmelding).get(doel=AANMELD_DOEL).sleutel,
        "toetssleutel": Toegangslink.objects.maak(doel=LINK_DOEL, onderwerp=toetser).sleutel,
        "toetssleutel_klaar": _link(klaar).sleutel,
    }


def _kandidaat(medewerker):
    """In a closed round: one that can be chosen, and that nobody else of the world is in."""
    ronde = fabriek.ronde("Ronde 3", richtlijn_jong=0, richtlijn_po_vo=1, plekken=1)
    regio = factories.regio("De Kandidaat", gemeenten=gemeenten("Boxtel"))
    kandidaat = fabriek.quickscan("selectie", in_ronde=ronde, regio=regio, by=medewerker)
    fabriek.geef_akkoord(kandidaat)
    zet_ronde(ronde, "gesloten")
    return kandidaat


def _indrukken(medewerker) -> dict[str, object]:
    """A finished round with frozen impressions and a text of a colleague. Its regions are not made: too many."""
    ronde = fabriek.ronde("Ronde 5", status="afgerond")
    rijen = [fabriek.regiogegevens(waarde) for waarde in (1, 2, 3, 3, 5)]
    Indrukken.objects.create(ronde=ronde, inhoud=maak_inhoud(rijen), aantal=len(rijen), door=medewerker)
    tekst = ronde.indrukteksten.create(
        tekst="Overal is er een vast overleg.", geschreven_door=factories.medewerker("Collega")
    )
    return {"ronde_rond": ronde.pk, "indruktekst": tekst.pk}


def _link(quickscan) -> Toegangslink:
    toetser = Toetser.objects.filter(toetsing__quickscan=quickscan).first()
    return Toegangslink.objects.maak(doel=LINK_DOEL, onderwerp=toetser)
