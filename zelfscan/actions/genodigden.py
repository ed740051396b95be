"""Who is invited: the list that everybody sees, the invitations, and the reminder that shows nobody who answered."""

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from regie.actions.fouten import Achterhaald, ActieFout
from regie.models import Gebeurtenis, Toegangslink
from regie.tekst import op_een_regel
from zelfscan.models import Genodigde, Scan
from zelfscan.overgangen import STATUSSEN

from .gedeeld import mail_na, open_scan
from .onthullen import LINK_DOEL

MEESTE = 500  # as many as a scan may expect
# Anybody can make a scan, so nobody can mail the whole country from one.
MAILS_PER_DAG = 300
HERINNEREN_NA = timedelta(hours=20)


class LijstVol(ActieFout):
    """There are more people than a scan is for."""


class TeVeelMail(ActieFout):
    """More mails in one day than one organiser sends, or a reminder too soon after the last."""


class NiemandTeMailen(ActieFout):
    """Nobody on the list has an address and still waits for this mail."""


@transaction.atomic
def voeg_genodigden_toe(*, by, scan: Scan, rijen: list[dict]) -> list[Genodigde]:
    """Put people on the list, all or none; who is on it stays on it (privacy 8). `rijen`: fields of Genodigde.

    Raises PermissionDenied, Achterhaald, LijstVol; ValidationError for an address that is there already, and for a
    row that does not fit. Returns the new ones.
    """
    by, scan = open_scan(by, scan)
    if scan.genodigden.count() + len(rijen) > MEESTE:
        raise LijstVol(f"Een scan is voor hoogstens {MEESTE} mensen.")
    nieuw = []
    for nummer, rij in enumerate(rijen, start=1):
        genodigde = Genodigde(scan=scan, **{naam: op_een_regel(waarde) for naam, waarde in rij.items()})
        try:
            genodigde.full_clean()
        except ValidationError as fout:
            if len(rijen) == 1:
                raise
            raise ValidationError(f"Regel {nummer} ({genodigde.organisatie}): {' '.join(fout.messages)}") from fout
        genodigde.save()
        nieuw.append(genodigde)
    if nieuw:
        Gebeurtenis.objects.schrijf(by=by, wat="scan.genodigden_erbij", onderwerp=scan, naar={"aantal": len(nieuw)})
    return nieuw


@transaction.atomic
def wis_naam(*, by, genodigde: Genodigde) -> Genodigde:
    """On request: the name and the address go, organisation and number stay (privacy 8). At any time.

    The personal link stops working. Raises PermissionDenied, Achterhaald. Returns the Genodigde as it is then.
    """
    by, scan = open_scan(by, genodigde.scan, status=STATUSSEN)
    rij = scan.genodigden.filter(pk=genodigde.pk).first()
    if rij is None or rij.gewist:
        raise Achterhaald
    rij.naam, rij.email, rij.gewist = "", "", True
    rij.save(update_fields=["naam", "email", "gewist"])
    Toegangslink.objects.van(rij).delete()
    Gebeurtenis.objects.schrijf(by=by, wat="scan.genodigde_gewist", onderwerp=scan)
    return rij


def _met_link(genodigden) -> dict[int, Toegangslink]:
    """Return the personal link per number of a Genodigde, of those who have one."""
    links = Toegangslink.objects.geldig().filter(
        doel=LINK_DOEL, onderwerp_soort="zelfscan.genodigde", onderwerp_id__in=[een.pk for een in genodigden]
    )
    return {link.onderwerp_id: link for link in links}


@transaction.atomic
def nodig_uit(*, by, scan: Scan) -> int:
    """Mail everybody with an address who was not mailed yet, each with a personal link. Returns how many.

    Raises PermissionDenied, Achterhaald, NiemandTeMailen, TeVeelMail.
    """
    by, scan = open_scan(by, scan)
    bereikbaar = list(scan.genodigden.bereikbaar().op_volgorde())
    al = _met_link(bereikbaar)
    nieuw = [een for een in bereikbaar if een.pk not in al]
    if not nieuw:
        raise NiemandTeMailen("Iedereen op de lijst met een e-mailadres kreeg de uitnodiging al.")
    _niet_te_veel(by, len(nieuw))
    for genodigde in nieuw:
        link = Toegangslink.objects.maak(doel=LINK_DOEL, onderwerp=genodigde)
        mail_na("scan_uitnodiging", genodigde, scan=scan, link=link, door=by, agenda=scan)
    Gebeurtenis.objects.schrijf(by=by, wat="scan.uitgenodigd", onderwerp=scan, naar={"aantal": len(nieuw)})
    return len(nieuw)


def _niet_te_veel(by, aantal: int) -> None:
    vandaag = Gebeurtenis.objects.filter(
        actor=by, wat="scan.uitgenodigd", created_at__gt=timezone.now() - timedelta(days=1)
    )
    al = sum((rij.naar or {}).get("aantal", 0) for rij in vandaag)
    if not by.is_staff and al + aantal > MAILS_PER_DAG:
        raise TeVeelMail(
            f"Je kunt op één dag {MAILS_PER_DAG} uitnodigingen versturen. Ga morgen verder, of verstuur de tekst zelf."
        )


@transaction.atomic
def herinner(*, by, scan: Scan) -> None:
    """Mail who was invited and did not answer through the own link. To how many is told to nobody, and kept nowhere.

    Raises PermissionDenied, Achterhaald; NiemandTeMailen when nobody was ever mailed; TeVeelMail within a day.
    """
    by, scan = open_scan(by, scan)
    uitgenodigd = _met_link(scan.genodigden.bereikbaar())
    if not uitgenodigd:
        raise NiemandTeMailen("Herinneren kan pas als je de uitnodiging via ons verstuurde.")
    net = Gebeurtenis.objects.filter(
        wat="scan.herinnerd",
        onderwerp_soort="scan",
        onderwerp_id=scan.pk,
        created_at__gt=timezone.now() - HERINNEREN_NA,
    )
    if net.exists():
        raise TeVeelMail("Vandaag ging er al een herinnering uit. Morgen kan het weer.")
    for genodigde in scan.genodigden.te_herinneren().filter(pk__in=uitgenodigd):
        mail_na("scan_herinnering", genodigde, scan=scan, link=uitgenodigd[genodigde.pk], door=by)
    Gebeurtenis.objects.schrijf(by=by, wat="scan.herinnerd", onderwerp=scan)
