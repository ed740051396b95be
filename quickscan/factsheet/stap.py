"""Step 5: what the researchers found, in four answers."""

from django.db.models import Prefetch

from quickscan.proces.schrijven import mag_schrijven
from quickscan.proces.stappen import Partner, Stapdefinitie, Stapsleutel, Tekort, mist
from quickscan.proces.toegang import Handeling

from .actions import TEKSTEN
from .inhoud import maak_factsheetinhoud, ontbrekend
from .lezen import leesbare_factsheet, leesbare_factsheetversies
from .models import Factsheetversie


def ontbreekt(quickscan) -> list[Tekort]:
    factsheet = quickscan.factsheet
    laatste = factsheet and factsheet.laatste
    if not laatste:
        return [Tekort("Er is nog geen factsheet.", "quickscan:factsheet_bewerken", Handeling.SCHRIJVEN)]
    if factsheet.vrijgegeven:
        return []
    return mist(
        (
            laatste.compleet,
            Tekort(
                "De factsheet heeft nog niet alle antwoorden en rollen.",
                "quickscan:factsheet_bewerken",
                Handeling.SCHRIJVEN,
            ),
        ),
        (
            False,
            Tekort(
                "De factsheet is nog niet vrijgegeven.",
                # Only what is complete can be released.
                "quickscan:factsheet_vrijgeven" if laatste.compleet else "quickscan:factsheet_bewerken",
                Handeling.SCHRIJVEN,
            ),
        ),
    )


def haal(rijen):
    versies = Factsheetversie.objects.defer("kern", "gerealiseerd", "regieneming", "opvallend", "scan")
    return rijen.select_related("factsheet").prefetch_related(Prefetch("factsheet__versies", versies))


def context(request, toegang) -> dict:
    """Where the factsheet stands, what to do next, and the version one may read."""
    quickscan = toegang.quickscan
    versie = leesbare_factsheet(toegang.kant, quickscan)
    schrijft = toegang.mag(Handeling.SCHRIJVEN)
    lacunes = []
    if versie and schrijft and not versie.compleet:
        rollen = {rij.kernrol: rij.hoe for rij in versie.rollen.all()}
        lacunes = ontbrekend({naam: getattr(versie, naam) for naam in TEKSTEN}, rollen)
    return {
        "stuk": maak_factsheetinhoud(quickscan, versie) if versie else None,
        "versie": versie,
        "mag_schrijven": mag_schrijven(toegang, tot=Stapsleutel.TOETSING),
        "mist": lacunes,
        "aantal_versies": len(leesbare_factsheetversies(toegang.kant, quickscan)),
    }


STAP = Stapdefinitie(
    sleutel=Stapsleutel.FACTSHEET,
    nummer=5,
    naam="Factsheet",
    wie=(Partner.AEF,),
    begint_bij=Partner.AEF,
    weken=8,
    inhoud=(
        "Antwoord op vier vragen. Wat is er bereikt, hoe ziet de regieneming eruit, wat valt op, en hoe worden de "
        "rollen vervuld?"
    ),
    tekst="De onderzoekers schrijven op wat er is bereikt, wie de regie neemt en wat opvalt.",
    regio="Je hoeft niets te doen.",
    ontbreekt=ontbreekt,
    haal=haal,
    context=context,
    pagina="quickscan/factsheet/stap.html",
    onderzoeker_sluit=True,
)
