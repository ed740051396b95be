"""What the group decides after the reveal: agreed scores, a conclusion, hiding a hurtful remark, and closing."""

from collections.abc import Collection

from django.db import transaction

from regie.mensen.gebeurtenis import Gebeurtenis
from regie.stukken.fouten import Achterhaald, ActieFout
from zelfscan.scan.actions.gedeeld import open_scan, zet_status
from zelfscan.scan.models import Beeld, Beeldregel, Groepsscore, Scan
from zelfscan.scan.overgangen import MET_BEELD, Scanstatus

from .verslag import mail_verslaglinks

ONTHULD = (Scanstatus.ONTHULD,)


class VerVanDeScores(ActieFout):
    """The agreed score lies far from what people answered; the sentence says how far. It may, when said again."""


@transaction.atomic
def leg_groepsscore_vast(*, by, scan: Scan, onderdeel: str, waarde: int, waarom: str, toch: bool = False):
    """Write down the score the group agreed on, or another one. Returns the Groepsscore.

    `toch`: they know that it lies far from what people answered. Raises PermissionDenied, Achterhaald (not revealed,
    closed, between regions, no such onderdeel), VerVanDeScores, ValidationError.
    """
    by, scan = open_scan(by, scan, status=ONTHULD)
    instrument = scan.instrument_nu
    beeld = Beeld.objects.get(scan=scan).inhoud["onderdelen"].get(onderdeel)
    # Between regions nothing is counted over everybody, so there is nothing to agree on (besluiten 8).
    soort = instrument.onderdeel(onderdeel).soort if beeld else None
    if soort is None or not soort.met_groepsscore or waarde not in soort.schaal.waarden:
        raise Achterhaald
    if not toch and (ver := soort.ver_weg(waarde, beeld["verdeling"] or ())):
        raise VerVanDeScores(f"Jullie kiezen {soort.gekozen(waarde)}. {ver} Dat mag. Klopt het?")
    rij = scan.groepsscores.filter(onderdeel=onderdeel).first() or Groepsscore(scan=scan, onderdeel=onderdeel)
    van = {"waarde": rij.waarde} if rij.pk else None
    rij.waarde, rij.waarom = waarde, waarom
    rij.full_clean()
    rij.save()
    naar = {"onderdeel": onderdeel, "waarde": waarde}
    Gebeurtenis.objects.schrijf(by=by, wat="scan.groepsscore", onderwerp=scan, van=van, naar=naar)
    return rij


@transaction.atomic
def kies_te_bespreken(*, by, scan: Scan, onderdelen: Collection[str]) -> Scan:
    """Say which items the group talks about, of an instrument with many; none: what the site proposes.

    Keys that are none of the items with a value do nothing. Raises PermissionDenied, Achterhaald.
    """
    by, scan = open_scan(by, scan, status=ONTHULD)
    scan.bespreken = [deel.sleutel for deel in scan.instrument_nu.gescoord if deel.sleutel in onderdelen]
    scan.save(update_fields=["bespreken"])
    Gebeurtenis.objects.schrijf(by=by, wat="scan.bespreken", onderwerp=scan)
    return scan


@transaction.atomic
def leg_conclusie_vast(*, by, scan: Scan, conclusie: str, bestuursvraag: str = "") -> Scan:
    """Write down the conclusion, and what the group asks of its administrators; an empty text takes that one away.

    Raises PermissionDenied, Achterhaald.
    """
    by, scan = open_scan(by, scan, status=ONTHULD)
    scan.conclusie, scan.bestuursvraag = conclusie, bestuursvraag
    scan.save(update_fields=["conclusie", "bestuursvraag"])
    Gebeurtenis.objects.schrijf(by=by, wat="scan.conclusie", onderwerp=scan)
    return scan


@transaction.atomic
def verberg_toelichting(*, by, scan: Scan, onderdeel: str, nummer: int | None = None, regel=None) -> None:
    """Hide a hurtful remark from everybody; cannot be undone (besluiten 13).

    Which one: its `nummer` in the list of the onderdeel, or with openheid naam the key of its `regel`. What it said
    stands in no event. Also after closing: then it stands in the report. Raises PermissionDenied, Achterhaald.
    """
    by, scan = open_scan(by, scan, status=MET_BEELD)
    rij = Beeld.objects.get(scan=scan) if regel is None else Beeldregel.objects.filter(scan=scan, pk=regel).first()
    if rij is None:
        raise Achterhaald
    if regel is None:
        teksten = rij.inhoud["onderdelen"].get(onderdeel, {}).get("teksten", [])
        er, welke = nummer in range(len(teksten)), [onderdeel, nummer]
    else:
        er, welke = onderdeel in rij.teksten, onderdeel
    if not er or welke in rij.verborgen:
        raise Achterhaald
    rij.verborgen = [*rij.verborgen, welke]
    rij.save(update_fields=["verborgen"])
    naar = {"onderdeel": onderdeel}
    Gebeurtenis.objects.schrijf(by=by, wat="scan.toelichting_verborgen", onderwerp=scan, naar=naar)


@transaction.atomic
def sluit(*, by, scan: Scan) -> Scan:
    """Close a scan: what was decided is fixed, and who left an address gets a link to the report. Returns the scan.

    Raises PermissionDenied, Achterhaald, MailbudgetOp.
    """
    by, scan = open_scan(by, scan, status=ONTHULD)
    zet_status(scan, Scanstatus.GESLOTEN)
    Gebeurtenis.objects.schrijf(by=by, wat="scan.gesloten", onderwerp=scan)
    mail_verslaglinks(scan, door=by)
    return scan
