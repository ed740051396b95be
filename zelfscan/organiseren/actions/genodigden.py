"""Who is invited: the list that everybody sees, the invitations, and the reminder that shows nobody who answered."""

from collections.abc import Collection, Iterable
from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.tasks import task
from django.utils import timezone

from regie.mensen.gebeurtenis import Gebeurtenis
from regie.mensen.gebruiker import Gebruiker
from regie.mensen.gedeeld import stuur_opnieuw
from regie.mensen.ontvangers import vergeet
from regie.mensen.zending import Zending, ZendingQuerySet, Zichtbaar
from regie.stukken.fouten import Achterhaald, ActieFout
from regie.stukken.tekst import op_een_regel
from zelfscan.scan.actions.gedeeld import mail_allen, open_scan
from zelfscan.scan.models import Antwoordlink, Genodigde, Scan
from zelfscan.scan.overgangen import Scanstatus
from zelfscan.scan.verwacht import MEESTE_MENSEN, TE_VEEL_MENSEN
from zelfscan.scan.wissen import vraag_wissen
from zelfscan.scan.zichtbaarheid import bezwaar_tegen_vragen
from zelfscan.scan.zonder_lijst import GEEN_LIJST

HERINNEREN_NA = timedelta(hours=20)


class LijstVol(ActieFout):
    """There are more people than a scan is for."""


class GeenLijst(ActieFout):
    """This scan was begun with who is in the room, and who answers was told that there is no list (privacy 10)."""

    def __init__(self):
        super().__init__(GEEN_LIJST)


class TeVeelMail(ActieFout):
    """A reminder too soon after the last."""


class NiemandTeMailen(ActieFout):
    """Nobody on the list has an address and still waits for this mail."""


@transaction.atomic
def voeg_genodigden_toe(*, by, scan: Scan, rijen: list[dict]) -> list[Genodigde]:
    """Put people on the list, all or none; who is on it stays on it (privacy 8). `rijen`: fields of Genodigde.

    Raises PermissionDenied, Achterhaald, LijstVol, GeenLijst; ValidationError for an address that is there already, for
    a row that does not fit, and for a list that leaves a question to too few. Returns the new ones.
    """
    by, scan = open_scan(by, scan)
    if scan.zonder_lijst:
        raise GeenLijst
    if scan.genodigden.count() + len(rijen) > MEESTE_MENSEN:
        raise LijstVol(TE_VEEL_MENSEN)
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
    if not scan.vast and (bezwaar := bezwaar_tegen_lijst(scan, erbij=[een.partij for een in nieuw])):
        raise ValidationError(bezwaar)
    if nieuw:
        Gebeurtenis.objects.schrijf(by=by, wat="scan.genodigden_erbij", onderwerp=scan, naar={"aantal": len(nieuw)})
    return nieuw


def bezwaar_tegen_lijst(scan: Scan, erbij: Collection[str] = ()) -> str:
    """Say why an item would be asked of too few of this list; empty when none would. At most one query.

    `erbij`: the kinds of organisation that were just added. Whoever adds somebody who is asked is on the way.
    """
    beperkt = [
        deel for deel in scan.instrument_nu.onderdelen if deel.niet_voor and not any(map(deel.is_gevraagd, erbij))
    ]
    if not beperkt:
        return ""
    partijen = list(scan.genodigden.values_list("partij", flat=True))
    return bezwaar_tegen_vragen(beperkt, openheid=scan.openheid, partijen=partijen, verwacht=scan.verwacht)


@transaction.atomic
def wis_naam(*, by, genodigde: Genodigde) -> Genodigde:
    """On request: the name and the address go, organisation and number stay (privacy 8). At any time.

    The personal link stops working. Raises PermissionDenied, Achterhaald. Returns the Genodigde as it is then.
    """
    by, scan = open_scan(by, genodigde.scan, status=tuple(Scanstatus))
    rij = scan.genodigden.filter(pk=genodigde.pk).first()
    if rij is None or rij.gewist:
        raise Achterhaald
    rij.naam, rij.email, rij.gewist = "", "", True
    rij.save(update_fields=["naam", "email", "gewist"])
    Antwoordlink.objects.filter(pk=rij.pk).delete()
    vergeet(Genodigde.objects.filter(pk=rij.pk))
    vraag_wissen(Genodigde, Antwoordlink, Zending)
    Gebeurtenis.objects.schrijf(by=by, wat="scan.genodigde_gewist", onderwerp=scan)
    return rij


