"""Who organises a scan: one or two accounts, never nobody (besluiten 5). Who is to organise it is asked first."""

from django.db import transaction

from regie.mensen.gebeurtenis import Gebeurtenis
from regie.mensen.gedeeld import op_slot
from regie.regios.actions.voorstellen import ZIN_WEG, bewaar, lees_voor, neem_aan, zeg_nee
from regie.regios.fouten import GEEN_MAIL
from regie.stukken.fouten import Achterhaald, ActieFout
from zelfscan.scan.actions.gedeeld import mail_na, open_scan
from zelfscan.scan.models import Organisator, OudOrganisator, Scan, Scanvoorstel
from zelfscan.scan.overgangen import Scanstatus

# What was called off has nothing left to organise.
TE_ORGANISEREN = tuple(status for status in Scanstatus if status != Scanstatus.AFGELAST)
VOL = "Deze scan heeft al twee organisatoren."


class AlOrganisator(ActieFout):
    """This person organises the scan already, or two people do."""


class LaatsteOrganisator(ActieFout):
    """A scan always has somebody who can finish it."""

    def __init__(self):
        super().__init__("Een scan heeft altijd een organisator. Draag de scan over, dan kun je zelf weg.")


def _vraag(by, scan: Scan, email: str, naam: str, *, over: bool) -> Scanvoorstel:
    organiseren = {rij.gebruiker.email.lower() for rij in scan.organisatoren.select_related("gebruiker")}
    if email.strip().lower() == by.email.lower():
        raise AlOrganisator("Je organiseert deze scan zelf. Vul het adres van iemand anders in.")
    if email.strip().lower() in organiseren:
        zin = "Wil je stoppen? Kies dan ‘Organiseer niet meer mee’." if over else GEEN_MAIL
        raise AlOrganisator(f"{email.strip()} organiseert deze scan al. {zin}")
    nieuw = bewaar(Scanvoorstel(scan=scan, door=by, email=email, naam=naam, draagt_over=over), scan.voorstellen.all())
    wat = "scan.overdracht_gevraagd" if over else "scan.mee_gevraagd"
    Gebeurtenis.objects.schrijf(by=by, wat=wat, onderwerp=scan)
    mail_na("scan_voorstel", nieuw, voorstel=nieuw, scan=scan, door=by)
    return nieuw


@transaction.atomic
def vraag_organisator(*, by, scan: Scan, email: str, naam: str = "") -> Scanvoorstel:
    """Ask an address to organise the scan too, and mail it. Returns the Scanvoorstel.

    Nothing changes until that person says yes (`aanvaard`), and nothing here depends on whether the address has an
    account. Raises PermissionDenied, AlOrganisator (this person, or two already), AlGevraagd, Achterhaald;
    ValidationError for an address that is none.
    """
    by, scan = open_scan(by, scan, status=TE_ORGANISEREN)
    if scan.organisatoren.count() >= Organisator.MEESTE:
        raise AlOrganisator(f"{VOL} Verwijder eerst iemand.")
    gevraagd = scan.voorstellen.nog_open().filter(draagt_over=False).exclude(email=email.strip().lower()).first()
    if gevraagd:
        raise AlOrganisator(f"Je wacht nog op antwoord van {gevraagd.email}. Verwijder die vraag eerst.")
    return _vraag(by, scan, email, naam, over=False)


@transaction.atomic
def draag_over(*, by, scan: Scan, email: str, naam: str = "") -> Scanvoorstel:
    """Ask an address to take the scan over from `by`, and mail it. Returns the Scanvoorstel; raises as
    `vraag_organisator`, but for two that organise already."""
    by, scan = open_scan(by, scan, status=TE_ORGANISEREN)
    return _vraag(by, scan, email, naam, over=True)


def _open(by, voorstel: Scanvoorstel):
    scan = op_slot(voorstel.scan)
    by, voorstel = lees_voor(by, voorstel)
    return by, scan, voorstel


@transaction.atomic
def aanvaard(*, by, voorstel: Scanvoorstel) -> Scan:
    """Say yes: `by` organises the scan from now on, too or instead of who asked, who hears of it. Returns the Scan.

    Raises PermissionDenied; Achterhaald when it can no longer be answered; AlOrganisator for who organises it by now,
    or when two others do.
    """
    by, scan, voorstel = _open(by, voorstel)
    if scan.organisatoren.filter(gebruiker=by).exists():
        raise AlOrganisator("Je organiseert deze scan al.")
    if voorstel.draagt_over:
        scan.organisatoren.filter(gebruiker=voorstel.door).delete()
        _onthoud(scan, voorstel.door)
        vergeet_van(scan, voorstel.door, behalve=voorstel)
    elif scan.organisatoren.count() >= Organisator.MEESTE:
        raise AlOrganisator(VOL)
    Organisator.objects.create(scan=scan, gebruiker=by)
    wat = "scan.overgenomen" if voorstel.draagt_over else "scan.organiseert_mee"
    Gebeurtenis.objects.schrijf(by=by, wat=wat, onderwerp=scan, persoon=voorstel.door)
    neem_aan(by, voorstel, "scan_voorstel_aanvaard", scan=scan)
    return scan


@transaction.atomic
def weiger(*, by, voorstel: Scanvoorstel) -> None:
    """Say no; nothing else changes. Raises PermissionDenied, Achterhaald."""
    by, scan, voorstel = _open(by, voorstel)
    zeg_nee(by, voorstel, scan)


@transaction.atomic
def verwijder(*, by, voorstel: Scanvoorstel) -> None:
    """Take a question back, or a no off the list; for each organiser. Raises PermissionDenied, Achterhaald."""
    by, scan = open_scan(by, voorstel.scan, status=tuple(Scanstatus))
    if not scan.voorstellen.filter(pk=voorstel.pk).delete()[0]:
        raise Achterhaald(ZIN_WEG)
    Gebeurtenis.objects.schrijf(by=by, wat="voorstel.verwijderd", onderwerp=scan)


@transaction.atomic
def haal_organisator_weg(*, by, organisator: Organisator) -> None:
    """Take an organiser away and mail it; anybody may leave without a mail.

    Raises PermissionDenied, LaatsteOrganisator, Achterhaald.
    """
    by, scan = open_scan(by, organisator.scan, status=tuple(Scanstatus))
    rij = scan.organisatoren.select_related("gebruiker").filter(pk=organisator.pk).first()
    if rij is None:
        raise Achterhaald
    if not scan.organisatoren.filter(gebruiker__is_active=True).exclude(pk=rij.pk).exists():
        raise LaatsteOrganisator
    Gebeurtenis.objects.schrijf(by=by, wat="scan.organisator_weg", onderwerp=scan, persoon=rij.gebruiker)
    rij.delete()
    _onthoud(scan, rij.gebruiker)
    vergeet_van(scan, rij.gebruiker)
    if rij.gebruiker != by:
        mail_na("scan_organisator_weg", rij.gebruiker, scan=scan, door=by)


def _onthoud(scan: Scan, gebruiker) -> None:
    """Keep that somebody organised this scan: it stays compared with what else they organise (privacy 9)."""
    OudOrganisator.objects.get_or_create(scan=scan, gebruiker=gebruiker)


def vergeet_van(scan: Scan, gebruiker, behalve: Scanvoorstel | None = None) -> None:
    """What somebody asked goes when they no longer organise the scan."""
    scan.voorstellen.filter(door=gebruiker).exclude(pk=behalve and behalve.pk).delete()
