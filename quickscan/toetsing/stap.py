"""What the page of step 6 shows: who reacted (the contact sees how many), the remarks, and what to do next."""

from quickscan.factsheet.actions import nog_niet_vast
from quickscan.factsheet.inhoud import PLEKNAMEN, in_leesvolgorde
from quickscan.factsheet.lezen import leesbare_factsheet, leesbare_factsheetversies
from quickscan.proces.toegang import WIE, Handeling
from regie.mensen.toegangslink import Toegangslink


def context(request, quickscan) -> dict:
    """For templates/quickscan/toetsing/stap.html. `quickscan.kant` is set."""
    volgt = quickscan.kant in WIE[Handeling.TOETSING_VOLGEN]
    schrijft = quickscan.kant in WIE[Handeling.SCHRIJVEN]
    toetsingen = list(quickscan.toetsingen.all())
    laatste = toetsingen[-1] if toetsingen else None
    toetsers = list(laatste.toetsers.all()) if laatste else []
    versie = leesbare_factsheet(quickscan.kant, quickscan)
    open_ = quickscan.status == "loopt" and not quickscan.stap("toetsing").is_klaar
    if volgt:
        links = Toegangslink.objects.geldig().filter(
            onderwerp_soort="quickscan.toetser", onderwerp_id__in=[een.pk for een in toetsers]
        )
        met_link = set(links.values_list("onderwerp_id", flat=True))
        for toetser in toetsers:
            toetser.heeft_link = toetser.pk in met_link
    opmerkingen = (
        [een for toetsing in toetsingen for een in toetsing.opmerkingen.select_related("toetser")] if volgt else []
    )
    factsheet = getattr(quickscan, "factsheet", None)
    return {
        "toetsing": laatste,
        "toetsers": toetsers if volgt else [],
        "gevraagd": len(toetsers),
        "gereageerd": sum(een.gereageerd_op is not None for een in toetsers),
        "opmerkingen": [(een, PLEKNAMEN[een.plek]) for een in in_leesvolgorde(opmerkingen)],
        "versie": versie,
        "vastgesteld": factsheet and factsheet.vastgesteld,
        "te_vergelijken": len(leesbare_factsheetversies(quickscan.kant, quickscan)) > 1,
        "mag_volgen": volgt and open_,
        "mag_schrijven": schrijft and open_,
        "kan_versturen": schrijft
        and open_
        and quickscan.stap("toetsing").status == "bezig"
        and bool(factsheet and factsheet.vrijgegeven and not hasattr(factsheet.vrijgegeven, "toetsing"))
        and not (laatste and laatste.is_open),
        "nog_niet_vast": nog_niet_vast(quickscan, versie) if schrijft and open_ and versie and laatste else [],
    }
