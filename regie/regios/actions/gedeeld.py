"""What every action in a region begins with: lock the region and look again."""

from regie.mensen.gebruiker import Gebruiker
from regie.mensen.gedeeld import op_slot, vers
from regie.mensen.rechten import Recht, eis
from regie.regios.regio import Lidmaatschap, Regio
from regie.stukken.fouten import Achterhaald


def open_regio(by, regio, recht: Recht) -> tuple[Gebruiker, Regio]:
    """Lock a region for `by`, who must have this right in it. Every action in a region locks the region first."""
    regio = op_slot(regio)
    if regio.samengevoegd_in_id:
        raise Achterhaald("Deze regio is intussen samengevoegd met een andere. Ga naar die regio.")
    by = vers(by)
    eis(by, recht, regio)
    return by, regio


def open_lid(by, lidmaatschap) -> tuple[Gebruiker, Lidmaatschap]:
    """Lock the region of a membership and return the membership as it is now, with its region and account.

    Asks no right: which one it takes depends on the role as it is now.
    """
    regio = op_slot(lidmaatschap.regio)
    nu = Lidmaatschap.objects.select_related("regio", "gebruiker").filter(pk=lidmaatschap.pk, regio=regio).first()
    if nu is None:
        raise Achterhaald
    return vers(by), nu
