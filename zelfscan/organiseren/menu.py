"""What scans add to the own menu, and what of them waits for somebody."""

from datetime import datetime, time, timedelta

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from regie.aansluiting import Menupunt, Wachtregel, Wachtsoort, Werkplek
from zelfscan.scan.models import Scan, Scanvoorstel
from zelfscan.scan.overgangen import Scanstatus

SCAN, SCANVOORSTEL = "scan", "scanvoorstel"
VAN_DE_ORGANISATOR, VAN_DE_CONTACTPERSOON = 60, 80
# What may be asked for with a code is of a room: of who answers, and of the wall.
ZONDER = {
    "samen:scan",
    "samen:persoonlijk",
    "samen:bedankt",
    "samen:achteraf",
    "samen:intrekken",
    "samen:ander",
    "samen:verslag_ontvangen",
    "samen:scherm",
    "samen:stand",
}


def menu(werkplek: Werkplek) -> list[Menupunt]:
    """The own scans. Staff and researchers have the place once they organise one; one query, and only for them."""
    if werkplek.is_intern and not Scan.objects.van(werkplek.gebruiker).exists():
        return []
    contactpersoon = werkplek.is_contactpersoon
    naam = "Scans" if contactpersoon else "Mijn scans"
    volgorde = VAN_DE_CONTACTPERSOON if contactpersoon or werkplek.is_intern else VAN_DE_ORGANISATOR
    return [Menupunt(naam, reverse("scans:lijst"), volgorde, telt=SCAN)]


def _te_doen(gebruiker):
    """The scans that are in the hands of this organiser: the day is there or gone, or the group talked."""
    morgen = timezone.make_aware(datetime.combine(timezone.localdate() + timedelta(days=1), time()))
    op_de_dag = Q(status=Scanstatus.OPEN, bijeenkomst__lt=morgen)
    return Scan.objects.van(gebruiker).filter(op_de_dag | Q(status=Scanstatus.ONTHULD))


def _regel_van_scan(gebruiker, scan: Scan) -> Wachtregel:
    dag = timezone.localdate(scan.bijeenkomst)
    if scan.wordt_besproken:
        zin = "Leg vast wat jullie afspreken, en sluit de scan af"
    elif dag < timezone.localdate():
        zin = "Onthul de uitkomst, of kies een andere dag"
    else:
        zin = "Onthul vandaag de uitkomst"
    return Wachtregel(zin, reverse("scans:scan", args=[scan.pk]), f"scan {scan.naam}", dag, sinds=True)


def _gevraagd(gebruiker):
    rijen = Scanvoorstel.objects.nog_open().aan(gebruiker).exclude(door=gebruiker)
    return rijen.select_related("door", "scan")


def _regel_van_voorstel(gebruiker, een: Scanvoorstel) -> Wachtregel:
    return Wachtregel(
        "Wil je deze scan overnemen?" if een.draagt_over else "Wil je deze scan mee organiseren?",
        reverse("scans:voorstel", args=[een.pk]),
        f"scan {een.scan.naam}",
        timezone.localdate(een.verloopt_op),
        bij=f"gevraagd door {een.door}",
    )


WACHT = (Wachtsoort(SCANVOORSTEL, _gevraagd, _regel_van_voorstel), Wachtsoort(SCAN, _te_doen, _regel_van_scan))
