"""What was counted, said in plain Dutch. Percentages are never rounded over a threshold."""

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from regie.inhoud.getallen import in_cijfers
from regie.stukken.tekst import opsomming, telwoord

from .tellen import Congruentie, Gebied, Samenval, SoortCongruentie

MEESTE_NAMEN = 5  # more names than this stand in the table, not in a sentence


def procent(deel: Decimal) -> str:
    """Write a part of 0–1 as a percentage: whole in the middle, one decimal near 0 and 100, where it matters.

    There it is cut off instead of rounded, so "95%" is at least 95% and "1,9%" is under 2%.
    """
    honderd = deel * 100
    if 0 < honderd < Decimal("0.1"):
        return "minder dan 0,1%"
    if 10 <= honderd < 90:
        return f"{honderd.quantize(Decimal(1), ROUND_HALF_UP)}%"
    return f"{in_cijfers(honderd.quantize(Decimal('0.1'), ROUND_DOWN))}%"


def hoeveel(telling: SoortCongruentie) -> str:
    """Say "één jeugdregio" or "drie jeugdregio's"."""
    soort = telling.soort
    if telling.uitkomst != Samenval.DISCONGRUENT:
        # Perhaps with a few percent elsewhere; the sentence of this kind says so.
        return f"één {soort.enkelvoud}"
    if telling.aantal == 1:
        # One area of note, and over 5% of the people in parts that are too small to count.
        return f"meer dan één {soort.enkelvoud}"
    return f"{telwoord(telling.aantal)} {soort.meervoud}"


def over_soort(telling: SoortCongruentie) -> str:
    """Say what was counted for one kind of area: the outcome, what reaches outside, and the small parts."""
    match telling.uitkomst:
        case Samenval.ONBEKEND:
            delen = []
        case Samenval.DISCONGRUENT:
            delen = [_in_meer(telling), _buiten(telling)]
        case uitkomst:
            gebied = telling.gebieden[0]
            delen = [_samen(gebied)] if uitkomst == Samenval.VALT_SAMEN else [_in_een(gebied), _groter(gebied)]
            andere = [ander for ander in telling.geteld if ander is not gebied]
            delen.append(_andere(andere))
    return " ".join(deel for deel in [*delen, _klein(telling), _zonder(telling)] if deel)


def over_geheel(congruentie: Congruentie) -> str:
    """Say in a few sentences how the kinds of area together lie over the region."""
    if not congruentie.rijen:
        return "Kies eerst de gemeenten van deze regio."
    groepen = {
        uitkomst: [hoeveel(telling) for telling in congruentie.soorten if telling.uitkomst == uitkomst]
        for uitkomst in Samenval
    }
    zinnen = []
    if groep := groepen[Samenval.VALT_SAMEN]:
        zinnen.append(f"De regio valt samen met {opsomming(groep)}.")
    if groep := groepen[Samenval.CONGRUENT]:
        verder = "Dat gebied is" if len(groep) == 1 else "Die gebieden zijn"
        zinnen.append(f"De regio ligt binnen {opsomming(groep)}. {verder} groter dan de regio.")
    if groep := groepen[Samenval.DISCONGRUENT]:
        zinnen.append(f"De regio ligt in {opsomming(groep)}. Dat kan goed gaan, maar afspraken maken kost meer tijd.")
    return " ".join(zinnen) or "Van deze gemeenten is niet bekend in welke werkgebieden ze liggen."


def _namen(gebieden: tuple[Gebied, ...] | list[Gebied]) -> str:
    """Name them with their part of the region. Short: the kind of area was named before."""
    return opsomming([f"{gebied.naam} ({procent(gebied.van_regio)})" for gebied in gebieden])


def _samen(gebied: Gebied) -> str:
    if gebied.inwoners_in_regio == gebied.inwoners_regio == gebied.inwoners:
        return f"De regio valt precies samen met {gebied.titel}."
    if gebied.inwoners_in_regio == gebied.inwoners:
        ook = "Dat gebied ligt er helemaal in."
    else:
        ook = f"Van de inwoners van dat gebied woont {procent(gebied.van_gebied)} in de regio."
    daar = f"Van de inwoners van de regio woont {procent(gebied.van_regio)} daar."
    return f"De regio valt bijna precies samen met {gebied.titel}. {daar} {ook}"


def _in_een(gebied: Gebied) -> str:
    if gebied.inwoners_in_regio == gebied.inwoners_regio:
        return f"De hele regio ligt in {gebied.titel}."
    return f"Bijna de hele regio ({procent(gebied.van_regio)} van de inwoners) ligt in {gebied.titel}."


def _groter(gebied: Gebied) -> str:
    return f"Dat gebied is groter: {procent(gebied.buiten)} van de inwoners woont buiten de regio."


def _andere(andere: list[Gebied]) -> str:
    return f"Een deel ligt in {_namen(andere)}." if andere and len(andere) <= MEESTE_NAMEN else ""


def _in_meer(telling: SoortCongruentie) -> str:
    veel = telling.aantal > MEESTE_NAMEN
    if not telling.klein and not telling.zonder and all(g.inwoners_in_regio == g.inwoners for g in telling.geteld):
        if veel:
            return f"De regio bestaat uit {telwoord(telling.aantal)} hele {telling.soort.meervoud}."
        namen = opsomming([gebied.naam for gebied in telling.geteld])
        return f"De regio bestaat uit {telwoord(telling.aantal)} hele {telling.soort.meervoud}: {namen}."
    if veel:
        return f"De regio ligt in {hoeveel(telling)}."
    return f"De regio ligt in {hoeveel(telling)}: {_namen(telling.geteld)}."


def _buiten(telling: SoortCongruentie) -> str:
    buiten = telling.reiken_buiten
    if not buiten:
        return ""
    if len(buiten) == telling.aantal:
        wie = {1: "Dat gebied reikt", 2: "Beide gebieden reiken"}.get(telling.aantal, "Die gebieden reiken allemaal")
        return f"{wie} ook buiten de regio."
    if len(buiten) <= MEESTE_NAMEN:
        werkwoord = "reikt" if len(buiten) == 1 else "reiken"
        return f"Daarvan {werkwoord} {opsomming([gebied.naam for gebied in buiten])} ook buiten de regio."
    return f"Daarvan reiken er {telwoord(len(buiten))} ook buiten de regio."


def _klein(telling: SoortCongruentie) -> str:
    klein = telling.klein
    if not klein:
        return ""
    if len(klein) > MEESTE_NAMEN:
        hoeveel_klein = f"{telwoord(len(klein))} {telling.soort.meervoud}"
        return f"Nog {hoeveel_klein} raken de regio met een klein deel; die tellen niet mee."
    if len(klein) == 1:
        return f"Een klein deel ligt in {_namen(klein)}; dat telt niet mee."
    return f"Kleine delen liggen in {_namen(klein)}; die tellen niet mee."


def _zonder(telling: SoortCongruentie) -> str:
    zonder = telling.zonder
    if not zonder:
        return ""
    wie = opsomming(list(zonder)) if len(zonder) <= MEESTE_NAMEN else f"{telwoord(len(zonder))} gemeenten"
    return f"Van {wie} weten we niet bij welk gebied dat hoort."
