"""What quickscans add to /mijn/, to the download of one's own data, and to what keeps an account from going."""

from django.conf import settings
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from quickscan.concepten.models import Schrijfconcept
from quickscan.onderzoek.models.interview import Interview
from quickscan.proces.models import Akkoord, Quickscan
from quickscan.proces.overgangen import ACTIEF, NIET_GEKOZEN
from quickscan.toetsing.models import Opmerking, Toetser
from regie.aansluiting import Bezit, Mijndeel, Mijnregel


def _adres(quickscan) -> str:
    return reverse("quickscan:quickscan", args=[quickscan.pk])


def _adres_voor(gebruiker, quickscan) -> str:
    """Who only applied has the page of the application; the others that of the quickscan."""
    alleen_aangemeld = quickscan.status in NIET_GEKOZEN and quickscan.aangemeld_door_id == gebruiker.pk
    return reverse("quickscan:aanmelding", args=[quickscan.pk]) if alleen_aangemeld else _adres(quickscan)


def mijn(gebruiker) -> list[Mijndeel]:
    """The quickscans one is in, newest first, with their round and how they stand. Staff have the board: that is all.

    One query, none for staff.
    """
    if gebruiker.is_staff:
        return []
    regels = _regels(gebruiker, Quickscan.objects.zichtbaar_voor(gebruiker))
    return [Mijndeel("Je quickscans", regels)] if regels else []


def _regels(gebruiker, rijen) -> list[Mijnregel]:
    rijen = rijen.select_related("ronde", "regio__samengevoegd_in").order_by("-pk")
    return [
        Mijnregel(f"Quickscan {een.naam}", _adres_voor(gebruiker, een), f"{een.ronde}. {een.status_in_woorden}.")
        for een in rijen
    ]


def over_regio(gebruiker, regio) -> list[Mijndeel]:
    """The quickscans of this region that this person may know of, newest first. One query."""
    van_regio = Q(regio=regio) | Q(regio__samengevoegd_in=regio)
    rijen = Quickscan.objects.zichtbaar_voor(gebruiker).filter(van_regio)
    regels = _regels(gebruiker, rijen)
    return [Mijndeel("Quickscan", regels)] if regels else []


def bij_benoemen(regio) -> list[str]:
    """Where the new contactpersoon finds the quickscan of this region; nothing without one that goes on. One query."""
    van_regio = Q(regio=regio) | Q(regio__samengevoegd_in=regio)
    rijen = Quickscan.objects.actief().filter(van_regio).select_related("ronde").order_by("-pk")
    site = settings.SITE_ADRES.rstrip("/")
    return [f"Jullie quickscan ({een.ronde}): {site}{settings.LOGIN_URL}?next={_adres(een)}" for een in rijen]


def bezit(gebruiker) -> list[Bezit]:
    """The quickscans that go on and have nobody else: as its only researcher, or guided by this person."""
    van_mij = Quickscan.objects.filter(status__in=ACTIEF).select_related("regio__samengevoegd_in")
    alleen = [
        een
        for een in van_mij.te_onderzoeken_door(gebruiker).prefetch_related("onderzoekers__gebruiker")
        if not any(rij.gebruiker != gebruiker and rij.gebruiker.is_active for rij in een.onderzoekers.all())
    ]
    begeleid = list(van_mij.filter(mao_begeleider=gebruiker))
    return [Bezit(str(een), _adres(een)) for een in {een.pk: een for een in (*alleen, *begeleid)}.values()]


def eigen_gegevens(gebruiker) -> dict:
    """What is kept of this person and of this address. Notes are no data of one person: they stay where they are."""
    adres = gebruiker.email
    van_mij = Q(aanmelder_email__iexact=adres) | Q(aangemeld_door=gebruiker)
    aanmeldingen = Quickscan.objects.filter(van_mij).select_related("regio__samengevoegd_in")
    interviews = Interview.objects.filter(email__iexact=adres).select_related("quickscan__regio__samengevoegd_in")
    toetsers = Toetser.objects.filter(email__iexact=adres).select_related("toetsing__quickscan__regio__samengevoegd_in")
    opmerkingen = Opmerking.objects.filter(toetser__email__iexact=adres)
    concepten = Schrijfconcept.objects.filter(door=gebruiker).exclude(velden={})
    onderzoek = Quickscan.objects.te_onderzoeken_door(gebruiker).select_related("regio__samengevoegd_in")
    return {
        "quickscans die je onderzoekt": [een.naam for een in onderzoek.order_by("pk")],
        "quickscans die je begeleidt": [een.naam for een in Quickscan.objects.filter(mao_begeleider=gebruiker)],
        "aanmeldingen voor een quickscan": [
            {
                "regio": een.naam,
                "naam": een.aanmelder_naam,
                "functie": een.aanmelder_functie,
                "telefoonnummer": een.aanmelder_telefoon,
                "wanneer": timezone.localtime(een.created_at).isoformat(timespec="minutes"),
            }
            for een in aanmeldingen.order_by("pk")
        ],
        "voorwaarden waarmee je akkoord gaf": [
            {"voorwaarde": een.voorwaarde, "versie": een.versie, "naam": een.naam, "tekst": een.tekst}
            for een in Akkoord.objects.filter(gebruiker=gebruiker).order_by("pk")
        ],
        "wat je schreef en nog niet bewaarde": [
            {
                "regio": een.quickscan.naam,
                "stuk": een.stuk,
                "wanneer": timezone.localtime(een.op).isoformat(timespec="minutes"),
                "velden": een.velden,
            }
            for een in concepten.select_related("quickscan__regio__samengevoegd_in").order_by("pk")
        ],
        "interviews voor een quickscan": [
            {"regio": een.quickscan.naam, "naam": een.naam, "functie": een.functie, "organisatie": een.organisatie}
            for een in interviews.order_by("pk")
        ],
        "toetsing van een factsheet": [
            {"regio": een.toetsing.quickscan.naam, "naam": een.naam} for een in toetsers.order_by("pk")
        ],
        "opmerkingen bij een factsheet": [
            {"bij": een.plek, "soort": een.get_soort_display(), "tekst": een.tekst}
            for een in opmerkingen.order_by("pk")
        ],
    }
