"""What quickscans add to the own menu, and what of them waits for somebody."""

from django.db.models import Case, Exists, IntegerField, OuterRef, Q, When
from django.urls import reverse
from django.utils import timezone

from quickscan.proces.models import Quickscan, Ronde, Stap
from quickscan.proces.overgangen import ACTIEF, Quickscanstatus, Rondestatus
from regie.aansluiting import Menupunt, Wachtregel, Wachtsoort, Werkplek

STAP, RONDE = "stap", "ronde"
BORD, RONDES, MIJN_QUICKSCAN = 20, 30, 40


def menu(werkplek: Werkplek) -> list[Menupunt]:
    """The board and the rounds for who works in quickscans; for a contactpersoon the quickscan of the region.

    One query, and only for a contactpersoon.
    """
    bord = reverse("quickscan:bord")
    punten = []
    if werkplek.is_intern:
        punten.append(Menupunt("Bord", bord, BORD, telt=STAP))
    if werkplek.is_medewerker:
        punten.append(Menupunt("Rondes", reverse("quickscan:rondes"), RONDES, telt=RONDE))
    if werkplek.is_contactpersoon and (eigen := _eigen(werkplek.gebruiker)):
        adres = reverse("quickscan:quickscan", args=[eigen.pk])
        # Who has the board finds all others behind that.
        punten.append(
            Menupunt(
                "Mijn quickscan",
                adres,
                MIJN_QUICKSCAN,
                onder=adres if werkplek.is_intern else bord,
                telt="" if werkplek.is_intern else STAP,
            )
        )
    return punten


def _eigen(gebruiker) -> Quickscan | None:
    """The quickscan of the region of this contactpersoon: one that goes on, else the last one."""
    gaat_door = Case(When(status__in=ACTIEF, then=0), default=1, output_field=IntegerField())
    return Quickscan.objects.van_contactpersoon(gebruiker).order_by(gaat_door, "-pk").only("pk").first()


def _stappen(gebruiker):
    rijen = Stap.objects.wacht_op(gebruiker).distinct()
    return rijen.select_related("quickscan__ronde", "quickscan__regio__samengevoegd_in")


def _regel_van_stap(gebruiker, stap: Stap) -> Wachtregel:
    quickscan = stap.quickscan
    adres = reverse("quickscan:stap", args=[quickscan.pk, stap.sleutel])
    return Wachtregel(stap.definitie.naam, adres, f"{quickscan.naam}, {quickscan.ronde}", stap.termijn)


def _rondes(gebruiker):
    """For staff: the rounds in which applications wait, and those that should have been closed or finished."""
    if not gebruiker.is_staff:
        return Ronde.objects.none()
    vandaag = timezone.localdate()
    te_kiezen = Quickscan.objects.filter(ronde=OuterRef("pk"), status=Quickscanstatus.AANGEMELD)
    dicht = Q(status=Rondestatus.OPEN, aanmelden_tot__lt=vandaag) | Q(status=Rondestatus.GESLOTEN, eind__lt=vandaag)
    kiezen = Q(status__in=[Rondestatus.OPEN, Rondestatus.GESLOTEN], te_kiezen=True)
    return Ronde.objects.annotate(te_kiezen=Exists(te_kiezen)).filter(kiezen | dicht)


def _regel_van_ronde(gebruiker, ronde: Ronde) -> Wachtregel:
    adres = reverse("quickscan:ronde", args=[ronde.pk])
    if ronde.is_gesloten and ronde.eind < timezone.localdate():
        return Wachtregel("Rond de ronde af", adres, ronde.naam, ronde.eind, bij="dan gaan de bewaartermijnen in")
    if not ronde.te_kiezen:
        zin = "Sluit het aanmelden"
    else:
        zin = "Bekijk wie zich aanmeldde" if ronde.kan_aanmelden else "Kies welke regio's meedoen"
    return Wachtregel(zin, adres, ronde.naam, ronde.aanmelden_tot, sinds=True)


WACHT = (
    Wachtsoort(STAP, _stappen, _regel_van_stap, lambda werkplek: werkplek.is_intern or werkplek.is_contactpersoon),
    Wachtsoort(RONDE, _rondes, _regel_van_ronde, lambda werkplek: werkplek.is_medewerker),
)
