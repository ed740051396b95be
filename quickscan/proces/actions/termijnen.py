"""The days on which the steps have to be ready: working days, in the order of the steps, and who hears when they move.

Only steps that are not done count: what was closed has no day to wait for any more. All of this runs with the quickscan
locked, so that two who move a term at once cannot together make an order that runs back.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format

from quickscan.proces.models import Quickscan, Stap
from quickscan.proces.stappen import STAPPEN
from quickscan.proces.termijnen import opgeschoven, standaard_termijnen, vrije_dag, werkdagen_bij
from quickscan.proces.toegang import Handeling
from regie.stukken.fouten import Achterhaald, ActieFout
from regie.stukken.tekst import opsomming

from .gedeeld import eis_reden, mail_deelnemers, open_quickscan, schrijf


@dataclass(frozen=True)
class Verzet:
    """A step whose term moved."""

    stap: Stap
    van: date | None
    naar: date


@dataclass(frozen=True)
class Verzetting:
    """What moved, in the order of the steps (empty: nothing), and how many people are mailed about it.

    `dagen`: of the pause that moved it.
    """

    verzet: Sequence[Verzet] = ()
    gemaild: int = 0
    dagen: int = 0


class IntussenVerzet(ActieFout):
    """Somebody else moved this term since the page was opened; `termijn`: the day as it is now."""

    def __init__(self, termijn: date):
        self.termijn = termijn
        super().__init__(
            f"Iemand anders verzette deze termijn intussen naar {voluit(termijn)}. Wat jij invulde, staat hier nog. "
            "Klopt jouw dag nog? Verzet de termijn dan nog een keer."
        )


@transaction.atomic
def wijzig_termijn(
    *,
    by,
    quickscan: Quickscan,
    sleutel: str,
    termijn: date,
    waarom: str,
    rest: bool = False,
    stond_op: date | None = None,
) -> Verzetting:
    """Move the day a step has to be ready; with `rest` all later steps move as many days.

    The day as it was changes nothing and tells nobody. `stond_op`: the day that was seen when this was asked. Raises
    PermissionDenied, Achterhaald (done by now), IntussenVerzet, ValidationError: without `waarom`, for a day on which
    nobody works, or that is out of the order of the steps.
    """
    by, quickscan = open_quickscan(by, quickscan, Handeling.LEIDEN, gepauzeerd=True)
    waarom = eis_reden(waarom)
    stap = quickscan.stap(sleutel)
    if stap.is_klaar:
        raise Achterhaald
    if quickscan.start is None or stap.termijn is None:
        raise Achterhaald("Er zijn nog geen termijnen. Die komen er met het startgesprek.")
    if stond_op and stond_op != stap.termijn:
        raise IntussenVerzet(stap.termijn)
    if termijn == stap.termijn:
        return Verzetting()
    later = open_stappen(quickscan, na=stap)
    _eis_werkdag(termijn, quickscan.start)
    _eis_volgorde(quickscan, stap, termijn, [] if rest else later)
    nieuw = {stap.pk: termijn}
    if rest:
        dagen = (termijn - stap.termijn).days
        nieuw |= dict(zip((een.pk for een in later), _schuif(later, dagen, vanaf=termijn), strict=True))
    verzet = zet_termijnen([stap, *later], nieuw)
    return Verzetting(verzet, _vertel(by, quickscan, verzet, waarom, zelf=stap))


def zet_start(quickscan: Quickscan, dag: date, *, by) -> None:
    """Fix the day of the startgesprek and count the terms of all steps from it.

    Another day than before moves what is still to be done as many days, and tells who it concerns: what was agreed
    since then stays. Raises MailbudgetOp.
    """
    eerder, quickscan.start = quickscan.start, dag
    quickscan.save(update_fields=["start"])
    if eerder is None:
        termijnen = standaard_termijnen(dag, [een.weken for een in STAPPEN.values()])
        zet_termijnen(stappen := list(quickscan.stappen.all()), {een.pk: termijnen[een.nummer - 1] for een in stappen})
    elif eerder != dag:
        stappen = open_stappen(quickscan)
        nieuw = _schuif(stappen, (dag - eerder).days, vanaf=dag)
        if verzet := zet_termijnen(stappen, dict(zip((een.pk for een in stappen), nieuw, strict=True))):
            _vertel(by, quickscan, verzet, f"Het startgesprek was op een andere dag: {voluit(dag)}.")


def _vertel(by, quickscan: Quickscan, verzet: Sequence[Verzet], waarom: str, zelf: Stap | None = None) -> int:
    """Write each move into the history and mail who it concerns; returns how many. `zelf`: the step it was about."""
    for een in verzet:
        schrijf(
            by,
            "termijn.verzet" if een.stap == zelf else "termijn.meegeschoven",
            quickscan,
            van={"termijn": f"{een.van:%d-%m-%Y}"},
            naar={"stap": een.stap.definitie.naam, "termijn": f"{een.naar:%d-%m-%Y}"},
            waarom=waarom,
        )
    mail = {"waarom": waarom, "verzet": in_woorden(verzet)}
    return mail_deelnemers(quickscan, "quickscan_termijn", door=by, **mail)


def open_stappen(quickscan: Quickscan, *, na: Stap | None = None) -> list[Stap]:
    """Return the steps that are not done, in order; `na`: those after this one."""
    return [een for een in quickscan.stappen.all() if not een.is_klaar and (na is None or een.nummer > na.nummer)]


def zet_termijnen(stappen: Sequence[Stap], nieuw: Mapping[int, date]) -> list[Verzet]:
    """Give these steps of a locked quickscan their new terms (by number of the row); return which really moved."""
    verzet = [
        Verzet(een, een.termijn, nieuw[een.pk]) for een in stappen if nieuw.get(een.pk, een.termijn) != een.termijn
    ]
    for een in verzet:
        een.stap.termijn = een.naar
        een.stap.save(update_fields=["termijn"])
    return verzet


def in_woorden(verzet: Sequence[Verzet]) -> list[dict[str, str]]:
    """Return what moved as a mail tells it: plain values, because a mail that waits keeps no more."""
    return [
        {"stap": een.stap.definitie.naam, "van": voluit(een.van) if een.van else "", "naar": voluit(een.naar)}
        for een in verzet
    ]


def voluit(dag: date) -> str:
    """A day in words, with which day of the week it is: that is what people plan by."""
    return date_format(dag, "l j F Y")


def geen_werkdag(dag: date, vanaf: date) -> str:
    """Say why nothing can be due on this day, and which days beside it can, not before `vanaf`; empty when it can."""
    wat = vrije_dag(dag)
    kies = " of ".join(map(voluit, werkdagen_bij(dag, vanaf)))
    return f"{voluit(dag).capitalize()} is {wat}. Kies {kies}." if wat else ""


def _schuif(stappen: Sequence[Stap], dagen: int, *, vanaf: date) -> list[date]:
    return opgeschoven([een.termijn or vanaf for een in stappen], dagen, vanaf=vanaf)


def _eis_werkdag(termijn: date, start: date) -> None:
    if termijn < start:
        raise ValidationError({"termijn": "Kies een dag na het startgesprek."})
    if zin := geen_werkdag(termijn, max(start, timezone.localdate())):
        raise ValidationError({"termijn": zin})


def _eis_volgorde(quickscan: Quickscan, stap: Stap, termijn: date, later: Sequence[Stap]) -> None:
    """Refuse a day before that of an earlier step, or after that of one of these later ones."""
    ervoor = [een for een in open_stappen(quickscan) if een.nummer < stap.nummer and een.termijn]
    if ervoor and termijn < (laatste := max(ervoor, key=lambda een: een.termijn)).termijn:
        raise ValidationError(
            {
                "termijn": f"De stap {laatste.definitie.naam.lower()} komt hiervoor en is klaar op "
                f"{voluit(laatste.termijn)}. Kies die dag of een dag erna."
            }
        )
    if voorbij := [een for een in later if een.termijn and een.termijn < termijn]:
        namen = opsomming([f"{een.definitie.naam.lower()} ({date_format(een.termijn, 'j F')})" for een in voorbij])
        komt = "komt de stap" if len(voorbij) == 1 else "komen de stappen"
        raise ValidationError(
            {
                "termijn": f"Hierna {komt} {namen}. Kies uiterlijk {voluit(min(een.termijn for een in voorbij))}, of "
                "schuif de rest mee."
            }
        )
