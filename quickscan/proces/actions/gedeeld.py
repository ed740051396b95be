"""What every action upon a quickscan begins with: lock it, and look again who acts and whether it is the moment."""

from collections.abc import Collection

from django.core.exceptions import ValidationError
from django.utils import timezone

from quickscan.proces import overgangen
from quickscan.proces.models import Quickscan, Ronde, Stap
from quickscan.proces.overgangen import Quickscanstatus, Rondestatus, Stapstatus
from quickscan.proces.stappen import STAPPEN, Partner
from quickscan.proces.toegang import Handeling, eis
from regie.mensen.gebeurtenis import Gebeurtenis
from regie.mensen.gedeeld import mail_allen, mail_na, op_slot, vers
from regie.mensen.rechten import Recht
from regie.mensen.rechten import eis as eis_op_de_site
from regie.regios.regio import Lidmaatschap
from regie.stukken.fouten import Achterhaald, ActieFout
from regie.stukken.tekst import schoon

__all__ = [
    "begin_stap",
    "deelnemers",
    "eis_reden",
    "leid_ronde",
    "mail_allen",
    "mail_deelnemers",
    "mail_na",
    "op_slot",
    "open_quickscan",
    "schrijf",
    "vers",
    "zet_aan_zet",
    "zet_ronde",
    "zet_stap",
    "zet_status",
]


class Gepauzeerd(ActieFout):
    """Nothing moves in a quickscan that is paused."""

    def __init__(self, zin="De quickscan is gepauzeerd. Hervat die eerst."):
        super().__init__(zin)


def leid_ronde(
    by, ronde: Ronde, *, status: Collection[str] = (Rondestatus.CONCEPT, Rondestatus.OPEN, Rondestatus.GESLOTEN)
):
    """Lock a round for who leads quickscans. Returns (by, ronde) as they are now.

    Raises PermissionDenied, Achterhaald when it is not in one of these statuses any more.
    """
    ronde = op_slot(ronde)
    by = vers(by)
    eis_op_de_site(by, Recht.QUICKSCANS_LEIDEN)
    if ronde.status not in status:
        raise Achterhaald
    return by, ronde


def open_quickscan(
    by, quickscan: Quickscan, handeling: Handeling, *, status: Collection[str] = overgangen.ACTIEF, gepauzeerd=False
):
    """Lock a quickscan for who may do this in it. Returns (by, quickscan) as the database knows them now.

    Raises PermissionDenied, Achterhaald (not in one of these statuses any more), Gepauzeerd unless `gepauzeerd`.
    """
    quickscan = op_slot(quickscan)
    by = vers(by)
    eis(by, handeling, quickscan)
    if quickscan.status not in status:
        raise Achterhaald
    if quickscan.pauze is not None and not gepauzeerd:
        raise Gepauzeerd
    return by, quickscan


def schrijf(by, wat: str, quickscan: Quickscan, **velden) -> None:
    """Write one event about this quickscan; `by` None: somebody with a link, or the site itself."""
    Gebeurtenis.objects.schrijf(by=by, wat=wat, onderwerp=quickscan, **velden)


def zet_status(quickscan: Quickscan, naar: str, *, reden: str = "") -> None:
    """Move a locked quickscan and save it with its date. Raises Achterhaald for a move that is not in the table."""
    if not overgangen.kan(overgangen.QUICKSCAN, quickscan.status, naar):
        raise Achterhaald
    quickscan.status, quickscan.reden = naar, reden
    quickscan.geeindigd_op = timezone.localdate() if naar in overgangen.VOORBIJ else None
    quickscan.save(update_fields=["status", "reden", "geeindigd_op"])


def zet_ronde(ronde: Ronde, naar: str) -> None:
    """Move a locked round and save it with its date. Raises Achterhaald for a move that is not in the table."""
    if not overgangen.kan(overgangen.RONDE, ronde.status, naar):
        raise Achterhaald
    ronde.status = naar
    ronde.afgerond_op = timezone.localdate() if naar == Rondestatus.AFGEROND else None
    ronde.save(update_fields=["status", "afgerond_op"])


def zet_stap(stap: Stap, naar: str, *, by=None) -> None:
    """Move a step of a locked quickscan. Raises Achterhaald for a move that is not in the table."""
    if not overgangen.kan(overgangen.STAP, stap.status, naar):
        raise Achterhaald
    stap.status = naar
    stap.gesloten_op, stap.gesloten_door = (timezone.localdate(), by) if naar == Stapstatus.KLAAR else (None, None)
    if naar == Stapstatus.BEZIG:
        stap.begonnen_op = timezone.localdate()
        stap.aan_zet = stap.definitie.begint_bij
    stap.save(update_fields=["status", "gesloten_op", "gesloten_door", "begonnen_op", "aan_zet"])


def begin_stap(quickscan: Quickscan) -> Stap | None:
    """Let the first step that is not done begin; returns it, or None when all are done.

    After the choice nothing begins by itself: the research is started (`onderzoek.actions.onderzoek`).
    """
    stap = quickscan.stappen.exclude(status=Stapstatus.KLAAR).order_by("nummer").first()
    aan_de_beurt = stap is not None and (quickscan.status == Quickscanstatus.LOOPT or stap.definitie.vooraf)
    if aan_de_beurt and stap.status == Stapstatus.TE_DOEN:
        zet_stap(stap, Stapstatus.BEZIG)
    return stap


def zet_aan_zet(quickscan: Quickscan, sleutel: str, partner: Partner) -> None:
    """Say whose turn it is in a step: the region's while the review runs, for example. Mails are of who calls."""
    quickscan.stappen.filter(sleutel=sleutel).update(aan_zet=partner)


def maak_stappen(quickscan: Quickscan) -> None:
    """Give a new quickscan its eight steps; the first begins."""
    Stap.objects.bulk_create(
        Stap(quickscan=quickscan, sleutel=een.sleutel, nummer=een.nummer, aan_zet=een.begint_bij)
        for een in STAPPEN.values()
    )
    begin_stap(quickscan)


def eis_reden(waarom: str) -> str:
    """Return why, clean. Raises ValidationError when nothing is said."""
    if not (waarom := schoon(waarom).strip()):
        raise ValidationError({"waarom": "Schrijf op waarom."})
    return waarom


def deelnemers(quickscan: Quickscan, *, zonder=None) -> list:
    """Return whom a change concerns, once each: the contactpersoon (who applied, as long as there is none), who guides
    and who researches. Accounts, or the quickscan itself for who applied. `zonder`: who did it, and knows.
    """
    contactpersonen = (
        Lidmaatschap.objects.contactpersonen().filter(regio=quickscan.regio_nu).select_related("gebruiker")
    )
    regio = [lid.gebruiker for lid in contactpersonen] if quickscan.regio_nu else []
    onderzoekers = [een.gebruiker for een in quickscan.onderzoekers.select_related("gebruiker")]
    mensen = [*(regio or [quickscan]), quickscan.mao_begeleider, *onderzoekers]
    return list({een.email.lower(): een for een in mensen if een and een.email and een != zonder}.values())


def mail_deelnemers(quickscan: Quickscan, sjabloon: str, *, door, **context) -> int:
    """Mail whom a change concerns, but not `door`; returns how many. Raises MailbudgetOp."""
    return mail_allen(sjabloon, deelnemers(quickscan, zonder=door), door=door, quickscan=quickscan, **context)
