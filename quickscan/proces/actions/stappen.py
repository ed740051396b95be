"""The steps of a quickscan: close, reopen, pause and go on, stop. Their terms: `termijnen.py` here.

Nobody else moves a step. Choosing a region (step 3) is in `selectie`, beginning the research (step 4) in `onderzoek`.
"""

from datetime import datetime, time, timedelta

from django.db import transaction
from django.tasks import default_task_backend
from django.utils import timezone

from quickscan.proces.agenda import haal_uit_de_agenda
from quickscan.proces.models import Pauze, Quickscan
from quickscan.proces.overgangen import ACTIEF, Quickscanstatus, Rondestatus, Stapstatus
from quickscan.proces.stappen import STAPPEN
from quickscan.proces.termijnen import na_pauze
from quickscan.proces.toegang import Handeling, om_te_sluiten
from regie.mensen.bezorgen import trek_mail_in
from regie.stukken.fouten import Achterhaald, ActieFout
from regie.stukken.tekst import hoeveel

from .gedeeld import begin_stap, eis_reden, mail_deelnemers, open_quickscan, schrijf, zet_stap, zet_status
from .termijnen import Verzet, Verzetting, in_woorden, open_stappen, zet_termijnen

PAUZEMAIL = "quickscan_gepauzeerd"


class NogNietAf(ActieFout):
    """Something is missing in the step; `zinnen` says what."""

    def __init__(self, zinnen: list[str]):
        self.zinnen = zinnen
        super().__init__(" ".join(zinnen))


@transaction.atomic
def sluit_stap(*, by, quickscan: Quickscan, sleutel: str) -> Quickscan:
    """Close the step that is being done; the next begins. Returns the quickscan as it is then.

    Closing the last finishes the quickscan. Raises PermissionDenied, Achterhaald (it is not this step's turn any more),
    Gepauzeerd, NogNietAf, ActieFout for a step that is closed elsewhere, KeyError (no step).
    """
    definitie = STAPPEN[sleutel]
    by, quickscan = open_quickscan(by, quickscan, om_te_sluiten(definitie))
    if definitie.sluit_elders:
        raise ActieFout(definitie.sluit_elders)
    return rond_stap_af(by=by, quickscan=quickscan, sleutel=sleutel)


def rond_stap_af(*, by, quickscan: Quickscan, sleutel: str) -> Quickscan:
    """Close a step of a quickscan that is locked, by who may do so: the part that `selectie` shares."""
    stap = quickscan.stap(sleutel)
    if stap.status != Stapstatus.BEZIG:
        raise Achterhaald
    if zinnen := stap.definitie.ontbreekt(quickscan):
        raise NogNietAf(zinnen)
    zet_stap(stap, Stapstatus.KLAAR, by=by)
    schrijf(by, "stap.gesloten", quickscan, naar={"stap": stap.definitie.naam})
    if stap.definitie.na_sluiten:
        stap.definitie.na_sluiten(quickscan, by)
    if begin_stap(quickscan) is None:
        zet_status(quickscan, Quickscanstatus.AFGEROND)
    return quickscan


@transaction.atomic
def heropen_stap(*, by, quickscan: Quickscan, sleutel: str, waarom: str) -> Quickscan:
    """Do a step again that was closed; what was being done waits, and later steps that are done stay done.

    A quickscan that was finished runs again, as long as its round does. Raises PermissionDenied, Achterhaald,
    Gepauzeerd, ValidationError without `waarom`, ActieFout for a step that is reopened elsewhere.
    """
    definitie = STAPPEN[sleutel]
    by, quickscan = open_quickscan(by, quickscan, om_te_sluiten(definitie), status=(*ACTIEF, Quickscanstatus.AFGEROND))
    waarom = eis_reden(waarom)
    if definitie.heropen_elders:
        raise ActieFout(definitie.heropen_elders)
    if quickscan.status == Quickscanstatus.AFGEROND:
        if quickscan.ronde.status == Rondestatus.AFGEROND:
            raise Achterhaald("De ronde is afgerond. De quickscan verandert niet meer.")
        zet_status(quickscan, Quickscanstatus.LOOPT)
    stap = quickscan.stap(sleutel)
    if stap.status != Stapstatus.KLAAR:
        raise Achterhaald
    if bezig := quickscan.huidige_stap:
        zet_stap(bezig, Stapstatus.TE_DOEN)
    zet_stap(stap, Stapstatus.BEZIG)
    schrijf(by, "stap.heropend", quickscan, naar={"stap": definitie.naam}, waarom=waarom)
    return quickscan


