"""Who organises a scan: one or two accounts, never nobody (besluiten 5)."""

from django.db import transaction

from regie.actions.fouten import Achterhaald, ActieFout
from regie.actions.gedeeld import account_voor
from regie.models import Gebeurtenis
from zelfscan.models import Organisator, Scan
from zelfscan.overgangen import STATUSSEN

from .gedeeld import mail_na, open_scan


class AlOrganisator(ActieFout):
    """This person organises the scan already, or two people do."""


class LaatsteOrganisator(ActieFout):
    """A scan always has somebody who can finish it."""

    def __init__(self):
        super().__init__("Een scan heeft altijd een organisator. Draag de scan over, dan kun je zelf weg.")


def _nieuw(by, scan: Scan, email: str, naam: str) -> Organisator:
    gebruiker = account_voor(email=email, naam=naam)
    if scan.organisatoren.filter(gebruiker=gebruiker).exists():
        raise AlOrganisator(f"{gebruiker} organiseert deze scan al.")
    organisator = Organisator.objects.create(scan=scan, gebruiker=gebruiker)
    mail_na("scan_organisator", gebruiker, scan=scan, door=by)
    return organisator


@transaction.atomic
def maak_organisator(*, by, scan: Scan, email: str, naam: str = "") -> Organisator:
    """Give the scan a second organiser, who gets a mail and, when needed, an account. Returns the Organisator.

    Raises PermissionDenied, AlOrganisator (this person, or two already), GeslotenAccount; ValidationError for an
    address that is none.
    """
    by, scan = open_scan(by, scan, status=STATUSSEN)
    if scan.organisatoren.count() >= Organisator.MEESTE:
        raise AlOrganisator("Deze scan heeft al twee organisatoren. Haal eerst iemand weg.")
    organisator = _nieuw(by, scan, email, naam)
    Gebeurtenis.objects.schrijf(by=by, wat="scan.organisator_erbij", onderwerp=scan, persoon=organisator.gebruiker)
    return organisator


@transaction.atomic
def haal_organisator_weg(*, by, organisator: Organisator) -> None:
    """Take an organiser away; anybody may leave. Raises PermissionDenied, LaatsteOrganisator, Achterhaald."""
    by, scan = open_scan(by, organisator.scan, status=STATUSSEN)
    rij = scan.organisatoren.select_related("gebruiker").filter(pk=organisator.pk).first()
    if rij is None:
        raise Achterhaald
    if not scan.organisatoren.filter(gebruiker__is_active=True).exclude(pk=rij.pk).exists():
        raise LaatsteOrganisator
    Gebeurtenis.objects.schrijf(by=by, wat="scan.organisator_weg", onderwerp=scan, persoon=rij.gebruiker)
    rij.delete()


@transaction.atomic
def draag_over(*, by, scan: Scan, email: str, naam: str = "") -> Organisator:
    """Hand the scan over: the other becomes organiser, `by` no longer is. Returns the Organisator of the other.

    Raises PermissionDenied, AlOrganisator (for oneself), GeslotenAccount; ValidationError for an address that is none.
    """
    by, scan = open_scan(by, scan, status=STATUSSEN)
    if by.email.lower() == email.strip().lower():
        raise AlOrganisator("Je organiseert deze scan zelf. Vul het adres van iemand anders in.")
    ander = scan.organisatoren.select_related("gebruiker").filter(gebruiker__email__iexact=email.strip()).first()
    if ander is None:
        ander = _nieuw(by, scan, email, naam)
    scan.organisatoren.filter(gebruiker=by).delete()
    Gebeurtenis.objects.schrijf(by=by, wat="scan.overgedragen", onderwerp=scan, persoon=ander.gebruiker)
    return ander
