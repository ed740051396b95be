"""What the PDF of an advice depends on: by this the one that was made is found again, without reading all it shows."""

from quickscan.proces.models import Quickscan

from .models import Adviesversie


def pdf_sleutel(quickscan: Quickscan, versie: Adviesversie) -> tuple:
    """Return all that this version shows and that can change; () before the advice is final.

    The texts of a version are never changed (models.py).
    """
    advies = versie.advies
    if not advies.is_definitief:
        return ()
    return (versie.pk, advies.definitief_op, quickscan.naam, quickscan.thema, quickscan.doelgroep)