def morgen() -> datetime:
    """When a pause is told: who goes on the same day has changed nothing, and told nobody.

    Early in the morning where a worker does it. Without one the daily work does, once and at an hour that we do not
    know: so from when the day begins, or it would be told a day later than we say.
    """
    uur = 6 if default_task_backend.supports_defer else 0
    return timezone.make_aware(datetime.combine(timezone.localdate() + timedelta(1), time(uur)))


@transaction.atomic
def pauzeer(*, by, quickscan: Quickscan, waarom: str) -> Pauze:
    """Pause a quickscan from today; who it concerns hears of it tomorrow, unless it goes on before.

    Raises PermissionDenied, Achterhaald, Gepauzeerd, ValidationError.
    """
    by, quickscan = open_quickscan(by, quickscan, Handeling.LEIDEN)
    pauze = Pauze.objects.create(quickscan=quickscan, begin=timezone.localdate(), reden=eis_reden(waarom))
    schrijf(by, "quickscan.gepauzeerd", quickscan, waarom=pauze.reden)
    mail_deelnemers(quickscan, PAUZEMAIL, door=by, niet_voor=morgen(), waarom=pauze.reden)
    return pauze


@transaction.atomic
def hervat(*, by, quickscan: Quickscan) -> Verzetting:
    """Go on today; the end and the terms that are still to come move by the days of the pause.

    On the day that the pause began nothing moves and nobody is mailed. Raises PermissionDenied, Achterhaald (not
    paused).
    """
    by, quickscan = open_quickscan(by, quickscan, Handeling.LEIDEN, gepauzeerd=True)
    pauze = quickscan.pauze
    if pauze is None:
        raise Achterhaald
    pauze.eind = timezone.localdate()
    pauze.save(update_fields=["eind"])
    trek_mail_in(PAUZEMAIL, quickscan)
    dagen = (pauze.eind - pauze.begin).days
    if not dagen:
        schrijf(by, "quickscan.weer_verder", quickscan)
        return Verzetting()
    stappen = [een for een in open_stappen(quickscan) if een.termijn]
    verzet: list[Verzet] = []
    if stappen and quickscan.einddatum:
        nieuw = na_pauze([een.termijn for een in stappen], dagen, quickscan.einddatum)
        verzet = zet_termijnen(stappen, dict(zip((een.pk for een in stappen), nieuw, strict=True)))
        schrijf(by, "quickscan.eind_schoof", quickscan, naar={"dagen": hoeveel(dagen, "dag", "dagen")})
    else:
        schrijf(by, "quickscan.weer_verder", quickscan)
    mail = {"pauze": pauze, "verzet": in_woorden(verzet)}
    return Verzetting(verzet, mail_deelnemers(quickscan, "quickscan_hervat", door=by, **mail), dagen)


@transaction.atomic
def stop(*, by, quickscan: Quickscan, waarom: str) -> Quickscan:
    """Stop a quickscan for good; a pause ends, and who was invited for a talk hears that it is off.

    Raises PermissionDenied, Achterhaald, ValidationError, MailbudgetOp.
    """
    by, quickscan = open_quickscan(by, quickscan, Handeling.LEIDEN, gepauzeerd=True)
    waarom, van = eis_reden(waarom), quickscan.status
    Pauze.objects.filter(quickscan=quickscan, eind=None).update(eind=timezone.localdate())
    trek_mail_in(PAUZEMAIL, quickscan)
    zet_status(quickscan, Quickscanstatus.GESTOPT, reden=waarom)
    schrijf(
        by, "quickscan.status", quickscan, van={"status": van}, naar={"status": Quickscanstatus.GESTOPT}, waarom=waarom
    )
    mail_deelnemers(quickscan, "quickscan_gestopt", door=by, waarom=waarom)
    haal_uit_de_agenda(quickscan, by)
    return quickscan
