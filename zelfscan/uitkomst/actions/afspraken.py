"""Who does what by when. The words of an afspraak may name people, so no event holds them."""

from django.db import transaction

from regie.mensen.gebeurtenis import Gebeurtenis
from regie.mensen.gedeeld import op_slot
from regie.stukken.fouten import Achterhaald
from zelfscan.scan.actions.gedeeld import open_scan
from zelfscan.scan.models import Afspraak, Scan
from zelfscan.scan.overgangen import MET_BEELD, Scanstatus
from zelfscan.uitkomst.gesprek import past_hier

ONTHULD = (Scanstatus.ONTHULD,)
DE_GROEP = "De groep"  # as long as nobody said which organisation does it


def _van_scan(afspraak: Afspraak, scan: Scan) -> Afspraak:
    """Return the row as it is now. Raises Achterhaald when it is gone, or belongs to another scan."""
    afspraak = op_slot(afspraak)
    if afspraak.scan_id != scan.pk:
        raise Achterhaald
    return afspraak


@transaction.atomic
def bewaar_afspraak(*, by, scan: Scan, afspraak: Afspraak | None = None, **velden) -> Afspraak:
    """Make an afspraak, or change this one. `velden`: onderdeel, wat, organisatie, wie, wanneer, later. Returns it.

    Raises PermissionDenied, Achterhaald (not revealed, or closed), ValidationError.
    """
    by, scan = open_scan(by, scan, status=ONTHULD)
    rij = _van_scan(afspraak, scan) if afspraak else Afspraak(scan=scan)
    for veld, waarde in velden.items():
        rij._meta.get_field(veld)
        setattr(rij, veld, waarde)
    rij.full_clean()
    rij.save()
    wat = "scan.afspraak_gewijzigd" if afspraak else "scan.afspraak"
    Gebeurtenis.objects.schrijf(by=by, wat=wat, onderwerp=scan, naar={"afspraak": rij.pk})
    return rij


@transaction.atomic
def spreek_af_wat_past(*, by, scan: Scan, onderdeel: str, nummer: int) -> Afspraak:
    """Make an afspraak of the group out of one of the things that fit at the agreed score. Returns it.

    A second time it is the one that is there: two may press at once. Raises PermissionDenied, Achterhaald (not
    revealed, closed, or nothing fits here any more since the score changed).
    """
    by, scan = open_scan(by, scan, status=ONTHULD)
    passend = past_hier(scan.instrument_nu, onderdeel, scan.groepsscores.filter(onderdeel=onderdeel).first())
    if nummer not in range(len(passend)):
        raise Achterhaald
    er_is = scan.afspraken.filter(onderdeel=onderdeel, wat=passend[nummer]).first()
    velden = {"onderdeel": onderdeel, "wat": passend[nummer], "organisatie": DE_GROEP}
    return er_is or bewaar_afspraak(by=by, scan=scan, **velden)


@transaction.atomic
def vink_af(*, by, scan: Scan, afspraak: Afspraak, klaar: bool) -> Afspraak:
    """Say that an afspraak is done, or not yet. Also after closing: that is when they get done.

    A second time does nothing. Raises PermissionDenied, Achterhaald.
    """
    by, scan = open_scan(by, scan, status=MET_BEELD)
    rij = _van_scan(afspraak, scan)
    if rij.klaar == klaar:
        return rij
    rij.klaar = klaar
    if klaar:
        rij.later = None
    rij.save(update_fields=["klaar", "later"])
    wat = "scan.afspraak_klaar" if klaar else "scan.afspraak_gewijzigd"
    Gebeurtenis.objects.schrijf(by=by, wat=wat, onderwerp=scan, naar={"afspraak": rij.pk, "klaar": klaar})
    return rij


@transaction.atomic
def haal_afspraak_weg(*, by, scan: Scan, afspraak: Afspraak) -> None:
    """Remove an afspraak. Raises PermissionDenied, Achterhaald."""
    by, scan = open_scan(by, scan, status=ONTHULD)
    rij = _van_scan(afspraak, scan)
    Gebeurtenis.objects.schrijf(by=by, wat="scan.afspraak_weg", onderwerp=scan, van={"afspraak": rij.pk})
    rij.delete()
