"""A round: make it, change it, open it, close it for applications, finish it. Choosing is in `selectie`."""

from django.db import transaction
from django.utils import timezone

from quickscan.proces.actions.gedeeld import leid_ronde, vers, zet_ronde
from quickscan.proces.models import Ronde
from quickscan.proces.overgangen import ACTIEF, Quickscanstatus, Rondestatus
from regie.mensen.gebeurtenis import Gebeurtenis
from regie.mensen.rechten import Recht, eis
from regie.stukken.fouten import ActieFout
from regie.stukken.tekst import hoeveel, op_een_regel, schoon

VELDEN = (
    "naam",
    "begin",
    "eind",
    "aanmelden_tot",
    "plekken",
    "richtlijn_jong",
    "richtlijn_po_vo",
    "oproep",
    "criteria",
)


class NogNietRond(ActieFout):
    """Something of the round has to be done first."""


def _vul(ronde: Ronde, velden: dict) -> None:
    for naam in VELDEN:
        setattr(ronde, naam, velden[naam])
    ronde.naam = op_een_regel(ronde.naam)
    ronde.oproep, ronde.criteria = schoon(ronde.oproep).strip(), schoon(ronde.criteria).strip()
    ronde.full_clean()


@transaction.atomic
def maak_ronde(*, by, **velden) -> Ronde:
    """Make a round as a concept that only staff see. `velden`: all of VELDEN.

    Raises PermissionDenied; ValidationError per field, and for a rule of the database.
    """
    by = vers(by)
    eis(by, Recht.QUICKSCANS_LEIDEN)
    ronde = Ronde()
    _vul(ronde, velden)
    ronde.save(force_insert=True)
    Gebeurtenis.objects.schrijf(by=by, wat="ronde.gemaakt", onderwerp=ronde)
    return ronde


@transaction.atomic
def wijzig_ronde(*, by, ronde: Ronde, **velden) -> Ronde:
    """Change a round that is not finished. Raises PermissionDenied, Achterhaald, ValidationError as `maak_ronde`."""
    by, ronde = leid_ronde(by, ronde)
    oud = {naam: getattr(ronde, naam) for naam in VELDEN}
    _vul(ronde, velden)
    anders = [naam for naam in VELDEN if getattr(ronde, naam) != oud[naam]]
    if not anders:
        return ronde
    ronde.save(update_fields=anders)
    Gebeurtenis.objects.schrijf(by=by, wat="ronde.gewijzigd", onderwerp=ronde, naar={"velden": anders})
    return ronde


def _zet(by, ronde: Ronde, naar: str) -> Ronde:
    van = ronde.status
    zet_ronde(ronde, naar)
    Gebeurtenis.objects.schrijf(by=by, wat="ronde.status", onderwerp=ronde, van={"status": van}, naar={"status": naar})
    return ronde


@transaction.atomic
def open_ronde(*, by, ronde: Ronde) -> Ronde:
    """Let everybody see the round and apply for it, for the first time or again.

    Raises PermissionDenied, Achterhaald, NogNietRond (no call yet, or its last day is over).
    """
    by, ronde = leid_ronde(by, ronde, status=(Rondestatus.CONCEPT, Rondestatus.GESLOTEN))
    if not ronde.oproep:
        raise NogNietRond("Schrijf eerst de tekst van de oproep. Die staat bovenaan de openbare pagina.")
    if ronde.aanmelden_tot < timezone.localdate():
        raise NogNietRond("De laatste dag om aan te melden is al voorbij. Verzet eerst die datum.")
    return _zet(by, ronde, Rondestatus.OPEN)


@transaction.atomic
def sluit_aanmelden(*, by, ronde: Ronde) -> Ronde:
    """Take no more applications. Raises PermissionDenied, Achterhaald."""
    by, ronde = leid_ronde(by, ronde, status=(Rondestatus.OPEN,))
    return _zet(by, ronde, Rondestatus.GESLOTEN)


def nog_bezig(ronde: Ronde) -> list[str]:
    """Return in sentences why the round cannot be finished yet; empty when it can. One query."""
    statussen = list(ronde.quickscans.filter(status__in=ACTIEF).values_list("status", flat=True))
    aangemeld, loopt = (
        statussen.count(Quickscanstatus.AANGEMELD),
        len(statussen) - statussen.count(Quickscanstatus.AANGEMELD),
    )
    zinnen = []
    if aangemeld:
        zinnen.append(f"Over {hoeveel(aangemeld, 'aanmelding', 'aanmeldingen')} is nog geen keuze gemaakt.")
    if loopt:
        zinnen.append(f"{hoeveel(loopt, 'quickscan', 'quickscans')} {'is' if loopt == 1 else 'zijn'} nog bezig.")
    return zinnen


@transaction.atomic
def rond_af(*, by, ronde: Ronde) -> Ronde:
    """Finish a round whose quickscans are all over: from today the terms of retention run
    (quickscan/proces/bewaren.py).

    Raises PermissionDenied, Achterhaald, NogNietRond.
    """
    by, ronde = leid_ronde(by, ronde, status=(Rondestatus.GESLOTEN,))
    if zinnen := nog_bezig(ronde):
        raise NogNietRond(" ".join(zinnen))
    return _zet(by, ronde, Rondestatus.AFGEROND)
