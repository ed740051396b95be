"""What the page of step 8 shows."""

from quickscan.proces.toegang import WIE, Handeling
from regie.inhoud.kernrollen import KERNROLLEN

from .eindstukken import eindstukken_klaar


def context(request, quickscan) -> dict:
    gesprek = getattr(quickscan, "terugkoppelgesprek", None)
    leidt = quickscan.kant in WIE[Handeling.LEIDEN]
    rijen = {rij.kernrol: rij for rij in gesprek.rolafspraken.all()} if gesprek else {}
    return {
        "gesprek": gesprek,
        "rollen": [(rol, rijen.get(rol.sleutel)) for rol in KERNROLLEN] if rijen else [],
        "afspraken": list(gesprek.afspraken.all()) if gesprek else [],
        "mag_terugkoppelen": leidt
        and quickscan.status == "loopt"
        and not quickscan.stap("terugkoppelgesprek").is_klaar,
        "mag_ontwerpsessie": leidt and gesprek is not None and quickscan.status in ("loopt", "afgerond"),
        "stukken_klaar": eindstukken_klaar(quickscan),
    }
