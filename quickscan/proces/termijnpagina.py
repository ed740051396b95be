"""Moving a term in words: between which steps it stands, who will be told, and what came of it."""

from datetime import date

from quickscan.proces.actions.gedeeld import deelnemers
from quickscan.proces.actions.termijnen import Verzetting, open_stappen, voluit
from quickscan.proces.models import Quickscan, Stap
from regie.stukken.bladdelen import Feit
from regie.stukken.tekst import hoeveel, opsomming


def feiten(quickscan: Quickscan, stap: Stap) -> list[Feit]:
    """Return what one must know to choose a day: the day as it is, the steps on both sides, the end."""
    ernaast = [een for een in open_stappen(quickscan) if een.termijn]
    voor = [een for een in ernaast if een.nummer < stap.nummer][-1:]
    na = [een for een in ernaast if een.nummer > stap.nummer][:1]
    wat: list[tuple[str, date, str]] = [("Nu klaar op", stap.termijn, "")] if stap.termijn else []
    wat += [("De stap hiervoor", een.termijn, een.definitie.naam.lower()) for een in voor]
    wat += [("De stap hierna", een.termijn, een.definitie.naam.lower()) for een in na]
    wat += [("Eind van de quickscan", quickscan.einddatum, "")] if quickscan.einddatum else []
    return [Feit(naam, voluit(dag), bij=bij) for naam, dag, bij in wat]


def wie_we_mailen(quickscan: Quickscan, door) -> str:
    """Say before a term moves who gets a mail of it."""
    return _mailen(quickscan, door, "Verzet je een termijn, dan")


def wie_we_morgen_mailen(quickscan: Quickscan, door) -> str:
    """Say before a pause who gets a mail of it."""
    return _mailen(quickscan, door, "Morgen")


def _mailen(quickscan: Quickscan, door, wanneer: str) -> str:
    namen = [getattr(een, "aanhef", "") or str(een) for een in deelnemers(quickscan, zonder=door)]
    if not namen:
        return "Er is nog niemand anders bij deze quickscan. Daarom gaat er geen mail uit."
    return f"{wanneer} {'krijgt' if len(namen) == 1 else 'krijgen'} {opsomming(namen)} een mail."


def gedaan(quickscan: Quickscan, uit: Verzetting) -> str:
    """Say what came of it. `quickscan`: with its dates as they are now."""
    if not uit.verzet:
        return "De termijn was al op deze dag. Er is niets veranderd, en niemand krijgt een mail."
    eerste, *rest = uit.verzet
    zin = f"De stap {eerste.stap.definitie.naam.lower()} is nu klaar op {voluit(eerste.naar)}."
    if rest:
        schuift = "schuift" if len(rest) == 1 else "schuiven"
        zin += f" {hoeveel(len(rest), 'stap', 'stappen')} hierna {schuift} mee."
    if uit.gemaild:
        zin += f" We mailen {hoeveel(uit.gemaild, 'persoon', 'mensen')}."
    if quickscan.einddatum and uit.verzet[-1].naar > quickscan.einddatum:
        zin += f" Let op: dat is na het eind van de quickscan, {voluit(quickscan.einddatum)}."
    return zin


def hervat_gedaan(uit: Verzetting) -> str:
    """Say what came of going on after a pause."""
    if not uit.dagen:
        return "De quickscan loopt weer. Er is niets opgeschoven, en niemand krijgt een mail."
    zin = "De quickscan loopt weer."
    if uit.verzet:
        zin += f" Het eind schoof {hoeveel(uit.dagen, 'dag', 'dagen')} op, en de termijnen schoven mee."
    if uit.gemaild:
        zin += f" We mailen {hoeveel(uit.gemaild, 'persoon', 'mensen')}."
    return zin
