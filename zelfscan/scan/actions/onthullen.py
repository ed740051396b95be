"""The reveal: freeze the one view, delete the single answers and every key to them, in one transaction (privacy 3)."""

from django.db import transaction
from django.utils import timezone

from regie.mensen.gebeurtenis import Gebeurtenis
from regie.mensen.ontvangers import vergeet
from regie.stukken.fouten import ActieFout
from zelfscan.instrumenten.knelpunten import SLEUTELS
from zelfscan.scan.kort_na_elkaar import andere_zonder_lijst
from zelfscan.scan.models import Antwoordlink, Beeld, Beeldregel, Invulling, Scan
from zelfscan.scan.overgangen import Scanstatus
from zelfscan.scan.rondes import bezwaar_tegen_ronde, bijna_gelijke, vraag_voor_onthulling
from zelfscan.scan.vragen import gevraagd, vraagt_knelpunten
from zelfscan.scan.wissen import ANTWOORDEN, vraag_wissen
from zelfscan.scan.zichtbaarheid import Antwoord, bezwaar_tegen_onthulling, maak_beeld

from .gedeeld import open_scan, zet_status


class NogTeWeinig(ActieFout):
    """There are too few answers to reveal; the sentence says how many are needed."""


class TeVroeg(ActieFout):
    """The round before this one was revealed less than 90 days ago (privacy 9); the sentence says from when it may."""


class NogBevestigen(ActieFout):
    """A scan with nearly the same list was revealed before (privacy 9); the sentence says so. Confirmed, it may."""


@transaction.atomic
def onthul(*, by, scan: Scan, toch: bool = False) -> Scan:
    """Reveal a scan; cannot be undone. Returns the scan as it is then.

    `toch`: they know that a scan with nearly the same list was revealed already. Raises PermissionDenied, Achterhaald
    (already revealed or called off), NogTeWeinig, TeVroeg, NogBevestigen.
    """
    _met_gelijke_op_slot(scan)
    by, scan = open_scan(by, scan)
    if te_vroeg := bezwaar_tegen_ronde(scan, timezone.localdate()):
        raise TeVroeg(te_vroeg)
    rijen = Invulling.objects.filter(scan=scan)
    invullingen = list(rijen.prefetch_related("scores", "toelichtingen", "keuzes", "knelpunten"))
    op_papier = sum(invulling.op_papier for invulling in invullingen)
    instrument = scan.instrument_nu
    bezwaar = bezwaar_tegen_onthulling(
        len(invullingen), op_papier=op_papier, openheid=scan.openheid, vanaf=instrument.vanaf
    )
    if bezwaar:
        raise NogTeWeinig(bezwaar)
    if not toch and (vraag := vraag_voor_onthulling(scan)):
        raise NogBevestigen(vraag)
    inhoud = maak_beeld(
        [_antwoord(invulling) for invulling in invullingen],
        openheid=scan.openheid,
        onderdelen=gevraagd(scan),
        knelpunten=SLEUTELS if vraagt_knelpunten(scan) else (),
        samengevoegd=scan.samengevoegd,
        groep=not scan.tussen_regios,
        vanaf=instrument.vanaf,
    )
    Beeld.objects.create(scan=scan, inhoud=inhoud)
    if scan.met_naam:
        # A database keeps rows in the order in which they came: not that in which people answered.
        op_naam = sorted(invullingen, key=lambda rij: (rij.eigen_regio, rij.organisatie, rij.pk))
        Beeldregel.objects.bulk_create(regel_van(invulling) for invulling in op_naam)
    wis_antwoorden(scan)
    if scan.zonder_lijst:
        # The reveal closes the door: who is not in the room now, was not told to (privacy 10).
        scan.dicht = True
        scan.save(update_fields=["dicht"])
    zet_status(scan, Scanstatus.ONTHULD)
    Gebeurtenis.objects.schrijf(by=by, wat="scan.onthuld", onderwerp=scan, naar={"aantal": len(invullingen)})
    return scan


def _met_gelijke_op_slot(scan: Scan) -> None:
    """Lock the open scans with nearly the same list as well, or without one as this one; always in the same order.

    Else two that are revealed in the same moment would both be the first, and nobody would be asked anything.
    """
    gelijke = [
        een.pk for een in (*(een.scan for een in bijna_gelijke(scan)), *andere_zonder_lijst(scan)) if een.is_open
    ]
    if gelijke:
        list(Scan.objects.select_for_update().filter(pk__in=[scan.pk, *gelijke]).order_by("pk"))


def _antwoord(invulling: Invulling) -> Antwoord:
    gekozen: dict[str, tuple[str, ...]] = {}
    for rij in invulling.keuzes.all():
        gekozen[rij.onderdeel] = (*gekozen.get(rij.onderdeel, ()), rij.sleutel)
    return Antwoord(
        scores={score.onderdeel: score.waarde for score in invulling.scores.all()},
        # Only one of them is ever there (privacy 13).
        groep=invulling.laag or invulling.domein,
        teksten={rij.onderdeel: rij.tekst for rij in invulling.toelichtingen.all()},
        keuzes=gekozen,
        op_papier=invulling.op_papier,
        partij=invulling.partij,
        knelpunten={rij.knelpunt: rij.vaak for rij in invulling.knelpunten.all()},
    )


def regel_van(invulling: Invulling, *, na_onthulling: bool = False) -> Beeldregel:
    """Return the line of one answer, by name, with a key of its own. Not saved."""
    return Beeldregel(
        scan_id=invulling.scan_id,
        organisatie=invulling.organisatie,
        partij=invulling.partij,
        domein=invulling.domein,
        eigen_regio=invulling.eigen_regio,
        scores={score.onderdeel: score.waarde for score in invulling.scores.all()},
        teksten={rij.onderdeel: rij.tekst for rij in invulling.toelichtingen.all()},
        na_onthulling=na_onthulling,
    )


def wis_antwoorden(scan: Scan, *, links: bool = True) -> None:
    """Delete the answers, and who answered through a personal link; with `links` the links too, and mails with them.

    What is deleted is made gone from the files as well (zelfscan/scan/wissen.py).
    """
    Invulling.objects.filter(scan=scan).delete()
    van_scan = Antwoordlink.objects.van(scan)
    if links:
        van_scan.delete()
        vergeet(scan.genodigden.all())
    else:
        van_scan.update(heeft_geantwoord=False)
    vraag_wissen(*ANTWOORDEN)