def uitgenodigden(scan: Scan) -> dict[Genodigde, Antwoordlink]:
    """Return those who got the invitation from us and have an address, each with the personal link, in fixed order."""
    per_nummer = Antwoordlink.objects.van(scan).in_bulk()
    return {een: per_nummer[een.pk] for een in scan.genodigden.bereikbaar().op_volgorde() if een.pk in per_nummer}


def uitnodigingen(genodigden: Iterable[Genodigde]) -> ZendingQuerySet:
    """Return the mails that invite these people."""
    return Zending.objects.aan(genodigden).met("scan_uitnodiging")


@transaction.atomic
def nodig_uit(*, by, scan: Scan) -> int:
    """Mail everybody with an address who did not get the invitation, each with a personal link. Returns how many.

    That is who was not mailed yet, and those of whom the mail could not be delivered. Raises PermissionDenied,
    Achterhaald, NiemandTeMailen, MailbudgetOp.
    """
    by, scan = open_scan(by, scan)
    al = uitgenodigden(scan)
    nieuw = [een for een in scan.genodigden.bereikbaar().op_volgorde() if een not in al]
    niet_bezorgd = uitnodigingen(al).niet_bezorgd()
    aantal = len(nieuw) + niet_bezorgd.count()
    if not aantal:
        raise NiemandTeMailen("Iedereen op de lijst met een e-mailadres kreeg de uitnodiging al.")
    if niet_bezorgd:
        stuur_opnieuw(by=by, rijen=niet_bezorgd)
    # Whose link no longer works, gets another, and with it another mail.
    uitnodigingen(nieuw).delete()
    mail_allen(
        "scan_uitnodiging",
        nieuw,
        door=by,
        eigen=_met_link,
        scan=scan,
        # Who is mailed here knew nothing of it (regie.mensen.verzet).
        eerste=True,
        bijlagen=("zelfscan.organiseren.agenda.bijlage",),
    )
    Gebeurtenis.objects.schrijf(by=by, wat="scan.uitgenodigd", onderwerp=scan, naar={"aantal": aantal})
    return aantal


def _met_link(genodigde: Genodigde) -> dict:
    return {"link": Antwoordlink.objects.maak(genodigde)}


@transaction.atomic
def herinner(*, by, scan: Scan) -> None:
    """Mail who was invited and did not answer through the own link. To how many is told to nobody, and kept nowhere.

    All who were invited count for the budget: else what is left of it would tell how many had not answered.
    Raises PermissionDenied, Achterhaald, MailbudgetOp; NiemandTeMailen when nobody was ever mailed; TeVeelMail within
    a day.
    """
    by, scan = open_scan(by, scan)
    if not uitgenodigden(scan):
        raise NiemandTeMailen("Herinneren kan pas als je de uitnodiging via ons verstuurde.")
    recent = Gebeurtenis.objects.over(scan).filter(created_at__gt=timezone.now() - HERINNEREN_NA)
    # Who began anew has something else to remind people of.
    laatste = recent.filter(wat__in=["scan.herinnerd", "scan.opnieuw"]).first()
    if laatste and laatste.wat == "scan.herinnerd":
        raise TeVeelMail("Vandaag ging er al een herinnering uit. Morgen kan het weer.")
    _zet_herinneringen_klaar(scan, by)
    Gebeurtenis.objects.schrijf(by=by, wat="scan.herinnerd", onderwerp=scan)


def _zet_herinneringen_klaar(scan: Scan, by: Gebruiker) -> None:
    """A mail for everybody who was invited; who has answered when it goes, gets none.

    So what waits is the same whoever answered, and what went or was not needed leaves nothing (privacy 3, 4).
    """
    links = uitgenodigden(scan)
    mail_allen(
        "scan_herinnering",
        links,
        door=by,
        eigen=lambda genodigde: {"link": links[genodigde]},
        nog_nodig="zelfscan.organiseren.actions.genodigden.wacht_nog",
        zichtbaar=Zichtbaar.NIETS,
        scan=scan,
    )


def wacht_nog(genodigde: Genodigde) -> bool:
    """Whether a reminder still makes sense: the scan is open, and this person did not answer through the own link."""
    return genodigde.scan.is_open and Antwoordlink.objects.filter(pk=genodigde.pk, heeft_geantwoord=False).exists()


@task
def herinner_taak(scan: int, door: int) -> None:
    """A reminder that was asked of an older version of the site, and waited while it was brought up to date."""
    nu, by = Scan.objects.filter(pk=scan).first(), Gebruiker.objects.filter(pk=door).first()
    if nu and by:
        _zet_herinneringen_klaar(nu, by)
